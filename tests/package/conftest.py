"""Synthetic frames, DICOM files made of them, and the two real children."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tricedesk.clean.boxes import Box
from tricedesk.clean.cleaner import Cleaner, CleanFrame
from tricedesk.dicom.frames import FrameReader
from tricedesk.isolation import CLEANER, READER, Child
from tricedesk.package.maker import PictureMaker

Frame = NDArray[np.uint8]
CleanUp = Callable[..., CleanFrame]
WriteDicom = Callable[..., Path]


@pytest.fixture(scope="session")
def reader() -> Iterator[FrameReader]:
    """A real reader child."""
    with Child(READER) as child:
        yield FrameReader(child)


@pytest.fixture(scope="session")
def cleaner() -> Iterator[Child]:
    """A real cleaner child."""
    with Child(CLEANER) as child:
        yield child


@pytest.fixture
def maker(reader: FrameReader, cleaner: Child) -> PictureMaker:
    """A maker with real children."""
    return PictureMaker(reader, cleaner)


def doppler(index: int = 0, rows: int = 240, columns: int = 320) -> Frame:
    """Smooth grey with a red and a blue field, which move with `index`; every pixel is bright."""
    y, x = np.mgrid[:rows, :columns]
    grey = 110 + 50 * np.sin(x / 23 + index / 5) + 40 * np.cos(y / 17)
    frame = np.repeat(grey[..., None], 3, axis=2).astype(np.uint8)
    frame[60:120, 80 + index : 160 + index] = (200, 30, 40)
    frame[60:120, 170 + index : 250 + index] = (20, 60, 220)
    return frame


@pytest.fixture
def frames() -> Callable[..., list[Frame]]:
    """Make some moving frames."""

    def make(count: int, rows: int = 240, columns: int = 320) -> list[Frame]:
        return [doppler(index, rows, columns) for index in range(count)]

    return make


@pytest.fixture
def clean() -> CleanUp:
    """Clean a frame, by default keeping all of it."""

    def make(frame: Frame, keep: Box | None = None) -> CleanFrame:
        return Cleaner([keep or Box(0, 0, frame.shape[1], frame.shape[0])]).clean(frame)

    return make


@pytest.fixture
def write_dicom(tmp_path: Path) -> WriteDicom:
    """Write a DICOM file of RGB frames, with a canary in whatever may name the patient."""
    import pydicom
    from pydicom.dataset import Dataset, FileMetaDataset
    from pydicom.uid import (
        ExplicitVRLittleEndian,
        UltrasoundImageStorage,
        UltrasoundMultiFrameImageStorage,
        generate_uid,
    )

    def write(
        frames: Sequence[Frame],
        regions: Sequence[tuple[int, int, int, int]] = (),
        *,
        frame_ms: float = 40.0,
        cut: int = 0,
    ) -> Path:
        ds = Dataset()
        ds.file_meta = FileMetaDataset()
        ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        ds.SOPClassUID = UltrasoundMultiFrameImageStorage if len(frames) > 1 else UltrasoundImageStorage
        ds.file_meta.MediaStorageSOPClassUID = ds.SOPClassUID
        ds.SOPInstanceUID = ds.file_meta.MediaStorageSOPInstanceUID = generate_uid()
        ds.StudyInstanceUID, ds.SeriesInstanceUID = generate_uid(), generate_uid()
        ds.PatientName, ds.PatientID = "CANARYDOE^JANE", "CANARY-1234567"
        ds.InstitutionName, ds.StudyDate = "CANARY CLINIC", "20261124"
        ds.Modality, ds.Manufacturer, ds.ManufacturerModelName = "US", "ACME", "Sono 1"
        ds.Rows, ds.Columns, ds.SamplesPerPixel = *frames[0].shape[:2], 3
        ds.PhotometricInterpretation, ds.PlanarConfiguration = "RGB", 0
        ds.BitsAllocated, ds.BitsStored, ds.HighBit, ds.PixelRepresentation = 8, 8, 7, 0
        if len(frames) > 1:
            ds.NumberOfFrames, ds.FrameTime = len(frames), str(frame_ms)
        items = []
        for x0, y0, x1, y1 in regions:
            item = Dataset()
            item.RegionSpatialFormat, item.RegionDataType, item.RegionFlags = 1, 1, 0
            item.RegionLocationMinX0, item.RegionLocationMinY0 = x0, y0
            item.RegionLocationMaxX1, item.RegionLocationMaxY1 = x1 - 1, y1 - 1
            items.append(item)
        if items:
            ds.SequenceOfUltrasoundRegions = items
        ds.PixelData = b"".join(frame.tobytes() for frame in frames)
        path = tmp_path / f"{ds.SOPInstanceUID}.dcm"
        pydicom.dcmwrite(path, ds, enforce_file_format=True)
        if cut:
            path.write_bytes(path.read_bytes()[:-cut])
        return path

    return write
