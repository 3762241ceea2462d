"""What the desk's commands show on a terminal.

Owns: the JSON document on stdout, words and progress on stderr. Refuses: the words themselves.

Progress is drawn only where stderr is a terminal.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TextIO

import typer


def document(report: dict[str, Any]) -> None:
    """Print the one JSON document of a command.

    Where stdout's encoding lacks a letter, or a file's name is in none, JSON's own escapes stand for it.
    """
    text = json.dumps(report, indent=2, ensure_ascii=False)
    if _writable(text, sys.stdout) != text:
        text = json.dumps(report, indent=2)
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def show(text: str) -> None:
    """Print a line for people on stdout."""
    typer.echo(_writable(text, sys.stdout))


def say(text: str) -> None:
    """Tell a person something, on stderr."""
    typer.echo(_writable(text, sys.stderr), err=True)


def _writable(text: str, stream: TextIO) -> str:
    """Escape what a stream can't write: file names that are in no encoding, letters that its own lacks."""
    encoding = stream.encoding or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


@contextmanager
def counting(what: str) -> Iterator[Callable[[int], None]]:
    """Show a growing number whose end is not known: `Looking… 42 files`."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _count: None
        return
    with console.status(what) as status:
        yield lambda count: status.update(f"{what} {count}")


@contextmanager
def pictures(what: str) -> Iterator[Callable[[int, int, int, int], None]]:
    """Show pictures done of all, and frames done of the one at work (see `pipeline.Progress`)."""
    with _bar() as bar:
        task = bar.add_task(what, total=None)

        def show(done: int, of: int, frames: int, of_frames: int) -> None:
            part = frames / of_frames if of_frames else 0.0
            bar.update(task, completed=done + part, total=of)

        yield show


@contextmanager
def moved(what: str) -> Iterator[Callable[[int, int], None]]:
    """Show bytes moved of all."""
    with _bar() as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)


@contextmanager
def _bar() -> Iterator[Any]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        yield bar
