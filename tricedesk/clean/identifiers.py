"""The header's identifying values, as a finished file might spell them.

Owns: which byte strings are searched for in what was encoded, and the search.
Refuses: deciding which header values identify (`dicom` says), and pixels.

A value is searched for as it stands, in parts, and in the forms that another program would write it in: a
name in either order, with or without accents; a number without separators and leading zeros; a date in every
order and with the months of two dozen languages.

Only spellings of six bytes or more are searched for: a shorter one stands in any compressed file by chance
(of four bytes, once in a thousand files of 4 MB). Shorter values have no place to stand, because
`package/check.py` lets through nothing but compressed pixels and fixed tables.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable

import numpy as np

from tricedesk.clean.identity.dates import Day, days_in, spelled
from tricedesk.clean.identity.kinds import Kind, kind_of
from tricedesk.clean.identity.scripts import plain

SHORTEST = 6
_ENCODINGS = ("utf-8", "latin-1", "utf-16-le", "utf-16-be")
_BETWEEN = (" ", ", ", ",", "_", "-", "")
_NAMES = frozenset((Kind.PATIENT, Kind.PERSON, Kind.PLACE))
_STEP = 1 << 20
MOST_DAYS = 64
"""Dates of one study whose every spelling is searched for; of more, each only as it stands."""


def spellings(identifiers: Iterable[tuple[str, str]]) -> frozenset[bytes]:
    """Return the byte strings to search for, from (keyword, text) pairs.

    A value counts whole; so do its parts between `\\` (values), `=` (scripts of a name) and `^` (parts of a
    name); in UTF-8, Latin-1 and both orders of UTF-16.
    """
    found: set[bytes] = set()
    days: set[Day] = set()
    for keyword, value in identifiers:
        kind = kind_of(keyword, value)
        for text in _texts(value, kind):
            found |= _encoded(text)
        if kind is Kind.DATE:
            days |= {day for day in days_in(value) if day.year and day.day}
    return frozenset(found).union(*(_encoded_day(day) for day in sorted(days)[:MOST_DAYS]))


def find(data: bytes, wanted: frozenset[bytes]) -> bytes | None:
    """Return one of the wanted spellings that stands in the data, or None. Each has four bytes or more.

    One pass, whatever the number of spellings: two tables say which byte pairs begin one and follow its
    beginning; few places of a compressed file pass both, and only these are compared.
    """
    if not wanted:
        return None
    first, second = np.zeros(1 << 16, np.bool_), np.zeros(1 << 16, np.bool_)
    by_start: dict[bytes, list[bytes]] = {}
    for spelling in wanted:
        first[int.from_bytes(spelling[:2], "little")] = True
        second[int.from_bytes(spelling[2:4], "little")] = True
        by_start.setdefault(spelling[:4], []).append(spelling)
    for start in range(0, len(data) - 3, _STEP):
        for offset in (start, start + 1):  # byte pairs at even and at odd places
            count = min((len(data) - offset) // 2, _STEP // 2 + 1)
            pairs = np.frombuffer(data, "<u2", count=count, offset=offset)
            begun = np.flatnonzero(first[pairs[:-1]])
            for place in begun[second[pairs[begun + 1]]].tolist():
                at = offset + 2 * place
                for spelling in by_start.get(data[at : at + 4], ()):
                    if data.startswith(spelling, at):
                        return spelling
    return None


def _encoded(text: str) -> set[bytes]:
    found = set()
    for encoding in _ENCODINGS:
        try:
            found.add(text.encode(encoding))
        except UnicodeEncodeError:
            continue
    return {spelling for spelling in found if len(spelling) >= SHORTEST}


@functools.lru_cache(256)
def _encoded_day(day: Day) -> frozenset[bytes]:
    return frozenset().union(*(_encoded(text) for text in spelled(day)))


def _texts(value: str, kind: Kind) -> set[str]:
    texts = {value}
    for group in value.replace("=", "\\").split("\\"):
        parts = [part for part in group.split("^") if part]
        texts |= {group, *parts, " ".join(parts)}
        if kind in (Kind.PATIENT, Kind.PERSON) and len(parts) > 1:
            first, last = parts[1], parts[0]
            for pair in ((first, last), (last, first), (first.title(), last.title())):
                texts |= {sep.join(pair) for sep in _BETWEEN}
        elif kind is Kind.NUMBER:
            digits = "".join(c for c in group if c.isalnum())
            texts |= {digits, digits.lstrip("0")}
    texts |= {plain(text) for text in texts}
    texts |= {
        cased for text in texts if kind in _NAMES for cased in (text.upper(), text.title(), text.lower())
    }
    return {text.strip() for text in texts}
