"""CleanFrames → MP4: H.264, one keyframe in twelve, no sound, nothing said but pictures.

Owns: how a clip is encoded. Refuses: anything but CleanFrames of one size, scaling, and every tag: title,
times, the encoder's name and the settings that x264 likes to write into its first frame.

Colours are converted by BT.709 at limited range and tagged so: a player that has to guess takes BT.601 for
small pictures. Black fills up to even sizes, which 4:2:0 needs. One thread: more would give other bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterable

import av
import numpy as np
from av.bitstream import BitStreamFilterContext
from av.packet import Packet
from av.video.frame import VideoFrame
from av.video.reformatter import (
    ColorPrimaries,
    ColorRange,
    Colorspace,
    ColorTrc,
    Interpolation,
    VideoReformatter,
)
from av.video.stream import VideoStream

from tricedesk.clean.cleaner import CleanFrame
from tricedesk.package.mp4 import fast_start
from tricedesk.package.sizes import even_size, frame_rate

KEYFRAME_EVERY = 12
MAX_EDGE = 8688
MAX_PIXELS = 36864 * 256
"""What level 5.2 of H.264 takes (table A-1: blocks of 16 x 16); few players decode more."""
MAX_SIZE = 256 * 1024 * 1024
"""Bytes of one finished clip; the encoder holds it in memory."""
_QUALITY = "18"  # constant rate factor: "visually lossless" by x264's own documentation
_SEI = 6
# the same on every processor, and without the usual conversion's shift of two levels
_CONVERSION = Interpolation.BILINEAR | Interpolation.ACCURATE_RND | Interpolation.BITEXACT


class ClipTooLargeError(ValueError):
    """The clip would be longer, or larger in pixels, than can be sent."""


class ClipEncoder:
    """Takes frames one by one and gives the file at the end; holds the compressed clip and few frames.

    Args:
        Rows, Columns: every frame's size.
        frame_ms: the time from one frame to the next.

    Raises:
        ClipTooLargeError: at once, or while frames are added.
    """

    def __init__(self, Rows: int, Columns: int, frame_ms: float) -> None:
        if max(Rows, Columns) > MAX_EDGE or Rows * Columns > MAX_PIXELS:
            raise ClipTooLargeError("more pixels than players take")
        self.rows, self.columns = Rows, Columns
        self.frames = 0
        self._width, self._height = even_size(Rows, Columns)
        self._out = io.BytesIO()
        self._container = av.open(self._out, "w", format="mp4", options={"fflags": "+bitexact"})
        self._rate = frame_rate(frame_ms)
        self._reformatter = VideoReformatter()
        self._stream = self._video_stream()
        self._filter: BitStreamFilterContext | None = None

    def add(self, frame: CleanFrame) -> None:
        """Append one frame."""
        if type(frame) is not CleanFrame:
            raise TypeError("only a CleanFrame is encoded")
        if (frame.rows, frame.columns) != (self.rows, self.columns):
            raise ValueError("the frames of a clip have one size")
        video = self._reformatter.reformat(
            VideoFrame.from_ndarray(self._padded(frame), format="rgb24"),
            format="yuv420p",
            src_color_range=ColorRange.JPEG,
            dst_colorspace=Colorspace.ITU709,
            dst_color_range=ColorRange.MPEG,
            dst_color_trc=ColorTrc.BT709,
            dst_color_primaries=ColorPrimaries.BT709,
            interpolation=_CONVERSION,
            threads=1,
        )
        video.pts = self.frames
        video.time_base = 1 / self._rate
        self._write(self._stream.encode(video))
        self.frames += 1
        if self._out.tell() > MAX_SIZE:
            raise ClipTooLargeError("more bytes than can be sent")

    def finish(self) -> bytes:
        """Return the MP4. The encoder can't be used again."""
        self._write(self._stream.encode(None))
        self._container.close()
        with self._out.getbuffer() as muxed:
            return fast_start(muxed)

    def close(self) -> None:
        """Let go of what is half done."""
        self._container.close()

    def _video_stream(self) -> VideoStream:
        stream = self._container.add_stream("libx264", rate=self._rate)
        stream.width, stream.height, stream.pix_fmt = self._width, self._height, "yuv420p"
        context = stream.codec_context
        context.color_range = ColorRange.MPEG
        context.colorspace = Colorspace.ITU709
        context.color_primaries = ColorPrimaries.BT709
        context.color_trc = ColorTrc.BT709
        context.thread_count = 1
        context.gop_size = KEYFRAME_EVERY
        context.max_b_frames = 0  # each frame stands by itself in time: the player steps back and forth
        context.options = {
            "preset": "fast",
            "crf": _QUALITY,
            "x264-params": f"keyint={KEYFRAME_EVERY}:min-keyint={KEYFRAME_EVERY}:scenecut=0",
        }
        return stream

    def _padded(self, frame: CleanFrame) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
        if (self._width, self._height) == (self.columns, self.rows):
            return frame.pixels
        padded = np.zeros((self._height, self._width, 3), np.uint8)
        padded[: self.rows, : self.columns] = frame.pixels
        return padded

    def _write(self, packets: Iterable[Packet[VideoStream]]) -> None:
        for packet in packets:
            if self._filter is None:
                self._filter = BitStreamFilterContext(f"filter_units=remove_types={_SEI}", self._stream)
            for kept in self._filter.filter(packet):
                kept.stream = self._stream
                self._container.mux(kept)
