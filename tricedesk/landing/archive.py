"""One zip of everything on a page, planned before a byte is read.

Owns: the layout of a stored (uncompressed) zip file, down to every offset, so that its length is known
beforehand and any range of it can be served; and CRC-32 of a whole from those of its parts.
Refuses: reading files. The plan is a list of pieces, headers as bytes and data as objects in storage, that
`ranges` serves like any other file. No temporary file, no memory beyond one read.

Formats: PKWARE APPNOTE 6.3.10. JPEG and MP4 gain nothing from deflate. Names are ours (ASCII), times are
fixed: the same pictures always make the same zip, and it says nothing about when they were taken.
"""

from __future__ import annotations

import functools
import hashlib
import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from tricedesk.landing.ranges import Content, Piece, Stored

_MAX32: Final = 0xFFFFFFFF
_MAX16: Final = 0xFFFF
_DOS_TIME: Final = 0
_DOS_DATE: Final = (1 << 5) | 1  # 1 January 1980, the earliest that the format can say
_MADE_BY_UNIX: Final = (3 << 8) | 45
_REGULAR_FILE: Final = 0o100644 << 16
_POLYNOMIAL: Final = 0xEDB88320  # of CRC-32, bits reversed as in zlib


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the zip: its name (ASCII), its pieces in storage and the CRC-32 of the whole."""

    name: str
    crc32: int
    pieces: tuple[Stored, ...]

    @property
    def size(self) -> int:
        """The file's length in bytes."""
        return sum(piece.size for piece in self.pieces)


def plan(entries: Iterable[Entry]) -> Content:
    """Return the zip that holds `entries` in this order, as pieces."""
    pieces: list[Piece] = []
    directory: list[bytes] = []
    offset = 0
    for entry in entries:
        header = _local_header(entry)
        directory.append(_directory_entry(entry, offset))
        pieces += [header, *entry.pieces]
        offset += len(header) + entry.size
    pieces.append(b"".join(directory) + _end(len(directory), sum(map(len, directory)), offset))
    return Content(pieces=tuple(pieces), etag=_etag(pieces), media_type="application/zip")


def _local_header(entry: Entry) -> bytes:
    name = entry.name.encode("ascii")
    large = entry.size >= _MAX32
    extra = struct.pack("<HHQQ", 1, 16, entry.size, entry.size) if large else b""
    size = _MAX32 if large else entry.size
    return (
        struct.pack(
            "<4sHHHHHIIIHH",
            b"PK\x03\x04",
            45 if large else 20,
            0,
            0,
            _DOS_TIME,
            _DOS_DATE,
            entry.crc32,
            size,
            size,
            len(name),
            len(extra),
        )
        + name
        + extra
    )


def _directory_entry(entry: Entry, offset: int) -> bytes:
    name = entry.name.encode("ascii")
    large = entry.size >= _MAX32
    far = offset >= _MAX32
    fields = ([entry.size, entry.size] if large else []) + ([offset] if far else [])
    extra = struct.pack(f"<HH{len(fields)}Q", 1, 8 * len(fields), *fields) if fields else b""
    size = _MAX32 if large else entry.size
    return (
        struct.pack(
            "<4sHHHHHHIIIHHHHHII",
            b"PK\x01\x02",
            _MADE_BY_UNIX,
            45 if fields else 20,
            0,
            0,
            _DOS_TIME,
            _DOS_DATE,
            entry.crc32,
            size,
            size,
            len(name),
            len(extra),
            0,
            0,
            0,
            _REGULAR_FILE,
            _MAX32 if far else offset,
        )
        + name
        + extra
    )


def _end(count: int, size: int, offset: int) -> bytes:
    """Return the end of the central directory, with the zip64 records before it where numbers need them."""
    zip64 = b""
    if count >= _MAX16 or size >= _MAX32 or offset >= _MAX32:
        zip64 = struct.pack(
            "<4sQHHIIQQQQ", b"PK\x06\x06", 44, _MADE_BY_UNIX, 45, 0, 0, count, count, size, offset
        ) + struct.pack("<4sIQI", b"PK\x06\x07", 0, offset + size, 1)
    return zip64 + struct.pack(
        "<4sHHHHIIH",
        b"PK\x05\x06",
        0,
        0,
        min(count, _MAX16),
        min(count, _MAX16),
        min(size, _MAX32),
        min(offset, _MAX32),
        0,
    )


def _etag(pieces: Sequence[Piece]) -> str:
    """Return a strong validator: headers hold every name, length and CRC, objects never change."""
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece if isinstance(piece, bytes) else f"\0{piece.object}\0{piece.size}\0".encode())
    return digest.hexdigest()[:32]


def combine_crc32(parts: Iterable[tuple[int, int]]) -> int:
    """Return the CRC-32 of a whole, from (CRC-32, length in bytes) of its consecutive parts.

    As zlib's `crc32_combine`, which Python 3.11 doesn't offer: appending n bytes multiplies the CRC by
    x^8n modulo the polynomial.
    """
    whole = 0
    for crc, length in parts:
        whole = _multiply(_power(8 * length), whole) ^ crc
    return whole


def _multiply(a: int, b: int) -> int:
    """Return a times b modulo the polynomial over GF(2), bits reversed."""
    product = 0
    while a:
        if a & 0x80000000:
            product ^= b
        a = (a << 1) & _MAX32
        b = (b >> 1) ^ (_POLYNOMIAL if b & 1 else 0)
    return product


@functools.lru_cache(maxsize=64)
def _power(n: int) -> int:
    """Return x^n modulo the polynomial."""
    power, square = 0x80000000, 0x40000000  # x^0, x^1
    while n:
        if n & 1:
            power = _multiply(square, power)
        square = _multiply(square, square)
        n >>= 1
    return power
