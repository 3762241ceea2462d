"""Looks at one picture side by side, where a second core is free for it.

Owns: the thread that helps. Refuses: what is looked at. What comes out is the same with and without help.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Lanes:
    """One thread, the caller's, and a second one while it is asked for."""

    def __init__(self) -> None:
        self._helper: ThreadPoolExecutor | None = None

    @contextmanager
    def two(self) -> Iterator[None]:
        """Let a second thread help meanwhile."""
        with ThreadPoolExecutor(1, "lane") as helper:
            self._helper = helper
            try:
                yield
            finally:
                self._helper = None

    def map(self, work: Callable[[T], R], items: Iterable[T]) -> list[R]:
        """Return what `work` makes of each item, in their order; the first exception comes out.

        Work that maps again does not get stuck: whoever calls works too, and waits for nothing that hasn't
        begun.
        """
        given = list(items)
        helper = self._helper
        if helper is None or len(given) < 2:
            return [work(item) for item in given]
        made: dict[int, R] = {}
        left = iter(range(len(given)))
        lock = threading.Lock()

        def share() -> None:
            while True:
                with lock:
                    n = next(left, None)
                if n is None:
                    return
                made[n] = work(given[n])

        other = helper.submit(share)
        try:
            share()
        finally:
            with lock:
                deque(left, 0)  # after a fault nothing more is begun
            if not other.cancel():
                wait([other])
        if not other.cancelled():
            other.result()
        return [made[n] for n in range(len(given))]
