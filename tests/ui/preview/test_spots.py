"""What becomes of found text and of covers, without a window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tricedesk.clean.boxes import Box
from tricedesk.clean.search import FoundText, TextKind
from tricedesk.clean.verdict import Level
from tricedesk.ui.preview.model import PictureView
from tricedesk.ui.preview.spots import Finger, Mark, spots, toggled

KEPT = Box(0, 40, 320, 240)
WORD = Box(10, 60, 80, 72)


def picture(*kinds: TextKind, cover: tuple[Box, ...] = (), uncovered: tuple[Box, ...] = ()) -> PictureView:
    """A picture with one text of each kind, below each other."""
    texts = tuple(
        FoundText(replace(WORD, y0=60 + 20 * n, y1=72 + 20 * n), kind, f"text {n}", 0.9)
        for n, kind in enumerate(kinds)
    )
    return PictureView(
        "a", "d", 320, 240, Level.NEEDS_LOOK, keep=(KEPT,), cover=cover, texts=texts, uncovered=uncovered
    )


@pytest.mark.parametrize(
    ("kind", "mark", "then"),
    [
        (TextKind.MATCH, Mark.LOCKED, Mark.LOCKED),
        (TextKind.COVERED, Mark.COVERED, Mark.SHOWN),
        (TextKind.UNREADABLE, Mark.UNREAD, Mark.SHOWN),
        (TextKind.LABEL, Mark.LABEL, Mark.COVERED),
        (TextKind.SUSPECT, Mark.SUSPECT, Mark.COVERED),
    ],
)
def test_a_click_covers_or_uncovers_and_the_next_takes_it_back(
    kind: TextKind, mark: Mark, then: Mark
) -> None:
    before = picture(kind)
    (spot,) = spots(before)
    assert spot.mark is mark
    after = toggled(before, spot)
    (changed,) = spots(after)
    assert changed.mark is then
    assert toggled(after, changed) == before


def test_a_match_stays_covered_even_if_it_is_said_to_be_uncovered() -> None:
    (spot,) = spots(picture(TextKind.MATCH, uncovered=(WORD,)))
    assert spot.mark is Mark.LOCKED
    assert spot.covered


def test_only_what_cannot_be_read_or_was_drawn_wants_a_reason() -> None:
    found = spots(picture(*TextKind, cover=(Box(200, 200, 230, 220),)))
    assert {spot.mark for spot in found if spot.wants_reason} == {Mark.UNREAD, Mark.DRAWN}


def test_a_drawn_cover_goes_and_text_in_the_banner_is_no_spot() -> None:
    drawn = Box(200, 200, 230, 220)
    banner = FoundText(Box(0, 5, 60, 20), TextKind.MATCH, "DOE", 0.99)
    before = replace(picture(cover=(drawn,)), texts=(banner,))
    (spot,) = spots(before)
    assert (spot.box, spot.mark) == (drawn, Mark.DRAWN)
    assert toggled(before, spot).cover == ()


def test_the_finger_goes_through_in_reading_order_and_stays_at_its_place() -> None:
    before = picture(TextKind.LABEL, TextKind.COVERED)
    first, second = spots(before)
    finger = Finger()
    finger.set_spots((first, second))
    assert finger.step(forward=True)
    assert finger.at == first
    finger.set_spots(spots(toggled(before, first)))
    assert finger.at is not None
    assert finger.at.box == first.box
    assert finger.at.mark is Mark.COVERED
    assert finger.step(forward=True)
    assert not finger.step(forward=True)
    assert finger.at is None
    assert finger.step(forward=False)
    assert finger.at is not None
    assert finger.at.box == second.box


def test_the_mouse_is_over_the_smallest_spot() -> None:
    large = replace(spots(picture(TextKind.LABEL))[0], box=Box(0, 50, 200, 200))
    small = replace(large, box=Box(20, 60, 60, 90))
    finger = Finger()
    finger.set_spots((large, small))
    assert finger.hover((30, 70))
    assert finger.chosen == small
    assert not finger.hover((31, 71))
    assert finger.hover(None)
    assert finger.chosen is None
