"""The activity log: an account's events, for its admins.

Owns: finding events by kind, time and workstation, the names of who did them, and the log as CSV.
Refuses: contacts, tokens and codes (no event holds one), and formulas: a cell that a spreadsheet would run is
written as text (a leading apostrophe, as OWASP's advice on CSV injection has it).
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing import events as events_module
from tricedesk.landing.admin_sessions import Admin
from tricedesk.landing.db.tables import admins, events, workstations
from tricedesk.landing.services import Services
from tricedesk.wire import EventKind

CSV_ROWS: Final = 100_000
"""So many lines a spreadsheet bears; what is older is asked for by its dates, and the file says so."""
_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
_NOT_SHOWN: Final = frozenset({"label"})  # encrypted, and long


@dataclass(frozen=True, slots=True)
class Filter:
    """Which events: of kinds (one, or a group like `page`), by a workstation, in a span, of a page."""

    kinds: tuple[str, ...] = ()
    workstation_id: UUID | None = None
    page_id: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None
    before: int | None = None


def find(services: Services, account_id: UUID, wanted: Filter) -> wire.Activity:
    """Return the newest events that fit, at most `ACTIVITY_PER_REPLY`."""
    with services.db.read() as conn:
        rows = conn.execute(_query(account_id, wanted).limit(wire.ACTIVITY_PER_REPLY + 1)).all()
        names = _names(conn, account_id)
    shown = rows[: wire.ACTIVITY_PER_REPLY]
    return wire.Activity(entries=tuple(_entry(row, names) for row in shown), more=len(rows) > len(shown))


def as_csv(services: Services, admin: Admin, wanted: Filter) -> bytes:
    """Return the newest events that fit as CSV (UTF-8 with a mark, so that spreadsheets see it); audited."""
    with services.db.read() as conn:
        rows = conn.execute(_query(admin.account_id, wanted).limit(CSV_ROWS + 1)).all()
        names = _names(conn, admin.account_id)
    shown = rows[:CSV_ROWS]
    with services.db.write() as conn:
        events_module.record(
            conn,
            admin.account_id,
            EventKind.ACTIVITY_EXPORTED,
            admin.actor,
            now=services.clock(),
            detail={"rows": len(shown)},
        )
    text = "".join(lines(_entry(row, names) for row in shown))
    if len(rows) > len(shown):
        text += (
            f"There is more: these are the newest {CSV_ROWS} lines. Choose earlier dates for the rest.\r\n"
        )
    return b"\xef\xbb\xbf" + text.encode()


def lines(entries: Iterator[wire.ActivityEntry]) -> Iterator[str]:
    """Give the lines of the CSV, the header's first."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(("number", "time (UTC)", "what", "who", "page", "details"))
    yield buffer.getvalue()
    for entry in entries:
        buffer.seek(0)
        buffer.truncate()
        detail = "; ".join(f"{name}: {_said(value)}" for name, value in sorted(entry.detail.items()))
        writer.writerow(
            harmless(str(cell))
            for cell in (
                entry.seq,
                entry.at.isoformat(timespec="seconds"),
                entry.kind,
                entry.actor_name or entry.actor,
                entry.page_id or "",
                detail,
            )
        )
        yield buffer.getvalue()


def _query(account_id: UUID, wanted: Filter) -> sa.Select[Any]:
    query = sa.select(events).where(events.c.account_id == account_id).order_by(events.c.seq.desc())
    if wanted.kinds:
        query = query.where(sa.or_(*map(_is_kind, wanted.kinds)))
    if wanted.workstation_id is not None:
        query = query.where(events.c.actor == f"workstation:{wanted.workstation_id}")
    if wanted.page_id is not None:
        query = query.where(events.c.page_id == wanted.page_id)
    if wanted.since is not None:
        query = query.where(events.c.at >= wanted.since)
    if wanted.until is not None:
        query = query.where(events.c.at < wanted.until)
    if wanted.before is not None:
        query = query.where(events.c.seq < wanted.before)
    return query


def _is_kind(kind: str) -> sa.ColumnElement[bool]:
    if "." in kind:
        return events.c.kind == kind
    return events.c.kind.startswith(f"{kind}.", autoescape=True)


def _names(conn: sa.Connection, account_id: UUID) -> dict[str, str]:
    """Return the names of actors, as events name these."""
    names: dict[str, str] = {}
    for kind, table in (("workstation", workstations), ("admin", admins)):
        found = conn.execute(sa.select(table.c.id, table.c.name).where(table.c.account_id == account_id))
        names |= {f"{kind}:{row.id}": row.name for row in found}
    return names


def _entry(row: Any, names: dict[str, str]) -> wire.ActivityEntry:
    detail = json.loads(row.payload) if row.payload is not None else {}
    return wire.ActivityEntry(
        seq=row.seq,
        at=row.at,
        kind=row.kind,
        actor=row.actor,
        actor_name=names.get(row.actor, ""),
        page_id=row.page_id,
        detail={name: value for name, value in detail.items() if name not in _NOT_SHOWN},
    )


def _said(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula, in one line."""
    cell = cell.replace("\r", " ").replace("\n", " ")
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell
