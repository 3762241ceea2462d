"""A child is limited, replaced when it fails, and never believed."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tricedesk.errors import RefusedError, TriceDeskError, UnreadableFileError
from tricedesk.isolation import MIB, Child, ChildKind

KIND = ChildKind("test", "child_functions", 256 * MIB)


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> Iterator[Child]:
    monkeypatch.syspath_prepend(Path(__file__).parent)
    with Child(KIND) as child:
        yield child


def pid_of(child: Child) -> int:
    return int(child.call("echo", {}, timeout=10).untrusted["pid"])


def test_a_function_runs_elsewhere(child: Child) -> None:
    odd = {"path": "caf\udce9/\0\n\u2028", "n": [1, 2.5, None]}
    answer = child.call("echo", odd, timeout=10).untrusted
    assert answer["echo"] == odd
    assert answer["pid"] == child.pid != os.getpid()


def test_blobs_come_whole_and_in_order(child: Child) -> None:
    assert child.call("give_blobs", {"count": 4}, timeout=10).untrusted_blobs == [
        b"",
        b"\1",
        b"\2\2",
        b"\3\3\3",
    ]


def test_one_child_serves_many_calls(child: Child) -> None:
    assert pid_of(child) == pid_of(child)


def test_own_errors_come_back_as_they_were(child: Child) -> None:
    with pytest.raises(RefusedError) as caught:
        child.call("refuse", {}, timeout=10)
    assert (caught.value.title, caught.value.message, caught.value.hint) == (
        "No.",
        "Because.",
        "Do something else.",
    )


def test_a_foreign_error_says_its_kind_and_nothing_of_the_file(child: Child) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        child.call("quote_the_file", {"secret": "Doe^Jane"}, timeout=10)
    assert "Doe" not in str(caught.value)
    assert "ValueError" in str(caught.value)


@pytest.mark.parametrize("trouble", ["die", "answer_nonsense", "recurse", "unheard_of"])
def test_trouble_is_an_unreadable_file_and_the_next_call_works(child: Child, trouble: str) -> None:
    with pytest.raises(UnreadableFileError):
        child.call(trouble, {}, timeout=10)
    assert pid_of(child)


def test_a_dead_child_is_replaced(child: Child) -> None:
    before = pid_of(child)
    with pytest.raises(UnreadableFileError):
        child.call("die", {}, timeout=10)
    assert pid_of(child) != before


@pytest.mark.parametrize("trouble", ["hang", "stop_in_the_middle"])
def test_a_silent_child_is_given_up_in_time(child: Child, trouble: str) -> None:
    before = pid_of(child)
    begin = time.monotonic()
    with pytest.raises(UnreadableFileError, match="too long"):
        child.call(trouble, {}, timeout=0.5)
    assert time.monotonic() - begin < 5
    assert pid_of(child) != before


def test_the_clock_of_a_call_is_its_own(child: Child) -> None:
    """A deadline that passed while nobody asked kills nobody."""
    before = pid_of(child)
    child.call("echo", {}, timeout=0.3)
    time.sleep(0.8)
    assert pid_of(child) == before


def test_memory_is_limited_and_the_child_lives_on(child: Child) -> None:
    assert child.call("eat", {"bytes": 64 * MIB}, timeout=10).untrusted == {"length": 64 * MIB}
    before = pid_of(child)
    with pytest.raises(UnreadableFileError, match="more memory"):
        child.call("eat", {"bytes": 512 * MIB}, timeout=10)
    assert pid_of(child) == before


@pytest.mark.skipif(sys.platform == "win32", reason="only the parent's clock counts there")
def test_computing_is_limited_and_waiting_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(Path(__file__).parent)
    with Child(replace(KIND, cpu=1.5)) as child:
        child.call("wait", {"seconds": 2}, timeout=20)
        child.call("compute", {"seconds": 0.9}, timeout=20)
        child.call("compute", {"seconds": 0.9}, timeout=20)  # counted from the beginning for each call
        begin = time.monotonic()
        with pytest.raises(UnreadableFileError):
            child.call("compute", {"seconds": 60}, timeout=30)
        assert time.monotonic() - begin < 20
        assert pid_of(child)


@pytest.mark.parametrize(
    "reply",
    [
        "null",
        "[]",
        "{}",
        '{"value": {}}',
        '{"value": {}, "blobs": -1}',
        '{"value": {}, "blobs": true}',
        '{"value": {}, "blobs": 1e9}',
        '{"value": {}, "blobs": 5000}',
        '{"value": [], "blobs": 0}',
        '{"error": null, "blobs": 0}',
        '{"error": {"kind": "SystemExit", "title": 5}, "blobs": 0}',
        "\ufffe{",
    ],
)
def test_forged_replies_are_unreadable_files(child: Child, reply: str) -> None:
    with pytest.raises((UnreadableFileError, TriceDeskError)):
        child.call("forge", {"reply": reply}, timeout=5)


def test_a_reply_nested_without_end_is_an_unreadable_file(child: Child) -> None:
    with pytest.raises(UnreadableFileError):
        child.call("forge", {"reply": "[", "times": 100_000}, timeout=5)


def test_a_reply_of_any_length_is_refused_before_it_is_read(child: Child) -> None:
    begin = time.monotonic()
    with pytest.raises(UnreadableFileError, match="stopped on it"):
        child.call("announce_too_much", {}, timeout=20)
    assert time.monotonic() - begin < 10


def test_what_a_child_prints_goes_nowhere(child: Child, capfd: pytest.CaptureFixture[str]) -> None:
    child.call("chatter", {"secret": "Doe^Jane"}, timeout=10)
    child.close()
    assert capfd.readouterr() == ("", "")


def test_threads_share_a_child_without_mixing_answers(child: Child) -> None:
    wrong: list[object] = []

    def ask(n: int) -> None:
        for k in range(20):
            if child.call("echo", {"n": n, "k": k}, timeout=20).untrusted["echo"] != {"n": n, "k": k}:
                wrong.append((n, k))

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_closing_ends_the_process_and_a_later_call_starts_another(child: Child) -> None:
    before = pid_of(child)
    child.close()
    assert child.pid is None
    if sys.platform != "win32":
        with pytest.raises(ProcessLookupError):
            os.kill(before, 0)
    assert pid_of(child) != before


def test_a_child_that_cannot_start_says_so() -> None:
    child = Child(ChildKind("test", "no_such_module_anywhere", 256 * MIB))
    with child, pytest.raises(TriceDeskError, match="could not start") as caught:
        child.call("echo", {}, timeout=1)
    assert not isinstance(caught.value, UnreadableFileError)
