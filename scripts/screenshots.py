"""Renders every view and state of the window into a folder, to be looked at.

    python scripts/screenshots.py FOLDER [--only outbox]

Light, dark, Arabic and Cart size; empty, working, offline and failed; 10,000 rows. Rows are made up, pictures
are real drafts of the sample studies, widgets are the window's own. Without a display it draws offscreen.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform == "win32"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget
from screenshot_account import scenes as account_scenes
from screenshot_front import scenes as front_scenes
from screenshot_studies import NAMES, Made, account, make
from screenshot_studies import scenes as study_scenes

from tricedesk.ui import language, theme
from tricedesk.ui.connection import ConnectionWords, Standing
from tricedesk.ui.first_run import FirstRun
from tricedesk.ui.foot import Connection
from tricedesk.ui.front_desk import FrontDesk
from tricedesk.ui.help_sheet import HelpSheet
from tricedesk.ui.lock_page import LockPage
from tricedesk.ui.main_window import MainWindow
from tricedesk.ui.news import Kind, News
from tricedesk.ui.notices import Notices
from tricedesk.ui.outbox_model import OutboxModel
from tricedesk.ui.outbox_view import OutboxView
from tricedesk.ui.practice_sheet import PracticeSheet
from tricedesk.ui.preferences.dialog import PreferencesDialog
from tricedesk.ui.preferences.values import ComputerPreferences
from tricedesk.ui.records import MessageRow, OutboxRow, Records, SentRow
from tricedesk.ui.states import State
from tricedesk.ui.studies_room import StudiesRoom
from tricedesk.ui.toast import Toast

NOW = datetime.now(UTC)
MB = 1_000_000
ONLINE, OFFLINE = Standing(Connection.ONLINE), Standing(Connection.OFFLINE)
UNPAIRED = Standing(
    Connection.UNPAIRED,
    title="Cart 2 was removed from the clinic's account.",
    hint="Nothing is sent from here. Pair it again with a code from your administrator.",
)


@dataclass(frozen=True, slots=True)
class Look:
    """One way in which everything is rendered."""

    name: str
    appearance: theme.Appearance
    size: theme.Size
    language: str
    width: int = 1400
    height: int = 860


LOOKS = (
    Look("light", theme.Appearance.LIGHT, theme.Size.DESK, "en"),
    Look("dark", theme.Appearance.DARK, theme.Size.DESK, "en"),
    Look("cart", theme.Appearance.DARK, theme.Size.CART, "en", width=1024, height=700),
    Look("arabic", theme.Appearance.LIGHT, theme.Size.DESK, "ar"),
    Look("spanish", theme.Appearance.LIGHT, theme.Size.DESK, "es"),
    Look("narrow", theme.Appearance.LIGHT, theme.Size.DESK, "en", width=620, height=820),
)


def outbox_rows() -> tuple[OutboxRow, ...]:
    """Return a package in every state."""
    states = (
        (State.UPLOADING, 34, "", ""),
        (State.WAITING, 0, "", ""),
        (State.PAUSED, 22, "", ""),
        (
            State.FAILED,
            60,
            "The clinic's account has no room left.",
            "Ask your administrator to make room, then try again.",
        ),
        (State.UPLOADING, 80, "The server is busy.", ""),
        (State.CANCELLING, 10, "", ""),
    )
    return tuple(
        OutboxRow(
            package_id=UUID(int=place + 1),
            page_id=UUID(int=place + 100),
            name=NAMES[place],
            patient_id=f"MRN-{4471 + place}",
            contacts=("+15550134471",) if place % 2 else ("alice@example.org", "+15550134471"),
            pictures=5 + place,
            state=state,
            sent_bytes=sent * MB,
            total_bytes=81 * MB,
            queued_at=NOW - timedelta(minutes=7 * place),
            trouble=trouble,
            hint=hint,
            next_attempt_at=NOW + timedelta(minutes=2) if trouble and not hint else None,
        )
        for place, (state, sent, trouble, hint) in enumerate(states)
    )


def sent_rows(count: int = 9) -> tuple[SentRow, ...]:
    """Return pages in every state, again and again."""
    states = (
        State.OPENED, State.SENT, State.UNDELIVERED, State.EXPIRED, State.DELETED, State.CLOSED, State.OPENED
    )  # fmt: skip
    rows = []
    for place in range(count):
        state = states[place % len(states)]
        sent_at = NOW - timedelta(hours=5 * place, minutes=12)
        failed = state is State.UNDELIVERED
        rows.append(
            SentRow(
                page_id=UUID(int=place + 1),
                name=NAMES[place % len(NAMES)],
                patient_id=f"MRN-{4471 + place}",
                contacts=("alice@example.org", "+15550134471"),
                pictures=1 + place % 40,
                state=state,
                sent_at=sent_at,
                expires_at=sent_at + timedelta(days=90),
                last_day=(sent_at + timedelta(days=90)).date(),
                views=3 if state is State.OPENED else 0,
                last_viewed_at=NOW - timedelta(minutes=40) if state is State.OPENED else None,
                workstation="Cart 2",
                messages=(
                    MessageRow("email", "delivered", "", sent_at + timedelta(minutes=1)),
                    MessageRow(
                        "sms",
                        "failed" if failed else "delivered",
                        "unknown number" if failed else "",
                        sent_at + timedelta(minutes=1),
                    ),
                ),
            )
        )
    return tuple(rows)


class Stage:
    """A window with its models."""

    def __init__(self, look: Look, home: Path) -> None:
        self.outbox = OutboxModel()
        self.window = MainWindow(QSettings(str(home / "window.ini"), QSettings.Format.IniFormat))
        self.outbox_view = OutboxView(self.outbox)
        self.front = FrontDesk(self.window, self.window)
        self.sent, self.sent_view = self.front.sent, self.front.sent_view
        self.room = StudiesRoom()
        for name, icon, widget in (
            ("studies", "studies", self.room),
            ("outbox", "outbox", self.outbox_view),
            ("sent", "sent", self.sent_view),
            ("requests", "requests", self.front.requests_view),
        ):
            self.window.add_view(name, icon, widget)
        self.window.set_workstation("Cart 2", "Maple Clinic")
        self.window.set_connection(Connection.ONLINE)
        self.window.resize(look.width, look.height)
        self.window.show()


def scenes(stage: Stage, made: Made) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
    """Yield (name, prepare): preparing returns what is rendered; None for the whole window."""
    window = stage.window

    def outbox(chosen: int, standing: Standing = ONLINE) -> None:
        window.show_view("outbox")
        stage.outbox.set_rows(outbox_rows())
        stage.outbox.set_standing(standing)
        window.set_connection(standing.connection)
        if banner := ConnectionWords().banner(standing, 2):
            window.show_banner(banner)
        window.set_badge("outbox", 6)
        stage.outbox_view.list.setCurrentIndex(stage.outbox.index(chosen))

    def over(act: Callable[[], None], *banners: str) -> Callable[[], None]:
        def prepare() -> None:
            for banner in banners:
                window.hide_banner(banner)
            act()

        return prepare

    def sent(count: int, chosen: int, search: str = "") -> None:
        window.show_view("sent")
        window.set_connection(Connection.ONLINE)
        stage.sent_view.search.setText(search)
        stage.sent.set_rows(sent_rows(count))
        if stage.sent.rowCount() > chosen:
            stage.sent_view.list.setCurrentIndex(stage.sent.index(chosen))

    said = QCoreApplication.translate

    def shown(dialog: QWidget) -> QWidget:
        dialog.show()
        return dialog

    def first_run(step: int, key: str = "") -> FirstRun:
        made = FirstRun("/", "https://pictures.example.org", "Cart 2", parent=window)
        if step:
            made.next.click()
        if step == 2:
            made.pairing_done("Maple Clinic", key, bool(key))
        return made

    def refused() -> FirstRun:
        made = first_run(1)
        made.pair.code.setText("7QK2M-0XD9V")
        made.pairing_failed("This code was used already, or is older than ten minutes.", "Make a new one.")
        return made

    def practice() -> PracticeSheet:
        made_up = PracticeSheet(window)
        made_up.take_records(Records(account=account()))
        made_up.show_picture(made.practice, "digest")
        made_up.address.setText("ada@example.org")
        return made_up

    def news() -> None:
        window.show_view("sent")
        told = Notices(window)
        kinds = (Kind.UNDELIVERED, Kind.UNDELIVERED, Kind.ASKED)
        told.say([News(kind, UUID(int=n)) for n, kind in enumerate(kinds)])

    def locked(*, has_pin: bool) -> None:
        page = LockPage(lambda: has_pin, lambda _pin: False)
        page.set_unsent(2)
        window.cover(page)
        page.begin()
        if has_pin:
            page.pin.setText("4712")
            page.show_again.click()

    def quit_question() -> QWidget:
        window.set_unsent(2)
        box = window.quit_question()
        box.show()
        window.set_unsent(0)
        return box

    def help_sheet() -> QWidget:
        window.show_help()
        found = window.findChild(HelpSheet)
        assert found is not None
        return found

    window.show_view("studies")
    yield from study_scenes(stage.room, made, window)
    yield "outbox-empty", lambda: window.show_view("outbox")
    yield "outbox-uploading", lambda: outbox(0)
    yield "outbox-paused", lambda: outbox(2)
    yield "outbox-failed", lambda: outbox(3)
    yield "outbox-trouble", lambda: outbox(4)
    yield "outbox-offline", lambda: outbox(0, OFFLINE)
    yield "outbox-unpaired", lambda: outbox(0, UNPAIRED)
    yield "sent-empty", over(lambda: window.show_view("sent"), "offline")
    yield "sent", lambda: sent(9, 0)
    yield "sent-undelivered", lambda: sent(9, 2)
    yield "sent-10000", lambda: sent(10_000, 4)
    yield "sent-nothing-found", lambda: sent(9, 0, "zzz")
    yield from front_scenes(stage.front, window)
    yield (
        "toast",
        lambda: window.show_toast(
            Toast("undo", said("Desk", "Sending in {seconds} s"), said("Desk", "Undo"), 10)
        ),
    )
    yield "help", help_sheet
    yield (
        "preferences",
        lambda: shown(
            PreferencesDialog(
                ComputerPreferences("/data/ultrasound"), window, desk="Cart 2", clinic="Maple Clinic"
            )
        ),
    )
    yield (
        "preferences-proxy",
        lambda: shown(PreferencesDialog(ComputerPreferences("/", proxy="http://proxy:3128"), window)),
    )
    yield from account_scenes(window)
    yield "first-run-folder", lambda: shown(first_run(0))
    yield "first-run-clinic", lambda: shown(first_run(1))
    yield "first-run-refused", lambda: shown(refused())
    yield "first-run-key", lambda: shown(first_run(2, "7QK2-M0XD-9V4H-" * 4 + "7QK2-M0XD"))
    yield "first-run-key-asked", lambda: shown(first_run(2))
    yield "news", over(news, "offline")
    window.hide_banner("news")
    yield "practice", lambda: shown(practice())
    yield "quit", quit_question
    yield "locked", lambda: locked(has_pin=False)
    yield "locked-pin", lambda: locked(has_pin=True)


def main() -> None:
    """Render everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="scenes whose name begins like this")
    parser.add_argument("--looks", default="", help="names of looks, with commas between")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    with ExitStack() as stack:
        made = make(stack)
        for look in LOOKS:
            if not wanted.looks or look.name in wanted.looks.split(","):
                render(app, look, made, wanted.folder, wanted.only)


def render(app: QApplication, look: Look, made: Made, folder: Path, only: str) -> None:
    """Render every scene whose name begins with `only` in one look."""
    theme.apply(theme.make(look.appearance, look.size))
    language.apply(look.language, Path(tempfile.gettempdir()) / "tricedesk-languages")
    QCursor.setPos(look.width - 2, look.height - 2)  # over nothing
    with tempfile.TemporaryDirectory() as home:
        stage = Stage(look, Path(home))
        for name, prepare in scenes(stage, made):
            found = prepare()
            if name.startswith(only):
                app.processEvents()
                (found or stage.window).grab().save(str(folder / f"{name}-{look.name}.png"))
            if found is not None:
                found.hide()  # a shown one asks about what is typed in it
                found.close()
        stage.room.preview.close_workers()
        stage.window.hide()
        stage.window.deleteLater()
        app.processEvents()


if __name__ == "__main__":
    main()
