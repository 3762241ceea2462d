"""A study's identity, and whether a line holds any of it.

Owns: the order of the questions, and what is asked of a line whatever the header says: dates, times, mail.
Refuses: more time than a line is worth: what is searched for is bounded, and so is a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

from tricedesk.clean.identity.dates import OLD, Clock, Day, clocks_in, days_in, hints_in
from tricedesk.clean.identity.kinds import Kind, kind_of
from tricedesk.clean.identity.names import Names
from tricedesk.clean.identity.numbers import Numbers
from tricedesk.clean.identity.scripts import fold

ANY_DATE, ANY_TIME, ANY_MAIL = "Date", "Time", "Mail"
"""What `match` says of a date, a time of day or a mail address that no header holds."""

LONGEST = 400
"""Characters of a line that are looked at."""

_MAIL = re.compile(r"[\w.+-]+\s?@\s?[\w-]+\s?\.\s?\w+")
_TIME = re.compile(r"(\d{2}):?(\d{2}):?(\d{2})?(?:\.\d+)?(?:[+-]\d{4})?")
_FIRST = ("PatientID", "PatientName", "PatientBirthDate", "StudyDate", "StudyTime")  # of their kind
_NEAR = 10  # minutes between a header's time and the one drawn: a picture is stored after it was frozen


@dataclass(frozen=True)
class Identity:
    """What names a patient, place or time in one study; made once, asked for every line.

    Attributes:
        identifiers: (DICOM keyword, text) pairs, those that say most of the patient first.
    """

    identifiers: tuple[tuple[str, str], ...]
    _names: Names = field(default_factory=Names, init=False, repr=False, compare=False)
    _numbers: Numbers = field(default_factory=Numbers, init=False, repr=False, compare=False)
    _days: dict[Day, str] = field(default_factory=dict, init=False, repr=False, compare=False)
    _clocks: dict[Clock, str] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, identifiers: Iterable[tuple[str, str]]) -> Self:
        """Return the identity that (DICOM keyword, text) pairs of a study's headers hold, in any order."""
        ranked = sorted(
            (kind, _FIRST.index(keyword) if keyword in _FIRST else len(_FIRST), keyword, text)
            for keyword, text in set(identifiers)
            if (kind := kind_of(keyword, text)) is not Kind.NOTHING and any(c.isalnum() for c in text)
        )
        identity = cls(tuple((keyword, text) for _, _, keyword, text in ranked))
        for kind, _, keyword, text in ranked:
            identity._take(kind, keyword, text)
        return identity

    def match(self, text: str) -> str | None:
        """Return what a recognised line matches: a DICOM keyword (or a private tag), else None.

        A date, a time of day or a mail address that is in no header is `ANY_DATE`, `ANY_TIME`, `ANY_MAIL`.
        """
        line = text[:LONGEST]
        return (
            self._names.find(line)
            or self._numbers.find(line)
            or self._date(line)
            or self._time(line)
            or (ANY_MAIL if _MAIL.search(line) else None)
            or ("PatientAge" if OLD.search(fold(line)) else None)
        )

    def _take(self, kind: Kind, keyword: str, text: str) -> None:
        if kind in (Kind.PATIENT, Kind.PERSON):
            self._names.add(keyword, kind, text)
            self._numbers.add_from_text(keyword, text)
        elif kind is Kind.NUMBER:
            if not self._numbers.add(keyword, text):
                self._names.add_code(keyword, text)
        elif kind is Kind.DATE:
            for day in days_in(text):
                self._days.setdefault(day, keyword)
            clock = _TIME.fullmatch(text) or _TIME.fullmatch(text[8:])
            if clock and (len(text) >= 12 or "Date" not in keyword):
                hour, minute, second = (int(part or 0) for part in clock.groups())
                self._clocks.setdefault(Clock(hour, minute, second), keyword)
        else:
            self._names.add(keyword, kind, text)
            self._numbers.add_from_text(keyword, text)

    def _date(self, line: str) -> str | None:
        full = days_in(line)
        for day, keyword in self._days.items():
            if day in full:
                return keyword
        if full:
            return ANY_DATE
        hinted = hints_in(line) if self._days else set()
        for day, keyword in self._days.items():
            if day in hinted or Day(0, day.month, day.day) in hinted:
                return keyword
        return None

    def _time(self, line: str) -> str | None:
        for clock in clocks_in(line):
            near = _NEAR if clock.second >= 0 else 2
            for known, keyword in self._clocks.items():
                if abs(known.minutes - clock.minutes) <= near:
                    return keyword
            if clock.second >= 0:
                return ANY_TIME
        return None
