"""Still pictures: right, and without a word."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from tricedesk.clean.boxes import Box
from tricedesk.clean.cleaner import CleanFrame
from tricedesk.package.jpeg import jpeg, webp

Frame = NDArray[np.uint8]
Frames = Callable[..., list[Frame]]
CleanUp = Callable[..., CleanFrame]


def decoded(data: bytes) -> tuple[Image.Image, NDArray[np.int16]]:
    image = Image.open(io.BytesIO(data))
    return image, np.asarray(image.convert("RGB")).astype(np.int16)


def test_colours_survive(frames: Frames, clean: CleanUp) -> None:
    (frame,) = frames(1)
    image, pixels = decoded(jpeg(clean(frame)))
    assert (image.format, image.mode) == ("JPEG", "RGB")
    assert np.abs(pixels - frame).mean() < 1
    assert np.abs(pixels[80, 120] - (200, 30, 40)).max() <= 3
    assert np.abs(pixels[80, 200] - (20, 60, 220)).max() <= 3


def test_colour_is_not_thinned_out(clean: CleanUp) -> None:
    frame = np.zeros((64, 64, 3), np.uint8)
    frame[:, ::2] = (220, 0, 0)
    _, pixels = decoded(jpeg(clean(frame)))
    assert np.abs(pixels - frame).mean() < 4  # 4:2:0 mixes the columns: 60


def test_grey_picture_has_one_channel(frames: Frames, clean: CleanUp) -> None:
    grey = np.repeat(frames(1)[0][..., :1], 3, axis=2)
    image, pixels = decoded(jpeg(clean(grey)))
    assert image.mode == "L"
    assert np.abs(pixels - grey).mean() < 1


def test_one_coloured_pixel_keeps_the_colours(frames: Frames, clean: CleanUp) -> None:
    grey = np.repeat(frames(1)[0][..., :1], 3, axis=2)
    grey[0, 0] = (200, 0, 0)
    assert decoded(jpeg(clean(grey)))[0].mode == "RGB"


@pytest.mark.parametrize("encode", [jpeg, webp])
def test_outside_is_black_whatever_was_there(
    encode: Callable[[CleanFrame], bytes], frames: Frames, clean: CleanUp
) -> None:
    (frame,) = frames(1)
    keep = Box(70, 50, 260, 130)
    one = encode(clean(frame, keep))
    _, pixels = decoded(one)
    far = np.ones(pixels.shape[:2], bool)
    far[keep.y0 - 16 : keep.y1 + 16, keep.x0 - 16 : keep.x1 + 16] = False  # a block's ringing
    assert pixels[far].max() <= 2
    # whatever else was outside: not one byte differs
    frame = 255 - frame
    frame[keep.y0 : keep.y1, keep.x0 : keep.x1] = 255 - frame[keep.y0 : keep.y1, keep.x0 : keep.x1]
    assert encode(clean(frame, keep)) == one


@pytest.mark.parametrize("encode", [jpeg, webp])
def test_same_frame_same_bytes(encode: Callable[[CleanFrame], bytes], frames: Frames, clean: CleanUp) -> None:
    (frame,) = frames(1)
    assert encode(clean(frame)) == encode(clean(frame.copy()))


@pytest.mark.parametrize("encode", [jpeg, webp])
def test_there_is_no_metadata(encode: Callable[[CleanFrame], bytes], frames: Frames, clean: CleanUp) -> None:
    data = encode(clean(frames(1)[0]))
    image, _ = decoded(data)
    assert not image.getexif()
    known = {
        "jfif",
        "jfif_version",
        "jfif_unit",
        "jfif_density",
        "loop",
        "background",
        "timestamp",
        "duration",
    }
    assert set(image.info) <= known
    for word in (b"Exif", b"ICC", b"XMP", b"Photoshop", b"Adobe", b"Lavc", b"turbo"):
        assert word not in data


@pytest.mark.parametrize(
    ("rows", "columns", "size"),
    [(240, 320, (320, 240)), (1455, 2083, (1200, 838)), (2400, 3, (2, 1200)), (1, 1, (1, 1))],
)
def test_screen_form_fits_a_screen(rows: int, columns: int, size: tuple[int, int], clean: CleanUp) -> None:
    image, pixels = decoded(webp(clean(np.full((rows, columns, 3), 90, np.uint8))))
    assert (image.format, image.size) == ("WEBP", size)
    assert np.abs(pixels - 90).max() <= 3


@pytest.mark.parametrize("encode", [jpeg, webp])
@pytest.mark.parametrize("thing", [None, b"", np.zeros((8, 8, 3), np.uint8), Image.new("RGB", (8, 8))])
def test_only_clean_frames_are_encoded(encode: Callable[[object], bytes], thing: object) -> None:
    with pytest.raises(TypeError, match="only a CleanFrame"):
        encode(thing)
