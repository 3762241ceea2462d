"""What the ledger holds, read and changed in a thread, from a real ledger."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QMetaObject, QObject, Qt, QThread, Signal, Slot
from pytestqt.qtbot import QtBot

from tricedesk import account_key, wire
from tricedesk.credentials import Credentials
from tricedesk.errors import LedgerError, ServerRefusedError
from tricedesk.ledger import Ledger, open_ledger
from tricedesk.ledger.states import Step
from tricedesk.package.labels import Label, seal_label
from tricedesk.paths import AppPaths
from tricedesk.ui.ledger_worker import LedgerWorker
from tricedesk.ui.records import Records, RecordsReader
from tricedesk.ui.states import State
from tricedesk.wire import EventKind

ACCOUNT = wire.new_id()
KEY = account_key.new_account_key()
NOW = datetime.now(UTC)


@pytest.fixture
def credentials(home: AppPaths) -> Credentials:
    return Credentials.open(home)


@pytest.fixture
def ledger(home: AppPaths, credentials: Credentials) -> Iterator[Ledger]:
    with open_ledger(home, credentials) as opened:
        yield opened


@pytest.fixture
def queued(ledger: Ledger, parcel: Any) -> wire.Manifest:
    """A package that waits."""
    return queue(ledger, parcel)


def label_for(page_id: UUID, name: str = "DOE^JANE") -> str:
    return seal_label(
        Label(name, "MRN-1", "20260512", "1.2.3", "Cart 2", ("jane@example.org",)), KEY, page_id
    )


def queue(ledger: Ledger, parcel: Any, *, seed: int = 1) -> wire.Manifest:
    page_id = wire.new_id()
    manifest: wire.Manifest
    manifest, files = parcel(seed=seed, page_id=page_id, label=label_for(page_id))
    ledger.packages.queue(manifest, files, account_id=ACCOUNT, now=NOW)
    return manifest


def change(seq: int, kind: str, page: UUID, **detail: Any) -> wire.Change:
    message = wire.new_id() if kind.startswith("message.") else None
    return wire.Change(
        seq=seq, at=NOW + timedelta(seconds=seq), kind=kind, actor="server", page_id=page, message_id=message,
        detail=detail,
    )  # fmt: skip


def published(seq: int, page: UUID, **more: Any) -> wire.Change:
    expires = (NOW + timedelta(days=90)).isoformat()
    detail = {
        "label": label_for(page),
        "images": 4,
        "clips": 1,
        "expires_at": expires,
        "workstation": "Cart 2",
    }
    return change(seq, EventKind.PAGE_PUBLISHED, page, **(detail | more))


def test_a_queued_package_is_read_with_its_label_and_contacts(ledger: Ledger, parcel: Any) -> None:
    manifest = queue(ledger, parcel)
    reader = RecordsReader(ledger, ACCOUNT, KEY)
    (row,) = reader.read().outbox
    assert (row.package_id, row.name, row.patient_id) == (manifest.package_id, "DOE^JANE", "MRN-1")
    assert row.contacts == tuple(recipient.address for recipient in manifest.recipients)
    assert (row.state, row.pictures, row.percent) == (State.WAITING, 2, 0)
    assert reader.read().unsent == 1


def test_without_the_accounts_key_names_stay_hidden_and_all_else_is_told(ledger: Ledger, parcel: Any) -> None:
    queue(ledger, parcel)
    (row,) = RecordsReader(ledger, ACCOUNT, None).read().outbox
    assert (row.name, row.pictures) == ("", 2)
    (row,) = RecordsReader(ledger, ACCOUNT, account_key.new_account_key()).read().outbox
    assert row.name == ""


def test_another_accounts_packages_are_not_shown(ledger: Ledger, parcel: Any) -> None:
    queue(ledger, parcel)
    assert RecordsReader(ledger, wire.new_id(), KEY).read() == Records()


def test_a_failure_says_why_and_counts_as_unsent(ledger: Ledger, parcel: Any) -> None:
    manifest = queue(ledger, parcel)
    error = ServerRefusedError("The account is full.", "It holds 5 GB.", "Ask your administrator.")
    ledger.packages.advance(manifest.package_id, Step.REFUSE, trouble=error)
    records = RecordsReader(ledger, ACCOUNT, KEY).read()
    (row,) = records.outbox
    assert (row.state, row.trouble) == (State.FAILED, "The account is full. It holds 5 GB.")
    assert row.hint == "Ask your administrator."
    assert records.unsent == 1


def test_sent_is_shown_once_before_and_after_the_server_tells_of_it(ledger: Ledger, parcel: Any) -> None:
    manifest = queue(ledger, parcel)
    ledger.packages.advance(manifest.package_id, Step.PUBLISH, expires_at=NOW + timedelta(days=90))
    reader = RecordsReader(ledger, ACCOUNT, KEY)
    before = reader.read()
    assert before.outbox == ()
    assert before.unsent == 0
    assert [(row.page_id, row.name) for row in before.sent] == [(manifest.page_id, "DOE^JANE")]
    cart = wire.new_id()
    ledger.mirror.apply(ACCOUNT, [published(1, manifest.page_id, workstation_id=str(cart))])
    (row,) = reader.read().sent
    assert (row.page_id, row.name, row.workstation) == (manifest.page_id, "DOE^JANE", "Cart 2")
    assert row.workstation_id == cart


def test_a_cancelled_package_is_shown_until_it_is_gone_and_then_nowhere(ledger: Ledger, parcel: Any) -> None:
    manifest = queue(ledger, parcel)
    reader = RecordsReader(ledger, ACCOUNT, KEY)
    ledger.packages.cancel(manifest.package_id)
    assert [row.state for row in reader.read().outbox] == [State.CANCELLING]
    assert reader.read().unsent == 0
    ledger.packages.advance(manifest.package_id, Step.GONE)
    assert reader.read() == Records()


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ([], State.SENT),
        ([(EventKind.MESSAGE_SENT, {"channel": "email"})], State.SENT),
        ([(EventKind.MESSAGE_FAILED, {"channel": "email", "reason": "no such box"})], State.UNDELIVERED),
        (
            [(EventKind.MESSAGE_SENT, {"channel": "email"}), (EventKind.MESSAGE_FAILED, {"channel": "sms"})],
            State.UNDELIVERED,
        ),
        (
            [
                (EventKind.MESSAGE_FAILED, {"channel": "email"}),
                (EventKind.MESSAGE_SENT, {"channel": "email"}),
            ],
            State.SENT,
        ),
        (
            [(EventKind.MESSAGE_FAILED, {"channel": "sms"}), (EventKind.PAGE_VIEWED, {"views": 1})],
            State.OPENED,
        ),
        ([(EventKind.PAGE_VIEWED, {"views": 2}), (EventKind.PAGE_DELETED, {})], State.DELETED),
        ([(EventKind.PAGE_CLOSED, {})], State.CLOSED),
        ([(EventKind.PAGE_EXPIRED, {})], State.EXPIRED),
    ],
)
def test_a_page_is_what_happened_to_it(
    ledger: Ledger, events: list[tuple[EventKind, dict[str, Any]]], state: State
) -> None:
    page = wire.new_id()
    told = [published(1, page), *(change(seq, kind, page, **d) for seq, (kind, d) in enumerate(events, 2))]
    ledger.mirror.apply(ACCOUNT, told)
    (row,) = RecordsReader(ledger, ACCOUNT, KEY).read().sent
    assert row.state is state


def test_the_last_day_is_the_clinics_as_the_patient_reads_it(ledger: Ledger) -> None:
    # the end of February 22 in New York: the 23rd in UTC, which the patient's page never says
    page = wire.new_id()
    ledger.mirror.apply(ACCOUNT, [published(1, page, expires_at="2027-02-23T05:00:00+00:00")])
    ledger.mirror.keep_account(
        wire.AccountInfo(
            account_id=ACCOUNT,
            name="Maple Clinic",
            phone="",
            time_zone="America/New_York",
            country="US",
            language="en",
            lifespan_days=90,
            has_link_code=False,
        )
    )
    (row,) = RecordsReader(ledger, ACCOUNT, KEY).read(now=NOW).sent
    assert row.last_day == date(2027, 2, 22)


def test_a_page_past_its_day_is_expired_whether_the_server_has_said_so_or_not(ledger: Ledger) -> None:
    page = wire.new_id()
    ledger.mirror.apply(ACCOUNT, [published(1, page, expires_at=(NOW + timedelta(days=1)).isoformat())])
    reader = RecordsReader(ledger, ACCOUNT, KEY)
    assert reader.read(NOW).sent[0].state is State.SENT
    assert reader.read(NOW + timedelta(days=2)).sent[0].state is State.EXPIRED


class Window(QObject):
    """The window's side of the signals, in the window's thread."""

    pause = Signal(object)
    resume = Signal(object)
    cancel = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.records: list[Records] = []
        self.troubles: list[str] = []

    @Slot(object)
    def take(self, records: Records) -> None:
        self.records.append(records)

    @Slot(str, str)
    def fail(self, words: str, hint: str) -> None:
        self.troubles.append(f"{words} {hint}")


@pytest.fixture
def window(home: AppPaths, credentials: Credentials, queued: wire.Manifest) -> Iterator[Window]:
    """A window whose worker waits for `start` in a thread of its own."""
    made, thread = Window(), QThread()
    worker = LedgerWorker(lambda: open_ledger(home, credentials), ACCOUNT, KEY)
    worker.moveToThread(thread)
    thread.started.connect(worker.begin)
    made.pause.connect(worker.pause)
    made.resume.connect(worker.resume)
    made.cancel.connect(worker.cancel)
    worker.read.connect(made.take)
    worker.failed.connect(made.fail)
    thread.start()
    yield made
    QMetaObject.invokeMethod(worker, "end", Qt.ConnectionType.BlockingQueuedConnection)
    thread.quit()
    thread.wait()


def test_the_worker_reads_in_its_thread_and_does_what_is_asked(
    qtbot: QtBot, ledger: Ledger, queued: wire.Manifest, window: Window
) -> None:
    qtbot.waitUntil(lambda: len(window.records) == 1)
    for ask, state in (
        (window.pause, State.PAUSED),
        (window.resume, State.WAITING),
        (window.cancel, State.CANCELLING),
    ):
        ask.emit(queued.package_id)
        qtbot.waitUntil(lambda state=state: window.records[-1].outbox[0].state is state)
    assert len(window.records) == 4, "told only when something has changed"


def test_a_button_pressed_too_late_does_nothing_and_says_nothing(
    qtbot: QtBot, ledger: Ledger, queued: wire.Manifest, window: Window
) -> None:
    qtbot.waitUntil(lambda: len(window.records) == 1)
    ledger.packages.advance(queued.package_id, Step.PUBLISH)
    window.pause.emit(queued.package_id)
    qtbot.waitUntil(lambda: len(window.records) == 2)
    assert window.records[1].outbox == ()
    assert len(window.records[1].sent) == 1
    assert window.troubles == []


def test_an_undo_is_answered_whether_it_came_in_time(
    qtbot: QtBot, ledger: Ledger, queued: wire.Manifest, home: AppPaths, credentials: Credentials
) -> None:
    worker = LedgerWorker(lambda: open_ledger(home, credentials), ACCOUNT, KEY)
    worker.begin()
    with qtbot.waitSignal(worker.cancelled) as cancelled:
        worker.cancel(queued.package_id)
    assert cancelled.args == [queued.package_id, True]
    worker.end()


def test_an_undo_that_came_too_late_is_never_called_one(
    qtbot: QtBot, ledger: Ledger, queued: wire.Manifest, home: AppPaths, credentials: Credentials
) -> None:
    ledger.packages.advance(queued.package_id, Step.PUBLISH)
    worker = LedgerWorker(lambda: open_ledger(home, credentials), ACCOUNT, KEY)
    worker.begin()
    with qtbot.waitSignal(worker.cancelled) as cancelled:
        worker.cancel(queued.package_id)
    assert cancelled.args == [queued.package_id, False]
    worker.end()


def test_records_that_open_later_need_no_restart(
    qtbot: QtBot, ledger: Ledger, queued: wire.Manifest, home: AppPaths, credentials: Credentials
) -> None:
    full = [LedgerError("The disk is full.")] * 3

    def opened() -> Ledger:
        if full:
            raise full.pop()
        return open_ledger(home, credentials)

    told: list[str] = []
    worker = LedgerWorker(opened, ACCOUNT, KEY)
    worker.failed.connect(lambda words, hint: told.append(words))
    worker.begin()
    worker.cancel(queued.package_id)
    worker.refresh()
    with qtbot.waitSignal(worker.read) as read:
        worker.refresh()
    assert len(read.args[0].outbox) == 1
    assert told == [
        "The disk is full.",
        "This computer's records can't be opened at the moment. Nothing was done.",
    ]
    worker.end()


def test_records_that_cannot_be_opened_are_said_and_stop_nothing(qtbot: QtBot) -> None:
    def broken() -> Ledger:
        raise LedgerError("TriceDesk's records are damaged.", "desk.db.", "Restore it from a backup.")

    worker = LedgerWorker(broken, ACCOUNT, KEY)
    with qtbot.waitSignal(worker.failed) as failed:
        worker.begin()
    assert failed.args == ["TriceDesk's records are damaged. desk.db.", "Restore it from a backup."]
    worker.refresh()
    worker.pause(wire.new_id())
    worker.end()
