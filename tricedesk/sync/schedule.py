"""When something is tried again, and how often the server is asked.

Owns: the numbers.
Refuses: waiting.
"""

from __future__ import annotations

import random
from datetime import timedelta

from tricedesk.errors import ServerBusyError, TriceDeskError

PULL_FRESH = timedelta(seconds=2)
"""Between two looks at the changes while something is under way or has just happened."""
PULL_IDLE = timedelta(seconds=30)
FRESH_FOR = timedelta(minutes=2)
"""For so long after the last package or command something is fresh."""
MESSAGE_FRESH_FOR = timedelta(minutes=10)
"""For so long a message that isn't sent yet is waited for eagerly."""
TICK = 1.0
"""Seconds until the ledger is looked at again for what another thread or process has queued."""

_FIRST = 2.0
_PACKAGE_CAP = 900.0
_CONNECTION_CAP = 60.0


def package_wait(tries: int, error: TriceDeskError, rng: random.Random) -> timedelta:
    """Return how long a package or command waits after `tries` tries without progress and this error.

    Doubles from 2 s to 15 min, minus up to half by chance, so that desks don't all come back at once;
    never shorter than what the server asked for.
    """
    wait = _backoff(tries, _PACKAGE_CAP, rng)
    if isinstance(error, ServerBusyError) and error.retry_after is not None:
        wait = max(wait, error.retry_after * (1 + rng.random() / 10))
    return timedelta(seconds=wait)


def connection_wait(tries: int, rng: random.Random) -> float:
    """Return how many seconds pass before an unreachable server is tried again: 2 s, doubling to 60 s."""
    return _backoff(tries, _CONNECTION_CAP, rng)


def _backoff(tries: int, cap: float, rng: random.Random) -> float:
    return float(min(cap, _FIRST * 2 ** min(tries, 20)) * (1 - rng.random() / 2))
