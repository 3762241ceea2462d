"""The files of a study speak for each other; one that can't be read keeps nobody from being searched.

Nor is it taken for one that says nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pydicom
import pytest

from tricedesk.clean.identity import Identity
from tricedesk.dicom import folder as dicom_folder
from tricedesk.dicom.frames import FrameReader
from tricedesk.errors import UnreadableFileError
from tricedesk.package.siblings import Siblings, with_siblings


class Counting(FrameReader):
    """A real reader that tells what it was asked for, and dies of files named so."""

    def __init__(self, reader: FrameReader) -> None:
        super().__init__(reader.child)
        self.asked: list[str] = []
        self.deadly = "deadly"

    def identifiers(self, paths: Sequence[Path]) -> list[tuple[tuple[str, str], ...] | None]:
        self.asked += [path.name for path in paths]
        if any(path.name == self.deadly for path in paths):
            raise UnreadableFileError("The reader ended.")
        return super().identifiers(paths)


def study_of(folder: Path, reader: FrameReader) -> dicom_folder.Study:
    return dicom_folder.scan(folder, reader.child).studies[0]


def test_a_picture_is_searched_for_what_a_report_beside_it_says(
    reader: FrameReader, write_dicom: Callable[..., Path], frames: Callable[..., list[object]], tmp_path: Path
) -> None:
    picture = write_dicom(frames(1))
    report = pydicom.dcmread(picture)
    del report.PixelData
    report.SOPClassUID, report.SOPInstanceUID = "1.2.840.10008.5.1.4.1.1.88.11", "1.2.9"
    report.PatientBirthDate, report.ReferringPhysicianName = "19510829", "LESTRADE^GEORGE"
    report.ContentTime = "101112"
    report.save_as(tmp_path / "report.dcm")
    study = study_of(tmp_path, reader)
    assert len(study.instances) == 2
    alone = reader.picture(picture)
    together = with_siblings(alone, Siblings(reader).of(study).pairs)
    for line, keyword in (("29 AUG 51", "PatientBirthDate"), ("Dr. Lestrade", "ReferringPhysicianName")):
        assert Identity.of(alone.identifiers).match(line) != keyword
        assert Identity.of(together.identifiers).match(line) == keyword
    assert ("ContentTime", "101112") not in together.identifiers
    assert together == replace(alone, identifiers=together.identifiers)


@pytest.fixture
def pair(write_dicom: Callable[..., Path], frames: Callable[..., list[object]], tmp_path: Path) -> Path:
    """A picture, and a file named `deadly` of the same study that says more."""
    first = write_dicom(frames(1))
    ds = pydicom.dcmread(first)
    ds.SOPInstanceUID, ds.ReferringPhysicianName = "1.2.9", "LESTRADE^GEORGE"
    ds.save_as(tmp_path / "deadly")
    return first


def test_each_file_is_read_once_until_it_changes(reader: FrameReader, pair: Path, tmp_path: Path) -> None:
    (tmp_path / "deadly").rename(tmp_path / "other")
    study = study_of(tmp_path, reader)
    counting = Counting(reader)
    siblings = Siblings(counting)
    assert not siblings.known(study)
    said = siblings.of(study)
    assert ("PatientName", "CANARYDOE^JANE") in said.pairs
    assert said.unread == ()
    assert siblings.known(study)
    assert siblings.of(study) == said
    assert sorted(counting.asked) == sorted([pair.name, "other"])
    ds = pydicom.dcmread(pair)
    ds.PatientName = "OTHER^NAME"
    ds.save_as(pair)
    pair.touch()
    assert ("PatientName", "OTHER^NAME") in siblings.of(study).pairs


def test_an_unread_file_is_told_and_tried_again(reader: FrameReader, pair: Path, tmp_path: Path) -> None:
    study = study_of(tmp_path, reader)
    counting = Counting(reader)
    siblings = Siblings(counting)
    said = siblings.of(study)
    assert said.unread == ("deadly",)
    assert ("PatientName", "CANARYDOE^JANE") in said.pairs
    assert siblings.known(study), "not tried for each picture anew: one try may take seconds"
    counting.deadly = ""
    assert siblings.of(study).unread == ("deadly",)
    siblings.try_again()
    assert not siblings.known(study)
    assert siblings.of(study).unread == ()
    assert ("ReferringPhysicianName", "LESTRADE^GEORGE") in siblings.of(study).pairs
    assert counting.asked.count(pair.name) == 1


def test_a_file_that_is_broken_or_gone_is_unread(reader: FrameReader, pair: Path, tmp_path: Path) -> None:
    study = study_of(tmp_path, reader)
    (tmp_path / "deadly").write_bytes(b"no DICOM at all")
    assert Siblings(reader).of(study).unread == ("deadly",)
    (tmp_path / "deadly").unlink()
    said = Siblings(reader).of(study)
    assert said.unread == ("deadly",)
    assert ("PatientName", "CANARYDOE^JANE") in said.pairs
