"""The command `tricedesk server account …`.

Owns: its words and its options: adding a clinic, letting its first admin in, what it takes along and its end.
Refuses: settings that an admin changes at her desk.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated

import typer

from tricedesk.landing.terminal import AsJson, answer, open_checked, tell

app = typer.Typer(help="The clinics of this server.", no_args_is_help=True)
Account = Annotated[str, typer.Argument(help="The clinic's id, or its exact name.")]


@app.command("add")
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

    with open_checked() as services:
        account_id = accounts.add(
            services,
            name,
            phone=phone,
            time_zone=time_zone,
            country=country,
            language=language,
            lifespan_days=days,
        )
    answer({"account_id": str(account_id)} if as_json else str(account_id))


@app.command("list")
def list_accounts(as_json: AsJson = False) -> None:
    """Print the clinics: id, name, live pages, bytes in storage."""
    from tricedesk.landing import accounts

    with open_checked() as services:
        found = accounts.summaries(services)
    if as_json:
        answer([one.as_json() for one in found])
    else:
        for one in found:
            answer(f"{one.account_id}  {one.name}  {one.live_pages} live pages  {one.stored_bytes} bytes")


@app.command("admin-link")
def admin_link(account: Account, as_json: AsJson = False) -> None:
    """Print a one-time sign-up link for an administrator, good for a week."""
    from tricedesk.landing import accounts, admins

    with open_checked() as services:
        token = admins.make_invitation(services, accounts.find(services, account))
        link = f"{services.config.public_url}/join/{token}"
    answer({"link": link} if as_json else link)
    tell('Within a week, at a paired workstation: Preferences, Account, "I have a sign-up link".')


@app.command("export")
def export_account(
    account: Account,
    to: Annotated[Path, typer.Argument(help="The zip to write; it must not be there yet.")],
) -> None:
    """Write all that the server knows of a clinic, without pictures and contacts, into a zip."""
    from tricedesk import system
    from tricedesk.landing import accounts, export

    with open_checked() as services, to.open("xb") as target:
        system.make_private(to)
        with export.make(services, accounts.find(services, account), "operator") as file:
            shutil.copyfileobj(file, target)
    tell(f"Written: {to}")


@app.command("erase")
def erase_account(
    account: Account,
    yes: Annotated[bool, typer.Option("--yes", help="Don't ask.")] = False,
) -> None:
    """Erase a clinic that has left: pictures, contacts, names, payloads; for good. Repeatable."""
    from tricedesk.landing import accounts, leaving

    with open_checked() as services:
        account_id = accounts.find(services, account)
        if not yes:
            typer.confirm(
                f"Erase {account} for good? Every link of its patients dies now.", abort=True, err=True
            )
        count = leaving.erase(services, account_id, "operator")
    tell(f"Erased; {count} objects in storage are gone.")
