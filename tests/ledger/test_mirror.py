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


# ---- requests, workstations, settings, bulk reads ---------------------------------------------------------

OTHER, CART, FRONT = (wire.new_id() for _ in range(3))


def test_a_request_is_open_until_it_is_answered(ledger: Ledger) -> None:
    asked = {"request_id": str(OTHER), "state": "expired"}
    ledger.mirror.apply(
        ACCOUNT,
        [
            published(),
            change(2, EventKind.PICTURES_REQUESTED, again=False, **asked),
            change(3, EventKind.PICTURES_REQUESTED, again=True, **asked),
        ],
    )
    (request,) = ledger.mirror.requests(ACCOUNT)
    assert (request.request_id, request.kind, request.page_id) == (OTHER, "patient", PAGE)
    assert (request.page_state, request.times, request.at) == ("expired", 2, START + timedelta(minutes=3))
    assert page(ledger).requested_at == START + timedelta(minutes=3)
    ledger.mirror.apply(
        ACCOUNT, [change(4, EventKind.REQUEST_ANSWERED, request_id=str(OTHER), outcome="replaced")]
    )
    assert ledger.mirror.requests(ACCOUNT) == []
    (answered,) = ledger.mirror.requests(ACCOUNT, "answered")
    assert (answered.outcome, answered.answered_at) == ("replaced", START + timedelta(minutes=4))
    assert ledger.mirror.requests_for_page(PAGE) == [answered]
    assert page(ledger).requested_at is None


def test_a_desk_sees_what_another_one_asks_of_it(ledger: Ledger) -> None:
    asked = change(
        2,
        EventKind.STUDY_ASKED,
        request_id=str(OTHER),
        from_workstation=str(FRONT),
        to_workstation=str(CART),
        **{"from": "Front desk", "to": "Cart 2"},
    )
    ledger.mirror.apply(ACCOUNT, [published(), asked])
    (request,) = ledger.mirror.requests(ACCOUNT)
    assert (request.kind, request.from_workstation, request.to_workstation) == ("workstation", FRONT, CART)
    assert (request.from_name, request.to_name) == ("Front desk", "Cart 2")


def test_workstations_come_are_renamed_and_go(ledger: Ledger) -> None:
    paired = change(1, EventKind.WORKSTATION_PAIRED, page=None, workstation="Cart 2")
    ledger.mirror.apply(ACCOUNT, [paired.model_copy(update={"actor": f"workstation:{CART}"})])
    named = {"workstation_id": str(CART)}
    ledger.mirror.apply(
        ACCOUNT, [change(2, EventKind.WORKSTATION_RENAMED, page=None, name="Room 2", **named)]
    )
    (cart,) = ledger.mirror.workstations(ACCOUNT)
    assert (cart.workstation_id, cart.name, cart.revoked_at) == (CART, "Room 2", None)
    ledger.mirror.apply(ACCOUNT, [change(3, EventKind.WORKSTATION_REVOKED, page=None, **named)])
    assert ledger.mirror.workstations(ACCOUNT)[0].revoked_at == START + timedelta(minutes=3)


def test_labels_passwords_and_successors_are_followed(ledger: Ledger) -> None:
    ledger.mirror.apply(
        ACCOUNT,
        [
            published(gate="password", code="none", workstation_id=str(CART)),
            change(2, EventKind.PAGE_PASSWORD_SET),
            change(3, EventKind.CODE_LOCKED),
            change(4, EventKind.DELETE_WRONG),
            change(5, EventKind.PAGE_LABELLED, label="bmV3"),
        ],
    )
    known = page(ledger)
    assert (known.password_set, known.locked, known.wrong_deletes, known.label) == (True, True, 1, "bmV3")
    assert (known.code, known.workstation_id) == ("none", CART)
    assert "bmV3" not in str(ledger.mirror.timeline(PAGE))
    reset, replaced = (
        change(6, EventKind.PAGE_PASSWORD_RESET),
        change(7, EventKind.PAGE_REPLACED, by=str(OTHER)),
    )
    ledger.mirror.apply(ACCOUNT, [reset, replaced])
    known = page(ledger)
    assert (known.password_set, known.locked, known.replaced_by) == (False, False, OTHER)


@pytest.mark.parametrize(
    ("detail", "gates"),
    [
        ({"done": "changed", "follow": "keep"}, ["code", "code", "none", "code"]),
        ({"done": "set", "follow": "apply"}, ["code", "code", "none", "code"]),
        (
            {"done": "cleared", "follow": "apply", "password_rule": "attachments"},
            ["none", "password", "none", "code"],
        ),
        (
            {"done": "cleared", "follow": "apply", "password_rule": "always"},
            ["password", "password", "none", "code"],
        ),
    ],
)
def test_a_codes_change_means_for_pages_what_it_means_at_the_server(
    ledger: Ledger, detail: dict[str, Any], gates: list[str]
) -> None:
    ids = [wire.new_id() for _ in range(4)]
    kinds = [
        {"gate": "code", "code": "account"},
        {"gate": "code", "code": "account", "attachments": 1},
        {"gate": "none", "code": "none"},
        {"gate": "code", "code": "own"},
    ]
    told = [published(n + 1, **kind).model_copy(update={"page_id": ids[n]}) for n, kind in enumerate(kinds)]
    ledger.mirror.apply(ACCOUNT, [*told, change(9, EventKind.LINK_CODE_CHANGED, page=None, **detail)])
    found = ledger.mirror.pages_of(ids)
    assert [found[page_id].gate for page_id in ids] == gates
    assert ledger.mirror.account_is_stale(ACCOUNT)


def test_many_are_read_at_once(ledger: Ledger) -> None:
    ids = [wire.new_id() for _ in range(1200)]
    told = [published(n + 1).model_copy(update={"page_id": page_id}) for n, page_id in enumerate(ids)]
    queued = [
        change(2000 + n, EventKind.MESSAGE_QUEUED, channel="email").model_copy(
            update={"page_id": page_id, "message_id": wire.new_id()}
        )
        for n, page_id in enumerate(ids)
    ]
    ledger.mirror.apply(ACCOUNT, [*told, *queued])
    assert set(ledger.mirror.pages_of([*ids, wire.new_id()])) == set(ids)
    by_page = ledger.mirror.messages_of_all(ACCOUNT)
    assert by_page == ledger.mirror.messages_of(ids)
    assert {len(messages) for messages in by_page.values()} == {1}
    assert ledger.mirror.touched(ACCOUNT, 2000 + 1197) == set(ids[-2:])


def test_settings_are_kept_as_the_server_has_them(ledger: Ledger) -> None:
    assert ledger.mirror.settings(ACCOUNT) is None
    settings = wire.AccountSettings(
        version=3,
        name="Maple",
        phone="",
        sms_name="Maple",
        country="US",
        time_zone="UTC",
        language="en",
        lifespan_days=90,
        password_rule=wire.PasswordRule.ALWAYS,
        changed_at=START,
    )
    ledger.mirror.keep_settings(ACCOUNT, settings)
    assert ledger.mirror.settings(ACCOUNT) == settings
    assert settings.values().password_rule is wire.PasswordRule.ALWAYS
