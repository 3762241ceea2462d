import io
import random
import shutil
import subprocess
import zipfile
import zlib

import pytest

from tricedesk.landing import archive, ranges
from tricedesk.landing.ranges import Content, Stored


class Objects(dict[str, bytes]):
    def read(self, name: str, start: int = 0, length: int | None = None) -> bytes:
        return self[name][start : None if length is None else start + length]


def entry(name: str, *parts: bytes, objects: Objects) -> archive.Entry:
    stored = []
    for k, part in enumerate(parts):
        objects[f"{name}/{k}"] = part
        stored.append(Stored(f"{name}/{k}", len(part)))
    crc = archive.combine_crc32((zlib.crc32(part), len(part)) for part in parts)
    return archive.Entry(name, crc, tuple(stored))


def fetch(content: Content, objects: Objects, start: int = 0, stop: int | None = None) -> bytes:
    return b"".join(
        piece[a:b] if isinstance(piece, bytes) else objects.read(piece.object, a, b - a)
        for piece, a, b in ranges.slices(content.pieces, start, content.size if stop is None else stop)
    )


@pytest.mark.parametrize("lengths", [(0,), (1, 0, 7), (8, 8, 3), (65536, 1), (1000, 999_983)])
def test_the_crc_of_a_whole_comes_from_its_parts(lengths: tuple[int, ...]) -> None:
    rng = random.Random(5)
    parts = [rng.randbytes(length) for length in lengths]
    assert archive.combine_crc32((zlib.crc32(p), len(p)) for p in parts) == zlib.crc32(b"".join(parts))


def test_a_plan_is_a_zip_of_the_length_it_says(tmp_path) -> None:
    rng, objects = random.Random(1), Objects()
    wanted = {
        f"ultrasound-{n:02}.jpg": [rng.randbytes(rng.randrange(1, 400_000)) for _ in range(3)]
        for n in range(9)
    }
    content = archive.plan(entry(name, *parts, objects=objects) for name, parts in wanted.items())
    whole = fetch(content, objects)
    assert len(whole) == content.size
    with zipfile.ZipFile(io.BytesIO(whole)) as file:
        assert file.testzip() is None
        assert file.namelist() == list(wanted)
        assert all(file.read(name) == b"".join(parts) for name, parts in wanted.items())
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    path = tmp_path / "all.zip"
    path.write_bytes(whole)
    if shutil.which("unzip"):
        assert (
            "No errors detected"
            in subprocess.run(["unzip", "-t", path], capture_output=True, text=True).stdout
        )


def test_every_range_is_that_of_the_whole() -> None:
    rng, objects = random.Random(2), Objects()
    content = archive.plan(
        entry(f"a-{n}.jpg", rng.randbytes(rng.randrange(1, 3000)), rng.randbytes(90), objects=objects)
        for n in range(30)
    )
    whole = fetch(content, objects)
    for _ in range(2000):
        start, stop = sorted(rng.sample(range(len(whole) + 1), 2))
        assert fetch(content, objects, start, stop) == whole[start:stop]


def test_the_same_pictures_make_the_same_zip_and_others_another() -> None:
    objects = Objects()
    first = archive.plan([entry("a.jpg", b"abc", objects=objects)])
    assert archive.plan([entry("a.jpg", b"abc", objects=objects)]) == first
    assert archive.plan([entry("a.jpg", b"abd", objects=objects)]).etag != first.etag


class Sparse(io.RawIOBase):
    """A planned zip whose objects are all zeros, of which only what is asked for exists."""

    def __init__(self, content: Content) -> None:
        self.content, self.position = content, 0

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self.position

    def seek(self, offset: int, whence: int = 0) -> int:
        self.position = offset + (0, self.position, self.content.size)[whence]
        return self.position

    def read(self, count: int = -1) -> bytes:
        stop = self.content.size if count < 0 else min(self.content.size, self.position + count)
        data = b"".join(
            piece[a:b] if isinstance(piece, bytes) else bytes(b - a)
            for piece, a, b in ranges.slices(self.content.pieces, self.position, stop)
        )
        self.position += len(data)
        return data


def test_beyond_four_gigabytes_it_is_a_zip64() -> None:
    gib = 1024**3
    sizes = {"small.jpg": 10, "large.mp4": 4 * gib, "limit.mp4": 0xFFFFFFFF, "behind.jpg": 20}
    content = archive.plan(
        archive.Entry(name, zlib.crc32(bytes(20)), (Stored(name, size),)) for name, size in sizes.items()
    )
    assert content.size > 8 * gib
    with zipfile.ZipFile(Sparse(content)) as file:  # type: ignore[arg-type]
        assert {info.filename: info.file_size for info in file.infolist()} == sizes
        with file.open("behind.jpg") as behind:
            assert behind.read() == bytes(20)


def test_many_files_are_a_zip64_too() -> None:
    content = archive.plan(archive.Entry(f"{n}.jpg", 0, (Stored(f"{n}", 1),)) for n in range(70_000))
    with zipfile.ZipFile(Sparse(content)) as file:  # type: ignore[arg-type]
        assert len(file.infolist()) == 70_000
