"""Every path of a folder ends up in one place, whatever lies there, and is found again without reading."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom import uid

from tricedesk.dicom import folder as folder_module
from tricedesk.dicom.folder import scan
from tricedesk.dicom.study import Instance, Kind, Scan
from tricedesk.errors import UsageError
from tricedesk.isolation import Answer, Child
from tricedesk.vault import SealedFile, Vault

Write = Callable[..., Path]
BLACK = np.zeros((8, 8), np.uint8)
OLD = 1_700_000_000

VAULT = Vault(bytes(range(32)))


def sealed(path: Path) -> SealedFile:
    """Return a cache at this place."""
    return SealedFile(path, VAULT)


def places(found: Scan) -> Counter[Path]:
    """How often each path stands in a scan."""
    return Counter(
        [
            *(i.path for study in found.studies for i in study.instances),
            *(loose.path for study in found.studies for loose in study.loose_files),
            *(item.path for item in found.unreadable),
            *found.ignored,
        ]
    )


def names(found: Scan) -> list[list[str]]:
    return [[i.path.name for i in study.instances] for study in found.studies]


def age(root: Path) -> None:
    """Make all files old enough to be remembered."""
    for path in root.rglob("*"):
        if path.is_file() and not path.is_symlink():
            os.utime(path, (OLD, OLD))


class Counting:
    """A reader that counts which files it is asked for."""

    def __init__(self, child: Child) -> None:
        self.child = child
        self.paths: list[str] = []

    def call(self, function: str, request: dict[str, Any], *, timeout: float) -> Answer:
        self.paths += request.get("paths") or [request["path"]]
        return self.child.call(function, request, timeout=timeout)


def test_the_corpus_is_accounted_for(corpus: Path, reader: Child) -> None:
    files = {path for path in corpus.rglob("*") if path.is_file()}
    found = scan(corpus, reader)
    assert len(files) == 54
    assert places(found) == Counter(files)
    assert found.ignored == (corpus / "index.tsv",)
    assert [item.path.name for item in found.unreadable] == ["3gb-bulk-data-truncated"]
    kinds = {i.path.name: i.kind for study in found.studies for i in study.instances}
    assert kinds["1.2.840.113619.2.235.269315576960411179141218324"] is Kind.ATTACHMENT
    assert kinds["liver_deflate.dcm"] is kinds["wave_dfl"] is Kind.NOT_SENT
    assert kinds["GREYSCALE_CINE.dcm"] is Kind.CLIP
    assert all(i.reason for s in found.studies for i in s.instances if i.kind is Kind.NOT_SENT)
    twice = next(study for study in found.studies if study.conflicts)
    assert {path.name for path in twice.conflicts} == {
        "OBXXXX1A.dcm",
        "OBXXXX1A_2frame.dcm",
        "OBXXXX1A_expb.dcm",
        "OBXXXX1A_rle.dcm",
        "OBXXXX1A_rle_2frame.dcm",
    }
    assert (twice.images, twice.clips) == (1, 1)


def test_studies_and_their_order(write: Write, tmp_path: Path, reader: Child) -> None:
    for n, (series, number) in enumerate([(2, 1), (1, 10), (1, 2), (None, None)]):
        write(
            f"deep/er/{n}", BLACK, SOPInstanceUID=f"1.2.{n + 1}", SeriesNumber=series, InstanceNumber=number
        )
    write("other", BLACK, SOPInstanceUID="1.3", StudyInstanceUID="1.9", StudyDate="20260301")
    seen: list[int] = []
    found = scan(tmp_path, reader, progress=seen.append)
    assert names(found) == [["other"], ["2", "1", "0", "3"]]
    study = found.studies[1]
    assert (study.local_id, study.StudyInstanceUID, study.PatientName) == ("1.2.3", "1.2.3", "Doe^Jane")
    assert (study.PatientID, study.StudyDate, study.images, study.clips) == ("4711", "20260102", 4, 0)
    assert seen == sorted(seen)
    assert seen[-1] == 5


def test_kinds(write: Write, tmp_path: Path, reader: Child) -> None:
    pdf = {"SOPClassUID": uid.EncapsulatedPDFStorage, "PixelData": None, "EncapsulatedDocument": b"%PDF-1 "}
    cases: dict[str, tuple[dict[str, Any], Kind | str]] = {
        "image": ({}, Kind.IMAGE),
        "clip": ({"pixels": np.zeros((3, 8, 8), np.uint8)}, Kind.CLIP),
        "pdf": ({**pdf, "MIMETypeOfEncapsulatedDocument": "application/pdf"}, Kind.ATTACHMENT),
        "pdf2": (pdf, Kind.ATTACHMENT),
        "cda": (
            {**pdf, "SOPClassUID": uid.EncapsulatedCDAStorage, "MIMETypeOfEncapsulatedDocument": "text/XML"},
            Kind.NOT_SENT,
        ),
        "report": ({"SOPClassUID": uid.BasicTextSRStorage, "PixelData": None}, Kind.NOT_SENT),
        "shown": ({"SOPClassUID": uid.GrayscaleSoftcopyPresentationStateStorage}, Kind.NOT_SENT),
        "segments": ({"SOPClassUID": uid.SegmentationStorage}, Kind.NOT_SENT),
        "empty": ({"PixelData": None}, Kind.NOT_SENT),
        "frameless": ({"NumberOfFrames": 0}, "unreadable"),
        "sizeless": ({"Rows": 0}, "unreadable"),
        "huge": ({"Rows": 65535, "Columns": 65535}, "unreadable"),
    }
    for n, (name, (elements, _)) in enumerate(cases.items()):
        write(name, elements.pop("pixels", BLACK), SOPInstanceUID=f"1.2.3.{n + 1}", **elements)
    found = scan(tmp_path, reader)
    got: dict[str, Kind | str] = {i.path.name: i.kind for s in found.studies for i in s.instances}
    got |= {item.path.name: "unreadable" for item in found.unreadable if item.reason}
    assert got == {name: kind for name, (_, kind) in cases.items()}


def test_files_without_a_study_are_a_group_of_their_folder(
    write: Write, tmp_path: Path, reader: Child
) -> None:
    for n, name in enumerate(("a/1", "a/2", "b/3")):
        write(name, BLACK, StudyInstanceUID="", SOPInstanceUID=f"1.2.{n + 1}")
    found = scan(tmp_path, reader)
    assert sorted(names(found)) == [["1", "2"], ["3"]]
    ids = {study.local_id for study in found.studies}
    assert len(ids) == 2
    assert all(local_id.startswith("local:") for local_id in ids)
    assert {study.local_id for study in scan(tmp_path, reader).studies} == ids


def test_two_patients_under_one_uid_are_two_studies(write: Write, tmp_path: Path, reader: Child) -> None:
    write("1", BLACK, SOPInstanceUID="1.2.1", PatientID="1", PatientName="Doe^Jane")
    write("2", BLACK, SOPInstanceUID="1.2.2", PatientID="2", PatientName="Roe^Mary")
    write("3", BLACK, SOPInstanceUID="1.2.3", PatientID="2", PatientName="Roe^Mary Ann")
    found = scan(tmp_path, reader)
    assert sorted(names(found)) == [["1"], ["2", "3"]]
    assert len({study.local_id for study in found.studies}) == 2
    assert "1.2.3" not in {study.local_id for study in found.studies}, "the UID names neither of them"
    (tmp_path / "1").unlink()
    assert [study.local_id for study in scan(tmp_path, reader).studies] == ["1.2.3"]


def test_one_patient_spelled_differently_is_one_study(write: Write, tmp_path: Path, reader: Child) -> None:
    write("1", BLACK, SOPInstanceUID="1.2.1", PatientID="1", PatientName="Doe^Jane")
    write("2", BLACK, SOPInstanceUID="1.2.2", PatientID="1", PatientName="DOE^JANE")
    write("3", BLACK, SOPInstanceUID="1.2.3", PatientID="00001", PatientName="DOE^JANE")
    write("4", BLACK, SOPInstanceUID="1.2.4", PatientID="", PatientName="")
    assert names(scan(tmp_path, reader)) == [["1", "2", "3", "4"]]


def test_the_same_uid_with_other_pixels_is_listed_and_flagged(
    write: Write, tmp_path: Path, reader: Child
) -> None:
    write("a", BLACK)
    write("b", BLACK + 1)
    study = scan(tmp_path, reader).studies[0]
    assert [(i.path.name, i.kind) for i in study.instances] == [("a", Kind.IMAGE), ("b", Kind.IMAGE)]
    assert study.conflicts == (tmp_path / "a", tmp_path / "b")


@pytest.mark.parametrize("how", ["copied", "encoded anew"])
def test_the_same_picture_twice_is_sent_once(write: Write, tmp_path: Path, reader: Child, how: str) -> None:
    first = write("a", BLACK + 7)
    if how == "copied":
        shutil.copy(first, tmp_path / "b")
    else:
        write("b", BLACK + 7, TransferSyntaxUID=uid.ImplicitVRLittleEndian)
    study = scan(tmp_path, reader).studies[0]
    assert [i.kind for i in study.instances] == [Kind.IMAGE, Kind.NOT_SENT]
    assert study.instances[1].reason == "The same picture as a."
    assert study.conflicts == ()


def test_loose_files_belong_where_one_study_is_alone(write: Write, tmp_path: Path, reader: Child) -> None:
    write("one/1", BLACK, SOPInstanceUID="1.1", StudyInstanceUID="1")
    write("two/1", BLACK, SOPInstanceUID="2.1", StudyInstanceUID="2")
    write("two/2", BLACK, SOPInstanceUID="3.1", StudyInstanceUID="3")
    for below in ("one", "two", "none"):
        (tmp_path / below).mkdir(exist_ok=True)
        (tmp_path / below / "scan.jpg").write_bytes(b"\xff\xd8\xff\xe0rest")
        (tmp_path / below / "letter.pdf").write_bytes(b"%PDF-1.4")
        (tmp_path / below / "lie.png").write_bytes(b"no PNG at all")
    found = scan(tmp_path, reader)
    loose = {study.StudyInstanceUID: study.loose_files for study in found.studies}
    assert [(f.path.name, f.media_type) for f in loose["1"]] == [
        ("letter.pdf", "application/pdf"),
        ("scan.jpg", "image/jpeg"),
    ]
    assert loose["2"] == loose["3"] == ()
    assert sum(study.attachments for study in found.studies) == 2
    assert places(found) == Counter(path for path in tmp_path.rglob("*") if path.is_file())


def test_a_dicomdir_stands_for_its_folder(write: Write, tmp_path: Path, reader: Child) -> None:
    write("IMAGES/IM1", BLACK)
    directory = write("DICOMDIR", BLACK, PixelData=None)
    data = directory.read_bytes()
    directory.write_bytes(data.replace(b"1.2.840.10008.5.1.4.1.1.6.1\0", b"1.2.840.10008.1.3.10" + bytes(8)))
    found = scan(directory, reader)
    assert found.folder == tmp_path
    assert names(found) == [["IM1"]]
    assert found.ignored == (directory,)


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX links and pipes")
def test_links_pipes_and_loops(write: Write, tmp_path: Path, reader: Child) -> None:
    root = tmp_path / "root"
    write("root/a", BLACK)
    write("elsewhere/b", BLACK, SOPInstanceUID="1.5")
    (root / "loop").symlink_to(root)
    (root / "self").symlink_to(root / "self")
    (root / "nowhere").symlink_to(root / "nothing")
    (root / "file").symlink_to(tmp_path / "elsewhere" / "b")
    (root / "folder").symlink_to(tmp_path / "elsewhere")
    os.mkfifo(root / "pipe")
    (root / "empty.dcm").touch()
    found = scan(root, reader)
    assert names(found) == [["a", "file"]]
    assert [path.name for path in found.ignored] == ["folder", "loop", "nowhere", "pipe", "self"]
    assert [item.path.name for item in found.unreadable] == ["empty.dcm"]


def test_a_folder_that_cannot_be_opened_is_listed(
    write: Write, tmp_path: Path, reader: Child, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's refusal is played: whoever runs the tests as root may open everything."""
    write("a", BLACK)
    (tmp_path / "closed").mkdir()
    scandir = os.scandir

    def refusing(path: str) -> Any:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    found = scan(tmp_path, reader)
    assert [(item.path.name, item.reason) for item in found.unreadable] == [
        ("closed", "The folder can't be opened: Permission denied.")
    ]


def test_no_such_folder_is_the_users_error(tmp_path: Path, reader: Child) -> None:
    (tmp_path / "file").write_text("x")
    for wrong in (tmp_path / "nothing", tmp_path / "file"):
        with pytest.raises(UsageError, match="can't be opened"):
            scan(wrong, reader)


def test_names_in_no_encoding(write: Write, tmp_path: Path, reader: Child) -> None:
    odd = tmp_path / os.fsdecode(b"caf\xe9 \xf0\x9f\x98\x80\n.dcm")
    try:
        shutil.copy(write("a", BLACK), odd)
    except OSError:
        pytest.skip("this file system takes no such names")
    (tmp_path / "a").unlink()
    age(tmp_path)
    for _ in range(2):
        assert (
            scan(tmp_path, reader, cache=sealed(tmp_path.parent / "c.db")).studies[0].instances[0].path == odd
        )


def test_a_file_that_kills_the_reader_stops_nothing(
    write: Write, tmp_path: Path, reader: Child, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(5):
        write(f"{n}", BLACK, SOPInstanceUID=f"1.2.{n + 1}")

    class Fragile(Counting):
        def call(self, function: str, request: dict[str, Any], *, timeout: float) -> Answer:
            if any(path.endswith("3") for path in request["paths"]):
                return self.child.call("no_such_function", {}, timeout=timeout)
            return super().call(function, request, timeout=timeout)

    found = scan(tmp_path, Fragile(reader))  # type: ignore[arg-type]
    assert names(found) == [["0", "1", "2", "4"]]
    assert [item.path.name for item in found.unreadable] == ["3"]


@pytest.mark.parametrize(
    "answer", [{}, {"records": []}, {"records": [5]}, {"records": [["dicom"]]}, {"records": {}}]
)
def test_a_reader_that_answers_nonsense_makes_files_unreadable(
    write: Write, tmp_path: Path, answer: dict[str, Any]
) -> None:
    write("a", BLACK)

    class Liar:
        def call(self, function: str, request: dict[str, Any], *, timeout: float) -> Answer:
            return Answer(answer)

    found = scan(tmp_path, Liar())  # type: ignore[arg-type]
    assert [item.path.name for item in found.unreadable] == ["a"]


# The cache


@pytest.fixture
def tree(write: Write, tmp_path: Path) -> Path:
    for n in range(6):
        write(f"root/{n // 3}/{n}", BLACK + n, SOPInstanceUID=f"1.2.{n + 1}", StudyInstanceUID=f"9.{n // 3}")
    write("root/0/copy", BLACK + 5, SOPInstanceUID="1.2.1", StudyInstanceUID="9.0")
    (tmp_path / "root" / "0" / "note.txt").write_text("x")
    (tmp_path / "root" / "1" / "bad.dcm").write_text("x")
    age(tmp_path / "root")
    return tmp_path / "root"


def test_a_rescan_asks_for_nothing_and_says_the_same(tree: Path, tmp_path: Path, reader: Child) -> None:
    counting = Counting(reader)
    cache = tmp_path / "new" / "cache.db"
    first = scan(tree, counting, cache=sealed(cache))  # type: ignore[arg-type]
    asked = len(counting.paths)
    assert asked >= 9
    again = scan(tree, counting, cache=sealed(cache))  # type: ignore[arg-type]
    assert len(counting.paths) == asked
    assert again == first == scan(tree, reader)
    for study, other in zip(again.studies, first.studies, strict=True):
        assert (study.images, study.clips, study.attachments) == (
            other.images,
            other.clips,
            other.attachments,
        )
        assert study.images == sum(i.kind is Kind.IMAGE for i in study.instances)
        assert all(type(i) is Instance for i in study.instances)
        assert replace(study, PatientName="x").images == study.images
        assert hash(study) == hash(other)
    if sys.platform != "win32":
        assert cache.stat().st_mode & 0o077 == 0


def test_only_what_changed_is_read_again(tree: Path, tmp_path: Path, reader: Child, write: Write) -> None:
    counting = Counting(reader)
    cache = tmp_path / "cache.db"
    scan(tree, counting, cache=sealed(cache))  # type: ignore[arg-type]
    counting.paths.clear()
    write("root/1/new", BLACK + 9, SOPInstanceUID="1.2.9", StudyInstanceUID="9.1")
    (tree / "0" / "1").unlink()
    write("root/0/2", BLACK + 9, SOPInstanceUID="1.2.3", StudyInstanceUID="9.0", PatientName="New^Name")
    found = scan(tree, counting, cache=sealed(cache))  # type: ignore[arg-type]
    assert {Path(path).name for path in counting.paths} == {"new", "2"}
    assert found == scan(tree, reader)


def test_a_file_written_just_now_is_not_believed_next_time(tree: Path, tmp_path: Path, reader: Child) -> None:
    cache = tmp_path / "cache.db"
    fresh = tree / "1" / "4"
    os.utime(fresh)
    scan(tree, reader, cache=sealed(cache))
    status = fresh.stat()
    fresh.write_bytes(fresh.read_bytes().replace(b"CS\x02\0US", b"CS\x02\0MR"))
    os.utime(fresh, ns=(status.st_mtime_ns, status.st_mtime_ns))
    found = scan(tree, reader, cache=sealed(cache))
    assert [i.path.name for study in found.studies for i in study.instances if i.Modality == "MR"] == ["4"]


def test_where_one_stands_changes_nothing(
    tree: Path, tmp_path: Path, reader: Child, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tree.parent)
    counting = Counting(reader)
    cache = tmp_path / "cache.db"
    absolute = scan(tree, counting, cache=sealed(cache))  # type: ignore[arg-type]
    asked = len(counting.paths)
    relative = scan(Path("root"), counting, cache=sealed(cache))  # type: ignore[arg-type]
    assert len(counting.paths) == asked
    assert {tree.parent / path for path in places(relative)} == set(places(absolute))
    assert [s.local_id for s in relative.studies] == [s.local_id for s in absolute.studies]


@pytest.mark.parametrize(
    "damage",
    ["garbage", "cut", "other version", "nonsense inside", "not sealed", "another home's", "a folder"],
)
def test_a_damaged_cache_costs_time_and_nothing_else(
    tree: Path, tmp_path: Path, reader: Child, damage: str
) -> None:
    cache = tmp_path / "cache.db"
    expected = scan(tree, reader, cache=sealed(cache))
    match damage:
        case "garbage":
            cache.write_bytes(os.urandom(5000))
        case "cut":
            cache.write_bytes(cache.read_bytes()[:5000])
        case "other version":
            with sqlite3.connect(cache) as db:
                db.execute("PRAGMA user_version = 99")
            db.close()
        case "nonsense inside":
            with sqlite3.connect(cache) as db:
                db.execute("UPDATE result SET overview = ?", (VAULT.seal("[1, 2"),))
                db.execute("UPDATE folder SET records = ?", (VAULT.seal("[[1, 2, 3, 4]]"),))
            db.close()
        case "not sealed":
            with sqlite3.connect(cache) as db:
                db.execute("UPDATE result SET overview = '[1, 2]'")
                db.execute("UPDATE folder SET records = '[]', path = x'00'")
            db.close()
        case "another home's":
            scan(tree, reader, cache=SealedFile(cache, Vault(bytes(32))))
        case "a folder":
            cache.unlink()
            cache.mkdir()
    assert scan(tree, reader, cache=sealed(cache)) == expected
    assert scan(tree, reader, cache=sealed(cache)) == expected


def test_a_locked_cache_stops_nothing(tree: Path, tmp_path: Path, reader: Child) -> None:
    cache = tmp_path / "cache.db"
    expected = scan(tree, reader, cache=sealed(cache))
    holder = sqlite3.connect(cache, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    (tree / "0" / "note.txt").unlink()
    assert scan(tree, reader, cache=sealed(cache)).studies == expected.studies
    holder.close()


def test_folders_that_are_gone_are_forgotten(tree: Path, tmp_path: Path, reader: Child) -> None:
    cache = tmp_path / "cache.db"
    scan(tree, reader, cache=sealed(cache))
    shutil.rmtree(tree / "1")
    scan(tree, reader, cache=sealed(cache))
    with sqlite3.connect(cache) as db:
        known = {json.loads(VAULT.open(path)) for (path,) in db.execute("SELECT path FROM folder")}
    db.close()
    assert known == {str(tree / "0")}


def test_batches_are_bounded(tree: Path, reader: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_module, "BATCH", 2)
    assert scan(tree, reader) == scan(tree, reader)
    assert places(scan(tree, reader)) == Counter(path for path in tree.rglob("*") if path.is_file())


def test_rows_come_while_files_are_read_and_cost_little(
    tree: Path, tmp_path: Path, reader: Child, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_module, "BATCH", 1)
    told: list[Scan] = []
    whole = scan(tree, reader, cache=sealed(tmp_path / "cache.db"), found=told.append)
    sizes = [sum(places(found).values()) for found in told]
    assert sizes[0] == 1
    assert all(later >= 4 * earlier for earlier, later in pairwise(sizes))
    assert all(places(found) <= places(whole) for found in told)
    again: list[Scan] = []
    scan(tree, reader, cache=sealed(tmp_path / "cache.db"), found=again.append)
    assert not again, "what the cache knows comes whole and at once"
