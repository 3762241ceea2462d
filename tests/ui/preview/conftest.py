"""Drafts made of small real files: JPEG, WebP and MP4 as a draft has them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from tricedesk.clean.boxes import Box
from tricedesk.clean.verdict import Level
from tricedesk.ui.preview.gate import Gate
from tricedesk.ui.preview.model import AttachmentView, DraftView, PictureView, ReasonView
from tricedesk.ui.preview.view import PreviewView

WIDTH, HEIGHT = 320, 240
UNKNOWN = ReasonView(
    "unknown_machine", "We don't know this ultrasound machine. Check every picture for names."
)


def make_picture(
    folder: Path, key: str, level: Level = Level.NEEDS_LOOK, *, frames: int = 1, grey: int = 90
) -> PictureView:
    """Write one picture's files and return its view."""
    pixels = np.full((HEIGHT, WIDTH, 3), grey, np.uint8)
    pixels[:40] = 0
    thumbnail = folder / f"{key}.webp"
    Image.fromarray(pixels).save(thumbnail)
    if frames == 1:
        primary = folder / f"{key}.jpg"
        Image.fromarray(pixels).save(primary, quality=90)
    else:
        primary = folder / f"{key}.mp4"
        with av.open(str(primary), "w") as container:
            stream = container.add_stream("libx264", rate=Fraction(25))
            stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
            stream.options = {"g": "12", "preset": "ultrafast"}
            for n in range(frames):
                pixels[100:120, n * 5 : n * 5 + 20] = 255
                for packet in stream.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")):
                    container.mux(packet)
            for packet in stream.encode():
                container.mux(packet)
    return PictureView(
        key=key,
        digest=hashlib.sha256(primary.read_bytes()).hexdigest(),
        width=WIDTH,
        height=HEIGHT,
        level=level,
        reasons=(UNKNOWN,) if level is Level.NEEDS_LOOK else (),
        primary=primary,
        thumbnail=thumbnail,
        keep=(Box(0, 40, WIDTH, HEIGHT),),
        machine="Sono 1, 320 × 240",  # noqa: RUF001 - a multiplication sign
        frames=frames,
        frame_ms=40.0 if frames > 1 else 0.0,
    )


@pytest.fixture
def draft(tmp_path: Path) -> DraftView:
    """Three doubtful pictures and a clean one, and an attachment."""
    return DraftView(
        "study",
        "DOE^JANE",
        "ID1",
        "20261101",
        "Pelvis",
        (
            make_picture(tmp_path, "a", grey=60),
            make_picture(tmp_path, "b", grey=90),
            make_picture(tmp_path, "c", grey=120),
            make_picture(tmp_path, "d", Level.CLEAN, grey=150),
        ),
        (AttachmentView("pdf", "report.pdf", "application/pdf", 1000),),
        machine="Acme Sono 1",
    )


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[PreviewView]:
    """A preview on the (offscreen) screen, without a draft."""
    view = PreviewView(Gate())
    qtbot.addWidget(view, before_close_func=PreviewView.close_workers)
    view.resize(900, 700)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.close_workers()


Maker = Callable[..., PictureView]


@pytest.fixture
def maker(tmp_path: Path) -> Maker:
    """Makes one more picture."""
    return lambda key, *args, **more: make_picture(tmp_path, key, *args, **more)
