"""Clips as the window plays them: real MP4 files, decoded in a real child."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from tricedesk.errors import UnreadableFileError
from tricedesk.isolation import Child
from tricedesk.playback import PLAYER, Clip

WIDTH, HEIGHT, FRAMES = 160, 120, 40


def write_clip(path: Path, width: int = WIDTH, height: int = HEIGHT, frames: int = FRAMES) -> Path:
    """Write a clip whose frame n is grey 4n + 16, with a white block that is in one frame alone: the 30th."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=Fraction(20))
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        stream.options = {"g": "12", "crf": "10", "preset": "ultrafast", "bf": "2"}
        for n in range(frames):
            pixels = np.full((height, width, 3), 16 + 4 * (n % 50), np.uint8)
            if n == 30:
                pixels[:16, :16] = 255
            for packet in stream.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")):
                container.mux(packet)
        for packet in stream.encode():
            container.mux(packet)
    return path


@pytest.fixture(scope="module")
def child() -> Iterator[Child]:
    with Child(PLAYER) as child:
        yield child


def centre(data: bytes, width: int = WIDTH, height: int = HEIGHT) -> int:
    return int(np.frombuffer(data, np.uint8).reshape(height, width, 4)[height // 2, width // 2, 0])


def test_each_frame_is_its_own(child: Child, tmp_path: Path) -> None:
    path = write_clip(tmp_path / "clip.mp4")
    clip = Clip(child, path)
    assert (clip.info.width, clip.info.height, clip.info.frames) == (WIDTH, HEIGHT, FRAMES)
    assert clip.info.frame_ms == pytest.approx(50, abs=0.5)
    assert clip.info.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    for n in (0, 39, 13, 12, 11, 25, 1):
        assert centre(clip.frame(n)) == pytest.approx(16 + 4 * n, abs=6)


def test_projection_shows_what_any_frame_shows(child: Child, tmp_path: Path) -> None:
    clip = Clip(child, write_clip(tmp_path / "clip.mp4"))
    data = clip.project(restart=True)
    while data is None:
        assert centre(clip.frame(7)) == pytest.approx(16 + 4 * 7, abs=6), "frames come in between"
        data = clip.project(restart=False)
    projection = np.frombuffer(data, np.uint8).reshape(HEIGHT, WIDTH, 4)
    assert projection[4, 4, 0] > 240
    assert centre(projection.tobytes()) == pytest.approx(16 + 4 * 39, abs=6)


def test_a_step_takes_less_than_fifty_milliseconds(child: Child, tmp_path: Path) -> None:
    clip = Clip(child, write_clip(tmp_path / "clip.mp4", 1024, 768, 60))
    clip.frame(0)
    times = []
    for n in [*range(1, 60), *range(58, -1, -1)]:
        start = time.perf_counter()
        clip.frame(n)
        times.append(time.perf_counter() - start)
        clip.ahead(n)
    assert sorted(times)[len(times) * 95 // 100] < 0.05


def test_changed_file_is_another_clip(child: Child, tmp_path: Path) -> None:
    path = write_clip(tmp_path / "clip.mp4")
    first = Clip(child, path).info
    write_clip(path, frames=20)
    second = Clip(child, path).info
    assert second.sha256 != first.sha256
    assert second.frames == 20


@pytest.mark.parametrize("content", [b"", b"no clip at all", b"\0\0\0\x18ftypmp42" + bytes(4000)])
def test_what_is_no_clip_is_said(child: Child, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "clip.mp4"
    path.write_bytes(content)
    with pytest.raises(UnreadableFileError):
        Clip(child, path)


def test_truncated_clip_ends_in_words(child: Child, tmp_path: Path) -> None:
    path = write_clip(tmp_path / "clip.mp4")
    path.write_bytes(path.read_bytes()[:-3000])
    with pytest.raises(UnreadableFileError):
        [Clip(child, path).frame(n) for n in range(FRAMES)]


def test_missing_file_and_frame_are_said(child: Child, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError):
        Clip(child, tmp_path / "gone.mp4")
    clip = Clip(child, write_clip(tmp_path / "clip.mp4"))
    with pytest.raises(UnreadableFileError):
        clip.frame(FRAMES)
