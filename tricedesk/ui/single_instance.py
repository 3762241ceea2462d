"""One window for each home: a second start brings the first one's window up.

Owns: knowing whether a window is open already, and telling it.
Refuses: guarding the ledger and the sending, which have locks of their own.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 1000


class SingleInstance(QObject):
    """Holds the place for as long as it lives.

    The lock file decides (the system frees it if the program dies); the local socket only carries the call.

    Signals:
        called(): another start wants the window in front.
    """

    called = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Prepare for the home whose settings lie in `folder`."""
        super().__init__(parent)
        self._name = f"tricedesk-{hashlib.sha256(str(folder).encode()).hexdigest()[:20]}"
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)

    def claim(self) -> bool:
        """Return True if this is the only window; else the other one was called, and this start may end."""
        if not self._lock.tryLock(0) and self._lock.error() is QLockFile.LockError.LockFailedError:
            self._call()
            return False
        # Ours; or the folder can't be written to, which the ledger will say in better words.
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return True

    def release(self) -> None:
        """Let another start have the place."""
        self._server.close()
        self._lock.unlock()

    def _call(self) -> None:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(_WAIT_MS):
            socket.disconnectFromServer()

    @Slot()
    def _hear(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.deleteLater()
        self.called.emit()
