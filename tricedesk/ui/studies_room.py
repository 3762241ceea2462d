"""The first view: the list beside the preview, and the way from a study to an order.

Owns: which study is open, the list's rows as scan, drafts and records tell them, the send panel, and what is
asked of the workers.
Refuses: scanning, drafting, queueing: it says what is wanted, by signals.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from tricedesk import wire
from tricedesk.dicom.study import Scan, Study
from tricedesk.pipeline import Draft
from tricedesk.ui import theme
from tricedesk.ui.draft_views import contact_of
from tricedesk.ui.patient_languages import OWN_NAMES
from tricedesk.ui.preview.gate import Gate, Release
from tricedesk.ui.preview.model import DraftView
from tricedesk.ui.preview.view import PreviewView
from tricedesk.ui.records import OutboxRow, Records, SentRow, clinic_zone
from tricedesk.ui.said import said
from tricedesk.ui.send_panel import SendPanel
from tricedesk.ui.send_values import SendOffer
from tricedesk.ui.split import Split
from tricedesk.ui.states import State
from tricedesk.ui.studies_model import StudiesModel
from tricedesk.ui.studies_view import Looking, ScanState, StudiesView
from tricedesk.ui.study_rows import StudyRow

TIGHT = 80
"""Narrower than this, in points of the font's size, list and picture take turns."""


class StudiesRoom(QWidget):
    """Studies, and the one that is open.

    Signals:
        opened(str): this study is looked at now.
        listed(tuple[Study]): the folder's studies, newest first.
        opened_early(tuple[Study]): the open one, while not all is known that the folder holds.
        ordered(SendOrder, Draft): a person has confirmed: queue exactly this.
        attachment_added(str, str): study, path of a file that a person adds.
        original_asked(str, str, int): study, picture, frame.
        rescan_asked(): look through the folder again.
        stop_asked(): stop looking.
        folder_asked(): choose another folder.
        names_hidden(bool): hide names everywhere, or show them.
        pairing_asked(): nothing can be sent from here before this desk is paired.
    """

    opened = Signal(str)
    listed = Signal(object)
    opened_early = Signal(object)
    ordered = Signal(object, object)
    attachment_added = Signal(str, str)
    original_asked = Signal(str, str, int)
    rescan_asked = Signal()
    stop_asked = Signal()
    folder_asked = Signal()
    names_hidden = Signal(bool)
    pairing_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = StudiesModel()
        self.view = StudiesView(self.model)
        self.preview = PreviewView(Gate())
        split = Split(self.view, self.preview, shares=(1, 2))
        self.preview.setMinimumWidth(300)
        self._head = self.preview.head
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)
        self.view.setFocusProxy(self.view.table)
        self.setFocusProxy(self.view)
        self._folder = ""
        self._whole, self._found = False, 0  # is all known that the folder holds?
        self._begun = True
        self._open = ""
        self._draft: Draft | None = None
        self._shown: DraftView | None = None
        self._studies: dict[str, Study] = {}
        self._shared: frozenset[str] = frozenset()  # UIDs that several patients' studies have
        self._drafted: dict[str, StudyRow] = {}
        self._sent: dict[tuple[str, ...], tuple[State, int | None]] = {}
        self._records = Records()
        self._contacts: dict[str, tuple[str, str]] = {}
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.view.selected.connect(self.open)
        self.view.opened.connect(self._enter)
        self.view.table.clicked.connect(lambda _: self._pressed())
        self.view.rescan_requested.connect(self.rescan_asked)
        self.view.stop_requested.connect(self.stop_asked)
        self.view.folder_change_requested.connect(self.folder_asked)
        self.view.names_hidden.connect(self.names_hidden)
        self.preview.send_asked.connect(self._ask_send)
        self.preview.original_asked.connect(self.original_asked)
        self.preview.attachment_asked.connect(self._choose_attachment)
        self.preview.study_step_asked.connect(self.view.step)
        self.preview.closed.connect(self._leave)
        self._head.fold_asked.connect(self.fold)
        for keys, slot in (
            ("Ctrl+F", self._search),
            ("F9", self._head.fold.toggle),
            ("F5", self.rescan_asked.emit),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(slot)

    # ---- what the workers tell ----------------------------------------------------------------------------

    def set_folder(self, folder: str, *, absent: bool = False) -> None:
        """Say which folder is looked through; "" none yet, or `absent`: this computer has none."""
        self._folder, self._whole, self._found = folder, False, 0
        none = Looking.NONE_HERE if absent else Looking.NO_FOLDER
        looking = Looking.SCANNING if folder else none
        if not folder and self._studies:  # of the folder that was looked through before
            self._keep(())
            self._drafted = {}
            self.model.set_rows([])
            self.listed.emit(())
        self.view.set_scan(ScanState(looking, folder))

    @Slot(int)
    def count(self, _files: int) -> None:
        """The folder is being looked through; the list stays usable meanwhile."""
        if not self._whole:
            self.view.set_scan(ScanState(Looking.SCANNING, self._folder, self._found))

    @Slot(object)
    def take_found(self, scan: Scan) -> None:
        """The folder holds at least this: listed, and of it only what a person opens is drafted yet."""
        if not self._whole:
            newest = self._keep(scan.studies)
            self.model.set_rows([self._row(study) for study in newest])
            self._found = len(newest)
            self.view.set_scan(ScanState(Looking.SCANNING, self._folder, self._found))
            self._open_early()
            self._begin_keys()

    @Slot(object)
    def take_scan(self, scan: Scan) -> None:
        """The folder holds this now."""
        self._whole = True
        newest = self._keep(scan.studies)
        self._drafted = {key: row for key, row in self._drafted.items() if key in self._studies}
        self.view.set_scan(ScanState(Looking.IDLE, self._folder, len(newest)))
        self.view.set_unreadable([(str(f.path), said(f.reason)) for f in scan.unreadable])
        self.model.set_rows([self._row(study) for study in newest])
        self.listed.emit(tuple(newest))
        if self._open not in self._studies:
            self._open = ""
        elif self._shown is not None:
            self._show(self._shown)
        if not self._open and newest:
            self.view.select(self.model.local_id(0))
        self._begin_keys()

    def begin(self) -> None:
        """The window has opened: its keys begin in the list, once there is one."""
        self._begun = False
        self._begin_keys()

    def _begin_keys(self) -> None:
        if not self._begun and self.model.rowCount() and self.isVisible():
            self._begun = True
            self.setFocus()

    @Slot(str)
    def lose(self, _why: str) -> None:
        """The folder can't be opened."""
        self.view.set_scan(ScanState(Looking.LOST, self._folder))

    @Slot()
    def stopped(self) -> None:
        """Looking was stopped."""
        self.view.set_scan(ScanState(Looking.STOPPED, self._folder, len(self._studies)))

    @Slot(object)
    def take_rows(self, rows: tuple[StudyRow, ...]) -> None:
        """Drafts have come so far; a study that may lack files is new whatever was made of it."""
        if self._whole:
            self._drafted.update((row.local_id, row) for row in rows)
            self.model.upsert([self._with_sent(row) for row in rows if row.local_id in self._studies])

    @Slot(object, object)
    def take_draft(self, view: DraftView, draft: Draft) -> None:
        """The open study's newest state."""
        if view.local_id == self._open:
            self._draft = draft
            self._show(view)

    def _show(self, view: DraftView) -> None:
        account = self._records.account
        allowed = account is None or not account.anonymized_uplink
        # A draft of the study as it was before more of its files were found must not go.
        known = self._draft is not None and self._draft.study == self._studies.get(view.local_id)
        self._shown = replace(view, attachments_allowed=allowed, whole=self._whole and known)
        self.preview.set_draft(self._shown)

    @Slot(object)
    def take_records(self, records: Records) -> None:
        """Outbox and sent pages: what was sent shows in the list. What the account allows may be new."""
        changed = records.account != self._records.account
        self._records = records
        if changed and self._shown is not None:
            self._show(self._shown)
        sent: dict[tuple[str, ...], tuple[State, int | None]] = {}
        page: SentRow
        for page in reversed(records.sent):  # the newest last, so that it counts
            sent[page.study_uid,] = sent[page.study_uid, page.patient_id, page.name] = (page.state, None)
        package: OutboxRow
        for package in reversed(records.outbox):
            now = (package.state, package.percent)
            sent[package.study_uid,] = sent[package.study_uid, package.patient_id, package.name] = now
        if sent != self._sent:
            self._sent = sent
            self.model.upsert([self._row(study) for study in self._studies.values()])

    def set_names_hidden(self, hidden: bool) -> None:
        """Hide patients' names and IDs, or show them."""
        self.view.set_names_hidden(hidden)
        self.preview.set_names_hidden(hidden)

    # ---- what a person does -------------------------------------------------------------------------------

    @Slot(str)
    def open(self, local_id: str) -> None:
        """Look at a study."""
        if local_id == self._open:
            return
        self._open, self._draft, self._shown = local_id, None, None
        self.preview.set_draft(None)
        self._open_early()
        self.opened.emit(local_id)

    def _open_early(self) -> None:
        if not self._whole and self._open in self._studies:
            self.opened_early.emit((self._studies[self._open],))

    @Slot(str, str, str)
    def look_again(self, local_id: str, number: str, address: str) -> None:
        """Look at a study that is to go to these contacts ("" for none) once more."""
        self._contacts[local_id] = (number, address)
        self.view.select(local_id)
        self._enter(local_id)

    @Slot(bool)
    def fold(self, folded: bool) -> None:
        """Fold the list away, so that the picture has all the room, or bring it back."""
        if folded and self.view.isAncestorOf(self.focusWidget() or self):
            self.preview.focus_picture()
        self.view.setVisible(not folded)
        self._head.set_folded(folded)

    @Slot(str)
    def _enter(self, local_id: str) -> None:
        """Go to the picture."""
        self.open(local_id)
        if self._is_tight():
            self.fold(True)
        self.preview.focus_picture()

    def _pressed(self) -> None:
        """A study was pressed in the list: where the window is small the picture gets the list's room."""
        if self._is_tight():
            self._enter(self.view.current())

    def _is_tight(self) -> bool:
        return self.width() < TIGHT * theme.current().metrics.font

    @Slot()
    def _leave(self) -> None:
        self.fold(False)
        self.view.setFocus()

    @Slot()
    def _search(self) -> None:
        self.fold(False)
        self.view.focus_search()

    @Slot(object)
    def _ask_send(self, release: Release) -> None:
        account = self._records.account
        if account is None:
            self.pairing_asked.emit()
            return
        if self._shown is None or self._draft is None or release.local_id != self._open:
            return
        panel = SendPanel(self._offer(release, self._shown, self._draft, account), self._used_today, self)
        draft = self._draft
        panel.ordered.connect(lambda order: self.ordered.emit(order, draft))
        panel.open()

    def _offer(
        self, release: Release, shown: DraftView, draft: Draft, account: wire.AccountInfo
    ) -> SendOffer:
        going = {key for key, _digest in release.pictures}
        pictures = [p for p in shown.pictures if p.key in going]
        number, address = self._contacts.get(release.local_id) or contact_of(draft.pictures, account.country)
        languages = tuple((tag, OWN_NAMES.get(tag, tag)) for tag in account.languages or ("en",))
        return SendOffer(
            local_id=release.local_id,
            release=release,
            PatientName=shown.PatientName,
            images=sum(not p.is_clip for p in pictures),
            clips=sum(p.is_clip for p in pictures),
            attachments=len(release.attachments),
            first_picture=pictures[0].thumbnail,
            country=account.country,
            clinic=account.name,
            password_always=account.password_rule == wire.PasswordRule.ALWAYS,
            languages=languages,
            language=account.language,
            lifespan_days=account.lifespan_days,
            has_link_code=account.has_link_code,
            number=number,
            address=address,
            zone=clinic_zone(account),
        )

    def _used_today(self, contact: str, local_id: str) -> bool:
        """Whether a contact was used today for another patient than this study's."""
        study = self._studies.get(local_id)
        today = datetime.now().astimezone().date()
        rows = [(r.contacts, r.patient_id, r.name, r.queued_at) for r in self._records.outbox]
        rows += [(r.contacts, r.patient_id, r.name, r.sent_at) for r in self._records.sent]
        return any(
            contact in contacts
            and when.astimezone().date() == today
            and study is not None
            and (patient_id, name) != (study.PatientID, study.PatientName)
            for contacts, patient_id, name, when in rows
        )

    @Slot(str)
    def _choose_attachment(self, local_id: str) -> None:
        kinds = self.tr("Pictures and documents") + " (*.jpg *.jpeg *.png *.pdf)"
        path, _kind = QFileDialog.getOpenFileName(self, self.tr("Add a file"), self._folder, kinds)
        if path:
            self.attachment_added.emit(local_id, path)

    def _keep(self, studies: Iterable[Study]) -> list[Study]:
        """Take what the folder holds; return it with the newest first."""
        self._studies = {study.local_id: study for study in studies}
        holders = Counter(study.StudyInstanceUID for study in self._studies.values())
        self._shared = frozenset(uid for uid, number in holders.items() if number > 1)
        return sorted(self._studies.values(), key=lambda s: (s.StudyDate, s.StudyTime), reverse=True)

    # ---- rows ---------------------------------------------------------------------------------------------

    def _row(self, study: Study) -> StudyRow:
        row = self._drafted.get(study.local_id) or StudyRow(
            local_id=study.local_id,
            state=State.NEW,
            PatientName=study.PatientName,
            PatientID=study.PatientID,
            StudyDate=study.StudyDate,
            StudyTime=study.StudyTime,
            StudyDescription=study.StudyDescription,
            images=study.images,
            clips=study.clips,
            attachments=study.attachments,
        )
        return self._with_sent(row)

    def _with_sent(self, row: StudyRow) -> StudyRow:
        study = self._studies.get(row.local_id)
        if study is None or not study.StudyInstanceUID:
            return row
        key: tuple[str, ...] = (study.StudyInstanceUID,)
        if study.StudyInstanceUID in self._shared:  # what was sent to one patient was not to the other
            key = (study.StudyInstanceUID, study.PatientID, study.PatientName)
        if key not in self._sent:
            return row
        state, percent = self._sent[key]
        return replace(row, state=state, percent=percent if state is State.UPLOADING else None)

    def retranslate(self) -> None:
        """Say the view's title in the language that is on."""
        self.setWindowTitle(self.tr("Studies"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
