"""The folder of objects: killed writers, folders that come and go, modes; and what a URL names."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest

from tricedesk.errors import ConfigurationError
from tricedesk.landing.config import S3Access
from tricedesk.landing.storage import FolderStorage, S3Storage, open_storage


@pytest.fixture
def storage(tmp_path: Path) -> FolderStorage:
    return FolderStorage(tmp_path / "storage")


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_killed_writer_leaves_what_can_be_cleared(storage: FolderStorage) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path\n"
        "from tricedesk.landing.storage import FolderStorage\n"
        "def pieces():\n    yield b'half'\n    os.kill(os.getpid(), signal.SIGKILL)\n    yield b'never'\n"
        "FolderStorage(Path(sys.argv[1])).put('a/b', pieces())\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(storage.folder)])
    assert done.returncode == -9
    assert not storage.exists("a/b")
    assert list(storage.list("a")) == []
    assert storage.clear_unfinished(timedelta(days=1)) == 0  # it may be someone's who is still writing
    time.sleep(0.01)
    assert storage.clear_unfinished(timedelta(0)) == 1


def test_deleting_folders_while_others_put_into_them(storage: FolderStorage) -> None:
    faults: list[BaseException] = []

    def work(n: int) -> None:
        try:
            for _ in range(100):
                storage.put(f"a/b/{n}", [b"x"])
                assert storage.read(f"a/b/{n}") == b"x"
                storage.delete(f"a/b/{n}")
        except (OSError, LookupError, AssertionError) as error:
            faults.append(error)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert list(storage.list("a")) == []


@pytest.mark.skipif(os.name != "posix", reason="modes")
def test_objects_are_their_owners_alone(storage: FolderStorage) -> None:
    storage.put("a/b", [b"x"])
    for path in [storage.folder, *storage.folder.rglob("*")]:
        assert path.stat().st_mode & 0o077 == 0, path


def test_a_survey_passes_over_what_is_not_ours(storage: FolderStorage, tmp_path: Path) -> None:
    storage.put("a/b", [b"x"])
    objects = storage.folder / "objects"
    (objects / "Read me.txt").write_text("left by someone")
    (objects / "link").symlink_to(tmp_path)
    (objects / "a" / "other").symlink_to(objects / "a" / "b")
    assert [each.name for each in storage.survey()] == ["a/b"]


def test_what_urls_name(tmp_path: Path) -> None:
    folder = tmp_path / "with space"
    storage = open_storage(folder.as_uri())
    assert isinstance(storage, FolderStorage)
    assert storage.folder == folder
    for url in ("s3://pictures", "s3://pictures/a/prefix/"):
        assert isinstance(open_storage(url, S3Access(region="eu-west-1")), S3Storage)
    bad = ("", "file:///", "s3://", "s3://b", "s3://pictures/a//b", "s3://pictures/UP", "s3://pictures?x=1")
    for url in (*bad, "file://elsewhere/x", "s3://key@pictures", str(tmp_path)):
        with pytest.raises(ConfigurationError):
            open_storage(url)
