"""Folding the server's changes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from pydantic import JsonValue

from tricedesk import wire
from tricedesk.errors import LedgerError
from tricedesk.ledger import Ledger, mirror
from tricedesk.wire import EventKind

ACCOUNT, PAGE, LINK, MESSAGE = (wire.new_id() for _ in range(4))
START = datetime(2027, 1, 15, 12, tzinfo=UTC)


def change(seq: int, kind: str, *, page: UUID | None = PAGE, **detail: JsonValue) -> wire.Change:
    return wire.Change(
        seq=seq,
        at=START + timedelta(minutes=seq),
        kind=kind,
        actor="patient",
        page_id=page,
        link_id=LINK,
        message_id=MESSAGE if kind.startswith("message.") else None,
        detail=detail,
    )


def published(seq: int = 1, **more: Any) -> wire.Change:
    detail: dict[str, Any] = {
        "package_id": str(PAGE),
        "label": "bGFiZWw=",
        "language": "en",
        "images": 5,
        "clips": 1,
        "attachments": 0,
        "gate": "none",
        "expires_at": (START + timedelta(days=90)).isoformat(),
        "workstation": "Cart 2",
        "replaces": None,
    }
    return change(seq, EventKind.PAGE_PUBLISHED, **(detail | more))


def page(ledger: Ledger) -> mirror.Page:
    found = ledger.mirror.page(PAGE)
    assert found is not None
    return found


def test_a_page_lives_as_the_server_tells_it(ledger: Ledger) -> None:
    apply = ledger.mirror.apply
    assert apply(ACCOUNT, [published(), change(2, EventKind.LINK_ISSUED)]) == 2
    first = page(ledger)
    assert (first.state, first.images, first.clips, first.label) == ("open", 5, 1, "bGFiZWw=")
    assert (first.package_id, first.workstation, first.replaces) == (PAGE, "Cart 2", None)
    assert first.expires_at == START + timedelta(days=90)
    assert first.published_at == START + timedelta(minutes=1)
    apply(ACCOUNT, [change(3, EventKind.PAGE_VIEWED, views=2), change(4, EventKind.CODE_WRONG)])
    apply(ACCOUNT, [change(5, EventKind.CODE_WRONG), change(6, EventKind.CODE_LOCKED)])
    apply(ACCOUNT, [change(7, EventKind.DELETE_LOCKED), change(8, EventKind.PAGE_LANGUAGE, language="es")])
    seen = page(ledger)
    assert (seen.views, seen.last_viewed_at) == (2, START + timedelta(minutes=3))
    assert (seen.wrong_codes, seen.locked, seen.delete_locked, seen.language) == (2, True, True, "es")
    longer = START + timedelta(days=200)
    apply(ACCOUNT, [change(9, EventKind.LINK_ISSUED)])
    apply(ACCOUNT, [change(10, EventKind.PAGE_EXTENDED, expires_at=longer.isoformat())])
    apply(ACCOUNT, [change(11, EventKind.PICTURES_REQUESTED), change(12, EventKind.PAGE_DELETED)])
    last = page(ledger)
    assert (last.locked, last.delete_locked, last.expires_at) == (False, False, longer)
    assert (last.state, last.requested_at) == ("deleted", START + timedelta(minutes=11))
    assert [event.seq for event in ledger.mirror.timeline(PAGE)] == list(range(1, 13))
    assert ledger.mirror.pages(ACCOUNT) == [last]


def test_changes_are_taken_in_once_in_order_and_with_the_cursor(ledger: Ledger) -> None:
    wrong = [change(2, EventKind.CODE_WRONG), change(3, EventKind.CODE_WRONG)]
    assert ledger.mirror.cursor(ACCOUNT) == 0
    assert ledger.mirror.apply(ACCOUNT, [wrong[1], published(), wrong[0]]) == 3
    assert ledger.mirror.apply(ACCOUNT, [published(), *wrong]) == 0
    assert ledger.mirror.cursor(ACCOUNT) == 3
    assert page(ledger).wrong_codes == 2


def test_a_message_keeps_its_channel_and_gets_its_reason(ledger: Ledger) -> None:
    ledger.mirror.apply(ACCOUNT, [change(1, EventKind.MESSAGE_QUEUED, channel="email")])
    assert [message.state for message in ledger.mirror.messages_under_way(ACCOUNT)] == ["queued"]
    ledger.mirror.apply(ACCOUNT, [change(2, EventKind.MESSAGE_FAILED, reason="no such mailbox")])
    (message,) = ledger.mirror.messages(PAGE)
    assert (message.channel, message.state, message.reason) == ("email", "failed", "no such mailbox")
    assert (message.message_id, message.link_id) == (MESSAGE, LINK)
    assert ledger.mirror.messages_under_way(ACCOUNT) == []


@pytest.mark.parametrize(
    "odd",
    [
        change(2, "page.teleported", where="moon"),
        change(2, EventKind.PAGE_VIEWED, views="many"),
        change(2, EventKind.PAGE_VIEWED, views=-1),
        change(2, EventKind.PAGE_VIEWED, views=10**30),
        change(2, EventKind.PAGE_EXTENDED, expires_at="tomorrow"),
        change(2, EventKind.PAGE_EXTENDED, expires_at="2027-01-01T00:00:00"),
        change(2, EventKind.PAGE_EXTENDED),
        change(2, EventKind.PAGE_LANGUAGE, language=5),
        change(2, EventKind.PAGE_DELETED, page=None),
        change(2, EventKind.CODE_WRONG, page=None),
        published(2, package_id="x", images=None, label=["a"], expires_at=7, replaces="y"),
        wire.Change(seq=2, at=START, kind=EventKind.MESSAGE_SENT, actor="worker"),
    ],
    ids=lambda odd: f"{odd.kind}-{odd.detail}"[:60],
)
def test_what_is_unknown_or_malformed_stops_nothing(ledger: Ledger, odd: wire.Change) -> None:
    assert ledger.mirror.apply(ACCOUNT, [published(), odd, change(3, EventKind.PAGE_CLOSED)]) == 3
    assert ledger.mirror.cursor(ACCOUNT) == 3
    assert page(ledger).state == "closed"


def test_a_page_that_was_never_told_of_can_still_be_viewed(ledger: Ledger) -> None:
    ledger.mirror.apply(ACCOUNT, [change(7, EventKind.PAGE_VIEWED, views=1)])
    assert (page(ledger).state, page(ledger).views, page(ledger).published_at) == ("open", 1, None)


def test_a_disk_that_fills_up_moves_neither_rows_nor_cursor(ledger: Ledger) -> None:
    database = ledger._database
    database.pragma("max_page_count", database.pragma("page_count") + 1)
    many = [change(seq, "page.noted", text="x" * 2000) for seq in range(1, 60)]
    with pytest.raises(LedgerError, match="disk is full"):
        ledger.mirror.apply(ACCOUNT, many)
    assert (ledger.mirror.cursor(ACCOUNT), ledger.mirror.timeline(PAGE)) == (0, [])
    database.pragma("max_page_count", 100_000)
    assert ledger.mirror.apply(ACCOUNT, many) == 59


def test_the_account_is_asked_for_again_when_an_event_has_changed_it(ledger: Ledger) -> None:
    info = wire.AccountInfo(
        account_id=ACCOUNT,
        name="Maple",
        phone="",
        time_zone="UTC",
        country="US",
        language="en",
        lifespan_days=90,
        has_link_code=False,
    )
    assert ledger.mirror.account(ACCOUNT) is None
    assert ledger.mirror.account_is_stale(ACCOUNT)
    ledger.mirror.keep_account(info)
    assert ledger.mirror.account(ACCOUNT) == info
    assert not ledger.mirror.account_is_stale(ACCOUNT)
    ledger.mirror.apply(ACCOUNT, [change(1, EventKind.ACCOUNT_KEY_SET, page=None)])
    assert ledger.mirror.account_is_stale(ACCOUNT)
    assert ledger.mirror.account(ACCOUNT) == info
