"""The rail at the window's leading edge: one button a view, with a badge where something waits.

Owns: the buttons, which one is on, their badges.
Refuses: the views.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from tricedesk.ui import icons, texts, theme
from tricedesk.ui.palettes import Ink


class RailButton(QToolButton):
    """An icon above a word; `badge` counts what waits."""

    def __init__(self, icon: str, *, checkable: bool = True) -> None:
        super().__init__()
        self._icon = icon
        self._badge = 0
        self.setProperty("kind", "rail")
        self.setCheckable(checkable)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._tint)
        self._tint()

    @property
    def badge(self) -> int:
        """How many things wait here; 0 shows nothing."""
        return self._badge

    def set_badge(self, count: int) -> None:
        """Show a number at the icon, and say it to a screen reader."""
        self._badge = count
        self._say()
        self.update()

    def set_words(self, text: str, shortcut: str) -> None:
        """Name the button; the tool tip tells the key."""
        self.setText(text)
        self.setToolTip(f"{text}  {texts.isolated_ltr(shortcut)}")
        self._say()

    def _say(self) -> None:
        waiting = self.tr("%Ln waiting", "", self._badge) if self._badge else ""
        self.setAccessibleName(f"{self.text()}, {waiting}" if waiting else self.text())

    def _tint(self) -> None:
        self.setIcon(icons.icon(self._icon, Ink.ACCENT if self.isChecked() else Ink.MUTED))
        edge = theme.current().metrics.icon
        self.setIconSize(QSize(edge, edge))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            edge = theme.current().metrics.icon
            if self.iconSize().width() != edge:
                self.setIconSize(QSize(edge, edge))
        elif event.type() == QEvent.Type.LanguageChange:
            self._say()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._badge:
            return
        colours, metrics = theme.current().colours, theme.current().metrics
        font = QFont(self.font())
        font.setPointSizeF(metrics.small - 1)
        font.setBold(True)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        text = texts.number(self._badge) if self._badge < 100 else f"{texts.number(99)}+"
        extent = painter.fontMetrics()
        height = extent.height() + 2
        width = max(height, extent.horizontalAdvance(text) + 10)
        middle = self.width() / 2
        reach = metrics.icon * 0.25
        left = (
            middle + reach
            if self.layoutDirection() is Qt.LayoutDirection.LeftToRight
            else middle - reach - width
        )
        pill = QRectF(left, metrics.gap * 0.5, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().colour(Ink.ACCENT))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(colours.on_accent)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


class Rail(QWidget):
    """All views' buttons, then preferences and help at the bottom.

    Signals:
        chosen(str): a person wants this view.
        preferences_asked(), help_asked().
    """

    chosen = Signal(str)
    preferences_asked = Signal()
    help_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("kind", "rail")
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._preferences = RailButton("preferences", checkable=False)
        self._preferences.clicked.connect(self.preferences_asked)
        self._help = RailButton("help", checkable=False)
        self._help.clicked.connect(self.help_asked)
        self._column.addWidget(self._preferences)
        self._column.addWidget(self._help)
        self._measure()
        self._retranslate()

    def add(self, name: str, icon: str) -> RailButton:
        """Add a view's button below the others; it has no words before `rename`."""
        button = RailButton(icon)
        self._column.insertWidget(len(self._buttons), button)
        self._buttons[name] = button
        self._group.addButton(button)
        button.clicked.connect(lambda: self.chosen.emit(name))
        return button

    def rename(self, name: str, text: str) -> None:
        """Write a view's title under its icon."""
        place = list(self._buttons).index(name) + 1
        self._buttons[name].set_words(text, f"Ctrl+{place}")

    def set_current(self, name: str) -> None:
        """Mark a view as the one that is shown."""
        self._buttons[name].setChecked(True)

    def set_badge(self, name: str, count: int) -> None:
        """Show how many things wait in a view."""
        self._buttons[name].set_badge(count)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        metrics = theme.current().metrics
        if self.maximumWidth() == metrics.rail:
            return
        self.setFixedWidth(metrics.rail)
        half = metrics.gap // 2
        self._column.setContentsMargins(half, metrics.gap, half, metrics.gap)
        self._column.setSpacing(half)

    def _retranslate(self) -> None:
        self._preferences.set_words(self.tr("Preferences"), "Ctrl+,")
        self._help.set_words(self.tr("Keys"), "F1")
