"""The header's identifying values, as a finished file might spell them.

Owns: which byte strings are searched for in what was encoded, and the search.
Refuses: deciding which header values identify (`dicom` says), and pixels.

Only spellings of six bytes or more are searched for: a shorter one stands in any compressed file by chance
(of four bytes, once in a thousand files of 4 MB). Shorter values have no place to stand, because
`package/check.py` lets through nothing but compressed pixels and fixed tables.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

SHORTEST = 6
_ENCODINGS = ("utf-8", "latin-1", "utf-16-le", "utf-16-be")
_STEP = 1 << 20


def spellings(identifiers: Iterable[tuple[str, str]]) -> frozenset[bytes]:
    """Return the byte strings to search for, from (keyword, text) pairs.

    A value counts whole; so do its parts between `\\` (values), `=` (scripts of a name) and `^` (parts of a
    name), and a name with spaces for `^`; in UTF-8, Latin-1 and both orders of UTF-16.
    """
    found: set[bytes] = set()
    for _, value in identifiers:
        for text in _texts(value):
            for encoding in _ENCODINGS:
                try:
                    found.add(text.encode(encoding))
                except UnicodeEncodeError:
                    continue
    return frozenset(spelling for spelling in found if len(spelling) >= SHORTEST)


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


def _texts(value: str) -> set[str]:
    texts = {value}
    for group in value.replace("=", "\\").split("\\"):
        parts = group.split("^")
        texts |= {group, *parts, " ".join(part for part in parts if part)}
    return {text.strip() for text in texts}
