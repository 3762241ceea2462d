"""The picture on the screen: fit or zoomed, with its covers outlined, and the witness of what was shown.

Owns: drawing one image, zoom and pan, the tools that draw on it, keys that act where the picture has the
focus, and saying what was on the screen and whether whole at fit size.
Refuses: loading, playing, deciding; a picture counts as shown only after it was painted and stayed.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from tricedesk.clean.boxes import Box
from tricedesk.ui import theme
from tricedesk.ui.preview.commands import KEYS, Command, Tool
from tricedesk.ui.preview.overlay import Overlay, paint_overlay
from tricedesk.ui.roles import tell_role

STILL, PROJECTION = -1, -2
"""What is shown, besides the numbers of frames: a picture (or a clip's still), or a clip's projection."""
LOOK_MS = 300
"""A picture must stay at fit size for so long to count as shown: a key held down shows nothing."""
MAX_ZOOM = 8.0
STEP = 1.25


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
        point_picked(int, int): the person picked a point with the uncover tool; pixels of the source.
        zoomed(): zoom or fit has changed.
    """

    painted = Signal(str, int, bool)
    commanded = Signal(object)
    box_drawn = Signal(object)
    point_picked = Signal(int, int)
    zoomed = Signal()

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
        self._message = ""
        self._zoom = 0.0  # 0: as large as fits
        self._middle = QPointF(0.5, 0.5)  # the point of the image in the middle, as shares of its size
        self._tool = Tool.HAND
        self._grip: QPoint | None = None
        self._drawn: QRect | None = None
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

    def show_message(self, text: str) -> None:
        """Show a sentence in place of a picture."""
        self._image, self._scaled, self._message = QImage(), QPixmap(), text
        self._shown, self._said = Shown("", STILL), None
        self._dwell.stop()
        self.setAccessibleDescription(text)
        self.update()

    def set_overlay(self, overlay: Overlay) -> None:
        """Outline these boxes."""
        self._overlay = overlay
        self.update()

    def show_original(self, image: QImage) -> None:
        """Show the source in place of the outgoing picture, until a null image ends it."""
        self._original = image
        self._scaled = QPixmap()
        self._said = None
        self._dwell.stop()
        self.update()

    def set_tool(self, tool: Tool) -> None:
        """Let the mouse do this."""
        self._tool = tool
        self._drawn = self._grip = None
        drawing = tool in (Tool.COVER, Tool.KEEP)
        self.setCursor(
            Qt.CursorShape.CrossCursor if drawing
            else Qt.CursorShape.PointingHandCursor if tool is Tool.UNCOVER
            else Qt.CursorShape.ArrowCursor
        )  # fmt: skip
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
        self._set_zoom(0.0)
        self._middle = QPointF(0.5, 0.5)

    def zoom(self, factor: float) -> None:
        """Zoom in or out around the middle."""
        fit = self._fit_scale()
        wanted = (self._zoom or fit) * factor
        self._set_zoom(0.0 if wanted <= fit * 1.001 else min(wanted, max(MAX_ZOOM, fit)))

    @property
    def at_fit(self) -> bool:
        """Whether the whole picture is shown, as large as fits."""
        return self._zoom == 0.0

    @property
    def scale(self) -> float:
        """Pixels of the screen (device-independent) for one of the image; 0 without an image."""
        return 0.0 if self._now().isNull() else self._zoom or self._fit_scale()

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = zoom
        self._scaled = QPixmap()
        self._said = None
        self._dwell.stop()
        self.zoomed.emit()
        self.update()

    def _fit_scale(self) -> float:
        image = self._now()
        if image.isNull():
            return 1.0
        return min(self.width() / image.width(), self.height() / image.height())

    def _now(self) -> QImage:
        return self._image if self._original.isNull() else self._original

    def target(self) -> QRectF:
        """Return where on the widget the whole image lies, or would lie where it is larger."""
        image = self._now()
        scale = self._zoom or self._fit_scale()
        size = QSize(round(image.width() * scale), round(image.height() * scale))

        def place(whole: int, part: int, middle: float) -> float:
            if part <= whole:
                return (whole - part) / 2
            return min(0.0, max(whole - part, whole / 2 - middle * part))

        return QRectF(
            place(self.width(), size.width(), self._middle.x()),
            place(self.height(), size.height(), self._middle.y()),
            size.width(),
            size.height(),
        )

    # ---- drawing ----

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().colours.sunken)
        image = self._now()
        if image.isNull():
            painter.setPen(Qt.GlobalColor.white)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self._message)
            return
        target = self.target()
        if self.at_fit:
            self._draw_scaled(painter, image, target)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._zoom < 3)
            painter.drawImage(target, image)
        paint_overlay(painter, target, self._source, self._overlay, original=not self._original.isNull())
        if self._drawn is not None:
            pen = painter.pen()
            pen.setColor(Qt.GlobalColor.white)
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRect(self._drawn.normalized())
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
        """Tell whether the whole picture is at fit size on a window that is on the screen."""
        window = self.window()
        if not self.at_fit or window.isMinimized() or not self.isVisible():
            return False
        if not window.windowHandle().isExposed():
            return False
        return (
            self.visibleRegion()
            .boundingRect()
            .contains(self.target().toAlignedRect().intersected(self.rect()))
        )

    def resizeEvent(self, event: QEvent) -> None:
        del event
        self._scaled = QPixmap()
        self._said = None

    # ---- mouse and keys ----

    def _to_source(self, point: QPoint) -> tuple[int, int]:
        target = self.target()
        if target.isEmpty() or self._source.isEmpty():
            return 0, 0
        x = (point.x() - target.left()) / target.width() * self._source.width()
        y = (point.y() - target.top()) / target.height() * self._source.height()
        return round(x), round(y)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._image.isNull():
            return
        self._grip = event.position().toPoint()
        if self._tool is Tool.UNCOVER:
            self.point_picked.emit(*self._to_source(self._grip))
        elif self._tool is Tool.HAND and not self.at_fit:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        if self._tool in (Tool.COVER, Tool.KEEP):
            self._drawn = QRect(self._grip, point)
        elif self._tool is Tool.HAND and not self.at_fit:
            self._pan(point - self._grip)
            self._grip = point
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        drawn, self._drawn, self._grip = self._drawn, None, None
        if self._tool is Tool.HAND:
            self.unsetCursor()
        if drawn is not None and drawn.normalized().width() > 4 and drawn.normalized().height() > 4:
            x0, y0 = self._to_source(drawn.normalized().topLeft())
            x1, y1 = self._to_source(drawn.normalized().bottomRight())
            box = Box(x0, y0, x1, y1).clipped(self._source.height(), self._source.width())
            if box.area:
                self.box_drawn.emit(box)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._tool is Tool.HAND:
            self.zoom(2.0 if self.at_fit else 0.0)
        else:
            self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP)
        event.accept()

    def _pan(self, by: QPoint) -> None:
        target = self.target()
        x = (self.width() / 2 - target.left() - by.x()) / target.width()
        y = (self.height() / 2 - target.top() - by.y()) / target.height()
        self._middle = QPointF(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        key = Qt.Key(event.key())
        if held != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
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

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_B and not event.isAutoRepeat():
            self.commanded.emit(Command.ORIGINAL_OVER)
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commanded.emit(Command.ORIGINAL_OVER)
