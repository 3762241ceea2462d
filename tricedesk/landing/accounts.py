"""Accounts, and the workstations that may speak for them.

Owns: adding an account, recognising a workstation by its token, and which key is the account's.
Refuses: tokens and keys in clear: the database holds their digests. How a workstation comes in: `pairing`.
"""

from __future__ import annotations

import json
import unicodedata
import zoneinfo
from dataclasses import asdict, dataclass
from uuid import UUID

import sqlalchemy as sa

from tricedesk import wire
from tricedesk.errors import UsageError
from tricedesk.landing import events, languages
from tricedesk.landing.db.tables import accounts, packages, pages, workstations
from tricedesk.landing.keys import token_sha256
from tricedesk.landing.refusals import RefusalError
from tricedesk.landing.services import Services
from tricedesk.wire import ErrorCode, EventKind, gsm

DEFAULT_QUOTA = 50 * 1024**3
_SMS_NAME_LENGTH = 20


@dataclass(frozen=True, slots=True)
class Workstation:
    """Who is asking: a paired desk, and the account that everything it sees belongs to."""

    id: UUID
    account_id: UUID
    name: str

    @property
    def actor(self) -> str:
        """How events name it."""
        return f"workstation:{self.id}"


def sms_name(name: str) -> str:
    """Return a clinic's name in at most 20 characters of the alphabet that a plain text message has."""
    plain = ""
    for char in name:
        if char in gsm.BASIC:
            plain += char
        else:  # "Kraków" becomes "Krakow"
            plain += "".join(c for c in unicodedata.normalize("NFKD", char) if c in gsm.BASIC)
    plain = " ".join(plain.split())
    if len(plain) > _SMS_NAME_LENGTH:
        cut = plain[: _SMS_NAME_LENGTH + 1].rpartition(" ")[0]
        plain = cut or plain[:_SMS_NAME_LENGTH]
    return plain.strip(" ,-") or "Your clinic"


def add(
    services: Services,
    name: str,
    *,
    phone: str = "",
    time_zone: str = "UTC",
    country: str = "US",
    language: str = "en",
    lifespan_days: int = 90,
    quota_bytes: int = DEFAULT_QUOTA,
) -> UUID:
    """Add a clinic; return its id.

    Raises:
        UsageError: a name, zone, country, language or lifespan that can't be.
    """
    name, country = name.strip(), country.upper()
    if not 1 <= len(name) <= 80 or not name.isprintable():
        raise UsageError("A clinic's name has 1 to 80 characters.")
    if len(phone) > 40 or not phone.isprintable():
        raise UsageError("A phone number has at most 40 characters.")
    try:
        zoneinfo.ZoneInfo(time_zone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UsageError(
            f"There is no time zone {time_zone!r}.", hint="Write one like America/New_York or Europe/Dublin."
        ) from error
    if not (len(country) == 2 and country.isascii() and country.isalpha()):
        raise UsageError(f"{country!r} is no country.", hint="Write its two letters, like US or IE.")
    if language not in languages.available():
        raise UsageError(f"{language!r} is no language here.", hint=f"One of {_spoken()}.")
    if not 1 <= lifespan_days <= wire.MAX_LIFESPAN_DAYS:
        raise UsageError(f"A page lives 1 to {wire.MAX_LIFESPAN_DAYS} days.")
    account_id, now = wire.new_id(), services.clock()
    with services.db.write() as conn:
        conn.execute(
            sa.insert(accounts).values(
                id=account_id,
                name=name,
                phone=phone,
                time_zone=time_zone,
                country=country,
                language=language,
                sms_name=sms_name(name),
                lifespan_days=lifespan_days,
                quota_bytes=quota_bytes,
                settings_version=1,
                seq=0,
                chain=events.GENESIS,
                created_at=now,
            )
        )
        events.record(conn, account_id, EventKind.ACCOUNT_CREATED, "operator", now=now)
    return account_id


def find(services: Services, text: str) -> UUID:
    """Return the account that an operator means, by id or by its exact name.

    Raises:
        UsageError: none, or several of that name.
    """
    try:
        condition = accounts.c.id == UUID(text)
    except ValueError:
        condition = accounts.c.name == text
    with services.db.read() as conn:
        found = conn.execute(sa.select(accounts.c.id).where(condition)).scalars().all()
    if len(found) == 1:
        return UUID(str(found[0]))
    raise UsageError(
        f"{len(found)} accounts are called {text!r}." if found else f"There is no account {text!r}.",
        hint="Give the id that `tricedesk server account add` printed.",
    )


@dataclass(frozen=True, slots=True)
class Summary:
    """One clinic, for whoever runs the server."""

    account_id: UUID
    name: str
    live_pages: int
    stored_bytes: int

    def as_json(self) -> dict[str, object]:
        """Return it for `--json`."""
        return {**asdict(self), "account_id": str(self.account_id)}


def summaries(services: Services) -> list[Summary]:
    """Return all clinics that have not left, by name."""
    live = (
        sa.select(sa.func.count())
        .where(
            pages.c.account_id == accounts.c.id,
            pages.c.state.in_(["open", "closed"]),
            pages.c.expires_at > services.clock(),
        )
        .scalar_subquery()
    )
    stored = (
        sa.select(sa.func.coalesce(sa.func.sum(packages.c.total_bytes), 0))
        .where(packages.c.account_id == accounts.c.id, packages.c.erased_at.is_(None))
        .scalar_subquery()
    )
    with services.db.read() as conn:
        rows = conn.execute(
            sa.select(accounts.c.id, accounts.c.name, live, stored)
            .where(accounts.c.erased_at.is_(None))
            .order_by(accounts.c.name, accounts.c.id)
        ).all()
    return [Summary(row[0], row[1], int(row[2]), int(row[3])) for row in rows]


def authenticate(services: Services, token: str) -> Workstation:
    """Return the workstation that a token belongs to.

    Raises:
        RefusalError: NOT_PAIRED, none, or one that was sent away.
    """
    with services.db.read() as conn:
        row = conn.execute(
            sa.select(
                workstations.c.id,
                workstations.c.account_id,
                workstations.c.name,
                workstations.c.revoked_at,
            ).where(workstations.c.token_sha256 == token_sha256(token))
        ).one_or_none()
    if row is None:
        raise not_paired()
    if row.revoked_at is not None:
        raise RefusalError(
            ErrorCode.NOT_PAIRED,
            f"{row.name or 'This workstation'} was removed from the clinic's account.",
            "Nothing is sent from here. Pair it again with a code from your administrator.",
        )
    return Workstation(row.id, row.account_id, row.name)


def info(services: Services, account_id: UUID) -> wire.AccountInfo:
    """Return what a desk may know of its account."""
    with services.db.read() as conn:
        return account_info(conn, account_id)


def set_key(services: Services, workstation: Workstation, key_id: str) -> wire.AccountInfo:
    """Say which key is the account's; the first wins, and may say it again.

    Raises:
        RefusalError: CONFLICT, the account has another key.
    """
    with services.db.write() as conn:
        changed = conn.execute(
            sa.update(accounts)
            .where(accounts.c.id == workstation.account_id, accounts.c.key_id.is_(None))
            .values(key_id=key_id)
        ).rowcount
        if changed:
            events.record(
                conn,
                workstation.account_id,
                EventKind.ACCOUNT_KEY_SET,
                workstation.actor,
                now=services.clock(),
                detail={"key_id": key_id},
            )
        account = account_info(conn, workstation.account_id)
    if account.key_id != key_id:
        raise RefusalError(
            ErrorCode.CONFLICT,
            "This account's labels are encrypted with another key.",
            "Pair with a code made at a paired workstation, or enter the recovery key.",
        )
    return account


def not_paired() -> RefusalError:
    """Return the refusal for who shows no token, or one that isn't valid (any more)."""
    return RefusalError(
        ErrorCode.NOT_PAIRED,
        "This workstation is not paired with an account.",
        "Pair it again with a code from your administrator.",
    )


def account_info(conn: sa.Connection, account_id: UUID) -> wire.AccountInfo:
    """Return what a desk may know of its account, in the caller's transaction."""
    row = conn.execute(sa.select(accounts).where(accounts.c.id == account_id)).one()
    return wire.AccountInfo(
        account_id=row.id,
        name=row.name,
        phone=row.phone,
        time_zone=row.time_zone,
        country=row.country,
        language=row.language,
        lifespan_days=row.lifespan_days,
        has_link_code=row.link_code_hash is not None,
        key_id=row.key_id,
        languages=_offered(row.languages),
        anonymized_uplink=row.anonymized_uplink,
        password_rule=row.password_rule,
        settings_version=row.settings_version,
    )


def _offered(chosen: str) -> tuple[str, ...]:
    """Return the languages that the clinic offers, of those that pages have; all where it has chosen none."""
    wanted = json.loads(chosen)
    return tuple(tag for tag in languages.available() if not wanted or tag in wanted)


def _spoken() -> str:
    return ", ".join(languages.available())
