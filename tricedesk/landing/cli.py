"""The command `tricedesk server …`.

Owns: its words and its options. What a program reads goes to stdout, what a person reads to stderr.
Refuses: settings by option: all stand in the environment, and `check` lists them.
"""

from __future__ import annotations

from typing import Annotated

import typer

from tricedesk.landing import cli_accounts
from tricedesk.landing import config as config_module
from tricedesk.landing.terminal import AsJson, answer, open_checked, tell

app = typer.Typer(
    help="The hosted server: takes packages from workstations, shows pages to patients.",
    no_args_is_help=True,
)
app.add_typer(cli_accounts.app, name="account")


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
        tell(f"New keys: {config.secret_file}. Without them no link works: back them up.")
    tell(f"Ready in {config.home}.")


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
    with open_checked() as services:
        serve.run(services, with_worker=services.db.is_sqlite if worker is None else worker)


@app.command("worker")
def work() -> None:
    """Send mails, expire and erase until stopped; any number beside each other (PostgreSQL)."""
    from tricedesk.landing import logs, serve
    from tricedesk.landing import worker as worker_module

    logs.configure()
    with open_checked() as services, serve.stop_on_signal() as stop:
        worker_module.run(services, stop)


@app.command("pairing-code")
def pairing_code(
    account: Annotated[str, typer.Argument(help="The clinic's id, or its exact name.")],
    as_json: AsJson = False,
) -> None:
    """Print a code that pairs one workstation within ten minutes."""
    from tricedesk.landing import accounts, pairing

    with open_checked() as services:
        code = pairing.make_code(services, accounts.find(services, account))
        url = services.config.public_url
    answer({"code": code, "url": url} if as_json else code)
    tell(f"Within ten minutes, at the workstation: tricedesk pair {url} {code}")


@app.command()
def reconcile(
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Compare only; erase and repair nothing.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Prove that database and storage agree; exit code 1 if pictures are missing."""
    from tricedesk.landing import logs
    from tricedesk.landing import reconcile as reconcile_module

    logs.configure()
    with open_checked() as services:
        report = reconcile_module.reconcile(services, dry_run=dry_run)
    if as_json:
        answer(report.as_json())
    else:
        answer(report.in_words(dry_run=dry_run))
    if not report.agrees:
        raise typer.Exit(1)


@app.command()
def check(as_json: AsJson = False) -> None:
    """Try every setting; exit code 1 if one does not work."""
    from tricedesk.landing import checks

    findings = checks.run()
    ok = all(finding.ok for finding in findings)
    if as_json:
        answer({"ok": ok, "settings": [finding.as_json() for finding in findings]})
    else:
        for finding in findings:
            mark = "ok  " if finding.ok else "FAIL"
            origin = " (default)" if finding.is_default else ""
            answer(f"{mark} {finding.setting} = {finding.value or '(empty)'}{origin}\n     {finding.says}")
    if not ok:
        raise typer.Exit(1)
