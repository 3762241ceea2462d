"""The reader child's functions: headers for a list, a study's identifiers, one file's description, one Frame.

Owns: what runs in the child, where any file may be hostile; which file is open there.
Refuses: being imported by anything but the child and its tests. What these functions return is checked by
the parent as if a stranger had sent it. Heavy imports come late: a scan needs neither numpy nor pydicom.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from tricedesk.errors import UnreadableFileError
from tricedesk.isolation import Answer, isolated

if TYPE_CHECKING:
    from tricedesk.dicom.pixels import PixelFile

_open: tuple[tuple[str, int, int], PixelFile] | None = (
    None  #: the one file that is open: clips are read in a row
)

_EXPECTED = ("SOPClassUID", "SOPInstanceUID", "StudyInstanceUID", "PatientID", "PatientName")


@isolated
def read_headers(request: dict[str, Any]) -> dict[str, Any]:
    """`{"paths": [...]}` to `{"records": [...]}`, a `records.Record` each. Never raises for a file."""
    from tricedesk.dicom.header import read_record

    return {"records": [read_record(path) for path in request["paths"]]}


@isolated
def get_reader_ready(_request: dict[str, Any]) -> dict[str, Any]:
    """`{}` to `{}`: import now what the first file would wait for."""
    import tricedesk.dicom.description
    import tricedesk.dicom.identity
    import tricedesk.dicom.parsing
    import tricedesk.dicom.pixels  # noqa: F401 - that is all

    return {}


@isolated
def describe(request: dict[str, Any]) -> dict[str, Any]:
    """`{"path": ...}` to the fields of `study.Picture` that a header gives."""
    from tricedesk.dicom.description import description_of

    with _Words():
        return description_of(_opened(request["path"]))


@isolated
def identify(request: dict[str, Any]) -> dict[str, Any]:
    """`{"paths": [...]}` to `{"found": [...]}`: each file's identifiers, null where it can't be read.

    Of a file that holds no picture too: a report beside the pictures often says more than they do.
    """
    from tricedesk.dicom.header import open_file
    from tricedesk.dicom.identity import identifiers_in
    from tricedesk.dicom.parsing import parse

    found: list[list[tuple[str, str]] | None] = []
    for path in request["paths"]:
        try:
            with os.fdopen(open_file(path), "rb") as file:
                ds = parse(file).ds
                known = any(keyword in ds for keyword in _EXPECTED)  # else it is read as DICOM and is none
                found.append(identifiers_in(ds, getattr(ds, "file_meta", None)) if known else None)
        except Exception:  # noqa: BLE001 - whatever a parser raises: what this file says isn't known
            found.append(None)
    return {"found": found}


@isolated
def read_frame(request: dict[str, Any]) -> dict[str, Any]:
    """Decode Frame `index` of `path` into the shared block `buffer` of Rows x Columns x 3."""
    from tricedesk.dicom.frames import attach_frame

    with _Words():
        file = _opened(request["path"])
        size = (file.layout.Rows, file.layout.Columns)
        if size != (request["Rows"], request["Columns"]):
            raise UnreadableFileError("The file has changed.", "Scan the folder again.")
        file.draw(request["index"], attach_frame(request["buffer"], *size))
    return {}


@isolated
def read_document(request: dict[str, Any]) -> Answer:
    """`{"path": ...}` to `{}` and one blob: the PDF of an encapsulated document, without its padding."""
    from pydicom import dcmread

    from tricedesk.dicom.header import open_file
    from tricedesk.dicom.limits import MAX_DOCUMENT

    with _Words(), os.fdopen(open_file(request["path"]), "rb") as file:
        if os.fstat(file.fileno()).st_size > MAX_DOCUMENT:
            raise UnreadableFileError("The document is too large.")
        wanted = ["EncapsulatedDocument", "EncapsulatedDocumentLength"]
        ds = dcmread(file, force=True, specific_tags=wanted)
        data = bytes(ds.EncapsulatedDocument)
        length = ds.get("EncapsulatedDocumentLength")  # PS3.3 C.24.2: without it one byte may be padding
        if isinstance(length, int) and 0 < length <= len(data):
            data = data[:length]
        return Answer({}, [data.removesuffix(b"\0")])


@isolated
def file_digest(request: dict[str, Any]) -> dict[str, Any]:
    """`{"path": ...}` to `{"digest": ...}`: SHA-256 of the whole file."""
    from tricedesk.dicom.frames import sha256_of

    with _Words():
        return {"digest": sha256_of(request["path"])}


@isolated
def pixel_digest(request: dict[str, Any]) -> dict[str, Any]:
    """`{"path": ...}` to `{"digest": ...}`: SHA-256 of the pixels as seen, whatever their encoding."""
    import hashlib

    import numpy as np

    with _Words():
        file = _opened(request["path"])
        layout = file.layout
        digest = hashlib.sha256(f"{layout.Rows}x{layout.Columns}x{layout.NumberOfFrames}".encode())
        out = np.empty((layout.Rows, layout.Columns, 3), np.uint8)
        for index in range(layout.NumberOfFrames):
            file.draw(index, out)
            digest.update(out.data)
    return {"digest": digest.hexdigest()}


def _opened(path: str) -> PixelFile:
    """The file, opened now or still open from the last request and unchanged since."""
    from tricedesk.dicom.pixels import PixelFile

    global _open
    status = os.stat(path)  # noqa: PTH116 - the path is a str here
    key = (path, status.st_size, status.st_mtime_ns)
    if _open is None or _open[0] != key:
        if _open is not None:
            _open[1].close()
            _open = None
        _open = (key, PixelFile(path))
    return _open[1]


class _Words:
    """Turns whatever parsers and decoders raise into an `UnreadableFileError` in words."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        from tricedesk.dicom.parsing import why_unreadable

        if isinstance(error, Exception) and not isinstance(error, UnreadableFileError):
            raise UnreadableFileError(why_unreadable(error)) from error
