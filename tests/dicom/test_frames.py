"""Shared memory comes and goes with its buffer; what the child says is checked."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from tricedesk.dicom.frames import FrameBuffer, FrameReader, attach_frame, sha256_of
from tricedesk.dicom.study import Region
from tricedesk.errors import UnreadableFileError
from tricedesk.isolation import Answer, Child

Write = Callable[..., Path]


def test_a_frame_comes_through_shared_memory(reader: Child, write: Write) -> None:
    pixels = np.random.default_rng(1).integers(0, 256, (20, 30, 3), np.uint8)
    frames = FrameReader(reader)
    picture = frames.picture(write("a", pixels))
    with FrameBuffer(picture.Rows, picture.Columns) as buffer:
        frames.read(picture, 0, buffer)
        array = buffer.array()
        assert array.dtype == np.uint8
        np.testing.assert_array_equal(array, pixels)


def test_every_frame_of_a_clip_by_index_in_any_order(reader: Child, write: Write) -> None:
    pixels = np.random.default_rng(2).integers(0, 256, (5, 7, 9, 3), np.uint8)
    frames = FrameReader(reader)
    picture = frames.picture(write("a", pixels))
    assert picture.NumberOfFrames == 5
    with FrameBuffer(7, 9) as buffer:
        for index in (4, 0, 2, 2, 3, 1):
            frames.read(picture, index, buffer)
            np.testing.assert_array_equal(buffer.array(), pixels[index])


def test_a_view_outlives_its_buffer_but_the_name_does_not() -> None:
    with FrameBuffer(3, 4) as buffer:
        view = buffer.array()
        other = attach_frame(buffer.name, 3, 4)
        view[:] = 7
        other[0] = 9
    assert view[0].tolist() == [[9] * 3] * 4
    assert other[1:].min() == other[1:].max() == 7
    with pytest.raises(OSError, match=r"."):
        attach_frame(buffer.name, 3, 4)
    with pytest.raises(ValueError, match="closed"):
        buffer.array()


def test_attaching_to_a_smaller_block_is_refused() -> None:
    with FrameBuffer(3, 4) as buffer, pytest.raises(ValueError, match="smaller"):
        attach_frame(buffer.name, 3000, 4000)


@pytest.mark.parametrize("size", [(0, 5), (5, 0), (-1, 5), (70_000, 1), (60_000, 60_000)])
def test_impossible_sizes_make_no_buffer(size: tuple[int, int]) -> None:
    with pytest.raises(UnreadableFileError):
        FrameBuffer(*size)


def test_nothing_is_left_behind_and_nothing_complains(write: Write) -> None:
    """Run as a program of its own: the resource tracker speaks when a process ends."""
    path = write("a", np.zeros((8, 8), np.uint8))
    program = path.parent / "program.py"
    program.write_text(
        "import sys\n"
        "from pathlib import Path\n"
        "from tricedesk.dicom.frames import FrameBuffer, FrameReader\n"
        "from tricedesk.isolation import READER, Child\n"
        "if __name__ == '__main__':\n"
        "    with Child(READER) as child:\n"
        "        reader = FrameReader(child)\n"
        "        picture = reader.picture(Path(sys.argv[1]))\n"
        "        for _ in range(3):\n"
        "            with FrameBuffer(8, 8) as buffer:\n"
        "                reader.read(picture, 0, buffer)\n"
        "                kept = buffer.array()\n"
        "                print(buffer.name)\n"
        "    assert kept.sum() == 0\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", str(program), str(path)], capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.split()) == 3
    for name in done.stdout.split():
        with pytest.raises(OSError, match=r"."):
            attach_frame(name, 8, 8)


def test_wrong_use_is_told_apart_from_wrong_files(reader: Child, write: Write) -> None:
    frames = FrameReader(reader)
    picture = frames.picture(write("a"))
    with FrameBuffer(picture.Rows + 1, picture.Columns) as buffer, pytest.raises(ValueError, match="size"):
        frames.read(picture, 0, buffer)
    with (
        FrameBuffer(picture.Rows, picture.Columns) as buffer,
        pytest.raises(ValueError, match="Frame 1 of 1"),
    ):
        frames.read(picture, 1, buffer)


def test_a_file_that_changed_since_is_noticed(reader: Child, write: Write) -> None:
    frames = FrameReader(reader)
    picture = frames.picture(write("a", np.zeros((8, 8), np.uint8)))
    write("a", np.zeros((9, 9), np.uint8))
    with FrameBuffer(8, 8) as buffer, pytest.raises(UnreadableFileError, match="changed"):
        frames.read(picture, 0, buffer)


def test_the_source_is_named_by_its_digest(reader: Child, write: Write) -> None:
    path = write("a")
    expected = hashlib.sha256(path.read_bytes()).hexdigest()
    assert FrameReader(reader).picture(path).source_sha256 == expected == sha256_of(path)


def test_what_is_no_file_is_unreadable_at_once(tmp_path: Path, reader: Child) -> None:
    frames = FrameReader(reader)
    for path in (tmp_path, tmp_path / "nothing"):
        with pytest.raises(UnreadableFileError):
            frames.picture(path)
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(UnreadableFileError):
            frames.picture(tmp_path / "pipe")


GOOD: dict[str, Any] = {
    "SOPInstanceUID": "1.2",
    "Rows": 10,
    "Columns": 20,
    "NumberOfFrames": 2,
    "frame_ms": 40.0,
    "Manufacturer": "",
    "ManufacturerModelName": "",
    "regions": [[0, 0, 20, 10, 1, 1]],
    "identifiers": [["PatientName", "Doe^Jane"]],
}


class Liar:
    """A child that has been taken over: it answers what it is told to."""

    def __init__(self, answer: dict[str, Any]) -> None:
        self.answer = answer

    def call(self, function: str, request: dict[str, Any], *, timeout: float) -> Answer:
        return Answer(self.answer)


def test_a_sensible_answer_becomes_a_picture(write: Write) -> None:
    picture = FrameReader(cast("Child", Liar(GOOD))).picture(write("a"))
    assert picture.regions == (Region(0, 0, 20, 10, 1, 1),)
    assert picture.identifiers == (("PatientName", "Doe^Jane"),)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("Rows", 0),
        ("Rows", True),
        ("Rows", 10.0),
        ("Rows", "10"),
        ("Rows", 65536),
        ("Columns", 10**9),
        ("NumberOfFrames", 0),
        ("NumberOfFrames", 10**9),
        ("frame_ms", float("nan")),
        ("frame_ms", 0.0),
        ("frame_ms", 1e9),
        ("frame_ms", None),
        ("Manufacturer", 5),
        ("Manufacturer", "x" * 5000),
        ("regions", [[0, 0, 21, 10, 1, 1]]),
        ("regions", [[5, 0, 5, 10, 1, 1]]),
        ("regions", [[-1, 0, 5, 10, 1, 1]]),
        ("regions", [[0, 0, 5, 10, 1]]),
        ("regions", [[0, 0, 5, 10, 1, 1]] * 1000),
        ("regions", None),
        ("identifiers", [["PatientName"]]),
        ("identifiers", ["ab"] * 2),
        ("identifiers", [["PatientName", 5]]),
        ("identifiers", {}),
    ],
)
def test_an_answer_out_of_bounds_is_an_unreadable_file(write: Write, field: str, value: object) -> None:
    if field == "identifiers" and value == ["ab"] * 2:
        value = ["abc"]
    with pytest.raises(UnreadableFileError, match="no sensible answer"):
        FrameReader(cast("Child", Liar({**GOOD, field: value}))).picture(write("a"))


def test_a_missing_field_is_an_unreadable_file(write: Write) -> None:
    for field in GOOD:
        answer = {name: value for name, value in GOOD.items() if name != field}
        with pytest.raises(UnreadableFileError):
            FrameReader(cast("Child", Liar(answer))).picture(write("a"))


def test_identifiers_of_many_files_that_hold_a_picture_or_none(reader: Child, write: Write) -> None:
    paths = [write(f"{n}", PatientID=f"id-{n}") for n in range(20)]
    paths[3].write_bytes(b"not DICOM at all")
    paths[5].unlink()
    report = write(
        "report", PixelData=None, PatientID="report-id", SOPClassUID="1.2.840.10008.5.1.4.1.1.88.11"
    )
    found = FrameReader(reader).identifiers([*paths, report])
    assert [pairs and dict(pairs)["PatientID"] for pairs in found] == [
        *(None if n in (3, 5) else f"id-{n}" for n in range(20)),
        "report-id",
    ]


@pytest.mark.parametrize("found", [None, [], [[], []], [["abc"]], [[["PatientID", 5]]], "x"])
def test_identifiers_out_of_bounds_are_refused(found: object) -> None:
    with pytest.raises(UnreadableFileError, match="no sensible answer"):
        FrameReader(cast("Child", Liar({"found": found}))).identifiers([Path("a")])


PDF = b"%PDF-1.4\n1 0 obj <<>> endobj\n%%EOF"
DOCUMENT = {"SOPClassUID": "1.2.840.10008.5.1.4.1.1.104.1", "PixelData": None}


@pytest.mark.parametrize("padded", [{"EncapsulatedDocumentLength": len(PDF)}, {}])
def test_a_pdf_comes_out_of_its_file_as_it_went_in(
    write: Write, reader: Child, padded: dict[str, int]
) -> None:
    path = write("report", **DOCUMENT, **padded, EncapsulatedDocument=PDF + b"\0" * (len(PDF) % 2))
    assert FrameReader(reader).document(path) == PDF


@pytest.mark.parametrize("data", [b"", b"MZ", b"<html>", b"%PDF" + bytes(65 * 1024 * 1024)])
def test_a_document_that_is_no_pdf_or_too_large_is_refused(write: Write, reader: Child, data: bytes) -> None:
    path = write("report", **DOCUMENT, EncapsulatedDocument=data)
    with pytest.raises(UnreadableFileError):
        FrameReader(reader).document(path)
    with pytest.raises(UnreadableFileError):
        FrameReader(reader).document(path.with_name("nothing"))
    assert FrameReader(reader).picture(write("picture")).Rows == 8  # and the reader goes on
