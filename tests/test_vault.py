"""What seals the caches."""

from __future__ import annotations

import pytest

from tricedesk.credentials import Credentials
from tricedesk.paths import AppPaths
from tricedesk.vault import Vault


def test_only_the_key_opens_what_it_sealed() -> None:
    vault = Vault(bytes(32))
    sealed = vault.seal("Doe, Jane 😀")
    assert b"Jane" not in sealed
    assert vault.open(sealed).startswith("Doe, Jane")
    assert vault.seal("Doe") != vault.seal("Doe")
    with pytest.raises(ValueError, match="not sealed with this key"):
        Vault(bytes([1] * 32)).open(sealed)
    for damaged in (b"", sealed[:-1], sealed[:20], b"x" + sealed[1:]):
        with pytest.raises(ValueError, match="not sealed with this key"):
            vault.open(damaged)


def test_a_digest_needs_the_key() -> None:
    assert Vault(bytes(32)).digest(b"/dicom") == Vault(bytes(32)).digest(b"/dicom")
    assert Vault(bytes(32)).digest(b"/dicom") != Vault(bytes([1] * 32)).digest(b"/dicom")


def test_a_home_has_one_vault_and_another_home_another(
    home: AppPaths, tmp_path_factory: pytest.TempPathFactory
) -> None:
    sealed = Credentials.open(home).vault.seal("Doe")
    assert Credentials.open(home).vault.open(sealed) == "Doe"
    other = AppPaths.below(tmp_path_factory.mktemp("other")).create()
    with pytest.raises(ValueError, match="not sealed"):
        Credentials.open(other).vault.open(sealed)
