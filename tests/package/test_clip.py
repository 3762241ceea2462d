"""Clips: every frame, the right time and colours, and nothing said."""

from __future__ import annotations

import io
from collections.abc import Callable
from fractions import Fraction

import av
import numpy as np
import pytest
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc
from numpy.typing import NDArray

from tricedesk.clean.boxes import Box
from tricedesk.clean.cleaner import CleanFrame
from tricedesk.package.clip import ClipEncoder, ClipTooLargeError
from tricedesk.package.mp4 import tree
from tricedesk.package.sizes import frame_rate

Frame = NDArray[np.uint8]
Frames = Callable[..., list[Frame]]
CleanUp = Callable[..., CleanFrame]


def encode(frames: list[CleanFrame], frame_ms: float = 40.0) -> bytes:
    encoder = ClipEncoder(frames[0].rows, frames[0].columns, frame_ms)
    for frame in frames:
        encoder.add(frame)
    return encoder.finish()


def decode(data: bytes) -> list[Frame]:
    with av.open(io.BytesIO(data), "r") as container:
        return [np.asarray(frame.to_ndarray(format="rgb24"), np.uint8) for frame in container.decode(video=0)]


@pytest.mark.parametrize("count", [2, 12, 13, 30])
def test_every_frame_is_there_in_its_time(count: int, frames: Frames, clean: CleanUp) -> None:
    data = encode([clean(frame) for frame in frames(count)], 33.333)
    with av.open(io.BytesIO(data), "r") as container:
        assert len(container.streams) == 1
        stream = container.streams.video[0]
        assert (stream.codec.name, stream.format.name) == ("h264", "yuv420p")
        assert stream.average_rate == 30
        found = list(container.decode(stream))
    assert [frame.time for frame in found] == pytest.approx([n / 30 for n in range(count)], abs=1e-4)
    assert [n for n, frame in enumerate(found) if frame.key_frame] == list(range(0, count, 12))


def test_frames_match_and_colours_survive(frames: Frames, clean: CleanUp) -> None:
    source = frames(14)
    for want, got in zip(source, decode(encode([clean(frame) for frame in source])), strict=True):
        assert np.abs(got.astype(int) - want).mean() < 3
    got = decode(encode([clean(frame) for frame in source]))[0].astype(int)
    assert np.abs(got[90, 120] - (200, 30, 40)).max() <= 5
    assert np.abs(got[90, 210] - (20, 60, 220)).max() <= 5


def test_colours_are_tagged_as_they_were_converted(frames: Frames, clean: CleanUp) -> None:
    data = encode([clean(frame) for frame in frames(2)])
    with av.open(io.BytesIO(data), "r") as container:
        context = container.streams.video[0].codec_context
        frame = next(container.decode(video=0))
    for thing in (context, frame):
        assert thing.colorspace == Colorspace.ITU709
        assert thing.color_range == ColorRange.MPEG
        assert thing.color_primaries == ColorPrimaries.BT709
        assert thing.color_trc == ColorTrc.BT709
    assert b"colrnclx\x00\x01\x00\x01\x00\x01\x00" in data  # and so in the container
    # red of 200, 30, 40 by BT.709 at limited range
    luma = frame.to_ndarray(format="yuv420p")[90, 120]
    assert abs(int(luma) - (16 + 219 / 255 * (0.2126 * 200 + 0.7152 * 30 + 0.0722 * 40))) <= 2


@pytest.mark.parametrize(("rows", "columns"), [(241, 321), (240, 321), (241, 320), (1, 1), (3, 200)])
def test_odd_sizes_are_filled_up_with_black(rows: int, columns: int, clean: CleanUp) -> None:
    frame = np.full((rows, columns, 3), 160, np.uint8)
    found = decode(encode([clean(frame), clean(frame)]))
    high, wide = rows + rows % 2, columns + columns % 2
    assert [f.shape for f in found] == [(high, wide, 3)] * 2
    assert abs(int(found[0][0, 0].mean()) - 160) <= 6
    if columns % 2 and columns > 16:
        assert found[0][:, -1].max() < 80


def test_outside_is_black_whatever_was_there(frames: Frames, clean: CleanUp) -> None:
    keep = Box(64, 48, 272, 144)
    source = frames(5)
    one = encode([clean(frame, keep) for frame in source])
    far = np.ones(source[0].shape[:2], bool)
    far[keep.y0 - 16 : keep.y1 + 16, keep.x0 - 16 : keep.x1 + 16] = False
    assert max(int(frame[far].max()) for frame in decode(one)) <= 4
    for frame in source:
        inside = frame[keep.y0 : keep.y1, keep.x0 : keep.x1].copy()
        frame[:] = 255 - frame
        frame[keep.y0 : keep.y1, keep.x0 : keep.x1] = inside
    assert encode([clean(frame, keep) for frame in source]) == one


def test_same_frames_same_bytes(frames: Frames, clean: CleanUp) -> None:
    source = [clean(frame) for frame in frames(15)]
    assert encode(source) == encode(source)


def test_nothing_is_said_but_pictures(frames: Frames, clean: CleanUp) -> None:
    data = encode([clean(frame) for frame in frames(15)])
    for word in (b"x264", b"Lavc", b"Lavf", b"Handler", b"udta", b"meta", b"options", b"crf"):
        assert word not in data
    kinds = [path for path, _ in tree(data)]
    assert kinds.index("moov") < kinds.index("mdat")
    with av.open(io.BytesIO(data), "r") as container:
        assert set(container.metadata) <= {"major_brand", "minor_version", "compatible_brands"}
        stream = container.streams.video[0]
        assert {name: text for name, text in stream.metadata.items() if text} == {"language": "und"}


@pytest.mark.parametrize(
    ("frame_ms", "rate"),
    [
        (33.333, Fraction(30)),
        (33.3667, Fraction(2997, 100)),
        (40.0, Fraction(25)),
        (76.0, Fraction(250, 19)),
        (2.0, Fraction(500)),
        (10_000.0, Fraction(1, 10)),
        (1e9, Fraction(1, 1001)),
    ],
)
def test_rate_is_the_studys(frame_ms: float, rate: Fraction) -> None:
    assert frame_rate(frame_ms) == pytest.approx(rate, rel=1e-3)


@pytest.mark.parametrize("frame_ms", [2.0, 76.0, 10_000.0])
def test_clip_lasts_as_long_as_its_source(frame_ms: float, frames: Frames, clean: CleanUp) -> None:
    data = encode([clean(frame) for frame in frames(10)], frame_ms)
    with av.open(io.BytesIO(data), "r") as container:
        stream = container.streams.video[0]
        assert stream.duration is not None
        assert stream.time_base is not None
        assert float(stream.duration * stream.time_base) == pytest.approx(frame_ms / 100, rel=1e-2)


def test_memory_does_not_grow_with_the_clip(frames: Frames, clean: CleanUp) -> None:
    import resource

    source = [clean(frame) for frame in frames(6, 480, 640)]
    encode(source * 5)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    encode(source * 40)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 30_000  # KiB; frames alone: 221 MB


def test_what_does_not_fit_is_refused(frames: Frames, clean: CleanUp) -> None:
    (frame,) = frames(1)
    encoder = ClipEncoder(240, 320, 40.0)
    with pytest.raises(TypeError, match="only a CleanFrame"):
        encoder.add(frame)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="one size"):
        encoder.add(clean(frame[:100]))
    encoder.close()
    for rows, columns in [(240, 10_000), (3100, 3100)]:
        with pytest.raises(ClipTooLargeError):
            ClipEncoder(rows, columns, 40.0)
