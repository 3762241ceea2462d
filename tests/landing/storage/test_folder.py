"""The folder of objects: whole or not at all, our names only."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tricedesk.errors import ConfigurationError
from tricedesk.landing.storage import FolderStorage, MissingObjectError, open_storage


@pytest.fixture
def storage(tmp_path: Path) -> FolderStorage:
    return FolderStorage(tmp_path / "storage")


def test_put_read_list_delete(storage: FolderStorage) -> None:
    storage.put("a/b/0-0", [b"hel", b"lo"])
    storage.put("a/b/0-1", [b""])
    storage.put("a/c/0-0", [b"x"])
    assert storage.read("a/b/0-0") == b"hello"
    assert storage.read("a/b/0-0", 1, 3) == b"ell"
    assert storage.read("a/b/0-0", 3) == b"lo"
    assert storage.read("a/b/0-0", 4, 100) == b"o"
    assert storage.read("a/b/0-0", 9, 1) == b""
    assert sorted(storage.list("a/b")) == ["a/b/0-0", "a/b/0-1"]
    assert sorted(storage.list("a")) == ["a/b/0-0", "a/b/0-1", "a/c/0-0"]
    for _ in range(2):
        storage.delete("a/b/0-0")
    assert not storage.exists("a/b/0-0")
    assert storage.exists("a/b/0-1")
    with pytest.raises(MissingObjectError):
        storage.read("a/b/0-0")
    assert list(storage.list("nothing")) == []


def test_putting_again_replaces_the_whole(storage: FolderStorage) -> None:
    storage.put("a/b", [b"longer than the next"])
    storage.put("a/b", [b"short"])
    assert storage.read("a/b") == b"short"


@pytest.mark.parametrize(
    "name",
    [
        "",
        "/",
        "a/",
        "/a",
        "a//b",
        "..",
        "a/../b",
        "a/./b",
        ".hidden",
        "A",
        "a b",
        "a\\b",
        "a\0b",
        "é",
        "a" * 121,
        "a\n",
    ],
)
def test_other_names_are_refused(storage: FolderStorage, name: str) -> None:
    for use in (storage.read, storage.exists, storage.delete, lambda n: storage.put(n, [b"x"])):
        with pytest.raises(ValueError, match="no name"):
            use(name)


def test_a_writer_that_fails_leaves_nothing(storage: FolderStorage) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise ZeroDivisionError

    storage.put("a/b", [b"before"])
    with pytest.raises(ZeroDivisionError):
        storage.put("a/b", pieces())
    assert storage.read("a/b") == b"before"
    assert storage.clear_unfinished(timedelta(0)) == 0


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


def test_what_urls_name(tmp_path: Path) -> None:
    folder = tmp_path / "with space"
    storage = open_storage(folder.as_uri())
    assert isinstance(storage, FolderStorage)
    assert storage.folder == folder
    for url in ("", "file:///", "s3://", "s3://b", "file://elsewhere/x", str(tmp_path)):
        with pytest.raises(ConfigurationError):
            open_storage(url)
