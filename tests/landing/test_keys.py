"""Tokens, codes, seals and the key file."""

from __future__ import annotations

import os
import uuid
from pathlib import Path

import base58
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricedesk.errors import ConfigurationError
from tricedesk.landing import keys as keys_module
from tricedesk.landing.keys import Keys, SealError

ONE, TWO = bytes(range(32)), bytes(range(32, 64))
KEYS = Keys({1: ONE})


@given(st.uuids(), st.integers(1, 2**31))
def test_tokens_are_128_bits_in_22_characters(link_id: uuid.UUID, generation: int) -> None:
    token = KEYS.link_token(link_id, generation, 1)
    assert len(token) == 22
    assert base58.b58decode_int(token) < 2**128
    assert token == Keys({1: ONE, 2: TWO}).link_token(link_id, generation, 1)
    others = {
        KEYS.link_token(link_id, generation + 1, 1),
        KEYS.link_token(uuid.UUID(int=link_id.int ^ 1), generation, 1),
        Keys({1: TWO}).link_token(link_id, generation, 1),
    }
    assert token not in others
    assert len(others) == 3


def test_a_known_token_stays() -> None:
    # Whatever changes in here, links in people's mails must go on working.
    link_id = uuid.UUID("018f3c1e-0000-7000-8000-000000000001")
    assert KEYS.link_token(link_id, 1, 1) == "4iJUzAKNVBsSVEVdo7v8cu"
    assert KEYS.delete_code(link_id, 1, 1) == "0261"
    assert KEYS.fingerprint("x") == "2baa43046d88b0bebb3d81f78494a29508304db38fb685fd5f62edd32c085937"
    assert (
        KEYS.unseal("1.OJr3UL1cpyjj8z37VMWci3Ag3mFmMSRg/4LObUhQE+p/jQdrjOXiWs5r2g==", link_id)
        == "ann@example.net"
    )


def test_delete_codes_are_even() -> None:
    codes = [KEYS.delete_code(uuid.UUID(int=n), 1, 1) for n in range(20_000)]
    assert all(len(code) == 4 and code.isdigit() for code in codes)
    assert len(set(codes)) > 8000  # 8,647 expected
    tenths = [sum(code[0] == digit for code in codes) for digit in "0123456789"]
    assert max(tenths) < 2250
    assert min(tenths) > 1750


@given(st.text(), st.uuids())
def test_seals_open_for_their_row_alone(text: str, about: uuid.UUID) -> None:
    text = text.encode("utf-8", "ignore").decode()
    sealed = KEYS.seal(text, about)
    assert KEYS.unseal(sealed, about) == text
    assert KEYS.seal(text, about) != sealed
    assert Keys({1: ONE, 2: TWO}).unseal(sealed, about) == text
    for keys, row in ((KEYS, uuid.UUID(int=about.int ^ 1)), (Keys({1: TWO}), about), (Keys({2: ONE}), about)):
        with pytest.raises(SealError):
            keys.unseal(sealed, row)


@pytest.mark.parametrize("sealed", ["", ".", "1.", "1.AAAA", "x.AAAA", "1.!!!!", "9." + "A" * 48])
def test_what_is_no_seal(sealed: str) -> None:
    with pytest.raises(SealError):
        KEYS.unseal(sealed, uuid.UUID(int=1))


def test_a_fingerprint_outlives_a_new_version() -> None:
    assert Keys({1: ONE, 2: TWO}).fingerprint("x") == KEYS.fingerprint("x") != Keys({1: TWO}).fingerprint("x")


def test_the_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "keys.json"
    with pytest.raises(ConfigurationError, match="no keys yet"):
        keys_module.load_file(path)
    assert keys_module.create_file(path)
    first = path.read_bytes()
    assert not keys_module.create_file(path)  # never over existing keys
    assert path.read_bytes() == first
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
    assert keys_module.load_file(path).version == 1


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", '{"keys": {}}', '{"keys": {"1": "AAAA"}}', '{"keys": {"x": 1}}']
)
def test_a_damaged_file(tmp_path: Path, content: str) -> None:
    path = tmp_path / "keys.json"
    path.write_text(content)
    with pytest.raises(ConfigurationError, match="backup"):
        keys_module.load_file(path)
