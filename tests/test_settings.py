"""This computer's settings."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest

from tricedesk import settings
from tricedesk.errors import LedgerError, UsageError
from tricedesk.settings import Settings


def test_a_new_home_has_the_defaults_and_makes_no_file(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "settings.toml") == Settings()
    assert list(tmp_path.iterdir()) == []


def test_what_was_saved_is_what_is_loaded(tmp_path: Path) -> None:
    chosen = Settings(
        folder=Path("/dicom/ünïcode 'quoted'"),
        server_url="https://pictures.example.org",
        account_id=uuid4(),
        workstation_id=uuid4(),
        workstation_name="Cart 2",
        language="de",
        proxy="http://proxy.example.org:3128",
        speed_limit=100_000,
        no_folder=True,
        lock_minutes=30,
        tell_opened=True,
        stay_in_tray=True,
    )
    path = tmp_path / "new" / "settings.toml"
    settings.save(chosen, path)
    assert settings.load(path) == chosen
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.toml"]


def test_what_a_newer_version_wrote_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('language = "en"\nwheel = 4\n[cart]\nsize = "large"\n')
    loaded = settings.load(path)
    settings.save(settings.change(loaded, language="es"), path)
    assert settings.load(path).unknown == {"wheel": 4, "cart": {"size": "large"}}
    assert settings.load(path).language == "es"


def test_what_is_taken_away_is_gone_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    settings.save(Settings(account_id=uuid4(), language="en"), path)
    settings.save(settings.change(settings.load(path), account_id=None, language=""), path)
    assert settings.load(path) == Settings()


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe not text",
        b"language = ",
        b'language = "en',
        b"speed_limit = true",
        b"speed_limit = -1",
        b"lock_minutes = -1",
        b"lock_minutes = true",
        b"tell_opened = 1",
        b"stay_in_tray = 1",
        b'speed_limit = "fast"',
        b"language = 5",
        b"account_id = 'no uuid'",
        b"server_url = 'http://example.org'",
        b"server_url = 'javascript:alert(1)'",
        b"folder = ''",
        b"proxy = 'example.org'",
        b"a = " + b"[" * 5000,
    ],
)
def test_a_damaged_file_is_said_and_a_copy_kept(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    with pytest.raises(LedgerError, match="damaged") as caught:
        settings.load(path)
    assert "settings.toml.damaged" in caught.value.hint
    assert (tmp_path / "settings.toml.damaged").read_bytes() == content
    assert path.read_bytes() == content


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.mkdir()
    with pytest.raises(LedgerError, match="can't be saved"):
        settings.save(Settings(), path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" https://Example.org/ ", "https://example.org"),
        ("https://example.org:443", "https://example.org"),
        ("https://example.org:8443/clinic/", "https://example.org:8443/clinic"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://localhost", "http://localhost"),
        ("http://[::1]:8080/", "http://[::1]:8080"),
    ],
)
def test_an_address_has_one_spelling(typed: str, kept: str) -> None:
    assert settings.check_server_url(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "example.org",
        "ftp://example.org",
        "http://example.org",
        "http://127.0.0.1.example.org",
        "https://user:secret@example.org",
        "https://",
        "https://example.org?x=1",
        "https://example.org:99999",
        "https://[::1",
    ],
)
def test_an_address_that_is_none_or_leaks_the_token_is_refused(typed: str) -> None:
    with pytest.raises(UsageError) as caught:
        settings.check_server_url(typed)
    assert "secret" not in caught.value.hint


def test_a_change_is_checked_like_a_file() -> None:
    with pytest.raises(UsageError):
        settings.change(Settings(), speed_limit=-5)
    with pytest.raises(UsageError):
        settings.change(Settings(), workstation_name="x" * 81)
