"""What front desk and admin need: the account's settings, admins and their sessions, requests."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from tricedesk.landing.db.tables import Instant

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add columns and five tables."""
    for column in (
        sa.Column("languages", sa.Text(), nullable=False, server_default="[]"),
        sa.Column("password_rule", sa.String(length=12), nullable=False, server_default="attachments"),
        sa.Column("anonymized_uplink", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("mail_text", sa.Text(), nullable=False, server_default=""),
        sa.Column("sms_text", sa.Text(), nullable=False, server_default=""),
        sa.Column("sender_name", sa.String(length=80), nullable=False, server_default=""),
        sa.Column("reply_to", sa.String(length=254), nullable=False, server_default=""),
        sa.Column("logo", sa.String(length=120), nullable=True),
        sa.Column("logo_type", sa.String(length=20), nullable=True),
        sa.Column("logo_sha256", sa.String(length=64), nullable=True),
        sa.Column("logo_width", sa.Integer(), nullable=True),
        sa.Column("logo_height", sa.Integer(), nullable=True),
        sa.Column("settings_changed_at", Instant(), nullable=True),
        sa.Column("settings_changed_by", sa.String(length=80), nullable=True),
        sa.Column("settings_change", sa.Uuid(), nullable=True),
        sa.Column("settings_change_sha256", sa.String(length=64), nullable=True),
        sa.Column("erased_at", Instant(), nullable=True),
    ):
        op.add_column("accounts", column)
    op.add_column(
        "pages", sa.Column("code_choice", sa.String(length=10), nullable=False, server_default="account")
    )
    op.add_column("pages", sa.Column("replaced_by", sa.Uuid(), nullable=True))
    _add_requests()
    _add_admins()
    op.create_table(
        "tries",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("scope", sa.String(length=100), nullable=False),
        sa.Column("window", sa.String(length=32), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        _account("tries"),
        sa.PrimaryKeyConstraint("account_id", "scope", "window", name=op.f("pk_tries")),
    )


def _add_requests() -> None:
    op.create_table(
        "requests",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("page_id", sa.Uuid(), nullable=False),
        sa.Column("from_workstation", sa.Uuid(), nullable=True),
        sa.Column("to_workstation", sa.Uuid(), nullable=True),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("outcome", sa.String(length=10), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("answered_at", Instant(), nullable=True),
        _account("requests"),
        sa.ForeignKeyConstraint(["page_id"], ["pages.id"], name=op.f("fk_requests_page_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_requests")),
    )
    op.create_index(op.f("ix_requests_page_id"), "requests", ["page_id"], unique=False)


def _add_admins() -> None:
    op.create_table(
        "admins",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("login", sa.String(length=80), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("removed_at", Instant(), nullable=True),
        _account("admins"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_admins")),
        sa.UniqueConstraint("account_id", "login", name=op.f("uq_admins_account_id_login")),
    )
    op.create_table(
        "admin_sessions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("admin_id", sa.Uuid(), nullable=False),
        sa.Column("workstation_id", sa.Uuid(), nullable=False),
        sa.Column("token_sha256", sa.String(length=64), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("used_at", Instant(), nullable=False),
        sa.Column("ended_at", Instant(), nullable=True),
        _account("admin_sessions"),
        sa.ForeignKeyConstraint(["admin_id"], ["admins.id"], name=op.f("fk_admin_sessions_admin_id")),
        sa.ForeignKeyConstraint(
            ["workstation_id"], ["workstations.id"], name=op.f("fk_admin_sessions_workstation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_admin_sessions")),
        sa.UniqueConstraint("token_sha256", name=op.f("uq_admin_sessions_token_sha256")),
    )
    op.create_index(op.f("ix_admin_sessions_admin_id"), "admin_sessions", ["admin_id"], unique=False)
    op.create_table(
        "invitations",
        sa.Column("token_sha256", sa.String(length=64), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("made_by", sa.String(length=80), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.Column("used_by", sa.Uuid(), nullable=True),
        _account("invitations"),
        sa.PrimaryKeyConstraint("token_sha256", name=op.f("pk_invitations")),
    )


def _account(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f(f"fk_{table}_account_id"))
