"""The account's settings, as admins change them: all at once, from a version that nobody has changed since.

Owns: what a value may be, the version, repeating a change, and telling who was quicker.
Refuses: overwriting: of two admins the second hears what the first has set. The Patient Link Code stands in
`link_code`.
"""

from __future__ import annotations

import json
import unicodedata
import zoneinfo
from collections.abc import Callable
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing import accounts as accounts_module
from tricedesk.landing import events, languages, passwords
from tricedesk.landing.admin_sessions import Admin
from tricedesk.landing.db.tables import accounts, admins, pages
from tricedesk.landing.messages import letter, mail
from tricedesk.landing.refusals import RefusalError
from tricedesk.landing.services import Services
from tricedesk.wire import Channel, ErrorCode, EventKind

_PLAIN = (
    "name",
    "phone",
    "sms_name",
    "country",
    "time_zone",
    "language",
    "second_language",
    "lifespan_days",
    "anonymized_uplink",
    "mail_text",
    "sms_text",
    "sender_name",
    "reply_to",
)
_TEXTS = ("mail_text", "sms_text")


class ConflictError(RefusalError):
    """Someone else has changed the settings since they were read; `theirs` are those of now."""

    def __init__(self, theirs: wire.AccountSettings) -> None:
        moment = ""
        if theirs.changed_at is not None:
            zone = zoneinfo.ZoneInfo(theirs.time_zone)
            moment = f" at {theirs.changed_at.astimezone(zone):%H:%M}"
        who = theirs.changed_by or "Someone else"
        super().__init__(
            ErrorCode.CONFLICT, f"{who} changed these settings{moment}.", "Load theirs or keep yours."
        )
        self.theirs = theirs


def get(services: Services, account_id: UUID) -> wire.AccountSettings:
    """Return the account's settings."""
    with services.db.read() as conn:
        return read(conn, services, account_id)


def put(services: Services, admin: Admin, change: wire.SettingsChange) -> wire.AccountSettings:
    """Set all values. The same change again is success, and changes nothing.

    Raises:
        ConflictError: they were read at an older version.
        RefusalError: BAD_REQUEST, a value that can't be.
    """
    values = change.values
    _check(values)
    _check_hides_code(services, admin.account_id, values)

    def apply(conn: sa.Connection, row: Any) -> dict[str, Any]:
        columns = {name: getattr(values, name) for name in _PLAIN}
        columns["languages"] = json.dumps(values.languages)
        columns["password_rule"] = values.password_rule.value
        changed = sorted(name for name, value in columns.items() if getattr(row, name) != value)
        if changed:
            shown = {name: columns[name] for name in changed if name not in _TEXTS and name != "languages"}
            events.record(
                conn,
                admin.account_id,
                EventKind.SETTINGS_CHANGED,
                admin.actor,
                now=services.clock(),
                detail={"changed": changed, "values": shown, "version": row.settings_version + 1},
            )
        return columns

    return make(services, admin, change.change_id, change.version, change.digest(), apply)


def make(
    services: Services,
    admin: Admin,
    change_id: UUID,
    version: int,
    digest: str,
    apply: Callable[[sa.Connection, Any], dict[str, Any]],
    lock: Callable[[sa.Connection], None] = lambda _conn: None,
) -> wire.AccountSettings:
    """Make one change of the account's row, from `version`, once however often it is asked.

    Args:
        digest: of what is asked for; may hold a code, so a fingerprint of it is kept.
        apply: is given the row, locked; records its event, returns the columns to set.
        lock: locks what `apply` changes beside the row; pages come before their account everywhere.

    Raises:
        ConflictError, RefusalError.
    """
    fingerprint = services.keys.fingerprint(digest)
    with services.db.write() as conn:
        lock(conn)
        row = conn.execute(
            sa.select(accounts).where(accounts.c.id == admin.account_id).with_for_update()
        ).one()
        if (row.settings_change, row.settings_change_sha256) != (change_id, fingerprint):
            if row.settings_version != version:
                raise ConflictError(read(conn, services, admin.account_id))
            columns = apply(conn, row)
            conn.execute(
                sa.update(accounts)
                .where(accounts.c.id == admin.account_id)
                .values(
                    **columns,
                    settings_version=accounts.c.settings_version + 1,
                    settings_changed_at=services.clock(),
                    settings_changed_by=admin.actor,
                    settings_change=change_id,
                    settings_change_sha256=fingerprint,
                )
            )
        return read(conn, services, admin.account_id)


def read(conn: sa.Connection, services: Services, account_id: UUID) -> wire.AccountSettings:
    """Return the settings in the caller's transaction."""
    row = conn.execute(sa.select(accounts).where(accounts.c.id == account_id)).one()
    live = (
        pages.c.account_id == account_id,
        pages.c.state.in_(["open", "closed"]),
        pages.c.expires_at > services.clock(),
    )
    follows = pages.c.code_choice == "account"
    counted = conn.execute(
        sa.select(
            sa.func.count(),
            sa.func.count().filter(follows & (pages.c.gate == "code")),
            sa.func.count().filter(follows),
        )
        .select_from(pages)
        .where(*live)
    ).one()
    return wire.AccountSettings(
        version=row.settings_version,
        **{name: getattr(row, name) for name in _PLAIN},
        languages=tuple(json.loads(row.languages)),
        password_rule=wire.PasswordRule(row.password_rule),
        has_link_code=row.link_code_hash is not None,
        logo=_logo(row),
        live_pages=counted[0],
        live_code_pages=counted[1],
        live_following_pages=counted[2],
        available_languages=languages.available(),
        changed_at=row.settings_changed_at,
        changed_by=_who(conn, account_id, row.settings_changed_by),
    )


def _logo(row: Any) -> wire.Logo | None:
    if row.logo is None:
        return None
    return wire.Logo(
        media_type=row.logo_type, sha256=row.logo_sha256, width=row.logo_width, height=row.logo_height
    )


def _who(conn: sa.Connection, account_id: UUID, actor: str | None) -> str:
    kind, _, admin_id = (actor or "").partition(":")
    if kind != "admin":
        return ""
    name = conn.execute(
        sa.select(admins.c.name).where(admins.c.account_id == account_id, admins.c.id == UUID(admin_id))
    ).scalar()
    return str(name or "")


def _check(values: wire.AccountValues) -> None:
    for name in ("name", "phone", "sms_name", "sender_name", "reply_to"):
        text = getattr(values, name)
        if not text.isprintable() or text != text.strip() or unicodedata.normalize("NFC", text) != text:
            raise _refused(f"{name}: no control characters, no spaces around it.", "Type it anew.")
    if accounts_module.sms_name(values.sms_name) != values.sms_name:
        raise _refused(
            "The text message name has letters that text messages don't have.",
            f"Use {accounts_module.sms_name(values.sms_name)!r}, for example.",
        )
    try:
        zoneinfo.ZoneInfo(values.time_zone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise _refused(
            f"There is no time zone {values.time_zone!r}.", "One like America/New_York."
        ) from error
    spoken = languages.available()
    named = [values.language, *values.languages, *filter(None, [values.second_language])]
    for language in named:
        if language not in spoken:
            raise _refused(f"{language!r} is no language here.", f"One of {', '.join(spoken)}.")
    if values.languages and values.language not in values.languages:
        raise _refused("The clinic's own language is not among those offered.", "Offer it too.")
    letter.check_words(Channel.EMAIL, values.mail_text)
    letter.check_words(Channel.SMS, values.sms_text)
    if values.reply_to:
        try:
            wire.Recipient(message_id=wire.new_id(), channel=Channel.EMAIL, address=values.reply_to)
            mail.address(values.reply_to)
        except ValueError as error:  # AddressError is one
            raise _refused("The address for answers is no mail address.", "name@example.org") from error


def _check_hides_code(services: Services, account_id: UUID, values: wire.AccountValues) -> None:
    """Refuse new words that hold the Patient Link Code, as far as its hash lets this be seen."""
    with services.db.read() as conn:
        row = conn.execute(
            sa.select(accounts.c.link_code_hash, accounts.c.mail_text, accounts.c.sms_text).where(
                accounts.c.id == account_id
            )
        ).one()
    if row.link_code_hash is None or (values.mail_text, values.sms_text) == (row.mail_text, row.sms_text):
        return
    for token in letter.suspects(f"{values.mail_text} {values.sms_text}"):
        if passwords.matches(row.link_code_hash, token):
            raise letter.reveals_code()


def _refused(title: str, hint: str) -> RefusalError:
    return RefusalError(ErrorCode.BAD_REQUEST, title, hint)
