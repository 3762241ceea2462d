"""Boxes that belong to one row of text, which the detector may cut between its words.

Owns: which box goes on in which other, and chains of them. Refuses: knowing what the boxes say.
"""

from __future__ import annotations

from collections.abc import Sequence

from tricedesk.clean.boxes import Box

SPACE = 0.5
"""A line's words are no wider apart than this share of its height; their boxes are grown."""
CLOSE = 0.2
"""Those of one word's boxes no wider than this: a recogniser puts spaces into words, a detector cuts them."""


def goes_on_in(one: Box, other: Box, apart: float = SPACE) -> bool:
    """Tell whether a line goes on in another one: in its row, as high, and no wider apart than words are."""
    lower, higher = sorted((one.height, other.height))
    middle = abs(one.y0 + one.y1 - other.y0 - other.y1) / 2
    gap = max(one.x0, other.x0) - min(one.x1, other.x1)
    return lower >= 0.6 * higher and middle <= 0.35 * higher and gap <= apart * higher


def in_line(one: Box, other: Box) -> bool:
    """Tell whether two boxes of one height stand in a column (by either side or the middle) or in a row."""
    lower, higher = sorted((one.height, other.height))
    near = lower / 2
    column = min(
        abs(one.x0 - other.x0), abs(one.x1 - other.x1), abs(one.x0 + one.x1 - other.x0 - other.x1) / 2
    )
    row = abs(one.y0 + one.y1 - other.y0 - other.y1) / 2
    return lower >= 0.6 * higher and min(column, row) <= near


def chains(boxes: Sequence[Box]) -> list[list[int]]:
    """Return the rows of two boxes or more, each as places in `boxes`, from left to right."""
    rows: list[list[int]] = []
    for place in sorted(range(len(boxes)), key=lambda n: boxes[n].x0):
        met = [row for row in rows if any(goes_on_in(boxes[place], boxes[n]) for n in row)]
        rows = [row for row in rows if row not in met]
        rows.append(sorted([place, *(n for row in met for n in row)], key=lambda n: boxes[n].x0))
    return [row for row in rows if len(row) > 1]
