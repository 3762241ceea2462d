"""The command `tricedesk server …`.

Owns: its words and its options. What a program reads goes to stdout, what a person reads to stderr.
Refuses: settings by option: all stand in the environment, and `check` lists them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer

from tricedesk.landing import config as config_module
from tricedesk.landing.services import Services, open_services

app = typer.Typer(
    help="The hosted server: takes packages from workstations, shows pages to patients.",
    no_args_is_help=True,
)
account_app = typer.Typer(help="The clinics of this server.", no_args_is_help=True)
app.add_typer(account_app, name="account")

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


@app.command()
def init() -> None:
    """Make the home, the keys and the tables; safe to repeat, and to be run after every update."""
    from tricedesk import system
    from tricedesk.landing import keys
    from tricedesk.landing.db import Database, migrate

    config = config_module.load()
    if not config.home.is_dir():
        config.home.mkdir(parents=True)
        system.make_private(config.home)
    made = keys.create_file(config.secret_file)
    keys.load_file(config.secret_file)
    db = Database(config.database_url)
    try:
        migrate.upgrade(db)
    finally:
        db.close()
    if made:
        _say(f"New keys: {config.secret_file}. Without them no link works: back them up.")
    _say(f"Ready in {config.home}.")


@app.command()
def run(
    worker: Annotated[
        bool | None,
        typer.Option(
            "--worker/--no-worker",
            help="Send mails and erase in this process too; default: with SQLite.",
        ),
    ] = None,
) -> None:
    """Serve the API and the pages until stopped."""
    from tricedesk.landing import logs, serve

    logs.configure()
    with _services() as services:
        serve.run(services, with_worker=services.db.is_sqlite if worker is None else worker)


@app.command("worker")
def work() -> None:
    """Send mails, expire and erase until stopped; any number beside each other (PostgreSQL)."""
    from tricedesk.landing import logs, serve
    from tricedesk.landing import worker as worker_module

    logs.configure()
    with _services() as services, serve.stop_on_signal() as stop:
        worker_module.run(services, stop)


@account_app.command("add")
def add_account(
    name: Annotated[str, typer.Argument(help="The clinic's name, as patients know it.")],
    phone: Annotated[str, typer.Option(help="Whom patients call.")] = "",
    time_zone: Annotated[str, typer.Option(help="Like America/New_York.")] = "UTC",
    country: Annotated[str, typer.Option(help="Two letters, like US.")] = "US",
    language: Annotated[str, typer.Option(help="The clinic's own, like en.")] = "en",
    days: Annotated[int, typer.Option(help="For how long a page lives.")] = 90,
    as_json: AsJson = False,
) -> None:
    """Add a clinic; prints its id."""
    from tricedesk.landing import accounts

    with _services() as services:
        account_id = accounts.add(
            services,
            name,
            phone=phone,
            time_zone=time_zone,
            country=country,
            language=language,
            lifespan_days=days,
        )
    _answer({"account_id": str(account_id)} if as_json else str(account_id))


@app.command("pairing-code")
def pairing_code(
    account: Annotated[str, typer.Argument(help="The clinic's id, or its exact name.")],
    as_json: AsJson = False,
) -> None:
    """Print a code that pairs one workstation within ten minutes."""
    from tricedesk.landing import accounts, pairing

    with _services() as services:
        code = pairing.make_code(services, accounts.find(services, account))
        url = services.config.public_url
    _answer({"code": code, "url": url} if as_json else code)
    _say(f"Within ten minutes, at the workstation: tricedesk pair {url} {code}")


@app.command()
def reconcile(
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Compare only; erase and repair nothing.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Prove that database and storage agree; exit code 1 if pictures are missing."""
    from tricedesk.landing import reconcile as reconcile_module

    with _services() as services:
        report = reconcile_module.reconcile(services, dry_run=dry_run)
    if as_json:
        _answer(report.as_json())
    else:
        _answer(report.in_words(dry_run=dry_run))
    if not report.agrees:
        raise typer.Exit(1)


@app.command()
def check(as_json: AsJson = False) -> None:
    """Try every setting; exit code 1 if one does not work."""
    from tricedesk.landing import checks

    findings = checks.run()
    ok = all(finding.ok for finding in findings)
    if as_json:
        _answer({"ok": ok, "settings": [finding.as_json() for finding in findings]})
    else:
        for finding in findings:
            mark = "ok  " if finding.ok else "FAIL"
            origin = " (default)" if finding.is_default else ""
            _answer(f"{mark} {finding.setting} = {finding.value or '(empty)'}{origin}\n     {finding.says}")
    if not ok:
        raise typer.Exit(1)


@contextmanager
def _services() -> Iterator[Services]:
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


def _answer(what: Any) -> None:
    typer.echo(what if isinstance(what, str) else json.dumps(what, indent=2))


def _say(text: str) -> None:
    typer.echo(text, err=True)
