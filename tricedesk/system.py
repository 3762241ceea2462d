"""Where operating systems differ, and nowhere else.

Owns: files that survive a power cut, files that only their owner may read, one-holder locks, memory limits
and priorities of child processes; each with its Windows branch.
Refuses: policy. Which file, which limit, which lock is the caller's to say.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from tricedesk.errors import BusyHomeError

if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes import wintypes
else:
    import fcntl
    import resource


def sync_folder(folder: Path) -> None:
    """Make a folder's entries durable. On Windows `replace` has written through already."""
    if sys.platform == "win32":
        return
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def sync_file(file: IO[Any]) -> None:
    """Make what was written to an open file durable."""
    file.flush()
    os.fsync(file.fileno())


def write_ahead(database: sqlite3.Connection | sqlite3.Cursor, timeout: float) -> str:
    """Let a SQLite file be written ahead (WAL), and return the name of the journal that it has then.

    Of several that turn a new file at once all but one are told "locked" at once: SQLite does not wait
    there, whatever its own timeout. So this waits, for up to `timeout` seconds.

    Raises:
        sqlite3.Error: the file can't be read or written, or was held for longer.
    """
    until = time.monotonic() + timeout
    while True:
        try:
            return str(database.execute("PRAGMA journal_mode = WAL").fetchone()[0])
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)


def replace(source: Path, target: Path) -> None:
    """Rename `source` over `target`, atomically and durably (both on one volume).

    On Windows a virus scanner may hold the target for a moment: tried again for up to two seconds.
    """
    if sys.platform == "win32":
        # MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH
        move = ctypes.WinDLL("kernel32", use_last_error=True).MoveFileExW
        for attempt in range(21):
            if move(long_path(source), long_path(target), 0x1 | 0x8):
                return
            code = ctypes.get_last_error()
            if code not in (5, 32) or attempt == 20:  # access denied, sharing violation
                raise ctypes.WinError(code)
            time.sleep(0.1)
    else:
        source.replace(target)
        sync_folder(target.parent)


def write_durably(target: Path, data: bytes, *, private: bool = False) -> None:
    """Write a whole file so that after a crash it is there whole or not at all.

    Raises:
        OSError: disk full, no right to write; the target is as it was.
    """
    temporary = target.with_name(f".{target.name}.{os.getpid()}-{threading.get_ident()}.tmp")
    try:
        with temporary.open("wb") as file:
            if private:
                make_private(temporary)
            file.write(data)
            sync_file(file)
        replace(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def make_private(path: Path) -> None:
    """Let only this user read a file or folder. On Windows the user's profile folder is private already."""
    if sys.platform != "win32":
        path.chmod(0o700 if path.is_dir() else 0o600)


def long_path(path: Path) -> str:
    """Return the path so that Windows takes more than 260 characters of it."""
    text = str(path.absolute())
    if sys.platform == "win32" and not text.startswith("\\\\"):
        return "\\\\?\\" + text
    return text


@contextlib.contextmanager
def exclusive_lock(path: Path, *, wait: float = 0.0) -> Iterator[None]:
    """Hold a lock file for as long as the block runs; the system lets go of it if the process dies.

    Args:
        path: the lock file; made if it is missing, and left in place.
        wait: seconds to try for before giving up.

    Raises:
        BusyHomeError: another process (or another holder in this one) has it.
    """
    until = time.monotonic() + wait
    with path.open("a+b") as file:
        while True:
            try:
                if sys.platform == "win32":
                    file.seek(0)
                    msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
                else:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except OSError as error:
                if time.monotonic() >= until:
                    raise BusyHomeError(
                        "Another TriceDesk is sending from this computer.",
                        hint="What waits in the outbox goes out through the other one.",
                    ) from error
                time.sleep(0.02)
        try:
            yield
        finally:
            if sys.platform == "win32":
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
            else:
                fcntl.flock(file, fcntl.LOCK_UN)


def limit_memory(limit: int) -> None:
    """Let this process own at most `limit` bytes of memory; beyond it, allocation fails (MemoryError).

    POSIX counts private writable memory (RLIMIT_DATA): code, mapped files and shared memory don't count.
    """
    if sys.platform == "win32":
        _limit_by_job_object(limit)
    else:
        resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a crash dump would hold pixels


def keep_freed_memory() -> None:
    """Let this process use one picture's memory again for the next, instead of giving it back between.

    glibc maps each large block anew, and zeroing its pages is a quarter of the work on a picture. One heap
    for all threads, of which so much is kept as a picture of usual size takes.
    """
    if sys.platform == "linux":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):  # another C library
            libc = ctypes.CDLL(None)
            libc.mallopt(-4, 0)  # M_MMAP_MAX
            libc.mallopt(-8, 1)  # M_ARENA_MAX
            libc.mallopt(-1, 256 * 1024 * 1024)  # M_TRIM_THRESHOLD


def share_memory_between_threads() -> None:
    """Let this process's threads take their memory from two heaps, instead of one for each of them.

    What forty threads have freed, each in a heap of its own, adds up to a server's whole limit.
    """
    if sys.platform == "linux":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):  # another C library
            ctypes.CDLL(None).mallopt(-8, 2)  # M_ARENA_MAX


def end_at_once_on_exit() -> None:
    """Let the C library's `exit` end this process without clearing up after threads that still run.

    Qt calls it where the display server goes away (a logout). Clearing up below running threads never ends,
    and such a process would hold the sender's lock. Python's own clearing up comes before and stays.
    """
    if sys.platform == "linux":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):  # another C library
            libc = ctypes.CDLL(None)
            libc.on_exit(libc["_exit"], None)  # handlers run last in, first out: no earlier one is reached


def limit_cpu(seconds: float) -> None:
    """Let this process end if it computes for `seconds` from now; 0 lifts the limit.

    POSIX counts computing, not waiting, so that a slow disk isn't a hang. It works inside of C code too,
    where no exception could. On Windows nothing happens: there the parent's clock alone counts.
    """
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, seconds)  # SIGPROF ends a process that doesn't handle it


def lower_priority() -> None:
    """Let this process stand back behind the window."""
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32")
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), 0x4000)  # BELOW_NORMAL_PRIORITY_CLASS
    else:
        os.nice(10)


if sys.platform == "win32":

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = (
            ("BasicLimitInformation", _BasicLimits),
            ("IoInfo", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    def _limit_by_job_object(limit: int) -> None:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        job = kernel.CreateJobObjectW(None, None)
        limits = _ExtendedLimits()
        limits.BasicLimitInformation.LimitFlags = 0x100 | 0x400  # process memory, die on unhandled exception
        limits.ProcessMemoryLimit = limit
        done = (
            job
            and kernel.SetInformationJobObject(
                wintypes.HANDLE(job), 9, ctypes.byref(limits), ctypes.sizeof(limits)
            )
            and kernel.AssignProcessToJobObject(wintypes.HANDLE(job), kernel.GetCurrentProcess())
        )
        if not done:
            raise ctypes.WinError(ctypes.get_last_error())
