"""Rectangles of pixels, and what is left of a picture outside some of them.

Owns: `Box` and the arithmetic on few boxes. Refuses: pixels.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True, order=True)
class Box:
    """A rectangle in pixels: columns x0 to x1 and rows y0 to y1, right and lower edge exclusive."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def width(self) -> int:
        """Columns; 0 or less where the box is empty."""
        return self.x1 - self.x0

    @property
    def height(self) -> int:
        """Rows; 0 or less where the box is empty."""
        return self.y1 - self.y0

    @property
    def area(self) -> int:
        """Pixels, 0 where the box is empty."""
        return max(self.width, 0) * max(self.height, 0)

    def clipped(self, Rows: int, Columns: int) -> Box:
        """Return the part inside a picture; empty where there is none."""
        return Box(max(self.x0, 0), max(self.y0, 0), min(self.x1, Columns), min(self.y1, Rows))


def whole(Rows: int, Columns: int) -> Box:
    """Return the box that is the picture."""
    return Box(0, 0, Columns, Rows)


def union(boxes: Iterable[Box]) -> Box | None:
    """Return the smallest box around all; None of none."""
    found = list(boxes)
    if not found:
        return None
    return Box(
        min(b.x0 for b in found),
        min(b.y0 for b in found),
        max(b.x1 for b in found),
        max(b.y1 for b in found),
    )


def outside(Rows: int, Columns: int, keep: Iterable[Box], cover: Iterable[Box] = ()) -> tuple[Box, ...]:
    """Return what is black: the picture without `keep`, and `cover`, as boxes that don't overlap.

    Rows of the picture between two edges of any box are alike, so each such band is cut once and bands
    that are cut alike are joined.
    """
    keep = [box for box in (b.clipped(Rows, Columns) for b in keep) if box.area]
    cover = [box for box in (b.clipped(Rows, Columns) for b in cover) if box.area]
    edges = sorted({0, Rows, *(y for b in (*keep, *cover) for y in (b.y0, b.y1))})
    done: list[Box] = []
    growing: dict[tuple[int, int], int] = {}  # columns → the row where their box began
    for y0, y1 in pairwise(edges):
        dark = set(_dark(Columns, _within(keep, y0, y1), _within(cover, y0, y1)))
        ended = [columns for columns in growing if columns not in dark]
        done += [Box(x0, growing.pop((x0, x1)), x1, y0) for x0, x1 in ended]
        for columns in dark:
            growing.setdefault(columns, y0)
    done += [Box(x0, y0, x1, Rows) for (x0, x1), y0 in growing.items()]
    return tuple(sorted((b for b in done if b.area), key=lambda b: (b.y0, b.x0)))


def _within(boxes: list[Box], y0: int, y1: int) -> list[Box]:
    return [b for b in boxes if b.y0 <= y0 and y1 <= b.y1]


def _dark(Columns: int, keep: list[Box], cover: list[Box]) -> list[tuple[int, int]]:
    """Return the spans of columns of one band that are not kept, or covered."""
    edges = sorted({0, Columns, *(x for b in (*keep, *cover) for x in (b.x0, b.x1))})
    spans: list[tuple[int, int]] = []
    for x0, x1 in pairwise(edges):
        kept = any(b.x0 <= x0 and x1 <= b.x1 for b in keep)
        if kept and not any(b.x0 <= x0 and x1 <= b.x1 for b in cover):
            continue
        if spans and spans[-1][1] == x0:
            spans[-1] = (spans[-1][0], x1)
        else:
            spans.append((x0, x1))
    return spans
