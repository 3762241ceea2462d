"""The data path on one page: folder → Study → draft → frozen package → outbox.

Owns: the order of the steps, the draft's files on the disk, and the gate that lets into a package only what a
person has looked at.
Refuses: how each step is done (`dicom`, `clean`, `package`, `ledger` know), and sending (`sync` does).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self
from uuid import UUID

from tricedesk import wire
from tricedesk.clean.boxes import Box
from tricedesk.clean.covers import Cover, MachineKey
from tricedesk.clean.search import FoundText, Uncover
from tricedesk.clean.verdict import Code, Level, Verdict, reason, verdict
from tricedesk.dicom import folder as dicom_folder
from tricedesk.dicom.frames import FrameReader
from tricedesk.dicom.study import Instance, Kind, Picture, Scan, Study
from tricedesk.errors import RefusedError, UnreadableFileError, UsageError
from tricedesk.isolation import CLEANER, READER, Child
from tricedesk.ledger import Ledger
from tricedesk.ledger.packages import Package
from tricedesk.ledger.reviews import Review
from tricedesk.machines import confirm_cover, confirmed_covers, count_looks, machine_progress
from tricedesk.package.labels import Label, seal_label
from tricedesk.package.maker import CLEANER_VERSION, PictureMaker
from tricedesk.package.manifest import StoredPicture, build_manifest, store_attachment, store_picture
from tricedesk.package.memory import TextMemory
from tricedesk.package.siblings import Siblings, with_siblings

__all__ = [
    "Draft",
    "DraftPicture",
    "Sender",
    "Sending",
    "Workshop",
    "confirm_cover",
    "confirmed_covers",
    "find_study",
    "freeze",
    "machine_progress",
    "remember_looks",
]


@dataclass(frozen=True, slots=True)
class DraftPicture:
    """One Instance as it would be sent.

    Attributes:
        instance: where it came from.
        frames: how many Frames the outgoing picture has; 0 if refused.
        picture: what its header says of the pixels; None if it could not be read.
        machine: the key of a cover for pictures like it; None if it could not be read.
        verdict: how far it may go, and why.
        keep, covered: boxes in pixels of the source: what was kept, and what is black.
        stored: the outgoing files; None if refused.
        texts: the text that was found where something is kept, and what became of each piece.
    """

    instance: Instance
    frames: int
    picture: Picture | None
    machine: MachineKey | None
    verdict: Verdict
    keep: tuple[Box, ...]
    covered: tuple[Box, ...]
    stored: StoredPicture | None
    texts: tuple[FoundText, ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 of the JPEG or MP4, by which "looked at" is remembered; "" if refused."""
        return self.stored.main.sha256 if self.stored else ""

    def may_go(self, looked_at: Collection[str]) -> bool:
        """Tell whether this picture may be sent, given the digests that a person has looked at."""
        return self.stored is not None and self.digest in looked_at


@dataclass(frozen=True, slots=True)
class Draft:
    """A study, cleaned and encoded, not yet sent. Its files lie in `folder`, and are what will be sent."""

    study: Study
    folder: Path
    pictures: tuple[DraftPicture, ...]


@dataclass(frozen=True, slots=True)
class Sending:
    """What the sonographer has chosen for one sending."""

    recipients: tuple[wire.Recipient, ...]
    language: str
    code: wire.CodeChoice
    lifespan_days: int | None = None
    publish_after: datetime | None = None
    replaces: UUID | None = None


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends: the account and this desk, and the account's key for the label (None: no label)."""

    account_id: UUID
    workstation_name: str
    account_key: bytes | None


Progress = Callable[[int, int, int, int], None]
"""Called with pictures done, pictures in all, frames done of the one at work, its frames in all."""


class Workshop:
    """Scans folders and makes drafts, with one reader child and one cleaner child. Thread-safe.

    Use it as a context manager; the children end with it.

    Args:
        texts: the file that remembers what text was found (`AppPaths.texts_db`); None: nothing remembers it.
    """

    def __init__(self, texts: Path | None = None) -> None:
        self._reader = Child(READER)
        self._cleaner = Child(CLEANER)
        self.frames = FrameReader(self._reader)
        self._texts = TextMemory(texts)
        self._maker = PictureMaker(self.frames, self._cleaner, self._texts)
        self._siblings = Siblings(self.frames)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the children."""
        self._reader.close()
        self._cleaner.close()
        self._texts.close()

    def scan(
        self,
        folder: Path,
        *,
        cache: Path | None = None,
        progress: Callable[[int], None] | None = None,
        found: Callable[[Scan], None] | None = None,
    ) -> Scan:
        """Return what a folder holds; see `dicom.folder.scan`."""
        return dicom_folder.scan(folder, self._reader, cache=cache, progress=progress, found=found)

    def identifiers_of(self, study: Study) -> tuple[tuple[str, str], ...]:
        """Return what all files of a study say of whom it is about; each is read once until it changes."""
        return self._siblings.of(study)

    def draft(
        self,
        study: Study,
        folder: Path,
        covers: Sequence[Cover],
        *,
        progress: Progress | None = None,
        each: Callable[[DraftPicture], None] | None = None,
    ) -> Draft:
        """Clean and encode a study into `folder`, which is made; each picture is on the disk when it is done.

        `each` hears of every picture at that moment. What `progress` or `each` raises ends the work.

        Raises:
            OSError: the disk is full or may not be written to.
        """
        folder.mkdir(parents=True, exist_ok=True)
        sources = [i for i in study.instances if i.kind in (Kind.IMAGE, Kind.CLIP)]
        pictures: list[DraftPicture] = []
        shared = self.identifiers_of(study)
        place = 1  # counts the pictures that can be sent, so that their names have no gaps
        for done, instance in enumerate(sources):

            def frames(now: int, of: int, done: int = done) -> None:
                if progress:
                    progress(done, len(sources), now, of)

            picture = self.make(instance, folder, place, covers, frames, shared=shared)
            place += picture.stored is not None
            pictures.append(picture)
            if each:
                each(picture)
        if progress:
            progress(len(sources), len(sources), 0, 0)
        return Draft(study, folder, tuple(pictures))

    def redo(
        self,
        before: DraftPicture,
        keep: Sequence[Box],
        cover: Sequence[Box],
        who: str,
        folder: Path,
        *,
        uncovered: Sequence[Box] = (),
        why: str = "",
    ) -> DraftPicture:
        """Make one picture again with what a person drew on it, into `folder`, which is made.

        `cover` are boxes that are black, those of labels that shall not stay among them; `uncovered` are all
        boxes of found text that shall stay. What matches the patient never does; what can't be read does if
        the person says `why`, or did so before. The drawing counts for this picture alone; `confirm_cover`
        remembers it for the machine.

        Raises:
            OSError: the disk is full or may not be written to.
        """
        assert before.machine is not None, "a picture that could not be read can't be drawn on"
        folder.mkdir(parents=True, exist_ok=True)
        drawn = Cover(before.machine, tuple(keep), tuple(cover), who, datetime.now(UTC), 1)
        shown = {text.box for text in before.texts if text.changed and not text.covered}
        uncover = [Uncover(box, why or ("as before" if box in shown else "")) for box in uncovered]
        shared = before.picture.identifiers if before.picture else ()
        return self.make(before.instance, folder, 1, [drawn], uncover=uncover, shared=shared)

    def make(
        self,
        instance: Instance,
        folder: Path,
        place: int,
        covers: Sequence[Cover],
        progress: Callable[[int, int], None] | None = None,
        *,
        uncover: Sequence[Uncover] = (),
        shared: tuple[tuple[str, str], ...] = (),
    ) -> DraftPicture:
        """Clean and encode one Instance into `folder`, which exists; `place` (from 1) names its files.

        `shared` is what its study says of the patient (`identifiers_of`), searched for beside its own.

        Raises:
            OSError: the disk is full or may not be written to.
        """
        try:
            picture = with_siblings(self.frames.picture(instance.path), shared)
            made = self._maker.make(picture, covers, uncover=uncover, progress=progress)
        except UnreadableFileError as error:
            why = verdict([reason(Code.UNREADABLE, str(error))])
            return DraftPicture(instance, 0, None, None, why, (), (), None)
        return DraftPicture(
            instance,
            made.picture.NumberOfFrames if made.files else 0,
            made.picture,
            made.machine,
            made.verdict,
            made.keep,
            made.covered,
            store_picture(folder, place, made) if made.files else None,
            made.texts,
        )


def freeze(
    draft: Draft,
    looked_at: Collection[str],
    sending: Sending,
    sender: Sender,
    ledger: Ledger,
    *,
    attachments: Sequence[Path] = (),
) -> Package:
    """Make a package of what may go of a draft, and queue it. Once this returns it is never lost.

    `attachments` are files that a person added one by one; they go as they are.

    Raises:
        RefusedError: nothing of it may go, or a file of it is not what was looked at any more.
        LedgerError: this computer can't keep it; nothing remains.
    """
    going = [p for p in draft.pictures if p.may_go(looked_at)]
    if not going:
        raise RefusedError(
            "There is nothing to send.",
            "No picture of this study has been looked at."
            if any(p.verdict.level is not Level.REFUSED for p in draft.pictures)
            else "None of its pictures can be cleaned.",
            "Look at the pictures first (tricedesk clean), then name them (--looked-at).",
        )
    page_id = wire.new_id()
    built = build_manifest(
        [picture.stored for picture in going if picture.stored],
        [store_attachment(draft.folder, n, path) for n, path in enumerate(attachments, 1)],
        package_id=wire.new_id(),
        page_id=page_id,
        link_id=wire.new_id(),
        language=sending.language,
        lifespan_days=sending.lifespan_days,
        code=sending.code,
        recipients=sending.recipients,
        label=_label(draft.study, sending, sender, page_id),
        replaces=sending.replaces,
    )
    return ledger.packages.queue(
        built.manifest,
        built.paths,
        account_id=sender.account_id,
        publish_after=sending.publish_after,
        study=draft.study.mark,
    )


def remember_looks(draft: Draft, digests: Collection[str], who: str, ledger: Ledger, why: str = "") -> None:
    """Keep what a person has looked at, so that the same output needs no second look; machines learn from it.

    `why` are the reasons for which something was uncovered on it.
    """
    for picture in draft.pictures:
        if picture.digest in digests and picture.picture is not None:
            boxes = [[b.x0, b.y0, b.x1, b.y1] for b in picture.covered]
            ledger.reviews.add(
                Review(
                    output_sha256=picture.digest,
                    source_sha256=picture.picture.source_sha256,
                    cleaner_version=CLEANER_VERSION,
                    covers_sha256=hashlib.sha256(wire.canonical_json(boxes)).hexdigest(),
                    who=who,
                    at=datetime.now(UTC),
                    why=why,
                )
            )
    count_looks(draft, digests, who, ledger)


def find_study(scan: Scan, uid: str) -> Study:
    """Return the study with this StudyInstanceUID or local id.

    Raises:
        UsageError: the folder holds no such study.
    """
    for study in scan.studies:
        if uid in (study.StudyInstanceUID, study.local_id):
            return study
    raise UsageError(
        f"No study {uid} in {scan.folder}.", hint="`tricedesk scan` lists the studies of a folder."
    )


def _label(study: Study, sending: Sending, sender: Sender, page_id: UUID) -> str:
    if sender.account_key is None:
        return ""
    label = Label(
        PatientName=study.PatientName,
        PatientID=study.PatientID,
        StudyDate=study.StudyDate,
        StudyInstanceUID=study.StudyInstanceUID,
        workstation=sender.workstation_name,
        contacts=tuple(recipient.address for recipient in sending.recipients),
    )
    return seal_label(label, sender.account_key, page_id)
