"""Hostile files through the real child: each ends as a refusal in words or as valid output, in time."""

from __future__ import annotations

import struct
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pydicom
import pytest
from numpy.typing import NDArray
from pydicom import uid

from tricedesk.dicom import limits
from tricedesk.dicom.frames import FrameBuffer, FrameReader
from tricedesk.errors import UnreadableFileError
from tricedesk.isolation import READER, Child

Write = Callable[..., Path]


@pytest.fixture(scope="module")
def frames() -> Iterator[FrameReader]:
    with Child(READER) as child:
        yield FrameReader(child)


def outcome(frames: FrameReader, path: Path, index: int = 0) -> NDArray[np.uint8] | str:
    """The first frame's pixels, or the refusal."""
    begin = time.monotonic()
    try:
        picture = frames.picture(path)
        with FrameBuffer(picture.Rows, picture.Columns) as buffer:
            frames.read(picture, min(index, picture.NumberOfFrames - 1), buffer)
            result: NDArray[np.uint8] | str = buffer.array()
    except UnreadableFileError as error:
        result = str(error)
    assert time.monotonic() - begin < 8
    assert not isinstance(result, str) or result.strip()
    return result


def samples() -> list[Path]:
    """A bundled file for each way of storing pixels."""
    bundled = Path(pydicom.__file__).parent / "data" / "test_files"
    found = [
        "CT_small.dcm",
        "SC_rgb_jpeg_dcmtk.dcm",
        "SC_rgb_rle_2frame.dcm",
        "JPEG2000.dcm",
        "MR_small_jpeg_ls_lossless.dcm",
        "examples_palette.dcm",
        "examples_ybr_color.dcm",
        "image_dfl.dcm",
        "SC_ybr_full_422_uncompressed.dcm",
    ]
    return [bundled / name for name in found if (bundled / name).exists()]


def test_there_are_samples() -> None:
    assert len(samples()) >= 6


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.stem)
def test_truncated_at_many_offsets(frames: FrameReader, tmp_path: Path, path: Path) -> None:
    data = path.read_bytes()
    mutant = tmp_path / "cut"
    for length in np.linspace(0, len(data) - 1, 40).astype(int):
        mutant.write_bytes(data[:length])
        outcome(frames, mutant)
    assert not isinstance(outcome(frames, path), str)


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.stem)
def test_seeded_bit_flips(frames: FrameReader, tmp_path: Path, path: Path) -> None:
    """In the header, and in the pixels."""
    data = path.read_bytes()
    rng = np.random.default_rng(6)
    mutant = tmp_path / "flipped"
    for n in range(60):
        changed = bytearray(data)
        region = (132, min(len(data), 3000)) if n % 2 else (max(len(data) // 10, 133), len(data))
        for place in rng.integers(*region, 4):
            changed[place] ^= 1 << rng.integers(8)
        mutant.write_bytes(changed)
        outcome(frames, mutant, index=1)
    assert not isinstance(outcome(frames, path), str)


def test_a_deflate_bomb(frames: FrameReader, write: Write) -> None:
    path = write("a", np.zeros((8, 8), np.uint8))
    data = path.read_bytes()
    begin = 132 + 12 + pydicom.dcmread(path).file_meta.FileMetaInformationGroupLength
    deflater = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    bomb = deflater.compress(data[begin:])
    bomb += b"".join(deflater.compress(bytes(limits.MIB)) for _ in range(300)) + deflater.flush()
    native, deflated = (
        uid.ExplicitVRLittleEndian.encode() + b"\0",
        uid.DeflatedExplicitVRLittleEndian.encode(),
    )
    head = data[132:begin].replace(struct.pack("<H", 20) + native, struct.pack("<H", 22) + deflated)
    head = head[:8] + struct.pack("<I", struct.unpack("<I", head[8:12])[0] + 2) + head[12:]
    path.write_bytes(data[:132] + head + bomb)
    assert len(bomb) < limits.MIB
    assert "grows" in str(outcome(frames, path))


@pytest.mark.parametrize("depth", [50, 200, 5000])
@pytest.mark.parametrize("defined", [False, True])
def test_nesting(frames: FrameReader, write: Write, depth: int, defined: bool) -> None:
    path = write("a", np.zeros((8, 8), np.uint8))
    nested = b""
    for _ in range(min(depth, 1000) if defined else depth):
        if defined:
            item = struct.pack("<HHI", 0xFFFE, 0xE000, len(nested)) + nested
            nested = struct.pack("<HH2sHI", 0x0009, 0x1010, b"SQ", 0, len(item)) + item
    if not defined:
        begin = struct.pack("<HH2sHI", 0x0009, 0x1010, b"SQ", 0, 0xFFFFFFFF)
        begin += struct.pack("<HHI", 0xFFFE, 0xE000, 0xFFFFFFFF)
        end = struct.pack("<HHI", 0xFFFE, 0xE00D, 0) + struct.pack("<HHI", 0xFFFE, 0xE0DD, 0)
        nested = begin * depth + end * depth
    data = path.read_bytes()
    place = data.index(struct.pack("<HH2s", 0x0010, 0x0010, b"PN"))
    path.write_bytes(data[:place] + nested + data[place:])
    result = outcome(frames, path)
    if depth == 50:
        assert not isinstance(result, str)
    elif isinstance(result, str):
        assert "nested" in result


def test_a_frame_that_inflates_without_end(frames: FrameReader, encapsulate: Write) -> None:
    deflater = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    bomb = deflater.compress(bytes(200 * limits.MIB)) + deflater.flush()
    pixels = np.zeros((8, 8), np.uint8)
    path = encapsulate("a", [bomb], pixels=pixels, TransferSyntaxUID=uid.JPEGBaseline8Bit)
    jpeg = uid.JPEGBaseline8Bit.encode()
    path.write_bytes(path.read_bytes().replace(jpeg, b"1.2.840.10008.1.2.8.1\0"))
    assert not isinstance(outcome(frames, path), str)  # the first 64 bytes are the picture


def test_a_picture_of_64_megapixels_is_drawn_or_refused_within_memory(
    frames: FrameReader, write: Write
) -> None:
    path = write("a", np.zeros((8192, 8192), np.uint8))
    outcome(frames, path)
    path = write("b", np.zeros((8193, 8192), np.uint8))
    assert "too large" in str(outcome(frames, path))


def test_run_lengths_that_lie(frames: FrameReader, encapsulate: Write) -> None:
    pixels = np.zeros((8, 8), np.uint8)
    header = struct.pack("<16I", 1, 64, *([0] * 14))
    for segments in (
        b"",
        b"\x7f",
        b"\x81\0" * 100,
        struct.pack("<16I", 15, *([2**31] * 15)),
        struct.pack("<16I", 2**31, *([0] * 15)),
        header + b"\x81\0",
        header + b"\x81\0" * 5000,
    ):
        data = segments + bytes(len(segments) % 2)
        path = encapsulate("a", [data], pixels=pixels, TransferSyntaxUID=uid.RLELossless)
        outcome(frames, path)


def test_the_reader_stays_within_its_memory(frames: FrameReader) -> None:
    """After all of the above, in the same child."""
    status = Path(f"/proc/{frames.child.pid}/status")
    if not status.exists():
        pytest.skip("needs /proc")
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    assert int(lines["VmData"].split()[0]) * 1024 < READER.memory
