"""Secrets: kept, sealed, never shown."""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator
from uuid import uuid4

import keyring
import keyring.backend
import keyring.errors
import pytest

from tricedesk.credentials import Credentials, PendingPairing, Where
from tricedesk.errors import LedgerError
from tricedesk.paths import AppPaths


class MemoryKeyring(keyring.backend.KeyringBackend):
    """A password store in memory; can be locked, as a desktop's is before its owner signs in."""

    priority = 5.0  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}
        self.locked = False

    def _check(self) -> None:
        if self.locked:
            raise keyring.errors.KeyringLocked("locked")

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._check()
        del self.entries[service, username]


class ForgetfulKeyring(MemoryKeyring):
    """Takes everything, keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return None


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryKeyring]:
    before, backend = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(backend)
    monkeypatch.delenv("TRICEDESK_KEYRING", raising=False)
    yield backend
    keyring.set_keyring(before)


def test_the_file_is_private_warns_and_keeps_everything(home: AppPaths) -> None:
    credentials = Credentials.open(home)
    pending = PendingPairing("https://a.example", "0" * 64, uuid4(), "t0")
    credentials.keep_token("https://a.example", "t1")
    credentials.keep_account_key(b"k" * 32)
    credentials.keep_pending_pairing(pending)
    assert credentials.where is Where.FILE
    assert "password store" in credentials.warning
    if sys.platform != "win32":
        assert stat.S_IMODE(home.secrets_file.stat().st_mode) == 0o600
    again = Credentials.open(home)
    assert again.token_for("https://a.example") == "t1"
    assert again.account_key == b"k" * 32
    assert again.pending_pairing == pending
    assert again.unseal(credentials.seal(b"contact")) == b"contact"
    again.forget_token()
    again.forget_account_key()
    again.keep_pending_pairing(None)
    third = Credentials.open(home)
    assert (third.token_for("https://a.example"), third.account_key, third.pending_pairing) == (None,) * 3


def test_the_token_is_for_the_server_that_gave_it_alone(home: AppPaths) -> None:
    credentials = Credentials.open(home)
    credentials.keep_token("https://a.example", "t1")
    assert credentials.token_for("https://b.example") is None
    assert credentials.token_for("https://a.example:8443") is None


def test_the_password_store_is_preferred_and_no_secret_lies_in_a_file(
    store: MemoryKeyring, home: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TRICEDESK_KEYRING")
    credentials = Credentials.open(home)
    credentials.keep_token("https://a.example", "token-one")
    assert credentials.where is Where.KEYRING
    assert credentials.warning == ""
    assert b"token-one" not in home.secrets_file.read_bytes()
    assert Credentials.open(home).token_for("https://a.example") == "token-one"


def test_two_homes_of_one_user_keep_their_secrets_apart(
    store: MemoryKeyring, home: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TRICEDESK_KEYRING")
    other = AppPaths.below(home.data.parent / "other").create()
    Credentials.open(home).keep_token("https://a.example", "one")
    Credentials.open(other).keep_token("https://a.example", "two")
    assert Credentials.open(home).token_for("https://a.example") == "one"


def test_a_locked_store_is_never_taken_for_a_new_home(
    store: MemoryKeyring, home: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TRICEDESK_KEYRING")
    sealed = Credentials.open(home).seal(b"contact")
    store.locked = True
    with pytest.raises(LedgerError, match="password store") as caught:
        Credentials.open(home)
    assert "Unlock" in caught.value.hint
    store.locked = False
    assert Credentials.open(home).unseal(sealed) == b"contact"


def test_forcing_the_file_on_a_home_that_uses_the_store_is_refused(
    store: MemoryKeyring, home: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TRICEDESK_KEYRING")
    Credentials.open(home)
    with pytest.raises(LedgerError, match="can't be read"):
        Credentials.open(home, {"TRICEDESK_KEYRING": "file"})


def test_a_store_that_keeps_nothing_is_not_used(home: AppPaths) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(ForgetfulKeyring())
    try:
        credentials = Credentials.open(home, {})
    finally:
        keyring.set_keyring(before)
    assert credentials.where is Where.FILE


def test_what_was_sealed_is_unreadable_elsewhere_and_unforgeable(home: AppPaths) -> None:
    credentials = Credentials.open(home)
    sealed = credentials.seal(b"patient@example.org")
    assert b"patient" not in sealed
    assert credentials.seal(b"patient@example.org") != sealed
    other = Credentials.open(AppPaths.below(home.data.parent / "other").create())
    for wrong in (b"", b"\x01", sealed[:-1], sealed[:20], sealed + b"x", b"\x02" + sealed[1:]):
        with pytest.raises(LedgerError):
            credentials.unseal(wrong)
    with pytest.raises(LedgerError, match="can't be opened"):
        other.unseal(sealed)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b'{"store": "moon"}', b'{"store": "file"}'])
def test_a_damaged_file_is_said_and_never_replaced(home: AppPaths, content: bytes) -> None:
    home.secrets_file.write_bytes(content)
    with pytest.raises(LedgerError, match="can't be read"):
        Credentials.open(home)
    assert home.secrets_file.read_bytes() == content


def test_secrets_are_not_in_a_printed_object(home: AppPaths) -> None:
    credentials = Credentials.open(home)
    credentials.keep_token("https://a.example", "token-one")
    assert "token-one" not in repr(credentials)
    assert "token-one" not in repr(PendingPairing("https://a.example", "0" * 64, uuid4(), "token-one"))
