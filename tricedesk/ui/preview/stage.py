"""The stage: one picture or clip of the draft, loaded or played, drawn, and witnessed.

Owns: canvas, clip controls, loader and player, and what becomes of a file that changed on the disk.
Refuses: the gate, covers, words about pictures.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tricedesk.ui import theme
from tricedesk.ui.player import ClipPlayer
from tricedesk.ui.player_bar import PlayerBar
from tricedesk.ui.preview.canvas import PROJECTION, STILL, Canvas, Shown
from tricedesk.ui.preview.commands import Command
from tricedesk.ui.preview.loader import PictureLoader
from tricedesk.ui.preview.model import PictureView


class Stage(QWidget):
    """Shows one picture at a time.

    Signals:
        painted(str, int, bool): as the canvas says it: digest, what, whole at fit size.
        shown(): another image is on the canvas.
    """

    painted = Signal(str, int, bool)
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: PictureView | None = None
        self._projection: tuple[str, QImage] = ("", QImage())
        self.loader = PictureLoader(self)
        self.player = ClipPlayer(self)
        self.canvas = Canvas()
        self.bar = PlayerBar()
        self.bar.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().metrics.gap // 2)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.bar)
        self.canvas.painted.connect(self._painted)
        self.loader.loaded.connect(self._loaded)
        self.loader.failed.connect(self._failed)
        self.player.opened.connect(self._clip_opened)
        self.player.frame_ready.connect(self._frame_ready)
        self.player.projection_ready.connect(self._projection_ready)
        self.player.failed.connect(self._failed)
        self.player.playing_changed.connect(self.bar.set_playing)
        self.bar.play_asked.connect(self.player.toggle)
        self.bar.step_asked.connect(self.player.step)
        self.bar.seek_asked.connect(self.player.seek)
        self.bar.speed_asked.connect(self.player.set_speed)
        self.bar.projection_asked.connect(self._show_projection)
        self.retranslate()

    # ---- what it is told ----

    def show_picture(self, picture: PictureView, *, all_frames: bool) -> None:
        """Show a picture; of the one that is shown already, only changed bytes are loaded.

        `all_frames`: every frame of a clip must be drawn when it plays.
        """
        before = self._picture
        self._picture = picture
        self.bar.setVisible(picture.is_clip)
        if before is not None and before.key == picture.key and before.digest == picture.digest != "":
            return
        self.player.close_clip()
        if not picture.sendable or picture.primary is None:
            self.canvas.show_message(
                self.tr("Being prepared…")
                if picture.level is None
                else self.tr("This picture can't be sent.")
            )
            return
        self.canvas.show_message(self.tr("Opening…"))
        if picture.is_clip:
            self.bar.set_clip(picture.frames)
            self.player.set_all_frames(all_frames)
            self.player.open(picture.digest, picture.primary)
        else:
            self.loader.load(picture.digest, picture.primary)

    def show_nothing(self, text: str) -> None:
        """Show a sentence instead."""
        self._picture = None
        self.player.close_clip()
        self.bar.hide()
        self.canvas.show_message(text, quiet=True)

    def command(self, command: Command) -> bool:
        """Do what a key asks of a clip; False if it asks nothing of one, or there is none."""
        if self._picture is None or not self._picture.is_clip:
            return False
        if command is Command.PLAY:
            self.player.toggle()
        elif command is Command.FRAME_BACK:
            self.player.step(-1)
        elif command is Command.FRAME_ON:
            self.player.step(1)
        elif command is Command.FIRST:
            self.player.pause()
            self.player.seek(0)
        elif command is Command.LAST:
            self.player.to_end()
        else:
            return False
        return True

    def close_workers(self) -> None:
        """End the threads and the child; the stage is of no use afterwards."""
        self.player.close()
        self.loader.close()

    def retranslate(self) -> None:
        """Say everything in the desk's language."""
        self.canvas.setAccessibleName(self.tr("Picture"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # ---- what comes in ----

    def _is_current(self, digest: str) -> bool:
        return self._picture is not None and self._picture.digest == digest

    def _show_image(self, digest: str, what: int, image: QImage) -> None:
        if self._picture is not None and self._is_current(digest):
            size = QSize(self._picture.width, self._picture.height)
            self.canvas.show_image(Shown(digest, what), image, size)
            self.shown.emit()

    @Slot(str, QImage)
    def _loaded(self, digest: str, image: QImage) -> None:
        self._show_image(digest, STILL, image)

    @Slot(str, int)
    def _clip_opened(self, digest: str, frames: int) -> None:
        if self._picture is not None and self._picture.frames != frames:
            self._failed(digest)  # a frame that is not in the list could not be looked at

    @Slot(str, int, QImage)
    def _frame_ready(self, digest: str, frame: int, image: QImage) -> None:
        self._show_image(digest, frame, image)
        self.bar.set_frame(frame)

    @Slot(str, QImage)
    def _projection_ready(self, digest: str, image: QImage) -> None:
        self._projection = (digest, image)
        if self.player.current < 0:
            self._show_image(digest, PROJECTION, image)

    @Slot()
    def _show_projection(self) -> None:
        self.player.pause()
        digest, image = self._projection
        if self._is_current(digest):
            self._show_image(digest, PROJECTION, image)
            self.bar.set_frame(-1)

    @Slot(str)
    def _failed(self, digest: str) -> None:
        if self._is_current(digest):
            self.player.close_clip()
            self.canvas.show_message(
                self.tr("The prepared picture has changed on the disk. Rescan the folder.")
            )

    @Slot(str, int, bool)
    def _painted(self, digest: str, what: int, at_fit: bool) -> None:
        if what >= 0:
            self.player.acknowledge(what)
        self.painted.emit(digest, what, at_fit)
