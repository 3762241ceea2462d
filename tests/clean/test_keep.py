"""Whose word decides what is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from tricedesk.clean.boxes import Box
from tricedesk.clean.covers import Cover, MachineKey
from tricedesk.clean.keep import guessed_keep, known_keep
from tricedesk.clean.verdict import Code, Level, verdict
from tricedesk.dicom.study import Picture, Region

REGION = Region(100, 50, 500, 400, 1, 1)
CONFIRMED = Box(120, 60, 480, 380)

Make = Callable[..., Picture]


def confirm(picture: Picture) -> Cover:
    return Cover(
        MachineKey.of(picture),
        (CONFIRMED,),
        (Box(120, 60, 200, 80),),
        "Kim",
        datetime(2026, 1, 1, tzinfo=UTC),
        1,
    )


def codes(reasons: object) -> list[Code]:
    return [reason.code for reason in verdict(reasons).reasons]  # type: ignore[arg-type]


def test_confirmed_cover_beats_the_region(make_picture: Make) -> None:
    picture = make_picture((REGION,))
    keep = known_keep(picture, [confirm(picture)])
    assert keep is not None
    assert keep.keep == (CONFIRMED,)
    assert keep.cover == (Box(120, 60, 200, 80),)
    assert codes(keep.reasons) == []


def test_region_is_a_proposal(make_picture: Make) -> None:
    keep = known_keep(make_picture((REGION,)), [])
    assert keep is not None
    assert keep.keep == (Box(100, 50, 500, 400),)
    assert codes(keep.reasons) == [Code.UNKNOWN_MACHINE]


def test_other_layout_of_a_known_machine_is_told(make_picture: Make) -> None:
    cover = confirm(make_picture((REGION,)))
    for picture in (make_picture((replace(REGION, x0=300),)), make_picture((REGION,), columns=800)):
        keep = known_keep(picture, [cover])
        assert keep is not None
        assert CONFIRMED not in keep.keep
        assert codes(keep.reasons)[0] is Code.LAYOUT_DIFFERS


def test_machine_without_a_name_stays_unknown(make_picture: Make) -> None:
    picture = make_picture(manufacturer="", model="")
    keep = known_keep(picture, [confirm(picture)])
    assert keep is not None
    assert keep.keep == (CONFIRMED,)
    assert codes(keep.reasons)[0] is Code.UNKNOWN_MACHINE


def test_sector_is_only_asked_for_without_knowledge(make_picture: Make) -> None:
    picture = make_picture((Region(0, 0, 640, 480, 1, 1),))
    assert known_keep(picture, []) is None
    keep = guessed_keep(picture, [], CONFIRMED)
    assert keep.keep == (CONFIRMED,)
    assert codes(keep.reasons) == [Code.UNKNOWN_MACHINE, Code.SECTOR_GUESSED]


def test_without_anything_nothing_is_kept(make_picture: Make) -> None:
    keep = guessed_keep(make_picture(), [], None)
    assert keep.keep == ()
    assert verdict(keep.reasons).level is Level.REFUSED
    assert verdict(keep.reasons).reasons[0].sentence == "Draw what to keep."
