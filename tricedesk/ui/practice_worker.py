"""Makes the practice study, cleans it, and queues it: the way of every other study, in a thread of its own.

Owns: the folder in which it is made, and this thread's children and ledger. Refuses: drawing, and sending
what was not shown.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from tricedesk import wire
from tricedesk.errors import TriceDeskError
from tricedesk.ledger import Ledger
from tricedesk.pipeline import Draft, Sender, Sending, Workshop, freeze
from tricedesk.ui.front_worker import recipients

DAYS = 1
"""So long the page of a practice stays."""


class PracticeWorker(QObject):
    """Lives in a thread of its own; all slots are called there by queued signals.

    Signals:
        made(Path, str): the picture as it would be sent, and its digest.
        queued(UUID): it is on its way, as this page.
        failed(str, str): what could not be done, in words to show, its hint; both empty where nobody knows.
        ended(): `end` is through.
    """

    made = Signal(object, str)
    queued = Signal(object)
    failed = Signal(str, str)
    ended = Signal()

    def __init__(self, cache: Path, open_ledger: Callable[[], Ledger], sender: Sender) -> None:
        super().__init__()
        self._cache = cache
        self._open_ledger = open_ledger
        self._sender = sender
        self._stack = ExitStack()
        self._draft: Draft | None = None

    @Slot()
    def begin(self) -> None:
        """Make the picture."""
        from tricedesk import practice

        try:
            folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(dir=self._cache)))
            workshop = self._stack.enter_context(Workshop())
            practice.write(folder / "study")
            (study,) = workshop.scan(folder / "study").studies
            self._draft = workshop.draft(study, folder / "draft", ())
            (picture,) = self._draft.pictures
        except (TriceDeskError, OSError, ValueError) as error:
            self._fail(error)
            return
        if picture.stored is not None:
            self.made.emit(picture.stored.main.path, picture.digest)

    @Slot()
    def end(self) -> None:
        """End the children and throw the picture away; to be called in this thread before it ends."""
        self._stack.close()
        self.ended.emit()

    @Slot(str, str, str, str)
    def send(self, digest: str, number: str, address: str, language: str) -> None:
        """Queue the picture that was shown, for a number and an address ("" for none)."""
        if self._draft is None:
            return
        sending = Sending(
            recipients=recipients(number, address),
            language=language,
            code=wire.NoCode(),
            lifespan_days=DAYS,
        )
        try:
            with self._open_ledger() as ledger:
                package = freeze(self._draft, {digest}, sending, self._sender, ledger)
        except (TriceDeskError, OSError) as error:
            self._fail(error)
            return
        self.queued.emit(package.page_id)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, TriceDeskError):
            self.failed.emit(f"{error.title} {error.message}".strip(), error.hint)
        else:
            self.failed.emit("", "")
