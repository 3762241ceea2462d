"""What is drawn over a picture: where it was covered, what a person should look at.

Owns: outlines, in shapes that differ without colour: dashes around what is kept, hatching where something
inside it is covered, crossed hatching where that can't be taken away, a double line around what is doubted.
Refuses: the picture itself, and whether anything is drawn.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from tricedesk.clean.boxes import Box
from tricedesk.ui.palettes import DARK

# Pictures lie on black in both palettes, so these are the dark one's inks.
KEPT, COVERED, DOUBTED = QColor(DARK.accent), QColor(DARK.warn), QColor(DARK.bad)


@dataclass(frozen=True, slots=True)
class Overlay:
    """Boxes in pixels of the source; see `model.PictureView`. `visible` False draws nothing but doubts."""

    keep: tuple[Box, ...] = ()
    cover: tuple[Box, ...] = ()
    locked: tuple[Box, ...] = ()
    doubted: tuple[Box, ...] = ()
    visible: bool = True


def paint_overlay(
    painter: QPainter, target: QRectF, source: QSize, overlay: Overlay, *, original: bool
) -> None:
    """Draw an overlay over a picture that lies on `target`; over the original it says that it isn't sent."""
    if source.isEmpty():
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)

    def path(boxes: Iterable[Box]) -> QPainterPath:
        made = QPainterPath()
        for box in boxes:
            made.addRect(_on(target, source, box))
        return made.simplified()

    if overlay.visible or original:
        whole = QPainterPath()
        whole.addRect(target)
        kept = path(overlay.keep)
        if original and overlay.keep:
            painter.fillPath(whole.subtracted(kept), QBrush(COVERED, Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(KEPT, 1.5, Qt.PenStyle.DashLine))
        painter.drawPath(kept)
        for boxes, style in (
            (overlay.cover, Qt.BrushStyle.BDiagPattern),
            (overlay.locked, Qt.BrushStyle.DiagCrossPattern),
        ):
            covered = path(boxes)
            painter.fillPath(covered, QBrush(COVERED, style))
            painter.setPen(QPen(COVERED, 1.5))
            painter.drawPath(covered)
    for box in overlay.doubted:
        place = _on(target, source, box)
        painter.setPen(QPen(DOUBTED, 2))
        painter.drawRect(place)
        painter.setPen(QPen(DOUBTED, 1))
        painter.drawRect(place.adjusted(-4, -4, 4, 4))
    if original:
        _say_original(painter, target)
    painter.restore()


def _on(target: QRectF, source: QSize, box: Box) -> QRectF:
    across, down = target.width() / source.width(), target.height() / source.height()
    return QRectF(
        target.left() + box.x0 * across, target.top() + box.y0 * down, box.width * across, box.height * down
    )


def _say_original(painter: QPainter, target: QRectF) -> None:
    text = QCoreApplication.translate("Canvas", "Original. This is not what is sent.")
    font = painter.font()
    font.setBold(True)
    painter.setFont(font)
    box = painter.fontMetrics().boundingRect(text).adjusted(-14, -8, 14, 8)
    place = QRectF(0, 0, box.width(), box.height())
    place.moveCenter(target.center())
    place.moveTop(max(target.top(), 0) + 12)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(COVERED)
    painter.drawRoundedRect(place, 6, 6)
    painter.setPen(QColor(DARK.sunken))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
