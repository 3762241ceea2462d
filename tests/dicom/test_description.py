"""Frame times and ultrasound regions, in sane bounds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom.dataset import Dataset

from tricedesk.dicom.description import frame_ms
from tricedesk.dicom.frames import FrameReader
from tricedesk.dicom.study import Region
from tricedesk.errors import UnreadableFileError
from tricedesk.isolation import Child

Write = Callable[..., Path]


@pytest.mark.parametrize(
    ("elements", "ms"),
    [
        ({}, 40.0),
        ({"FrameTime": "33.3"}, 33.3),
        ({"FrameTimeVector": ["0", "20", "30"]}, 25.0),
        ({"CineRate": "50"}, 20.0),
        ({"RecommendedDisplayFrameRate": "20"}, 50.0),
        ({"FrameTime": "0", "CineRate": "10"}, 100.0),
        ({"FrameTime": "-5"}, 40.0),
        ({"FrameTime": "1e9"}, 40.0),
        ({"CineRate": "0"}, 40.0),
        ({"FrameTimeVector": "0"}, 40.0),
    ],
)
def test_time_between_frames(elements: dict[str, Any], ms: float) -> None:
    ds = Dataset()
    for keyword, value in elements.items():
        setattr(ds, keyword, value)
    assert frame_ms(ds) == pytest.approx(ms)


def region(x0: int, y0: int, x1: int, y1: int, **more: int) -> Dataset:
    item = Dataset()
    item.RegionLocationMinX0, item.RegionLocationMinY0 = x0, y0
    item.RegionLocationMaxX1, item.RegionLocationMaxY1 = x1, y1
    for keyword, value in more.items():
        setattr(item, keyword, value)
    return item


def test_regions_are_cut_to_the_picture_and_end_after_their_last_pixel(reader: Child, write: Write) -> None:
    path = write(
        "a",
        np.zeros((60, 80), np.uint8),
        SequenceOfUltrasoundRegions=[
            region(10, 5, 69, 49, RegionSpatialFormat=1, RegionDataType=1),
            region(0, 0, 4_000_000_000, 4_000_000_000),
            region(200, 5, 300, 49),
            region(50, 5, 10, 49),
            Dataset(),
        ],
    )
    picture = FrameReader(reader).picture(path)
    assert picture.regions == (Region(10, 5, 70, 50, 1, 1), Region(0, 0, 80, 60, 0, 0))
    assert picture.frame_ms == 0.0


def test_a_clip_has_a_frame_time(reader: Child, write: Write) -> None:
    path = write("a", np.zeros((3, 6, 8), np.uint8), Manufacturer=" ACME ", ManufacturerModelName="X\0")
    picture = FrameReader(reader).picture(path)
    assert (picture.frame_ms, picture.NumberOfFrames) == (40.0, 3)
    assert (picture.Manufacturer, picture.ManufacturerModelName) == ("ACME", "X")


def test_what_is_no_picture_says_so(reader: Child, write: Write) -> None:
    with pytest.raises(UnreadableFileError, match="no picture"):
        FrameReader(reader).picture(write("a", PixelData=None))
