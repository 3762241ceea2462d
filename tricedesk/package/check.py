"""The last look at a file before it may enter a package.

Owns: re-opening what was written, and the proof that it holds pixels of the right size and nothing else.
Refuses: a file with any byte whose meaning isn't known here: a comment, a profile, a second picture, slack.

It reads the files with other code than wrote them, byte by byte, and names every place where text could
stand. An identifier of six bytes or more is searched for in what remains: the compressed pixels.
"""

from __future__ import annotations

import functools
import io
import re
import struct

import av
import numpy as np
import simplejpeg
from PIL import Image

from tricedesk.clean.identifiers import find
from tricedesk.package.jpeg import QUALITY
from tricedesk.package.mp4 import MalformedMp4Error, compressor_name, handler_name, tree


class NotAsWrittenError(ValueError):
    """The file is not what it should be."""


class IdentifierFoundError(ValueError):
    """The file holds one of the header's identifying values. Which one is not said: it would be logged."""


_MARKER = re.compile(rb"\xff[^\x00]")
_FRAME_HEADER = 0xC0
_SCAN = 0xDA

_STBL = "moov/trak/mdia/minf/stbl"
_ALLOWED_BOXES = {
    *("ftyp", "moov", "mdat", "moov/mvhd", "moov/trak"),
    *(f"moov/trak/{kind}" for kind in ("tkhd", "edts", "edts/elst", "mdia")),
    *(f"moov/trak/mdia/{kind}" for kind in ("mdhd", "hdlr", "minf")),
    *(f"moov/trak/mdia/minf/{kind}" for kind in ("vmhd", "dinf", "dinf/dref", "stbl")),
    *(f"{_STBL}/{kind}" for kind in ("stsd", "stts", "stss", "stsc", "stsz", "stco")),
    f"{_STBL}/stsd/avc1",
    *(f"{_STBL}/stsd/avc1/{kind}" for kind in ("avcC", "colr", "pasp", "btrt")),
}
_TEXTS = {
    "ftyp": b"isom\x00\x00\x02\x00isomiso2avc1mp41",
    "moov/trak/mdia/minf/dinf/dref": b"\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x0curl \x00\x00\x00\x01",
}
_TIMED = ("/mvhd", "/tkhd", "/mdhd")
"""Boxes that say after four bytes when the file was made and changed."""
_SLICES = frozenset({1, 5})
"""NAL unit types that are picture slices (ITU-T H.264, table 7-1)."""


def check_jpeg(data: bytes, width: int, height: int, wanted: frozenset[bytes]) -> None:
    """Check a JPEG that `jpeg.py` wrote.

    Raises:
        NotAsWrittenError, IdentifierFoundError
    """
    pixels = _body_of_jpeg(data, width, height)
    end = _MARKER.search(data, pixels)
    if end is None or end.span() != (len(data) - 2, len(data)) or end.group() != b"\xff\xd9":
        raise NotAsWrittenError("something follows the picture")
    try:
        # an eighth of the size: every compressed bit is read, few pixels are computed
        decoded = simplejpeg.decode_jpeg(data, "GRAY", fastdct=True, min_height=1, min_width=1, min_factor=8)
    except ValueError:
        raise NotAsWrittenError("the picture can't be decoded") from None
    if decoded.shape[:2] != (-(-height // 8), -(-width // 8)):
        raise NotAsWrittenError("the picture has another size")
    # What stands before the pixels was compared byte by byte. It must not be searched: its fixed tables
    # hold "456789" and "CDEFGHIJ".
    _refuse_identifiers(data[pixels:], wanted)


def check_webp(data: bytes, width: int, height: int, wanted: frozenset[bytes]) -> None:
    """Check a WebP that `jpeg.py` wrote.

    Raises:
        NotAsWrittenError, IdentifierFoundError
    """
    if len(data) < 20 or data[:4] != b"RIFF" or data[8:16] != b"WEBPVP8 ":
        raise NotAsWrittenError("no plain WebP")
    (whole,), (chunk,) = struct.unpack_from("<I", data, 4), struct.unpack_from("<I", data, 16)
    if whole != len(data) - 8 or chunk + chunk % 2 != len(data) - 20:
        raise NotAsWrittenError("something beside the picture")
    try:
        with Image.open(io.BytesIO(data), formats=["WEBP"]) as image:
            if image.size != (width, height):
                raise NotAsWrittenError("the picture has another size")
            image.load()
    except OSError:
        raise NotAsWrittenError("the picture can't be decoded") from None
    _refuse_identifiers(data, wanted)


def check_mp4(data: bytes, width: int, height: int, frames: int, wanted: frozenset[bytes]) -> None:
    """Check an MP4 that `clip.py` wrote: its boxes, its slices, and that every frame decodes.

    Raises:
        NotAsWrittenError, IdentifierFoundError
    """
    try:
        _check_boxes(data, frames)
    except (MalformedMp4Error, struct.error):
        raise NotAsWrittenError("the boxes don't add up") from None
    seen = 0
    try:
        with av.open(io.BytesIO(data), "r", format="mp4") as container:
            stream = container.streams.video[0]
            stream.codec_context.thread_count = 1
            for frame in container.decode(stream):
                if (frame.width, frame.height) != (width, height) or frame.is_corrupt:
                    raise NotAsWrittenError("a frame has another size, or is damaged")
                seen += 1
    except (av.FFmpegError, IndexError):
        raise NotAsWrittenError("the clip can't be decoded") from None
    if seen != frames:
        raise NotAsWrittenError("the clip has another number of frames")
    _refuse_identifiers(data, wanted)


def _refuse_identifiers(data: bytes, wanted: frozenset[bytes]) -> None:
    if find(data, wanted) is not None:
        raise IdentifierFoundError("an identifying value")


def _body_of_jpeg(data: bytes, width: int, height: int) -> int:
    """Return where the compressed pixels begin, after a header that is, byte by byte, the expected one."""
    for grey in (True, False):
        header = bytearray(_jpeg_header(grey))
        at = header.index(bytes((0xFF, _FRAME_HEADER)))
        struct.pack_into(">HH", header, at + 5, height, width)
        if data.startswith(bytes(header)):
            return len(header)
    raise NotAsWrittenError("the header is not the encoder's own")


@functools.cache
def _jpeg_header(grey: bool) -> bytes:
    """Return what the encoder writes before the pixels of an 8 x 8 picture, checked to be bare tables."""
    pixels = np.zeros((8, 8, 1 if grey else 3), np.uint8)
    data = bytes(
        simplejpeg.encode_jpeg(pixels, QUALITY, "GRAY", "Gray")
        if grey
        else simplejpeg.encode_jpeg(pixels, QUALITY, "RGB", "444")
    )
    at = 2
    while True:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker not in (0xE0, 0xDB, _FRAME_HEADER, 0xC4, _SCAN) or (marker == 0xE0) != (at == 2):
            raise NotAsWrittenError("the encoder adds more than tables")
        at += 2 + length
        if marker == _SCAN:
            return data[:at]


def _check_boxes(data: bytes, frames: int) -> None:
    body = None
    seen: set[str] = set()
    for path, box in tree(data):
        if path not in _ALLOWED_BOXES or path in seen:
            raise NotAsWrittenError("a box that was not asked for")
        seen.add(path)
        content = data[box.start : box.end] if path in _TEXTS else b""
        if path in _TEXTS and _TEXTS[path] != content:
            raise NotAsWrittenError("a text or table that is not the usual one")
        if path.endswith("/hdlr") and handler_name(data, box) != b"\0":
            raise NotAsWrittenError("a handler has a name")
        if path.endswith("/avc1") and any(compressor_name(data, box)):
            raise NotAsWrittenError("the encoder names itself")
        if path.endswith(_TIMED) and any(data[box.start + 4 : box.start + 12]):
            raise NotAsWrittenError("a time")
        if path == "mdat":
            body = box
    if body is None:
        raise NotAsWrittenError("no pictures")
    # The body is nothing but slices, each with its length in front, up to the last byte.
    at, slices = body.start, 0
    while at < body.end:
        length = int.from_bytes(data[at : at + 4], "big")
        if not 0 < length <= body.end - at - 4 or data[at + 4] & 0x1F not in _SLICES:
            raise NotAsWrittenError("something that is no slice of a picture")
        at, slices = at + 4 + length, slices + 1
    if slices != frames:
        raise NotAsWrittenError("not one slice for each frame")
