"""The tools above the picture: zoom, outlines, covers, the original, leave out.

Owns: the buttons. Refuses: what they do.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from tricedesk.ui import theme
from tricedesk.ui.preview.commands import Command, Tool
from tricedesk.ui.widgets import button, fit_icon, label


class Tools(QWidget):
    """A row of tools.

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
        self.title = label("heading")
        self.less = button("plain", "zoom-out")
        self.fit = button("plain", "fit")
        self.more = button("plain", "zoom-in")
        self.outlines = button("plain", "outlines")
        self.original = button("plain", "eye")
        self.cover = button("plain", "cover")
        self.uncover = button("plain", "uncover")
        self.keep = button("plain", "keep")
        self.include = button("", "minus")
        self._tools = {Tool.COVER: self.cover, Tool.UNCOVER: self.uncover, Tool.KEEP: self.keep}
        for tool, each in self._tools.items():
            each.setCheckable(True)
            each.toggled.connect(lambda on, t=tool: self._choose(t, on))
        self.outlines.setCheckable(True)
        self.outlines.setChecked(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.title)
        row.addStretch(1)
        for each in self.small():
            row.addWidget(each)
        row.addSpacing(6)
        row.addWidget(self.include)
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
        return (
            self.less, self.fit, self.more, self.outlines, self.original, self.cover, self.uncover, self.keep
        )  # fmt: skip

    def set_tool(self, tool: Tool) -> None:
        """Show which tool is on."""
        for each, made in self._tools.items():
            made.blockSignals(True)
            made.setChecked(each is tool)
            made.blockSignals(False)

    def set_included(self, included: bool, *, usable: bool) -> None:
        """Show whether the picture is taken along; not usable: it can't be."""
        self._included = included
        self.include.setText(self.tr("Leave out") if included else self.tr("Include"))
        self.include.setToolTip(self.tr("Include or leave out (X)"))
        self.include.setEnabled(usable)

    def set_editable(self, covers: bool, keep: bool) -> None:
        """Say which covers can be drawn now."""
        self.cover.setEnabled(covers)
        self.uncover.setEnabled(covers)
        self.keep.setEnabled(keep)

    def retranslate(self) -> None:
        """Say everything in the desk's language."""
        for each, words in (
            (self.less, self.tr("Smaller (−)")),  # noqa: RUF001 - the minus sign on the key
            (self.fit, self.tr("Whole picture (0)")),
            (self.more, self.tr("Larger (+)")),
            (self.outlines, self.tr("Outline what is covered")),
            (self.original, self.tr("Original, while held (B)")),
            (self.cover, self.tr("Cover something: draw a rectangle")),
            (self.uncover, self.tr("Take a cover away: press on it")),
            (self.keep, self.tr("Keep more: draw a rectangle")),
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

    def _fit_theme(self) -> None:
        edge = theme.current().metrics.target + 4
        for each in self.small():
            fit_icon(each)
            each.setFixedWidth(edge)
        fit_icon(self.include)

    def _choose(self, tool: Tool, on: bool) -> None:
        if on:
            self.tool_chosen.emit(tool)
        elif not any(made.isChecked() for made in self._tools.values()):
            self.tool_chosen.emit(Tool.HAND)
