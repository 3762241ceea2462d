"""Where TriceDesk keeps its own files on this computer.

Owns: the folders of one user's *home* (data, cache, logs, settings), their names and that only their owner
may look into them.
Refuses: the folder of DICOM files, which is a setting, and making anything before it is asked to.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import platformdirs

from tricedesk import system
from tricedesk.errors import LedgerError

HOME_VARIABLE = "TRICEDESK_HOME"
"""Environment variable that puts all four folders below one; for tests, the demo and portable use."""


@dataclass(frozen=True, slots=True)
class AppPaths:
    """The folders of one home.

    Attributes:
        data: what must not be lost: `desk.db`, frozen packages.
        cache: what can be made again: `cache.db`, drafts.
        logs: the log of this program, without names, contacts and tokens.
        config: settings, and secrets where the computer has no password store.
    """

    data: Path
    cache: Path
    logs: Path
    config: Path

    @classmethod
    def default(cls, environ: Mapping[str, str] | None = None) -> Self:
        """Return this user's folders, or those below TRICEDESK_HOME. Makes nothing."""
        env = os.environ if environ is None else environ
        home = env.get(HOME_VARIABLE)
        if home:
            return cls.below(Path(home))
        dirs = platformdirs.PlatformDirs("TriceDesk", appauthor=False)
        return cls(
            data=dirs.user_data_path,
            cache=dirs.user_cache_path,
            logs=dirs.user_log_path,
            config=dirs.user_config_path / "settings",  # Windows gives one folder for data and settings
        )

    @classmethod
    def below(cls, home: Path) -> Self:
        """Return the folders of a home that lies in one folder. Makes nothing."""
        home = home.expanduser().absolute()
        return cls(data=home / "data", cache=home / "cache", logs=home / "logs", config=home / "config")

    @property
    def desk_db(self) -> Path:
        """The ledger's database."""
        return self.data / "desk.db"

    @property
    def packages(self) -> Path:
        """One folder a frozen package, until the server has confirmed it."""
        return self.data / "packages"

    @property
    def sender_lock(self) -> Path:
        """Held by the one process that sends from this home."""
        return self.data / "sender.lock"

    @property
    def queue_lock(self) -> Path:
        """Held while a package's files are put in place, or what was left over is swept away."""
        return self.data / "queue.lock"

    @property
    def cache_db(self) -> Path:
        """What is remembered of scanned files; may be thrown away at any time."""
        return self.cache / "cache.db"

    @property
    def texts_db(self) -> Path:
        """What text was found in pictures; may be thrown away at any time."""
        return self.cache / "texts.db"

    @property
    def drafts(self) -> Path:
        """One folder a draft: cleaned pictures that are not sent yet; may be thrown away at any time."""
        return self.cache / "drafts"

    @property
    def settings_file(self) -> Path:
        """This computer's settings (TOML)."""
        return self.config / "settings.toml"

    @property
    def secrets_file(self) -> Path:
        """Says where the secrets are, and holds them where there is no password store."""
        return self.config / "secrets.json"

    @property
    def log_file(self) -> Path:
        """The newest log, one JSON object a line."""
        return self.logs / "tricedesk.log"

    def create(self) -> Self:
        """Make the folders that are missing, for this user's eyes only, and return these paths.

        Raises:
            LedgerError: a folder can't be made or written to.
        """
        for folder in (self.data, self.packages, self.cache, self.logs, self.config):
            try:
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
                system.make_private(folder)
            except OSError as error:
                raise LedgerError(
                    "TriceDesk can't make its own folder.",
                    f"{folder}: {error.strerror or error}.",
                    f"Give yourself the right to write there, or set {HOME_VARIABLE} to another folder.",
                ) from error
        return self
