"""What a folder holds, as values: Study, Instance, Frame geometry.

Owns: the frozen types that leave this room, named by the DICOM keywords they mirror.
Refuses: reading anything; `folder.py` and `frames.py` do.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    """What can be done with an Instance."""

    IMAGE = "image"  #: one Frame
    CLIP = "clip"  #: several Frames
    ATTACHMENT = "attachment"  #: an encapsulated PDF: can't be cleaned
    NOT_SENT = "not_sent"  #: reports, waveforms, presentation states, segmentations …


@dataclass(frozen=True, slots=True)
class Instance:
    """One DICOM file of a study, as its header tells. Text is decoded and stripped; "" where absent.

    `reason` says why a NOT_SENT Instance is not sent, in words for a person.
    """

    path: Path
    kind: Kind
    SOPClassUID: str
    SOPInstanceUID: str
    SeriesInstanceUID: str
    SeriesNumber: int | None
    InstanceNumber: int | None
    AcquisitionDateTime: str
    Modality: str
    Rows: int
    Columns: int
    NumberOfFrames: int
    TransferSyntaxUID: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LooseFile:
    """A JPG, PNG or PDF beside the DICOM files; an attachment if the folder holds exactly one study."""

    path: Path
    media_type: str


@dataclass(frozen=True, slots=True)
class Study:
    """All Instances of one StudyInstanceUID and patient, in the order in which they are shown.

    `local_id` names the study within this workstation: the StudyInstanceUID, or `local:<digest>` for a
    group of files without one, or of one that several patients share. `conflicts` lists the paths that share
    a SOPInstanceUID with other pixels.
    """

    local_id: str
    StudyInstanceUID: str
    PatientName: str
    PatientID: str
    PatientBirthDate: str
    StudyDate: str
    StudyTime: str
    StudyDescription: str
    AccessionNumber: str
    instances: tuple[Instance, ...]
    loose_files: tuple[LooseFile, ...] = ()
    conflicts: tuple[Path, ...] = ()

    @property
    def mark(self) -> str:
        """An opaque mark for the ledger: the same study, the same mark, and no UID in it."""
        return hashlib.sha256(f"tricedesk study {self.local_id}".encode()).hexdigest()[:32]

    @property
    def images(self) -> int:
        """Number of single-frame pictures."""
        return sum(i.kind is Kind.IMAGE for i in self.instances)

    @property
    def clips(self) -> int:
        """Number of multi-frame pictures."""
        return sum(i.kind is Kind.CLIP for i in self.instances)

    @property
    def attachments(self) -> int:
        """Number of files that could be sent along, but can't be cleaned."""
        return len(self.loose_files) + sum(i.kind is Kind.ATTACHMENT for i in self.instances)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that could not be read, and why, in words for a person."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Scan:
    """All that a folder holds; each path stands in exactly one place.

    `ignored` are files that are no DICOM and no attachment (an index, a text, DICOMDIR itself).
    """

    folder: Path
    studies: tuple[Study, ...]
    unreadable: tuple[Unreadable, ...]
    ignored: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Region:
    """One item of SequenceOfUltrasoundRegions: a box in pixels, right and lower edge exclusive.

    `spatial_format` and `data_type` are RegionSpatialFormat and RegionDataType (PS3.3 C.8.5.5).
    """

    x0: int
    y0: int
    x1: int
    y1: int
    spatial_format: int
    data_type: int


@dataclass(frozen=True, slots=True)
class Picture:
    """What cleaning and encoding need to know of one Instance's pixels, besides the pixels.

    `frame_ms` is the time from one Frame to the next in milliseconds (FrameTime, CineRate,
    RecommendedDisplayFrameRate, FrameTimeVector's mean), 0.0 for an image. `source_sha256` is the digest
    of the whole source file. `identifiers` holds every header value that may name a person, place or
    time, as (keyword, text); the cleaner looks for them in pixels and output.
    """

    path: Path
    SOPInstanceUID: str
    Rows: int
    Columns: int
    NumberOfFrames: int
    frame_ms: float
    Manufacturer: str
    ManufacturerModelName: str
    regions: tuple[Region, ...]
    identifiers: tuple[tuple[str, str], ...]
    source_sha256: str
