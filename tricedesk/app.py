"""The desk's window, put together: builds the objects, connects the signals.

Owns: which threads there are, who hears whom, and that all of them end.
Refuses: everything else. Views know no worker and workers no view.

    scan thread    ScanWorker    the folder → Scan
    draft thread   DraftWorker   Study → pictures on the disk, and what was looked at
    ledger thread  LedgerWorker  queue, pause, cancel; what the window shows of outbox and sent
    front thread   FrontWorker   one page's story, requests, commands, pages made anew
    sync thread    SyncThread    the outbox → server, changes → mirror
    pairing thread PairingWorker this desk → a clinic's account
"""

from __future__ import annotations

import platform
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QMetaObject, QObject, QSettings, Qt, QThread, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from tricedesk import logs, system
from tricedesk import settings as settings_module
from tricedesk.errors import TriceDeskError
from tricedesk.home import Home
from tricedesk.pipeline import Sender
from tricedesk.sync.report import ConnectionChanged, LedgerTrouble, Progress
from tricedesk.sync.thread import PairingWorker, SyncThread
from tricedesk.ui import language, theme
from tricedesk.ui.banners import Banner, Tone
from tricedesk.ui.draft_worker import DraftWorker
from tricedesk.ui.first_run import FirstRun
from tricedesk.ui.foot import Connection
from tricedesk.ui.front_room import FrontRoom, identity_of
from tricedesk.ui.ledger_worker import LedgerWorker
from tricedesk.ui.main_window import MainWindow
from tricedesk.ui.notices import Notices
from tricedesk.ui.outbox_model import OutboxModel
from tricedesk.ui.outbox_view import OutboxView
from tricedesk.ui.preferences import values
from tricedesk.ui.preferences.dialog import PreferencesDialog
from tricedesk.ui.records import Records
from tricedesk.ui.said import said
from tricedesk.ui.scan_worker import ScanWorker
from tricedesk.ui.send_values import SendOrder
from tricedesk.ui.single_instance import SingleInstance
from tricedesk.ui.studies_room import StudiesRoom
from tricedesk.ui.toast import Toast


def run(arguments: Sequence[str]) -> int:
    """Open the window and return the exit code once it is closed for good."""
    application = QApplication(list(arguments))
    application.setApplicationName("TriceDesk")
    application.setQuitOnLastWindowClosed(False)
    system.end_at_once_on_exit()
    try:
        home = Home.open()
    except TriceDeskError as error:
        QMessageBox.critical(None, "TriceDesk", str(error))
        return error.exit_code
    logs.configure(home.paths)
    place = SingleInstance(home.paths.config)
    if not place.claim():
        return 0  # the window that is open already came to the front
    desk = Desk(home)
    place.called.connect(desk.window.bring_up)
    application.aboutToQuit.connect(place.release)
    application.aboutToQuit.connect(desk.end)
    desk.begin()
    with _ended_by_signals(application):
        return application.exec()


@contextmanager
def _ended_by_signals(application: QApplication) -> Iterator[None]:
    """Let Ctrl-C and SIGTERM close the window: Python hears of a signal only when it runs now and then."""
    awake = QTimer()
    awake.timeout.connect(lambda: None)
    awake.start(300)
    before = {s: signal.signal(s, lambda *_: application.quit()) for s in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        awake.stop()
        for number, handler in before.items():
            signal.signal(number, handler)


class Desk(QObject):
    """All objects of one open window, and the threads behind it."""

    #: to workers that live in other threads
    _queue_asked = Signal(object, object, object)
    _watch_asked = Signal(object)
    _cancel_asked = Signal(object)
    _account_changed = Signal(object, object)

    def __init__(self, home: Home) -> None:
        super().__init__()
        self._home = home
        self._state = QSettings(str(home.paths.config / "window.ini"), QSettings.Format.IniFormat)
        self._orders: dict[str, UUID] = {}
        self._clinic = ""
        self._dress()
        self.room = StudiesRoom()
        self.outbox = OutboxModel()
        outbox_view = OutboxView(self.outbox)
        self.window = MainWindow(self._state)
        self._notices = Notices(self.window)
        self.window.add_view("studies", "studies", self.room)
        self.window.add_view("outbox", "outbox", outbox_view)
        self.front = FrontRoom(self.window, home.ledger, identity_of(home))

        settings = home.settings
        self._scanner = ScanWorker(home.paths)
        self._drafter = DraftWorker(home.paths, home.ledger, settings.workstation_name or "this computer")
        self._records = LedgerWorker(home.ledger, settings.account_id, home.credentials.account_key)
        self._pairing = PairingWorker(home.paths, home.credentials)
        self._workers = (self._scanner, self._drafter, self._records, self.front.worker, self._pairing)
        self._threads = [_thread(worker) for worker in self._workers]
        self._sync = SyncThread(home.paths, home.credentials)
        self._connect(outbox_view)

    def _dress(self) -> None:
        appearance = theme.Appearance(str(self._state.value("look/appearance", "system")))
        size = theme.Size(str(self._state.value("look/size", "desk")))
        theme.apply(theme.make(appearance, size))
        language.apply(language.choose(self._home.settings.language), self._home.paths.cache)

    def _connect(self, outbox_view: OutboxView) -> None:
        room, scanner, drafter, records = self.room, self._scanner, self._drafter, self._records
        # the folder
        self._watch_asked.connect(scanner.watch)
        room.rescan_asked.connect(scanner.rescan)
        room.stop_asked.connect(scanner.stop, Qt.ConnectionType.DirectConnection)
        scanner.counted.connect(room.count)
        scanner.found.connect(room.take_found)
        scanner.scanned.connect(room.take_scan)
        scanner.lost.connect(room.lose)
        scanner.stopped.connect(room.stopped)
        room.folder_asked.connect(self._choose_folder)
        # drafts
        room.listed.connect(drafter.set_studies)
        room.opened.connect(drafter.open)
        room.original_asked.connect(drafter.show_original)
        room.attachment_added.connect(drafter.add_attachment)
        room.preview.looked.connect(drafter.looked)
        room.preview.cover_edited.connect(drafter.edit)
        room.preview.machine_confirmed.connect(drafter.confirm_machine)
        drafter.drafted.connect(room.take_draft)
        drafter.rows.connect(room.take_rows)
        drafter.original.connect(room.preview.show_original)
        # sending
        room.ordered.connect(self._order)
        self._queue_asked.connect(records.queue)
        self._cancel_asked.connect(records.cancel)
        records.queued.connect(self._queued)
        records.read.connect(self._take_records)
        outbox_view.pause_asked.connect(records.pause)
        outbox_view.resume_asked.connect(records.resume)
        outbox_view.retry_asked.connect(records.retry)
        outbox_view.cancel_asked.connect(records.cancel)
        self._sync.package_changed.connect(records.refresh)
        self._sync.mirror_changed.connect(records.refresh)
        self._sync.mirror_changed.connect(self.front.worker.refresh)
        self._sync.command_answered.connect(self.front.desk.asks.answered)
        self._sync.progressed.connect(self._progress)
        self._sync.connection_changed.connect(self._connection)
        self._sync.ledger_troubled.connect(self._trouble)
        # what was sent, and who asks for it again
        self.front.connect_all(room, drafter, records)
        self.front.queued.connect(self._queued)
        self.front.failed.connect(self._failed)
        self.front.folder_asked.connect(self._choose_folder)
        # the window
        for worker in (drafter, records):
            worker.failed.connect(self._failed)
        room.names_hidden.connect(self._hide_names)
        self.window.toast_acted.connect(self._undo)
        self.window.preferences_asked.connect(self._open_preferences)
        self.window.quitting.connect(QApplication.quit)
        # pairing
        room.pairing_asked.connect(self._open_first_run)
        self._account_changed.connect(records.set_account)
        self._pairing.paired.connect(self._paired)
        self._pairing.labels_readable.connect(self._paired)

    # ---- life ---------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Start the threads and show the window."""
        settings = self._home.settings
        self.window.set_workstation(settings.workstation_name, "")
        for thread in self._threads:
            thread.start()
        self._sync.start()
        self._watch(settings.folder)
        self.window.show()
        self.room.begin()
        self._notices.begin()
        if settings.folder is None or settings.account_id is None:
            self._open_first_run()

    @Slot()
    def end(self) -> None:
        """End every thread; what is on its way goes on at the next start."""
        self.window.save_state()
        self._scanner.stop()
        self.room.preview.close_workers()
        self._sync.end(5)
        for thread, worker in zip(self._threads, self._workers, strict=True):
            if hasattr(worker, "end"):
                QMetaObject.invokeMethod(worker, "end", Qt.ConnectionType.BlockingQueuedConnection)
            thread.quit()
            thread.wait()
        self._state.sync()  # else Qt writes it at the very end, into a home that may be gone

    def _watch(self, folder: Path | None) -> None:
        self.room.set_folder(str(folder) if folder else "")
        self._watch_asked.emit(folder)

    # ---- what happens -------------------------------------------------------------------------------------

    @Slot()
    def _choose_folder(self) -> None:
        before = str(self._home.settings.folder or Path.home())
        chosen = QFileDialog.getExistingDirectory(
            self.window, self.tr("The folder that the ultrasound machine writes to"), before
        )
        self._take_folder(chosen)

    @Slot()
    def _open_preferences(self) -> None:
        look = (
            str(self._state.value("look/appearance", "system")),
            str(self._state.value("look/size", "desk")),
        )
        settings = self._home.settings
        dialog = PreferencesDialog(
            values.of_settings(settings, *look),
            self.window,
            desk=settings.workstation_name,
            clinic=self._clinic or (settings.server_url or "" if settings.account_id else ""),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self._save_preferences)
        dialog.pairing_asked.connect(self._open_first_run)
        dialog.open()

    @Slot()
    def _open_first_run(self) -> None:
        settings = self._home.settings
        steps = FirstRun(
            str(settings.folder or ""),
            settings.server_url or "",
            settings.workstation_name or platform.node(),
            paired=settings.account_id is not None,
            parent=self.window,
        )
        steps.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        steps.folder_chosen.connect(self._take_folder)
        steps.pair_asked.connect(self._pairing.pair)
        steps.recovery_entered.connect(self._pairing.enter_recovery_key)
        self._pairing.paired.connect(steps.pairing_done)
        self._pairing.labels_readable.connect(steps.labels_readable)
        self._pairing.failed.connect(steps.pairing_failed)
        steps.open()

    @Slot(str)
    def _take_folder(self, folder: str) -> None:
        if folder:
            self._keep(folder=Path(folder))
            self._watch(Path(folder))

    @Slot()
    def _paired(self) -> None:
        """This desk has an account now, or can read its labels: everybody goes on with that."""
        settings = settings_module.load(self._home.paths.settings_file)
        self._home = replace(self._home, settings=settings)
        self._account_changed.emit(settings.account_id, self._home.credentials.account_key)
        self.front.set_home(self._home)
        self.window.set_workstation(settings.workstation_name, self._clinic)
        if not self._sync.isRunning():
            self._sync.start()

    @Slot(object)
    def _save_preferences(self, chosen: values.ComputerPreferences) -> None:
        before = self._home.settings
        try:
            settings = values.to_settings(before, chosen)
            settings_module.save(settings, self._home.paths.settings_file)
        except TriceDeskError as error:
            self._failed(f"{error.title} {error.message}".strip(), error.hint)
            return
        self._home = replace(self._home, settings=settings)
        self._state.setValue("look/appearance", chosen.appearance)
        self._state.setValue("look/size", chosen.size)
        self._dress()
        if settings.folder != before.folder:
            self._watch(settings.folder)

    def _keep(self, **changes: object) -> None:
        """Change this computer's settings, on the disk too."""
        settings = settings_module.change(self._home.settings, **changes)
        settings_module.save(settings, self._home.paths.settings_file)
        self._home = replace(self._home, settings=settings)

    @Slot(object, object)
    def _order(self, order: SendOrder, draft: object) -> None:
        settings = self._home.settings
        if settings.account_id is None:
            return
        key = self._home.credentials.account_key
        order = self.front.completed(order)
        self._queue_asked.emit(order, draft, Sender(settings.account_id, settings.workstation_name, key))

    @Slot(str, object)
    def _queued(self, local_id: str, package_id: UUID) -> None:
        self._orders[str(package_id)] = package_id
        del local_id
        self.window.show_toast(
            Toast(str(package_id), self.tr("Sending in {seconds} s"), self.tr("Undo"), seconds=10)
        )

    @Slot(str)
    def _undo(self, toast: str) -> None:
        if toast in self._orders:
            self._cancel_asked.emit(self._orders[toast])
            self.window.show_toast(Toast("undone", self.tr("Not sent.")))

    @Slot(object)
    def _take_records(self, records: Records) -> None:
        self.outbox.set_rows(records.outbox)
        self.front.take_records(records)
        self.room.take_records(records)
        self.window.set_badge("outbox", len(records.outbox))
        self.window.set_unsent(records.unsent)
        self._notices.set_unsent(records.unsent)
        self._clinic = records.account.name if records.account else ""
        self.window.set_workstation(self._home.settings.workstation_name, self._clinic)

    @Slot(object)
    def _progress(self, progress: Progress) -> None:
        self.outbox.set_progress(progress.package_id, progress.sent_bytes)

    @Slot(object)
    def _connection(self, event: ConnectionChanged) -> None:
        connection = Connection(event.connection.value)
        self.window.set_connection(connection)
        self._notices.set_connection(connection)
        self.front.set_connection(connection)
        self.outbox.set_online(connection is Connection.ONLINE)

    @Slot(object)
    def _trouble(self, event: LedgerTrouble) -> None:
        trouble = event.trouble
        if trouble.title:
            words = said(" ".join(filter(None, (trouble.title, trouble.message, trouble.hint))))
            self.window.show_banner(Banner("ledger", words, Tone.BAD))
        else:
            self.window.hide_banner("ledger")

    @Slot(str, str)
    def _failed(self, words: str, hint: str) -> None:
        said_so = said(f"{words} {hint}".strip())
        self.window.show_banner(Banner("failed", said_so, Tone.BAD, dismissable=True))

    @Slot(bool)
    def _hide_names(self, hidden: bool) -> None:
        self.room.set_names_hidden(hidden)
        self.outbox.set_names_hidden(hidden)
        self.front.desk.set_names_hidden(hidden)


def _thread(worker: QObject) -> QThread:
    """Give a worker a thread of its own; its `begin`, if it has one, is called there."""
    thread = QThread()
    worker.moveToThread(thread)
    begin = getattr(worker, "begin", None)
    if begin is not None:
        thread.started.connect(begin)
    return thread
