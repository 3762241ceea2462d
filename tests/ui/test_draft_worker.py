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
from tricedesk.clean.verdict import Level
from tricedesk.demo import samples
from tricedesk.dicom.study import Kind, Study
from tricedesk.errors import LedgerError
from tricedesk.home import Home
from tricedesk.ledger import Ledger
from tricedesk.package.manifest import store_attachment
from tricedesk.pipeline import Draft, Workshop
from tricedesk.ui import draft_worker
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


def test_a_desk_that_was_full_at_the_start_drafts_without_a_restart(
    qtbot: QtBot, drafted: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TRICEDESK_HOME", str(tmp_path / "desk"))
    monkeypatch.setenv("TRICEDESK_KEYRING", "file")
    monkeypatch.setattr(draft_worker, "AGAIN_MS", 50)
    home, study = Home.open(), drafted.of("Berta").study
    full = [LedgerError("The disk is full.")] * 2

    def opened() -> Ledger:
        if full:
            raise full.pop()
        return home.ledger()

    views: list[DraftView] = []
    worker = DraftWorker(home.paths, opened, "Cart 2")
    worker.drafted.connect(lambda view, _draft: views.append(view))
    with qtbot.waitSignal(worker.failed) as failed:
        worker.begin()
    assert failed.args[0] == "The disk is full."
    worker.set_studies((study,))
    worker.open(study.local_id)
    qtbot.waitUntil(lambda: bool(views and views[-1].pictures[0].digest), timeout=60_000)
    worker.end()


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


@pytest.fixture
def three(desk: Desk, drafted: Any, qtbot: QtBot, tmp_path: Path) -> Study:
    """Three pictures in files of their own, opened and made."""
    pictures = []
    for place, instance in enumerate(i for i in drafted.of("Anna").study.instances if i.kind is Kind.IMAGE):
        path = tmp_path / f"IM{place}"
        path.write_bytes(instance.path.read_bytes())
        pictures.append(replace(instance, path=path))
    study: Study = replace(drafted.of("Anna").study, instances=tuple(pictures), loose_files=())
    desk.worker.set_studies((study, desk.study))
    desk.worker.open(study.local_id)
    qtbot.waitUntil(lambda: desk.made(3), timeout=60_000)
    return study


def with_report(study: Study, folder: Path) -> Study:
    """The study and a report that came later, and alone names the physician."""
    path = folder / "REPORT"
    ds = dcmread(study.instances[0].path)
    del ds.PixelData
    ds.SOPClassUID = ds.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.88.11"
    ds.SOPInstanceUID = ds.file_meta.MediaStorageSOPInstanceUID = "1.2.3.4.5"
    ds.ReferringPhysicianName = "LESTRADE^GEORGE"
    ds.save_as(path)
    report = replace(study.instances[0], path=path, kind=Kind.NOT_SENT, SOPInstanceUID="1.2.3.4.5")
    return replace(study, instances=(*study.instances, report))


def knows_lestrade(desk: Desk) -> list[bool]:
    """Of each picture that can be sent now, whether it was searched for the physician of the report."""
    return [
        any("LESTRADE" in text for _, text in picture.picture.identifiers)
        for picture in desk.draft.pictures
        if picture.stored and picture.picture
    ]


def test_pictures_are_made_again_when_a_report_says_more(
    desk: Desk, three: Study, qtbot: QtBot, tmp_path: Path
) -> None:
    first = desk.view.pictures[0]
    (keep,) = first.keep
    drawn = Box(keep.x0 + 20, keep.y0 + 20, keep.x0 + 90, keep.y0 + 50)
    desk.worker.edit(CoverEdit(three.local_id, first.key, first.keep, (*first.cover, drawn)))
    assert knows_lestrade(desk) == [False] * 3
    desk.worker.set_studies((with_report(three, tmp_path), desk.study))
    assert knows_lestrade(desk) == [], "what is not true any more can't be sent"
    qtbot.waitUntil(lambda: desk.made(3), timeout=60_000)
    assert knows_lestrade(desk) == [True] * 3
    again = desk.view.pictures[0]
    assert again.drawn
    assert drawn in again.cover
    assert [picture.drawn for picture in desk.view.pictures[1:]] == [False] * 2


def test_a_picture_at_work_when_a_report_comes_is_made_again(
    desk: Desk, drafted: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    whole = drafted.of("Anna").study
    study = replace(whole, instances=tuple(i for i in whole.instances if i.kind is Kind.IMAGE)[:1])
    desk.worker.set_studies((study, desk.study))
    desk.worker.open(study.local_id)
    qtbot.waitUntil(lambda: bool(desk.worker._makers.busy), timeout=60_000)
    desk.worker.set_studies((with_report(study, tmp_path), desk.study))
    qtbot.waitUntil(lambda: desk.made(1), timeout=60_000)
    assert knows_lestrade(desk) == [True]


def test_nothing_is_made_again_where_nothing_changed(desk: Desk, three: Study, qtbot: QtBot) -> None:
    before = desk.draft.pictures
    desk.worker.set_studies((replace(three, StudyDescription="Another word"), desk.study))
    desk.worker.try_again()
    assert all(now is then for now, then in zip(desk.draft.pictures, before, strict=True))
    assert len(before) == 3


def test_a_file_written_anew_is_made_anew(desk: Desk, three: Study, qtbot: QtBot) -> None:
    first, second, third = desk.view.pictures
    for picture in (first, second):
        (keep,) = picture.keep
        drawn = Box(keep.x0 + 20, keep.y0 + 20, keep.x0 + 90, keep.y0 + 50)
        desk.worker.edit(CoverEdit(three.local_id, picture.key, picture.keep, (*picture.cover, drawn)))
    kept = desk.view.pictures[1].digest
    path = Path(first.key)
    path.write_bytes(Path(third.key).read_bytes())
    desk.worker.set_studies((three, desk.study))
    assert first.key not in {str(picture.instance.path) for picture in desk.draft.pictures}
    qtbot.waitUntil(lambda: desk.made(3), timeout=60_000)
    now = desk.view.pictures
    assert now[0].digest == third.digest, "it shows what the file shows now"
    assert [picture.drawn for picture in now] == [False, True, False], "what was drawn was of another picture"
    assert now[1].digest == kept


def test_what_could_not_be_read_is_tried_again(
    desk: Desk, drafted: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    there, away = samples.make(tmp_path / "there"), tmp_path / "away"
    with Workshop() as workshop:
        studies = workshop.scan(there).studies
    (study,) = (one for one in studies if one.local_id == drafted.of("Anna").study.local_id)
    study = replace(study, instances=tuple(i for i in study.instances if i.kind is Kind.IMAGE))
    there.rename(away)  # as if a share were gone for a moment
    desk.worker.set_studies((study,))
    desk.worker.open(study.local_id)
    qtbot.waitUntil(lambda: desk.made(3), timeout=60_000)
    assert {picture.level for picture in desk.view.pictures} == {Level.REFUSED}
    away.rename(there)
    desk.worker.try_again()
    assert {picture.level for picture in desk.view.pictures} == {None}
    qtbot.waitUntil(lambda: desk.made(3), timeout=60_000)
    assert {picture.level for picture in desk.view.pictures} == {Level.NEEDS_LOOK}


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
    desk.worker.open(study.local_id)  # while the folder is still being looked through
    desk.worker.set_studies(studies)
    assert desk.view.local_id == study.local_id
    (shown,) = desk.view.attachments
    assert (shown.name, shown.media_type, shown.size) == ("REPORT1.pdf", "application/pdf", len(pdf))
    stored = store_attachment(tmp_path, 1, Path(shown.key))
    assert stored.file.path.read_bytes() == pdf
