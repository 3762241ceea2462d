"""Where a home's files are."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from tricedesk.errors import LedgerError
from tricedesk.paths import AppPaths


def test_one_variable_moves_everything_and_nothing_is_made_before_create(tmp_path: Path) -> None:
    paths = AppPaths.default({"TRICEDESK_HOME": str(tmp_path / "h")})
    assert {paths.data, paths.cache, paths.logs, paths.config} == {
        tmp_path / "h" / name for name in ("data", "cache", "logs", "config")
    }
    assert list(tmp_path.iterdir()) == []
    assert paths.create() is paths
    assert paths.packages.is_dir()


def test_a_relative_home_is_the_same_from_every_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert AppPaths.default({"TRICEDESK_HOME": "h"}).data == tmp_path / "h" / "data"


def test_without_the_variable_the_four_folders_are_the_users_and_differ() -> None:
    paths = AppPaths.default({})
    folders = [paths.data, paths.cache, paths.logs, paths.config]
    assert len(set(folders)) == 4
    assert all("TriceDesk" in str(folder) for folder in folders)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps profiles private by itself")
def test_only_the_owner_may_look_even_where_a_folder_was_open_before(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o755)
    paths = AppPaths.below(tmp_path).create()
    for folder in (paths.data, paths.packages, paths.cache, paths.logs, paths.config):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_made_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LedgerError, match="own folder") as caught:
        AppPaths.below(tmp_path / "file").create()
    assert "TRICEDESK_HOME" in caught.value.hint
