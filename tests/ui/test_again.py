"""A page is made anew from its own patient's study, also where two patients' studies share a UID."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))

from screenshot_front import story

from tricedesk.dicom.study import Study
from tricedesk.ui.again import Again
from tricedesk.ui.main_window import MainWindow


def study(local_id: str, name: str) -> Study:
    return Study(local_id, "1.2.3", name, "", "", "", "", "", "", ())


@pytest.fixture
def window(qtbot: QtBot, window_state: QSettings) -> MainWindow:
    made = MainWindow(window_state)
    qtbot.addWidget(made)
    made.add_view("sent", "sent", QWidget())
    made.add_view("studies", "studies", QWidget())
    return made


@pytest.fixture
def again(window: MainWindow) -> Again:
    return Again(window, window)


def wanted(again: Again) -> list[str]:
    found: list[str] = []
    again.draft_wanted.connect(found.append)
    return found


@pytest.mark.parametrize("turned", [False, True])
def test_the_patients_own_study_is_drafted(again: Again, turned: bool) -> None:
    both = (study("local:a", "DOE^JANE"), study("local:b", "ROE^MARY"))
    again.set_studies(both[::-1] if turned else both)
    asked = wanted(again)
    again.begin(story("expired", 0, name="ROE^MARY"), "", "mary@example.org")
    assert asked == ["local:b"]


def test_one_study_needs_no_name(again: Again) -> None:
    again.set_studies((study("1.2.3", "DOE^JANE"),))
    asked = wanted(again)
    again.begin(story("expired", 0, name="Doe^Jane Ann"), "", "jane@example.org")
    assert asked == ["1.2.3"]


def test_where_no_name_tells_a_person_chooses(again: Again, window: MainWindow) -> None:
    again.set_studies((study("local:a", "DOE^JANE"), study("local:b", "ROE^MARY")))
    asked = wanted(again)
    again.begin(story("expired", 0, name="SMITH^ANN"), "", "ann@example.org")
    assert asked == []
    assert window.current_view == "studies"
    (banner,) = window.banners.shown()
    assert "Open the right one, then send it." in banner.text
