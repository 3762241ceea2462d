"""All lines of a frame that may matter: the detector's, and those of further looks where anatomy is kept.

Owns: which looks are taken at a frame, and one list of lines out of them. Refuses: reading, deciding.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from tricedesk.clean.boxes import Box, union
from tricedesk.clean.text.colour import CERTAIN, GROWTH, colour_look
from tricedesk.clean.text.detector import Detector, Line

UNCERTAIN = 0.5
"""The most that a line of the colour look scores which isn't certain in it: it must be read."""
SAME = 0.5
"""Two boxes are of one line where so much of the smaller one lies in the other."""

HIGHER = 1.8
"""By how much one of them may be higher: boxes are grown by what the detector saw."""

Pixels = NDArray[np.uint8]


class TextFinder:
    """Finds lines; loads the detector when it is made.

    Raises:
        ModelMissingError
    """

    def __init__(self) -> None:
        self._detector = Detector()

    def find(self, frame: Pixels, keep: Sequence[Box], *, thorough: bool = True) -> list[Line]:
        """Return the lines of an RGB frame (Rows, Columns, 3).

        The whole frame is looked at once; where `thorough`, the colours of what is kept are looked at too.
        """
        lines = self._detector.find(frame)
        part = union(b.clipped(*frame.shape[:2]) for b in keep) if thorough else None
        look = colour_look(frame, part) if part is not None and part.area else None
        if look is None:
            return lines
        found = self._detector.find(look.picture, look.scale, GROWTH)
        return merged(lines, (_in_frame(line, look.place) for line in found))


def merged(lines: list[Line], more: Iterable[Line]) -> list[Line]:
    """Return the lines and those of `more` that are new; one that shows more of a line widens it."""
    result = list(lines)
    for line in more:
        for i, known in enumerate(result):
            if same(known.box, line.box):
                result[i] = Line(_joined(known.box, line.box), max(known.score, line.score))
                break
        else:
            result.append(line)
    return result


def same(one: Box, other: Box) -> bool:
    """Tell whether two boxes are of one line: about as high, and one lies half in the other.

    A box that is much higher isn't: a patch of anatomy around a line must not swallow it.
    """
    shared = Box(
        max(one.x0, other.x0), max(one.y0, other.y0), min(one.x1, other.x1), min(one.y1, other.y1)
    ).area
    lower, higher = sorted((one.height, other.height))
    return shared > SAME * min(one.area, other.area) and higher < HIGHER * lower


def _joined(one: Box, other: Box) -> Box:
    return Box(min(one.x0, other.x0), min(one.y0, other.y0), max(one.x1, other.x1), max(one.y1, other.y1))


def _in_frame(line: Line, place: Box) -> Line:
    """Return a line of the colour look as one of the frame, its score on the frame's scale of certainty."""
    box = Box(line.box.x0 + place.x0, line.box.y0 + place.y0, line.box.x1 + place.x0, line.box.y1 + place.y0)
    return Line(box, line.score if line.score >= CERTAIN else min(line.score, UNCERTAIN))
