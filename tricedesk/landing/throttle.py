"""How often someone may ask, in this process.

Owns: one bucket of tokens for each asker, bounded in number.
Refuses: guesses at secrets; those are counted in the database (`limits`), for all processes together.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rate:
    """`burst` at once, then `per_second`."""

    burst: int
    per_second: float


class Throttle:
    """Buckets of one rate. Safe between threads.

    Args:
        most: askers remembered; the one that was quiet longest is forgotten first.
    """

    def __init__(
        self, rate: Rate, *, most: int = 10_000, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.rate = rate
        self._most = most
        self._clock = clock
        self._buckets: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()
        self._turn = threading.Lock()

    def take(self, asker: Hashable) -> int:
        """Take a token; return 0, or the whole seconds after which there is one."""
        with self._turn:
            now = self._clock()
            left = self._left(asker, now)
            passes = left >= 1
            self._keep(asker, left - 1 if passes else left, now)
        return 0 if passes else self._wait(left)

    def wait(self, asker: Hashable) -> int:
        """Return for how many seconds there is no token, taking none."""
        with self._turn:
            left = self._left(asker, self._clock())
        return 0 if left >= 1 else self._wait(left)

    def _left(self, asker: Hashable, now: float) -> float:
        left, at = self._buckets.get(asker, (float(self.rate.burst), now))
        return min(float(self.rate.burst), left + (now - at) * self.rate.per_second)

    def _keep(self, asker: Hashable, left: float, now: float) -> None:
        self._buckets[asker] = (left, now)
        self._buckets.move_to_end(asker)
        if len(self._buckets) > self._most:
            self._buckets.popitem(last=False)

    def _wait(self, left: float) -> int:
        return max(1, int((1 - left) / self.rate.per_second + 0.999))
