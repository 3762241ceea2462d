"""The worker: does what waits in the queue, and tidies up.

Owns: the loop, and what an error does to a job: it waits longer each time and never holds up the others.
Refuses: knowing what a job means; `messages.delivery` and `erasure` do. Any number of workers may run beside
each other, in the server's process or in their own.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Final

import structlog

from tricedesk.landing import admin_sessions, admins, chores, erasure, jobs, logs, pairing, reconcile
from tricedesk.landing.jobs import JobKind
from tricedesk.landing.messages import delivery
from tricedesk.landing.services import Services

POLL_SECONDS: Final = 0.5
TIDY_SECONDS: Final = 15.0
RECONCILE: Final = "reconcile"
CHORE_RETRY: Final = timedelta(minutes=15)

_log = structlog.get_logger("tricedesk.worker")

_DOES: Final[dict[str, Callable[[Services, jobs.Job], None]]] = {
    JobKind.SEND_MESSAGE: delivery.deliver,
    JobKind.ERASE_PACKAGE: erasure.erase,
}


def run(services: Services, stop: threading.Event) -> None:
    """Work until `stop` is set; the job at hand is finished first."""
    tidied = 0.0
    _log.info("working")
    while not stop.is_set():
        try:
            if time.monotonic() - tidied >= TIDY_SECONDS:
                tidy(services)
                do_chores(services)
                tidied = time.monotonic()
            if not step(services):
                stop.wait(POLL_SECONDS)
        except Exception as error:  # noqa: BLE001 - whatever it is, nobody else sends the mails
            _log.error("worker waits", **logs.describe(error))
            stop.wait(10 * POLL_SECONDS)


def step(services: Services) -> bool:
    """Do one job that is due; tell whether there was one."""
    now = services.clock()
    with services.db.read() as conn:
        if not jobs.is_any_due(conn, now=now):
            return False
    with services.db.write() as conn:
        claimed = jobs.claim(conn, now=now)
    for job in claimed:
        _do(services, job)
    return bool(claimed)


def tidy(services: Services) -> None:
    """Expire pages, bury abandoned uploads, forget what is done or old, clear what killed uploads left."""
    expired = erasure.expire(services)
    abandoned = erasure.abandon(services)
    now = services.clock()
    with services.db.write() as conn:
        pairing.forget_old_codes(conn, now)
        admin_sessions.forget_old(conn, now)
        admins.forget_old_invitations(conn, now)
        jobs.forget_done(conn, now)
    cleared = services.storage.clear_unfinished(erasure.UNFINISHED_LIFE)
    if expired or abandoned or cleared:
        _log.info("tidied", expired=expired, abandoned=abandoned, cleared=cleared)


def do_chores(services: Services) -> None:
    """Compare rows and storage, when that is due and no other worker does it."""
    if not chores.claim(services, RECONCILE, services.config.reconcile_every):
        return
    try:
        reconcile.reconcile(services)
    except Exception:
        chores.postpone(services, RECONCILE, CHORE_RETRY)
        raise


def _do(services: Services, job: jobs.Job) -> None:
    try:
        _DOES[job.kind](services, job)
    except Exception as error:  # noqa: BLE001 - one bad job must not end the worker or block the others
        _log.error("job failed", job=str(job.id), kind=job.kind, tries=job.tries, **logs.describe(error))
        with services.db.write() as conn:
            jobs.retry(conn, job, now=services.clock(), error=type(error).__name__)


class InThread:
    """A worker in a thread of this process, for a server that is one process."""

    def __init__(self, services: Services) -> None:
        self._stop = threading.Event()
        self._thread = threading.Thread(target=run, args=(services, self._stop), name="worker", daemon=True)

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def stop(self, within: timedelta = timedelta(seconds=20)) -> None:
        """Finish the job at hand and end. What is not finished in time is done again by the next worker."""
        self._stop.set()
        self._thread.join(within.total_seconds())
