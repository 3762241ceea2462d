"""All lines of a frame that may matter: the detector's, and those of a second one where anatomy is kept.

Owns: which looks are taken at a frame, and one list of lines out of them. Refuses: reading, deciding.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from tricedesk.clean.boxes import Box, union
from tricedesk.clean.text.detector import OWN, Detector, Line
from tricedesk.clean.text.judging import STRONG, on_flat_ground
from tricedesk.clean.text.lanes import Lanes

CERTAIN = 0.75
"""The score from which a line of our own detector needs no reading."""
UNCERTAIN = 0.5
"""The most that a line of it scores which isn't certain: it must be read."""
SAME = 0.5
"""Two boxes are of one line where so much of the smaller one lies in the other."""

HIGHER = 1.8
"""By how much one of them may be higher: boxes are grown by what the detector saw."""

MARGIN = 64
"""So many pixels around what is kept are looked at, so that lines that reach into it are known as lines."""

Pixels = NDArray[np.uint8]


class TextFinder:
    """Finds lines, its looks in as many lanes as there are; loads both detectors when it is made.

    Raises:
        ModelMissingError
    """

    def __init__(self, lanes: Lanes | None = None) -> None:
        self._lanes = lanes or Lanes()
        self._detector = Detector(lanes=self._lanes)
        self._own = Detector(OWN, self._lanes)

    def find(
        self, frame: Pixels, keep: Sequence[Box], *, thorough: bool = True, beyond: bool = True
    ) -> list[Line]:
        """Return the lines of an RGB frame (Rows, Columns, 3).

        The frame is looked at once: all of it if `beyond`, else what is kept, and a margin. Where
        `thorough`, our own detector looks at what is kept too.
        """
        Rows, Columns = frame.shape[:2]
        part = union(b.clipped(Rows, Columns) for b in keep)
        if part is None or not part.area:
            return self._detector.find(frame) if beyond else []
        around = Box(part.x0 - MARGIN, part.y0 - MARGIN, part.x1 + MARGIN, part.y1 + MARGIN)
        around = around.clipped(Rows, Columns)

        def by_general() -> list[Line]:
            return self._detector.find(frame, part=None if beyond else around)

        def by_own() -> list[Line]:
            found = self._own.find(frame, part=around) if thorough else []
            # Off the anatomy the general one misses nothing, and keeps dense lines better apart.
            return [_weighed(line) for line in found if not on_flat_ground(frame, line.box)]

        lines, more = self._lanes.map(lambda look: look(), [by_general, by_own])
        return merged(lines, more)


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


def _weighed(line: Line) -> Line:
    """Return a line of our own detector, its score on the general one's scale of certainty."""
    return Line(line.box, max(line.score, STRONG) if line.score >= CERTAIN else min(line.score, UNCERTAIN))
