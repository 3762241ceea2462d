"""The server's log: one JSON object a line on stderr, for people at a terminal in words.

Owns: how events and foreign log records are written, and how an exception is: its kind, and where it came
from.
Refuses: an exception's message. It may hold an address, a token or a statement's values.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
import traceback
from collections.abc import MutableMapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO

import structlog

_lines: TextIO | None = None
"""Where lines of JSON go; None where people read, and before `configure`."""
_waiting: list[str] = []
"""Lines of requests that this turn of the event loop has answered; written together at its end."""


def describe(error: BaseException) -> dict[str, Any]:
    """Return what may be logged of an exception: its kind, its cause's, and the last places in our code."""
    kinds = [type(error).__name__]
    cause = error.__cause__ or error.__context__
    while cause is not None and len(kinds) < 5:
        kinds.append(type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    frames = traceback.extract_tb(error.__traceback__)
    where = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames[-4:]]
    return {"error": " < ".join(kinds), "where": where}


def request(log: Any, *, method: str, path: str, status: int, bytes: int, ms: float) -> None:  # noqa: A002
    """Write the line of a request. None of its values may need quoting in JSON.

    Through structlog and logging this costs more than finding the page; where lines are JSON, they are
    written straight away, in the same form, those of one turn of the event loop together. To be called in
    its thread.
    """
    if _lines is None:
        log.info("request", method=method, path=path, status=status, bytes=bytes, ms=ms)
        return
    if not _waiting:
        asyncio.get_running_loop().call_soon(write_waiting)
    _waiting.append(
        f'{{"method": "{method}", "path": "{path}", "status": {status}, "bytes": {bytes}, "ms": {ms}, '
        f'"event": "request", "logger": "tricedesk.access", "level": "info", '
        f'"timestamp": "{datetime.now(UTC).isoformat().replace("+00:00", "Z")}"}}\n'
    )


def write_waiting() -> None:
    """Write the lines of requests that wait for the end of the event loop's turn."""
    lines = "".join(_waiting)
    _waiting.clear()
    if _lines is not None:
        with contextlib.suppress(OSError, ValueError):  # whoever read the log has gone
            _lines.write(lines)


def _plain_exception(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    info = event.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()
    error = info[1] if isinstance(info, tuple) else info
    if isinstance(error, BaseException):
        event.update(describe(error))
    return event


def configure(level: int = logging.INFO) -> None:
    """Send all logs of this process to stderr, in our form."""
    global _lines
    _lines = sys.stderr if level <= logging.INFO and not sys.stderr.isatty() else None
    shared: list[Any] = [
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _plain_exception,
    ]
    renderer: Any = (
        structlog.dev.ConsoleRenderer() if sys.stderr.isatty() else structlog.processors.JSONRenderer()
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for noisy in ("alembic", "asyncio"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
