"""The account's pages of the preferences, for `screenshots.py`: names, codes and entries are made up."""

from __future__ import annotations

import functools
import io
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from PIL import Image, ImageDraw
from PySide6.QtWidgets import QDialog, QWidget

from tricedesk import wire
from tricedesk.ui.preferences.account import Account, Refusal, Why
from tricedesk.ui.preferences.activity import ActivityPage
from tricedesk.ui.preferences.admins import AdminsPage, InviteSheet
from tricedesk.ui.preferences.clinic import ClinicPage
from tricedesk.ui.preferences.covers import CoversPage
from tricedesk.ui.preferences.covers_worker import CoverRow
from tricedesk.ui.preferences.dialog import PreferencesDialog
from tricedesk.ui.preferences.leaving import EraseSheet, LeavingPage
from tricedesk.ui.preferences.links import ClearSheet, CodeSheet, LinksPage
from tricedesk.ui.preferences.locked import SignInSheet, SignUpSheet
from tricedesk.ui.preferences.messages import MessagesPage
from tricedesk.ui.preferences.values import ComputerPreferences
from tricedesk.ui.preferences.workstations import PairSheet, WorkstationsPage

NOW = datetime(2026, 11, 12, 14, 2, tzinfo=UTC)
ADA = wire.AdminInfo(admin_id=wire.new_id(), login="ada@maple.example", name="Ada Stein", created_at=NOW)
SETTINGS = wire.AccountSettings(
    version=7,
    name="Maple Clinic",
    phone="555 0134",
    sms_name="Maple Clinic",
    country="US",
    time_zone="America/New_York",
    language="en",
    second_language="es",
    lifespan_days=90,
    sms_text="{clinic}: your pictures wait until {date}. {link} Code to delete them: {code}",
    reply_to="desk@maple.example",
    has_link_code=True,
    live_pages=230,
    live_code_pages=214,
    live_following_pages=221,
    available_languages=("en", "es", "ar"),
    changed_at=NOW,
    changed_by="Bea",
)


def scenes(window: QWidget) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
    """Yield (name, prepare): each page as an admin sees it, some as others do, and the sheets."""
    opened: list[PreferencesDialog] = []

    def page(kind: type[QWidget], *, admin: bool = True, **how: Any) -> PreferencesDialog:
        account = _account(window, admin=admin, **how)
        dialog = PreferencesDialog(
            ComputerPreferences("/data"), window, desk="Cart 2", clinic="Maple Clinic", account=account
        )
        dialog.show()
        dialog.open_page(next(n for n, each in enumerate(dialog.pages, 1) if isinstance(each, kind)))
        dialog.list.setFocus()
        opened.append(dialog)
        return dialog

    def sheet(make: Callable[[Account, QWidget], QDialog]) -> QWidget:
        made = make(_account(window), window)
        made.show()
        return made

    def conflict() -> QWidget:
        dialog = page(ClinicPage)
        assert dialog.form is not None
        dialog.form.set("phone", "555 0102")
        theirs = {"version": 8, "phone": "555 0101", "lifespan_days": 60}
        account = dialog.form.account
        assert account.settings is not None
        account.take_settings(account.settings.model_copy(update=theirs))
        return dialog

    def offline() -> QWidget:
        dialog = page(MessagesPage)
        assert dialog.form is not None
        dialog.form.set("sms_text", "{clinic}: {link}")
        dialog.form.refused.emit(Refusal("", Why.OFFLINE))
        return dialog

    def idle() -> QWidget:
        dialog = page(LinksPage)
        assert dialog.form is not None
        dialog.form.set("lifespan_days", 30)
        dialog.form.account.set_who(None)
        return dialog

    yield "account-clinic", functools.partial(page, ClinicPage)
    yield "account-locked", functools.partial(page, ClinicPage, admin=False)
    yield "account-links", functools.partial(page, LinksPage)
    yield "account-messages", functools.partial(page, MessagesPage)
    yield "account-workstations", functools.partial(page, WorkstationsPage)
    yield "account-covers", functools.partial(page, CoversPage)
    yield "account-activity", functools.partial(page, ActivityPage)
    yield "account-admins", functools.partial(page, AdminsPage)
    yield "account-leaving", functools.partial(page, LeavingPage)
    yield "account-conflict", conflict
    yield "account-offline", offline
    yield "account-idle", idle
    yield "account-sign-in", lambda: sheet(SignInSheet)
    yield "account-sign-up", lambda: sheet(SignUpSheet)
    yield "account-code", lambda: sheet(CodeSheet)
    yield "account-code-removed", lambda: sheet(ClearSheet)
    yield "account-pair", lambda: sheet(PairSheet)
    yield "account-invite", lambda: sheet(InviteSheet)
    yield "account-erase", lambda: sheet(EraseSheet)
    for dialog in opened:
        dialog.hide()


def _account(parent: QWidget, *, admin: bool = True) -> Account:
    made = Account(parent)
    logo = wire.Logo(media_type="image/png", sha256="0" * 64, width=320, height=120)
    made.take_settings(SETTINGS.model_copy(update={"logo": logo}))
    answers = _answers()
    made.workstation_id = answers["workstations"][1].workstation_id
    made.server_url = "https://pictures.example.org"

    def answer(ticket: int, what: str, arguments: tuple[Any, ...]) -> None:
        if what == "preview_message":
            made.answered(ticket, _preview(arguments[0]))
        elif what == "settings":
            made.answered(ticket, made.settings)
        else:
            made.answered(ticket, answers[what])

    made.asked.connect(answer)
    made.asked_here.connect(answer)
    if admin:
        made.set_who(ADA)
    return made


def _preview(request: wire.MessagePreviewRequest) -> wire.MessagePreview:
    samples = {
        "{clinic}": "Maple Clinic",
        "{date}": "Feb 10",
        "{link}": "https://pictures.example.org/p/SampLeSampLeSampLe1234",
        "{code}": "4821",
        "{phone}": "555 0134",
    }
    text = request.words or ""
    for name, value in samples.items():
        text = text.replace(name, value)
    return wire.MessagePreview(
        text=text, parts=1, units=len(text), units_left=160 - len(text), alphabet="gsm7"
    )


@functools.cache
def _answers() -> dict[str, Any]:
    picture = Image.new("RGB", (320, 120), "white")
    draw = ImageDraw.Draw(picture)
    draw.ellipse((20, 20, 100, 100), fill="#0a6a80")
    draw.rectangle((130, 48, 300, 72), fill="#14212a")
    logo = io.BytesIO()
    picture.save(logo, "PNG")
    desks = tuple(
        wire.WorkstationInfo(
            workstation_id=wire.new_id(),
            name=name,
            paired_at=NOW - timedelta(days=days),
            revoked_at=NOW - timedelta(days=3) if name == "Old cart" else None,
        )
        for name, days in (("Room 7", 4), ("Cart 2", 60), ("Front desk", 200), ("Old cart", 400))
    )
    bea = wire.AdminInfo(admin_id=wire.new_id(), login="bea", name="Bea Ruiz", created_at=NOW)
    told: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("settings.changed", "Bea Ruiz", {"changed": ["phone", "lifespan_days"]}),
        ("page.viewed", "", {}),
        ("message.delivered", "", {}),
        ("page.published", "Cart 2", {"workstation": "Cart 2"}),
        ("workstation.renamed", "Ada Stein", {"name": "Room 7"}),
        ("code.wrong", "", {}),
        ("admin.signed_in", "Ada Stein", {}),
    )
    entries = tuple(
        wire.ActivityEntry(
            seq=900 - place,
            at=NOW - timedelta(minutes=11 * place),
            kind=kind,
            actor="patient" if kind in ("page.viewed", "code.wrong") else "server",
            actor_name=name,
            detail=detail,
        )
        for place, (kind, name, detail) in enumerate(told)
    )
    covers = tuple(
        CoverRow(f"{n:012x}", machine, 1024, 768, state, looked, 3, "Ada", NOW - timedelta(days=n))
        for n, (machine, state, looked) in enumerate(
            (
                ("GE Healthcare Voluson E10", "confirmed", 3),
                ("Philips EPIQ 7", "unconfirmed", 1),
                ("Samsung HS70A", "proposed", 0),
            )
        )
    )
    return {
        "logo": logo.getvalue(),
        "workstations": desks,
        "admins": (ADA, bea),
        "activity": wire.Activity(entries=entries, more=True),
        "covers": covers,
        "pairing_code": "7QK2-M0XD-9V4H-E3RT-81PB-NZ6C-YG5W-A2FS-QJ0K",
        "invite": "https://pictures.example.org/join/7QK2mXd9v4hE3rT81pBNz6",
    }
