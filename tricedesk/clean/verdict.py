"""What may become of a cleaned picture, and why, in words for the person who looks.

Owns: the levels, the reasons and their sentences. Refuses: deciding; `keep.py` and
`package/maker.py` find the reasons.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tricedesk.clean.boxes import Box


class Level(StrEnum):
    """How far a picture may go. Ordered from free to stopped."""

    CLEAN = "clean"  #: may be sent once it was on the screen
    NEEDS_LOOK = "needs_look"  #: may be sent once a person has looked at it
    REFUSED = "refused"  #: can't be sent


class Code(StrEnum):
    """Why. The name is for programs, the sentence for people."""

    UNKNOWN_MACHINE = "unknown_machine"
    LAYOUT_DIFFERS = "layout_differs"
    SECTOR_GUESSED = "sector_guessed"
    COLOURS_UNCERTAIN = "colours_uncertain"
    TEXT_NOT_SEARCHED = "text_not_searched"
    SIBLING_UNREAD = "sibling_unread"
    SUSPECT_TEXT = "suspect_text"
    TEXT_FOUND = "text_found"
    REPORT_PAGE = "report_page"
    NOTHING_TO_KEEP = "nothing_to_keep"
    UNREADABLE = "unreadable"
    FRAMES_MISSING = "frames_missing"
    TOO_LARGE = "too_large"
    NOT_MADE = "not_made"
    NOT_AS_WRITTEN = "not_as_written"
    IDENTIFIER_FOUND = "identifier_found"


_SENTENCES: dict[Code, tuple[Level, str]] = {
    Code.UNKNOWN_MACHINE: (
        Level.NEEDS_LOOK,
        "We don't know this ultrasound machine. Check every picture for names.",
    ),
    Code.LAYOUT_DIFFERS: (
        Level.NEEDS_LOOK,
        "This picture is laid out differently from those confirmed for its machine. Check it for names.",
    ),
    Code.SECTOR_GUESSED: (
        Level.NEEDS_LOOK,
        "What to keep was found from the picture alone. Check that nothing is missing.",
    ),
    Code.TEXT_NOT_SEARCHED: (
        Level.NEEDS_LOOK,
        "Text on the image itself was not searched for. Check it for names.",
    ),
    Code.SIBLING_UNREAD: (
        Level.NEEDS_LOOK,
        "What is written there of the patient is not known. Check for names, or press F5 to try again.",
    ),
    Code.COLOURS_UNCERTAIN: (
        Level.NEEDS_LOOK,
        "The colours may not be those of the machine. Check that they are right.",
    ),
    Code.SUSPECT_TEXT: (
        Level.NEEDS_LOOK,
        "Something large on the image may be text. Cover it if it names anyone.",
    ),
    Code.TEXT_FOUND: (
        Level.NEEDS_LOOK,
        "Text on the image was covered because it may name someone. Check that nothing of it shows.",
    ),
    Code.REPORT_PAGE: (Level.REFUSED, "This is a page of text, not a picture. It stays here."),
    Code.NOTHING_TO_KEEP: (Level.REFUSED, "Draw what to keep."),
    Code.UNREADABLE: (
        Level.REFUSED,
        "The picture could not be read. Press F5 to try again, or send it from the machine again.",
    ),
    Code.FRAMES_MISSING: (
        Level.REFUSED,
        "Not all of the clip could be read. Press F5 to try again, or send it from the machine again.",
    ),
    Code.TOO_LARGE: (Level.REFUSED, "The picture is too large to be sent."),
    Code.NOT_MADE: (
        Level.REFUSED,
        "The picture could not be made. Press F5 to try again; if it happens again, leave it out.",
    ),
    Code.NOT_AS_WRITTEN: (
        Level.REFUSED,
        "The finished file is not what it should be. Press F5 to make it again.",
    ),
    Code.IDENTIFIER_FOUND: (
        Level.REFUSED,
        "The finished file holds something that names the patient. It stays here.",
    ),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: a code for programs, a sentence for the person, the boxes it is about (pixels)."""

    code: Code
    sentence: str
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """How far a picture may go, and every reason for it, the weightiest first."""

    level: Level
    reasons: tuple[Reason, ...]


def reason(code: Code, detail: str = "", boxes: Iterable[Box] = ()) -> Reason:
    """Return a reason in its usual words; `detail` is one more sentence, put in front of them."""
    sentence = _SENTENCES[code][1]
    return Reason(code, f"{detail} {sentence}" if detail else sentence, tuple(boxes))


def verdict(reasons: Iterable[Reason]) -> Verdict:
    """Return the verdict that follows from the reasons: the hardest of their levels.

    Without any reason the level is `clean`: who calls this must have asked every question first.
    """
    order = list(Level)
    ranked = sorted(reasons, key=lambda r: order.index(_SENTENCES[r.code][0]), reverse=True)
    level = _SENTENCES[ranked[0].code][0] if ranked else Level.CLEAN
    return Verdict(level, tuple(ranked))
