"""The MP4 container (ISO/IEC 14496-12 and -15), as far as one silent H.264 track needs it.

Owns: walking boxes, and rewriting a muxer's file so that it starts fast and says nothing but pictures: the
index in front, no user data, no free space, no names.
Refuses: files that another program wrote.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

CONTAINERS = frozenset({b"moov", b"trak", b"edts", b"mdia", b"minf", b"dinf", b"stbl"})
DROPPED = frozenset({b"free", b"skip", b"udta", b"meta", b"uuid"})
_STSD_HEAD = 8
_AVC1_HEAD = 78
_HDLR_HEAD = 24


class MalformedMp4Error(ValueError):
    """The boxes don't add up."""


@dataclass(frozen=True, slots=True)
class Mp4Box:
    """One box: its four-letter kind, and where its content lies in the file."""

    kind: bytes
    start: int
    end: int


def boxes(data: bytes | memoryview, start: int, end: int) -> Iterator[Mp4Box]:
    """Yield the boxes between two places of a file.

    Raises:
        MalformedMp4Error: a box is longer than its place, or runs to the end of the file unsaid.
    """
    while start < end:
        if end - start < 8:
            raise MalformedMp4Error("a box is cut short")
        size, kind = struct.unpack_from(">I4s", data, start)
        head = 8
        if size == 1 and end - start >= 16:
            (size,), head = struct.unpack_from(">Q", data, start + 8), 16
        if not head <= size <= end - start:
            raise MalformedMp4Error("a box is longer than its place")
        yield Mp4Box(kind, start + head, start + size)
        start += size


def tree(data: bytes, start: int = 0, end: int | None = None, path: str = "") -> Iterator[tuple[str, Mp4Box]]:
    """Yield every box with the path to it (`moov/trak/…`), parents before children."""
    for box in boxes(data, start, len(data) if end is None else end):
        here = f"{path}/{box.kind.decode('latin-1')}".lstrip("/")
        yield here, box
        if box.kind in CONTAINERS:
            yield from tree(data, box.start, box.end, here)
        elif box.kind == b"stsd":
            yield from tree(data, box.start + _STSD_HEAD, box.end, here)
        elif box.kind == b"avc1":
            yield from tree(data, box.start + _AVC1_HEAD, box.end, here)


def compressor_name(data: bytes, avc1: Mp4Box) -> bytes:
    """Return the 32 bytes in which an encoder names itself."""
    return data[avc1.start + 42 : avc1.start + 74]


def handler_name(data: bytes, hdlr: Mp4Box) -> bytes:
    """Return the name that a handler box carries, with its closing zero."""
    return data[hdlr.start + _HDLR_HEAD : hdlr.end]


def fast_start(data: bytes | memoryview) -> bytes:
    """Return the file with the index in front of the pictures, without free space, user data and names.

    Raises:
        MalformedMp4Error: not one `ftyp`, one `moov` and one `mdat`.
    """
    top = {box.kind: box for box in boxes(data, 0, len(data)) if box.kind not in DROPPED}
    if set(top) != {b"ftyp", b"moov", b"mdat"}:
        raise MalformedMp4Error("not one index and one body")
    ftyp = _box(b"ftyp", bytes(data[top[b"ftyp"].start : top[b"ftyp"].end]))
    index = bytes(data[top[b"moov"].start : top[b"moov"].end])
    body = data[top[b"mdat"].start : top[b"mdat"].end]
    head = struct.pack(">I4s", 8 + len(body), b"mdat")
    # The index's length doesn't depend on the offsets in it: write it once to learn where the body comes.
    length = len(_box(b"moov", _rewritten(index, 0)))
    shift = len(ftyp) + length + len(head) - top[b"mdat"].start
    return b"".join((ftyp, _box(b"moov", _rewritten(index, shift)), head, body))


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


def _rewritten(content: bytes, shift: int) -> bytes:
    """Return a container's content with offsets moved, and without what is dropped."""
    out = []
    for box in boxes(content, 0, len(content)):
        if box.kind in DROPPED:
            continue
        inner = content[box.start : box.end]
        if box.kind in CONTAINERS:
            inner = _rewritten(inner, shift)
        elif box.kind == b"stco":
            count = (len(inner) - 8) // 4
            offsets = struct.unpack_from(f">{count}I", inner, 8)
            inner = inner[:8] + struct.pack(f">{count}I", *(offset + shift for offset in offsets))
        elif box.kind == b"hdlr":
            inner = inner[:_HDLR_HEAD] + b"\0"
        out.append(_box(box.kind, inner))
    return b"".join(out)
