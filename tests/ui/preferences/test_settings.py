"""The account's settings in the window: locked for others, changed by admins, never overwritten silently."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from tests.sync.test_worker import queue, worker_of
from tests.ui.preferences.conftest import Person, Seconds, words_of
from tricedesk import wire
from tricedesk.sync.admin import AdminDesk
from tricedesk.ui import theme
from tricedesk.ui.palettes import DARK, LIGHT, contrast
from tricedesk.ui.preferences.clinic import ClinicPage, countries
from tricedesk.ui.preferences.links import ClearSheet, CodeSheet, LinksPage
from tricedesk.ui.preferences.locked import SignInSheet, SignUpSheet
from tricedesk.ui.preferences.messages import MessagesPage

pytestmark = pytest.mark.slow


def change(admin: AdminDesk, **values: Any) -> wire.AccountSettings:
    """Set something elsewhere."""
    now = admin.settings()
    wanted = now.values().model_copy(update=values)
    return admin.save_settings(
        wire.SettingsChange(change_id=wire.new_id(), version=now.version, values=wanted)
    )


@pytest.fixture(autouse=True)
def _as_it_was(other: AdminDesk) -> Any:
    """The server is shared by this folder's tests: give the settings back as they were."""
    before = other.settings().values()
    yield
    now = other.settings()
    other.save_settings(wire.SettingsChange(change_id=wire.new_id(), version=now.version, values=before))
    if other.settings().has_link_code:
        clear = wire.LinkCodeChange(
            change_id=wire.new_id(), version=other.settings().version, code=None, follow="keep"
        )
        other.save_link_code(clear)


# ---- locked -----------------------------------------------------------------------------------------------


def test_others_read_everything_and_can_change_nothing(person: Person) -> None:
    for kind in (ClinicPage, LinksPage, MessagesPage):
        page = person.open(kind)
        assert "Sign in as an admin to change this." in person.says()
        assert not person.dialog.save.isEnabled()
        assert [name for name, field in page.fields.items() if field.widget.isEnabled()] == []
    assert person.open(ClinicPage).name.text() == "Maple Clinic"
    assert person.open(LinksPage).lifespan.value() == 90


@pytest.mark.parametrize("appearance", [theme.Appearance.LIGHT, theme.Appearance.DARK])
def test_what_is_locked_is_readable_and_looks_locked(person: Person, appearance: theme.Appearance) -> None:
    theme.apply(theme.make(appearance))
    name = person.open(ClinicPage).name
    image = name.grab().toImage()
    colours = LIGHT if appearance is theme.Appearance.LIGHT else DARK
    assert contrast(colours.muted, colours.window) >= 4.5
    ground = image.pixelColor(image.width() // 2, 5).name()
    assert ground == colours.window
    inks = {image.pixelColor(x, y).name() for x in range(8, 90) for y in range(8, image.height() - 8)}
    assert max(contrast(ink, ground) for ink in inks) >= 4.5
    top = [image.pixelColor(x, 0).name() for x in range(20, image.width() - 20)]
    assert len(set(top)) > 1, "a dashed border"


def test_signing_in_unlocks_and_out_locks(person: Person, ada: str) -> None:
    page = person.open(ClinicPage)
    person.press(person.dialog.lock.sign_in)  # type: ignore[union-attr]
    sheet = person.sheet(SignInSheet)
    person.type(sheet.login, ada)
    person.type(sheet.password, "wrong")
    person.press(sheet.act)
    assert "Name or password is not right." in words_of(sheet)
    person.type(sheet.password, "correct horse 27")
    person.bot.keyClick(sheet.password, Qt.Key.Key_Return)
    person.settle()
    person.bot.waitUntil(page.name.isEnabled)
    assert "Signed in as \u2068Ada\u2069." in person.says()
    person.press(person.dialog.lock.sign_out)  # type: ignore[union-attr]
    person.bot.waitUntil(lambda: not page.name.isEnabled())
    assert "Sign in as an admin to change this." in person.says()


def test_a_sign_up_link_makes_an_admin_and_signs_her_in(person: Person, server: Any) -> None:
    person.open(ClinicPage)
    person.press(person.dialog.lock.sign_up)  # type: ignore[union-attr]
    sheet = person.sheet(SignUpSheet)
    values = (
        (sheet.link, server.tell("account", "admin-link", str(server.account_id))),
        (sheet.name, "Cleo"),
        (sheet.login, f"cleo-{wire.new_id().hex[-10:]}"),
        (sheet.password, "correct horse 27"),
        (sheet.again, "correct horse 28"),
    )
    for field, text in values:
        person.type(field, text)
    person.press(sheet.act)
    assert "The two passwords differ." in words_of(sheet)
    person.type(sheet.again, "correct horse 27")
    person.press(sheet.act)
    person.bot.waitUntil(lambda: person.room.account.who is not None)
    assert "Signed in as \u2068Cleo\u2069." in person.says()


def test_ten_idle_minutes_lock_the_pages_say_so_and_keep_what_was_typed(
    admin: Person, seconds: Seconds, ada: str
) -> None:
    page = admin.open(ClinicPage)
    admin.type(page.phone, "555 0160")
    seconds.now += 601
    admin.bot.waitUntil(lambda: admin.room.account.who is None)
    assert "Ten minutes without use have signed you out." in admin.says()
    assert (page.phone.text(), page.phone.isEnabled()) == ("555 0160", False)
    assert not admin.dialog.save.isEnabled()
    admin.sign_in(ada)
    admin.save()
    assert admin.room.account.settings is not None
    assert admin.room.account.settings.phone == "555 0160"


def test_an_admin_whose_right_was_taken_away_hears_that_the_server_ended_it(
    admin: Person, other: AdminDesk, ada: str
) -> None:
    page = admin.open(ClinicPage)
    admin.type(page.phone, "555 0160")
    other.remove_admin(next(one.admin_id for one in other.admins() if one.login == ada))
    admin.save()
    admin.bot.waitUntil(lambda: admin.room.account.who is None)
    assert "The server has signed you out." in admin.says()
    assert (page.phone.text(), other.settings().phone) == ("555 0160", "555 0134")


# ---- changing ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("es", {"US": "Estados Unidos", "MX": "México", "DE": "Deutschland", "GR": "Greece"}),
        ("ar", {"EG": "مصر", "FR": "France", "US": "United States"}),
        ("en", {"US": "United States", "DE": "Germany", "ES": "Spain"}),
    ],
)
def test_a_country_is_called_as_the_desk_speaks_where_qt_knows_it(
    language: str, names: dict[str, str]
) -> None:
    QLocale.setDefault(QLocale(language))
    found = dict(countries())
    assert len(found) > 240
    assert {code: found[code] for code in names} == names


def test_each_field_of_the_clinic_is_saved_and_reaches_every_desk(
    admin: Person, mirrored: Callable[[], Any]
) -> None:
    page = admin.open(ClinicPage)
    admin.type(page.name, "Oak Clinic ")
    admin.type(page.phone, "555 0161")
    page.country.setCurrentIndex(page.country.findData("IE"))
    admin.type(page.zone.lineEdit(), "Europe/Dublin")
    page.language.setCurrentIndex(page.language.findData("es"))
    admin.bot.mouseClick(
        page.languages.boxes["ar"], Qt.MouseButton.LeftButton, pos=page.languages.boxes["ar"].rect().center()
    )
    page.languages.boxes["ar"].setChecked(False)
    admin.save()
    assert "Saved." in admin.banner()
    known = mirrored()
    assert (known.name, known.phone, known.country, known.time_zone) == (
        "Oak Clinic", "555 0161", "IE", "Europe/Dublin",
    )  # fmt: skip
    assert (known.language, known.languages) == ("es", ("en", "es"))


def test_what_can_not_be_set_is_said_at_its_field(admin: Person) -> None:
    page = admin.open(ClinicPage)
    admin.type(page.zone.lineEdit(), "Europe/Nowhere")
    assert "There is no such time zone." in admin.says()
    assert not admin.dialog.save.isEnabled()
    admin.type(page.zone.lineEdit(), "Europe/Madrid")
    assert admin.dialog.save.isEnabled()
    page = admin.open(MessagesPage)
    admin.type(page.sms_name, "Klinik żółw")
    assert "Text messages don't have all of these letters." in admin.says()
    assert not admin.dialog.save.isEnabled()


def test_the_logo_is_set_shown_and_removed(admin: Person, tmp_path: Path) -> None:
    page = admin.open(ClinicPage)
    path = tmp_path / "logo.png"
    Image.new("RGB", (40, 20), "teal").save(path)
    page.take_file(path)
    admin.settle()
    assert "The logo is set." in admin.banner()
    admin.bot.waitUntil(lambda: not page.logo.pixmap().isNull())
    path.write_bytes(b"<svg/>")
    page.take_file(path)
    admin.settle()
    assert "A logo is a PNG or JPEG picture." in admin.banner()
    admin.press(page.remove)
    assert "No logo." in admin.says()


def test_lifespan_uplink_and_code_reach_the_send_panels_account(
    admin: Person, mirrored: Callable[[], Any]
) -> None:
    page = admin.open(LinksPage)
    page.lifespan.setValue(30)
    admin.tick(page.uplink)
    admin.save()
    admin.press(page.change)
    sheet = admin.sheet(CodeSheet)
    assert "Do they follow?" not in words_of(sheet), "no live page, no question"
    admin.type(sheet.code, "short")
    assert not sheet.act.isEnabled()
    admin.type(sheet.code, "maple 2027")
    admin.press(sheet.act)
    assert "A code is set." in admin.says()
    known = mirrored()
    assert (known.lifespan_days, known.anonymized_uplink, known.has_link_code) == (30, True, True)
    admin.press(page.clear)
    admin.press(admin.sheet(ClearSheet).act)
    assert "No code is set." in admin.says()
    assert not mirrored().has_link_code


def test_a_change_of_the_code_asks_whether_live_pages_follow(
    admin: Person, desk: Any, parcel: Any, clock: Any, other: AdminDesk
) -> None:
    queue(desk, parcel, clock)
    worker_of(desk, clock).run_once()
    before = other.settings()
    assert before.live_following_pages > 0
    page = admin.open(LinksPage)
    admin.press(page.change)
    sheet = admin.sheet(CodeSheet)
    assert f"{before.live_following_pages} live pages were sent with the clinic's choice." in words_of(sheet)
    assert sheet.keep.isChecked(), "nothing happens to anybody's page unasked"
    admin.type(sheet.code, "maple 2027")
    admin.tick(sheet.follow)
    admin.press(sheet.act)
    assert other.settings().live_code_pages == before.live_following_pages
    admin.press(page.clear)
    clearing = admin.sheet(ClearSheet)
    assert f"{before.live_following_pages} live pages would open without one." in words_of(clearing)
    admin.press(clearing.act)
    kept = other.settings()
    assert (kept.has_link_code, kept.live_code_pages) == (False, before.live_following_pages)
    admin.press(page.change)
    sheet = admin.sheet(CodeSheet)
    admin.type(sheet.code, "maple 2028")
    admin.press(sheet.act)
    admin.press(page.clear)
    admin.press(admin.sheet(ClearSheet).open_pages)
    assert other.settings().live_code_pages == 0


# ---- two admins at once -----------------------------------------------------------------------------------


def test_the_second_admin_is_told_and_chooses_for_each_setting(admin: Person, other: AdminDesk) -> None:
    page = admin.open(ClinicPage)
    admin.type(page.phone, "555 0102")
    admin.type(page.name, "Mine")
    change(other, phone="555 0101", name="Theirs", lifespan_days=45)
    admin.save()
    shown = admin.says()
    assert "Bea\u2069 changed these settings at" in shown
    assert "Theirs: \u2068555 0101\u2069" in shown
    assert "Yours: \u2068555 0102\u2069" in shown
    assert "Pages stay for: 45 days" in shown
    assert not admin.dialog.save.isEnabled()
    assert (other.settings().phone, other.settings().name) == ("555 0101", "Theirs")
    assert page.phone.text() == "555 0102", "what was typed stays on the screen"
    admin.press(choice(admin, "Take theirs: Phone"))
    admin.press(choice(admin, "Keep mine: Name of the clinic"))
    assert page.phone.text() == "555 0101"
    admin.save()
    now = other.settings()
    assert (now.phone, now.name, now.lifespan_days, now.changed_by) == ("555 0101", "Mine", 45, "Ada")
    assert "changed these settings" not in admin.says()


def test_settings_that_nobody_else_touched_need_no_choice(admin: Person, other: AdminDesk) -> None:
    page = admin.open(ClinicPage)
    admin.type(page.phone, "555 0102")
    change(other, lifespan_days=45)
    admin.save()
    assert "Pages stay for: 45 days" in admin.says()
    admin.press(choice(admin, "Seen: what they have changed"))
    admin.save()
    assert (other.settings().phone, other.settings().lifespan_days) == ("555 0102", 45)


def test_a_code_from_an_older_version_is_asked_about_again(admin: Person, other: AdminDesk) -> None:
    page = admin.open(LinksPage)
    admin.press(page.change)
    sheet = admin.sheet(CodeSheet)
    admin.type(sheet.code, "maple 2027")
    change(other, phone="555 0101")
    admin.press(sheet.act)
    assert "Bea\u2069 changed these settings" in words_of(sheet)
    assert not other.settings().has_link_code
    admin.press(sheet.act)
    assert other.settings().has_link_code


def choice(person: Person, name: str) -> QPushButton:
    """A button by what a screen reader calls it."""
    buttons = person.dialog.findChildren(QPushButton)
    return next(b for b in buttons if b.isVisible() and name in (b.accessibleName(), b.text()))


# ---- without a connection ---------------------------------------------------------------------------------


def test_without_a_connection_edits_are_kept_and_tried_again(
    through_proxy: Any, admin: Person, faults: Any, other: AdminDesk
) -> None:
    page = admin.open(ClinicPage)
    admin.type(page.phone, "555 0109")
    through_proxy.faults.append(("PUT", "/account/settings", faults.reset))
    admin.save()
    assert "No connection to the server. What you have typed is kept here." in admin.banner()
    assert page.phone.text() == "555 0109"
    assert other.settings().phone == "555 0134"
    through_proxy.faults.append(("PUT", "/account/settings", faults.lose_reply))
    admin.press(choice(admin, "Try again"))  # it is done there, and its answer is lost
    admin.press(choice(admin, "Try again"))
    assert "Saved." in admin.banner()
    assert (other.settings().phone, other.settings().changed_by) == ("555 0109", "Ada")


# ---- messages ---------------------------------------------------------------------------------------------


def test_own_words_without_link_or_code_are_refused_as_they_are_typed(
    admin: Person, other: AdminDesk
) -> None:
    page = admin.open(MessagesPage)
    for field, name in ((page.sms_text, "sms_text"), (page.mail_text, "mail_text")):
        admin.type(field, "Your pictures: {link}")
        assert "The text lacks {code}." in admin.says()
        assert not admin.dialog.save.isEnabled()
        admin.type(field, "Code {code}")
        assert "The text lacks {link}." in admin.says()
        admin.type(field, "Pictures {link} code {code} {phone}")
        assert admin.dialog.save.isEnabled()
        admin.save()
        assert getattr(other.settings(), name) == "Pictures {link} code {code} {phone}"


def test_the_preview_is_the_servers_and_the_count_agrees_with_it(admin: Person) -> None:
    page = admin.open(MessagesPage)
    assert "Code to delete them: 4821" in page.preview.toPlainText()
    admin.type(page.sms_text, "{clinic}: {link} {code} " + "x" * 120)
    counted = page.text_size.text()
    assert counted.startswith("2 messages are paid for"), counted
    admin.bot.waitUntil(lambda: "xxx" in page.preview.toPlainText() and not admin.room.account.waiting)
    assert page.preview_words.text().startswith(counted)
    admin.type(page.sms_text, "{link} {code} ł")
    assert "These characters make it longer: \u2068ł\u2069" in page.text_size.text()
    page.channel.setCurrentIndex(1)
    admin.bot.waitUntil(lambda: "Subject: " in page.preview.toPlainText())
    page.language.setCurrentIndex(page.language.findData("es"))
    admin.bot.waitUntil(lambda: "imágenes" in page.preview.toPlainText())


def test_sender_answers_and_second_language_are_saved(admin: Person, other: AdminDesk) -> None:
    page = admin.open(MessagesPage)
    admin.type(page.sms_name, "Maple US")
    admin.type(page.sender_name, "Maple Ultrasound")
    admin.type(page.reply_to, "desk@maple")
    assert "Enter an e-mail address" in admin.says()
    admin.type(page.reply_to, "desk@maple.example")
    page.second.setCurrentIndex(page.second.findData("es"))
    admin.save()
    now = other.settings()
    assert (now.sms_name, now.sender_name, now.reply_to, now.second_language) == (
        "Maple US", "Maple Ultrasound", "desk@maple.example", "es",
    )  # fmt: skip
    page.second.setCurrentIndex(0)
    admin.save()
    assert other.settings().second_language is None
    assert isinstance(page.sms_name, QLineEdit)
