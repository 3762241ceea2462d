"""The outbox: queueing, steps, what the server has."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tricedesk import wire
from tricedesk.credentials import Credentials
from tricedesk.errors import LedgerError, OfflineError, ServerRefusedError, UsageError
from tricedesk.ledger import Ledger, open_ledger
from tricedesk.ledger.shelf import MissingFileError
from tricedesk.ledger.states import IllegalStepError, State, Step
from tricedesk.paths import AppPaths

ACCOUNT = wire.new_id()
NOW = datetime(2027, 1, 15, 12, tzinfo=UTC)


def queue(ledger: Ledger, parcel: Any, **fields: Any) -> wire.Manifest:
    manifest: wire.Manifest
    manifest, files = parcel(**fields)
    ledger.packages.queue(manifest, files, account_id=ACCOUNT, now=NOW)
    return manifest


def test_what_is_queued_is_frozen_and_outlives_its_draft(ledger: Ledger, parcel: Any) -> None:
    sizes = (1, 3000, wire.PART_SIZE, wire.PART_SIZE + 1)
    manifest, files = parcel(sizes=sizes)
    wanted = [path.read_bytes() for path in files]
    package = ledger.packages.queue(manifest, files, account_id=ACCOUNT, study="mark", now=NOW)
    for path in files:
        path.write_bytes(b"another draft")
    assert (package.state, package.sent_bytes, package.total_bytes) == (State.WAITING, 0, sum(sizes))
    assert (package.study, package.account_id, package.created_at) == ("mark", ACCOUNT, NOW)
    assert ledger.packages.manifest(manifest.package_id) == manifest
    for file, data in zip(manifest.files, wanted, strict=True):
        parts = [ledger.packages.read_part(manifest.package_id, file, k) for k in range(len(file.parts))]
        assert b"".join(parts) == data
        assert ledger.packages.file_path(manifest.package_id, file).read_bytes() == data


def test_queueing_again_changes_nothing_and_another_content_is_refused(ledger: Ledger, parcel: Any) -> None:
    manifest, files = parcel()
    first = ledger.packages.queue(manifest, files, account_id=ACCOUNT, now=NOW)
    assert ledger.packages.queue(manifest, files, account_id=ACCOUNT) == first
    other, other_files = parcel(seed=2, package_id=manifest.package_id)
    with pytest.raises(UsageError, match="another content"):
        ledger.packages.queue(other, other_files, account_id=ACCOUNT)
    assert ledger.packages.manifest(manifest.package_id) == manifest
    assert [package.id for package in ledger.packages.all()] == [manifest.package_id]


@pytest.mark.parametrize("data", [b"", b"short", b"x" * 3000, b"x" * 5000])
def test_a_file_that_is_not_the_manifests_is_refused_and_leaves_nothing(
    ledger: Ledger, parcel: Any, data: bytes
) -> None:
    manifest, files = parcel(sizes=(3000, 100))
    files[0].write_bytes(data)
    with pytest.raises(LedgerError, match="changed while it was being queued"):
        ledger.packages.queue(manifest, files, account_id=ACCOUNT)
    assert ledger.packages.all() == []
    assert list(ledger.paths.packages.iterdir()) == []


def test_a_file_that_is_gone_is_refused_and_leaves_nothing(ledger: Ledger, parcel: Any) -> None:
    manifest, files = parcel()
    files[1].unlink()
    with pytest.raises(LedgerError):
        ledger.packages.queue(manifest, files, account_id=ACCOUNT)
    assert ledger.packages.all() == []
    assert list(ledger.paths.packages.iterdir()) == []


def test_a_stolen_database_shows_no_contact_no_code_no_name(home: AppPaths, parcel: Any) -> None:
    credentials = Credentials.open(home)
    with open_ledger(home, credentials) as ledger:
        recipients = (
            wire.Recipient(
                message_id=wire.new_id(), channel=wire.Channel.EMAIL, address="canary-c0ffee@example.org"
            ),
            wire.Recipient(message_id=wire.new_id(), channel=wire.Channel.SMS, address="+15550134777"),
        )
        manifest = queue(ledger, parcel, recipients=recipients, code=wire.OwnCode(code="canary-code-77"))
        resend = wire.Resend(page_id=wire.new_id(), link_id=wire.new_id(), recipients=recipients)
        command_id = ledger.commands.queue(resend, account_id=ACCOUNT)
        assert ledger.commands.request(command_id).command == resend
        stolen = b"".join(path.read_bytes() for path in sorted(home.data.glob("desk.db*")))
    assert str(manifest.package_id).encode() in stolen  # the database was really read
    for canary in (b"canary-c0ffee", b"example.org", b"5550134777", b"canary-code-77"):
        assert canary not in stolen


def test_a_record_put_in_anothers_place_is_noticed(home: AppPaths, ledger: Ledger, parcel: Any) -> None:
    one, two = queue(ledger, parcel), queue(ledger, parcel)
    with ledger._database.write() as run:
        run(
            "UPDATE packages SET manifest = (SELECT manifest FROM packages WHERE id = ?) WHERE id = ?",
            (str(one.package_id), str(two.package_id)),
        )
    with pytest.raises(LedgerError, match="not what it says"):
        ledger.packages.manifest(two.package_id)


def test_acknowledged_parts_are_counted_once(ledger: Ledger, parcel: Any) -> None:
    manifest = queue(ledger, parcel, sizes=(wire.PART_SIZE + 7, 100))
    ledger.packages.advance(manifest.package_id, Step.START)
    for _ in range(2):
        ledger.packages.acknowledge(manifest.package_id, 0, 0, wire.PART_SIZE)
    assert ledger.packages.get(manifest.package_id).sent_bytes == wire.PART_SIZE
    ledger.packages.reconcile(manifest, [wire.PartRef(n=1, k=0)])
    assert ledger.packages.get(manifest.package_id).sent_bytes == wire.PART_SIZE + 7
    ledger.packages.reconcile(manifest, [])
    assert ledger.packages.get(manifest.package_id).sent_bytes == manifest.total_size


def test_local_files_go_when_the_server_has_confirmed_and_not_before(ledger: Ledger, parcel: Any) -> None:
    manifest = queue(ledger, parcel)
    folder = ledger.paths.packages / str(manifest.package_id)
    for step in (Step.START, Step.ARRIVE):
        ledger.packages.advance(manifest.package_id, step)
        assert folder.is_dir()
    expires_at = NOW + timedelta(days=90)
    package = ledger.packages.advance(manifest.package_id, Step.PUBLISH, expires_at=expires_at, now=NOW)
    assert not folder.exists()
    assert (package.state, package.sent_at, package.expires_at) == (State.SENT, NOW, expires_at)
    assert package.sent_bytes == package.total_bytes
    assert package.due_at(NOW) is None


def test_an_illegal_step_changes_nothing(ledger: Ledger, parcel: Any) -> None:
    manifest = queue(ledger, parcel)
    before = ledger.packages.get(manifest.package_id)
    with pytest.raises(IllegalStepError):
        ledger.packages.advance(manifest.package_id, Step.ARRIVE)
    assert ledger.packages.get(manifest.package_id) == before


def test_a_failure_keeps_its_reason_until_a_person_tries_again(ledger: Ledger, parcel: Any) -> None:
    manifest = queue(ledger, parcel)
    refusal = ServerRefusedError("No room.", "The account is full.", "Delete pages.")
    package = ledger.packages.advance(manifest.package_id, Step.REFUSE, trouble=refusal)
    assert (package.trouble.title, package.trouble.message, package.trouble.hint) == (
        "No room.",
        "The account is full.",
        "Delete pages.",
    )
    assert package.due_at(NOW) is None
    assert ledger.packages.active(ACCOUNT) == []
    package = ledger.packages.retry(manifest.package_id)
    assert (package.state, bool(package.trouble), package.tries) == (State.WAITING, False, 0)


def test_a_try_that_did_not_pass_waits_and_progress_forgets_it(ledger: Ledger, parcel: Any) -> None:
    manifest = queue(ledger, parcel)
    until = NOW + timedelta(seconds=30)
    for _ in range(3):
        ledger.packages.postpone(manifest.package_id, OfflineError("No connection."), until)
    package = ledger.packages.get(manifest.package_id)
    assert (package.state, package.tries, package.due_at(NOW)) == (State.WAITING, 3, until)
    assert package.trouble.title == "No connection."
    package = ledger.packages.advance(manifest.package_id, Step.START)
    assert package.tries == 3  # hearing what is missing is no progress yet
    ledger.packages.acknowledge(manifest.package_id, 0, 0, 3000)
    package = ledger.packages.get(manifest.package_id)
    assert (package.tries, bool(package.trouble)) == (0, False)


def test_undo_has_its_time_and_a_clock_set_back_cannot_hold_a_page_for_ever(
    ledger: Ledger, parcel: Any
) -> None:
    manifest, files = parcel()
    later = NOW + timedelta(seconds=10)
    ledger.packages.queue(manifest, files, account_id=ACCOUNT, now=NOW, undo=timedelta(seconds=10))
    assert ledger.packages.get(manifest.package_id).due_at(NOW) == NOW  # parts go out meanwhile
    ledger.packages.advance(manifest.package_id, Step.START)
    package = ledger.packages.advance(manifest.package_id, Step.ARRIVE)
    assert package.due_at(NOW) == later
    yesterday = NOW - timedelta(days=1)
    due = package.due_at(yesterday)
    assert due is not None
    assert due <= yesterday


def test_packages_of_another_account_wait_for_it(ledger: Ledger, parcel: Any) -> None:
    manifest = queue(ledger, parcel)
    assert [package.id for package in ledger.packages.active(ACCOUNT)] == [manifest.package_id]
    assert ledger.packages.active(wire.new_id()) == []


def test_the_sweep_takes_what_a_crash_left_and_nothing_else(ledger: Ledger, parcel: Any) -> None:
    kept = queue(ledger, parcel)
    sent = queue(ledger, parcel)
    for step in (Step.START, Step.ARRIVE, Step.PUBLISH):
        ledger.packages.advance(sent.package_id, step)
    folder = ledger.paths.packages
    for name in (str(wire.new_id()), f".{wire.new_id()}.tmp", str(sent.package_id)):
        (folder / name).mkdir()
        (folder / name / "0000.jpg").write_bytes(b"left over")
    assert ledger.packages.sweep() == 3
    assert [entry.name for entry in folder.iterdir()] == [str(kept.package_id)]
    assert ledger.packages.read_part(kept.package_id, kept.files[0], 0)


def test_a_sweep_never_touches_what_is_being_queued(ledger: Ledger, parcel: Any) -> None:
    manifest, files = parcel()
    shelf = ledger.packages._shelf
    with shelf.placed(manifest, files):
        assert ledger.packages.sweep() == 0
        assert (ledger.paths.packages / str(manifest.package_id)).is_dir()


def test_a_picture_that_is_gone_or_changed_is_never_sent(ledger: Ledger, parcel: Any) -> None:
    manifest = queue(ledger, parcel, sizes=(3000, 200, 300))
    file = manifest.files[0]
    path = ledger.packages.file_path(manifest.package_id, file)
    path.write_bytes(b"x" * 3000)
    with pytest.raises(MissingFileError, match="gone or damaged"):
        ledger.packages.read_part(manifest.package_id, file, 0)
    path.write_bytes(b"")
    with pytest.raises(MissingFileError):
        ledger.packages.read_part(manifest.package_id, file, 0)
    shutil.rmtree(path.parent)
    with pytest.raises(MissingFileError):
        ledger.packages.read_part(manifest.package_id, file, 0)


def test_another_thread_or_process_sees_what_was_queued(
    home: AppPaths, credentials: Credentials, ledger: Ledger, parcel: Any
) -> None:
    manifest = queue(ledger, parcel)
    with open_ledger(home, credentials) as other:
        assert other.packages.get(manifest.package_id) == ledger.packages.get(manifest.package_id)
        other.packages.pause(manifest.package_id)
    assert ledger.packages.get(manifest.package_id).state is State.PAUSED
    with pytest.raises(LedgerError, match="no such sending"):
        ledger.packages.get(wire.new_id())


def test_a_packages_files_have_names_that_say_nothing(ledger: Ledger, parcel: Any, tmp_path: Path) -> None:
    manifest = queue(ledger, parcel)
    names = [entry.name for entry in (ledger.paths.packages / str(manifest.package_id)).iterdir()]
    assert sorted(names) == ["0000.jpg", "0001.jpg"]
