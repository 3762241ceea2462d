"""The border to pydicom's parser.

Owns: reading a whole header (all but the pixels) into a pydicom Dataset, bounded, and saying in words why
that failed.
Refuses: reading pixels, and inflating without bound.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Collection
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from pydicom.dataelem import RawDataElement
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.filereader import read_dataset, read_partial
from pydicom.tag import BaseTag

from tricedesk.dicom import header, limits
from tricedesk.dicom.records import CHARACTER_SET, DOCUMENT, PIXEL_DATA
from tricedesk.dicom.syntaxes import DEFLATED
from tricedesk.errors import UnreadableFileError

BIGGEST_VALUE = 1 * limits.MIB  #: larger values (private blobs) are left out; a 16-bit LUT has 128 KiB


@dataclass(slots=True)
class Parsed:
    """A header and where its pixels are.

    `source` is what offsets count in: the file, or the inflated Data Set in memory. `pixel_offset` is where
    the value of PixelData begins, None without; `pixel_length` its length, None where it is undefined
    (encapsulated).
    """

    ds: Dataset
    source: BinaryIO
    transfer_syntax: str
    big_endian: bool
    pixel_tag: int
    pixel_vr: str
    pixel_offset: int | None
    pixel_length: int | None
    document: bool


def parse(file: BinaryIO, wanted: Collection[int] | None = None) -> Parsed:
    """Read a header up to the pixels.

    Args:
        wanted: tags of the elements to keep; all of them by default.

    Raises:
        UnreadableFileError: it is cut short, or inflates beyond all measure.
        Exception: whatever pydicom raises on nonsense, RecursionError and MemoryError included.
    """
    tags: list[BaseTag | int] | None = None if wanted is None else [BaseTag(tag) for tag in wanted]
    inflated = _inflated(file)
    source: BinaryIO = file if inflated is None else BytesIO(inflated)
    size = os.fstat(file.fileno()).st_size if inflated is None else len(inflated)
    found: list[tuple[int, str, int, int]] = []
    document = False

    def at_pixels(tag: BaseTag, vr: str | None, length: int) -> bool:
        nonlocal document
        document = document or tag == DOCUMENT
        if tag in PIXEL_DATA:
            found.append((int(tag), vr or "OW", source.tell(), length))
        return bool(found)

    if inflated is None:
        file.seek(0)
        # pydicom's annotations want str paths here; it is given open files all over its own tests.
        ds: Dataset = read_partial(
            source, stop_when=at_pixels, defer_size=BIGGEST_VALUE, force=True, specific_tags=tags
        )
        syntax = str(getattr(ds, "file_meta", FileMetaDataset()).get("TransferSyntaxUID", ""))
    else:
        ds = read_dataset(
            source, False, True, stop_when=at_pixels, defer_size=BIGGEST_VALUE, specific_tags=tags
        )
        syntax = DEFLATED
    tag, vr, offset, length = found[0] if found else (0, "", None, 0)
    undefined = length == header.UNDEFINED
    if offset is not None and not undefined and offset + length > size:
        raise UnreadableFileError(header.CUT_SHORT)
    return Parsed(
        ds=ds,
        source=source,
        transfer_syntax=syntax,
        big_endian=ds.original_encoding[1] is False,
        pixel_tag=tag,
        pixel_vr=vr,
        pixel_offset=offset,
        pixel_length=None if undefined else length,
        document=document,
    )


def _inflated(file: BinaryIO) -> bytes | None:
    """The Data Set of a deflated file, inflated within bounds; None for any other file."""
    file.seek(0)
    head = file.read(header.WINDOW)
    window = header.Window(file.fileno(), head)
    offset = 132 if head[128:132] == b"DICM" else 0
    values: dict[int, bytes] = {}
    try:
        offset = header.walk(window, offset, values, order="<", explicit=True, meta=True)[0]
    except (header.OddError, ValueError):
        return None
    if values.get(header.TRANSFER_SYNTAX, b"").rstrip(b"\0 ") != DEFLATED.encode():
        return None
    window.move(offset, 1)
    return header.inflate(window.data, window.size - offset, window)


def raw_values(parsed: Parsed) -> dict[int, bytes]:
    """The top-level elements of a header as they stand in the file, by tag."""
    values: dict[int, bytes] = {}
    for tag in parsed.ds.keys():  # noqa: SIM118 - iterating a Dataset converts its elements
        element = parsed.ds.get_item(tag)
        if isinstance(element, RawDataElement):
            values[int(tag)] = element.value or b""
        elif int(tag) == CHARACTER_SET:
            names = [element.value] if isinstance(element.value, str) else element.value or []
            values[int(tag)] = "\\".join(names).encode("latin-1")
    values[header.TRANSFER_SYNTAX] = parsed.transfer_syntax.encode("ascii", "replace")
    return values


def why_unreadable(error: BaseException) -> str:
    """Say in words why a file can't be read, without quoting it."""
    match error:
        case UnreadableFileError():
            return str(error)
        case MemoryError():
            return "The file asks for more memory than it may have."
        case RecursionError():
            return "The file is nested too deep."
        case EOFError():
            return header.CUT_SHORT
        case zlib.error():
            return "The file's compressed content is damaged."
        case OSError(errno=int(number)) if number:
            return f"The file could not be read: {os.strerror(number)}."
        case _:
            return f"The file is damaged or of a kind that is not understood ({type(error).__name__})."
