"""Patient Link Codes and page passwords.

Owns: how they are hashed and checked (argon2id), how many at once, and what a password must have.
Refuses: counting guesses; `links.consume_attempt` does, before anything here is asked. Must never be called
inside a transaction: a hash takes some 20 ms and 19 MiB.
"""

from __future__ import annotations

import functools
import threading
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


def fault(password: str) -> Fault | None:
    """Return what is wrong with a proposed password, None if nothing is."""
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
        return _hasher().hash(secret)


def matches(secret_hash: str, secret: str) -> bool:
    """Tell whether `secret` is the one that was hashed (takes some 20 ms). One too long isn't."""
    from argon2.exceptions import VerificationError

    if len(secret) > MAX_LENGTH:
        return False
    try:
        with _slots:
            return _hasher().verify(secret_hash, secret)
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
