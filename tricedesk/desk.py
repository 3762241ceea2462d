"""The desk's commands on a terminal: scan, clean, send, outbox, sync, pair.

Owns: their options, what they print, and where progress is shown.
Refuses: the work itself (`pipeline`, `sync`). With `--json` one document goes to stdout and nothing else;
everything for people goes to stderr.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tricedesk.errors import UsageError
from tricedesk.terminal import counting, document, moved, pictures, say, show

if TYPE_CHECKING:
    from tricedesk.pipeline import DraftPicture

app = typer.Typer()

Folder = Annotated[
    Path, typer.Argument(help="The folder of DICOM files, or its DICOMDIR.", show_default=False)
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]


@app.command()
def scan(folder: Folder, as_json: Json = False) -> None:
    """List the studies in a folder, and what could not be read."""
    from tricedesk import reports
    from tricedesk.home import Home
    from tricedesk.pipeline import Workshop

    with Workshop() as workshop, counting("Looking…") as counted:
        found = workshop.scan(folder, cache=Home.open().scans, progress=counted)
    report = reports.of_scan(found)
    if as_json:
        document(report)
        return
    for study in report["studies"]:
        name = f"{study['PatientName'] or 'no name'} ({study['PatientID'] or 'no ID'})"
        what = f"{study['images']} images, {study['clips']} clips, {study['attachments']} attachments"
        show(f"{study['StudyDate'] or '--------'}  {name}  {study['StudyDescription']}  {what}")
        show(f"          {study['id']}")
        if study["conflicts"]:
            say(f"          The same UID with other pixels: {', '.join(study['conflicts'])}")
    if not found.studies:
        say("No studies in this folder yet.")
    for unreadable in found.unreadable:
        say(f"Could not be read: {unreadable.path}: {unreadable.reason}")


@app.command()
def clean(
    folder: Folder,
    out: Annotated[Path, typer.Option(help="A folder for the cleaned pictures: new, or empty.")],
    study: Annotated[str, typer.Option(help="Only this study, by its UID or as `scan` names it.")] = "",
    as_json: Json = False,
) -> None:
    """Make the pictures exactly as they would be sent, to look at."""
    from tricedesk import pipeline, reports
    from tricedesk.home import Home

    _need_empty(out)
    home = Home.open()
    with pipeline.Workshop(home.texts) as workshop, home.ledger() as ledger:
        found = workshop.scan(folder, cache=home.scans)
        studies = [pipeline.find_study(found, study)] if study else found.studies
        covers = pipeline.confirmed_covers(ledger)
        drafts = []
        for place, one in enumerate(studies, 1):
            with _writing_to(out), pictures(f"Study {place} of {len(studies)}") as progress:
                drafts.append(workshop.draft(one, out / f"study-{place:02d}", covers, progress=progress))
    report = reports.of_drafts(found, out, drafts)
    if as_json:
        document(report)
        return
    for picture in (picture for one in report["studies"] for picture in one["pictures"]):
        show(f"{picture['verdict']:<11} {picture['output'] or '-':<28} {picture['source']}")
        for why in picture["reasons"]:
            say(f"            {why['sentence']}")


@app.command()
def send(
    folder: Folder,
    study: Annotated[str, typer.Option(help="The study to send, by its UID or as `scan` names it.")],
    email: Annotated[str, typer.Option(help="Mail the link to this address.")] = "",
    sms: Annotated[str, typer.Option(help="Text the link to this mobile number.")] = "",
    language: Annotated[str, typer.Option(help="Of the page and the message; else the account's.")] = "",
    code: Annotated[str, typer.Option(help="A Patient Link Code for this page alone.")] = "",
    no_code: Annotated[bool, typer.Option("--no-code", help="Ask for no code on this page.")] = False,
    days: Annotated[int | None, typer.Option(min=1, max=3650, help="How long the page lives.")] = None,
    looked_at: Annotated[
        Path | None, typer.Option(help="What `tricedesk clean --json` printed, once you have looked.")
    ] = None,
    wait: Annotated[bool, typer.Option("--wait", help="Send now, and print the page's link.")] = False,
    as_json: Json = False,
) -> None:
    """Queue a study for its patient. A picture that nobody has looked at is not sent."""
    from tricedesk import drafts, pipeline, reports, sending
    from tricedesk.home import Home

    home = Home.open()
    home.server_url  # noqa: B018 - raises before any work where this desk is not paired
    drafts.sweep(home.paths)
    with home.ledger() as ledger:
        choices = sending.choices(
            home, ledger, email=email, sms=sms, language=language, code=code, no_code=no_code, days=days
        )
        digests = reports.looked_at(looked_at) if looked_at else frozenset()
        with drafts.draft_folder(home.paths) as folder_of_draft:
            with pipeline.Workshop(home.texts) as workshop, pictures("Cleaning") as progress:
                found = workshop.scan(folder, cache=home.scans)
                draft = workshop.draft(
                    pipeline.find_study(found, study),
                    folder_of_draft,
                    pipeline.confirmed_covers(ledger),
                    progress=progress,
                )
            pipeline.remember_looks(draft, digests, home.settings.workstation_name, ledger)
            seen = ledger.reviews.looked_at({p.digest for p in draft.pictures if p.digest})
            if looked_at:  # who takes a picture out of the file doesn't send it, whoever looked at it before
                seen &= digests
            package = pipeline.freeze(draft, seen, choices, sending.sender(home), ledger)
        left_out = [p for p in draft.pictures if not p.may_go(seen)]
        for picture in left_out:
            say(f"Left out: {picture.instance.path.name}: {_why_left_out(picture, looked_at)}")
        if any(picture.stored for picture in left_out):
            say("Look at what is left out (tricedesk clean), then name it (--looked-at) to send it.")
        report: dict[str, Any] = {**reports.of_package(package), "left_out": len(left_out)}
        say(f"Queued: {len(draft.pictures) - len(left_out)} pictures.")
        if wait:
            with moved("Sending") as progress:
                report |= sending.finish(home, ledger, package.id, progress)
    if as_json:
        document(report)
    elif wait:
        typer.echo(report["link"])


@app.command()
def outbox(as_json: Json = False) -> None:
    """List what waits, is on its way, or was sent."""
    from tricedesk import reports
    from tricedesk.home import Home

    with Home.open().ledger() as ledger:
        packages = [reports.of_package(package) for package in ledger.packages.all()]
    if as_json:
        document({"packages": packages})
        return
    for package in packages:
        done = f"{100 * package['sent_bytes'] // package['total_bytes']} %"
        typer.echo(f"{package['queued_at'][:16]}  {package['state']:<10} {done:>6}  {package['package']}")
        if package["trouble"]:
            say(f"                  {package['trouble']} {package['what_to_do'] or ''}")
    if not packages:
        say("Nothing waits here.")


@app.command()
def sync(
    once: Annotated[bool, typer.Option("--once", help="Do what is due, then end.")] = False,
    as_json: Json = False,
) -> None:
    """Send what waits, and hear what has happened; without --once, until Ctrl-C."""
    from tricedesk import drafts, sending
    from tricedesk.home import Home

    home = Home.open()
    drafts.sweep(home.paths)
    with home.ledger() as ledger:
        report = sending.sync(home, ledger, None if once else threading.Event())
    if as_json:
        document(report)


@app.command()
def pair(
    url: Annotated[str, typer.Argument(help="The server's address.")],
    code: Annotated[str, typer.Argument(help="The one-time code.")],
    name: Annotated[str, typer.Option(help="What the clinic calls this computer.")] = "",
    as_json: Json = False,
) -> None:
    """Make this computer one of a clinic's workstations."""
    import platform

    from tricedesk.home import Home
    from tricedesk.sync import pairing

    home = Home.open()
    paired = pairing.pair(
        url, code, name or platform.node() or "Workstation", paths=home.paths, credentials=home.credentials
    )
    if home.credentials.warning:
        say(home.credentials.warning)
    if paired.recovery:
        say("The recovery key of the clinic's labels. Print it and keep it in a safe place:")
        say(f"  {paired.recovery}")
    elif not paired.has_labels:
        say("Names stay hidden here until you enter the recovery key (tricedesk recovery-key).")
    if as_json:
        document(
            {
                "account": str(paired.account.account_id),
                "clinic": paired.account.name,
                "workstation": str(paired.settings.workstation_id),
                "labels": paired.has_labels,
            }
        )
    else:
        typer.echo(f"Paired with {paired.account.name}.")


@app.command("pairing-code")
def pairing_code() -> None:
    """Print a code that pairs another computer of this clinic within ten minutes, labels included."""
    from tricedesk.home import Home
    from tricedesk.sync import client, pairing

    home = Home.open()
    code = pairing.make_pairing_code(client.open_client(home.settings, home.credentials), home.credentials)
    typer.echo(code.text)


@app.command("recovery-key")
def recovery_key(
    text: Annotated[str, typer.Argument(help="The key as it was printed; else it is asked for.")] = "",
) -> None:
    """Enter the clinic's recovery key, so that this computer can read its labels."""
    from tricedesk.home import Home
    from tricedesk.sync import client, pairing

    home = Home.open()
    text = text or typer.prompt("Recovery key", hide_input=True)
    pairing.enter_recovery_key(text, client.open_client(home.settings, home.credentials), home.credentials)
    typer.echo("Labels can be read here now.")


def _need_empty(out: Path) -> None:
    with _writing_to(out):
        if not out.exists():
            return
        if not out.is_dir():
            raise UsageError(f"{out} is no folder.", hint="Name a folder that is new or empty.")
        if any(out.iterdir()):
            raise UsageError(f"{out} is not empty.", hint="Name a folder that is new or empty.")


@contextmanager
def _writing_to(out: Path) -> Iterator[None]:
    """Say in words what keeps a folder from being written to."""
    try:
        yield
    except BrokenPipeError:  # of the terminal, not of the disk
        raise
    except OSError as error:
        raise UsageError(
            f"{out} can't be written to.",
            f"{error.strerror or error}.",
            "Name a new folder where you may write, on a disk that has room.",
        ) from error


def _why_left_out(picture: DraftPicture, looked_at: Path | None) -> str:
    """Say why a picture is not sent. What a look may find is no reason: a look is all that it needs."""
    if not picture.stored:
        return " ".join(reason.sentence for reason in picture.verdict.reasons)
    return f"It is not in {looked_at.name}." if looked_at else "Nobody has looked at it."


@app.command(name="forget-pin")
def forget_pin() -> None:
    """Take away the PIN that shows names again in a locked window; the window then asks for none."""
    from tricedesk.home import Home

    Home.open().credentials.keep_lock_pin("")
    say("No PIN is asked for any more. A new one is set in the preferences.")
