"""The server's settings.

Owns: reading them from the environment, their defaults, and the rules that make a set of settings safe.
Refuses: trying whether they work (`landing.cli check` does), and any other source of settings.
"""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import platformdirs

from tricedesk.errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that differs from one server to another.

    Attributes:
        home: folder for what the server keeps on this machine: the default database, storage and keys.
        database_url: SQLAlchemy URL; `sqlite:///…` or `postgresql+psycopg://…`.
        storage_url: where pictures are kept: `file:///…`.
        public_url: the address that patients use, without a trailing slash. https, or http on loopback.
        mail_url: `smtp://[user:password@]host[:port]`, `smtps://…` (TLS from the start) or `smtp+starttls://…`.
        mail_from: the sender's address in mails.
        secret_file: JSON file with the server's keys, one set a version; made by `server init`.
        host, port: where to listen.
        trusted_proxies: networks whose X-Forwarded-For is believed.
    """

    home: Path
    database_url: str
    storage_url: str
    public_url: str
    mail_url: str
    mail_from: str
    secret_file: Path
    host: str = "127.0.0.1"
    port: int = 8080
    trusted_proxies: tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...] = field(default=())

    @property
    def secure(self) -> bool:
        """Whether patients come over https, so that cookies may be Secure."""
        return self.public_url.startswith("https://")


def load(environ: Mapping[str, str] | None = None) -> Config:
    """Return the settings of this environment (`TRICEDESK_…`).

    Raises:
        ConfigurationError: a setting can't be used, or the public address is neither https nor loopback.
    """
    env = os.environ if environ is None else environ
    home = Path(
        env.get("TRICEDESK_SERVER_HOME") or platformdirs.user_data_path("tricedesk-server", appauthor=False)
    ).absolute()
    host = env.get("TRICEDESK_HOST", "127.0.0.1")
    port = _port(env.get("TRICEDESK_PORT", "8080"))
    public_url = env.get("TRICEDESK_PUBLIC_URL", f"http://127.0.0.1:{port}").rstrip("/")
    _check_public_url(public_url)
    return Config(
        home=home,
        database_url=env.get("TRICEDESK_DATABASE_URL", f"sqlite:///{(home / 'server.db').as_posix()}"),
        storage_url=env.get("TRICEDESK_STORAGE_URL", (home / "storage").as_uri()),
        public_url=public_url,
        mail_url=env.get("TRICEDESK_MAIL_URL", "smtp://127.0.0.1:25"),
        mail_from=env.get("TRICEDESK_MAIL_FROM", f"pictures@{urlsplit(public_url).hostname}"),
        secret_file=Path(env.get("TRICEDESK_SECRET_FILE") or home / "keys.json").absolute(),
        host=host,
        port=port,
        trusted_proxies=_networks(env.get("TRICEDESK_TRUSTED_PROXIES", "")),
    )


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) < 65536:
        return int(text)
    raise ConfigurationError(f"TRICEDESK_PORT is {text!r}.", hint="Set a number from 0 to 65535.")


def _check_public_url(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme == "https" and parts.hostname:
        return
    if parts.scheme == "http" and parts.hostname:
        try:
            if parts.hostname == "localhost" or ipaddress.ip_address(parts.hostname).is_loopback:
                return
        except ValueError:
            pass
    raise ConfigurationError(
        f"TRICEDESK_PUBLIC_URL is {url!r}.",
        "Links and passwords would travel in the clear.",
        "Set an https:// address. Plain http is for 127.0.0.1 alone.",
    )


def _networks(text: str) -> tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...]:
    try:
        return tuple(ipaddress.ip_network(part.strip()) for part in text.split(",") if part.strip())
    except ValueError as error:
        raise ConfigurationError(
            f"TRICEDESK_TRUSTED_PROXIES is {text!r}.",
            str(error),
            "Write networks like 10.0.0.0/8, 127.0.0.1/32.",
        ) from error
