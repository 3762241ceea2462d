"""What the sync says of its work: to whoever watches, and at the end of a round.

Owns: the frozen values that leave the sync's thread.
Refuses: rows, sessions and anything else that belongs to a thread.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tricedesk.errors import ProxyError, ServerBusyError, SilentServerError, TriceDeskError
from tricedesk.ledger.records import Trouble
from tricedesk.ledger.states import ACTIVE, State


class Connection(StrEnum):
    """How the desk stands with the server. Nothing but *online* is a package's fault or failure."""

    UNKNOWN = "unknown"  #: not asked yet
    ONLINE = "online"
    OFFLINE = "offline"  #: can't be reached; tried again by itself
    UNPAIRED = "unpaired"  #: the server doesn't know this workstation (any more)
    OUTDATED = "outdated"  #: desk and server speak different versions
    REFUSED = "refused"  #: the server says no to what is no package's: to the changes, to a hello
    ELSEWHERE = "elsewhere"  #: another TriceDesk sends from this home


class Cause(StrEnum):
    """What keeps the desk from the server, as far as it decides what a person can do."""

    NONE = "none"
    SILENCE = "silence"  #: nothing answers; it passes by itself
    BUSY = "busy"  #: the server can't take it now; it passes by itself
    PROXY = "proxy"  #: this computer's preferences name it
    OTHER = "other"

    @staticmethod
    def of(error: TriceDeskError | None) -> Cause:
        """Return an error's."""
        match error:
            case None:
                return Cause.NONE
            case SilentServerError():
                return Cause.SILENCE
            case ServerBusyError():
                return Cause.BUSY
            case ProxyError():
                return Cause.PROXY
        return Cause.OTHER


@dataclass(frozen=True, slots=True)
class ConnectionChanged:
    """The connection is another than before, or has another reason."""

    connection: Connection
    trouble: Trouble
    cause: Cause = Cause.NONE


@dataclass(frozen=True, slots=True)
class PackageChanged:
    """A package took a step, or met trouble; in an unfinished state it is tried again by itself."""

    package_id: UUID
    state: State
    trouble: Trouble


@dataclass(frozen=True, slots=True)
class Progress:
    """Bytes of a package that have gone out, those on their way included."""

    package_id: UUID
    sent_bytes: int
    total_bytes: int


@dataclass(frozen=True, slots=True)
class CommandAnswered:
    """The server has answered a command.

    `link`, `delete_code` and `preview` (an address for the clinic's own browser) are told here once, to who
    asked, and kept nowhere.
    """

    command_id: UUID
    done: bool
    trouble: Trouble
    link: str | None = field(default=None, repr=False)
    delete_code: str | None = field(default=None, repr=False)
    preview: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class MirrorChanged:
    """The mirror has taken in so many changes."""

    account_id: UUID
    changes: int


@dataclass(frozen=True, slots=True)
class LedgerTrouble:
    """This computer's records can't be written (disk full, …); no title: they can again."""

    trouble: Trouble


SyncEvent = ConnectionChanged | PackageChanged | Progress | CommandAnswered | MirrorChanged | LedgerTrouble
Notify = Callable[[SyncEvent], None]


@dataclass(frozen=True, slots=True)
class Report:
    """What one round has done.

    Attributes:
        trouble: why the round ended early (offline, not paired, disk full); None if all due was tried.
        sent, failed, cancelled: packages that came into this state.
        postponed: packages that are tried again later; their trouble says why.
        answered: commands that the server answered, by id.
        changes: how many changes the mirror took in.
        next_due_at: when something is due again; None if nothing waits for the clock.
    """

    connection: Connection
    trouble: TriceDeskError | None
    sent: tuple[UUID, ...]
    failed: tuple[UUID, ...]
    cancelled: tuple[UUID, ...]
    postponed: tuple[UUID, ...]
    answered: Mapping[UUID, CommandAnswered]
    changes: int
    next_due_at: datetime | None


class Tally:
    """Counts a round's events for its report."""

    def __init__(self) -> None:
        self._packages: dict[UUID, PackageChanged] = {}
        self._answered: dict[UUID, CommandAnswered] = {}
        self.changes = 0

    def hear(self, event: SyncEvent) -> None:
        """Take an event into account."""
        match event:
            case PackageChanged():
                self._packages[event.package_id] = event
            case CommandAnswered():
                self._answered[event.command_id] = event
            case MirrorChanged():
                self.changes += event.changes
            case _:
                pass

    @property
    def acted(self) -> bool:
        """Whether the server was asked to change anything."""
        return bool(self._packages or self._answered)

    def report(
        self, connection: Connection, trouble: TriceDeskError | None, next_due_at: datetime | None
    ) -> Report:
        """Return the round's report."""

        def now_in(state: State) -> tuple[UUID, ...]:
            return tuple(key for key, event in self._packages.items() if event.state is state)

        return Report(
            connection=connection,
            trouble=trouble,
            sent=now_in(State.SENT),
            failed=now_in(State.FAILED),
            cancelled=now_in(State.CANCELLED),
            postponed=tuple(
                key for key, event in self._packages.items() if event.state in ACTIVE and event.trouble
            ),
            answered=dict(self._answered),
            changes=self.changes,
            next_due_at=next_due_at,
        )
