"""From one Instance to the files that would be sent, byte for byte the same each time.

Owns: what happens to a picture between the two children, its verdict, and the one answer (`MadePicture`).
Refuses: pixels (they go from the reader to the cleaner through shared memory) and sending. A picture that
can't be cleaned is an answer with a reason, not an error.
"""

from __future__ import annotations

import functools
import hashlib
import secrets
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from tricedesk.clean.boxes import Box, outside, union, whole
from tricedesk.clean.covers import Cover, MachineKey
from tricedesk.clean.keep import Keep, guessed_keep, known_keep
from tricedesk.clean.regions import tells_something
from tricedesk.clean.search import FoundText, TextFound, TextKind, Uncover
from tricedesk.clean.verdict import Code, Reason, Verdict, reason, verdict
from tricedesk.dicom.frames import FrameBuffer, FrameReader
from tricedesk.dicom.study import Picture
from tricedesk.errors import TriceDeskError, UnreadableFileError
from tricedesk.isolation import Answer, Child
from tricedesk.package.memory import TextMemory, key_of
from tricedesk.package.sizes import even_size, samples, screen_size
from tricedesk.package.texts import MOST_TEXTS, SEARCH_TIMEOUT, PictureSearch, search_key, text_reasons
from tricedesk.wire import FileRole

CLEANER_VERSION = "2"
"""Raised whenever the same source and covers may give other bytes: what was looked at is asked for again."""

Progress = Callable[[int, int], None]
"""Called with the frames done and the frames in all."""

_FRAME_TIMEOUT = 60.0
_CHECK_TIMEOUT_PER_FRAME = 0.25
_ROUNDS = 3
"""How often a picture is made at most: once, and again where its own check still reads the identity."""


@dataclass(frozen=True, slots=True)
class MadeFile:
    """One file as it would be sent."""

    role: FileRole
    media_type: str
    width: int
    height: int
    data: bytes


@dataclass(frozen=True, slots=True)
class MadePicture:
    """A picture or clip as it would be sent, and what is to be said of it.

    `keep` is what was kept and `covered` all the rest, both in pixels; `machine` is the key that a cover
    for such pictures has. `files` begins with the JPEG or MP4; a refused picture has none. `digest` is the
    first file's SHA-256 in hexadecimal, by which "looked at" is remembered; "" if refused. `texts` is the
    text that was found where something is kept, covered or not.
    """

    picture: Picture
    machine: MachineKey
    verdict: Verdict
    keep: tuple[Box, ...]
    covered: tuple[Box, ...]
    files: tuple[MadeFile, ...]
    digest: str
    texts: tuple[FoundText, ...] = ()


class PictureMaker:
    """Makes pictures with one reader and one cleaner. Thread-safe: one picture at a time.

    Args:
        reader: gives frames.
        cleaner: a child of kind CLEANER, used by this maker alone.
        memory: where the text that was found is remembered; None: nowhere.
    """

    def __init__(self, reader: FrameReader, cleaner: Child, memory: TextMemory | None = None) -> None:
        self._reader = reader
        self._cleaner = cleaner
        self._memory = memory or TextMemory(None)
        self._search = PictureSearch(self._read, self._ask, self._memory)
        self._lock = threading.Lock()

    def make(
        self,
        picture: Picture,
        covers: Sequence[Cover],
        *,
        uncover: Sequence[Uncover] = (),
        progress: Progress | None = None,
        alone: bool = False,
    ) -> MadePicture:
        """Clean, encode and check one picture; `covers` are all that people have confirmed.

        `uncover` is text that a person wants to stay; what matches the patient is covered all the same.
        An exception that `progress` raises ends the work and comes out as it is. `alone`: nothing else is
        made meanwhile, so that two cores may be used; what is made is the same.
        """
        with self._lock:
            keep = Keep((), (), ())
            try:
                keep = known_keep(picture, covers) or guessed_keep(picture, covers, self._sector(picture))
                if not keep.keep:
                    return _refused(picture, keep, keep.reasons)
                steps = _Steps(progress, picture.NumberOfFrames)
                with _buffer(picture) as buffer:
                    searched = self._search.find(picture, keep.keep, buffer, steps.searched, alone=alone)
                found = searched.found.changed_by(uncover, keep.cover)
                reasons = (*keep.reasons, *text_reasons(replace(searched, found=found), keep.keep))
                if found.report_page:
                    return _refused(picture, keep, reasons, found.texts)
                files, found = self._checked(picture, keep, found, steps, alone=alone)
            except _RefusedPicture as refusal:
                return _refused(picture, keep, [refusal.reason])
        reasons = (*keep.reasons, *text_reasons(replace(searched, found=found), keep.keep))
        return MadePicture(
            picture=picture,
            machine=MachineKey.of(picture),
            verdict=verdict(reasons),
            keep=keep.keep,
            covered=outside(picture.Rows, picture.Columns, keep.keep, (*keep.cover, *found.covers)),
            files=files,
            digest=hashlib.sha256(files[0].data).hexdigest(),
            texts=found.texts,
        )

    def get_ready(self) -> None:
        """Let the cleaner load its models now; what goes wrong is told when a picture is made."""
        with self._lock, suppress(_RefusedPicture, TriceDeskError):
            self._ask("get_ready", {}, SEARCH_TIMEOUT)

    def _checked(
        self, picture: Picture, keep: Keep, found: TextFound, steps: _Steps, *, alone: bool
    ) -> tuple[tuple[MadeFile, ...], TextFound]:
        """Make the files; where their check still reads the patient's identity, cover that too.

        Raises:
            _RefusedPicture: it can still be read after some rounds, or something else is amiss.
        """
        make = self._clip if picture.NumberOfFrames > 1 else functools.partial(self._picture, alone=alone)
        for last in (*[False] * (_ROUNDS - 1), True):
            black = replace(keep, cover=(*keep.cover, *found.covers))
            key = key_of(search_key(picture, keep.keep), _boxes(black), CLEANER_VERSION)
            before = self._memory.get(key)
            try:
                files = make(picture, black, str(before or ""), steps)
            except _StillShown as shown:
                if last:
                    raise _RefusedPicture(reason(Code.IDENTIFIER_FOUND, boxes=shown.boxes)) from shown
                more = tuple(FoundText(box, TextKind.MATCH, "", 0.0) for box in shown.boxes)
                found = replace(found, texts=(*found.texts, *more))
                continue
            self._memory.put(key, hashlib.sha256(files[0].data).hexdigest())
            return files, found
        raise AssertionError("the last round returns or raises")

    def _sector(self, picture: Picture) -> Box | None:
        """Return the box around the sectors found in the first, the middle and the last frame.

        One box for the whole clip: what moves may leave the first frame's sector.
        """
        last = picture.NumberOfFrames - 1
        found: list[Box] = []
        with _buffer(picture) as buffer:
            for index in sorted({0, last // 2, last}):
                self._read(picture, index, buffer)
                box = self._ask("propose_sector", {"frame": _named(buffer)}).untrusted.get("box")
                if box is not None:
                    found.append(_box(box))
        box = union(b.clipped(picture.Rows, picture.Columns) for b in found)
        return box if box and tells_something(box, picture.Rows, picture.Columns) else None

    def _picture(
        self, picture: Picture, keep: Keep, checked: str, steps: _Steps, *, alone: bool
    ) -> tuple[MadeFile, ...]:
        with _buffer(picture) as buffer:
            self._read(picture, 0, buffer)
            answer = self._ask(
                "make_picture",
                {
                    "frame": _named(buffer),
                    **_boxes(keep),
                    "identifiers": picture.identifiers,
                    "screen": True,
                    "checked": checked,
                    "alone": alone,
                },
                _FRAME_TIMEOUT + SEARCH_TIMEOUT,
            )
        steps.made(1)
        return _files(
            answer,
            [
                (FileRole.PICTURE, "image/jpeg", (picture.Columns, picture.Rows)),
                (FileRole.SCREEN, "image/webp", screen_size(picture.Rows, picture.Columns)),
            ],
        )

    def _clip(self, picture: Picture, keep: Keep, checked: str, steps: _Steps) -> tuple[MadeFile, ...]:
        """Encode frame by frame; while the cleaner works on one, the reader decodes the next."""
        count = picture.NumberOfFrames
        # A cleaner that died meanwhile must not go on with another clip's beginning.
        clip = {"clip": secrets.token_hex(8)}
        self._ask(
            "begin_clip",
            {
                **clip,
                "frames": count,
                "Rows": picture.Rows,
                "Columns": picture.Columns,
                "frame_ms": picture.frame_ms,
                **_boxes(keep),
            },
        )
        with _buffer(picture) as one, _buffer(picture) as two, ThreadPoolExecutor(1) as ahead:
            coming = ahead.submit(self._read, picture, 0, one)
            for index in range(count):
                coming.result()
                here, there = (one, two) if index % 2 == 0 else (two, one)
                if index + 1 < count:
                    coming = ahead.submit(self._read, picture, index + 1, there)
                self._ask("add_clip_frame", {**clip, "frame": _named(here)})
                steps.made(index + 1)
        answer = self._ask(
            "end_clip",
            {**clip, "identifiers": picture.identifiers, "checked": checked},
            _FRAME_TIMEOUT + _CHECK_TIMEOUT_PER_FRAME * count + len(samples(count)) * SEARCH_TIMEOUT,
        )
        return _files(
            answer,
            [
                (FileRole.CLIP, "video/mp4", even_size(picture.Rows, picture.Columns)),
                (FileRole.POSTER, "image/jpeg", (picture.Columns, picture.Rows)),
                (FileRole.SCREEN, "image/webp", screen_size(picture.Rows, picture.Columns)),
            ],
        )

    def _read(self, picture: Picture, index: int, buffer: FrameBuffer) -> None:
        try:
            self._reader.read(picture, index, buffer)
        except UnreadableFileError as error:
            if picture.NumberOfFrames == 1:
                raise _RefusedPicture(reason(Code.UNREADABLE, str(error))) from error
            detail = f"Frame {index + 1} of {picture.NumberOfFrames}: {error}"
            raise _RefusedPicture(reason(Code.FRAMES_MISSING, detail)) from error

    def _ask(self, function: str, request: dict[str, Any], timeout: float = _FRAME_TIMEOUT) -> Answer:
        """Call the cleaner, and turn what it refuses, or dies of, into a reason."""
        try:
            answer = self._cleaner.call(function, request, timeout=timeout)
        except UnreadableFileError as error:
            raise _RefusedPicture(reason(Code.NOT_MADE)) from error
        refused = answer.untrusted.get("refused")
        if refused is not None:
            boxes = answer.untrusted.get("boxes")
            if refused == Code.IDENTIFIER_FOUND and isinstance(boxes, list) and boxes:
                raise _StillShown([_box(box) for box in boxes[:MOST_TEXTS]])
            known = refused if refused in set(Code) else Code.NOT_AS_WRITTEN
            raise _RefusedPicture(reason(Code(known)))
        return answer


class _RefusedPicture(Exception):  # noqa: N818 - an answer on its way out, no error
    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.sentence)
        self.reason = reason


class _StillShown(Exception):  # noqa: N818 - a question to be answered by covering more
    """What was made still shows the patient's identity in these boxes."""

    def __init__(self, boxes: list[Box]) -> None:
        super().__init__(f"{len(boxes)} boxes")
        self.boxes = boxes


class _Steps:
    """Counts frames searched and frames made, and tells the one who asked."""

    def __init__(self, progress: Progress | None, frames: int) -> None:
        self._progress = progress
        self._frames = frames
        self._searched = self._to_search = 0

    def searched(self, to_search: int) -> None:
        """One more of so many frames was searched."""
        self._searched, self._to_search = self._searched + 1, to_search
        self._tell(0)

    def made(self, frames: int) -> None:
        """So many frames are made."""
        self._to_search = self._searched
        self._tell(frames)

    def _tell(self, made: int) -> None:
        if self._progress:
            self._progress(self._searched + made, self._to_search + self._frames)


def _refused(
    picture: Picture, keep: Keep, reasons: Iterable[Reason], texts: tuple[FoundText, ...] = ()
) -> MadePicture:
    return MadePicture(
        picture=picture,
        machine=MachineKey.of(picture),
        verdict=verdict(reasons),
        keep=keep.keep,
        covered=(whole(picture.Rows, picture.Columns),),
        files=(),
        digest="",
        texts=texts,
    )


def _buffer(picture: Picture) -> FrameBuffer:
    try:
        return FrameBuffer(picture.Rows, picture.Columns)
    except UnreadableFileError as error:
        raise _RefusedPicture(reason(Code.TOO_LARGE, str(error))) from error


def _named(buffer: FrameBuffer) -> list[str | int]:
    return [buffer.name, buffer.Rows, buffer.Columns]


def _boxes(keep: Keep) -> dict[str, list[list[int]]]:
    return {
        "keep": [[b.x0, b.y0, b.x1, b.y1] for b in keep.keep],
        "cover": [[b.x0, b.y0, b.x1, b.y1] for b in keep.cover],
    }


def _box(untrusted: Any) -> Box:
    if not isinstance(untrusted, list) or len(untrusted) != 4 or any(type(n) is not int for n in untrusted):
        raise _RefusedPicture(reason(Code.NOT_AS_WRITTEN))
    return Box(*untrusted)


def _files(answer: Answer, expected: Sequence[tuple[FileRole, str, tuple[int, int]]]) -> tuple[MadeFile, ...]:
    """Return the child's files if they are what was asked for, in number and size."""
    sizes = [list(size) for _, _, size in expected]
    blobs = answer.untrusted_blobs
    if answer.untrusted.get("files") != sizes or len(blobs) != len(sizes) or not all(blobs):
        raise _RefusedPicture(reason(Code.NOT_AS_WRITTEN))
    return tuple(
        MadeFile(role, media_type, width, height, data)
        for (role, media_type, (width, height)), data in zip(expected, blobs, strict=True)
    )
