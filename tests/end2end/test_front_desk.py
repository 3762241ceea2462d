"""The front desk before a real server: why she can't open it in three presses, sent again in four."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.end2end.conftest import Desk, study_ids
from tests.end2end.front_desk_user import (
    Person,
    PickyMail,
    delete_code,
    pair_beside,
    patient,
    window,
)
from tricedesk import wire
from tricedesk.demo.server import DemoServer, MailFolder
from tricedesk.home import Home
from tricedesk.sync.admin import AdminDesk
from tricedesk.sync.client import open_client
from tricedesk.ui.page_sheets import CodeSheet
from tricedesk.ui.question import Question
from tricedesk.ui.resend_sheet import ResendSheet
from tricedesk.ui.states import State
from tricedesk.ui.timeline import Action

pytestmark = pytest.mark.slow


@pytest.fixture
def mailbox(tmp_path: Path) -> Iterator[MailFolder]:
    with PickyMail(tmp_path / "mail") as mail:
        yield mail


def send(desk: Desk, studies: Path, looked: Path, address: str, *more: str) -> None:
    """Send the sample study of two by the command line, and wait until it is published."""
    uid = study_ids(desk, studies)["SAMPLE-0002"]
    words = ("send", studies, "--study", uid, "--email", address, "--looked-at", looked, "--wait", *more)
    assert desk.json(*words)["state"] == "sent"


def state(person: Person) -> State:
    """Return the state of the newest page."""
    return person.desk.front.desk.sent.row(0).state


def open_again(person: Person) -> None:
    """Open a closed page again; the list hears of the closing, and of this, later than the card."""
    person.until(lambda: state(person) is State.CLOSED)
    person.press(person.first)
    person.until(lambda: state(person) is State.SENT)


def agree() -> None:
    """Answer the next question with what it asks for."""

    def press() -> None:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, Question) and w.isVisible()]
        found[0].act.click() if found else QTimer.singleShot(50, press)

    QTimer.singleShot(50, press)


def test_a_wrong_address_is_seen_in_three_presses_and_put_right_in_four(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    desk: Desk,
    mailbox: MailFolder,
    studies: Path,
    looked: Path,
) -> None:
    send(desk, studies, looked, "wrong@example.org")
    with window(desk.home, monkeypatch, qtbot, studies) as person:
        person.until(lambda: state(person) is State.UNDELIVERED)
        person.desk.window.show_view("studies")
        person.view("sent")
        person.row()
        person.until(lambda: person.why)
        assert person.clicks <= 3
        assert person.why.startswith("The e-mail to wrong@example.org was not delivered. Check the address")

        person.press(person.first)
        sheet = person.sheet(ResendSheet)
        assert sheet.address.text() == "wrong@example.org", "prefilled"
        person.write(sheet.address, "anna@example.org")
        assert not sheet.keeps.isEnabled(), "a corrected contact kills the old link"
        person.press(sheet.send)
        assert person.clicks <= 4
        letter = mailbox.wait_for("anna@example.org", 30)
        assert requests.get(letter["link"], timeout=10).ok
        person.until(lambda: "Sent again by Cart 1" in person.happened)
        assert "The old link stopped working" in person.happened
        person.until(lambda: person.desk.front.desk.sent.row(0).contacts == ("anna@example.org",))

        # The patient opens it: the desk sees that, and what is told comes from the server.
        assert patient(letter["link"], "seen") == 204
        person.until(lambda: state(person) is State.OPENED)
        person.choose(Action.COPY_LINK)
        person.until(lambda: QGuiApplication.clipboard().text() == letter["link"])
        person.choose(Action.SHOW_CODE)
        code = person.sheet(CodeSheet)
        assert code.code.accessibleName().replace(" ", "") == delete_code(letter)
        person.press(code.close_it)

        # She deletes it by the code, and wants it back: made anew from the study, no second look.
        assert patient(letter["link"], "delete", code=delete_code(letter)) == 303
        person.until(lambda: "The patient deleted the pictures" in person.why)
        assert patient(letter["link"], "request") == 410  # the page is gone; the wish is heard
        person.until(lambda: person.desk.front.desk.requests.rowCount() == 1)
        person.clicks = 0
        person.press(person.first)
        person.press(person.sheet(ResendSheet).send)
        assert person.clicks == 2
        person.until(lambda: person.desk.front.desk.sent.rowCount() == 2 and state(person) is State.SENT)
        new = mailbox.wait_for("anna@example.org", 30)
        person.until(lambda: mailbox.wait_for("anna@example.org", 30)["link"] != letter["link"])
        assert new["to"] == letter["to"]
        person.until(lambda: person.desk.front.desk.requests.rowCount() == 0)
        person.until(lambda: "A newer page took this one's place" in person.why)


def test_wrong_codes_a_lock_and_closing_are_told_apart(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    desk: Desk,
    mailbox: MailFolder,
    studies: Path,
    looked: Path,
) -> None:
    send(desk, studies, looked, "anna@example.org", "--code", "birch-7")
    link = mailbox.wait_for("anna@example.org", 30)["link"]
    with window(desk.home, monkeypatch, qtbot, studies) as person:
        person.view("sent")
        person.row()
        person.until(lambda: person.why.startswith("Nobody has opened the page yet."))
        assert patient(link, "enter", code="4821x7") == 403
        person.until(lambda: person.why.startswith("A wrong code was entered"))
        assert "the four digits there only delete" in person.why

        agree()
        person.choose(Action.CLOSE)
        person.until(lambda: person.why.startswith("The clinic closed this page"))
        assert requests.get(link, timeout=10).status_code == 410
        open_again(person)
        assert requests.get(link, timeout=10).status_code in (200, 401, 403)


def test_two_desks_and_an_admin_at_once_offline_and_back(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    desk: Desk,
    server: DemoServer,
    mailbox: MailFolder,
    studies: Path,
    looked: Path,
) -> None:
    send(desk, studies, looked, "anna@example.org")
    letter = mailbox.wait_for("anna@example.org", 30)
    front = tmp_path / "front"
    pair_beside(desk.home, front, "Front desk", monkeypatch)
    monkeypatch.setenv("TRICEDESK_HOME", str(front))
    home = Home.open()
    admin = AdminDesk(lambda: open_client(home.settings, home.credentials))
    admin.sign_up(server.admin_link(), "ada@example.org", "Ada", "correct horse 27")
    admin.sign_in("ada@example.org", "correct horse 27")
    with (
        window(desk.home, monkeypatch, qtbot, studies) as cart,
        window(front, monkeypatch, qtbot, None) as person,
    ):
        for each in (cart, person):
            each.view("sent")
            each.row()
            each.until(lambda each=each: each.why)
        row = person.desk.front.desk.sent.row(0)
        assert (row.name, row.patient_id, row.workstation) == (
            cart.desk.front.desk.sent.row(0).name,
            "SAMPLE-0002",
            "Cart 1",
        ), "both desks read the same labels"
        settings = admin.settings()
        values = settings.values().model_copy(update={"name": "Maple Clinic North"})
        admin.save_settings(
            wire.SettingsChange(change_id=wire.new_id(), version=settings.version, values=values)
        )

        server.stop()
        person.until(lambda: not person.online)
        agree()
        person.choose(Action.CLOSE)
        person.until(
            lambda: "Waits for the server" in person.desk.front.desk.sent_view.details.card.waits.text()
        )
        person.choose(Action.COPY_LINK)
        person.until(lambda: any("needs one" in b.text for b in person.desk.window.banners.shown()))
        server.start()
        for each in (cart, person):
            each.until(lambda each=each: each.why.startswith("The clinic closed this page"))
            assert "Closed by Front desk" in each.happened
        person.until(lambda: "Maple Clinic North" in person.desk.window.foot.accessibleName())
        assert requests.get(letter["link"], timeout=10).status_code == 410

        # The page ends; only the cart has the study: the front desk asks it, and it sends.
        open_again(person)
        assert patient(letter["link"], "delete", code=delete_code(letter)) == 303
        person.until(lambda: "Ask" in person.first.text())
        person.press(person.first)
        cart.until(lambda: cart.desk.front.desk.requests.rowCount() == 1)
        cart.clicks = 0
        cart.view("requests")
        answer = cart.desk.front.desk.requests_view
        cart.until(answer.card.isVisible)
        cart.press(answer.card.first)
        cart.press(cart.sheet(ResendSheet).send)
        assert cart.clicks <= 3
        cart.until(lambda: cart.desk.front.desk.requests.rowCount() == 0)
        person.until(lambda: state(person) is State.SENT)
    admin.close()
