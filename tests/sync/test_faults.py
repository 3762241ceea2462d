"""Whatever the network does to a request, the package ends as exactly one page with one message."""

from __future__ import annotations

import json
import time
from collections import Counter
from typing import Any

import pytest

from tricedesk import wire
from tricedesk.ledger.states import State
from tricedesk.sync import client as client_module
from tricedesk.sync.report import Connection
from tricedesk.sync.worker import SyncWorker
from tricedesk.wire import EventKind

pytestmark = pytest.mark.slow

BUSY = json.dumps({"code": "too_many", "title": "Too many at once.", "hint": "Later."}).encode()
FULL = json.dumps({"code": "no_space", "title": "The account's storage is full.", "hint": ""}).encode()

REQUESTS = [("PUT", ""), ("PUT", "/files/1/parts/0"), ("POST", "/publish")]
FAULTS = [
    "reset",
    "stall",
    "half_open",
    "lose_reply",
    "cut_reply",
    "garble_reply",
    "503",
    "503 html",
    "429",
    "507",
    "sign-in page",
    "redirect",
    "nothing",
]


def fault_named(name: str, faults: Any) -> Any:
    canned = {
        "503": ("503 Service Unavailable", b'{"code":"unavailable","title":"Busy."}'),
        "503 html": ("503 Service Unavailable", b"<h1>503</h1>"),
        "429": ("429 Too Many Requests", BUSY, "Retry-After: 7"),
        "507": ("507 Insufficient Storage", FULL, "Retry-After: 600"),
        "sign-in page": ("200 OK", b"<html>Welcome to the hotel</html>", "Content-Type: text/html"),
        "redirect": ("307 Temporary Redirect", b"", "Location: http://127.0.0.1:9/steal"),
        "nothing": ("204 No Content", b""),
    }
    return faults.answer(*canned[name]) if name in canned else getattr(faults, name)


def check_one_page(desk: Any, manifest: wire.Manifest) -> None:
    package = desk.ledger.packages.get(manifest.package_id)
    assert package.state is State.SENT, package
    assert not (desk.paths.packages / str(manifest.package_id)).exists()
    kinds = Counter(change.kind for change in desk.ledger.mirror.timeline(manifest.page_id))
    assert kinds[EventKind.PAGE_PUBLISHED] == kinds[EventKind.LINK_ISSUED] == 1
    assert kinds[EventKind.MESSAGE_QUEUED] == 1
    page = desk.ledger.mirror.page(manifest.page_id)
    assert page.images == len(manifest.files)


def check_nothing_twice(proxy: Any) -> None:
    """A part whose acknowledgement arrived never went out again."""
    acknowledged = set()
    for exchange in proxy.exchanges:
        if "/parts/" in exchange.path:
            assert exchange.path not in acknowledged
            if exchange.delivered and exchange.status == 200:
                acknowledged.add(exchange.path)


@pytest.mark.parametrize("request_", REQUESTS, ids=["announce", "part", "publish"])
@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_at_each_kind_of_request_ends_in_one_page(
    desk: Any,
    proxy: Any,
    clock: Any,
    faults: Any,
    parcel: Any,
    name: str,
    request_: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if name in ("stall", "half_open"):  # these are waited out
        monkeypatch.setattr(client_module, "READ_TIMEOUT", 1.0)
    manifest, files = parcel(sizes=(2000, 300_000, 10))
    other, other_files = parcel(seed=2)
    method, end = request_
    proxy.faults.append((method, f"{manifest.package_id}{end}", fault_named(name, faults)))
    for one, its_files in ((manifest, files), (other, other_files)):
        desk.ledger.packages.queue(one, its_files, account_id=desk.account_id, now=clock())
    worker = SyncWorker(desk.ledger, desk.client(proxy.url), desk.account_id, clock=clock)
    first = worker.run_once()
    assert proxy.faults == []  # it did happen
    assert first.connection is Connection.ONLINE  # the server answers: it is no matter of the connection
    assert first.sent == (other.package_id,)  # and one package's trouble is no other's
    assert first.postponed == (manifest.package_id,)
    waiting = desk.ledger.packages.get(manifest.package_id)
    assert waiting.state in (State.WAITING, State.UPLOADING, State.UPLOADED)
    assert waiting.trouble.title
    assert worker.run_once().sent == ()  # not before its time
    clock.move(minutes=20)
    report = worker.run_once()
    assert report.sent == (manifest.package_id,)
    check_one_page(desk, manifest)
    check_one_page(desk, other)
    check_nothing_twice(proxy)


@pytest.mark.parametrize("size", [10, 300_000, wire.PART_SIZE + 1000])
def test_bytes_damaged_on_the_way_are_sent_again(
    desk: Any, proxy: Any, clock: Any, faults: Any, parcel: Any, size: int
) -> None:
    manifest, files = parcel(sizes=(size,))
    proxy.faults.append(("PUT", "/files/0/parts/0", faults.corrupt))
    desk.ledger.packages.queue(manifest, files, account_id=desk.account_id, now=clock())
    worker = SyncWorker(desk.ledger, desk.client(proxy.url), desk.account_id, clock=clock)
    assert worker.run_once().postponed == (manifest.package_id,)
    clock.move(minutes=1)
    assert worker.run_once().sent == (manifest.package_id,)
    check_one_page(desk, manifest)


def test_a_reset_in_the_middle_of_a_big_part_costs_that_part_alone(
    desk: Any, proxy: Any, clock: Any, faults: Any, parcel: Any
) -> None:
    manifest, files = parcel(sizes=(2 * wire.PART_SIZE + 500,))
    proxy.faults.append(("PUT", "/files/0/parts/1", faults.reset))
    desk.ledger.packages.queue(manifest, files, account_id=desk.account_id, now=clock())
    worker = SyncWorker(desk.ledger, desk.client(proxy.url), desk.account_id, clock=clock)
    worker.run_once()
    package = desk.ledger.packages.get(manifest.package_id)
    assert (package.state, package.sent_bytes) == (State.UPLOADING, wire.PART_SIZE)
    clock.move(minutes=1)
    assert worker.run_once().sent == (manifest.package_id,)
    check_one_page(desk, manifest)
    check_nothing_twice(proxy)
    parts = Counter(e.path.rpartition("/")[2] for e in proxy.exchanges if "/parts/" in e.path)
    assert parts == {"0": 1, "1": 2, "2": 1}


def test_fifty_lost_replies_to_publish_make_one_page_and_one_message(
    desk: Any, proxy: Any, clock: Any, faults: Any, parcel: Any
) -> None:
    manifest, files = parcel()
    desk.ledger.packages.queue(manifest, files, account_id=desk.account_id, now=clock())
    worker = SyncWorker(desk.ledger, desk.client(proxy.url), desk.account_id, clock=clock)
    for _ in range(50):
        proxy.faults.append(("POST", "/publish", faults.lose_reply))
        assert worker.run_once().sent == ()
        clock.move(minutes=20)
    assert worker.run_once().sent == (manifest.package_id,)
    check_one_page(desk, manifest)


def test_offline_is_a_state_of_the_connection_and_blames_no_package(
    desk: Any, server: Any, clock: Any, parcel: Any
) -> None:
    manifest, files = parcel()
    desk.ledger.packages.queue(manifest, files, account_id=desk.account_id, now=clock())
    before = desk.ledger.packages.get(manifest.package_id)
    worker = SyncWorker(desk.ledger, desk.client("http://127.0.0.1:9"), desk.account_id, clock=clock)
    for _ in range(3):
        report = worker.run_once()
        assert report.connection is Connection.OFFLINE
        assert report.trouble is not None
        assert "goes out by itself" in report.trouble.hint
        assert desk.ledger.packages.get(manifest.package_id) == before
    back = SyncWorker(desk.ledger, desk.client(), desk.account_id, clock=clock)
    assert back.run_once().sent == (manifest.package_id,)


def test_a_stall_is_noticed_within_thirty_seconds() -> None:
    assert client_module.CONNECT_TIMEOUT + client_module.READ_TIMEOUT <= 30
    assert client_module.REPLY_TIMEOUT <= 30


@pytest.mark.slow
def test_a_real_stall_is_noticed_in_time(desk: Any, proxy: Any, clock: Any, faults: Any, parcel: Any) -> None:
    manifest, files = parcel()
    proxy.faults.append(("PUT", "/files/0/parts/0", faults.stall))
    desk.ledger.packages.queue(manifest, files, account_id=desk.account_id, now=clock())
    worker = SyncWorker(desk.ledger, desk.client(proxy.url), desk.account_id, clock=clock)
    start = time.monotonic()
    assert worker.run_once().postponed == (manifest.package_id,)
    assert time.monotonic() - start < 30
    clock.move(minutes=1)
    assert worker.run_once().sent == (manifest.package_id,)
