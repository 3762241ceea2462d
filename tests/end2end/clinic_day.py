"""A day at the clinic: the real window on a real X server, and the patients' phone in Chromium beside it.

    DISPLAY=:7 python tests/end2end/clinic_day.py FOLDER [SCREENS]

A sonographer sends; the patient opens her page and deletes it by the code in her mail; the front desk sees
that and sends it again; she opens it again; an admin gives the clinic a Patient Link Code in the preferences;
the next patient meets it. All three work at one window: who has the study sends it anew. Every press goes
through the X server. Prints one JSON document: what each of them saw. Pictures of each station go to SCREENS.
"""

from __future__ import annotations

import json
import os
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from front_desk_words import delete_code, plain
from PySide6.QtWidgets import QApplication
from under_xvfb import DESK, Hand, dialog, first_run, phone, ready, send, shown

from tricedesk.demo import samples
from tricedesk.demo.server import DemoServer, MailFolder

ANNA, BERTA = "anna.sample@example.org", "berta.sample@example.org"
CODE = "maple-27"


def run(root: Path, screens: Path) -> dict[str, Any]:
    """Live through the day, and return what came of it."""
    from tricedesk.app import Desk
    from tricedesk.home import Home

    os.environ |= {"TRICEDESK_HOME": str(root / "desk"), "TRICEDESK_KEYRING": "file"}
    began = time.monotonic()
    with ExitStack() as stack:
        mailbox = stack.enter_context(MailFolder(root / "mail"))
        server = stack.enter_context(DemoServer(root / "server", mailbox.url, "Maple Clinic"))
        studies = samples.make(root / "studies")
        application = QApplication([])
        desk = Desk(Home.open())
        stack.callback(desk.end)
        hand = Hand(screens)
        desk.window.setGeometry(0, 0, *DESK)
        desk.begin()
        first_run(hand, studies, server)
        page = phone(stack)
        came: dict[str, Any] = {}

        send(hand, desk, "Anna", 4)
        first = _mail(hand, mailbox, ANNA)
        came["first"] = _open(hand, page, first["link"])
        _view(hand, desk, "sent")
        hand.wait("the desk to see it opened", lambda: _states(desk) == ["opened"])
        hand.look("opened-at-the-desk")

        came["deleted"] = _delete(hand, page, first)
        hand.wait("the desk to see it deleted", lambda: _states(desk) == ["deleted"])
        came["why"] = _resend(hand, desk)
        second = _mail(hand, mailbox, ANNA, other_than=first["link"])
        came["second"] = _open(hand, page, second["link"])
        came["old link"] = page.goto(first["link"]).status
        hand.wait("the new page to be opened", lambda: _states(desk).count("opened") == 1)
        hand.look("opened-again")

        _set_code(hand, desk, server)
        _view(hand, desk, "studies")
        send(hand, desk, "Berta", 1)
        third = _mail(hand, mailbox, BERTA)
        came["gate"] = _gate(hand, page, third)
        came["code in a mail"] = any(CODE in letter.as_string() for _, letter in mailbox.letters())
        _view(hand, desk, "sent")
        hand.wait("three pages", lambda: len(_states(desk)) == 3)
        hand.look("the-end-of-the-day")
        came["states"] = sorted(_states(desk))
        came["seconds"] = time.monotonic() - began
        del application
        return came


def _view(hand: Hand, desk: Any, name: str) -> None:
    hand.click(desk.window.rail._buttons[name])


def _states(desk: Any) -> list[str]:
    return [row.state.value for row in desk.front.desk.sent._all]


def _mail(hand: Hand, mailbox: MailFolder, address: str, other_than: str = "") -> dict[str, str]:
    """Wait for a patient's newest mail."""

    def newest() -> dict[str, str] | None:
        if not any(address in str(letter["To"]) for _, letter in mailbox.letters()):
            return None
        letter = mailbox.wait_for(address, 1)
        return letter if letter["link"] != other_than else None

    hand.wait(f"a mail to {address}", newest)
    letter = newest()
    assert letter is not None
    return letter


def _open(hand: Hand, page: Any, link: str) -> int:
    """Open a page as its patient does; return how many pictures it shows."""
    page.goto(link)
    hand.look("the-patient-opens-her-page")
    page.mouse.wheel(0, 400)  # a sign of a person: the view counts
    page.wait_for_timeout(300)
    widths = page.evaluate("[...document.querySelectorAll('main img')].map(i => i.naturalWidth)")
    return len([width for width in widths if width])


def _delete(hand: Hand, page: Any, letter: dict[str, str]) -> str:
    """Delete a page from its settings; return what the page then says."""
    page.get_by_role("link", name="Settings").click()
    page.get_by_role("link", name="Delete this page").click()
    page.get_by_label("Enter the 4-digit code").fill(delete_code(letter))
    hand.look("she-deletes-it")
    page.get_by_role("button", name="Delete for good").click()
    hand.look("deleted")
    return str(page.inner_text("h1"))


def _resend(hand: Hand, desk: Any) -> str:
    """Look why it can't be opened, and send it anew; return the reason that was read."""
    from tricedesk.ui.resend_sheet import ResendSheet

    front = desk.front.desk
    hand.click_row(front.sent_view.list, 0)
    card = front.sent_view.details.card
    hand.wait("the reason", lambda: "deleted" in plain(card.why.text()))
    hand.look("why-she-can-not-open-it")
    why = plain(card.why.text())
    hand.click(card.first)
    sheet = dialog(hand, ResendSheet)
    hand.look("send-again")
    hand.click(sheet.send)
    hand.wait("the page in its place", lambda: len(_states(desk)) == 2)
    return why


def _set_code(hand: Hand, desk: Any, server: DemoServer) -> None:
    """Become an admin by a link from who runs the server, and give the clinic a Patient Link Code."""
    from tricedesk.ui.preferences.dialog import PreferencesDialog
    from tricedesk.ui.preferences.links import CodeSheet, LinksPage
    from tricedesk.ui.preferences.locked import SignUpSheet

    link = server.admin_link()
    hand.click(desk.window.rail._preferences)
    preferences = dialog(hand, PreferencesDialog)
    place = next(n for n, page in enumerate(preferences.pages) if isinstance(page, LinksPage))
    hand.click_row(preferences.list, place + 1)
    hand.look("preferences-locked")
    hand.click(preferences.lock.sign_up)
    sheet = dialog(hand, SignUpSheet)
    for field, text in (
        (sheet.link, link),
        (sheet.name, "Ada"),
        (sheet.login, "ada@example.org"),
        (sheet.password, "correct horse 27"),
        (sheet.again, "correct horse 27"),
    ):
        hand.write(field, text)
    hand.look("an-admin-signs-up")
    hand.click(sheet.act)
    page = preferences.pages[place]
    hand.wait("the admin's session", lambda: ready(page.change))
    hand.click(page.change)
    codes = dialog(hand, CodeSheet)
    hand.write(codes.code, CODE)
    hand.look("the-code")
    hand.click(codes.act)
    hand.wait("the code to be set", lambda: shown(CodeSheet) is None)
    hand.wait("the page to say so", lambda: "A code is set" in plain(page.code_words.text()))
    hand.look("the-code-is-set")
    hand.click(preferences.cancel)
    hand.wait("the end of the preferences", lambda: shown(PreferencesDialog) is None)
    records = desk.room
    hand.wait("every desk to hear of the code", lambda: bool(records._records.account.has_link_code))


def _gate(hand: Hand, page: Any, letter: dict[str, str]) -> dict[str, Any]:
    """Open a page that asks for a code: first with the wrong digits, as people do."""
    came: dict[str, Any] = {"status": page.goto(letter["link"]).status}
    came["pictures before"] = page.locator("main img").count()
    page.get_by_label("Code").first.fill(delete_code(letter))
    page.get_by_role("button", name="Open the pictures").click()
    hand.look("the-digits-of-the-mail-only-delete")
    came["wrong"] = page.locator("main img").count()
    page.get_by_label("Code").first.fill(CODE)
    page.get_by_role("button", name="Open the pictures").click()
    page.wait_for_load_state()
    hand.look("the-code-opens-it")
    came["pictures"] = page.locator("main img").count()
    return came


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    sys.stdout.write(json.dumps(run(folder, Path(sys.argv[2]) if len(sys.argv) > 2 else folder / "screens")))
