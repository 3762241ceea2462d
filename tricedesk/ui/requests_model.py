"""Who asks for pictures, as a list: one row a request, newest first.

Owns: the rows and their words.
Refuses: the ledger; rows come by `set_rows`.
"""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Slot

from tricedesk.ui import states, texts
from tricedesk.ui.card_model import Card, CardModel
from tricedesk.ui.stories import RequestRow

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RequestsModel(CardModel):
    """Rows of `stories.RequestRow`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RequestRow, ...] = ()
        self._names_hidden = False

    @Slot(object)
    def set_rows(self, rows: tuple[RequestRow, ...]) -> None:
        """Take what is asked for now."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    @Slot(bool)
    def set_names_hidden(self, hidden: bool) -> None:
        """Show no names: somebody else looks at the screen."""
        self._names_hidden = hidden
        self.refresh()

    @property
    def names_hidden(self) -> bool:
        """Whether names are hidden."""
        return self._names_hidden

    def refresh(self) -> None:
        """Say everything again: time has passed, or the language is another."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row(self, place: int) -> RequestRow:
        """Return a row."""
        return self._rows[place]

    def place_of(self, request_id: UUID) -> int:
        """Return where a request is; -1 where it is no more."""
        return next((p for p, row in enumerate(self._rows) if row.request_id == request_id), -1)

    def title(self, row: RequestRow) -> str:
        """Return who it is about."""
        if self._names_hidden:
            return self.tr("Name hidden")
        return texts.leading(texts.person(row.name)) or self.tr("No name")

    def word(self, row: RequestRow) -> str:
        """Return what became of the page that is asked for."""
        return states.word(row.page_state)

    def detail(self, row: RequestRow) -> str:
        """Return which page is asked for, and by whom."""
        what = self.tr("%Ln pictures", "", row.pictures)
        if row.sent_at is not None:
            on = texts.day(row.sent_at.astimezone().date())
            sent = self.tr("sent on {day}").replace("{day}", on)
            what = f"{what} · {sent}"
        if row.asked_by:
            by = self.tr("asked by {desk}").replace("{desk}", texts.isolated(row.asked_by))
            return f"{by} · {what}"
        if row.times > 1:
            often = self.tr("asked %Ln times", "", row.times)
            return f"{what} · {often}"
        return what

    def patient_id(self, row: RequestRow) -> str:
        """Return the patient's ID at the clinic, unless names are hidden."""
        return "" if self._names_hidden else texts.leading(row.patient_id)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def card(self, place: int) -> Card:
        row = self._rows[place]
        return Card(self.title(row), self.word(row), self.detail(row), row.page_state, row.at)
