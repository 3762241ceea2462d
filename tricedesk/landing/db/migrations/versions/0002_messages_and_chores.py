"""What a message needs on its way (its number at the gateway, when it was tried), and the server's chores."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from tricedesk.landing.db.tables import Instant

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add two columns and a table."""
    op.add_column("messages", sa.Column("provider_id", sa.String(length=64), nullable=True))
    op.add_column("messages", sa.Column("tried_at", Instant(), nullable=True))
    op.create_index(op.f("ix_messages_page_id_created_at"), "messages", ["page_id", "created_at"])
    op.create_table(
        "chores",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("run_after", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_chores")),
    )
