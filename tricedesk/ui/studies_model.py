"""The study list's Qt model: all rows in Python, those wanted on the screen.

Owns: rows by id, gathering what comes in bursts into one reset, the cells' texts, hidden names.
Refuses: which rows are wanted and their order (`study_rows` knows), and widgets.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QIcon

from tricedesk.ui import icons, states, texts
from tricedesk.ui.states import SIGNS, State
from tricedesk.ui.study_rows import (
    Column,
    StudyRow,
    Wanted,
    shown_name,
    sorted_rows,
    study_day,
    wanted_rows,
)

Index = QModelIndex | QPersistentModelIndex
GATHER_MS = 80
"""Rows that come within this time are shown together."""
HIDDEN = "•••••"
IdRole = Qt.ItemDataRole.UserRole
BelowRole = Qt.ItemDataRole.UserRole + 1
"""What is left out of a row's columns in words, for a line below them; "" if nothing is."""
_WORDS = (Column.ID, Column.DATE, Column.DESCRIPTION)


class StudiesModel(QAbstractTableModel):
    """Studies as a table of `study_rows.Column`.

    Signals:
        refreshed(): the rows that are shown were put together anew.
    """

    refreshed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, StudyRow] = {}
        self._shown: list[StudyRow] = []
        self._places: dict[str, int] = {}
        self._wanted = Wanted()
        self._order = (Column.DATE, True)
        self._names_hidden = False
        self._left_out: tuple[Column, ...] = ()
        self._icons: dict[State, QIcon] = {}
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._gather.timeout.connect(self.refresh)

    # ---- what comes in ----

    def set_rows(self, rows: Iterable[StudyRow]) -> None:
        """Take these rows in place of all others."""
        self._rows = {row.local_id: row for row in rows}
        self.refresh()

    def upsert(self, rows: Iterable[StudyRow]) -> None:
        """Add or change those with the same id; shown within `GATHER_MS`, at once if only cells change."""
        for row in rows:
            before = self._rows.get(row.local_id)
            self._rows[row.local_id] = row
            if before == row:
                continue
            place = self._places.get(row.local_id)
            if place is None or self._moves(before, row):
                if not self._gather.isActive():
                    self._gather.start()
            else:
                self._shown[place] = row
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(Column) - 1))

    def remove(self, local_ids: Iterable[str]) -> None:
        """Take rows away."""
        for local_id in local_ids:
            self._rows.pop(local_id, None)
        self.refresh()

    def set_wanted(self, wanted: Wanted) -> None:
        """Show these rows only."""
        if wanted != self._wanted:
            self._wanted = wanted
            self.refresh()

    def set_names_hidden(self, hidden: bool) -> None:
        """Hide names and IDs, for when the patient can see the screen."""
        self._names_hidden = hidden
        self._all_changed()

    def set_left_out(self, columns: Collection[Column]) -> None:
        """For these columns the list has no room: what they say is said of the row's other cells."""
        self._left_out = tuple(sorted(columns))

    def refresh(self) -> None:
        """Put the shown rows together anew."""
        self._gather.stop()
        today = date.today()  # noqa: DTZ011 - "today" is this computer's day
        rows = sorted_rows(wanted_rows(self._rows.values(), self._wanted, today), *self._order)
        self.beginResetModel()
        self._shown = rows
        self._places = {row.local_id: place for place, row in enumerate(rows)}
        self.endResetModel()
        self.refreshed.emit()

    def forget_icons(self) -> None:
        """The theme has changed: draw the icons anew."""
        self._icons.clear()
        self._all_changed()

    # ---- what is asked ----

    @property
    def total(self) -> int:
        """All rows, shown or not."""
        return len(self._rows)

    @property
    def has_second_line(self) -> bool:
        """Whether rows say in a second line what their columns leave out."""
        return any(column in self._left_out for column in _WORDS)

    @property
    def wanted(self) -> Wanted:
        """What the list is to show."""
        return self._wanted

    def row(self, local_id: str) -> StudyRow | None:
        """Return a study's row, shown or not."""
        return self._rows.get(local_id)

    def count_words(self) -> str:
        """Return how many studies are shown, in words; "" if there are none at all."""
        if not self._rows:
            return ""
        if len(self._shown) == self.total:
            return self.tr("%Ln studies", "", self.total)
        return self.tr("%1 of %Ln studies", "", self.total).replace("%1", texts.number(len(self._shown)))

    def place(self, local_id: str) -> int | None:
        """Return where a study stands in the shown list."""
        return self._places.get(local_id)

    def local_id(self, place: int) -> str:
        """Return the id of the study at a place of the shown list, "" outside of it."""
        return self._shown[place].local_id if 0 <= place < len(self._shown) else ""

    # ---- Qt's questions ----

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not index.row() < len(self._shown):
            return None
        row, column = self._shown[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.STATE:
            sign = SIGNS[row.state]
            return self._icons.setdefault(row.state, icons.icon(sign.icon, sign.ink))
        if role == Qt.ItemDataRole.TextAlignmentRole and column >= Column.IMAGES:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (column, *self._left_out) if column is Column.PATIENT else (column,)
            return ", ".join(self._headed(row, one) for one in said)
        if role == Qt.ItemDataRole.ToolTipRole:
            more = (self._headed(row, one) for one in self._left_out)
            return "\n".join((self._text(row, column), *more))
        if role == BelowRole:
            words = (self._text(row, one) for one in _WORDS if one in self._left_out)
            return " · ".join(filter(None, words))
        return row.local_id if role == IdRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            centred = Column(section) >= Column.IMAGES
            return (
                Qt.AlignmentFlag.AlignCenter
                if centred
                else Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            )
        return self._heading(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(Column):
            self._order = (Column(column), order is Qt.SortOrder.DescendingOrder)
            self.refresh()

    def _heading(self, column: Column) -> str:
        return {
            Column.STATE: self.tr("Status"),
            Column.PATIENT: self.tr("Patient"),
            Column.ID: self.tr("ID"),
            Column.DATE: self.tr("Study date"),
            Column.DESCRIPTION: self.tr("Description"),
            Column.IMAGES: self.tr("Images"),
            Column.CLIPS: self.tr("Clips"),
            Column.ATTACHMENTS: self.tr("Attachments"),
        }[column]

    def _headed(self, row: StudyRow, column: Column) -> str:
        return f"{self._heading(column)}: {self._text(row, column)}"

    def _text(self, row: StudyRow, column: Column) -> str:
        if column is Column.STATE:
            return states.word(row.state, row.percent)
        if column is Column.PATIENT:
            if self._names_hidden:
                return HIDDEN
            return texts.isolated(shown_name(row.PatientName)) or self.tr("No name")
        if column is Column.ID:
            return HIDDEN if self._names_hidden else texts.isolated(row.PatientID)
        if column is Column.DATE:
            day = study_day(row.StudyDate)
            return texts.day(day) if day else row.StudyDate
        if column is Column.DESCRIPTION:
            return texts.isolated(row.StudyDescription)
        count = {Column.IMAGES: row.images, Column.CLIPS: row.clips}.get(column, row.attachments)
        return texts.number(count) if count else "–"  # noqa: RUF001 - a dash says none

    def _moves(self, before: StudyRow | None, row: StudyRow) -> bool:
        """Tell whether a changed row may stand elsewhere, or no longer be wanted."""
        if before is None or self._order[0] is Column.STATE or self._wanted.unsent:
            return True
        return any(
            getattr(before, name) != getattr(row, name)
            for name in StudyRow.__slots__
            if name not in ("state", "percent")
        )

    def _all_changed(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(Column) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
