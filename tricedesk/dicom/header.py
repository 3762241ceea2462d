"""Reads of a DICOM file's header what a list needs, without reading the file.

Owns: recognising a file, and the fast path through its elements: explicit and implicit VR, both byte orders,
deflated, with and without preamble and meta information.
Refuses: anything odd. That goes to pydicom, which forgives more and costs ten times as much; what pydicom
can't read either is unreadable, with a reason. Values that no list needs are skipped, never loaded.
"""

from __future__ import annotations

import os
import stat
import struct
import zlib

from tricedesk.dicom import limits
from tricedesk.dicom.records import DOCUMENT, PIXEL_DATA, WANTED, Record, What, record_from
from tricedesk.dicom.syntaxes import BIG_ENDIAN, DEFLATED, IMPLICIT
from tricedesk.errors import UnreadableFileError

WINDOW = 16 * 1024
UNDEFINED = 0xFFFFFFFF
MAX_ELEMENTS = 2_000_000
MAX_DEPTH = 1000
MAX_VALUE = 64 * 1024

TRANSFER_SYNTAX = 0x00020010
_SHORT = frozenset(
    b"AE AS AT CS DA DS DT FD FL IS LO LT PN SH SL SS ST TM UI UL US".split()  # 16-bit length
)
_LONG = frozenset(b"OB OD OF OL OV OW SQ SV UC UN UR UT UV".split())  # two reserved bytes, 32-bit length
_MAGIC = ((b"\xff\xd8\xff", What.JPEG), (b"\x89PNG\r\n\x1a\n", What.PNG), (b"%PDF-", What.PDF))
_ITEM, _ITEM_END, _SEQUENCE_END = 0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD
CUT_SHORT = "The file is cut short: it ends before its content does."


class OddError(Exception):
    """The fast path doesn't understand this file."""


def open_file(path: str) -> int:
    """Open a regular file for reading, never waiting for one; returns its descriptor.

    Raises:
        UnreadableFileError: it is a pipe, a device or a folder.
        OSError: it is gone, or may not be read.
    """
    fd = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    if not stat.S_ISREG(os.fstat(fd).st_mode):
        os.close(fd)
        raise UnreadableFileError("This is not a file.")
    return fd


def read_record(path: str) -> Record:
    """Find out what a file is, and its header if it is DICOM. Never raises for what a file holds."""
    try:
        fd = open_file(path)
    except UnreadableFileError:
        return Record(What.OTHER)
    except FileNotFoundError:
        return Record(What.GONE)
    except PermissionError:
        return Record(What.BARRED, "You have no right to read this file.")
    except OSError as error:
        return Record(What.BARRED, f"The file could not be opened: {os.strerror(error.errno or 0)}.")
    try:
        return _recognised(fd, path)
    except OSError as error:
        return Record(What.BARRED, f"The file could not be read: {os.strerror(error.errno or 0)}.")
    finally:
        os.close(fd)


def _recognised(fd: int, path: str) -> Record:
    data = os.read(fd, WINDOW)
    if not data:
        return Record(What.UNREADABLE if _named_dicom(path) else What.OTHER, "The file is empty.")
    marked = data[128:132] == b"DICM"
    if not marked:
        for magic, what in _MAGIC:
            if data.startswith(magic):
                return Record(what)
        if not _begins_like_dicom(data):
            if path.lower().endswith((".dcm", ".dicom")):
                return Record(What.UNREADABLE, "This is not a DICOM file, whatever its name says.")
            return Record(What.OTHER)
    try:
        return _fast(Window(fd, data), 132 if marked else 0)
    except (OddError, ValueError, struct.error, zlib.error) as error:
        return _by_pydicom(fd, marked=marked, cut=str(error) == CUT_SHORT)
    except UnreadableFileError as error:
        return Record(What.UNREADABLE, str(error))


def _named_dicom(path: str) -> bool:
    """Is a file of this name expected to be DICOM? Many have no extension at all."""
    return os.path.splitext(path)[1].lower() in ("", ".dcm", ".dicom", ".ima", ".img")  # noqa: PTH122 - hot


def _begins_like_dicom(data: bytes) -> bool:
    """Does this look like a first element: group 2 or 8, a small even element number, a VR or a length?"""
    if len(data) < 16:
        return False
    for order in "<>":
        group, element, vr, _, length = struct.unpack_from(order + "HH2sHI", data)
        if group in (0x0002, 0x0008) and element <= 0x0070:
            implicit = struct.unpack_from(order + "I", data, 4)[0]
            if vr in _SHORT or (vr in _LONG and length < 2**24) or implicit <= 1024:
                return True
    return False


class Window:
    """A file, seen through one read of it at a time."""

    def __init__(self, fd: int, data: bytes) -> None:
        self._fd = fd
        self.data = data
        self.start = 0  #: where in the file `data` begins
        self.size = os.fstat(fd).st_size if fd >= 0 else len(data)

    def move(self, offset: int, length: int) -> int:
        """See `length` bytes at a file offset; returns their place in `data`. Fewer may be there."""
        if self._fd >= 0:
            os.lseek(self._fd, offset, os.SEEK_SET)
            self.data = os.read(self._fd, max(WINDOW, length))
            self.start = offset
        if offset - self.start + length > len(self.data):
            raise OddError(CUT_SHORT)
        return offset - self.start


def _fast(window: Window, offset: int) -> Record:
    """The fast path.

    Raises:
        OddError, ValueError, zlib.error: something that it doesn't understand.
    """
    values: dict[int, bytes] = {}
    if window.data[offset : offset + 2] == b"\x02\0":
        offset, _, _ = walk(window, offset, values, order="<", explicit=True, meta=True)
    syntax = values.get(TRANSFER_SYNTAX, b"").rstrip(b"\0 ").decode("latin-1")
    if syntax == DEFLATED:
        head = offset - window.start
        window = Window(-1, inflate(window.data[head:], window.size - offset, window))
        offset = 0
    head = window.move(offset, 8) if offset - window.start + 8 > len(window.data) else offset - window.start
    vr = window.data[head + 4 : head + 6]
    explicit = vr in _SHORT or vr in _LONG
    if syntax == "":
        order = ">" if window.data[head : head + 1] == b"\0" else "<"
    else:
        order = ">" if syntax == BIG_ENDIAN else "<"
        if explicit is (syntax == IMPLICIT):
            raise OddError
    _, pixels, document = walk(window, offset, values, order=order, explicit=explicit)
    return record_from(values, big_endian=order == ">", pixels=pixels, document=document)


def inflate(head: bytes, compressed: int, window: Window | None = None) -> bytes:
    """Inflate a deflated Data Set, bounded.

    Args:
        head: its first bytes; `window` gives the rest, `compressed` bytes in all.

    Raises:
        UnreadableFileError: it would grow beyond `limits.MAX_INFLATED`.
        zlib.error: it is no deflated data.
    """
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    out = bytearray()
    offset = window.start + len(window.data) if window else 0
    left = compressed - len(head)
    while True:
        while head and not inflater.eof:
            out += inflater.decompress(head, limits.MIB)
            head = inflater.unconsumed_tail
            if len(out) > limits.MAX_INFLATED:
                raise UnreadableFileError(
                    "The file is too large.", f"It grows beyond {limits.MAX_INFLATED // limits.MIB} MB."
                )
        if inflater.eof or left <= 0 or window is None:
            return bytes(out)
        window.move(offset, min(left, WINDOW))
        head = window.data
        offset += len(head)
        left -= len(head)


def walk(
    window: Window, offset: int, values: dict[int, bytes], *, order: str, explicit: bool, meta: bool = False
) -> tuple[int, bool, bool]:
    """Walk over the elements of one level and collect the wanted values.

    Returns:
        Where it ended (`meta`: after group 2; else at the pixels or the end), whether there are pixels,
        whether there is a document.
    """
    header = struct.Struct(order + ("HH2sH" if explicit else "HHI")).unpack_from
    long_length = struct.Struct(order + "I").unpack_from
    data, start, size = window.data, window.start, window.size
    end = len(data)
    document = False
    vr = b""
    for _ in range(MAX_ELEMENTS):
        if offset + 8 > size:
            if offset == size:
                return offset, False, document
            raise OddError(CUT_SHORT)
        head = offset - start
        if head + 12 > end or head < 0:
            head = window.move(offset, min(12, size - offset))
            data, start = window.data, window.start
            end = len(data)
        if explicit:
            group, element, vr, length = header(data, head)
            if meta and group != 2:
                return offset, False, False
            if vr in _SHORT:
                offset += 8
            elif vr in _LONG:
                (length,) = long_length(data, head + 8)
                offset += 12
            else:
                raise OddError
        else:
            group, element, length = header(data, head)
            offset += 8
        tag = group << 16 | element
        if group >= 0x7FE0 and tag in PIXEL_DATA:
            if length != UNDEFINED and offset + length > size:
                raise OddError(CUT_SHORT)
            return offset, True, document
        if length == UNDEFINED:
            offset = _after_sequence(window, offset, order, explicit=explicit and vr != b"UN")
            data, start = window.data, window.start
            end = len(data)
            continue
        if tag in WANTED:
            if length > MAX_VALUE:
                raise OddError
            place = offset - start
            if place + length > end:
                place = window.move(offset, length)
                data, start = window.data, window.start
                end = len(data)
            values[tag] = data[place : place + length]
        elif tag == DOCUMENT:
            document = True
        offset += length
        if offset > size:
            raise OddError(CUT_SHORT)
    raise OddError


def _after_sequence(window: Window, offset: int, order: str, *, explicit: bool) -> int:
    """Skip a sequence of undefined length, however deep; returns the offset after it."""
    header = struct.Struct(order + "HH2sH").unpack_from
    plain = struct.Struct(order + "HHI").unpack_from
    long_length = struct.Struct(order + "I").unpack_from
    levels: list[tuple[bool, bool]] = [(True, explicit)]  # (is a sequence, else an item; explicit VR)
    for _ in range(MAX_ELEMENTS):
        if offset + 8 > window.size:
            raise OddError(CUT_SHORT)
        head = offset - window.start
        if head + 12 > len(window.data):
            head = window.move(offset, min(12, window.size - offset))
        group, element, length = plain(window.data, head)
        in_sequence, level_explicit = levels[-1]
        offset += 8
        if group == 0xFFFE:
            tag = group << 16 | element
            if tag == (_SEQUENCE_END if in_sequence else _ITEM_END):
                levels.pop()
                if not levels:
                    return offset
            elif in_sequence and tag == _ITEM:
                if length == UNDEFINED:
                    levels.append((False, level_explicit))
                else:
                    offset += length
            else:
                raise OddError
        elif in_sequence:
            raise OddError
        else:
            vr = b""
            if level_explicit:
                _, _, vr, length = header(window.data, head)
                if vr in _LONG:
                    (length,) = long_length(window.data, head + 8)
                    offset += 4
                elif vr not in _SHORT:
                    raise OddError
            if length == UNDEFINED:
                levels.append((True, level_explicit and vr != b"UN"))
                if len(levels) > MAX_DEPTH:
                    raise OddError
            else:
                offset += length
    raise OddError


def _by_pydicom(fd: int, *, marked: bool, cut: bool) -> Record:
    """The slow path, for what the fast one found odd, or shorter than it says (`cut`)."""
    from tricedesk.dicom.parsing import parse, raw_values, why_unreadable

    try:
        with os.fdopen(os.dup(fd), "rb") as file:
            parsed = parse(file, wanted=WANTED)
        pixels = parsed.pixel_offset is not None
        record = record_from(
            raw_values(parsed), big_endian=parsed.big_endian, pixels=pixels, document=parsed.document
        )
    except Exception as error:  # noqa: BLE001 - parsers raise anything
        return Record(What.UNREADABLE, why_unreadable(error)) if marked else Record(What.OTHER)
    if not marked and not pixels and not record.SOPClassUID:
        return Record(What.OTHER)
    if cut and not pixels:
        return Record(What.UNREADABLE, CUT_SHORT)
    return record
