"""Queueing is killed, or the disk fails, at every step it takes; nothing half-done remains."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tricedesk import wire
from tricedesk.credentials import Credentials
from tricedesk.errors import LedgerError
from tricedesk.ledger import open_ledger
from tricedesk.ledger.states import State
from tricedesk.paths import AppPaths

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

ACCOUNT = wire.new_id()
_WATCHED = ("open", "os.rename", "os.mkdir", "os.chmod", "os.rmdir", "os.remove", "shutil.rmtree")


def _at_step(n: int, act: Callable[[], None]) -> None:
    """Call `act` before the n-th thing that this process does to the disk. For a forked child only."""
    steps = 0

    def step() -> None:
        nonlocal steps
        steps += 1
        if steps == n:
            act()

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event in _WATCHED:
            step()

    fsync = os.fsync

    def counted(fd: int) -> None:
        step()
        fsync(fd)

    os.fsync = counted
    sys.addaudithook(hook)


def _in_child(work: Callable[[], None]) -> int:
    """Run in a forked child; return how it ended: an exit code, or minus a signal."""
    pid = os.fork()
    if pid == 0:
        code = 70
        try:
            work()
            code = 0
        except LedgerError:
            code = 9
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _check(home: AppPaths, credentials: Credentials, manifest: wire.Manifest, *, queued: bool) -> None:
    """The package is there whole, or there is nothing of it; if it was said to be queued, it is there."""
    with open_ledger(home, credentials) as ledger:
        ledger.packages.sweep()
        packages = ledger.packages.all()
        folders = [entry.name for entry in home.packages.iterdir()]
        if not packages:
            assert not queued
            assert folders == []
            return
        assert [package.id for package in packages] == [manifest.package_id]
        assert packages[0].state is State.WAITING
        assert folders == [str(manifest.package_id)]
        for file in manifest.files:
            for k in range(len(file.parts)):
                ledger.packages.read_part(manifest.package_id, file, k)


def _home(tmp_path: Path, n: int) -> tuple[AppPaths, Credentials]:
    home = AppPaths.below(tmp_path / f"home-{n}").create()
    credentials = Credentials.open(home)
    open_ledger(home, credentials).close()
    return home, credentials


def test_killed_at_every_step_nothing_is_lost_and_nothing_is_left(
    tmp_path: Path, parcel: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRICEDESK_KEYRING", "file")
    manifest, files = parcel(sizes=(500, 70_000))
    outcomes = set()
    for n in range(1, 200):
        home, credentials = _home(tmp_path, n)
        reader, writer = os.pipe()

        def work(home: AppPaths = home, credentials: Credentials = credentials, n: int = n) -> None:
            with open_ledger(home, credentials) as ledger:
                _at_step(n, lambda: os.kill(os.getpid(), signal.SIGKILL))
                ledger.packages.queue(manifest, files, account_id=ACCOUNT)
                os.write(writer, b"queued")  # noqa: B023 - the child is gone before the next round

        end = _in_child(work)
        os.close(writer)
        said = os.read(reader, 10)
        os.close(reader)
        assert end in (0, -signal.SIGKILL)
        _check(home, credentials, manifest, queued=said == b"queued")
        outcomes.add(end)
        if end == 0:
            break
    assert outcomes == {0, -signal.SIGKILL}
    assert n > 10, n  # the steps were really met


@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC, errno.EACCES])
def test_the_disk_failing_at_every_step_is_said_and_leaves_nothing(
    tmp_path: Path, parcel: Any, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setenv("TRICEDESK_KEYRING", "file")
    manifest, files = parcel(sizes=(500, 70_000))

    def fail() -> None:
        raise OSError(code, os.strerror(code))

    refused = 0
    for n in range(1, 200):
        home, credentials = _home(tmp_path, n)

        def work(home: AppPaths = home, credentials: Credentials = credentials, n: int = n) -> None:
            with open_ledger(home, credentials) as ledger:
                _at_step(n, fail)
                ledger.packages.queue(manifest, files, account_id=ACCOUNT)

        end = _in_child(work)
        assert end in (0, 9), f"step {n} ended with {end}"
        _check(home, credentials, manifest, queued=end == 0)
        refused += end == 9
        if n >= 40:
            break
    assert refused > 8


def test_a_disk_that_is_too_small_refuses_and_later_takes_it(
    home: AppPaths, parcel: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    import resource

    credentials = Credentials.open(home)
    manifest, files = parcel(sizes=(1000, 3_000_000))

    def work() -> None:
        with open_ledger(home, credentials) as ledger:
            resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, resource.RLIM_INFINITY))
            with pytest.raises(LedgerError) as caught:
                ledger.packages.queue(manifest, files, account_id=ACCOUNT)
            assert "Make room" in caught.value.hint
            assert ledger.packages.all() == []
            assert list(home.packages.iterdir()) == []
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            ledger.packages.queue(manifest, files, account_id=ACCOUNT)

    assert _in_child(work) == 0
    _check(home, credentials, manifest, queued=True)
