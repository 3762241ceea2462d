"""The secrets of this home: the workstation's token, the account's key, and the home's own key.

Owns: where they are kept (the computer's password store, or a file that only its owner reads, with a
warning), and sealing what the ledger must keep but a stolen database must not show.
Refuses: making tokens and account keys (`sync.pairing` does), and settings that are no secret.

`secrets.json` always says where the secrets are, so that a password store that is locked today is never
mistaken for a new home: a fresh home key would make everything sealed before unreadable.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol, Self
from uuid import UUID

from tricedesk import logs, system
from tricedesk.errors import BusyHomeError, LedgerError
from tricedesk.paths import AppPaths
from tricedesk.vault import Vault

STORE_VARIABLE = "TRICEDESK_KEYRING"
"""Set to `file` to keep secrets in the file and never touch the user's password store."""

SERVICE = "TriceDesk"
FILE_WARNING = (
    "This computer has no password store. TriceDesk keeps its keys in a file that only your user can read."
)

_FORMAT = b"\x01"
_NONCE = 12


class Where(StrEnum):
    """Where a home's secrets are kept."""

    KEYRING = "keyring"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class SecretsInFile(logs.Event):
    """There is no password store; secrets are kept in a file."""


@dataclass(frozen=True, slots=True)
class PendingPairing:
    """A pairing that was begun: what must be said again, unchanged, if the server's answer was lost."""

    server_url: str
    lookup_sha256: str
    workstation_id: UUID
    token: str = field(repr=False)


class Credentials:
    """The secrets of one home. Read when asked for; safe to use from several threads.

    Attributes:
        where: the password store or the file.
        warning: what a person should know about how the secrets are kept; empty if all is well.
    """

    def __init__(self, store: _Store, where: Where, home_key: bytes) -> None:
        self._store = store
        self._home_key = home_key
        self.where = where
        self.warning = FILE_WARNING if where is Where.FILE else ""

    @classmethod
    def open(cls, paths: AppPaths, environ: Mapping[str, str] | None = None) -> Self:
        """Return the secrets of a home whose folders exist (`AppPaths.create`); a new home gets its key.

        Raises:
            LedgerError: the secrets can't be read: store locked or gone, file damaged, no right to write.
        """
        env = os.environ if environ is None else environ
        forced = env.get(STORE_VARIABLE, "") == Where.FILE
        try:
            with system.exclusive_lock(paths.config / "secrets.lock", wait=30):
                credentials = cls._open(paths, forced)
        except BusyHomeError as error:
            raise LedgerError(
                "The keys of this computer are in use.", hint="Close the other TriceDesk and try again."
            ) from error
        except OSError as error:
            raise _unusable(f"{error.strerror or error}") from error
        if credentials.where is Where.FILE:
            logs.write(SecretsInFile())
        return credentials

    @classmethod
    def _open(cls, paths: AppPaths, forced: bool) -> Self:
        file = _FileStore(paths)
        where = file.where()
        if where is Where.KEYRING and forced:
            raise _unusable(f"They are in the computer's password store, but {STORE_VARIABLE} says `file`.")
        if where is None:
            return cls._begin(file, None if forced else _KeyringStore.usable(paths))
        store: _Store = file if where is Where.FILE else _KeyringStore.opened(paths)
        key = _decoded(store.get("home_key"))
        if key is None or len(key) != 32:
            raise _unusable("The home's own key is missing.")
        return cls(store, where, key)

    @classmethod
    def _begin(cls, file: _FileStore, keyring: _KeyringStore | None) -> Self:
        """Set up a home that has no `secrets.json` yet; a key that the password store still has is kept."""
        if keyring is not None:
            found = _decoded(keyring.get("home_key"))
            key = found if found is not None and len(found) == 32 else os.urandom(32)
            try:
                keyring.set("home_key", _encoded(key))
                if (
                    _decoded(keyring.get("home_key")) == key
                ):  # a null store takes everything and keeps nothing
                    file.begin(Where.KEYRING)
                    return cls(keyring, Where.KEYRING, key)
            except LedgerError:
                pass
        key = os.urandom(32)
        file.begin(Where.FILE, {"home_key": _encoded(key)})
        return cls(file, Where.FILE, key)

    # ---- sealing ------------------------------------------------------------------------------------------

    def seal(self, plain: bytes) -> bytes:
        """Return bytes that only this home can read: AES-256-GCM under the home key, random 96-bit nonce."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = os.urandom(_NONCE)
        return _FORMAT + nonce + AESGCM(self._home_key).encrypt(nonce, plain, _FORMAT)

    def unseal(self, sealed: bytes) -> bytes:
        """Return what `seal` was given.

        Raises:
            LedgerError: sealed by another home, or changed.
        """
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce, body = sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :]
        try:
            if sealed[:1] == _FORMAT and len(body) >= 16:
                return AESGCM(self._home_key).decrypt(nonce, body, _FORMAT)
        except InvalidTag:
            pass
        raise LedgerError(
            "A record of this computer can't be opened.",
            "It was sealed by another computer or user, or is damaged.",
            "Restore TriceDesk's data and its keys from the same backup.",
        )

    @property
    def vault(self) -> Vault:
        """What seals this home's caches, under a key of its own."""
        return Vault(hmac.digest(self._home_key, b"caches", hashlib.sha256))

    # ---- what is kept -------------------------------------------------------------------------------------

    def token_for(self, server_url: str) -> str | None:
        """Return the workstation's token for this very server; None if there is none. Another server, even
        one that the settings have come to name, never gets to see it."""
        kept = _object(self._store.get("token"))
        return kept["token"] if kept.get("server_url") == server_url else None

    def keep_token(self, server_url: str, token: str) -> None:
        """Keep the workstation's token for one server; it takes the place of the one before."""
        self._store.set("token", json.dumps({"server_url": server_url, "token": token}))

    def forget_token(self) -> None:
        """Forget the workstation's token."""
        self._store.delete("token")

    @property
    def account_key(self) -> bytes | None:
        """The account's key (32 bytes); None on a desk that was paired without labels."""
        return _decoded(self._store.get("account_key"))

    def keep_account_key(self, key: bytes) -> None:
        """Keep the account's key."""
        self._store.set("account_key", _encoded(key))

    def forget_account_key(self) -> None:
        """Forget the account's key: this desk belongs to another account now."""
        self._store.delete("account_key")

    @property
    def lock_pin(self) -> str:
        """What `lock_pin.made` has made of the PIN that shows names again; empty for none."""
        return self._store.get("lock_pin") or ""

    def keep_lock_pin(self, made: str) -> None:
        """Keep the hash of a PIN; empty: none is asked for any more."""
        if made:
            self._store.set("lock_pin", made)
        else:
            self._store.delete("lock_pin")

    @property
    def pending_pairing(self) -> PendingPairing | None:
        """The pairing that was begun and not finished."""
        kept = _object(self._store.get("pending"))
        try:
            return PendingPairing(
                kept["server_url"], kept["lookup_sha256"], UUID(kept["workstation_id"]), kept["token"]
            )
        except (KeyError, ValueError):
            return None

    def keep_pending_pairing(self, pending: PendingPairing | None) -> None:
        """Keep what a pairing has begun with; None: it is finished."""
        if pending is None:
            self._store.delete("pending")
            return
        self._store.set(
            "pending",
            json.dumps(
                {
                    "server_url": pending.server_url,
                    "lookup_sha256": pending.lookup_sha256,
                    "workstation_id": str(pending.workstation_id),
                    "token": pending.token,
                }
            ),
        )


class _Store(Protocol):
    def get(self, name: str) -> str | None: ...
    def set(self, name: str, value: str) -> None: ...
    def delete(self, name: str) -> None: ...


class _FileStore:
    """`secrets.json`: read whole and replaced whole at each change."""

    def __init__(self, paths: AppPaths) -> None:
        self._path = paths.secrets_file

    def where(self) -> Where | None:
        """Return where this home keeps its secrets; None for a new home."""
        if not self._path.exists():
            return None
        try:
            return Where(self._read()["store"])
        except (KeyError, ValueError) as error:
            raise _unusable(f"{self._path} is damaged.") from error

    def begin(self, where: Where, secrets: Mapping[str, str] | None = None) -> None:
        self._write({"store": where, "secrets": dict(secrets or {})})

    def get(self, name: str) -> str | None:
        value = self._secrets(self._read()).get(name)
        return value if isinstance(value, str) else None

    def set(self, name: str, value: str) -> None:
        content = self._read()
        content["secrets"] = {**self._secrets(content), name: value}
        self._write(content)

    def delete(self, name: str) -> None:
        content = self._read()
        content["secrets"] = {key: v for key, v in self._secrets(content).items() if key != name}
        self._write(content)

    @staticmethod
    def _secrets(content: dict[str, Any]) -> dict[str, Any]:
        secrets = content.get("secrets")
        return secrets if isinstance(secrets, dict) else {}

    def _read(self) -> dict[str, Any]:
        try:
            content = json.loads(self._path.read_bytes())
        except OSError as error:
            raise _unusable(f"{self._path}: {error.strerror or error}.") from error
        except (ValueError, RecursionError) as error:
            raise _unusable(f"{self._path} is damaged.") from error
        if not isinstance(content, dict):
            raise _unusable(f"{self._path} is damaged.")
        return content

    def _write(self, content: dict[str, Any]) -> None:
        try:
            system.write_durably(self._path, json.dumps(content).encode(), private=True)
        except OSError as error:
            raise _unusable(f"{self._path}: {error.strerror or error}.") from error


class _KeyringStore:
    """The computer's password store, through keyring; one entry a secret and home."""

    def __init__(self, backend: Any, paths: AppPaths) -> None:
        self._backend = backend
        self._home = hashlib.sha256(str(paths.data).encode()).hexdigest()[:12]

    @classmethod
    def usable(cls, paths: AppPaths) -> Self | None:
        """Return the store if this computer has one that is worth the name."""
        import keyring.errors

        try:
            backend = keyring.get_keyring()
            if backend.priority < 1:  # the null and the fail backend, and plain text files
                return None
            store = cls(backend, paths)
            store.get("home_key")
        except (LedgerError, keyring.errors.KeyringError, RuntimeError):
            return None
        return store

    @classmethod
    def opened(cls, paths: AppPaths) -> Self:
        """Return the store that this home is known to use."""
        import keyring

        return cls(keyring.get_keyring(), paths)

    def _call(self, action: str, *arguments: str) -> Any:
        try:
            return getattr(self._backend, action)(*arguments)
        except Exception as error:  # the border: backends raise anything
            raise LedgerError(
                "The computer's password store can't be used.",
                f"It holds TriceDesk's keys, and did not answer ({type(error).__name__}).",
                "Unlock it (sign in to the desktop), then start TriceDesk again.",
            ) from error

    def get(self, name: str) -> str | None:
        value = self._call("get_password", SERVICE, f"{name}@{self._home}")
        return value if isinstance(value, str) else None

    def set(self, name: str, value: str) -> None:
        self._call("set_password", SERVICE, f"{name}@{self._home}", value)

    def delete(self, name: str) -> None:
        if self.get(name) is not None:
            self._call("delete_password", SERVICE, f"{name}@{self._home}")


def _unusable(reason: str) -> LedgerError:
    return LedgerError(
        "TriceDesk's keys can't be read or kept on this computer.",
        reason,
        "Restore TriceDesk's settings folder from a backup, or pair this computer anew in an empty home.",
    )


def _encoded(key: bytes) -> str:
    return base64.b64encode(key).decode()


def _decoded(text: str | None) -> bytes | None:
    try:
        return base64.b64decode(text, validate=True) if text else None
    except ValueError:
        return None


def _object(text: str | None) -> dict[str, str]:
    try:
        value = json.loads(text) if text else {}
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}
