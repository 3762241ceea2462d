"""The table of studies: how its rows are measured, drawn and opened.

Owns: the table widget and its delegate.
Refuses: what the rows say (`studies_model`).
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from tricedesk.ui import texts, theme
from tricedesk.ui.palettes import Ink
from tricedesk.ui.studies_model import BelowRole, StudiesModel
from tricedesk.ui.study_rows import Column

INSET = 5
LEFT_OUT = (Column.ATTACHMENTS, Column.CLIPS, Column.DESCRIPTION, Column.IMAGES, Column.ID, Column.DATE)
"""What a narrow list leaves out, in this order, so that the name can be read; words go to a second line."""
STRETCHED = 11
"""Name and description have so much room at least, in points of the font's size."""


class StudyTable(QTableView):
    """The table, one row high as a target at least, with its current row outlined while it has the focus.

    Signals:
        entered_row(int): Enter on this row.
    """

    entered_row = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._widths: dict[Column, int] = {}
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setItemDelegate(_RowDelegate(self))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicator(Column.DATE, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)

    def fit(self, metrics: theme.Metrics) -> None:
        """Take the theme's measures."""
        self.setIconSize(QSize(metrics.small_icon, metrics.small_icon))
        header = self.horizontalHeader()
        if self.model() is None:
            return
        wide = metrics.font / 10
        days = [texts.day(date(2028, month, 28)) for month in range(1, 13)]
        longest = max(self.fontMetrics().horizontalAdvance(day) for day in days)
        self._widths = {
            Column.STATE: round(150 * wide),
            Column.ID: round(120 * wide),
            Column.DATE: max(round(112 * wide), longest + 2 * metrics.gap + 2 * INSET),
            Column.IMAGES: round(74 * wide),
            Column.CLIPS: round(66 * wide),
            Column.ATTACHMENTS: round(104 * wide),
        }
        for column in Column:
            if column in self._widths:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                header.resizeSection(column, self._widths[column])
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Leave out what has no room."""
        metrics = theme.current().metrics
        stretched = round(STRETCHED * metrics.font)
        wanted = {column: self._widths.get(column, stretched) for column in Column}
        for column in LEFT_OUT:
            hidden = sum(wanted.values()) > self.viewport().width()
            self.setColumnHidden(column, hidden)
            if hidden:
                del wanted[column]
        model = self.model()
        if isinstance(model, StudiesModel):
            model.set_left_out(frozenset(Column) - wanted.keys())
            lines = 2 if model.has_second_line else 1
            high = lines * self.fontMetrics().height() + metrics.gap
            self.verticalHeader().setDefaultSectionSize(max(metrics.target + metrics.gap, high))

    def select(self, place: int) -> None:
        """Make a row the current and selected one."""
        # Not selectRow: from right to left that asks for a column before the columns have their places.
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.model().index(place, 0), flags)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()


class _RowDelegate(QStyledItemDelegate):
    """Draws hairlines between rows, the second line across all cells, and the focus around the whole row."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        table = self.parent()
        assert isinstance(table, QTableView)
        colours = theme.current().colours
        plain = QStyleOptionViewItem(option)
        plain.state &= ~QStyle.StateFlag.State_HasFocus
        if index.column() < Column.IMAGES:  # as far in as the heading's words
            plain.rect = option.rect.adjusted(INSET, 0, -1, 0)
            if table.isRightToLeft():
                plain.rect = option.rect.adjusted(1, 0, -INSET, 0)
        if table.selectionModel().isRowSelected(index.row()):
            painter.fillRect(option.rect, colours.soft)
        rect = option.rect
        below = index.data(BelowRole)
        if below:
            high = option.fontMetrics.height()
            plain.rect.setTop(rect.center().y() - high)
            plain.rect.setHeight(high)
            self._draw_below(painter, option, below)
        super().paint(painter, plain, index)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.line)
        if table.hasFocus() and index.row() == table.currentIndex().row():
            painter.save()
            painter.setPen(QPen(theme.current().colour(Ink.ACCENT), 2))
            painter.drawLine(rect.left(), rect.top() + 1, rect.right() + 1, rect.top() + 1)
            painter.drawLine(rect.left(), rect.bottom(), rect.right() + 1, rect.bottom())
            painter.restore()

    def _draw_below(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        """Draw a cell's part of the line that runs through the whole row, whichever cells are drawn."""
        table = self.parent()
        assert isinstance(table, QTableView)
        row = table.viewport().rect().adjusted(2 * INSET, 0, -2 * INSET, 0)
        row.setTop(option.rect.center().y())
        row.setHeight(option.fontMetrics.height())
        painter.save()
        painter.setClipRect(option.rect, Qt.ClipOperation.IntersectClip)
        painter.setFont(option.font)
        painter.setPen(theme.current().colour(Ink.MUTED))
        start = Qt.AlignmentFlag.AlignRight if table.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        flags = start | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        elided = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, row.width())
        painter.drawText(row, flags | Qt.TextFlag.TextSingleLine, elided)
        painter.restore()
