"""Looks through the DICOM folder in a thread of its own, and again whenever something changed there.

Owns: one reader child, the watch over the folder, and that a file still being written is not shown.
Refuses: the list itself, and cleaning.

Local folders tell of changes (watchdog); network shares don't, so every folder is also looked through now and
then: a second look costs little more than listing it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from tricedesk.errors import TriceDeskError
from tricedesk.vault import SealedFile

SETTLED = 2.0
"""Seconds that a file must have kept its size and time before it is shown."""
_TICK_MS = 1000
_AGAIN = 30.0
"""Seconds after which a folder is looked through even if nothing was told."""


class _StoppedError(Exception):
    """A person pressed Stop, or the program ends."""


class ScanWorker(QObject):
    """Lives in a thread of its own; slots are called there by queued signals, but for `stop`.

    Signals:
        counted(int): files looked at so far.
        found(Scan): what is known so far of a folder that is looked through for the first time, for a list to
            show meanwhile; its studies may lack files.
        scanned(Scan): all that the folder holds now, without what is still being written.
        lost(str): the folder can't be opened: why.
        stopped(): a person stopped it.
    """

    counted = Signal(int)
    found = Signal(object)
    scanned = Signal(object)
    lost = Signal(str)
    stopped = Signal()

    def __init__(self, cache: SealedFile) -> None:
        """Make it; `cache` remembers what was read."""
        super().__init__()
        self._cache = cache
        self._folder: Path | None = None
        self._stop = threading.Event()
        self._dirty = threading.Event()
        self._workshop: Any = None
        self._observer: Any = None
        self._timer: QTimer | None = None
        self._looked_at = 0.0
        self._unsettled = False
        self._halted = False  # a person stopped it: it begins again when one asks
        self._last: Any = None

    @Slot(object)
    def watch(self, folder: Path | None) -> None:
        """Look through this folder from now on; None: through none."""
        self._unwatch()
        self._folder, self._last = folder, None
        if folder is None:
            return
        if self._timer is None:
            self._timer = QTimer(self)
            self._timer.timeout.connect(self._tick)
            self._timer.start(_TICK_MS)
        self._observe(folder)
        self.rescan()

    @Slot()
    def rescan(self) -> None:
        """Look through the folder now, and tell even if nothing changed."""
        self._last, self._halted = None, False
        self._look()

    def stop(self) -> None:
        """Stop looking; may be called from any thread."""
        self._stop.set()

    @Slot()
    def end(self) -> None:
        """End the child and the watch; to be called in this thread before it ends."""
        self._unwatch()
        if self._timer is not None:
            self._timer.stop()
        if self._workshop is not None:
            self._workshop.close()

    @Slot()
    def _tick(self) -> None:
        if self._halted:
            return
        quiet = time.monotonic() - self._looked_at
        if self._dirty.is_set() or self._unsettled or quiet > _AGAIN:
            self._look()

    def _look(self) -> None:
        from tricedesk.pipeline import Workshop  # late: not before the window is there

        if self._folder is None:
            return
        if self._workshop is None:
            self._workshop = Workshop()
        self._stop.clear()
        self._dirty.clear()
        try:
            scan = self._workshop.scan(
                self._folder, cache=self._cache, progress=self._count, found=self._tell_found
            )
        except _StoppedError:
            self._halted = True
            self.stopped.emit()
            return
        except TriceDeskError as error:
            self._last = None
            self.lost.emit(error.message or error.title)
            return
        finally:
            self._looked_at = time.monotonic()
        stamps = stamps_of(scan)
        scan, self._unsettled = settled(scan, stamps, time.time())
        # a file may be another and say the same of itself: whoever made something of it has to know
        now = scan, [stamps.get(i.path) for study in scan.studies for i in study.instances]
        if now != self._last:
            self._last = now
            self.scanned.emit(scan)

    def _count(self, files: int) -> None:
        if self._stop.is_set():
            raise _StoppedError
        self.counted.emit(files)

    def _tell_found(self, scan: Any) -> None:
        if self._last is None and scan.studies:
            self.found.emit(settled(scan, stamps_of(scan), time.time())[0])

    def _observe(self, folder: Path) -> None:
        from watchdog.events import FileSystemEventHandler
        from watchdog.observers import Observer

        class Handler(FileSystemEventHandler):
            def __init__(self, tell: Callable[[], None]) -> None:
                self._tell = tell

            def on_any_event(self, event: Any) -> None:
                if event.event_type not in ("opened", "closed_no_write"):
                    self._tell()

        observer = Observer()
        with suppress(OSError):  # no more watches, or a folder that isn't there: then it is looked at anyway
            observer.schedule(Handler(self._dirty.set), str(folder), recursive=True)
            observer.start()
            self._observer = observer

    def _unwatch(self) -> None:
        if self._observer is not None:
            self._observer.stop()
            self._observer.join(5)
            self._observer = None


def stamps_of(scan: Any) -> dict[Path, tuple[int, int]]:
    """Return size and time of each file of a scan that is there."""
    stamps = {}
    for path in (
        *(i.path for study in scan.studies for i in study.instances),
        *(f.path for f in scan.unreadable),
    ):
        with suppress(OSError):
            status = path.stat()
            stamps[path] = status.st_size, status.st_mtime_ns
    return stamps


def settled(scan: Any, stamps: dict[Path, tuple[int, int]], now: float) -> tuple[Any, bool]:
    """Return a scan without the files that were written a moment ago, and whether there are such.

    A study appears once all its files that are there have settled: half a study would be sent by half.
    """
    young = {path for path, (_, mtime) in stamps.items() if 0 <= now - mtime / 1e9 < SETTLED}
    if not young:
        return scan, False
    studies = tuple(s for s in scan.studies if not any(i.path in young for i in s.instances))
    unreadable = tuple(f for f in scan.unreadable if f.path not in young)
    return replace(scan, studies=studies, unreadable=unreadable), True
