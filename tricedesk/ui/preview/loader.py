"""Reads a draft's pictures off the disk, away from the thread that draws.

Owns: one worker thread; the check that what is shown is what would be sent, byte for byte.
Refuses: decoding anything but the draft's own JPEG and WebP files; `player` shows clips.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageReader

MAX_BYTES = 256 * 1024 * 1024


class PictureLoader(QObject):
    """Loads pictures before thumbnails, one at a time.

    Signals:
        loaded(str, QImage): this digest's picture, whole; its file's bytes have that digest.
        thumbnail(str, QImage): a small form of this digest's picture.
        failed(str): the file of this digest is gone, damaged, or has other bytes now.
    """

    loaded = Signal(str, QImage)
    thumbnail = Signal(str, QImage)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def load(self, digest: str, path: Path) -> None:
        """Load a whole picture; forgets those that were asked for before and have not begun."""
        self._pool.start(_Load(self, digest, path), 1)

    def load_thumbnail(self, digest: str, path: Path, edge: int) -> None:
        """Load a picture no larger than a square of `edge` pixels."""
        self._pool.start(_Load(self, digest, path, edge), 0)

    def close(self) -> None:
        """Drop what is waiting and let the thread end."""
        self._pool.clear()
        self._pool.waitForDone()


class _Load(QRunnable):
    def __init__(self, loader: PictureLoader, digest: str, path: Path, edge: int = 0) -> None:
        super().__init__()
        self._loader = loader
        self._digest = digest
        self._path = path
        self._edge = edge

    def run(self) -> None:
        image = QImage()
        try:
            if self._path.stat().st_size <= MAX_BYTES:
                image = self._read(self._path.read_bytes())
        except OSError:
            pass  # said below: there is no picture
        if image.isNull():
            if not self._edge:
                self._loader.failed.emit(self._digest)
        elif self._edge:
            self._loader.thumbnail.emit(self._digest, image)
        else:
            self._loader.loaded.emit(self._digest, image)

    def _read(self, data: bytes) -> QImage:
        if not self._edge and hashlib.sha256(data).hexdigest() != self._digest:
            return QImage()
        held = QByteArray(data)
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        reader.setAutoTransform(False)
        size = reader.size()
        if self._edge and size.isValid():
            wanted = size.scaled(QSize(self._edge, self._edge), Qt.AspectRatioMode.KeepAspectRatio)
            if wanted.width() < size.width():
                reader.setScaledSize(wanted)
        return reader.read()
