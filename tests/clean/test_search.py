"""What becomes of text: the decision, what a person may change, and many frames made one."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from tricedesk.clean.boxes import Box
from tricedesk.clean.identity import Identity
from tricedesk.clean.search import (
    FoundText,
    TextFound,
    TextKind,
    TextSearch,
    Uncover,
    decide,
    is_report_page,
    together,
)
from tricedesk.clean.text.recogniser import Reading
from tricedesk.clean.tint import is_tinted

Frame = NDArray[np.uint8]
JANE = Identity.of([("PatientName", "QUILLFEATHER^JANE"), ("PatientBirthDate", "19761117")])
BOX = Box(10, 10, 110, 30)


@pytest.fixture(scope="module")
def search() -> TextSearch:
    return TextSearch()


@pytest.fixture
def typed(fan: Frame) -> Callable[..., Frame]:
    """The fan, dark, with a line typed on it."""

    def write(text: str, size: int = 20) -> Frame:
        image = Image.fromarray(fan // 3)
        ImageDraw.Draw(image).text((250, 250), text, (255, 255, 255), ImageFont.load_default(size))
        return np.array(image)

    return write


KEEP = [Box(80, 60, 560, 440)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Quillfeather", TextKind.MATCH),
        ("17.11.1976", TextKind.MATCH),
        ("BPD 4.21 cm", TextKind.LABEL),
        ("Mrs Thistlewood", TextKind.COVERED),
    ],
)
def test_text_on_the_image_is_found_and_sorted(
    text: str, kind: TextKind, search: TextSearch, typed: Callable[..., Frame]
) -> None:
    found = search.find(typed(text), KEEP, JANE)
    assert not found.report_page
    (hit,) = [t for t in found.texts if t.text == text]
    assert hit.kind is kind
    assert hit.on_image
    assert (hit.box in found.covers) == (kind is not TextKind.LABEL)


def test_what_touches_nothing_kept_is_not_told(search: TextSearch, typed: Callable[..., Frame]) -> None:
    assert search.find(typed("Quillfeather"), [Box(0, 0, 100, 50)], JANE).texts == ()


@pytest.mark.parametrize(
    ("reading", "height", "kind"),
    [
        (Reading("BPD 4.2 cm", 0.9), 20, TextKind.LABEL),
        (Reading("BPD 4.2 cm", 0.8), 20, TextKind.COVERED),  # not sure enough to stay
        (Reading("Jane", 0.3), 20, TextKind.MATCH),  # however unsure
        (Reading("xq", 0.3), 20, TextKind.UNREADABLE),
        (Reading("", 0.0), 20, TextKind.UNREADABLE),
        (Reading("Кузнецова", 0.99), 20, TextKind.UNREADABLE),
        (Reading("hello", 0.99), 60, TextKind.SUSPECT),
        (Reading("JANE", 0.99), 60, TextKind.MATCH),
    ],
)
def test_only_a_sure_reading_on_the_list_stays(reading: Reading, height: int, kind: TextKind) -> None:
    assert decide(Box(10, 10, 110, 10 + height), 480, reading, JANE) is kind


def found(kind: TextKind, box: Box = BOX, **more: bool) -> TextFound:
    return TextFound((FoundText(box, kind, "x", 0.9, **more),), False)


def test_a_match_stays_covered_whatever_is_asked() -> None:
    asked = found(TextKind.MATCH).changed_by([Uncover(BOX, "I know her")], [])
    assert asked.covers == (BOX,)
    # nor does a value that was made up elsewhere uncover it
    assert found(TextKind.MATCH, changed=True).covers == (BOX,)


def test_other_text_is_uncovered_by_its_box() -> None:
    assert found(TextKind.COVERED).changed_by([Uncover(BOX)], []).covers == ()
    assert found(TextKind.COVERED).changed_by([Uncover(Box(200, 10, 300, 30))], []).covers == (BOX,)


def test_a_scrawl_is_uncovered_for_a_reason_only() -> None:
    assert found(TextKind.UNREADABLE).changed_by([Uncover(BOX, " ")], []).covers == (BOX,)
    assert found(TextKind.UNREADABLE).changed_by([Uncover(BOX, "a vessel")], []).covers == ()


@pytest.mark.parametrize("kind", [TextKind.LABEL, TextKind.SUSPECT])
def test_what_stays_can_be_covered(kind: TextKind) -> None:
    assert found(kind).covers == ()
    assert found(kind).changed_by([], [Box(0, 0, 120, 40)]).covers == (BOX,)


def test_of_two_frames_the_graver_kind_counts_and_both_boxes() -> None:
    moved = Box(14, 10, 114, 31)
    one = together([found(TextKind.LABEL), found(TextKind.MATCH, moved), found(TextKind.COVERED, moved)])
    assert [(t.kind, t.box) for t in one.texts] == [(TextKind.MATCH, Box(10, 10, 114, 31))]
    far = Box(300, 300, 380, 320)
    assert len(together([found(TextKind.LABEL), found(TextKind.LABEL, far)]).texts) == 2


def test_a_page_of_text_is_told_from_a_picture(fan: Frame) -> None:
    lines = [Box(20, 10 + 13 * n, 320, 22 + 13 * n) for n in range(35)]
    assert is_report_page(fan, lines)
    assert not is_report_page(fan, lines[:20])
    # few large lines are a page where there is nothing else
    large = [Box(20, 10 + 45 * n, 620, 50 + 45 * n) for n in range(8)]
    assert is_report_page(np.zeros_like(fan), large)
    assert not is_report_page(np.full_like(fan, 90), large)


def test_wrong_planes_are_noticed(fan: Frame) -> None:
    teal = fan.copy()
    teal[fan.max(axis=2) == 0] = (0, 128, 128)
    assert is_tinted(teal)
    doppler = fan.copy()
    doppler[150:300, 250:400] = (200, 20, 30)
    assert not is_tinted(doppler)
