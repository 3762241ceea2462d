"""Drawing a rectangle on the picture, with the mouse or by keys alone.

Owns: the rectangle while it is drawn, in pixels of the widget.
Refuses: what becomes of it.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt

STEP = 8
"""So many pixels of the screen a key moves or grows it."""
_WAYS = {
    Qt.Key.Key_Left: QPoint(-STEP, 0),
    Qt.Key.Key_Right: QPoint(STEP, 0),
    Qt.Key.Key_Up: QPoint(0, -STEP),
    Qt.Key.Key_Down: QPoint(0, STEP),
}


class Pencil:
    """One rectangle in the making, or none."""

    def __init__(self) -> None:
        self._start: QPoint | None = None
        self._rect: QRect | None = None

    @property
    def rect(self) -> QRect | None:
        """The rectangle as it is drawn now."""
        return self._rect.normalized() if self._rect is not None else None

    def drop(self) -> None:
        """Draw nothing."""
        self._start = self._rect = None

    def press(self, point: QPoint) -> None:
        """Begin at a point, with the mouse."""
        self._start, self._rect = point, None

    def drag(self, point: QPoint) -> None:
        """Let the rectangle reach to a point."""
        if self._start is not None:
            self._rect = QRect(self._start, point)

    def take(self) -> QRect | None:
        """Return what was drawn, if it is more than a twitch, and draw nothing."""
        drawn = self.rect
        self.drop()
        return drawn if drawn is not None and drawn.width() > 4 and drawn.height() > 4 else None

    def key(self, key: Qt.Key, picture: QRectF, *, grow: bool) -> bool:
        """Move the rectangle by an arrow key, or grow it; the first one puts it in the middle.

        Return whether it was a key of the pencil. It stays on the picture.
        """
        if key not in _WAYS:
            return False
        whole = picture.toAlignedRect()
        if self._rect is None:
            self._rect = QRect(0, 0, max(whole.width() // 4, STEP), max(whole.height() // 8, STEP))
            self._rect.moveCenter(whole.center())
            return True
        way, rect = _WAYS[key], self._rect
        if grow:
            wider, higher = max(rect.width() + way.x(), STEP), max(rect.height() + way.y(), STEP)
            rect.setWidth(min(wider, whole.right() + 1 - rect.left()))
            rect.setHeight(min(higher, whole.bottom() + 1 - rect.top()))
        else:
            rect.translate(way)
            rect.moveLeft(min(max(rect.left(), whole.left()), whole.right() + 1 - rect.width()))
            rect.moveTop(min(max(rect.top(), whole.top()), whole.bottom() + 1 - rect.height()))
        return True
