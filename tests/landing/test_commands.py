"""Commands over HTTP: once however often asked, and what each does to the page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
import requests
import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing import erasure, keys
from tricedesk.landing.db.tables import links, messages, pages


@pytest.fixture
def page(desk: Any, make_package: Callable[..., Any]) -> wire.Manifest:
    manifest, contents = make_package()
    desk.publish(manifest, contents)
    return manifest  # type: ignore[no-any-return]


def _row(desk: Any, page: wire.Manifest) -> Any:
    with desk.services.db.read() as conn:
        return conn.execute(sa.select(pages).where(pages.c.id == page.page_id)).one()


def _resend(page: wire.Manifest, **options: Any) -> wire.Resend:
    recipient = wire.Recipient(
        message_id=wire.new_id(), channel=wire.Channel.EMAIL, address="right@patients.example.net"
    )
    values = {"page_id": page.page_id, "link_id": wire.new_id(), "recipients": (recipient,)}
    return wire.Resend(**(values | options))


def test_copy_link_gives_the_address_and_is_audited_once(desk: Any, page: wire.Manifest) -> None:
    command_id = wire.new_id()
    answers = [desk.command(wire.CopyLink(page_id=page.page_id), command_id).json() for _ in range(2)]
    assert answers[0] == answers[1]
    base, _, token = answers[0]["link"].rpartition("/p/")
    assert base == "https://pictures.example.org"
    with desk.services.db.read() as conn:
        assert conn.execute(sa.select(links.c.token_sha256)).scalar_one() == keys.token_sha256(token)
    copied = [c for c in desk.changes() if c["kind"] == "link.copied"]
    assert [c["link_id"] for c in copied] == [str(page.link_id)]
    assert token not in str(desk.changes())


def test_resend_voids_the_old_link_and_makes_a_new_one(desk: Any, page: wire.Manifest) -> None:
    before = desk.command(wire.CopyLink(page_id=page.page_id)).json()["link"]
    resend, command_id = _resend(page), wire.new_id()
    for _ in range(2):
        assert desk.command(resend, command_id).status_code == 200
    after = desk.command(wire.CopyLink(page_id=page.page_id)).json()["link"]
    assert before != after
    with desk.services.db.read() as conn:
        rows = {row.id: row for row in conn.execute(sa.select(links))}
        assert conn.execute(sa.select(sa.func.count()).select_from(messages)).scalar_one() == 2
    assert set(rows) == {page.link_id, resend.link_id}
    assert rows[page.link_id].voided_at is not None
    assert rows[resend.link_id].voided_at is None
    assert desk.kinds().count("link.voided") == 1
    assert desk.kinds().count("message.queued") == 2


def _same_contact(page: wire.Manifest, address: str = "ann@patients.example.net") -> dict[str, Any]:
    return {
        "recipients": (
            wire.Recipient(message_id=wire.new_id(), channel=wire.Channel.EMAIL, address=address),
        ),
        "keep_old_link": True,
    }


def test_resend_to_the_same_contact_may_keep_the_old_link(desk: Any, page: wire.Manifest) -> None:
    texted = wire.Recipient(message_id=wire.new_id(), channel=wire.Channel.SMS, address="+15550134")
    for options in (
        _same_contact(page),
        _same_contact(page, "Ann@Patients.example.net"),
        {"recipients": (texted,), "keep_old_link": True},
    ):
        assert desk.command(_resend(page, **options)).status_code == 200
    with desk.services.db.read() as conn:
        assert list(conn.execute(sa.select(links.c.voided_at)).scalars()) == [None] * 4


def test_a_corrected_contact_kills_the_old_link_whatever_was_asked(desk: Any, page: wire.Manifest) -> None:
    assert desk.command(_resend(page, keep_old_link=True)).status_code == 200
    with desk.services.db.read() as conn:
        rows = {row.id: row.voided_at for row in conn.execute(sa.select(links))}
    assert [voided is None for link_id, voided in rows.items() if link_id == page.link_id] == [False]
    assert list(rows.values()).count(None) == 1


def test_a_resend_may_bring_a_new_label(desk: Any, page: wire.Manifest) -> None:
    desk.command(_resend(page, label="bmV3"))
    assert _row(desk, page).label == "bmV3"
    assert [c["detail"] for c in desk.changes() if c["kind"] == "page.labelled"] == [{"label": "bmV3"}]


def test_the_delete_code_is_told_and_audited_once(desk: Any, page: wire.Manifest) -> None:
    command_id = wire.new_id()
    answers = [desk.command(wire.ShowDeleteCode(page_id=page.page_id), command_id).json() for _ in range(2)]
    wanted = desk.services.keys.delete_code(page.link_id, 1, 1)
    assert [answer["delete_code"] for answer in answers] == [wanted, wanted]
    told = [c for c in desk.changes() if c["kind"] == "link.delete_code_shown"]
    assert [(c["link_id"], c["actor"]) for c in told] == [(str(page.link_id), desk.workstation.actor)]
    assert all(wanted not in str(c["detail"]) for c in desk.changes())


def test_the_clinics_preview_is_no_view(desk: Any, page: wire.Manifest, clock: Any) -> None:
    address = desk.command(wire.PreviewPage(page_id=page.page_id)).json()["preview"]
    path = address.removeprefix("https://pictures.example.org")
    with requests.Session() as browser:
        assert browser.get(desk.url + path, timeout=30).status_code == 200
    assert (_row(desk, page).views, desk.kinds().count("page.previewed")) == (0, 1)


def test_a_password_that_was_reset_lets_nobody_in_and_is_chosen_anew(
    desk: Any, make_package: Callable[..., Any]
) -> None:
    manifest, contents = make_package(attachment=b"%PDF-1.7")
    desk.publish(manifest, contents)
    path = desk.command(wire.CopyLink(page_id=manifest.page_id)).json()["link"].partition("/p/")[2]
    url, origin = f"{desk.url}/p/{path}", {"Origin": "https://pictures.example.org"}

    def choose(password: str) -> str:
        form = {"password": password, "verify": password}
        reply = requests.post(f"{url}/password", form, headers=origin, allow_redirects=False, timeout=30)
        assert reply.status_code == 303, reply.text
        return "; ".join(c.partition(";")[0] for c in reply.raw.headers.getlist("Set-Cookie"))

    def status(cookie: str) -> int:
        picture = f"{url}/ultrasound-01.jpg"
        return requests.get(
            picture, headers={"Cookie": cookie}, timeout=30, allow_redirects=False
        ).status_code

    first = choose("maple 2027")
    admitted = status(first)
    command_id = wire.new_id()
    for _ in range(2):
        assert desk.command(wire.ResetPassword(page_id=manifest.page_id), command_id).status_code == 200
    assert _row(desk, manifest).secret_hash is None
    assert status(first) != admitted
    second = choose("maple 2027")
    assert (admitted, status(first), status(second)) == (200, status(""), 200)
    assert desk.kinds().count("page.password_reset") == 1


def test_only_a_chosen_password_can_be_reset(desk: Any, page: wire.Manifest) -> None:
    assert desk.command(wire.ResetPassword(page_id=page.page_id)).status_code == 409


def test_resend_with_ids_that_are_taken(desk: Any, page: wire.Manifest) -> None:
    assert desk.command(_resend(page, link_id=page.link_id)).status_code == 409
    assert desk.command(_resend(page, recipients=page.recipients)).status_code == 409
    two = (page.recipients[0], page.recipients[0].model_copy(update={"message_id": wire.new_id()}))
    assert desk.command(_resend(page, recipients=two)).status_code == 400
    assert desk.kinds().count("link.voided") == 0  # nothing was half done


def test_extend_never_shortens(desk: Any, page: wire.Manifest) -> None:
    first = _row(desk, page).expires_at
    desk.command(wire.Extend(page_id=page.page_id, days=5))
    assert _row(desk, page).expires_at == first
    reply = desk.command(wire.Extend(page_id=page.page_id, days=100)).json()
    assert datetime.fromisoformat(reply["expires_at"]) == first + timedelta(days=10)
    assert _row(desk, page).version == 3


def test_close_and_reopen(desk: Any, page: wire.Manifest) -> None:
    for _ in range(2):  # another command, the same wish: nothing more happens
        assert desk.command(wire.ClosePage(page_id=page.page_id)).json()["done"]
    assert _row(desk, page).state == "closed"
    assert desk.command(_resend(page)).status_code == 409
    for _ in range(2):
        assert desk.command(wire.ReopenPage(page_id=page.page_id)).json()["done"]
    assert (_row(desk, page).state, _row(desk, page).ended_at) == ("open", None)
    assert [k for k in desk.kinds() if k in ("page.closed", "page.reopened")] == [
        "page.closed",
        "page.reopened",
    ]


def test_one_command_id_for_two_wishes_is_a_conflict(desk: Any, page: wire.Manifest) -> None:
    command_id = wire.new_id()
    assert desk.command(wire.ClosePage(page_id=page.page_id), command_id).status_code == 200
    reply = desk.command(wire.ReopenPage(page_id=page.page_id), command_id)
    assert (reply.status_code, reply.json()["code"]) == (409, "conflict")
    assert _row(desk, page).state == "closed"


@pytest.mark.parametrize("how", ["deleted", "expired", "past"])
def test_what_has_ended_stays_ended(desk: Any, page: wire.Manifest, clock: Any, how: str) -> None:
    if how == "deleted":
        desk.send("DELETE", f"/packages/{page.package_id}")
    else:
        clock.move(days=91)
        if how == "expired":
            assert erasure.expire(desk.services) == 1
    page_id = page.page_id
    wishes = [
        wire.CopyLink(page_id=page_id),
        _resend(page),
        wire.Extend(page_id=page_id, days=30),
        wire.ClosePage(page_id=page_id),
        wire.ReopenPage(page_id=page_id),
        wire.ShowDeleteCode(page_id=page_id),
        wire.PreviewPage(page_id=page_id),
        wire.ResetPassword(page_id=page_id),
    ]
    replies = [desk.command(wish) for wish in wishes]
    assert [(r.status_code, r.json()["code"]) for r in replies] == [(410, "gone")] * 8


def test_the_id_in_the_address_is_the_one_in_the_message(desk: Any, page: wire.Manifest) -> None:
    request = wire.CommandRequest(command_id=wire.new_id(), command=wire.ClosePage(page_id=page.page_id))
    assert desk.send("PUT", f"/commands/{wire.new_id()}", body=request).status_code == 400
    assert _row(desk, page).state == "open"
