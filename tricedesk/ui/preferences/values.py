"""What the preferences of this computer hold, checked before they are kept. No Qt.

Owns: the values of the dialog, and saying which of them can't be used.
Refuses: keeping them (`settings.py` and the window's state do).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from tricedesk import settings
from tricedesk.errors import UsageError
from tricedesk.settings import DIRECT, Settings

SPEEDS = (0, 250_000, 500_000, 1_000_000, 2_000_000, 5_000_000)
"""Limits that are offered, in bytes a second; 0 is none."""
IDLE = (5, 10, 30, 0)
"""Minutes that are offered until the window hides what it shows; 0 is never."""
SHORTEST_PIN = 4


@dataclass(frozen=True, slots=True)
class ComputerPreferences:
    """What differs from one desk to another, as the dialog shows it.

    Attributes:
        folder: as typed; empty for none.
        appearance: system, light or dark; size: desk or cart.
        language: a tag; empty for the system's.
        proxy: an address; empty for the system's; `settings.DIRECT` for none.
        speed_limit: bytes a second; 0 for no limit.
        lock_minutes: idle minutes until names and pictures are hidden; 0 for never.
        has_pin: a PIN shows them again; a button alone does where there is none.
        new_pin: the PIN that was typed; empty leaves the one that is kept.
        tell_opened: a notification tells of a page that is opened for the first time.
        stay_in_tray: closing the window leaves the program beside the clock.
    """

    folder: str = ""
    appearance: str = "system"
    size: str = "desk"
    language: str = ""
    proxy: str = ""
    speed_limit: int = 0
    lock_minutes: int = settings.LOCK_MINUTES
    has_pin: bool = False
    new_pin: str = field(default="", repr=False)
    tell_opened: bool = False
    stay_in_tray: bool = False


def of_settings(kept: Settings, appearance: str, size: str, *, has_pin: bool = False) -> ComputerPreferences:
    """Return what the dialog shows for the settings that are kept, the window's look, and whether there is a
    PIN."""
    return ComputerPreferences(
        folder=str(kept.folder) if kept.folder else "",
        appearance=appearance,
        size=size,
        language=kept.language,
        proxy=kept.proxy,
        speed_limit=kept.speed_limit,
        lock_minutes=kept.lock_minutes,
        has_pin=has_pin,
        tell_opened=kept.tell_opened,
        stay_in_tray=kept.stay_in_tray,
    )


def to_settings(kept: Settings, chosen: ComputerPreferences) -> Settings:
    """Return the settings with what was chosen; the PIN is no setting (`credentials` keeps its hash).

    Raises:
        UsageError: something can't be used; `proxy_usable` says so beforehand.
    """
    return settings.change(
        kept,
        folder=Path(chosen.folder) if chosen.folder else None,
        no_folder=kept.no_folder and not chosen.folder,
        language=chosen.language,
        proxy=chosen.proxy,
        speed_limit=chosen.speed_limit,
        lock_minutes=chosen.lock_minutes,
        tell_opened=chosen.tell_opened,
        stay_in_tray=chosen.stay_in_tray,
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


def pin_usable(pin: str) -> bool:
    """Return whether a PIN is long enough; anything that a keyboard has may be in it."""
    return SHORTEST_PIN <= len(pin) <= 64
