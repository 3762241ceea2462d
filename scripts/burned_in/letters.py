"""Random text in nine scripts and in every Debian font that has its letters.

Owns: what stands in the pictures that the network learns from, and its ink. Refuses: names and words that
exist: the network learns strokes, and the measured frames hold nothing that it has seen.
"""

from __future__ import annotations

import functools
import random
from pathlib import Path

import numpy as np
from fontTools.ttLib import TTFont
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

FOLDER = Path("/usr/share/fonts/truetype")
LETTERS = {
    "latin": "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÄÖÜéñøáíóú",
    "greek": "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψω",
    "cyrillic": "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя",
    "arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىآأ",
    "hebrew": "אבגדהוזחטיכלמנסעפצקרשתםןץףך",
    "devanagari": "कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहअआइईउऊएऐओऔ",
    "cjk": "".join(map(chr, range(0x4E00, 0x7000))),
    "hangul": "".join(map(chr, range(0xAC00, 0xD7A4))),
}
WHOLE_WORDS = ("cjk", "hangul")
"""Scripts of which one sign can be a word."""
OTHERS = ("greek", "cyrillic", "cjk", "cjk", "hangul", "hangul", "arabic", "arabic", "hebrew", "devanagari")
VOWELS = "ािीुूेैोौं"
_NO_TEXT = ("Symbol", "Emoji", "Math", "Music")

Ink = NDArray[np.uint8]


def line(rng: random.Random) -> tuple[str, str]:
    """Return a line of one to three words or numbers, and its script."""
    script = "latin" if rng.random() < 0.5 else rng.choice(OTHERS)
    pieces = [
        _number(rng) if rng.random() < 0.3 else _word(rng, script)
        for _ in range(rng.choice((1, 1, 1, 2, 2, 3)))
    ]
    if all(any(c.isdigit() for c in piece) for piece in pieces):
        script = "latin"
    return rng.choice((" ", " ", ", ", "  ", "^", ". ")).join(pieces), script


def draw(rng: random.Random, text: str, script: str, size: int) -> Ink | None:
    """Return a text's ink, `size` pixels to the em; None where a font draws nothing."""
    font = _font(rng.choice(fonts()[script]), size)
    x0, y0, x1, y1 = (int(edge) for edge in font.getbbox(text))
    if x1 - x0 < 2 or y1 - y0 < 2:
        return None
    image = Image.new("L", (x1 - x0 + 4, y1 - y0 + 4))
    pen = ImageDraw.Draw(image)
    pen.fontmode = "1" if rng.random() < 0.3 else "L"
    pen.text((2 - x0, 2 - y0), text, fill=255, font=font)
    box = image.getbbox()
    return None if box is None else np.asarray(image.crop(box))


@functools.cache
def fonts() -> dict[str, list[str]]:
    """Return for each script the fonts that have its letters."""
    found: dict[str, list[str]] = {script: [] for script in LETTERS}
    for path in sorted(FOLDER.rglob("*.tt?")):
        if not any(word in path.name for word in _NO_TEXT):
            with TTFont(path, fontNumber=0, lazy=True) as font:
                has = font.getBestCmap() or {}
            for script, letters in LETTERS.items():
                if all(ord(c) in has for c in letters[:: max(1, len(letters) // 40)]):
                    found[script].append(str(path))
    return found


@functools.lru_cache(4000)
def _font(path: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size)


def _word(rng: random.Random, script: str) -> str:
    letters = LETTERS[script]
    if script in WHOLE_WORDS:
        return "".join(rng.choices(letters, k=rng.choice((1, 1, 2, 2, 3, 4))))
    word = "".join(rng.choices(letters, k=rng.choice((1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 11))))
    if script == "devanagari":
        return "".join(c + (rng.choice(VOWELS) if rng.random() < 0.5 else "") for c in word)
    return rng.choice((str.upper, str.upper, str.lower, str.capitalize, str))(word)


def _number(rng: random.Random) -> str:
    def digits(count: int) -> str:
        return "".join(rng.choices("0123456789", k=count))

    return rng.choice(
        (
            lambda: digits(rng.randint(1, 9)),
            lambda: rng.choice("./-").join((digits(2), digits(2), digits(rng.choice((2, 4))))),
            lambda: digits(2) + ":" + digits(2) + rng.choice(("", f":{digits(2)}")),
            lambda: (
                f"{digits(1)}.{digits(rng.randint(1, 2))}{rng.choice(('', ' cm', ' mm', 'cm/s', ' g', '%'))}"
            ),
            lambda: rng.choice("ABKMPZ") + digits(rng.randint(3, 8)),
        )
    )()
