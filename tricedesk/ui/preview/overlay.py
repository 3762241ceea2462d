"""What is drawn over a picture: where it was covered, which text is sent, what a person should look at.

Owns: outlines, in shapes that differ without colour: dashes around what is kept; hatching where something
inside it is covered, crossed hatching where that can't be taken away; dots around text that is sent; a double
line around what is doubted; and the callout beside the spot that is chosen.
Refuses: the picture itself, and whether anything is drawn.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from tricedesk.clean.boxes import Box
from tricedesk.ui import theme
from tricedesk.ui.palettes import DARK
from tricedesk.ui.preview.framing import on_screen
from tricedesk.ui.preview.model import PictureView
from tricedesk.ui.preview.spots import Mark, Spot, spots

# Pictures lie on black in both palettes, so these are the dark one's inks.
KEPT, COVERED, DOUBTED, SENT = QColor(DARK.accent), QColor(DARK.warn), QColor(DARK.bad), QColor(DARK.good)
GROUND, INK = QColor(DARK.sunken), QColor(DARK.text)


@dataclass(frozen=True, slots=True)
class Overlay:
    """Boxes in pixels of the source; see `model.PictureView`. `visible` False draws nothing but doubts."""

    keep: tuple[Box, ...] = ()
    spots: tuple[Spot, ...] = ()
    doubted: tuple[Box, ...] = ()
    visible: bool = True


def overlay_of(picture: PictureView | None, *, visible: bool) -> Overlay:
    """Return what is drawn over a picture; what a reason is about needs no second outline around a first."""
    if picture is None:
        return Overlay()
    found = spots(picture)
    known = {*picture.keep, *(spot.box for spot in found)}
    doubted = tuple(box for reason in picture.reasons for box in reason.boxes if box not in known)
    return Overlay(picture.keep, found, doubted, visible)


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
            made.addRect(on_screen(box, target, source))
        return made.simplified()

    if overlay.visible or original:
        whole = QPainterPath()
        whole.addRect(target)
        kept = path(overlay.keep)
        if original and overlay.keep:
            painter.fillPath(whole.subtracted(kept), QBrush(COVERED, Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(KEPT, 1.5, Qt.PenStyle.DashLine))
        painter.drawPath(kept)
        for spot in overlay.spots:
            _paint_spot(painter, on_screen(spot.box, target, source), spot)
    tags: list[QRectF] = []
    for spot in overlay.spots:
        if spot.mark is Mark.SUSPECT:
            _paint_doubt(painter, on_screen(spot.box, target, source))
            _tag(painter, on_screen(spot.box, target, source), target, tags)
    for box in overlay.doubted:
        _paint_doubt(painter, on_screen(box, target, source))
    if original:
        _say_original(painter, target)
    painter.restore()


def paint_chosen(painter: QPainter, place: QRectF, bounds: QRect, words: str, *, focus: bool) -> None:
    """Mark the spot that the keys or the mouse are at, and say beside it what it is and what a click does."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    around = place.adjusted(-4, -4, 4, 4)
    if focus:
        for colour, width in ((GROUND, 5.0), (INK, 2.5)):
            painter.setPen(QPen(colour, width))
            painter.drawRoundedRect(around, 3, 3)
    room = min(bounds.width() - 16, 380)
    wraps = Qt.TextFlag.TextWordWrap
    text = painter.fontMetrics().boundingRect(QRect(0, 0, room - 20, 1000), wraps, words)
    card = QRectF(0, 0, text.width() + 22, text.height() + 14)
    card.moveLeft(min(max(around.left(), bounds.left() + 8.0), bounds.right() - 8.0 - card.width()))
    below = around.bottom() + 6
    card.moveTop(below if below + card.height() < bounds.bottom() else around.top() - 6 - card.height())
    if card.top() < bounds.top():
        card.moveTop(bounds.top() + 8.0)
    painter.setPen(QPen(QColor(DARK.line), 1))
    painter.setBrush(GROUND)
    painter.drawRoundedRect(card, 6, 6)
    painter.setPen(INK)
    painter.drawText(card.adjusted(11, 7, -9, -7), wraps, words)
    painter.restore()


def _paint_spot(painter: QPainter, place: QRectF, spot: Spot) -> None:
    if spot.covered:
        style = Qt.BrushStyle.DiagCrossPattern if spot.mark is Mark.LOCKED else Qt.BrushStyle.BDiagPattern
        painter.fillRect(place, QBrush(COVERED, style))
        painter.setPen(QPen(COVERED, 1.5))
        painter.drawRect(place)
    elif spot.mark in (Mark.LABEL, Mark.SHOWN):
        painter.setPen(QPen(SENT, 1.5, Qt.PenStyle.DotLine))
        painter.drawRect(place.adjusted(-1, -1, 1, 1))


def _paint_doubt(painter: QPainter, place: QRectF) -> None:
    painter.setPen(QPen(DOUBTED, 2))
    painter.drawRect(place)
    painter.setPen(QPen(DOUBTED, 1))
    painter.drawRect(place.adjusted(-4, -4, 4, 4))


def _tag(painter: QPainter, place: QRectF, target: QRectF, others: list[QRectF]) -> None:
    """Say above a suspect that it may be text: its line alone would tell by shape only.

    Where suspects stand close together one tag speaks for all.
    """
    words = QCoreApplication.translate("Canvas", "Text?")
    painter.save()
    font = painter.font()
    font.setPointSizeF(theme.current().metrics.small)
    font.setBold(True)
    painter.setFont(font)
    size = painter.fontMetrics().boundingRect(words).adjusted(-5, -1, 5, 1)
    tag = QRectF(place.left() - 4, place.top() - 5 - size.height(), size.width(), size.height())
    if tag.top() < target.top():
        tag.moveTop(place.bottom() + 5)
    if any(tag.adjusted(-8, -8, 8, 8).intersects(other) for other in others):
        painter.restore()
        return
    others.append(tag)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(DOUBTED)
    painter.drawRoundedRect(tag, 3, 3)
    painter.setPen(GROUND)
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()


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
    painter.setPen(GROUND)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
