"""Plays a draft's own clip: the frames of the MP4 that would be sent, decoded in a child process.

Owns: opening such a file (its digest, frames, rate), any one frame by index, and its maximum projection.
Refuses: source files, sound, and pictures; the window's thread never decodes.

The functions below run in the child. Neighbours are decoded together, from a keyframe (there is one every
12 frames) to the next, and kept, so that a step in either direction costs no second decode. Frames leave as
BGRX bytes, four a pixel, which the window draws without converting them.
"""

from __future__ import annotations

import hashlib
import itertools
from bisect import bisect_right
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tricedesk.errors import UnreadableFileError
from tricedesk.isolation import MIB, Answer, Child, ChildKind, isolated

if TYPE_CHECKING:
    import av
    import numpy as np
    from numpy.typing import NDArray

PLAYER = ChildKind("player", "tricedesk.playback", 768 * MIB)
CACHE = 160 * MIB
"""Bytes of decoded frames that the child keeps: about 50 of 1024x768."""
TIMEOUT = 20.0
MAX_PIXELS = 64_000_000


@dataclass(frozen=True, slots=True)
class ClipInfo:
    """What an opened clip is: size in pixels, number of frames, time a frame in ms, digest of the file."""

    width: int
    height: int
    frames: int
    frame_ms: float
    sha256: str


class Clip:
    """One open clip in a child of its own kind. Thread-safe; a call blocks until the child answers.

    Errors:
        `UnreadableFileError`: the file is gone, damaged, or no clip.
    """

    def __init__(self, child: Child, path: Path) -> None:
        self._child = child
        self._path = str(path)
        said = child.call("clip_open", {"path": self._path}, timeout=TIMEOUT).untrusted
        try:
            self.info = ClipInfo(
                width=_bounded(said["width"], 65535),
                height=_bounded(said["height"], 65535),
                frames=_bounded(said["frames"], 1_000_000),
                frame_ms=min(max(float(said["frame_ms"]), 1.0), 60_000.0),
                sha256=str(said["sha256"])[:64],
            )
        except (KeyError, TypeError, ValueError) as error:
            raise UnreadableFileError("The clip could not be read.", "", "Prepare it again.") from error

    def frame(self, index: int) -> bytes:
        """Return frame `index` as BGRX bytes, `height` x `width` x 4."""
        return self._pixels("clip_frame", {"path": self._path, "index": index})

    def project(self, *, restart: bool) -> bytes | None:
        """Work on the maximum projection: the brightest value that each pixel has in any frame.

        Returns its BGRX bytes once it is done, None while more calls are needed, so that frames can be asked
        for in between.
        """
        answer = self._child.call(
            "clip_projection", {"path": self._path, "restart": restart}, timeout=TIMEOUT
        )
        return self._checked(answer) if answer.untrusted.get("done") else None

    def _pixels(self, function: str, request: dict[str, Any]) -> bytes:
        return self._checked(self._child.call(function, request, timeout=TIMEOUT))

    def _checked(self, answer: Answer) -> bytes:
        blobs = answer.untrusted_blobs
        if len(blobs) != 1 or len(blobs[0]) != self.info.width * self.info.height * 4:
            raise UnreadableFileError("The clip could not be read.", "", "Prepare it again.")
        return blobs[0]


def _bounded(value: Any, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= most:
        raise ValueError("out of bounds")
    return value


# ---- in the child ----


class _Opened:
    """One MP4 in the child: where its frames are in time, and those decoded last."""

    def __init__(self, path: str) -> None:
        import av

        self.path = path
        with Path(path).open("rb") as file:
            self.sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        try:
            self.container: av.container.InputContainer = av.open(path, mode="r")
            self.stream = self.container.streams.video[0]
        except (OSError, ValueError, IndexError) as error:
            raise UnreadableFileError("The clip could not be read.", "", "Prepare it again.") from error
        self.width, self.height = self.stream.codec_context.width, self.stream.codec_context.height
        if not 0 < self.width * self.height <= MAX_PIXELS:
            raise UnreadableFileError("The clip is larger than a picture can be.", "", "Leave it out.")
        shown = [(p.pts, p.is_keyframe) for p in self.container.demux(self.stream) if p.pts is not None]
        shown.sort()
        self.times = [time for time, _ in shown]
        self.starts = [index for index, (_, key) in enumerate(shown) if key] or [0]
        self.frames = len(shown)
        if not self.frames:
            raise UnreadableFileError("The clip holds no pictures.", "", "Leave it out.")
        self.decoded: OrderedDict[int, bytes] = OrderedDict()
        self.most = max(26, CACHE // (self.width * self.height * 4))
        self.brightest: NDArray[np.uint8] | None = None
        self.projected = 0

    @property
    def frame_ms(self) -> float:
        """Mean time from frame to frame in milliseconds."""
        base = float(self.stream.time_base or 0)
        if self.frames > 1 and base:
            return (self.times[-1] - self.times[0]) * base * 1000 / (self.frames - 1)
        return 1000 / float(self.stream.average_rate or 25)

    def frame(self, index: int) -> bytes:
        """Return one frame, decoding the group of pictures that it is in."""
        if not 0 <= index < self.frames:
            raise UnreadableFileError("The clip has no such frame.")
        if index not in self.decoded:
            for at, frame in self._group(self._group_of(index)):
                self.decoded[at] = bytes(_bgrx(frame, self.width, self.height))
                self.decoded.move_to_end(at)
                while len(self.decoded) > self.most:
                    self.decoded.popitem(last=False)
            if index not in self.decoded:
                raise UnreadableFileError("A frame of the clip is damaged.", "", "Prepare it again.")
        return self.decoded[index]

    def project(self, groups: int) -> bool:
        """Take some more groups of pictures into the projection; True once all are in."""
        import numpy as np

        for number in range(self.projected, min(self.projected + groups, len(self.starts))):
            for _, frame in self._group(number):
                pixels = _bgrx(frame, self.width, self.height)
                if self.brightest is None:
                    self.brightest = pixels.copy()
                else:
                    np.maximum(self.brightest, pixels, out=self.brightest)
            self.projected = number + 1
        return self.projected == len(self.starts)

    def _group_of(self, index: int) -> int:
        return max(bisect_right(self.starts, index) - 1, 0)

    def _group(self, number: int) -> list[tuple[int, av.VideoFrame]]:
        """Return the frames from one keyframe to the next, with their indices."""
        first = self.starts[number]
        last = self.starts[number + 1] if number + 1 < len(self.starts) else self.frames
        index_of = {time: index for index, time in enumerate(self.times[first:last], first)}
        found: list[tuple[int, av.VideoFrame]] = []
        self.container.seek(self.times[first], stream=self.stream, backward=True)
        # A damaged clip may never show the last frame of a group: the next group's first ends the search too.
        for frame in itertools.islice(self.container.decode(self.stream), 4 * (last - first) + 64):
            if frame.pts in index_of:
                found.append((index_of[frame.pts], frame))
            if len(found) == last - first or (frame.pts is not None and frame.pts > self.times[last - 1]):
                break
        return found


def _bgrx(frame: av.VideoFrame, width: int, height: int) -> NDArray[np.uint8]:
    if (frame.width, frame.height) != (width, height):
        raise UnreadableFileError("The clip changes its size.", "", "Prepare it again.")
    import numpy as np

    return frame.to_ndarray(format="bgra").astype(np.uint8, copy=False)


_opened: _Opened | None = None


def _clip(request: dict[str, Any]) -> _Opened:
    """Return the clip of a request; one is open at a time."""
    global _opened
    path = str(request["path"])
    if _opened is None or _opened.path != path:
        _close()
        _opened = _Opened(path)
    return _opened


def _close() -> None:
    global _opened
    if _opened is not None:
        _opened.container.close()
    _opened = None


@isolated
def clip_open(request: dict[str, Any]) -> dict[str, Any]:
    """Open a clip afresh: its bytes may be others than last time."""
    _close()
    clip = _clip(request)
    return {
        "width": clip.width,
        "height": clip.height,
        "frames": clip.frames,
        "frame_ms": clip.frame_ms,
        "sha256": clip.sha256,
    }


@isolated
def clip_frame(request: dict[str, Any]) -> Answer:
    """Return one frame as BGRX bytes."""
    return Answer({}, [_clip(request).frame(int(request["index"]))])


@isolated
def clip_projection(request: dict[str, Any]) -> Answer:
    """Return the maximum projection, or that more calls are needed: none takes long."""
    clip = _clip(request)
    if request["restart"]:
        clip.brightest, clip.projected = None, 0
    done = clip.project(groups=2)
    if not done or clip.brightest is None:
        return Answer({"done": False})
    pixels = clip.brightest.tobytes()
    clip.brightest = None
    return Answer({"done": True}, [pixels])
