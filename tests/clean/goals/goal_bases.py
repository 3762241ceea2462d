"""Real machines' pictures without any text: the parts of real files that show anatomy alone.

Owns: which part of which file is free of text, looked at one by one, and its frames.
Refuses: the rest of these pictures, and copying any of them: they are read where they lie.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydicom.data import get_testdata_file

from tricedesk.clean.boxes import Box
from tricedesk.dicom.frames import FrameBuffer, FrameReader
from tricedesk.isolation import READER, Child

Frame = NDArray[np.uint8]
"""RGB, shape (Rows, Columns, 3)."""
MOST_FRAMES = 12

#: what pydicom itself brings
BUNDLED = {
    "examples_jpeg2k.dcm": Box(60, 112, 575, 332),
    "examples_palette.dcm": Box(340, 66, 700, 340),
    "examples_rgb_color.dcm": Box(30, 57, 287, 165),
    "examples_ybr_color.dcm": Box(100, 22, 270, 222),
}
#: of the corpus, where there is one
CORPUS = {
    "us/fo-dicom/GH364.dcm": Box(200, 166, 860, 715),
    "us/deid-data/GREYSCALE_CINE.dcm": Box(110, 80, 690, 540),
    "us/dicomParser/IM00001.implicit_little_endian.dcm": Box(10, 25, 310, 230),
    "us/go-dicom/I_000001.dcm": Box(124, 24, 362, 350),
    "us/go-dicom/I_000003.dcm": Box(124, 24, 362, 350),
    "us/go-dicom/I_000004.dcm": Box(124, 24, 362, 350),
    "us/go-dicom/I_000006.dcm": Box(124, 24, 362, 350),
    "us/pydicom-data/JPGLosslessP14SV1_1s_1f_8b.dcm": Box(150, 118, 740, 590),
    "us/dcm4che/US-PAL-8-10x-echo": Box(150, 15, 500, 350),
    "us/dcm4che/US-RGB-8-epicard": Box(150, 62, 525, 405),
    "us/dcm4che/YBR_422.dcm": Box(200, 105, 780, 300),
    "us/dcm4che/YBR_FULL-RLE.dcm": Box(92, 55, 482, 350),
    "us/pydicom-data/color-px.dcm": Box(0, 0, 228, 120),
    "us/ITKPOCUS/sonoque_anechoic-3mm-3mm.dcm": Box(380, 70, 1640, 1360),
}


@dataclass(frozen=True, slots=True)
class Base:
    """Anatomy of one real file: its name and up to `MOST_FRAMES` frames without text."""

    name: str
    frames: tuple[Frame, ...]


def load_bases(corpus: Path | None) -> list[Base]:
    """Read the bases, those of the corpus too where there is one, through the real reader child."""
    with Child(READER) as child:
        reader = FrameReader(child)
        return [_load(reader, path, box) for path, box in _found(corpus)]


def _found(corpus: Path | None) -> Iterator[tuple[Path, Box]]:
    for name, box in BUNDLED.items():
        path = get_testdata_file(name)
        assert path is not None, f"pydicom no longer brings {name}"
        yield Path(str(path)), box
    for name, box in CORPUS.items():
        if corpus is not None and (corpus / name).is_file():
            yield corpus / name, box


def _load(reader: FrameReader, path: Path, box: Box) -> Base:
    picture = reader.picture(path)
    frames = []
    with FrameBuffer(picture.Rows, picture.Columns) as buffer:
        for index in range(min(picture.NumberOfFrames, MOST_FRAMES)):
            reader.read(picture, index, buffer)
            frames.append(buffer.array()[box.y0 : box.y1, box.x0 : box.x1].copy())
    return Base(path.name, tuple(frames))
