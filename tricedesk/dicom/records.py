"""What the list needs to know of one file, as the reader child tells it and the cache keeps it.

Owns: the record's fields, how they are made from raw element values, and the check of untrusted records.
Refuses: deciding what a file is good for (`folder.py` does), and importing pydicom unless text isn't ASCII.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple

MAX_TEXT = 256


class What(StrEnum):
    """What a file turned out to be."""

    DICOM = "dicom"
    JPEG = "image/jpeg"
    PNG = "image/png"
    PDF = "application/pdf"
    OTHER = "other"
    UNREADABLE = "unreadable"
    BARRED = "barred"  #: it can't be opened now; nothing that says so is worth remembering
    GONE = "gone"  #: it was there when the folder was listed


class Record(NamedTuple):
    """One file's header, as far as a list needs it. Text is decoded and stripped; "" where absent.

    `pixels` is 1 where PixelData stands in the file; `document` is MIMETypeOfEncapsulatedDocument, or "?"
    for an EncapsulatedDocument without one. `reason` belongs to UNREADABLE. `digest` names the decoded
    pixels; it is only made where another file has the same SOPInstanceUID.
    """

    what: str
    reason: str = ""
    TransferSyntaxUID: str = ""
    SOPClassUID: str = ""
    SOPInstanceUID: str = ""
    StudyInstanceUID: str = ""
    SeriesInstanceUID: str = ""
    Modality: str = ""
    PatientName: str = ""
    PatientID: str = ""
    PatientBirthDate: str = ""
    StudyDate: str = ""
    StudyTime: str = ""
    StudyDescription: str = ""
    AccessionNumber: str = ""
    AcquisitionDateTime: str = ""
    SeriesNumber: int | None = None
    InstanceNumber: int | None = None
    Rows: int = 0
    Columns: int = 0
    NumberOfFrames: int = 1
    pixels: int = 0
    document: str = ""
    digest: str = ""


_INTEGERS = frozenset(("Rows", "Columns", "NumberOfFrames", "pixels"))
_OPTIONAL = frozenset(("SeriesNumber", "InstanceNumber"))
_KINDS = tuple(
    (int,) if name in _INTEGERS else (int, type(None)) if name in _OPTIONAL else (str,)
    for name in Record._fields
)
_WHATS = frozenset(What)


def checked(untrusted: Any) -> Record:
    """Return the record that the child sent; one that isn't of the promised shape is an unreadable file."""
    if (
        type(untrusted) is list
        and len(untrusted) == len(_KINDS)
        and untrusted[0] in _WHATS
        and all(type(value) in kinds for value, kinds in zip(untrusted, _KINDS, strict=True))
        and all(len(value) <= MAX_TEXT for value in untrusted if type(value) is str)
        and all(abs(value) < 2**32 for value in untrusted if type(value) is int)
    ):
        return Record._make(untrusted)
    return Record(What.UNREADABLE, "Its reader gave no sensible answer.")


CHARACTER_SET = 0x00080005
PIXEL_DATA = frozenset((0x7FE00008, 0x7FE00009, 0x7FE00010))  # the first two: floating point
DOCUMENT = 0x00420011

#: The elements that a list needs. Their values are read, everything else is skipped.
TEXTS = {
    0x00020010: "TransferSyntaxUID",
    0x00020002: "SOPClassUID",  # MediaStorageSOPClassUID: a DICOMDIR has no other
    0x00080016: "SOPClassUID",
    0x00080018: "SOPInstanceUID",
    0x0020000D: "StudyInstanceUID",
    0x0020000E: "SeriesInstanceUID",
    0x00080060: "Modality",
    0x00100010: "PatientName",
    0x00100020: "PatientID",
    0x00100030: "PatientBirthDate",
    0x00080020: "StudyDate",
    0x00080030: "StudyTime",
    0x00081030: "StudyDescription",
    0x00080050: "AccessionNumber",
    0x0008002A: "AcquisitionDateTime",
    0x00420012: "document",
}
NUMBERS = {0x00200011: "SeriesNumber", 0x00200013: "InstanceNumber", 0x00280008: "NumberOfFrames"}
SIZES = {0x00280010: "Rows", 0x00280011: "Columns"}
#: What stands in for AcquisitionDateTime: date and time of acquisition, content, series.
TIMES = ((0x00080022, 0x00080032), (0x00080023, 0x00080033), (0x00080021, 0x00080031))
WANTED = frozenset((CHARACTER_SET, *TEXTS, *NUMBERS, *SIZES, *(tag for pair in TIMES for tag in pair)))


def record_from(values: dict[int, bytes], *, big_endian: bool, pixels: bool, document: bool) -> Record:
    """Make the record of a DICOM file from the raw values of its wanted elements.

    Raises:
        ValueError: Rows, Columns or NumberOfFrames are none.
    """
    fields: dict[str, Any] = {}
    charset = values.get(CHARACTER_SET, b"")
    for tag, name in TEXTS.items():
        if tag in values:
            fields[name] = _text(values[tag], charset)
    for tag, name in NUMBERS.items():
        if tag in values:
            fields[name] = _number(values[tag])
    for tag, name in SIZES.items():
        if tag in values:
            raw = values[tag]
            if len(raw) != 2:
                raise ValueError(name)
            fields[name] = int.from_bytes(raw, "big" if big_endian else "little")
    for name in ("PatientBirthDate", "StudyDate"):  # ACR-NEMA wrote 1997.04.24
        if name in fields:
            fields[name] = fields[name].replace(".", "")
    if fields.get("NumberOfFrames") is None:
        fields["NumberOfFrames"] = 1
    if not fields.get("AcquisitionDateTime"):
        for date, time in TIMES:
            if values.get(date):
                fields["AcquisitionDateTime"] = _text(values[date], b"") + _text(values.get(time, b""), b"")
                break
    if document and not fields.get("document"):
        fields["document"] = "?"
    return Record(What.DICOM, pixels=int(pixels), **fields)


def _number(raw: bytes) -> int | None:
    """An Integer String's value; None for what is none or no VR IS can hold."""
    try:
        number = int(raw.strip(b" \0"))
    except ValueError:
        return None
    return number if -(2**31) <= number < 2**31 else None


def _text(raw: bytes, charset: bytes) -> str:
    if raw.isascii() and b"\x1b" not in raw:
        text = raw.decode("ascii")
        if text.isprintable():
            return text.strip()[:MAX_TEXT]
    else:
        text = _decoded(raw, charset)
    return "".join(c if c.isprintable() else " " for c in text.replace("\0", "")).strip()[:MAX_TEXT]


def _decoded(raw: bytes, charset: bytes) -> str:
    from pydicom.charset import convert_encodings, decode_bytes

    names = [name.strip() for name in charset.decode("latin-1").strip(" \0").split("\\")]
    return decode_bytes(raw, convert_encodings(names), {ord("^"), ord("=")})
