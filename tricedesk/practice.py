"""A study for practice: one made-up ultrasound picture of nobody, with a name burned in above it.

Owns: its pixels and its header. Refuses: cleaning it; it goes the way of every other study.
"""

from __future__ import annotations

from pathlib import Path

NAME = "Practice^Sending"
WIDTH, HEIGHT, TOP = 640, 480, 64
"""Of the picture, and of the band in which a machine writes the name."""


def write(folder: Path) -> Path:
    """Write the study into a folder, which is made, and return its one file."""
    import numpy as np
    import pydicom
    from PIL import Image, ImageDraw, ImageFont
    from pydicom.dataset import Dataset, FileMetaDataset
    from pydicom.uid import ExplicitVRLittleEndian, UltrasoundImageStorage, generate_uid

    pixels = np.zeros((HEIGHT, WIDTH), np.uint8)
    rows, columns = np.mgrid[TOP:HEIGHT, 0:WIDTH]
    # A sector: speckle that fades with depth, a dark round of fluid, a bright line behind it.
    depth = np.hypot(rows - TOP + 40, columns - WIDTH / 2)
    angle = np.arctan2(columns - WIDTH / 2, rows - TOP + 40)
    inside = (np.abs(angle) < 0.6) & (depth > 60) & (depth < 430)
    noise = np.random.default_rng(7).rayleigh(1.0, rows.shape)
    tissue = noise * 62 * np.exp(-(depth - 60) / 520)
    round_ = np.hypot((rows - 270) / 62, (columns - 330) / 92)
    tissue *= np.where(round_ < 1, 0.08, 1) + 1.3 * np.exp(-(((round_ - 1.03) / 0.05) ** 2))
    pixels[TOP:] = np.where(inside, np.clip(tissue, 0, 255), 0).astype(np.uint8)
    image = Image.fromarray(pixels).convert("RGB")
    pen = ImageDraw.Draw(image)
    font = ImageFont.load_default(20)
    pen.text((16, 8), "PRACTICE, SENDING", (235, 235, 235), font=font)
    pen.text((16, 34), "01/01/2000    ID 000-000", (235, 235, 235), font=font)

    region = Dataset()
    region.RegionSpatialFormat, region.RegionDataType, region.RegionFlags = 1, 1, 0
    region.RegionLocationMinX0, region.RegionLocationMinY0 = 0, TOP
    region.RegionLocationMaxX1, region.RegionLocationMaxY1 = WIDTH - 1, HEIGHT - 1
    ds = Dataset()
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    ds.SOPClassUID = ds.file_meta.MediaStorageSOPClassUID = UltrasoundImageStorage
    ds.SOPInstanceUID = ds.file_meta.MediaStorageSOPInstanceUID = generate_uid()
    ds.StudyInstanceUID, ds.SeriesInstanceUID = generate_uid(), generate_uid()
    ds.PatientName, ds.PatientID = NAME, "000-000"
    ds.StudyDescription, ds.StudyDate = "Practice", "20000101"
    ds.Modality, ds.Manufacturer, ds.ManufacturerModelName = "US", "TriceDesk", "Practice"
    ds.Rows, ds.Columns, ds.SamplesPerPixel = HEIGHT, WIDTH, 3
    ds.PhotometricInterpretation, ds.PlanarConfiguration = "RGB", 0
    ds.BitsAllocated, ds.BitsStored, ds.HighBit, ds.PixelRepresentation = 8, 8, 7, 0
    ds.SequenceOfUltrasoundRegions = [region]
    ds.PixelData = image.tobytes()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "IM0001"
    pydicom.dcmwrite(path, ds, enforce_file_format=True)
    return path
