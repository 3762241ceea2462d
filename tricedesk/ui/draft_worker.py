"""Makes drafts in the background, newest study first, the one that is looked at before all others.

Owns: the reader and cleaner children of the window, the drafts' folder, and what is made when: as many
pictures at a time as there are cleaners, so that whatever a person asks for waits for one picture at most.
Refuses: the gate, and sending.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from tricedesk.clean.covers import MachineKey
from tricedesk.dicom.study import Study
from tricedesk.errors import TriceDeskError
from tricedesk.ledger import Ledger
from tricedesk.machines import confirm_cover, confirmed_covers, machines_progress
from tricedesk.paths import AppPaths
from tricedesk.pipeline import DraftPicture, Workshop, remember_looks
from tricedesk.ui.draft_job import DraftJob, stamp_of
from tricedesk.ui.draft_views import Drawing, draft_view, picture_key, sources, study_row
from tricedesk.ui.making import Make, Makers, Making, redo
from tricedesk.ui.originals import original_of, take_documents
from tricedesk.ui.preview.model import CoverEdit
from tricedesk.ui.study_rows import StudyRow
from tricedesk.vault import SealedFile

AHEAD = 20
"""So many of the newest studies are drafted before anybody asks."""
AGAIN_MS = 10_000
"""After what failed; a full disk may have room by and by."""
KEPT = 40
"""So many drafts stay on the disk."""


class DraftWorker(QObject):
    """Lives in a thread of its own; all slots are called there by queued signals.

    Signals:
        drafted(DraftView, Draft): the newest state of the opened study, and what can be frozen of it.
        rows(tuple[StudyRow]): studies whose row in the list has changed.
        original(str, int, QImage): a frame of a picture's source, as asked for.
        whole(Draft): a study whose draft was wanted, every picture made.
        failed(str, str): what could not be done, in words to show; its hint.
    """

    drafted = Signal(object, object)
    rows = Signal(object)
    original = Signal(str, int, QImage)
    whole = Signal(object)
    failed = Signal(str, str)

    def __init__(
        self,
        paths: AppPaths,
        open_ledger: Callable[[], Ledger],
        who: str,
        texts: SealedFile | None = None,
    ) -> None:
        """Make it; `who` looks, and `texts` remembers what text was found in pictures."""
        super().__init__()
        self._paths = paths
        self._texts = texts
        self._open_ledger = open_ledger
        self._who = who
        self._stack = ExitStack()
        self._workshop: Workshop | None = None
        self._ledger: Ledger | None = None
        self._folder: Path | None = None
        self._timer: QTimer | None = None
        self._studies: dict[str, Study] = {}
        self._jobs: dict[str, DraftJob] = {}
        self._edits: dict[str, int] = {}  # of each study, for as long as the window is open
        self._open = ""
        self._wanted: list[str] = []
        self._makers = Makers(self)
        self._covers = 0  # counts how often what is known of machines has changed
        self._makers.came.connect(self._take)

    @Slot()
    def begin(self) -> None:
        """Start the children, in this thread."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        self._step()

    def _get_ready(self) -> None:
        """Open folder and ledger and start the children, or raise a LedgerError with nothing left open."""
        from tricedesk import drafts

        with ExitStack() as stack:
            drafts.sweep(self._paths)
            folder = stack.enter_context(drafts.draft_folder(self._paths))
            ledger = stack.enter_context(self._open_ledger())
            self._workshop = stack.enter_context(Workshop(self._texts))
            self._folder, self._ledger, self._stack = folder, ledger, stack.pop_all()
        self._makers.get_ready(self._workshop)
        self._tell_rows(tuple(self._studies.values()))
        self.open(self._open)

    @Slot()
    def end(self) -> None:
        """End the children and delete the drafts; to be called in this thread before it ends."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._makers.end(self._workshop)
        self._stack.close()

    # ---- what is to be drafted ----------------------------------------------------------------------------

    @Slot(object)
    def set_studies(self, studies: tuple[Study, ...]) -> None:
        """These are in the folder now, newest first. A study with other files is drafted again."""
        self._studies = {study.local_id: study for study in studies}
        renewed = self._open not in self._jobs
        for local_id, job in list(self._jobs.items()):
            study = self._studies.get(local_id)
            if study is not None:
                renewed |= self._renew(job, study) and local_id == self._open
            elif local_id != self._open:
                self._drop(local_id)
        if renewed:
            self.open(self._open)
        self._tell_rows(studies)
        self._go_on()

    @Slot()
    def try_again(self) -> None:
        """A person wants what could not be read or made to be tried once more."""
        if self._workshop is not None:
            self._workshop.try_again()
        for local_id, job in self._jobs.items():
            if job.retry() and local_id == self._open:
                self._tell(job)
        self._go_on()

    @Slot(str)
    def open(self, local_id: str) -> None:
        """This study is looked at now; "" none."""
        self._open = local_id
        job = self._job(local_id)
        if job is not None and self._workshop is not None:
            for error in take_documents(self._workshop, job):
                self._fail(error)
            self._tell(job)
        self._go_on()

    @Slot(str)
    def want(self, local_id: str) -> None:
        """Draft this study next, and tell when it is whole; nobody looks at it."""
        if local_id not in self._wanted:
            self._wanted.append(local_id)
        self._tell_whole()
        self._go_on()

    @Slot(object)
    def edit(self, edit: CoverEdit) -> None:
        """Make a picture again with what a person drew on it. Whatever comes of it, the edit is through."""
        self._edits[edit.local_id] = self._edits.get(edit.local_id, 0) + 1
        job = self._job(edit.local_id)
        before = job.made.get(edit.key) if job else None
        if job is None:
            return
        if before is not None and before.machine is not None and self._workshop is not None:
            folder = job.own_folder("drawn")
            try:
                job.made[edit.key] = self._workshop.redo(
                    before,
                    edit.keep,
                    edit.cover,
                    self._who,
                    folder,
                    uncovered=edit.uncovered,
                    why=edit.reason,
                )
                known = job.drawn.get(edit.key)
                why = "; ".join(filter(None, (known.why if known else "", edit.reason)))
                job.drawn[edit.key] = Drawing(edit.keep, edit.cover, why)
            except (TriceDeskError, OSError) as error:
                self._fail(error)
        self._tell(job)
        self._tell_rows((job.study,))

    @Slot(str, str)
    def confirm_machine(self, local_id: str, key: str) -> None:
        """What is kept of this picture is right for its machine: all its pictures are made again with it."""
        job = self._jobs.get(local_id)
        made = job.made.get(key) if job else None
        if job is None or made is None or self._ledger is None:
            return
        try:
            drawn = job.drawn.get(key)
            confirm_cover(made, self._who, self._ledger, drawn.cover if drawn else (), draft=job.draft)
        except TriceDeskError as error:
            self._fail(error)
            return
        if made.machine is not None:
            self._make_again(made.machine, looked_too=True)
        self._tell(job)
        self._go_on()

    @Slot(str, str)
    def add_attachment(self, local_id: str, path: str) -> None:
        """A person adds a file to a study."""
        job = self._jobs.get(local_id)
        if job is not None:
            job.extra.append(Path(path))
            self._tell(job)

    @Slot(str, str, int)
    def show_original(self, local_id: str, key: str, frame: int) -> None:
        """Read one frame of a picture's source."""
        job = self._jobs.get(local_id)
        made = job.made.get(key) if job else None
        if made is None or made.picture is None or self._workshop is None:
            return
        image = original_of(self._workshop, made.picture, frame)
        if image is not None:
            self.original.emit(key, frame, image)

    @Slot(str, str)
    def looked(self, local_id: str, digest: str) -> None:
        """A person has looked at this picture: remember it, so that the same bytes need no second look."""
        job = self._jobs.get(local_id)
        if job is None or self._ledger is None:
            return
        try:
            why = {job.made[key].digest: drawn.why for key, drawn in job.drawn.items() if key in job.made}
            before = machines_progress(job.draft, self._ledger)
            remember_looks(job.draft, {digest}, self._who, self._ledger, why.get(digest, ""))
            after = machines_progress(job.draft, self._ledger)
        except TriceDeskError as error:
            self._fail(error)
            return
        for machine, looks in after.items():
            if looks.confirmed and machine in before and not before[machine].confirmed:
                self._make_again(machine, looked_too=False)  # its pictures may be clean now
        if after != before:
            self._tell(job)
            self._go_on()
        self._tell_rows((job.study,))

    # ---- the work -----------------------------------------------------------------------------------------

    @Slot()
    def _step(self) -> None:
        """Begin pictures: of the opened study, else of the newest that is not whole."""
        if self._timer is None:
            return
        try:
            if self._workshop is None:
                self._get_ready()
        except TriceDeskError as error:
            self._try_later(error)
            return
        workshop = self._workshop
        if workshop is None or self._ledger is None:
            return
        while self._makers.free:
            job, instance = self._next()
            if job is None or instance is None:
                return
            if not job.made and self._makers.is_at(job.study.local_id):
                return  # a study's first picture is waited for: it has all cores
            study, key, stamp = job.study, picture_key(instance), stamp_of(instance.path)
            folder = job.own_folder("made")
            try:
                folder.mkdir(parents=True)
                covers = confirmed_covers(self._ledger)
            except (TriceDeskError, OSError) as error:
                self._try_later(error)
                return
            drawn = job.redrawn(key, stamp)
            if drawn is None:
                make: Make = partial(workshop.make_of, study, instance, folder, 1, covers)
            else:
                make = partial(redo, workshop, study, *drawn, self._who, folder)
            self._makers.begin(Making(study.local_id, key, job.folder, self._covers, stamp), make)

    @Slot(object, object)
    def _take(self, making: Making, made: DraftPicture | Exception) -> None:
        """A picture was made, or could not be kept."""
        job = self._jobs.get(making.local_id)
        if job is None or making.folder != job.folder or making.covers != self._covers:
            self._go_on()  # of a draft that is gone, or to be made with what is known since
        elif isinstance(made, Exception):
            self._try_later(made)
        else:
            self._keep(job, making, made)
            if job.study.local_id == self._open:
                self._tell(job)
            if job.whole:
                self._tell_rows((job.study,))
            self._tell_whole()
            self._go_on()

    def _keep(self, job: DraftJob, making: Making, made: DraftPicture) -> None:
        """Keep a picture if it is true by now; others that know less than it does are made again."""
        if self._workshop is not None and made.says != job.says:
            job.hear(self._workshop.says(job.study))
        job.take(making.key, making.stamp, made)

    def _renew(self, job: DraftJob, study: Study) -> bool:
        """Take a study as the folder holds it now; what is true of it no more is made again."""
        changed = job.change(study)
        if self._workshop is not None and (changed or not self._workshop.knows(study)):
            job.says = None  # asked for at once only where something was made
            changed |= bool(job.made) and job.hear(self._workshop.says(study))
        return changed

    def _try_later(self, error: Exception) -> None:
        """Say why not, and try again by itself."""
        self._fail(error)
        if self._timer is not None:
            self._timer.start(AGAIN_MS)

    def _tell_whole(self) -> None:
        """Tell of wanted drafts that are whole now."""
        for local_id in list(self._wanted):
            job = self._job(local_id)
            if job is not None and job.whole:
                self._wanted.remove(local_id)
                self.whole.emit(job.draft)

    def _next(self) -> tuple[DraftJob | None, Any]:
        newest = sorted(self._studies.values(), key=lambda s: (s.StudyDate, s.StudyTime), reverse=True)
        for local_id in (self._open, *self._wanted, *(study.local_id for study in newest[:AHEAD])):
            job = self._job(local_id)
            if job is None:
                continue
            for instance in sources(job.study):
                key = picture_key(instance)
                if key not in job.made and not self._makers.is_at(local_id, key):
                    return job, instance
        return None, None

    def _job(self, local_id: str) -> DraftJob | None:
        study = self._studies.get(local_id)
        if study is None or self._folder is None:
            return self._jobs.get(local_id)
        if local_id not in self._jobs:
            if len(self._jobs) >= KEPT:
                self._drop(next(key for key in self._jobs if key != self._open))
            self._jobs[local_id] = DraftJob(study, self._folder / secrets.token_hex(6))
        return self._jobs[local_id]

    def _drop(self, local_id: str) -> None:
        job = self._jobs.pop(local_id)
        shutil.rmtree(job.folder, ignore_errors=True)

    def _go_on(self) -> None:
        if self._timer is not None:
            self._timer.start(0)

    def _tell(self, job: DraftJob) -> None:
        edits = self._edits.get(job.study.local_id, 0)
        looks = machines_progress(job.draft, self._ledger) if self._ledger else {}
        view = draft_view(job.study, job.made, self._seen(job), job.drawn, job.attachments, edits, looks)
        self.drafted.emit(view, job.draft)

    def _make_again(self, machine: MachineKey, *, looked_too: bool) -> None:
        """Let a machine's pictures be made with what is known of it now; what was drawn on stays."""
        self._covers += 1
        for job in self._jobs.values():
            job.forget(machine, frozenset() if looked_too else self._seen(job))

    def _tell_rows(self, studies: tuple[Study, ...]) -> None:
        def row(study: Study) -> StudyRow:
            job = self._jobs.get(study.local_id)
            return study_row(study, job.made, self._seen(job), job.drawn) if job else study_row(study, {}, ())

        self.rows.emit(tuple(map(row, studies)))

    def _seen(self, job: DraftJob) -> frozenset[str]:
        if self._ledger is None:
            return frozenset()
        return self._ledger.reviews.looked_at(job.digests)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, TriceDeskError):
            self.failed.emit(f"{error.title} {error.message}".strip(), error.hint)
        else:
            reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
            words = self.tr("A picture could not be kept: {0}.").format(reason)
            self.failed.emit(
                words, self.tr("Make room on the disk if it is full; it is tried again by itself.")
            )
