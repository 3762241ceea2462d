"""All lines of a frame that may matter: the detector's, and those of further looks where anatomy is kept.

Owns: which looks are taken at a frame, and one list of lines out of them. Refuses: reading, deciding.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from tricedesk.clean.boxes import Box, union
from tricedesk.clean.text.colour import looks
from tricedesk.clean.text.detector import Detector, Line

SAME = 0.5
"""Two boxes are of one line where so much of the smaller one lies in the other."""

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

        The whole frame is looked at once; where `thorough`, further looks follow at what is kept.
        """
        lines = self._detector.find(frame)
        part = union(b.clipped(*frame.shape[:2]) for b in keep) if thorough else None
        if part is None or not part.area:
            return lines
        inside = frame[part.y0 : part.y1, part.x0 : part.x1]
        for look in looks(inside):
            found = (
                Line(_moved(line.box, part.x0, part.y0), line.score)
                for line in self._detector.find(look.picture, look.scale)
                if line.score >= look.least
            )
            lines = merged(lines, found)
        return lines


def merged(lines: list[Line], more: Iterable[Line]) -> list[Line]:
    """Return the lines and those of `more` that are new; one that shows more of a line widens it."""
    result = list(lines)
    for line in more:
        for i, known in enumerate(result):
            if same(known.box, line.box):
                if known.box.height * 1.6 > line.box.height:  # what joins two lines of text joins no box
                    result[i] = Line(_joined(known.box, line.box), max(known.score, line.score))
                break
        else:
            result.append(line)
    return result


def same(one: Box, other: Box) -> bool:
    """Tell whether two boxes are of one line."""
    shared = Box(
        max(one.x0, other.x0), max(one.y0, other.y0), min(one.x1, other.x1), min(one.y1, other.y1)
    ).area
    return shared > SAME * min(one.area, other.area)


def _joined(one: Box, other: Box) -> Box:
    return Box(min(one.x0, other.x0), min(one.y0, other.y0), max(one.x1, other.x1), max(one.y1, other.y1))


def _moved(box: Box, x: int, y: int) -> Box:
    return Box(box.x0 + x, box.y0 + y, box.x1 + x, box.y1 + y)
