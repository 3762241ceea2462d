"""The fast path reads what pydicom reads, and anything hostile ends in words."""

from __future__ import annotations

import json
import os
import struct
import sys
import warnings
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom import uid

from tricedesk.dicom import header, limits
from tricedesk.dicom.header import read_record
from tricedesk.dicom.records import Record, What, checked

Write = Callable[..., Path]
TEXTS = ("PatientName", "PatientID", "StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID", "Modality")


def element(tag: int, vr: str, value: bytes) -> bytes:
    value += (b"\0" if vr == "UI" else b" ") * (len(value) % 2)
    long = vr in ("OB", "OW", "SQ", "UN", "UT")
    head = struct.pack("<HH2s", tag >> 16, tag & 0xFFFF, vr.encode())
    return head + (struct.pack("<HI", 0, len(value)) if long else struct.pack("<H", len(value))) + value


def whole(*elements: bytes, syntax: str = uid.ExplicitVRLittleEndian) -> bytes:
    meta = element(0x00020010, "UI", syntax.encode())
    return (
        bytes(128)
        + b"DICM"
        + element(0x00020000, "UL", struct.pack("<I", len(meta)))
        + meta
        + b"".join(elements)
    )


def sent(record: Record) -> Record:
    """A record as the parent receives it."""
    return checked(json.loads(json.dumps(record)))


def put(folder: Path, data: bytes, name: str = "file") -> str:
    (folder / name).write_bytes(data)
    return str(folder / name)


def test_the_corpus_reads_as_by_pydicom(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = []
    by_pydicom = header._by_pydicom
    monkeypatch.setattr(header, "_by_pydicom", lambda *a, **k: slow.append(1) or by_pydicom(*a, **k))
    for path in sorted(corpus.rglob("*")):
        # The last one pydicom reads nothing of: its pixels end too soon.
        odd = ("index.tsv", "3gb-bulk-data-truncated", "emri_small_jpeg_2k_lossless_too_short.dcm")
        if not path.is_file() or path.name in odd:
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            record = read_record(str(path))
            ds = pydicom.dcmread(path, force=True)
            assert record.what == What.DICOM
            for keyword in TEXTS:
                assert getattr(record, keyword) == str(ds.get(keyword) or "").strip(), (path.name, keyword)
            assert record.Rows == ds.get("Rows", 0), path.name
            assert record.NumberOfFrames == int(ds.get("NumberOfFrames") or 1)
            assert record.pixels == int("PixelData" in ds)
    assert len(slow) <= 2  # the fast path is for nearly all


def test_bundled_odd_files_are_read_or_refused_in_words() -> None:
    for path in sorted((Path(pydicom.__file__).parent / "data" / "test_files").glob("*")):
        if path.is_file():
            record = read_record(str(path))
            assert sent(record) == record
            assert (record.what == What.UNREADABLE) == bool(record.reason), (path.name, record)


@pytest.mark.parametrize(
    "syntax",
    [
        uid.ExplicitVRLittleEndian,
        uid.ImplicitVRLittleEndian,
        uid.ExplicitVRBigEndian,
        uid.DeflatedExplicitVRLittleEndian,
    ],
)
def test_every_encoding_with_and_without_preamble_and_meta(write: Write, syntax: str) -> None:
    pixels = np.zeros((8, 12), np.uint8)
    if syntax == uid.DeflatedExplicitVRLittleEndian:
        path = write("a", pixels)
        data = path.read_bytes()
        ds = pydicom.dcmread(path)
        begin = 132 + 12 + ds.file_meta.FileMetaInformationGroupLength
        deflater = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        packed = deflater.compress(data[begin:]) + deflater.flush()
        path.write_bytes(whole(packed, syntax=syntax))
    else:
        path = write("a", pixels, TransferSyntaxUID=syntax)
    data = path.read_bytes()
    full = read_record(str(path))
    assert (full.what, full.PatientName, full.Rows, full.Columns, full.pixels) == (
        "dicom",
        "Doe^Jane",
        8,
        12,
        1,
    )
    assert full.TransferSyntaxUID == syntax
    assert read_record(put(path.parent, data[132:])) == full
    if syntax != uid.DeflatedExplicitVRLittleEndian:
        begin = 132 + 12 + pydicom.dcmread(path).file_meta.FileMetaInformationGroupLength
        bare = read_record(put(path.parent, data[begin:]))
        assert bare == full._replace(TransferSyntaxUID="", SOPClassUID=bare.SOPClassUID)


def test_text_in_its_own_character_set(write: Write) -> None:
    for charset, name in (
        ("ISO_IR 192", "Żółć^Łucja"),
        ("ISO_IR 100", "Müller^Jörg"),
        ("ISO_IR 144", "\u041b\u044e\u043a\u0441\u0435\u043c\u0431\u0443\u0440\u0433"),
        (["", "ISO 2022 IR 87"], "Yamada^Tarou=山田^太郎=やまだ^たろう"),
    ):
        path = write("a", SpecificCharacterSet=charset, PatientName=name)
        assert read_record(str(path)).PatientName == name


def test_nested_private_sequences_are_stepped_over(tmp_path: Path) -> None:
    def nested(depth: int) -> bytes:
        begin = struct.pack("<HH2sHI", 0x0009, 0x1010, b"SQ", 0, 0xFFFFFFFF) + struct.pack(
            "<HHI", 0xFFFE, 0xE000, 0xFFFFFFFF
        )
        end = struct.pack("<HHI", 0xFFFE, 0xE00D, 0) + struct.pack("<HHI", 0xFFFE, 0xE0DD, 0)
        return begin * depth + end * depth

    name = element(0x00100010, "PN", b"Doe^Jane")
    for depth in (1, 5, 200, 400):
        assert read_record(put(tmp_path, whole(nested(depth), name))).PatientName == "Doe^Jane"
    record = read_record(put(tmp_path, whole(nested(50_000), name)))
    assert record.what == What.UNREADABLE
    assert "nested" in record.reason


def test_pixels_cut_short_are_said_to_be(write: Write) -> None:
    path = write("a", np.zeros((64, 64), np.uint8))
    data = path.read_bytes()
    record = read_record(put(path.parent, data[:-100]))
    assert (record.what, record.reason) == (What.UNREADABLE, header.CUT_SHORT)


def test_cut_anywhere_it_ends_in_words(write: Write) -> None:
    path = write("a", np.zeros((4, 4), np.uint8))
    data = path.read_bytes()
    for length in range(0, len(data), 7):
        record = read_record(put(path.parent, data[:length], "cut.dcm"))
        assert sent(record) == record
        assert record.what in (What.UNREADABLE, What.DICOM)
        assert record.pixels == 0


def test_seeded_bit_flips_end_in_words(write: Write) -> None:
    path = write("a", np.zeros((4, 4), np.uint8))
    data = path.read_bytes()
    rng = np.random.default_rng(5)
    for _ in range(1500):
        mutant = bytearray(data)
        for place in rng.integers(128, len(data), 3):
            mutant[place] ^= 1 << rng.integers(8)
        record = read_record(put(path.parent, bytes(mutant)))
        assert sent(record) == record


def test_a_deflate_bomb_is_refused_within_bounds(tmp_path: Path) -> None:
    deflater = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    bomb = b"".join(deflater.compress(bytes(limits.MIB)) for _ in range(200)) + deflater.flush()
    path = put(tmp_path, whole(bomb, syntax=uid.DeflatedExplicitVRLittleEndian))
    record = read_record(path)
    assert record.what == What.UNREADABLE
    assert "grows" in record.reason


def test_other_files_are_told_apart(tmp_path: Path) -> None:
    assert read_record(put(tmp_path, b"\xff\xd8\xff\xe0" + bytes(50))).what == What.JPEG
    assert read_record(put(tmp_path, b"\x89PNG\r\n\x1a\n" + bytes(50))).what == What.PNG
    assert read_record(put(tmp_path, b"%PDF-1.7\n")).what == What.PDF
    for data in (b"path\tsource\n", b"\0" * 500, b"MZ" + bytes(200), b"a", bytes(range(256)) * 4):
        assert read_record(put(tmp_path, data)).what == What.OTHER, data[:8]
    assert read_record(put(tmp_path, b"hello, world, this is text", "a.dcm")).what == What.UNREADABLE


def test_a_dicom_file_that_also_begins_like_a_jpeg_is_dicom(write: Write) -> None:
    path = write("a")
    path.write_bytes(b"\xff\xd8\xff\xe0" + path.read_bytes()[4:])
    assert read_record(str(path)).what == What.DICOM


def test_empty_missing_forbidden_and_special_files(tmp_path: Path) -> None:
    assert read_record(put(tmp_path, b"", "IM0001")).reason == "The file is empty."
    assert read_record(put(tmp_path, b"", "a.txt")).what == What.OTHER
    assert read_record(str(tmp_path / "nothing")).what == What.GONE
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
        assert read_record(str(tmp_path / "pipe")).what == What.OTHER
        assert read_record("/dev/zero").what == What.OTHER
        if os.geteuid() != 0:
            forbidden = Path(put(tmp_path, b"DICM"))
            forbidden.chmod(0)
            assert read_record(str(forbidden)).what == What.BARRED


@pytest.mark.parametrize(
    "untrusted",
    [
        None,
        [],
        ["dicom"],
        [*Record(What.DICOM)[:-1], 5],
        [*Record("executable")],
        [*Record(What.DICOM, Rows=True)],
        [*Record(What.DICOM, Rows=2**40)],
        [*Record(What.DICOM, PatientName="x" * 300)],
        [*Record(What.DICOM, SeriesNumber=1.5)],  # type: ignore[arg-type]
    ],
)
def test_a_record_of_another_shape_is_an_unreadable_file(untrusted: object) -> None:
    assert checked(untrusted).what == What.UNREADABLE


@pytest.fixture(autouse=True)
def _as_in_the_child() -> Iterator[None]:
    """pydicom warns of every oddity; a reader child is deaf to it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
