"""A sample as a DICOM file, with the patient's identity in its header, as a machine would store it.

Owns: the header. Refuses: compression: what a JPEG does to letters is in the frames already.
"""

from __future__ import annotations

from pathlib import Path

import pydicom
from goal_frames import Sample
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import (
    ExplicitVRLittleEndian,
    UltrasoundImageStorage,
    UltrasoundMultiFrameImageStorage,
    generate_uid,
)


def write_dicom(sample: Sample, path: Path, *, study: str = "") -> None:
    """Write a sample, of a study of its own or of the named one; the same sample gives the same file."""
    clip = len(sample.frames) > 1
    ds = Dataset()
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    ds.SOPClassUID = UltrasoundMultiFrameImageStorage if clip else UltrasoundImageStorage
    ds.file_meta.MediaStorageSOPClassUID = ds.SOPClassUID
    ds.SOPInstanceUID = generate_uid(entropy_srcs=[str(sample.seed), "instance"])
    ds.file_meta.MediaStorageSOPInstanceUID = ds.SOPInstanceUID
    ds.StudyInstanceUID = generate_uid(entropy_srcs=[study or str(sample.seed), "study"])
    ds.SeriesInstanceUID = generate_uid(entropy_srcs=[str(sample.seed), "series"])
    ds.SpecificCharacterSet = "ISO_IR 192"
    for keyword, value in sample.patient.header.items():
        setattr(ds, keyword, value)
    ds.Modality, ds.Manufacturer, ds.ManufacturerModelName = "US", "ACME", sample.machine
    ds.BurnedInAnnotation = "NO"  # as many machines say, whatever they burn in
    ds.Rows, ds.Columns, ds.SamplesPerPixel = *sample.frames[0].shape[:2], 3
    ds.PhotometricInterpretation, ds.PlanarConfiguration = "RGB", 0
    ds.BitsAllocated, ds.BitsStored, ds.HighBit, ds.PixelRepresentation = 8, 8, 7, 0
    if clip:
        ds.NumberOfFrames, ds.FrameTime = len(sample.frames), "40"
    if sample.region is not None:
        region = Dataset()
        region.RegionSpatialFormat, region.RegionDataType, region.RegionFlags = 1, 1, 0
        region.RegionLocationMinX0, region.RegionLocationMinY0 = sample.region.x0, sample.region.y0
        region.RegionLocationMaxX1, region.RegionLocationMaxY1 = sample.region.x1 - 1, sample.region.y1 - 1
        ds.SequenceOfUltrasoundRegions = [region]
    ds.PixelData = b"".join(frame.tobytes() for frame in sample.frames)
    pydicom.dcmwrite(path, ds, enforce_file_format=True)
