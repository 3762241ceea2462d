"""The server's side, as this desk last heard of it: pages, messages, requests, timeline, account.

Owns: taking changes in (`folding` says what each one means), in one transaction with the cursor that says
how far it has come; reading them for the window, in bulk where the window shows many.
Refuses: asking the server (`sync.worker` does).

Labels stand here as the server has them: encrypted with the account's key.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

from pydantic import BaseModel, ValidationError

from tricedesk import wire
from tricedesk.ledger import mirror_rows
from tricedesk.ledger.database import Database
from tricedesk.ledger.folding import fold
from tricedesk.ledger.mirror_rows import Message, Page, PageRequest, PairedWorkstation

__all__ = ["Message", "Mirror", "Page", "PageRequest", "PairedWorkstation"]

_Model = TypeVar("_Model", bound=BaseModel)
_Row = TypeVar("_Row")

_AT_ONCE = 500
"""Ids in one question; SQLite's limit of parameters is higher everywhere."""


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

    def keep_settings(self, account_id: UUID, settings: wire.AccountSettings) -> None:
        """Keep what the server says is set."""
        with self._database.write() as run:
            run(
                "INSERT INTO accounts (account_id, settings) VALUES (?, ?)"
                " ON CONFLICT (account_id) DO UPDATE SET settings = excluded.settings",
                (str(account_id), settings.model_dump_json()),
            )

    # ---- looking ------------------------------------------------------------------------------------------

    def account(self, account_id: UUID) -> wire.AccountInfo | None:
        """Return what is known of the account; None before the first answer."""
        return self._kept("info", account_id, wire.AccountInfo)

    def settings(self, account_id: UUID) -> wire.AccountSettings | None:
        """Return what an admin has set; None before the first answer, or from an older server."""
        return self._kept("settings", account_id, wire.AccountSettings)

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

    def pages_of(self, page_ids: Iterable[UUID]) -> dict[UUID, Page]:
        """Return some pages by their ids; what the server has not told of is left out."""
        found = []
        for some in _some(page_ids):
            marks = ", ".join("?" * len(some))
            found += self._pages(f"WHERE page_id IN ({marks})", tuple(map(str, some)))
        return {page.page_id: page for page in found}

    def touched(self, account_id: UUID, after: int) -> set[UUID]:
        """Return the pages that changes after number `after` were about, messages and codes included."""
        values = (str(account_id), after) * 2
        with self._database.read() as run:
            rows = run(
                "SELECT page_id FROM timeline WHERE account_id = ? AND seq > ? AND page_id IS NOT NULL"
                " UNION SELECT page_id FROM pages WHERE account_id = ? AND seq > ?",
                values,
            ).fetchall()
        return {UUID(row[0]) for row in rows}

    def messages(self, page_id: UUID) -> list[Message]:
        """Return a page's messages, newest first."""
        return self._messages("WHERE page_id = ? ORDER BY seq DESC", (str(page_id),))

    def messages_of_all(self, account_id: UUID) -> dict[UUID, list[Message]]:
        """Return the account's messages by page, each page's newest first, in one question."""
        by_page: dict[UUID, list[Message]] = {}
        for message in self._messages("WHERE account_id = ? ORDER BY seq DESC", (str(account_id),)):
            if message.page_id is not None:
                by_page.setdefault(message.page_id, []).append(message)
        return by_page

    def messages_of(self, page_ids: Iterable[UUID]) -> dict[UUID, list[Message]]:
        """Return some pages' messages by page, each page's newest first."""
        by_page: dict[UUID, list[Message]] = {}
        for some in _some(page_ids):
            marks = ", ".join("?" * len(some))
            rest = f"WHERE page_id IN ({marks}) ORDER BY seq DESC"
            for message in self._messages(rest, tuple(map(str, some))):
                if message.page_id is not None:
                    by_page.setdefault(message.page_id, []).append(message)
        return by_page

    def messages_under_way(self, account_id: UUID) -> list[Message]:
        """Return the account's messages that are queued and not yet sent or failed."""
        return self._messages("WHERE account_id = ? AND state = 'queued'", (str(account_id),))

    def requests(self, account_id: UUID, state: str = "open") -> list[PageRequest]:
        """Return what patients and other desks ask for, newest first; `state`: open or answered."""
        return self._select(
            mirror_rows.REQUESTS,
            mirror_rows.request,
            "WHERE account_id = ? AND state = ? ORDER BY at DESC, request_id",
            (str(account_id), state),
        )

    def requests_for_page(self, page_id: UUID) -> list[PageRequest]:
        """Return what was asked for a page, newest first."""
        return self._select(
            mirror_rows.REQUESTS,
            mirror_rows.request,
            "WHERE page_id = ? ORDER BY at DESC, request_id",
            (str(page_id),),
        )

    def workstations(self, account_id: UUID) -> list[PairedWorkstation]:
        """Return the account's desks by name, those sent away included."""
        return self._select(
            mirror_rows.WORKSTATIONS,
            mirror_rows.workstation,
            "WHERE account_id = ? ORDER BY name COLLATE NOCASE, workstation_id",
            (str(account_id),),
        )

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

    def _kept(self, column: str, account_id: UUID, model: type[_Model]) -> _Model | None:
        with self._database.read() as run:
            row = run(
                f"SELECT {column} FROM accounts WHERE account_id = ?",  # noqa: S608 - our own names
                (str(account_id),),
            ).fetchone()
        try:
            return model.model_validate_json(row[0]) if row and row[0] else None
        except ValidationError:
            return None

    def _messages(self, rest: str, values: tuple[object, ...]) -> list[Message]:
        return self._select(mirror_rows.MESSAGES, mirror_rows.message, rest, values)

    def _pages(self, rest: str, values: tuple[object, ...]) -> list[Page]:
        return self._select(mirror_rows.PAGES, mirror_rows.page, rest, values)

    def _select(
        self,
        columns: str,
        read: Callable[[Sequence[Any]], _Row],
        rest: str,
        values: tuple[object, ...],
    ) -> list[_Row]:
        with self._database.read() as run:
            rows = run(columns + rest, values).fetchall()
        return [read(row) for row in rows]


def _some(page_ids: Iterable[UUID]) -> Iterator[tuple[UUID, ...]]:
    ids = iter(page_ids)
    while some := tuple(islice(ids, _AT_ONCE)):
        yield some
