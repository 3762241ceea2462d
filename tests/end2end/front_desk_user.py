"""A scripted person at the front desk: real windows on real homes, and every press of a button is counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import pytest
import requests
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.end2end.front_desk_words import delete_code, plain
from tricedesk import settings
from tricedesk.app import Desk
from tricedesk.demo.server import MailFolder
from tricedesk.home import Home
from tricedesk.sync import pairing
from tricedesk.sync.client import open_client
from tricedesk.ui.foot import Connection
from tricedesk.ui.timeline_words import action_word

LONG = 60_000
D = TypeVar("D", bound=QDialog)
__all__ = ["Person", "PickyMail", "delete_code", "pair_beside", "patient", "window"]


class PickyMail(MailFolder):
    """A mailbox that knows no address that begins with "wrong"."""

    async def handle_RCPT(
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        if address.startswith("wrong"):
            return "550 5.1.1 No such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"


@dataclass
class Person:
    """Presses and types in one window. `clicks` counts presses; typing is free."""

    qtbot: QtBot
    desk: Desk
    clicks: int = field(default=0)

    def until(self, done: Callable[[], object]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(done()), timeout=LONG)

    def press(self, widget: QWidget) -> None:
        """Press what can be seen and pressed."""
        self.until(lambda: widget.isVisible() and widget.isEnabled())
        self.clicks += 1
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def view(self, name: str) -> None:
        """Press a view's button on the rail."""
        self.press(self.desk.window.rail._buttons[name])  # the rail gives its buttons to nobody else

    def row(self, place: int = 0) -> None:
        """Press a row of what was sent."""
        shown = self.desk.front.desk.sent_view.list
        self.until(lambda: shown.model().rowCount() > place)
        self.clicks += 1
        spot = shown.visualRect(shown.model().index(place, 0)).center()
        self.qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    def write(self, field: QLineEdit, text: str) -> None:
        """Type over what stands in a field."""
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)

    def choose(self, action: Any) -> None:
        """Open the menu beside the first button and choose something there."""
        card = self.desk.front.desk.sent_view.details.card
        self.until(card.more.isVisible)
        entries: list[QAction] = card.more.menu().actions()
        self.clicks += 2
        next(entry for entry in entries if entry.text() == action_word(action)).trigger()

    def sheet(self, kind: type[D]) -> D:
        """Wait for a sheet that has opened over this window."""

        def found() -> list[D]:
            return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]

        self.until(found)
        return found()[0]

    @property
    def why(self) -> str:
        """What the window says about why, and what to do."""
        card = self.desk.front.desk.sent_view.details.card
        return plain(card.why.text()) if card.isVisible() else ""

    @property
    def first(self) -> QWidget:
        """The one button that comes first."""
        return self.desk.front.desk.sent_view.details.card.first

    @property
    def happened(self) -> str:
        """All lines of the page that is shown."""
        return plain(self.desk.front.desk.sent_view.details.happened.text)

    @property
    def toast(self) -> str:
        """The message that passes."""
        toast = self.desk.window._toast.toast
        return plain(toast.text) if toast else ""

    @property
    def online(self) -> bool:
        """Whether the window says that it is connected."""
        return self.desk.window.foot.connection is Connection.ONLINE


@contextmanager
def window(
    home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, folder: Path | None
) -> Iterator[Person]:
    """Open a paired home's window; `folder` is what its machine writes to, None at a front desk."""
    monkeypatch.setenv("TRICEDESK_HOME", str(home))
    monkeypatch.setenv("TRICEDESK_KEYRING", "file")
    opened = Home.open()
    if folder is not None:
        chosen = settings.change(opened.settings, folder=folder)
        settings.save(chosen, opened.paths.settings_file)
        opened = Home.open()
    desk = Desk(opened)
    desk.begin()
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.reject()  # a front desk has no folder: the first run would ask for one
    person = Person(qtbot, desk)
    try:
        person.until(lambda: person.online)
        yield person
    finally:
        desk.end()
        desk.window.hide()


def pair_beside(home: Path, other: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pair the home `other` by a code that the paired `home` makes: both read the same labels."""
    monkeypatch.setenv("TRICEDESK_KEYRING", "file")
    monkeypatch.setenv("TRICEDESK_HOME", str(home))
    first = Home.open()
    client = open_client(first.settings, first.credentials)
    code = pairing.make_pairing_code(client, first.credentials).text
    client.close()
    monkeypatch.setenv("TRICEDESK_HOME", str(other))
    second = Home.open()
    pairing.pair(first.server_url, code, name, paths=second.paths, credentials=second.credentials)


def patient(link: str, form: str, **fields: str) -> int:
    """Post one of the page's forms as its own browser does; return the status."""
    base = link.split("/p/")[0]
    headers = {"Origin": base, "Sec-Fetch-Site": "same-origin"}
    posted = requests.post(f"{link}/{form}", data=fields, headers=headers, timeout=30, allow_redirects=False)
    return posted.status_code
