"""The front desk's views: each reason with its first button, commands and what becomes of them, requests."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QObject, QSettings, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))

from screenshot_front import CASES, request, row, story
from spoken import complaints, controls

from tricedesk import wire
from tricedesk.ui import front_asks
from tricedesk.ui.foot import Connection
from tricedesk.ui.front_desk import FrontDesk
from tricedesk.ui.main_window import MainWindow
from tricedesk.ui.page_sheets import CodeSheet, ExtendSheet
from tricedesk.ui.question import Question
from tricedesk.ui.records import Records, searchable
from tricedesk.ui.resend_sheet import ResendSheet
from tricedesk.ui.states import State
from tricedesk.ui.stories import Story, Waiting
from tricedesk.ui.timeline import Action
from tricedesk.ui.timeline_words import action_word
from tricedesk.ui.why_card import Source, source_of

NAMES = list(CASES)


@dataclass(frozen=True)
class Trouble:
    title: str = ""
    message: str = ""
    hint: str = ""


@dataclass(frozen=True)
class Answer:
    command_id: UUID
    done: bool = True
    trouble: Trouble = Trouble()
    link: str | None = None
    delete_code: str | None = None
    preview: str | None = None


@pytest.fixture
def window(qtbot: QtBot, window_state: QSettings) -> MainWindow:
    made = MainWindow(window_state)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def front(qtbot: QtBot, window: MainWindow) -> FrontDesk:
    made = FrontDesk(window, window)
    window.add_view("sent", "sent", made.sent_view)
    window.add_view("requests", "requests", made.requests_view)
    window.view_changed.connect(made.view_changed)
    made.asks.set_connection(Connection.ONLINE)
    window.resize(1280, 800)
    window.show()
    made.take_records(Records(sent=tuple(row(name, n) for n, name in enumerate(NAMES))))
    made.set_studies(frozenset({"1.2.3"}))
    return made


@pytest.fixture
def asked(front: FrontDesk) -> list[tuple[UUID, Any]]:
    """The commands that were asked for."""
    found: list[tuple[UUID, Any]] = []
    front.asks.asked.connect(lambda command_id, command: found.append((command_id, command)))
    return found


def show(front: FrontDesk, case: str, **more: Any) -> Story:
    place = NAMES.index(case)
    told = story(case, place, **more)
    front.sent_view.choose(told.page_id)
    front.take_story(told)
    return told


def sheet(qtbot: QtBot, kind: type[Any]) -> Any:
    def found() -> list[QDialog]:
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def agree() -> None:
    """Answer the next question with what it asks for."""

    def press() -> None:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, Question) and w.isVisible()]
        if found:
            found[0].act.click()
        else:
            QTimer.singleShot(20, press)

    QTimer.singleShot(20, press)


def banners(window: MainWindow) -> list[str]:
    return [banner.text for banner in window.banners.shown()]


@pytest.mark.parametrize("case", NAMES)
def test_each_reason_shows_its_sentence_and_its_button(front: FrontDesk, case: str) -> None:
    told = show(front, case)
    card = front.sent_view.details.card
    assert card.isVisible()
    assert card.why.text().strip().endswith(".")
    assert "{" not in card.why.text()
    assert card.first.text() == action_word(told.told.finding.action)
    entries = [action.text() for action in card.more.menu().actions()]
    assert card.first.text() not in entries
    assert card.more.isVisible() is bool(entries)
    assert front.sent_view.details.happened.text.count("\n") >= 4


def test_what_the_server_refused_is_said_however_long_ago_it_was(front: FrontDesk) -> None:
    """It may have waited offline, and been answered when this program was started again."""
    told = show(front, "not-opened")
    card = front.sent_view.details.card
    assert not card.waits.isVisible()
    refused = Waiting("resend", told.told.lines[0].at, "This page is closed. Open it again first.")
    front.take_story(replace(told, refused=refused))
    assert card.waits.isVisible()
    assert "was not done: This page is closed. Open it again first." in card.waits.text()


def test_a_story_of_another_page_is_not_shown(front: FrontDesk) -> None:
    show(front, "bounced")
    front.sent_view.choose(story("opened", NAMES.index("opened")).page_id)
    assert not front.sent_view.details.card.isVisible()


def test_the_story_of_whatever_is_looked_at_is_asked_for(
    front: FrontDesk, window: MainWindow, qtbot: QtBot
) -> None:
    front.take_requests((request(8, State.EXPIRED), request(9, State.DELETED)))
    looked: list[UUID | None] = []
    front.looked.connect(looked.append)
    window.show_view("requests")
    front.requests_view.list.setFocus()
    qtbot.keyClick(front.requests_view.list, Qt.Key.Key_Down)
    window.show_view("sent")
    assert looked == [UUID(int=9), UUID(int=10), front.sent_view.chosen]
    front.take_requests(())  # what changes in a view that nobody sees asks for nothing
    assert len(looked) == 3


# ---- commands ----


def test_a_resend_is_two_presses_and_names_both_contacts(
    front: FrontDesk, asked: list[Any], qtbot: QtBot, window: MainWindow
) -> None:
    told = show(front, "not-opened", contacts=("+12125554471", "alice@example.org"))
    qtbot.mouseClick(front.sent_view.details.card.first, Qt.MouseButton.LeftButton)
    opened = sheet(qtbot, ResendSheet)
    qtbot.mouseClick(opened.send, Qt.MouseButton.LeftButton)
    ((command_id, command),) = asked
    assert command.page_id == told.page_id
    assert [r.address for r in command.recipients] == ["+12125554471", "alice@example.org"]
    assert command.keep_old_link is True
    front.asks.answered(Answer(command_id))
    toast = window._toast.toast
    assert toast is not None
    assert "…4471" in toast.text


@pytest.mark.parametrize(
    ("number", "address", "keeps"),
    [
        ("+1 212 555 4471", "alice@example.org", True),
        ("", "ALICE@example.org", True),
        ("+1 212 555 4472", "alice@example.org", False),
        ("", "anna@example.org", False),
    ],
)
def test_a_corrected_contact_takes_the_choice_away(
    qtbot: QtBot, number: str, address: str, keeps: bool
) -> None:
    made = ResendSheet(
        "DOE, JANE", ("+12125554471", "alice@example.org"), "US", lambda _: False, has_link=True
    )
    qtbot.addWidget(made)
    made.show()
    made.number.setText(number)
    made.address.setText(address)
    assert made.keeps.isEnabled() is keeps
    assert made.keeps_link is keeps
    assert made.why.isVisible() is not keeps


def test_nothing_goes_to_nobody_and_a_typo_is_asked_about(qtbot: QtBot) -> None:
    made = ResendSheet("", (), "US", lambda _: True, has_link=False)
    qtbot.addWidget(made)
    made.show()
    assert not made.send.isEnabled()
    assert not made.keeps.isVisible(), "there is no old link"
    qtbot.keyClicks(made.address, "alice@gmial.com")
    assert made.fix.isVisible()
    assert len(made.warnings.shown()) == 2
    assert "gmail.com" in made.warnings.shown()[0].text
    qtbot.mouseClick(made.fix, Qt.MouseButton.LeftButton)
    assert made.address.text() == "alice@gmail.com"
    (question,) = made.warnings.shown()
    assert "used today for another patient" in question.text
    sent: list[Any] = []
    made.confirmed.connect(lambda *values: sent.append(values))
    qtbot.mouseClick(made.send, Qt.MouseButton.LeftButton)
    assert sent == [("", "alice@gmail.com", False)]


def test_with_a_question_enter_goes_back_and_sends_nothing(qtbot: QtBot) -> None:
    for doubtful in (True, False):
        made = ResendSheet("", ("alice@example.org",), "US", lambda _, d=doubtful: d, has_link=True)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitExposed(made)
        sent: list[Any] = []
        made.confirmed.connect(lambda *values, sent=sent: sent.append(values))
        made.address.setFocus()
        qtbot.keyClick(made.address, Qt.Key.Key_Return)
        assert bool(sent) is not doubtful
        assert not made.isVisible()


def test_a_namesake_is_another_patient(front: FrontDesk) -> None:
    now = datetime.now(UTC)
    values = {"name": "DOE^JANE", "patient_id": "A", "contacts": ("j@example.org",), "sent_at": now}
    front.take_records(Records(sent=(searchable(replace(row(NAMES[0], 1), **values)),)))
    shown = story(NAMES[0], 2)
    assert front._used_today("j@example.org", replace(shown, name="DOE^JANE", patient_id="B"))
    assert not front._used_today("j@example.org", replace(shown, name="DOE^JANE", patient_id="A"))


def test_a_link_goes_to_the_clipboard_and_a_code_on_a_sheet(
    front: FrontDesk, asked: list[Any], qtbot: QtBot
) -> None:
    told = show(front, "opened")
    front.act(Action.COPY_LINK, told)
    front.asks.answered(Answer(asked[-1][0], link="https://pictures.example.org/p/x"))
    assert QGuiApplication.clipboard().text() == "https://pictures.example.org/p/x"
    front.act(Action.SHOW_CODE, told)
    front.asks.answered(Answer(asked[-1][0], delete_code="4821"))
    code = sheet(qtbot, CodeSheet)
    assert code.code.accessibleName() == "4 8 2 1"
    code.accept()


class Browser(QObject):
    """What the system would open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    made = Browser()
    QDesktopServices.setUrlHandler("https", made, "open")
    yield made
    QDesktopServices.unsetUrlHandler("https")


def test_only_a_web_address_opens_in_the_browser(
    front: FrontDesk, asked: list[Any], browser: Browser
) -> None:
    for address in ("https://pictures.example.org/p/x", "file:///etc/passwd"):
        front.act(Action.PREVIEW, show(front, "opened"))
        front.asks.answered(Answer(asked[-1][0], preview=address))
    assert browser.opened == ["https://pictures.example.org/p/x"]


def test_what_failed_says_why_and_is_tried_again_under_new_numbers(
    front: FrontDesk, asked: list[Any], window: MainWindow, qtbot: QtBot
) -> None:
    window.banner_acted.connect(front.asks.banner_acted)
    told = show(front, "not-opened", contacts=("alice@example.org",))
    front._resend(told, "", "alice@example.org", True)
    command_id, command = asked[-1]
    front.asks.answered(Answer(command_id, False, Trouble("This page is closed.", "", "Open it again.")))
    (said,) = banners(window)
    assert "was not sent again" in said
    assert "This page is closed. Open it again." in said
    again = next(b for b in window.banners.findChildren(QPushButton) if b.text() == "Try again")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    new_id, repeated = asked[-1]
    assert new_id != command_id
    assert repeated.link_id != command.link_id
    assert repeated.recipients[0].message_id != command.recipients[0].message_id
    assert repeated.recipients[0].address == "alice@example.org"
    assert banners(window) == []


def test_without_a_connection_telling_needs_one_and_the_rest_waits(
    front: FrontDesk, asked: list[Any], window: MainWindow
) -> None:
    front.asks.set_connection(Connection.OFFLINE)
    told = show(front, "closed")
    front.act(Action.COPY_LINK, told)
    assert asked == []
    assert "needs one" in banners(window)[0]
    front.act(Action.REOPEN, told)
    assert isinstance(asked[-1][1], wire.ReopenPage)
    toast = window._toast.toast
    assert toast is not None
    assert "waits here" in toast.text


def test_a_late_link_is_not_copied(
    front: FrontDesk,
    asked: list[Any],
    window: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(front_asks, "PATIENCE_MS", 10)
    QGuiApplication.clipboard().setText("before")
    front.act(Action.COPY_LINK, show(front, "opened"))
    qtbot.waitUntil(lambda: bool(banners(window)))
    front.asks.answered(Answer(asked[-1][0], link="https://pictures.example.org/p/late"))
    assert QGuiApplication.clipboard().text() == "before"


def test_closing_and_resetting_ask_first(front: FrontDesk, asked: list[Any]) -> None:
    told = show(front, "password")
    for action, kind in ((Action.CLOSE, wire.ClosePage), (Action.RESET_PASSWORD, wire.ResetPassword)):
        agree()
        front.act(action, told)
        assert isinstance(asked[-1][1], kind)


def test_extending_offers_only_what_is_longer(qtbot: QtBot) -> None:
    today = date(2026, 11, 3)
    made = ExtendSheet("DOE, JANE", today + timedelta(days=40), today, 30)
    qtbot.addWidget(made)
    chosen: list[int] = []
    made.confirmed.connect(chosen.append)
    made.extend.click()
    assert chosen == [60]


# ---- a study that is elsewhere ----


def test_where_the_study_is() -> None:
    away = story("expired", 0, is_mine=False)
    assert source_of(away, in_folder=True) is Source.HERE
    assert source_of(away, in_folder=False) is Source.ELSEWHERE
    assert source_of(replace(away, asked="Cart 2"), in_folder=False) is Source.ASKED
    assert source_of(replace(away, desk_id=None), in_folder=False) is Source.LOST
    assert source_of(replace(away, is_mine=True), in_folder=False) is Source.LOST


def test_another_desk_is_asked_in_one_press(front: FrontDesk, asked: list[Any], qtbot: QtBot) -> None:
    front.set_studies(frozenset())
    told = show(front, "expired", is_mine=False)
    card = front.sent_view.details.card
    assert "Cart 2" in card.more_words.text()
    assert "has this study." in card.more_words.text()
    qtbot.mouseClick(card.first, Qt.MouseButton.LeftButton)
    assert asked[-1][1] == wire.AskWorkstation(page_id=told.page_id, workstation_id=UUID(int=2))
    show(front, "expired", is_mine=False, asked="Cart 2", asked_at=datetime.now(UTC))
    assert not card.first.isVisible()


def test_a_lost_study_offers_its_folder(front: FrontDesk, qtbot: QtBot) -> None:
    front.set_studies(frozenset())
    show(front, "deleted")
    card = front.sent_view.details.card
    assert card.more_words.text() == "The study is no longer in the folder. Open the folder that has it."
    with qtbot.waitSignal(front.folder_asked):
        qtbot.mouseClick(card.first, Qt.MouseButton.LeftButton)


# ---- requests ----


def test_a_request_is_answered_in_two_presses(front: FrontDesk, window: MainWindow, qtbot: QtBot) -> None:
    front.take_requests((request(8, State.EXPIRED),))
    assert "1 waiting" in window.rail._buttons["requests"].accessibleName()
    window.show_view("requests")
    front.take_story(story("expired", 8, contacts=("alice@example.org",)))
    again: list[Any] = []
    front.again_asked.connect(lambda *values: again.append(values))
    qtbot.mouseClick(front.requests_view.card.first, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(sheet(qtbot, ResendSheet).send, Qt.MouseButton.LeftButton)
    ((told, number, address),) = again
    assert (told.page_id, number, address) == (UUID(int=9), "", "alice@example.org")


def test_what_was_told_of_is_found_where_it_stands(front: FrontDesk, window: MainWindow) -> None:
    front.take_requests((request(8, State.EXPIRED), request(9, State.DELETED)))
    wanted = request(9, State.DELETED)
    front.show_request(wanted.page_id)
    assert window.current_view == "requests"
    chosen = front.requests_view.chosen
    assert chosen is not None
    assert chosen.page_id == wanted.page_id
    front.take_requests(())  # answered meanwhile, at another desk
    front.show_request(wanted.page_id)
    assert window.current_view == "sent"
    assert front.sent_view.chosen == wanted.page_id


def test_a_request_is_put_away_in_two_presses(
    front: FrontDesk, window: MainWindow, asked: list[Any], qtbot: QtBot
) -> None:
    wanted = request(8, State.EXPIRED)
    front.take_requests((wanted,))
    window.show_view("requests")
    agree()
    qtbot.mouseClick(front.requests_view.decline, Qt.MouseButton.LeftButton)
    command = asked[-1][1]
    assert (command.request_id, command.outcome) == (wanted.request_id, "declined")


def test_nobody_asks(front: FrontDesk, window: MainWindow) -> None:
    front.take_requests((request(8, State.EXPIRED),))
    front.take_requests(())
    window.show_view("requests")
    assert "waiting" not in window.rail._buttons["requests"].accessibleName()
    assert not front.requests_view.list.isVisible()


def test_hidden_names_are_in_no_reason_sheet_or_request(
    front: FrontDesk, window: MainWindow, qtbot: QtBot
) -> None:
    told = show(front, "bounced")
    front.take_requests((request(9, State.DELETED),))
    front.set_names_hidden(True)
    said = front.sent_view.details.card.why.text() + front.requests.title(request(9, State.DELETED))
    front.act(Action.RESEND, told)
    opened = sheet(qtbot, ResendSheet)
    said += opened.title.text() + opened.address.text() + opened.number.text()
    for secret in ("alice", "4471", "MOORE"):
        assert secret not in said
    opened.reject()


@pytest.mark.parametrize("case", NAMES)
def test_every_control_of_a_story_can_be_said(front: FrontDesk, window: MainWindow, case: str) -> None:
    window.show_view("sent")
    show(front, case)
    assert front.sent_view.details.card.first in controls(window)
    assert complaints(window) == []


def test_every_control_of_the_requests_can_be_said(front: FrontDesk, window: MainWindow) -> None:
    front.take_requests((request(8, State.EXPIRED), request(9, State.DELETED)))
    window.show_view("requests")
    assert front.requests_view.list in controls(window)
    assert complaints(window) == []


def test_every_control_of_the_sheets_can_be_said(qtbot: QtBot) -> None:
    today = date(2026, 11, 3)
    for made in (
        ResendSheet("DOE, JANE", ("+12125554471", "alice@example.org"), "US", lambda _: False, has_link=True),
        ExtendSheet("DOE, JANE", today + timedelta(days=40), today, 30),
        CodeSheet("DOE, JANE", "4821"),
    ):
        qtbot.addWidget(made)
        made.show()
        assert list(controls(made))
        assert complaints(made) == []
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # qtbot closes it
