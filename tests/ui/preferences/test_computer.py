"""Preferences of this computer: what is shown, refused and kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from tricedesk import settings
from tricedesk.settings import Settings
from tricedesk.ui.preferences.dialog import PreferencesDialog
from tricedesk.ui.preferences.values import ComputerPreferences, of_settings, to_settings
from tricedesk.ui.tray import Tray


def opened(qtbot: QtBot, chosen: ComputerPreferences) -> PreferencesDialog:
    made = PreferencesDialog(chosen)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def press(qtbot: QtBot, dialog: PreferencesDialog, words: str) -> None:
    button = next(b for b in dialog.findChildren(QRadioButton) if b.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
    if not button.isChecked():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def troubles(dialog: PreferencesDialog) -> str:
    labels = [label for label in dialog.findChildren(QLabel) if label.property("kind") == "bad"]
    return " ".join(label.text() for label in labels if label.isVisible())


def test_it_says_whom_this_desk_is_paired_with(qtbot: QtBot) -> None:
    dialog = PreferencesDialog(ComputerPreferences(), desk="Cart 2", clinic="Maple Clinic")
    qtbot.addWidget(dialog)
    dialog.show()
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    assert "“\u2068Cart 2\u2069” is paired with \u2068Maple Clinic\u2069." in shown
    assert not dialog.pair.isVisible()
    assert not dialog.recovery.isVisible()


def test_an_unpaired_desk_offers_pairing(qtbot: QtBot) -> None:
    dialog = opened(qtbot, ComputerPreferences())
    with qtbot.waitSignal(dialog.pairing_asked), qtbot.assertNotEmitted(dialog.saved):
        qtbot.mouseClick(dialog.pair, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_a_desk_that_was_removed_offers_pairing_again(qtbot: QtBot) -> None:
    dialog = PreferencesDialog(
        ComputerPreferences(), desk="Cart 2", clinic="Maple Clinic", sent_away=True, lacks_key=True
    )
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert "no longer paired with \u2068Maple Clinic\u2069" in dialog._account_words.text()
    assert dialog.pair.text() == "Pair again…"
    assert not dialog.recovery.isVisible(), "nothing can be asked of the server before"
    with qtbot.waitSignal(dialog.pairing_asked):
        qtbot.mouseClick(dialog.pair, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_a_desk_without_the_clinics_key_offers_to_enter_it(qtbot: QtBot) -> None:
    dialog = PreferencesDialog(ComputerPreferences(), desk="Cart 2", clinic="Maple Clinic", lacks_key=True)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert not dialog.pair.isVisible()
    with qtbot.waitSignal(dialog.recovery_asked), qtbot.assertNotEmitted(dialog.pairing_asked):
        qtbot.mouseClick(dialog.recovery, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_saved_unchanged_is_what_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    chosen = ComputerPreferences(str(tmp_path), "dark", "cart", "ar", "http://proxy:3128", 123_456)
    dialog = opened(qtbot, chosen)
    with qtbot.waitSignal(dialog.saved) as saved:
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert saved.args == [chosen]


def test_what_is_chosen_is_saved(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(qtbot, ComputerPreferences())
    dialog.page.folder.setFocus()
    qtbot.keyClicks(dialog.page.folder, str(tmp_path))
    press(qtbot, dialog, "Dark")
    press(qtbot, dialog, "Cart: large targets, for gloves")
    press(qtbot, dialog, "This proxy:")
    assert not dialog.save.isEnabled(), "a proxy without an address"
    qtbot.keyClicks(dialog.page.proxy_address, "http://proxy.example.org:3128")
    dialog.page.language.setCurrentText("Español")
    dialog.page.speed.setCurrentIndex(1)
    with qtbot.waitSignal(dialog.saved) as saved:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert saved.args == [
        ComputerPreferences(str(tmp_path), "dark", "cart", "es", "http://proxy.example.org:3128", 250_000)
    ]


def test_escape_keeps_nothing(qtbot: QtBot) -> None:
    dialog = opened(qtbot, ComputerPreferences())
    press(qtbot, dialog, "Dark")
    with qtbot.assertNotEmitted(dialog.saved):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("typed", ["proxy:3128", "ftp://proxy", "http://", "none", "http://a b\u2028"])
def test_a_proxy_that_cannot_be_used_is_said_at_once_and_not_saved(qtbot: QtBot, typed: str) -> None:
    dialog = opened(qtbot, ComputerPreferences(proxy="http://proxy:1"))
    dialog.page.proxy_address.setText(typed)
    assert "Write the proxy like" in troubles(dialog) or typed == "http://a b\u2028"
    assert dialog.save.isEnabled() == dialog.page.usable()
    if dialog.page.usable():
        settings.change(Settings(), proxy=dialog.page.values().proxy)


def test_a_folder_that_is_not_there_now_is_said_and_may_be_kept(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(qtbot, ComputerPreferences(str(tmp_path / "gone")))
    assert "Check the drive or cable." in troubles(dialog)
    assert dialog.save.isEnabled()
    dialog.page.folder.setText(str(tmp_path))
    assert troubles(dialog) == ""
    dialog.page.folder.setText("a\0b")
    assert "Can't reach" in troubles(dialog)


def test_settings_come_and_go_unharmed(tmp_path: Path) -> None:
    kept = settings.change(
        Settings(server_url="https://a.example", unknown={"newer": 1}),
        folder=tmp_path, language="es", proxy="none", speed_limit=5,
    )  # fmt: skip
    shown = of_settings(kept, "light", "desk")
    assert to_settings(kept, shown) == kept
    cleared = to_settings(kept, ComputerPreferences())
    assert (cleared.folder, cleared.language, cleared.proxy, cleared.speed_limit) == (None, "", "", 0)
    assert (cleared.server_url, cleared.unknown) == ("https://a.example", {"newer": 1})


def test_a_pin_is_asked_for_only_where_there_is_one(qtbot: QtBot) -> None:
    dialog = opened(qtbot, ComputerPreferences())
    page = dialog.page
    assert not page.pin.isVisible()
    page.asks_pin.setChecked(True)
    assert not dialog.save.isEnabled(), "none is kept, so one must be typed"
    qtbot.keyClicks(page.pin, "471")
    assert "at least 4 characters" in troubles(dialog)
    qtbot.keyClicks(page.pin, "1")
    assert not troubles(dialog)
    with qtbot.waitSignal(dialog.saved) as saved:
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert (saved.args[0].has_pin, saved.args[0].new_pin) == (True, "4711")
    assert "4711" not in repr(saved.args[0])


def test_a_kept_pin_may_stay_or_go(qtbot: QtBot) -> None:
    dialog = opened(qtbot, ComputerPreferences(has_pin=True))
    assert dialog.save.isEnabled()
    assert (dialog.page.values().has_pin, dialog.page.values().new_pin) == (True, "")
    dialog.page.asks_pin.setChecked(False)
    assert dialog.save.isEnabled()
    assert not dialog.page.values().has_pin


def test_what_is_hidden_and_told_is_kept(tmp_path: Path) -> None:
    kept = Settings(no_folder=True)
    chosen = of_settings(kept, "system", "desk")
    assert chosen.lock_minutes == 10
    assert to_settings(kept, chosen).no_folder
    changed = replace(chosen, lock_minutes=0, tell_opened=True, stay_in_tray=True, folder=str(tmp_path))
    after = to_settings(kept, changed)
    assert after.stay_in_tray
    assert (after.lock_minutes, after.tell_opened, after.no_folder) == (0, True, False)


def test_the_log_is_a_press_away(qtbot: QtBot) -> None:
    dialog = PreferencesDialog(of_settings(Settings(), "system", "desk"))
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.log_asked):
        qtbot.mouseClick(dialog.page.log, Qt.MouseButton.LeftButton)
    assert dialog.page.stays.isEnabled() is Tray.there()
    assert dialog.page._no_tray.isVisible() is not Tray.there()
