"""Drafting a study: pictures are made side by side, and told of one after the other."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydicom import dcmread
from pydicom.uid import UID

from tricedesk.clean.covers import Cover
from tricedesk.clean.verdict import Code, Level
from tricedesk.demo import samples
from tricedesk.dicom.study import Kind, Study
from tricedesk.workshop import Draft, DraftPicture, Workshop

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def workshop() -> Iterator[Workshop]:
    with Workshop() as made:
        yield made


@pytest.fixture(scope="module")
def study(workshop: Workshop, tmp_path_factory: pytest.TempPathFactory) -> Study:
    """Three pictures and a clip."""
    found = workshop.scan(samples.make(tmp_path_factory.mktemp("dicom")))
    return max(found.studies, key=lambda one: len(one.instances))


def confirmed(picture: DraftPicture) -> Cover:
    """What was kept of a picture, as a person confirms it for its machine."""
    assert picture.machine is not None
    return Cover(picture.machine, picture.keep, (), "Cart 2", datetime.now(UTC), 1)


def digests(draft: Draft) -> list[str]:
    return [picture.digest for picture in draft.pictures]


def test_pictures_are_told_in_order_to_the_one_who_asked(
    workshop: Workshop, study: Study, tmp_path: Path
) -> None:
    told: list[tuple[DraftPicture, threading.Thread]] = []
    words: list[tuple[int, int, int, int]] = []
    draft = workshop.draft(
        study,
        tmp_path,
        [],
        each=lambda picture: told.append((picture, threading.current_thread())),
        progress=lambda *word: words.append(word),
    )
    assert [picture.instance for picture in draft.pictures] == list(study.instances)
    assert [picture for picture, _ in told] == list(draft.pictures)
    assert {thread for _, thread in told} == {threading.current_thread()}
    assert all(p.stored and p.stored.main.path.is_file() for p in draft.pictures)
    done = [word[0] for word in words]
    assert done == sorted(done)
    assert words[-1] == (len(draft.pictures), len(draft.pictures), 0, 0)


def test_a_draft_is_the_same_whoever_makes_it_beside_whom(
    workshop: Workshop, study: Study, tmp_path: Path
) -> None:
    both: list[Draft] = []
    threads = [
        threading.Thread(target=lambda n=n: both.append(workshop.draft(study, tmp_path / str(n), [])))
        for n in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    one, other = map(digests, both)
    assert one == other
    assert all(one)


def test_what_the_listener_raises_ends_the_work_and_the_next_goes_on(
    workshop: Workshop, study: Study, tmp_path: Path
) -> None:
    class EnoughError(Exception):
        pass

    told: list[DraftPicture] = []

    def enough(picture: DraftPicture) -> None:
        told.append(picture)
        raise EnoughError

    with pytest.raises(EnoughError):
        workshop.draft(study, tmp_path / "first", [], each=enough)
    assert len(told) == 1
    assert all(digests(workshop.draft(study, tmp_path / "second", [])))


def test_a_first_picture_knows_what_the_others_say(workshop: Workshop, study: Study, tmp_path: Path) -> None:
    """Whoever comes first is made with what all files say, as in a whole draft."""
    folder = tmp_path / "dicom"
    folder.mkdir()
    for place, instance in enumerate(study.instances):
        ds = dcmread(instance.path)
        ds.OtherPatientNames = f"Elsewhere^Known{place}"
        ds.save_as(folder / instance.path.name)
    (other,) = workshop.scan(folder).studies
    with Workshop() as fresh:
        (tmp_path / "first").mkdir()
        first = fresh.make_of(other, other.instances[0], tmp_path / "first", 1, [])
        whole = fresh.draft(other, tmp_path / "whole", []).pictures[0]
    assert first.picture is not None
    said = {text for _, text in first.picture.identifiers}
    assert all(any(f"Known{place}" in text for text in said) for place in range(len(other.instances)))
    assert first.picture == whole.picture
    assert first.digest == whole.digest


def test_pictures_beside_an_unread_file_need_a_look(workshop: Workshop, study: Study, tmp_path: Path) -> None:
    """What it says of the patient was not searched for."""
    folder = tmp_path / "dicom"
    folder.mkdir()
    first, second = [one for one in study.instances if one.kind is Kind.IMAGE][:2]
    for source in (first, second):
        (folder / source.path.name).write_bytes(source.path.read_bytes())
    (other,) = workshop.scan(folder).studies
    covers = [confirmed(picture) for picture in workshop.draft(other, tmp_path / "before", []).pictures]
    clean = workshop.draft(other, tmp_path / "clean", covers).pictures[0]
    assert Code.SIBLING_UNREAD not in {reason.code for reason in clean.verdict.reasons}
    (folder / second.path.name).write_bytes(b"no DICOM any more")
    with Workshop() as fresh:
        (tmp_path / "one").mkdir()
        alone = fresh.make_of(other, other.instances[0], tmp_path / "one", 1, covers)
        told = fresh.draft(other, tmp_path / "told", covers).pictures
    assert told[0].digest == clean.digest
    for made in (alone, told[0]):
        assert made.verdict.level is Level.NEEDS_LOOK
        assert made.verdict.reasons[0].code is Code.SIBLING_UNREAD
        assert second.path.name in made.verdict.reasons[0].sentence
    assert [reason.code for reason in told[1].verdict.reasons] == [Code.UNREADABLE]


def test_all_others_wait_for_a_studys_first_picture(workshop: Workshop, study: Study, tmp_path: Path) -> None:
    source = next(one for one in study.instances if one.kind is Kind.IMAGE)
    (tmp_path / "dicom").mkdir()
    for place in (1, 2, 3):
        ds = dcmread(source.path)
        ds.SOPInstanceUID = ds.file_meta.MediaStorageSOPInstanceUID = UID(f"1.2.3.{place}")
        ds.InstanceNumber = place
        ds.save_as(tmp_path / "dicom" / f"{place}")
    (other,) = workshop.scan(tmp_path / "dicom").studies
    whole = digests(workshop.draft(other, tmp_path / "whole", []))
    made: list[tuple[int, str]] = []
    (tmp_path / "each").mkdir()
    with Workshop() as fresh:
        searched = threading.Event()

        def make(place: int) -> None:
            if place > 1:
                assert searched.wait(60)
            picture = fresh.make_of(
                other, other.instances[place - 1], tmp_path / "each", place, [], lambda *_: searched.set()
            )
            made.append((place, picture.digest))

        threads = [threading.Thread(target=make, args=(place,)) for place in (1, 2, 3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert made[0][0] == 1
    assert sorted(made) == [(place, whole[place - 1]) for place in (1, 2, 3)]
