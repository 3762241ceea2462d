"""Workstations sent away at once, and the activity log that says who did what."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
import requests
from admin_at_desk import AdminAtDesk, sign_in

from tricedesk import wire
from tricedesk.landing.activity import lines


def test_a_revoked_desk_hears_so_at_once(
    admin: AdminAtDesk, desk: Any, second_desk: Callable[..., Any]
) -> None:
    cart = second_desk("Cart 2")
    code = wire.PairingCodeRequest(lookup_sha256="0" * 64)
    assert cart.send("POST", "/pairing/codes", body=code).status_code == 204
    session = sign_in(cart)
    for _ in range(2):
        assert admin.send("DELETE", f"/workstations/{cart.workstation.id}").status_code == 200
    reply = cart.send("GET", "/changes")
    assert (reply.status_code, reply.json()["code"]) == (401, "not_paired")
    assert reply.json()["title"] == "Cart 2 was removed from the clinic's account."
    assert session.send("GET", "/activity").status_code == 401
    told = desk.send("GET", "/workstations").json()["workstations"]
    assert [(w["name"], w["revoked_at"] is None) for w in told] == [("Cart 2", False), ("Room 2", True)]
    assert desk.kinds().count("workstation.revoked") == 1


def test_a_code_made_by_a_desk_that_was_sent_away_lets_nobody_in(
    admin: AdminAtDesk, second_desk: Callable[..., Any]
) -> None:
    import hashlib

    cart, lookup = second_desk("Cart 2"), "ABCDEFGH23"
    digest = hashlib.sha256(lookup.encode()).hexdigest()
    cart.send("POST", "/pairing/codes", body=wire.PairingCodeRequest(lookup_sha256=digest))
    admin.send("DELETE", f"/workstations/{cart.workstation.id}")
    request = wire.PairRequest(
        lookup=lookup, workstation_id=wire.new_id(), workstation_name="Eve", token_sha256="1" * 64
    )
    reply = requests.post(f"{cart.url}/api/v1/pairing", request.model_dump_json(), timeout=30)
    assert reply.status_code == 404


def test_an_admin_can_not_send_away_where_she_sits(admin: AdminAtDesk, desk: Any) -> None:
    assert admin.send("DELETE", f"/workstations/{desk.workstation.id}").status_code == 409
    assert admin.send("DELETE", f"/workstations/{wire.new_id()}").status_code == 404


def test_a_workstation_is_renamed(admin: AdminAtDesk, desk: Any) -> None:
    path = f"/workstations/{desk.workstation.id}"
    assert admin.send("PUT", path, body=wire.RenameWorkstation(name="Room 3")).json()["name"] == "Room 3"
    assert admin.send("PUT", path, body=wire.RenameWorkstation(name="a\nb")).status_code == 400
    assert [c["detail"]["name"] for c in desk.changes() if c["kind"] == "workstation.renamed"] == ["Room 3"]


def test_wrong_pairing_codes_are_slowed_down_for_their_address_alone(served: str) -> None:
    request = wire.PairRequest(
        lookup="0" * 10, workstation_id=wire.new_id(), workstation_name="Eve", token_sha256="1" * 64
    )
    replies = [
        requests.post(f"{served}/api/v1/pairing", request.model_dump_json(), timeout=30) for _ in range(21)
    ]
    assert [r.status_code for r in replies] == [404] * 20 + [429]
    assert 0 < int(replies[-1].headers["Retry-After"]) <= 30


# ---- activity ---------------------------------------------------------------------------------------------


def test_the_activity_log_names_who_did_it_and_can_be_narrowed(
    admin: AdminAtDesk, desk: Any, make_package: Callable[..., Any], clock: Any
) -> None:
    manifest, contents = make_package(label="c2VjcmV0")
    desk.publish(manifest, contents)
    clock.move(minutes=5)
    desk.command(wire.ClosePage(page_id=manifest.page_id))

    def find(**params: Any) -> list[dict[str, Any]]:
        return list(admin.send("GET", "/activity", params=params).json()["entries"])

    everything = find()
    assert everything[0]["kind"] == "page.closed"
    assert (everything[0]["actor_name"], everything[-1]["actor"]) == ("Room 2", "operator")
    assert "c2VjcmV0" not in str(everything)
    assert [e["kind"] for e in find(kind="page")] == ["page.closed", "page.published"]
    assert [e["kind"] for e in find(kind=["page.closed", "admin.added"])] == ["page.closed", "admin.added"]
    assert {e["actor"] for e in find(workstation_id=str(desk.workstation.id))} == {desk.workstation.actor}
    assert [e["kind"] for e in find(since=clock().isoformat())] == ["page.closed"]
    assert find(until=clock().isoformat(), before=3)[0]["seq"] == 2
    assert {e["page_id"] for e in find(page_id=str(manifest.page_id))} == {str(manifest.page_id)}


def test_the_log_comes_as_a_table_and_that_is_audited(admin: AdminAtDesk, desk: Any) -> None:
    reply = admin.send("GET", "/activity.csv")
    assert reply.headers["Content-Type"].startswith("text/csv")
    rows = list(csv.reader(io.StringIO(reply.content.decode("utf-8-sig"))))
    assert rows[0] == ["number", "time (UTC)", "what", "who", "page", "details"]
    assert rows[-1][2:4] == ["account.created", "operator"]
    assert desk.kinds()[-1] == "activity.exported"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "\n="])
def test_no_cell_of_the_table_is_a_formula(start: str, clock: Any) -> None:
    entry = wire.ActivityEntry(
        seq=1,
        at=clock(),
        kind="workstation.paired",
        actor="workstation:x",
        actor_name=f"{start}cmd|' /C calc'!A0",
        detail={f"{start}name": f"{start}1"},
    )
    text = "".join(lines(iter([entry])))
    cells = list(csv.reader(io.StringIO(text)))[1]
    assert len(cells) == 6
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in cells)
