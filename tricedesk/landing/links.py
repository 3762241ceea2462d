"""A patient's link: what opens through it, who may, and what may be done there.

Owns: opening a page by its token, its state at a moment (expiry is decided here, not by a clean-up), guesses
at codes, the password's creation, deletion by the four digits, language, views and requests.
Refuses: HTTP, cookies and texts (`pages`); making links and messages (`packages`); hashing inside a
transaction: callers check a code between two of them.

Each write names the link's generation or the page's state in its WHERE, so that of two at once one wins.
"""

from __future__ import annotations

import functools
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from tricedesk.landing import asks, events, jobs, limits
from tricedesk.landing.db.lookup import Lookup
from tricedesk.landing.db.tables import accounts, attempts, links, packages, pages, viewers
from tricedesk.landing.keys import Keys, token_sha256
from tricedesk.landing.limits import Limit, stamp
from tricedesk.wire import EventKind, PackageState

DELETE_TRIES: Final = 10
"""Guesses at one issued delete code, from anywhere, ever."""
VIEW_AGAIN: Final = timedelta(minutes=30)
PATIENT: Final = "patient"


class PageState(StrEnum):
    """What a link leads to now."""

    OPEN = "open"
    CLOSED = "closed"
    DELETED = "deleted"
    EXPIRED = "expired"


class Gate(StrEnum):
    """What a page asks for first."""

    NONE = "none"
    CODE = "code"
    PASSWORD = "password"  # noqa: S105 - a kind of gate


PER_LINK: Final = Limit(20, timedelta(days=1), timedelta(hours=1))
PER_LINK_AND_ADDRESS: Final = Limit(5, timedelta(hours=1), timedelta(minutes=10))
REQUESTS: Final = Limit(3, timedelta(days=1), timedelta(hours=1))


@dataclass(frozen=True, slots=True)
class Logo:
    """A clinic's logo: where storage has it, what it is, and how large it is drawn."""

    object: str
    media_type: str
    sha256: str
    width: int
    height: int


_LOGO: Final = ("logo", "logo_type", "logo_sha256", "logo_width", "logo_height")


@dataclass(frozen=True, slots=True)
class Clinic:
    """What a patient learns of the account. `version` grows with every change of its settings."""

    name: str
    phone: str
    country: str
    zone: ZoneInfo
    version: int
    logo: Logo | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A link and its page, as they were at one moment. `secret_hash` is empty until a password is set."""

    link_id: UUID
    account_id: UUID
    page_id: UUID
    package_id: UUID
    generation: int
    key_version: int
    delete_tries: int
    voided_at: datetime | None
    state: PageState
    gate: Gate
    secret_hash: str | None
    language: str
    version: int
    expires_at: datetime
    ended_at: datetime | None
    views: int
    last_viewed_at: datetime | None
    clinic: Clinic
    shows: str
    """All that a page of the gallery shows beside its number and the day, in one word to compare."""

    @property
    def deletion_locked(self) -> bool:
        """Whether the guesses at this delete code are used up."""
        return self.delete_tries >= DELETE_TRIES


OPENING: Final = (
    sa.select(
        links.c.id.label("link_id"),
        links.c.generation,
        links.c.key_version,
        links.c.delete_tries,
        links.c.voided_at,
        pages.c.account_id,
        pages.c.id.label("page_id"),
        pages.c.package_id,
        pages.c.version,
        pages.c.language,
        pages.c.gate,
        pages.c.secret_hash,
        pages.c.state,
        pages.c.expires_at,
        pages.c.ended_at,
        pages.c.views,
        pages.c.last_viewed_at,
        accounts.c.name,
        accounts.c.phone,
        accounts.c.country,
        accounts.c.time_zone,
        accounts.c.settings_version,
        accounts.c.logo,
        accounts.c.logo_type,
        accounts.c.logo_sha256,
        accounts.c.logo_width,
        accounts.c.logo_height,
    )
    .join(pages, pages.c.id == links.c.page_id)
    .join(accounts, accounts.c.id == pages.c.account_id)
    .where(links.c.token_sha256 == sa.bindparam("token_sha256"))
)
"""What is read of a link at every request, by its token's digest (`Database.lookup`)."""


def as_opened(row: Mapping[str, Any]) -> Opened:
    """Return a row of `OPENING` as it stands, whatever the hour."""
    values = dict(row)
    logo = Logo(*(values.pop(name) for name in _LOGO))
    clinic = Clinic(
        name=values.pop("name"),
        phone=values.pop("phone"),
        country=values.pop("country"),
        zone=ZoneInfo(values.pop("time_zone")),
        version=values.pop("settings_version"),
        logo=logo if logo.object else None,
    )
    state, gate = PageState(values.pop("state")), Gate(values.pop("gate"))
    shows = f"{values['page_id']} {values['link_id']} {values['generation']} {values['version']} {clinic!r}"
    return Opened(**values, state=state, gate=gate, clinic=clinic, shows=shows)


# A gallery asks with one token some twenty times in a second.
_digest = functools.lru_cache(256)(token_sha256)


def open_link(lookup: Lookup[Opened], token: str, *, now: datetime) -> Opened | None:
    """Return what a token leads to; None where it leads nowhere, as a voided one does.

    A link that was void before its page was deleted leads nowhere: it may have gone to a wrong address.

    Args:
        lookup: of `OPENING`, with `as_opened`.
    """
    opened = lookup.one(_digest(token))
    if opened is None:
        return None
    voided_at = opened.voided_at
    if voided_at is not None and (opened.state is not PageState.DELETED or voided_at != opened.ended_at):
        return None
    if opened.expires_at <= now and opened.state in (PageState.OPEN, PageState.CLOSED):
        return replace(opened, state=PageState.EXPIRED)
    return opened


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
    """Let the page speak another language, for everyone who opens it from now on."""
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
    """Count a person's view; False for one that this browser has made within the half hour.

    Args:
        viewer: what the browser's cookie says; only a digest of it and the page is kept.
    """
    digest = hashlib.sha256(f"{opened.page_id} {viewer}".encode()).hexdigest()
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


def request_again(conn: sa.Connection, opened: Opened, *, now: datetime) -> None:
    """Put "Ask the clinic for my pictures again" into the desk's list; what is too much is passed over."""
    if consume_attempt(conn, opened, {"request": REQUESTS}, now=now) is None:
        asks.by_patient(
            conn, opened.account_id, opened.page_id, opened.link_id, state=opened.state.value, now=now
        )


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
