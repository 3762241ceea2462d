"""Requests: a patient's for her pictures, a desk's for another desk's study; open until seen to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import requests
import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing.db.tables import pages
from tricedesk.landing.db.tables import requests as requests_table

Make = Callable[..., tuple[wire.Manifest, list[bytes]]]


@pytest.fixture
def page(desk: Any, make_package: Make) -> wire.Manifest:
    manifest, contents = make_package()
    desk.publish(manifest, contents)
    return manifest


def _link(desk: Any, page: wire.Manifest) -> str:
    address = desk.command(wire.CopyLink(page_id=page.page_id)).json()["link"]
    return str(desk.url + address.removeprefix("https://pictures.example.org"))


def _ask(link: str) -> None:
    reply = requests.post(f"{link}/request", headers={"Origin": "https://pictures.example.org"}, timeout=30)
    assert reply.status_code in (200, 303, 410), reply.text


def _rows(desk: Any) -> list[Any]:
    with desk.services.db.read() as conn:
        return list(conn.execute(sa.select(requests_table).order_by(requests_table.c.id)))


def _told(desk: Any, kind: str) -> list[dict[str, Any]]:
    return [c["detail"] for c in desk.changes() if c["kind"] == kind]


def test_a_patient_who_asks_twice_is_listed_once(desk: Any, page: wire.Manifest) -> None:
    link = _link(desk, page)
    desk.command(wire.ClosePage(page_id=page.page_id))
    for _ in range(2):
        _ask(link)
    (row,) = _rows(desk)
    assert (row.kind, row.state, row.page_id) == ("patient", "open", page.page_id)
    assert _told(desk, "pictures.requested") == [
        {"request_id": str(row.id), "state": "closed", "again": again} for again in (False, True)
    ]


def test_a_request_is_answered_once(desk: Any, page: wire.Manifest) -> None:
    link = _link(desk, page)
    desk.command(wire.ClosePage(page_id=page.page_id))
    _ask(link)
    request_id = _rows(desk)[0].id
    for outcome in ("declined", "sent"):
        answer = wire.AnswerRequest(page_id=page.page_id, request_id=request_id, outcome=outcome)
        assert desk.command(answer).status_code == 200
    assert (_rows(desk)[0].state, _rows(desk)[0].outcome) == ("answered", "declined")
    assert _told(desk, "request.answered") == [{"request_id": str(request_id), "outcome": "declined"}]
    unknown = wire.AnswerRequest(page_id=page.page_id, request_id=wire.new_id(), outcome="sent")
    assert desk.command(unknown).status_code == 404


def test_reopening_answers_what_was_asked(desk: Any, page: wire.Manifest) -> None:
    link = _link(desk, page)
    desk.command(wire.ClosePage(page_id=page.page_id))
    _ask(link)
    desk.command(wire.ReopenPage(page_id=page.page_id))
    assert _rows(desk)[0].outcome == "reopened"


def test_a_desk_asks_another_one_and_the_rebuilt_page_answers(
    desk: Any, page: wire.Manifest, make_package: Make, clock: Any, second_desk: Callable[..., Any]
) -> None:
    cart = second_desk("Cart 2").workstation.id
    clock.move(days=100)  # expired: commands that need a page no longer work, this one does
    ask, command_id = wire.AskWorkstation(page_id=page.page_id, workstation_id=cart), wire.new_id()
    for _ in range(2):
        assert desk.command(ask, command_id).status_code == 200
    assert _told(desk, "study.asked") == [
        {
            "request_id": str(command_id),
            "from_workstation": str(desk.workstation.id),
            "from": "Room 2",
            "to_workstation": str(cart),
            "to": "Cart 2",
        }
    ]
    rebuilt, contents = make_package(replaces=page.package_id)
    desk.publish(rebuilt, contents)
    assert [(row.id, row.state, row.outcome) for row in _rows(desk)] == [(command_id, "answered", "replaced")]
    assert _told(desk, "page.replaced") == [{"by": str(rebuilt.page_id)}]


def test_a_page_that_is_replaced_while_open_closes_for_good(
    desk: Any, page: wire.Manifest, make_package: Make
) -> None:
    rebuilt, contents = make_package(replaces=page.package_id)
    desk.publish(rebuilt, contents)
    with desk.services.db.read() as conn:
        old = conn.execute(sa.select(pages).where(pages.c.id == page.page_id)).one()
    assert (old.state, old.replaced_by) == ("closed", rebuilt.page_id)
    assert desk.command(wire.ReopenPage(page_id=page.page_id)).status_code == 409


def test_who_can_not_be_asked(desk: Any, page: wire.Manifest) -> None:
    def ask(workstation_id: Any) -> int:
        command = wire.AskWorkstation(page_id=page.page_id, workstation_id=workstation_id)
        return int(desk.command(command).status_code)

    assert (ask(wire.new_id()), ask(desk.workstation.id)) == (404, 409)
    assert _rows(desk) == []
