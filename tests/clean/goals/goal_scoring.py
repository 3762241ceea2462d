"""What a cleaning did to one sample, against the truth.

Owns: what counts as covered, leaking, lost and kept. Refuses: cleaning, and what the figures mean for all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from goal_anatomy import Mask
from goal_frames import Item, Sample

from tricedesk.clean.boxes import Box
from tricedesk.clean.verdict import Level

COVERED = 0.9
"""The share of its ink from which an item counts as covered."""
LEGIBLE = 0.1
"""The share of its ink up to which an allowed label may be covered and still counts as kept."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What left the cleaner: boxes that are black, those of labels that stayed, verdict, reasons, seconds."""

    covered: tuple[Box, ...]
    labels: tuple[Box, ...]
    level: Level
    reasons: tuple[str, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Missed:
    """An identifying item that can still be seen: how much of its ink, and whether the list let it stay."""

    item: Item
    visible: float
    kept_by_list: bool


@dataclass(frozen=True, slots=True)
class Score:
    """One sample's figures.

    Attributes:
        off_anatomy, on_anatomy: identifying items, all that there were.
        missed: those that can still be seen.
        labels, labels_kept: allowed items within what the machine's cover keeps, and those still legible.
        lost: share of the anatomy that is black away from any text, 0 to 1.
    """

    seed: int
    background: str
    off_anatomy: int
    on_anatomy: int
    missed: tuple[Missed, ...]
    labels: int
    labels_kept: int
    lost: float
    level: Level
    reasons: tuple[str, ...]
    seconds: float
    clip: bool

    @property
    def leaks(self) -> bool:
        """Whether any identity can still be seen."""
        return bool(self.missed)


def score(sample: Sample, outcome: Outcome) -> Score:
    """Compare an outcome with the truth."""
    black = _mask(sample, outcome.covered)
    stays = _mask(sample, outcome.labels)
    identity = [item for item in sample.items if not item.allowed]
    missed = []
    for item in identity:
        visible = 1 - _share(black, item)
        if visible > 1 - COVERED:
            missed.append(Missed(item, visible, _share(stays, item) > 0.5))
    allowed = [item for item in sample.items if item.allowed and _within(item.box, sample.keep)]
    return Score(
        seed=sample.seed,
        background=sample.background,
        off_anatomy=sum(not item.on_anatomy for item in identity),
        on_anatomy=sum(item.on_anatomy for item in identity),
        missed=tuple(missed),
        labels=len(allowed),
        labels_kept=sum(_share(black, item) <= LEGIBLE for item in allowed),
        lost=_lost(sample, black),
        level=outcome.level,
        reasons=outcome.reasons,
        seconds=outcome.seconds,
        clip=len(sample.frames) > 1,
    )


def _lost(sample: Sample, black: Mask) -> float:
    """Return the share of the anatomy that is black though no text is nearer than its font's size."""
    if not sample.anatomy.any():
        return 0.0
    near = np.zeros_like(black)
    for item in sample.items:
        b = item.box
        near[max(b.y0 - item.size, 0) : b.y1 + item.size, max(b.x0 - item.size, 0) : b.x1 + item.size] = True
    return float((sample.anatomy & black & ~near).sum() / sample.anatomy.sum())


def _mask(sample: Sample, boxes: Iterable[Box]) -> Mask:
    Rows, Columns = sample.frames[0].shape[:2]
    mask = np.zeros((Rows, Columns), np.bool_)
    for box in boxes:
        b = box.clipped(Rows, Columns)
        mask[b.y0 : max(b.y1, b.y0), b.x0 : max(b.x1, b.x0)] = True
    return mask


def _share(mask: Mask, item: Item) -> float:
    """Return the share of an item's ink that a mask covers."""
    here = mask[item.box.y0 : item.box.y1, item.box.x0 : item.box.x1]
    return float((here & item.ink).sum() / item.ink.sum())


def _within(box: Box, keep: Box) -> bool:
    return keep.x0 <= box.x0 and box.x1 <= keep.x1 and keep.y0 <= box.y0 and box.y1 <= keep.y1
