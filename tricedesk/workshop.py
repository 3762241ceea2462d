"""Where drafts are made: a study's files in, cleaned and encoded pictures on the disk.

Owns: the children and which of them is free, the order in which pictures are made, the draft's files.
Refuses: how a picture is read, cleaned and encoded (`dicom`, `clean`, `package` know), and what may be sent
of it (`pipeline` knows).
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import CancelledError, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from queue import LifoQueue
from typing import Self

from tricedesk.clean.boxes import Box
from tricedesk.clean.covers import Cover, MachineKey
from tricedesk.clean.identity import shared_identifiers
from tricedesk.clean.search import FoundText, Uncover
from tricedesk.clean.verdict import Code, Level, Verdict, reason, verdict
from tricedesk.dicom import folder as dicom_folder
from tricedesk.dicom.frames import FrameReader
from tricedesk.dicom.study import Instance, Kind, Picture, Scan, Study
from tricedesk.errors import UnreadableFileError
from tricedesk.isolation import CLEANER, READER, Child
from tricedesk.package.maker import PictureMaker
from tricedesk.package.manifest import StoredPicture, store_picture
from tricedesk.package.memory import TextMemory
from tricedesk.package.siblings import Siblings, StudySays, with_siblings
from tricedesk.vault import SealedFile

Progress = Callable[[int, int, int, int], None]
"""Called with pictures done, pictures in all, frames done of one at work, its frames in all."""
AT_ONCE = min(2, os.cpu_count() or 1)
"""So many pictures are made at the same time: each takes a core, and a cleaner child some 300 MB."""


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
        says: what its study was known to say of the patient when it was made; all of it was searched for.
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
    says: StudySays = field(default_factory=StudySays)

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


class Workshop:
    """Scans folders and makes drafts, with a reader child and up to `AT_ONCE` cleaner children. Thread-safe.

    Use it as a context manager; the children end with it.

    Args:
        texts: the file that remembers what text was found (`Home.texts`); None: nothing remembers it.
    """

    def __init__(self, texts: SealedFile | None = None) -> None:
        self._reader = Child(READER)
        self._cleaners = [Child(CLEANER) for _ in range(AT_ONCE)]
        self.frames = FrameReader(self._reader)
        self._texts = TextMemory(texts)
        # Last in, first out: a cleaner that has its models loaded is asked before one that was never started.
        self._makers: LifoQueue[PictureMaker] = LifoQueue()
        for cleaner in reversed(self._cleaners):
            self._makers.put(PictureMaker(self.frames, cleaner, self._texts))
        self._siblings = Siblings(self.frames)
        self._ahead = ThreadPoolExecutor(1, "siblings")
        self._first = threading.Lock()
        """Held while a study's first picture is made, for which all others wait."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the children."""
        self._ahead.shutdown(wait=True, cancel_futures=True)
        self._reader.close()
        for cleaner in self._cleaners:
            cleaner.close()
        self._texts.close()

    def document(self, instance: Instance, folder: Path) -> Path:
        """Write the PDF of an encapsulated document below `folder`, under its file's own name; return where.

        Raises:
            UnreadableFileError: it can't be read, or is no PDF.
            OSError: the disk is full or may not be written to.
        """
        data = self.frames.document(instance.path)
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{instance.path.stem or 'document'}.pdf"
        path.write_bytes(data)
        return path

    def interrupt(self) -> None:
        """End whatever is being made; it comes out as refused or fails. Nothing that is made then counts."""
        for child in (self._reader, *self._cleaners):
            child.interrupt()

    def get_ready(self) -> None:
        """Let a cleaner and the reader load what they need, so that the first picture doesn't wait for it.

        Never fails.
        """
        with self._maker() as maker:
            self.frames.get_ready()
            maker.get_ready()

    def scan(
        self,
        folder: Path,
        *,
        cache: SealedFile | None = None,
        progress: Callable[[int], None] | None = None,
        found: Callable[[Scan], None] | None = None,
    ) -> Scan:
        """Return what a folder holds; see `dicom.folder.scan`."""
        return dicom_folder.scan(folder, self._reader, cache=cache, progress=progress, found=found)

    def says(self, study: Study) -> StudySays:
        """Return what all files of a study say of whom it is about; each is read once until it changes."""
        return self._siblings.of(study)

    def knows(self, study: Study) -> bool:
        """Tell whether `says` would read no file. Waits for nobody who reads."""
        return self._siblings.known(study)

    def try_again(self) -> None:
        """Let files that could not be read for `says` be tried anew when it is asked next."""
        self._siblings.try_again()

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

        `AT_ONCE` are made at the same time; `each` hears of every picture, in order, in the caller's thread,
        and `progress` in any thread, one call at a time. What they raise ends the work.

        Raises:
            OSError: the disk is full or may not be written to.
        """
        folder.mkdir(parents=True, exist_ok=True)
        sources = [i for i in study.instances if i.kind in (Kind.IMAGE, Kind.CLIP)]
        says = self.says(study)
        told = _Told(progress, len(sources))
        pictures: list[DraftPicture] = []
        with ThreadPoolExecutor(AT_ONCE, "draft") as pool:
            coming = [
                pool.submit(self.make, instance, folder, place, covers, told.frames, says=says)
                for place, instance in enumerate(sources, 1)
            ]
            try:
                for one in coming:
                    pictures.append(one.result())
                    told.picture()
                    if each:
                        each(pictures[-1])
            except BaseException:
                told.stop()
                pool.shutdown(wait=True, cancel_futures=True)
                raise
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
        says: StudySays | None = None,
    ) -> DraftPicture:
        """Make one picture again with what a person drew on it, into `folder`, which is made.

        `cover` are boxes that are black, those of labels that shall not stay among them; `uncovered` are all
        boxes of found text that shall stay. What matches the patient never does; what can't be read does if
        the person says `why`, or did so before. The drawing counts for this picture alone; `confirm_cover`
        remembers it for the machine. `says` is what its study says by now; None: no more than before.

        Raises:
            OSError: the disk is full or may not be written to.
        """
        assert before.machine is not None, "a picture that could not be read can't be drawn on"
        folder.mkdir(parents=True, exist_ok=True)
        drawn = Cover(before.machine, tuple(keep), tuple(cover), who, datetime.now(UTC), 1)
        shown = {text.box for text in before.texts if text.changed and not text.covered}
        uncover = [Uncover(box, why or ("as before" if box in shown else "")) for box in uncovered]
        return self.make(before.instance, folder, 1, [drawn], uncover=uncover, says=says or before.says)

    def make(
        self,
        instance: Instance,
        folder: Path,
        place: int,
        covers: Sequence[Cover],
        progress: Callable[[int, int], None] | None = None,
        *,
        uncover: Sequence[Uncover] = (),
        says: StudySays | None = None,
        alone: bool = False,
    ) -> DraftPicture:
        """Clean and encode one Instance into `folder`, which exists; `place` (from 1) names its files.

        `says` is what its study says of the patient, searched for beside its own; None: as if it were the
        study's only one. `alone`: nothing else is made meanwhile, and two cores may be
        used for this.

        Raises:
            OSError: the disk is full or may not be written to.
        """
        try:
            picture = self.frames.picture(instance.path)
            if says is None:
                says = StudySays(shared_identifiers([picture.identifiers]))
            picture = with_siblings(picture, says.pairs)
            with self._maker() as maker:
                made = maker.make(picture, covers, uncover=uncover, progress=progress, alone=alone)
        except UnreadableFileError as error:
            why = verdict([reason(Code.UNREADABLE, str(error))])
            return DraftPicture(instance, 0, None, None, why, (), (), None, says=says or StudySays())
        return DraftPicture(
            instance,
            made.picture.NumberOfFrames if made.files else 0,
            made.picture,
            made.machine,
            _cautious(made.verdict, says),
            made.keep,
            made.covered,
            store_picture(folder, place, made) if made.files else None,
            made.texts,
            says,
        )

    def make_of(
        self,
        study: Study,
        instance: Instance,
        folder: Path,
        place: int,
        covers: Sequence[Cover],
        progress: Callable[[int, int], None] | None = None,
    ) -> DraftPicture:
        """Clean and encode one Instance of a study, searched for what all of its files say of the patient.

        A study's first picture doesn't wait for all others to be read: it is made with what its own file
        says meanwhile, and made again should the others say more. All others wait for it: whoever opened
        the study does, too.

        Raises:
            OSError: the disk is full or may not be written to.
        """
        coming = self._ahead.submit(self.says, study)
        if (
            instance.kind is Kind.IMAGE
            and not self._siblings.known(study)
            and self._first.acquire(blocking=False)
        ):
            try:
                made = self.make(instance, folder, place, covers, progress, alone=True)
            finally:
                self._first.release()
            says = coming.result()
            if made.picture is None or says.is_in(made.picture):
                return replace(made, verdict=_cautious(made.verdict, says), says=says)
        with self._first:
            pass
        return self.make(instance, folder, place, covers, progress, says=coming.result())

    @contextmanager
    def _maker(self) -> Iterator[PictureMaker]:
        maker = self._makers.get()
        try:
            yield maker
        finally:
            self._makers.put(maker)


def _cautious(found: Verdict, says: StudySays) -> Verdict:
    """Return a verdict that knows of files whose word is missing."""
    if not says.unread or found.level is Level.REFUSED:
        return found
    names = ", ".join(says.unread[:3]) + (" …" if len(says.unread) > 3 else "")
    return verdict([reason(Code.SIBLING_UNREAD, f"{names} can't be read."), *found.reasons])


class _Told:
    """Tells of a draft's progress, from whatever thread, until it is stopped."""

    def __init__(self, progress: Progress | None, pictures: int) -> None:
        self._progress = progress
        self._pictures = pictures
        self._done = 0
        self._stopped = False
        self._lock = threading.Lock()

    def stop(self) -> None:
        """Let the next word of whatever is still at work be its last."""
        self._stopped = True

    def picture(self) -> None:
        """One more is made."""
        with self._lock:
            self._done += 1
            if self._progress:
                self._progress(self._done, self._pictures, 0, 0)

    def frames(self, now: int, of: int) -> None:
        """Of a picture at work so many frames are made."""
        with self._lock:
            if self._stopped:
                raise CancelledError
            if self._progress:
                self._progress(self._done, self._pictures, now, of)
