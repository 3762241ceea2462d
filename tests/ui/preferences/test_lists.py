"""Workstations, machine covers, the activity log, admins, and leaving: each page does what it says."""

from __future__ import annotations

import contextlib
import csv
import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from tests.ui.preferences.conftest import PASSWORD, Person, words_of
from tricedesk import machines, wire
from tricedesk.clean.boxes import Box
from tricedesk.clean.covers import Cover, MachineKey
from tricedesk.credentials import Credentials
from tricedesk.errors import NotPairedError
from tricedesk.paths import AppPaths
from tricedesk.sync import pairing
from tricedesk.sync.admin import AdminDesk
from tricedesk.sync.client import Client
from tricedesk.ui import pairing_text
from tricedesk.ui.preferences.activity import ActivityPage, Span
from tricedesk.ui.preferences.activity_words import KINDS
from tricedesk.ui.preferences.admins import AdminsPage, InviteSheet
from tricedesk.ui.preferences.covers import CoversPage
from tricedesk.ui.preferences.leaving import EraseSheet, LeavingPage
from tricedesk.ui.preferences.workstations import PairSheet, QrCode, RenameSheet, WorkstationsPage
from tricedesk.ui.question import Question

pytestmark = pytest.mark.slow


def rows(page: Any) -> list[list[str]]:
    """What a page's table shows."""
    table = page.table
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def choose(page: Any, name: str) -> None:
    """Choose the row in which this stands."""
    place = next(n for n, row in enumerate(rows(page)) if any(name in cell for cell in row))
    page.table.selectRow(place)


# ---- workstations -----------------------------------------------------------------------------------------


def test_others_see_the_workstations_and_can_do_nothing_to_them(person: Person) -> None:
    page = person.open(WorkstationsPage)
    choose(page, "Front desk")
    assert any("This computer" in row for row in rows(page))
    assert not any(each.isEnabled() for each in (page.rename, page.remove, page.pair))


def test_a_desk_is_paired_by_the_code_that_is_shown_renamed_and_sent_away(
    admin: Person, server: Any, tmp_path: Path
) -> None:
    page = admin.open(WorkstationsPage)
    admin.press(page.pair)
    sheet = admin.sheet(PairSheet)
    admin.settle()
    code = sheet.code.text()
    assert pairing.parse_code(code).secret is not None, "it brings the clinic's key"
    assert "Good once, until" in words_of(sheet)
    assert pairing_text.read(sheet.picture.text) == (admin.room.account.server_url, code)
    assert admin.room.account.server_url in words_of(sheet)
    admin.press(sheet.copy)
    assert QGuiApplication.clipboard().text() == code
    paths = AppPaths.below(tmp_path / "cart").create()
    credentials = Credentials.open(paths, {"TRICEDESK_KEYRING": "file"})
    name = f"Cart {wire.new_id().hex[-6:]}"
    paired = pairing.pair(server.url, code, name, paths=paths, credentials=credentials)
    assert paired.has_labels
    admin.press(sheet.act)
    choose(page, name)
    admin.press(page.rename)
    renaming = admin.sheet(RenameSheet)
    admin.type(renaming.name, f"{name} R")
    admin.press(renaming.act)
    choose(page, f"{name} R")
    admin.press(page.remove)
    question = admin.sheet(Question)
    assert "It can't send or read anything of the clinic any more" in words_of(question)
    admin.press(question.act)
    assert f"\u2068{name} R\u2069 is removed." in admin.banner()
    assert any(name in row[0] and row[2].startswith("Removed on") for row in rows(page))
    with (
        contextlib.closing(Client(server.url, credentials.token_for(server.url))) as client,
        pytest.raises(NotPairedError),
    ):
        client.account()


def test_the_desk_one_sits_at_can_not_be_removed_there(admin: Person) -> None:
    page = admin.open(WorkstationsPage)
    choose(page, "This computer")
    assert page.rename.isEnabled()
    assert not page.remove.isEnabled()


def test_a_scanner_reads_the_code(qtbot: Any) -> None:
    """Segno's own modules, dark on white, a white edge of four modules around them."""
    code = QrCode()
    qtbot.addWidget(code)
    code.show_text("7QK2-M0XD-9V4H")
    image = QImage(160, 160, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    painter = QPainter(image)
    code.draw(painter, QRect(0, 0, 160, 160))
    painter.end()
    size = len(code._rows)
    cell = 160 // size
    start = (160 - cell * size) // 2
    read = [
        [
            image.pixelColor(start + x * cell + cell // 2, start + y * cell + cell // 2).name() == "#000000"
            for x in range(size)
        ]
        for y in range(size)
    ]
    assert read == code._rows
    assert not any(any(row[:4]) or any(row[-4:]) for row in read)
    assert read[4][4:11] == [True] * 7


# ---- admins -----------------------------------------------------------------------------------------------


def test_an_admin_is_invited_by_a_link_shown_once_and_removed(admin: Person, desk: Any) -> None:
    page = admin.open(AdminsPage)
    assert any("You" in row for row in rows(page))
    admin.press(page.invite)
    sheet = admin.sheet(InviteSheet)
    admin.settle()
    name = f"Dora {wire.new_id().hex[-6:]}"
    with contextlib.closing(AdminDesk(desk.client)) as dora:
        dora.sign_up(sheet.link.text(), f"dora-{wire.new_id().hex[-8:]}", name, PASSWORD)
    admin.press(sheet.act)
    admin.open(AdminsPage)
    page.begin()
    admin.settle()
    choose(page, name)
    admin.press(page.remove)
    admin.press(admin.sheet(Question).act)
    assert any(name in row[0] and row[3].startswith("Removed on") for row in rows(page))


def test_others_see_who_the_admins_are(person: Person, ada: str) -> None:
    page = person.open(AdminsPage)
    assert any(ada in row[1] for row in rows(page))
    assert not page.invite.isEnabled()


# ---- the activity log -------------------------------------------------------------------------------------


def test_the_log_is_shown_once_an_admin_has_signed_in(person: Person, ada: str) -> None:
    page = person.open(ActivityPage)
    assert rows(page) == []
    person.sign_in(ada)
    person.settle()
    person.bot.waitUntil(lambda: bool(rows(page)))
    assert rows(page)[0][1:3] == ["Admin signed in", "\u2068Ada\u2069"]


def test_the_log_by_kind_workstation_and_day(admin: Person) -> None:
    page = admin.open(ActivityPage)
    page.kind.setCurrentIndex(page.kind.findText("Workstations"))
    admin.settle()
    assert {row[1] for row in rows(page)} <= {
        "Workstation paired", "Workstation renamed", "Workstation removed", "Pairing code made",
    }  # fmt: skip
    assert "Workstation paired" in {row[1] for row in rows(page)}
    page.kind.setCurrentIndex(0)
    page.workstation.setCurrentIndex(page.workstation.findText("\u2068Front desk\u2069"))
    admin.settle()
    assert {row[2] for row in rows(page)} == {"\u2068Front desk\u2069"}
    page.workstation.setCurrentIndex(0)
    page.span.setCurrentIndex(list(Span).index(Span.OWN))
    admin.settle()
    assert page.days.isVisible()
    assert rows(page)
    page.until.setDate(page.until.date().addDays(-3))
    admin.settle()
    assert rows(page) == []


def test_the_log_as_a_table_for_spreadsheets(admin: Person, tmp_path: Path) -> None:
    page = admin.open(ActivityPage)
    page.kind.setCurrentIndex(page.kind.findText("Admins and account"))
    admin.settle()
    page.save_to(tmp_path / "log.csv")
    admin.settle()
    assert "The activity log is in" in admin.banner()
    read = list(csv.reader(io.StringIO((tmp_path / "log.csv").read_bytes().decode("utf-8-sig"))))
    assert read[0][:4] == ["number", "time (UTC)", "what", "who"]
    assert {row[2].partition(".")[0] for row in read[1:]} <= {"admin", "account", "activity"}
    page.save_to(tmp_path / "nowhere" / "log.csv")
    admin.settle()
    assert "can't be written. Choose another place" in admin.banner()


def test_every_kind_of_event_has_its_words() -> None:
    assert set(KINDS) == set(wire.EventKind)


# ---- machine covers ---------------------------------------------------------------------------------------


def _cover(model: str, version: int = 1) -> Cover:
    key = MachineKey("ACME", model, 600, 800, (Box(0, 0, 800, 600),))
    return Cover(key, (Box(0, 40, 800, 600),), (), "Ada", datetime(2026, 3, 1, tzinfo=UTC), version)


def test_covers_of_another_desk_are_taken_in_shown_and_forgotten(
    admin: Person, desk: Any, tmp_path: Path
) -> None:
    from tricedesk.clean.covers import covers_to_json

    file = tmp_path / "covers.json"
    file.write_text(covers_to_json([_cover("One"), _cover("Two")]))
    page = admin.open(CoversPage)
    page.import_from(file)
    admin.settle()
    assert "2 are new here" in admin.banner()
    assert [row[0].strip("\u200e\u2068\u2069") for row in rows(page)] == ["ACME One", "ACME Two"]
    assert {row[2] for row in rows(page)} == {"Proposed by another desk"}
    page.export_to(tmp_path / "out.json")
    admin.settle()
    assert "There is no confirmed cover to export." in admin.banner()
    choose(page, "One")
    admin.press(page.remove)
    admin.press(admin.sheet(Question).act)
    assert [one.cover.key.ManufacturerModelName for one in machines.known_covers(desk.ledger)] == ["Two"]
    file.write_text("no covers")
    page.import_from(file)
    admin.settle()
    assert "no file of machine covers" in admin.banner()


def test_others_read_the_covers(person: Person, desk: Any) -> None:
    machines.import_covers([_cover("One")], "Ada", desk.ledger)
    page = person.open(CoversPage)
    assert len(rows(page)) == 1
    choose(page, "One")
    assert not any(each.isEnabled() for each in (page.export, page.take, page.remove))


# ---- leaving ----------------------------------------------------------------------------------------------


def test_the_clinics_records_are_a_zip(admin: Person, tmp_path: Path) -> None:
    page = admin.open(LeavingPage)
    page.export_to(tmp_path / "records.zip")
    assert not page.export.isEnabled(), "once is enough"
    admin.settle()
    with zipfile.ZipFile(tmp_path / "records.zip") as archive:
        assert "account.json" in archive.namelist()
    assert "The records are in" in admin.banner()


def test_erasing_wants_the_clinics_name_and_the_password(admin: Person, desk: Any) -> None:
    page = admin.open(LeavingPage)
    admin.press(page.erase)
    sheet = admin.sheet(EraseSheet)
    admin.type(sheet.password, "wrong horse 27")
    admin.type(sheet.name, "Another Clinic")
    assert not sheet.act.isEnabled()
    admin.type(sheet.name, "Maple Clinic")
    admin.press(sheet.act)
    assert "This is not your password." in words_of(sheet)
    admin.bot.keyClick(sheet, Qt.Key.Key_Escape)
    with contextlib.closing(desk.client()) as client:
        assert client.account().name == "Maple Clinic"
