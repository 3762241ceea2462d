"""The preferences of a paired desk before a real server, with the real worker behind them."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.sync.conftest import (
    Desk,
    Proxy,
    Seconds,
    clock,
    desk,
    faults,
    first_desk,
    free_port,
    proxy,
    seconds,
    server,
)
from tricedesk import settings, wire
from tricedesk.app_account import AccountRoom
from tricedesk.credentials import Credentials
from tricedesk.home import Home
from tricedesk.paths import AppPaths
from tricedesk.sync.admin import AdminDesk
from tricedesk.sync.admin_thread import AdminWorker
from tricedesk.ui.preferences.dialog import PreferencesDialog
from tricedesk.ui.preferences.locked import SignInSheet
from tricedesk.ui.preferences.page import AccountPage
from tricedesk.ui.preferences.values import ComputerPreferences

__all__ = ["clock", "desk", "faults", "first_desk", "free_port", "proxy", "seconds", "server"]

PASSWORD = "correct horse 27"


@pytest.fixture
def other(desk: Desk, server: Any) -> Iterator[AdminDesk]:
    """Bea, another admin, signed in at the same desk's address by herself."""
    made = AdminDesk(desk.client)
    sign_up(made, server, "Bea")
    yield made
    made.close()


def sign_up(admin: AdminDesk, server: Any, name: str) -> str:
    login = f"{name.lower()}-{wire.new_id().hex[-12:]}"
    admin.sign_up(server.tell("account", "admin-link", str(server.account_id)), login, name, PASSWORD)
    admin.sign_in(login, PASSWORD)
    return login


@pytest.fixture
def ada(desk: Desk, server: Any) -> str:
    """Ada's sign-in name; she is not signed in yet."""
    with contextlib.closing(AdminDesk(desk.client)) as admin:
        login = sign_up(admin, server, "Ada")
        admin.sign_out()
    return login


@pytest.fixture
def through_proxy(desk: Desk, proxy: Proxy) -> Proxy:
    """A network that can misbehave, between the preferences and the server. Ask for it first."""
    kept = settings.load(desk.paths.settings_file)
    assert kept.server_url is not None
    desk.credentials.keep_token(proxy.url, desk.credentials.token_for(kept.server_url))
    desk.settings = settings.change(kept, server_url=proxy.url)
    settings.save(desk.settings, desk.paths.settings_file)
    return proxy


@pytest.fixture
def room(desk: Desk, seconds: Seconds) -> Iterator[AccountRoom]:
    """The account's threads, as the window has them."""

    def make(paths: AppPaths, credentials: Credentials) -> AdminWorker:
        return AdminWorker(paths, credentials, seconds)

    made = AccountRoom(
        Home(desk.paths, settings.load(desk.paths.settings_file), desk.credentials), make_worker=make
    )
    made.begin()
    yield made
    made.end()


@dataclass
class Person:
    """Someone at the preferences, by mouse and keyboard."""

    bot: QtBot
    dialog: PreferencesDialog
    room: AccountRoom

    @property
    def page(self) -> Any:
        """The page that is shown."""
        return self.dialog.current

    def open(self, kind: type[AccountPage]) -> Any:
        """Go to a page, and wait until what it asked for has come."""
        place = next(n for n, page in enumerate(self.dialog.pages, start=1) if isinstance(page, kind))
        self.dialog.open_page(place)
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until nothing is asked any more."""
        self.bot.waitUntil(lambda: not self.room.account.waiting)

    def press(self, button: Any) -> None:
        """Press a button, scrolled into sight or not."""
        assert button.isEnabled(), button.text()
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def type(self, field: QWidget, text: str) -> None:
        """Type in place of what a field holds."""
        field.setFocus()
        field.selectAll()  # type: ignore[attr-defined]
        if text.isascii():
            self.bot.keyClicks(field, text)
        elif isinstance(field, QPlainTextEdit):  # QtTest has no keys for other letters
            field.insertPlainText(text)
        else:
            field.insert(text)  # type: ignore[attr-defined]

    def tick(self, box: QAbstractButton) -> None:
        """Press the sign of a box, which is at its line's beginning."""
        self.bot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))

    def sheet(self, kind: type[QDialog]) -> Any:
        """Wait for a sheet that lies on the dialog."""
        self.bot.waitUntil(lambda: bool(_open_ones(kind)))
        return _open_ones(kind)[-1]

    def sign_in(self, login: str, password: str = PASSWORD) -> None:
        """Sign in by the bar."""
        assert self.dialog.lock is not None
        self.press(self.dialog.lock.sign_in)
        sheet = self.sheet(SignInSheet)
        self.type(sheet.login, login)
        self.type(sheet.password, password)
        self.press(sheet.act)
        self.bot.waitUntil(lambda: self.room.account.who is not None)

    def save(self) -> None:
        """Press Save and wait for the answer."""
        self.press(self.dialog.save)

    def banner(self) -> str:
        """What the banners say."""
        return " ".join(banner.text for banner in self.dialog.banners.shown())

    def says(self) -> str:
        """All words on the dialog."""
        return words_of(self.dialog)


def words_of(root: QWidget) -> str:
    """All words that are shown somewhere."""
    labels = [each.text() for each in root.findChildren(QLabel) if each.isVisible()]
    return "\n".join(labels + [each.text() for each in root.findChildren(QPushButton) if each.isVisible()])


def _open_ones(kind: type[QDialog]) -> list[QDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


@pytest.fixture
def person(qtbot: QtBot, room: AccountRoom) -> Person:
    """Someone who has opened the preferences and is nobody yet."""
    dialog = PreferencesDialog(
        ComputerPreferences(), desk="Cart 2", clinic="Maple Clinic", account=room.account
    )
    qtbot.addWidget(dialog, before_close_func=lambda _: dialog.hide())  # a shown one asks about edits
    with qtbot.waitExposed(dialog):
        dialog.show()
    return Person(qtbot, dialog, room)


@pytest.fixture
def admin(person: Person, ada: str) -> Person:
    """The same, signed in as Ada."""
    person.dialog.open_page(1)
    person.sign_in(ada)
    return person


@pytest.fixture
def mirrored(desk: Desk) -> Callable[[], Any]:
    """Pull what has happened and return the account as this desk's mirror has it."""
    from tricedesk.sync.worker import SyncWorker

    def pull() -> Any:
        with contextlib.closing(desk.client()) as client:
            SyncWorker(desk.ledger, client, desk.account_id).run_once()
        return desk.ledger.mirror.account(desk.account_id)

    return pull


__all__ += ["Person", "Proxy", "sign_up", "words_of"]
