"""Pictures at work: each made in a thread of its own, told of in the thread of whoever asked.

Owns: the threads, which pictures they are at, and that none is waited for when the window ends.
Refuses: which picture is made when, and whether what comes is still wanted (`draft_worker` knows both).
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from tricedesk import logs
from tricedesk.dicom.study import Study
from tricedesk.errors import TriceDeskError
from tricedesk.pipeline import AT_ONCE, DraftPicture, Workshop
from tricedesk.ui.draft_job import Stamp
from tricedesk.ui.draft_views import Drawing

Progress = Callable[[int, int], None]
"""Called with the frames done and the frames in all; what it raises ends the work."""
Make = Callable[[Progress], DraftPicture]
"""Makes one picture."""


@dataclass(frozen=True, slots=True)
class Making:
    """A picture at work, for which draft, with what was known of machines by then, and its file's stamp."""

    local_id: str
    key: str
    folder: Path
    covers: int
    stamp: Stamp | None


def redo(
    workshop: Workshop,
    study: Study,
    before: DraftPicture,
    drawn: Drawing,
    who: str,
    folder: Path,
    _progress: Progress,
) -> DraftPicture:
    """Make a picture again with what was drawn on it, searched for what its study says by now."""
    shown = [text.box for text in before.texts if text.changed and not text.covered]
    says = workshop.says(study)
    return workshop.redo(before, drawn.keep, drawn.cover, who, folder, uncovered=shown, says=says)


class Makers(QObject):
    """At most `AT_ONCE` pictures at work. To be used in one thread, the one that it lives in.

    Signals:
        came(Making, DraftPicture | Exception): a picture was made, or why it could not be kept.
    """

    came = Signal(object, object)
    _made = Signal(object, object)  # the same, from the thread that made it

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(AT_ONCE, "draft")
        self._ending = threading.Event()
        self._at_work: dict[tuple[str, str], Making] = {}
        self._made.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> int:
        """How many pictures are at work."""
        return len(self._at_work)

    @property
    def free(self) -> bool:
        """Whether one more may begin."""
        return self.busy < AT_ONCE

    def is_at(self, local_id: str, key: str | None = None) -> bool:
        """Tell whether a picture of a study is at work, or this one."""
        return any(one.local_id == local_id and key in (None, one.key) for one in self._at_work.values())

    def get_ready(self, workshop: Workshop) -> None:
        """Load what the first picture would wait for."""
        self._pool.submit(workshop.get_ready)

    def begin(self, making: Making, make: Make) -> None:
        """Let a picture be made; `came` tells of it, unless `end` comes before."""
        self._at_work[making.local_id, making.key] = making
        self._pool.submit(self._make, making, make)

    def end(self, workshop: Workshop | None) -> None:
        """Stop whatever is at work: nobody waits for a picture any more."""
        self._ending.set()
        if workshop is not None:
            workshop.interrupt()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _make(self, making: Making, make: Make) -> None:
        try:
            made: object = make(self._stop_at_the_end)
        except CancelledError:
            return
        except Exception as error:  # noqa: BLE001 - a thread that dies in silence would leave the study waiting
            if not isinstance(error, TriceDeskError | OSError):
                logs.write_crash(error)
            made = error
        if not self._ending.is_set():
            self._made.emit(making, made)

    def _stop_at_the_end(self, _done: int, _of: int) -> None:
        if self._ending.is_set():
            raise CancelledError

    @Slot(object, object)
    def _take(self, making: Making, made: object) -> None:
        self._at_work.pop((making.local_id, making.key), None)
        self.came.emit(making, made)
