"""Another account's ids: every route says that there is no such thing, and does nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import requests
import sqlalchemy as sa

from tricedesk import wire
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


def test_every_route_but_three_wants_a_token(served: str) -> None:
    document = requests.get(f"{served}/api/v1/openapi.json", timeout=30).json()
    open_routes = set()
    for path, methods in document["paths"].items():
        for method in methods:
            url = (
                served + "/api/v1" + path.format(package_id=wire.new_id(), command_id=wire.new_id(), n=0, k=0)
            )
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
