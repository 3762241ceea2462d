"""What every test may use."""

from __future__ import annotations

import gc
import hashlib
import os
import random
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest

from tricedesk import wire
from tricedesk.paths import AppPaths

# Without a display Qt ends the whole run; a test that wants a real screen starts its own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Collect what a test of the window leaves in the main thread, as the desk itself does.

    Left to Python, the collector runs in whatever thread makes the next object, and a window that ends in
    another thread than its own takes the whole run with it.
    """
    if "qapp" not in getattr(item, "fixturenames", ()):
        return (yield)
    gc.disable()
    gc.freeze()  # what was there before this test need not be looked through after it
    try:
        return (yield)
    finally:
        gc.collect()
        gc.enable()


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real DICOM files; the test is skipped, and says so, where there is none."""
    named = os.environ.get("TRICEDESK_CORPUS")
    folder = Path(named) if named else Path(__file__).parents[2] / "shared" / "dicom"
    if not folder.is_dir():
        pytest.skip("no DICOM corpus: neither TRICEDESK_CORPUS nor ../shared/dicom")
    return folder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppPaths:
    """A new, empty home of a desk; its secrets lie in a file, never in the user's password store."""
    monkeypatch.setenv("TRICEDESK_KEYRING", "file")
    return AppPaths.below(tmp_path / "home").create()


@pytest.fixture
def parcel(tmp_path: Path) -> Callable[..., tuple[wire.Manifest, list[Path]]]:
    """Make a manifest and its files: `parcel(sizes=(bytes, …), seed=…, **fields of the manifest)`."""

    def make(
        sizes: tuple[int, ...] = (3000, 50_000), seed: int = 1, **fields: Any
    ) -> tuple[wire.Manifest, list[Path]]:
        rng = random.Random(seed)
        folder = tmp_path / f"draft-{wire.new_id()}"
        folder.mkdir()
        files, paths = [], []
        for n, size in enumerate(sizes):
            data = rng.randbytes(size)
            path = folder / f"picture-{n}.jpg"
            path.write_bytes(data)
            paths.append(path)
            pieces = [data[i : i + wire.PART_SIZE] for i in range(0, size, wire.PART_SIZE)]
            files.append(
                wire.PackageFile(
                    n=n,
                    role=wire.FileRole.PICTURE,
                    media_type="image/jpeg",
                    size=size,
                    sha256=hashlib.sha256(data).hexdigest(),
                    parts=tuple(hashlib.sha256(piece).hexdigest() for piece in pieces),
                    width=64,
                    height=48,
                )
            )
        recipient = wire.Recipient(
            message_id=wire.new_id(), channel=wire.Channel.EMAIL, address="patient@example.org"
        )
        values: dict[str, Any] = {
            "package_id": wire.new_id(),
            "page_id": wire.new_id(),
            "link_id": wire.new_id(),
            "language": "en",
            "recipients": (recipient,),
            "files": tuple(files),
        }
        return wire.Manifest(**(values | fields)), paths

    return make
