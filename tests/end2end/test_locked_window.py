"""The real window while nobody is there: nothing of a patient to see or to hear, and sending goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.end2end.conftest import Desk, study_ids
from tests.end2end.front_desk_user import Person, PickyMail, window
from tricedesk import lock_pin
from tricedesk.demo.server import MailFolder
from tricedesk.home import Home
from tricedesk.ui.main_window import MainWindow
from tricedesk.ui.resend_sheet import ResendSheet

pytestmark = pytest.mark.slow
SECRET = ("Berta", "BERTA", "SAMPLE-0002", "anna@example.org", "berta", "anna")


@pytest.fixture
def mailbox(tmp_path: Path) -> Iterator[MailFolder]:
    with PickyMail(tmp_path / "mail") as mail:
        yield mail


def heard(interface: QAccessibleInterface | None) -> Iterator[str]:
    """Yield every text that a screen reader finds below an interface, of what can be seen."""
    if interface is None or not interface.isValid() or interface.state().invisible:  # type: ignore[attr-defined]
        return
    for kind in (
        QAccessible.Text.Name,
        QAccessible.Text.Description,
        QAccessible.Text.Value,
        QAccessible.Text.Help,
    ):
        yield interface.text(kind)
    for place in range(interface.childCount()):
        yield from heard(interface.child(place))


def told(person: Person) -> str:
    """Return all that can be seen or heard of the program now, tool tips and titles too."""
    words: list[str] = []
    for top in QApplication.topLevelWidgets():
        if not top.isVisible() or (isinstance(top, MainWindow) and top is not person.desk.window):
            continue  # another test's
        words += [top.windowTitle(), *heard(QAccessible.queryAccessibleInterface(top))]
        words += [w.toolTip() for w in top.findChildren(QWidget) if w.isVisible()]
    tray = person.desk._notices._tray
    words.append(tray._icon.toolTip() if tray else "")
    return "\n".join(words)


def test_nothing_of_a_patient_is_told_and_the_outbox_goes_on(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    desk: Desk,
    mailbox: MailFolder,
    studies: Path,
    looked: Path,
) -> None:
    uid = study_ids(desk, studies)["SAMPLE-0002"]
    send = ("send", studies, "--study", uid, "--looked-at", looked, "--email")
    desk.json(*send, "anna@example.org", "--wait")
    with window(desk.home, monkeypatch, qtbot, studies) as person:
        person.view("sent")
        person.row()
        person.until(lambda: person.why.startswith("Nobody has opened the page yet."))
        person.press(person.first)
        sheet = person.sheet(ResendSheet)
        person.until(lambda: person.desk.room.model.rowCount() == 2)
        before = told(person)
        assert "Berta" in before
        assert "anna@example.org" in before, "the scan finds what is planted"

        privacy = person.desk._privacy
        desk.json(*send, "anna@example.org")  # queued by another process, and due ten seconds from now
        privacy.lock.lock()
        assert not sheet.isVisible()
        assert not [word for word in SECRET if word in told(person)], told(person)
        person.until(lambda: len(mailbox.letters()) == 2)
        person.until(lambda: person.desk.front.desk.sent.rowCount() == 2)
        assert not [word for word in SECRET if word in told(person)]

        qtbot.mouseClick(privacy.page.show_again, Qt.MouseButton.LeftButton)
        person.until(sheet.isVisible)
        assert "Berta" in told(person)
        sheet.reject()
        assert not [d for d in QApplication.topLevelWidgets() if isinstance(d, QDialog) and d.isVisible()]


def test_a_message_that_comes_back_is_told_without_a_name_and_leads_to_its_page(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, desk: Desk, studies: Path, looked: Path
) -> None:
    uid = study_ids(desk, studies)["SAMPLE-0002"]
    with window(desk.home, monkeypatch, qtbot, studies) as person:
        shown = person.desk.window.banners.shown
        person.desk._privacy.lock.lock()
        desk.json("send", studies, "--study", uid, "--looked-at", looked, "--email", "wrong@example.org")
        person.until(lambda: any("could not be delivered" in banner.text for banner in shown()))
        assert [b.text for b in shown()] == ["1 message to a patient could not be delivered."]
        qtbot.mouseClick(person.desk._privacy.page.show_again, Qt.MouseButton.LeftButton)
        show = next(b for b in person.desk.window.banners.findChildren(QPushButton) if b.text() == "Show")
        person.press(show)
        person.until(lambda: person.desk.window.current_view == "sent" and person.why)
        assert person.why.startswith("The e-mail to wrong@example.org was not delivered.")


def test_a_forgotten_pin_is_taken_away_on_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Desk(tmp_path / "desk")
    monkeypatch.setenv("TRICEDESK_HOME", str(home.home))
    monkeypatch.setenv("TRICEDESK_KEYRING", "file")
    credentials = Home.open().credentials
    credentials.keep_lock_pin(lock_pin.made("4711"))
    assert "No PIN is asked for" in home.run("forget-pin").stderr
    assert credentials.lock_pin == ""
