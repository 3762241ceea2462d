"""Accounts and pairing over HTTP."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable
from typing import Any

import pytest
import requests
import sqlalchemy as sa

from tricedesk import wire
from tricedesk.errors import UsageError
from tricedesk.landing import accounts, pairing
from tricedesk.landing.db.tables import pairing_codes, workstations
from tricedesk.landing.services import Services


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _request(code: str, **options: Any) -> wire.PairRequest:
    values = {
        "lookup": code,
        "workstation_id": wire.new_id(),
        "workstation_name": "Room 2",
        "token_sha256": _digest(str(uuid.uuid4())),
    }
    return wire.PairRequest(**(values | options))


def _redeem(served: str, request: wire.PairRequest) -> requests.Response:
    return requests.post(f"{served}/api/v1/pairing", request.model_dump_json(), timeout=30)


@pytest.fixture
def account_id(services: Services) -> uuid.UUID:
    return accounts.add(services, "Maple Clinic", time_zone="America/New_York", language="en")


def test_a_code_pairs_one_workstation_once(services: Services, served: str, account_id: uuid.UUID) -> None:
    request = _request(pairing.make_code(services, account_id))
    first, again = _redeem(served, request), _redeem(served, request)
    assert first.status_code == again.status_code == 200
    assert first.json()["account"]["account_id"] == str(account_id)
    assert first.json()["wrapped_key"] is None
    other = _redeem(served, _request(request.lookup))
    assert (other.status_code, other.json()["code"]) == (404, "not_found")
    same_desk_other_token = _redeem(served, request.model_copy(update={"token_sha256": _digest("x")}))
    assert same_desk_other_token.status_code == 404
    with services.db.read() as conn:
        assert conn.execute(sa.select(sa.func.count()).select_from(workstations)).scalar_one() == 1


def test_a_code_lasts_ten_minutes(services: Services, served: str, account_id: uuid.UUID, clock: Any) -> None:
    in_time, late = (_request(pairing.make_code(services, account_id)) for _ in range(2))
    clock.move(minutes=9, seconds=59)
    assert _redeem(served, in_time).status_code == 200
    clock.move(seconds=1)
    assert _redeem(served, late).status_code == 404
    assert _redeem(served, in_time).status_code == 200  # its answer was lost; it asks again


def test_a_workstation_of_another_account_is_a_conflict(
    services: Services, served: str, account_id: uuid.UUID
) -> None:
    request = _request(pairing.make_code(services, account_id))
    assert _redeem(served, request).status_code == 200
    code = pairing.make_code(services, accounts.add(services, "Oak Clinic"))
    moved = _redeem(served, _request(code, workstation_id=request.workstation_id))
    assert (moved.status_code, moved.json()["code"]) == (409, "conflict")
    assert _redeem(served, _request(code)).status_code == 200  # the code was not used up by it


def test_pairing_again_gives_a_new_token(services: Services, served: str, account_id: uuid.UUID) -> None:
    first = _request(pairing.make_code(services, account_id), token_sha256=_digest("old"))
    second = _request(
        pairing.make_code(services, account_id),
        workstation_id=first.workstation_id,
        token_sha256=_digest("new"),
    )
    _redeem(served, first)
    _redeem(served, second)
    account = f"{served}/api/v1/account"
    assert requests.get(account, headers={"Authorization": "Bearer new"}, timeout=30).status_code == 200
    assert requests.get(account, headers={"Authorization": "Bearer old"}, timeout=30).status_code == 401


def test_a_desk_lets_another_in_with_the_wrapped_key(desk: Any, served: str, clock: Any) -> None:
    offer = wire.PairingCodeRequest(lookup_sha256=_digest("ABCDEFGH23"), wrapped_key="d3JhcHBlZA==")
    assert desk.send("POST", "/pairing/codes", body=offer).status_code == 204
    assert desk.send("POST", "/pairing/codes", body=offer).status_code == 204
    changed = offer.model_copy(update={"wrapped_key": "b3RoZXI="})
    assert desk.send("POST", "/pairing/codes", body=changed).status_code == 409
    reply = _redeem(served, _request("ABCDEFGH23"))
    assert reply.json()["wrapped_key"] == "d3JhcHBlZA=="
    assert reply.json()["account"]["account_id"] == str(desk.account_id)
    assert desk.kinds().count("pairing.code_made") == 2  # the operator's and this one
    clock.move(minutes=10)
    with desk.services.db.write() as conn:
        pairing.forget_old_codes(conn, clock())
        assert set(conn.execute(sa.select(pairing_codes.c.wrapped_key)).scalars()) == {None}
    clock.move(days=1)
    with desk.services.db.write() as conn:
        pairing.forget_old_codes(conn, clock())
        assert conn.execute(sa.select(pairing_codes)).all() == []


def test_the_first_key_wins(desk: Any) -> None:
    first, other = _digest("key"), _digest("other")
    assert desk.send("GET", "/account").json()["key_id"] is None
    for _ in range(2):
        reply = desk.send("PUT", "/account/key", body=wire.AccountKeyRequest(key_id=first))
        assert (reply.status_code, reply.json()["key_id"]) == (200, first)
    assert desk.send("PUT", "/account/key", body=wire.AccountKeyRequest(key_id=other)).status_code == 409
    assert desk.kinds().count("account.key_set") == 1


def test_a_revoked_workstation_is_not_paired(desk: Any, clock: Any) -> None:
    with desk.services.db.write() as conn:
        conn.execute(sa.update(workstations).values(revoked_at=clock()))
    reply = desk.send("GET", "/account")
    assert (reply.status_code, reply.json()["code"]) == (401, "not_paired")


@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Bearer ", "Bearer x", "Basic eDp5", "Bearer " + "x" * 5000]
)
def test_no_valid_token(served: str, header: str | None) -> None:
    headers = {} if header is None else {"Authorization": header}
    reply = requests.get(f"{served}/api/v1/account", headers=headers, timeout=30)
    assert (reply.status_code, reply.json()["code"]) == (401, "not_paired")
    assert reply.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Maple Clinic", "Maple Clinic"),
        ("Przychodnia Kraków Śródmieście", "Przychodnia Krakow"),
        ("Clinique Sainte-Geneviève-des-Bois", "Clinique"),
        ("Frauenarztpraxisgemeinschaft", "Frauenarztpraxisgeme"),
        ("診療所", "Your clinic"),
    ],
)
def test_sms_names(name: str, short: str) -> None:
    assert accounts.sms_name(name) == short
    assert len(short) <= 20


@pytest.mark.parametrize(
    "options",
    [
        {"name": ""},
        {"name": "x" * 81},
        {"name": "two\nlines"},
        {"time_zone": "Mars/Olympus"},
        {"time_zone": "../../etc/passwd"},
        {"country": "USA"},
        {"language": "xx"},
        {"lifespan_days": 0},
    ],
)
def test_accounts_that_can_not_be(services: Services, options: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        accounts.add(services, **({"name": "Maple Clinic"} | options))


def test_finding_an_account(services: Services, account_id: uuid.UUID) -> None:
    assert accounts.find(services, "Maple Clinic") == accounts.find(services, str(account_id)) == account_id
    accounts.add(services, "Maple Clinic")
    for text in ("Maple Clinic", "Oak Clinic", str(uuid.uuid4())):
        with pytest.raises(UsageError):
            accounts.find(services, text)


def test_a_name_of_control_characters(served: str, pair: Callable[..., Any], services: Services) -> None:
    code = pairing.make_code(services, accounts.add(services, "Maple Clinic"))
    assert _redeem(served, _request(code, workstation_name="a\0b")).status_code == 400
