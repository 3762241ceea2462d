"""From a person's looks to a confirmed machine, in a real ledger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tricedesk import machines
from tricedesk.clean.boxes import Box, outside
from tricedesk.clean.covers import Cover, Looks, MachineKey, find_cover
from tricedesk.clean.keep import known_keep
from tricedesk.clean.verdict import Code
from tricedesk.credentials import Credentials
from tricedesk.dicom.study import Instance, Kind, Picture, Study
from tricedesk.errors import UsageError
from tricedesk.ledger import Ledger, open_ledger
from tricedesk.paths import AppPaths

KEEP = (Box(100, 50, 500, 400),)
WHO = "Cart 2"


@dataclass(frozen=True)
class Made:
    """A picture as a draft holds it."""

    picture: Picture | None
    machine: MachineKey | None
    keep: tuple[Box, ...]
    covered: tuple[Box, ...]
    digest: str


@dataclass(frozen=True)
class Drafted:
    study: Study
    pictures: tuple[Made, ...]


def made(n: int, model: str = "Sono 1", keep: tuple[Box, ...] = KEEP, cover: tuple[Box, ...] = ()) -> Made:
    picture = Picture(
        Path("none"), f"1.2.{n}", 480, 640, 1, 0.0, "ACME", model, (), (), source_sha256=f"{n:064x}"
    )
    return Made(picture, MachineKey.of(picture), keep, outside(480, 640, keep, cover), f"digest-{n}")


def drafted(name: str, *pictures: Made, instances: int | None = None) -> Drafted:
    one = Instance(
        Path("none"),
        Kind.IMAGE,
        "1.2",
        "1.2.3",
        "1.2",
        None,
        None,
        "",
        "US",
        480,
        640,
        1,
        "1.2.840.10008.1.2",
    )
    count = len(pictures) if instances is None else instances
    study = Study(name, name, "", "", "", "", "", "", "", (one,) * count)
    return Drafted(study, pictures)


@pytest.fixture
def ledger(home: AppPaths) -> Iterator[Ledger]:
    with open_ledger(home, Credentials.open(home)) as opened:
        yield opened


def asks(ledger: Ledger, picture: Made) -> bool:
    """Whether a picture of this machine still needs a look for its machine's sake."""
    assert picture.picture is not None
    kept = known_keep(picture.picture, machines.confirmed_covers(ledger))
    return kept is None or any(reason.code is Code.UNKNOWN_MACHINE for reason in kept.reasons)


def test_a_machine_is_confirmed_on_three_pictures(ledger: Ledger) -> None:
    first, second, third, other = (made(n) for n in range(4))
    study = drafted("a", first, second, third, other)
    key = first.machine
    assert key is not None
    assert machines.machine_progress(study, key, ledger) is None
    cover = machines.confirm_cover(first, WHO, ledger, draft=study)
    assert cover is not None
    assert (cover.keep, cover.author, cover.version, cover.proposed) == (KEEP, WHO, 1, True)
    assert machines.machine_progress(study, key, ledger) == Looks(1, 3, confirmed=False)
    assert asks(ledger, other)
    machines.count_looks(study, {"digest-0", "digest-1"}, WHO, ledger)  # the first counts once
    assert machines.machine_progress(study, key, ledger) == Looks(2, 3, confirmed=False)
    assert asks(ledger, other)
    machines.count_looks(study, {"digest-2"}, WHO, ledger)
    assert machines.machine_progress(study, key, ledger) == Looks(3, 3, confirmed=True)
    assert not asks(ledger, other)


def test_a_study_with_fewer_asks_for_all_of_them_and_no_more(ledger: Ledger) -> None:
    first, second = made(0), made(1)
    elsewhere = made(2, model="Sono 2")
    study = drafted("a", first, second, elsewhere)
    assert first.machine is not None
    machines.confirm_cover(first, WHO, ledger, draft=study)
    assert machines.machine_progress(study, first.machine, ledger) == Looks(1, 2, confirmed=False)
    machines.count_looks(study, {"digest-2"}, WHO, ledger)
    assert machines.machine_progress(study, first.machine, ledger) == Looks(1, 2, confirmed=False)
    machines.count_looks(study, {"digest-1"}, WHO, ledger)
    assert machines.machine_progress(study, first.machine, ledger) == Looks(2, 2, confirmed=False)


def test_one_look_confirms_nothing_that_comes_later(ledger: Ledger) -> None:
    first, second, third = made(0), made(1), made(2)
    assert first.machine is not None
    machines.confirm_cover(first, WHO, ledger, draft=drafted("a", first))  # the others have not arrived yet
    grown = drafted("a", first, second, third)
    assert machines.machine_progress(grown, first.machine, ledger) == Looks(1, 3, confirmed=False)
    assert asks(ledger, second)
    machines.count_looks(grown, {"digest-1"}, WHO, ledger)
    assert asks(ledger, third)
    other = made(3)
    machines.count_looks(drafted("b", other), {"digest-3"}, WHO, ledger)  # each study's looks count
    assert not asks(ledger, third)


def test_a_picture_of_nearly_the_same_layout_is_missing_too(ledger: Ledger) -> None:
    plain = made(0).machine
    assert plain is not None
    mine, near = (replace(plain, layout=(Box(x, 50, 500, 400),)) for x in (100, 105))
    first = replace(made(0), machine=mine)
    study = drafted("a", first, replace(made(1), machine=near))
    machines.confirm_cover(first, WHO, ledger, draft=study)
    assert machines.machine_progress(study, mine, ledger) == Looks(1, 2, confirmed=False)


def test_pictures_that_are_not_made_yet_may_be_of_the_machine(ledger: Ledger) -> None:
    first = made(0)
    machines.confirm_cover(first, WHO, ledger, draft=drafted("a", first, instances=5))
    assert asks(ledger, first)
    machines.confirm_cover(made(1), WHO, ledger)  # nobody says how many there are: it takes three
    assert asks(ledger, first)
    machines.confirm_cover(made(2), WHO, ledger)
    assert not asks(ledger, first)


def test_other_boxes_are_asked_for_anew(ledger: Ledger) -> None:
    for n in range(3):
        machines.confirm_cover(made(n), WHO, ledger)
    assert not asks(ledger, made(9))
    smaller = (Box(120, 50, 500, 400),)
    redrawn = made(0, keep=smaller)
    cover = machines.confirm_cover(redrawn, WHO, ledger)
    assert cover is not None
    assert (cover.version, cover.proposed) == (2, True)
    assert asks(ledger, redrawn)
    machines.count_looks(drafted("a", made(3), made(4)), {"digest-3", "digest-4"}, WHO, ledger)
    assert asks(ledger, redrawn)  # those were made with the boxes before
    again = machines.confirm_cover(made(5), WHO, ledger)  # back to the first boxes: three looks stand
    assert again is not None
    assert (again.version, again.proposed) == (3, False)


def test_a_picture_that_shows_more_than_its_cover_says_nothing_of_it(ledger: Ledger) -> None:
    black = (Box(110, 60, 200, 80),)
    first = made(0, cover=black)
    assert machines.confirm_cover(first, WHO, ledger, black) is not None
    study = drafted("a", first, made(1), made(2, cover=black), made(3, cover=(*black, Box(300, 60, 350, 80))))
    assert first.machine is not None
    machines.count_looks(study, {"digest-1"}, WHO, ledger)
    assert machines.machine_progress(study, first.machine, ledger) == Looks(1, 3, confirmed=False)
    machines.count_looks(study, {"digest-2", "digest-3"}, WHO, ledger)  # more black, found text, is no less
    assert machines.machine_progress(study, first.machine, ledger) == Looks(3, 3, confirmed=True)


def test_an_imported_cover_is_a_proposal_until_a_person_confirms_it_here(ledger: Ledger) -> None:
    picture = made(0)
    assert picture.machine is not None
    sent = Cover(picture.machine, KEEP, (), "Cart 9", datetime(2026, 11, 24, tzinfo=UTC), 4)
    assert machines.import_covers([sent], WHO, ledger) == {"proposed": 1, "known": 0, "older": 0}
    assert machines.import_covers([sent], WHO, ledger) == {"proposed": 0, "known": 1, "older": 0}
    older = replace(sent, version=3, keep=(Box(0, 0, 50, 50),))
    assert machines.import_covers([older], WHO, ledger) == {"proposed": 0, "known": 0, "older": 1}
    found = find_cover(machines.confirmed_covers(ledger), picture.machine)
    assert found == replace(sent, proposed=True)
    study = drafted("a", *(made(n) for n in range(5)))
    machines.count_looks(study, {f"digest-{n}" for n in range(5)}, WHO, ledger)
    assert asks(ledger, picture)  # looking alone adopts nothing
    mine = machines.confirm_cover(picture, WHO, ledger, draft=study)
    assert mine is not None
    assert (mine.author, mine.version) == (WHO, 5)
    assert [one.imported for one in machines.known_covers(ledger)] == [False]
    machines.count_looks(study, {"digest-1", "digest-2"}, WHO, ledger)
    assert not asks(ledger, picture)


def test_a_newer_cover_from_a_file_asks_again(ledger: Ledger) -> None:
    for n in range(3):
        machines.confirm_cover(made(n), WHO, ledger)
    picture = made(9)
    assert picture.machine is not None
    newer = Cover(picture.machine, (Box(0, 0, 640, 480),), (), "Cart 9", datetime(2027, 1, 1, tzinfo=UTC), 2)
    assert machines.import_covers([newer], WHO, ledger)["proposed"] == 1
    assert asks(ledger, picture)


def test_a_proposal_for_nearly_the_same_layout_gives_way(ledger: Ledger) -> None:
    plain = made(0).machine
    assert plain is not None
    mine = replace(plain, layout=(Box(100, 50, 500, 400),))
    near = replace(plain, layout=(Box(105, 50, 500, 400),))  # another key in the ledger, and yet it fits
    machines.confirm_cover(replace(made(0), machine=mine), WHO, ledger)
    sent = Cover(near, (Box(0, 0, 640, 480),), (), "Cart 9", datetime(2027, 1, 1, tzinfo=UTC), 9)
    assert machines.import_covers([sent], WHO, ledger)["proposed"] == 1
    found = find_cover(machines.confirmed_covers(ledger), near)
    assert found is not None
    assert (found.keep, found.author) == (KEEP, WHO)


def test_covers_are_removed_by_the_beginning_of_their_id(ledger: Ledger) -> None:
    for n in range(3):
        machines.confirm_cover(made(n), WHO, ledger)
    machines.confirm_cover(made(7, model="Sono 2"), WHO, ledger)
    first, second = machines.known_covers(ledger)
    for wrong in ("", "zzz"):
        with pytest.raises(UsageError, match="No machine cover"):
            machines.remove_covers([first.id, wrong], ledger)
    assert len(machines.known_covers(ledger)) == 2
    assert machines.remove_covers([first.id[:8], first.id.upper()], ledger) == 1
    assert [one.id for one in machines.known_covers(ledger)] == [second.id]
    machines.confirm_cover(made(0), WHO, ledger)
    assert asks(ledger, made(0))  # its looks are forgotten too


def test_a_damaged_row_counts_as_none(ledger: Ledger) -> None:
    ledger.covers.put("machine", {"keep": []}, who=WHO)
    ledger.covers.propose("other", None, who=WHO)
    assert machines.confirmed_covers(ledger) == []


def test_nothing_kept_is_nothing_confirmed(ledger: Ledger) -> None:
    assert machines.confirm_cover(made(0, keep=()), WHO, ledger) is None
    assert machines.confirm_cover(replace(made(0), machine=None), WHO, ledger) is None
