"""What a typed text finds among the pages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from pydantic import JsonValue

from tricedesk import wire
from tricedesk.ledger import Ledger
from tricedesk.ledger.search import PageIndex
from tricedesk.wire import EventKind

ACCOUNT = wire.new_id()
START = datetime(2027, 1, 15, 23, 30, tzinfo=UTC)
LABELS = {
    "a": "DOE^JANE 4711 20270115 jane@patients.example",
    "b": "MÜLLER^ZOË 0815 20270114 +15550134",
    "c": "Østergård^Åse 99 20270113 +4520123456",
    "d": "دعاء 12 20270112 x@y.example",
}


def told(seq: int, page_id: UUID, kind: str = EventKind.PAGE_PUBLISHED, **detail: JsonValue) -> wire.Change:
    return wire.Change(
        seq=seq,
        at=START - timedelta(hours=seq),
        kind=kind,
        actor="workstation:x",
        page_id=page_id,
        detail=detail,
    )


@pytest.fixture
def ids(ledger: Ledger) -> dict[str, UUID]:
    found = {name: wire.new_id() for name in LABELS}
    changes = [
        told(n + 1, page_id, label=name, workstation="Cart 2")
        for n, (name, page_id) in enumerate(found.items())
    ]
    ledger.mirror.apply(ACCOUNT, changes)
    return found


def index_of(ledger: Ledger) -> PageIndex:
    index = PageIndex(ledger.mirror, ACCOUNT, lambda _page, label: LABELS.get(label, label))
    index.refresh()
    return index


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", "abcd"),
        ("doe", "a"),
        ("jane doe", "a"),
        ("muller zoe", "b"),
        ("Müller", "b"),
        ("ase", "c"),
        ("دعاء", "d"),
        ("555 0134", "b"),
        ("(555) 01-34", "b"),
        ("+45 20 12 34 56", "c"),
        ("jane@patients", "a"),
        ("2027-01-14", "b"),
        ("14.1.2027", "b"),
        ("4711", "a"),
        ("doe muller", ""),
        ("cart", "abcd"),
        ("%", "abcd"),
        ("'; DROP TABLE pages", ""),
    ],
)
def test_what_is_typed_finds(ledger: Ledger, ids: dict[str, UUID], typed: str, found: str) -> None:
    assert index_of(ledger).find(typed) == [ids[name] for name in found]


def test_a_days_sendings_are_found_in_the_clinics_days(ledger: Ledger, ids: dict[str, UUID]) -> None:
    east = PageIndex(ledger.mirror, ACCOUNT, lambda _page, _label: "", zone=timezone(timedelta(hours=3)))
    east.refresh()
    # Sent at 22:30, 21:30, 20:30 and 19:30 UTC: three hours further east, two of these are tomorrow.
    assert east.find("2027-01-16") == [ids["a"], ids["b"]]


def test_only_what_is_new_is_opened(ledger: Ledger, ids: dict[str, UUID]) -> None:
    opened: list[str] = []

    def describe(_page: UUID, label: str) -> str:
        opened.append(label)
        return LABELS.get(label, label)

    index = PageIndex(ledger.mirror, ACCOUNT, describe)
    assert (index.refresh(), index.refresh()) == (True, False)
    assert sorted(opened) == sorted(LABELS)
    new = wire.new_id()
    ledger.mirror.apply(
        ACCOUNT,
        [
            told(10, new, label="Roe^Richard"),
            told(11, ids["a"], EventKind.PAGE_LABELLED, label="Doe^Jane new@patients.example"),
            told(12, ids["b"], EventKind.PAGE_CLOSED),
        ],
    )
    assert index.refresh()
    assert sorted(opened[4:]) == ["Doe^Jane new@patients.example", "Roe^Richard"]
    assert (index.find("new@"), index.find("roe"), len(index)) == ([ids["a"]], [new], 5)
    assert index.find("", limit=2) == [ids["a"], ids["b"]]
