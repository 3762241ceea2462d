"""When something is tried again."""

from __future__ import annotations

import random

from tricedesk.errors import OfflineError, ServerBusyError
from tricedesk.sync import schedule


def waits(tries: int, error: Exception) -> list[float]:
    rng = random.Random(tries)
    return [schedule.package_wait(tries, error, rng).total_seconds() for _ in range(500)]  # type: ignore[arg-type]


def test_waits_double_with_jitter_and_a_cap() -> None:
    error = OfflineError("x")
    for tries in (0, 1, 2, 5, 50, 10_000):
        full = min(900.0, 2.0 * 2 ** min(tries, 20))
        found = waits(tries, error)
        assert full / 2 <= min(found) < full * 0.6
        assert full * 0.9 < max(found) <= full


def test_never_before_the_server_said_and_not_all_at_once() -> None:
    found = waits(0, ServerBusyError("x", retry_after=100))
    assert min(found) >= 100
    assert max(found) <= 110
    assert len(set(found)) > 100
    assert min(waits(8, ServerBusyError("x", retry_after=1))) >= 256  # 2 s doubled eight times, halved


def test_an_unreachable_server_is_tried_within_a_minute() -> None:
    rng = random.Random(1)
    assert max(schedule.connection_wait(tries, rng) for tries in range(200)) <= 60
    assert schedule.connection_wait(0, rng) <= 2
