"""Seals what caches keep: they can be thrown away, but they hold patients' names.

Owns: the seal and the digest that stands in for a path, under one key of this home (`Credentials.vault`), and
which file goes with it. Refuses: keeping the key, and opening what another home has sealed.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

_NONCE = 12


class Vault:
    """One key of 32 bytes, and what is done with it. Safe to use from several threads."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def seal(self, text: str) -> bytes:
        """Return bytes that only this key opens: AES-256-GCM, random 96-bit nonce."""
        nonce = os.urandom(_NONCE)
        return nonce + bytes(self._cipher.encrypt(nonce, text.encode(), None))

    def open(self, sealed: bytes) -> str:
        """Return what was sealed.

        Raises:
            ValueError: with another key, or changed.
        """
        from cryptography.exceptions import InvalidTag

        try:
            return bytes(self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], None)).decode()
        except (InvalidTag, TypeError, ValueError) as error:
            raise ValueError("it was not sealed with this key") from error

    def digest(self, data: bytes) -> bytes:
        """Return what stands in for some bytes where they are looked up (HMAC-SHA-256)."""
        return hmac.digest(self._key, data, hashlib.sha256)

    @cached_property
    def _cipher(self) -> Any:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # late: 20 ms

        return AESGCM(hmac.digest(self._key, b"seal", hashlib.sha256))


@dataclass(frozen=True, slots=True)
class SealedFile:
    """A cache's file, and what seals it."""

    path: Path
    vault: Vault
