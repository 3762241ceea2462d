"""The settings of this computer.

Owns: reading and writing `settings.toml`, its defaults, and what becomes of a damaged one.
Refuses: secrets (`credentials` keeps them), and the account's settings, which live on the server.
"""

from __future__ import annotations

import ipaddress
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from tricedesk import system
from tricedesk.errors import LedgerError, UsageError

DIRECT = "none"
"""The value of `proxy` that says: never through one."""
LOCK_MINUTES = 10
"""After so long without a key or a touch the window hides patients' names, where nothing else was chosen."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What differs from one desk to another.

    Attributes:
        folder: the folder that the ultrasound machine writes to; None until it is chosen.
        no_folder: a person has said that this computer has none, as at a front desk.
        server_url: the server's address without a trailing slash; None until paired.
        account_id, workstation_id: who this desk is there; None until paired.
        workstation_name: what the clinic calls this desk, 1 to 80 characters once paired.
        language: the desk's own language; empty: the system's.
        proxy: `http://host:port` to go through; empty: the system's; `none`: never through one.
        speed_limit: bytes a second that an upload may take; 0: no limit.
        lock_minutes: after so many idle minutes the window hides names and pictures; 0: never.
        tell_opened: say it in a notification when a page is opened for the first time.
        stay_in_tray: closing the window leaves the program beside the clock, where the desktop has a tray.
        unknown: what a newer version has written; kept as it is.
    """

    folder: Path | None = None
    no_folder: bool = False
    server_url: str | None = None
    account_id: UUID | None = None
    workstation_id: UUID | None = None
    workstation_name: str = ""
    language: str = ""
    proxy: str = ""
    speed_limit: int = 0
    lock_minutes: int = LOCK_MINUTES
    tell_opened: bool = False
    stay_in_tray: bool = False
    unknown: Mapping[str, Any] = field(default_factory=dict)


def load(path: Path) -> Settings:
    """Return the settings in a file; the defaults where there is none.

    Raises:
        LedgerError: the file can't be read, or is damaged; then a copy of it stands beside it
            (`settings.toml.damaged`) and the file itself is left alone.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise LedgerError("The settings can't be read.", f"{path}: {error.strerror or error}.") from error
    try:
        return _parse(tomllib.loads(data.decode()))
    except (ValueError, RecursionError) as error:  # UnicodeDecodeError and TOMLDecodeError among them
        copy = path.with_name(path.name + ".damaged")
        try:
            system.write_durably(copy, data, private=True)
            kept = f"A copy is kept as {copy.name}. "
        except OSError:
            kept = ""
        raise LedgerError(
            "The settings file is damaged.",
            f"{path}: {error}.",
            f"{kept}Mend the file, or delete it and set up this computer again.",
        ) from error


def save(settings: Settings, path: Path) -> None:
    """Write the settings so that after a crash the file is the old or the new one, whole.

    Raises:
        LedgerError: the file can't be written; it is as it was.
    """
    import tomli_w

    table: dict[str, Any] = dict(settings.unknown)
    for name in _FIELDS:
        value = getattr(settings, name)
        if value is None or value == "":
            table.pop(name, None)
        else:
            table[name] = str(value) if isinstance(value, (Path, UUID)) else value
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        system.write_durably(path, tomli_w.dumps(table).encode(), private=True)
    except OSError as error:
        raise LedgerError(
            "The settings can't be saved.",
            f"{path}: {error.strerror or error}.",
            "Make room on the disk, or give yourself the right to write there.",
        ) from error


def check_server_url(text: str) -> str:
    """Return a server's address in its one spelling: scheme, host, port, path without a trailing slash.

    Raises:
        UsageError: it is no address, carries a name or password, or would send the token in the clear
            (plain http to another computer than this one).
    """
    text = text.strip()
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError:
        parts, host, port = urlsplit(""), None, None
    if (
        parts.scheme not in ("http", "https")
        or not host
        or parts.query
        or parts.fragment
        or "@" in parts.netloc
    ):
        raise UsageError(
            f"{text!r} is not a server's address.", hint="Write it like https://pictures.example.org."
        )
    if parts.scheme == "http" and not _is_loopback(host):
        raise UsageError(
            "The server's address must begin with https://.",
            "Over plain http, contacts and the workstation's token could be read on the way.",
        )
    default = {"http": 80, "https": 443}[parts.scheme]
    shown = f"[{host}]" if ":" in host else host
    suffix = "" if port is None or port == default else f":{port}"
    return f"{parts.scheme}://{shown}{suffix}{parts.path.rstrip('/')}"


def change(settings: Settings, **changes: Any) -> Settings:
    """Return settings with some fields changed and checked as if they came from a file.

    Raises:
        UsageError: a value can't be used.
    """
    try:
        checked = {name: _CHECKS[name](value) for name, value in changes.items() if value is not None}
    except ValueError as error:
        raise UsageError("The setting can't be used.", str(error)) from error
    return replace(settings, **{**changes, **checked})


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _text(value: Any) -> str:
    if isinstance(value, str) and len(value) <= 1000 and value.isprintable():
        return value
    raise ValueError("a setting is text of one line")


def _folder(value: Any) -> Path:
    text = _text(os.fspath(value) if isinstance(value, Path) else value)
    if not text:
        raise ValueError("folder is empty")
    return Path(text)


def _uuid(value: Any) -> UUID:
    return value if isinstance(value, UUID) else UUID(_text(value))


def _url(value: Any) -> str:
    try:
        return check_server_url(_text(value))
    except UsageError as error:
        raise ValueError(str(error)) from error


def _name(value: Any) -> str:
    if len(text := _text(value).strip()) > 80:
        raise ValueError("a workstation's name has at most 80 characters")
    return text


def _speed(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 10**12:
        raise ValueError("speed_limit is a number of bytes a second, 0 for none")
    return value


def _minutes(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 24 * 60:
        raise ValueError("lock_minutes is a number of minutes, 0 for never")
    return value


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("this setting is true or false")
    return value


def _proxy(value: Any) -> str:
    text = _text(value)
    if text in ("", DIRECT):
        return text
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("proxy is written like http://proxy.example.org:3128")
    return text


_CHECKS: Mapping[str, Any] = {
    "folder": _folder,
    "no_folder": _yes_or_no,
    "server_url": _url,
    "account_id": _uuid,
    "workstation_id": _uuid,
    "workstation_name": _name,
    "language": _text,
    "proxy": _proxy,
    "speed_limit": _speed,
    "lock_minutes": _minutes,
    "tell_opened": _yes_or_no,
    "stay_in_tray": _yes_or_no,
}
_FIELDS = tuple(f.name for f in fields(Settings) if f.name != "unknown")


def _parse(table: dict[str, Any]) -> Settings:
    known: dict[str, Any] = {}
    for name, check in _CHECKS.items():
        if name in table:
            try:
                known[name] = check(table[name])
            except ValueError as error:
                raise ValueError(f"{name}: {error}") from error
    return Settings(**known, unknown={key: value for key, value in table.items() if key not in _CHECKS})
