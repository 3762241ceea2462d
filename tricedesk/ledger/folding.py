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
    for name in ("label", "language", "gate", "code", "workstation"):
        values[name] = detail[name] if isinstance(detail.get(name), str) else ""
    for name in ("images", "clips", "attachments"):
        values[name] = _number(detail.get(name))
    values["workstation_id"] = _text(_id(detail.get("workstation_id")))
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
    state = change.detail.get("state")
    _ask(run, account, change, "patient", {"page_state": state if isinstance(state, str) else ""})


def _asked(run: Run, account: str, change: wire.Change) -> None:
    detail = change.detail
    values: dict[str, object] = {
        f"{end}_workstation": _text(_id(detail.get(f"{end}_workstation"))) for end in ("from", "to")
    }
    for end in ("from", "to"):
        name = detail.get(end)
        values[f"{end}_name"] = name if isinstance(name, str) else ""
    _ask(run, account, change, "workstation", values)


def _ask(run: Run, account: str, change: wire.Change, kind: str, more: Mapping[str, object]) -> None:
    request_id = _id(change.detail.get("request_id"))
    if request_id is None or change.page_id is None:
        return
    values = {
        "request_id": str(request_id),
        "account_id": account,
        "kind": kind,
        "page_id": str(change.page_id),
        "state": "open",
        "at": text(change.at),
        "seq": change.seq,
        **more,
    }
    run(
        f"INSERT INTO requests ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})"  # noqa: S608
        " ON CONFLICT (request_id) DO UPDATE SET times = times + 1, at = excluded.at, seq = excluded.seq",
        tuple(values.values()),
    )


def _answered(run: Run, account: str, change: wire.Change) -> None:
    request_id, outcome = _id(change.detail.get("request_id")), change.detail.get("outcome")
    if request_id is None:
        return
    run(
        "UPDATE requests SET state = 'answered', outcome = ?, answered_at = ?, seq = ?"
        " WHERE request_id = ? AND account_id = ?",
        (
            outcome if isinstance(outcome, str) else "",
            text(change.at),
            change.seq,
            str(request_id),
            account,
        ),
    )
    still = run(
        "SELECT 1 FROM requests WHERE page_id = ? AND kind = 'patient' AND state = 'open'",
        (_text(change.page_id),),
    ).fetchone()
    if still is None:
        _set(run, account, change, {"requested_at": None})


def _wrong_code(run: Run, account: str, change: wire.Change) -> None:
    _set(run, account, change, {})
    run("UPDATE pages SET wrong_codes = wrong_codes + 1 WHERE page_id = ?", (_text(change.page_id),))


def _wrong_delete(run: Run, account: str, change: wire.Change) -> None:
    _set(run, account, change, {})
    run("UPDATE pages SET wrong_deletes = wrong_deletes + 1 WHERE page_id = ?", (_text(change.page_id),))


def _password(is_set: int) -> Callable[[Run, str, wire.Change], None]:
    def fold(run: Run, account: str, change: wire.Change) -> None:
        # A reset begins the guesses anew.
        _set(run, account, change, {"password_set": is_set} | ({} if is_set else {"locked": 0}))

    return fold


def _labelled(run: Run, account: str, change: wire.Change) -> None:
    if isinstance(label := change.detail.get("label"), str):
        _set(run, account, change, {"label": label})


def _replaced(run: Run, account: str, change: wire.Change) -> None:
    _set(run, account, change, {"replaced_by": _text(_id(change.detail.get("by")))})


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


def _code_changed(run: Run, account: str, change: wire.Change) -> None:
    """Give the pages that follow the account's code their new gate, as the server has done."""
    _account_changed(run, account, change)
    if change.detail.get("follow") != "apply":
        return
    live = "account_id = ? AND code = 'account' AND state IN ('open', 'closed') AND expires_at > ?"
    if change.detail.get("done") != "cleared":
        run(
            f"UPDATE pages SET gate = 'code', seq = ? WHERE {live}",  # noqa: S608 - our own words
            (change.seq, account, text(change.at)),
        )
        return
    always = change.detail.get("password_rule") == wire.PasswordRule.ALWAYS
    run(
        "UPDATE pages SET gate = CASE WHEN ? OR attachments > 0 THEN 'password' ELSE 'none' END,"  # noqa: S608
        f" password_set = 0, seq = ? WHERE gate = 'code' AND {live}",
        (always, change.seq, account, text(change.at)),
    )


def _paired(run: Run, account: str, change: wire.Change) -> None:
    workstation_id = _workstation(change)
    name = change.detail.get("workstation")
    if workstation_id is None or not isinstance(name, str):
        return
    run(
        "INSERT INTO workstations VALUES (?, ?, ?, ?, NULL) ON CONFLICT (account_id, workstation_id)"
        " DO UPDATE SET name = excluded.name, revoked_at = NULL",
        (account, str(workstation_id), name, text(change.at)),
    )


def _renamed(run: Run, account: str, change: wire.Change) -> None:
    if isinstance(name := change.detail.get("name"), str):
        run(
            "UPDATE workstations SET name = ? WHERE account_id = ? AND workstation_id = ?",
            (name, account, _text(_workstation(change))),
        )


def _revoked(run: Run, account: str, change: wire.Change) -> None:
    run(
        "UPDATE workstations SET revoked_at = ? WHERE account_id = ? AND workstation_id = ?",
        (text(change.at), account, _text(_workstation(change))),
    )


def _workstation(change: wire.Change) -> UUID | None:
    kind, _, named = change.actor.partition(":")
    return _id(change.detail.get("workstation_id")) or (_id(named) if kind == "workstation" else None)


def _account_changed(run: Run, account: str, change: wire.Change) -> None:
    del change
    run("UPDATE accounts SET info_stale = 1 WHERE account_id = ?", (account,))


_FOLDS: Mapping[str, Callable[[Run, str, wire.Change], None]] = {
    wire.EventKind.ACCOUNT_KEY_SET: _account_changed,
    wire.EventKind.SETTINGS_CHANGED: _account_changed,
    wire.EventKind.LINK_CODE_CHANGED: _code_changed,
    wire.EventKind.LOGO_CHANGED: _account_changed,
    wire.EventKind.WORKSTATION_PAIRED: _paired,
    wire.EventKind.WORKSTATION_RENAMED: _renamed,
    wire.EventKind.WORKSTATION_REVOKED: _revoked,
    wire.EventKind.PAGE_LABELLED: _labelled,
    wire.EventKind.PAGE_REPLACED: _replaced,
    wire.EventKind.PAGE_PASSWORD_SET: _password(1),
    wire.EventKind.PAGE_PASSWORD_RESET: _password(0),
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
    wire.EventKind.DELETE_WRONG: _wrong_delete,
    wire.EventKind.DELETE_LOCKED: _delete_locked,
    wire.EventKind.MESSAGE_QUEUED: _message("queued"),
    wire.EventKind.MESSAGE_WAITS: _message("queued"),
    wire.EventKind.MESSAGE_SENT: _message("sent"),
    wire.EventKind.MESSAGE_DELIVERED: _message("delivered"),
    wire.EventKind.MESSAGE_BOUNCED: _message("bounced"),
    wire.EventKind.MESSAGE_FAILED: _message("failed"),
    wire.EventKind.PICTURES_REQUESTED: _requested,
    wire.EventKind.STUDY_ASKED: _asked,
    wire.EventKind.REQUEST_ANSWERED: _answered,
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
