"""What becomes of text: the decision, what a person may change, and many frames made one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

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
    as_rows,
    decide,
    is_report_page,
    together,
    without_lone_numbers,
    without_parts,
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


@pytest.mark.parametrize("thorough", [True, False])
def test_two_lanes_find_what_one_does(
    search: TextSearch, typed: Callable[..., Frame], fan: Frame, thorough: bool
) -> None:
    for frame in (typed("BPD 4.21 cm  Quillfeather", 14), fan, np.roll(typed("17.11.1976"), 1, axis=2)):
        one = search.find(frame, KEEP, JANE, thorough=thorough)
        with search.lanes.two():
            assert search.find(frame, KEEP, JANE, thorough=thorough) == one


def test_what_touches_nothing_kept_is_not_told(search: TextSearch, typed: Callable[..., Frame]) -> None:
    assert search.find(typed("Quillfeather"), [Box(0, 0, 100, 50)], JANE).texts == ()


@pytest.mark.parametrize(
    ("reading", "height", "kind"),
    [
        (Reading("BPD 4.2 cm", 0.9), 20, TextKind.LABEL),
        (Reading("BPD 4.2 cm", 0.8), 20, TextKind.COVERED),  # not sure enough to stay
        (Reading("17", 0.98), 20, TextKind.LABEL),
        (Reading("17", 0.9), 20, TextKind.COVERED),  # other scripts are read as numbers
        (Reading("f", 0.98), 20, TextKind.COVERED),  # a letter five times as wide as high: a word of theirs
        (Reading("f", 0.98), 40, TextKind.COVERED),
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


def test_a_label_that_is_a_part_of_a_covered_line_is_covered() -> None:
    def line(kind: TextKind, x0: int, x1: int, y0: int = 10) -> FoundText:
        return FoundText(Box(x0, y0, x1, y0 + 20), kind, "x", 0.9)

    name, other = line(TextKind.MATCH, 50, 150), line(TextKind.COVERED, 300, 400)
    part, touching = line(TextKind.LABEL, 10, 45), line(TextKind.LABEL, 398, 430)
    apart, below, beside = (
        line(TextKind.LABEL, 165, 200),
        line(TextKind.LABEL, 50, 150, 31),
        line(TextKind.LABEL, 260, 295),
    )
    found = without_parts([name, other, part, touching, apart, below, beside])
    assert [text.kind for text in found] == [
        TextKind.MATCH,
        *[TextKind.COVERED] * 3,
        *[TextKind.LABEL] * 3,
    ]


def row(*pieces: tuple[TextKind, str, int, int]) -> list[FoundText]:
    """Pieces of one row, 20 pixels high: kind, text, where it begins and ends."""
    return [FoundText(Box(x0, 10, x1, 30), kind, text, 0.99) for kind, text, x0, x1 in pieces]


def test_a_letter_as_wide_as_one_stays() -> None:
    assert decide(Box(10, 10, 32, 30), 480, Reading("L", 0.98), JANE) is TextKind.LABEL


def test_a_number_beside_a_covered_word_is_a_part_of_it() -> None:
    label, covered, scrawl = TextKind.LABEL, TextKind.COVERED, TextKind.UNREADABLE
    day = without_parts(row((label, "15", 10, 38), (covered, "JANV", 44, 94), (label, "19", 100, 130)))
    assert [t.kind for t in day] == [covered] * 3
    # beside what can't be read a number is covered, a word isn't
    unread = without_parts(row((label, "15", 10, 38), (scrawl, "", 44, 94), (label, "LIVER", 100, 150)))
    assert [t.kind for t in unread] == [covered, scrawl, label]
    # a number elsewhere in the row stays
    assert without_parts(row((covered, "JANV", 44, 94), (label, "19", 110, 140)))[1].kind is label


def test_a_word_cut_by_a_pixel_or_two_is_a_part() -> None:
    texts = row((TextKind.COVERED, "Feral", 2, 60), (TextKind.LABEL, "Ca re", 63, 110))
    assert [t.kind for t in without_parts(texts)] == [TextKind.COVERED] * 2


def test_a_row_of_labels_is_judged_as_a_whole() -> None:
    def kinds(*texts: str, gap: int = 6) -> set[TextKind]:
        pieces = [(TextKind.LABEL, text, n * (40 + gap), n * (40 + gap) + 40) for n, text in enumerate(texts)]
        return {text.kind for text in as_rows(row(*pieces), JANE)}

    assert kinds("BPD", "4.21", "cm") == {TextKind.LABEL}
    assert kinds("17.11", "1976") == kinds("17", "11", "1976") == {TextKind.MATCH}
    assert kinds("28.07", "20") == {TextKind.COVERED}
    assert kinds("28.07", "20", gap=30) == {TextKind.LABEL}  # two columns of a table


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


@pytest.mark.parametrize(
    ("text", "confidence", "kind"),
    [
        ("D118", 0.9, TextKind.COVERED),  # four letters of Hebrew
        ("4T", 0.92, TextKind.COVERED),  # two of Cyrillic
        ("4T", 0.99, TextKind.LABEL),
        ("Liver", 0.9, TextKind.LABEL),
    ],
)
def test_what_holds_no_word_must_be_read_more_surely(text: str, confidence: float, kind: TextKind) -> None:
    assert decide(Box(0, 0, 40, 20), 480, Reading(text, confidence), JANE) is kind


def test_a_number_by_itself_does_not_stay_and_a_scale_does() -> None:
    def number(text: str, x: int, y: int) -> FoundText:
        return FoundText(Box(x, y, x + 24, y + 18), TextKind.LABEL, text, 0.99)

    lone = number("17", 300, 40)
    scale = [number("5", 610, 100), number("10", 604, 200), number("15", 604, 300)]
    measured = replace(number("4.2", 300, 240), box=Box(300, 240, 340, 258))
    found = without_lone_numbers([lone, *scale, measured])
    assert [text.kind for text in found] == [TextKind.COVERED, *[TextKind.LABEL] * 4]
    assert [text.kind for text in without_lone_numbers([lone, number("19", 360, 42)])] == [TextKind.LABEL] * 2
