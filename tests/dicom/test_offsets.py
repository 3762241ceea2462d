"""Frames of encapsulated pixel data are found in one pass, with any kind of offset table or none."""

from __future__ import annotations

import io
import struct
import tracemalloc
from itertools import accumulate

import pytest

from tricedesk.dicom.offsets import FrameIndex
from tricedesk.errors import UnreadableFileError

JPEG = b"\xff\xd8\xff"


def items(*contents: bytes, end: bool = True) -> bytes:
    whole = b"".join(struct.pack("<HHI", 0xFFFE, 0xE000, len(item)) + item for item in contents)
    return whole + (struct.pack("<HHI", 0xFFFE, 0xE0DD, 0) if end else b"")


def offsets_of(frames: list[list[bytes]]) -> list[int]:
    lengths = [sum(len(fragment) + 8 for fragment in frame) for frame in frames]
    return [0, *accumulate(lengths)][:-1]


FRAMES = [
    [JPEG + b"one", b"more of one."],
    [JPEG + b"two"],
    [JPEG + b"three", b"x", b"end of three"],
]
WHOLE = [b"".join(frame) for frame in FRAMES]
FLAT = [fragment for frame in FRAMES for fragment in frame]


def all_of(index: FrameIndex) -> list[bytes]:
    return [index.read(n) for n in range(len(index))]


def test_without_a_table_a_frame_begins_where_a_stream_does() -> None:
    assert all_of(FrameIndex(io.BytesIO(b"junk" + items(b"", *FLAT)), 4, 3)) == WHOLE


def test_a_basic_offset_table_groups_fragments() -> None:
    frames = [[fragment.replace(JPEG, b"rle") for fragment in frame] for frame in FRAMES]
    table = struct.pack("<3I", *offsets_of(frames))
    flat = [fragment for frame in frames for fragment in frame]
    assert all_of(FrameIndex(io.BytesIO(items(table, *flat)), 0, 3)) == [b"".join(f) for f in frames]


def test_an_extended_offset_table_groups_fragments() -> None:
    frames = [[fragment.replace(JPEG, b"rle") for fragment in frame] for frame in FRAMES]
    table = struct.pack("<3Q", *offsets_of(frames))
    flat = [fragment for frame in frames for fragment in frame]
    assert all_of(FrameIndex(io.BytesIO(items(b"", *flat)), 0, 3, table)) == [b"".join(f) for f in frames]


@pytest.mark.parametrize(
    "table",
    [
        struct.pack("<3I", 0, 1, 2),
        struct.pack("<3I", 0, 0, 0),
        struct.pack("<3I", 0, 2**31, 2**32 - 1),
        struct.pack("<2I", 0, 8),
        b"odd",
    ],
)
def test_a_lying_table_is_ignored(table: bytes) -> None:
    assert all_of(FrameIndex(io.BytesIO(items(table, *FLAT)), 0, 3)) == WHOLE


def test_one_frame_takes_all_fragments() -> None:
    assert all_of(FrameIndex(io.BytesIO(items(b"", b"a", b"b", b"c")), 0, 1)) == [b"abc"]


RLE = struct.pack("<16I", 3, 64, 80, 96, *(0,) * 12)


@pytest.mark.parametrize("start", [JPEG, b"\xff\x4f\xff\x51", RLE])
@pytest.mark.parametrize("table", [[], [0]])
@pytest.mark.parametrize("frames", [1, 2])
def test_more_streams_than_frames_are_refused(start: bytes, table: list[int], frames: int) -> None:
    streams = [start + b"one", start + b"two", b"more of two.", start + b"three"]
    said = struct.pack(f"<{len(table)}I", *table)
    with pytest.raises(UnreadableFileError, match="more frames than it says"):
        FrameIndex(io.BytesIO(items(said, *streams)), 0, frames)
    index = FrameIndex(io.BytesIO(items(b"", *streams)), 0, 3)
    assert all_of(index) == [streams[0], streams[1] + streams[2], streams[3]]


def test_one_fragment_a_frame() -> None:
    assert all_of(FrameIndex(io.BytesIO(items(b"", b"a", b"b", b"c")), 0, 3)) == [b"a", b"b", b"c"]


def test_a_file_cut_short_gives_the_frames_that_are_whole() -> None:
    data = items(b"", *FLAT, end=False)
    index = FrameIndex(io.BytesIO(data[:-2]), 0, 3)
    assert index.read(0) == WHOLE[0]
    assert index.read(1) == WHOLE[1]
    index = FrameIndex(io.BytesIO(items(b"", JPEG + b"a", JPEG + b"b", end=False)), 0, 3)
    with pytest.raises(UnreadableFileError, match="missing"):
        index.read(2)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        items(),
        items(b""),
        items(b"", b"a", end=False)[:-1],
        b"\0" * 100,
        items(b"", b"a", end=False) + b"\xfe\xff\x0d\xe0garbage...",
        items(b"", b"a", b"b", b"c", b"d"),  # of which frames, of two?
        struct.pack("<HHI", 0xFFFE, 0xE000, 0xFFFFFFFF),
    ],
)
def test_damage_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError):
        FrameIndex(io.BytesIO(data), 0, 2)


def test_an_empty_frame_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="empty"):
        FrameIndex(io.BytesIO(items(b"", b"", b"b")), 0, 2).read(0)


def test_memory_grows_by_some_bytes_a_fragment_not_by_its_content() -> None:
    count = 20_000
    data = io.BytesIO(items(b"", *([JPEG + bytes(500)] * count)))
    tracemalloc.start()
    try:
        index = FrameIndex(data, 0, count)
        used = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(index) == count
    assert used < 100 * count
