"""Dates and times of day in a line, whatever order, language or separator they are written in.

Owns: every reading that a line allows as a date (3/4/21 has two), times of day, one date's spellings.
Refuses: knowing whose date it is. Any full date counts as identity, in the header or not: of dates, HIPAA's
Safe Harbor (45 CFR 164.514(b)(2)(i)(C)) leaves the year alone. So does a time written hh:mm:ss, which stands
beside a date, often in a box of its own; a running clock (+2:09:04) doesn't.

A part of a date counts where nothing else looks like it: a month's name with a year, an English month's name
with a day, two numbers only where a header's date says so (`Day.year` or `Day.day` is 0 where not written).
"""

from __future__ import annotations

import calendar
import functools
import re
from collections.abc import Iterator
from itertools import pairwise, permutations
from typing import NamedTuple

from tricedesk.clean.identity import months
from tricedesk.clean.identity.scripts import fold, listed, within

OLD = re.compile(r"(?<![\d.])(9\d|1[01]\d)\s?-?(y|yo|yr|yrs|years?|anos|ans|anni|j|jahre)\b")
"""An age of 90 or more in a folded line, which Safe Harbor counts as identity; below it is none."""


class Day(NamedTuple):
    """A calendar day; a part that is not written is 0."""

    year: int
    month: int
    day: int


class Clock(NamedTuple):
    """A time of day, 24 hours; `second` is -1 where not written."""

    hour: int
    minute: int
    second: int

    @property
    def minutes(self) -> int:
        """Minutes since midnight."""
        return 60 * self.hour + self.minute


_YEARS = range(1900, 2100)
_OTHER_ERAS = range(1300, 2700)  # Hijri, Jalali, Buddhist years: with separators only
_SEPARATOR = r"(\s?[./\\\-_,·]\s?|\s)"
_NUMBERS = re.compile(rf"(?<!\d)(?=(\d{{1,4}}){_SEPARATOR}(\d{{1,2}}){_SEPARATOR}(\d{{1,4}})(?!\d))")
_COMPACT = re.compile(r"(?<!\d)(\d{8})(?:[T\s_-]?\d{4,6})?(?!\d)")
_SIX = re.compile(r"(?<!\d)(\d{6})(?!\d)")
_PAIR = re.compile(r"(?<![\w./-])(\d{1,2})\s?[/-]\s?(\d{1,2})(?![./-]?\d)")
_CJK = re.compile(r"(?:(令和|平成|昭和)?\s*(\d{1,4}|元)\s*年)?\s*(\d{1,2})\s*月\s*(?:(\d{1,2})\s*日)?")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_WORD = re.compile(r"[^\W_]+")
_TOKENS_OF_LETTERS = re.compile(r"[^\W\d_]+")
_TOKENS = re.compile(r"\d+|[^\W\d_]+")
_FILLERS = listed("de del di of the st nd rd th er den am le o a")
_QUANTITY = re.compile(r"\s*([.,]\d|%|[°+±x*]|(mm|cm|ml|cc|bpm|db|hz|mhz|g|w|d|ms|m|s)\b)")
_MISREAD_LETTERS = str.maketrans("0145826", "olasbzg")
_MISREAD_DIGITS = str.maketrans("oqil|!szb", "001111528")
_NUMBERISH = re.compile(r"[\doqil|!szb./\\\-:]{6,}")
_CLOCKISH = re.compile(r"(?<![^\W_])[\doqil|!szb]{1,2}(?::[\doqil|!szb]{2}){1,2}(?![^\W_])")
_TIME = re.compile(
    r"(?<![\d:.+\-])(\d{1,2})\s?([:.h])\s?([0-5]\d)(?:\s?([:.m'])\s?([0-5]\d))?(?:[.,]\d+)?s?"
    r"\s*([ap]\s?\.?\s?m\b)?(?![\d:])"
)


def days_in(text: str) -> set[Day]:
    """Return every reading of the line as a full date, or as a part of one that is none but a date's."""
    line = _mended(fold(text))
    found = {*_numbers(line), *_compact(line), *_named(line), *_cjk(line)}
    for run in _NUMBERISH.findall(line):
        digits = run.translate(_MISREAD_DIGITS)
        if digits != run and sum(c.isdigit() for c in run) >= 3:
            found |= {*_numbers(digits), *_compact(digits)}
    return found


def hints_in(text: str) -> set[Day]:
    """Return readings that are a date only where a header has that very date: 110525, 5/25, 12 set."""
    line = _mended(fold(text))
    found: set[Day] = set()
    for match in _SIX.finditer(line):
        found |= set(_ordered(*(match[1][i : i + 2] for i in (0, 2, 4))))
    for match in _PAIR.finditer(line):
        if not _QUANTITY.match(line, match.end()) and (len(match[1]) == 2 or len(match[2]) == 2):
            for month, day in permutations((int(match[1]), int(match[2]))):
                found |= set(_valid(0, month, day))
    for match in _NUMBERS.finditer(line):
        if match[2].strip() == match[4].strip():
            found |= set(_ordered(match[1], match[3], match[5]))
    return found | set(_named(line, partly=True))


def clocks_in(text: str) -> set[Clock]:
    """Return the times of day written with a colon, or hh.mm.ss, or 14h56; a running clock is none."""
    found = set()
    line = _CLOCKISH.sub(lambda run: run[0].translate(_MISREAD_DIGITS), fold(text))
    for match in _TIME.finditer(line):
        hour, minute, second = int(match[1]), int(match[3]), int(match[5]) if match[5] else -1
        half = (match[6] or "")[:1]
        if half and not 1 <= hour <= 12:
            continue
        if half:
            hour = hour % 12 + (12 if half == "p" else 0)
        whole = match[2] == ":" or second >= 0 or match[2] == "h" or half
        if hour < 24 and whole:
            found.add(Clock(hour, minute, second))
    return found


def spelled(day: Day) -> Iterator[str]:
    """Give the usual spellings of a full date, six characters or longer."""
    y, m, d = day
    year, yy = f"{y:04}", f"{y % 100:02}"
    for mm, dd in {(f"{m:02}", f"{d:02}"), (str(m), str(d))}:
        for parts in (
            (year, mm, dd),
            (dd, mm, year),
            (mm, dd, year),
            (yy, mm, dd),
            (dd, mm, yy),
            (mm, dd, yy),
        ):
            for separator in ("/", "-", ".", " ", "_", ""):
                if separator or (len(mm), len(dd)) == (2, 2):
                    yield separator.join(parts)
        for name in months.spelled_months()[m - 1]:
            for written in {name, name.upper(), name.title()}:
                for end in (year, yy):
                    for separator in (" ", "-", ".", ""):
                        yield separator.join((dd, written, end))
                    yield f"{written} {dd}, {end}"


def _mended(line: str) -> str:
    """The line with misread digits and months put right: `z9 a8r 2o24` is 29 apr 2024."""
    return _WORD.sub(_mend, line)


def _mend(match: re.Match[str]) -> str:
    word = match[0]
    digits = word.translate(_MISREAD_DIGITS)
    if word.isdigit() or (word.isalpha() and "rn" not in word):
        return word
    if digits.isdigit() and len(word) <= 4 and any(c.isdigit() for c in word):
        return digits
    known = months.month_words()
    for letters in (word.translate(_MISREAD_LETTERS), word.replace("rn", "m")):
        run = _TOKENS_OF_LETTERS.search(letters)
        if letters in known:
            return letters
        if run and run[0] in known and len(run[0]) >= 3 and word[: run.start()].isdigit():
            return word[: run.start()] + letters[run.start() :]
    for wrong, right in (("0ct", "oct"), ("0kt", "okt"), ("ju1", "jul"), ("n0v", "nov")):
        word = word.replace(wrong, right)  # glued to day and year: 170ct16
    return word


def _numbers(line: str) -> Iterator[Day]:
    """Three numbers between separators: a year of four digits, or one kind of separator and two."""
    for match in _NUMBERS.finditer(line):
        a, b, c = match[1], match[3], match[5]
        first, second = match[2].strip(), match[4].strip()
        four = len(a) == 4 or len(c) == 4
        if four or (first and first == second and len(c) == 2 and len(a) <= 2):
            yield from _ordered(a, b, c)


def _compact(line: str) -> Iterator[Day]:
    for match in _COMPACT.finditer(line):
        digits = match[1]
        for parts in ((0, 4, 6, 8), (0, 2, 4, 8)):
            a, b, c = (digits[i:j] for i, j in pairwise(parts))
            yield from (day for day in _ordered(a, b, c) if day.year in _YEARS)


def _ordered(a: str, b: str, c: str) -> Iterator[Day]:
    """YMD, DMY and MDY, as far as the number of digits allows."""
    lengths = len(a), len(b), len(c)
    if lengths[0] == 4 and max(lengths[1:]) <= 2:
        yield from _dated(a, int(b), int(c))
        yield from _dated(a, int(c), int(b))
    elif max(lengths[:2]) <= 2 and lengths[2] in (2, 4):
        yield from _dated(c, int(b), int(a))
        yield from _dated(c, int(a), int(b))
        if lengths[0] == 2 and lengths[2] <= 2:
            yield from _dated(a, int(b), int(c))
    elif lengths[0] == 2 and max(lengths) <= 2:
        yield from _dated(a, int(b), int(c))


def _named(line: str, *, partly: bool = False) -> Iterator[Day]:
    """A month's name beside a day, a year, or both. `partly`: also one beside a day in any language."""
    runs = [m for m in _TOKENS.finditer(line) if m[0] not in _FILLERS]
    for place, run in enumerate(runs):
        before = runs[place - 1][0] if place else ""
        after = runs[place + 1][0] if place + 1 < len(runs) else ""
        last = runs[place + 2][0] if place + 2 < len(runs) else ""
        for month in _month(run[0], between=before.isdigit() and after.isdigit()):
            full = [*_dated(after, month, before), *_dated(before, month, after)]
            if last and (
                len(last) == 4 or line[runs[place + 1].end() : runs[place + 2].start()] not in (".", ",")
            ):
                full += _dated(last, month, after)  # not where both are one decimal number: Cist Mag 1.06
            yield from full
            if not full and len(after) == 4 and after.isdigit() and int(after) in _YEARS:
                yield Day(int(after), month, 0)
            elif not full and (partly or run[0] in months.english_words()):
                end = runs[place + 1].end() if after.isdigit() else run.end()
                for number in (before, after):
                    if len(number) <= 2 and number.isdigit() and not _QUANTITY.match(line, end):
                        yield from _valid(0, month, int(number))


@functools.lru_cache(1024)
def _month(word: str, *, between: bool) -> frozenset[int]:
    known = months.month_words()
    if word in known:
        return known[word]
    if not between or len(word) < 3 or word.isdigit():
        return frozenset()
    near = [numbers for name, numbers in known.items() if len(name) >= 3 and within(word, name, 1)]
    return frozenset().union(*near)


def _cjk(line: str) -> Iterator[Day]:
    for match in _CJK.finditer(line):
        era, year, month, day = match.groups()
        if year is None and day is None:
            continue
        count = 1 if year == "元" else int(year or 0)
        if era:
            yield from _valid(_ERAS[era] + count, int(month), int(day or 0))
        elif year is None or count >= 1000:
            yield from _valid(count, int(month), int(day or 0))
        else:
            yield from _dated(f"{count:02}", int(month), int(day or 0))


def _dated(year: str, month: int, day: int | str) -> Iterator[Day]:
    """The day in the year as written; two digits are a year of the last century or of this one."""
    if isinstance(day, str):
        if not day.isdigit() or len(day) > 2:
            return
        day = int(day)
    if not year.isdigit():
        return
    if len(year) == 4 and int(year) in _OTHER_ERAS:
        yield from _valid(int(year), month, day)
    elif len(year) == 2:
        for century in (1900, 2000):
            yield from _valid(century + int(year), month, day)


def _valid(year: int, month: int, day: int) -> Iterator[Day]:
    if 1 <= month <= 12 and 0 <= day <= calendar.monthrange(year or 2000, month)[1]:
        yield Day(year, month, day)
