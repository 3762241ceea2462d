"""A reader child, and DICOM files made to order."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, UltrasoundImageStorage, UltrasoundMultiFrameImageStorage

from tricedesk.isolation import READER, Child

Write = Callable[..., Path]


@pytest.fixture(scope="session")
def reader() -> Iterator[Child]:
    """One reader child for all tests; it is replaced by itself when a test kills it."""
    with Child(READER) as child:
        yield child


def image(pixels: np.ndarray[Any, Any], **elements: Any) -> Dataset:
    """An ultrasound Instance: `pixels` are frames x rows x columns (x 3), or fewer dimensions."""
    colour = pixels.ndim >= 3 and pixels.shape[-1] == 3
    shape = pixels.shape[:-1] if colour else pixels.shape
    frames = shape[0] if len(shape) == 3 else 1
    ds = Dataset()
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = elements.pop("TransferSyntaxUID", ExplicitVRLittleEndian)
    ds.SOPClassUID = UltrasoundMultiFrameImageStorage if frames > 1 else UltrasoundImageStorage
    ds.SOPInstanceUID, ds.StudyInstanceUID, ds.SeriesInstanceUID = "1.2.3.1", "1.2.3", "1.2.3.0"
    ds.PatientName, ds.PatientID, ds.Modality = "Doe^Jane", "4711", "US"
    ds.StudyDate, ds.StudyTime = "20260102", "101112"
    ds.SamplesPerPixel = 3 if colour else 1
    ds.PhotometricInterpretation = "RGB" if colour else "MONOCHROME2"
    if colour:
        ds.PlanarConfiguration = 0
    ds.Rows, ds.Columns = shape[-2:]
    if frames > 1:
        ds.NumberOfFrames = frames
    ds.BitsAllocated = ds.BitsStored = pixels.dtype.itemsize * 8
    ds.HighBit = ds.BitsStored - 1
    ds.PixelRepresentation = int(pixels.dtype.kind == "i")
    data = pixels.tobytes()
    ds.PixelData = data + bytes(len(data) % 2)
    ds["PixelData"].VR = "OB" if pixels.dtype.itemsize == 1 else "OW"
    for keyword, value in elements.items():
        if value is None:
            ds.pop(keyword, None)
        else:
            setattr(ds, keyword, value)
    return ds


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """`write(name, pixels, **elements)`: write a file and return its path; None takes an element out."""

    def write(name: str, pixels: np.ndarray[Any, Any] | None = None, **elements: Any) -> Path:
        if pixels is None:
            pixels = np.arange(96, dtype=np.uint8).reshape(8, 12)
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        image(pixels, **elements).save_as(path, enforce_file_format=True)
        return path

    return write


@pytest.fixture
def encapsulate(write: Write) -> Write:
    """`encapsulate(name, fragments, table=..., end=..., **elements)`: a file with these very fragments."""

    def encapsulate(
        name: str, fragments: list[bytes], *, table: bytes = b"", end: bool = True, **elements: Any
    ) -> Path:
        syntax = elements.pop("TransferSyntaxUID")
        path = write(name, PixelData=None, TransferSyntaxUID=syntax, **elements)
        with path.open("ab") as file:
            file.write(struct.pack("<HH2sHI", 0x7FE0, 0x0010, b"OB", 0, 0xFFFFFFFF))
            for item in (table, *fragments):
                file.write(struct.pack("<HHI", 0xFFFE, 0xE000, len(item)) + item)
            if end:
                file.write(struct.pack("<HHI", 0xFFFE, 0xE0DD, 0))
        return path

    return encapsulate
