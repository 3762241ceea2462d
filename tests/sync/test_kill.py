"""The sender is killed before and after each request and write; one page each, no part twice."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from tricedesk import wire
from tricedesk.credentials import Credentials
from tricedesk.errors import OfflineError
from tricedesk.ledger import open_ledger
from tricedesk.ledger.states import State
from tricedesk.paths import AppPaths
from tricedesk.sync.client import Client
from tricedesk.sync.worker import SyncWorker
from tricedesk.wire import EventKind

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

MakeClient = Callable[[], Client]


def _kill_at(n: int, worker: SyncWorker) -> None:
    """Kill this process at its n-th step: before or after a request, before or after a transaction."""
    steps = 0

    def step() -> None:
        nonlocal steps
        steps += 1
        if steps == n:
            os.kill(os.getpid(), signal.SIGKILL)

    exchange = worker._client._exchange
    write = worker._ledger._database.write

    def watched_exchange(*arguments: Any) -> Any:
        step()
        answer = exchange(*arguments)
        step()
        return answer

    class Watched:
        def __init__(self) -> None:
            self._inner = write()

        def __enter__(self) -> Any:
            step()
            return self._inner.__enter__()

        def __exit__(self, *error: object) -> Any:
            done = self._inner.__exit__(*error)
            step()
            return done

    worker._client._exchange = watched_exchange  # type: ignore[method-assign]
    worker._ledger._database.write = Watched  # type: ignore[method-assign, assignment]


def _killed_once(
    home: AppPaths, credentials: Credentials, make: MakeClient, account_id: UUID, n: int
) -> bool:
    """Run one round in a child that is killed at step n; return whether it was."""
    pid = os.fork()
    if pid == 0:
        code = 70
        try:
            with open_ledger(home, credentials) as ledger:
                worker = SyncWorker(ledger, make(), account_id)
                _kill_at(n, worker)
                worker.run_once()
            code = 0
        finally:
            os._exit(code)
    end = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    assert end in (0, -signal.SIGKILL)
    return end != 0


def kill_loop(
    home: AppPaths, credentials: Credentials, make: MakeClient, account_id: UUID, parcel: Any
) -> int:
    """Send one package for each step that there is to be killed at; return how many there were."""
    for n in range(1, 200):
        manifest, files = parcel(sizes=(2000, 30, 70_000), seed=n)
        with open_ledger(home, credentials) as ledger:
            ledger.packages.queue(manifest, files, account_id=account_id)
        killed = _killed_once(home, credentials, make, account_id, n)
        with open_ledger(home, credentials) as ledger:
            acknowledged = _acknowledged(ledger, manifest)
            client, sent_again = make(), []
            put_part = client.put_part

            def watched(*arguments: Any, _put: Any = put_part, _sent: list[Any] = sent_again) -> Any:
                _sent.append((arguments[1], arguments[2]))
                return _put(*arguments)

            client.put_part = watched  # type: ignore[method-assign]
            SyncWorker(ledger, client, account_id).run_once()
            client.close()
            assert acknowledged.isdisjoint(sent_again), f"an acknowledged part went out again, step {n}"
            assert ledger.packages.get(manifest.package_id).state is State.SENT, f"not sent, step {n}"
            kinds = Counter(change.kind for change in ledger.mirror.timeline(manifest.page_id))
            counts = [
                kinds[kind]
                for kind in (EventKind.PAGE_PUBLISHED, EventKind.LINK_ISSUED, EventKind.MESSAGE_QUEUED)
            ]
            assert counts == [1, 1, 1], f"{counts} pages, links, messages, step {n}"
            assert list(home.packages.iterdir()) == []
        if not killed:
            return n
    raise AssertionError("there is no end of steps")


def _acknowledged(ledger: Any, manifest: wire.Manifest) -> set[tuple[int, int]]:
    with ledger._database.read() as run:
        rows = run("SELECT n, k FROM parts WHERE package_id = ?", (str(manifest.package_id),)).fetchall()
    return {(row[0], row[1]) for row in rows}


@pytest.mark.slow
def test_killed_at_every_step_each_package_is_one_page(desk: Any, parcel: Any) -> None:
    desk.ledger.close()
    steps = kill_loop(desk.paths, desk.credentials, desk.client, desk.account_id, parcel)
    assert steps > 30


@pytest.mark.slow
def test_the_same_loop_catches_a_naive_server(home: AppPaths, parcel: Any, free_port: int) -> None:
    credentials = Credentials.open(home)
    url = f"http://127.0.0.1:{free_port}"
    program = Path(__file__).with_name("naive_server.py")
    with subprocess.Popen([sys.executable, str(program), str(free_port)]) as process:
        try:
            _wait_until_it_listens(url)
            account_id = UUID("01900000-0000-7000-8000-000000000000")
            with pytest.raises(AssertionError, match=r"went out again|pages, links, messages"):
                kill_loop(home, credentials, lambda: Client(url, "t"), account_id, parcel)
        finally:
            process.kill()


def _wait_until_it_listens(url: str) -> None:
    for _ in range(200):
        try:
            with contextlib.closing(Client(url)) as client:
                client.hello()
        except OfflineError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the naive server did not start")
