"""Patches, against labelling pixel by pixel."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from tricedesk.clean.boxes import Box
from tricedesk.clean.text.patches import patches


def by_flooding(values: NDArray[np.float32], threshold: float) -> list[tuple[Box, int, float]]:
    left = {(int(y), int(x)) for y, x in zip(*np.nonzero(values > threshold), strict=True)}
    found = []
    while left:
        waiting, patch = [left.pop()], []
        while waiting:
            y, x = waiting.pop()
            patch.append((y, x))
            near = {(y + dy, x + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)} & left
            left -= near
            waiting.extend(near)
        ys, xs = [y for y, _ in patch], [x for _, x in patch]
        mean = float(np.mean([values[p] for p in patch]))
        found.append((Box(min(xs), min(ys), max(xs) + 1, max(ys) + 1), len(patch), mean))
    return sorted(found)


@given(st.integers(0, 2**32 - 1), st.floats(0.1, 0.95), st.integers(1, 24), st.integers(1, 24))
def test_as_by_flooding(seed: int, threshold: float, rows: int, columns: int) -> None:
    values = np.random.default_rng(seed).random((rows, columns), np.float32)
    found = sorted((p.box, p.size, p.mean) for p in patches(values, threshold))
    want = by_flooding(values, threshold)
    assert [f[:2] for f in found] == [w[:2] for w in want]
    assert [f[2] for f in found] == pytest.approx([w[2] for w in want], abs=1e-4)


def test_a_spiral_is_one_patch() -> None:
    values = np.zeros((9, 9), np.float32)
    values[0, :] = values[:, 8] = values[8, :] = values[2:, 0] = values[2, :7] = values[2:7, 6] = values[
        6, 2:7
    ] = 1
    assert len(patches(values, 0.5)) == 1


def test_opposite_edges_do_not_touch() -> None:
    values = np.zeros((3, 5), np.float32)
    values[0, 4] = values[1, 0] = 1
    assert [p.box for p in patches(values, 0.5)] == [Box(4, 0, 5, 1), Box(0, 1, 1, 2)]


def test_nothing_gives_nothing() -> None:
    assert patches(np.zeros((4, 4), np.float32), 0.3) == []
