"""Drawing covers and taking them away: the tools' work on the picture.

Owns: which tool is on, the edits that follow from a rectangle or a click on a spot, and what was changed and
is not made yet, so that a second edit builds on the first.
Refuses: applying it; the picture is made again elsewhere, and comes back with other bytes.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from tricedesk.clean.boxes import Box
from tricedesk.ui.preview.canvas import Canvas
from tricedesk.ui.preview.commands import Tool
from tricedesk.ui.preview.model import CoverEdit, DraftView, PictureView, with_cover, with_keep
from tricedesk.ui.preview.spots import Spot, toggled
from tricedesk.ui.preview.tools import Tools


class Covering(QObject):
    """Turns what mouse and keys do on the canvas into edits of the current picture.

    Signals:
        edited(CoverEdit): the picture as it is to be covered now, and why something was uncovered.
    """

    edited = Signal(object)

    def __init__(
        self, canvas: Canvas, tools: Tools, current: Callable[[], PictureView | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._tools = tools
        self._current = current
        self._draft: DraftView | None = None
        self._awaited: dict[str, int] = {}  # study → its `edits` once all that was changed is through
        self._changed: dict[tuple[str, str], PictureView] = {}
        canvas.box_drawn.connect(self._box_drawn)
        canvas.spot_chosen.connect(self._spot_chosen)
        tools.tool_chosen.connect(self.choose)

    @property
    def tool(self) -> Tool:
        """The tool that is on."""
        return self._canvas.tool

    @Slot(object)
    def choose(self, tool: Tool) -> None:
        """Let mouse and arrow keys do this."""
        self._canvas.set_tool(tool)
        self._tools.set_tool(tool)
        if tool is not Tool.HAND:
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- what is changed and not made yet ----

    def set_draft(self, draft: DraftView | None) -> None:
        """Take a draft's newer state: changes that are through are forgotten, for it has them."""
        self._draft = draft
        if draft is not None and draft.edits >= self._awaited.get(draft.local_id, 0):
            self._changed = {k: p for k, p in self._changed.items() if k[0] != draft.local_id}

    def latest(self, picture: PictureView) -> PictureView:
        """Return a picture as it is to be, where the draft doesn't have it yet."""
        return self._changed.get(self._name(picture), picture)

    def is_changed(self, picture: PictureView) -> bool:
        """Tell whether a picture is being made again."""
        return self._name(picture) in self._changed

    def _name(self, picture: PictureView) -> tuple[str, str]:
        return (self._draft.local_id if self._draft else ""), picture.key

    # ---- what mouse and keys do ----

    @Slot(object)
    def _box_drawn(self, box: Box) -> None:
        picture = self._current()
        if picture is not None:
            kept = self._canvas.tool is Tool.KEEP
            self._edit(picture, with_keep(picture, box) if kept else with_cover(picture, box))

    @Slot(object)
    def _spot_chosen(self, spot: Spot) -> None:
        """Cover or uncover; where a reason is wanted, ask it first: it is kept beside the review."""
        picture = self._current()
        if picture is None:
            return
        changed = toggled(picture, spot)
        if spot.wants_reason:
            self._ask_why(picture, changed, spot)
        else:
            self._edit(picture, changed)

    def _ask_why(self, picture: PictureView, changed: PictureView, spot: Spot) -> None:
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
        below = self._canvas.place_of(spot).bottomLeft().toPoint() + QPoint(0, 8)
        inside = self._canvas.rect().adjusted(8, 8, -8, -8)
        below.setX(min(max(below.x(), inside.left()), inside.right()))
        below.setY(min(max(below.y(), inside.top()), inside.bottom()))
        menu.popup(self._canvas.mapToGlobal(below))
        menu.setActiveAction(menu.actions()[1])

    def _edit(self, before: PictureView, after: PictureView, reason: str = "") -> None:
        self.choose(Tool.HAND)
        if after == before or self._draft is None:
            return
        study = self._draft.local_id
        self._awaited[study] = max(self._awaited.get(study, 0), self._draft.edits) + 1
        self._changed[study, after.key] = after
        self.edited.emit(CoverEdit(study, after.key, after.keep, after.cover, after.uncovered, reason))
