"""The server's side, as this desk last heard of it: pages, messages, timeline, account.

Owns: taking changes in (`folding` says what each one means), in one transaction with the cursor that says
how far it has come; reading them for the window.
Refuses: asking the server (`sync.worker` does).

Labels stand here as the server has them: encrypted with the account's key.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pydantic import ValidationError

from tricedesk import wire
from tricedesk.ledger.database import Database
from tricedesk.ledger.folding import fold
from tricedesk.ledger.records import moment


@dataclass(frozen=True, slots=True)
class Page:
    """A landing page. `state` is open, closed, expired or deleted; `label` is encrypted (base64)."""

    page_id: UUID
    package_id: UUID | None
    state: str
    label: str
    language: str
    gate: str
    images: int
    clips: int
    attachments: int
    workstation: str
    replaces: UUID | None
    published_at: datetime | None
    expires_at: datetime | None
    views: int
    last_viewed_at: datetime | None
    wrong_codes: int
    locked: bool
    delete_locked: bool
    requested_at: datetime | None


@dataclass(frozen=True, slots=True)
class Message:
    """A mail or text. `state` is queued, sent, delivered, bounced or failed (then with a `reason`)."""

    message_id: UUID
    page_id: UUID | None
    link_id: UUID | None
    channel: str
    state: str
    reason: str
    at: datetime


class Mirror:
    """What the server has told this home."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # ---- taking in ----------------------------------------------------------------------------------------

    def cursor(self, account_id: UUID) -> int:
        """Return the number of the newest change taken in; 0 at the beginning."""
        with self._database.read() as run:
            row = run("SELECT cursor FROM accounts WHERE account_id = ?", (str(account_id),)).fetchone()
        return int(row[0]) if row else 0

    def apply(self, account_id: UUID, changes: Sequence[wire.Change]) -> int:
        """Fold changes and move the cursor, in one transaction; those seen before are passed over.

        Returns:
            how many were new.
        """
        new = 0
        key = str(account_id)
        with self._database.write() as run:
            run("INSERT OR IGNORE INTO accounts (account_id) VALUES (?)", (key,))
            (cursor,) = run("SELECT cursor FROM accounts WHERE account_id = ?", (key,)).fetchone()
            for change in sorted(changes, key=lambda change: change.seq):
                if change.seq <= cursor:
                    continue
                cursor = change.seq
                new += 1
                fold(run, key, change)
            run("UPDATE accounts SET cursor = ? WHERE account_id = ?", (cursor, key))
        return new

    def keep_account(self, info: wire.AccountInfo) -> None:
        """Keep what the server says of the account itself."""
        with self._database.write() as run:
            run(
                "INSERT INTO accounts (account_id, info, info_stale) VALUES (?, ?, 0)"
                " ON CONFLICT (account_id) DO UPDATE SET info = excluded.info, info_stale = 0",
                (str(info.account_id), info.model_dump_json()),
            )

    # ---- looking ------------------------------------------------------------------------------------------

    def account(self, account_id: UUID) -> wire.AccountInfo | None:
        """Return what is known of the account; None before the first answer."""
        with self._database.read() as run:
            row = run("SELECT info FROM accounts WHERE account_id = ?", (str(account_id),)).fetchone()
        try:
            return wire.AccountInfo.model_validate_json(row[0]) if row and row[0] else None
        except ValidationError:
            return None

    def account_is_stale(self, account_id: UUID) -> bool:
        """Return whether the account should be asked for again: never heard of, or an event changed it."""
        with self._database.read() as run:
            row = run(
                "SELECT info IS NULL OR info_stale FROM accounts WHERE account_id = ?", (str(account_id),)
            ).fetchone()
        return row is None or bool(row[0])

    def page(self, page_id: UUID) -> Page | None:
        """Return a page; None before the server has told of it."""
        found = self._pages("WHERE page_id = ?", (str(page_id),))
        return found[0] if found else None

    def pages(self, account_id: UUID) -> list[Page]:
        """Return the account's pages, newest first."""
        return self._pages(
            "WHERE account_id = ? ORDER BY published_at DESC, page_id DESC", (str(account_id),)
        )

    def messages(self, page_id: UUID) -> list[Message]:
        """Return a page's messages, newest first."""
        return self._messages("WHERE page_id = ? ORDER BY seq DESC", (str(page_id),))

    def messages_under_way(self, account_id: UUID) -> list[Message]:
        """Return the account's messages that are queued and not yet sent or failed."""
        return self._messages("WHERE account_id = ? AND state = 'queued'", (str(account_id),))

    def timeline(self, page_id: UUID) -> list[wire.Change]:
        """Return all that has happened to a page, oldest first."""
        with self._database.read() as run:
            rows = run(
                "SELECT seq, at, kind, actor, page_id, link_id, message_id, detail FROM timeline"
                " WHERE page_id = ? ORDER BY seq",
                (str(page_id),),
            ).fetchall()
        return [
            wire.Change(
                seq=row[0],
                at=datetime.fromisoformat(row[1]),
                kind=row[2],
                actor=row[3],
                page_id=UUID(row[4]) if row[4] else None,
                link_id=UUID(row[5]) if row[5] else None,
                message_id=UUID(row[6]) if row[6] else None,
                detail=json.loads(row[7]),
            )
            for row in rows
        ]

    def _messages(self, rest: str, values: tuple[object, ...]) -> list[Message]:
        with self._database.read() as run:
            rows = run(_MESSAGES + rest, values).fetchall()
        return [
            Message(
                message_id=UUID(row[0]),
                page_id=_id(row[1]),
                link_id=_id(row[2]),
                channel=row[3],
                state=row[4],
                reason=row[5],
                at=datetime.fromisoformat(row[6]),
            )
            for row in rows
        ]

    def _pages(self, rest: str, values: tuple[object, ...]) -> list[Page]:
        with self._database.read() as run:
            rows = run(_PAGES + rest, values).fetchall()
        return [
            Page(
                page_id=UUID(row[0]),
                package_id=_id(row[1]),
                state=row[2],
                label=row[3],
                language=row[4],
                gate=row[5],
                images=row[6],
                clips=row[7],
                attachments=row[8],
                workstation=row[9],
                replaces=_id(row[10]),
                published_at=moment(row[11]),
                expires_at=moment(row[12]),
                views=row[13],
                last_viewed_at=moment(row[14]),
                wrong_codes=row[15],
                locked=bool(row[16]),
                delete_locked=bool(row[17]),
                requested_at=moment(row[18]),
            )
            for row in rows
        ]


def _id(kept: str | None) -> UUID | None:
    return UUID(kept) if kept else None


_PAGES = (
    "SELECT page_id, package_id, state, label, language, gate, images, clips, attachments,"
    " workstation, replaces, published_at, expires_at, views, last_viewed_at, wrong_codes,"
    " locked, delete_locked, requested_at FROM pages "
)
_MESSAGES = "SELECT message_id, page_id, link_id, channel, state, reason, at FROM messages "
