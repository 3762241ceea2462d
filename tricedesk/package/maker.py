"""From one Instance to the files that would be sent, byte for byte the same each time.

Owns: what happens to a picture between the two children, its verdict, and the one answer (`MadePicture`).
Refuses: pixels (they go from the reader to the cleaner through shared memory) and sending. A picture that
can't be cleaned is an answer with a reason, not an error.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tricedesk.clean.boxes import Box
from tricedesk.clean.covers import Cover, MachineKey
from tricedesk.clean.verdict import Verdict
from tricedesk.dicom.frames import FrameReader
from tricedesk.dicom.study import Picture
from tricedesk.isolation import Child
from tricedesk.wire import FileRole

CLEANER_VERSION = "1"
"""Raised whenever the same source and covers may give other bytes: what was looked at is asked for again."""

Progress = Callable[[int, int], None]
"""Called with the frames done and the frames in all."""


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
    first file's SHA-256 in hexadecimal, by which "looked at" is remembered; "" if refused.
    """

    picture: Picture
    machine: MachineKey
    verdict: Verdict
    keep: tuple[Box, ...]
    covered: tuple[Box, ...]
    files: tuple[MadeFile, ...]
    digest: str


class PictureMaker:
    """Makes pictures with one reader and one cleaner. Thread-safe: one picture at a time."""

    def __init__(self, reader: FrameReader, cleaner: Child) -> None:
        self._reader = reader
        self._cleaner = cleaner

    def make(
        self, picture: Picture, covers: Sequence[Cover], *, progress: Progress | None = None
    ) -> MadePicture:
        """Clean, encode and check one picture; `covers` are all that people have confirmed.

        An exception that `progress` raises ends the work and comes out as it is.
        """
        raise NotImplementedError
