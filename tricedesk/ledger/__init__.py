"""What this desk must not forget, in one SQLite file and a folder of frozen packages.

Owns: `desk.db` (packages, commands, mirror, reviews, covers) and `packages/`.
Refuses: everything but keeping: no network, no pixels, no window.

    with open_ledger(paths.create(), credentials) as ledger:
        ledger.packages.queue(manifest, files, account_id=…)

A ledger belongs to the thread that opened it; every thread opens its own.
"""

from __future__ import annotations

from types import TracebackType
from typing import Self

from tricedesk.errors import LedgerError
from tricedesk.ledger.commands import Commands
from tricedesk.ledger.database import Database, Seal, translated
from tricedesk.ledger.mirror import Mirror
from tricedesk.ledger.packages import Packages
from tricedesk.ledger.reviews import Covers, Reviews
from tricedesk.ledger.shelf import Shelf
from tricedesk.paths import AppPaths

__all__ = ["Ledger", "Seal", "open_ledger"]


class Ledger:
    """One thread's way to the desk's records.

    Attributes:
        packages: the outbox and what became of it.
        commands: what people asked the server to do.
        mirror: the server's side, as last heard.
        reviews: what a person has looked at.
        covers: what is covered for which machine.
    """

    def __init__(self, database: Database, seal: Seal, paths: AppPaths) -> None:
        self.paths = paths
        self._database = database
        self.packages = Packages(database, seal, Shelf(paths.packages, paths.queue_lock))
        self.commands = Commands(database, seal)
        self.mirror = Mirror(database)
        self.reviews = Reviews(database)
        self.covers = Covers(database)

    def version(self) -> int:
        """Return a number that is another one once another thread or process has written."""
        with translated(self._database.path):
            return int(self._database.pragma("data_version"))

    def close(self) -> None:
        """Close the connection."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


def open_ledger(paths: AppPaths, seal: Seal) -> Ledger:
    """Open the desk's records in a home whose folders exist (`AppPaths.create`), making or migrating them.

    Raises:
        LedgerError: damaged, locked, disk full, no right to write, written by a newer version, or sealed
            with another home's key.
    """
    database = Database(paths.desk_db)
    try:
        _check_seal(database, seal)
    except BaseException:
        database.close()
        raise
    return Ledger(database, seal, paths)


def _check_seal(database: Database, seal: Seal) -> None:
    """Make sure, before anything is sealed, that this home's key is the one that was always used."""
    with database.read() as run:
        row = run("SELECT value FROM meta WHERE name = 'seal'").fetchone()
    if row is None:
        with database.write() as run:
            run("INSERT OR IGNORE INTO meta VALUES ('seal', ?)", (seal.seal(b"tricedesk"),))
            row = run("SELECT value FROM meta WHERE name = 'seal'").fetchone()
    try:
        fits = seal.unseal(row[0]) == b"tricedesk"
    except LedgerError as error:
        raise _other_home() from error
    if not fits:
        raise _other_home()


def _other_home() -> LedgerError:
    return LedgerError(
        "TriceDesk's records were sealed with other keys than this computer has.",
        "The data comes from another computer or user, or the keys were lost.",
        "Restore data and settings from the same backup, or start with an empty home and pair again.",
    )
