"""Runs named functions in limited child processes.

Owns: two kinds of children, their limits, the messages between a child and this process, and what becomes of
a child that dies, hangs or asks for too much.
Refuses: knowing what the functions do. The rooms above register theirs with `@isolated`.

A *reader* sees files and gives pixels; a *cleaner* sees pixels and gives pictures. Neither does the other's
work, so that a flaw in a parser can't forge a clean picture. A child is started fresh (never forked: Qt and
threads would come along), works on one request at a time, and is replaced after a crash or a time-out.

What a child says is untrusted: JSON and plain bytes of bounded length, never pickle; and it may fall silent
in the middle of a word, so a whole exchange has one deadline. Pixels travel through shared memory which this
process makes, sizes and removes. A child is mute otherwise: what libraries print there may name a patient.
"""

from __future__ import annotations

import importlib
import json
import logging
import multiprocessing
import os
import signal
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Self, TypeVar

from tricedesk import system
from tricedesk.errors import TriceDeskError, UnreadableFileError

if sys.platform == "win32":
    from multiprocessing.connection import PipeConnection as Connection
else:
    from multiprocessing.connection import Connection

MIB = 1024 * 1024
MAX_REPLY = 64 * MIB
MAX_BLOB = 2048 * MIB
MAX_BLOBS = 4096
WATCH_INTERVAL = 0.2  #: seconds; by so much a deadline may be late
START_TIMEOUT = 60.0  #: seconds; a virus scanner may look through every library first


@dataclass(frozen=True, slots=True)
class ChildKind:
    """What a child may use, and the module whose import registers its functions.

    `memory` is in bytes; `cpu` in seconds of computing a call, 0 for as much as its time-out allows.
    """

    name: str
    module: str
    memory: int
    cpu: float = 0.0


READER = ChildKind("reader", "tricedesk.dicom.reader", 512 * MIB, cpu=4.0)
CLEANER = ChildKind("cleaner", "tricedesk.package.encoder", 1536 * MIB)


@dataclass(slots=True)
class Answer:
    """What a function in a child returned: a JSON object and any number of byte strings, all untrusted."""

    untrusted: dict[str, Any]
    untrusted_blobs: list[bytes] = field(default_factory=list)


Function = Callable[[dict[str, Any]], "Answer | dict[str, Any]"]
F = TypeVar("F", bound=Function)
_registered: dict[str, Function] = {}


def isolated(function: F) -> F:
    """Register a function under its own name, to be called through `Child.call`."""
    _registered[function.__name__] = function
    return function


class Child:
    """One child process, started at the first call and after each death.

    Errors:
        `UnreadableFileError`: the function refused its input, or the child died or ran out of memory or time
        on it.
        Any other `TriceDeskError` that the function raised comes back as it was.
    """

    def __init__(self, kind: ChildKind) -> None:
        self.kind = kind
        self._lock = threading.Lock()
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection[Any, Any] | None = None
        self._guard = threading.Lock()
        self._deadline: float | None = None
        self._watcher: threading.Thread | None = None
        self._over = threading.Event()

    def call(self, function: str, request: dict[str, Any], *, timeout: float) -> Answer:
        """Run `function(request)` in the child; `timeout` in seconds of wall time. Thread-safe.

        The start of the child, where there is none, isn't counted.
        """
        with self._lock:
            pipe = self._start()
            deadline = time.monotonic() + timeout
            try:
                with self._killed_at(deadline):
                    pipe.send_bytes(json.dumps([function, request]).encode())
                    reply = json.loads(pipe.recv_bytes(MAX_REPLY))
                    count = reply["blobs"]
                    if type(count) is not int or not 0 <= count <= MAX_BLOBS:
                        raise ValueError("blobs")
                    blobs = [pipe.recv_bytes(MAX_BLOB) for _ in range(count)]
            except (EOFError, OSError, ValueError, KeyError, TypeError, RecursionError) as error:
                self._kill()
                if time.monotonic() >= deadline:
                    raise UnreadableFileError(
                        "The file took too long to read.", f"Given up after {timeout:.0f} seconds."
                    ) from error
                raise UnreadableFileError(
                    "The file could not be read.", "The program that reads it stopped on it."
                ) from error
            except BaseException:
                self._kill()  # a reply that nobody waits for must not answer the next question
                raise
        if "error" in reply:
            raise _error_from(reply["error"])
        if not isinstance(reply.get("value"), dict):
            raise UnreadableFileError("The file could not be read.", "Its reader gave no sensible answer.")
        return Answer(reply["value"], blobs)

    def interrupt(self) -> None:
        """End the child at once; a call that waits for it fails. From any thread, at any time."""
        process = self._process
        if process is not None:
            with suppress(ValueError, OSError):  # it has just ended by itself
                process.kill()

    def close(self) -> None:
        """End the child. A later call starts a new one."""
        with self._lock:
            self._kill()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """The child's process id while it runs."""
        return self._process.pid if self._process else None

    def _start(self) -> Connection[Any, Any]:
        if self._pipe is not None and self._process is not None and self._process.is_alive():
            return self._pipe
        self._kill()
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(
            target=_serve, args=(theirs, self.kind), name=f"tricedesk-{self.kind.name}", daemon=True
        )
        process.start()  # may fail; then there is nothing to kill
        self._process = process
        theirs.close()
        self._pipe = ours
        self._over = threading.Event()
        self._watcher = threading.Thread(
            target=self._watch, args=(self._process, self._over), name=f"watch-{self.kind.name}", daemon=True
        )
        self._watcher.start()
        try:
            with self._killed_at(time.monotonic() + START_TIMEOUT):
                ours.recv_bytes(0)
        except (EOFError, OSError) as error:
            self._kill()
            raise TriceDeskError(
                f"The part of TriceDesk that runs apart ({self.kind.name}) could not start.",
                hint="Install TriceDesk again; if that doesn't help, tell us.",
            ) from error
        except BaseException:
            self._kill()
            raise
        return ours

    @contextmanager
    def _killed_at(self, deadline: float) -> Iterator[None]:
        """Kill the child at a deadline (monotonic seconds) unless the block is over by then.

        A dead child's pipe ends, which wakes whoever waits on it; polling wouldn't notice one that stops
        in the middle of its answer.
        """
        with self._guard:
            self._deadline = deadline
        try:
            yield
        finally:
            with self._guard:
                self._deadline = None

    def _watch(self, process: multiprocessing.process.BaseProcess, over: threading.Event) -> None:
        """Enforce deadlines for one child's life: a thread for each call would cost more than the call."""
        while not over.wait(WATCH_INTERVAL):
            with self._guard:
                if self._deadline is not None and time.monotonic() >= self._deadline:
                    process.kill()
                    return

    def _kill(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._watcher is not None:
            self._over.set()
            self._watcher.join()  # it must not hold the process when that is closed
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._pipe = self._process = self._watcher = None


def _serve(pipe: Connection[Any, Any], kind: ChildKind) -> None:
    """The child's whole life: limit itself, then answer until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, whose end ends the pipe
    os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")  # each thread reserves memory
    warnings.simplefilter("ignore")
    logging.disable()
    system.lower_priority()
    system.keep_freed_memory()
    importlib.import_module(kind.module)
    system.limit_memory(kind.memory)
    _fall_silent()
    pipe.send_bytes(b"")
    while True:
        try:
            name, request = json.loads(pipe.recv_bytes())
        except (EOFError, OSError):
            return
        blobs: Sequence[bytes] = ()
        system.limit_cpu(kind.cpu)
        try:
            result = _registered[name](request)
            if isinstance(result, Answer):
                value, blobs = result.untrusted, result.untrusted_blobs
            else:
                value = result
            reply = json.dumps({"value": value, "blobs": len(blobs)}).encode()
        except Exception as error:  # noqa: BLE001 - the border: parsers raise anything
            blobs = ()
            reply = json.dumps({"error": _describe(error), "blobs": 0}).encode()
        system.limit_cpu(0)
        with suppress(BrokenPipeError):
            pipe.send_bytes(reply)
            for blob in blobs:
                pipe.send_bytes(blob)


def _fall_silent() -> None:
    """Send what libraries print, in C too, nowhere."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (1, 2):
            os.dup2(nowhere, stream)
        os.close(nowhere)


def _describe(error: Exception) -> dict[str, str]:
    if isinstance(error, TriceDeskError):
        return {
            "kind": type(error).__name__,
            "title": error.title,
            "message": error.message,
            "hint": error.hint,
        }
    # A foreign exception's text may quote the file: only its kind leaves the child.
    reason = "It asks for more memory than it may have." if isinstance(error, MemoryError) else ""
    return {
        "kind": "UnreadableFileError",
        "title": "The file could not be read.",
        "message": reason or f"It is damaged or of a kind that is not understood ({type(error).__name__}).",
        "hint": "",
    }


def _error_from(untrusted: Any) -> TriceDeskError:
    if not isinstance(untrusted, dict):
        untrusted = {"title": "The file could not be read."}
    texts = [str(untrusted.get(key, ""))[:500] for key in ("title", "message", "hint")]
    kinds = {kind.__name__: kind for kind in TriceDeskError.__subclasses__()}
    return kinds.get(str(untrusted.get("kind")), UnreadableFileError)(*texts)
