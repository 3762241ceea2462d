"""Rows of two lines: a state's shape, who it is about, what is known, and how far it is.

Owns: painting such rows from `CardRole`s, at 10,000 rows as at ten, in both directions.
Refuses: editing, and widgets inside rows.
"""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tricedesk.ui import icons, theme
from tricedesk.ui.palettes import Ink
from tricedesk.ui.states import SIGNS, State


class CardRole(IntEnum):
    """What a row is asked for, beside `DisplayRole`, its title."""

    STATE = Qt.ItemDataRole.UserRole + 1  #: a `State`
    WORD = Qt.ItemDataRole.UserRole + 2  #: the state in words: "Uploading 42 %"
    DETAIL = Qt.ItemDataRole.UserRole + 3  #: the second line
    TIME = Qt.ItemDataRole.UserRole + 4  #: when, at the trailing end
    PERCENT = Qt.ItemDataRole.UserRole + 5  #: 0 to 100, or None for no bar


_Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """Paints one row; `DisplayRole` is its title."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del index
        metrics = theme.current().metrics
        height = option.fontMetrics.height() * 2 + metrics.gap * 3 + 2
        return QSize(200, max(height, metrics.target + metrics.gap))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, metrics = theme.current(), theme.current().metrics
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option)
        row = _Row(painter, option)
        ink = Ink.MUTED
        if state := _text(index, CardRole.STATE):
            sign = SIGNS[State(state)]
            ink = sign.ink
            row.sign(sign.icon, look.colour(ink))
        plain, bold = QFont(option.font), QFont(option.font)
        plain.setPointSizeF(metrics.small)
        bold.setWeight(QFont.Weight.DemiBold)
        muted = look.colour(Ink.MUTED)
        row.write(0, _text(index, Qt.ItemDataRole.DisplayRole), bold, look.colour(Ink.TEXT),
                  _text(index, CardRole.TIME), plain, muted)  # fmt: skip
        row.write(
            1,
            _text(index, CardRole.DETAIL),
            plain,
            muted,
            _text(index, CardRole.WORD),
            plain,
            look.colour(ink),
        )
        percent = index.data(CardRole.PERCENT)
        if isinstance(percent, int):
            row.bar(percent)
        painter.restore()


class _Row:
    """The measures of one row, laid out from left to right and mirrored where the text runs the other way."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        metrics = theme.current().metrics
        self._painter = painter
        self._direction = option.direction
        self._rect = option.rect
        self._gap = metrics.gap
        self._icon = metrics.small_icon + 2
        self._left = option.rect.left() + metrics.pad + self._icon + metrics.gap
        self._right = option.rect.right() - metrics.pad
        self._height = option.fontMetrics.height()
        half = metrics.gap // 4
        middle = option.rect.center().y()
        self._tops = (middle - self._height - half, middle + half)

    def sign(self, name: str, colour: QColor) -> None:
        """Draw the state's shape at the leading end."""
        spot = QRect(self._left - self._icon - self._gap, self._rect.top(), self._icon, self._rect.height())
        icons.paint(self._painter, self._placed(spot), name, colour)

    def write(
        self, line: int, leading: str, font: QFont, colour: QColor, trailing: str, other: QFont, ink: QColor
    ) -> None:
        """Write one line: a text that gives way, and one at the trailing end that doesn't."""
        top, right = self._tops[line], self._right
        if trailing:
            width = min(QFontMetrics(other).horizontalAdvance(trailing) + 1, (right - self._left) * 2 // 3)
            self._draw(QRect(right - width, top, width, self._height), trailing, other, ink)
            right -= width + self._gap
        self._draw(QRect(self._left, top, max(0, right - self._left), self._height), leading, font, colour)

    def bar(self, percent: int) -> None:
        """Draw how far it is, along the lower edge."""
        look = theme.current()
        self._painter.setPen(Qt.PenStyle.NoPen)
        whole = QRect(self._left, self._rect.bottom() - 5, self._right - self._left, 3)
        done = QRect(whole.topLeft(), QSize(whole.width() * percent // 100, whole.height()))
        for area, colour in ((whole, QColor(look.colours.line)), (done, look.colour(Ink.ACCENT))):
            self._painter.setBrush(colour)
            self._painter.drawRoundedRect(QRectF(self._placed(area)), 1.5, 1.5)

    def _draw(self, area: QRect, text: str, font: QFont, colour: QColor) -> None:
        fits = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        self._painter.setFont(font)
        self._painter.setPen(colour)
        start = (
            Qt.AlignmentFlag.AlignRight
            if self._direction is Qt.LayoutDirection.RightToLeft
            else Qt.AlignmentFlag.AlignLeft
        )
        flags = start | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        self._painter.drawText(self._placed(area), flags | Qt.TextFlag.TextSingleLine, fits)

    def _placed(self, area: QRect) -> QRect:
        return QStyle.visualRect(self._direction, self._rect, area)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    look, metrics = theme.current(), theme.current().metrics
    inside = QRectF(option.rect.adjusted(metrics.gap // 2, 1, -(metrics.gap // 2), -1))
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    if chosen or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.colours.soft if chosen else look.colours.window))
        painter.drawRoundedRect(inside, metrics.radius, metrics.radius)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour(Ink.ACCENT), 2))
        painter.drawRoundedRect(inside.adjusted(1, 1, -1, -1), metrics.radius, metrics.radius)


def _text(index: _Index, role: int) -> str:
    return str(index.data(role) or "")


def card_list() -> QListView:
    """Return a list of such rows: one chosen, all of one height, smooth to scroll."""
    made = QListView()
    made.setItemDelegate(CardDelegate(made))
    made.setUniformItemSizes(True)
    made.setMouseTracking(True)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setMinimumWidth(260)
    return made
