"""The tools above the picture: zoom, outlines, covers, the original, leave out.

Owns: the buttons. Refuses: what they do.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from tricedesk.ui import theme
from tricedesk.ui.preview.commands import Command, Tool
from tricedesk.ui.widgets import button, fit_icon, label


class Tools(QWidget):
    """A row of tools, two where it is narrow.

    Signals:
        zoom_asked(float): zoom by this factor; 0.0: fit.
        tool_chosen(Tool): the mouse is to do this.
        outlines_asked(bool): outline what is covered, or don't.
        commanded(Command): include, or hold and release the original.
    """

    zoom_asked = Signal(float)
    tool_chosen = Signal(object)
    outlines_asked = Signal(bool)
    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._included = True
        self._low = False
        self.title = label("heading")
        self.less = button("plain", "zoom-out")
        self.fit = button("plain", "fit")
        self.more = button("plain", "zoom-in")
        self.outlines = button("plain", "outlines")
        self.original = button("plain", "eye")
        self.cover = button("plain", "cover")
        self.keep = button("plain", "keep")
        self.include = button("", "minus")
        self._tools = {Tool.COVER: self.cover, Tool.KEEP: self.keep}
        for tool, each in self._tools.items():
            each.setCheckable(True)
            each.toggled.connect(lambda on, t=tool: self._choose(t, on))
        self.outlines.setCheckable(True)
        self.outlines.setChecked(True)
        self._row = QHBoxLayout()
        self._row.setSpacing(2)
        self._row.addStretch(1)
        for each in self.small():
            self._row.addWidget(each)
        self._row.addSpacing(6)
        self._row.addWidget(self.include)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)
        self._lines.addWidget(self.title)
        self._lines.addLayout(self._row, 1)
        self.less.clicked.connect(lambda: self.zoom_asked.emit(1 / 1.25))
        self.more.clicked.connect(lambda: self.zoom_asked.emit(1.25))
        self.fit.clicked.connect(lambda: self.zoom_asked.emit(0.0))
        self.outlines.toggled.connect(self.outlines_asked)
        self.original.pressed.connect(lambda: self.commanded.emit(Command.ORIGINAL))
        self.original.released.connect(lambda: self.commanded.emit(Command.ORIGINAL_OVER))
        self.include.clicked.connect(lambda: self.commanded.emit(Command.INCLUDE))
        self.retranslate()

    def small(self) -> tuple[QPushButton, ...]:
        """Return the buttons that are icons alone."""
        return (self.less, self.fit, self.more, self.outlines, self.original, self.cover, self.keep)

    def set_tool(self, tool: Tool) -> None:
        """Show which tool is on."""
        for each, made in self._tools.items():
            made.blockSignals(True)
            made.setChecked(each is tool)
            made.blockSignals(False)

    def set_low(self, low: bool) -> None:
        """Take one line at most, in a window that has few."""
        self._low = low
        self._fit_width()

    def set_included(self, included: bool, *, usable: bool) -> None:
        """Show whether the picture is taken along; not usable: it can't be."""
        self._included = included
        self.include.setAccessibleName(self._include_words())
        self.include.setToolTip(self.tr("Include or leave out (X)"))
        self.include.setEnabled(usable)
        self._fit_width()

    def set_editable(self, covers: bool, keep: bool) -> None:
        """Say which covers can be drawn now."""
        self.cover.setEnabled(covers)
        self.keep.setEnabled(keep)

    def retranslate(self) -> None:
        """Say everything in the desk's language."""
        for each, words in (
            (self.less, self.tr("Smaller (−)")),  # noqa: RUF001 - the minus sign on the key
            (self.fit, self.tr("Whole picture (0)")),
            (self.more, self.tr("Larger (+)")),
            (self.outlines, self.tr("Outline what is covered")),
            (self.original, self.tr("Original, while held (B)")),
            (self.cover, self.tr("Cover something: draw a rectangle (D)")),
            (self.keep, self.tr("Keep more: draw a rectangle (K)")),
        ):
            each.setToolTip(words)
            each.setAccessibleName(words)
        self.set_included(self._included, usable=self.include.isEnabled())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit_theme()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_width()

    def minimumSizeHint(self) -> QSize:
        """Return room for the tools alone; nothing is ever squeezed below a target."""
        edge = theme.current().metrics.target
        return QSize(4 * (edge + 2) + 6 + edge, super().minimumSizeHint().height())

    def _fit_width(self) -> None:
        """Give way where it is narrow: words first, then the title, then what keys do too.

        The title gets a line of its own, or none where every line is the picture's.
        """
        edge = theme.current().metrics.target
        tools = len(self.small()) * (edge + 2) + 6
        self.include.setMinimumWidth(edge)
        self.include.setText(self._include_words())
        words = self.include.sizeHint().width()
        title = self.title.sizeHint().width()
        beside = title + tools + edge <= self.width()
        self.title.setVisible(beside or not self._low)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._lines.setDirection(way)
        tight = tools + words + (title if beside else 0) > self.width()
        self.include.setText("" if tight else self._include_words())
        self.include.setFixedWidth(edge if tight else words)
        for each in (self.less, self.more, self.fit):
            each.setVisible(tools + edge <= self.width())

    def _include_words(self) -> str:
        return self.tr("Leave out") if self._included else self.tr("Include")

    def _fit_theme(self) -> None:
        edge = theme.current().metrics.target
        for each in self.small():
            fit_icon(each)
            each.setFixedWidth(edge)
        fit_icon(self.include)
        self._fit_width()

    def _choose(self, tool: Tool, on: bool) -> None:
        if on:
            self.tool_chosen.emit(tool)
        elif not any(made.isChecked() for made in self._tools.values()):
            self.tool_chosen.emit(Tool.HAND)
