"""The account's Patient Link Code: set, changed, cleared, and whether live pages follow.

Owns: its hash, and what a change means for pages that asked for the account's code when they were sent.
Refuses: the code in clear, anywhere; pages with a code of their own, or sent with none: these never follow.

A page that follows lets in nobody who was admitted before: its cookies are bound to the code's hash. Where
the code is cleared, pages with attachments (or all, by the password rule) ask for a password instead.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing import events, passwords, settings
from tricedesk.landing.admin_sessions import Admin
from tricedesk.landing.db.tables import files, pages
from tricedesk.landing.messages import letter
from tricedesk.landing.refusals import RefusalError
from tricedesk.landing.services import Services
from tricedesk.wire import ErrorCode, EventKind


def put(services: Services, admin: Admin, change: wire.LinkCodeChange) -> wire.AccountSettings:
    """Set, change or clear the code. The same change again is success, and changes nothing.

    Raises:
        settings.ConflictError: the settings were read at an older version.
        RefusalError: BAD_REQUEST, a code with spaces around it or control characters, or one that stands in
            the clinic's own text for messages.
    """
    code = change.code
    if code is not None and (code != code.strip() or not code.isprintable()):
        raise RefusalError(
            ErrorCode.BAD_REQUEST, "A code has no spaces around it.", "Type it anew, without pasting."
        )
    # Outside of the transaction: it takes some 20 ms and 19 MiB.
    code_hash = passwords.hash_secret(code) if code is not None else None

    def apply(conn: sa.Connection, row: Any) -> dict[str, Any]:
        if code is not None:
            letter.check_hides(code, row.mail_text, row.sms_text)
        followed = (
            _apply_to_pages(conn, services, admin.account_id, row, code_hash)
            if change.follow == "apply"
            else 0
        )
        done = "cleared" if code_hash is None else "changed" if row.link_code_hash else "set"
        events.record(
            conn,
            admin.account_id,
            EventKind.LINK_CODE_CHANGED,
            admin.actor,
            now=services.clock(),
            detail={
                "done": done,
                "follow": change.follow,
                "pages": followed,
                "password_rule": row.password_rule,
                "version": row.settings_version + 1,
            },
        )
        return {"link_code_hash": code_hash}

    def lock(conn: sa.Connection) -> None:
        if change.follow == "apply":
            live = _live(services, admin.account_id)
            conn.execute(sa.select(pages.c.id).where(*live).order_by(pages.c.id).with_for_update())

    return settings.make(services, admin, change.change_id, change.version, change.digest(), apply, lock)


def _live(services: Services, account_id: UUID) -> tuple[sa.ColumnElement[bool], ...]:
    """Return what is true of the live pages that follow the account."""
    return (
        pages.c.account_id == account_id,
        pages.c.code_choice == "account",
        pages.c.state.in_(["open", "closed"]),
        pages.c.expires_at > services.clock(),
    )


def _apply_to_pages(
    conn: sa.Connection, services: Services, account_id: UUID, row: Any, code_hash: str | None
) -> int:
    """Give the live pages that follow the account their new gate; return how many these are."""
    live = _live(services, account_id)
    grown = {"version": pages.c.version + 1}
    if code_hash is not None:
        change = sa.update(pages).where(*live).values(gate="code", secret_hash=code_hash, **grown)
        return conn.execute(change).rowcount
    asked = (*live, pages.c.gate == "code")  # passwords that patients chose stay
    with_attachments = sa.select(files.c.package_id).where(
        files.c.account_id == account_id, files.c.role == wire.FileRole.ATTACHMENT.value
    )
    keeps_gate = (
        sa.true()
        if row.password_rule == wire.PasswordRule.ALWAYS
        else pages.c.package_id.in_(with_attachments)
    )
    closed = sa.update(pages).where(*asked, keeps_gate).values(gate="password", secret_hash=None, **grown)
    followed = conn.execute(closed).rowcount
    opened = sa.update(pages).where(*asked).values(gate="none", secret_hash=None, **grown)
    return followed + conn.execute(opened).rowcount
