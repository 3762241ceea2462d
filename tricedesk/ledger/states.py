"""A package's life at the desk, in one table.

Owns: the states, the steps between them, and the only function that applies them.
Refuses: deciding when a step is due (`sync.worker` does) and storing it (`packages` does).

    waiting ── start ──▶ uploading ── arrive ──▶ uploaded ── publish ──▶ sent
       ▲                     ▲── miss ──────────────┘
       └── resume, retry ── paused, failed
    anything unfinished ── cancel ──▶ cancelling ── gone ──▶ cancelled

An answer may come after a person has pressed a button: what the server has done is done, so *publish*
leads from paused to sent; a package that is being cancelled stays so, and its deletion follows.
A package waiting for a better moment (offline, server busy) keeps its state: `next_attempt_at` says when.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from tricedesk.errors import LedgerError


class State(StrEnum):
    """Where a package is."""

    WAITING = "waiting"  #: on this disk; the server is yet to be asked (again) what it misses
    UPLOADING = "uploading"  #: the server has the manifest; parts are on their way
    UPLOADED = "uploaded"  #: the server has every part; waits for `publish_after`
    SENT = "sent"  #: published; the pictures are gone from this disk
    PAUSED = "paused"  #: a person stopped it
    FAILED = "failed"  #: refused; the reason is shown, nothing is tried again by itself
    CANCELLING = "cancelling"  #: a person wants it gone; the server is yet to confirm
    CANCELLED = "cancelled"  #: gone here and at the server, for good


class Step(StrEnum):
    """What can happen to a package."""

    START = "start"  #: the server has taken the manifest
    ARRIVE = "arrive"  #: the server misses nothing
    MISS = "miss"  #: the server misses parts after all
    PUBLISH = "publish"  #: the server says: published
    REFUSE = "refuse"  #: the server said no for good, or a file here is gone
    GONE = "gone"  #: the server says: deleted
    PAUSE = "pause"
    RESUME = "resume"
    RETRY = "retry"
    CANCEL = "cancel"


_ALWAYS = {Step.PUBLISH: State.SENT, Step.REFUSE: State.FAILED, Step.GONE: State.CANCELLED}
_RUNNING = {**_ALWAYS, Step.PAUSE: State.PAUSED, Step.CANCEL: State.CANCELLING}

TRANSITIONS: Mapping[State, Mapping[Step, State]] = MappingProxyType(
    {
        State.WAITING: {**_RUNNING, Step.START: State.UPLOADING},
        State.UPLOADING: {**_RUNNING, Step.START: State.UPLOADING, Step.ARRIVE: State.UPLOADED},
        State.UPLOADED: {**_RUNNING, Step.MISS: State.UPLOADING},
        State.PAUSED: {**_ALWAYS, Step.RESUME: State.WAITING, Step.CANCEL: State.CANCELLING},
        State.FAILED: {Step.RETRY: State.WAITING, Step.CANCEL: State.CANCELLING},
        State.CANCELLING: {
            Step.GONE: State.CANCELLED,
            Step.PUBLISH: State.CANCELLING,
            Step.REFUSE: State.FAILED,
        },
        State.SENT: {},
        State.CANCELLED: {},
    }
)

FINAL = frozenset(state for state, steps in TRANSITIONS.items() if not steps)
"""States that nothing leads out of: the package's files are gone from this disk."""
ACTIVE = frozenset({State.WAITING, State.UPLOADING, State.UPLOADED, State.CANCELLING})
"""States in which there is something to do without a person."""


class IllegalStepError(LedgerError):
    """This can't happen to a package in this state; somebody else moved it meanwhile."""


def after(state: State, step: Step) -> State:
    """Return the state that a step leads to.

    Raises:
        IllegalStepError: the table has no such step.
    """
    try:
        return TRANSITIONS[state][step]
    except KeyError as error:
        raise IllegalStepError(
            f"A package that is {state} can't {step}.", hint="Look at the outbox again: it has changed."
        ) from error
