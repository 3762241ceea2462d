"""The command `tricedesk demo`: sets the stage, and with --headless does the main job as people would.

Owns: the order of what happens, and what is said of it. Refuses: leaving anything behind.
"""

from __future__ import annotations

import hashlib
import os
import signal
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from tricedesk.demo.server import DemoServer, MailFolder
from tricedesk.errors import TriceDeskError
from tricedesk.terminal import document, moved, pictures, say

CLINIC = "Maple Clinic"
PATIENT = "anna.sample@example.org"
PERSON = "demo"
"""Who has looked, as the records name them."""
MAIL_WAIT = 60.0
"""Seconds until the mail must have come."""

app = typer.Typer()


@app.command()
def demo(
    folder: Annotated[Path | None, typer.Option(help="Your own DICOM files; else samples.")] = None,
    headless: Annotated[
        bool, typer.Option("--headless", help="Do the main job by itself and say what happened.")
    ] = False,
    once: Annotated[bool, typer.Option("--once", help="Then stop everything and end.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")] = False,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Of the server; 0: any that is free.")] = 0,
) -> None:
    """Try the whole path on this machine, in a temporary home: nothing leaves it, nothing stays."""
    from tricedesk import settings
    from tricedesk.cli import has_display
    from tricedesk.demo import samples
    from tricedesk.home import Home
    from tricedesk.sync import pairing

    with ExitStack() as stack:
        stack.enter_context(_sigterm_ends_it())
        root = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tricedesk-demo-")))
        mail = stack.enter_context(MailFolder(root / "mail"))
        server = stack.enter_context(DemoServer(root / "server", mail.url, CLINIC, port))
        say(f"Server: {server.url}")
        os.environ.update(TRICEDESK_HOME=str(root / "desk"), TRICEDESK_KEYRING="file")
        home = Home.open()
        pairing.pair(
            server.url, server.pairing_code(), "Cart 1", paths=home.paths, credentials=home.credentials
        )
        say(f"Paired with {CLINIC} as Cart 1.")
        source = folder.absolute() if folder else samples.make(root / "studies")
        if headless:
            report = _main_job(Home.open(), source, mail)
            if as_json:
                document(report)
            else:
                _tell(report)
            _check(report)
            if once:
                return
        else:
            home = Home.open()
            settings.save(settings.change(home.settings, folder=source), home.paths.settings_file)
            say("This desk is also yours in another terminal; its mail comes as files:")
            say(f"  export TRICEDESK_HOME={root / 'desk'} TRICEDESK_KEYRING=file")
            say(f"  ls {mail.folder}")
            if has_display():
                from tricedesk import app as window

                window.run(["tricedesk"])
                return
        say("Serving until Ctrl-C.")
        threading.Event().wait()


def _main_job(home: Any, source: Path, mail: MailFolder) -> dict[str, Any]:
    """Scan, clean, confirm, look, send, read the mail, open the page, save the pictures."""
    from tricedesk import pipeline, sending
    from tricedesk.demo import samples, visitor

    with home.ledger() as ledger, pipeline.Workshop(home.texts) as workshop:
        scan = workshop.scan(source, cache=home.scans)
        say(f"{len(scan.studies)} studies; {len(scan.unreadable)} files could not be read.")
        study = _fullest(scan.studies, source)
        with pictures("Cleaning") as progress:
            proposed = workshop.draft(study, home.paths.cache / "proposed", (), progress=progress)
        # At the cart a person looks at what is kept of a machine's pictures, draws it better where a name
        # would stay, and confirms it.
        for place, proposal in enumerate(proposed.pictures):
            picture, machine = proposal, proposal.machine
            drawn = samples.DRAWN.get((machine.Rows, machine.Columns)) if machine else None
            if machine and drawn and machine.ManufacturerModelName == "LOGIQ 700":
                picture = workshop.redo(proposal, [drawn], (), PERSON, home.paths.cache / f"drawn-{place}")
            pipeline.confirm_cover(picture, PERSON, ledger, draft=proposed)
        with pictures("Cleaning again, with the confirmed covers") as progress:
            draft = workshop.draft(
                study, home.paths.cache / "draft", pipeline.confirmed_covers(ledger), progress=progress
            )
        for picture in draft.pictures:
            words = " ".join(reason.sentence for reason in picture.verdict.reasons)
            say(f"  {picture.instance.path.name}: {picture.verdict.level}. {words}")
        looked_at = {picture.digest for picture in draft.pictures if picture.digest}
        pipeline.remember_looks(draft, looked_at, PERSON, ledger)
        choices = sending.choices(
            home, ledger, email=PATIENT, sms="", language="", code="", no_code=False, days=None
        )
        package = pipeline.freeze(draft, looked_at, choices, sending.sender(home), ledger)
        with moved("Sending") as sent_bytes:
            finished = sending.finish(home, ledger, package.id, sent_bytes)
    stored = [picture.stored for picture in draft.pictures if picture.stored]
    letter = mail.wait_for(PATIENT, MAIL_WAIT)
    saved = visitor.visit(letter["link"])
    # The zip holds each picture, and each clip with its still; the screen forms stay on the page.
    packed = [p.main for p in stored] + [f for p in stored for f in p.others if f.role == "poster"]
    return {
        "published": finished["state"] == "sent",
        "link": letter["link"],
        "images": sum(p.main.role == "picture" for p in stored),
        "clips": sum(p.main.role == "clip" for p in stored),
        "first_picture_ok": saved.first == stored[0].main.path.read_bytes(),
        "zip_ok": sorted(_digest(data) for data in saved.zipped.values()) == sorted(f.sha256 for f in packed),
        "mail": {key: letter[key] for key in ("to", "subject", "file")},
        "expires_at": finished["expires_at"],
        "refused": len(draft.pictures) - len(stored),
    }


def _fullest(studies: Sequence[Any], source: Path) -> Any:
    """Return the study with the most pictures."""
    from tricedesk.errors import UsageError

    study = max(studies, key=lambda s: s.images + s.clips, default=None)
    if study is None or not study.images + study.clips:
        raise UsageError(f"There is no picture in {source}.", hint="Name another folder.")
    return study


def _tell(report: dict[str, Any]) -> None:
    typer.echo(f"Sent: {report['images']} images and {report['clips']} clips.")
    typer.echo(f"Mail: “{report['mail']['subject']}” to {report['mail']['to']}")
    typer.echo(f"Picture saved from the page: {'as packed' if report['first_picture_ok'] else 'DIFFERENT'}")
    typer.echo(f"Zip saved from the page: {'as packed' if report['zip_ok'] else 'DIFFERENT'}")
    typer.echo(f"Link: {report['link']}")


def _check(report: dict[str, Any]) -> None:
    """Fail unless the patient got what was packed.

    Raises:
        TriceDeskError: the page is not there, or gave other bytes.
    """
    if not (report["published"] and report["first_picture_ok"] and report["zip_ok"]):
        raise TriceDeskError(
            "The patient's page did not give what was packed.",
            hint="It is said above where they differ. Tell us, with your version (tricedesk --version).",
        )


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@contextmanager
def _sigterm_ends_it() -> Iterator[None]:
    """Let SIGTERM end the block as Ctrl-C does, so that nothing stays behind."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
