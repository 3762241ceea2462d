"""Admins: one-time links, signing in, ten idle minutes, guesses that are counted first."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from typing import Any

import pytest
import requests
import sqlalchemy as sa
from admin_at_desk import PASSWORD, AdminAtDesk, sign_in, sign_in_request, sign_up, with_admin

from tricedesk import wire
from tricedesk.landing import admin_sessions, admins, worker
from tricedesk.landing.db.tables import admin_sessions as sessions_table
from tricedesk.landing.db.tables import admins as admins_table
from tricedesk.landing.db.tables import invitations, tries

pytestmark = pytest.mark.slow


def test_a_link_makes_one_admin_once(desk: Any) -> None:
    link = admins.make_invitation(desk.services, desk.account_id)
    request = wire.SignUpRequest(
        admin_id=wire.new_id(), invitation=link, login="ada", name="Ada", password=PASSWORD
    )
    replies = [desk.send("PUT", f"/admins/{request.admin_id}", body=request) for _ in range(2)]
    assert [reply.json()["name"] for reply in replies] == ["Ada", "Ada"]
    assert sign_up(desk, "eve", link=link).status_code == 404
    assert [a["login"] for a in desk.send("GET", "/admins").json()["admins"]] == ["ada"]
    assert desk.kinds().count("admin.added") == 1
    with desk.services.db.read() as conn:
        assert conn.execute(sa.select(admins_table.c.password_hash)).scalar_one().startswith("$argon2id$")
        assert link not in str(conn.execute(sa.select(invitations)).all())


def test_a_link_is_over_after_a_week_and_forgotten_later(desk: Any, clock: Any) -> None:
    link = admins.make_invitation(desk.services, desk.account_id)
    clock.move(days=7)
    assert sign_up(desk, link=link).status_code == 404
    clock.move(days=8)
    worker.tidy(desk.services)
    with desk.services.db.read() as conn:
        assert conn.execute(sa.select(invitations)).all() == []


@pytest.mark.parametrize(
    ("tongue", "word"), [("en", "sign-up link"), ("es", "enlace de registro"), ("ar", "رابط")]
)
def test_in_a_browser_every_link_says_where_it_is_used(desk: Any, tongue: str, word: str) -> None:
    real = admins.make_invitation(desk.services, desk.account_id)
    pages = [
        requests.get(f"{desk.url}/join/{token}", headers={"Accept-Language": tongue}, timeout=30)
        for token in (real, "2" * 22)
    ]
    assert [page.status_code for page in pages] == [200, 200]
    assert pages[0].text == pages[1].text
    assert word in pages[0].text
    assert sign_up(desk, link=real).status_code == 200  # looked at, not used


def test_a_link_of_another_clinic_is_unknown(desk: Any, pair: Callable[..., Any]) -> None:
    link = admins.make_invitation(desk.services, pair("Oak Clinic").account_id)
    assert sign_up(desk, link=link).status_code == 404


@pytest.mark.parametrize("password", ["short 1", "no number here", "123456789012", "password123"])
def test_a_password_that_is_easy_to_guess_is_refused(desk: Any, password: str) -> None:
    link = admins.make_invitation(desk.services, desk.account_id)
    body = {
        "admin_id": str(wire.new_id()),
        "invitation": link,
        "login": "ada",
        "name": "Ada",
        "password": password,
    }
    reply = desk.send("PUT", f"/admins/{body['admin_id']}", json=body)
    assert reply.status_code == 400
    assert password not in reply.text


def test_a_session_ends_after_ten_idle_minutes(admin: AdminAtDesk, clock: Any) -> None:
    for _ in range(3):
        clock.move(minutes=9)
        assert admin.send("GET", "/activity").status_code == 200
    clock.move(minutes=10)
    reply = admin.send("GET", "/activity")
    assert (reply.status_code, reply.json()["code"]) == (403, "not_signed_in")


def test_a_session_ends_after_twelve_hours_whatever_is_done(admin: AdminAtDesk, clock: Any) -> None:
    for _ in range(12 * 60 // 9 + 1):
        clock.move(minutes=9)
        last = admin.send("GET", "/activity").status_code
    assert last == 403


def test_signing_in_again_with_the_same_session_is_one_session(desk: Any) -> None:
    sign_up(desk)
    request = sign_in_request()
    for _ in range(2):
        assert desk.send("PUT", f"/admin/sessions/{request.session_id}", body=request).status_code == 200
    assert desk.kinds().count("admin.signed_in") == 1
    other = request.model_copy(update={"token_sha256": hashlib.sha256(b"x").hexdigest()})
    assert desk.send("PUT", f"/admin/sessions/{request.session_id}", body=other).status_code == 409


def test_signing_out_ends_the_session(admin: AdminAtDesk, desk: Any) -> None:
    other = sign_in(desk)
    for session in (admin.session_id, admin.session_id):  # again: fine
        assert other.send("DELETE", f"/admin/sessions/{session}").status_code == 204
    assert admin.send("GET", "/activity").status_code == 403
    assert other.send("GET", "/activity").status_code == 200
    assert other.send("DELETE", f"/admin/sessions/{wire.new_id()}").status_code == 404


def test_a_session_works_at_its_own_workstation_only(
    admin: AdminAtDesk, second_desk: Callable[..., Any]
) -> None:
    assert with_admin(second_desk(), admin.token, "GET", "/activity").status_code == 403


def test_five_wrong_passwords_lock_this_desk_and_no_other(
    desk: Any, second_desk: Callable[..., Any], clock: Any
) -> None:
    sign_up(desk)

    def attempt(at: Any, password: str) -> Any:
        request = sign_in_request(password=password)
        return at.send("PUT", f"/admin/sessions/{request.session_id}", body=request)

    assert [attempt(desk, "wrong").status_code for _ in range(5)] == [403] * 5
    locked = attempt(desk, PASSWORD)
    assert locked.status_code == 429
    assert 600 < int(locked.headers["Retry-After"]) <= 4300
    assert desk.kinds().count("admin.locked") == 1
    assert attempt(second_desk(), PASSWORD).status_code == 200
    clock.move(seconds=int(locked.headers["Retry-After"]))
    assert attempt(desk, PASSWORD).status_code == 200


def test_who_knows_the_password_may_sign_in_as_often_as_she_likes(desk: Any) -> None:
    sign_up(desk)
    for _ in range(admin_sessions.PER_ADMIN.count + 5):
        sign_in(desk)  # asserts


def test_unknown_names_are_counted_too(desk: Any) -> None:
    codes = []
    for n in range(31):
        request = sign_in_request(f"nobody-{n}")
        codes.append(desk.send("PUT", f"/admin/sessions/{request.session_id}", body=request).status_code)
    assert codes == [403] * 30 + [429]


def test_of_many_parallel_guesses_exactly_five_are_looked_at(
    desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign_up(desk)
    looked_at: list[str] = []
    matches = admin_sessions.passwords.matches

    def counting(secret_hash: str, secret: str) -> bool:
        looked_at.append(secret)
        return matches(secret_hash, secret)

    monkeypatch.setattr(admin_sessions.passwords, "matches", counting)
    codes: list[int] = []

    def guess(n: int) -> None:
        request = sign_in_request(password=f"guess {n}")
        codes.append(desk.send("PUT", f"/admin/sessions/{request.session_id}", body=request).status_code)

    threads = [threading.Thread(target=guess, args=(n,)) for n in range(25)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(looked_at), sorted(codes)) == (5, [403] * 5 + [429] * 20)


def test_changing_the_password_ends_the_other_sessions(admin: AdminAtDesk, desk: Any) -> None:
    other = sign_in(desk)
    change = wire.PasswordChange(current=PASSWORD, password="another horse 28")
    path = f"/admins/{admin.admin_id}/password"
    assert [admin.send("PUT", path, body=change).status_code for _ in range(2)] == [204, 204]
    assert other.send("GET", "/activity").status_code == 403
    assert admin.send("GET", "/activity").status_code == 200
    wrong = wire.PasswordChange(current="not it", password="a third horse 29")
    assert admin.send("PUT", path, body=wrong).status_code == 403
    assert admin.send("PUT", f"/admins/{wire.new_id()}/password", body=change).status_code == 404


def test_an_admin_invites_another_and_the_last_one_stays(admin: AdminAtDesk, desk: Any) -> None:
    token = "2" * 22
    digest = hashlib.sha256(token.encode()).hexdigest()
    for _ in range(2):
        body = wire.InvitationRequest(token_sha256=digest)
        assert admin.send("PUT", f"/admin/invitations/{digest}", body=body).status_code == 204
    assert sign_up(desk, "bea", name="Bea", link=token).status_code == 200
    bea = sign_in(desk, "bea")
    for _ in range(2):
        assert admin.send("DELETE", f"/admins/{bea.admin_id}").status_code == 204
    assert bea.send("GET", "/activity").status_code == 403
    assert admin.send("DELETE", f"/admins/{admin.admin_id}").status_code == 409
    assert admin.send("DELETE", f"/admins/{wire.new_id()}").status_code == 404


def test_old_guesses_and_sessions_are_forgotten(admin: AdminAtDesk, desk: Any, clock: Any) -> None:
    request = sign_in_request(password="wrong")
    desk.send("PUT", f"/admin/sessions/{request.session_id}", body=request)
    clock.move(days=4)
    worker.tidy(desk.services)
    with desk.services.db.read() as conn:
        assert conn.execute(sa.select(tries)).all() == conn.execute(sa.select(sessions_table)).all() == []
