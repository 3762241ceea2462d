"""The preferences in the whole window: what is saved there is what the next sending goes by."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.preferences.conftest import Person, sign_up
from tricedesk import account_key, settings, wire
from tricedesk.app import Desk
from tricedesk.home import Home
from tricedesk.ledger.states import State
from tricedesk.sync.admin import AdminDesk
from tricedesk.sync.client import open_client
from tricedesk.sync.pairing import make_pairing_code
from tricedesk.ui.connection import BANNER, PAIR
from tricedesk.ui.first_run import FirstRun
from tricedesk.ui.foot import Connection
from tricedesk.ui.preferences.clinic import ClinicPage
from tricedesk.ui.preferences.dialog import PreferencesDialog
from tricedesk.ui.preferences.links import LinksPage

pytestmark = pytest.mark.slow


@pytest.fixture
def window(desk: Any, qtbot: QtBot) -> Iterator[Desk]:
    del qtbot
    with opened(desk) as made:
        yield made


@contextmanager
def opened(desk: Any) -> Iterator[Desk]:
    """The window of a desk, past its first run."""
    made = Desk(Home(desk.paths, settings.load(desk.paths.settings_file), desk.credentials))
    made.begin()
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, FirstRun):
            dialog.close()
    try:
        yield made
    finally:
        for dialog in made.window.findChildren(PreferencesDialog):
            dialog.hide()
        made.window.hide()
        made.end()
        made.window.deleteLater()


def open_preferences(window: Desk, qtbot: QtBot) -> Person:
    window.window.preferences_asked.emit()
    dialog = window.window.findChildren(PreferencesDialog)[-1]
    return Person(qtbot, dialog, window.account)


def test_a_lifespan_that_is_saved_is_the_next_sendings(
    window: Desk, qtbot: QtBot, ada: str, other: AdminDesk
) -> None:
    qtbot.waitUntil(lambda: window.room._records.account is not None, timeout=30_000)
    person = open_preferences(window, qtbot)
    page = person.open(LinksPage)
    person.sign_in(ada)
    before = page.lifespan.value()
    page.lifespan.setValue(before + 7)
    person.save()
    assert "Saved." in person.banner()

    def heard() -> bool:
        account = window.room._records.account
        return account is not None and account.lifespan_days == before + 7

    qtbot.waitUntil(heard, timeout=60_000)
    person.dialog.reject()
    again = open_preferences(window, qtbot)
    assert again.room.account.who is not None, "closing the dialog ends no session"
    assert again.open(LinksPage).lifespan.value() == before + 7
    page = again.page
    page.lifespan.setValue(before)
    again.save()
    assert other.settings().lifespan_days == before
    again.press(again.dialog.lock.sign_out)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: again.room.account.who is None)  # the first dialog hears of nothing any more
    assert "Sign in as an admin to change this." in again.says()


def test_another_speed_limit_acts_at_once(desk: Any, parcel: Any, qtbot: QtBot) -> None:
    settings.save(settings.change(desk.settings, speed_limit=20_000), desk.paths.settings_file)
    # 75 s at that speed; the clinic's code is of other tests' concern
    manifest, files = parcel(sizes=(1_500_000,), code=wire.NoCode())
    desk.ledger.packages.queue(manifest, files, account_id=desk.account_id)
    with opened(desk) as made:
        going: list[Any] = []
        made._sync.progressed.connect(going.append)
        qtbot.waitUntil(lambda: bool(going), timeout=20_000)
        person = open_preferences(made, qtbot)
        person.dialog.page.speed.setCurrentIndex(person.dialog.page.speed.findData(0))
        person.dialog.save.click()
        sent = desk.ledger.packages
        qtbot.waitUntil(lambda: sent.get(manifest.package_id).state is State.SENT, timeout=20_000)


def steps_of(window: Desk, qtbot: QtBot) -> FirstRun:
    def shown() -> list[FirstRun]:
        return [steps for steps in window.window.findChildren(FirstRun) if steps.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[-1]


def test_a_desk_that_was_removed_is_paired_again_in_the_window(
    window: Desk, desk: Any, first_desk: Any, server: Any, qtbot: QtBot
) -> None:
    paths, credentials, _ = first_desk
    front = settings.load(paths.settings_file)
    qtbot.waitUntil(lambda: window.window.foot.connection is Connection.ONLINE, timeout=20_000)
    with contextlib.closing(AdminDesk(lambda: open_client(front, credentials))) as admin:
        sign_up(admin, server, "Cleo")
        admin.revoke_workstation(desk.settings.workstation_id)
    qtbot.waitUntil(lambda: window.window.foot.connection is Connection.UNPAIRED, timeout=60_000)
    (said,) = [b for b in window.window.banners.shown() if b.id == BANNER]
    assert "was removed from the clinic's account." in said.text
    person = open_preferences(window, qtbot)
    assert person.dialog.pair.text() == "Pair again…"
    person.dialog.reject()

    window.window.banner_acted.emit(BANNER, PAIR)
    steps = steps_of(window, qtbot)
    with contextlib.closing(open_client(front, credentials)) as client:
        steps.pair.code.setText(make_pairing_code(client, credentials).text)
    steps.next.click()
    qtbot.waitUntil(lambda: window.window.foot.connection is Connection.ONLINE, timeout=20_000)
    assert not [b for b in window.window.banners.shown() if b.id == BANNER]
    assert settings.load(desk.paths.settings_file).account_id == desk.account_id
    again = open_preferences(window, qtbot)
    assert not again.dialog.pair.isVisible()


def test_a_recovery_key_that_was_put_off_is_entered_in_the_window(
    window: Desk, desk: Any, qtbot: QtBot
) -> None:
    key = desk.credentials.account_key
    desk.credentials.forget_account_key()
    person = open_preferences(window, qtbot)
    person.dialog.recovery.click()
    steps = steps_of(window, qtbot)
    steps.key.field.setText(account_key.recovery_text(key))
    steps.key.enter.click()
    qtbot.waitUntil(lambda: desk.credentials.account_key == key, timeout=20_000)
    qtbot.waitUntil(lambda: window._records._account_key == key, timeout=20_000)
    assert not open_preferences(window, qtbot).dialog.recovery.isVisible()


def test_without_a_server_the_settings_that_were_heard_last_are_shown(
    desk: Any, qtbot: QtBot, free_port: int, mirrored: Any
) -> None:
    mirrored()
    known = desk.ledger.mirror.settings(desk.account_id)
    assert isinstance(known, wire.AccountSettings)
    url = f"http://127.0.0.1:{free_port}"
    desk.credentials.keep_token(url, "nobody's")
    settings.save(settings.change(desk.settings, server_url=url), desk.paths.settings_file)
    with opened(desk) as made:
        qtbot.waitUntil(lambda: made.account.account.settings is not None, timeout=30_000)
        person = open_preferences(made, qtbot)
        page = person.open(ClinicPage)
        assert page.name.text() == known.name
        assert "No connection to the server." in person.banner()
