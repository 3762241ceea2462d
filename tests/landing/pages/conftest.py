"""A running server for the tests of what a patient sees."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # where `seeded_pages` is

from seeded_pages import Server, serve


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    yield from serve(tmp_path_factory.mktemp("server"))


@pytest.fixture
def server(running: Server) -> Iterator[Server]:
    """A server with the right time, shared by a module's tests: each publishes its own pages."""
    yield running
    running.clock.ahead = timedelta()
