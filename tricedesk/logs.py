"""The desk's log: typed events, one JSON object a line.

Owns: what an event may carry, where it is written, how much of it is kept.
Refuses: free text. A name, a contact, a token or a path can't be logged, because no field takes one: each
room declares its events as frozen dataclasses whose fields are ids, numbers, moments, enumerations or a
`Word` of the program's own (an exception's class name, a state). What other libraries say through
`logging` is not written down.

    @dataclass(frozen=True, slots=True)
    class PartSent(Event):
        package_id: UUID
        file: int
        part: int

    logs.write(PartSent(package_id, 0, 3))
"""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import re
import sys
import types
import typing
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import IO, Any, NewType, Union
from uuid import UUID

from tricedesk import system
from tricedesk.paths import AppPaths

Word = NewType("Word", str)
"""A word of the program's own, never of a file, a person or the network: at most 64 of `A-Za-z0-9_.-`."""

KEPT_BYTES = 1024 * 1024
KEPT_FILES = 5

_WORD = re.compile(r"[A-Za-z0-9_.\-]{1,64}")
_SAFE = (UUID, int, float, bool, datetime, Word, types.NoneType)
_logger = logging.getLogger("tricedesk.events")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened. Subclasses add fields of safe types; the class's name is the event's."""


@dataclass(frozen=True, slots=True)
class Crashed(Event):
    """The program ended by an exception: its kind and where in our own code, never its text."""

    kind: Word
    module: Word
    line: int


def unsafe_fields(kind: type[Event]) -> list[str]:
    """Return the names of an event's fields whose type could carry what must not be logged."""
    hints = typing.get_type_hints(kind)
    return [f.name for f in fields(kind) if not _is_safe(hints[f.name])]


def configure(paths: AppPaths, *, stream: IO[str] | None = None) -> None:
    """Write events to this home's log file and, if given, to a stream as well. May be called again."""
    close()
    _logger.propagate = False
    _logger.setLevel(logging.INFO)
    handlers: list[logging.Handler] = [
        _QuietFileHandler(
            paths.log_file, maxBytes=KEPT_BYTES, backupCount=KEPT_FILES - 1, encoding="utf-8", delay=True
        )
    ]
    if stream is not None:
        handlers.append(logging.StreamHandler(stream))
    for handler in handlers:
        handler.setFormatter(logging.Formatter("%(message)s"))
        _logger.addHandler(handler)


def close() -> None:
    """Let go of the log file. What is written afterwards goes nowhere."""
    for handler in list(_logger.handlers):
        _logger.removeHandler(handler)
        handler.close()


def write(event: Event) -> None:
    """Write an event down. Never raises for want of disk space: the log is not worth a stopped upload.

    Raises:
        TypeError: the event has a field of a type that could carry text of a person or the network.
    """
    if unsafe := unsafe_fields(type(event)):
        raise TypeError(f"{type(event).__name__} can't log {', '.join(unsafe)}")
    if not _logger.handlers:
        return
    import structlog

    render = structlog.processors.JSONRenderer()
    line: dict[str, object] = {"at": datetime.now(UTC).isoformat(timespec="milliseconds")}
    line["event"] = type(event).__name__
    line |= {f.name: _plain(getattr(event, f.name)) for f in fields(event)}
    _logger.info("%s", render(_logger, "info", line))


def write_crash(error: BaseException) -> None:
    """Write down that the program ended by an exception, without the exception's own words."""
    module, line = "unknown", 0
    traceback = error.__traceback__
    while traceback is not None:
        name = str(traceback.tb_frame.f_globals.get("__name__", ""))
        if name.startswith("tricedesk"):
            module, line = name, traceback.tb_lineno
        traceback = traceback.tb_next
    write(Crashed(Word(type(error).__name__), Word(module), line))


class _QuietFileHandler(logging.handlers.RotatingFileHandler):
    """A rotating file that only its owner reads, and that says nothing when the disk is full."""

    def _open(self) -> Any:
        file = super()._open()
        system.make_private(Path(self.baseFilename))
        return file

    def close(self) -> None:
        with contextlib.suppress(OSError):
            super().close()

    def handleError(self, record: logging.LogRecord) -> None:
        del record
        if not isinstance(sys.exc_info()[1], OSError):
            raise  # noqa: PLE0704 - logging calls this inside its own `except`


def _is_safe(hint: Any) -> bool:
    if typing.get_origin(hint) in (Union, types.UnionType):
        return all(_is_safe(part) for part in typing.get_args(hint))
    return hint in _SAFE or (isinstance(hint, type) and issubclass(hint, StrEnum))


def _plain(value: object) -> object:
    if isinstance(value, bool | int | float | None):
        return value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, UUID | StrEnum):
        return str(value)
    return value if isinstance(value, str) and _WORD.fullmatch(value) else "?"
