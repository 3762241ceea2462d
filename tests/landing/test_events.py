"""The events' chain: no gaps, no forgery unseen, in one order however many write."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing import accounts
from tricedesk.landing import events as events_module
from tricedesk.landing.db.tables import accounts as accounts_table
from tricedesk.landing.db.tables import events
from tricedesk.landing.services import Services
from tricedesk.wire import EventKind


@pytest.fixture
def account(services: Services) -> UUID:
    account_id = accounts.add(services, "Maple Clinic")
    for n in range(5):
        with services.db.write() as conn:
            events_module.record(
                conn,
                account_id,
                EventKind.PAGE_VIEWED,
                "patient",
                now=services.clock(),
                detail={"n": n, "é": None},
            )
    return account_id


def _broken(services: Services, account_id: UUID) -> int | None:
    with services.db.read() as conn:
        return events_module.broken_at(conn, account_id)


def test_numbers_have_no_gaps_and_the_chain_is_whole(services: Services, account: UUID) -> None:
    with services.db.read() as conn:
        told = events_module.changes(conn, account, 0)
        later = events_module.changes(conn, account, 4)
    assert [change.seq for change in told.changes] == [1, 2, 3, 4, 5, 6]
    assert told.changes[-1].detail == {"n": 4, "é": None}
    assert [change.seq for change in later.changes] == [5, 6]
    assert _broken(services, account) is None


@pytest.mark.parametrize(
    ("change", "seq"),
    [
        ({"actor": "operator"}, 3),
        ({"kind": "page.deleted"}, 3),
        ({"payload": '{"n":9}'}, 3),
        ({"payload_sha256": "0" * 64}, 3),
        ({"page_id": UUID(int=1)}, 3),
        ({"hash": "0" * 64}, 3),
    ],
)
def test_a_changed_event_is_found(
    services: Services, account: UUID, change: dict[str, Any], seq: int
) -> None:
    with services.db.write() as conn:
        conn.execute(sa.update(events).where(events.c.seq == seq).values(**change))
    assert _broken(services, account) == seq


def test_a_missing_event_is_found(services: Services, account: UUID) -> None:
    with services.db.write() as conn:
        conn.execute(sa.delete(events).where(events.c.seq == 4))
    assert _broken(services, account) == 4


def test_a_cut_end_is_found(services: Services, account: UUID) -> None:
    with services.db.write() as conn:
        conn.execute(sa.delete(events).where(events.c.seq == 6))
    assert _broken(services, account) == 6


def test_an_erased_payload_leaves_the_chain_whole(services: Services, account: UUID) -> None:
    with services.db.write() as conn:
        conn.execute(sa.update(events).where(events.c.seq == 3).values(payload=None))
    assert _broken(services, account) is None


def test_what_is_rolled_back_leaves_no_gap(services: Services, account: UUID) -> None:
    def fail() -> None:
        with services.db.write() as conn:
            events_module.record(conn, account, EventKind.PAGE_VIEWED, "patient", now=services.clock())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with services.db.write() as conn:
        seq = events_module.record(conn, account, EventKind.PAGE_VIEWED, "patient", now=services.clock())
    assert seq == 7


def test_many_writers_make_one_chain(services: Services, account: UUID) -> None:
    def write() -> None:
        for _ in range(5):
            with services.db.write() as conn:
                events_module.record(conn, account, EventKind.PAGE_VIEWED, "patient", now=services.clock())

    threads = [threading.Thread(target=write) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with services.db.read() as conn:
        assert conn.execute(sa.select(accounts_table.c.seq)).scalar_one() == 46
    assert _broken(services, account) is None


def test_changes_come_in_pages(services: Services, account: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "CHANGES_PER_REPLY", 4)
    with services.db.read() as conn:
        first = events_module.changes(conn, account, 0)
        rest = events_module.changes(conn, account, 4)
    assert ([c.seq for c in first.changes], first.more) == ([1, 2, 3, 4], True)
    assert ([c.seq for c in rest.changes], rest.more) == ([5, 6], False)


def test_an_account_hears_of_its_own_events_only(services: Services, pair: Callable[..., Any]) -> None:
    maple, oak = pair("Maple Clinic"), pair("Oak Clinic")
    assert maple.kinds() == oak.kinds() == ["account.created", "pairing.code_made", "workstation.paired"]
    assert {c["actor"] for c in maple.changes()[2:]} == {maple.workstation.actor}
