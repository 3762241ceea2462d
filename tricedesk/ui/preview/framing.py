"""How an image lies on a widget: as large as fits, or zoomed around a point.

Owns: zoom and middle, and the way between points of the widget and of the source.
Refuses: drawing, and knowing which image it is.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize

from tricedesk.clean.boxes import Box

MAX_ZOOM = 8.0


class Framing:
    """The frame of one canvas; sizes are given anew at each question, for both may change."""

    def __init__(self) -> None:
        self.zoom = 0.0  # 0: as large as fits
        self._middle = QPointF(0.5, 0.5)  # the point of the image in the middle, as shares of its size

    @property
    def at_fit(self) -> bool:
        """Whether the whole image is shown, as large as fits."""
        return self.zoom == 0.0

    def fit(self) -> None:
        """Show the whole image."""
        self.zoom = 0.0
        self._middle = QPointF(0.5, 0.5)

    def zoomed(self, factor: float, view: QSize, image: QSize) -> float:
        """Return the zoom after one by a factor; 0.0 where that is no larger than what fits."""
        fit = fit_scale(view, image)
        wanted = (self.zoom or fit) * factor
        return 0.0 if wanted <= fit * 1.001 else min(wanted, max(MAX_ZOOM, fit))

    def target(self, view: QSize, image: QSize) -> QRectF:
        """Return where on the widget the whole image lies, or would lie where it is larger."""
        scale = self.zoom or fit_scale(view, image)
        size = QSize(round(image.width() * scale), round(image.height() * scale))

        def place(whole: int, part: int, middle: float) -> float:
            if part <= whole:
                return (whole - part) / 2
            return min(0.0, max(whole - part, whole / 2 - middle * part))

        return QRectF(
            place(view.width(), size.width(), self._middle.x()),
            place(view.height(), size.height(), self._middle.y()),
            size.width(),
            size.height(),
        )

    def pan(self, by: QPoint, view: QSize, image: QSize) -> None:
        """Move the image by so many pixels of the screen."""
        target = self.target(view, image)
        x = (view.width() / 2 - target.left() - by.x()) / target.width()
        y = (view.height() / 2 - target.top() - by.y()) / target.height()
        self._middle = QPointF(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))


def fit_scale(view: QSize, image: QSize) -> float:
    """Return the scale at which an image just fits."""
    if image.isEmpty():
        return 1.0
    return min(view.width() / image.width(), view.height() / image.height())


def to_source(point: QPoint, target: QRectF, source: QSize) -> tuple[int, int]:
    """Return the pixel of the source under a point of the widget."""
    if target.isEmpty() or source.isEmpty():
        return 0, 0
    x = (point.x() - target.left()) / target.width() * source.width()
    y = (point.y() - target.top()) / target.height() * source.height()
    return round(x), round(y)


def on_screen(box: Box, target: QRectF, source: QSize) -> QRectF:
    """Return where a box of the source lies on the widget."""
    across, down = target.width() / source.width(), target.height() / source.height()
    return QRectF(
        target.left() + box.x0 * across, target.top() + box.y0 * down, box.width * across, box.height * down
    )
