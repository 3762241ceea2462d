"""What the preview shows, as frozen values without Qt.

Owns: `DraftView` and its pictures and attachments, as the composition root builds them from a draft.
Refuses: pixels, and what the person does with them; `gate.py` keeps that.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from tricedesk.clean.boxes import Box
from tricedesk.clean.search import FoundText
from tricedesk.clean.verdict import Level


@dataclass(frozen=True, slots=True)
class ReasonView:
    """Why a picture needs a look or is refused: code and English sentence of `clean.verdict`, and where."""

    code: str
    sentence: str
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class PictureView:
    """One picture or clip of a draft.

    Attributes:
        key: names the source within its study, whatever becomes of the outgoing file (SOPInstanceUID).
        digest: SHA-256 in hexadecimal of the file that would be sent; "" while it is made, or if refused.
        primary: that file, JPEG or MP4; `thumbnail` a smaller form of it (the screen WebP or the poster).
        level: None while the picture is being made.
        keep, cover: what is kept, and what is covered within it besides text that was found; pixels of the
            source. The box of a text that a person covered stands in `cover` too.
        texts: the text that was found, whatever became of it. uncovered: boxes of those that a person shows.
        machine: model and size, as a person tells machines apart; "" if the picture doesn't say.
        machine_left: how many pictures are still to be looked at before its machine counts as confirmed; None
            where nobody has confirmed anything for it here.
        width, height: Columns and Rows of the source.
        frames: 1 for an image. `frame_ms`: time from frame to frame in milliseconds.
        included: what the person chose last, or True.
        drawn: a person has changed what is covered on it.
        looked: this very digest was looked at before, as the ledger remembers.
    """

    key: str
    digest: str
    width: int
    height: int
    level: Level | None
    reasons: tuple[ReasonView, ...] = ()
    primary: Path | None = None
    thumbnail: Path | None = None
    keep: tuple[Box, ...] = ()
    cover: tuple[Box, ...] = ()
    texts: tuple[FoundText, ...] = ()
    uncovered: tuple[Box, ...] = ()
    machine: str = ""
    machine_left: int | None = None
    frames: int = 1
    frame_ms: float = 0.0
    included: bool = True
    looked: bool = False
    drawn: bool = False

    @property
    def is_clip(self) -> bool:
        """Whether it moves."""
        return self.frames > 1

    @property
    def sendable(self) -> bool:
        """Whether there is a file that may go, once it was seen."""
        return bool(self.digest) and self.level in (Level.CLEAN, Level.NEEDS_LOOK)


@dataclass(frozen=True, slots=True)
class AttachmentView:
    """A file that can't be cleaned; off until a person adds it. `name` is its name in the folder."""

    key: str
    name: str
    media_type: str
    size: int
    included: bool = False


@dataclass(frozen=True, slots=True)
class DraftView:
    """A study as it would be sent.

    Attributes:
        machine: manufacturer and model as the pictures name them, "" if they don't.
        machine_known: a confirmed cover stands for this machine.
        attachments_allowed: False where the account's Anonymized Uplink is on.
        whole: False while the study may lack files, because the folder is still being looked through.
        edits: how many changes of covers are through, whether they could be made or not.
    """

    local_id: str
    PatientName: str
    PatientID: str
    StudyDate: str
    StudyDescription: str
    pictures: tuple[PictureView, ...]
    attachments: tuple[AttachmentView, ...] = ()
    machine: str = ""
    machine_known: bool = False
    attachments_allowed: bool = True
    whole: bool = True
    edits: int = 0

    def picture(self, key: str) -> PictureView | None:
        """Return a picture by its key."""
        return next((p for p in self.pictures if p.key == key), None)


@dataclass(frozen=True, slots=True)
class CoverEdit:
    """What a person drew or took away on one picture: the whole new state, pixels of the source.

    `reason` is asked where something is uncovered that was drawn by hand or can't be read.
    """

    local_id: str
    key: str
    keep: tuple[Box, ...]
    cover: tuple[Box, ...]
    uncovered: tuple[Box, ...] = ()
    reason: str = ""


def with_cover(picture: PictureView, box: Box) -> PictureView:
    """Return a picture with one more covered box, clipped to it; unchanged where nothing is left."""
    clipped = box.clipped(picture.height, picture.width)
    return replace(picture, cover=(*picture.cover, clipped)) if clipped.area else picture


def with_keep(picture: PictureView, box: Box) -> PictureView:
    """Return a picture with one more kept box, clipped to it; unchanged where nothing is left."""
    clipped = box.clipped(picture.height, picture.width)
    return replace(picture, keep=(*picture.keep, clipped)) if clipped.area else picture
