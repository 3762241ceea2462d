"""The thumbnails: every picture of the draft, where it stands, whether it is taken along.

Owns: the list, its drawing, and the witness of which thumbnails were on the screen.
Refuses: the gate's decisions; it shows what it is told.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QKeyEvent, QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from tricedesk.ui import icons, texts, theme
from tricedesk.ui.palettes import Ink
from tricedesk.ui.preview.gate import Look
from tricedesk.ui.preview.model import PictureView
from tricedesk.ui.preview.words import LOOKS, look_word
from tricedesk.ui.widgets import behind_a_dialog

Index = QModelIndex | QPersistentModelIndex
SMALLEST = 8.5
"""A word gives way to its room down to so many points, before it is cut."""
KeyRole = int(Qt.ItemDataRole.UserRole)


class StripModel(QAbstractListModel):
    """The pictures of a draft, with what the gate says of each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: tuple[PictureView, ...] = ()
        self._looks: tuple[Look, ...] = ()
        self._thumbnails: dict[str, QPixmap] = {}

    def set_pictures(self, pictures: tuple[PictureView, ...], looks: tuple[Look, ...]) -> None:
        """Show these. The list is put together anew only if other pictures stand in it."""
        same = [p.key for p in pictures] == [p.key for p in self._pictures]
        if not same:
            self.beginResetModel()
        self._pictures, self._looks = pictures, looks
        digests = {p.digest for p in pictures}
        self._thumbnails = {d: t for d, t in self._thumbnails.items() if d in digests}
        if not same:
            self.endResetModel()
        elif pictures:
            self.dataChanged.emit(self.index(0), self.index(len(pictures) - 1))

    @Slot(str, QImage)
    def set_thumbnail(self, digest: str, image: QImage) -> None:
        """Show a thumbnail."""
        self._thumbnails[digest] = QPixmap.fromImage(image)
        for place, picture in enumerate(self._pictures):
            if picture.digest == digest:
                self.dataChanged.emit(self.index(place), self.index(place))

    def has_thumbnail(self, digest: str) -> bool:
        """Tell whether a thumbnail is there."""
        return digest in self._thumbnails

    def thumbnail(self, digest: str) -> QPixmap | None:
        """Return a thumbnail."""
        return self._thumbnails.get(digest)

    def picture(self, place: int) -> PictureView | None:
        """Return the picture at a place."""
        return self._pictures[place] if 0 <= place < len(self._pictures) else None

    def title(self, place: int) -> str:
        """Return "Picture 3 of 12" or "Clip 3 of 12, 40 frames"."""
        picture = self._pictures[place]
        if picture.is_clip:
            text = self.tr("Clip %1 of %2, %Ln frames", "", picture.frames)
        else:
            text = self.tr("Picture %1 of %2")
        return text.replace("%1", texts.number(place + 1)).replace("%2", texts.number(len(self._pictures)))

    def look(self, place: int) -> Look:
        """Return where the picture at a place stands."""
        return self._looks[place]

    def place(self, key: str) -> int:
        """Return a picture's place, -1 if it isn't there."""
        return next((i for i, p in enumerate(self._pictures) if p.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._pictures)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        picture = self.picture(index.row())
        if picture is None:
            return None
        look = self._looks[index.row()]
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return f"{self.title(index.row())}: {look_word(look)}"
        if role == Qt.ItemDataRole.CheckStateRole:
            out = look in (Look.LEFT_OUT, Look.REFUSED)
            return Qt.CheckState.Unchecked if out else Qt.CheckState.Checked
        return picture.key if role == KeyRole else None


class Strip(QListView):
    """The list of thumbnails.

    Signals:
        chosen(str): key of the picture to show.
        toggled(str): take this picture along, or leave it out: the other of what it is.
        seen(tuple): digests whose thumbnails were wholly on the screen.
    """

    chosen = Signal(str)
    toggled = Signal(str)
    seen = Signal(tuple)

    def __init__(self, model: StripModel) -> None:
        super().__init__()
        self._model = model
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(_ThumbnailDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._compact = False
        self._painted: set[str] = set()
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(200)
        self._told.timeout.connect(self._tell)
        self.fit()

    def fit(self) -> None:
        """Take the theme's measures."""
        self.setFixedWidth(self.room().width() + 2 * theme.current().metrics.gap + 14)
        self.setSpacing(0)
        self.scheduleDelayedItemsLayout()

    def set_compact(self, compact: bool) -> None:
        """Show small thumbnails where the window is narrow."""
        if compact != self._compact:
            self._compact = compact
            self.fit()

    def room(self) -> QSize:
        """Return the room of one thumbnail in device-independent pixels."""
        return thumbnail_size() * 3 / 4 if self._compact else thumbnail_size()

    def choose(self, key: str) -> None:
        """Make a picture the current one."""
        place = self._model.place(key)
        if place >= 0 and place != self.currentIndex().row():
            self.setCurrentIndex(self._model.index(place))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(str(current.data(KeyRole)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_X) and self.currentIndex().isValid():
            self.toggled.emit(str(self.currentIndex().data(KeyRole)))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        if index.isValid() and tick_rect(self.visualRect(index), self.isRightToLeft()).contains(point):
            self.toggled.emit(str(index.data(KeyRole)))
        super().mouseReleaseEvent(event)

    def note_painted(self, digest: str) -> None:
        """The delegate has drawn this whole thumbnail; a moment later it counts as seen."""
        if digest not in self._painted:
            self._painted.add(digest)
            if not self._told.isActive():
                self._told.start()

    def _tell(self) -> None:
        """Say what has been on the screen, and is still: what only scrolled by does not count."""
        painted, self._painted = self._painted, set()
        if not self.isVisible() or not self.window().windowHandle().isExposed() or behind_a_dialog(self):
            return
        still = []
        for place in range(self._model.rowCount()):
            picture = self._model.picture(place)
            whole = self.viewport().rect().contains(self.visualRect(self._model.index(place)))
            if picture and picture.digest in painted and whole:
                still.append(picture.digest)
        if still:
            self.seen.emit(tuple(still))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:  # a dialog came or went
            self.viewport().update()
        if event.type() == QEvent.Type.StyleChange:
            self.fit()


def thumbnail_size() -> QSize:
    """Return the room that a thumbnail has at most, in device-independent pixels."""
    return QSize(132, 99) if theme.current().size is theme.Size.DESK else QSize(168, 126)


def tick_rect(item: QRect, right_to_left: bool) -> QRect:
    """Return where an item's tick is pressed: as large as a target is."""
    edge = theme.current().metrics.target
    gap = theme.current().metrics.gap
    rect = QRect(item.topLeft() + QPoint(gap, gap), QSize(edge, edge))
    if right_to_left:
        rect.moveRight(item.right() - gap)
    return rect


class _ThumbnailDelegate(QStyledItemDelegate):
    """Draws one item: thumbnail, tick, number of frames, and where it stands."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del index
        strip = self.parent()
        assert isinstance(strip, Strip)
        gap = theme.current().metrics.gap
        words = option.fontMetrics.height()
        return strip.room() + QSize(2 * gap, 3 * gap + max(words, theme.current().metrics.small_icon))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        strip = self.parent()
        assert isinstance(strip, Strip)
        model = index.model()
        assert isinstance(model, StripModel)
        picture = model.picture(index.row())
        if picture is None:
            return
        look = model.look(index.row())
        colours, metrics = theme.current().colours, theme.current().metrics
        gap = metrics.gap
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        if current:
            painter.fillRect(option.rect, colours.soft)
        room = QRect(option.rect.topLeft() + QPoint(gap, gap), strip.room())
        room.moveLeft(option.rect.center().x() - room.width() // 2)
        painter.fillRect(room, colours.sunken)
        self._draw_thumbnail(painter, room, picture, model, strip, option.rect)
        out = look in (Look.LEFT_OUT, Look.REFUSED)
        if out:
            veil = QColor(colours.surface)
            veil.setAlpha(150)
            painter.fillRect(room, veil)
        self._draw_tick(
            painter,
            room,
            ticked=not out,
            right_to_left=strip.isRightToLeft(),
            usable=look is not Look.REFUSED,
        )
        if picture.is_clip:
            self._draw_frames(painter, room, picture.frames, strip.isRightToLeft())
        self._draw_word(painter, option, room, look)
        if current:
            width = 3 if strip.hasFocus() else 2
            painter.setPen(QPen(theme.current().colour(Ink.ACCENT), width))
            painter.drawRect(room.adjusted(-1, -1, 0, 0))

    def _draw_thumbnail(
        self,
        painter: QPainter,
        room: QRect,
        picture: PictureView,
        model: StripModel,
        strip: Strip,
        item: QRect,
    ) -> None:
        thumbnail = model.thumbnail(picture.digest)
        if thumbnail is None:
            place = QRect(0, 0, 24, 24)
            place.moveCenter(room.center())
            name = "clip" if picture.is_clip else "image"
            icons.paint(painter, place, name, QColor("#7b8b96"))
            return
        size = thumbnail.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(room.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, thumbnail)
        if strip.viewport().rect().contains(item):
            strip.note_painted(picture.digest)

    def _draw_tick(
        self, painter: QPainter, room: QRect, *, ticked: bool, right_to_left: bool, usable: bool
    ) -> None:
        if not usable:
            return
        edge = theme.current().metrics.small_icon + 4
        box = QRect(room.topLeft() + QPoint(6, 6), QSize(edge, edge))
        if right_to_left:
            box.moveRight(room.right() - 6)
        colours = theme.current().colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if ticked else colours.edge), 1.5))
        painter.setBrush(QColor(colours.accent if ticked else colours.surface))
        painter.drawRoundedRect(box, 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if ticked:
            icons.paint(painter, box.adjusted(2, 2, -2, -2), "check", QColor(colours.on_accent))

    def _draw_frames(self, painter: QPainter, room: QRect, frames: int, right_to_left: bool) -> None:
        """Say that it is a clip, and how long: on black, readable in both palettes."""
        painter.save()
        text = texts.number(frames)
        wide = painter.fontMetrics().horizontalAdvance(text) + 30
        badge = QRect(0, 0, wide, painter.fontMetrics().height() + 4)
        badge.moveBottomRight(room.bottomRight() - QPoint(5, 5))
        if right_to_left:
            badge.moveLeft(room.left() + 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 190))
        painter.drawRoundedRect(badge, 4, 4)
        icons.paint(
            painter, QRect(badge.left() + 4, badge.top() + 2, 16, badge.height() - 4), "play", QColor("white")
        )
        painter.setPen(Qt.GlobalColor.white)
        painter.drawText(badge.adjusted(22, 0, -4, 0), Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _draw_word(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, look: Look) -> None:
        sign_of = LOOKS[look]
        edge = theme.current().metrics.small_icon
        line = QRect(room.left(), room.bottom() + 5, room.width(), max(edge, option.fontMetrics.height()))
        sign = QRect(line.topLeft(), QSize(edge, line.height()))
        words = line.adjusted(edge + 6, 0, 0, 0)
        if option.direction is Qt.LayoutDirection.RightToLeft:
            sign.moveRight(line.right())
            words = line.adjusted(0, 0, -edge - 6, 0)
        icons.paint(painter, sign, sign_of.icon, theme.current().colour(sign_of.ink))
        painter.setPen(theme.current().colour(Ink.TEXT))
        text, font = look_word(look), QFont(option.font)
        while QFontMetrics(font).horizontalAdvance(text) > words.width() and font.pointSizeF() > SMALLEST:
            font.setPointSizeF(font.pointSizeF() - 0.5)
        painter.setFont(font)
        text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, words.width())
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, QStyle.visualAlignment(option.direction, leading), text)
