"""Plays a draft's clip: which frame is due, asked of a child process, one at a time.

Owns: the decoding thread and its child; playing, stepping, speed.
Refuses: drawing (the canvas does, and acknowledges), and skipping: until a clip was seen once through, it
goes slower rather than leave a frame out.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QObject, Qt, QThread, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from tricedesk.errors import TriceDeskError
from tricedesk.isolation import Child
from tricedesk.playback import PLAYER, Clip, ClipInfo

SPEEDS = (0.25, 0.5, 1.0, 2.0)


class ClipPlayer(QObject):
    """Plays one clip at a time. Clips are told apart by their digest.

    Signals:
        opened(str, int): this clip can be played; its number of frames.
        frame_ready(str, int, QImage): this frame is to be drawn now.
        projection_ready(str, QImage): the clip's maximum projection.
        failed(str): the clip is gone, damaged, or has other bytes now.
        playing_changed(bool): it runs or stands.
    """

    opened = Signal(str, int)
    frame_ready = Signal(str, int, QImage)
    projection_ready = Signal(str, QImage)
    failed = Signal(str)
    playing_changed = Signal(bool)

    _open_asked = Signal(str, str)
    _frame_asked = Signal(str, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = QThread(self)
        self._thread.setObjectName("clips")
        self._decoder = _Decoder()
        self._decoder.moveToThread(self._thread)
        self._open_asked.connect(self._decoder.open)
        self._frame_asked.connect(self._decoder.frame)
        self._decoder.opened.connect(self._clip_opened)
        self._decoder.decoded.connect(self._frame_decoded)
        self._decoder.projected.connect(self._projected)
        self._decoder.failed.connect(self._decoding_failed)
        self._thread.finished.connect(self._decoder.end)
        self._thread.start()
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self.close)  # a thread that is left running aborts the program

        self._digest = ""
        self._info: ClipInfo | None = None
        self._current = -1
        self._wish: int | None = None
        self._busy = False
        self._drawn = True
        self._speed = 1.0
        self._all_frames = True
        self._playing = False
        self._clock = QElapsedTimer()
        self._anchor = 0
        self._tick = QTimer(self)
        self._tick.setTimerType(Qt.TimerType.PreciseTimer)
        self._tick.setInterval(4)
        self._tick.timeout.connect(self._advance)

    # ---- what it is told ----

    def open(self, digest: str, path: Path) -> None:
        """Open a clip; the one before is put away."""
        self.close_clip()
        self._digest = digest
        self._open_asked.emit(digest, str(path))

    def close_clip(self) -> None:
        """Put the clip away."""
        self.pause()
        self._digest, self._info, self._current, self._wish = "", None, -1, None
        self._busy, self._drawn = False, True
        self._decoder.wanted = ""

    def set_all_frames(self, wanted: bool) -> None:
        """Say whether every frame must be drawn, however slow that makes it."""
        self._all_frames = wanted
        self._restart_clock()

    def acknowledge(self, frame: int) -> None:
        """That frame has been drawn: the next may come."""
        if frame == self._current:
            self._drawn = True

    def toggle(self) -> None:
        """Play or pause."""
        if self._playing:
            self.pause()
        else:
            self.play()

    def play(self) -> None:
        """Play from the frame that is shown, from the start again at the end."""
        if self._info is None or self._playing:
            return
        self._playing = True
        self._restart_clock()
        self._tick.start()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stand still."""
        if self._playing:
            self._playing = False
            self._tick.stop()
            self.playing_changed.emit(False)

    def step(self, by: int) -> None:
        """Go some frames on or back, and stand."""
        self.pause()
        if self._info is not None:
            at = self._wish if self._wish is not None else self._current
            self.seek((max(at, 0) + by) % self._info.frames if at >= 0 or by > 0 else self._info.frames - 1)

    def seek(self, frame: int) -> None:
        """Show a frame."""
        if self._info is None:
            return
        self._ask(min(max(frame, 0), self._info.frames - 1))
        self._restart_clock(frame)

    def to_end(self) -> None:
        """Show the last frame."""
        if self._info is not None:
            self.pause()
            self.seek(self._info.frames - 1)

    def set_speed(self, speed: float) -> None:
        """Play at a multiple of the clip's own rate."""
        self._speed = speed
        self._restart_clock()

    @property
    def playing(self) -> bool:
        """Whether it runs."""
        return self._playing

    @property
    def current(self) -> int:
        """The frame that is shown; -1 before any."""
        return self._current

    @property
    def frames(self) -> int:
        """The clip's number of frames; 0 before it is open."""
        return self._info.frames if self._info else 0

    @Slot()
    def close(self) -> None:
        """End the thread and its child; once more does nothing."""
        self.close_clip()
        self._thread.quit()
        self._thread.wait()

    # ---- the clock ----

    def _restart_clock(self, frame: int | None = None) -> None:
        self._anchor = max(self._current, 0) if frame is None else frame
        self._clock.start()

    @Slot()
    def _advance(self) -> None:
        if self._info is None or self._busy or not self._drawn:
            return
        if self._current < 0:
            self._ask(0)
            self._restart_clock(0)
            return
        due = self._anchor + int(self._clock.elapsed() * self._speed / self._info.frame_ms)
        if not self._all_frames:
            if due % self._info.frames != self._current:
                self._ask(due % self._info.frames)
            return
        behind = due - self._current
        if behind > 0:
            following = (self._current + 1) % self._info.frames
            if behind > 1 or following == 0:
                self._restart_clock(following)  # late: the rest of the clip is as late, nothing is skipped
            self._ask(following)

    def _ask(self, frame: int) -> None:
        """Ask for a frame; while one is on its way, only the newest wish is kept."""
        if self._busy:
            self._wish = frame
            return
        self._busy = True
        self._wish = None
        self._frame_asked.emit(self._digest, frame)

    # ---- what the thread says ----

    @Slot(str, object)
    def _clip_opened(self, digest: str, info: ClipInfo) -> None:
        if digest == self._digest:
            self._info = info
            self.opened.emit(digest, info.frames)

    @Slot(str, int, QImage)
    def _frame_decoded(self, digest: str, frame: int, image: QImage) -> None:
        if digest != self._digest:
            return
        self._busy = False
        self._current, self._drawn = frame, False
        self.frame_ready.emit(digest, frame, image)
        if self._wish is not None:
            self._ask(self._wish)

    @Slot(str, QImage)
    def _projected(self, digest: str, image: QImage) -> None:
        if digest == self._digest:
            self.projection_ready.emit(digest, image)

    @Slot(str)
    def _decoding_failed(self, digest: str) -> None:
        if digest == self._digest:
            self.close_clip()
            self.failed.emit(digest)


class _Decoder(QObject):
    """Lives in the player's thread; blocks on the child there.

    Signals:
        opened(str, object): digest and `ClipInfo`.
        decoded(str, int, QImage), projected(str, QImage), failed(str): as the player's.
    """

    opened = Signal(str, object)
    decoded = Signal(str, int, QImage)
    projected = Signal(str, QImage)
    failed = Signal(str)
    _go_on = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.wanted = ""  # set by the player's thread too: work on an old clip ends
        self._child = Child(PLAYER)
        self._clip: Clip | None = None
        self._digest = ""
        self._go_on.connect(self.project, Qt.ConnectionType.QueuedConnection)

    def _opened(self, path: str) -> Clip | None:
        try:
            return Clip(self._child, Path(path))
        except TriceDeskError:
            return None

    @Slot(str, str)
    def open(self, digest: str, path: str) -> None:
        self.wanted = self._digest = digest
        self._clip = None
        clip = self._opened(path) or self._opened(path)  # a child that has just ended begins anew
        if clip is None:
            self.failed.emit(digest)
            return
        if clip.info.sha256 != digest:
            self.failed.emit(digest)
            return
        self._clip = clip
        self.opened.emit(digest, clip.info)
        self._go_on.emit(digest, True)

    @Slot(str, int)
    def frame(self, digest: str, index: int) -> None:
        if self._clip is None or digest != self._digest:
            return
        try:
            self.decoded.emit(digest, index, self._image(self._clip.frame(index)))
            self._clip.ahead(index)
        except TriceDeskError:
            self.failed.emit(digest)

    @Slot(str, bool)
    def project(self, digest: str, restart: bool) -> None:
        """Work on the projection a little, then let frames come in between."""
        if self._clip is None or digest != self._digest or digest != self.wanted:
            return
        try:
            pixels = self._clip.project(restart=restart)
        except TriceDeskError:
            self.failed.emit(digest)
            return
        if pixels is None:
            self._go_on.emit(digest, False)
        else:
            self.projected.emit(digest, self._image(pixels))

    @Slot()
    def end(self) -> None:
        self._child.close()

    def _image(self, pixels: bytes) -> QImage:
        assert self._clip is not None
        width, height = self._clip.info.width, self._clip.info.height
        # copy(): QImage only borrows the bytes, and they end with this call.
        return QImage(pixels, width, height, width * 4, QImage.Format.Format_RGB32).copy()
