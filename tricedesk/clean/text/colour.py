"""Further looks at kept anatomy, where bright speckle and Doppler colours hide text from a first one.

Owns: what such a look shows the detector. Refuses: running it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Look:
    """A picture to search, the scale to search it at, and the least score that counts in it."""

    picture: Pixels
    scale: float
    least: float


def looks(part: Pixels) -> Iterator[Look]:
    """Yield the looks at a part of a frame, RGB (Rows, Columns, 3), each of the part's size."""
    yield Look(part, 1.5, 0.5)
