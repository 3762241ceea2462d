"""The detected sector: a proposal that text doesn't become."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from tricedesk.clean.boxes import Box
from tricedesk.clean.sector import find_sector

Frame = NDArray[np.uint8]


def write(frame: Frame, lines: list[str], at: tuple[int, int], size: int) -> Frame:
    image = Image.fromarray(frame)
    font = ImageFont.load_default(size)
    ImageDraw.Draw(image).multiline_text(at, "\n".join(lines), fill=(255, 255, 255), font=font)
    return np.asarray(image)


def test_fan_is_found_with_few_pixels_to_spare(fan: Frame) -> None:
    box = find_sector(fan)
    assert box is not None
    ys, xs = np.flatnonzero(fan.any(axis=(1, 2))), np.flatnonzero(fan.any(axis=(0, 2)))
    assert abs(box.x0 - xs[0]) <= 21
    assert abs(box.x1 - xs[-1]) <= 21
    assert abs(box.y1 - ys[-1]) <= 14
    assert box.y0 <= 130  # the tip of the fan is thinner than a patch


def test_banner_stays_outside(fan: Frame) -> None:
    banner = write(fan, ["DOE, JANE  1234567  01/02/1980", "MAPLE CLINIC   24 NOV 2026"], (5, 2), 22)
    banner = write(banner, ["2D 55%", "C 50", "P Low"], (4, 150), 16)
    assert find_sector(banner) == find_sector(fan)


def test_solid_bar_is_no_sector() -> None:
    frame = np.zeros((480, 640, 3), np.uint8)
    frame[:200] = (20, 40, 90)
    assert find_sector(write(frame, ["DOE, JANE"] * 5, (10, 10), 30)) is None


@pytest.mark.parametrize("size", [12, 18, 28, 40])
def test_page_of_text_is_no_sector(size: int) -> None:
    frame = np.zeros((480, 640, 3), np.uint8)
    page = write(frame, ["DOE, JANE 1234567 MAPLE CLINIC 24 NOV 2026 " * 2] * 40, (0, 0), size)
    assert find_sector(page) is None


@pytest.mark.parametrize(
    "frame",
    [
        np.zeros((480, 640, 3), np.uint8),
        np.full((480, 640, 3), 255, np.uint8),
        np.zeros((1, 1, 3), np.uint8),
        np.zeros((1, 4000, 3), np.uint8),
        np.zeros((4000, 3, 3), np.uint8),
    ],
)
def test_nothing_is_found_in_nothing(frame: Frame) -> None:
    assert find_sector(frame) is None


def test_picture_that_is_sector_all_over_tells_nothing(speckle: Frame) -> None:
    assert find_sector(speckle) is None


def test_larger_of_two_patches_is_taken(speckle: Frame) -> None:
    frame = np.zeros_like(speckle)
    frame[60:400, 20:350] = speckle[60:400, 20:350]
    frame[60:200, 450:600] = speckle[60:200, 450:600]
    box = find_sector(frame)
    assert box is not None
    assert (abs(np.subtract((box.x0, box.y0, box.x1, box.y1), (20, 60, 350, 400))) <= 7).all()
    assert box.area <= Box(13, 53, 357, 407).area
