"""The server's tables.

Owns: every table and column, as SQLAlchemy Core. Migrations stand in `migrations/`.
Refuses: queries. They stand in the module whose question they answer, and each names the account.

Every row but an account's own (and the server's chores) carries `account_id`. Secrets stand here only as
digests (tokens, pairing codes), argon2 hashes (codes, passwords) or sealed (contacts): a dump opens nothing.
Times are UTC, stored as ISO text on SQLite and `timestamptz` on PostgreSQL (`Instant`).
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class Instant(TypeDecorator[datetime]):
    """A moment in UTC; naive datetimes are refused. Sorts rightly as text on SQLite."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(sa.String(32))
        return dialect.type_descriptor(sa.DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment has a time zone")
        value = value.astimezone(UTC)
        return value.isoformat(timespec="microseconds") if dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return datetime.fromisoformat(value) if isinstance(value, str) else value.astimezone(UTC)


metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _account() -> sa.Column[Any]:
    return sa.Column("account_id", sa.Uuid, sa.ForeignKey("accounts.id"), nullable=False)


accounts = sa.Table(
    "accounts",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    sa.Column("name", sa.String(80), nullable=False),
    sa.Column("phone", sa.String(40), nullable=False),
    sa.Column("time_zone", sa.String(64), nullable=False),
    sa.Column("country", sa.String(2), nullable=False),
    sa.Column("language", sa.String(8), nullable=False),
    sa.Column("second_language", sa.String(8)),
    sa.Column("sms_name", sa.String(20), nullable=False),
    sa.Column("lifespan_days", sa.Integer, nullable=False),
    sa.Column("quota_bytes", sa.BigInteger, nullable=False),
    sa.Column("link_code_hash", sa.Text),  # argon2id of the Patient Link Code
    sa.Column("key_id", sa.String(64)),  # fingerprint of the key that encrypts labels
    sa.Column("languages", sa.Text, nullable=False, server_default="[]"),  # JSON: those that desks offer
    sa.Column("password_rule", sa.String(12), nullable=False, server_default="attachments"),
    sa.Column("anonymized_uplink", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("mail_text", sa.Text, nullable=False, server_default=""),  # the clinic's own; empty: ours
    sa.Column("sms_text", sa.Text, nullable=False, server_default=""),
    sa.Column("sender_name", sa.String(80), nullable=False, server_default=""),
    sa.Column("reply_to", sa.String(254), nullable=False, server_default=""),
    sa.Column("logo", sa.String(120)),  # its name in storage
    sa.Column("logo_type", sa.String(20)),
    sa.Column("logo_sha256", sa.String(64)),
    sa.Column("logo_width", sa.Integer),
    sa.Column("logo_height", sa.Integer),
    sa.Column("settings_version", sa.Integer, nullable=False),
    sa.Column("settings_changed_at", Instant),
    sa.Column("settings_changed_by", sa.String(80)),  # an actor, as in events
    sa.Column("settings_change", sa.Uuid),  # the newest change's id, so that it may be repeated
    sa.Column("settings_change_sha256", sa.String(64)),
    sa.Column("erased_at", Instant),  # the clinic has left
    sa.Column("seq", sa.BigInteger, nullable=False),  # of the newest event
    sa.Column("chain", sa.String(64), nullable=False),  # hash of the newest event
    sa.Column("created_at", Instant, nullable=False),
)

workstations = sa.Table(
    "workstations",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    _account(),
    sa.Column("name", sa.String(80), nullable=False),
    sa.Column("token_sha256", sa.String(64), nullable=False, unique=True),
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("revoked_at", Instant),
)

pairing_codes = sa.Table(
    "pairing_codes",
    metadata,
    sa.Column("lookup_sha256", sa.String(64), primary_key=True),
    _account(),
    sa.Column("made_by", sa.Uuid),  # the workstation; empty: made on the server
    sa.Column("wrapped_key", sa.Text),
    sa.Column("expires_at", Instant, nullable=False),
    sa.Column("used_by", sa.Uuid),  # the workstation that redeemed it
)

packages = sa.Table(
    "packages",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    _account(),
    sa.Column("workstation_id", sa.Uuid, sa.ForeignKey("workstations.id"), nullable=False),
    sa.Column("page_id", sa.Uuid, nullable=False, unique=True),
    sa.Column("link_id", sa.Uuid, nullable=False, unique=True),
    sa.Column("manifest_sha256", sa.String(64), nullable=False),
    sa.Column("manifest", sa.Text, nullable=False),  # sealed; emptied at publication and deletion
    sa.Column("state", sa.String(16), nullable=False),  # wire.PackageState, but never `complete`
    sa.Column("total_bytes", sa.BigInteger, nullable=False),
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("published_at", Instant),
    sa.Column("deleted_at", Instant),
    sa.Column("erased_at", Instant),  # the moment from which storage holds nothing of it
)

files = sa.Table(
    "files",
    metadata,
    sa.Column("package_id", sa.Uuid, sa.ForeignKey("packages.id"), primary_key=True),
    sa.Column("n", sa.Integer, primary_key=True),
    _account(),
    sa.Column("role", sa.String(12), nullable=False),  # wire.FileRole
    sa.Column("media_type", sa.String(40), nullable=False),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("sha256", sa.String(64), nullable=False),
    sa.Column("width", sa.Integer),
    sa.Column("height", sa.Integer),
    sa.Column("of", sa.Integer),  # the picture or clip that a poster or screen file belongs to
)

parts = sa.Table(
    "parts",
    metadata,
    sa.Column("package_id", sa.Uuid, primary_key=True),
    sa.Column("n", sa.Integer, primary_key=True),
    sa.Column("k", sa.Integer, primary_key=True),
    _account(),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("sha256", sa.String(64), nullable=False),
    sa.Column("crc32", sa.BigInteger),  # filled when stored
    sa.Column("object", sa.String(120)),  # its name in storage; filled when stored
    sa.ForeignKeyConstraint(["package_id", "n"], ["files.package_id", "files.n"]),
)

pages = sa.Table(
    "pages",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    _account(),
    sa.Column("package_id", sa.Uuid, sa.ForeignKey("packages.id"), nullable=False, unique=True),
    sa.Column("version", sa.Integer, nullable=False),  # grows with every change that a page shows
    sa.Column("language", sa.String(8), nullable=False),
    sa.Column("label", sa.Text, nullable=False),  # encrypted at the desk; never readable here
    sa.Column("gate", sa.String(10), nullable=False),  # none | code | password
    sa.Column("code_choice", sa.String(10), nullable=False, server_default="account"),  # account | own | none
    sa.Column("secret_hash", sa.Text),  # argon2id of the code or password; empty: not set yet
    sa.Column("state", sa.String(10), nullable=False),  # open | closed | deleted | expired
    sa.Column("published_at", Instant, nullable=False),
    sa.Column("expires_at", Instant, nullable=False),
    sa.Column("ended_at", Instant),  # closed, deleted or found expired
    sa.Column("erased_at", Instant),
    sa.Column("views", sa.Integer, nullable=False),
    sa.Column("last_viewed_at", Instant),
    sa.Column("replaced_by", sa.Uuid),  # the page that was made anew for it
    sa.Index(None, "account_id", "published_at"),
    sa.Index(None, "state", "expires_at"),
)

links = sa.Table(
    "links",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    _account(),
    sa.Column("page_id", sa.Uuid, sa.ForeignKey("pages.id"), nullable=False, index=True),
    sa.Column("generation", sa.Integer, nullable=False),
    sa.Column("key_version", sa.Integer, nullable=False),
    sa.Column("token_sha256", sa.String(64), nullable=False, unique=True),
    sa.Column("delete_tries", sa.Integer, nullable=False),  # guesses at this issue of the delete code
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("voided_at", Instant),
)

# One row a guesser and window: guesses at a page's code or password (`patient.consume_attempt`).
attempts = sa.Table(
    "attempts",
    metadata,
    sa.Column("link_id", sa.Uuid, sa.ForeignKey("links.id"), primary_key=True),
    sa.Column("scope", sa.String(64), primary_key=True),  # "link", or a digest of link and address
    sa.Column("window", sa.String(32), primary_key=True),  # the hour or the day, UTC
    _account(),
    sa.Column("count", sa.Integer, nullable=False),
)

# Who has viewed within the half hour, by a digest of page and browser cookie; no address is kept.
viewers = sa.Table(
    "viewers",
    metadata,
    sa.Column("page_id", sa.Uuid, sa.ForeignKey("pages.id"), primary_key=True),
    sa.Column("viewer", sa.String(64), primary_key=True),
    _account(),
    sa.Column("seen_at", Instant, nullable=False),
)

messages = sa.Table(
    "messages",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    _account(),
    sa.Column("page_id", sa.Uuid, sa.ForeignKey("pages.id"), nullable=False),
    sa.Column("link_id", sa.Uuid, sa.ForeignKey("links.id"), nullable=False, index=True),
    sa.Column("channel", sa.String(8), nullable=False),  # wire.Channel
    sa.Column("contact", sa.Text, nullable=False),  # sealed; emptied when the page is erased
    sa.Column("language", sa.String(8), nullable=False),
    sa.Column("state", sa.String(10), nullable=False),  # queued | sent | delivered | bounced | failed
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("sent_at", Instant),
    sa.Column("provider_id", sa.String(64)),  # the text gateway's own number for it
    sa.Column("tried_at", Instant),  # when a gateway was first asked to take it
    sa.Index(None, "page_id", "created_at"),
)

# What the server does for itself now and then; no account's. A worker claims one by moving `run_after` on.
chores = sa.Table(
    "chores",
    metadata,
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("run_after", Instant, nullable=False),
)

jobs = sa.Table(
    "jobs",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    _account(),
    sa.Column("kind", sa.String(24), nullable=False),
    sa.Column("subject", sa.Uuid, nullable=False),  # the message, page or package that it is about
    sa.Column("run_after", Instant, nullable=False),
    sa.Column("leased_until", Instant),
    sa.Column("tries", sa.Integer, nullable=False),
    sa.Column("done_at", Instant),
    sa.Column("error", sa.Text, nullable=False),
    sa.Index(None, "done_at", "run_after"),
)

commands = sa.Table(
    "commands",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    _account(),
    sa.Column("workstation_id", sa.Uuid, sa.ForeignKey("workstations.id"), nullable=False),
    sa.Column("request_sha256", sa.String(64), nullable=False),
    sa.Column("created_at", Instant, nullable=False),
)

events = sa.Table(
    "events",
    metadata,
    sa.Column("account_id", sa.Uuid, sa.ForeignKey("accounts.id"), primary_key=True),
    sa.Column("seq", sa.BigInteger, primary_key=True),
    sa.Column("at", Instant, nullable=False),
    sa.Column("kind", sa.String(32), nullable=False),  # wire.EventKind
    sa.Column(
        "actor", sa.String(80), nullable=False
    ),  # workstation:<id>, patient, worker, admin:<id>, operator
    sa.Column("page_id", sa.Uuid),
    sa.Column("link_id", sa.Uuid),
    sa.Column("message_id", sa.Uuid),
    sa.Column("payload", sa.Text),  # JSON; may be erased, its digest stays
    sa.Column("payload_sha256", sa.String(64), nullable=False),
    sa.Column("prev_hash", sa.String(64), nullable=False),
    sa.Column("hash", sa.String(64), nullable=False),
    sa.Index(None, "page_id", "seq"),
)

# What someone has asked the clinic for: a patient her pictures, a desk another desk's study.
requests = sa.Table(
    "requests",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    _account(),
    sa.Column("kind", sa.String(12), nullable=False),  # patient | workstation
    sa.Column("page_id", sa.Uuid, sa.ForeignKey("pages.id"), nullable=False, index=True),
    sa.Column("from_workstation", sa.Uuid),
    sa.Column("to_workstation", sa.Uuid),
    sa.Column("state", sa.String(10), nullable=False),  # open | answered
    sa.Column(
        "outcome", sa.String(10), nullable=False
    ),  # sent | declined | replaced | reopened, once answered
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("answered_at", Instant),
)

admins = sa.Table(
    "admins",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    _account(),
    sa.Column("login", sa.String(80), nullable=False),
    sa.Column("name", sa.String(80), nullable=False),
    sa.Column("password_hash", sa.Text, nullable=False),  # argon2id; emptied at removal
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("removed_at", Instant),
    sa.UniqueConstraint("account_id", "login"),
)

admin_sessions = sa.Table(
    "admin_sessions",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    _account(),
    sa.Column("admin_id", sa.Uuid, sa.ForeignKey("admins.id"), nullable=False, index=True),
    sa.Column("workstation_id", sa.Uuid, sa.ForeignKey("workstations.id"), nullable=False),
    sa.Column("token_sha256", sa.String(64), nullable=False, unique=True),
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("used_at", Instant, nullable=False),
    sa.Column("ended_at", Instant),
)

# One-time sign-up links, by their digest.
invitations = sa.Table(
    "invitations",
    metadata,
    sa.Column("token_sha256", sa.String(64), primary_key=True),
    _account(),
    sa.Column("made_by", sa.String(80), nullable=False),  # an actor
    sa.Column("expires_at", Instant, nullable=False),
    sa.Column("used_by", sa.Uuid),  # the admin that came of it
)

# Guesses at admins' passwords, counted before they are looked at (`limits.consume`).
tries = sa.Table(
    "tries",
    metadata,
    sa.Column("account_id", sa.Uuid, sa.ForeignKey("accounts.id"), primary_key=True),
    sa.Column("scope", sa.String(100), primary_key=True),
    sa.Column("window", sa.String(32), primary_key=True),
    sa.Column("count", sa.Integer, nullable=False),
)
