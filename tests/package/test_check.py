"""The last look finds what should not be in a finished file."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from tricedesk.clean.cleaner import CleanFrame
from tricedesk.clean.identifiers import spellings
from tricedesk.package.check import (
    IdentifierFoundError,
    NotAsWrittenError,
    check_jpeg,
    check_mp4,
    check_webp,
)
from tricedesk.package.clip import ClipEncoder
from tricedesk.package.jpeg import jpeg, webp
from tricedesk.package.mp4 import MalformedMp4Error, fast_start, tree

Frame = NDArray[np.uint8]
NOTHING: frozenset[bytes] = frozenset()
DOE = spellings([("PatientName", "CANARYDOE^JANE")])


@pytest.fixture
def frame(frames: Callable[..., list[Frame]], clean: Callable[..., CleanFrame]) -> CleanFrame:
    return clean(frames(1)[0])


@pytest.fixture
def picture(frame: CleanFrame) -> bytes:
    return jpeg(frame)


@pytest.fixture
def screen(frame: CleanFrame) -> bytes:
    return webp(frame)


@pytest.fixture
def clip(frames: Callable[..., list[Frame]], clean: Callable[..., CleanFrame]) -> bytes:
    encoder = ClipEncoder(240, 320, 40.0)
    for each in frames(14):
        encoder.add(clean(each))
    return encoder.finish()


def segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content) + 8, kind) + content


def test_own_files_pass(picture: bytes, screen: bytes, clip: bytes) -> None:
    check_jpeg(picture, 320, 240, DOE)
    check_webp(screen, 320, 240, DOE)
    check_mp4(clip, 320, 240, 14, DOE)


def test_grey_picture_passes(clean: Callable[..., CleanFrame]) -> None:
    check_jpeg(jpeg(clean(np.full((9, 7, 3), 80, np.uint8))), 7, 9, DOE)


def test_fixed_tables_are_no_identifiers(picture: bytes) -> None:
    assert b"456789" in picture  # a part of every JPEG's Huffman tables, and a likely PatientID
    check_jpeg(picture, 320, 240, spellings([("PatientID", "456789")]))


@pytest.mark.parametrize(
    "extra",
    [
        segment(0xFE, b"CANARYDOE"),
        segment(0xFE, b"x"),
        segment(0xE1, b"Exif\0\0"),
        segment(0xE2, b"ICC_PROFILE\0"),
        segment(0xE0, b"JFXX\0"),
        segment(0xED, b"Photoshop 3.0\0"),
    ],
)
@pytest.mark.parametrize("at", [2, 20])
def test_jpeg_with_a_segment_more_is_refused(picture: bytes, extra: bytes, at: int) -> None:
    with pytest.raises(NotAsWrittenError):
        check_jpeg(picture[:at] + extra + picture[at:], 320, 240, NOTHING)


def test_jpeg_that_is_not_as_written_is_refused(picture: bytes, frame: CleanFrame) -> None:
    resaved = io.BytesIO()
    Image.open(io.BytesIO(picture)).save(resaved, "JPEG", quality=92)
    wrong = [
        b"",
        picture[:100],
        picture[:-2],
        picture[: len(picture) // 2],
        picture + b"\0",
        picture + b"CANARYDOE",
        picture + picture,
        picture[:-2] + segment(0xFE, b"late") + picture[-2:],
        resaved.getvalue(),
        webp(frame),
    ]
    for data in wrong:
        with pytest.raises(NotAsWrittenError):
            check_jpeg(data, 320, 240, NOTHING)
    for size in [(240, 320), (321, 240), (320, 239)]:
        with pytest.raises(NotAsWrittenError):
            check_jpeg(picture, *size, NOTHING)


def test_webp_that_is_not_as_written_is_refused(screen: bytes) -> None:
    whole = screen[:4] + struct.pack("<I", len(screen) + 10) + screen[8:] + b"EXIF\x0a\0\0\0CANARYDOE."
    lossless = io.BytesIO()
    Image.new("RGB", (320, 240)).save(lossless, "WEBP", lossless=True)
    noted = io.BytesIO()
    Image.new("RGB", (320, 240)).save(noted, "WEBP", exif=b"Exif\0\0CANARYDOE")
    for data in [b"", screen[:30], screen[:-1], screen + b"x", whole, lossless.getvalue(), noted.getvalue()]:
        with pytest.raises(NotAsWrittenError):
            check_webp(data, 320, 240, NOTHING)
    with pytest.raises(NotAsWrittenError):
        check_webp(screen, 320, 241, NOTHING)


def inside_moov(clip: bytes, extra: bytes) -> bytes:
    """The clip with a box more at the end of its index, and offsets that fit."""
    parts = dict(tree(clip))
    moov, stco = parts["moov"], parts["moov/trak/mdia/minf/stbl/stco"]
    data = bytearray(clip)
    struct.pack_into(">I", data, moov.start - 8, moov.end - moov.start + 8 + len(extra))
    (offset,) = struct.unpack_from(">I", data, stco.start + 8)
    struct.pack_into(">I", data, stco.start + 8, offset + len(extra))
    return bytes(data[: moov.end]) + extra + bytes(data[moov.end :])


def test_clip_with_a_box_more_is_refused(clip: bytes) -> None:
    for extra in [box(b"free", b"CANARYDOE"), box(b"uuid", b"x" * 20), box(b"free", b""), b"\0\0\0\0", b"x"]:
        with pytest.raises(NotAsWrittenError):
            check_mp4(clip + extra, 320, 240, 14, NOTHING)
    for kind in (b"udta", b"meta", b"free", b"trak"):
        with pytest.raises(NotAsWrittenError):
            check_mp4(inside_moov(clip, box(kind, b"")), 320, 240, 14, NOTHING)


def test_clip_that_names_something_is_refused(clip: bytes) -> None:
    parts = dict(tree(clip))
    places = {
        "mvhd": parts["moov/mvhd"].start + 4,
        "tkhd": parts["moov/trak/tkhd"].start + 8,
        "mdhd": parts["moov/trak/mdia/mdhd"].start + 7,
        "compressor": parts["moov/trak/mdia/minf/stbl/stsd/avc1"].start + 43,
        "brand": parts["ftyp"].start + 4,
        "dref": parts["moov/trak/mdia/minf/dinf/dref"].end - 1,
        "handler": parts["moov/trak/mdia/hdlr"].end - 1,
    }
    for place in places.values():
        changed = bytearray(clip)
        changed[place] ^= 0x41
        with pytest.raises(NotAsWrittenError):
            check_mp4(bytes(changed), 320, 240, 14, NOTHING)


def test_clip_with_other_units_than_slices_is_refused(clip: bytes) -> None:
    body = next(found for path, found in tree(clip) if path == "mdat")
    for unit in (6, 7, 8, 9, 12, 0x1F):
        changed = bytearray(clip)
        changed[body.start + 4] = unit
        with pytest.raises(NotAsWrittenError):
            check_mp4(bytes(changed), 320, 240, 14, NOTHING)


def test_clip_cut_or_of_other_size_is_refused(clip: bytes) -> None:
    for data in [b"", clip[:10], clip[:-1], clip[: len(clip) // 2], clip[8:], bytes(len(clip))]:
        with pytest.raises(NotAsWrittenError):
            check_mp4(data, 320, 240, 14, NOTHING)
    for width, height, frames in [(322, 240, 14), (320, 240, 13), (320, 240, 15)]:
        with pytest.raises(NotAsWrittenError):
            check_mp4(clip, width, height, frames, NOTHING)


def test_identifier_among_the_pixels_is_found(picture: bytes, screen: bytes, clip: bytes) -> None:
    checks: list[tuple[bytes, Callable[[frozenset[bytes]], None]]] = [
        (picture, lambda wanted: check_jpeg(picture, 320, 240, wanted)),
        (screen, lambda wanted: check_webp(screen, 320, 240, wanted)),
        (clip, lambda wanted: check_mp4(clip, 320, 240, 14, wanted)),
    ]
    for data, check in checks:
        middle = len(data) // 2
        check(frozenset([data[middle : middle + 6] + b"no such end"]))
        with pytest.raises(IdentifierFoundError) as caught:
            check(frozenset([data[middle : middle + 6]]))
        assert data[middle : middle + 6].decode("latin-1") not in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0\0\0\x08ftyp",
        b"\0\0\0\x04ftyp",
        b"\xff\xff\xff\xffftyp",
        b"\0\0\0\x01ftyp\xff\xff\xff\xff\xff\xff\xff\xff",
        box(b"ftyp", b"") + box(b"moov", b"\0\0\0\0") + box(b"mdat", b""),
        box(b"ftyp", b"") + box(b"mdat", b""),
    ],
)
def test_what_is_no_mp4_is_not_rewritten(data: bytes) -> None:
    with pytest.raises(MalformedMp4Error):
        fast_start(data)
