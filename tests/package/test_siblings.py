"""The files of a study speak for each other; one that can't be read keeps nobody from being searched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pydicom

from tricedesk.clean.identity import Identity
from tricedesk.dicom import folder as dicom_folder
from tricedesk.dicom.frames import FrameReader
from tricedesk.errors import UnreadableFileError
from tricedesk.package.siblings import Siblings, with_siblings


class Counting(FrameReader):
    """A real reader that tells what it was asked for, and dies of files named `deadly`."""

    def __init__(self, reader: FrameReader) -> None:
        super().__init__(reader.child)
        self.asked: list[str] = []

    def identifiers(self, paths: Sequence[Path]) -> list[tuple[tuple[str, str], ...]]:
        self.asked += [path.name for path in paths]
        if any(path.name == "deadly" for path in paths):
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
    together = with_siblings(alone, Siblings(reader).of(study))
    for line, keyword in (("29 AUG 51", "PatientBirthDate"), ("Dr. Lestrade", "ReferringPhysicianName")):
        assert Identity.of(alone.identifiers).match(line) != keyword
        assert Identity.of(together.identifiers).match(line) == keyword
    assert ("ContentTime", "101112") not in together.identifiers
    assert together == replace(alone, identifiers=together.identifiers)


def test_each_file_is_read_once_until_it_changes(
    reader: FrameReader, write_dicom: Callable[..., Path], frames: Callable[..., list[object]], tmp_path: Path
) -> None:
    first = write_dicom(frames(1))
    deadly = tmp_path / "deadly"
    deadly.write_bytes(first.read_bytes())
    ds = pydicom.dcmread(deadly)
    ds.SOPInstanceUID = "1.2.9"
    ds.save_as(deadly)
    study = study_of(tmp_path, reader)
    counting = Counting(reader)
    siblings = Siblings(counting)
    shared = siblings.of(study)
    assert ("PatientName", "CANARYDOE^JANE") in shared
    assert siblings.of(study) == shared
    assert sorted(counting.asked) == sorted([first.name, "deadly"])
    ds = pydicom.dcmread(first)
    ds.PatientName = "OTHER^NAME"
    ds.save_as(first)
    first.touch()
    assert ("PatientName", "OTHER^NAME") in siblings.of(study)
    first.unlink()
    assert siblings.of(study) == ()
