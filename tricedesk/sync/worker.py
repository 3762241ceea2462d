"""Does what is due at the server, one thing at a time, the most urgent first.

Owns: the order of work, what each answer means for a package or command, when something is tried again,
and that one process of a home sends.
Refuses: HTTP (`client`), SQL (`ledger`), Qt (`thread`).

What becomes of a package when something goes wrong:

| error | package |
| --- | --- |
| `OfflineError`, and the server is really out of reach | nothing; the connection is *offline* |
| `OfflineError`, but the server answers a hello | tried again later |
| `ServerBusyError` | tried again later, not before Retry-After |
| refused: GONE | cancelled |
| refused: INCOMPLETE, or NOT_FOUND once it was announced | asked again what is missing, later |
| any other refusal; a file here gone or changed | failed, with the reason; never tried again by itself |
| `NotPairedError` | nothing; the connection is *unpaired* |
| `LedgerError` | nothing; tried again later |

With a command it is the same, but that every refusal is its end.

A kill at any moment is harmless: every request can be repeated, and what the server says it misses is
what is sent.
"""

from __future__ import annotations

import contextlib
import random
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from tricedesk import logs, system, wire
from tricedesk.errors import (
    BusyHomeError,
    LedgerError,
    NotPairedError,
    OfflineError,
    ServerBusyError,
    ServerRefusedError,
    TriceDeskError,
)
from tricedesk.ledger import Ledger
from tricedesk.ledger.commands import QueuedCommand
from tricedesk.ledger.records import Trouble
from tricedesk.ledger.states import State
from tricedesk.sync import schedule
from tricedesk.sync.client import Client, RefusalError
from tricedesk.sync.report import (
    Cause,
    CommandAnswered,
    Connection,
    ConnectionChanged,
    LedgerTrouble,
    MirrorChanged,
    Notify,
    Report,
    SyncEvent,
    Tally,
)
from tricedesk.sync.sender import Sender

_URGENCY = (State.CANCELLING, State.UPLOADED, State.UPLOADING, State.WAITING)
"""Which package goes first; between them come commands and changes, see `SyncWorker._step`."""


@dataclass(frozen=True, slots=True)
class ConnectionIs(logs.Event):
    """The connection is another than before."""

    connection: Connection
    error: logs.Word | None


@dataclass(frozen=True, slots=True)
class CommandIs(logs.Event):
    """A command was answered, or is tried again later."""

    command_id: UUID
    done: bool
    error: logs.Word | None


def utc_now() -> datetime:
    """Return this moment."""
    return datetime.now(UTC)


class SyncWorker:
    """Sends one home's packages and commands, and keeps its mirror up to date. For one thread.

    Args:
        ledger: opened in this thread.
        client: of the server and workstation; see `client.open_client`.
        account_id: whose packages are sent; those of another account wait.
        clock: the time, aware.
        notify: hears each `SyncEvent`, in this thread; must not block.
    """

    def __init__(
        self,
        ledger: Ledger,
        client: Client,
        account_id: UUID,
        *,
        clock: Callable[[], datetime] = utc_now,
        notify: Notify | None = None,
        rng: random.Random | None = None,
    ) -> None:
        self._ledger = ledger
        self._client = client
        self._account_id = account_id
        self._clock = clock
        self._listener = notify
        self._rng = rng or random.Random()  # noqa: S311 - jitter
        self._tally = Tally()
        self._stop = threading.Event()
        self._sender = Sender(
            ledger,
            client,
            clock=clock,
            notify=self._notify,
            rng=self._rng,
            stopping=self._stopping,
        )
        self._connection = Connection.UNKNOWN
        self._connection_trouble = Trouble()
        self._ledger_trouble = Trouble()
        self._pull_at = datetime.min.replace(tzinfo=UTC)
        self._acted_at = datetime.min.replace(tzinfo=UTC)
        self._swept = False

    # ---- from outside -------------------------------------------------------------------------------------

    def run_once(self) -> Report:
        """Do all that is due now, each thing once, then fetch what has happened; never waits.

        Raises:
            BusyHomeError: another process sends from this home.
        """
        with self._alone():
            return self._round(pull=True)

    def run(self, stop: threading.Event) -> None:
        """Do what becomes due until `stop` is set. Whatever goes wrong is told to `notify`, nothing raised.

        While another process sends from this home, waits for it to end.
        """
        self._stop = stop
        while not stop.is_set():
            try:
                with self._alone():
                    self._run(stop)
            except BusyHomeError as error:
                self._connection_is(Connection.ELSEWHERE, error)
                stop.wait(5 * schedule.TICK)
            except LedgerError as error:  # the lock or the sweep: the disk
                self._ledger_is(error)
                stop.wait(5 * schedule.TICK)

    def _run(self, stop: threading.Event) -> None:
        unreachable = 0
        while not stop.is_set():
            report = self._round(pull=False)
            if report.trouble is None:
                unreachable = 0
                wait = schedule.TICK
                if report.next_due_at is not None:
                    wait = min(wait, max(0.05, (report.next_due_at - self._clock()).total_seconds()))
            else:
                wait = schedule.connection_wait(unreachable, self._rng)
                unreachable += 1
            stop.wait(wait)

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        with contextlib.ExitStack() as stack:
            try:
                stack.enter_context(system.exclusive_lock(self._ledger.paths.sender_lock))
            except OSError as error:
                raise LedgerError(
                    "TriceDesk's own folder can't be written to.",
                    f"{self._ledger.paths.data}: {error.strerror or error}.",
                    "Make room on the disk, or give yourself the right to write there.",
                ) from error
            if not self._swept:
                self._ledger.packages.sweep()
                self._swept = True
            yield

    # ---- one round ----------------------------------------------------------------------------------------

    def _round(self, *, pull: bool) -> Report:
        self._tally = Tally()
        trouble: TriceDeskError | None = None
        if pull:
            self._pull_at = self._clock()
        try:
            if self._connection is not Connection.ONLINE:
                self._client.hello()
            while not self._stopping() and self._step():
                pass
            if pull and self._tally.acted:  # what it did has events of its own
                self._pull_at = self._clock()
                while not self._stopping() and self._step():
                    pass
            self._connection_is(Connection.ONLINE, None)
            self._ledger_is(None)
        except OfflineError as error:
            trouble = error
            self._connection_is(Connection.OFFLINE, error)
        except ServerBusyError as error:  # not about a package: hello, or the changes
            trouble = error
            self._connection_is(Connection.OFFLINE, error)
        except NotPairedError as error:
            trouble = error
            self._connection_is(Connection.UNPAIRED, error)
        except RefusalError as error:
            trouble = error
            self._connection_is(Connection.REFUSED, error)
        except ServerRefusedError as error:  # hello's own: another version
            trouble = error
            self._connection_is(Connection.OUTDATED, error)
        except LedgerError as error:
            trouble = error
            self._ledger_is(error)
        return self._tally.report(self._connection, trouble, self._next_due_at())

    def _step(self) -> bool:
        """Do the most urgent thing that is due; return whether there was one.

        A person's undo, then what publishes, then commands, then the mirror, then one part.
        """
        now = self._clock()
        due = [
            package
            for package in self._ledger.packages.active(self._account_id)
            if (when := package.due_at(now)) is not None and when <= now
        ]
        due.sort(key=lambda package: _URGENCY.index(package.state))
        if due and due[0].state in (State.CANCELLING, State.UPLOADED):
            self._sender.step(due[0])
        elif command := self._due_command(now):
            self._execute(command)
        elif self._pull_at <= now:
            self._pull(now)
            return True
        elif due:
            self._sender.step(due[0])
        else:
            return False
        self._acted_at = now
        self._pull_at = min(self._pull_at, now + schedule.PULL_FRESH)
        self._connection_is(Connection.ONLINE, None)
        return True

    def _due_command(self, now: datetime) -> QueuedCommand | None:
        for command in self._ledger.commands.active(self._account_id):
            if (when := command.due_at(now)) is not None and when <= now:
                return command
        return None

    def _execute(self, command: QueuedCommand) -> None:
        commands = self._ledger.commands
        try:
            result = self._client.command(commands.request(command.id))
        except RefusalError as error:
            commands.failed(command.id, error, now=self._clock())
            self._answered(command.id, error)
        except (ServerBusyError, LedgerError) as error:
            self._postpone(command, error)
        except OfflineError as error:
            self._client.hello()  # raises where it is the connection; else it is this command
            self._postpone(command, error)
        else:
            if not result.done:
                refusal = ServerRefusedError("The server did not do it.", hint="Ask again.")
                commands.failed(command.id, refusal, now=self._clock())
                self._answered(command.id, refusal)
                return
            commands.done(command.id, now=self._clock())
            self._answered(command.id, None, result)

    def _postpone(self, command: QueuedCommand, error: TriceDeskError) -> None:
        wait = schedule.package_wait(command.tries, error, self._rng)
        self._ledger.commands.postpone(command.id, error, self._clock() + wait)
        logs.write(CommandIs(command.id, False, logs.Word(type(error).__name__)))

    def _answered(
        self, command_id: UUID, error: TriceDeskError | None, result: wire.CommandResult | None = None
    ) -> None:
        kind = logs.Word(type(error).__name__) if error else None
        logs.write(CommandIs(command_id, error is None, kind))
        told = (result.link, result.delete_code, result.preview) if result else ()
        self._notify(CommandAnswered(command_id, error is None, Trouble.of(error), *told))

    def _pull(self, now: datetime) -> None:
        """Take one reply's worth of changes into the mirror, and the account if it has changed."""
        mirror = self._ledger.mirror
        reply = self._client.changes(mirror.cursor(self._account_id))
        new = mirror.apply(self._account_id, reply.changes)
        if mirror.account_is_stale(self._account_id):
            info = self._client.account()
            if info.account_id == self._account_id:
                with contextlib.suppress(RefusalError):  # a server of before settings could be read
                    mirror.keep_settings(self._account_id, self._client.settings())
                mirror.keep_account(info)
                new = max(new, 1)
        if new:
            self._notify(MirrorChanged(self._account_id, new))
        if not (reply.more and new):
            self._pull_at = now + (schedule.PULL_FRESH if self._is_fresh(now) else schedule.PULL_IDLE)

    def _is_fresh(self, now: datetime) -> bool:
        if now - self._acted_at < schedule.FRESH_FOR or self._ledger.packages.active(self._account_id):
            return True
        under_way = self._ledger.mirror.messages_under_way(self._account_id)
        return any(now - message.at < schedule.MESSAGE_FRESH_FOR for message in under_way)

    def _next_due_at(self) -> datetime | None:
        """Return when the first package or command is due again; None if the ledger can't say."""
        now = self._clock()
        try:
            waiting = [package.due_at(now) for package in self._ledger.packages.active(self._account_id)]
            waiting += [command.due_at(now) for command in self._ledger.commands.active(self._account_id)]
        except LedgerError:
            return None
        return min((when for when in waiting if when is not None), default=None)

    def _stopping(self) -> bool:
        return self._stop.is_set()

    # ---- telling ------------------------------------------------------------------------------------------

    def _notify(self, event: SyncEvent) -> None:
        self._tally.hear(event)
        if self._listener is not None:
            self._listener(event)

    def _connection_is(self, connection: Connection, error: TriceDeskError | None) -> None:
        trouble = Trouble.of(error)
        if (connection, trouble) != (self._connection, self._connection_trouble):
            if connection is not self._connection:
                kind = logs.Word(type(error).__name__) if error else None
                logs.write(ConnectionIs(connection, kind))
            self._connection, self._connection_trouble = connection, trouble
            self._notify(ConnectionChanged(connection, trouble, Cause.of(error)))

    def _ledger_is(self, error: LedgerError | None) -> None:
        trouble = Trouble.of(error)
        if trouble != self._ledger_trouble:
            self._ledger_trouble = trouble
            self._notify(LedgerTrouble(trouble))
