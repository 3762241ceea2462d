import pytest

from tricedesk.landing import passwords
from tricedesk.landing.passwords import Fault


@pytest.mark.parametrize(
    ("password", "fault"),
    [
        ("a1b2c", Fault.SHORT),
        ("abcdef", Fault.NO_NUMBER),
        ("123456", Fault.NO_LETTER),
        ("Password1", Fault.COMMON),
        ("qwerty123", Fault.COMMON),
        ("x1" * 65, Fault.LONG),
        ("x1" * 64, None),
        ("abcde1", None),
        ("ждлюя7", None),
        ("كلمةسر٧", None),
        ("correct horse battery staple 4", None),
    ],
)
def test_what_a_password_must_have(password: str, fault: Fault | None) -> None:
    assert passwords.fault(password) is fault


@pytest.mark.parametrize(
    ("chosen", "typed"),
    [
        ("caf\u00e9-42", "cafe\u0301-42"),  # one phone writes é as one character, another as two
        ("\u0664\u0668\u0662\u0669\u0661\u0663", "482913"),  # an Arabic keyboard's digits
        ("\u2066482913\u2069", "482913"),  # copied with its marks of direction
        ("maple\u00a07 tree", "maple 7 tree"),
    ],
)
def test_the_same_secret_is_the_same_however_it_was_typed(chosen: str, typed: str) -> None:
    for one, other in ((chosen, typed), (typed, chosen)):
        assert passwords.matches(passwords.hash_secret(one), other)
    assert not passwords.matches(passwords.hash_secret(chosen), f"{typed}x")
    assert not passwords.matches(passwords.hash_secret("Maple77"), "maple77")


def test_a_hash_is_argon2id_of_the_agreed_cost_and_matches_its_secret_alone() -> None:
    secret_hash = passwords.hash_secret("abcde1")
    assert secret_hash.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert passwords.matches(secret_hash, "abcde1")
    assert not passwords.matches(secret_hash, "abcde2")
    assert not passwords.matches(secret_hash, "x" * 100_000)
    assert passwords.hash_secret("abcde1") != secret_hash
