"""What the preferences of this computer hold, checked before they are kept. No Qt.

Owns: the values of the dialog, and saying which of them can't be used.
Refuses: keeping them (`settings.py` and the window's state do).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tricedesk import settings
from tricedesk.errors import UsageError
from tricedesk.settings import DIRECT, Settings

SPEEDS = (0, 250_000, 500_000, 1_000_000, 2_000_000, 5_000_000)
"""Limits that are offered, in bytes a second; 0 is none."""


@dataclass(frozen=True, slots=True)
class ComputerPreferences:
    """What differs from one desk to another, as the dialog shows it.

    Attributes:
        folder: as typed; empty for none.
        appearance: system, light or dark; size: desk or cart.
        language: a tag; empty for the system's.
        proxy: an address; empty for the system's; `settings.DIRECT` for none.
        speed_limit: bytes a second; 0 for no limit.
    """

    folder: str = ""
    appearance: str = "system"
    size: str = "desk"
    language: str = ""
    proxy: str = ""
    speed_limit: int = 0


def of_settings(kept: Settings, appearance: str, size: str) -> ComputerPreferences:
    """Return what the dialog shows for the settings that are kept, and the window's look."""
    return ComputerPreferences(
        folder=str(kept.folder) if kept.folder else "",
        appearance=appearance,
        size=size,
        language=kept.language,
        proxy=kept.proxy,
        speed_limit=kept.speed_limit,
    )


def to_settings(kept: Settings, chosen: ComputerPreferences) -> Settings:
    """Return the settings with what was chosen.

    Raises:
        UsageError: something can't be used; `proxy_usable` says so beforehand.
    """
    return settings.change(
        kept,
        folder=Path(chosen.folder) if chosen.folder else None,
        language=chosen.language,
        proxy=chosen.proxy,
        speed_limit=chosen.speed_limit,
    )


def folder_there(text: str) -> bool:
    """Return whether a folder can be read now. A drive that isn't plugged in may still be chosen."""
    try:
        return Path(text).is_dir()
    except (OSError, ValueError):
        return False


def proxy_usable(text: str) -> bool:
    """Return whether a proxy is written so that it can be used."""
    try:
        settings.change(Settings(), proxy=text)
    except UsageError:
        return False
    return text not in ("", DIRECT)
