"""Whether a draft may be sent: nothing that was not shown, nothing doubtful that was not looked at.

Owns: what was on the screen, by digest; what is included; the answer and its reasons; the one way to a
`Release`, which is all that can be sent.
Refuses: Qt, and any doubt: what it wasn't told was shown, was not shown.

    thumbnail on the screen ──► SHOWN ── level clean ──► may go
    whole picture at fit size ─► LOOKED ─ level needs_look ─► may go
    a clip is LOOKED once its maximum projection and every frame were at fit size
    other bytes are another digest: neither shown nor looked at
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tricedesk.clean.verdict import Level
from tricedesk.errors import RefusedError
from tricedesk.ui.preview.model import DraftView, PictureView


class Look(StrEnum):
    """Where one picture stands."""

    PREPARING = "preparing"  #: its file is being made
    REFUSED = "refused"  #: can't be sent, so it is left out
    LEFT_OUT = "left_out"  #: the person leaves it out
    UNSEEN = "unseen"  #: clean, but never on the screen
    NEEDS_LOOK = "needs_look"  #: a person must look
    READY = "ready"  #: may go


class Hold(StrEnum):
    """Why the gate is shut."""

    NO_DRAFT = "no_draft"
    PREPARING = "preparing"
    NOTHING_INCLUDED = "nothing_included"
    TO_CHECK = "to_check"
    NOT_SHOWN = "not_shown"
    NOT_WHOLE = "not_whole"
    ATTACHMENTS_OFF = "attachments_off"


@dataclass(frozen=True, slots=True)
class Release:
    """What may be sent, in order: (key, digest) of each picture, keys of the attachments.

    Only `Gate.release` makes one. Who sends compares each digest with the file that it reads.
    """

    local_id: str
    pictures: tuple[tuple[str, str], ...]
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The gate's state. `holds` is empty exactly when it is open; counts are of included pictures.

    `next_key` is the picture to look at next, "" if there is none.
    """

    holds: tuple[Hold, ...]
    included: int
    to_check: int
    not_shown: int
    preparing: int
    refused: int
    attachments: int
    next_key: str

    @property
    def open(self) -> bool:
        """Whether the draft may be sent as it stands."""
        return not self.holds


class Gate:
    """Keeps what was shown of the drafts in this window, and answers for the current one."""

    def __init__(self) -> None:
        self._draft: DraftView | None = None
        self._left_out: dict[str, set[str]] = {}
        self._attached: dict[str, set[str]] = {}
        self._shown: set[str] = set()
        self._looked: set[str] = set()
        self._projected: set[str] = set()
        self._frames: dict[str, set[int]] = {}
        self._changing: set[tuple[str, str]] = set()

    @property
    def draft(self) -> DraftView | None:
        """The draft that the gate answers for."""
        return self._draft

    def set_draft(self, draft: DraftView | None) -> None:
        """Answer for this draft from now on. What was chosen and seen still counts, by key and digest."""
        self._draft = draft
        if draft is None:
            return
        if draft.local_id not in self._left_out:
            self._left_out[draft.local_id] = {p.key for p in draft.pictures if not p.included}
            self._attached[draft.local_id] = {a.key for a in draft.attachments if a.included}
        self._looked.update(p.digest for p in draft.pictures if p.looked and p.digest)

    def set_changing(self, key: str, changing: bool) -> None:
        """A person has changed a picture's covers: the file that was made before may not go any more."""
        if self._draft is not None and changing:
            self._changing.add((self._draft.local_id, key))
        elif self._draft is not None:
            self._changing.discard((self._draft.local_id, key))

    def set_included(self, key: str, included: bool) -> None:
        """Take a picture along, or leave it out. A refused one stays out whatever is chosen."""
        if self._draft is None or self._draft.picture(key) is None:
            return
        if included:
            self._left_out[self._draft.local_id].discard(key)
        else:
            self._left_out[self._draft.local_id].add(key)

    def included(self, key: str) -> bool:
        """Tell whether the person takes a picture along."""
        return self._draft is not None and key not in self._left_out[self._draft.local_id]

    def set_attached(self, key: str, attached: bool) -> None:
        """Send an attachment along, or not."""
        if self._draft is None or all(a.key != key for a in self._draft.attachments):
            return
        if attached:
            self._attached[self._draft.local_id].add(key)
        else:
            self._attached[self._draft.local_id].discard(key)

    def attached(self, key: str) -> bool:
        """Tell whether an attachment is to be sent along."""
        return self._draft is not None and key in self._attached[self._draft.local_id]

    # ---- what was on the screen ----

    def thumbnail_shown(self, digest: str) -> None:
        """The thumbnail of this file was on the screen."""
        if self._by_digest(digest):
            self._shown.add(digest)

    def picture_shown(self, digest: str) -> bool:
        """The whole picture was at fit size; says nothing of a clip. Return True if it is now looked at."""
        picture = self._by_digest(digest)
        if picture is None or picture.is_clip:
            return False
        return self._look(digest)

    def projection_shown(self, digest: str) -> bool:
        """The clip's maximum projection was at fit size. Return True if the clip is now looked at."""
        picture = self._by_digest(digest)
        if picture is None or not picture.is_clip:
            return False
        self._projected.add(digest)
        return self._look_at_clip(picture)

    def frame_shown(self, digest: str, frame: int) -> bool:
        """Frame `frame` of a clip was at fit size. Return True if the clip is now looked at."""
        picture = self._by_digest(digest)
        if picture is None or not picture.is_clip or not 0 <= frame < picture.frames:
            return False
        self._frames.setdefault(digest, set()).add(frame)
        self._shown.add(digest)
        return self._look_at_clip(picture)

    def looked(self, digest: str) -> bool:
        """Tell whether this very file was looked at."""
        return digest in self._looked

    def frames_seen(self, digest: str) -> int:
        """Return how many of a clip's frames were at fit size."""
        return len(self._frames.get(digest, ()))

    def _look(self, digest: str) -> bool:
        fresh = digest not in self._looked
        self._shown.add(digest)
        self._looked.add(digest)
        return fresh

    def _look_at_clip(self, picture: PictureView) -> bool:
        seen_through = self.frames_seen(picture.digest) == picture.frames
        return picture.digest in self._projected and seen_through and self._look(picture.digest)

    def _by_digest(self, digest: str) -> PictureView | None:
        if self._draft is None or not digest:
            return None
        return next(
            (p for p in self._draft.pictures if p.digest == digest and not self._is_changing(p)), None
        )

    # ---- the answer ----

    def look(self, picture: PictureView) -> Look:
        """Tell where a picture stands. Looking is asked of clean ones no more than that they were shown."""
        if picture.level is Level.REFUSED:
            return Look.REFUSED
        if not self.included(picture.key):
            return Look.LEFT_OUT
        if not picture.sendable or self._is_changing(picture):
            return Look.PREPARING
        if picture.digest in self._looked:
            return Look.READY
        if picture.level is Level.NEEDS_LOOK:
            return Look.NEEDS_LOOK
        return Look.READY if picture.digest in self._shown else Look.UNSEEN

    def _is_changing(self, picture: PictureView) -> bool:
        return self._draft is not None and (self._draft.local_id, picture.key) in self._changing

    def answer(self) -> Answer:
        """Answer whether the draft may be sent, and if not, why."""
        if self._draft is None:
            return Answer((Hold.NO_DRAFT,), 0, 0, 0, 0, 0, 0, "")
        looks = [(p.key, self.look(p)) for p in self._draft.pictures]
        count = {look: sum(found is look for _, found in looks) for look in Look}
        included = len(looks) - count[Look.REFUSED] - count[Look.LEFT_OUT]
        attached = sum(self.attached(a.key) for a in self._draft.attachments)
        holds = [
            hold
            for hold, shut in (
                (Hold.PREPARING, count[Look.PREPARING] > 0),
                (Hold.NOTHING_INCLUDED, included == 0),
                (Hold.TO_CHECK, count[Look.NEEDS_LOOK] > 0),
                (Hold.NOT_SHOWN, count[Look.UNSEEN] > 0),
                (Hold.NOT_WHOLE, not self._draft.whole),
                (Hold.ATTACHMENTS_OFF, attached > 0 and not self._draft.attachments_allowed),
            )
            if shut
        ]
        waiting = (Look.NEEDS_LOOK, Look.UNSEEN)
        return Answer(
            holds=tuple(holds),
            included=included,
            to_check=count[Look.NEEDS_LOOK],
            not_shown=count[Look.UNSEEN],
            preparing=count[Look.PREPARING],
            refused=count[Look.REFUSED],
            attachments=attached,
            next_key=next((key for key, look in looks if look in waiting), ""),
        )

    def release(self) -> Release:
        """Return what may be sent now.

        Raises:
            RefusedError: the gate is shut.
        """
        if self._draft is None or not self.answer().open:
            raise RefusedError(
                "This study can't be sent yet.",
                "Not every picture was looked at.",
                "Check the marked pictures.",
            )
        return Release(
            self._draft.local_id,
            tuple((p.key, p.digest) for p in self._draft.pictures if self.look(p) is Look.READY),
            tuple(a.key for a in self._draft.attachments if self.attached(a.key)),
        )
