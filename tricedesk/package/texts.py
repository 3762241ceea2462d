"""The text of one picture or clip: asked of the cleaner child, remembered, and what it means for the verdict.

Owns: which frames of a clip are searched, the check of what the child answers, and the reasons that follow.
Refuses: pixels, and covering.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tricedesk.clean.boxes import Box
from tricedesk.clean.search import FoundText, TextFound, TextKind, alike, together
from tricedesk.clean.text.models import MODELS
from tricedesk.clean.verdict import Code, Reason, reason
from tricedesk.dicom.frames import FrameBuffer
from tricedesk.dicom.study import Picture
from tricedesk.isolation import Answer
from tricedesk.package.memory import TextMemory, key_of
from tricedesk.package.sizes import samples

SEARCH_VERSION = "7"
"""Raised whenever the search may find other text in the same frames, or judge it otherwise."""
MOST_TEXTS = 1000
READ_ONE = 0.9
"""The confidence from which a single letter that can be a word counts as one."""
SEARCH_TIMEOUT = 240.0
"""Seconds for one frame, on a computer that is busy with other things."""

Step = Callable[[int], None]
"""Called when a frame was searched, with the number of frames that are searched at least."""


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search gave: the text, and whether colours look wrong. `missing`: there was no search."""

    found: TextFound
    tinted: bool = False
    missing: bool = False


class PictureSearch:
    """Searches pictures through the cleaner child.

    Args:
        read: puts a frame of a picture into a buffer.
        ask: calls a function of the child, with a request and the seconds that it may take.
        memory: what was found before.
    """

    def __init__(
        self,
        read: Callable[[Picture, int, FrameBuffer], None],
        ask: Callable[[str, dict[str, Any], float], Answer],
        memory: TextMemory,
    ) -> None:
        self._read = read
        self._ask = ask
        self._memory = memory

    def find(
        self, picture: Picture, keep: Sequence[Box], buffer: FrameBuffer, step: Step, *, alone: bool = False
    ) -> Searched:
        """Return the text of a picture that touches what is kept; of a clip, that of all frames together.

        A clip is searched in five frames; where these don't show the same, in every one. Only the first
        is looked at beyond what is kept: it tells whether this is a page of text. `alone`: nothing else is
        at work, so that the child may use two cores.
        """
        key = search_key(picture, keep)
        known = _remembered(self._memory.get(key))
        if known is not None:
            return known
        count = picture.NumberOfFrames
        frames: list[Searched] = []
        for index in samples(count):
            frames.append(
                self._frame(picture, index, keep, buffer, thorough=True, beyond=not frames, alone=alone)
            )
            if frames[-1].missing:
                return frames[-1]
            step(min(len(samples(count)), count))
        found = list(steady([one.found for one in frames], small=True)) if count > 1 else [frames[0].found]
        if differ(found, self._alike(picture, buffer, found)):
            rest = sorted(set(range(count)) - set(samples(count)))
            more = []
            for index in rest:
                more.append(
                    self._frame(picture, index, keep, buffer, thorough=False, beyond=False, alone=alone)
                )
                if more[-1].missing:
                    return more[-1]
                step(count)
            found += steady([one.found for one in more])
        result = Searched(together(found), any(one.tinted for one in frames))
        self._memory.put(key, _kept(result))
        return result

    def _alike(self, picture: Picture, buffer: FrameBuffer, found: Sequence[TextFound]) -> set[Lacking]:
        """Return of the lines that a sampled frame lacks those whose pixels it shows all the same.

        What surrounds a faint line moves, and lets it be found in one frame and not in the next.
        """
        lacks = lacking(found)
        same: set[Lacking] = set()
        if not lacks:
            return same
        at = samples(picture.NumberOfFrames)
        with FrameBuffer(picture.Rows, picture.Columns) as other:
            for here, there in sorted({(one.here, one.there) for one in lacks}):
                asked = [one for one in lacks if (one.here, one.there) == (here, there)]
                self._read(picture, at[here], buffer)
                self._read(picture, at[there], other)
                answer = self._ask(
                    "show_same",
                    {
                        "frames": [[b.name, b.Rows, b.Columns] for b in (buffer, other)],
                        "boxes": [[b.x0, b.y0, b.x1, b.y1] for b in (one.box for one in asked)],
                    },
                    SEARCH_TIMEOUT,
                )
                told = answer.untrusted.get("same")
                if isinstance(told, list) and len(told) == len(asked):
                    same |= {one for one, yes in zip(asked, told, strict=True) if yes is True}
        return same

    def _frame(
        self,
        picture: Picture,
        index: int,
        keep: Sequence[Box],
        buffer: FrameBuffer,
        *,
        thorough: bool,
        beyond: bool,
        alone: bool,
    ) -> Searched:
        self._read(picture, index, buffer)
        answer = self._ask(
            "search_text",
            {
                "frame": [buffer.name, buffer.Rows, buffer.Columns],
                "keep": [[b.x0, b.y0, b.x1, b.y1] for b in keep],
                "identifiers": picture.identifiers,
                "thorough": thorough,
                "beyond": beyond,
                "alone": alone,
            },
            SEARCH_TIMEOUT,
        )
        searched = _searched(answer.untrusted)
        if searched is None:  # no sensible answer: as if nothing had been searched
            return Searched(TextFound((), False), missing=True)
        return searched


def search_key(picture: Picture, keep: Sequence[Box]) -> str:
    """Return what a search's result depends on, as one key."""
    return key_of(
        SEARCH_VERSION,
        [model.sha256 for model in MODELS],
        picture.source_sha256,
        picture.NumberOfFrames,
        picture.identifiers,
        [[b.x0, b.y0, b.x1, b.y1] for b in keep],
    )


@dataclass(frozen=True, slots=True)
class Lacking:
    """A line in `box` of the frame `here` that the frame `there` seems to lack; both count in one list."""

    here: int
    there: int
    box: Box


def lacking(found: Sequence[TextFound]) -> set[Lacking]:
    """Return each line that could name someone, with each frame in which it wasn't found."""
    return {
        Lacking(n, m, text.box)
        for n, here in enumerate(found)
        for text in here.texts
        if may_name(text)
        for m, there in enumerate(found)
        if m != n and not any(alike(text.box, other.box) for other in there.texts)
    }


def differ(found: Sequence[TextFound], same: Collection[Lacking] = ()) -> bool:
    """Tell whether frames of a clip show different text: a line that could name someone isn't in all.

    `same` are lines that a frame shows though they weren't found in it.
    """
    return not lacking(found) <= set(same)


def steady(found: Sequence[TextFound], *, small: bool = False) -> Iterator[TextFound]:
    """Yield the text of frames that follow each other, without what is seen in one alone and can't be read.

    On moving anatomy such spots come and go where there is no text. With `small`, only spots that are too
    small for a word are left out.
    """
    for n, here in enumerate(found):
        beside = (*found[max(n - 1, 0) : n], *found[n + 1 : n + 2])
        texts = tuple(
            text
            for text in here.texts
            if text.kind is not TextKind.UNREADABLE
            or (small and may_name(text))
            or any(alike(text.box, other.box) for there in beside for other in there.texts)
        )
        yield TextFound(texts, here.report_page)


def may_name(text: FoundText) -> bool:
    """Tell whether a text could name someone: two letters or digits, one that can be a word, or a scrawl."""
    if text.kind is TextKind.MATCH:
        return True
    if text.kind is TextKind.UNREADABLE:
        return text.box.width > 1.5 * text.box.height
    letters = [c for c in text.text if c.isalnum()]
    word = len(letters) > 1 or (text.confidence >= READ_ONE and any(ord(c) > 0x24F for c in letters))
    return text.kind is TextKind.COVERED and word


def text_reasons(searched: Searched, keep: Sequence[Box]) -> tuple[Reason, ...]:
    """Return what a search means for the verdict."""
    if searched.missing:
        return (reason(Code.TEXT_NOT_SEARCHED, boxes=keep),)
    texts = searched.found.texts
    reasons = []
    if searched.found.report_page:
        reasons.append(reason(Code.REPORT_PAGE, boxes=[text.box for text in texts]))
    suspects = [t.box for t in texts if t.kind is TextKind.SUSPECT and not t.covered]
    if suspects:
        reasons.append(reason(Code.SUSPECT_TEXT, boxes=suspects))
    # what stands off the image is found without fail, and covered whole
    naming = [t.box for t in texts if t.on_image and may_name(t)]
    if naming:
        reasons.append(reason(Code.TEXT_FOUND, boxes=naming))
    if searched.tinted:
        reasons.append(reason(Code.COLOURS_UNCERTAIN))
    return tuple(reasons)


def _searched(untrusted: Any) -> Searched | None:
    """Return a child's answer, or what was remembered of one, if it is what it should be."""
    try:
        if untrusted.get("missing"):
            return Searched(TextFound((), False), missing=True)
        rows, report_page, tinted = untrusted["texts"], untrusted["report_page"], untrusted["tinted"]
        if len(rows) > MOST_TEXTS or type(report_page) is not bool or type(tinted) is not bool:
            return None
        return Searched(TextFound(tuple(_text(*row) for row in rows), report_page), tinted)
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _text(
    x0: Any, y0: Any, x1: Any, y1: Any, kind: Any, text: Any, confidence: Any, on_image: Any
) -> FoundText:
    numbers = all(type(n) is int for n in (x0, y0, x1, y1))
    if not numbers or not isinstance(text, str) or type(on_image) is not bool:
        raise TypeError("no text")
    return FoundText(Box(x0, y0, x1, y1), TextKind(kind), text[:200], float(confidence), on_image)


def told(text: FoundText) -> list[Any]:
    """Return a text as a row that JSON can hold, as the child tells it and the memory keeps it."""
    b = text.box
    return [b.x0, b.y0, b.x1, b.y1, text.kind, text.text, text.confidence, text.on_image]


def _kept(searched: Searched) -> dict[str, Any]:
    return {
        "texts": [told(text) for text in searched.found.texts],
        "report_page": searched.found.report_page,
        "tinted": searched.tinted,
    }


def _remembered(value: Any) -> Searched | None:
    searched = _searched(value)
    return None if searched is None or searched.missing else searched
