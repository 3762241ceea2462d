"""A patient's link: what opens through it.

Owns: opening a page by its token, and its state at a moment (expiry is decided here, not by a clean-up).
Refuses: any change (`patient`); HTTP, cookies and texts (`pages`); making links and messages (`publication`).
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from tricedesk.landing.db.lookup import Lookup
from tricedesk.landing.db.tables import accounts, links, pages
from tricedesk.landing.keys import token_sha256

DELETE_TRIES: Final = 10
"""Guesses at one issued delete code, from anywhere, ever."""


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
