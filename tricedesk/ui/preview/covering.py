"""Drawing covers and taking them away: the tools' work on the picture.

Owns: which tool is on, and the edit that follows from a rectangle or a press.
Refuses: applying it; the picture is made again elsewhere, and comes back with other bytes.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from tricedesk.clean.boxes import Box
from tricedesk.ui.preview.canvas import Canvas
from tricedesk.ui.preview.commands import Tool
from tricedesk.ui.preview.model import PictureView, with_cover, with_keep, without_cover
from tricedesk.ui.preview.tools import Tools


class Covering(QObject):
    """Turns what the mouse does on the canvas into edits of the current picture.

    Signals:
        edited(PictureView, str): the picture as it is to be covered now, and why a cover was taken away.
    """

    edited = Signal(object, str)

    def __init__(
        self, canvas: Canvas, tools: Tools, current: Callable[[], PictureView | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._tools = tools
        self._current = current
        canvas.box_drawn.connect(self._box_drawn)
        canvas.point_picked.connect(self._point_picked)
        tools.tool_chosen.connect(self.choose)

    @property
    def tool(self) -> Tool:
        """The tool that is on."""
        return self._canvas.tool

    @Slot(object)
    def choose(self, tool: Tool) -> None:
        """Let the mouse do this."""
        self._canvas.set_tool(tool)
        self._tools.set_tool(tool)

    @Slot(object)
    def _box_drawn(self, box: Box) -> None:
        picture = self._current()
        if picture is not None:
            kept = self._canvas.tool is Tool.KEEP
            self._edit(picture, with_keep(picture, box) if kept else with_cover(picture, box))

    @Slot(int, int)
    def _point_picked(self, x: int, y: int) -> None:
        """Ask why before a cover goes: the reason is kept beside the review."""
        picture = self._current()
        if picture is None:
            return
        changed = without_cover(picture, x, y)
        if changed == picture:
            return
        parent = self.parent()
        menu = QMenu(parent if isinstance(parent, QWidget) else None)
        menu.setAccessibleName(self.tr("Why may it be seen?"))
        menu.addSection(self.tr("Why may it be seen?"))
        for reason in (
            self.tr("It is a measurement"),
            self.tr("It is part of the picture"),
            self.tr("It names nobody"),
        ):
            menu.addAction(reason).triggered.connect(
                lambda _=False, why=reason: self._edit(picture, changed, why)
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QCursor.pos() + QPoint(2, 2))

    def _edit(self, before: PictureView, after: PictureView, reason: str = "") -> None:
        self.choose(Tool.HAND)
        if after != before:
            self.edited.emit(after, reason)
