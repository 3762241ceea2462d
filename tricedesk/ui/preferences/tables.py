"""Tables of the account's pages: rows that are chosen and read, never edited.

Owns: their look and keys, and keeping the chosen row when other rows come.
Refuses: what stands in them.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from tricedesk.ui import theme

_KEY = Qt.ItemDataRole.UserRole


class Table(QTableWidget):
    """Rows of words; each has a key by which it is known again."""

    def __init__(self, columns: int, *, stretched: int = 0, several: bool = False) -> None:
        super().__init__(0, columns)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        self._measure()

    def name_columns(self, names: Sequence[str]) -> None:
        """Write the heads of the columns."""
        self.setHorizontalHeaderLabels(list(names))

    def set_rows(self, rows: Sequence[tuple[object, Sequence[str]]]) -> None:
        """Show these rows, (key, words), in this order."""
        chosen = set(self.chosen)
        self.blockSignals(True)
        self.clearSelection()
        self.setRowCount(len(rows))
        for place, (key, words) in enumerate(rows):
            for column, text in enumerate(words):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setData(_KEY, key)
                self.setItem(place, column, item)
            if key in chosen:
                self.selectRow(place)
        self.blockSignals(False)
        self.itemSelectionChanged.emit()

    @property
    def chosen(self) -> list[object]:
        """The keys of the rows that are chosen, from the top."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        found = (self.item(row, 0) for row in rows)
        return [item.data(_KEY) for item in found if item is not None]

    def choose(self, key: object) -> None:
        """Choose a row."""
        for row in range(self.rowCount()):
            item = self.item(row, 0)
            if item is not None and item.data(_KEY) == key:
                self.selectRow(row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._measure()

    def _measure(self) -> None:
        target = theme.current().metrics.target
        self.verticalHeader().setDefaultSectionSize(target)
        self.setMinimumHeight(target * 5)
