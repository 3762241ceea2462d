"""Letters drawn with the font that Pillow brings, and the two real models, loaded once."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from tricedesk.clean.text.detector import Detector
from tricedesk.clean.text.recogniser import Recogniser

Frame = NDArray[np.uint8]
Write = Callable[..., Frame]


@pytest.fixture(scope="session")
def detector() -> Detector:
    return Detector()


@pytest.fixture(scope="session")
def recogniser() -> Recogniser:
    return Recogniser()


@pytest.fixture
def write() -> Write:
    """Write lines, (x, y, text), on a frame or on black."""

    def draw(
        *lines: tuple[int, int, str],
        on: Frame | None = None,
        size: int = 18,
        colour: tuple[int, int, int] = (230, 230, 230),
        Rows: int = 240,
        Columns: int = 320,
    ) -> Frame:
        image = Image.fromarray(np.zeros((Rows, Columns, 3), np.uint8) if on is None else on)
        for x, y, text in lines:
            ImageDraw.Draw(image).text((x, y), text, colour, ImageFont.load_default(size))
        return np.array(image)

    return draw


@pytest.fixture
def anatomy() -> Frame:
    """Grey speckle, 240 x 320, as coarse as a machine's."""
    noise = np.random.default_rng(3).rayleigh(60, (80, 80)).clip(0, 255).astype(np.uint8)
    grey = np.asarray(Image.fromarray(noise).resize((320, 240), Image.Resampling.BICUBIC))
    return np.repeat(grey[..., None], 3, axis=2)
