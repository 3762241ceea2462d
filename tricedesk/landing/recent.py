"""What was made lately, kept for the next who asks.

Owns: a bounded store, oldest use first out, safe between threads.
Refuses: deciding what stays true. A key names everything that its value depends on.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Recent(Generic[K, V]):
    """At most `weight` of values by key; each weighs what it was put in with."""

    def __init__(self, weight: int) -> None:
        self._limit = weight
        self._held: OrderedDict[K, tuple[V, int]] = OrderedDict()
        self._weight = 0
        self._lock = threading.Lock()

    def get(self, key: K) -> V | None:
        """Return a key's value, None if there is none (any more)."""
        with self._lock:
            found = self._held.get(key)
            if found is None:
                return None
            self._held.move_to_end(key)
            return found[0]

    def put(self, key: K, value: V, weight: int) -> None:
        """Keep a value, and let go of those that were not used for longest. One too heavy is not kept."""
        if weight > self._limit:
            return
        with self._lock:
            replaced = self._held.pop(key, None)
            if replaced is not None:
                self._weight -= replaced[1]
            self._held[key] = (value, weight)
            self._weight += weight
            while self._weight > self._limit:
                _, (_, dropped) = self._held.popitem(last=False)
                self._weight -= dropped

    def __len__(self) -> int:
        return len(self._held)
