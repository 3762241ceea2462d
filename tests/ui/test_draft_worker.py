"""The worker behind the preview: drafts, edits and looks, with the real pipeline."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydicom import dcmread
from pydicom.uid import EncapsulatedPDFStorage, ExplicitVRLittleEndian
from pytestqt.qtbot import QtBot

from tricedesk.clean.boxes import Box
from tricedesk.demo import samples
from tricedesk.dicom.study import Kind, Study
from tricedesk.home import Home
from tricedesk.package.manifest import store_attachment
from tricedesk.pipeline import Draft, Workshop
from tricedesk.ui.draft_worker import DraftWorker
from tricedesk.ui.preview.model import CoverEdit, DraftView

pytestmark = pytest.mark.slow


class Desk:
    """A worker in this thread, and the newest draft that it told of."""

    def __init__(self, home: Home, study: Study) -> None:
        self.home, self.study = home, study
        self.view = DraftView("", "", "", "", "", ())
        self.draft = Draft(study, Path(), ())
        self.told = 0
        self.worker = DraftWorker(home.paths, home.ledger, "Cart 2")
        self.worker.drafted.connect(self._take)

    def _take(self, view: DraftView, draft: Draft) -> None:
        self.view, self.draft = view, draft
        self.told += 1

    def made(self, count: int) -> bool:
        """Whether the study that is looked at has so many pictures, each of them made."""
        return len(self.view.pictures) == count and all(picture.level for picture in self.view.pictures)

    def review(self) -> tuple[str, str] | None:
        """Who looked at the first picture's newest file, and why something was uncovered on it."""
        with self.home.ledger() as ledger:
            found = ledger.reviews.get(self.view.pictures[0].digest)
        return (found.who, found.why) if found else None


@pytest.fixture
def desk(qtbot: QtBot, drafted: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Desk]:
    """Berta's one picture, drafted."""
    monkeypatch.setenv("TRICEDESK_HOME", str(tmp_path / "desk"))
    monkeypatch.setenv("TRICEDESK_KEYRING", "file")
    study = drafted.of("Berta").study
    desk = Desk(Home.open(), study)
    desk.worker.begin()
    desk.worker.set_studies((study,))
    desk.worker.open(study.local_id)
    qtbot.waitUntil(lambda: bool(desk.view.pictures and desk.view.pictures[0].digest), timeout=60_000)
    yield desk
    desk.worker.end()


def test_a_cover_is_drawn_looked_at_and_taken_away_with_a_reason(desk: Desk) -> None:
    local_id, first = desk.study.local_id, desk.view.pictures[0]
    (keep,) = first.keep
    drawn = Box(keep.x0 + 20, keep.y0 + 20, keep.x0 + 90, keep.y0 + 50)
    desk.worker.edit(CoverEdit(local_id, first.key, first.keep, (*first.cover, drawn)))
    covered = desk.view.pictures[0]
    assert desk.view.edits == 1
    assert covered.drawn
    assert drawn in covered.cover
    assert covered.digest != first.digest
    assert not covered.looked
    desk.worker.looked(local_id, covered.digest)
    assert desk.review() == ("Cart 2", "")

    reason = "It is part of the picture"
    desk.worker.edit(CoverEdit(local_id, first.key, first.keep, first.cover, (), reason))
    shown = desk.view.pictures[0]
    assert drawn not in shown.cover
    assert shown.digest not in (covered.digest, "")
    assert desk.review() is None
    desk.worker.looked(local_id, shown.digest)
    assert desk.review() == ("Cart 2", reason)


def test_an_edit_that_can_not_be_made_is_through_and_told(desk: Desk, qtbot: QtBot) -> None:
    first = desk.view.pictures[0]
    desk.draft.folder.rename(desk.draft.folder.with_name("away"))
    desk.draft.folder.write_text("no folder any more")
    with qtbot.waitSignal(desk.worker.failed):
        desk.worker.edit(CoverEdit(desk.study.local_id, first.key, first.keep, (Box(0, 0, 9, 9),)))
    assert desk.view.edits == 1
    assert desk.view.pictures[0].cover == first.cover
    assert desk.view.pictures[0].digest == first.digest


def test_what_was_drawn_is_kept_for_the_machine(desk: Desk, qtbot: QtBot) -> None:
    local_id, first = desk.study.local_id, desk.view.pictures[0]
    (keep,) = first.keep
    drawn = Box(keep.x0 + 20, keep.y0 + 20, keep.x0 + 90, keep.y0 + 50)
    desk.worker.edit(CoverEdit(local_id, first.key, first.keep, (drawn,)))
    assert desk.view.pictures[0].machine_left is None
    desk.worker.confirm_machine(local_id, first.key)
    assert desk.view.pictures[0].machine_left == 0, "on all its pictures, where a study has fewer than three"
    with desk.home.ledger() as ledger:
        (cover,) = ledger.covers.all().values()
    assert isinstance(cover, dict)
    assert cover["author"] == "Cart 2"
    assert cover["cover"] == [{"x0": drawn.x0, "y0": drawn.y0, "x1": drawn.x1, "y1": drawn.y1}]


def test_a_study_that_goes_while_it_is_made_is_no_fault(desk: Desk, drafted: Any, qtbot: QtBot) -> None:
    failed: list[tuple[str, str]] = []
    desk.worker.failed.connect(lambda *words: failed.append(words))
    other = drafted.of("Anna").study
    desk.worker.set_studies((other, desk.study))
    qtbot.waitUntil(lambda: bool(desk.worker._makers.busy), timeout=60_000)  # its pictures are at work
    desk.worker.set_studies((desk.study,))  # and the folder holds it no more
    qtbot.waitUntil(lambda: not desk.worker._makers.busy, timeout=60_000)
    told = desk.told
    desk.worker.open(desk.study.local_id)
    assert desk.told == told + 1
    assert desk.view.PatientName == desk.study.PatientName
    assert not failed


def test_a_picture_that_comes_between_two_others_leaves_their_files_alone(
    desk: Desk, drafted: Any, qtbot: QtBot
) -> None:
    whole = drafted.of("Anna").study
    first, second, third = [one for one in whole.instances if one.kind is Kind.IMAGE]
    for instances in ((first, third), (first, second, third)):
        study = replace(whole, instances=instances)
        desk.worker.set_studies((study, desk.study))
        desk.worker.open(study.local_id)
        qtbot.waitUntil(lambda study=study: desk.made(len(study.instances)), timeout=60_000)
    files = [picture.stored.main for picture in desk.draft.pictures if picture.stored]
    assert len({file.path for file in files}) == 3
    for file in files:
        assert hashlib.sha256(file.path.read_bytes()).hexdigest() == file.sha256


def test_the_end_waits_for_no_picture(desk: Desk, drafted: Any, qtbot: QtBot) -> None:
    desk.worker.set_studies((drafted.of("Anna").study, desk.study))
    qtbot.waitUntil(lambda: bool(desk.worker._makers.busy), timeout=60_000)
    workshop = desk.worker._workshop
    assert workshop is not None
    told = desk.told
    desk.worker.end()  # a clip would take seconds yet; what is at work now never comes
    assert all(child.pid is None for child in (workshop._reader, *workshop._cleaners))
    qtbot.wait(50)  # what was on its way
    assert desk.told == told


def test_a_pdf_in_a_dicom_file_is_an_attachment(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    folder = samples.make(tmp_path / "dicom")
    ds = dcmread(next(path for path in sorted(folder.rglob("*")) if path.is_file()))
    ds.SOPClassUID = ds.file_meta.MediaStorageSOPClassUID = EncapsulatedPDFStorage
    ds.SOPInstanceUID = ds.file_meta.MediaStorageSOPInstanceUID = "1.2.3.4.5"
    ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    del ds.PixelData
    pdf = b"%PDF-1.4\n%%EOF\n"
    ds.EncapsulatedDocument, ds.EncapsulatedDocumentLength = pdf + b"\0", len(pdf)
    ds.MIMETypeOfEncapsulatedDocument = "application/pdf"
    ds.save_as(folder / "REPORT1", enforce_file_format=True)
    with Workshop() as workshop:
        studies = workshop.scan(folder).studies
    (study,) = (one for one in studies if one.StudyInstanceUID == ds.StudyInstanceUID)
    assert study.attachments == 1
    desk.worker.set_studies(studies)
    desk.worker.open(study.local_id)
    (shown,) = desk.view.attachments
    assert (shown.name, shown.media_type, shown.size) == ("REPORT1.pdf", "application/pdf", len(pdf))
    stored = store_attachment(tmp_path, 1, Path(shown.key))
    assert stored.file.path.read_bytes() == pdf
