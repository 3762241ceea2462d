"""Icons: our own SVG files, tinted as the theme wants when they are drawn.

Owns: `resources/icons/*.svg`, their tint, their sharpness at any scale, and which of them face the other way
where text runs from right to left.
Refuses: meaning. An icon never stands alone: the control has a name, the state has a word.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from tricedesk.ui import theme
from tricedesk.ui.palettes import Ink
from tricedesk.ui.resources import resource

MIRRORED = frozenset({"send", "undo", "retry", "sent", "next", "back", "help", "state-deleted"})
"""These point in the direction of reading. A play button doesn't: time is not text."""


def icon(name: str, ink: Ink = Ink.TEXT) -> QIcon:
    """Return an icon that is drawn in the ink of whichever theme is on at that moment.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    _renderer(name)
    return QIcon(_Engine(name, ink))


def pixmap(name: str, ink: Ink, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon as pixels: `size` device-independent pixels wide, sharp at that device pixel ratio."""
    return _drawn(name, theme.current().colour(ink), QSize(size, size) * ratio, ratio)


def paint(painter: QPainter, rect: QRect, name: str, colour: QColor) -> None:
    """Draw an icon into a rectangle, centred, in any colour; for delegates."""
    edge = min(rect.width(), rect.height())
    ratio = painter.device().devicePixelRatioF()
    drawn = _drawn(name, colour, QSize(round(edge * ratio), round(edge * ratio)), ratio)
    place = QRect(0, 0, edge, edge)
    place.moveCenter(rect.center())
    painter.drawPixmap(place, drawn)


class _Engine(QIconEngine):
    """Draws one SVG in one ink, at any size, in the theme that is on."""

    def __init__(self, name: str, ink: Ink) -> None:
        super().__init__()
        self._name = name
        self._ink = ink

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        del state
        paint(painter, rect, self._name, self._colour(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        del state
        return _drawn(self._name, self._colour(mode), size * scale, scale)  # Qt 6.8 on: not scaled yet

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._ink)

    def _colour(self, mode: QIcon.Mode) -> QColor:
        if mode is QIcon.Mode.Disabled:
            return QColor(theme.current().colours.edge)
        return theme.current().colour(self._ink)


def _drawn(name: str, colour: QColor, size: QSize, ratio: float) -> QPixmap:
    """Return `size` real pixels of an icon in one colour."""
    drawn = QPixmap(size)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if name in MIRRORED and QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        painter.translate(size.width(), 0)
        painter.scale(-1, 1)
    _renderer(name).render(painter, QRectF(QPoint(0, 0), size))
    painter.resetTransform()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(drawn.rect(), colour)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


@cache
def _renderer(name: str) -> QSvgRenderer:
    path = resource(f"icons/{name}.svg")
    renderer = QSvgRenderer(path.read_bytes())
    if not renderer.isValid():
        raise ValueError(f"{path.name} is no SVG picture")
    return renderer
