"""The account's key: what every desk of a clinic shares and the server never has in the clear.

Owns: making it, naming it (a fingerprint), writing it down for a person (the recovery key), handing it to
another desk under a pairing code's secret half, and sealing short byte strings with it.
Refuses: storing it (`credentials.py` does), sending it, and knowing what is sealed (`package/labels.py`).

Everything sealed here is AES-256-GCM under a key derived by HKDF-SHA-256 for that one use, with a random
96-bit nonce. A desk seals a label once for each sending: far from the 2^32 messages where random nonces of
one key come into question.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import os

from tricedesk.errors import UsageError

KEY_SIZE = 32
SECRET_SIZE = 16
"""The secret half of a pairing code: 128 bits."""

_NONCE_SIZE = 12
_TAG_SIZE = 16
_CHECK_SIZE = 3
_GROUP = 4
_PAD = 256
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RFC4648 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_TO_CROCKFORD = str.maketrans(_RFC4648, _CROCKFORD)
_FROM_CROCKFORD = str.maketrans(_CROCKFORD, _RFC4648)
_AS_READ = str.maketrans("OIL", "011", " -\t\r\n\u2013\u2014")


def new_account_key() -> bytes:
    """Return a fresh account's key: 32 random bytes."""
    return os.urandom(KEY_SIZE)


def key_id(key: bytes) -> str:
    """Return the key's fingerprint (64 hexadecimal digits), which the server may know."""
    return hashlib.sha256(b"tricedesk account key\0" + _checked(key)).hexdigest()


def recovery_text(key: bytes) -> str:
    """Return the key as a person prints and types it: 14 groups of four, without I, L, O and U."""
    key = _checked(key)
    code = base64.b32encode(key + _checksum(key)).decode().translate(_TO_CROCKFORD)
    return "-".join(code[i : i + _GROUP] for i in range(0, len(code), _GROUP))


def key_from_recovery_text(text: str) -> bytes:
    """Return the key that a person typed: capitals, dashes and spaces don't matter, O is 0, I and L are 1.

    Raises:
        UsageError: mistyped, cut short, or something else.
    """
    code = text.upper().translate(_AS_READ)
    length = len(base64.b32encode(bytes(KEY_SIZE + _CHECK_SIZE)))
    if len(code) != length or not set(code) <= set(_CROCKFORD):
        raise UsageError(
            "This is not a whole recovery key.",
            f"It has {length} letters and digits in groups of four; {len(code)} were typed.",
            "Type all of it from the printed sheet.",
        )
    raw = base64.b32decode(code.translate(_FROM_CROCKFORD))
    key, checksum = raw[:KEY_SIZE], raw[KEY_SIZE:]
    if checksum != _checksum(key):
        raise UsageError(
            "The recovery key has a typing mistake.",
            "Its letters and digits don't fit together.",
            "Compare it with the printed sheet.",
        )
    return key


def wrap_key(key: bytes, secret: bytes) -> str:
    """Return the account's key sealed under a pairing code's secret half (16 bytes), as base64.

    The server holds this for ten minutes and can't open it.
    """
    return _text(_seal(_derive(_secret(secret), b"pairing"), _checked(key), b"pairing"))


def unwrap_key(wrapped: str, secret: bytes) -> bytes:
    """Return the account's key that `wrap_key` sealed.

    Raises:
        UsageError: another code's secret, or changed on the way.
    """
    key = _open(_derive(_secret(secret), b"pairing"), _bytes(wrapped), b"pairing")
    if key is None or len(key) != KEY_SIZE:
        raise UsageError(
            "This pairing code does not open the account's key.",
            "It may be mistyped, or of another clinic.",
            "Make a new code at a paired desk and type all of it.",
        )
    return key


def seal(key: bytes, plain: bytes, context: bytes) -> str:
    """Return bytes sealed with the account's key for one place (`context`), as base64.

    The length is hidden: padded to a multiple of 256 bytes. Sealing twice gives different texts.
    """
    padded = plain + b"\x80"
    padded += bytes(-len(padded) % _PAD)
    return _text(_seal(_derive(_checked(key), b"label"), padded, context))


def unseal(key: bytes, sealed: str, context: bytes) -> bytes | None:
    """Return what `seal` sealed; None if it is another key's, another place's, or was changed."""
    padded = _open(_derive(_checked(key), b"label"), _bytes(sealed), context)
    if padded is None:
        return None
    plain, mark, rest = padded.rpartition(b"\x80")
    return plain if mark and not rest.strip(b"\0") else None


def _checked(key: bytes) -> bytes:
    if len(key) != KEY_SIZE:
        raise ValueError(f"an account's key has {KEY_SIZE} bytes")
    return key


def _secret(secret: bytes) -> bytes:
    if len(secret) != SECRET_SIZE:
        raise ValueError(f"a pairing code's secret half has {SECRET_SIZE} bytes")
    return secret


def _checksum(key: bytes) -> bytes:
    return hashlib.sha256(b"tricedesk recovery key\0" + key).digest()[:_CHECK_SIZE]


def _derive(secret: bytes, use: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=SHA256(), length=KEY_SIZE, salt=None, info=b"tricedesk " + use).derive(secret)


def _seal(key: bytes, plain: bytes, context: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE_SIZE)
    return nonce + AESGCM(key).encrypt(nonce, plain, context)


def _open(key: bytes, sealed: bytes, context: bytes) -> bytes | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if len(sealed) < _NONCE_SIZE + _TAG_SIZE:
        return None
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE_SIZE], sealed[_NONCE_SIZE:], context)
    except InvalidTag:
        return None


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""
