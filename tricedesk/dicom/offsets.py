"""Where the Frames of encapsulated PixelData lie in the file.

Owns: one pass over the item headers, after which any Frame is one seek away, with or without an offset
table; 24 bytes of memory a fragment.
Refuses: loading fragments, and offset tables that point where no fragment begins.
"""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_left
from itertools import pairwise
from typing import BinaryIO

from tricedesk.dicom import limits
from tricedesk.errors import UnreadableFileError

_ITEM = 0xFFFEE000
_SEQUENCE_END = 0xFFFEE0DD
_STARTS = (
    *(b"\xff\xd8\xff", b"\xff\x4f\xff\x51", b"\0\0\0\x0cjP"),  # JPEG and JPEG-LS, J2K, JP2
    *(struct.pack("<II", segments, 64) for segments in range(1, 16)),  # RLE
)


class FrameIndex:
    """Offsets of fragments, and which of them make up which Frame.

    Args:
        file: positioned anywhere; encapsulation is always little endian.
        offset: where PixelData's value begins: at the item of the Basic Offset Table.
        frames: NumberOfFrames.
        extended: ExtendedOffsetTable, if there is one.

    Raises:
        UnreadableFileError: the items are damaged, or don't fit the number of Frames.
    """

    def __init__(self, file: BinaryIO, offset: int, frames: int, extended: bytes = b"") -> None:
        self._file = file
        self._offsets = array("Q")  #: of each fragment's content
        self._lengths = array("Q")
        self._begins_stream = bytearray()  #: 1 where a fragment begins a compressed stream
        table = self._walk(offset)
        self._first = self._grouped(frames, _table(extended, "Q") or _table(table, "I"))

    def __len__(self) -> int:
        return len(self._first)

    def read(self, index: int) -> bytes:
        """The encoded bytes of one Frame, its fragments joined.

        Raises:
            UnreadableFileError: there is no such Frame, it is empty, too large, or the file ends in it.
        """
        if not 0 <= index < len(self._first):
            raise UnreadableFileError("A frame is missing.", "The file holds fewer than it says.")
        begin = self._first[index]
        end = self._first[index + 1] if index + 1 < len(self._first) else len(self._offsets)
        length = sum(self._lengths[begin:end])
        if not 0 < length <= limits.MAX_ENCODED_FRAME:
            raise UnreadableFileError("A frame is empty or too large.")
        parts = []
        for fragment in range(begin, end):
            self._file.seek(self._offsets[fragment])
            parts.append(self._file.read(self._lengths[fragment]))
        data = b"".join(parts)
        if len(data) != length:
            raise UnreadableFileError("The file is cut short.", "A frame ends before it should.")
        return data

    def _walk(self, offset: int) -> bytes:
        """Note every fragment; returns the Basic Offset Table."""
        file = self._file
        size = file.seek(0, 2)
        table: bytes | None = None
        while True:
            file.seek(offset)
            head = file.read(16)
            if len(head) < 8:
                break  # no delimiter: what came whole is used
            group, element, length = struct.unpack_from("<HHI", head)
            tag = group << 16 | element
            if tag != _ITEM:
                if tag != _SEQUENCE_END:
                    raise UnreadableFileError(
                        "The file is damaged.", "Its pixels are not where they should be."
                    )
                break
            offset += 8
            if table is None:
                if length > 8 * limits.MAX_FRAMES:
                    raise UnreadableFileError("The file is damaged.", "Its offset table is too large.")
                file.seek(offset)
                table = file.read(length)
            else:
                if offset + length > size:
                    break
                if len(self._offsets) >= limits.MAX_FRAGMENTS:
                    raise UnreadableFileError("The file holds too many fragments.")
                self._offsets.append(offset)
                self._lengths.append(length)
                self._begins_stream.append(head[8:].startswith(_STARTS))
            offset += length
        if not self._offsets:
            raise UnreadableFileError("The file is cut short.", "No frame of it is whole.")
        return table or b""

    def _grouped(self, frames: int, table: array[int]) -> array[int]:
        """The first fragment of each Frame.

        Without a table: a fragment a Frame; or all fragments one Frame; else a Frame begins where a
        compressed stream does. Fewer Frames than promised is no error here: those that exist can be read.
        More are one: whatever was done with the others would be done silently.
        """
        fragments = len(self._offsets)
        if sum(self._begins_stream) > frames:
            raise UnreadableFileError("The file is damaged.", "It holds more frames than it says.")
        if table and len(table) == frames:
            origin = self._offsets[0] - 8
            places = [origin + entry + 8 for entry in table]
            if all(a < b for a, b in pairwise(places)):
                first = [bisect_left(self._offsets, place) for place in places]
                if all(
                    n < fragments and self._offsets[n] == place
                    for n, place in zip(first, places, strict=True)
                ):
                    return array("Q", first)
        if frames == 1:
            return array("Q", [0])
        starts = array("Q", (n for n, begins in enumerate(self._begins_stream) if begins))
        if starts and starts[0] == 0 and len(starts) <= frames:
            return starts
        if fragments <= frames:
            return array("Q", range(fragments))
        raise UnreadableFileError(
            "The file is damaged.", "It can't be told which of its fragments make up which frame."
        )


def _table(raw: bytes, kind: str) -> array[int]:
    """Offsets of an offset table; empty where it is empty or cut."""
    width = 8 if kind == "Q" else 4
    if len(raw) % width:
        return array("Q")
    return array("Q", struct.unpack(f"<{len(raw) // width}{kind}", raw))
