"""Plays a draft's own clip: the frames of the MP4 that would be sent, decoded in a child process.

Owns: opening such a file (its digest, frames, rate), any one frame by index, and its maximum projection.
Refuses: source files, sound, and pictures; the window's thread never decodes.

The functions below run in the child. A step forward decodes one more frame. For steps back the group of
pictures before the current one (there is a keyframe every 12 frames) is decoded ahead, a little after each
frame, and kept. Frames leave as BGRX bytes, four a pixel, which the window draws without converting them.
"""

from __future__ import annotations

import hashlib
import itertools
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator
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

    def ahead(self, index: int) -> None:
        """Decode a little of what stepping back from frame `index` will ask for."""
        self._child.call("clip_ahead", {"path": self._path, "index": index}, timeout=TIMEOUT)

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


Walk = Iterator[tuple[int, "av.VideoFrame"]]
"""Frames of one group of pictures in the order in which they are shown, with their indices."""


class _Opened:
    """One MP4 in the child: where its frames are in time, and those decoded last.

    Stepping, decoding ahead and projecting each have a container of their own, because a seek in one ends
    what it was decoding.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        with Path(path).open("rb") as file:
            self.sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        self.containers: dict[str, av.container.InputContainer] = {}
        stream = self._stream("step")
        self.width, self.height = stream.codec_context.width, stream.codec_context.height
        if not 0 < self.width * self.height <= MAX_PIXELS:
            raise UnreadableFileError("The clip is larger than a picture can be.", "", "Leave it out.")
        packets = self.containers["step"].demux(stream)
        shown = sorted((p.pts, p.is_keyframe) for p in packets if p.pts is not None)
        self.times = [time for time, _ in shown]
        self.starts = [index for index, (_, key) in enumerate(shown) if key] or [0]
        self.frames = len(shown)
        if not self.frames:
            raise UnreadableFileError("The clip holds no pictures.", "", "Leave it out.")
        self.frame_ms = self._frame_ms(stream)
        self.decoded: OrderedDict[int, bytes] = OrderedDict()
        self.most = max(26, CACHE // (self.width * self.height * 4))
        self.walks: dict[str, tuple[int, int, Walk]] = {}  # purpose → group, next index, frames to come
        self.brightest: NDArray[np.uint8] | None = None
        self.projected = 0

    def close(self) -> None:
        """Close the file."""
        self.walks.clear()
        for container in self.containers.values():
            container.close()

    def frame(self, index: int) -> bytes:
        """Return one frame, decoding from where the last one was, or from the keyframe before it."""
        if not 0 <= index < self.frames:
            raise UnreadableFileError("The clip has no such frame.")
        if index not in self.decoded:
            self._walk("step", self._group_of(index), until=index)
            if index not in self.decoded:
                raise UnreadableFileError("A frame of the clip is damaged.", "", "Prepare it again.")
        self.decoded.move_to_end(index)
        return self.decoded[index]

    def ahead(self, index: int) -> None:
        """Decode two more frames of the group before the one that holds `index`."""
        group = self._group_of(index) - 1
        if group < 0:
            return
        missing = [i for i in self._indices(group) if i not in self.decoded]
        if missing:
            self._walk("ahead", group, until=missing[min(1, len(missing) - 1)])

    def project(self, groups: int) -> bool:
        """Take some more groups of pictures into the projection; True once all are in."""
        import numpy as np

        for group in range(self.projected, min(self.projected + groups, len(self.starts))):
            for _, frame in self._frames("project", group):
                pixels = _bgrx(frame, self.width, self.height)
                if self.brightest is None:
                    self.brightest = pixels.copy()
                else:
                    np.maximum(self.brightest, pixels, out=self.brightest)
            self.projected = group + 1
        return self.projected == len(self.starts)

    def _walk(self, purpose: str, group: int, *, until: int) -> None:
        """Decode frames of a group up to an index and keep them, going on from the last walk if possible."""
        at, following, walk = self.walks.get(purpose, (-1, 0, iter(())))
        if at != group or following > until:
            following, walk = self.starts[group], self._frames(purpose, group)
        for index, frame in walk:
            self.decoded[index] = bytes(_bgrx(frame, self.width, self.height))
            self.decoded.move_to_end(index)
            while len(self.decoded) > self.most:
                self.decoded.popitem(last=False)
            following = index + 1
            if index >= until:
                break
        self.walks[purpose] = (group, following, walk)

    def _frames(self, purpose: str, group: int) -> Walk:
        """Decode from one keyframe to the next."""
        stream = self._stream(purpose)
        container = self.containers[purpose]
        indices = self._indices(group)
        index_of = {self.times[index]: index for index in indices}
        container.seek(self.times[indices[0]], stream=stream, backward=True)
        # A damaged clip may never show the last frame of a group: the next group's first ends the search too.
        for frame in itertools.islice(container.decode(stream), 4 * len(indices) + 64):
            if frame.pts in index_of:
                yield index_of.pop(frame.pts), frame
            if not index_of or (frame.pts is not None and frame.pts > self.times[indices[-1]]):
                return

    def _group_of(self, index: int) -> int:
        return max(bisect_right(self.starts, index) - 1, 0)

    def _indices(self, group: int) -> range:
        after = self.starts[group + 1] if group + 1 < len(self.starts) else self.frames
        return range(self.starts[group], after)

    def _stream(self, purpose: str) -> av.VideoStream:
        import av

        try:
            if purpose not in self.containers:
                self.containers[purpose] = av.open(self.path, mode="r")
            return self.containers[purpose].streams.video[0]
        except (OSError, ValueError, IndexError) as error:
            raise UnreadableFileError("The clip could not be read.", "", "Prepare it again.") from error

    def _frame_ms(self, stream: av.VideoStream) -> float:
        """Return the mean time from frame to frame in milliseconds."""
        base = float(stream.time_base or 0)
        if self.frames > 1 and base:
            return (self.times[-1] - self.times[0]) * base * 1000 / (self.frames - 1)
        return 1000 / float(stream.average_rate or 25)


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
        _opened.close()
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
def clip_ahead(request: dict[str, Any]) -> dict[str, Any]:
    """Decode a little of what steps back will ask for."""
    _clip(request).ahead(int(request["index"]))
    return {}


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
