"""The spots of a picture that a person can cover or uncover, one by one: found text, and drawn covers.

Owns: what each spot is now, which one keys and mouse are at, and the picture that follows from a click on it.
Refuses: Qt, finding text, and making the picture again. What matches the patient stays covered, whatever is
clicked.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from tricedesk.clean.boxes import Box
from tricedesk.clean.search import COVERED_KINDS, TextKind
from tricedesk.ui.preview.model import PictureView


class Mark(StrEnum):
    """What a spot is now."""

    LOCKED = "locked"  #: covered: the patient's own identifier
    COVERED = "covered"  #: covered text, as the search decided or a person did
    UNREAD = "unread"  #: covered text in a script that can't be read
    DRAWN = "drawn"  #: covered by hand, or by the machine's cover
    LABEL = "label"  #: text that is sent: a measurement or an anatomy word
    SHOWN = "shown"  #: text that is sent because a person uncovered it
    SUSPECT = "suspect"  #: maybe text; sent unless a person covers it


COVERED = frozenset({Mark.LOCKED, Mark.COVERED, Mark.UNREAD, Mark.DRAWN})
"""Marks of spots that are black in the outgoing picture."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One spot: where (pixels of the source), what it is, and what was read there ("" if nothing)."""

    box: Box
    mark: Mark
    text: str = ""

    @property
    def covered(self) -> bool:
        """Whether it is black in the outgoing picture."""
        return self.mark in COVERED

    @property
    def wants_reason(self) -> bool:
        """Whether a person must say why before it is uncovered."""
        return self.mark in (Mark.UNREAD, Mark.DRAWN)


def spots(picture: PictureView) -> tuple[Spot, ...]:
    """Return a picture's spots as they are read: from the top, each line from the left.

    Text outside what is kept is black with everything around it, and no spot.
    """
    found = [
        Spot(text.box, _mark(text.kind, text.box, picture), text.text)
        for text in picture.texts
        if any(_touch(text.box, kept) for kept in picture.keep)
    ]
    known = {text.box for text in picture.texts}
    found += [Spot(box, Mark.DRAWN) for box in picture.cover if box not in known]
    return tuple(sorted(found, key=lambda spot: (spot.box.y0, spot.box.x0)))


def toggled(picture: PictureView, spot: Spot) -> PictureView:
    """Return the picture with a spot uncovered that was covered, or the other way; a match stays."""
    if spot.mark is Mark.LOCKED:
        return picture
    if spot.box in picture.cover:
        return replace(picture, cover=tuple(b for b in picture.cover if b != spot.box))
    if spot.covered:
        return replace(picture, uncovered=(*picture.uncovered, spot.box))
    if spot.box in picture.uncovered:
        return replace(picture, uncovered=tuple(b for b in picture.uncovered if b != spot.box))
    return replace(picture, cover=(*picture.cover, spot.box))


class Finger:
    """Where the keys are among the spots of one picture, and where the mouse is."""

    def __init__(self) -> None:
        self._spots: tuple[Spot, ...] = ()
        self.at: Spot | None = None
        self.over: Spot | None = None

    def set_spots(self, found: tuple[Spot, ...]) -> None:
        """Take a picture's spots; the finger stays at its place, whatever has become of the spot there."""
        self._spots = found
        self.at, self.over = self._again(self.at), self._again(self.over)

    @property
    def chosen(self) -> Spot | None:
        """The spot to be told of: under the mouse, else at the keys."""
        return self.over or self.at

    @property
    def place(self) -> tuple[int, int]:
        """Which spot the keys are at, from 1 (0: none), and how many there are."""
        return (self._spots.index(self.at) + 1 if self.at else 0), len(self._spots)

    def step(self, forward: bool) -> bool:
        """Go to the next spot, or the one before; False past the last one, and then at none."""
        place = self.place[0] - 1 if self.at else (-1 if forward else len(self._spots))
        place += 1 if forward else -1
        self.at = self._spots[place] if 0 <= place < len(self._spots) else None
        return self.at is not None

    def hover(self, point: tuple[int, int] | None) -> bool:
        """The mouse is at a point of the source; return whether it is over another spot than before."""
        before = self.over
        hit = [s for s in self._spots if point is not None and _holds(s.box, *point)]
        self.over = min(hit, key=lambda spot: spot.box.area, default=None)
        return self.over != before

    def _again(self, spot: Spot | None) -> Spot | None:
        return next((s for s in self._spots if spot is not None and s.box == spot.box), None)


def _holds(box: Box, x: int, y: int) -> bool:
    return box.x0 <= x < box.x1 and box.y0 <= y < box.y1


def _mark(kind: TextKind, box: Box, picture: PictureView) -> Mark:
    if kind is TextKind.MATCH:
        return Mark.LOCKED
    if box in picture.cover:
        return Mark.COVERED
    if box in picture.uncovered:
        return Mark.SHOWN
    if kind in COVERED_KINDS:
        return Mark.UNREAD if kind is TextKind.UNREADABLE else Mark.COVERED
    return Mark.LABEL if kind is TextKind.LABEL else Mark.SUSPECT


def _touch(one: Box, other: Box) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1
