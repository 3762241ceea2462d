"""The server's keys, and everything that is made from them.

Owns: the key file (one secret for each version, readable by its owner alone), link tokens, delete codes, the
seal on contacts and manifests, and fingerprints of what may hold either.
Refuses: the database. A dump of it opens nothing without this file: rows hold digests and sealed text. Losing
the file voids every link, so it belongs into the backup, apart from the database's.

From each version's 32-byte secret, HKDF-SHA-256 derives the keys: one a use.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from pathlib import Path
from uuid import UUID

import base58
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tricedesk import system
from tricedesk.errors import ConfigurationError

TOKEN_LENGTH = 22
"""Characters of a link token: 128 bits in base58."""
_SECRET_SIZE = 32
_NONCE_SIZE = 12


class SealError(ValueError):
    """A sealed text was changed, belongs to another row, or its key is not in the key file."""


def token_sha256(token: str) -> str:
    """Return what the database holds instead of a token (a link's or a workstation's)."""
    return hashlib.sha256(token.encode()).hexdigest()


class Keys:
    """The derived keys of every version. New links and seals use the newest, `version`.

    Args:
        secrets_by_version: 32 bytes for each version, counted from 1.
    """

    def __init__(self, secrets_by_version: Mapping[int, bytes]) -> None:
        if not secrets_by_version or any(len(s) != _SECRET_SIZE for s in secrets_by_version.values()):
            raise ValueError("each version of the keys is a secret of 32 bytes")
        self.version = max(secrets_by_version)
        self._links = {v: _derive(s, b"link") for v, s in secrets_by_version.items()}
        self._codes = {v: _derive(s, b"delete code") for v, s in secrets_by_version.items()}
        # A fingerprint must stay the same when a new version comes.
        self._prints = _derive(secrets_by_version[min(secrets_by_version)], b"fingerprint")
        self._seals = {v: AESGCM(_derive(s, b"seal")) for v, s in secrets_by_version.items()}

    def link_token(self, link_id: UUID, generation: int, version: int) -> str:
        """Return the 22 characters of a link's address. The same link and generation, the same token."""
        digest = _mac(self._links[version], link_id, generation)[:16]
        # base58 drops leading zeros of a number; "1" is its zero.
        return base58.b58encode_int(int.from_bytes(digest, "big")).decode().rjust(TOKEN_LENGTH, "1")

    def delete_code(self, link_id: UUID, generation: int, version: int) -> str:
        """Return the four digits that delete the page through this link."""
        digest = _mac(self._codes[version], link_id, generation)
        return f"{int.from_bytes(digest[:16], 'big') % 10_000:04d}"

    def fingerprint(self, text: str) -> str:
        """Return 64 hexadecimal characters by which a text is known again, but not guessed from a dump.

        A plain digest of a manifest would let its short code and its contact be found by trying.
        """
        return hmac.digest(self._prints, text.encode(), "sha256").hex()

    def seal(self, text: str, about: UUID) -> str:
        """Encrypt a text for one row's id (AES-256-GCM); equal texts give different seals."""
        nonce = secrets.token_bytes(_NONCE_SIZE)
        sealed = nonce + self._seals[self.version].encrypt(nonce, text.encode(), about.bytes)
        return f"{self.version}.{base64.b64encode(sealed).decode()}"

    def unseal(self, sealed: str, about: UUID) -> str:
        """Return the text that was sealed for this row's id.

        Raises:
            SealError: it was changed, or sealed for another row or with an unknown key.
        """
        try:
            version, _, text = sealed.partition(".")
            data = base64.b64decode(text, validate=True)
            opened = self._seals[int(version)].decrypt(data[:_NONCE_SIZE], data[_NONCE_SIZE:], about.bytes)
        except (ValueError, KeyError, InvalidTag, binascii.Error) as error:
            raise SealError("a sealed text can't be opened") from error
        return opened.decode()


def _derive(secret: bytes, use: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=None, info=b"tricedesk/1/" + use).derive(secret)


def _mac(key: bytes, link_id: UUID, generation: int) -> bytes:
    return hmac.digest(key, link_id.bytes + generation.to_bytes(4, "big"), "sha256")


def generate() -> Keys:
    """Return fresh keys that are kept nowhere."""
    return Keys({1: secrets.token_bytes(_SECRET_SIZE)})


def create_file(path: Path) -> bool:
    """Write a key file with one new version, unless there is one; return whether it was written."""
    if path.exists():
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {"keys": {"1": base64.b64encode(secrets.token_bytes(_SECRET_SIZE)).decode()}}
    system.write_durably(path, (json.dumps(content, indent=2) + "\n").encode(), private=True)
    return True


def load_file(path: Path) -> Keys:
    """Read the key file.

    Raises:
        ConfigurationError: there is none, or it can't be read.
    """
    try:
        content = json.loads(path.read_bytes())
        return Keys({int(v): base64.b64decode(s, validate=True) for v, s in content["keys"].items()})
    except FileNotFoundError as error:
        raise ConfigurationError(
            "The server has no keys yet.", f"There is no {path.name}.", "Run `tricedesk server init` once."
        ) from error
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise ConfigurationError(
            f"The server's key file {path.name} can't be read.",
            "Without it no link works and no contact can be read.",
            "Restore it from the backup; don't make a new one.",
        ) from error
