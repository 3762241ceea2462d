"""What the server's parts share: settings, database, storage, keys, clock.

Owns: one frozen bundle of them, made once at the top (`app`, `cli`) and handed down.
Refuses: being found by import. Nothing here is global, so that a test can run two servers in one process.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from tricedesk.landing import keys as keys_module
from tricedesk.landing import storage as storage_module
from tricedesk.landing.config import Config
from tricedesk.landing.db import Database
from tricedesk.landing.keys import Keys
from tricedesk.landing.storage import Storage


def utc_now() -> datetime:
    """Return this moment, with its zone."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Services:
    """The server's parts. `clock` returns the moment, in UTC; tests inject their own."""

    config: Config
    db: Database
    storage: Storage
    keys: Keys
    clock: Callable[[], datetime] = utc_now

    def close(self) -> None:
        """Let go of database connections."""
        self.db.close()


def open_services(config: Config) -> Services:
    """Open what the settings name.

    Raises:
        ConfigurationError: a setting can't be used, or `server init` has not run.
    """
    return Services(
        config=config,
        db=Database(config.database_url),
        storage=storage_module.open_storage(config.storage_url, config.s3),
        keys=keys_module.load_file(config.secret_file),
    )
