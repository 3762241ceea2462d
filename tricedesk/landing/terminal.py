"""What the commands of `tricedesk server …` share.

Owns: opening the server's parts once the tables are those of this version, and speaking: what a program reads
goes to stdout, what a person reads to stderr.
Refuses: commands; `cli` and `cli_accounts` have them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer

from tricedesk.landing import config as config_module
from tricedesk.landing.services import Services, open_services

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


@contextmanager
def open_checked() -> Iterator[Services]:
    """Give the server's parts, as the environment names them.

    Raises:
        ConfigurationError: a setting can't be used, or `server init` has not run.
    """
    services = open_services(config_module.load())
    try:
        _check_tables(services)
        yield services
    finally:
        services.close()


def _check_tables(services: Services) -> None:
    from tricedesk.errors import ConfigurationError
    from tricedesk.landing.db import migrate

    if not migrate.is_current(services.db):
        raise ConfigurationError(
            "The database's tables are not those of this version.", hint="Run `tricedesk server init` first."
        )


def answer(what: Any) -> None:
    """Print a text, or anything else as JSON."""
    typer.echo(what if isinstance(what, str) else json.dumps(what, indent=2))


def tell(text: str) -> None:
    """Tell a person."""
    typer.echo(text, err=True)
