"""IDs, accession, serial and telephone numbers: whole, in part, and as a recogniser may misread them.

Owns: which runs of a line may be a record's number and which are a measurement.
Refuses: numbers of three characters or fewer, which stand in every picture.

A number counts without its separators and leading zeros; with 0/O/D/Q, 1/l/I, 5/S, 8/B, 2/Z as one; cut
off at either end, from five characters on; its last four digits, where neither a unit nor a word of the
allow-list says that they are a measurement; with one wrong character in seven, two in ten.
"""

from __future__ import annotations

import re

from tricedesk.clean.identity.scripts import fold, within
from tricedesk.clean.vocabulary import UNITS, WORDS

MOST_NUMBERS = 3000
MOST_FUZZY = 500

_CLASSES = str.maketrans("odqil|!sbz", "0001111582")
_RUN = re.compile(r"[^\W_]+(?:\s?[-/_.]\s?[^\W_]+)*")
_NO_SPACES = re.compile(r"[\W_]+")
_DECIMAL = re.compile(r"\d{1,4}[.,]\d{1,3}")
_AMOUNT = re.compile(r"\d{1,4}(\.\d+)?")
_NEXT = re.compile(r"\s*([^\s\d]\S*)")
_BEFORE = re.compile(r"([^\W\d_]+)[\s:=]*$")
_DIGITS = re.compile(r"\d+")


class Numbers:
    """The numbers of a study, ready to be found in lines. The first keyword of a number stays."""

    def __init__(self) -> None:
        self._whole: dict[str, str] = {}
        self._long: dict[str, str] = {}

    def add(self, keyword: str, text: str) -> bool:
        """Take in a number; False where it holds no digit and is a word instead."""
        folded = fold(text)
        if not any(c.isdigit() for c in folded):
            return False
        cores = {_core(folded)}
        if "Tele" in keyword or "Phone" in keyword:
            digits = "".join(_DIGITS.findall(re.split(r"[x;,]", folded)[0]))
            cores |= {digits, digits[-7:]} if len(digits) >= 7 else set()
        for core in cores:
            if len(core) >= 4 and len(self._whole) < MOST_NUMBERS:
                self._whole.setdefault(core, keyword)
                if len(core) >= 6:
                    self._long.setdefault(core, keyword)
        return True

    def add_from_text(self, keyword: str, text: str) -> None:
        """Take in the numbers of six digits or more that stand in a text or an address."""
        for run in _RUN.findall(fold(text)):
            if sum(c.isdigit() for c in run) >= 6:
                self.add(keyword, run)

    def find(self, text: str) -> str | None:
        """Return the keyword of a number that stands in a line, else None."""
        if not self._whole:
            return None
        line = fold(text)
        compact = _core(line, strip=False)
        for number, keyword in self._long.items():
            if number in compact:
                return keyword
        for match in _RUN.finditer(line):
            run = match[0]
            core = _core(run)
            known = self._whole.get(core)
            if known and not _measured(line, match.start(), match.end(), run):
                return known
            cut = self._part(core, measured=_measured(line, match.start(), match.end(), run))
            if cut:
                return cut
        return None

    def _part(self, core: str, *, measured: bool) -> str | None:
        digits = sum(c.isdigit() for c in core)
        if digits < 4 or 2 * digits < len(core):
            return None
        for place, (number, keyword) in enumerate(self._long.items()):
            if not measured and number.endswith(core):
                return keyword
            if len(core) >= 5 and not measured and core in number:
                return keyword
            near = place < MOST_FUZZY and len(core) >= 6 and len(number) >= 7
            if near and within(number, core, 1 if len(number) < 10 else 2):
                return keyword
        return None


def _core(folded: str, *, strip: bool = True) -> str:
    core = _NO_SPACES.sub("", folded).translate(_CLASSES)
    return core.lstrip("0") if strip else core


def _measured(line: str, start: int, end: int, run: str) -> bool:
    """Tell whether a run reads as a measurement: a decimal, a unit within or behind it, a label in front."""
    if _DECIMAL.fullmatch(run):
        return True
    amount = _AMOUNT.match(run)
    if amount and run[amount.end() :] in UNITS:
        return True
    after = _NEXT.match(line, end)
    before = _BEFORE.search(line[:start])
    return bool((after and after[1].strip("()[],;") in UNITS) or (before and before[1] in WORDS))
