"""The preview: thumbnails, the picture, its tools, its reasons, attachments, and the gate at its foot.

Owns: which picture is shown, and telling the gate what was on the screen.
Refuses: making pictures, and sending: it gives out what the gate releases.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tricedesk.clean.verdict import Level
from tricedesk.ui import theme
from tricedesk.ui.preview.attachments import Attachments
from tricedesk.ui.preview.canvas import PROJECTION, STILL
from tricedesk.ui.preview.commands import Command, Tool
from tricedesk.ui.preview.covering import Covering
from tricedesk.ui.preview.gate import Gate, Look
from tricedesk.ui.preview.gate_bar import GateBar
from tricedesk.ui.preview.head import PreviewHead
from tricedesk.ui.preview.model import CoverEdit, DraftView, PictureView
from tricedesk.ui.preview.overlay import overlay_of
from tricedesk.ui.preview.reasons import Reasons
from tricedesk.ui.preview.stage import Stage
from tricedesk.ui.preview.strip import Strip, StripModel, thumbnail_size
from tricedesk.ui.preview.tools import Tools
from tricedesk.ui.widgets import line

COMPACT = 64
"""Below this width, in points of the font's size, thumbnails are small."""
LOW = 68
"""Below this height, in points of the font's size, head and tools take one line each."""


class PreviewView(QWidget):
    """Shows a draft, and lets it through the gate.

    Signals:
        looked(str, str): study and digest that a person has looked at just now, to be remembered.
        send_asked(Release): the person wants to send; exactly this may go.
        included(str, str, bool): study, picture, whether it is taken along.
        cover_edited(CoverEdit): the person drew or took away a cover; the picture is to be made again.
        machine_confirmed(str, str): study and picture: its covers are right for this machine.
        original_asked(str, str, int): study, picture, frame: answer with `show_original`.
        study_step_asked(int): the next study of the list (1), or the one before (-1).
        attachment_asked(str): choose a file to add to this study.
        closed(): back to the list.
    """

    looked = Signal(str, str)
    send_asked = Signal(object)
    included = Signal(str, str, bool)
    cover_edited = Signal(object)
    machine_confirmed = Signal(str, str)
    original_asked = Signal(str, str, int)
    study_step_asked = Signal(int)
    attachment_asked = Signal(str)
    closed = Signal()

    def __init__(self, gate: Gate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._gate = gate
        self._key = ""
        self._holds_original = False
        self._build()
        self._connect()
        self.retranslate()
        self.set_draft(None)

    # ---- what it is told ----

    @Slot(object)
    def set_draft(self, draft: DraftView | None) -> None:
        """Show a draft, or its newer state: the picture that is shown stays, what was seen still counts."""
        before = self._gate.draft
        self._gate.set_draft(draft)
        self.covering.set_draft(draft)
        for picture in draft.pictures if draft else ():
            self._gate.set_changing(picture.key, self.covering.is_changed(picture))
        fresh = draft is None or before is None or before.local_id != draft.local_id
        if fresh:
            self._key = ""
        self.head.show_draft(draft)
        self._refresh()
        self._load_thumbnails()
        if draft is None or not draft.pictures:
            self._show_nothing()
        elif draft.picture(self._key) is None:
            self._show(draft.pictures[0].key)
        else:
            self._show(self._key)

    @Slot(str, int, QImage)
    def show_original(self, key: str, frame: int, image: QImage) -> None:
        """Show one frame of the source, while it is still asked for."""
        del frame
        if self._holds_original and key == self._key:
            self.stage.canvas.show_original(image)

    def set_names_hidden(self, hidden: bool) -> None:
        """Hide the patient's name and ID, or show them."""
        self.head.set_names_hidden(hidden)

    def focus_picture(self) -> None:
        """Give the picture the focus: its keys act."""
        self.stage.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def ask_send(self) -> None:
        """Ask to send, if the gate is open; else show the next picture that must be checked."""
        answer = self._gate.answer()
        if answer.open:
            self.send_asked.emit(self._gate.release())
        elif answer.next_key:
            self.show_picture(answer.next_key)

    def show_picture(self, key: str) -> None:
        """Show a picture of the draft."""
        self.strip.choose(key)
        if key != self._key:
            self._show(key)

    @property
    def current(self) -> PictureView | None:
        """The picture that is shown, with what was changed on it and is not made yet."""
        picture = self._gate.draft.picture(self._key) if self._gate.draft else None
        return self.covering.latest(picture) if picture else None

    def close_workers(self) -> None:
        """End the threads and the child; the view is of no use afterwards."""
        self.stage.close_workers()

    # ---- how it is built ----

    def _build(self) -> None:
        metrics = theme.current().metrics
        self.head = PreviewHead()
        self.strip_model = StripModel()
        self.strip = Strip(self.strip_model)
        self.tools = Tools()
        self.reasons = Reasons()
        self.stage = Stage()
        self.covering = Covering(self.stage.canvas, self.tools, lambda: self.current, self)
        self.attachments = Attachments()
        self.gate_bar = GateBar()
        middle = QVBoxLayout()
        middle.setContentsMargins(metrics.gap, metrics.gap // 2, metrics.gap, metrics.gap)
        middle.setSpacing(metrics.gap // 2)
        middle.addWidget(self.tools)
        middle.addWidget(self.reasons)
        middle.addWidget(self.stage, 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.strip)
        self._rule = line(Qt.Orientation.Vertical)
        body.addWidget(self._rule)
        body.addLayout(middle, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(line())
        column.addLayout(body, 1)
        column.addWidget(line())
        column.addWidget(self.attachments)
        column.addWidget(self.gate_bar)

    def _connect(self) -> None:
        self.strip.chosen.connect(self._show)
        self.strip.toggled.connect(self._toggle)
        self.strip.seen.connect(self._thumbnails_seen)
        self.stage.painted.connect(self._painted)
        self.stage.shown.connect(self._draw_overlay)
        self.stage.canvas.commanded.connect(self._command)
        self.tools.zoom_asked.connect(
            lambda factor: self.stage.canvas.zoom(factor) if factor else self.stage.canvas.fit()
        )
        self.covering.edited.connect(self._edited)
        self.tools.outlines_asked.connect(lambda _: self._draw_overlay())
        self.tools.commanded.connect(self._command)
        self.reasons.keep_asked.connect(lambda: self.covering.choose(Tool.KEEP))
        self.reasons.confirm_asked.connect(self._confirm_machine)
        self.stage.loader.thumbnail.connect(self.strip_model.set_thumbnail)
        self.attachments.toggled.connect(self._attach)
        self.attachments.add_asked.connect(
            lambda: self.attachment_asked.emit(self._gate.draft.local_id if self._gate.draft else "")
        )
        self.gate_bar.send_asked.connect(self.ask_send)
        self.gate_bar.next_asked.connect(self._next)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            # From anywhere in the window while the preview is to be seen. Nobody else may take these keys:
            # Qt calls neither of two who do.
            QShortcut(QKeySequence(keys), self).activated.connect(self.ask_send)

    def retranslate(self) -> None:
        """Say everything in the desk's language."""
        self.strip.setAccessibleName(self.tr("Pictures of the study"))
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        font = theme.current().metrics.font
        self.strip.set_compact(self.width() < COMPACT * font)
        for part in (self.head, self.tools):
            part.set_low(self.height() < LOW * font)

    # ---- what is shown ----

    @Slot(str)
    def _show(self, key: str) -> None:
        """Bring a picture to the canvas: a file of other bytes is loaded anew, the same stays as it is."""
        fresh = key != self._key
        self._key = key
        picture = self.current
        if picture is None:
            return
        if fresh:
            self.covering.choose(Tool.HAND)
        self.strip.choose(key)
        self.stage.show_picture(picture, all_frames=not self._gate.looked(picture.digest))
        self._refresh()

    def _show_nothing(self) -> None:
        self._key = ""
        self.stage.show_nothing(
            self.tr("No pictures in this study.")
            if self._gate.draft
            else self.tr("Choose a study to see it.")
        )
        self._refresh()

    def _load_thumbnails(self) -> None:
        draft = self._gate.draft
        edge = round(max(thumbnail_size().toTuple()) * self.devicePixelRatioF())
        for picture in draft.pictures if draft else ():
            path = picture.thumbnail or (None if picture.is_clip else picture.primary)
            if picture.digest and path is not None and not self.strip_model.has_thumbnail(picture.digest):
                self.stage.loader.load_thumbnail(picture.digest, path, edge)

    # ---- what was on the screen ----

    @Slot(str, int, bool)
    def _painted(self, digest: str, what: int, at_fit: bool) -> None:
        if not at_fit or self._gate.draft is None:
            return
        if what == STILL:
            now = self._gate.picture_shown(digest)
        elif what == PROJECTION:
            now = self._gate.projection_shown(digest)
        else:
            now = self._gate.frame_shown(digest, what)
        if now:
            self.stage.player.set_all_frames(False)
            self.looked.emit(self._gate.draft.local_id, digest)
        if now or what < 0:
            self._refresh()
        else:
            self._write_seen()

    @Slot(tuple)
    def _thumbnails_seen(self, digests: tuple[str, ...]) -> None:
        before = self._gate.answer()
        for digest in digests:
            self._gate.thumbnail_shown(digest)
        if self._gate.answer() != before:
            self._refresh()

    # ---- what the person does ----

    @Slot(object)
    def _command(self, command: Command) -> None:
        if command is Command.STUDY_BACK or command is Command.STUDY_ON:
            self.study_step_asked.emit(1 if command is Command.STUDY_ON else -1)
        elif command is Command.PICTURE_BACK or command is Command.PICTURE_ON:
            self._go(1 if command is Command.PICTURE_ON else -1)
        elif command is Command.INCLUDE:
            self._toggle(self._key)
        elif command is Command.NO_TOOL:
            if self.covering.tool is Tool.HAND:
                self.closed.emit()
            self.covering.choose(Tool.HAND)
        elif command is Command.COVER or command is Command.KEEP:
            self._draw_with(Tool.COVER if command is Command.COVER else Tool.KEEP)
        elif command is Command.ORIGINAL:
            self._ask_original()
        elif command is Command.ORIGINAL_OVER:
            if self._holds_original:
                self._holds_original = False
                self.stage.canvas.show_original(QImage())
        elif self.stage.command(command):
            pass
        elif command is Command.FIRST or command is Command.LAST:
            self._go_to(0 if command is Command.FIRST else self.strip_model.rowCount() - 1)
        elif command is Command.FRAME_BACK or command is Command.FRAME_ON:
            self._go(1 if command is Command.FRAME_ON else -1)

    def _draw_with(self, tool: Tool) -> None:
        if (self.tools.cover if tool is Tool.COVER else self.tools.keep).isEnabled():
            self.covering.choose(tool)

    def _ask_original(self) -> None:
        picture, player = self.current, self.stage.player
        if picture is not None and self._gate.draft is not None:
            self._holds_original = True
            player.pause()
            frame = max(player.current, 0) if picture.is_clip else 0
            self.original_asked.emit(self._gate.draft.local_id, picture.key, frame)

    def _go(self, by: int) -> None:
        self._go_to(self.strip_model.place(self._key) + by)

    def _go_to(self, place: int) -> None:
        picture = self.strip_model.picture(place)
        if picture is not None:
            self.show_picture(picture.key)

    @Slot()
    def _next(self) -> None:
        key = self._gate.answer().next_key
        if key:
            self.show_picture(key)
            self.focus_picture()

    @Slot(str)
    def _toggle(self, key: str) -> None:
        draft = self._gate.draft
        if draft is not None and draft.picture(key) is not None:
            self._gate.set_included(key, not self._gate.included(key))
            self.included.emit(draft.local_id, key, self._gate.included(key))
            self._refresh()

    @Slot(str, bool)
    def _attach(self, key: str, attached: bool) -> None:
        self._gate.set_attached(key, attached)
        self._refresh()

    @Slot(object)
    def _edited(self, edit: CoverEdit) -> None:
        self._gate.set_changing(edit.key, True)  # the file that was made before may not go any more
        self._refresh()
        self.cover_edited.emit(edit)

    @Slot()
    def _confirm_machine(self) -> None:
        if self._gate.draft is not None:
            self.machine_confirmed.emit(self._gate.draft.local_id, self._key)

    # ---- words ----

    def _refresh(self) -> None:
        """Say again all that follows from the gate."""
        draft = self._gate.draft
        pictures = draft.pictures if draft else ()
        for part in (self.strip, self._rule):
            part.setVisible(bool(pictures))
        self.strip_model.set_pictures(pictures, tuple(self._gate.look(p) for p in pictures))
        self.gate_bar.show_answer(self._gate.answer())
        self.attachments.show_attachments(
            draft.attachments if draft else None,
            self._gate.attached,
            allowed=draft.attachments_allowed if draft else True,
        )
        picture = self.current
        self.tools.setVisible(picture is not None)
        if picture is None:
            self.reasons.show_nothing()
            return
        self.tools.title.setText(self.strip_model.title(self.strip_model.place(picture.key)))
        usable = picture.level is not Level.REFUSED
        self.tools.set_included(self._gate.included(picture.key) and usable, usable=usable)
        drawable = picture.width > 0 and picture.level is not None
        self.tools.set_editable(drawable and bool(picture.keep), drawable)
        self._write_seen()
        self._write_reasons(picture)
        self._draw_overlay()

    def _write_seen(self) -> None:
        picture = self.current
        if picture is not None and picture.is_clip:
            seen = self._gate.frames_seen(picture.digest)
            self.stage.bar.set_seen(seen, looked=self._gate.look(picture) is Look.READY)

    def _write_reasons(self, picture: PictureView) -> None:
        if self._gate.draft is not None:
            done = self._gate.look(picture) is Look.READY
            looked = self._gate.looked(picture.digest)
            self.reasons.show_reasons(self._gate.draft, picture, looked=looked, done=done)

    def _draw_overlay(self) -> None:
        self.stage.canvas.set_overlay(overlay_of(self.current, visible=self.tools.outlines.isChecked()))
