"""Whether a found line is text at all, or a speckle that looks a little like it.

Owns: that one judgement. Refuses: saying what the text is.

Off the anatomy the detector never errs, so what stands on a flat ground is text. On anatomy it finds letters
in speckle: weakly, or so that nobody can read them. What it finds strongly is text even if it can't be read
(another script); what it finds weakly must be read.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from tricedesk.clean.boxes import Box
from tricedesk.clean.text.recogniser import Reading

STRONG = 0.8
"""The detector's score from which a line needs no reading."""
READ = 0.5
"""The confidence from which three letters or digits make a weak line text."""
READ_TWO = 0.85
"""The confidence from which two do: speckle is read as two letters more easily."""
READ_ONE = 0.9
"""The confidence from which a single letter does, where a letter can be a word (CJK, Hangul read as CJK)."""
BUSY = 0.4
"""The share of a line's surroundings that differs from their median where it stands on the image itself."""
FLAT = 0.25
"""The share of a line's surroundings that may differ from their median where the ground is flat."""
HUGE = 0.25
"""The share of the picture's height from which a patch that can't be read is no text."""
_CROSSES = frozenset("+x\N{MULTIPLICATION SIGN}*十")  # as which the recogniser reads a caliper's cross
_BLACK = 10
_GRAIN = 3
_NOISE = 3
_STROKE = 40
_FEW = 0.002
_DIFFERENCE = 12  # levels of 255: compression's noise is less, anatomy's is more


def is_text(picture: NDArray[np.uint8], box: Box, score: float, reading: Reading, *, tall: bool) -> bool:
    """Tell whether a line of an RGB picture is text.

    `tall` says that the box is taller than a line can be: then strength alone doesn't count, since large
    bright patches, and whole sectors on black, are found as strongly as letters. A single mark is no text
    either: one that is read surely, or the cross of a caliper.
    """
    if reading.confidence >= READ and reading.text.casefold() in _CROSSES and box.width < 2 * box.height:
        return False
    letters = sum(c.isalnum() for c in reading.text)
    if letters >= 2 and reading.confidence >= (READ if letters > 2 else READ_TWO):
        return True
    if (
        not tall
        and reading.confidence >= READ_ONE
        and any(c.isalpha() and ord(c) > 0x24F for c in reading.text)
    ):
        return True
    if reading.confidence >= READ_ONE and reading.text and not letters and box.width < 2 * box.height:
        return False
    if tall:
        return box.height < HUGE * picture.shape[0] and on_flat_ground(picture, box)
    return score >= STRONG or on_flat_ground(picture, box)


def on_flat_ground(picture: NDArray[np.uint8], box: Box) -> bool:
    """Tell whether a box stands on a ground of one colour: a banner, a panel, black."""
    return _unrest(_ring(picture, box), _DIFFERENCE) < FLAT


def on_image(picture: NDArray[np.uint8], box: Box) -> bool:
    """Tell whether a box stands on anatomy; one at its edge, or close to other text, doesn't.

    Dark anatomy differs little from its median, but nowhere is it flat as a panel is. A line beside the
    anatomy has it on one side alone.
    """
    ring = _ring(picture, box)
    busy = _unrest(ring, _DIFFERENCE) > BUSY or (
        bool(ring.size and np.median(ring) > _BLACK) and _unrest(ring, _GRAIN) > BUSY
    )
    return busy and sum(_is_busy(side) for side in _sides(picture, box)) > 1


def show_the_same(one: NDArray[np.uint8], other: NDArray[np.uint8], box: Box) -> bool:
    """Tell whether two RGB pictures differ in a box by no more than compression's noise."""
    here, there = (p[box.y0 : box.y1, box.x0 : box.x1].astype(np.int16) for p in (one, other))
    if not here.size:
        return False
    differences = np.abs(here - there).max(axis=2)
    return bool(differences.mean() <= _NOISE and (differences > _STROKE).mean() <= _FEW)


def _sides(picture: NDArray[np.uint8], box: Box) -> Iterator[NDArray[np.int16]]:
    """Yield the brightest channel above, below, left and right of a box, as far as its ring goes."""
    rim = _rim(box)
    for side in (
        Box(box.x0, box.y0 - rim, box.x1, box.y0),
        Box(box.x0, box.y1, box.x1, box.y1 + rim),
        Box(box.x0 - rim, box.y0, box.x0, box.y1),
        Box(box.x1, box.y0, box.x1 + rim, box.y1),
    ):
        b = side.clipped(*picture.shape[:2])
        if b.area:
            yield picture[b.y0 : b.y1, b.x0 : b.x1].max(axis=2).astype(np.int16).ravel()


def _is_busy(side: NDArray[np.int16]) -> bool:
    return _unrest(side, _GRAIN if np.median(side) > _BLACK else _DIFFERENCE) > FLAT


def _rim(box: Box) -> int:
    return max(3, box.height // 3)


def _ring(picture: NDArray[np.uint8], box: Box) -> NDArray[np.int16]:
    """Return the brightest channel of the pixels around a box."""
    Rows, Columns = picture.shape[:2]
    rim = _rim(box)
    around = Box(box.x0 - rim, box.y0 - rim, box.x1 + rim, box.y1 + rim).clipped(Rows, Columns)
    brightest = picture[around.y0 : around.y1, around.x0 : around.x1].max(axis=2).astype(np.int16)
    return np.concatenate(
        [
            brightest[: box.y0 - around.y0].ravel(),
            brightest[box.y1 - around.y0 :].ravel(),
            brightest[:, : box.x0 - around.x0].ravel(),
            brightest[:, box.x1 - around.x0 :].ravel(),
        ]
    )


def _unrest(ring: NDArray[np.int16], levels: int) -> float:
    """Return the share of some pixels that differ from their median by more than so many levels."""
    return float((np.abs(ring - np.median(ring)) > levels).mean()) if ring.size else 0.0
