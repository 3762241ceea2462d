"""Burned-in text of one picture, and what becomes of each piece of it.

Owns: the kinds of text, the decision for each found line, what a person may change of it, and many frames'
text made one. Refuses: finding lines and reading them (`text/` does), drawing (`cleaner.py` does), and the
verdict.

Nothing heavy is imported with this module: the window knows the kinds too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from tricedesk.clean.boxes import Box, union
from tricedesk.clean.labels import is_allowed, is_readable
from tricedesk.clean.rows import CLOSE, SPACE, chains, goes_on_in, in_line
from tricedesk.clean.text.lanes import Lanes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from tricedesk.clean.cleaner import Pixels
    from tricedesk.clean.identity import Identity
    from tricedesk.clean.text.detector import Line
    from tricedesk.clean.text.finder import TextFinder
    from tricedesk.clean.text.recogniser import Reading, Recogniser

SURE = 0.85
"""The confidence from which a reading may let a label stay."""
SURE_SHORT = 0.95
"""The same of what holds no three letters in a row: so words of other scripts are read, `7n` or `D118`."""
LEGIBLE = 0.5
"""The confidence below which nothing was read."""
TALL = 0.1
"""A box taller than this share of the picture is no line of text, or none that may vanish unseen."""
TALL_PIXELS = 40
"""In a small picture an ordinary line is taller than that share: up to so many pixels it is a line."""
WIDEST_LETTER = 0.7
"""No letter is wider than this share of its line's box: a wider one stands for others that weren't read."""
REPORT_WORDS = 34
REPORT_AREA = 0.12
"""From more words than this on, or a greater share of the picture in them and little else, it is a page."""
LITTLE = 0.04
"""The share of a picture that is bright beside the words where there is little else."""
_WORD_OF_THREE = re.compile(r"[^\W\d_]{3}")
_TWO_DIGITS = re.compile(r"\d{2}")
_WORD = 1.5  # a word is wider than high by this factor; marks and single letters aren't
_OWN = 0.55  # the share of its box that a line takes up: boxes are grown
_BRIGHT = 30  # of 255


class TextKind(StrEnum):
    """What a piece of text is, which says whether it is covered and who may change that."""

    MATCH = "match"  #: this patient's own identifier: covered, can't be uncovered
    COVERED = "covered"  #: any other text: covered; one click uncovers it
    UNREADABLE = "unreadable"  #: can't be read: covered; uncovered only with a reason
    LABEL = "label"  #: a measurement or an anatomy word: stays; one click covers it
    SUSPECT = "suspect"  #: taller than text usually is: not covered, shown


COVERED_KINDS = frozenset({TextKind.MATCH, TextKind.COVERED, TextKind.UNREADABLE})
"""Kinds that are black unless a person says otherwise."""
_WEIGHT = list(TextKind)  # of two frames' kinds of one line the earlier one counts, but for a suspect's
_WEIGHT.remove(TextKind.SUSPECT)
_WEIGHT.insert(0, TextKind.SUSPECT)


@dataclass(frozen=True, slots=True)
class FoundText:
    """One piece of text.

    Attributes:
        box: pixels of the source.
        kind: what becomes of it by itself.
        text: what was read; "" where nothing was.
        confidence: the recogniser's, 0 to 1.
        on_image: whether it stands on the image itself, not on a ground of one colour.
        changed: a person has uncovered what is covered by itself, or covered what stays.
    """

    box: Box
    kind: TextKind
    text: str
    confidence: float
    on_image: bool = False
    changed: bool = False

    @property
    def covered(self) -> bool:
        """Whether it is black."""
        return self.kind is TextKind.MATCH or (self.kind in COVERED_KINDS) != self.changed


@dataclass(frozen=True, slots=True)
class Uncover:
    """A person's word that a box shows nothing that identifies; unreadable text asks for a reason too."""

    box: Box
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TextFound:
    """All text of a picture; `report_page` says that there is so much of it that it is no picture."""

    texts: tuple[FoundText, ...]
    report_page: bool

    @property
    def covers(self) -> tuple[Box, ...]:
        """The boxes that are black."""
        return tuple(text.box for text in self.texts if text.covered)

    def changed_by(self, uncover: Sequence[Uncover], cover: Sequence[Box]) -> TextFound:
        """Return what a person makes of it: boxes uncovered and boxes covered.

        A match stays covered whatever is asked, and so does unreadable text without a reason.
        """
        return replace(self, texts=tuple(_changed(text, uncover, cover) for text in self.texts))


class TextSearch:
    """Finds text, reads it and decides. One per cleaner child; models are loaded at the first use.

    Attributes:
        lanes: how many threads look and read; one, unless a second one is asked for.
    """

    def __init__(self) -> None:
        self._finder: TextFinder | None = None
        self._recogniser: Recogniser | None = None
        self.lanes = Lanes()

    def find(
        self,
        frame: Pixels,
        keep: Sequence[Box],
        identity: Identity,
        *,
        thorough: bool = True,
        beyond: bool = True,
    ) -> TextFound:
        """Return the text of one RGB frame of shape (Rows, Columns, 3) that touches what is kept.

        `thorough` lets our own detector look at what is kept too, for small letters on bright and coloured
        anatomy. Whether the frame is a page of text is known only if what lies `beyond` is looked at too.

        Raises:
            ModelMissingError: there is no search on this computer.
        """
        finder, _ = self._models()
        lines = finder.find(frame, keep, thorough=thorough, beyond=beyond)
        inside = [line for line in lines if any(touch(line.box, kept) for kept in keep)]
        texts = self._judged(frame, inside, identity)
        texts = without_lone_numbers(without_parts(as_rows(texts, identity)))
        boxes = [line.box for line in lines if line not in inside] + [text.box for text in texts]
        return TextFound(texts, beyond and is_report_page(frame, boxes))

    def _judged(self, frame: Pixels, lines: Sequence[Line], identity: Identity) -> tuple[FoundText, ...]:
        """Return those of some lines that are text, read and decided."""
        from tricedesk.clean.text.judging import is_text, on_image

        Rows = frame.shape[0]
        _, recogniser = self._models()
        readings = recogniser.read(frame, [line.box for line in lines])
        return tuple(
            FoundText(
                line.box,
                decide(line.box, Rows, reading, identity),
                reading.text,
                reading.confidence,
                on_image(frame, line.box),
            )
            for line, reading in zip(lines, readings, strict=True)
            if is_text(frame, line.box, line.score, reading, tall=is_tall(line.box, Rows))
        )

    def find_again(self, frames: Iterable[Pixels], keep: Sequence[Box], identity: Identity) -> TextFound:
        """Return the text that finished frames of one size show; nothing is left of them but what is kept.

        What any frame shows counts for all. No further looks are taken.

        Raises:
            ModelMissingError
        """
        return together(self.find(frame, keep, identity, thorough=False, beyond=False) for frame in frames)

    def _models(self) -> tuple[TextFinder, Recogniser]:
        if self._finder is None or self._recogniser is None:
            from tricedesk.clean.text.finder import TextFinder
            from tricedesk.clean.text.recogniser import Recogniser

            self._finder, self._recogniser = TextFinder(self.lanes), Recogniser(self.lanes)
        return self._finder, self._recogniser


def as_rows(texts: Sequence[FoundText], identity: Identity) -> tuple[FoundText, ...]:
    """Return some texts, labels covered that are none when their row is read as one: `28` `07` `20`."""
    labels = [n for n, text in enumerate(texts) if text.kind is TextKind.LABEL]
    result = list(texts)
    for row in chains([texts[n].box for n in labels]):
        pieces = [labels[n] for n in row]
        whole = " ".join(texts[n].text for n in pieces)
        named = identity.match(whole) is not None
        if named or not is_allowed(whole):
            for n in pieces:
                result[n] = replace(texts[n], kind=TextKind.MATCH if named else TextKind.COVERED)
    return tuple(result)


def without_parts(texts: Sequence[FoundText]) -> tuple[FoundText, ...]:
    """Return some texts, labels covered that are a part of a covered line: `ST.` of a hospital's name.

    A bare number is one wherever words are no wider apart: `15` and `19` beside `JANV`.
    """
    covered = [text for text in texts if text.kind in COVERED_KINDS]
    return tuple(
        replace(text, kind=TextKind.COVERED)
        if text.kind is TextKind.LABEL and any(_is_part(text, other) for other in covered)
        else text
        for text in texts
    )


def without_lone_numbers(texts: Sequence[FoundText]) -> tuple[FoundText, ...]:
    """Return some texts, numbers of two digits covered that stand by themselves: a Hebrew `רו` is read as 17.

    Those of a scale stand below or beside each other.
    """
    numbers = [t for t in texts if t.kind is TextKind.LABEL and t.text.isdigit()]
    return tuple(
        replace(text, kind=TextKind.COVERED)
        if text in numbers
        and _TWO_DIGITS.fullmatch(text.text)
        and not any(text is not other and in_line(text.box, other.box) for other in numbers)
        else text
        for text in texts
    )


def _is_part(label: FoundText, other: FoundText) -> bool:
    number = not any(c.isalpha() for c in label.text) and any(c.isdigit() for c in label.text)
    if other.kind is TextKind.UNREADABLE and not number:
        return False
    near = number or other.kind is TextKind.MATCH
    return goes_on_in(label.box, other.box, SPACE if near else CLOSE)


def decide(box: Box, Rows: int, reading: Reading, identity: Identity) -> TextKind:
    """Return what a line is. Only a sure reading that is on the list of labels and matches nothing stays."""
    if reading.text and identity.match(reading.text) is not None:
        return TextKind.MATCH
    sure = SURE if _WORD_OF_THREE.search(reading.text) else SURE_SHORT
    if reading.confidence >= sure and is_allowed(reading.text) and _is_whole(box, reading.text):
        return TextKind.LABEL
    if is_tall(box, Rows):
        return TextKind.SUSPECT
    if reading.confidence < LEGIBLE or not is_readable(reading.text):
        return TextKind.UNREADABLE
    return TextKind.COVERED


def _is_whole(box: Box, text: str) -> bool:
    """Tell whether what was read can fill a box: a word of another script is read as a single letter."""
    return len(text) > 1 or box.width - _OWN * box.height <= WIDEST_LETTER * box.height


def is_tall(box: Box, Rows: int) -> bool:
    """Tell whether a box is taller than a line of text in a picture of so many rows."""
    return box.height > max(TALL * Rows, TALL_PIXELS)


def is_report_page(frame: Pixels, boxes: Iterable[Box]) -> bool:
    """Tell whether an RGB frame (Rows, Columns, 3) with text in these boxes is a page of it."""
    Rows, Columns = frame.shape[:2]
    words = [b for b in boxes if b.width > _WORD * b.height and not is_tall(b, Rows)]
    if len(words) > REPORT_WORDS:
        return True
    if _OWN * sum(b.area for b in words) <= REPORT_AREA * Rows * Columns:
        return False
    bright: NDArray[np.bool_] = frame.max(axis=2) > _BRIGHT
    for b in words:
        bright[max(b.y0, 0) : b.y1, max(b.x0, 0) : b.x1] = False
    return bool(int(bright.sum()) <= LITTLE * Rows * Columns)


def together(found: Iterable[TextFound]) -> TextFound:
    """Return several frames' text as one. A line's kind is the gravest that any frame gives it."""
    texts: list[FoundText] = []
    report_page = False
    for one in found:
        report_page |= one.report_page
        for text in one.texts:
            for i, known in enumerate(texts):
                if alike(known.box, text.box):
                    graver = min(known, text, key=lambda t: _WEIGHT.index(t.kind))
                    texts[i] = replace(
                        graver,
                        box=union((known.box, text.box)) or text.box,
                        on_image=known.on_image or text.on_image,
                    )
                    break
            else:
                texts.append(text)
    return TextFound(tuple(texts), report_page)


def alike(one: Box, other: Box) -> bool:
    """Tell whether two frames' boxes are of one line: half of what they take up together is shared."""
    shared = _shared(one, other)
    return 2 * shared > one.area + other.area - shared


def touch(one: Box, other: Box) -> bool:
    """Tell whether two boxes share pixels."""
    return _shared(one, other) > 0


def _changed(text: FoundText, uncover: Sequence[Uncover], cover: Sequence[Box]) -> FoundText:
    if text.kind is TextKind.MATCH:
        return text
    if text.kind not in COVERED_KINDS:
        return replace(text, changed=any(_holds(box, text.box) for box in cover))
    return replace(
        text,
        changed=any(
            _holds(u.box, text.box) and (text.kind is not TextKind.UNREADABLE or bool(u.reason.strip()))
            for u in uncover
        ),
    )


def _holds(one: Box, other: Box) -> bool:
    """Tell whether a box holds another, but for a rim that an eye doesn't see."""
    return _shared(one, other) >= 0.9 * other.area


def _shared(one: Box, other: Box) -> int:
    return Box(
        max(one.x0, other.x0), max(one.y0, other.y0), min(one.x1, other.x1), min(one.y1, other.y1)
    ).area
