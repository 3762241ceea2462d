"""From a DICOM file to the files that would be sent, through both real children."""

from __future__ import annotations

import hashlib
import io
import os
import signal
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from tricedesk.clean.boxes import Box
from tricedesk.clean.covers import Cover
from tricedesk.clean.verdict import Code, Level
from tricedesk.dicom.frames import FrameBuffer, FrameReader
from tricedesk.dicom.study import Picture
from tricedesk.isolation import CLEANER, Child
from tricedesk.package.maker import MadePicture, PictureMaker
from tricedesk.wire import FileRole

Frame = NDArray[np.uint8]
Frames = Callable[..., list[Frame]]
WriteDicom = Callable[..., Path]
REGION = (40, 30, 300, 200)
KEEP = Box(*REGION)
CANARIES = [b"CANARY", "CANARY".encode("utf-16-le"), "CANARY".encode("utf-16-be"), b"20261124", b"ACME"]


def codes(made: MadePicture) -> list[Code]:
    return [reason.code for reason in made.verdict.reasons]


def still(data: bytes) -> NDArray[np.int16]:
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB")).astype(np.int16)


def test_picture_is_made(
    maker: PictureMaker, reader: FrameReader, frames: Frames, write_dicom: WriteDicom
) -> None:
    (frame,) = frames(1)
    made = maker.make(reader.picture(write_dicom([frame], [REGION])), [])
    assert made.verdict.level is Level.NEEDS_LOOK
    assert codes(made) == [Code.UNKNOWN_MACHINE]
    assert made.keep == (KEEP,)
    assert sum(box.area for box in made.covered) == 240 * 320 - KEEP.area
    assert [(f.role, f.media_type, f.width, f.height) for f in made.files] == [
        (FileRole.PICTURE, "image/jpeg", 320, 240),
        (FileRole.SCREEN, "image/webp", 320, 240),
    ]
    assert made.digest == hashlib.sha256(made.files[0].data).hexdigest()
    pixels = still(made.files[0].data)
    want = np.zeros_like(frame)
    want[30:200, 40:300] = frame[30:200, 40:300]
    assert np.abs(pixels - want).mean() < 1
    for box in made.covered:
        assert pixels[box.y0 : box.y1, box.x0 : box.x1].mean() < 1


def test_clip_is_made(
    maker: PictureMaker, reader: FrameReader, frames: Frames, write_dicom: WriteDicom
) -> None:
    source = frames(14)
    seen: list[tuple[int, int]] = []
    made = maker.make(
        reader.picture(write_dicom(source, [REGION], frame_ms=50.0)),
        [],
        progress=lambda done, total: seen.append((done, total)),
    )
    assert seen == [(n + 1, 5 + 14) for n in range(5 + 14)]  # five are searched for text
    assert [f.role for f in made.files] == [FileRole.CLIP, FileRole.POSTER, FileRole.SCREEN]
    with av.open(io.BytesIO(made.files[0].data), "r") as container:
        assert container.streams.video[0].average_rate == 20
        found = [np.asarray(f.to_ndarray(format="rgb24")).astype(int) for f in container.decode(video=0)]
    assert len(found) == 14
    for want, got in zip(source, found, strict=True):
        assert np.abs(got[30:200, 40:300] - want[30:200, 40:300]).mean() < 4
        assert got[:20].max() <= 4
    poster = still(made.files[1].data)
    assert np.abs(poster[30:200, 40:300] - source[7][30:200, 40:300]).mean() < 1


@pytest.mark.parametrize("count", [1, 3])
def test_no_identity_in_any_byte(
    count: int, maker: PictureMaker, reader: FrameReader, frames: Frames, write_dicom: WriteDicom
) -> None:
    path = write_dicom(frames(count), [REGION])
    assert all(word in path.read_bytes() for word in (b"CANARYDOE", b"CANARY-1234567"))
    for file in maker.make(reader.picture(path), []).files:
        assert not [word for word in (*CANARIES, path.stem.encode()) if word in file.data]


@pytest.mark.parametrize("count", [1, 5])
def test_same_source_gives_the_same_bytes_in_a_new_child(
    count: int, reader: FrameReader, frames: Frames, write_dicom: WriteDicom
) -> None:
    picture = reader.picture(write_dicom(frames(count), [REGION]))
    made = []
    for _ in range(2):
        with Child(CLEANER) as child:
            made.append(PictureMaker(reader, child).make(picture, []))
    assert made[0] == made[1]


def test_confirmed_cover_is_followed(
    maker: PictureMaker, reader: FrameReader, frames: Frames, write_dicom: WriteDicom
) -> None:
    picture = reader.picture(write_dicom(frames(1), [REGION]))
    proposed = maker.make(picture, [])
    cover = Cover(
        proposed.machine, (Box(60, 40, 280, 190),), (Box(60, 40, 90, 60),), "Kim", datetime.now(UTC), 1
    )
    made = maker.make(picture, [cover])
    assert made.keep == cover.keep
    assert (made.verdict.level, codes(made)) == (Level.CLEAN, [])
    assert Box(60, 40, 90, 60).area + 320 * 240 - cover.keep[0].area == sum(b.area for b in made.covered)
    pixels = still(made.files[0].data)
    assert pixels[40:56, 60:86].mean() < 2
    assert pixels[70:180, 70:270].mean() > 50
    assert made.digest != proposed.digest


def test_sector_is_proposed_where_the_header_is_silent(
    maker: PictureMaker, reader: FrameReader, write_dicom: WriteDicom
) -> None:
    frame = np.zeros((240, 320, 3), np.uint8)
    noise = np.random.default_rng(1).integers(30, 200, (150, 200, 1), dtype=np.uint8)
    frame[60:210, 60:260] = noise
    made = maker.make(reader.picture(write_dicom([frame] * 3)), [])
    assert codes(made) == [Code.UNKNOWN_MACHINE, Code.SECTOR_GUESSED]
    (box,) = made.keep
    assert np.abs(np.subtract((box.x0, box.y0, box.x1, box.y1), (60, 60, 260, 210))).max() <= 4


def test_nothing_known_is_refused(maker: PictureMaker, reader: FrameReader, write_dicom: WriteDicom) -> None:
    made = maker.make(reader.picture(write_dicom([np.zeros((240, 320, 3), np.uint8)])), [])
    assert made.verdict.level is Level.REFUSED
    assert made.verdict.reasons[0].sentence == "Draw what to keep."
    assert (made.files, made.digest, made.keep) == ((), "", ())
    assert made.covered == (Box(0, 0, 320, 240),)


def test_clip_with_too_few_frames_is_refused(
    maker: PictureMaker, reader: FrameReader, frames: Frames, write_dicom: WriteDicom
) -> None:
    picture = reader.picture(write_dicom(frames(5), [REGION]))
    data = picture.path.read_bytes()
    picture.path.write_bytes(data[: -240 * 320 * 3])
    made = maker.make(picture, [])
    assert codes(made) == [Code.FRAMES_MISSING]
    assert made.verdict.level is Level.REFUSED
    assert "Frame " in made.verdict.reasons[0].sentence
    assert made.files == ()


def test_picture_that_is_gone_is_refused(
    maker: PictureMaker, reader: FrameReader, frames: Frames, write_dicom: WriteDicom
) -> None:
    picture = reader.picture(write_dicom(frames(1), [REGION]))
    picture.path.unlink()
    assert codes(maker.make(picture, [])) == [Code.UNREADABLE]


@pytest.mark.parametrize("count", [1, 5])
def test_identifier_in_the_output_is_refused(
    count: int, maker: PictureMaker, reader: FrameReader, frames: Frames, write_dicom: WriteDicom
) -> None:
    picture = reader.picture(write_dicom(frames(count), [REGION]))
    for file in maker.make(picture, []).files:
        middle = len(file.data) // 2
        planted = file.data[middle : middle + 6].decode("latin-1")
        made = maker.make(replace(picture, identifiers=(("PatientID", planted.strip()),)), [])
        if len(planted.strip()) < 6:
            continue
        assert codes(made) == [Code.IDENTIFIER_FOUND]
        assert made.files == ()


def test_picture_too_large_for_a_clip_is_refused(
    maker: PictureMaker, reader: FrameReader, write_dicom: WriteDicom
) -> None:
    frame = np.full((8, 9000, 3), 90, np.uint8)
    made = maker.make(reader.picture(write_dicom([frame, frame], [(0, 0, 900, 8)])), [])
    assert codes(made) == [Code.TOO_LARGE]


def test_cleaner_that_dies_in_a_clip_gives_no_clip(
    reader: FrameReader, frames: Frames, write_dicom: WriteDicom
) -> None:
    picture = reader.picture(write_dicom(frames(6), [REGION]))
    with Child(CLEANER) as child:

        def kill(done: int, total: int) -> None:
            if done == 8:
                assert child.pid is not None
                os.kill(child.pid, signal.SIGKILL)

        maker = PictureMaker(reader, child)
        made = maker.make(picture, [], progress=kill)
        assert codes(made) == [Code.NOT_MADE]
        assert made.files == ()
        assert maker.make(picture, []).files  # the next one works with a new child


def test_stopped_work_leaves_nothing_behind(
    maker: PictureMaker, reader: FrameReader, cleaner: Child, frames: Frames, write_dicom: WriteDicom
) -> None:
    class StoppedError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done == 7:
            raise StoppedError

    names: set[str] = set()

    class Noting(FrameReader):
        def read(self, picture: Picture, index: int, buffer: FrameBuffer) -> None:
            names.add(buffer.name)
            super().read(picture, index, buffer)

    picture = reader.picture(write_dicom(frames(6), [REGION]))
    whole = maker.make(picture, [])
    with pytest.raises(StoppedError):
        PictureMaker(Noting(reader.child), cleaner).make(picture, [], progress=stop)
    assert len(names) == 4  # two for the search, which compares frames, and two for the encoder
    for name in names:
        with pytest.raises(FileNotFoundError):
            SharedMemory(name)
    assert maker.make(picture, []) == whole
