"""Where text stands in a picture: a map of probabilities, and boxes around its patches.

Owns: what the detector is fed (ImageNet's mean and deviation, sides of multiples of 32, strips and large
pictures in tiles), and the boxes that come out. Refuses: reading the text, and which boxes are covered.

A model marks the core of each line, thinner than the line: boxes are grown by a share of their height. The
general one (PP-OCRv6, a differentiable binarisation) finds whatever an eye can read at a glance. Our own is
small, and knows one thing: letters of 9 to 30 pixels, in any script, on speckle and Doppler.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tricedesk.clean.boxes import Box, whole
from tricedesk.clean.text.lanes import Lanes
from tricedesk.clean.text.models import BURNED_IN, DETECTOR, Model, session
from tricedesk.clean.text.patches import Patch, patches

THRESHOLD = 0.3
"""Probability from which a pixel belongs to a line's core."""
LEAST = 3
"""A core of fewer rows or columns than this, at the detector's scale, is no text."""
MOST_PIXELS = 4_000_000
"""A picture with more pixels is looked at in this size."""
JOINED = 0.05
"""A core higher than this share of the picture may be several lines, or a line and the speckle around it."""
PART = 0.5
"""The most that a part of a higher core scores: parts of bright anatomy are strong too. It must be read."""
STEEPER = (0.5, 0.7, 0.85)
"""Thresholds at which such a core may fall apart."""
_STEP = 32  # the model halves its input five times
MOST_COLUMNS, MOST_ROWS = 1280, 1024
"""So much a detector sees at once."""
_OVERLAP = 96  # more than a line's height: a line cut by one tile is whole in the next one
_MEAN = np.array([0.485, 0.456, 0.406], np.float32) * 255
_DEVIATION = np.array([0.229, 0.224, 0.225], np.float32) * 255

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Net:
    """A model, and how its answer is to be taken.

    Attributes:
        model: its file. growth: by how much of its height a core grows to the line's box, on each side.
        shrinks: by so much its map is smaller than the picture.
    """

    model: Model
    growth: float
    shrinks: int


GENERAL = Net(DETECTOR, 0.6, 1)
OWN = Net(BURNED_IN, 0.25, 2)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: its box in pixels of the picture, and the detector's certainty (0 to 1)."""

    box: Box
    score: float


class Detector:
    """Finds lines of text, its tiles in as many lanes as there are. Loads its model when it is made.

    Raises:
        ModelMissingError
    """

    def __init__(self, net: Net = GENERAL, lanes: Lanes | None = None) -> None:
        self._net = net
        self._lanes = lanes or Lanes()
        self._session = session(net.model)

    def find(self, picture: Pixels, scale: float = 1.0, *, part: Box | None = None) -> list[Line]:
        """Return the lines of an RGB picture (Rows, Columns, 3), looked at `scale` times as large.

        `part` says where in the picture: nothing is found, and nothing computed, outside it.
        """
        Rows, Columns = picture.shape[:2]
        scaled = _scaled(picture, min(scale, float(np.sqrt(MOST_PIXELS / (Rows * Columns)))))
        down, across = scaled.shape[0] / Rows, scaled.shape[1] / Columns
        where = part and Box(
            int(part.x0 * across),
            int(part.y0 * down),
            int(np.ceil(part.x1 * across)),
            int(np.ceil(part.y1 * down)),
        )
        probable = self.probabilities(scaled, where)
        lines = []
        for patch in patches(probable, THRESHOLD):
            if min(patch.box.width, patch.box.height) < LEAST:
                continue
            for core in (patch, *_parts(probable, patch)):
                box = _grown(core.box, self._net.growth, 1 / across, 1 / down)
                lines.append(Line(box.clipped(Rows, Columns), core.mean))
        return lines

    def probabilities(self, picture: Pixels, part: Box | None = None) -> NDArray[np.float32]:
        """Return for each pixel of a picture how probably it belongs to a line's core; 0 outside a part."""
        Rows, Columns = picture.shape[:2]
        probable = np.zeros((Rows, Columns), np.float32)
        tiles = list(_tiles((part or whole(Rows, Columns)).clipped(Rows, Columns)))
        shown = [picture[b.y0 : b.y1, b.x0 : b.x1] for b in tiles]
        looked = self._lanes.map(lambda one: self._run(one) if one.any() else None, shown)
        for b, found in zip(tiles, looked, strict=True):
            if found is not None:
                here = probable[b.y0 : b.y1, b.x0 : b.x1]
                np.maximum(here, found, out=here)
        return probable

    def _run(self, part: Pixels) -> NDArray[np.float32]:
        Rows, Columns = part.shape[:2]
        fed = np.empty((1, 3, -(-Rows // _STEP) * _STEP, -(-Columns // _STEP) * _STEP), np.float32)
        for channel in range(3):
            fed[0, channel] = -_MEAN[channel] / _DEVIATION[channel]  # what is filled up is black
            plane = fed[0, channel, :Rows, :Columns]
            # the model was trained on pictures whose channels stand in the order blue, green, red
            np.subtract(part[..., 2 - channel], _MEAN[channel], out=plane)
            plane /= _DEVIATION[channel]
        answer: Any = self._session.run(None, {"x": fed})[0]
        probable: NDArray[np.float32] = answer[0, 0]
        if self._net.shrinks > 1:
            probable = probable.repeat(self._net.shrinks, 0).repeat(self._net.shrinks, 1)
        return probable[:Rows, :Columns]


def _parts(probable: NDArray[np.float32], core: Patch) -> list[Patch]:
    """Return the lower cores into which a high one falls apart at some steeper threshold; none if at none."""
    box = core.box
    if box.height <= JOINED * probable.shape[0]:
        return []
    here = np.ascontiguousarray(probable[box.y0 : box.y1, box.x0 : box.x1])
    for threshold in STEEPER:
        parts = [
            Patch(
                Box(p.box.x0 + box.x0, p.box.y0 + box.y0, p.box.x1 + box.x0, p.box.y1 + box.y0),
                p.size,
                min(p.mean, PART),
            )
            for p in patches(here, threshold)
            if min(p.box.width, p.box.height) >= LEAST
        ]
        if len(parts) > 1 and all(2 * p.box.height < 1.5 * box.height for p in parts):
            return parts
    return []


def _scaled(picture: Pixels, scale: float) -> Pixels:
    if scale == 1.0:
        return picture
    Rows, Columns = picture.shape[:2]
    size = (max(1, round(Columns * scale)), max(1, round(Rows * scale)))
    return np.asarray(Image.fromarray(picture).resize(size, Image.Resampling.BICUBIC))


def _tiles(part: Box) -> Iterator[Box]:
    """Yield tiles that cover a part of a picture; neighbours overlap."""
    for (y0, y1), (x0, x1) in product(_cuts(part.height, MOST_ROWS), _cuts(part.width, MOST_COLUMNS)):
        yield Box(part.x0 + x0, part.y0 + y0, part.x0 + x1, part.y0 + y1)


def _cuts(length: int, most: int) -> list[tuple[int, int]]:
    if length <= most:
        return [(0, length)]
    count = -(-(length - _OVERLAP) // (most - _OVERLAP))
    step = (length - most) / (count - 1)
    return [(round(i * step), round(i * step) + most) for i in range(count)]


def _grown(core: Box, share: float, across: float, down: float) -> Box:
    """Return a core's line, in pixels of a picture that is `across` and `down` times as large."""
    growth = share * core.height
    return Box(
        int((core.x0 - growth) * across),
        int((core.y0 - growth) * down),
        int(np.ceil((core.x1 + growth) * across)),
        int(np.ceil((core.y1 + growth) * down)),
    )
