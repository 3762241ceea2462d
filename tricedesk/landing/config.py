"""The server's settings.

Owns: reading them from the environment, their defaults, and the rules that make a set of settings safe. A
setting that holds a secret (`IN_FILES`) may stand in a file instead, which `<its name>_FILE` names.
Refuses: trying whether they work (`landing.cli check` does), and any other source of settings.
"""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import platformdirs

from tricedesk.errors import ConfigurationError

_MAIL_PORTS: Final = {"smtp": 25, "smtps": 465, "smtp+starttls": 587}
IN_FILES: Final = frozenset(
    {
        "TRICEDESK_DATABASE_URL",
        "TRICEDESK_MAIL_URL",
        "TRICEDESK_TEXT_URL",
        "TRICEDESK_S3_KEY_ID",
        "TRICEDESK_S3_SECRET",
        "TRICEDESK_METRICS_TOKEN",
    }
)


@dataclass(frozen=True, slots=True)
class S3Access:
    """How to reach an S3-compatible service.

    Attributes:
        endpoint: its address; empty: Amazon's own. Plain http is for a service on one's own network.
        region: the bucket's; empty: `us-east-1`, which most other services want.
        key_id, secret: the access key; empty: what the standard AWS variables or the machine's role say.
    """

    endpoint: str = ""
    region: str = ""
    key_id: str = ""
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that differs from one server to another.

    Attributes:
        home: folder for what the server keeps on this machine: the default database, storage and keys.
        database_url: SQLAlchemy URL; `sqlite:///…` or `postgresql+psycopg://…`.
        storage_url: where pictures are kept: `file:///…` or `s3://bucket/prefix`; `s3` says how to reach it.
        public_url: the address that patients use, without a trailing slash. https, or http on loopback.
        mail_url: `smtp://[user:password@]host[:port]`, `smtps://…` (TLS from the start) or `smtp+starttls://…`.
        mail_from: the sender's address in mails.
        text_url: `https://account:token@host`, a text gateway that speaks as Twilio does; empty: no texts.
        text_from: a number (+1…), a short code, a sender's name, or a messaging service (MG…).
        messages_per_hour: how many messages may go out about one page within an hour.
        abandoned_after: an upload that is not published this long after it began is erased.
        reconcile_every: how often a worker compares rows and storage.
        metrics_token: who shows it may read `/api/v1/metrics`; empty: nobody may.
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
    text_url: str = ""
    text_from: str = ""
    messages_per_hour: int = 6
    abandoned_after: timedelta = timedelta(days=30)
    reconcile_every: timedelta = timedelta(hours=24)
    s3: S3Access = S3Access()
    metrics_token: str = field(default="", repr=False)
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
    env = _with_files(os.environ if environ is None else environ)
    home = Path(
        env.get("TRICEDESK_SERVER_HOME") or platformdirs.user_data_path("tricedesk-server", appauthor=False)
    ).absolute()
    host = env.get("TRICEDESK_HOST", "127.0.0.1")
    port = _port(env.get("TRICEDESK_PORT", "8080"))
    public_url = _public_url(env.get("TRICEDESK_PUBLIC_URL", f"http://127.0.0.1:{port}"))
    return Config(
        home=home,
        database_url=env.get("TRICEDESK_DATABASE_URL", f"sqlite:///{(home / 'server.db').as_posix()}"),
        storage_url=env.get("TRICEDESK_STORAGE_URL", (home / "storage").as_uri()),
        public_url=public_url,
        mail_url=_mail_url(env.get("TRICEDESK_MAIL_URL", "smtp://127.0.0.1:25")),
        mail_from=env.get("TRICEDESK_MAIL_FROM", f"pictures@{urlsplit(public_url).hostname}"),
        secret_file=Path(env.get("TRICEDESK_SECRET_FILE") or home / "keys.json").absolute(),
        host=host,
        port=port,
        text_url=_text_url(env),
        text_from=env.get("TRICEDESK_TEXT_FROM", "").strip(),
        messages_per_hour=_whole(env, "TRICEDESK_MESSAGES_PER_HOUR", 6, 2, 1000),
        abandoned_after=timedelta(days=_whole(env, "TRICEDESK_ABANDONED_DAYS", 30, 7, 3650)),
        reconcile_every=timedelta(hours=_whole(env, "TRICEDESK_RECONCILE_HOURS", 24, 1, 24 * 366)),
        s3=_s3(env),
        metrics_token=_metrics_token(env),
        trusted_proxies=_networks(env.get("TRICEDESK_TRUSTED_PROXIES", "")),
    )


def _with_files(env: Mapping[str, str]) -> dict[str, str]:
    """Return the environment with the secrets in it that stand in files."""
    whole = dict(env)
    for name in IN_FILES:
        file = env.get(f"{name}_FILE")
        if not file:
            continue
        if env.get(name):
            raise ConfigurationError(f"{name} is set twice.", hint=f"Set it, or {name}_FILE, not both.")
        try:
            whole[name] = Path(file).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeError) as error:
            raise ConfigurationError(
                f"{name}_FILE names {file!r}, which can't be read.", hint="Name a text file with the value."
            ) from error
    return whole


def _whole(env: Mapping[str, str], name: str, default: int, least: int, most: int) -> int:
    text = env.get(name, "").strip() or str(default)
    if text.isascii() and text.isdigit() and least <= int(text) <= most:
        return int(text)
    raise ConfigurationError(f"{name} is {text!r}.", hint=f"Set a number from {least} to {most}.")


def _text_url(env: Mapping[str, str]) -> str:
    url = env.get("TRICEDESK_TEXT_URL", "").strip().rstrip("/")
    if not url:
        return ""
    parts = urlsplit(url)
    if not (parts.hostname and parts.username and parts.password and not parts.query):
        raise ConfigurationError(
            "TRICEDESK_TEXT_URL has no account, no token or no host.",
            hint="Write https://account:token@api.example.com.",
        )
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_this_machine(parts.hostname)):
        raise ConfigurationError(
            f"TRICEDESK_TEXT_URL begins with {parts.scheme!r}.",
            "Numbers and links would travel in the clear.",
            "Set an https:// address. Plain http is for 127.0.0.1 alone.",
        )
    if not env.get("TRICEDESK_TEXT_FROM", "").strip():
        raise ConfigurationError(
            "TRICEDESK_TEXT_FROM is missing.",
            "Texts need a sender.",
            "Set the gateway's number (+15550100), sender name or messaging service (MG…).",
        )
    return url


def _metrics_token(env: Mapping[str, str]) -> str:
    token = env.get("TRICEDESK_METRICS_TOKEN", "").strip()
    if token and len(token) < 16:
        raise ConfigurationError(
            "TRICEDESK_METRICS_TOKEN is shorter than 16 characters.", hint="Set a long random one, or none."
        )
    return token


def _s3(env: Mapping[str, str]) -> S3Access:
    access = S3Access(
        endpoint=env.get("TRICEDESK_S3_ENDPOINT", "").strip().rstrip("/"),
        region=env.get("TRICEDESK_S3_REGION", "").strip(),
        key_id=env.get("TRICEDESK_S3_KEY_ID", ""),
        secret=env.get("TRICEDESK_S3_SECRET", ""),
    )
    if access.endpoint and not access.endpoint.startswith(("https://", "http://")):
        raise ConfigurationError(
            f"TRICEDESK_S3_ENDPOINT is {access.endpoint!r}.", hint="Write https://s3.example.org."
        )
    if bool(access.key_id) != bool(access.secret):
        raise ConfigurationError(
            "TRICEDESK_S3_KEY_ID and TRICEDESK_S3_SECRET belong together.", hint="Set both, or neither."
        )
    return access


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) < 65536:
        return int(text)
    raise ConfigurationError(f"TRICEDESK_PORT is {text!r}.", hint="Set a number from 0 to 65535.")


def _public_url(url: str) -> str:
    """Return an origin as browsers write it: lower case, no port that goes without saying."""
    parts = urlsplit(url)
    try:
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise ConfigurationError(
            f"TRICEDESK_PUBLIC_URL is {url!r}.", hint="Its port is a number up to 65535."
        ) from error
    if not host or (parts.scheme != "https" and not (parts.scheme == "http" and _is_this_machine(host))):
        raise ConfigurationError(
            f"TRICEDESK_PUBLIC_URL is {url!r}.",
            "Links and passwords would travel in the clear.",
            "Set an https:// address. Plain http is for 127.0.0.1 alone.",
        )
    if parts.path.strip("/") or parts.query or parts.fragment or "@" in parts.netloc:
        raise ConfigurationError(
            f"TRICEDESK_PUBLIC_URL is {url!r}.",
            "Pages stand directly below the host.",
            "Set a host of its own, without a path: https://pictures.example.org.",
        )
    shown = f"[{host}]" if ":" in host else host
    said = port is not None and port != {"https": 443, "http": 80}[parts.scheme]
    return f"{parts.scheme}://{shown}:{port}" if said else f"{parts.scheme}://{shown}"


def _mail_url(url: str) -> str:
    mail_port(url)
    return url


def mail_port(mail_url: str) -> int:
    """Return the port of the mail server that an URL names.

    Raises:
        ConfigurationError: it names none.
    """
    parts = urlsplit(mail_url)
    if parts.scheme not in _MAIL_PORTS or not parts.hostname:
        raise ConfigurationError(
            f"TRICEDESK_MAIL_URL names {parts.scheme or 'nothing'!r}.",
            hint="Write smtp://host:25, smtps://user:password@host or smtp+starttls://user:password@host.",
        )
    try:
        return parts.port or _MAIL_PORTS[parts.scheme]
    except ValueError as error:
        raise ConfigurationError("TRICEDESK_MAIL_URL has no usable port.", hint="Write host:25.") from error


def _is_this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _networks(text: str) -> tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...]:
    try:
        return tuple(ipaddress.ip_network(part.strip()) for part in text.split(",") if part.strip())
    except ValueError as error:
        raise ConfigurationError(
            f"TRICEDESK_TRUSTED_PROXIES is {text!r}.",
            str(error),
            "Write networks like 10.0.0.0/8, 127.0.0.1/32.",
        ) from error
