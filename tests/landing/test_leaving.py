"""A clinic that leaves: what it takes along, and that nothing of its patients stays."""

from __future__ import annotations

import csv
import io
import itertools
import json
import zipfile
from collections.abc import Callable
from typing import Any

import requests
import sqlalchemy as sa
from admin_at_desk import PASSWORD, AdminAtDesk

from tricedesk import wire
from tricedesk.landing import accounts, events, leaving, worker
from tricedesk.landing.db.tables import metadata

Make = Callable[..., tuple[wire.Manifest, list[bytes]]]


def _dump(desk: Any) -> str:
    with desk.services.db.read() as conn:
        return "".join(
            str(tuple(row)) for table in metadata.sorted_tables for row in conn.execute(sa.select(table))
        )


def test_the_export_holds_all_but_pictures_contacts_and_secrets(
    admin: AdminAtDesk, desk: Any, make_package: Make
) -> None:
    manifest, contents = make_package(label="c2VhbGVk", code=wire.OwnCode(code="maple-2027"))
    desk.publish(manifest, contents)
    link = desk.command(wire.CopyLink(page_id=manifest.page_id)).json()["link"]
    reply = admin.send("GET", "/account/export")
    assert reply.headers["Content-Type"] == "application/zip"
    archive = zipfile.ZipFile(io.BytesIO(reply.content))
    assert archive.testzip() is None
    texts = {name: archive.read(name).decode() for name in archive.namelist()}
    account = json.loads(texts["account.json"])
    assert (account["settings"]["name"], account["admins"][0]["name"]) == ("Maple Clinic", "Ada")
    (page,) = csv.DictReader(io.StringIO(texts["pages.csv"]))
    assert (page["id"], page["label"], page["pictures"], page["gate"]) == (
        str(manifest.page_id),
        "c2VhbGVk",
        "3",
        "code",
    )
    (message,) = csv.DictReader(io.StringIO(texts["messages.csv"]))
    assert (message["page_id"], message["channel"]) == (str(manifest.page_id), "email")
    told = [json.loads(line) for line in texts["events.jsonl"].splitlines()]
    assert [event["seq"] for event in told] == list(range(1, len(told) + 1))
    assert all(after["prev_hash"] == before["hash"] for before, after in itertools.pairwise(told))
    assert told[-1]["kind"] == "account.exported"
    everything = "".join(texts.values())
    for secret in ("ann@patients", link.rpartition("/")[2], "maple-2027", "argon2", "first picture"):
        assert secret not in everything


def test_after_erasure_nothing_of_patients_or_clinic_stays(
    admin: AdminAtDesk, desk: Any, pair: Callable[..., Any], make_package: Make
) -> None:
    oak = pair("Oak Clinic", phone="555 0999")
    other, other_contents = make_package(label="b2Fr")
    oak.publish(other, other_contents)
    kept = sorted(oak.services.storage.list(str(oak.account_id)))
    admin.set_code("maple 2027")
    manifest, contents = make_package(label="c2VhbGVk")
    desk.publish(manifest, contents)
    waiting, waiting_contents = make_package()
    desk.upload(waiting, waiting_contents)
    link = desk.command(wire.CopyLink(page_id=manifest.page_id)).json()["link"]
    url = desk.url + link.removeprefix("https://pictures.example.org")

    wrong = [
        admin.send("PUT", "/account/erasure", body=wire.ErasureRequest(name="Maple", password=PASSWORD)),
        admin.send("PUT", "/account/erasure", body=wire.ErasureRequest(name="Maple Clinic", password="no")),
    ]
    assert [reply.status_code for reply in wrong] == [409, 403]
    meant = wire.ErasureRequest(name="Maple Clinic", password=PASSWORD)
    assert admin.send("PUT", "/account/erasure", body=meant).status_code == 204

    assert list(desk.services.storage.list(str(desk.account_id))) == []
    assert requests.get(url, timeout=30).status_code == 404
    assert desk.send("GET", "/changes").status_code == 401
    dump = _dump(desk)
    for secret in ("Maple", "c2VhbGVk", "555 0134", "Ada", "ada@clinic"):
        assert secret not in dump
    with desk.services.db.read() as conn:
        assert events.broken_at(conn, desk.account_id) is None
        assert events.broken_at(conn, oak.account_id) is None
    # The other clinic has lost nothing.
    assert sorted(oak.services.storage.list(str(oak.account_id))) == kept
    assert "b2Fr" in dump
    assert [one.name for one in accounts.summaries(desk.services)] == ["Oak Clinic"]
    # Again, as after a crash: nothing more, and the worker has nothing to do either.
    assert leaving.erase(desk.services, desk.account_id, "operator") == 0
    while worker.step(desk.services):
        pass
    worker.tidy(desk.services)
    with desk.services.db.read() as conn:
        assert events.broken_at(conn, desk.account_id) is None
