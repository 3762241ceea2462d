"""What is said above the views of the connection, and what can be done about it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tricedesk.sync import report
from tricedesk.ui import connection, language
from tricedesk.ui.banners import Banner, Tone
from tricedesk.ui.connection import PAIR, PREFERENCES, Cause, ConnectionWords, Standing
from tricedesk.ui.foot import Connection, Foot

SILENT = Standing(
    Connection.OFFLINE, Cause.SILENCE, "No connection to the server.", "a.example.org does not answer."
)
CERTIFICATE = Standing(
    Connection.OFFLINE, Cause.OTHER, "The server's identity can't be confirmed.", hint="Check the date."
)


def banner(standing: Standing, unsent: int) -> Banner | None:
    return ConnectionWords().banner(standing, unsent)


@pytest.fixture(autouse=True)
def _in_english(qapp: QApplication, tmp_path: Path) -> None:
    language.apply("en", tmp_path)


def test_window_and_sync_spell_alike() -> None:
    assert [*Connection] == [*report.Connection]
    assert [*connection.Cause] == [*report.Cause]


def test_silence_is_said_only_of_what_waits_for_it() -> None:
    assert banner(SILENT, 0) is None
    said = banner(SILENT, 2)
    assert said is not None
    assert said.text == (
        "No connection. 2 studies wait here and go out by themselves. a.example.org does not answer."
    )
    assert banner(Standing(Connection.OFFLINE, Cause.BUSY, "Busy."), 0) is None
    assert banner(Standing(Connection.ONLINE), 2) is None
    assert banner(Standing(), 2) is None


def test_what_a_person_can_mend_is_said_also_where_nothing_waits() -> None:
    said = banner(CERTIFICATE, 0)
    assert said is not None
    assert said.text == "The server's identity can't be confirmed. Check the date."
    said = banner(CERTIFICATE, 1)
    assert said is not None
    assert said.text.endswith("Check the date. 1 study waits here.")


@pytest.mark.parametrize(
    ("standing", "actions"),
    [
        (CERTIFICATE, []),
        (Standing(Connection.OFFLINE, Cause.PROXY, "The proxy can't be reached."), [PREFERENCES]),
        (Standing(Connection.UNPAIRED, Cause.OTHER, "Removed."), [PAIR]),
        (Standing(Connection.OUTDATED, Cause.OTHER, "Too old."), []),
        (Standing(Connection.REFUSED, Cause.OTHER, "No."), []),
    ],
)
def test_there_is_a_button_where_one_helps(standing: Standing, actions: list[str]) -> None:
    said = banner(standing, 0)
    assert said is not None
    assert said.text.startswith(standing.title)
    assert said.tone is Tone.WARN
    assert [action for action, _ in said.actions] == actions


def test_another_tricedesk_holds_nothing_up() -> None:
    said = banner(Standing(Connection.ELSEWHERE, Cause.OTHER, "Another TriceDesk sends."), 2)
    assert said is not None
    assert (said.text, said.tone) == ("Another TriceDesk sends.", Tone.INFO)


def test_an_update_is_asked_for_only_where_one_helps(qtbot: QtBot) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    words = {}
    for each in Connection:
        foot.set_connection(each)
        words[each] = foot.accessibleName()
    assert [each for each in Connection if "update" in words[each]] == [Connection.OUTDATED]
    assert len(set(words.values())) == len(words)
