"""The clip player with the MP4 that the pipeline made of a real clip."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pydicom
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tricedesk.pipeline import DraftPicture
from tricedesk.ui.player import ClipPlayer

FRAMES = 30


@pytest.fixture
def clip(drafted: Any) -> DraftPicture:
    """Anna's clip: 30 Frames of 320 x 240, of which the 11th and 12th, and the 28th and 29th are alike."""
    return next(p for p in drafted.of("Anna").pictures if p.frames > 1)


@pytest.fixture
def player(qtbot: QtBot, clip: DraftPicture) -> Iterator[ClipPlayer]:
    """A player with that clip open."""
    player = ClipPlayer()
    assert clip.stored is not None
    with qtbot.waitSignal(player.opened, timeout=20_000) as opened:
        player.open(clip.digest, clip.stored.main.path)
    assert opened.args == [clip.digest, FRAMES]
    yield player
    player.close()


def grey(image: QImage) -> NDArray[np.float64]:
    """Return an image's mean of red, green, blue as an array, Rows x Columns."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels: NDArray[np.float64] = (
        rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).mean(2)
    )
    return pixels


def test_each_frame_is_the_frame_of_the_source(player: ClipPlayer, clip: DraftPicture, qtbot: QtBot) -> None:
    ds = pydicom.dcmread(clip.instance.path)
    source = pydicom.pixels.pixel_array(ds, raw=False).astype(float).mean(3)
    for box in clip.covered:  # text on the image
        source[:, box.y0 : box.y1, box.x0 : box.x1] = 0
    (keep,) = clip.keep
    inside = np.s_[keep.y0 : keep.y1, keep.x0 : keep.x1]
    for frame in (0, 29, 13, 12, 11, 25):
        with qtbot.waitSignal(player.frame_ready, timeout=20_000) as ready:
            player.seek(frame)
        assert ready.args[:2] == [clip.digest, frame]
        shown = grey(ready.args[2])
        assert np.abs(shown[: keep.y0]).max() < 12, "what is covered stays black"
        apart = [np.abs(shown[inside] - each[inside]).mean() for each in source]
        assert apart[frame] == min(apart) < 2


def test_playing_leaves_no_frame_out_until_all_were_drawn(player: ClipPlayer, qtbot: QtBot) -> None:
    shown: list[int] = []

    def draw(_digest: str, frame: int, _image: QImage) -> None:
        shown.append(frame)
        player.acknowledge(frame)

    player.frame_ready.connect(draw)
    player.set_speed(2.0)
    player.play()
    qtbot.waitUntil(lambda: len(shown) > FRAMES, timeout=20_000)
    player.pause()
    assert shown[: FRAMES + 1] == [*range(FRAMES), 0]


def test_a_frame_that_is_not_drawn_holds_the_clip(player: ClipPlayer, qtbot: QtBot) -> None:
    shown: list[int] = []
    player.frame_ready.connect(lambda _digest, frame, _image: shown.append(frame))
    player.play()
    qtbot.wait(500)
    assert shown == [0]


def test_projection_is_at_least_as_bright_as_every_frame(
    player: ClipPlayer, clip: DraftPicture, qtbot: QtBot
) -> None:
    assert clip.stored is not None
    with qtbot.waitSignal(player.projection_ready, timeout=20_000) as ready:
        player.open(clip.digest, clip.stored.main.path)
    brightest = grey(ready.args[1])
    for frame in range(0, FRAMES, 7):
        with qtbot.waitSignal(player.frame_ready, timeout=20_000) as now:
            player.seek(frame)
        assert (grey(now.args[2]) <= brightest + 0.5).all()


def test_stepping_wraps_round(player: ClipPlayer, qtbot: QtBot) -> None:
    for by, wanted in ((-1, FRAMES - 1), (1, 0), (1, 1), (-1, 0)):
        with qtbot.waitSignal(player.frame_ready, timeout=20_000) as ready:
            player.step(by)
        assert ready.args[1] == wanted


def test_a_file_of_other_bytes_is_not_played(player: ClipPlayer, clip: DraftPicture, qtbot: QtBot) -> None:
    assert clip.stored is not None
    with qtbot.waitSignal(player.failed, timeout=20_000) as failed:
        player.open("0" * 64, clip.stored.main.path)
    assert failed.args == ["0" * 64]
    assert player.frames == 0
