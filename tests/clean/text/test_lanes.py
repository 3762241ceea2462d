"""Two lanes do what one does."""

import threading

import pytest

from tricedesk.clean.text.lanes import Lanes


def test_both_lanes_work_and_the_order_stays() -> None:
    lanes, meeting = Lanes(), threading.Barrier(2, timeout=20)

    def work(n: int) -> tuple[int, str]:
        if n < 2:
            meeting.wait()  # passed only if both are at work at once
        return n, threading.current_thread().name

    with lanes.two():
        made = lanes.map(work, range(9))
    assert [n for n, _ in made] == list(range(9))
    assert len({name for _, name in made[:2]}) == 2


def test_one_lane_is_the_callers_own() -> None:
    lanes = Lanes()
    with lanes.two():
        pass
    assert set(lanes.map(lambda _: threading.current_thread(), range(5))) == {threading.current_thread()}


def test_work_that_maps_again_comes_to_an_end() -> None:
    lanes = Lanes()
    with lanes.two():
        for _ in range(50):
            made = lanes.map(lambda n: sum(lanes.map(lambda m: n * m, range(7))), range(5))
            assert made == [21 * n for n in range(5)]


@pytest.mark.parametrize("bad", range(4))
def test_a_fault_in_either_lane_comes_out_and_nothing_more_is_begun(bad: int) -> None:
    lanes, begun = Lanes(), []

    def work(n: int) -> int:
        begun.append(n)
        if n == bad:
            raise ValueError(n)
        return n

    with lanes.two():
        for _ in range(20):
            with pytest.raises(ValueError, match=str(bad)):
                lanes.map(work, range(1000))
        assert len(begun) < 20 * 1000
        assert lanes.map(lambda n: n, range(3)) == [0, 1, 2]
