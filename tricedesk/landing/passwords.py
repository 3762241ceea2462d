"""Patient Link Codes and page passwords.

Owns: how they are hashed and checked (argon2id), how many at once, what a password must have, and that the
same secret is the same however a keyboard spells it.
Refuses: counting guesses; `patient.consume_attempt` does, before anything here is asked. Must never be called
inside a transaction: a hash takes some 20 ms and 19 MiB.
"""

from __future__ import annotations

import functools
import threading
import unicodedata
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from argon2 import PasswordHasher

MIN_LENGTH: Final = 6
MAX_LENGTH: Final = 128
AT_ONCE: Final = 4
"""Hashes that run side by side: 4 x 19 MiB; the rest wait."""

_slots = threading.BoundedSemaphore(AT_ONCE)


class Fault(StrEnum):
    """What is wrong with a proposed password."""

    SHORT = "short"
    LONG = "long"
    NO_LETTER = "no_letter"
    NO_NUMBER = "no_number"
    COMMON = "common"


def canonical(secret: str) -> str:
    """Return a secret as it is hashed: composed letters, ASCII digits and spaces, nothing that can't be seen.

    One phone types é as one character and another as two, an Arabic keyboard ٤ for 4; what is copied from a
    message may bring marks of direction along (RFC 8265 has the like of it, but for the digits).
    """
    return "".join(
        str(unicodedata.decimal(char)) if char.isdecimal() else " " if char.isspace() else char
        for char in unicodedata.normalize("NFC", secret)
        if unicodedata.category(char) != "Cf"
    )


def fault(password: str) -> Fault | None:
    """Return what is wrong with a proposed password, None if nothing is."""
    password = canonical(password)
    if len(password) < MIN_LENGTH:
        return Fault.SHORT
    if len(password) > MAX_LENGTH:
        return Fault.LONG
    if not any(c.isalpha() for c in password):
        return Fault.NO_LETTER
    if not any(c.isnumeric() for c in password):
        return Fault.NO_NUMBER
    if password.casefold() in _common():
        return Fault.COMMON
    return None


def hash_secret(secret: str) -> str:
    """Return the argon2id hash of a code or password (takes some 20 ms)."""
    with _slots:
        return _hasher().hash(canonical(secret))


def matches(secret_hash: str, secret: str) -> bool:
    """Tell whether `secret` is the one that was hashed (takes some 20 ms). One too long isn't."""
    from argon2.exceptions import VerificationError

    if len(secret) > MAX_LENGTH:
        return False
    try:
        with _slots:
            return _hasher().verify(secret_hash, canonical(secret))
    except VerificationError:
        return False


@functools.cache
def _common() -> frozenset[str]:
    text = Path(__file__).with_name("common_passwords.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


@functools.cache
def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
