"""The desk's window, put together: builds the objects, connects the signals.

Owns: which threads there are, who hears whom, and that all of them end.
Refuses: everything else. Views know no worker and workers no view.

    scan thread    ScanWorker    the folder → Scan
    draft thread   DraftWorker   Study → pictures on the disk, and what was looked at
    ledger thread  LedgerWorker  queue, pause, cancel; what the window shows of outbox and sent
    front thread   FrontWorker   one page's story, requests, commands, pages made anew
    sync thread    SyncThread    the outbox → server, changes → mirror
    pairing thread PairingWorker this desk → a clinic's account
    admin thread   AdminWorker   the preferences → the account (see `app_account`)
"""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QMetaObject, QObject, QSettings, Qt, QThread, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

from tricedesk import logs, system
from tricedesk.app_account import AccountRoom
from tricedesk.errors import TriceDeskError
from tricedesk.home import Home
from tricedesk.pipeline import Sender
from tricedesk.sync.report import ConnectionChanged, LedgerTrouble, Progress
from tricedesk.sync.thread import PairingWorker, SyncThread
from tricedesk.ui.banners import Banner, Tone
from tricedesk.ui.computer_room import ComputerRoom, dress
from tricedesk.ui.connection import Cause, Standing
from tricedesk.ui.draft_worker import DraftWorker
from tricedesk.ui.first_run import FirstRun
from tricedesk.ui.foot import Connection
from tricedesk.ui.front_room import FrontRoom, identity_of
from tricedesk.ui.garbage import Garbage
from tricedesk.ui.ledger_worker import LedgerWorker
from tricedesk.ui.main_window import MainWindow
from tricedesk.ui.notices import Notices
from tricedesk.ui.outbox_model import OutboxModel
from tricedesk.ui.outbox_view import OutboxView
from tricedesk.ui.practice_room import PracticeRoom
from tricedesk.ui.privacy import Privacy
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
        self._state = QSettings(str(home.paths.config / "window.ini"), QSettings.Format.IniFormat)
        self._orders: dict[str, UUID] = {}
        self._undoing: set[UUID] = set()
        dress(home, self._state)
        self.room = StudiesRoom()
        self.outbox = OutboxModel()
        outbox_view = OutboxView(self.outbox)
        self.window = MainWindow(self._state)
        self._notices = Notices(self.window)
        self._privacy = Privacy(self.window, self.room, home.credentials)
        self._practice = PracticeRoom(self.window, self._state)
        self.window.add_view("studies", "studies", self.room)
        self.window.add_view("outbox", "outbox", outbox_view)
        self.front = FrontRoom(self.window, home.ledger, identity_of(home))

        settings = home.settings
        self._scanner = ScanWorker(home.scans)
        who = settings.workstation_name or "this computer"
        self._drafter = DraftWorker(home.paths, home.ledger, who, home.texts)
        self._records = LedgerWorker(home.ledger, settings.account_id, home.credentials.account_key)
        self._pairing = PairingWorker(home.paths, home.credentials)
        self._workers = (self._scanner, self._drafter, self._records, self.front.worker, self._pairing)
        self._threads = [_thread(worker) for worker in self._workers]
        self._sync = SyncThread(home.paths, home.credentials)
        self.account = AccountRoom(home, self)
        self.computer = ComputerRoom(home, self._state, self.window, self._privacy, self.account.account)
        self._connect(outbox_view)

    def _connect(self, outbox_view: OutboxView) -> None:
        room, scanner, drafter, records = self.room, self._scanner, self._drafter, self._records
        # the folder
        self._watch_asked.connect(scanner.watch)
        room.rescan_asked.connect(scanner.rescan)
        room.rescan_asked.connect(drafter.try_again)
        room.stop_asked.connect(scanner.stop, Qt.ConnectionType.DirectConnection)
        scanner.counted.connect(room.count)
        scanner.found.connect(room.take_found)
        scanner.scanned.connect(room.take_scan)
        scanner.lost.connect(room.lose)
        scanner.stopped.connect(room.stopped)
        room.folder_asked.connect(self.computer.choose_folder)
        # drafts
        room.listed.connect(drafter.set_studies)
        room.opened_early.connect(drafter.set_studies)
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
        records.cancelled.connect(self._cancelled)
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
        self.front.folder_asked.connect(self.computer.choose_folder)
        self.front.worker.requested.connect(self._notices.take_requests)
        self._practice.queued.connect(records.refresh)
        self._notices.page_asked.connect(self.front.desk.show_page)
        self._notices.request_asked.connect(self.front.desk.show_request)
        self._notices.view_asked.connect(self.window.show_view)
        self._notices.pairing_asked.connect(self.computer.open_first_run)
        self._notices.preferences_asked.connect(self.computer.open_preferences)
        # the window
        for worker in (drafter, records):
            worker.failed.connect(self._failed)
        room.names_hidden.connect(self._hide_names)
        self.window.toast_acted.connect(self._undo)
        self.window.preferences_asked.connect(self.computer.open_preferences)
        self.window.quitting.connect(QApplication.quit)
        # pairing
        self.computer.folder_changed.connect(self._watch)
        self.computer.settings_changed.connect(self._notices.set_settings)
        self.computer.network_changed.connect(self._sync.restart)
        self.computer.network_changed.connect(self.account.reconnect)
        self.computer.failed.connect(self._failed)
        self.computer.first_run_opened.connect(self._answer_first_run)
        self.computer.first_run_ended.connect(lambda: self._practice.offer(self.computer.home))
        self.computer.pair_asked.connect(self._pairing.pair)
        self.computer.recovery_entered.connect(self._pairing.enter_recovery_key)
        room.pairing_asked.connect(self.computer.open_first_run)
        self._account_changed.connect(records.set_account)
        self._pairing.paired.connect(self._paired)
        self._pairing.labels_readable.connect(self._paired)

    # ---- life ---------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Start the threads and show the window."""
        self._garbage = Garbage(self)
        settings = self.computer.home.settings
        self.window.set_workstation(settings.workstation_name, "")
        for thread in self._threads:
            thread.start()
        self._sync.start()
        self.account.begin()
        self._watch(settings.folder)
        self.window.show()
        self.room.begin()
        self._notices.begin(settings)
        self._privacy.begin(settings)
        self.computer.begin()

    @Slot()
    def end(self) -> None:
        """End every thread; what is on its way goes on at the next start."""
        self.window.save_state()
        self._privacy.lock.end()
        self._practice.end()
        self._scanner.stop()
        self.room.preview.close_workers()
        self._sync.end(5)
        self.account.end()
        for thread, worker in zip(self._threads, self._workers, strict=True):
            if hasattr(worker, "end"):
                QMetaObject.invokeMethod(worker, "end", Qt.ConnectionType.BlockingQueuedConnection)
            thread.quit()
            thread.wait()
        self._garbage.end()
        self._state.sync()  # else Qt writes it at the very end, into a home that may be gone

    @Slot(object)
    def _watch(self, folder: Path | None) -> None:
        absent = self.computer.home.settings.no_folder
        self.room.set_folder(str(folder) if folder else "", absent=absent)
        self._watch_asked.emit(folder)

    # ---- what happens -------------------------------------------------------------------------------------

    @Slot(object)
    def _answer_first_run(self, steps: FirstRun) -> None:
        self._pairing.paired.connect(steps.pairing_done)
        self._pairing.labels_readable.connect(steps.labels_readable)
        self._pairing.failed.connect(steps.pairing_failed)

    @Slot()
    def _paired(self) -> None:
        """This desk has an account now, or can read its labels: everybody goes on with that."""
        self.computer.load()
        home, settings = self.computer.home, self.computer.home.settings
        self._account_changed.emit(settings.account_id, home.credentials.account_key)
        self.front.set_home(home)
        self._notices.paired(settings)
        self.account.set_home(home)
        self.window.set_workstation(settings.workstation_name, self.computer.clinic)
        self._sync.restart()

    @Slot(object, object)
    def _order(self, order: SendOrder, draft: object) -> None:
        settings = self.computer.home.settings
        if settings.account_id is None:
            return
        key = self.computer.home.credentials.account_key
        order = self.front.completed(order)
        self._queue_asked.emit(order, draft, Sender(settings.account_id, settings.workstation_name, key))

    @Slot(str, object, object)
    def _queued(self, local_id: str, package_id: UUID, until: datetime) -> None:
        self._orders[str(package_id)] = package_id
        del local_id
        self.window.show_toast(
            Toast(str(package_id), self.tr("Sending in {seconds} s"), self.tr("Undo"), until=until)
        )

    @Slot(str)
    def _undo(self, toast: str) -> None:
        if toast in self._orders:
            self._undoing.add(self._orders[toast])
            self._cancel_asked.emit(self._orders[toast])

    @Slot(object, bool)
    def _cancelled(self, package_id: UUID, done: bool) -> None:
        """Say what became of an undo; the outbox shows by itself what was cancelled there."""
        if package_id not in self._undoing:
            return
        self._undoing.remove(package_id)
        if done:
            self.window.show_toast(Toast("undone", self.tr("Not sent.")))
        else:
            words = self.tr("It has gone out already. Close the page under Sent if it must not be seen.")
            self.window.show_banner(Banner("undone", words, Tone.BAD, dismissable=True))

    @Slot(object)
    def _take_records(self, records: Records) -> None:
        self.outbox.set_rows(records.outbox)
        self.front.take_records(records)
        self._practice.take_records(records)
        self.account.take_records(records)
        self.room.take_records(records)
        self.window.set_badge("outbox", len(records.outbox))
        self.window.set_unsent(records.unsent)
        self._notices.take_records(records)
        self._privacy.set_unsent(records.unsent)
        self.computer.clinic = records.account.name if records.account else ""
        self.window.set_workstation(self.computer.home.settings.workstation_name, self.computer.clinic)

    @Slot(object)
    def _progress(self, progress: Progress) -> None:
        self.outbox.set_progress(progress.package_id, progress.sent_bytes)

    @Slot(object)
    def _connection(self, event: ConnectionChanged) -> None:
        why = event.trouble
        connection, cause = Connection(event.connection.value), Cause(event.cause.value)
        standing = Standing(connection, cause, why.title, why.message, why.hint)
        self.window.set_connection(connection)
        self._notices.set_standing(standing)
        self.front.set_connection(connection)
        self.computer.set_connection(connection)
        self.outbox.set_standing(standing)

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
