"""A ledger of an empty home."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tricedesk.credentials import Credentials
from tricedesk.ledger import Ledger, open_ledger
from tricedesk.paths import AppPaths


@pytest.fixture
def credentials(home: AppPaths) -> Credentials:
    return Credentials.open(home)


@pytest.fixture
def ledger(home: AppPaths, credentials: Credentials) -> Iterator[Ledger]:
    with open_ledger(home, credentials) as opened:
        yield opened
