"""The account's settings while they are changed: the fields' common memory, and Save.

Owns: the edits of one open dialog, whether they can be saved, and saving them.
Refuses: widgets, and deciding between two admins.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from tricedesk import wire
from tricedesk.ui.preferences.account import Account, Refusal, Why
from tricedesk.ui.preferences.checks import Problem, problems
from tricedesk.ui.preferences.edits import Conflict, Edits


class Form(QObject):
    """Unsaved changes of the settings, for all pages together.

    Signals:
        changed(): a value, a conflict, what is wrong or whether it can be changed.
        saved(): all edits are set.
        refused(Refusal): they are not; every edit is kept.
    """

    changed = Signal()
    saved = Signal()
    refused = Signal(object)

    def __init__(self, account: Account, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.account = account
        self._edits = Edits()
        self._busy = False
        self._problems: dict[str, Problem] = {}
        account.settings_changed.connect(self._take)
        account.who_changed.connect(self.changed)
        self._take()

    # ---- values -------------------------------------------------------------------------------------------

    @property
    def known(self) -> bool:
        """Whether anything is known of the settings."""
        return self._edits.base is not None

    @property
    def locked(self) -> bool:
        """Whether nothing can be changed: nobody is signed in, or nothing is known."""
        return self.account.who is None or not self.known

    @property
    def busy(self) -> bool:
        """Whether the server is asked at this moment."""
        return self._busy

    @property
    def dirty(self) -> frozenset[str]:
        """Which settings have unsaved edits."""
        return frozenset(self._edits.mine)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Which settings someone else has changed too."""
        return tuple(self._edits.conflicts.values())

    @property
    def others(self) -> dict[str, Any]:
        """What someone else has changed besides, since the dialog was opened or saved."""
        return self._edits.others

    @property
    def savable(self) -> bool:
        """Whether Save would do something."""
        return bool(self.dirty) and not (self.locked or self.busy or self.conflicts or self._problems)

    def value(self, name: str) -> Any:
        """Return a setting as it will be."""
        return self._edits.value(name)

    def set(self, name: str, value: Any) -> None:
        """Change a setting, here."""
        if self.known and self._edits.set(name, value):
            self._tell()

    def problem(self, name: str) -> Problem | None:
        """Return what is wrong with a setting that was edited."""
        return self._problems.get(name)

    def take_theirs(self, name: str) -> None:
        """Give up one's own edit of a setting."""
        self._edits.take_theirs(name)
        self._tell()

    def keep_mine(self, name: str) -> None:
        """Keep one's own edit of a setting, over theirs."""
        self._edits.keep_mine(name)
        self._tell()

    def seen_others(self) -> None:
        """What someone else has changed besides was read."""
        self._edits.others.clear()
        self._tell()

    # ---- saving -------------------------------------------------------------------------------------------

    @Slot()
    def save(self) -> None:
        """Send all edits."""
        if self.savable:
            self._busy = True
            self.changed.emit()
            self.account.ask(
                self, "save_settings", self._edits.change(), done=self._saved, failed=self._refused
            )

    def _saved(self, settings: wire.AccountSettings) -> None:
        self._busy = False
        self._edits.saved(settings)
        self.account.take_settings(settings)
        self._tell()
        self.saved.emit()

    def _refused(self, refusal: Refusal) -> None:
        self._busy = False
        self._tell()
        if refusal.why is not Why.CONFLICT:  # the conflict itself is shown field by field
            self.refused.emit(refusal)

    @Slot()
    def _take(self) -> None:
        settings = self.account.settings
        if settings is None:
            self._edits = Edits()
        elif settings != self._edits.base:
            self._edits.take(settings)
        self._tell()

    def _tell(self) -> None:
        wrong = problems(self._edits.values())
        # What was set before this desk could check it stands in nobody's way.
        self._problems = {name: problem for name, problem in wrong.items() if name in self._concerned()}
        self.changed.emit()

    def _concerned(self) -> frozenset[str]:
        return self.dirty | ({"languages"} if "language" in self.dirty else frozenset())
