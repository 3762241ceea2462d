"""Frame → CleanFrame: a new picture, black but for what is kept.

Owns: `CleanFrame`, the one type that encoders take, and the only place where one can be made.
Refuses: changing a frame. Cleaning is constructive: an array of zeros, into which the kept rectangles are
copied. A pixel that nobody chose to keep was never in the picture.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, NoReturn, final

import numpy as np
from numpy.typing import NDArray

from tricedesk.clean.boxes import Box

Pixels = NDArray[np.uint8]
"""RGB, shape (Rows, Columns, 3)."""

_SEAL: Final = object()


@final
class CleanFrame:
    """A picture that may be encoded: RGB pixels that can't be changed any more.

    Only a `Cleaner` makes one. It can't be subclassed, altered, copied into something else or unpickled,
    so that whoever holds one knows that it passed the cleaner of this very process.
    """

    __slots__ = ("_rgb", "columns", "rows")

    rows: int
    columns: int
    _rgb: bytes

    def __init__(self, pixels: Pixels, seal: object) -> None:
        if seal is not _SEAL:
            raise TypeError("only the cleaner makes a CleanFrame")
        object.__setattr__(self, "rows", pixels.shape[0])
        object.__setattr__(self, "columns", pixels.shape[1])
        # bytes and no array: an array that owns its memory can be made writable again
        object.__setattr__(self, "_rgb", pixels.tobytes())

    @property
    def rgb(self) -> bytes:
        """The pixels, row by row, three bytes each."""
        return self._rgb

    @property
    def pixels(self) -> Pixels:
        """The pixels as an array that can't be written to."""
        return np.frombuffer(self._rgb, np.uint8).reshape(self.rows, self.columns, 3)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("a CleanFrame can't be changed")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError("a CleanFrame can't be changed")

    def __init_subclass__(cls) -> NoReturn:
        raise TypeError("a CleanFrame can't be subclassed")

    def __reduce_ex__(self, protocol: Any) -> NoReturn:
        raise TypeError("a CleanFrame can't be copied or pickled")


class Cleaner:
    """Makes clean frames of one picture size.

    Args:
        keep: the rectangles to keep, in pixels; parts outside the picture don't count.
        cover: rectangles inside them that stay black all the same.
    """

    def __init__(self, keep: Iterable[Box], cover: Iterable[Box] = ()) -> None:
        self.keep = tuple(keep)
        self.cover = tuple(cover)

    def clean(self, frame: Pixels) -> CleanFrame:
        """Return the frame with only what is kept; without any `keep` it is all black.

        Raises:
            ValueError: not RGB of 8 bits.
        """
        if frame.ndim != 3 or frame.shape[2] != 3 or frame.dtype != np.uint8 or 0 in frame.shape:
            raise ValueError(f"no RGB picture of 8 bits: {frame.shape}, {frame.dtype}")
        Rows, Columns = frame.shape[:2]
        clean = np.zeros((Rows, Columns, 3), np.uint8)
        for box in self.keep:
            b = box.clipped(Rows, Columns)
            if b.area:
                clean[b.y0 : b.y1, b.x0 : b.x1] = frame[b.y0 : b.y1, b.x0 : b.x1]
        for box in self.cover:
            b = box.clipped(Rows, Columns)
            if b.area:
                clean[b.y0 : b.y1, b.x0 : b.x1] = 0
        return CleanFrame(clean, _SEAL)
