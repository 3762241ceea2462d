"""Machines told apart, confirmed covers found and exported."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tricedesk.clean.boxes import Box
from tricedesk.clean.covers import Cover, MachineKey, find_cover
from tricedesk.dicom.study import Picture, Region
from tricedesk.errors import UsageError

KEY = MachineKey("ACME", "Sono 1", 480, 640, (Box(100, 50, 500, 400),))
COVER = Cover(
    KEY, (Box(100, 50, 500, 400),), (Box(100, 50, 200, 70),), "Kim", datetime(2026, 11, 24, tzinfo=UTC), 1
)


def test_key_names_machine_size_and_2d_regions(make_picture: Callable[..., Picture]) -> None:
    regions = (Region(100, 50, 500, 400, 1, 1), Region(0, 400, 640, 480, 3, 3))
    assert MachineKey.of(make_picture(regions)) == KEY


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (KEY, True),
        (replace(KEY, layout=(Box(132, 74, 468, 376),)), True),  # each edge 5 % of 640 and of 480
        (replace(KEY, layout=(Box(133, 50, 500, 400),)), False),
        (replace(KEY, layout=(Box(100, 75, 500, 400),)), False),
        (replace(KEY, layout=()), False),
        (replace(KEY, layout=(*KEY.layout, Box(500, 50, 600, 400))), False),
        (replace(KEY, Rows=481), False),
        (replace(KEY, Columns=641), False),
        (replace(KEY, ManufacturerModelName="Sono 2"), False),
        (replace(KEY, Manufacturer=""), False),
    ],
)
def test_near_layouts_of_one_machine_match(other: MachineKey, same: bool) -> None:
    assert KEY.matches(other) is same
    assert other.matches(KEY) is same


def test_newest_fitting_cover_is_found() -> None:
    newer = replace(COVER, version=2)
    later = replace(newer, created_at=datetime(2026, 11, 25, tzinfo=UTC))
    elsewhere = replace(later, key=replace(KEY, Rows=600), version=9)
    assert find_cover([later, COVER, elsewhere, newer], KEY) == later
    assert find_cover([elsewhere], KEY) is None
    assert find_cover([], KEY) is None


def test_cover_is_exported_and_read_back() -> None:
    assert Cover.from_json(COVER.to_json()) == COVER


@pytest.mark.parametrize(
    "change",
    [
        {"keep": []},
        {"keep": [{"x0": 0, "y0": 0, "x1": 641, "y1": 480}]},
        {"keep": [{"x0": 5, "y0": 0, "x1": 5, "y1": 480}]},
        {"cover": [{"x0": -1, "y0": 0, "x1": 5, "y1": 480}]},
        {"version": 0},
        {"version": True},
        {"version": "1"},
        {"created_at": "2026-11-24T00:00:00"},
        {"extra": 1},
        {"key": None},
    ],
)
def test_what_is_no_cover_is_refused(change: dict[str, object]) -> None:
    text = json.dumps({**json.loads(COVER.to_json()), **change})
    with pytest.raises(UsageError, match="no machine cover"):
        Cover.from_json(text)


@pytest.mark.parametrize("text", ["", "null", "[]", "{", "\x00", "[" * 100_000])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="no machine cover"):
        Cover.from_json(text)
