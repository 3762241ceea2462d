"""A clinic that leaves: its account is erased by the button, and nobody else's is touched."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication

from tests.sync.conftest import Desk
from tests.ui.preferences.conftest import PASSWORD, Person
from tricedesk.credentials import Credentials
from tricedesk.errors import NotPairedError
from tricedesk.ledger import open_ledger
from tricedesk.paths import AppPaths
from tricedesk.sync import pairing
from tricedesk.ui.preferences.leaving import EraseSheet, LeavingPage

pytestmark = pytest.mark.slow


@pytest.fixture
def server(server: Any) -> Any:
    """The server as another clinic knows it, which is there for this test alone."""
    return replace(
        server, account_id=UUID(server.tell("account", "add", "Birch Clinic", "--phone", "555 0199"))
    )


@pytest.fixture
def desk(server: Any, home: AppPaths) -> Iterator[Desk]:
    """That clinic's only desk."""
    credentials = Credentials.open(home)
    code = server.tell("pairing-code", str(server.account_id))
    paired = pairing.pair(server.url, code, "Cart 1", paths=home, credentials=credentials)
    with open_ledger(home, credentials) as ledger:
        yield Desk(home, credentials, paired.settings, ledger, server.account_id)


def test_an_account_is_erased_by_name_and_password(admin: Person, desk: Desk, server: Any) -> None:
    page = admin.open(LeavingPage)
    admin.press(page.erase)
    sheet = admin.sheet(EraseSheet)
    admin.type(sheet.name, "Birch Clinic")
    admin.type(sheet.password, PASSWORD)
    admin.press(sheet.act)
    assert "The account is erased." in admin.banner()
    assert not any(isinstance(w, EraseSheet) and w.isVisible() for w in QApplication.topLevelWidgets())
    with contextlib.closing(desk.client()) as client, pytest.raises(NotPairedError):
        client.account()
    listed = server.tell("account", "list")
    assert "Birch Clinic" not in listed
    assert "Maple Clinic" in listed
