"""Another account's ids: every route says that there is no such thing, and does nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import requests
import sqlalchemy as sa
from admin_at_desk import PASSWORD, sign_in, sign_in_request, sign_up

from tricedesk import wire
from tricedesk.landing import admins
from tricedesk.landing.db.tables import metadata

Make = Callable[..., tuple[wire.Manifest, list[bytes]]]


def _tables_of(desk: Any) -> dict[str, Any]:
    """Return all rows of an account."""
    with desk.services.db.read() as conn:
        return {
            table.name: conn.execute(
                sa.select(table).where(
                    (table.c.id if table.name == "accounts" else table.c.account_id) == desk.account_id
                )
            ).all()
            for table in metadata.sorted_tables
            if table.name == "accounts" or "account_id" in table.c  # the server's chores are nobody's
        }


def test_every_route_knows_nothing_of_another_accounts_ids(
    pair: Callable[..., Any], make_package: Make
) -> None:
    maple, oak = pair("Maple Clinic"), pair("Oak Clinic")
    page, contents = make_package()
    maple.publish(page, contents)
    waiting, waiting_contents = make_package()
    maple.send("PUT", f"/packages/{waiting.package_id}", body=waiting)
    done = wire.CommandRequest(command_id=wire.new_id(), command=wire.CopyLink(page_id=page.page_id))
    maple.send("PUT", f"/commands/{done.command_id}", body=done)
    before = _tables_of(maple)

    own, own_contents = make_package()
    oak.publish(own, own_contents)
    someone = wire.Recipient(message_id=wire.new_id(), channel=wire.Channel.EMAIL, address="x@y.example")
    resend = wire.Resend(page_id=page.page_id, link_id=wire.new_id(), recipients=(someone,))
    resend_own = resend.model_copy(update={"page_id": own.page_id})
    commands: list[wire.Command] = [
        wire.CopyLink(page_id=page.page_id),
        resend,
        wire.Extend(page_id=page.page_id, days=30),
        wire.ClosePage(page_id=page.page_id),
        wire.ReopenPage(page_id=page.page_id),
        resend_own.model_copy(update={"link_id": page.link_id}),
        resend_own.model_copy(update={"link_id": waiting.link_id}),
        resend_own.model_copy(update={"recipients": page.recipients}),
    ]
    stolen_command = done.model_copy(update={"command": wire.CopyLink(page_id=own.page_id)})
    replies = [
        *(oak.command(command) for command in commands),
        oak.send("PUT", f"/commands/{done.command_id}", body=stolen_command),
        *(
            oak.send("PUT", f"/packages/{stolen.package_id}", body=stolen)
            for stolen in (
                page,
                waiting,
                make_package(page_id=page.page_id)[0],
                make_package(page_id=waiting.page_id)[0],
                make_package(link_id=page.link_id)[0],
                make_package(recipients=page.recipients)[0],
                make_package(replaces=page.package_id)[0],
            )
        ),
    ]
    for theirs, data in ((page, contents), (waiting, waiting_contents)):
        root = f"/packages/{theirs.package_id}"
        replies += [
            oak.send("GET", root),
            oak.send("PUT", f"{root}/files/0/parts/0", body=data[0]),
            oak.send("POST", f"{root}/publish"),
            oak.send("DELETE", root),
        ]
    assert [(r.request.method, r.request.url, r.status_code, r.json()["code"]) for r in replies] == [
        (r.request.method, r.request.url, 404, "not_found") for r in replies
    ]
    assert _tables_of(maple) == before
    seen = str(oak.changes()) + str(oak.send("GET", "/account").json())
    for secret in (page.page_id, page.package_id, page.link_id, maple.account_id):
        assert str(secret) not in seen


_ABOUT_ONES_OWN = {
    ("get", "/hello"),
    ("get", "/health"),
    ("post", "/pairing"),
    ("post", "/pairing/codes"),
    ("get", "/account"),
    ("put", "/account/key"),
    ("get", "/account/settings"),
    ("put", "/account/settings"),
    ("put", "/account/link-code"),
    ("get", "/account/logo"),
    ("put", "/account/logo"),
    ("get", "/account/export"),
    ("put", "/account/erasure"),
    ("get", "/changes"),
    ("put", "/messages/preview"),
    ("get", "/admins"),
    ("get", "/workstations"),
}
"""Operations that name nothing but what belongs to who asks; each was looked at when it came to be."""


def test_no_operation_takes_another_accounts_ids(pair: Callable[..., Any], make_package: Make) -> None:
    maple, oak = pair("Maple Clinic"), pair("Oak Clinic")
    page, contents = make_package()
    maple.publish(page, contents)
    assert sign_up(maple, "ada").status_code == sign_up(oak, "oscar").status_code == 200
    ada, oscar = sign_in(maple, "ada"), sign_in(oak, "oscar")
    own, own_contents = make_package()
    oak.publish(own, own_contents)
    asked = wire.AskWorkstation(page_id=page.page_id, workstation_id=maple.workstation.id)
    stolen = {
        "package_id": page.package_id,
        "admin_id": ada.admin_id,
        "session_id": ada.session_id,
        "workstation_id": maple.workstation.id,
        "command_id": wire.new_id(),
        "token_sha256": hashlib.sha256(("2" * 22).encode()).hexdigest(),
        "n": 0,
        "k": 0,
    }
    invitation = wire.InvitationRequest(token_sha256=str(stolen["token_sha256"]))
    path = f"/admin/invitations/{invitation.token_sha256}"
    assert ada.send("PUT", path, body=invitation).status_code == 204
    link = admins.make_invitation(oak.services, oak.account_id)
    bodies: dict[tuple[str, str], Any] = {
        ("put", "/packages/{package_id}"): page,
        ("put", "/packages/{package_id}/files/{n}/parts/{k}"): contents[0],
        ("put", "/commands/{command_id}"): wire.CommandRequest(
            command_id=stolen["command_id"],
            command=asked,  # type: ignore[arg-type]
        ),
        ("put", "/admins/{admin_id}"): wire.SignUpRequest(
            admin_id=ada.admin_id, invitation=link, login="eve", name="Eve", password=PASSWORD
        ),
        ("put", "/admins/{admin_id}/password"): wire.PasswordChange(current=PASSWORD, password="x" * 9 + "1"),
        ("put", "/admin/sessions/{session_id}"): sign_in_request("ada").model_copy(
            update={"session_id": ada.session_id}
        ),
        ("put", "/admin/invitations/{token_sha256}"): invitation,
        ("put", "/workstations/{workstation_id}"): wire.RenameWorkstation(name="Mine"),
    }
    document = requests.get(f"{oak.url}/api/v1/openapi.json", timeout=30).json()
    before, told = _tables_of(maple), []
    for path, methods in document["paths"].items():
        for method in methods.keys() - {"parameters"}:
            if (method, path) in _ABOUT_ONES_OWN:
                continue
            query = {"page_id": str(page.page_id)} if path.startswith("/activity") else {}
            reply = oscar.send(
                method.upper(), path.format(**stolen), body=bodies.get((method, path)), params=query
            )
            told.append((method, path, reply.status_code))
            assert str(page.page_id) not in reply.text
    expected = [(method, path, 200 if path.startswith("/activity") else 404) for method, path, _ in told]
    assert told == expected
    assert len(told) >= 15
    assert _tables_of(maple) == before
    # Their ids in what is otherwise one's own.
    theirs = (
        wire.AskWorkstation(page_id=own.page_id, workstation_id=maple.workstation.id),
        wire.AnswerRequest(page_id=own.page_id, request_id=wire.new_id(), outcome="sent"),
        *(kind(page_id=page.page_id) for kind in (wire.ShowDeleteCode, wire.PreviewPage, wire.ResetPassword)),
    )
    assert [oak.command(command).status_code for command in theirs] == [404] * 5
    assert oscar.send("GET", "/activity", params={"page_id": str(page.page_id)}).json()["entries"] == []


def test_every_route_but_three_wants_a_token(served: str) -> None:
    document = requests.get(f"{served}/api/v1/openapi.json", timeout=30).json()
    open_routes = set()
    ids = ("package_id", "command_id", "admin_id", "session_id", "workstation_id")
    for path, methods in document["paths"].items():
        for method in methods:
            values = {name: wire.new_id() for name in ids} | {"n": 0, "k": 0, "token_sha256": "0" * 64}
            url = served + "/api/v1" + path.format(**values)
            reply = requests.request(method, url, data=b"{}", timeout=30)
            if reply.status_code != 401:
                open_routes.add((method, path))
    assert open_routes == {("get", "/hello"), ("get", "/health"), ("post", "/pairing")}


def test_both_may_use_the_same_label(pair: Callable[..., Any], make_package: Make) -> None:
    for desk in (pair("Maple Clinic"), pair("Oak Clinic")):
        manifest, contents = make_package(label="c2FtZQ==")
        desk.publish(manifest, contents)
        published = [c for c in desk.changes() if c["kind"] == "page.published"]
        assert [c["detail"]["label"] for c in published] == ["c2FtZQ=="]
