"""Does this server's configuration work? Each setting is tried, and says so.

Owns: the list of settings, what is shown of each (never a secret), and trying it against the real thing.
Refuses: repairing anything.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import sqlalchemy as sa

from tricedesk.errors import ConfigurationError
from tricedesk.landing import config as config_module
from tricedesk.landing import events, keys, storage
from tricedesk.landing.config import Config
from tricedesk.landing.db import Database, migrate
from tricedesk.landing.db.tables import accounts
from tricedesk.landing.messages import gateway, mail, smtp
from tricedesk.landing.messages.refusals import PermanentError, TemporaryError


@dataclass(frozen=True, slots=True)
class Finding:
    """One setting: its name, what it is (secrets masked), whether that is the default, the outcome."""

    setting: str
    value: str
    is_default: bool
    ok: bool
    says: str

    def as_json(self) -> dict[str, Any]:
        """Return it for `--json`."""
        return asdict(self)


def run(environ: Mapping[str, str] | None = None) -> list[Finding]:
    """Try every setting of the environment; never raises for a setting that is wrong."""
    env = os.environ if environ is None else environ
    try:
        config = config_module.load(env)
    except ConfigurationError as error:
        name = error.title.partition(" ")[0]
        return [
            Finding(
                name,
                _masked(env.get(name, "")),
                name not in env,
                False,
                f"{error.message} {error.hint}".strip(),
            )
        ]
    return [_try(env, *check) for check in _checks(config)]


def _checks(config: Config) -> Iterator[tuple[str, str, Callable[[], str]]]:
    yield "TRICEDESK_SERVER_HOME", str(config.home), lambda: _home(config)
    yield "TRICEDESK_DATABASE_URL", _masked(config.database_url), lambda: _database(config)
    yield "TRICEDESK_STORAGE_URL", _masked(config.storage_url), lambda: _storage(config)
    yield "TRICEDESK_PUBLIC_URL", config.public_url, lambda: _public(config)
    yield "TRICEDESK_S3_ENDPOINT", config.s3.endpoint, lambda: _s3(config)
    yield "TRICEDESK_S3_REGION", config.s3.region, lambda: _s3(config)
    yield "TRICEDESK_S3_KEY_ID", "***" if config.s3.key_id else "", lambda: _s3(config)
    yield "TRICEDESK_S3_SECRET", "***" if config.s3.secret else "", lambda: _s3(config)
    yield "TRICEDESK_MAIL_URL", _masked(config.mail_url), lambda: _mail(config)
    yield "TRICEDESK_MAIL_FROM", config.mail_from, lambda: _sender(config)
    yield "TRICEDESK_TEXT_URL", _masked(config.text_url), lambda: _texts(config)
    yield "TRICEDESK_TEXT_FROM", config.text_from, lambda: _text_sender(config)
    yield "TRICEDESK_MESSAGES_PER_HOUR", str(config.messages_per_hour), lambda: "a page's, at most"
    yield "TRICEDESK_ABANDONED_DAYS", str(config.abandoned_after.days), lambda: "then erased"
    hours = str(int(config.reconcile_every.total_seconds() // 3600))
    yield "TRICEDESK_RECONCILE_HOURS", hours, lambda: "between two comparisons of rows and storage"
    yield "TRICEDESK_SECRET_FILE", str(config.secret_file), lambda: _keys(config)
    yield "TRICEDESK_METRICS_TOKEN", "***" if config.metrics_token else "", lambda: _metrics(config)
    yield "TRICEDESK_HOST", config.host, lambda: "listens here"
    yield "TRICEDESK_PORT", str(config.port), lambda: "listens here"
    proxies = ", ".join(map(str, config.trusted_proxies))
    yield "TRICEDESK_TRUSTED_PROXIES", proxies, lambda: _proxies(config)


def _try(env: Mapping[str, str], setting: str, value: str, check: Callable[[], str]) -> Finding:
    try:
        ok, says = True, check()
    except ConfigurationError as error:
        ok, says = False, str(error)
    except sa.exc.DBAPIError as error:
        ok, says = False, f"The database does not answer ({type(error.orig).__name__})."
    except (TemporaryError, PermanentError) as error:
        ok, says = False, str(error)
    except OSError as error:
        ok, says = False, f"{error.strerror or type(error).__name__}."
    return Finding(setting, value, not ({setting, f"{setting}_FILE"} & env.keys()), ok, says)


def _home(config: Config) -> str:
    if not config.home.is_dir():
        raise ConfigurationError("There is no such folder yet.", hint="Run `tricedesk server init` once.")
    return "there"


def _database(config: Config) -> str:
    db = Database(config.database_url)
    if db.is_sqlite and not os.path.exists(db.url.database or ""):  # noqa: PTH110 - a URL's text
        raise ConfigurationError("There is no database yet.", hint="Run `tricedesk server init` once.")
    try:
        if not migrate.is_current(db):
            raise ConfigurationError(
                "The database's tables are not those of this version.", hint="Run `tricedesk server init`."
            )
        return f"reachable, tables current, {_chains(db)}"
    finally:
        db.close()


def _chains(db: Database) -> str:
    """Prove that every account's events are whole and unchanged; say how many these are."""
    with db.read() as conn:
        found = conn.execute(sa.select(accounts.c.id, accounts.c.seq)).all()
    for account in found:
        with db.read() as conn:
            broken = events.broken_at(conn, account.id)
        if broken is not None:
            raise ConfigurationError(
                f"Event {broken} of account {account.id} is not what was written.",
                "Someone has changed, added or removed events of the audit log.",
                "Compare with a backup of before.",
            )
    return f"{sum(account.seq for account in found)} events whole"


def _storage(config: Config) -> str:
    store = storage.open_storage(config.storage_url, config.s3)
    name, data = f"check/{uuid.uuid4()}", os.urandom(1024)
    store.put(name, (data,))
    try:
        if store.read(name) != data:
            raise ConfigurationError("The storage gives back other bytes than it was given.")
    finally:
        store.delete(name)
    return "written, read, erased"


def _s3(config: Config) -> str:
    return "used by the storage" if config.storage_url.startswith("s3:") else "not used: no S3 storage"


def _public(config: Config) -> str:
    return "https" if config.secure else "http, on this machine only"


def _mail(config: Config) -> str:
    with smtp.connect(config.mail_url) as session:
        code, _ = session.noop()
    if code != 250:
        raise ConfigurationError(f"The mail server answers {code} to NOOP.")
    return "the mail server answers"


def _texts(config: Config) -> str:
    if not config.text_url:
        return "no texts: mails only"
    gateway.from_config(config).check()
    return "the text gateway lets this server in"


def _text_sender(config: Config) -> str:
    return "texts come from here" if config.text_url else "not used: no texts"


def _sender(config: Config) -> str:
    try:
        mail.address(config.mail_from)
    except mail.AddressError as error:
        raise ConfigurationError(
            "This is no mail address.", hint="Write one like pictures@example.org."
        ) from error
    return "a mail address"


def _keys(config: Config) -> str:
    version = keys.load_file(config.secret_file).version
    if os.name == "posix" and config.secret_file.stat().st_mode & 0o077:
        raise ConfigurationError("Others may read the keys.", hint="chmod 600 it.")
    return f"readable by its owner alone, version {version}"


def _proxies(config: Config) -> str:
    return "forwarded addresses are believed from these" if config.trusted_proxies else "none is believed"


def _metrics(config: Config) -> str:
    return "figures are given to who shows it" if config.metrics_token else "no figures are given"


def _masked(url: str) -> str:
    """Return a URL without its password."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "(can't be read)"
    if parts.password is None:
        return url
    user, _, host = parts.netloc.rpartition("@")
    return urlunsplit(parts._replace(netloc=f"{user.partition(':')[0]}:***@{host}"))
