"""What was sent, as a list: one row a page, newest first, found by name, ID, contact or date.

Owns: the rows, the search, their words.
Refuses: the mirror itself; rows come by `set_rows`.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import (
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Slot,
)

from tricedesk.ui import states, texts
from tricedesk.ui.card_model import Card, CardModel
from tricedesk.ui.records import SentRow, searchable
from tricedesk.ui.searching import searched

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
STEP = 500
"""So many rows a view learns of at once, more when somebody scrolls down: it asks for each that it knows."""


class SentModel(CardModel):
    """Rows of `records.SentRow` that match the search.

    A search of 50,000 rows costs some milliseconds a word: what is searched was spelled out where the rows
    were read, and a date's words once a day.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[SentRow, ...] = ()
        self._ready: list[SentRow] = []
        self._days: dict[date, str] = {}
        self._spoken = ""
        self._rows: list[SentRow] = []
        self._known = 0
        self._kept: UUID | None = None
        self._wanted: tuple[str, ...] = ()
        self._names_hidden = False

    @Slot(object)
    def set_rows(self, rows: tuple[SentRow, ...]) -> None:
        """Take what the mirror holds now."""
        if rows == self._all:
            return
        self._all = rows
        self._ready = [row if row.haystack else searchable(row) for row in rows]
        days = {row.sent_on for row in self._ready if row.sent_on is not None}
        self._days = {day: self._days.get(day) or searched(texts.day(day)) for day in days}
        self._filter()

    @Slot(str)
    def search(self, text: str) -> None:
        """Show only rows that hold every word of the text; what is typed without a space stands together."""
        parts = [searched(part, typed=True) for part in text.split()]
        whole = [part for part in parts if " " in part and not part.replace(" ", "").isdigit()]
        words = (*searched(text, typed=True).split(), *whole)
        wanted = tuple(dict.fromkeys(words))
        if wanted != self._wanted:
            self._wanted = wanted
            self._filter()

    @Slot(bool)
    def set_names_hidden(self, hidden: bool) -> None:
        """Show no names and contacts: somebody else looks at the screen."""
        self._names_hidden = hidden
        self.refresh()

    @property
    def names_hidden(self) -> bool:
        """Whether names and contacts are hidden."""
        return self._names_hidden

    def refresh(self) -> None:
        """Say everything again: time has passed, or the language is another."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(self._known - 1))

    @property
    def total(self) -> int:
        """How many there are without the search."""
        return len(self._all)

    def row(self, place: int) -> SentRow:
        """Return a row."""
        return self._rows[place]

    def rows_of(self, day: date) -> list[SentRow]:
        """Return what was sent on a day, whatever is searched for."""
        return [row for row in self._ready if row.sent_on == day]

    def place_of(self, page_id: UUID) -> int:
        """Return where a page is; -1 where it is not, or the search leaves it out."""
        return next((p for p, row in enumerate(self._rows) if row.page_id == page_id), -1)

    def title(self, row: SentRow) -> str:
        """Return who it is about."""
        if self._names_hidden:
            return self.tr("Name hidden")
        return texts.leading(texts.person(row.name)) or self.tr("No name")

    def word(self, row: SentRow) -> str:
        """Return the state in words."""
        return states.word(row.state)

    def detail(self, row: SentRow) -> str:
        """Return what was sent, and where to."""
        what = self.tr("%Ln pictures", "", row.pictures)
        if self._names_hidden:
            return what
        return " · ".join([what, *(texts.contact_end(contact) for contact in row.contacts)])

    def patient_id(self, row: SentRow) -> str:
        """Return the patient's ID at the clinic, unless names are hidden."""
        return "" if self._names_hidden else texts.leading(row.patient_id)

    def keep(self, page_id: UUID) -> None:
        """Let views know of this page's row whatever rows come; it is looked at."""
        self._kept = page_id

    def reach(self, place: int) -> None:
        """Let views know of the rows down to this one."""
        if place >= self._known:
            self._grow(place + STEP)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._known

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and self._known < len(self._rows)

    def fetchMore(self, parent: _Index) -> None:
        if not parent.isValid():
            self._grow(self._known + STEP)

    def _grow(self, wanted: int) -> None:
        count = min(wanted, len(self._rows))
        if count > self._known:
            self.beginInsertRows(QModelIndex(), self._known, count - 1)
            self._known = count
            self.endInsertRows()

    def card(self, place: int) -> Card:
        row = self._rows[place]
        return Card(self.title(row), self.word(row), self.detail(row), row.state, row.sent_at)

    def _filter(self) -> None:
        self.beginResetModel()
        found = self._ready
        for word in self._wanted:
            days = {day for day, said in self._said().items() if word in said}
            found = [row for row in found if word in row.haystack or row.sent_on in days]
        self._rows = found
        kept = self.place_of(self._kept) if self._kept else 0
        self._known = min(len(found), max(kept, 0) + STEP)
        self.endResetModel()

    def _said(self) -> dict[date, str]:
        """Return how each day of sending is said in the desk's language: "12 may 2026"."""
        spoken = QLocale().name()
        if spoken != self._spoken:
            self._spoken, self._days = spoken, {day: searched(texts.day(day)) for day in self._days}
        return self._days
