"""The ways in which a message is not taken.

Owns: three errors, the same for mail servers and text gateways. Each is words for the desk.
Refuses: what the other side says, which may hold the address: only its numbers are kept.
"""

from __future__ import annotations


class TemporaryError(Exception):
    """Not now: it can't be reached, says so, or does not take messages from us (which is ours to repair)."""


class PermanentError(Exception):
    """Not ever: this address, or this message, is refused."""


class UnansweredError(TemporaryError):
    """It may have been taken: the connection broke, or went silent, after all was said."""
