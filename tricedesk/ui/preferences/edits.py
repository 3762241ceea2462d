"""What an admin has typed and not yet saved, beside what is set. No Qt.

Owns: the version that her edits were made from, the edits, and what became of them when someone else was
quicker: a setting that both have changed waits for her answer, theirs or hers.
Refuses: overwriting: while such a question is open, nothing can be sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tricedesk import wire

FIELDS = tuple(wire.AccountValues.model_fields)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A setting that two admins have changed."""

    name: str
    theirs: Any
    mine: Any


class Edits:
    """Unsaved changes of one account's settings."""

    def __init__(self) -> None:
        self.base: wire.AccountSettings | None = None
        self.mine: dict[str, Any] = {}
        self.conflicts: dict[str, Conflict] = {}
        self.others: dict[str, Any] = {}
        self._sent: wire.SettingsChange | None = None

    def value(self, name: str) -> Any:
        """Return a setting as it will be."""
        return self.mine[name] if name in self.mine else self._set_value(name)

    def values(self) -> Mapping[str, Any]:
        """Return all of them."""
        return {name: self.value(name) for name in FIELDS} if self.base is not None else {}

    def set(self, name: str, value: Any) -> bool:
        """Change a setting; return whether anything is other than before. What was set is no edit."""
        if value == self.value(name):
            return False
        if value == self._set_value(name):
            self.mine.pop(name, None)
            self.conflicts.pop(name, None)
        else:
            self.mine[name] = value
            if name in self.conflicts:
                self.conflicts[name] = Conflict(name, self._set_value(name), value)
        return True

    def take(self, settings: wire.AccountSettings) -> None:
        """Take what is set now: edits stay; those of settings that someone else changed are asked about."""
        before, self.base = self.base, settings
        if before is None:
            return
        for name in FIELDS:
            theirs = getattr(settings, name)
            if theirs == getattr(before, name):
                continue
            if name not in self.mine:
                self.others[name] = theirs
            elif self.mine[name] == theirs:
                del self.mine[name]
                self.conflicts.pop(name, None)
            else:
                self.conflicts[name] = Conflict(name, theirs, self.mine[name])

    def take_theirs(self, name: str) -> None:
        """Give one's own edit up."""
        self.mine.pop(name, None)
        self.conflicts.pop(name, None)

    def keep_mine(self, name: str) -> None:
        """Set one's own over theirs, having seen it."""
        self.conflicts.pop(name, None)

    def saved(self, settings: wire.AccountSettings) -> None:
        """They were set."""
        self.base = settings
        self.mine.clear()
        self.conflicts.clear()
        self.others.clear()

    def change(self) -> wire.SettingsChange:
        """Return what is to be sent; the same edits are the same change, so that it may be asked twice."""
        if self.base is None or self.conflicts:
            raise ValueError("there is nothing that could be sent")
        values = dict(self.values())
        values["password_rule"] = wire.PasswordRule(values["password_rule"])
        made = wire.SettingsChange(
            change_id=wire.new_id(), version=self.base.version, values=wire.AccountValues(**values)
        )
        sent = self._sent
        if sent is None or (sent.version, sent.values) != (made.version, made.values):
            self._sent = sent = made
        return sent

    def _set_value(self, name: str) -> Any:
        return None if self.base is None else getattr(self.base, name)
