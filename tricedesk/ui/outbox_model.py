"""The outbox as a list: one row a package, newest first.

Owns: the rows, their words, and progress between two readings of the ledger.
Refuses: the ledger itself; rows come by `set_rows`.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Slot

from tricedesk.ui import states, texts
from tricedesk.ui.card_model import Card, CardModel
from tricedesk.ui.connection import Standing
from tricedesk.ui.foot import Connection
from tricedesk.ui.records import OutboxRow
from tricedesk.ui.states import State

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_GOING = {State.WAITING, State.UPLOADING}
_GOES_OUT = {Connection.UNKNOWN, Connection.ONLINE, Connection.ELSEWHERE}


class OutboxModel(CardModel):
    """Rows of `records.OutboxRow`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[OutboxRow] = []
        self.standing = Standing()
        self._names_hidden = False

    @Slot(object)
    def set_rows(self, rows: tuple[OutboxRow, ...]) -> None:
        """Take what the ledger holds now. Progress never runs backwards by a late reading."""
        ahead = {row.package_id: row.sent_bytes for row in self._rows}
        rows = tuple(
            replace(row, sent_bytes=max(row.sent_bytes, min(ahead.get(row.package_id, 0), row.total_bytes)))
            if row.state is State.UPLOADING
            else row
            for row in rows
        )
        if [row.package_id for row in rows] == [row.package_id for row in self._rows]:
            for place, row in enumerate(rows):
                if row != self._rows[place]:
                    self._rows[place] = row
                    self._tell(place)
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    @Slot(object, int)
    def set_progress(self, package_id: UUID, sent_bytes: int) -> None:
        """Say how many bytes of a package have gone out, those on their way included.

        A word that comes late says nothing of a package that a person has paused meanwhile.
        """
        for place, row in enumerate(self._rows):
            if row.package_id == package_id and row.state in _GOING and sent_bytes != row.sent_bytes:
                self._rows[place] = replace(
                    row, sent_bytes=min(sent_bytes, row.total_bytes), state=State.UPLOADING
                )
                self._tell(place)

    @Slot(bool)
    def set_standing(self, standing: Standing) -> None:
        """Say whether the server is there: what would go out waits for it, and says so."""
        if standing != self.standing:
            self.standing = standing
            self.refresh()

    @Slot(bool)
    def set_names_hidden(self, hidden: bool) -> None:
        """Show no names and contacts: somebody else looks at the screen."""
        self._names_hidden = hidden
        self.refresh()

    def refresh(self) -> None:
        """Say everything again: time has passed, or the language is another."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row(self, place: int) -> OutboxRow:
        """Return a row."""
        return self._rows[place]

    def place_of(self, package_id: UUID) -> int:
        """Return where a package is; -1 for nowhere."""
        return next((p for p, row in enumerate(self._rows) if row.package_id == package_id), -1)

    def shown_state(self, row: OutboxRow) -> State:
        """Return the state in which a row is shown: with no connection, what would go out is offline.

        Another TriceDesk of this computer takes it along meanwhile: then it is what the ledger says.
        """
        held = row.state in _GOING and self.standing.connection not in _GOES_OUT
        return State.OFFLINE if held else row.state

    def word(self, row: OutboxRow) -> str:
        """Return the state in words."""
        state = self.shown_state(row)
        if state is State.OFFLINE and self.standing.connection is not Connection.OFFLINE:
            return self.tr("Held up")  # the server is there: it is something else
        return states.word(state, row.percent if state is State.UPLOADING else None)

    def title(self, row: OutboxRow) -> str:
        """Return who it is about."""
        if self._names_hidden:
            return self.tr("Name hidden")
        return texts.leading(texts.person(row.name)) or self.tr("No name")

    def detail(self, row: OutboxRow) -> str:
        """Return what it is and where it goes."""
        what = self.tr("%Ln pictures", "", row.pictures)
        if self._names_hidden:
            return what
        return " · ".join([what, *(texts.contact_end(contact) for contact in row.contacts)])

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def card(self, place: int) -> Card:
        row = self._rows[place]
        percent = row.percent if 0 < row.percent < 100 or row.state is State.UPLOADING else None
        return Card(
            self.title(row), self.word(row), self.detail(row), self.shown_state(row), row.queued_at, percent
        )

    def _tell(self, place: int) -> None:
        self.dataChanged.emit(self.index(place), self.index(place))
