"""What people have asked the server to do for a page, until it is done.

Owns: keeping each command until the server has answered it, once, in the order asked; why one failed.
Refuses: executing them (`sync.worker` does), keeping a link that the server told, and commands that make
no sense later (pairing, settings): those fail at once where they are asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from uuid import UUID

from tricedesk import wire
from tricedesk.errors import LedgerError, TriceDeskError
from tricedesk.ledger.database import Database, Seal
from tricedesk.ledger.records import Trouble, moment, next_try, text


class CommandState(StrEnum):
    """Where a command is."""

    QUEUED = "queued"  #: until the server has answered, however often it must be asked
    DONE = "done"
    FAILED = "failed"  #: the server said no; the reason is shown, nothing is tried again


@dataclass(frozen=True, slots=True)
class QueuedCommand:
    """One command, as it was when it was read; what it asks for is `Commands.request`."""

    id: UUID
    account_id: UUID
    kind: str
    page_id: UUID
    state: CommandState
    created_at: datetime
    tries: int
    next_attempt_at: datetime | None
    trouble: Trouble
    done_at: datetime | None

    def due_at(self, now: datetime) -> datetime | None:
        """Return from when on it may be asked again; None once it is answered."""
        if self.state is not CommandState.QUEUED:
            return None
        return next_try(self.next_attempt_at, self.created_at, now)


class Commands:
    """The commands of one home."""

    def __init__(self, database: Database, seal: Seal) -> None:
        self._database = database
        self._seal = seal

    def queue(
        self,
        command: wire.Command,
        *,
        account_id: UUID,
        command_id: UUID | None = None,
        now: datetime | None = None,
    ) -> UUID:
        """Keep a command until it is done; return its id. The same id again changes nothing."""
        request = wire.CommandRequest(command_id=command_id or wire.new_id(), command=command)
        with self._database.write() as run:
            run(
                "INSERT OR IGNORE INTO commands (id, account_id, kind, page_id, state, request, created_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    str(request.command_id),
                    str(account_id),
                    command.kind,
                    str(command.page_id),
                    CommandState.QUEUED,
                    self._seal.seal(request.model_dump_json().encode()),
                    text(now or datetime.now(UTC)),
                ),
            )
        return request.command_id

    def get(self, command_id: UUID) -> QueuedCommand:
        """Return one command; LedgerError if there is none."""
        found = self._select("WHERE id = ?", (str(command_id),))
        if not found:
            raise LedgerError("There is no such command.")
        return found[0]

    def active(self, account_id: UUID) -> list[QueuedCommand]:
        """Return the account's unanswered commands, oldest first, due or not."""
        return self._select(
            "WHERE account_id = ? AND state = ? ORDER BY created_at, id",
            (str(account_id), CommandState.QUEUED),
        )

    def of_page(self, page_id: UUID) -> list[QueuedCommand]:
        """Return what was asked for a page, newest first."""
        return self._select("WHERE page_id = ? ORDER BY created_at DESC, id DESC", (str(page_id),))

    def request(self, command_id: UUID) -> wire.CommandRequest:
        """Return what a command asks of the server, contacts included."""
        with self._database.read() as run:
            row = run("SELECT request FROM commands WHERE id = ?", (str(command_id),)).fetchone()
        if row is None:
            raise LedgerError("There is no such command.")
        request = wire.CommandRequest.model_validate_json(self._seal.unseal(row[0]))
        if request.command_id != command_id:
            raise LedgerError("A record of this computer is not what it says it is.", "It was tampered with.")
        return request

    def done(self, command_id: UUID, *, now: datetime | None = None) -> None:
        """Record that the server has done it."""
        self._answer(command_id, CommandState.DONE, None, now)

    def failed(self, command_id: UUID, trouble: TriceDeskError, *, now: datetime | None = None) -> None:
        """Record that the server said no."""
        self._answer(command_id, CommandState.FAILED, trouble, now)

    def postpone(self, command_id: UUID, trouble: TriceDeskError, until: datetime) -> None:
        """Record a try that did not pass; the next one comes at `until`."""
        words = Trouble.of(trouble)
        with self._database.write() as run:
            run(
                "UPDATE commands SET tries = tries + 1, next_attempt_at = ?, error_title = ?,"
                " error_message = ?, error_hint = ? WHERE id = ? AND state = ?",
                (text(until), words.title, words.message, words.hint, str(command_id), CommandState.QUEUED),
            )

    def _answer(
        self, command_id: UUID, state: CommandState, trouble: TriceDeskError | None, now: datetime | None
    ) -> None:
        words = Trouble.of(trouble)
        with self._database.write() as run:
            run(
                "UPDATE commands SET state = ?, error_title = ?, error_message = ?, error_hint = ?,"
                " next_attempt_at = NULL, done_at = ? WHERE id = ? AND state = ?",
                (
                    state,
                    words.title,
                    words.message,
                    words.hint,
                    text(now or datetime.now(UTC)),
                    str(command_id),
                    CommandState.QUEUED,
                ),
            )

    def _select(self, rest: str, values: tuple[object, ...]) -> list[QueuedCommand]:
        with self._database.read() as run:
            rows = run(_COLUMNS + rest, values).fetchall()
        return [
            QueuedCommand(
                id=UUID(row[0]),
                account_id=UUID(row[1]),
                kind=row[2],
                page_id=UUID(row[3]),
                state=CommandState(row[4]),
                created_at=datetime.fromisoformat(row[5]),
                tries=row[6],
                next_attempt_at=moment(row[7]),
                trouble=Trouble(row[8], row[9], row[10]),
                done_at=moment(row[11]),
            )
            for row in rows
        ]


_COLUMNS = (
    "SELECT id, account_id, kind, page_id, state, created_at, tries, next_attempt_at,"
    " error_title, error_message, error_hint, done_at FROM commands "
)
