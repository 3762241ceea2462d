"""Whether a frame's colours can be those that the machine showed.

Owns: one test on pixels. Refuses: decoding, and mending colours.

An ultrasound picture is mostly black or grey. Where most of it has a strong colour, its planes were probably
taken for others: black in YCbCr read as RGB is teal, black in RGB read as YCbCr is green.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tricedesk.clean.cleaner import Pixels

STRONG = 60
"""The difference between a pixel's strongest and weakest channel from which it has a strong colour."""
_STEP = 4  # every fourth row and column is enough for what most pixels are


def is_tinted(frame: Pixels) -> bool:
    """Tell whether most pixels of an RGB frame (Rows, Columns, 3) have a strong colour."""
    some = frame[::_STEP, ::_STEP]
    strong = some.max(axis=2) - some.min(axis=2) > STRONG  # never negative: no wrap
    return bool(2 * int(strong.sum()) > strong.size)
