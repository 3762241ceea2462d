"""What a compressed Frame says of itself, read before any decoder sees it.

Owns: size, precision and colour marks of JPEG, JPEG-LS and JPEG 2000 streams (ISO 10918-1, 14495-1, 15444-1).
Refuses: decoding. A decoder allocates what the stream asks for; here it is asked first.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

from tricedesk.errors import UnreadableFileError

_SOF = frozenset((0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF, 0xF7))
_ALONE = frozenset((0x01, *range(0xD0, 0xD9)))  # markers without a length
_RGB_IDS = ((82, 71, 66), (114, 103, 98))  # "RGB", "rgb"


@dataclass(frozen=True, slots=True)
class Stream:
    """A compressed Frame's own word on its size.

    `sof` is the marker of its frame header (0xC0 baseline … 0xF7 JPEG-LS; 0 for JPEG 2000). `adobe` is the
    transform of an APP14 marker, None without one; `subsampled`: the colour differences have fewer samples.
    """

    Rows: int
    Columns: int
    components: int
    precision: int
    signed: bool = False
    sof: int = 0
    component_ids: tuple[int, ...] = ()
    jfif: bool = False
    adobe: int | None = None
    subsampled: bool = False

    def is_rgb(self, PhotometricInterpretation: str) -> bool:
        """Are three components of a JPEG stream red, green, blue, rather than luma and colour differences?

        What the stream says goes before the label: component names "RGB", then an Adobe marker, then a JFIF
        marker (JFIF is always YCbCr). Without any of them the label counts, unless the colour differences
        are subsampled, which nobody does to green and blue.
        """
        if self.component_ids in _RGB_IDS:
            return True
        if self.adobe is not None:
            return self.adobe == 0
        if self.jfif or self.subsampled:
            return False
        return PhotometricInterpretation == "RGB"


def read_jpeg(data: bytes) -> Stream:
    """Read the markers of a JPEG or JPEG-LS stream up to its frame header.

    Raises:
        UnreadableFileError: it is none, or ends before.
    """
    if data[:2] != b"\xff\xd8":
        raise _damaged("It is no JPEG stream.")
    offset = 2
    jfif = False
    adobe: int | None = None
    try:
        while True:
            while data[offset + 1] == 0xFF and data[offset] == 0xFF:  # fill bytes
                offset += 1
            if data[offset] != 0xFF:
                raise _damaged("A marker of it is missing.")
            marker = data[offset + 1]
            if marker in _ALONE:
                offset += 2
                continue
            (length,) = struct.unpack_from(">H", data, offset + 2)
            if marker in _SOF:
                precision, Rows, Columns, components = struct.unpack_from(">BHHB", data, offset + 4)
                parts = [struct.unpack_from("BBB", data, offset + 10 + 3 * n) for n in range(components)]
                return Stream(
                    Rows=Rows,
                    Columns=Columns,
                    components=components,
                    precision=precision,
                    sof=marker,
                    component_ids=tuple(part[0] for part in parts),
                    jfif=jfif,
                    adobe=adobe,
                    subsampled=len({part[1] for part in parts}) > 1,
                )
            body = data[offset + 4 : offset + 2 + length]
            if marker == 0xE0 and body.startswith(b"JFIF\0"):
                jfif = True
            elif marker == 0xEE and body.startswith(b"Adobe") and len(body) >= 12:
                adobe = body[11]
            if length < 2 or marker == 0xDA:
                raise _damaged("Its frame header is missing.")
            offset += 2 + length
    except (IndexError, struct.error) as error:
        raise _damaged("It ends within its header.") from error


def read_jpeg2000(data: bytes) -> Stream:
    """Read the SIZ marker of a JPEG 2000 or HTJ2K stream, bare or in a JP2 box.

    Raises:
        UnreadableFileError: it is none, or ends before.
    """
    start = data.find(b"\xff\x4f\xff\x51", 0, 4096)
    if start < 0:
        raise _damaged("It is no JPEG 2000 stream.")
    try:
        x1, y1, x0, y0 = struct.unpack_from(">IIII", data, start + 8)
        components, depth = struct.unpack_from(">HB", data, start + 40)
    except struct.error as error:
        raise _damaged("It ends within its header.") from error
    return Stream(
        Rows=y1 - y0,
        Columns=x1 - x0,
        components=components,
        precision=(depth & 0x7F) + 1,
        signed=bool(depth & 0x80),
    )


def with_transform(data: bytes, *, rgb: bool) -> bytes:
    """Mark a JPEG stream for libjpeg: components are RGB as they are, or YCbCr.

    An Adobe marker is put first; the names of earlier JFIF and Adobe markers are struck out, since libjpeg
    would listen to them.
    """
    marker = b"\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00" + (b"\x00" if rgb else b"\x01")
    end = data.find(b"\xff\xda")
    head = data[2:end] if end > 0 else b""
    head = head.replace(b"JFIF\0", b"\0\0\0\0\0").replace(b"Adobe", b"\0\0\0\0\0")
    return data[:2] + marker + head + data[2 + len(head) :]


def _damaged(why: str) -> UnreadableFileError:
    return UnreadableFileError("A frame is damaged.", why)
