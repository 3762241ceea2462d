"""What every storage promises: one suite, run against the folder and against S3."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tricedesk.landing.storage import FolderStorage, MissingObjectError, Storage


@pytest.fixture(params=["folder", "s3"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Storage:
    if request.param == "folder":
        return FolderStorage(tmp_path / "storage")
    found: Storage = request.getfixturevalue("s3").storage()
    return found


def test_put_read_list_delete(storage: Storage) -> None:
    storage.put("a/b/0-0", [b"hel", b"lo"])
    storage.put("a/b/0-1", [b""])
    storage.put("a/bc/0-0", [b"x"])
    storage.put("a/c/0-0", [b"x"])
    assert storage.read("a/b/0-0") == b"hello"
    assert (storage.size("a/b/0-0"), storage.size("a/b/0-1"), storage.size("a/b")) == (5, 0, None)
    assert sorted(storage.list("a/b")) == ["a/b/0-0", "a/b/0-1"]  # whole levels: not a/bc
    assert sorted(storage.list("a")) == ["a/b/0-0", "a/b/0-1", "a/bc/0-0", "a/c/0-0"]
    for _ in range(2):
        storage.delete("a/b/0-0")
    assert not storage.exists("a/b/0-0")
    assert storage.exists("a/b/0-1")
    with pytest.raises(MissingObjectError):
        storage.read("a/b/0-0")
    assert list(storage.list("nothing")) == []


@pytest.mark.parametrize(
    ("start", "length", "expected"),
    [(1, 3, b"ell"), (3, None, b"lo"), (4, 100, b"o"), (5, 1, b""), (9, 1, b""), (9, None, b""), (2, 0, b"")],
)
def test_any_range_of_an_object(storage: Storage, start: int, length: int | None, expected: bytes) -> None:
    storage.put("a/b", [b"hello"])
    assert storage.read("a/b", start, length) == expected


@pytest.mark.parametrize(("start", "length"), [(0, None), (0, 1), (7, 1), (7, None), (0, 0)])
def test_what_is_not_there_is_missing_whatever_is_asked(
    storage: Storage, start: int, length: int | None
) -> None:
    storage.put("a/b", [b"x"])
    with pytest.raises(MissingObjectError):
        storage.read("a/c", start, length)


def test_an_empty_object_is_there_and_empty(storage: Storage) -> None:
    storage.put("a/b", [])
    assert storage.read("a/b") == storage.read("a/b", 0, 10) == b""
    assert storage.exists("a/b")


def test_putting_again_replaces_the_whole(storage: Storage) -> None:
    storage.put("a/b", [b"longer than the next"])
    storage.put("a/b", [b"short"])
    assert storage.read("a/b") == b"short"


def test_a_writer_that_fails_leaves_nothing(storage: Storage) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise ZeroDivisionError

    storage.put("a/b", [b"before"])
    for name in ("a/b", "a/c"):
        with pytest.raises(ZeroDivisionError):
            storage.put(name, pieces())
    assert storage.read("a/b") == b"before"
    assert not storage.exists("a/c")
    assert storage.clear_unfinished(timedelta(0)) == 0


def test_a_whole_part_comes_back_in_any_slices(storage: Storage) -> None:
    rng = random.Random(1)
    data = rng.randbytes(8 * 1024 * 1024)
    storage.put("a/b", [data[i : i + 65536] for i in range(0, len(data), 65536)])
    for _ in range(20):
        start = rng.randrange(len(data))
        length = rng.randrange(1, 300_000)
        assert storage.read("a/b", start, length) == data[start : start + length]


def test_the_survey_tells_every_object_with_its_size_and_time(storage: Storage) -> None:
    assert list(storage.survey()) == []
    began = datetime.now(UTC) - timedelta(seconds=2)  # S3 tells whole seconds
    for n in range(12):
        storage.put(f"a/p{n % 3}/{n}", [b"x" * n])
    found = list(storage.survey())
    assert {each.name: each.size for each in found} == {f"a/p{n % 3}/{n}": n for n in range(12)}
    assert all(began <= each.stored_at <= datetime.now(UTC) for each in found)
    folders = [each.name.rpartition("/")[0] for each in found]
    assert folders == sorted(folders)  # those of one package follow each other


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
        ".x",
        "A",
        "a b",
        "a\\b",
        "a\0b",
        "é",
        "a" * 121,
        "a\n",
    ],
)
def test_other_names_are_refused(storage: Storage, name: str) -> None:
    for use in (storage.read, storage.size, storage.delete, lambda n: storage.put(n, [b"x"])):
        with pytest.raises(ValueError, match="no name"):
            use(name)


def test_many_write_and_erase_at_once(storage: Storage) -> None:
    faults: list[BaseException] = []

    def work(n: int) -> None:
        try:
            for _ in range(20):
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
