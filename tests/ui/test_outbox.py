"""The outbox: its rows, their words, and what a person can do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tricedesk.ui.cards import CardRole
from tricedesk.ui.connection import Cause, Standing
from tricedesk.ui.foot import Connection
from tricedesk.ui.outbox_model import OutboxModel
from tricedesk.ui.outbox_view import OutboxView
from tricedesk.ui.question import Question
from tricedesk.ui.records import OutboxRow
from tricedesk.ui.states import State

NOW = datetime.now(UTC)
_MARKS = str.maketrans("", "", "\u2066\u2068\u2069\u200e\u200f")


def row(number: int, state: State = State.WAITING, sent: int = 0, **more: object) -> OutboxRow:
    made = OutboxRow(
        package_id=UUID(int=number),
        page_id=UUID(int=100 + number),
        name=f"DOE^JANE {number}",
        patient_id="ID",
        contacts=("+15550134471", "jane@example.org"),
        pictures=5,
        state=state,
        sent_bytes=sent,
        total_bytes=1_000_000,
        queued_at=NOW - timedelta(minutes=number),
    )
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.fixture
def model(qtmodeltester: ModelTester) -> OutboxModel:
    made = OutboxModel()
    qtmodeltester.check(made)
    return made


@pytest.fixture
def view(qtbot: QtBot, model: OutboxModel) -> OutboxView:
    made = OutboxView(model)
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def said(view: OutboxView) -> list[str]:
    """All that the details say."""
    labels = view.details.findChildren(QLabel)
    return [label.text().translate(_MARKS) for label in labels if label.isVisible() and label.text()]


def offered(view: OutboxView) -> set[str]:
    return {b.text() for b in view.details.findChildren(QPushButton) if b.isVisible()}


def test_a_row_says_who_what_where_and_how_far(model: OutboxModel) -> None:
    model.set_rows((row(1, State.UPLOADING, 425_000),))
    index = model.index(0)
    assert str(index.data()).translate(_MARKS) == "DOE, JANE 1"
    assert index.data(CardRole.WORD) == "Uploading 42 %"
    assert str(index.data(CardRole.DETAIL)).translate(_MARKS) == "5 pictures · …4471 · jane@example.org"
    assert index.data(CardRole.PERCENT) == 42
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole)).translate(_MARKS)
    assert spoken == "DOE, JANE 1, Uploading 42 %, 5 pictures · …4471 · jane@example.org"


def test_a_hundred_percent_is_said_only_when_the_server_has_all(model: OutboxModel) -> None:
    model.set_rows((row(1, State.UPLOADING, 999_999),))
    assert model.index(0).data(CardRole.WORD) == "Uploading 99 %"


def test_progress_between_two_readings_never_runs_backwards(model: OutboxModel) -> None:
    model.set_rows((row(1, State.WAITING), row(2)))
    model.set_progress(UUID(int=1), 600_000)
    assert model.index(0).data(CardRole.WORD) == "Uploading 60 %"
    model.set_rows((row(1, State.UPLOADING, 300_000), row(2)))
    assert model.index(0).data(CardRole.WORD) == "Uploading 60 %"
    model.set_progress(UUID(int=1), 2_000_000)
    assert model.row(0).sent_bytes == 1_000_000
    model.set_progress(UUID(int=99), 5)


@pytest.mark.parametrize("state", [State.PAUSED, State.FAILED, State.CANCELLING])
def test_a_late_word_of_progress_does_not_hide_what_a_person_has_done(
    model: OutboxModel, state: State
) -> None:
    model.set_rows((row(1, state, 300_000),))
    model.set_progress(UUID(int=1), 600_000)
    assert model.row(0).state is state


def test_offline_is_said_of_what_would_go_out_and_of_nothing_else(model: OutboxModel) -> None:
    states = (State.WAITING, State.UPLOADING, State.PAUSED, State.FAILED)
    model.set_rows(tuple(row(n, state) for n, state in enumerate(states)))
    model.set_standing(Standing(Connection.OFFLINE, Cause.SILENCE))
    words = [model.index(n).data(CardRole.WORD) for n in range(4)]
    assert words == ["Offline", "Offline", "Paused", "Failed"]
    model.set_standing(Standing(Connection.ONLINE))
    assert model.index(0).data(CardRole.WORD) == "Waiting"


def test_hidden_names_are_nowhere(model: OutboxModel) -> None:
    model.set_rows((row(1),))
    model.set_names_hidden(True)
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, *CardRole)
    everything = " ".join(str(model.index(0).data(role)) for role in roles)
    assert "DOE" not in everything
    assert "4471" not in everything
    assert "jane" not in everything


def test_an_empty_outbox_says_so(view: OutboxView) -> None:
    assert not view.list.isVisible()
    view.model.set_rows((row(1),))
    assert view.list.isVisible()
    view.model.set_rows(())
    assert not view.list.isVisible()


@pytest.mark.parametrize(
    ("state", "buttons"),
    [
        (State.WAITING, {"Pause", "Cancel"}),
        (State.UPLOADING, {"Pause", "Cancel"}),
        (State.PAUSED, {"Resume", "Cancel"}),
        (State.FAILED, {"Try again", "Cancel"}),
        (State.CANCELLING, set()),
    ],
)
def test_each_state_offers_what_can_be_done(view: OutboxView, state: State, buttons: set[str]) -> None:
    view.model.set_rows((row(1, state),))
    assert offered(view) == buttons


def test_why_and_what_to_do(view: OutboxView) -> None:
    view.model.set_rows(
        (row(1, State.FAILED, trouble="The account is full.", hint="Ask your administrator."),)
    )
    assert "The account is full.\nAsk your administrator." in said(view)
    view.model.set_rows((row(1, State.UPLOADING, 600_000),))
    view.model.set_standing(Standing(Connection.OFFLINE, Cause.SILENCE))
    assert "Upload stopped at 60 %. It will carry on from there." in said(view)
    view.model.set_standing(Standing(Connection.ONLINE))
    again = datetime(2026, 5, 12, 14, 5).astimezone()
    view.model.set_rows((row(1, State.WAITING, trouble="The server is busy.", next_attempt_at=again),))
    assert "The server is busy.\nIt is tried again by itself at 14:05." in said(view)


@pytest.mark.parametrize(
    "connection",
    [Connection.UNPAIRED, Connection.OUTDATED, Connection.REFUSED, Connection.OFFLINE],
)
def test_what_is_held_up_says_by_what(view: OutboxView, connection: Connection) -> None:
    view.model.set_rows((row(1),))
    view.model.set_standing(Standing(connection, Cause.OTHER, "Something is wrong.", hint="Mend it."))
    assert "Something is wrong. Mend it.\nIt goes out by itself as soon as that is settled." in said(view)
    word = "Offline" if connection is Connection.OFFLINE else "Held up"
    assert view.model.index(0).data(CardRole.WORD) == word
    view.model.set_rows((row(1, State.UPLOADING, 600_000),))
    stopped = "Upload stopped at 60 %. It will carry on from there."
    assert f"Something is wrong. Mend it.\n{stopped}" in said(view)


def test_what_another_tricedesk_sends_is_not_held_up(view: OutboxView) -> None:
    view.model.set_rows((row(1),))
    view.model.set_standing(Standing(Connection.ELSEWHERE, Cause.OTHER, "Another TriceDesk is sending."))
    assert view.model.index(0).data(CardRole.WORD) == "Waiting"
    assert "It goes out through another TriceDesk on this computer." in said(view)


def test_the_buttons_ask_for_the_package_that_is_chosen(qtbot: QtBot, view: OutboxView) -> None:
    view.model.set_rows((row(1), row(2, State.PAUSED), row(3, State.FAILED)))
    for place, button, signal in (
        (0, view.details.pause, view.pause_asked),
        (1, view.details.resume, view.resume_asked),
        (2, view.details.retry, view.retry_asked),
    ):
        middle = view.list.visualRect(view.model.index(place)).center()
        qtbot.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        with qtbot.waitSignal(signal) as asked:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert asked.args == [UUID(int=place + 1)]


def test_the_chosen_package_stays_chosen_when_others_come_and_go(qtbot: QtBot, view: OutboxView) -> None:
    view.model.set_rows((row(1), row(2)))
    view.setFocus()
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    view.model.set_rows((row(3), row(1), row(2, State.UPLOADING, 10_000)))
    assert view.list.currentIndex().row() == 2
    assert "Uploading 1 %" in said(view)
    view.model.set_rows((row(3), row(1)))
    assert view.list.currentIndex().row() == 0


@pytest.mark.parametrize("sure", [True, False])
def test_cancelling_asks_first(qtbot: QtBot, view: OutboxView, sure: bool) -> None:
    view.model.set_rows((row(1),))
    asked: list[UUID] = []
    view.cancel_asked.connect(asked.append)

    def answer() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, Question)
        qtbot.mouseClick(question.act if sure else question.stay, Qt.MouseButton.LeftButton)

    QTimer.singleShot(50, answer)
    qtbot.mouseClick(view.details.cancel, Qt.MouseButton.LeftButton)
    assert asked == ([UUID(int=1)] if sure else [])


def test_the_list_and_its_details_stand_below_each_other_where_it_is_narrow(view: OutboxView) -> None:
    view.model.set_rows((row(1),))
    wide = view.details.mapTo(view, view.details.rect().topLeft())
    view.resize(500, 700)
    QApplication.processEvents()
    narrow = view.details.mapTo(view, view.details.rect().topLeft())
    assert wide.x() > 300
    assert narrow.x() < 10
    assert narrow.y() > 100


def test_a_state_is_drawn_as_a_shape_not_only_as_a_colour(view: OutboxView) -> None:
    """In grey, two rows of different states still look different where the sign stands."""

    def sign(state: State) -> QImage:
        view.model.set_rows(())
        view.model.set_rows((row(1, state),))
        QApplication.processEvents()
        picture = view.list.viewport().grab().toImage()
        cut = picture.copy(10, 5, 30, 50).convertToFormat(QImage.Format.Format_Mono)
        return cut.convertToFormat(QImage.Format.Format_Grayscale8)

    states = (State.WAITING, State.PAUSED, State.FAILED, State.UPLOADING)
    pictures = [sign(state) for state in states]
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])
