"""The account's key: written down, handed over, used for sealing."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricedesk.account_key import (
    key_from_recovery_text,
    key_id,
    new_account_key,
    recovery_text,
    seal,
    unseal,
    unwrap_key,
    wrap_key,
)
from tricedesk.errors import UsageError

KEYS = st.binary(min_size=32, max_size=32)


def test_keys_and_their_fingerprints_differ() -> None:
    one, other = new_account_key(), new_account_key()
    assert one != other
    assert len(one) == 32
    assert key_id(one) == key_id(one) != key_id(other)
    assert one.hex() not in key_id(one)


@given(KEYS)
def test_recovery_key_comes_back(key: bytes) -> None:
    text = recovery_text(key)
    assert [len(group) for group in text.split("-")] == [4] * 14
    assert key_from_recovery_text(text) == key
    assert key_from_recovery_text(f"  {text.lower().replace('-', ' ')}\n") == key
    assert key_from_recovery_text(text.replace("0", "O").replace("1", "l")) == key


@given(KEYS, st.integers(0, 55), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_one_wrong_letter_is_told(key: bytes, place: int, letter: str) -> None:
    code = list(recovery_text(key).replace("-", ""))
    if code[place] == letter:
        return
    code[place] = letter
    with pytest.raises(UsageError, match="typing mistake"):
        key_from_recovery_text("".join(code))


@pytest.mark.parametrize("text", ["", "4821", "U" * 56, "é" * 56, "0" * 57, "0" * 100_000])
def test_what_is_no_recovery_key_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        key_from_recovery_text(text)
    assert caught.value.hint


def test_key_is_handed_over_under_the_secret_half_only() -> None:
    key, secret = new_account_key(), b"s" * 16
    wrapped = wrap_key(key, secret)
    assert len(wrapped) <= 512
    assert unwrap_key(wrapped, secret) == key
    for wrong_wrapped, wrong_secret in [
        (wrapped, b"t" * 16),
        (_flip(wrapped), secret),
        ("", secret),
        ("not base64!", secret),
        (seal(key, key, b"pairing"), secret),
    ]:
        with pytest.raises(UsageError, match="does not open"):
            unwrap_key(wrong_wrapped, wrong_secret)


@pytest.mark.parametrize("size", [0, 15, 17, 31, 33])
def test_keys_of_another_length_are_a_mistake(size: int) -> None:
    with pytest.raises(ValueError, match="bytes"):
        wrap_key(bytes(size), bytes(16))
    with pytest.raises(ValueError, match="bytes"):
        wrap_key(bytes(32), bytes(size))


@given(KEYS, st.binary(max_size=2000), st.binary(max_size=40))
def test_what_is_sealed_comes_back(key: bytes, plain: bytes, context: bytes) -> None:
    assert unseal(key, seal(key, plain, context), context) == plain


def test_sealed_tells_nothing_and_fits_one_place() -> None:
    key = new_account_key()
    sealed = seal(key, b"DOE^JANE", b"page 1")
    assert sealed != seal(key, b"DOE^JANE", b"page 1")
    assert len(sealed) == len(seal(key, b"D" * 200, b"page 1"))
    assert b"DOE" not in base64.b64decode(sealed)
    assert unseal(key, sealed, b"page 2") is None
    assert unseal(new_account_key(), sealed, b"page 1") is None
    assert unseal(key, _flip(sealed), b"page 1") is None
    assert unseal(key, sealed[:20], b"page 1") is None
    assert unseal(key, "\u00e9", b"page 1") is None


def _flip(text: str) -> str:
    raw = bytearray(base64.b64decode(text))
    raw[-1] ^= 1
    return base64.b64encode(raw).decode()
