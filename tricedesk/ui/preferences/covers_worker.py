"""Machine covers for the preferences, read and written in a thread of their own.

Owns: the ledger's connection of that thread. Refuses: what a cover is and when one counts (`machines`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from tricedesk import logs
from tricedesk.errors import LedgerError, TriceDeskError
from tricedesk.ledger import Ledger


@dataclass(frozen=True, slots=True)
class CoverRow:
    """One machine that this desk knows. `state`: confirmed, unconfirmed or proposed."""

    id: str
    machine: str
    columns: int
    rows: int
    state: str
    looked: int
    needed: int
    author: str
    created_at: datetime


class CoversWorker(QObject):
    """Answers what is asked of this desk's covers; slots are called in its thread by queued signals.

    Signals:
        answered(int, object): the ticket of what was asked, and the answer.
        failed(int, object): the ticket, and the TriceDeskError that says why not.
    """

    answered = Signal(int, object)
    failed = Signal(int, object)

    def __init__(self, open_ledger: Callable[[], Ledger], who: str) -> None:
        super().__init__()
        self._open_ledger = open_ledger
        self._who = who
        self._ledger: Ledger | None = None

    @Slot(int, str, object)
    def ask(self, ticket: int, what: str, arguments: tuple[Any, ...]) -> None:
        """List, export, take in or remove covers; the answer comes with the same ticket."""
        acts: dict[str, Callable[..., object]] = {
            "covers": self._list,
            "export_covers": self._export,
            "import_covers": self._import,
            "remove_covers": self._remove,
        }
        try:
            value = acts[what](*arguments)
        except TriceDeskError as error:
            self.failed.emit(ticket, error)
        except Exception as error:  # noqa: BLE001 - a mistake of ours must not end the thread
            logs.write_crash(error)
            self.failed.emit(ticket, LedgerError("TriceDesk made a mistake.", "Nothing was changed here."))
        else:
            self.answered.emit(ticket, value)

    @Slot()
    def close(self) -> None:
        """Close the ledger; to be called in this thread before it ends."""
        if self._ledger is not None:
            self._ledger.close()
            self._ledger = None

    @Slot()
    def end(self) -> None:
        """Close, and end the thread that this lives in."""
        self.close()
        self.thread().quit()

    @property
    def _open(self) -> Ledger:
        if self._ledger is None:
            self._ledger = self._open_ledger()
        return self._ledger

    def _list(self) -> tuple[CoverRow, ...]:
        from tricedesk import machines

        return tuple(
            CoverRow(
                id=one.id,
                machine=" ".join(
                    filter(None, (one.cover.key.Manufacturer, one.cover.key.ManufacturerModelName))
                ),
                columns=one.cover.key.Columns,
                rows=one.cover.key.Rows,
                state="proposed" if one.imported else "unconfirmed" if one.cover.proposed else "confirmed",
                looked=one.looks.looked,
                needed=one.looks.needed,
                author=one.cover.author,
                created_at=one.cover.created_at,
            )
            for one in machines.known_covers(self._open)
        )

    def _export(self, path: Path, ids: tuple[str, ...]) -> int:
        from tricedesk import machines

        known = [one for one in machines.known_covers(self._open) if not ids or one.id in ids]
        return len(machines.export_file(known, path))

    def _import(self, path: Path) -> dict[str, int]:
        from tricedesk import machines

        return machines.import_covers(machines.read_file(path), self._who, self._open)

    def _remove(self, ids: tuple[str, ...]) -> int:
        from tricedesk import machines

        return machines.remove_covers(ids, self._open)
