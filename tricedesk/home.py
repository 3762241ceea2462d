"""One home of TriceDesk on this computer, opened as a whole: folders, settings, secrets, ledger.

Owns: the order in which these are opened, for the command line and for the window alike.
Refuses: doing anything with them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self
from uuid import UUID

from tricedesk import settings
from tricedesk.credentials import Credentials
from tricedesk.errors import NotPairedError
from tricedesk.ledger import Ledger, open_ledger
from tricedesk.paths import AppPaths
from tricedesk.settings import Settings
from tricedesk.vault import SealedFile


@dataclass(frozen=True, slots=True)
class Home:
    """Where this desk keeps what is its own.

    Attributes:
        paths: its folders, which exist.
        settings: this computer's settings, as they were when it was opened.
        credentials: its secrets.
    """

    paths: AppPaths
    settings: Settings
    credentials: Credentials

    @classmethod
    def open(cls) -> Self:
        """Open this user's home, making it at the first time.

        Raises:
            LedgerError: it can't be made or read.
        """
        paths = AppPaths.default().create()
        return cls(paths, settings.load(paths.settings_file), Credentials.open(paths))

    def ledger(self) -> Ledger:
        """Open the ledger; a context manager, one for each thread."""
        return open_ledger(self.paths, self.credentials)

    @property
    def scans(self) -> SealedFile:
        """What is remembered of scanned files."""
        return SealedFile(self.paths.cache_db, self.credentials.vault)

    @property
    def texts(self) -> SealedFile:
        """What text was found in pictures."""
        return SealedFile(self.paths.texts_db, self.credentials.vault)

    @property
    def server_url(self) -> str:
        """The address of the server that this desk is paired with.

        Raises:
            NotPairedError: with none.
        """
        if not self.settings.server_url or not self.settings.account_id:
            raise _not_paired()
        return self.settings.server_url

    @property
    def account_id(self) -> UUID:
        """The account that this desk belongs to.

        Raises:
            NotPairedError: to none.
        """
        if not self.settings.account_id:
            raise _not_paired()
        return self.settings.account_id


def _not_paired() -> NotPairedError:
    return NotPairedError(
        "This computer is not paired with a clinic's account yet.",
        hint="Ask for a pairing code, then run `tricedesk pair URL CODE`.",
    )
