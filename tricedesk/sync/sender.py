"""Takes one package one step further at the server.

Owns: announcing, uploading, publishing and deleting, what each answer means for the package (the table in
`sync.worker`), and the bytes' progress.
Refuses: choosing which package is next, and waiting.
"""

from __future__ import annotations

import contextlib
import random
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tricedesk import logs, wire
from tricedesk.errors import LedgerError, OfflineError, ServerBusyError, TriceDeskError
from tricedesk.ledger import Ledger
from tricedesk.ledger.packages import Package
from tricedesk.ledger.shelf import MissingFileError
from tricedesk.ledger.states import ACTIVE, IllegalStepError, State, Step
from tricedesk.sync import schedule
from tricedesk.sync.client import Client, RefusalError
from tricedesk.sync.report import Notify, PackageChanged, Progress
from tricedesk.wire import ErrorCode, PackageState

_LOOK_EVERY = 0.5
"""Seconds between two looks, during a part, whether a person has paused or cancelled it."""
_TELL_EVERY = 0.1
"""Seconds between two words about progress."""


class InterruptedSendingError(Exception):
    """Somebody wants this upload to stop: a person, or the end of the program."""


@dataclass(frozen=True, slots=True)
class PackageStepped(logs.Event):
    """A package came into a state."""

    package_id: UUID
    state: State


@dataclass(frozen=True, slots=True)
class PackagePostponed(logs.Event):
    """A package is tried again later."""

    package_id: UUID
    error: logs.Word
    tries: int
    seconds: float


@dataclass(frozen=True, slots=True)
class PackageFailed(logs.Event):
    """A package was refused for good."""

    package_id: UUID
    error: logs.Word
    code: ErrorCode | None


@dataclass(frozen=True, slots=True)
class PartSent(logs.Event):
    """The server has acknowledged a part."""

    package_id: UUID
    file: int
    part: int
    size: int
    seconds: float


@dataclass(slots=True)
class _Plan:
    manifest: wire.Manifest
    missing: deque[wire.PartRef]


class Sender:
    """Takes packages of one ledger to one server.

    Args:
        stopping: whether the program wants to end; an upload then stops within a piece.
    """

    def __init__(
        self,
        ledger: Ledger,
        client: Client,
        *,
        clock: Callable[[], datetime],
        notify: Notify,
        rng: random.Random,
        stopping: Callable[[], bool],
    ) -> None:
        self._ledger = ledger
        self._client = client
        self._clock = clock
        self._notify = notify
        self._rng = rng
        self._stopping = stopping
        self._plans: dict[UUID, _Plan] = {}

    def step(self, package: Package) -> None:
        """Do the next thing for a package: announce it, send one part, publish it, or delete it.

        Raises:
            OfflineError, NotPairedError, ServerRefusedError: about the connection, not the package.
            LedgerError: this computer's records can't be written.
        """
        try:
            self._act(package)
        except IllegalStepError:
            self._plans.pop(package.id, None)  # a person was quicker; look again
        except InterruptedSendingError:
            self._plans.pop(package.id, None)
        except MissingFileError as error:
            self._fail(package, error)
        except RefusalError as error:
            self._refused(package, error)
        except (ServerBusyError, LedgerError) as error:
            self._postpone(package, error)
        except OfflineError as error:
            self._plans.pop(package.id, None)
            self._client.hello()  # raises where it is the connection; else it is this package
            self._postpone(package, error)

    def _act(self, package: Package) -> None:
        if package.state is State.CANCELLING:
            status = self._client.delete_package(package.id)
            if status.state is not PackageState.DELETED:
                raise _odd("It did not confirm that the sending was cancelled.")
            self._advance(package.id, Step.GONE)
        elif package.state is State.UPLOADED:
            status = self._client.publish(package.id)
            if status.state is not PackageState.PUBLISHED:
                raise _odd("It did not confirm that the page is there.")
            self._advance(package.id, Step.PUBLISH, expires_at=status.expires_at)
        elif (plan := self._plans.get(package.id)) is None:
            self._announce(package)
        else:
            self._send_part(package, plan)

    def _announce(self, package: Package) -> None:
        manifest = self._ledger.packages.manifest(package.id)
        status = self._client.put_package(manifest)
        if status.state is PackageState.PUBLISHED:  # its answer was lost, or another ledger's copy sent it
            self._advance(package.id, Step.PUBLISH, expires_at=status.expires_at)
            return
        if status.state is PackageState.DELETED:
            self._advance(package.id, Step.GONE)
            return
        missing = _checked(manifest, status.missing)
        self._advance(package.id, Step.START)
        self._ledger.packages.reconcile(manifest, missing)
        if missing:
            self._plans[package.id] = _Plan(manifest, deque(missing))
        else:
            self._advance(package.id, Step.ARRIVE)

    def _send_part(self, package: Package, plan: _Plan) -> None:
        part = plan.missing[0]
        file = plan.manifest.files[part.n]
        data = self._ledger.packages.read_part(package.id, file, part.k)
        start = time.monotonic()
        status = self._client.put_part(package.id, part.n, part.k, data, self._watcher(package))
        if status.state is PackageState.DELETED:
            self._advance(package.id, Step.GONE)
            return
        missing = _checked(plan.manifest, status.missing)
        if part in missing:
            raise _odd("It did not keep what it was sent.")
        self._ledger.packages.acknowledge(package.id, part.n, part.k, len(data))
        logs.write(PartSent(package.id, part.n, part.k, len(data), round(time.monotonic() - start, 3)))
        plan.missing.popleft()
        if set(missing) != set(plan.missing):  # the server's word is the truth
            self._ledger.packages.reconcile(plan.manifest, missing)
            plan.missing = deque(missing)
        if not plan.missing:
            self._advance(package.id, Step.ARRIVE)
        else:
            sent = self._ledger.packages.get(package.id)
            if sent.state is not State.UPLOADING:
                raise InterruptedSendingError
            self._notify(Progress(package.id, sent.sent_bytes, sent.total_bytes))

    def _watcher(self, package: Package) -> Callable[[int], None]:
        """Return what is called after each piece: tells progress, stops what a person has stopped."""
        looked = told = time.monotonic()
        before = self._ledger.packages.get(package.id).sent_bytes

        def watch(gone: int) -> None:
            nonlocal looked, told
            if self._stopping():
                raise InterruptedSendingError
            now = time.monotonic()
            if now - looked >= _LOOK_EVERY:
                looked = now
                if self._ledger.packages.get(package.id).state is not State.UPLOADING:
                    raise InterruptedSendingError
            if now - told >= _TELL_EVERY:
                told = now
                self._notify(Progress(package.id, before + gone, package.total_bytes))

        return watch

    # ---- what goes wrong ----------------------------------------------------------------------------------

    def _refused(self, package: Package, error: RefusalError) -> None:
        announced = package.id in self._plans or package.state is State.UPLOADED
        self._plans.pop(package.id, None)
        gone = error.code is ErrorCode.GONE
        if gone or (error.code is ErrorCode.NOT_FOUND and package.state is State.CANCELLING):
            self._try_advance(package.id, Step.GONE, error if package.state is not State.CANCELLING else None)
        elif announced and error.code in (ErrorCode.INCOMPLETE, ErrorCode.NOT_FOUND):
            if package.state is State.UPLOADED:
                self._try_advance(package.id, Step.MISS, None)
            self._postpone(package, error)
        else:
            self._fail(package, error)

    def _fail(self, package: Package, error: TriceDeskError) -> None:
        self._plans.pop(package.id, None)
        code = error.code if isinstance(error, RefusalError) else None
        logs.write(PackageFailed(package.id, logs.Word(type(error).__name__), code))
        self._try_advance(package.id, Step.REFUSE, error)

    def _postpone(self, package: Package, error: TriceDeskError) -> None:
        self._plans.pop(package.id, None)
        current = self._ledger.packages.get(package.id)
        if current.state not in ACTIVE:
            return  # a person was quicker
        wait = schedule.package_wait(current.tries, error, self._rng)
        self._ledger.packages.postpone(package.id, error, self._clock() + wait)
        logs.write(
            PackagePostponed(
                package.id,
                logs.Word(type(error).__name__),
                current.tries + 1,
                round(wait.total_seconds(), 1),
            )
        )
        self._tell(self._ledger.packages.get(package.id))

    def _try_advance(self, package_id: UUID, step: Step, trouble: TriceDeskError | None) -> None:
        with contextlib.suppress(IllegalStepError):  # a person was quicker
            self._advance(package_id, step, trouble=trouble)

    def _advance(
        self,
        package_id: UUID,
        step: Step,
        *,
        trouble: TriceDeskError | None = None,
        expires_at: datetime | None = None,
    ) -> None:
        package = self._ledger.packages.advance(
            package_id, step, trouble=trouble, expires_at=expires_at, now=self._clock()
        )
        if package.state is not State.UPLOADING:
            self._plans.pop(package_id, None)
        logs.write(PackageStepped(package_id, package.state))
        self._tell(package)

    def _tell(self, package: Package) -> None:
        self._notify(PackageChanged(package.id, package.state, package.trouble))


def _checked(manifest: wire.Manifest, untrusted: tuple[wire.PartRef, ...]) -> list[wire.PartRef]:
    """Return the parts that the server misses, if they are parts of this package at all."""
    for part in untrusted:
        inside = 0 <= part.n < len(manifest.files) and 0 <= part.k < len(manifest.files[part.n].parts)
        if not inside:
            raise _odd("It asks for parts that there are not.")
    return list(dict.fromkeys(untrusted))


def _odd(message: str) -> ServerBusyError:
    return ServerBusyError(
        "The server's answer makes no sense.", message, "It is asked again later. Nothing is lost."
    )
