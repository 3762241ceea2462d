"""What was sent: found, told, hidden, at ten thousand rows as at one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tricedesk.ui.cards import CardRole
from tricedesk.ui.records import MessageRow, SentRow
from tricedesk.ui.sent_model import STEP, SentModel
from tricedesk.ui.sent_view import SentView
from tricedesk.ui.states import State

SENT = datetime(2026, 5, 12, 14, 2).astimezone()
_MARKS = str.maketrans("", "", "\u2066\u2068\u2069\u200e\u200f")


def row(number: int, **more: object) -> SentRow:
    made = SentRow(
        page_id=UUID(int=number),
        name=f"DOE^JANE{number}",
        patient_id=f"MRN-{number}",
        contacts=(f"jane{number}@example.org", "+15550134471"),
        pictures=5,
        state=State.SENT,
        sent_at=SENT - timedelta(hours=number),
    )
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.fixture
def model(qtmodeltester: ModelTester) -> SentModel:
    made = SentModel()
    qtmodeltester.check(made)
    return made


@pytest.fixture
def view(qtbot: QtBot, model: SentModel) -> SentView:
    made = SentView(model)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def details(view: SentView) -> str:
    labels = view.details.findChildren(QLabel)
    return "\n".join(label.text().translate(_MARKS) for label in labels if label.isVisible())


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("jane7", [7]),
        ("JANE7 doe", [7]),
        ("mrn-3", [3]),
        ("jane4@example", [4]),
        ("4471", list(range(9))),
        ("2026-05-12 jane2", [2]),
        ("12 May 2026 jane2", [2]),
        ("doe, jane1", [1]),
        ("nobody", []),
        ("  ", list(range(9))),
    ],
)
def test_a_page_is_found_by_name_id_contact_or_date(model: SentModel, typed: str, found: list[int]) -> None:
    model.set_rows(tuple(row(n) for n in range(9)))
    model.search(typed)
    assert [model.row(place).page_id.int for place in range(model.rowCount())] == found
    assert model.total == 9


def test_ctrl_f_searches_and_says_when_nothing_is_found(qtbot: QtBot, view: SentView) -> None:
    view.model.set_rows(tuple(row(n) for n in range(9)))
    view.list.setFocus()
    qtbot.keyClick(view.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert field is view.search
    qtbot.keyClicks(field, "jane5")
    assert view.model.rowCount() == 1
    assert "DOE, JANE5" in details(view)
    qtbot.keyClicks(field, "x")
    assert not view.list.isVisible()
    field.clear()
    assert view.list.isVisible()


def test_the_details_tell_a_page_whole(view: SentView) -> None:
    view.model.set_rows(
        (
            row(
                1,
                state=State.OPENED,
                sent_at=SENT,
                views=3,
                last_viewed_at=SENT + timedelta(hours=1),
                expires_at=SENT + timedelta(days=90),
                last_day=(SENT + timedelta(days=90)).date(),
                workstation="Cart 2",
                messages=(
                    MessageRow("email", "delivered", "", SENT),
                    MessageRow("sms", "failed", "unknown number", SENT),
                ),
            ),
        )
    )
    said = details(view)
    for words in (
        "DOE, JANE1",
        "5 pictures · jane1@example.org · …4471",
        "Opened",
        "MRN-1",
        "Cart 2",
        "delivered · ",
        "not delivered. Check the number or address. (unknown number)",
        "3 times · last ",
        "10 August 2026" if "10 August 2026" in said else "10 Aug 2026",
    ):
        assert words in said, words


def test_a_page_with_less_to_tell_shows_no_lines_of_the_one_before(view: SentView) -> None:
    long = row(1, messages=(MessageRow("email", "delivered", "", SENT),), workstation="Cart 2")
    view.model.set_rows((long, row(2)))
    assert "Cart 2" in details(view)
    view.list.setCurrentIndex(view.model.index(1))
    said = details(view)
    assert "Cart 2" not in said
    assert "delivered" not in said
    assert "not yet" in said


def test_hidden_names_are_nowhere(view: SentView) -> None:
    view.model.set_rows((row(1),))
    view.model.set_names_hidden(True)
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, *CardRole)
    everything = " ".join(str(view.model.index(0).data(role)) for role in roles) + details(view)
    for secret in ("DOE", "jane1", "4471", "MRN-1"):
        assert secret not in everything


def test_the_chosen_page_stays_chosen_when_news_come(qtbot: QtBot, view: SentView) -> None:
    view.model.set_rows(tuple(row(n) for n in range(5)))
    view.list.setFocus()
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    view.model.set_rows((row(77), *(row(n) for n in range(5))))
    assert view.list.currentIndex().row() == 2
    view.model.set_rows((row(77), row(0), row(1, state=State.OPENED, views=1), row(2)))
    assert "Opened" in details(view)


def test_many_pages_are_there_and_known_to_the_view_as_it_needs_them(qtbot: QtBot) -> None:
    view = SentView(SentModel())  # Qt's tester asks for rows amid a reset
    qtbot.addWidget(view)
    view.show()
    view.model.set_rows(tuple(row(n) for n in range(5_000)))
    assert view.model.total == 5_000
    assert view.model.rowCount() == STEP
    assert view.choose(UUID(int=4_321))
    assert view.list.currentIndex().row() == 4_321
    assert "DOE, JANE4321" in details(view)
    view.search.setText("jane4999")
    assert view.model.rowCount() == 1
    assert view.choose(UUID(int=7)), "the search that hides it gives way"
    assert view.search.text() == ""
    assert not view.choose(UUID(int=99_999))
