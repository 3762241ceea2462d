"""The PIN that shows names again on a window that hides them.

Owns: its hash (scrypt, 16 MiB, about 50 ms), in one line of text.
Refuses: keeping it (`credentials` does) and counting tries (`ui.lock_page` does).

A PIN keeps people out who walk past. Who has this computer's user account can read what TriceDesk reads.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os

_N, _R, _P = 2**14, 8, 1


def made(pin: str) -> str:
    """Return what is kept of a PIN: salt and hash."""
    salt = os.urandom(16)
    return f"{_text(salt)}.{_text(_hash(pin, salt))}"


def fits(pin: str, kept: str) -> bool:
    """Return whether this is the PIN; what is damaged fits none."""
    salt, _, wanted = kept.partition(".")
    try:
        return hmac.compare_digest(
            _hash(pin, base64.b64decode(salt, validate=True)), base64.b64decode(wanted, validate=True)
        )
    except ValueError:
        return False


def _hash(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=_N, r=_R, p=_P, dklen=32)


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
