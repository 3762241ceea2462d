"""The sync, and pairing, in threads of the desk's window.

Owns: one thread that opens its own ledger, client and worker, and turns the worker's words into signals; a
worker that pairs without holding the window up.
Refuses: every decision. What is due and what errors mean is `sync.worker`'s, how to pair `sync.pairing`'s.
"""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, QThread, Signal, Slot

from tricedesk import logs, settings
from tricedesk.credentials import Credentials
from tricedesk.errors import LedgerError, NotPairedError, TriceDeskError
from tricedesk.ledger import open_ledger
from tricedesk.ledger.records import Trouble
from tricedesk.paths import AppPaths
from tricedesk.sync import pairing
from tricedesk.sync.client import not_paired, open_client
from tricedesk.sync.report import (
    Cause,
    CommandAnswered,
    Connection,
    ConnectionChanged,
    LedgerTrouble,
    MirrorChanged,
    PackageChanged,
    Progress,
    SyncEvent,
)
from tricedesk.sync.worker import SyncWorker

_OPEN_AGAIN = 5.0
"""Seconds until a home that could not be opened (disk full, locked) is tried again."""


class SyncThread(QThread):
    """Runs the sync until it is told to end. After pairing or other settings, restart it: it reads them anew.

    Signals (each carries one frozen value of `sync.report`; receivers in other threads need `@Slot`):
        connection_changed(ConnectionChanged)
        package_changed(PackageChanged)
        progressed(Progress)
        command_answered(CommandAnswered)
        mirror_changed(MirrorChanged)
        ledger_troubled(LedgerTrouble)
    """

    connection_changed = Signal(object)
    package_changed = Signal(object)
    progressed = Signal(object)
    command_answered = Signal(object)
    mirror_changed = Signal(object)
    ledger_troubled = Signal(object)

    def __init__(self, paths: AppPaths, credentials: Credentials, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._credentials = credentials
        self._ended = threading.Event()
        self._stop = threading.Event()

    def run(self) -> None:
        """The thread's life; called by Qt."""
        while True:
            stop = self._stop = threading.Event()
            if self._ended.is_set():  # asked only now: `end` sets this one first
                return
            try:
                self._work(stop)
            except NotPairedError as error:
                self._tell(ConnectionChanged(Connection.UNPAIRED, Trouble.of(error), Cause.OTHER))
                stop.wait()
            except TriceDeskError as error:
                self._tell(LedgerTrouble(Trouble.of(error)))
            except Exception as error:  # noqa: BLE001 - a mistake of ours must not end the sending
                logs.write_crash(error)
                self._tell(LedgerTrouble(Trouble.of(_mistake())))
            stop.wait(_OPEN_AGAIN)

    def restart(self) -> None:
        """Go on with the settings as they are on the disk now, after the piece that is under way.

        What waits stays as it is; a part that was under way is sent again.
        """
        self._stop.set()

    def end(self, wait: float = 40.0) -> bool:
        """Stop after the piece that is under way; return whether it ended within `wait` seconds."""
        self._ended.set()
        self._stop.set()
        return bool(self.wait(int(wait * 1000)))

    def _work(self, stop: threading.Event) -> None:
        chosen = settings.load(self._paths.settings_file)
        client = open_client(chosen, self._credentials)
        if chosen.account_id is None:
            raise not_paired()
        try:
            with open_ledger(self._paths, self._credentials) as ledger:
                self._tell(LedgerTrouble(Trouble()))  # a new worker knows of no trouble that was told before
                SyncWorker(ledger, client, chosen.account_id, notify=self._tell).run(stop)
        finally:
            client.close()

    def _tell(self, event: SyncEvent) -> None:
        match event:
            case ConnectionChanged():
                self.connection_changed.emit(event)
            case PackageChanged():
                self.package_changed.emit(event)
            case Progress():
                self.progressed.emit(event)
            case CommandAnswered():
                self.command_answered.emit(event)
            case MirrorChanged():
                self.mirror_changed.emit(event)
            case LedgerTrouble():
                self.ledger_troubled.emit(event)


class PairingWorker(QObject):
    """Pairs this desk in the thread that it lives in; slots are called there by queued signals.

    Signals:
        paired(str, str, bool): the clinic's name, the recovery key to show or "", whether labels can be read.
        labels_readable(): the recovery key that was typed is the clinic's.
        failed(str, str): what went wrong, in words to show; its hint.
    """

    paired = Signal(str, str, bool)
    labels_readable = Signal()
    failed = Signal(str, str)

    def __init__(self, paths: AppPaths, credentials: Credentials) -> None:
        super().__init__()
        self._paths = paths
        self._credentials = credentials

    @Slot(str, str, str)
    def pair(self, url: str, code: str, name: str) -> None:
        """Redeem a one-time code; see `pairing.pair`."""
        try:
            done = pairing.pair(url, code, name, paths=self._paths, credentials=self._credentials)
        except TriceDeskError as error:
            self.failed.emit(f"{error.title} {error.message}".strip(), error.hint)
            return
        self.paired.emit(done.account.name, done.recovery or "", done.has_labels)

    @Slot(str)
    def enter_recovery_key(self, text: str) -> None:
        """Take the clinic's recovery key; see `pairing.enter_recovery_key`."""
        try:
            client = open_client(settings.load(self._paths.settings_file), self._credentials)
            try:
                pairing.enter_recovery_key(text, client, self._credentials)
            finally:
                client.close()
        except TriceDeskError as error:
            self.failed.emit(f"{error.title} {error.message}".strip(), error.hint)
            return
        self.labels_readable.emit()


def _mistake() -> LedgerError:
    return LedgerError(
        "TriceDesk made a mistake while sending.",
        "Nothing that was queued is lost.",
        "It tries again by itself. Tell your administrator if this stays.",
    )
