"""Arithmetic on boxes, compared with pixels."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tricedesk.clean.boxes import Box, outside, union, whole

ROWS, COLUMNS = 30, 40
BOXES = st.lists(
    st.builds(Box, *(st.integers(-5, 45) for _ in range(4))),
    max_size=6,
)


@given(BOXES, BOXES)
def test_what_is_outside_is_what_is_not_painted(keep: list[Box], cover: list[Box]) -> None:
    kept = np.zeros((ROWS, COLUMNS), bool)
    for box in keep:
        b = box.clipped(ROWS, COLUMNS)
        kept[b.y0 : max(b.y1, 0), b.x0 : max(b.x1, 0)] = True
    for box in cover:
        b = box.clipped(ROWS, COLUMNS)
        kept[b.y0 : max(b.y1, 0), b.x0 : max(b.x1, 0)] = False
    times = np.zeros((ROWS, COLUMNS), int)
    for box in outside(ROWS, COLUMNS, keep, cover):
        assert box.area
        times[box.y0 : box.y1, box.x0 : box.x1] += 1
    assert (times == ~kept).all()  # each black pixel in exactly one box, each kept one in none


def test_one_kept_box_leaves_four() -> None:
    assert outside(100, 200, [Box(10, 20, 150, 90)]) == (
        Box(0, 0, 200, 20),
        Box(0, 20, 10, 90),
        Box(150, 20, 200, 90),
        Box(0, 90, 200, 100),
    )


def test_union_and_whole() -> None:
    assert union([]) is None
    assert union([Box(1, 2, 3, 4), Box(0, 3, 2, 9)]) == Box(0, 2, 3, 9)
    assert whole(ROWS, COLUMNS).area == ROWS * COLUMNS
    assert Box(5, 5, 5, 9).area == Box(9, 9, 5, 5).area == 0
