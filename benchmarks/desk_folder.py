"""The folder that `bench_desk.py` looks through, written by a process of its own.

python benchmarks/desk_folder.py FOLDER FILES
python benchmarks/desk_folder.py --huge FOLDER
"""

from __future__ import annotations

import os
import struct
import sys
from io import BytesIO
from pathlib import Path

import numpy as np
import simplejpeg
from imagecodecs import jpeg2k_encode
from numpy.typing import NDArray
from PIL import Image
from pydicom import Dataset, dcmread
from pydicom.data import get_testdata_file
from pydicom.encaps import encapsulate
from pydicom.pixels import pixel_array
from pydicom.uid import ExplicitVRLittleEndian, JPEG2000Lossless, JPEGBaseline8Bit, UltrasoundImageStorage

IN_STUDY = 50
PICTURES, CLIPS, FRAMES = 40, 5, 60
ROWS, COLUMNS = 768, 1024
NEWEST = "1.2.3.99999"
HUGE = 1 << 30
OLD = (1_700_000_000, 1_700_000_000)
"""When all files were written last: long enough ago to be remembered."""


def sample(name: str) -> Dataset:
    """Return one of pydicom's own files."""
    path = get_testdata_file(name, download=False)
    assert isinstance(path, str)
    return dcmread(path)


def enlarged(uid: str) -> tuple[Dataset, list[NDArray[np.uint8]]]:
    """Return pydicom's clip, its header and frames (RGB), at the size of a modern machine."""
    ds = sample("examples_ybr_color.dcm")
    frames = [
        np.asarray(Image.fromarray(f).resize((COLUMNS, ROWS), Image.Resampling.BICUBIC))
        for f in pixel_array(ds, raw=False)
    ]
    scale_x, scale_y = COLUMNS / ds.Columns, ROWS / ds.Rows
    for region in ds.SequenceOfUltrasoundRegions:
        for name, scale in (("X", scale_x), ("Y", scale_y)):
            for corner in ("Min", "Max"):
                element = f"RegionLocation{corner}{name}{'01'[corner == 'Max']}"
                setattr(region, element, int(getattr(region, element) * scale))
    ds.Rows, ds.Columns, ds.StudyInstanceUID, ds.SeriesInstanceUID = ROWS, COLUMNS, uid, f"{uid}.1"
    ds.PatientName, ds.PatientID, ds.StudyDate, ds.StudyTime = "Newest^Patient", "99999", "20260601", "101500"
    ds.PatientComments = "newest.patient@example.org"
    return ds, frames


def lay_out_newest(folder: Path) -> None:
    """Write one study as a machine makes it: pydicom's clip, enlarged, as pictures and clips.

    All are JPEG but for the last clip, which is JPEG 2000.
    """
    ds, frames = enlarged(NEWEST)
    jpegs = [simplejpeg.encode_jpeg(f, quality=90, colorspace="RGB", colorsubsampling="422") for f in frames]
    j2ks = [jpeg2k_encode(f, codecformat="j2k", level=0, mct=True) for f in frames]
    folder.mkdir(parents=True)
    for number in range(1, PICTURES + CLIPS + 1):
        first, clip, j2k = number % len(frames), number > PICTURES, number == PICTURES + CLIPS
        encoded = [(j2ks if j2k else jpegs)[(first + n) % len(frames)] for n in range(FRAMES if clip else 1)]
        ds.file_meta.TransferSyntaxUID = JPEG2000Lossless if j2k else JPEGBaseline8Bit
        ds.PhotometricInterpretation, ds.PlanarConfiguration = "YBR_RCT" if j2k else "YBR_FULL_422", 0
        ds.SOPInstanceUID = ds.file_meta.MediaStorageSOPInstanceUID = f"{NEWEST}.1.{number}"
        ds.InstanceNumber, ds.NumberOfFrames, ds.FrameTime = number, len(encoded), "40"
        ds.PixelData = encapsulate(encoded)
        ds["PixelData"].is_undefined_length = True
        ds.save_as(folder / f"IM{number:06}")
        os.utime(folder / f"IM{number:06}", OLD)


def lay_out_small(folder: Path, files: int) -> None:
    """Write small studies of `IN_STUDY` files each, which differ in their UIDs alone."""
    small = sample("examples_palette.dcm")
    small.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    small.SOPClassUID = small.file_meta.MediaStorageSOPClassUID = UltrasoundImageStorage
    small.SOPInstanceUID = small.file_meta.MediaStorageSOPInstanceUID = "1.2.3.88888.88888"
    small.StudyInstanceUID, small.SeriesInstanceUID = "1.2.3.77777", "1.2.3.77777.1"
    small.PatientName, small.PatientID, small.StudyDate = "Example^Patient", "77777", "20260102"
    small.Rows, small.Columns = 32, 32
    small.add_new(0x7FE00010, "OB", bytes(1024))
    held = BytesIO()
    small.save_as(held, enforce_file_format=True)
    whole = held.getvalue()
    for n in range(files):
        below = folder / f"{n // IN_STUDY:05}"
        if n % IN_STUDY == 0:
            below.mkdir()
            of_study = whole.replace(b"77777", b"%05d" % (n // IN_STUDY))
        file = below / f"IM{n:06}"
        file.write_bytes(of_study.replace(b"88888", b"%05d" % n))
        os.utime(file, OLD)


def lay_out_huge(folder: Path) -> None:
    """Write a clip of 1 GB: the same, frame after frame without compression, as older machines store it."""
    folder.mkdir(parents=True)
    ds, frames = enlarged("1.2.3.66666")
    count = HUGE // frames[0].nbytes
    ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    ds.PhotometricInterpretation, ds.PlanarConfiguration = "RGB", 0
    ds.SOPInstanceUID = ds.file_meta.MediaStorageSOPInstanceUID = "1.2.3.66666.1.1"
    ds.NumberOfFrames, ds.FrameTime = count, "40"
    del ds.PixelData
    ds.save_as(folder / "IM000001", enforce_file_format=True)
    with (folder / "IM000001").open("ab") as file:
        file.write(struct.pack("<HH2sHI", 0x7FE0, 0x0010, b"OB", 0, count * frames[0].nbytes))
        for n in range(count):
            file.write(frames[n % len(frames)].tobytes())
    os.utime(folder / "IM000001", OLD)


if __name__ == "__main__":
    if sys.argv[1] == "--huge":
        lay_out_huge(Path(sys.argv[2]))
    else:
        lay_out_newest(Path(sys.argv[1]) / "newest")
        lay_out_small(Path(sys.argv[1]), int(sys.argv[2]))
