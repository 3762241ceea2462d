"""Which of the header's regions are kept."""

from __future__ import annotations

import pytest

from tricedesk.clean.boxes import Box
from tricedesk.clean.regions import kept_regions, layout
from tricedesk.dicom.study import Region

TISSUE = Region(100, 50, 500, 400, 1, 1)


@pytest.mark.parametrize(
    ("spatial_format", "kept"), [(0, False), (1, True), (2, True), (3, True), (4, False), (5, False)]
)
def test_anatomy_is_kept(spatial_format: int, kept: bool) -> None:
    region = Region(100, 50, 500, 400, spatial_format, 1)
    assert bool(kept_regions([region], 480, 640)) is kept


@pytest.mark.parametrize(
    "region",
    [
        Region(0, 0, 640, 480, 1, 1),  # the whole picture
        Region(0, 10, 640, 480, 1, 1),  # 98 % of it
        Region(300, 100, 300, 200, 1, 1),  # empty
        Region(300, 200, 400, 100, 1, 1),  # upside down
        Region(700, 100, 900, 200, 1, 1),  # outside
        Region(-900, -900, 4_000_000_000, 4_000_000_000, 1, 1),
    ],
)
def test_what_tells_nothing_does_not_count(region: Region) -> None:
    assert kept_regions([region], 480, 640) == ()
    assert kept_regions([region, TISSUE], 480, 640) == (Box(100, 50, 500, 400),)


def test_regions_are_clipped_sorted_and_told_once() -> None:
    found = kept_regions([Region(500, 300, 9999, 9999, 3, 3), TISSUE, TISSUE], 480, 640)
    assert found == (Box(100, 50, 500, 400), Box(500, 300, 640, 480))


def test_only_2d_regions_make_the_layout() -> None:
    assert layout([TISSUE, Region(0, 400, 640, 480, 3, 3)], 480, 640) == (Box(100, 50, 500, 400),)
