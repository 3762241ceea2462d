"""Decides what can be done with a file, from its record.

Owns: the table of SOP Classes that are no pictures though they may hold pixels, and the reasons in words.
Refuses: opening anything.
"""

from __future__ import annotations

from tricedesk.dicom import limits, syntaxes
from tricedesk.dicom.records import Record
from tricedesk.dicom.study import Kind

DICOMDIR = "1.2.840.10008.1.3.10"
_STORAGE = "1.2.840.10008.5.1.4.1.1."
#: What begins so is never a picture for a patient, whatever it holds.
_NO_PICTURES = (
    ("88.", "A report (structured report)."),
    ("11.", "A presentation state: how pictures were shown, not a picture."),
    ("9.", "A waveform."),
    ("66.", "A segmentation, registration or raw data: no picture."),
    ("66", "Raw data."),
    ("30", "A parametric map: no picture."),
    ("4.2", "A spectrum."),
    ("67", "Real world values: no picture."),
    ("68.", "A surface scan: no picture."),
    ("77.1.5.2", "A stereometric relationship: no picture."),
    ("78.", "A measurement of the eye: no picture."),
    ("79.", "A measurement of the eye: no picture."),
    ("80.", "A measurement of the eye: no picture."),
    ("104.", "An enclosed document that is no PDF."),
    ("131", "A hanging protocol."),
    ("200", "A protocol: no picture."),
    ("481.", "A radiotherapy plan, dose or record: no picture."),
)
_PICTURES_AMONG = frozenset((f"{_STORAGE}481.1",))  # RT Image
_PDF = f"{_STORAGE}104.1"


def kind_of(record: Record) -> tuple[Kind, str]:
    """The kind of a DICOM file, and for NOT_SENT the reason, in words for a person.

    Raises:
        ValueError: it claims to be a picture, but of no possible size; says so in words.
    """
    sop_class = record.SOPClassUID
    if record.document:
        pdf = record.document == "application/pdf" or (record.document == "?" and sop_class == _PDF)
        return (Kind.ATTACHMENT, "") if pdf else (Kind.NOT_SENT, "An enclosed document that is no PDF.")
    if sop_class.startswith(_STORAGE) and sop_class not in _PICTURES_AMONG:
        tail = sop_class.removeprefix(_STORAGE)
        for beginning, reason in _NO_PICTURES:
            if tail == beginning or (beginning.endswith(".") and tail.startswith(beginning)):
                return Kind.NOT_SENT, reason
    if not record.pixels:
        return Kind.NOT_SENT, "It holds no picture."
    if record.TransferSyntaxUID in syntaxes.VIDEO:
        return Kind.NOT_SENT, "A video stream (MPEG), which TriceDesk can't take apart yet."
    if record.TransferSyntaxUID not in syntaxes.DECODED:
        return Kind.NOT_SENT, f"Its picture is stored in a way that isn't read ({record.TransferSyntaxUID})."
    if record.Rows < 1 or record.Columns < 1 or record.NumberOfFrames < 1:
        raise ValueError("The picture has no size.")
    if record.Rows * record.Columns > limits.MAX_PIXELS or record.NumberOfFrames > limits.MAX_FRAMES:
        raise ValueError(
            f"The picture is too large: {record.NumberOfFrames} of {record.Columns} x {record.Rows} pixels."
        )
    return (Kind.CLIP if record.NumberOfFrames > 1 else Kind.IMAGE), ""
