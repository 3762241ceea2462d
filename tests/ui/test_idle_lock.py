"""The lock: when it comes, what it hides, what shows it again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tricedesk import lock_pin
from tricedesk.credentials import Credentials
from tricedesk.errors import LedgerError
from tricedesk.paths import AppPaths
from tricedesk.settings import Settings
from tricedesk.ui import lock_page
from tricedesk.ui.idle_lock import IdleLock
from tricedesk.ui.main_window import MainWindow
from tricedesk.ui.privacy import Privacy
from tricedesk.ui.studies_room import StudiesRoom
from tricedesk.ui.toast import Toast

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def credentials(tmp_path: Path) -> Credentials:
    paths = AppPaths.below(tmp_path / "home")
    paths.create()
    return Credentials.open(paths, {"TRICEDESK_KEYRING": "file"})


@pytest.fixture
def privacy(qtbot: QtBot, window_state: QSettings, credentials: Credentials) -> Iterator[Privacy]:
    window = MainWindow(window_state)
    room = StudiesRoom()
    window.add_view("studies", "studies", room)
    window.add_view("sent", "sent", QLineEdit())
    made = Privacy(window, room, credentials)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield made
    made.lock.unlock()
    made.lock.end()
    room.preview.close_workers()


def window_of(privacy: Privacy) -> MainWindow:
    return privacy._window


def test_it_locks_after_the_time_and_a_touch_puts_it_off(qtbot: QtBot) -> None:
    clock = Clock()
    shown = QWidget()
    qtbot.addWidget(shown)
    lock = IdleLock(shown, clock)
    with qtbot.waitExposed(shown):
        shown.show()
    lock._watch(shown.windowHandle())
    lock.set_minutes(10)
    clock.now += 599
    lock.look()
    assert not lock.locked
    QTest.mouseMove(shown.windowHandle(), QPoint(5, 5))
    clock.now += 599
    lock.look()
    assert not lock.locked, "the mouse has moved ten minutes and two seconds ago at most"
    clock.now += 1
    lock.look()
    assert lock.locked
    lock.end()


def test_the_first_key_after_a_night_shows_nothing(qtbot: QtBot) -> None:
    clock = Clock()
    shown = QWidget()
    qtbot.addWidget(shown)
    lock = IdleLock(shown, clock)
    with qtbot.waitExposed(shown):
        shown.show()
    lock._watch(shown.windowHandle())
    lock.set_minutes(5)
    clock.now += 30_000  # the computer slept, and no timer ran
    QTest.keyClick(shown.windowHandle(), Qt.Key.Key_A)
    assert lock.locked
    lock.end()


def test_it_may_be_off(qtbot: QtBot) -> None:
    clock = Clock()
    shown = QWidget()
    qtbot.addWidget(shown)
    lock = IdleLock(shown, clock)
    lock.set_minutes(0)
    clock.now += 1e6
    lock.look()
    assert not lock.locked


def test_without_a_pin_a_button_shows_all_again(qtbot: QtBot, privacy: Privacy) -> None:
    window = window_of(privacy)
    privacy.begin(Settings())
    assert not window.is_covered
    qtbot.keyClick(window, Qt.Key.Key_L, CTRL)
    assert window.is_covered
    assert privacy.page.isVisible()
    assert privacy.names_hidden
    assert not privacy.page.pin.isVisible()
    assert privacy.page.show_again.hasFocus()
    qtbot.keyClick(privacy.page.show_again, Qt.Key.Key_Space)
    assert not window.is_covered
    assert not privacy.names_hidden


def test_names_that_were_hidden_stay_hidden(qtbot: QtBot, privacy: Privacy) -> None:
    privacy._room.view.set_names_hidden(True)
    privacy.lock.lock()
    qtbot.mouseClick(privacy.page.show_again, LEFT)
    assert privacy._room.view.hide_names.isChecked()
    assert privacy.names_hidden


def test_no_key_reaches_what_is_behind(qtbot: QtBot, privacy: Privacy) -> None:
    window = window_of(privacy)
    privacy.lock.lock()
    with qtbot.assertNotEmitted(window.preferences_asked), qtbot.assertNotEmitted(window.view_changed):
        qtbot.keyClick(window, Qt.Key.Key_Comma, CTRL)
        qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
        qtbot.keyClick(window, Qt.Key.Key_F8)
        qtbot.keyClick(window, Qt.Key.Key_F1)
    assert privacy._room.view.hide_names.isChecked()
    assert not [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    privacy.lock.unlock()
    assert not privacy.names_hidden
    with qtbot.waitSignal(window.preferences_asked):
        qtbot.keyClick(window, Qt.Key.Key_Comma, CTRL)


def test_f8_hides_names_from_every_view_and_shows_them_again(qtbot: QtBot, privacy: Privacy) -> None:
    window = window_of(privacy)
    with qtbot.waitSignal(privacy._room.names_hidden) as said:
        qtbot.keyClick(window, Qt.Key.Key_F8)
    assert said.args == [True]
    assert privacy.names_hidden
    privacy._room.fold(True)
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert not privacy.names_hidden
    window.show_view("sent")
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert privacy.names_hidden


def sheet(window: MainWindow, text: str) -> QDialog:
    made = QDialog(window)
    words = QLabel(text)
    QVBoxLayout(made).addWidget(words)
    made.open()
    return made


def test_a_dialog_is_put_aside_with_what_was_typed_in_it(qtbot: QtBot, privacy: Privacy) -> None:
    window = window_of(privacy)
    before = sheet(window, "Ada")
    field = QLineEdit()
    before.layout().addWidget(field)
    field.setText("half a num")
    with qtbot.assertNotEmitted(before.finished):
        privacy.lock.lock()
        assert not before.isVisible()
        during = sheet(window, "Berta")  # an answer that comes while nobody is there
        qtbot.waitUntil(lambda: not during.isVisible())
        privacy.lock.unlock()
    qtbot.waitUntil(lambda: before.isVisible() and during.isVisible())
    assert before.isModal()
    assert field.text() == "half a num"
    during.reject()
    before.reject()


def test_the_question_before_quitting_stays(qtbot: QtBot, privacy: Privacy) -> None:
    window = window_of(privacy)
    window.set_unsent(2)
    privacy.lock.lock()
    question = window.quit_question()
    question.open()
    qtbot.wait(50)
    assert question.isVisible()
    question.reject()
    window.set_unsent(0)


def test_what_passes_meanwhile_is_said_afterwards(privacy: Privacy) -> None:
    window = window_of(privacy)
    privacy.lock.lock()
    window.show_toast(Toast("sent", "Sent again to Ada."))
    assert window._toast.toast is None
    privacy.lock.unlock()
    assert window._toast.toast is not None


def test_a_pin_locks_from_the_start_and_wrong_ones_make_wait(
    qtbot: QtBot, privacy: Privacy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock_page, "WAIT_MS", 300)
    privacy.keep(10, has_pin=True, new_pin="4711")
    privacy.begin(Settings())
    window, page = window_of(privacy), privacy.page
    assert window.is_covered
    assert page.pin.hasFocus()
    qtbot.mouseClick(page.show_again, LEFT)
    assert window.is_covered, "an empty field is no try"
    assert not page.trouble.isVisible()
    for _ in range(lock_page.TRIES):
        qtbot.keyClicks(page.pin, "4712")
        qtbot.keyClick(page.pin, Qt.Key.Key_Return)
        assert page.trouble.isVisible()
    assert not page.pin.isEnabled()
    assert "half a minute" in page.trouble.text()
    qtbot.waitUntil(page.pin.isEnabled)
    qtbot.keyClicks(page.pin, "4711")
    qtbot.keyClick(page.pin, Qt.Key.Key_Return)
    assert not window.is_covered
    privacy.lock.lock()
    assert page.pin.text() == ""
    privacy._credentials.keep_lock_pin("")  # by `tricedesk forget-pin`, in another process
    qtbot.mouseClick(page.show_again, LEFT)
    assert not window.is_covered


def test_a_password_store_that_does_not_answer_neither_opens_nor_ends_the_lock(
    qtbot: QtBot, privacy: Privacy, monkeypatch: pytest.MonkeyPatch
) -> None:
    privacy.keep(10, has_pin=True, new_pin="4711")
    privacy.lock.lock()

    def locked(_: object, _name: str) -> str | None:
        raise LedgerError("The computer's password store can't be used.")

    monkeypatch.setattr(type(privacy._credentials._store), "get", locked)
    page = privacy.page
    qtbot.keyClicks(page.pin, "4712")
    qtbot.keyClick(page.pin, Qt.Key.Key_Return)
    assert window_of(privacy).is_covered
    qtbot.keyClicks(page.pin, "4711")
    qtbot.keyClick(page.pin, Qt.Key.Key_Return)
    assert not window_of(privacy).is_covered


def test_a_clip_that_plays_stops(qtbot: QtBot, privacy: Privacy, drafted: Any) -> None:
    clip = next(p for p in drafted.of("Anna").pictures if p.frames > 1)
    player = privacy._room.preview.stage.player
    with qtbot.waitSignal(player.opened, timeout=20_000):
        player.open(clip.digest, clip.stored.main.path)
    player.play()
    assert player.playing
    privacy.lock.lock()
    assert not player.playing
    privacy.lock.unlock()
    assert not player.playing, "whoever is back presses for it"


def test_how_much_is_on_its_way_is_still_said(privacy: Privacy) -> None:
    privacy.set_unsent(2)
    privacy.lock.lock()
    assert privacy.page.waiting.text() == "2 studies are on their way."
    assert privacy.page.waiting.isVisible()


def test_a_pins_hash_is_salted_and_fits_itself_alone() -> None:
    kept = lock_pin.made("Überall 9")
    assert kept != lock_pin.made("Überall 9")
    assert lock_pin.fits("Überall 9", kept)
    assert not lock_pin.fits("Überall 8", kept)
    for damaged in ("", "x", "a.b", kept[:-3]):
        assert not lock_pin.fits("Überall 9", damaged)
