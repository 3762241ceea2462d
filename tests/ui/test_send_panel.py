"""The send panel and its last question, with real events."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tricedesk.ui import texts
from tricedesk.ui.confirm_sheet import ConfirmSheet
from tricedesk.ui.preview.gate import Release
from tricedesk.ui.send_panel import SendPanel
from tricedesk.ui.send_values import CodeKind, SendOffer, SendOrder

Open = Callable[..., SendPanel]


@pytest.fixture
def offer(tmp_path: Path) -> SendOffer:
    picture = tmp_path / "first.jpg"
    Image.new("RGB", (64, 48), "grey").save(picture)
    return SendOffer(
        local_id="study",
        release=Release("study", (("a", "digest"),)),
        PatientName="DOE^JANE",
        images=5,
        clips=2,
        attachments=0,
        first_picture=picture,
        country="US",
        clinic="Maple Clinic",
        languages=(("en", "English"), ("es", "Español")),
        language="en",
        lifespan_days=90,
        has_link_code=False,
        number="+12125554471",
    )


@pytest.fixture
def open_panel(qtbot: QtBot, offer: SendOffer) -> Open:
    """Opens a panel; `used` tells which contacts were used today for another patient."""

    def opened(used: tuple[str, ...] = (), **changes: object) -> SendPanel:
        panel = SendPanel(replace(offer, **changes), lambda contact, _: contact in used)  # type: ignore[arg-type]
        qtbot.addWidget(panel)
        panel.show()
        panel.activateWindow()
        qtbot.waitUntil(panel.isActiveWindow)
        return panel

    return opened


def test_the_page_ends_with_the_clinics_day_wherever_the_desk_stands(open_panel: Open) -> None:
    days = set()
    for hours in (-12, 14):  # at no moment is it the same day in both
        zone = timezone(timedelta(hours=hours))
        panel = open_panel(zone=zone)
        until = texts.day(datetime.now(zone).date() + timedelta(days=90))
        assert until in panel.gets.text
        days.add(until)
    assert len(days) == 2


def sheet_of(panel: SendPanel) -> ConfirmSheet:
    sheet = panel.findChild(ConfirmSheet)
    assert sheet is not None
    return sheet


def test_prefilled_contact_goes_out_in_two_keys(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel()
    assert panel.number.text() == "(212) 555-4471"
    qtbot.keyClick(panel.number, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sheet = sheet_of(panel)
    qtbot.waitUntil(sheet.isActiveWindow)
    assert sheet.send.text() == "Send to \u2066…4471\u2069"
    assert sheet.back.text() == "Go back"
    assert [each.text() for each in sheet.contacts] == ["\u2066(212) 555-4471\u2069"]
    with qtbot.waitSignal(panel.ordered) as ordered:
        qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert ordered.args == [
        SendOrder("study", panel._offer.release, "+12125554471", "", "en", CodeKind.NONE, "", 90)
    ]
    assert not panel.isVisible()


def test_going_back_sends_nothing(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel()
    panel.confirm()
    with qtbot.assertNotEmitted(panel.ordered):
        qtbot.mouseClick(sheet_of(panel).back, Qt.MouseButton.LeftButton)
    assert panel.isVisible()


def test_a_double_press_sends_once(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel()
    orders: list[SendOrder] = []
    panel.ordered.connect(orders.append)
    panel.confirm()
    sheet = sheet_of(panel)
    qtbot.mouseDClick(sheet.send, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(sheet.send, Qt.MouseButton.LeftButton)
    assert len(orders) == 1


def test_nobody_to_send_to_keeps_send_shut(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel(number="")
    assert not panel.send.isEnabled()
    qtbot.keyClick(panel.number, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert panel.findChild(ConfirmSheet) is None


def test_a_wrong_number_is_said_once_the_field_is_left(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel(number="")
    panel.number.setFocus()
    qtbot.waitUntil(panel.number.hasFocus)
    qtbot.keyClicks(panel.number, "555")
    assert not panel.words[panel.number].isVisible()
    qtbot.keyClick(panel.number, Qt.Key.Key_Tab)
    assert panel.words[panel.number].text() == "Enter a mobile number with 10 digits."
    assert panel.number.accessibleDescription() == "Enter a mobile number with 10 digits."
    assert not panel.send.isEnabled()
    panel.number.setText("212 555 4471")
    assert not panel.words[panel.number].isVisible()
    assert panel.send.isEnabled()


def test_a_typo_is_asked_and_mended_by_one_press(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel(number="", address="jane@gmial.com")
    assert panel.fix.text() == "Use \u2066jane@gmail.com\u2069"
    panel.confirm()
    sheet = sheet_of(panel)
    assert sheet.back.isDefault(), "with a question, going back is what Enter does"
    sheet.reject()
    qtbot.mouseClick(panel.fix, Qt.MouseButton.LeftButton)
    assert panel.address.text() == "jane@gmail.com"
    assert not panel.fix.isVisible()


def test_a_contact_of_another_patient_today_is_asked(open_panel: Open) -> None:
    panel = open_panel(used=("+12125554471",))
    order = panel._order
    assert order is not None
    assert panel._questions(order) == ("\u2066…4471\u2069 was used today for another patient. Check it.",)


def test_codes_and_lifespans(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel(has_link_code=True, lifespan_days=45)
    assert panel.code_kind is CodeKind.ACCOUNT
    assert panel.days.currentText() == "45 days"
    panel.code.setCurrentIndex(panel.code.findData(CodeKind.OWN.value))
    assert panel.own_code.isVisible()
    assert not panel.send.isEnabled()
    panel.own_code.setFocus()
    qtbot.keyClicks(panel.own_code, "short")
    qtbot.keyClick(panel.own_code, Qt.Key.Key_Tab)
    assert panel.words[panel.own_code].text() == "A code has at least 6 characters."
    panel.own_code.setText("   short  ")
    assert not panel.send.isEnabled()
    for typed in ("long enough", " long enough\u2069 "):  # the second as pasting brings it
        panel.own_code.setText(typed)
        assert panel._order is not None
        assert (panel._order.code, panel._order.own_code) == (CodeKind.OWN, "long enough")
    panel.code.setCurrentIndex(panel.code.findData(CodeKind.NONE.value))
    assert panel._order.own_code == ""


def test_what_the_patient_gets_follows_the_form(open_panel: Open) -> None:
    panel = open_panel(attachments=1)
    assert "A text to" in panel.gets.text
    assert "choose a password" in panel.gets.text
    panel.address.setText("jane@example.org")
    assert "an e-mail to \u2066jane@example.org\u2069" in panel.gets.text
    panel.code.setCurrentIndex(panel.code.findData(CodeKind.OWN.value))
    panel.own_code.setText("long enough")
    assert "Patient Link Code" in panel.gets.text
    assert "password" not in panel.gets.text


def test_a_clinic_whose_pages_always_get_a_password_is_told_so(open_panel: Open) -> None:
    panel = open_panel(password_always=True)
    panel.code.setCurrentIndex(panel.code.findData(CodeKind.NONE.value))
    assert "The patient will choose a password at the first visit." in panel.gets.text
    assert "password" not in open_panel().gets.text


def test_a_long_address_is_shown_whole_before_it_is_used(open_panel: Open, qtbot: QtBot) -> None:
    address = "anna.maria.katharina.sample-hohenstein-wartenberg@very.very.very.very.long.example.org"
    panel = open_panel(number="", address=address)
    panel.confirm()
    sheet = sheet_of(panel)
    qtbot.waitExposed(sheet)
    (shown,) = sheet.contacts
    assert shown.text().strip("\u2066\u2069").replace("\u200b", "") == address
    assert shown.accessibleName() == address
    assert shown.height() >= shown.heightForWidth(shown.width())
    assert sheet.rect().contains(shown.geometry())
    assert sheet.send.width() >= sheet.send.sizeHint().width()
