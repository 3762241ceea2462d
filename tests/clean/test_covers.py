"""Machines told apart, confirmed covers found and exported."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricedesk.clean.boxes import Box
from tricedesk.clean.covers import (
    Cover,
    Looks,
    MachineKey,
    confirmed_by,
    covers_from_json,
    covers_to_json,
    find_cover,
)
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


def test_several_covers_go_in_one_file_and_come_back() -> None:
    other = replace(COVER, key=replace(KEY, ManufacturerModelName="Sono ½"), author="Zoë", version=3)
    text = covers_to_json([COVER, replace(other, proposed=True)])
    assert covers_from_json(text) == (COVER, other)  # no file says how far another desk has confirmed it
    assert covers_from_json(covers_to_json([])) == ()


FILE = json.loads(covers_to_json([COVER]))


@pytest.mark.parametrize(
    "untrusted",
    [
        {**FILE, "format": "something"},
        {**FILE, "version": 2},
        {**FILE, "version": True},
        {**FILE, "version": "1"},
        {**FILE, "extra": 1},
        {**FILE, "covers": None},
        {**FILE, "covers": {"0": FILE["covers"][0]}},
        {**FILE, "covers": FILE["covers"] * 1001},
        {"format": FILE["format"], "version": 1},
        {"covers": []},
        [],
        None,
        5,
    ],
)
def test_what_is_no_file_of_covers_is_refused(untrusted: object) -> None:
    with pytest.raises(UsageError, match="no file of machine covers"):
        covers_from_json(json.dumps(untrusted))


@pytest.mark.parametrize(
    "change",
    [
        {"proposed": False},
        {"proposed": True},
        {"version": 10**9},
        {"version": 1.5},
        {"author": "x" * 300},
        {"author": "Kim\u202e"},
        {"author": None},
        {"keep": [{"x0": 0, "y0": 0, "x1": 10, "y1": 10}] * 65},
        {"created_at": 5},
        {"key": {**FILE["covers"][0]["key"], "Rows": 0}},
        {"key": {**FILE["covers"][0]["key"], "Rows": 10**9}},
        {"key": {**FILE["covers"][0]["key"], "Manufacturer": "a\nb"}},
        {"key": {**FILE["covers"][0]["key"], "layout": [{"x0": -5, "y0": 0, "x1": 10, "y1": 10}]}},
    ],
)
def test_a_file_with_one_odd_cover_is_refused_whole(change: dict[str, object]) -> None:
    odd = {**FILE["covers"][0], **change}
    with pytest.raises(UsageError, match="no machine cover"):
        covers_from_json(json.dumps({**FILE, "covers": [FILE["covers"][0], odd]}))


@pytest.mark.parametrize(
    "text", ["", "{", "\x00", "[" * 100_000, "1" * 5_000_000, "NaN", '{"format": Infinity}']
)
def test_what_is_no_json_is_no_file(text: str) -> None:
    with pytest.raises(UsageError, match="no file of machine covers"):
        covers_from_json(text)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda s: (
            st.lists(s)
            | st.dictionaries(
                st.sampled_from(
                    ["key", "keep", "cover", "author", "created_at", "version", "x0", "layout", "Rows"]
                ),
                s,
            )
        ),
        max_leaves=12,
    )
)
def test_any_json_is_a_cover_or_refused_in_words(untrusted: object) -> None:
    with suppress(UsageError):
        covers_from_json(json.dumps({**FILE, "covers": untrusted}))
    with suppress(UsageError):
        covers_from_json(json.dumps({**FILE, "covers": [untrusted]}))


def test_digest_is_of_machine_and_boxes_alone() -> None:
    later = replace(
        COVER, author="Lee", version=9, created_at=datetime(2027, 1, 1, tzinfo=UTC), proposed=True
    )
    assert later.digest == COVER.digest
    assert replace(COVER, cover=()).digest != COVER.digest
    assert replace(COVER, key=replace(KEY, Rows=481)).digest != COVER.digest


def test_a_confirmed_cover_comes_before_a_newer_proposal() -> None:
    proposal = replace(COVER, version=9, proposed=True)
    assert find_cover([proposal, COVER], KEY) == COVER
    assert find_cover([proposal], KEY) == proposal


@pytest.mark.parametrize(
    ("looked", "missing", "needed", "confirmed"),
    [
        (0, 40, 3, False),
        (1, 40, 3, False),
        (2, 40, 3, False),
        (3, 40, 3, True),
        (4, 40, 4, True),
        (1, 1, 2, False),
        (1, 0, 1, False),  # all of a study, and yet not enough for others
        (2, 0, 2, False),
        (3, 0, 3, True),
    ],
)
def test_three_pictures_confirm(looked: int, missing: int, needed: int, confirmed: bool) -> None:
    assert confirmed_by(looked, missing) == Looks(looked, needed, confirmed)
    assert confirmed_by(looked).confirmed is confirmed
