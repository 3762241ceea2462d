"""Connected patches of a mask, by runs: no pixel is looked at twice.

Owns: labelling (eight neighbours), boxes and means of patches. Refuses: knowing what the patches are.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tricedesk.clean.boxes import Box

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Patch:
    """A connected part of a mask: its box, how many pixels it has, and the mean of the map over them."""

    box: Box
    size: int
    mean: float


def patches(values: NDArray[np.float32], threshold: float) -> list[Patch]:
    """Return the patches of a map (Rows, Columns) where it is above the threshold, from top to bottom.

    The mask becomes runs of one row each; runs of neighbouring rows that touch, be it at a corner, are
    joined. There are few hundred runs in a picture, so all that follows costs nothing.
    """
    Rows, Columns = values.shape
    wide = Columns + 2  # a dark column at either side: no run crosses a row's end, corners don't wrap
    mask = np.zeros((Rows, wide), np.int8)
    np.greater(values, threshold, out=mask[:, 1:-1], casting="unsafe")
    edges = np.flatnonzero(np.diff(mask.ravel(), prepend=0, append=0))
    starts, ends = edges[::2], edges[1::2]  # ends exclusive
    if not len(starts):
        return []
    labels = _joined(starts, ends, wide)
    _, labels = np.unique(labels, return_inverse=True)
    count = int(labels.max()) + 1
    rows, x0, x1 = starts // wide, starts % wide - 1, ends - 1 - (starts // wide) * wide
    sums = np.concatenate(([0.0], np.cumsum(values, dtype=np.float64)))
    flat = rows * Columns
    mass = np.bincount(labels, sums[flat + x1] - sums[flat + x0], count)
    size = np.bincount(labels, x1 - x0, count)
    top, left = np.full(count, Rows), np.full(count, Columns)
    bottom, right = np.zeros(count, np.int64), np.zeros(count, np.int64)
    np.minimum.at(top, labels, rows)
    np.maximum.at(bottom, labels, rows + 1)
    np.minimum.at(left, labels, x0)
    np.maximum.at(right, labels, x1)
    found = [
        Patch(Box(int(left[i]), int(top[i]), int(right[i]), int(bottom[i])), int(size[i]), mass[i] / size[i])
        for i in range(count)
    ]
    return sorted(found, key=lambda patch: (patch.box.y0, patch.box.x0))


def _joined(starts: Ints, ends: Ints, wide: int) -> Ints:
    """Return each run's label: the least number of a run that it hangs together with.

    A run of the next row touches this one if it begins before this one's end and ends after its start,
    both a row further and a pixel wider.
    """
    first = np.searchsorted(ends, starts + wide, "left")
    last = np.searchsorted(starts, ends + wide, "right")
    many = np.maximum(last - first, 0)
    upper = np.repeat(np.arange(len(starts)), many)
    lower = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many) + np.repeat(first, many)
    labels = np.arange(len(starts))
    while True:
        least = np.minimum(labels[upper], labels[lower])
        if (labels[upper] == least).all() and (labels[lower] == least).all():
            return labels
        np.minimum.at(labels, labels[upper], least)
        np.minimum.at(labels, labels[lower], least)
        while not np.array_equal(labels, labels[labels]):
            labels = labels[labels]
