"""Which pages the account has, in their order, with their icons."""

from __future__ import annotations

from collections.abc import Callable

from tricedesk.ui.preferences.account import Account
from tricedesk.ui.preferences.activity import ActivityPage
from tricedesk.ui.preferences.admins import AdminsPage
from tricedesk.ui.preferences.clinic import ClinicPage
from tricedesk.ui.preferences.covers import CoversPage
from tricedesk.ui.preferences.form import Form
from tricedesk.ui.preferences.leaving import LeavingPage
from tricedesk.ui.preferences.links import LinksPage
from tricedesk.ui.preferences.messages import MessagesPage
from tricedesk.ui.preferences.page import AccountPage
from tricedesk.ui.preferences.workstations import WorkstationsPage

PAGES: tuple[tuple[str, Callable[[Account, Form], AccountPage]], ...] = (
    ("clinic", ClinicPage),
    ("key", LinksPage),
    ("mail", MessagesPage),
    ("network", WorkstationsPage),
    ("cover", CoversPage),
    ("log", ActivityPage),
    ("person", AdminsPage),
    ("trash", LeavingPage),
)
