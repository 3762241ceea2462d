"""The picture on the screen: fit or zoomed, with its covers outlined, and the witness of what was shown.

Owns: drawing one image, the mouse and the keys that act where the picture has the focus, the spot that they
are at, and saying what was on the screen and whether whole at fit size.
Refuses: loading, playing, deciding; a picture counts as shown only after it was painted and stayed.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from tricedesk.clean.boxes import Box
from tricedesk.ui import theme
from tricedesk.ui.preview.commands import KEYS, Command, Tool
from tricedesk.ui.preview.framing import Framing, on_screen, to_source
from tricedesk.ui.preview.overlay import Overlay, paint_chosen, paint_overlay
from tricedesk.ui.preview.pencil import Pencil
from tricedesk.ui.preview.spots import Finger, Spot
from tricedesk.ui.preview.witness import is_on_screen
from tricedesk.ui.preview.words import spot_words
from tricedesk.ui.roles import tell_role

STILL, PROJECTION = -1, -2
"""What is shown, besides the numbers of frames: a picture (or a clip's still), or a clip's projection."""
LOOK_MS = 300
"""A picture must stay at fit size for so long to count as shown: a key held down shows nothing."""
STEP = 1.25
TWITCH = 4
"""A press that moves no further is a click."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the canvas shows: whose, and which of its images."""

    digest: str
    what: int


class Canvas(QWidget):
    """Shows one image.

    Signals:
        painted(str, int, bool): this digest's `what` was on the screen; True: whole, at fit size.
        commanded(Command): a key asked for this.
        box_drawn(Box): the person drew a rectangle with a tool; pixels of the source.
        spot_chosen(Spot): the person clicked on a spot, or pressed Enter at it.
    """

    painted = Signal(str, int, bool)
    commanded = Signal(object)
    box_drawn = Signal(object)
    spot_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(160, 120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        tell_role(self, QAccessible.Role.Graphic)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._image = QImage()
        self._scaled = QPixmap()
        self._shown = Shown("", STILL)
        self._said: tuple[Shown, bool] | None = None
        self._source = QSize()
        self._overlay = Overlay()
        self._original = QImage()
        self._message, self._quiet = "", False
        self._framing = Framing()
        self._tool = Tool.HAND
        self._grip: QPoint | None = None
        self._pressed = QPoint()
        self._pencil = Pencil()
        self._finger = Finger()
        self._dwell = QTimer(self)
        self._dwell.setSingleShot(True)
        self._dwell.setInterval(LOOK_MS)
        self._dwell.timeout.connect(self._stayed)

    # ---- what it is told ----

    def show_image(self, shown: Shown, image: QImage, source: QSize) -> None:
        """Show an image; `source` is Columns and Rows of the source, in which boxes are given."""
        if shown.digest != self._shown.digest:
            self.fit()
        self._shown, self._image, self._source = shown, image, source
        self._scaled = QPixmap()
        self._message = ""
        self._said = None
        self._dwell.stop()
        self.update()

    def show_message(self, text: str, *, quiet: bool = False) -> None:
        """Show a sentence in place of a picture; quiet: there will be none."""
        self._image, self._scaled, self._message, self._quiet = QImage(), QPixmap(), text, quiet
        self._shown, self._said = Shown("", STILL), None
        self._dwell.stop()
        self.setAccessibleDescription(text)
        self.update()

    def set_overlay(self, overlay: Overlay) -> None:
        """Outline these boxes."""
        self._overlay = overlay
        self._finger.set_spots(overlay.spots)
        self._tell_spot()

    def show_original(self, image: QImage) -> None:
        """Show the source in place of the outgoing picture, until a null image ends it."""
        self._original = image
        self._scaled = QPixmap()
        self._said = None
        self._dwell.stop()
        self.update()

    def set_tool(self, tool: Tool) -> None:
        """Let mouse and arrow keys do this."""
        self._tool = tool
        self._grip = None
        self._pencil.drop()
        self._fit_cursor()
        self.update()

    @property
    def shown(self) -> Shown:
        """What is shown now."""
        return self._shown

    @property
    def tool(self) -> Tool:
        """What the mouse does."""
        return self._tool

    # ---- zoom ----

    def fit(self) -> None:
        """Show the whole picture."""
        self._framing.fit()
        self._zoom_changed()

    def zoom(self, factor: float) -> None:
        """Zoom in or out around the middle."""
        self._framing.zoom = self._framing.zoomed(factor, self.size(), self._now().size())
        self._zoom_changed()

    @property
    def at_fit(self) -> bool:
        """Whether the whole picture is shown, as large as fits."""
        return self._framing.at_fit

    def _zoom_changed(self) -> None:
        self._scaled = QPixmap()
        self._said = None
        self._dwell.stop()
        self.update()

    def _now(self) -> QImage:
        return self._image if self._original.isNull() else self._original

    def target(self) -> QRectF:
        """Return where on the widget the whole image lies, or would lie where it is larger."""
        return self._framing.target(self.size(), self._now().size())

    # ---- spots ----

    @property
    def spot(self) -> Spot | None:
        """The spot that the keys are at."""
        return self._finger.at

    def place_of(self, spot: Spot) -> QRectF:
        """Return where on the widget a spot lies."""
        return on_screen(spot.box, self.target(), self._source)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Step through the picture's spots by Tab before the focus goes on."""
        stepped = not self._image.isNull() and self._finger.step(forward)
        self._tell_spot()
        return stepped or super().focusNextPrevChild(forward)

    def _tell_spot(self) -> None:
        """Say to those who hear what those who see see."""
        if not self._message:
            spot = self._finger.at
            self.setAccessibleDescription(spot_words(spot, *self._finger.place) if spot else "")
        self.update()

    def _hover(self, point: QPoint | None) -> None:
        there = point is not None and self._tool is Tool.HAND and not self._image.isNull()
        if self._finger.hover(to_source(point, self.target(), self._source) if there and point else None):
            self._fit_cursor()
            self.update()

    def _fit_cursor(self) -> None:
        if self._tool is not Tool.HAND:
            self.setCursor(Qt.CursorShape.CrossCursor)
        elif self._finger.over is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    # ---- drawing ----

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        image, colours = self._now(), theme.current().colours
        empty = image.isNull() and self._quiet
        painter.fillRect(self.rect(), colours.surface if empty else colours.sunken)
        if image.isNull():
            painter.setPen(QColor(colours.muted) if empty else Qt.GlobalColor.white)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self._message)
            return
        target = self.target()
        if self.at_fit:
            self._draw_scaled(painter, image, target)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._framing.zoom < 3)
            painter.drawImage(target, image)
        paint_overlay(painter, target, self._source, self._overlay, original=not self._original.isNull())
        drawn, chosen = self._pencil.rect, self._finger.chosen
        if drawn is not None:
            painter.setPen(QPen(Qt.GlobalColor.white, 2))
            painter.drawRect(drawn)
        elif chosen is not None and self._original.isNull():
            focus = chosen == self._finger.at
            paint_chosen(painter, self.place_of(chosen), self.rect(), spot_words(chosen), focus=focus)
        if self._original.isNull() and self._shown.digest:
            self._witness()

    def _draw_scaled(self, painter: QPainter, image: QImage, target: QRectF) -> None:
        """Draw at fit size; the scaled copy is kept: outlines and tools repaint without a new image."""
        if self._scaled.isNull():
            ratio = self.devicePixelRatioF()
            size = QSize(round(target.width() * ratio), round(target.height() * ratio))
            smooth = Qt.TransformationMode.SmoothTransformation
            self._scaled = QPixmap.fromImage(image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
            self._scaled.setDevicePixelRatio(ratio)
        painter.drawPixmap(target.topLeft(), self._scaled)

    def _witness(self) -> None:
        """Note that this image was painted: a frame of a clip counts at once, anything else if it stays."""
        whole = self._on_screen()
        if self._said == (self._shown, whole):
            return
        self._said = (self._shown, whole)
        if whole and self._shown.what < 0:
            self._dwell.start()
            return
        shown = self._shown
        QTimer.singleShot(0, self, lambda: self.painted.emit(shown.digest, shown.what, whole))

    def _stayed(self) -> None:
        if self._shown.digest and self._original.isNull() and self._on_screen():
            self.painted.emit(self._shown.digest, self._shown.what, True)

    def _on_screen(self) -> bool:
        return self.at_fit and is_on_screen(self, self.target())

    def resizeEvent(self, event: QEvent) -> None:
        del event
        self._scaled = QPixmap()
        self._said = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:  # a dialog came or went: witness anew
            self._said = None
            self.update()

    # ---- mouse and keys ----

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._image.isNull():
            return
        self._grip = self._pressed = event.position().toPoint()
        if self._tool is not Tool.HAND:
            self._pencil.press(self._grip)
        elif not self.at_fit and self._finger.over is None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._grip is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(point)
            return
        if self._tool is not Tool.HAND:
            self._pencil.drag(point)
        elif not self.at_fit:
            self._framing.pan(point - self._grip, self.size(), self._now().size())
            self._grip = point
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point, grip = event.position().toPoint(), self._grip
        self._grip = None
        if self._tool is not Tool.HAND:
            self._draw_done()
        elif grip is not None:
            self._hover(point)
            self._fit_cursor()
            if self._finger.over is not None and (point - self._pressed).manhattanLength() <= TWITCH:
                self._finger.at = self._finger.over
                self._tell_spot()
                self.spot_chosen.emit(self._finger.over)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def _draw_done(self) -> None:
        """Give out the rectangle that was drawn."""
        drawn = self._pencil.take()
        if drawn is not None:
            target = self.target()
            x0, y0 = to_source(drawn.topLeft(), target, self._source)
            x1, y1 = to_source(drawn.bottomRight(), target, self._source)
            box = Box(x0, y0, x1, y1).clipped(self._source.height(), self._source.width())
            if box.area:
                self.box_drawn.emit(box)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._tool is Tool.HAND and self._finger.over is None:
            self.zoom(2.0 if self.at_fit else 0.0)
        else:
            self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        key = Qt.Key(event.key())
        if held != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
        elif self._tool is not Tool.HAND and self._draws(event, key):
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._finger.at is not None:
            self.spot_chosen.emit(self._finger.at)
        elif key is Qt.Key.Key_Escape and self._finger.at is not None:
            self._leave_spot()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(STEP)
        elif key is Qt.Key.Key_Minus:
            self.zoom(1 / STEP)
        elif key is Qt.Key.Key_0:
            self.fit()
        elif key is Qt.Key.Key_B:
            if not event.isAutoRepeat():
                self.commanded.emit(Command.ORIGINAL)
        elif key in KEYS:
            self.commanded.emit(KEYS[key])
        else:
            super().keyPressEvent(event)

    def _draws(self, event: QKeyEvent, key: Qt.Key) -> bool:
        """Let arrow keys draw, and Enter end it; nothing else is a key of the pencil."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._pencil.rect is not None:
            self._draw_done()
            return True
        grow = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return not self._image.isNull() and self._pencil.key(key, self.target(), grow=grow)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_B and not event.isAutoRepeat():
            self.commanded.emit(Command.ORIGINAL_OVER)
        else:
            super().keyReleaseEvent(event)

    def _leave_spot(self) -> None:
        self._finger.at = None
        self._tell_spot()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commanded.emit(Command.ORIGINAL_OVER)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._leave_spot()
