"""The desk's commands for machine covers: list, export, import, remove.

Owns: their options and what they print. Refuses: what a cover is and when one counts (`clean.covers`,
`machines`). With `--json` one document goes to stdout and nothing else.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tricedesk.errors import UsageError
from tricedesk.terminal import document, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tricedesk.clean.boxes import Box
    from tricedesk.machines import KnownCover

app = typer.Typer(help="What is kept and covered on each machine's pictures.", no_args_is_help=True)

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]
Ids = Annotated[
    list[str] | None, typer.Argument(help="Ids, or their beginnings, as `covers list` shows them.")
]


@app.command("list")
def list_covers(as_json: Json = False) -> None:
    """List the machines that this desk knows, and how far each is confirmed."""
    from tricedesk import machines
    from tricedesk.home import Home

    with Home.open().ledger() as ledger:
        known = machines.known_covers(ledger)
    if as_json:
        document({"covers": [_report(one) for one in known]})
        return
    for one in known:
        key, report = one.cover.key, _report(one)
        name = " ".join(filter(None, (key.Manufacturer, key.ManufacturerModelName))) or "unnamed machine"
        typer.echo(
            f"{one.id}  {report['state']:<11} {key.Columns} x {key.Rows}  {name}"
            f"  version {one.cover.version}, {one.cover.author}, {one.cover.created_at:%Y-%m-%d}"
        )
        if report["state"] == "unconfirmed":
            say(f"              Looked at on {one.looks.looked} of {one.looks.needed} pictures.")
    if not known:
        say("No machine is known here yet. Confirm one in the window, or import its cover.")


@app.command("export")
def export_covers(
    file: Annotated[
        Path, typer.Argument(help="The file to write, which must not exist.", show_default=False)
    ],
    ids: Ids = None,
    as_json: Json = False,
) -> None:
    """Write confirmed covers to a file for another desk: all, or those named."""
    from tricedesk import machines
    from tricedesk.home import Home

    with Home.open().ledger() as ledger:
        known = machines.known_covers(ledger)
    if ids:
        known = [machines.named(known, name) for name in dict.fromkeys(ids)]
        unconfirmed = [one.id for one in known if one.cover.proposed]
        if unconfirmed:
            raise UsageError(
                f"The cover {unconfirmed[0]} is not confirmed.",
                "Only what has been looked at on enough pictures goes to other desks.",
                "Look at more of its machine's pictures, then export it.",
            )
    if file.exists():
        raise UsageError(f"{file} is there already.", hint="Name a new file.")
    going = machines.export_file(known, file)
    left = len(known) - len(going)
    if as_json:
        document({"file": str(file), "exported": [one.id for one in going], "unconfirmed": left})
        return
    typer.echo(f"Covers written to {file}: {len(going)}.")
    if left:
        say(f"Not confirmed on enough pictures yet, so they stay here: {left}.")


@app.command("import")
def import_covers(
    file: Annotated[Path, typer.Argument(help="A file that `covers export` wrote.", show_default=False)],
    as_json: Json = False,
) -> None:
    """Take in covers as proposals. Each is confirmed by a person here before its pictures count as clean."""
    from tricedesk import machines
    from tricedesk.home import Home

    covers = machines.read_file(file)
    home = Home.open()
    with home.ledger() as ledger:
        counts = machines.import_covers(covers, home.settings.workstation_name or "import", ledger)
    if as_json:
        document({"file": str(file), **counts})
        return
    typer.echo(f"Proposed: {counts['proposed']}. Known already: {counts['known']}. Older: {counts['older']}.")
    if counts["proposed"]:
        say("Each is confirmed once you have looked at pictures of its machine.")


@app.command("remove")
def remove_covers(
    ids: Annotated[list[str], typer.Argument(help="Ids, or their beginnings, as `covers list` shows them.")],
    as_json: Json = False,
) -> None:
    """Forget covers. Pictures of these machines need a look again."""
    from tricedesk import machines
    from tricedesk.home import Home

    with Home.open().ledger() as ledger:
        removed = machines.remove_covers(ids, ledger)
    if as_json:
        document({"removed": removed})
    else:
        typer.echo(f"Covers removed: {removed}.")


def _report(known: KnownCover) -> dict[str, Any]:
    cover = known.cover
    state = "proposed" if known.imported else "unconfirmed" if cover.proposed else "confirmed"
    return {
        "id": known.id,
        "state": state,
        "looked": known.looks.looked,
        "needed": known.looks.needed,
        "Manufacturer": cover.key.Manufacturer,
        "ManufacturerModelName": cover.key.ManufacturerModelName,
        "Rows": cover.key.Rows,
        "Columns": cover.key.Columns,
        "layout": _boxes(cover.key.layout),
        "keep": _boxes(cover.keep),
        "cover": _boxes(cover.cover),
        "author": cover.author,
        "created_at": cover.created_at.isoformat(),
        "version": cover.version,
    }


def _boxes(boxes: Iterable[Box]) -> list[list[int]]:
    return [[box.x0, box.y0, box.x1, box.y1] for box in boxes]
