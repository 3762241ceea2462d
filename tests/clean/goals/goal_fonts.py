"""The fonts that the frames are written in, from Debian's packages.

Owns: which font can write which script, and letters as a mask of ink. Refuses: placing and colouring them.
"""

from __future__ import annotations

import functools
import random
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont, features

FOLDER = Path("/usr/share/fonts/truetype")
PACKAGES = "fonts-dejavu-core fonts-noto-core fonts-liberation fonts-freefont-ttf fonts-wqy-microhei"
#: script → files; the first line's fourteen write Latin
FONTS = {
    "latin": (
        "DejaVuSans.ttf DejaVuSans-Bold.ttf DejaVuSansMono.ttf DejaVuSansMono-Bold.ttf DejaVuSerif.ttf "
        "LiberationSans-Regular.ttf LiberationSans-Bold.ttf LiberationMono-Regular.ttf "
        "LiberationSansNarrow-Regular.ttf "
        "FreeSans.ttf FreeSansBold.ttf FreeMono.ttf NotoSans-Regular.ttf NotoSans-Bold.ttf"
    ),
    "greek": "DejaVuSans.ttf LiberationSans-Regular.ttf FreeSans.ttf NotoSans-Regular.ttf",
    "cyrillic": "DejaVuSans.ttf LiberationSans-Bold.ttf FreeSans.ttf NotoSans-Regular.ttf",
    "cjk": "wqy-microhei.ttc",
    "hangul": "wqy-microhei.ttc",
    "arabic": "NotoNaskhArabic-Regular.ttf NotoSansArabic-Bold.ttf DejaVuSans.ttf",
    "hebrew": "NotoSansHebrew-Regular.ttf DejaVuSans.ttf",
    "devanagari": "NotoSansDevanagari-Regular.ttf NotoSansDevanagari-Bold.ttf",
}

Ink = NDArray[np.uint8]
"""How much of each pixel is ink, 0 to 255, shape (height, width)."""


def missing() -> str:
    """Say what keeps the frames from being written as they should; "" where nothing does."""
    wanted = {name for names in FONTS.values() for name in names.split()}
    if not wanted <= set(_paths()):
        return f"fonts are missing: apt-get install {PACKAGES}"
    return (
        "" if features.check("raqm") else "Pillow has no raqm here, which joins Arabic and Devanagari letters"
    )


def draw(rng: random.Random, text: str, script: str, size: int) -> Ink:
    """Return a text in a font of that script, `size` pixels to the em, without any margin.

    A quarter is drawn without softened edges, as older machines do.
    """
    path = _paths()[rng.choice(FONTS[script].split())]
    hard = rng.random() < 0.25
    font = _font(path, size)
    x0, y0, x1, y1 = (int(edge) for edge in font.getbbox(text))
    image = Image.new("L", (x1 - x0 + 4, y1 - y0 + 4))
    pen = ImageDraw.Draw(image)
    pen.fontmode = "1" if hard else "L"
    pen.text((2 - x0, 2 - y0), text, fill=255, font=font)
    return np.asarray(image.crop(image.getbbox()))


@functools.cache
def _paths() -> dict[str, str]:
    return {path.name: str(path) for path in FOLDER.rglob("*.tt?")}


@functools.cache
def _font(path: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size)
