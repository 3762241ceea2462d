"""The banner and the tray: how many studies wait, and what happened while nobody looked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tricedesk.settings import Settings
from tricedesk.ui import language
from tricedesk.ui import notices as notices_module
from tricedesk.ui.connection import Cause, Standing
from tricedesk.ui.foot import Connection
from tricedesk.ui.main_window import MainWindow
from tricedesk.ui.notices import Notices
from tricedesk.ui.records import MessageRow, Records, SentRow
from tricedesk.ui.states import State
from tricedesk.ui.stories import RequestRow
from tricedesk.ui.timeline import Action
from tricedesk.ui.tray import Tray


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    language.apply("en", tmp_path)
    window = MainWindow(QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.show()
    yield window
    window.set_unsent(0)


def banners(window: MainWindow) -> list[str]:
    return [label.text() for label in window.banners.findChildren(QLabel) if label.text()]


def test_without_a_connection_what_waits_is_said(window: MainWindow, qtbot: QtBot) -> None:
    notices = Notices(window)
    notices.set_standing(Standing(Connection.OFFLINE))
    assert not banners(window), "nothing waits: the foot says enough"
    notices.set_unsent(2)
    assert banners(window) == ["No connection. 2 studies wait here and go out by themselves."]
    notices.set_unsent(1)
    one = ["No connection. 1 study waits here and goes out by itself."]
    qtbot.waitUntil(lambda: banners(window) == one)
    notices.set_standing(Standing(Connection.ONLINE))
    qtbot.waitUntil(lambda: not banners(window))


def test_it_is_said_in_the_language_that_is_on(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    notices = Notices(window)
    notices.set_standing(Standing(Connection.OFFLINE))
    notices.set_unsent(3)
    try:
        language.apply("es", tmp_path)
        qtbot.waitUntil(lambda: [words[:13] for words in banners(window)] == ["Sin conexión."])
    finally:
        language.apply("en", tmp_path)


def test_the_banner_offers_what_mends_it(window: MainWindow, qtbot: QtBot) -> None:
    notices = Notices(window)
    for standing, asked in (
        (Standing(Connection.UNPAIRED, Cause.OTHER, "Removed."), notices.pairing_asked),
        (Standing(Connection.OFFLINE, Cause.PROXY, "No proxy."), notices.preferences_asked),
    ):
        notices.set_standing(standing)
        with qtbot.waitSignal(asked):
            window.banners.findChildren(QPushButton)[-1].click()
    notices.set_standing(Standing(Connection.ONLINE))
    qtbot.waitUntil(lambda: not banners(window))


def test_where_there_is_no_tray_closing_minimizes(window: MainWindow) -> None:
    notices = Notices(window)
    notices.begin(Settings())  # offscreen there is none
    assert not window._has_tray


# ---- what happened while nobody looked ----

NOW = datetime.now(UTC)
WEEK_AGO = NOW - timedelta(days=7)


def page(number: int, state: State = State.SENT, at: datetime = NOW, **more: Any) -> SentRow:
    failed = (MessageRow("email", "bounced", "no such mailbox", at),) if state is State.UNDELIVERED else ()
    return SentRow(
        page_id=UUID(int=number),
        name="DOE^JANE",
        patient_id="MRN-1",
        contacts=("jane.doe@example.org",),
        pictures=3,
        state=state,
        sent_at=WEEK_AGO,
        messages=failed,
        **{"workstation": "Cart 1", "workstation_id": UUID(int=1001), **more},
    )


def request(number: int, asked_by: str = "") -> RequestRow:
    return RequestRow(
        request_id=UUID(int=1000 + number),
        page_id=UUID(int=number),
        name="DOE^JANE",
        patient_id="MRN-1",
        contacts=("jane.doe@example.org",),
        study_uid="1.2.3",
        pictures=3,
        page_state=State.EXPIRED,
        sent_at=WEEK_AGO,
        at=NOW,
        times=1,
        asked_by=asked_by,
        action=Action.SEND_AGAIN,
    )


@pytest.fixture
def told(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Notices:
    """Notices of a front desk that has read its ledger: three pages, no request; it gathers for a moment."""
    monkeypatch.setattr(notices_module, "GATHER_MS", 50)
    monkeypatch.setattr(notices_module, "QUIET_MS", 300)
    made = Notices(window)
    made.begin(Settings(no_folder=True, workstation_name="Front desk"))
    made.take_records(Records(sent=(page(1), page(2), page(3, State.UNDELIVERED))))
    made.take_requests(())
    return made


def said(window: MainWindow) -> list[str]:
    return [banner.text for banner in window.banners.shown()]


def show(window: MainWindow, qtbot: QtBot) -> None:
    button = next(b for b in window.banners.findChildren(QPushButton) if b.text() == "Show")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_was_known_is_no_news(told: Notices, window: MainWindow, qtbot: QtBot) -> None:
    told.take_records(Records(sent=(page(1), page(2), page(3, State.UNDELIVERED))))
    qtbot.wait(150)
    assert not said(window)


def test_a_message_that_came_back_is_told_without_a_name(
    told: Notices, window: MainWindow, qtbot: QtBot
) -> None:
    told.take_records(Records(sent=(page(1, State.UNDELIVERED), page(2), page(3, State.UNDELIVERED))))
    qtbot.waitUntil(lambda: said(window) == ["1 message to a patient could not be delivered."])
    with qtbot.waitSignal(told.page_asked) as asked:
        show(window, qtbot)
    assert asked.args == [UUID(int=1)]
    qtbot.waitUntil(lambda: not said(window))


def test_a_request_leads_to_requests(told: Notices, window: MainWindow, qtbot: QtBot) -> None:
    told.take_requests((request(2),))
    qtbot.waitUntil(lambda: said(window) == ["1 patient asks for the pictures again."])
    with qtbot.waitSignal(told.request_asked) as asked:
        show(window, qtbot)
    assert asked.args == [UUID(int=2)]
    told.take_requests((request(2), request(3, asked_by="Cart 2")))
    qtbot.waitUntil(lambda: said(window) == ["Another computer asks this one to send a study again."])


def test_a_week_offline_is_one_that_counts(told: Notices, window: MainWindow, qtbot: QtBot) -> None:
    spoken: list[str] = []
    window.banners.show_banner, plain = (
        lambda b: (spoken.append(b.text), plain(b)),
        window.banners.show_banner,
    )
    for count in range(1, 41):  # as the server tells it, piece by piece
        rows = tuple(page(n, State.UNDELIVERED) for n in range(100, 100 + count))
        told.take_records(Records(sent=rows))
    told.take_requests(tuple(request(n) for n in range(5)))
    qtbot.waitUntil(lambda: bool(spoken))
    words = "40 messages to patients could not be delivered. 5 patients ask for their pictures again."
    assert spoken == [words]
    with qtbot.waitSignal(told.view_asked) as asked:
        show(window, qtbot)
    assert asked.args == ["sent"]
    told.take_requests(tuple(request(n) for n in range(6)))
    told.take_requests(tuple(request(n) for n in range(7)))
    assert spoken == [words], "it has just spoken"
    qtbot.waitUntil(lambda: len(spoken) == 2)
    assert spoken[1] == "2 patients ask for their pictures again."


def test_an_opened_page_is_told_once_and_only_where_wished(
    told: Notices, window: MainWindow, qtbot: QtBot
) -> None:
    opened = page(1, State.OPENED, views=1, last_viewed_at=NOW)
    told.take_records(Records(sent=(opened, page(2))))
    qtbot.wait(120)
    assert not said(window)
    told.set_settings(Settings(no_folder=True, tell_opened=True))
    told.take_records(Records(sent=(replace(opened, views=2), page(2))))
    told.take_records(Records(sent=(opened, page(2, State.OPENED, views=1, last_viewed_at=NOW))))
    qtbot.waitUntil(lambda: said(window) == ["1 page was opened."])


def test_a_cart_hears_of_its_own_pages_only(told: Notices, window: MainWindow, qtbot: QtBot) -> None:
    own = UUID(int=1007)
    told.set_settings(Settings(workstation_name="Cart 7", workstation_id=own))
    told.take_records(Records(sent=(page(1, State.UNDELIVERED), page(4, State.UNDELIVERED))))
    qtbot.wait(120)
    assert not said(window)
    renamed = page(9, State.UNDELIVERED, workstation="Room 2", workstation_id=own)  # by an admin, elsewhere
    told.take_records(Records(sent=(renamed,)))
    qtbot.waitUntil(lambda: bool(said(window)))


def test_a_new_desk_is_not_told_of_the_clinics_past(told: Notices, window: MainWindow, qtbot: QtBot) -> None:
    told.paired(Settings(no_folder=True))
    told.take_records(Records(sent=tuple(page(n, State.UNDELIVERED, WEEK_AGO) for n in range(50))))
    told.take_requests((replace(request(1), at=WEEK_AGO),))
    qtbot.wait(120)
    assert not said(window)


def test_where_there_is_a_tray_it_speaks_there(told: Notices, window: MainWindow, qtbot: QtBot) -> None:
    spoken: list[str] = []
    told._tray = Tray(told)
    told._tray._icon.showMessage = lambda _title, words, _icon: spoken.append(
        words
    )  # nobody shows it offscreen
    told._tray.told_asked.connect(told.show_told)
    told.take_records(Records(sent=(page(1, State.UNDELIVERED),)))
    qtbot.waitUntil(lambda: spoken == ["1 message to a patient could not be delivered."])
    assert not said(window)
    with qtbot.waitSignal(told.page_asked):
        told._tray._icon.messageClicked.emit()
    assert window.isVisible()


def test_the_notice_speaks_the_language_that_is_on(
    told: Notices, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    told.take_requests((request(2), request(3)))
    qtbot.waitUntil(lambda: bool(said(window)))
    try:
        language.apply("es", tmp_path)
        qtbot.waitUntil(lambda: said(window) == ["2 pacientes piden de nuevo sus imágenes."])
    finally:
        language.apply("en", tmp_path)
