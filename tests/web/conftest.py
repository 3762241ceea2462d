"""A running server and a browser for the tests of all pages together."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))  # where `scenes` is
sys.path.insert(0, str(Path(__file__).parents[1] / "landing" / "pages"))  # where `seeded_pages` is

from seeded_pages import Server, serve

from tricedesk.landing.db import Database, migrate

WHOLE = os.environ.get("TRICEDESK_WEB") == "whole"


@pytest.fixture(scope="session")
def whole() -> bool:
    """Whether everything is looked at, as `make test-web` does; else a part that shows the same faults."""
    return WHOLE


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("web")
    url = f"sqlite:///{(folder / 'server.db').as_posix()}"
    db = Database(url)
    migrate.upgrade(db)
    db.close()
    with serve(folder, url) as running:
        yield running


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        yield browser
        browser.close()
