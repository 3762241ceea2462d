"""Lines are found where they stand, and read."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from tricedesk.clean.boxes import Box
from tricedesk.clean.text.detector import OWN, Detector, Line
from tricedesk.clean.text.finder import TextFinder, merged
from tricedesk.clean.text.judging import is_text, on_flat_ground, on_image
from tricedesk.clean.text.recogniser import Reading, Recogniser

Frame = NDArray[np.uint8]
Write = Callable[..., Frame]


def covered(ink: NDArray[np.bool_], boxes: list[Box]) -> float:
    """The share of some letters' pixels that lie in the boxes."""
    mask = np.zeros_like(ink)
    for b in boxes:
        mask[max(b.y0, 0) : b.y1, max(b.x0, 0) : b.x1] = True
    return float((mask & ink).sum() / ink.sum())


@pytest.mark.parametrize("size", [10, 18, 28])
def test_lines_are_found_whole_and_read(
    size: int, write: Write, detector: Detector, recogniser: Recogniser
) -> None:
    frame = write((20, 30, "Quillfeather"), (40, 130, "17-Nov-1976"), size=size)
    lines = detector.find(frame)
    assert covered(frame.max(axis=2) > 90, [line.box for line in lines]) == 1
    texts = {r.text for r in recogniser.read(frame, [line.box for line in lines])}
    assert texts == {"Quillfeather", "17-Nov-1976"}


def test_black_is_not_even_looked_at(detector: Detector) -> None:
    assert detector.find(np.zeros((100, 100, 3), np.uint8)) == []


@pytest.mark.parametrize(("rows", "columns"), [(33, 1300), (1100, 200), (1, 1), (5, 700)])
def test_any_shape_is_taken(rows: int, columns: int, detector: Detector) -> None:
    frame = np.random.default_rng(1).integers(0, 255, (rows, columns, 3), dtype=np.uint8)
    for line in detector.find(frame):
        assert line.box == line.box.clipped(rows, columns)


def test_text_where_two_tiles_meet_is_found(write: Write, detector: Detector) -> None:
    frame = write((1230, 10, "Quillfeather"), (20, 10, "Ingeborg"), Rows=48, Columns=2000)
    boxes = [line.box for line in detector.find(frame)]
    assert covered(frame.max(axis=2) > 90, boxes) == 1


def test_each_line_is_read_in_its_place(write: Write, recogniser: Recogniser) -> None:
    frame = write((10, 10, "BPD"), (10, 60, "Institution of the Sisters"), (10, 110, "4.2 cm"))
    boxes = [Box(5, 105, 80, 135), Box(5, 5, 60, 35), Box(5, 55, 250, 85), Box(0, 0, 0, 0)]
    assert [r.text for r in recogniser.read(frame, boxes)] == [
        "4.2 cm",
        "BPD",
        "Institution of the Sisters",
        "",
    ]


def test_coloured_text_on_speckle_is_found(write: Write, anatomy: Frame, recogniser: Recogniser) -> None:
    bright = (anatomy.astype(np.int16) + 110).clip(0, 255).astype(np.uint8)
    frame = write((60, 100, "DRUMMOND"), on=bright, size=20, colour=(120, 220, 255))
    finder = TextFinder()
    whole = Box(0, 0, 320, 240)
    texts = [r.text for r in recogniser.read(frame, [line.box for line in finder.find(frame, [whole])])]
    assert "DRUMMOND" in texts


@pytest.mark.parametrize("colour", [(255, 255, 255), (255, 220, 60), (90, 255, 120)])
@pytest.mark.parametrize("text", ["Ng", "27.05.26", "Кузнецова"])
def test_our_own_detector_finds_small_letters_on_bright_speckle(
    text: str, colour: tuple[int, int, int], write: Write, anatomy: Frame
) -> None:
    bright = (anatomy.astype(np.int16) + 40).clip(0, 255).astype(np.uint8)
    frame = write((131, 117, text), on=bright, size=13, colour=colour)
    ink = np.abs(frame.astype(np.int16) - bright).max(axis=2) > 60
    lines = Detector(OWN).find(frame)
    assert covered(ink, [line.box for line in lines]) >= 0.9
    assert sum(line.box.area for line in lines) < 0.1 * 320 * 240


def test_our_own_detector_finds_nothing_in_speckle(anatomy: Frame) -> None:
    assert Detector(OWN).find(anatomy) == []


def test_a_patch_of_anatomy_does_not_swallow_a_line() -> None:
    line, wider, patch = Box(10, 10, 60, 30), Box(5, 8, 90, 32), Box(0, 0, 200, 200)
    assert merged([Line(line, 0.9)], [Line(wider, 0.7)]) == [Line(Box(5, 8, 90, 32), 0.9)]
    assert merged([Line(patch, 0.9)], [Line(line, 0.7)]) == [Line(patch, 0.9), Line(line, 0.7)]


@pytest.mark.parametrize(
    ("text", "confidence", "score", "want"),
    [
        ("DOE", 0.6, 0.4, True),  # weak, but read
        ("Ng", 0.95, 0.4, True),
        ("od", 0.6, 0.4, False),  # speckle is read as two letters easily
        ("", 0.0, 0.95, True),  # strong: another script
        ("e", 0.3, 0.5, False),
        ("王", 0.95, 0.5, True),
        ("+", 0.98, 0.95, False),  # the cross of a caliper
    ],
)
def test_on_anatomy_weak_lines_must_be_read(
    text: str, confidence: float, score: float, want: bool, anatomy: Frame
) -> None:
    box = Box(100, 100, 130, 120)
    assert on_image(anatomy, box)
    assert is_text(anatomy, box, score, Reading(text, confidence), tall=False) is want


def test_a_line_beside_the_anatomy_is_not_on_it(anatomy: Frame) -> None:
    frame = np.zeros((300, 320, 3), np.uint8)
    frame[60:] = anatomy
    beside, across, on = (Box(100, y, 200, y + 20) for y in (39, 50, 150))
    assert not on_image(frame, beside)
    assert on_image(frame, across)
    assert on_image(frame, on)


def test_on_a_flat_ground_all_is_text(write: Write) -> None:
    frame = write((100, 100, "e"))
    box = Box(95, 95, 120, 125)
    assert on_flat_ground(frame, box)
    assert is_text(frame, box, 0.3, Reading("", 0.0), tall=False)


def test_a_whole_sector_is_no_large_text(anatomy: Frame) -> None:
    frame = np.zeros((480, 640, 3), np.uint8)
    frame[100:340, 100:420] = anatomy
    assert not is_text(frame, Box(95, 95, 425, 345), 0.97, Reading("日", 0.95), tall=True)
