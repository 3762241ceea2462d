"""Files that survive, files that are private, locks with one holder."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tricedesk import system
from tricedesk.errors import BusyHomeError


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "t"
    system.write_durably(target, b"one", private=True)
    system.write_durably(target, b"two", private=True)
    assert target.read_bytes() == b"two"
    if sys.platform != "win32":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [entry.name for entry in tmp_path.iterdir()] == ["t"]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits")
def test_a_full_disk_leaves_the_old_file_and_no_rest(tmp_path: Path) -> None:
    code = (
        "import resource, sys; from pathlib import Path; from tricedesk import system\n"
        "t = Path(sys.argv[1]); system.write_durably(t, b'old')\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: system.write_durably(t, b'x' * 5000)\n"
        "except OSError: print('refused')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "t")], capture_output=True, text=True, timeout=30
    )
    assert done.stdout.strip() == "refused", done.stderr
    assert (tmp_path / "t").read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_two_threads_may_write_one_file(tmp_path: Path) -> None:
    target, errors = tmp_path / "t", []

    def write(letter: bytes) -> None:
        try:
            for _ in range(30):
                system.write_durably(target, letter * 10_000)
        except OSError as error:
            errors.append(error)

    threads = [threading.Thread(target=write, args=(letter,)) for letter in (b"a", b"b", b"c")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert len(set(target.read_bytes())) == 1
    assert target.stat().st_size == 10_000
    assert len(list(tmp_path.iterdir())) == 1


def test_a_lock_has_one_holder_across_processes_and_goes_with_its_process(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tricedesk import system\n"
        "with system.exclusive_lock(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()\n"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "l")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdin is not None
    with holder:
        try:
            assert holder.stdout.readline() == "held\n"
            with pytest.raises(BusyHomeError), system.exclusive_lock(tmp_path / "l"):
                pass
        finally:
            holder.kill()
    with system.exclusive_lock(tmp_path / "l"):
        pass


def test_a_lock_has_one_holder_within_a_process_and_can_be_waited_for(tmp_path: Path) -> None:
    held = threading.Event()

    def hold() -> None:
        with system.exclusive_lock(tmp_path / "l"):
            held.set()
            time.sleep(0.2)

    thread = threading.Thread(target=hold)
    thread.start()
    assert held.wait(5)
    with pytest.raises(BusyHomeError), system.exclusive_lock(tmp_path / "l"):
        pass
    with system.exclusive_lock(tmp_path / "l", wait=10):
        thread.join(1)
        assert not thread.is_alive()


def test_a_folder_is_renamed_whole(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "f").write_bytes(b"x")
    system.replace(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b" / "f").read_bytes() == b"x"
    assert not (tmp_path / "a").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits")
def test_a_child_cannot_own_more_memory_than_it_may() -> None:
    code = (
        "from tricedesk import system; system.limit_memory(200 << 20); system.lower_priority()\n"
        "import os; assert os.nice(0) >= 5\n"
        "try: bytearray(400 << 20)\n"
        "except MemoryError: print('refused')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30)
    assert done.stdout.strip() == "refused", done.stderr


def test_syncing_a_folder_that_is_not_there_is_an_error_on_posix(tmp_path: Path) -> None:
    if os.name == "posix":
        with pytest.raises(OSError, match="No such"):
            system.sync_folder(tmp_path / "none")


@pytest.mark.skipif(sys.platform != "linux", reason="asks the C library of Linux")
def test_the_c_librarys_exit_ends_a_process_whose_threads_still_run() -> None:
    """As Qt calls it where the display server has gone."""
    code = (
        "import ctypes, threading, time\n"
        "from tricedesk import system\n"
        "system.end_at_once_on_exit()\n"
        "threading.Thread(target=ctypes.CDLL(None).exit, args=(7,)).start()\n"
        "time.sleep(60)\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], timeout=30, check=False)
    assert ended.returncode == 7
