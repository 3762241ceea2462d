"""The sizes, rates and sampled frames that finished files have; both sides of the cleaner child know them.

Owns: arithmetic that needs neither pixels nor encoders. Refuses: everything else.
"""

from __future__ import annotations

from fractions import Fraction

SCREEN_EDGE = 1200
"""The longest edge of the form for the screen, in pixels."""
SAMPLES = 5
"""Of so many frames of a clip the text is searched for first."""


def even_size(Rows: int, Columns: int) -> tuple[int, int]:
    """Return width and height of a clip: filled up to even numbers, which 4:2:0 needs."""
    return Columns + Columns % 2, Rows + Rows % 2


def screen_size(Rows: int, Columns: int) -> tuple[int, int]:
    """Return width and height of the form for the screen: as it is, or its longest edge `SCREEN_EDGE`."""
    longest = max(Rows, Columns)
    if longest <= SCREEN_EDGE:
        return Columns, Rows
    return max(1, round(Columns * SCREEN_EDGE / longest)), max(1, round(Rows * SCREEN_EDGE / longest))


def frame_rate(frame_ms: float) -> Fraction:
    """Return frames per second for a time between frames in milliseconds.

    33.33 and 33.37 ms are 30 and 29.97 a second: denominators stay within 1001, as players expect.
    """
    return max(Fraction(1000.0 / frame_ms).limit_denominator(1001), Fraction(1, 1001))


def samples(frames: int) -> tuple[int, ...]:
    """Return the frames in which a clip's text is searched for: the first, the last, and three spread."""
    return tuple(sorted({round(n * (frames - 1) / (SAMPLES - 1)) for n in range(SAMPLES)}))
