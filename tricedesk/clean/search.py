"""Burned-in text of one frame, and what becomes of each piece of it.

Owns: the kinds of text, and the decision for each found box. Refuses: finding boxes and reading them
(`text/` does), drawing (the cleaner does), and the verdict.

Nothing heavy is imported with this module: the window knows the kinds too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from tricedesk.clean.boxes import Box

if TYPE_CHECKING:
    from tricedesk.clean.cleaner import Pixels


class TextKind(StrEnum):
    """What a piece of text is, which says whether it is covered and who may change that."""

    MATCH = "match"  #: this patient's own identifier: covered, can't be uncovered
    COVERED = "covered"  #: any other text: covered; one click uncovers it
    UNREADABLE = "unreadable"  #: can't be read: covered; uncovered only with a reason
    LABEL = "label"  #: a measurement or an anatomy word: stays; one click covers it
    SUSPECT = "suspect"  #: taller than text usually is: not covered, shown


COVERED_KINDS = frozenset({TextKind.MATCH, TextKind.COVERED, TextKind.UNREADABLE})
"""Kinds that are black unless a person says otherwise."""


@dataclass(frozen=True, slots=True)
class FoundText:
    """One piece of text.

    Attributes:
        box: pixels of the source.
        kind: what becomes of it.
        text: what was read; "" where nothing was.
        confidence: the recogniser's, 0 to 1.
    """

    box: Box
    kind: TextKind
    text: str
    confidence: float


@dataclass(frozen=True, slots=True)
class TextFound:
    """All text of a picture; `report_page` says that there is so much of it that it is no picture."""

    texts: tuple[FoundText, ...]
    report_page: bool

    @property
    def covers(self) -> tuple[Box, ...]:
        """The boxes that are black unless a person says otherwise."""
        return tuple(text.box for text in self.texts if text.kind in COVERED_KINDS)


class Matcher(Protocol):
    """This patient's identifiers."""

    def match(self, text: str) -> str | None:
        """Return the DICOM keyword whose value a text holds, or None."""


class TextSearch:
    """Finds text, reads it and decides. One per cleaner child; models are loaded at the first use."""

    def find(self, frame: Pixels, keep: Sequence[Box], identity: Matcher) -> TextFound:
        """Return the text of one RGB frame of shape (Rows, Columns, 3).

        `keep` are the rectangles that stay; a label can stay only within them.
        """
        return self.find_all([frame], keep, identity)

    def find_all(self, frames: Sequence[Pixels], keep: Sequence[Box], identity: Matcher) -> TextFound:
        """Return the text of several frames of one size, as one: what any frame shows counts for all."""
        raise NotImplementedError
