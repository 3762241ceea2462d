"""Synthetic ultrasound: what a header says, and a fan of speckle."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tricedesk.dicom.study import Picture, Region

MakePicture = Callable[..., Picture]


@pytest.fixture
def speckle() -> NDArray[np.uint8]:
    """480 x 640 RGB noise, bright enough to be anatomy."""
    grey = np.random.default_rng(1).integers(30, 200, (480, 640, 1), dtype=np.uint8)
    return np.repeat(grey, 3, axis=2)


@pytest.fixture
def fan(speckle: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A sector of speckle on black: tip at column 320, row 90, lowest row 430."""
    y, x = np.mgrid[:480, :640]
    inside = (np.hypot(x - 320, y - 90) < 340) & (np.abs(x - 320) < (y - 80) * 0.6)
    return np.where(inside[..., None], speckle, 0).astype(np.uint8)


@pytest.fixture
def make_picture() -> MakePicture:
    """Build the description of a picture of 480 x 640."""

    def make(
        regions: tuple[Region, ...] = (),
        manufacturer: str = "ACME",
        model: str = "Sono 1",
        columns: int = 640,
    ) -> Picture:
        return Picture(
            path=Path("none"),
            SOPInstanceUID="1.2.3",
            Rows=480,
            Columns=columns,
            NumberOfFrames=1,
            frame_ms=0.0,
            Manufacturer=manufacturer,
            ManufacturerModelName=model,
            regions=regions,
            identifiers=(),
            source_sha256="0" * 64,
        )

    return make
