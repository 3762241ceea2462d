"""Isolates, dates and the words of states."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from tricedesk.ui import states, texts
from tricedesk.ui.states import SIGNS, State

NOON = datetime(2026, 5, 12, 12, 0).astimezone()


def test_a_name_cannot_reach_out_of_its_isolate() -> None:
    hostile = "Jane\u2069\u202egpj.exe\u2066"
    shown = texts.isolated(hostile)
    assert shown == "\u2068Janegpj.exe\u2069"
    assert texts.isolated_ltr("+1 555\u200f 0134") == "\u2066+1 555 0134\u2069"
    assert texts.isolated("") == texts.isolated_ltr("") == texts.leading("") == ""


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("DOE^JANE", "DOE, JANE"),
        ("DOE^JANE^MARY^DR", "DOE, JANE MARY DR"),
        ("Yamada^Tarou=山田^太郎=やまだ^たろう", "Yamada, Tarou"),
        ("DOE", "DOE"),
        ("^JANE", "JANE"),
        ("  DOE ^ JANE  A ", "DOE, JANE A"),
        ("^^^^", ""),
        ("", ""),
    ],
)
def test_a_name_is_read_as_people_write_it(stored: str, read: str) -> None:
    assert texts.person(stored) == read


def test_a_number_is_told_by_its_end_and_an_address_whole() -> None:
    assert texts.contact_end("+15550134471") == "\u2066…4471\u2069"
    assert texts.contact_end("jane@example.org") == "\u2066jane@example.org\u2069"


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en_GB", "12 May 2026"),
        ("en_US", "May 12, 2026"),
        ("es", "12 de mayo de 2026"),
        ("de", "12. Mai 2026"),
    ],
)
def test_a_day_is_written_in_the_languages_own_order(language: str, shown: str) -> None:
    QLocale.setDefault(QLocale(language))
    assert texts.day(date(2026, 5, 12)) == shown


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (timedelta(seconds=5), "just now"),
        (timedelta(seconds=-30), "just now"),
        (timedelta(minutes=5, seconds=59), "5 min ago"),
        (timedelta(hours=2), "10:00"),
        (timedelta(hours=13), "yesterday 23:00"),
        (timedelta(days=9), "3 May 2026"),
        (timedelta(hours=-30), "13 May 2026"),
    ],
)
def test_how_long_ago_is_said_as_one_says_it(before: timedelta, said: str) -> None:
    assert texts.ago(NOON - before, NOON).replace("\u2069", "") == said


def test_sizes_are_never_negative_and_read_like_a_folder_window() -> None:
    assert [texts.size(count) for count in (-5, 0, 999, 300_000, 3_400_000)] == [
        "0 bytes", "0 bytes", "999 bytes", "300 kB", "3.4 MB"
    ]  # fmt: skip


def test_every_state_has_a_word_and_a_glyph() -> None:
    assert set(SIGNS) == set(State)
    assert all(states.word(state) and SIGNS[state].glyph for state in State)
    assert states.word(State.UPLOADING, 42) == "Uploading 42 %"
    assert len({states.word(state) for state in State}) == len(State)
