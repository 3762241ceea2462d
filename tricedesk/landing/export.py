"""All that the server knows of a clinic, for the clinic, as one zip.

Owns: what is in it: the settings, pages, messages and events as JSON and CSV, and a word on each.
Refuses: pictures (the originals are the clinic's; a patient's copies are not ours to hand on), contacts,
tokens and codes. Labels are in it as the desks sealed them: who has the account's key can read them.

Events come with their hashes, so that the chain can be proved without this server.
"""

from __future__ import annotations

import csv
import io
import json
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain
from typing import IO, Any, Final
from uuid import UUID

import sqlalchemy as sa

from tricedesk.landing import activity, admins, settings, workstations
from tricedesk.landing import events as events_module
from tricedesk.landing.db.tables import events, files, messages, pages
from tricedesk.landing.services import Services
from tricedesk.wire import EventKind, FileRole

_IN_MEMORY: Final = 16 * 1024 * 1024
_BATCH: Final = 5000
_README: Final = """What the server knew of this clinic when this was made.

account.json   the settings, the workstations, the administrators
pages.csv      each page: when, until when, what it asked for, how often it was viewed; its label, sealed
messages.csv   each mail and text: when, and what became of it; no addresses, no numbers
events.jsonl   everything that happened, in order; each line's hash covers the line before it

There are no pictures here: the originals are in the clinic's own archive. Labels are sealed with the clinic's
key; TriceDesk at a paired desk reads them.
"""


def make(services: Services, account_id: UUID, actor: str) -> IO[bytes]:
    """Return the zip, at its beginning; whoever takes it closes it. Audited."""
    with services.db.write() as conn:
        now = services.clock()
        events_module.record(conn, account_id, EventKind.ACCOUNT_EXPORTED, actor, now=now)
    file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - handed on
    try:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("README.txt", _README)
            archive.writestr("account.json", json.dumps(_account(services, account_id), indent=2))
            _write(archive, "pages.csv", _csv((*_PAGE_COLUMNS, _PICTURES), _pages(services, account_id)))
            _write(archive, "messages.csv", _csv(_MESSAGE_COLUMNS, _messages(services, account_id)))
            _write(archive, "events.jsonl", _events(services, account_id))
        file.seek(0)
    except BaseException:
        file.close()
        raise
    return file


def _write(archive: zipfile.ZipFile, name: str, lines: Iterable[str]) -> None:
    with archive.open(name, "w", force_zip64=True) as entry:
        for line in lines:
            entry.write(line.encode())


def _account(services: Services, account_id: UUID) -> dict[str, Any]:
    return {
        "account_id": str(account_id),
        "settings": settings.get(services, account_id).model_dump(mode="json"),
        "workstations": workstations.listed(services, account_id).model_dump(mode="json")["workstations"],
        "admins": admins.listed(services, account_id).model_dump(mode="json")["admins"],
    }


_PAGE_COLUMNS: Final = (
    "id",
    "state",
    "published_at",
    "expires_at",
    "ended_at",
    "language",
    "gate",
    "views",
    "last_viewed_at",
    "replaced_by",
    "label",
)
_PICTURES: Final = "pictures"
_MESSAGE_COLUMNS: Final = ("id", "page_id", "channel", "language", "state", "reason", "created_at", "sent_at")


def _pages(services: Services, account_id: UUID) -> Iterator[Sequence[Any]]:
    count = sa.select(sa.func.count()).where(
        files.c.package_id == pages.c.package_id,
        files.c.role.in_([FileRole.PICTURE.value, FileRole.CLIP.value]),
    )
    columns = [pages.c[name] for name in _PAGE_COLUMNS]
    return _in_batches(services, pages, [*columns, count.scalar_subquery()], account_id)


def _messages(services: Services, account_id: UUID) -> Iterator[Sequence[Any]]:
    return _in_batches(services, messages, [messages.c[name] for name in _MESSAGE_COLUMNS], account_id)


def _in_batches(
    services: Services, table: sa.Table, columns: list[Any], account_id: UUID
) -> Iterator[Sequence[Any]]:
    """Give a table's rows of an account by their ids, the first column; no long transaction."""
    last: UUID | None = None
    while True:
        query = sa.select(*columns).where(table.c.account_id == account_id).order_by(table.c.id)
        if last is not None:
            query = query.where(table.c.id > last)
        with services.db.read() as conn:
            rows = conn.execute(query.limit(_BATCH)).all()
        yield from rows
        if len(rows) < _BATCH:
            return
        last = rows[-1][0]


def _csv(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    for row in chain([names], rows):
        buffer.seek(0)
        buffer.truncate()
        writer.writerow(activity.harmless(_text(cell)) for cell in row)
        yield buffer.getvalue()


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    return cell.isoformat(timespec="seconds") if isinstance(cell, datetime) else str(cell)


def _events(services: Services, account_id: UUID) -> Iterator[str]:
    last = 0
    while True:
        with services.db.read() as conn:
            rows = conn.execute(
                sa.select(events)
                .where(events.c.account_id == account_id, events.c.seq > last)
                .order_by(events.c.seq)
                .limit(_BATCH)
            ).all()
        for row in rows:
            yield json.dumps(_event(row), ensure_ascii=False) + "\n"
        if len(rows) < _BATCH:
            return
        last = rows[-1].seq


def _event(row: Any) -> dict[str, Any]:
    ids = {name: getattr(row, name) for name in ("page_id", "link_id", "message_id")}
    return {
        "seq": row.seq,
        "at": row.at.isoformat(timespec="microseconds"),
        "kind": row.kind,
        "actor": row.actor,
        **{name: str(value) if value else None for name, value in ids.items()},
        "payload": row.payload,
        "payload_sha256": row.payload_sha256,
        "prev_hash": row.prev_hash,
        "hash": row.hash,
    }
