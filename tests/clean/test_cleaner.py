"""A CleanFrame is built from zeros, by the cleaner alone."""

from __future__ import annotations

import copy
import pickle
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

import tricedesk
from tricedesk.clean.boxes import Box
from tricedesk.clean.cleaner import Cleaner, CleanFrame

Frame = NDArray[np.uint8]
BOXES = st.lists(st.builds(Box, *(st.integers(-9, 70) for _ in range(4))), max_size=5)


@given(BOXES, BOXES, st.integers(0, 99))
def test_kept_pixels_are_the_source_and_all_others_black(
    keep: list[Box], cover: list[Box], seed: int
) -> None:
    frame = np.random.default_rng(seed).integers(1, 256, (40, 50, 3), dtype=np.uint8)
    kept = np.zeros((40, 50), bool)
    for boxes, value in ((keep, True), (cover, False)):
        for box in boxes:
            b = box.clipped(40, 50)
            if b.area:
                kept[b.y0 : b.y1, b.x0 : b.x1] = value
    clean = Cleaner(keep, cover).clean(frame).pixels
    assert (clean[kept] == frame[kept]).all()
    assert not clean[~kept].any()


def test_nothing_is_kept_unasked(speckle: Frame) -> None:
    assert not Cleaner([]).clean(speckle).pixels.any()


def test_source_may_change_afterwards(speckle: Frame) -> None:
    clean = Cleaner([Box(0, 0, 100, 100)]).clean(speckle)
    before = clean.rgb
    speckle[:] = 0
    assert clean.rgb == before
    assert any(before)


def test_only_the_cleaner_makes_one(speckle: Frame) -> None:
    clean = Cleaner([Box(0, 0, 100, 100)]).clean(speckle)
    for seal in (None, object(), clean, "seal"):
        with pytest.raises(TypeError, match="only the cleaner"):
            CleanFrame(speckle, seal)
    with pytest.raises(TypeError):
        CleanFrame(speckle)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="subclassed"):
        type("Mine", (CleanFrame,), {})
    for make in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError, match="copied or pickled"):
            make(clean)


def test_none_can_be_changed(speckle: Frame) -> None:
    clean = Cleaner([Box(0, 0, 100, 100)]).clean(speckle)
    for name in ("rows", "_rgb", "pixels", "rgb", "new"):
        with pytest.raises(AttributeError):
            setattr(clean, name, b"")
    with pytest.raises(AttributeError):
        del clean.rows
    with pytest.raises(ValueError, match="read-only"):
        clean.pixels[0, 0, 0] = 1
    with pytest.raises(ValueError, match="WRITEABLE"):
        clean.pixels.setflags(write=True)


def test_seal_is_known_to_the_cleaner_alone() -> None:
    package = Path(tricedesk.__file__).parent
    naming = [path for path in package.rglob("*.py") if re.search(r"\b_SEAL\b", path.read_text())]
    assert [path.relative_to(package).as_posix() for path in naming] == ["clean/cleaner.py"]


@pytest.mark.parametrize(
    "frame",
    [
        np.zeros((4, 4), np.uint8),
        np.zeros((4, 4, 4), np.uint8),
        np.zeros((4, 4, 3), np.uint16),
        np.zeros((0, 4, 3), np.uint8),
    ],
)
def test_what_is_no_rgb_picture_is_refused(frame: Frame) -> None:
    with pytest.raises(ValueError, match="no RGB picture"):
        Cleaner([]).clean(frame)
