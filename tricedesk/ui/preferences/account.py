"""The account as the preferences know it: what is set, who is signed in, and the way to ask for more.

Owns: the newest settings that were heard of, the signed-in admin, and which answer belongs to which question.
Refuses: the network (`asked` goes to a worker elsewhere) and what was typed and not yet saved (`form`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from tricedesk import wire


class Why(StrEnum):
    """What kind of no it was."""

    OFFLINE = "offline"
    CONFLICT = "conflict"
    SIGNED_OUT = "signed_out"
    OTHER = "other"


class Ended(StrEnum):
    """How a session ended that nobody asked to end."""

    NOT = "not"  #: or she has signed out herself
    IDLE = "idle"
    THERE = "there"  #: the server has ended it: her right was taken away, or her password changed elsewhere


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why it was not done, in words to show. `theirs`: what someone else has set meanwhile."""

    words: str
    why: Why = Why.OTHER
    theirs: wire.AccountSettings | None = None


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which entries of the activity log; groups of kinds like `page`, a span from `since` up to `until`."""

    kinds: tuple[str, ...] = ()
    workstation_id: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None


Done = Callable[[Any], object]
Failed = Callable[[Refusal], object]


class Account(QObject):
    """One clinic's account, as far as this window has heard of it.

    Attributes:
        workstation_id: which of its workstations this is. server_url: where the account is kept.

    Signals:
        asked(int, str, object): a ticket, what is asked of the server, its arguments. Answer by `answered` or
            `failed`.
        asked_here(int, str, object): the same, of this computer's own records.
        settings_changed(): other settings were heard of.
        who_changed(): someone has signed in or is no longer.
    """

    asked = Signal(int, str, object)
    asked_here = Signal(int, str, object)
    settings_changed = Signal()
    who_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[int, tuple[QObject, Done, Failed]] = {}
        self._ticket = 0
        self.settings: wire.AccountSettings | None = None
        self.who: wire.AdminInfo | None = None
        self.ended = Ended.NOT
        self._next_end = Ended.IDLE
        self.workstation_id: UUID | None = None
        self.server_url = ""

    # ---- asking -------------------------------------------------------------------------------------------

    def ask(self, owner: QObject, what: str, *arguments: Any, done: Done, failed: Failed) -> None:
        """Ask the server; nobody is told where `owner` is gone by then."""
        self.asked.emit(self._take_ticket(owner, done, failed), what, arguments)

    def ask_here(self, owner: QObject, what: str, *arguments: Any, done: Done, failed: Failed) -> None:
        """Ask this computer's own records."""
        self.asked_here.emit(self._take_ticket(owner, done, failed), what, arguments)

    def read_settings(self, owner: QObject, failed: Failed) -> None:
        """Hear what is set now."""
        self.ask(owner, "settings", done=self.take_settings, failed=failed)

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._waiting)

    @Slot(int, object)
    def answered(self, ticket: int, value: object) -> None:
        """It was done, and this came of it."""
        owner, done, _ = self._waiting.pop(ticket, (None, None, None))
        if done is not None and owner is not None and shiboken6.isValid(owner):
            done(value)

    @Slot(int, object)
    def failed(self, ticket: int, refusal: Refusal) -> None:
        """It was not done."""
        if refusal.theirs is not None:
            self.take_settings(refusal.theirs)
        if refusal.why is Why.SIGNED_OUT:
            self._next_end = Ended.THERE
        owner, _, failed = self._waiting.pop(ticket, (None, None, None))
        if failed is not None and owner is not None and shiboken6.isValid(owner):
            failed(refusal)

    def _take_ticket(self, owner: QObject, done: Done, failed: Failed) -> int:
        self._ticket += 1
        self._waiting[self._ticket] = (owner, done, failed)
        return self._ticket

    # ---- what is known ------------------------------------------------------------------------------------

    def take_settings(self, settings: wire.AccountSettings | None) -> None:
        """Take settings, unless newer ones are known."""
        known = self.settings
        if settings is None or settings == known:
            return
        if known is None or settings.version >= known.version:
            self.settings = settings
            self.settings_changed.emit()

    @Slot(object)
    def set_who(self, who: wire.AdminInfo | None) -> None:
        """Say who is signed in; whoever is no longer, for no other reason, was idle."""
        if who != self.who:
            self.ended = self._next_end if who is None else Ended.NOT
            self._next_end = Ended.IDLE
            self.who = who
            self.who_changed.emit()

    def expect_end(self) -> None:
        """Whoever is signed in will be no longer, and knows it."""
        if self.who is not None:
            self._next_end = Ended.NOT

    def sign_out(self, owner: QObject) -> None:
        """End the session."""
        self.expect_end()
        self.ask(owner, "sign_out", done=lambda _: None, failed=lambda _: None)

    def forget(self) -> None:
        """Another account now: nothing of this one is known."""
        self.settings = None
        self._waiting.clear()
        self.settings_changed.emit()
