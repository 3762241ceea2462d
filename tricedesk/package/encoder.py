"""What runs in the cleaner child: pixels in, finished and checked files out.

Owns: the functions that `maker.py` calls through `Child` (those that search for text are in `searcher.py`),
and the one clip that is being made.
Refuses: files. Frames come by the name of shared memory, what was made goes back as bytes. A file that
fails its check never leaves this process: the answer then says `refused` and why.
"""

from __future__ import annotations

import hashlib
from typing import Any

import numpy as np

from tricedesk.clean.boxes import Box
from tricedesk.clean.cleaner import Cleaner, CleanFrame, Pixels
from tricedesk.clean.identifiers import spellings
from tricedesk.clean.sector import find_sector
from tricedesk.clean.verdict import Code
from tricedesk.dicom.frames import attach_frame
from tricedesk.isolation import Answer, isolated
from tricedesk.package.check import (
    IdentifierFoundError,
    NotAsWrittenError,
    check_jpeg,
    check_mp4,
    check_webp,
)
from tricedesk.package.clip import ClipEncoder, ClipTooLargeError
from tricedesk.package.jpeg import MAX_EDGE, jpeg, webp
from tricedesk.package.searcher import shown_in_jpeg, shown_in_mp4, warm_up
from tricedesk.package.sizes import even_size, screen_size


class _Clip:
    """The clip in the making: its encoder, its cleaner, and the frame that becomes its still."""

    def __init__(self, request: dict[str, Any]) -> None:
        self.name = str(request["clip"])
        self.frames = int(request["frames"])
        self.rows, self.columns = int(request["Rows"]), int(request["Columns"])
        self.encoder = ClipEncoder(self.rows, self.columns, float(request["frame_ms"]))
        self.cleaner = _cleaner(request)
        self.still: CleanFrame | None = None

    def add(self, pixels: Pixels) -> None:
        frame = self.cleaner.clean(pixels)
        if self.encoder.frames == self.frames // 2:
            self.still = frame
        self.encoder.add(frame)


_clip: _Clip | None = None


@isolated
def get_ready(_request: dict[str, Any]) -> dict[str, Any]:
    """`{}` → `{}`: load what the first picture would wait for."""
    warm_up()
    _still(Cleaner([]).clean(np.zeros((64, 64, 3), np.uint8)), frozenset(), screen=True)
    return {}


@isolated
def propose_sector(request: dict[str, Any]) -> dict[str, Any]:
    """`{frame}` → `{box}`: where the sector seems to be in one frame, or null."""
    box = find_sector(_pixels(request["frame"]))
    return {"box": box and [box.x0, box.y0, box.x1, box.y1]}


@isolated
def make_picture(request: dict[str, Any]) -> Answer:
    """`{frame, keep, cover, identifiers, screen, checked, alone}` → a JPEG and, if `screen`, a WebP.

    The answer lists `files` as [width, height] in the order of the blobs, or says `refused`; where the
    patient's identity can still be read in the picture, `boxes` says where. `checked` is the SHA-256 of a
    JPEG in which nothing was found before, or "". `alone` as in `search_text`.
    """
    cleaner = _cleaner(request)
    frame = cleaner.clean(_pixels(request["frame"]))
    answer = _still(frame, spellings(request["identifiers"]), screen=bool(request["screen"]))
    if "refused" in answer.untrusted or _digest(answer) == request["checked"]:
        return answer
    shown = shown_in_jpeg(
        answer.untrusted_blobs[0], cleaner.keep, request["identifiers"], alone=bool(request["alone"])
    )
    return _still_shown(shown) if shown else answer


@isolated
def begin_clip(request: dict[str, Any]) -> dict[str, Any]:
    """`{clip, frames, Rows, Columns, frame_ms, keep, cover}`: begin a clip; one half done is dropped."""
    global _clip
    _drop_clip()
    try:
        _clip = _Clip(request)
    except ClipTooLargeError:
        return {"refused": Code.TOO_LARGE}
    return {}


@isolated
def add_clip_frame(request: dict[str, Any]) -> dict[str, Any]:
    """`{clip, frame}`: append a frame."""
    try:
        _begun(request).add(_pixels(request["frame"]))
    except ClipTooLargeError:
        _drop_clip()
        return {"refused": Code.TOO_LARGE}
    return {}


@isolated
def end_clip(request: dict[str, Any]) -> Answer:
    """`{clip, identifiers, checked}` → an MP4, its still as JPEG, and as WebP; else as `make_picture`."""
    global _clip
    clip, _clip = _begun(request), None
    if clip.encoder.frames != clip.frames or clip.still is None:
        clip.encoder.close()
        return Answer({"refused": Code.FRAMES_MISSING})
    data = clip.encoder.finish()
    width, height = even_size(clip.rows, clip.columns)
    wanted = spellings(request["identifiers"])
    try:
        check_mp4(data, width, height, clip.frames, wanted)
    except IdentifierFoundError:
        return Answer({"refused": Code.IDENTIFIER_FOUND})
    except NotAsWrittenError:
        return Answer({"refused": Code.NOT_AS_WRITTEN})
    still = _still(clip.still, wanted, screen=True)
    if "refused" in still.untrusted:
        return still
    answer = Answer({"files": [[width, height], *still.untrusted["files"]]}, [data, *still.untrusted_blobs])
    if _digest(answer) == request["checked"]:
        return answer
    shown = shown_in_mp4(data, clip.frames, clip.cleaner.keep, request["identifiers"])
    return _still_shown(shown) if shown else answer


def _still(frame: CleanFrame, wanted: frozenset[bytes], *, screen: bool) -> Answer:
    if max(frame.rows, frame.columns) > MAX_EDGE:
        return Answer({"refused": Code.TOO_LARGE})
    answer = Answer({"files": [[frame.columns, frame.rows]]}, [jpeg(frame)])
    try:
        check_jpeg(answer.untrusted_blobs[0], frame.columns, frame.rows, wanted)
        if screen:
            size = screen_size(frame.rows, frame.columns)
            answer.untrusted["files"].append(list(size))
            answer.untrusted_blobs.append(webp(frame))
            check_webp(answer.untrusted_blobs[1], *size, wanted)
    except IdentifierFoundError:
        return Answer({"refused": Code.IDENTIFIER_FOUND})
    except NotAsWrittenError:
        return Answer({"refused": Code.NOT_AS_WRITTEN})
    return answer


def _digest(answer: Answer) -> str:
    return hashlib.sha256(answer.untrusted_blobs[0]).hexdigest()


def _still_shown(boxes: list[list[int]]) -> Answer:
    return Answer({"refused": Code.IDENTIFIER_FOUND, "boxes": boxes})


def _begun(request: dict[str, Any]) -> _Clip:
    """Return the clip in the making if it is the one that is meant.

    Raises:
        ValueError: this child was started anew meanwhile, or another clip was begun.
    """
    if _clip is None or _clip.name != request["clip"]:
        raise ValueError("no such clip was begun")
    return _clip


def _drop_clip() -> None:
    global _clip
    if _clip is not None:
        _clip.encoder.close()
        _clip = None


def _cleaner(request: dict[str, Any]) -> Cleaner:
    return Cleaner([Box(*box) for box in request["keep"]], [Box(*box) for box in request["cover"]])


def _pixels(frame: list[Any]) -> Pixels:
    """Return the shared frame that a request names as [name, Rows, Columns]."""
    return attach_frame(*frame)
