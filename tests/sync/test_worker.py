"""The worker against the real server."""

from __future__ import annotations

import json
import os
import threading
import time
import traceback
from datetime import timedelta
from typing import Any

import pytest

from tricedesk import system, wire
from tricedesk.errors import BusyHomeError, LedgerError, NotPairedError
from tricedesk.ledger import open_ledger
from tricedesk.ledger.commands import CommandState
from tricedesk.ledger.states import State
from tricedesk.sync.client import Client
from tricedesk.sync.report import (
    Cause,
    CommandAnswered,
    Connection,
    ConnectionChanged,
    LedgerTrouble,
    PackageChanged,
    Progress,
)
from tricedesk.sync.worker import SyncWorker
from tricedesk.wire import EventKind


def queue(desk: Any, parcel: Any, clock: Any, *, undo: float = 0, **fields: Any) -> wire.Manifest:
    manifest: wire.Manifest
    manifest, files = parcel(**fields)
    desk.ledger.packages.queue(
        manifest,
        files,
        account_id=desk.account_id,
        now=clock(),
        undo=timedelta(seconds=undo),
    )
    return manifest


def worker_of(desk: Any, clock: Any, url: str | None = None, **how: Any) -> SyncWorker:
    return SyncWorker(desk.ledger, desk.client(url), desk.account_id, clock=clock, **how)


def test_a_package_becomes_a_page(desk: Any, parcel: Any, clock: Any) -> None:
    manifest = queue(desk, parcel, clock, sizes=(3000, wire.PART_SIZE + 5))
    heard: list[Any] = []
    report = worker_of(desk, clock, notify=heard.append).run_once()
    assert (report.connection, report.trouble, report.sent) == (
        Connection.ONLINE,
        None,
        (manifest.package_id,),
    )
    package = desk.ledger.packages.get(manifest.package_id)
    assert package.state is State.SENT
    assert package.expires_at is not None
    assert not (desk.paths.packages / str(manifest.package_id)).exists()
    page = desk.ledger.mirror.page(manifest.page_id)
    assert page is not None
    assert (page.state, page.images, page.package_id) == ("open", 2, manifest.package_id)
    assert [message.channel for message in desk.ledger.mirror.messages(manifest.page_id)] == ["email"]
    account = desk.ledger.mirror.account(desk.account_id)
    assert account is not None
    assert account.name == "Maple Clinic"
    assert [e.state for e in heard if isinstance(e, PackageChanged)] == ["uploading", "uploaded", "sent"]
    assert [e.connection for e in heard if isinstance(e, ConnectionChanged)] == [Connection.ONLINE]
    done = [e.sent_bytes for e in heard if isinstance(e, Progress)]
    assert done == sorted(done)
    assert 0 < done[-1] <= manifest.total_size


def test_undo_within_its_time_leaves_no_page_and_a_tombstone(desk: Any, parcel: Any, clock: Any) -> None:
    manifest = queue(desk, parcel, clock, undo=10)
    worker = worker_of(desk, clock)
    report = worker.run_once()
    assert (report.sent, report.next_due_at) == ((), clock() + timedelta(seconds=10))
    assert desk.ledger.packages.get(manifest.package_id).state is State.UPLOADED
    desk.ledger.packages.cancel(manifest.package_id)
    clock.move(seconds=20)
    assert worker.run_once().cancelled == (manifest.package_id,)
    assert not (desk.paths.packages / str(manifest.package_id)).exists()
    assert desk.ledger.mirror.page(manifest.page_id) is None
    with pytest.raises(Exception, match="deleted"):
        desk.client().put_package(manifest)


def test_without_undo_it_is_published_when_its_time_has_come(desk: Any, parcel: Any, clock: Any) -> None:
    manifest = queue(desk, parcel, clock, undo=10)
    worker = worker_of(desk, clock)
    worker.run_once()
    clock.move(seconds=9)
    assert worker.run_once().sent == ()
    clock.move(seconds=1)
    assert worker.run_once().sent == (manifest.package_id,)


def test_undo_before_the_server_has_heard_of_it_holds_against_a_late_retry(
    desk: Any, parcel: Any, clock: Any
) -> None:
    manifest = queue(desk, parcel, clock)
    desk.ledger.packages.cancel(manifest.package_id)
    assert worker_of(desk, clock).run_once().cancelled == (manifest.package_id,)
    with pytest.raises(Exception, match="deleted"):
        desk.client().put_package(manifest)


def test_what_was_deleted_at_the_server_is_not_brought_back(desk: Any, parcel: Any, clock: Any) -> None:
    manifest = queue(desk, parcel, clock)
    desk.client().delete_package(manifest.package_id)
    assert worker_of(desk, clock).run_once().cancelled == (manifest.package_id,)
    package = desk.ledger.packages.get(manifest.package_id)
    assert "deleted" in package.trouble.title
    assert desk.ledger.mirror.page(manifest.page_id) is None


def test_a_refusal_is_shown_never_retried_and_blocks_no_other(desk: Any, parcel: Any, clock: Any) -> None:
    bad = queue(desk, parcel, clock, language="xx")
    good = queue(desk, parcel, clock, seed=2)
    worker = worker_of(desk, clock)
    report = worker.run_once()
    assert (report.failed, report.sent) == ((bad.package_id,), (good.package_id,))
    package = desk.ledger.packages.get(bad.package_id)
    assert "'xx'" in package.trouble.title
    assert "Choose one of" in package.trouble.hint
    clock.move(days=2)
    assert worker.run_once().failed == ()
    assert desk.ledger.packages.get(bad.package_id) == package


def test_a_picture_damaged_on_this_disk_fails_and_is_not_sent(
    desk: Any, parcel: Any, clock: Any, proxy: Any
) -> None:
    manifest = queue(desk, parcel, clock)
    path = desk.ledger.packages.file_path(manifest.package_id, manifest.files[1])
    path.write_bytes(b"x" * manifest.files[1].size)
    assert worker_of(desk, clock, proxy.url).run_once().failed == (manifest.package_id,)
    assert "gone or damaged" in desk.ledger.packages.get(manifest.package_id).trouble.title
    assert not any(exchange.path.endswith("/files/1/parts/0") for exchange in proxy.exchanges)


def test_a_paused_package_waits_and_goes_on_where_it_was(
    desk: Any, parcel: Any, clock: Any, proxy: Any
) -> None:
    manifest = queue(desk, parcel, clock, sizes=(1000, 2000, 3000))

    def pause_after_the_first_part(event: Any) -> None:
        if isinstance(event, Progress) and desk.ledger.packages.get(manifest.package_id).state != "paused":
            desk.ledger.packages.pause(manifest.package_id)

    worker = worker_of(desk, clock, proxy.url, notify=pause_after_the_first_part)
    worker.run_once()
    package = desk.ledger.packages.get(manifest.package_id)
    assert (package.state, package.sent_bytes) == (State.PAUSED, 1000)
    assert worker.run_once().sent == ()
    desk.ledger.packages.resume(manifest.package_id)
    assert worker_of(desk, clock, proxy.url).run_once().sent == (manifest.package_id,)
    parts = [exchange.path for exchange in proxy.exchanges if "/parts/" in exchange.path]
    assert len(parts) == len(set(parts)) == 3


def test_a_cancel_stops_a_part_in_its_middle(desk: Any, parcel: Any, clock: Any) -> None:
    manifest = queue(desk, parcel, clock, sizes=(wire.PART_SIZE,))
    client = desk.client(speed_limit=2_000_000)  # 4 s for all of it
    cancelled: list[float] = []

    def cancel(event: Any) -> None:
        if isinstance(event, Progress) and not cancelled:
            with open_ledger(desk.paths, desk.credentials) as window:
                window.packages.cancel(manifest.package_id)
            cancelled.append(time.monotonic())

    worker = SyncWorker(desk.ledger, client, desk.account_id, clock=clock, notify=cancel)
    assert worker.run_once().cancelled == (manifest.package_id,)
    assert time.monotonic() - cancelled[0] < 2
    assert desk.ledger.mirror.page(manifest.page_id) is None


def test_packages_of_another_account_are_not_sent_from_this_one(desk: Any, parcel: Any, clock: Any) -> None:
    manifest, files = parcel()
    desk.ledger.packages.queue(manifest, files, account_id=wire.new_id(), now=clock())
    assert worker_of(desk, clock).run_once().sent == ()
    assert desk.ledger.packages.get(manifest.package_id).state is State.WAITING


def test_commands_are_done_once_and_a_link_is_told_but_not_kept(desk: Any, parcel: Any, clock: Any) -> None:
    manifest = queue(desk, parcel, clock)
    commands = desk.ledger.commands
    worker = worker_of(desk, clock)
    worker.run_once()
    copy = commands.queue(wire.CopyLink(page_id=manifest.page_id), account_id=desk.account_id, now=clock())
    close = commands.queue(wire.ClosePage(page_id=manifest.page_id), account_id=desk.account_id, now=clock())
    lost = commands.queue(wire.ClosePage(page_id=wire.new_id()), account_id=desk.account_id, now=clock())
    report = worker.run_once()
    assert {key: answer.done for key, answer in report.answered.items()} == {
        copy: True,
        close: True,
        lost: False,
    }
    link = report.answered[copy].link
    assert link is not None
    assert "/p/" in link
    assert commands.get(close).state is CommandState.DONE
    assert commands.get(lost).state is CommandState.FAILED
    assert commands.get(lost).trouble.title
    assert desk.ledger.mirror.page(manifest.page_id).state == "closed"
    token = link.rpartition("/")[2].encode()
    assert token not in repr(report).encode()
    everything = b"".join(path.read_bytes() for path in desk.paths.data.rglob("*") if path.is_file())
    assert token not in everything
    assert worker.run_once().answered == {}
    kinds = [change.kind for change in desk.ledger.mirror.timeline(manifest.page_id)]
    assert kinds.count(EventKind.PAGE_CLOSED) == kinds.count(EventKind.LINK_COPIED) == 1


def test_a_resend_whose_answer_was_lost_is_one_resend(
    desk: Any, parcel: Any, clock: Any, proxy: Any, faults: Any
) -> None:
    manifest = queue(desk, parcel, clock)
    worker = worker_of(desk, clock, proxy.url)
    worker.run_once()
    recipient = wire.Recipient(message_id=wire.new_id(), channel=wire.Channel.EMAIL, address="b@example.org")
    resend = wire.Resend(page_id=manifest.page_id, link_id=wire.new_id(), recipients=(recipient,))
    command_id = desk.ledger.commands.queue(resend, account_id=desk.account_id, now=clock())
    proxy.faults.append(("PUT", f"/commands/{command_id}", faults.lose_reply))
    assert worker.run_once().answered == {}
    clock.move(minutes=1)
    assert worker.run_once().answered[command_id].done
    kinds = [change.kind for change in desk.ledger.mirror.timeline(manifest.page_id)]
    assert kinds.count(EventKind.MESSAGE_QUEUED) == 2  # the first sending's and the resend's
    assert kinds.count(EventKind.LINK_VOIDED) == 1


def test_a_command_the_server_is_too_busy_for_waits(
    desk: Any, parcel: Any, clock: Any, proxy: Any, faults: Any
) -> None:
    manifest = queue(desk, parcel, clock)
    worker = worker_of(desk, clock, proxy.url)
    worker.run_once()
    command_id = desk.ledger.commands.queue(
        wire.ClosePage(page_id=manifest.page_id), account_id=desk.account_id, now=clock()
    )
    busy = faults.answer("429 Too Many", json.dumps({"code": "too_many", "title": "Busy."}).encode())
    proxy.faults.append(("PUT", f"/commands/{command_id}", busy))
    report = worker.run_once()
    assert report.answered == {}
    assert report.next_due_at is not None
    assert report.next_due_at > clock()
    clock.move(minutes=1)
    assert worker.run_once().answered[command_id].done


@pytest.mark.parametrize(
    "reply",
    [
        ("403 Forbidden", b"<h1>Blocked by the firewall</h1>", "Content-Type: text/html"),
        ("200 OK", b'{"done": "perhaps"}', "Content-Type: application/json"),
    ],
    ids=["a firewall's page", "a reply of another version"],
)
def test_a_command_whose_answer_is_none_holds_up_nothing_else(
    desk: Any, parcel: Any, clock: Any, proxy: Any, faults: Any, reply: Any
) -> None:
    manifest = queue(desk, parcel, clock)
    worker = worker_of(desk, clock, proxy.url)
    worker.run_once()
    commands = desk.ledger.commands
    blocked = commands.queue(wire.CopyLink(page_id=manifest.page_id), account_id=desk.account_id, now=clock())
    close = commands.queue(wire.ClosePage(page_id=manifest.page_id), account_id=desk.account_id, now=clock())
    other = queue(desk, parcel, clock, seed=2)
    proxy.faults += [("PUT", f"/commands/{blocked}", faults.answer(*reply))] * 5
    report = worker.run_once()
    assert (report.connection, report.trouble) == (Connection.ONLINE, None)
    assert report.sent == (other.package_id,)
    assert set(report.answered) == {close}
    assert report.changes
    waiting = commands.get(blocked)
    assert (waiting.state, waiting.tries) == (CommandState.QUEUED, 1)
    assert waiting.trouble.title
    assert waiting.due_at(clock()) > clock()
    proxy.faults.clear()
    clock.move(minutes=1)
    assert worker.run_once().answered[blocked].done


def test_a_command_without_a_connection_waits_unblamed(desk: Any, clock: Any) -> None:
    command_id = desk.ledger.commands.queue(
        wire.ClosePage(page_id=wire.new_id()), account_id=desk.account_id, now=clock()
    )
    worker = worker_of(desk, clock, "http://127.0.0.1:9")
    worker._connection = Connection.ONLINE  # it went away since
    assert worker.run_once().connection is Connection.OFFLINE
    waiting = desk.ledger.commands.get(command_id)
    assert (waiting.tries, waiting.trouble.title) == (0, "")


def test_a_workstation_that_was_sent_away_is_unpaired_and_loses_nothing(
    desk: Any, parcel: Any, clock: Any
) -> None:
    manifest = queue(desk, parcel, clock)
    client = Client(desk.settings.server_url, "not-the-token")
    report = SyncWorker(desk.ledger, client, desk.account_id, clock=clock).run_once()
    assert report.connection is Connection.UNPAIRED
    assert isinstance(report.trouble, NotPairedError)
    assert desk.ledger.packages.get(manifest.package_id).state is State.WAITING


REFUSED = json.dumps({"code": "not_allowed", "title": "Not from here."}).encode()
HELLO = {"version": "9", "max_file_size": 1, "max_files": 1, "languages": ["en"], "now": "2030-01-01T00:00Z"}
NEWER = json.dumps({**HELLO, "api_version": 99, "part_size": wire.PART_SIZE}).encode()


@pytest.mark.parametrize(
    ("path", "reply", "connection", "cause"),
    [
        ("/hello", ("200 OK", NEWER), Connection.OUTDATED, Cause.OTHER),
        ("/hello", ("403 Forbidden", REFUSED), Connection.REFUSED, Cause.OTHER),
        ("/changes?after=0", ("403 Forbidden", REFUSED), Connection.REFUSED, Cause.OTHER),
        ("/hello", ("503 Unavailable", b""), Connection.OFFLINE, Cause.BUSY),
        ("/hello", ("200 OK", b"<html>Sign in</html>"), Connection.OFFLINE, Cause.OTHER),
    ],
)
def test_what_keeps_the_server_away_is_told(
    desk: Any, clock: Any, proxy: Any, faults: Any, path: str, reply: Any, connection: Any, cause: Any
) -> None:
    proxy.faults.append(("GET", path, faults.answer(*reply)))
    heard: list[Any] = []
    worker_of(desk, clock, proxy.url, notify=heard.append).run_once()
    told = [event for event in heard if isinstance(event, ConnectionChanged)][-1]
    assert (told.connection, told.cause) == (connection, cause)
    assert told.trouble.title


def test_silence_and_an_unreachable_proxy_are_told_apart(desk: Any, clock: Any, free_port: int) -> None:
    nowhere = f"127.0.0.1:{free_port}"
    for client, cause in (
        (desk.client(f"http://{nowhere}"), Cause.SILENCE),
        (Client("https://pictures.example.org", "token", proxy=f"http://{nowhere}"), Cause.PROXY),
    ):
        heard: list[Any] = []
        SyncWorker(desk.ledger, client, desk.account_id, clock=clock, notify=heard.append).run_once()
        told = [event for event in heard if isinstance(event, ConnectionChanged)]
        assert [(event.connection, event.cause) for event in told] == [(Connection.OFFLINE, cause)]


def test_one_process_of_a_home_sends(desk: Any, clock: Any) -> None:
    with system.exclusive_lock(desk.paths.sender_lock), pytest.raises(BusyHomeError):
        worker_of(desk, clock).run_once()


def test_a_full_disk_at_every_write_never_says_sent_and_recovers_without_a_restart(
    desk: Any, parcel: Any, clock: Any
) -> None:
    manifest = queue(desk, parcel, clock, sizes=(1000, 2000))
    heard: list[Any] = []
    worker = worker_of(desk, clock, notify=heard.append)
    write, allowed, rounds = desk.ledger._database.write, 0, 0
    writes = 0

    def small_disk() -> Any:
        nonlocal writes
        writes += 1
        if writes > allowed:
            raise LedgerError("The disk is full.", hint="Make room on the disk.")
        return write()

    desk.ledger._database.write = small_disk
    while desk.ledger.packages.get(manifest.package_id).state is not State.SENT:
        writes = 0
        report = worker.run_once()
        if report.trouble is not None:
            assert "full" in report.trouble.title
            assert any(isinstance(event, LedgerTrouble) and event.trouble for event in heard)
        allowed, rounds = allowed + 1, rounds + 1
        clock.move(hours=2)
        assert rounds < 30
    assert rounds > 3
    desk.ledger._database.write = write
    report = worker.run_once()
    assert report.trouble is None
    assert not [event for event in heard if isinstance(event, LedgerTrouble)][-1].trouble
    kinds = [change.kind for change in desk.ledger.mirror.timeline(manifest.page_id)]
    assert kinds.count(EventKind.PAGE_PUBLISHED) == kinds.count(EventKind.MESSAGE_QUEUED) == 1


def test_run_sends_what_is_queued_while_it_runs_and_stops_when_told(desk: Any, parcel: Any) -> None:
    stop, sent = threading.Event(), threading.Event()
    heard: list[Any] = []

    def hear(event: Any) -> None:
        heard.append(event)
        if isinstance(event, PackageChanged) and event.state is State.SENT:
            sent.set()

    def work() -> None:
        with open_ledger(desk.paths, desk.credentials) as ledger:
            SyncWorker(ledger, desk.client(), desk.account_id, notify=hear).run(stop)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        time.sleep(0.3)
        manifest, files = parcel()
        desk.ledger.packages.queue(manifest, files, account_id=desk.account_id)
        assert sent.wait(10)
    finally:
        start = time.monotonic()
        stop.set()
        thread.join(20)
    assert not thread.is_alive()
    assert time.monotonic() - start < 3
    assert not any(isinstance(event, CommandAnswered) for event in heard)


def test_run_waits_while_another_process_sends_and_then_takes_over(
    desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tricedesk.sync import schedule

    monkeypatch.setattr(schedule, "TICK", 0.02)
    stop, heard = threading.Event(), []
    seen = {kind: threading.Event() for kind in Connection}

    def hear(event: Any) -> None:
        heard.append(event)
        if isinstance(event, ConnectionChanged):
            seen[event.connection].set()

    def work() -> None:
        with open_ledger(desk.paths, desk.credentials) as ledger:
            SyncWorker(ledger, desk.client(), desk.account_id, notify=hear).run(stop)

    thread = threading.Thread(target=work)
    try:
        with system.exclusive_lock(desk.paths.sender_lock):
            thread.start()
            assert seen[Connection.ELSEWHERE].wait(10)
        assert seen[Connection.ONLINE].wait(10)
    finally:
        stop.set()
        thread.join(20)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and POSIX limits")
def test_a_disk_that_is_really_full_is_told_and_the_same_worker_goes_on(
    desk: Any, parcel: Any, clock: Any
) -> None:
    import resource

    manifest = queue(desk, parcel, clock, sizes=(1000, 2000))
    desk.ledger.close()

    def work() -> int:
        told = 0
        with open_ledger(desk.paths, desk.credentials) as ledger:
            worker = SyncWorker(ledger, desk.client(), desk.account_id, clock=clock)
            for room in (1000 * 1.3**n for n in range(40)):  # what the write-ahead log may grow to
                resource.setrlimit(resource.RLIMIT_FSIZE, (int(room), resource.RLIM_INFINITY))
                report = worker.run_once()
                package = ledger.packages.get(manifest.package_id)
                assert manifest.package_id not in report.sent or package.state is State.SENT
                if package.state is State.SENT:
                    return told
                # Too full for any record, or for this package's alone: either way it is said.
                hint = report.trouble.hint if report.trouble else package.trouble.hint
                assert "Make room" in hint
                told += 1
                clock.move(hours=2)
        return 0

    pid = os.fork()
    if pid == 0:
        code = 0
        try:
            code = work()
        except BaseException:  # noqa: BLE001 - a forked child ends here, whatever it met
            traceback.print_exc()
        os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) > 5  # so often it was told
    with open_ledger(desk.paths, desk.credentials) as ledger:
        SyncWorker(ledger, desk.client(), desk.account_id, clock=clock).run_once()
        assert ledger.packages.get(manifest.package_id).state is State.SENT
        kinds = [change.kind for change in ledger.mirror.timeline(manifest.page_id)]
    assert kinds.count(EventKind.PAGE_PUBLISHED) == kinds.count(EventKind.MESSAGE_QUEUED) == 1


def test_what_front_desk_asks_for_a_page_is_done_and_seen_in_the_mirror(
    desk: Any, parcel: Any, clock: Any
) -> None:
    manifest, worker = queue(desk, parcel, clock), worker_of(desk, clock)
    worker.run_once()
    page_id, commands, mirror = manifest.page_id, desk.ledger.commands, desk.ledger.mirror

    def ask(command: wire.Command) -> Any:
        command_id = commands.queue(command, account_id=desk.account_id, now=clock())
        return worker.run_once().answered[command_id]

    code = ask(wire.ShowDeleteCode(page_id=page_id))
    assert (len(code.delete_code or ""), (code.delete_code or "").isdigit()) == (4, True)
    assert code.delete_code not in repr(code)
    assert "?clinic=" in (ask(wire.PreviewPage(page_id=page_id)).preview or "")
    refused = ask(wire.ResetPassword(page_id=page_id))
    assert (refused.done, refused.trouble.title) == (
        False,
        "This page has no password that a patient chose.",
    )
    recipient = wire.Recipient(
        message_id=wire.new_id(), channel=wire.Channel.EMAIL, address="right@example.org"
    )
    resend = wire.Resend(page_id=page_id, link_id=wire.new_id(), recipients=(recipient,), label="bmV3")
    assert ask(resend).done
    assert ask(wire.ClosePage(page_id=page_id)).done
    page = mirror.page(page_id)
    assert page is not None
    assert (page.state, page.label, page.workstation_id) == ("closed", "bmV3", desk.settings.workstation_id)
    assert {m.state for m in mirror.messages_of([page_id])[page_id]} <= {"queued", "failed"}
    kinds = [change.kind for change in mirror.timeline(page_id)]
    assert kinds[:2] == ["package.started", "page.published"]
    assert (
        kinds.index("link.delete_code_shown") < kinds.index("page.previewed") < kinds.index("page.labelled")
    )


def test_a_desk_asks_another_one_and_sees_the_answer(
    desk: Any, first_desk: Any, parcel: Any, clock: Any
) -> None:
    manifest, worker = queue(desk, parcel, clock), worker_of(desk, clock)
    worker.run_once()
    asked = first_desk[2].settings.workstation_id
    command = wire.AskWorkstation(page_id=manifest.page_id, workstation_id=asked)
    request_id = desk.ledger.commands.queue(command, account_id=desk.account_id, now=clock())
    worker.run_once()
    (request,) = [r for r in desk.ledger.mirror.requests(desk.account_id) if r.request_id == request_id]
    assert (request.from_name, request.to_name, request.to_workstation) == ("Cart 2", "Front desk", asked)
    rebuilt = queue(desk, parcel, clock, replaces=manifest.package_id)
    worker.run_once()
    assert request_id not in {r.request_id for r in desk.ledger.mirror.requests(desk.account_id)}
    (answered,) = desk.ledger.mirror.requests_for_page(manifest.page_id)
    assert (answered.state, answered.outcome) == ("answered", "replaced")
    old = desk.ledger.mirror.page(manifest.page_id)
    assert (old.state, old.replaced_by) == ("closed", rebuilt.page_id)
