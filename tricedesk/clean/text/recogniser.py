"""What a line of text says.

Owns: what the recogniser is fed (lines of 48 rows, of similar widths together), and decoding its answer.
Refuses: finding lines, and judging what they say. It reads Latin, Greek and CJK; of other scripts it makes
nonsense or nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tricedesk.clean.boxes import Box
from tricedesk.clean.text.lanes import Lanes
from tricedesk.clean.text.models import RECOGNISER, session

HEIGHT = 48
BATCH = 8
"""Lines that are read at once. Each step of each line has a probability for 18,709 letters."""
WIDEST = 2400
"""Columns, at 48 rows, to which a longer line is pressed."""
_SIMILAR = 1.3  # widths of one batch differ by no more than this factor: what is filled up is computed too

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, and the mean probability of its letters (0 where there are none)."""

    text: str
    confidence: float


class Recogniser:
    """Reads lines of text, in as many lanes as there are. Loads its model when it is made.

    Raises:
        ModelMissingError
    """

    def __init__(self, lanes: Lanes | None = None) -> None:
        self._lanes = lanes or Lanes()
        self._session = session(RECOGNISER)
        letters = self._session.get_modelmeta().custom_metadata_map["character"].split("\n")
        self._letters = ["", *letters, " "]  # the first class is "no letter", the last one a space

    def read(self, picture: Pixels, boxes: Sequence[Box]) -> list[Reading]:
        """Return what stands in each box of an RGB picture (Rows, Columns, 3), in the boxes' order."""
        readings = [Reading("", 0.0)] * len(boxes)
        widths = [_width(box) for box in boxes]
        order = sorted((i for i, box in enumerate(boxes) if box.area), key=widths.__getitem__)
        batches = []
        while order:
            batch = [i for i in order[:BATCH] if widths[i] <= widths[order[0]] * _SIMILAR]
            batches.append(batch)
            order = order[len(batch) :]
        read = self._lanes.map(lambda batch: self._run(picture, [boxes[i] for i in batch]), batches)
        for batch, found in zip(batches, read, strict=True):
            for i, reading in zip(batch, found, strict=True):
                readings[i] = reading
        return readings

    def _run(self, picture: Pixels, boxes: Sequence[Box]) -> list[Reading]:
        fed = np.zeros((len(boxes), 3, HEIGHT, max(_width(box) for box in boxes)), np.float32)
        for line, box in zip(fed, boxes, strict=True):
            part = Image.fromarray(picture[box.y0 : box.y1, box.x0 : box.x1])
            part = part.resize((_width(box), HEIGHT), Image.Resampling.BILINEAR)
            # blue, green, red; from -1 to 1
            line[:, :, : part.width] = np.asarray(part, np.float32).transpose(2, 0, 1)[::-1] / 127.5 - 1
        answer: Any = self._session.run(None, {"x": fed})[0]
        return [self._decoded(steps) for steps in answer]

    def _decoded(self, steps: NDArray[np.float32]) -> Reading:
        """Take each step's likeliest letter; repeated ones count once, "no letter" parts them (CTC)."""
        likeliest = steps.argmax(axis=1)
        fresh = (likeliest != 0) & (likeliest != np.concatenate(([-1], likeliest[:-1])))
        text = "".join(self._letters[i] for i in likeliest[fresh].tolist())
        confidence = steps.max(axis=1)[fresh].mean() if fresh.any() else 0.0
        return Reading(text.strip(), float(confidence))


def _width(box: Box) -> int:
    return int(np.clip(round(HEIGHT * box.width / max(box.height, 1)), 16, WIDEST))
