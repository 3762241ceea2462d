"""What a patient does at her page.

Owns: guesses at codes, the password's creation, deletion by the four digits, language, views and requests,
each with its event.
Refuses: reading what was typed (`forms`); hashing inside a transaction: callers check a code between two.

Each write names the link's generation or the page's state in its WHERE, so that of two at once one wins.
"""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime, timedelta
from typing import Final

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from tricedesk.landing import asks, events, jobs, limits
from tricedesk.landing.db.tables import attempts, links, packages, pages, viewers
from tricedesk.landing.keys import Keys
from tricedesk.landing.limits import Limit, stamp
from tricedesk.landing.links import DELETE_TRIES, Gate, Opened, PageState
from tricedesk.wire import EventKind, PackageState

VIEW_AGAIN: Final = timedelta(minutes=30)
PATIENT: Final = "patient"
PER_LINK: Final = Limit(20, timedelta(days=1), timedelta(hours=1))
PER_LINK_AND_ADDRESS: Final = Limit(5, timedelta(hours=1), timedelta(minutes=10))
VIEWS: Final = Limit(300, timedelta(hours=1), timedelta(minutes=10))
"""More than a shared page has; a program that throws its cookie away must not fill the clinic's log."""
LANGUAGES: Final = Limit(30, timedelta(hours=1), timedelta(minutes=10))
REQUESTS: Final = Limit(3, timedelta(days=1), timedelta(hours=1))


# ---- guesses ----------------------------------------------------------------------------------------------


def consume_attempt(
    conn: sa.Connection, opened: Opened, scopes: dict[str, Limit], *, now: datetime
) -> datetime | None:
    """Count a guess in each scope of `scopes`, or in none; do this before the guess is looked at.

    One atomic step: the link's row is locked first (SQLite has one writer anyway), so that of any number
    of parallel guesses exactly as many pass as the limit allows.

    Args:
        scopes: by name: `link`, or `guesser()` of an address.

    Returns:
        None if the guess may be looked at; else the moment from which another one may.
    """
    conn.execute(sa.select(links.c.id).where(links.c.id == opened.link_id).with_for_update()).one()
    owner = {"account_id": opened.account_id, "link_id": opened.link_id}
    return limits.consume(conn, attempts, owner, scopes, now=now)


def give_back_attempt(
    conn: sa.Connection, opened: Opened, scopes: dict[str, Limit], *, now: datetime
) -> None:
    """Take back a guess that was right: a family behind one address must not lock itself out.

    Args:
        now: the moment at which it was counted.
    """
    owner = {"account_id": opened.account_id, "link_id": opened.link_id}
    limits.give_back(conn, attempts, owner, scopes, now=now)


def code_limits(opened: Opened, address: str) -> dict[str, Limit]:
    """Return what a guess at a page's code or password is counted against."""
    return {guesser(opened, address): PER_LINK_AND_ADDRESS, "link": PER_LINK}


def guesser(opened: Opened, address: str) -> str:
    """Return the scope of one address at one link: a digest, because no address is kept."""
    return hashlib.sha256(f"{opened.link_id} {address}".encode()).hexdigest()[:32]


def code_wrong(conn: sa.Connection, opened: Opened, *, now: datetime) -> None:
    """Tell the clinic of a wrong code or password, and when a link takes no more guesses."""
    _record(conn, opened, EventKind.CODE_WRONG, now)
    today = conn.execute(
        sa.select(sa.func.sum(attempts.c.count)).where(
            attempts.c.account_id == opened.account_id,
            attempts.c.link_id == opened.link_id,
            attempts.c.scope == "link",
            attempts.c.window > stamp(now - PER_LINK.span - PER_LINK.bucket),
        )
    ).scalar()
    if (today or 0) >= PER_LINK.count:
        _record(conn, opened, EventKind.CODE_LOCKED, now)


def set_password(conn: sa.Connection, opened: Opened, secret_hash: str, *, now: datetime) -> bool:
    """Set a page's first password; False if another visitor was quicker."""
    won = conn.execute(
        sa.update(pages)
        .where(
            pages.c.account_id == opened.account_id,
            pages.c.id == opened.page_id,
            pages.c.gate == Gate.PASSWORD.value,
            pages.c.secret_hash.is_(None),
            *_still_open(now),
        )
        .values(secret_hash=secret_hash, version=pages.c.version + 1)
    ).rowcount
    if won:
        _record(conn, opened, EventKind.PAGE_PASSWORD_SET, now)
    return bool(won)


# ---- deletion ---------------------------------------------------------------------------------------------


def consume_delete_attempt(conn: sa.Connection, opened: Opened) -> int | None:
    """Count a guess at the delete code and return which one it is; None: none is left. Commit, then check."""
    return conn.execute(
        sa.update(links)
        .where(
            links.c.account_id == opened.account_id,
            links.c.id == opened.link_id,
            links.c.generation == opened.generation,
            links.c.voided_at.is_(None),
            links.c.delete_tries < DELETE_TRIES,
        )
        .values(delete_tries=links.c.delete_tries + 1)
        .returning(links.c.delete_tries)
    ).scalar_one_or_none()


def is_delete_code(keys: Keys, opened: Opened, code: str) -> bool:
    """Tell whether these are the four digits of this link's message."""
    wanted = keys.delete_code(opened.link_id, opened.generation, opened.key_version)
    return hmac.compare_digest(wanted.encode(), code.encode())


def delete_wrong(conn: sa.Connection, opened: Opened, guess: int, *, now: datetime) -> None:
    """Tell the clinic of a wrong delete code, and when it was the last that was looked at."""
    _record(conn, opened, EventKind.DELETE_WRONG, now)
    if guess >= DELETE_TRIES:
        _record(conn, opened, EventKind.DELETE_LOCKED, now)


def delete_page(conn: sa.Connection, opened: Opened, *, now: datetime) -> bool:
    """Delete a page: every link void at once, the pictures' erasure queued. False: it was gone already."""
    ended = conn.execute(
        sa.update(pages)
        .where(
            pages.c.account_id == opened.account_id,
            pages.c.id == opened.page_id,
            *_still_open(now),
        )
        .values(state=PageState.DELETED.value, ended_at=now, version=pages.c.version + 1)
    ).rowcount
    if not ended:
        return False
    conn.execute(
        sa.update(links)
        .where(
            links.c.account_id == opened.account_id,
            links.c.page_id == opened.page_id,
            links.c.voided_at.is_(None),
        )
        .values(voided_at=now, generation=links.c.generation + 1)
    )
    conn.execute(
        sa.update(packages)
        .where(packages.c.account_id == opened.account_id, packages.c.id == opened.package_id)
        .values(state=PackageState.DELETED.value, deleted_at=now)
    )
    jobs.add(conn, opened.account_id, jobs.JobKind.ERASE_PACKAGE, opened.package_id, now=now)
    _record(conn, opened, EventKind.PAGE_DELETED, now)
    return True


# ---- language, views, requests ----------------------------------------------------------------------------


def set_language(conn: sa.Connection, opened: Opened, language: str, *, now: datetime) -> None:
    """Let the page speak another language, for everyone from now on; what is too much is passed over."""
    if opened.language == language or not _within(conn, opened, {"language": LANGUAGES}, now):
        return
    changed = conn.execute(
        sa.update(pages)
        .where(
            pages.c.account_id == opened.account_id,
            pages.c.id == opened.page_id,
            pages.c.language != language,
            *_still_open(now),
        )
        .values(language=language, version=pages.c.version + 1)
    ).rowcount
    if changed:
        _record(conn, opened, EventKind.PAGE_LANGUAGE, now, language=language)


def count_view(conn: sa.Connection, opened: Opened, viewer: str, *, now: datetime) -> bool:
    """Count a person's view; False for one that this browser has made within the half hour, or too many.

    Args:
        viewer: what the browser's cookie says; only a digest of it and the page is kept.
    """
    digest = hashlib.sha256(f"{opened.page_id} {viewer}".encode()).hexdigest()
    this_one = (viewers.c.page_id == opened.page_id, viewers.c.viewer == digest)
    seen_at = conn.execute(sa.select(viewers.c.seen_at).where(*this_one)).scalar()
    if seen_at is not None and seen_at > now - VIEW_AGAIN:
        return False
    if not _within(conn, opened, {"view": VIEWS}, now):
        return False
    insert = postgresql.insert if conn.dialect.name == "postgresql" else sqlite.insert
    fresh = conn.execute(
        insert(viewers)
        .values(page_id=opened.page_id, viewer=digest, account_id=opened.account_id, seen_at=now)
        .on_conflict_do_update(
            index_elements=["page_id", "viewer"],
            set_={"seen_at": now},
            where=viewers.c.seen_at <= now - VIEW_AGAIN,
        )
        .returning(viewers.c.viewer)
    ).scalar_one_or_none()
    if fresh is None:
        return False
    views = conn.execute(
        sa.update(pages)
        .where(pages.c.account_id == opened.account_id, pages.c.id == opened.page_id, *_still_open(now))
        .values(views=pages.c.views + 1, last_viewed_at=now)
        .returning(pages.c.views)
    ).scalar_one_or_none()
    if views is not None:
        _record(conn, opened, EventKind.PAGE_VIEWED, now, views=views)
    return views is not None


def request_again(conn: sa.Connection, opened: Opened, *, now: datetime) -> bool:
    """Ask the clinic for the pictures again; False: too often today, and nothing waits in the desk's list."""
    if consume_attempt(conn, opened, {"request": REQUESTS}, now=now) is not None:
        return asks.is_open(conn, opened.account_id, opened.page_id)
    asks.by_patient(
        conn, opened.account_id, opened.page_id, opened.link_id, state=opened.state.value, now=now
    )
    return True


def _within(conn: sa.Connection, opened: Opened, scopes: dict[str, Limit], now: datetime) -> bool:
    """Count what is no guess, and tell whether it is within bounds; of many at once a few more may pass.

    The link's row is not locked: what follows locks the page, and a deletion locks both the other way round.
    """
    owner = {"account_id": opened.account_id, "link_id": opened.link_id}
    return limits.consume(conn, attempts, owner, scopes, now=now) is None


def _still_open(now: datetime) -> tuple[sa.ColumnElement[bool], ...]:
    return (pages.c.state == PageState.OPEN.value, pages.c.expires_at > now)


def _record(conn: sa.Connection, opened: Opened, kind: EventKind, now: datetime, **detail: str | int) -> None:
    events.record(
        conn,
        opened.account_id,
        kind,
        PATIENT,
        now=now,
        page_id=opened.page_id,
        link_id=opened.link_id,
        detail=detail,
    )
