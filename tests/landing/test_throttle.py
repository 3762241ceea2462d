"""How often someone may ask."""

from __future__ import annotations

from tricedesk.landing.throttle import Rate, Throttle


class Seconds:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_passes_then_one_after_the_other() -> None:
    clock = Seconds()
    throttle = Throttle(Rate(burst=3, per_second=0.5), clock=clock)
    assert [throttle.take("a") for _ in range(4)] == [0, 0, 0, 2]
    assert (throttle.take("b"), throttle.wait("a")) == (0, 2)
    clock.now += 1
    assert throttle.take("a") == 1
    clock.now += 1
    assert (throttle.take("a"), throttle.take("a")) == (0, 2)
    clock.now += 1000
    assert [throttle.take("a") for _ in range(4)] == [0, 0, 0, 2]


def test_asking_how_long_to_wait_takes_nothing() -> None:
    throttle = Throttle(Rate(burst=1, per_second=1), clock=Seconds())
    assert [throttle.wait("a") for _ in range(3)] == [0, 0, 0]
    assert throttle.take("a") == 0


def test_who_was_quiet_longest_is_forgotten_first() -> None:
    throttle = Throttle(Rate(burst=1, per_second=0.001), most=2, clock=Seconds())
    for asker in ("a", "b", "c"):
        throttle.take(asker)
    assert throttle.take("b") > 0
    assert throttle.take("a") == 0
