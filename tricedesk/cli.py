"""The command `tricedesk`: what is installed here, and how a command ends.

Owns: mounting the desk's, the server's and the demo's commands, each where its extra is installed, and the
one place where an error becomes words on stderr and an exit code.
Refuses: doing anything itself, and importing the programs by more than their dotted names, so that a server
runs without Qt and a cart without a web framework.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
from typing import Annotated

import typer

import tricedesk
from tricedesk.errors import TriceDeskError

#: module with a Typer `app`, the name it is mounted under (None: at the top), what its extra brings
MOUNTS = (
    ("tricedesk.desk", None, ("pydicom", "requests")),
    ("tricedesk.desk_covers", "covers", ("pydicom", "requests")),
    ("tricedesk.landing.cli", "server", ("sqlalchemy", "fastapi")),
    ("tricedesk.demo.command", None, ("pydicom", "sqlalchemy", "aiosmtpd")),
)

EPILOG = """Exit codes: 0 done · 1 failed, as said · 2 can't be done as asked · 3 a file can't be read ·
4 nothing that may be sent · 5 the server can't be reached now; what waits goes out later · 6 the server
said no · 7 not paired · 8 another TriceDesk is sending here · 9 this computer's records can't be read or
written · 10 the server's settings · 130 stopped by Ctrl-C"""


def build() -> typer.Typer:
    """Return the command with all that is installed."""
    app = typer.Typer(
        name="tricedesk",
        epilog=EPILOG,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @app.callback(invoke_without_command=True)
    def root(
        context: typer.Context,
        version: Annotated[
            bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_version)
        ] = False,
    ) -> None:
        """From the ultrasound cart to the patient's phone. Without a command: the window."""
        del version
        if context.invoked_subcommand is None:
            _open_window(context)

    for module, name, needs in MOUNTS:
        if all(importlib.util.find_spec(need) for need in needs):
            app.add_typer(importlib.import_module(module).app, name=name)
    return app


def run() -> None:
    """Run the command line and end the process with its exit code."""
    try:
        build()()
    except TriceDeskError as error:
        print(_words(error), file=sys.stderr)  # noqa: T201
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)  # noqa: T201
        sys.exit(130)
    except BrokenPipeError:  # `tricedesk scan … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


def _open_window(context: typer.Context) -> None:
    """Open the desk's window where there is one to open; else say what the command can do."""
    if importlib.util.find_spec("PySide6") is None or not has_display():
        typer.echo(context.get_help())
        return
    raise typer.Exit(importlib.import_module("tricedesk.app").run(sys.argv[:1]))


def has_display() -> bool:
    """Tell whether a window can be shown here; without a display Qt would end the process."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return named or sys.platform in ("win32", "darwin")


def _words(error: TriceDeskError) -> str:
    lines = [error.title, error.message, error.hint]
    return "\n".join(line for line in lines if line)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(tricedesk.__version__)
        raise typer.Exit
