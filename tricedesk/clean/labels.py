"""Which recognised lines may stay on a picture: measurements, anatomy and machine settings.

Owns: the grammar of a label over the list of `vocabulary`, and which scripts the recogniser reads at all.
Refuses: identity (`identity` is asked first, and wins), and guesses. A line stays only if every piece of
it is a known word, a number such as a measurement has, or both glued together; one unknown word covers all.

Never a label, whatever stands around it: five digits in a row, a date, a time of day, a number such as
phones and records have (123-654, 007), a number of four digits without a unit or a word in front of it, and
what a date leaves when a point was not seen: 28.07 20, 2807.20, or 07, since no measurement is written with
a zero in front. Nor is a whole number of three digits or more that stands alone: it may be part of a longer
one, or letters that look so.
"""

# ruff: noqa: RUF001 - signs that look like others are meant

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from tricedesk.clean.identity.dates import OLD, clocks_in, days_in
from tricedesk.clean.identity.scripts import fold
from tricedesk.clean.vocabulary import UNITS, WORDS

LONGEST = 120
"""Characters of a line; what is longer is prose."""

_READABLE = (
    "LATIN",
    "GREEK",
    "CJK",
    "HIRAGANA",
    "KATAKANA",
    "FULLWIDTH LATIN",
    "HALFWIDTH KATAKANA",
    "MICRO",
)
_OFTEN_BESIDE = ("ORDINAL", "FEMININE ORDINAL", "MASCULINE ORDINAL", "MODIFIER", "OHM", "KELVIN", "ANGSTROM")
_MARK = re.compile(r"[+x×*·.\-–|'°:>v▼▲]{1,3}")
_ROUND = re.compile(r"[\s()\[\]{}<>=~≈≤≥±+*×x:;,.!?'\"´`°%/|\\^_#&–—-]+")
_BARE_NUMBER = re.compile(r"\d{3,}")  # part of a longer one, or Hebrew letters that look like it
_NUMBER_LIKE_AN_ID = re.compile(
    r"\d{5}|\d{3}\s?[-/]\s?\d{3}|\d+[-/ ]\d+[-/ ]\d{3}|(?<![\d.,])0\d\d|\d{4}[-/]\d|#\s*\d{3}"
)
_DAY_AND_MONTH = re.compile(
    r"(?<![\d.])(0\d|1[0-2])\s?/\s?[0-3]\d(?!\d)|(?<!\d)[0-3]\d\s?/\s?(0\d|1[0-2])(?!\d)"
)
_PART_OF_A_DATE = re.compile(
    r"(?<![\w.,])(\d{1,2}[.,]\d{1,2}\s+\d{2}|\d{1,2}\s+\d{1,2}[.,]\d{2}|0\d)(?![\w.,]*\w)"
)
_AGE = re.compile(
    r"\d{1,2}(w|wk|wks|sem|s|sa|ssw)[\s+]?([0-6](\s?/\s?7)?(d|t|g|j)?|[lo][dtgj])?|[0-6]\s?/\s?7"
)
_PROBE = re.compile(r"[a-z]{1,3}\d{1,2}-\d{1,2}(-?[a-z]{1,3})?|\d{1,2}[a-z](-[a-z]{1,2})?|[a-z]{1,3}\d-d")
_LOOKS_LIKE = str.maketrans("015", "ols")
_NUMBER = re.compile(r"\d{1,4}([.,]\d{1,3})?")
_RUNS = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d_]+")
_PIECE = re.compile(r"[^\W_]+(?:[.,](?=\d)[^\W_]+)*")


def is_allowed(text: str) -> bool:
    """Tell whether a line is a measurement, an anatomy word or a machine setting that may stay."""
    stripped = text.strip()
    if not stripped or len(stripped) > LONGEST or not stripped.isprintable() or not is_readable(stripped):
        return False
    line = fold(stripped)
    if _MARK.fullmatch(line):
        return True
    if (
        _BARE_NUMBER.fullmatch(line)
        or _NUMBER_LIKE_AN_ID.search(line)
        or _DAY_AND_MONTH.search(line)
        or _is_part_of_a_date(line)
        or OLD.search(line)
        or days_in(stripped)
        or clocks_in(stripped)
    ):
        return False
    pieces = [piece for piece in line.split() if not _ROUND.fullmatch(piece)]
    before = ""
    for place, piece in enumerate(pieces):
        bare = piece.strip("()[]{}<>=~≈≤≥±+*×:;,.!?'\"´`°|\\^_#&–—-/")
        after = pieces[place + 1] if place + 1 < len(pieces) else ""
        if bare and not (_stays(bare, before, after)):
            return False
        before = bare or before
    return any(c.isalnum() for c in line)


def is_readable(text: str) -> bool:
    """Tell whether every letter is of a script that the recogniser reads: Latin, Greek, Chinese, Kana."""
    return all(unicodedata.name(c, "").startswith(_READABLE + _OFTEN_BESIDE) for c in text if c.isalpha())


def _stays(piece: str, before: str, after: str) -> bool:
    """Judge what stands between two spaces: `lt`, `5.21cm`, `20w3d`, `c5-1`, `e/a`, `hc/ac:1.12`."""
    if _known(piece) or _AGE.fullmatch(piece) or _PROBE.fullmatch(piece):
        return True
    if piece.isdigit() and len(piece) == 4:
        return _unit(after) or before.rstrip(":=") in WORDS
    parts = _PIECE.findall(piece)
    return bool(parts) and all(_known(part) or _AGE.fullmatch(part) or _glued(part) for part in parts)


def _is_part_of_a_date(line: str) -> bool:
    """Tell whether a date's numbers stand in a line, one of its points not seen, and no unit behind them."""
    found = _PART_OF_A_DATE.finditer(line)
    return any(not _unit(line[match.end() :].lstrip().partition(" ")[0]) for match in found)


def _known(word: str) -> bool:
    return word in WORDS or word in UNITS or _joined(word) or _misread(word)


def _misread(word: str) -> bool:
    """Tell whether a word has digits that a recogniser took for its letters: `0fd`, `pr0file`, `pro5tate`."""
    letters = sum(c.isalpha() for c in word)
    return letters > 1 and len(word) > 2 and letters < len(word) and word.translate(_LOOKS_LIKE) in WORDS


def _unit(piece: str) -> bool:
    return piece.strip("()[],;.") in UNITS


def _glued(part: str) -> bool:
    """A number, one with its unit, or a word with one: `5.21cm`, `dist1`, `bpd5.21cm`."""
    runs = _RUNS.findall(part)
    if "".join(runs) != part or len(runs) > 3:
        return False
    kinds = [run[0].isdigit() for run in runs]
    if any(one == other for one, other in pairwise(kinds)):
        return False
    for place, run in enumerate(runs):
        last = place == len(runs) - 1
        if kinds[place]:
            whole = run.split(".")[0].split(",")[0]
            if not _NUMBER.fullmatch(run) or (last and len(whole) > 3):
                return False
        elif not (_known(run) if place == 0 else run in UNITS or run in WORDS):
            return False
    return len(runs) < 3 or not kinds[0]


def _joined(word: str) -> bool:
    """Two words without their space (`ltovary`, `fetalheart`); short ones would make names (`ant` + `on`)."""
    return word.isalpha() and any(
        word[:cut] in WORDS
        and word[cut:] in WORDS
        and (min(cut, len(word) - cut) >= 4 or (word[:cut] in ("lt", "rt") and len(word) >= 7))
        for cut in range(2, len(word) - 1)
    )
