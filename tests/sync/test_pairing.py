"""Coming into an account, with and without the account's key."""

from __future__ import annotations

import contextlib
import hashlib
from typing import Any

import pytest

from tricedesk import account_key, settings, wire
from tricedesk.credentials import Credentials
from tricedesk.errors import NotPairedError, OfflineError, ServerRefusedError, UsageError
from tricedesk.paths import AppPaths
from tricedesk.settings import Settings
from tricedesk.sync import pairing
from tricedesk.sync.client import Client, RefusalError

SECRET = bytes(range(16))


@pytest.mark.parametrize("secret", [None, SECRET, b"\xff" * 16, b"\x00" * 16])
def test_a_code_is_read_as_it_was_shown(secret: bytes | None) -> None:
    code = pairing.PairingCode("0123456789", secret)
    assert pairing.parse_code(code.text) == code
    length = 10 if secret is None else 36
    assert len(code.text.replace("-", "")) == length


def test_a_code_is_read_as_people_type_it() -> None:
    code = pairing.PairingCode("01ABCDEFGH", SECRET)
    text = code.text
    for typed in (
        text.lower(),
        text.replace("-", " "),
        text.replace("-", ""),
        f"  {text}\n",
        text.replace("0", "O").replace("1", "l"),
        text.replace("0", "o").replace("1", "I"),
        text.replace("-", "\u2013"),
    ):
        assert pairing.parse_code(typed) == code


@pytest.mark.parametrize(
    "typed",
    ["", "012345678", "01234567890", "0123-4567-8U", "x" * 1000, "ABCDE-FGHJ?", "0" * 35, "0" * 37, "é" * 10],
)
def test_what_is_no_code_is_said(typed: str) -> None:
    with pytest.raises(UsageError, match="not a whole pairing code"):
        pairing.parse_code(typed)


def test_a_last_letter_that_cannot_be_is_a_typing_mistake() -> None:
    with pytest.raises(UsageError, match="typing mistake"):
        pairing.parse_code("0" * 35 + "Z")


def test_the_secret_half_is_in_no_printed_object() -> None:
    code = pairing.PairingCode("0123456789", SECRET)
    assert repr(SECRET) not in repr(code)


def test_the_first_desk_makes_the_key_and_shows_its_recovery_text(
    first_desk: tuple[AppPaths, Credentials, pairing.Paired], server: Any
) -> None:
    paths, credentials, paired = first_desk
    key = credentials.account_key
    assert key is not None
    assert paired.has_labels
    assert paired.recovery is not None
    assert account_key.key_from_recovery_text(paired.recovery) == key
    assert paired.account.key_id == account_key.key_id(key)
    kept = settings.load(paths.settings_file)
    assert kept == paired.settings
    assert (kept.server_url, kept.account_id, kept.workstation_name) == (
        server.url,
        server.account_id,
        "Front desk",
    )
    assert pairing.recovery_text(credentials) == paired.recovery


def test_a_paired_desk_lets_another_in_with_the_accounts_key(
    desk: Any, first_desk: tuple[AppPaths, Credentials, pairing.Paired]
) -> None:
    assert desk.credentials.account_key == first_desk[1].account_key
    assert desk.settings.workstation_name == "Cart 2"
    with contextlib.closing(desk.client()) as client:
        assert client.account().account_id == desk.account_id
    assert desk.credentials.pending_pairing is None


def test_a_code_made_on_the_server_pairs_without_labels_until_the_recovery_key_is_entered(
    server: Any, home: AppPaths, first_desk: tuple[AppPaths, Credentials, pairing.Paired]
) -> None:
    credentials = Credentials.open(home)
    code = server.tell("pairing-code", str(server.account_id))
    paired = pairing.pair(server.url, code, "Cart 3", paths=home, credentials=credentials)
    assert (paired.has_labels, paired.recovery, credentials.account_key) == (False, None, None)
    recovery = first_desk[2].recovery
    assert recovery is not None
    wrong = account_key.recovery_text(account_key.new_account_key())
    with contextlib.closing(pairing.open_client(paired.settings, credentials)) as client:
        with pytest.raises(UsageError, match="not the recovery key of this account"):
            pairing.enter_recovery_key(wrong, client, credentials)
        assert credentials.account_key is None
        assert len(pairing.make_pairing_code(client, credentials).text.replace("-", "")) == 10
        pairing.enter_recovery_key(recovery.lower(), client, credentials)
    assert credentials.account_key == first_desk[1].account_key


def test_a_code_works_once(server: Any, home: AppPaths, first_desk: Any) -> None:
    code = server.tell("pairing-code", str(server.account_id))
    pairing.pair(server.url, code, "Cart 4", paths=home, credentials=Credentials.open(home))
    other = AppPaths.below(home.data.parent / "other").create()
    with pytest.raises(ServerRefusedError, match="not known, was used"):
        pairing.pair(server.url, code, "Cart 5", paths=other, credentials=Credentials.open(other))
    assert settings.load(other.settings_file) == Settings()


@pytest.mark.parametrize("lost", ["/pairing", "/account/key"])
def test_a_lost_answer_ends_in_the_same_workstation_with_the_same_code(
    server: Any, proxy: Any, faults: Any, home: AppPaths, lost: str
) -> None:
    credentials = Credentials.open(home)
    account_id = server.tell("account", "add", f"Clinic {wire.new_id()}")
    code = server.tell("pairing-code", account_id)
    method = "PUT" if lost == "/account/key" else "POST"
    proxy.faults.append((method, lost, faults.lose_reply))
    with pytest.raises(OfflineError):
        pairing.pair(proxy.url, code, "Cart 1", paths=home, credentials=credentials)
    pending = credentials.pending_pairing
    assert pending is not None
    paired = pairing.pair(proxy.url, code, "Cart 1", paths=home, credentials=credentials)
    assert paired.settings.workstation_id == pending.workstation_id
    assert credentials.token_for(proxy.url) == pending.token
    assert paired.has_labels
    assert paired.recovery is not None  # this desk made the key; its sheet was never shown
    assert paired.account.key_id == account_key.key_id(credentials.account_key or b"")


def test_a_mistyped_secret_half_is_said_and_can_be_typed_again(
    server: Any, home: AppPaths, first_desk: tuple[AppPaths, Credentials, pairing.Paired]
) -> None:
    paths, first, _ = first_desk
    with contextlib.closing(pairing.open_client(settings.load(paths.settings_file), first)) as client:
        code = pairing.make_pairing_code(client, first)
    credentials = Credentials.open(home)
    mistyped = pairing.PairingCode(code.lookup, SECRET).text
    with pytest.raises(UsageError, match="does not open"):
        pairing.pair(server.url, mistyped, "Cart 6", paths=home, credentials=credentials)
    paired = pairing.pair(server.url, code.text, "Cart 6", paths=home, credentials=credentials)
    assert paired.has_labels
    assert credentials.account_key == first.account_key


def test_a_desk_that_moves_to_another_account_is_a_new_workstation_there(desk: Any, server: Any) -> None:
    account_id = server.tell("account", "add", f"Clinic {wire.new_id()}")
    code = server.tell("pairing-code", account_id)
    before_key = desk.credentials.account_key
    paired = pairing.pair(server.url, code, "Cart 2", paths=desk.paths, credentials=desk.credentials)
    assert str(paired.account.account_id) == account_id
    assert paired.settings.workstation_id != desk.settings.workstation_id
    assert desk.credentials.account_key not in (None, before_key)
    again = server.tell("pairing-code", str(server.account_id))
    back = pairing.pair(server.url, again, "Cart 2", paths=desk.paths, credentials=desk.credentials)
    assert (back.has_labels, desk.credentials.account_key) == (False, None)  # the other account's is gone


def test_pairing_again_in_the_same_account_keeps_the_workstation(desk: Any, server: Any) -> None:
    code = server.tell("pairing-code", str(server.account_id))
    paired = pairing.pair(server.url, code, "Cart 2b", paths=desk.paths, credentials=desk.credentials)
    assert paired.settings.workstation_id == desk.settings.workstation_id
    assert paired.has_labels


def test_the_server_never_hears_token_secret_or_key(
    server: Any, proxy: Any, home: AppPaths, first_desk: tuple[AppPaths, Credentials, pairing.Paired]
) -> None:
    paths, first, _ = first_desk
    with contextlib.closing(pairing.open_client(settings.load(paths.settings_file), first)) as client:
        code = pairing.make_pairing_code(client, first)
    heard = bytearray()
    forward = proxy.forward
    proxy.forward = lambda request: (heard.extend(request), forward(request))[1]
    credentials = Credentials.open(home)
    pairing.pair(proxy.url, code.text, "Cart 7", paths=home, credentials=credentials)
    token, key = credentials.token_for(proxy.url), credentials.account_key
    assert token is not None
    assert key is not None
    text = bytes(heard).decode("latin-1")
    assert code.lookup in text
    assert hashlib.sha256(token.encode()).hexdigest() in text
    assert code.secret is not None
    for secret in (code.text.replace("-", "")[10:], code.secret.hex(), key.hex()):
        assert secret not in text
    assert token not in text  # the pairing itself sends its digest alone


@pytest.mark.parametrize(
    ("url", "code", "name", "words"),
    [
        ("http://example.org", "0123456789", "Cart", "https://"),
        ("https://example.org", "01234", "Cart", "pairing code"),
        ("https://example.org", "0123456789", "  ", "name"),
        ("https://example.org", "0123456789", "x" * 81, "name"),
        ("https://example.org", "0123456789", "a\x00b", "name"),
    ],
)
def test_what_cannot_be_used_is_said_before_anyone_is_asked(
    home: AppPaths, url: str, code: str, name: str, words: str
) -> None:
    credentials = Credentials.open(home)
    with pytest.raises(UsageError, match=words):
        pairing.pair(url, code, name, paths=home, credentials=credentials)
    assert credentials.pending_pairing is None


def test_a_desk_whose_settings_name_another_server_sends_no_token(desk: Any) -> None:
    elsewhere = settings.change(desk.settings, server_url="https://evil.example")
    with pytest.raises(NotPairedError):
        pairing.open_client(elsewhere, desk.credentials)
    with pytest.raises(NotPairedError):
        pairing.open_client(Settings(), desk.credentials)


def test_an_unknown_code_is_refused_with_the_servers_words(server: Any, home: AppPaths) -> None:
    with pytest.raises(RefusalError, match="not known") as caught:
        pairing.pair(
            server.url,
            "ZZZZZZZZZZ",
            "Cart",
            paths=home,
            credentials=Credentials.open(home),
            make_client=Client,
        )
    assert caught.value.code is wire.ErrorCode.NOT_FOUND
