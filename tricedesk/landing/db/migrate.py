"""Bringing a database to the newest form of the tables.

Owns: running alembic from inside the package, without its command line or an ini file.
Refuses: going back. Restore a backup instead.
"""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from tricedesk.landing.db import Database

_LOCK = 7_214_301_158  # any number of our own: two `server init` at once take turns on PostgreSQL


def upgrade(db: Database) -> None:
    """Create or migrate the tables, in one transaction; nothing happens where they are current."""
    config = _config()
    with db.write() as conn:
        if not db.is_sqlite:
            conn.execute(sa.text("SET LOCAL statement_timeout = 0"))
            conn.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
        config.attributes["connection"] = conn
        command.upgrade(config, "head")


def is_current(db: Database) -> bool:
    """Tell whether the tables have the form that this version needs."""
    with db.read() as conn:
        found = MigrationContext.configure(conn).get_current_revision()
    return found == ScriptDirectory.from_config(_config()).get_current_head()


def _config() -> Config:
    config = Config()
    # A percent sign in the folder's name must not be read as interpolation.
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    return config
