"""A running server for the tests of what a patient sees, on each database."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # where `seeded_pages` is

from seeded_pages import Server, serve


@pytest.fixture
def server(tmp_path: Path, database_url: str) -> Iterator[Server]:
    with serve(tmp_path, database_url) as running:
        yield running
