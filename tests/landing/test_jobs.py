"""The queue, on both engines."""

from __future__ import annotations

import threading
from typing import Any
from uuid import UUID

import pytest

from tricedesk import wire
from tricedesk.landing import accounts, jobs
from tricedesk.landing.services import Services


@pytest.fixture
def account_id(services: Services) -> UUID:
    return accounts.add(services, "Maple Clinic")


def _add(services: Services, account_id: UUID, count: int) -> set[UUID]:
    with services.db.write() as conn:
        return {
            jobs.add(conn, account_id, jobs.JobKind.SEND_MESSAGE, wire.new_id(), now=services.clock())
            for _ in range(count)
        }


def _claim(services: Services, limit: int = 1) -> list[jobs.Job]:
    with services.db.write() as conn:
        return jobs.claim(conn, now=services.clock(), limit=limit)


def test_a_claimed_job_is_its_workers_alone_until_the_lease_ends(
    services: Services, account_id: UUID, clock: Any
) -> None:
    (job_id,) = _add(services, account_id, 1)
    (job,) = _claim(services)
    assert (job.id, job.tries) == (job_id, 1)
    assert _claim(services) == []
    clock.move(seconds=jobs.LEASE.total_seconds())
    (again,) = _claim(services)
    assert (again.id, again.tries) == (job_id, 2)
    with services.db.write() as conn:
        jobs.finish(conn, again, now=clock())
    clock.move(days=1)
    assert _claim(services) == []


def test_parallel_workers_never_share_a_job(services: Services, account_id: UUID) -> None:
    wanted = _add(services, account_id, 40)
    claimed: list[UUID] = []

    def work() -> None:
        while got := _claim(services, limit=2):
            claimed.extend(job.id for job in got)

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # A worker that finds nothing because others are claiming stops early; what it left is still there.
    claimed.extend(job.id for job in _claim(services, limit=40))
    assert len(claimed) == 40
    assert set(claimed) == wanted


def test_waits_grow_to_an_hour(services: Services, account_id: UUID, clock: Any) -> None:
    _add(services, account_id, 1)
    for tries in range(1, 16):
        (job,) = _claim(services)
        with services.db.write() as conn:
            until = jobs.retry(conn, job, now=clock(), error="not now")
        wait = (until - clock()).total_seconds()
        middle = min(10 * 2 ** (tries - 1), 3600)
        assert 0.75 * middle <= wait <= 1.25 * middle
        assert _claim(services) == []
        clock.now = until
