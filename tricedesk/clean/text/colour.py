"""A further look at kept anatomy, where speckle and Doppler colours hide coloured text from a first one.

Owns: what that look shows the detector: how far each pixel is from grey. Speckle is grey and
vanishes; letters in yellow, green or cyan stay. Refuses: running the detector.

On the frames for tuning this look alone found what the first one missed and an eye can see. Looks at single
channels, at bright pixels, at sharpened or enlarged frames found nothing more, and took speckle for letters.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tricedesk.clean.boxes import Box

COLOURED = 48
"""The difference of strongest and weakest channel from which a pixel is coloured; JPEG's noise is less."""
LEAST_PIXELS = 20
"""Fewer coloured pixels than this are no text."""
LARGEST_SCALE = 2.0
PIXELS = 1_200_000
"""The look is as large as fits into so many pixels, at most `LARGEST_SCALE` times the frame."""
GROWTH = 0.9
"""As the detector's own, but more: in this look letters are thinner than they are."""
CERTAIN = 0.55
"""The score from which a line of this look needs no reading; Doppler's edges reach lower ones."""
_MARGIN = 128  # the detector needs to see what is around a line

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Look:
    """A picture to search (RGB), where in the frame it lies, and the scale to search it at."""

    picture: Pixels
    place: Box
    scale: float


def colour_look(frame: Pixels, part: Box) -> Look | None:
    """Return the look at the colours in a part of an RGB frame (Rows, Columns, 3); None without any."""
    inside = frame[part.y0 : part.y1, part.x0 : part.x1]
    colour = inside.max(axis=2) - inside.min(axis=2)
    strong = colour > COLOURED
    if int(strong.sum()) < LEAST_PIXELS:
        return None
    rows, columns = np.flatnonzero(strong.any(axis=1)), np.flatnonzero(strong.any(axis=0))
    place = Box(
        max(int(columns[0]) - _MARGIN, 0),
        max(int(rows[0]) - _MARGIN, 0),
        min(int(columns[-1]) + 1 + _MARGIN, part.width),
        min(int(rows[-1]) + 1 + _MARGIN, part.height),
    )
    shown = colour[place.y0 : place.y1, place.x0 : place.x1]
    return Look(
        np.repeat(shown[..., None], 3, axis=2),
        Box(place.x0 + part.x0, place.y0 + part.y0, place.x1 + part.x0, place.y1 + part.y0),
        float(np.clip(np.sqrt(PIXELS / place.area), 1.0, LARGEST_SCALE)),
    )
