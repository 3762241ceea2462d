"""The first run: folder, clinic, recovery key."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from tricedesk import account_key
from tricedesk.ui import pairing_text
from tricedesk.ui.first_run import FirstRun

LEFT = Qt.MouseButton.LeftButton
KEY = account_key.recovery_text(bytes(range(32)))


def opened(qtbot: QtBot, *given: str, paired: bool = False) -> FirstRun:
    made = FirstRun(*given, paired=paired)
    qtbot.addWidget(made, before_close_func=lambda dialog: dialog.accept())
    with qtbot.waitExposed(made):
        made.show()
    return made


def at_clinic(qtbot: QtBot, tmp_path: Path) -> FirstRun:
    run = opened(qtbot, str(tmp_path), "https://pictures.example.org", "Cart 2")
    qtbot.mouseClick(run.next, LEFT)
    return run


def test_from_folder_to_key_by_keyboard(qtbot: QtBot, tmp_path: Path) -> None:
    run = opened(qtbot)
    assert not run.next.isEnabled()
    run.folder.field.setFocus()
    qtbot.keyClicks(run.folder.field, str(tmp_path))
    with qtbot.waitSignal(run.folder_chosen) as chosen:
        qtbot.keyClick(run, Qt.Key.Key_Return)
    assert chosen.args == [str(tmp_path)]
    assert run.step == 1
    for field, text in (
        (run.pair.address, "pictures.example.org"),
        (run.pair.code, "7QK2M-0XD9V"),
        (run.pair.name, "Cart 2"),
    ):
        field.setFocus()
        qtbot.keyClicks(field, text)
    with qtbot.waitSignal(run.pair_asked) as asked:
        qtbot.keyClick(run, Qt.Key.Key_Return)
    assert asked.args == ["https://pictures.example.org", "7QK2M-0XD9V", "Cart 2"]
    assert not run.next.isEnabled(), "asked once"
    qtbot.keyClick(run, Qt.Key.Key_Escape)
    assert run.isVisible(), "not while the server is asked"
    run.pairing_done("Maple Clinic", KEY, True)
    assert run.step == 2
    assert run.key.shown.text().split() == KEY.split("-")
    qtbot.keyClick(run, Qt.Key.Key_Escape)
    assert run.isVisible(), "nor before the key is kept"
    assert not run.next.isEnabled()
    qtbot.mouseClick(run.key.copy, LEFT)
    assert QGuiApplication.clipboard().text() == KEY
    run.key.kept.setFocus()
    qtbot.keyClick(run.key.kept, Qt.Key.Key_Space)
    qtbot.mouseClick(run.next, LEFT)
    assert not run.isVisible()


def test_a_computer_may_have_no_folder(qtbot: QtBot) -> None:
    run = opened(qtbot)
    assert run.later.text() == "This computer has no ultrasound folder"
    with qtbot.assertNotEmitted(run.folder_chosen), qtbot.waitSignal(run.folder_absent):
        qtbot.mouseClick(run.later, LEFT)
    assert run.step == 1
    qtbot.mouseClick(run.later, LEFT)
    assert not run.isVisible()


def test_a_folder_that_is_not_there_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    run = opened(qtbot, str(tmp_path / "gone"))
    assert "Check the drive or cable." in run.folder.trouble.text()
    assert not run.next.isEnabled()


def test_a_refusal_says_why_and_keeps_what_was_typed(qtbot: QtBot, tmp_path: Path) -> None:
    run = at_clinic(qtbot, tmp_path)
    qtbot.keyClicks(run.pair.code, "WRONG")
    qtbot.mouseClick(run.next, LEFT)
    run.pairing_failed("This is not a whole pairing code.", "Type all of it.")
    assert run.pair.trouble.isVisible()
    assert run.pair.trouble.text() == "This is not a whole pairing code. Type all of it."
    assert run.pair.values() == ("https://pictures.example.org", "WRONG", "Cart 2")
    assert run.next.isEnabled()
    qtbot.keyClicks(run.pair.code, "X")
    assert not run.pair.trouble.isVisible()


@pytest.mark.parametrize("typed", ["http://pictures.example.org", "https://", "https://user:pw@example.org"])
def test_an_address_that_cannot_be_used_is_said_when_it_is_left(
    qtbot: QtBot, tmp_path: Path, typed: str
) -> None:
    run = at_clinic(qtbot, tmp_path)
    run.pair.address.setText(typed)
    run.pair.address.setFocus()
    run.pair.code.setFocus()
    assert "Write the server's address like" in run.pair.trouble.text()


@pytest.mark.parametrize(
    "scanned",
    [
        "https://pictures.example.org/#7QK2M-0XD9V",
        "https://pictures.example.org/#pair=7QK2M-0XD9V",
        "https://pictures.example.org 7QK2M-0XD9V",
        "Code: 7QK2M-0XD9V  Server: https://pictures.example.org",
    ],
)
@pytest.mark.parametrize("into", ["address", "code"])
def test_address_and_code_are_pasted_as_one(qtbot: QtBot, tmp_path: Path, scanned: str, into: str) -> None:
    run = opened(qtbot, str(tmp_path))
    qtbot.mouseClick(run.next, LEFT)
    QGuiApplication.clipboard().setText(scanned)
    field = getattr(run.pair, into)
    field.setFocus()
    field.paste()
    assert run.pair.values() == ("https://pictures.example.org", "7QK2M-0XD9V", "")
    assert run.pair.name.hasFocus()


def test_a_scanner_types_both_into_the_code_and_return(qtbot: QtBot, tmp_path: Path) -> None:
    run = opened(qtbot, str(tmp_path), "", "Front desk")
    qtbot.mouseClick(run.next, LEFT)
    run.pair.code.setFocus()
    qtbot.keyClicks(run.pair.code, "https://pictures.example.org/#7QK2M-0XD9V")
    with qtbot.waitSignal(run.pair_asked) as asked:
        qtbot.keyClick(run.pair.code, Qt.Key.Key_Return)
    assert asked.args == ["https://pictures.example.org", "7QK2M-0XD9V", "Front desk"]


def test_an_address_with_a_port_and_a_path_stays_whole() -> None:
    assert pairing_text.read("http://127.0.0.1:8080/pictures/ 7QK2M0XD9V") == (
        "http://127.0.0.1:8080/pictures",
        "7QK2M0XD9V",
    )
    assert pairing_text.read("https://pictures.example.org") is None
    assert pairing_text.read("7QK2M-0XD9V") is None


def test_a_desk_that_got_the_key_with_its_code_is_ready_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    run = at_clinic(qtbot, tmp_path)
    run.pairing_done("Maple Clinic", "", True)
    assert not run.isVisible()


def test_a_desk_without_the_key_is_asked_for_it_and_may_leave_it(qtbot: QtBot, tmp_path: Path) -> None:
    run = at_clinic(qtbot, tmp_path)
    run.pairing_done("Maple Clinic", "", False)
    assert run.step == 2
    assert not run.key.kept.isVisible()
    qtbot.keyClicks(run.key.field, KEY)
    with qtbot.waitSignal(run.recovery_entered) as entered:
        qtbot.mouseClick(run.key.enter, LEFT)
    assert entered.args == [KEY]
    run.pairing_failed("The recovery key has a typing mistake.", "Compare it with the sheet.")
    assert run.key.trouble.isVisible()
    run.labels_readable()
    assert not run.isVisible()


def test_a_paired_desk_is_asked_for_the_folder_only(qtbot: QtBot, tmp_path: Path) -> None:
    run = opened(qtbot, str(tmp_path), paired=True)
    with qtbot.waitSignal(run.folder_chosen):
        qtbot.mouseClick(run.next, LEFT)
    assert not run.isVisible()


def test_a_desk_that_was_removed_pairs_again_in_one_step(qtbot: QtBot, tmp_path: Path) -> None:
    run = FirstRun(str(tmp_path), "https://pictures.example.org", "Cart 2", paired=True, begin=1)
    qtbot.addWidget(run, before_close_func=lambda dialog: dialog.accept())
    with qtbot.waitExposed(run):
        run.show()
    assert run.step == 1
    assert not run.back.isVisible()
    qtbot.keyClicks(run.pair.code, "7QK2M-0XD9V")
    with qtbot.waitSignal(run.pair_asked) as asked:
        qtbot.mouseClick(run.next, LEFT)
    assert asked.args == ["https://pictures.example.org", "7QK2M-0XD9V", "Cart 2"]
    run.pairing_done("Maple Clinic", "", True)
    assert not run.isVisible()


def test_a_key_that_was_put_off_is_asked_for_alone(qtbot: QtBot, tmp_path: Path) -> None:
    run = FirstRun(str(tmp_path), "https://pictures.example.org", "Cart 2", paired=True, begin=2)
    qtbot.addWidget(run, before_close_func=lambda dialog: dialog.accept())
    with qtbot.waitExposed(run):
        run.show()
    assert run.key.field.hasFocus()
    qtbot.keyClicks(run.key.field, KEY)
    with qtbot.waitSignal(run.recovery_entered) as entered:
        qtbot.mouseClick(run.key.enter, LEFT)
    assert entered.args == [KEY]
    run.pairing_failed("The recovery key has a typing mistake.", "Compare it with the sheet.")
    qtbot.keyClick(run, Qt.Key.Key_Escape)
    assert not run.isVisible(), "it may be put off again"


def test_the_sheet_is_printed_on_one_page(qtbot: QtBot, tmp_path: Path) -> None:
    run = at_clinic(qtbot, tmp_path)
    run.pairing_done("Maple Clinic", KEY, True)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    run.key.print_on(printer)
    printed = (tmp_path / "sheet.pdf").read_bytes()
    assert printed.startswith(b"%PDF")
    assert printed.count(b"/Type /Page\n") == 1
