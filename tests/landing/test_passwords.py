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


def test_a_hash_is_argon2id_of_the_agreed_cost_and_matches_its_secret_alone() -> None:
    secret_hash = passwords.hash_secret("abcde1")
    assert secret_hash.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert passwords.matches(secret_hash, "abcde1")
    assert not passwords.matches(secret_hash, "abcde2")
    assert not passwords.matches(secret_hash, "x" * 100_000)
    assert passwords.hash_secret("abcde1") != secret_hash
