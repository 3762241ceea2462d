"""What each kind of change means for the mirror's rows: one function an event.

Owns: writing the timeline, pages and messages from the server's events.
Refuses: believing them: what is malformed or unknown in a change is passed over, so that one event of a
newer server never stops the mirror. Transactions are the mirror's.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from datetime import datetime
from uuid import UUID

from tricedesk import wire
from tricedesk.ledger.records import text

Run = Callable[..., sqlite3.Cursor]


def fold(run: Run, account: str, change: wire.Change) -> None:
    """Write one change into the mirror's tables, in the caller's transaction."""
    _note(run, account, change)
    meaning = _FOLDS.get(change.kind)
    if meaning is not None:
        meaning(run, account, change)


def _note(run: Run, account: str, change: wire.Change) -> None:
    detail = {name: value for name, value in change.detail.items() if name != "label"}  # `pages` has it
    run(
        "INSERT OR IGNORE INTO timeline VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            account,
            change.seq,
            text(change.at),
            change.kind,
            change.actor,
            _text(change.page_id),
            _text(change.link_id),
            _text(change.message_id),
            json.dumps(detail),
        ),
    )


def _set(run: Run, account: str, change: wire.Change, values: Mapping[str, object]) -> None:
    """Set columns of the change's page, of which nothing else may be known yet."""
    if change.page_id is None:
        return
    names = [*values, "seq"]
    marks = ", ".join(f"{name} = excluded.{name}" for name in names)
    columns = ", ".join(("page_id", "account_id", *({"state": 0} | dict.fromkeys(names))))
    row = (str(change.page_id), account, *({"state": "open"} | dict(values)).values(), change.seq)
    run(
        f"INSERT INTO pages ({columns}) VALUES ({', '.join('?' * len(row))})"  # noqa: S608 - our own names
        f" ON CONFLICT (page_id) DO UPDATE SET {marks}",
        row,
    )


def _published(run: Run, account: str, change: wire.Change) -> None:
    detail = change.detail
    values: dict[str, object] = {"state": "open", "published_at": text(change.at)}
    for name in ("label", "language", "gate", "workstation"):
        values[name] = detail[name] if isinstance(detail.get(name), str) else ""
    for name in ("images", "clips", "attachments"):
        values[name] = _number(detail.get(name))
    values["package_id"] = _text(_id(detail.get("package_id")))
    values["replaces"] = _text(_id(detail.get("replaces")))
    values["expires_at"] = _moment(detail.get("expires_at"))
    _set(run, account, change, values)


def _state(state: str) -> Callable[[Run, str, wire.Change], None]:
    return lambda run, account, change: _set(run, account, change, {"state": state})


def _viewed(run: Run, account: str, change: wire.Change) -> None:
    _set(
        run,
        account,
        change,
        {"views": _number(change.detail.get("views")), "last_viewed_at": text(change.at)},
    )


def _extended(run: Run, account: str, change: wire.Change) -> None:
    if expires_at := _moment(change.detail.get("expires_at")):
        _set(run, account, change, {"expires_at": expires_at})


def _language(run: Run, account: str, change: wire.Change) -> None:
    if isinstance(language := change.detail.get("language"), str):
        _set(run, account, change, {"language": language})


def _requested(run: Run, account: str, change: wire.Change) -> None:
    _set(run, account, change, {"requested_at": text(change.at)})


def _wrong_code(run: Run, account: str, change: wire.Change) -> None:
    _set(run, account, change, {})
    run("UPDATE pages SET wrong_codes = wrong_codes + 1 WHERE page_id = ?", (_text(change.page_id),))


def _locked(run: Run, account: str, change: wire.Change) -> None:
    _set(run, account, change, {"locked": 1})


def _delete_locked(run: Run, account: str, change: wire.Change) -> None:
    _set(run, account, change, {"delete_locked": 1})


def _issued(run: Run, account: str, change: wire.Change) -> None:
    _set(run, account, change, {"locked": 0, "delete_locked": 0})  # a new link has its own counts


def _message(state: str) -> Callable[[Run, str, wire.Change], None]:
    def fold(run: Run, account: str, change: wire.Change) -> None:
        if change.message_id is None:
            return
        channel, reason = change.detail.get("channel"), change.detail.get("reason")
        run(
            "INSERT INTO messages (message_id, account_id, page_id, link_id, channel, state, reason, at, seq)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (message_id) DO UPDATE SET"
            " page_id = COALESCE(excluded.page_id, page_id), link_id = COALESCE(excluded.link_id, link_id),"
            " channel = CASE WHEN excluded.channel = '' THEN channel ELSE excluded.channel END,"
            " state = excluded.state, reason = excluded.reason, at = excluded.at, seq = excluded.seq",
            (
                str(change.message_id),
                account,
                _text(change.page_id),
                _text(change.link_id),
                channel if isinstance(channel, str) else "",
                state,
                reason if isinstance(reason, str) else "",
                text(change.at),
                change.seq,
            ),
        )

    return fold


def _account_changed(run: Run, account: str, change: wire.Change) -> None:
    del change
    run("UPDATE accounts SET info_stale = 1 WHERE account_id = ?", (account,))


_FOLDS: Mapping[str, Callable[[Run, str, wire.Change], None]] = {
    wire.EventKind.ACCOUNT_KEY_SET: _account_changed,
    wire.EventKind.PAGE_PUBLISHED: _published,
    wire.EventKind.PAGE_VIEWED: _viewed,
    wire.EventKind.PAGE_LANGUAGE: _language,
    wire.EventKind.PAGE_EXTENDED: _extended,
    wire.EventKind.PAGE_CLOSED: _state("closed"),
    wire.EventKind.PAGE_REOPENED: _state("open"),
    wire.EventKind.PAGE_EXPIRED: _state("expired"),
    wire.EventKind.PAGE_DELETED: _state("deleted"),
    wire.EventKind.LINK_ISSUED: _issued,
    wire.EventKind.CODE_WRONG: _wrong_code,
    wire.EventKind.CODE_LOCKED: _locked,
    wire.EventKind.DELETE_LOCKED: _delete_locked,
    wire.EventKind.MESSAGE_QUEUED: _message("queued"),
    wire.EventKind.MESSAGE_SENT: _message("sent"),
    wire.EventKind.MESSAGE_FAILED: _message("failed"),
    wire.EventKind.PICTURES_REQUESTED: _requested,
}


def _text(value: UUID | None) -> str | None:
    return str(value) if value else None


def _id(untrusted: object) -> UUID | None:
    try:
        return UUID(untrusted) if isinstance(untrusted, str) else None
    except ValueError:
        return None


def _number(untrusted: object) -> int:
    return untrusted if isinstance(untrusted, int) and 0 <= untrusted < 2**31 else 0


def _moment(untrusted: object) -> str | None:
    try:
        when = datetime.fromisoformat(untrusted) if isinstance(untrusted, str) else None
    except ValueError:
        return None
    return text(when) if when is not None and when.tzinfo is not None else None
