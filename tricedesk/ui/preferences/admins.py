"""The page "Admins": who may change the account, and inviting or removing one.

Owns: the list, and showing a sign-up link once.
Refuses: passwords: each admin has her own, and changes it herself (`locked`).
"""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from tricedesk import wire
from tricedesk.ui import texts
from tricedesk.ui.preferences.account import Account
from tricedesk.ui.preferences.form import Form
from tricedesk.ui.preferences.locked import Sheet
from tricedesk.ui.preferences.page import AccountPage
from tricedesk.ui.preferences.tables import Table
from tricedesk.ui.widgets import button


class AdminsPage(AccountPage):
    """The account's admins."""

    def __init__(self, account: Account, form: Form) -> None:
        super().__init__(account)
        del form
        self._known: dict[UUID, wire.AdminInfo] = {}
        self.words = self.add_hint()
        self.table = Table(4)
        self.column.addWidget(self.table, 1)
        self.remove = button("danger", "trash")
        self.invite = button("primary", "plus")
        self.add_row(self.remove).addWidget(self.invite)
        self.table.itemSelectionChanged.connect(self.lock)
        self.remove.clicked.connect(self._ask_removal)
        self.invite.clicked.connect(self._invite)
        self.close_page()

    def title(self) -> str:
        return self.tr("Admins")

    def begin(self) -> None:
        self.account.ask(self, "admins", done=self._take, failed=self.refuse)

    def retranslate(self) -> None:
        self.words.setText(self.tr("They may change everything here, at any computer of the clinic."))
        self.table.name_columns(
            (self.tr("Name"), self.tr("Sign-in name"), self.tr("Since"), self.tr("State"))
        )
        self.table.setAccessibleName(self.tr("Admins"))
        self.remove.setText(self.tr("Remove…"))
        self.invite.setText(self.tr("Invite an admin…"))
        self._show()

    def lock(self) -> None:
        chosen = self._chosen
        self.invite.setEnabled(not self.locked)
        self.remove.setEnabled(not self.locked and chosen is not None and chosen.removed_at is None)

    @property
    def _chosen(self) -> wire.AdminInfo | None:
        keys = self.table.chosen
        return self._known.get(keys[0]) if keys else None  # type: ignore[call-overload]

    def _take(self, found: tuple[wire.AdminInfo, ...]) -> None:
        self._known = {each.admin_id: each for each in found}
        self._show()

    def _show(self) -> None:
        rows = sorted(self._known.values(), key=lambda each: each.removed_at is not None)
        self.table.set_rows([(each.admin_id, self._row(each)) for each in rows])

    def _row(self, one: wire.AdminInfo) -> tuple[str, ...]:
        who = self.account.who
        state = self.tr("Admin")
        if one.removed_at is not None:
            state = self.tr("Removed on %1").replace("%1", texts.day(one.removed_at.astimezone()))
        elif who is not None and who.admin_id == one.admin_id:
            state = self.tr("You")
        return (
            texts.leading(one.name),
            texts.isolated_ltr(one.login),
            texts.day(one.created_at.astimezone()),
            state,
        )

    @Slot()
    def _ask_removal(self) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        name = texts.isolated(chosen.name)
        said = self.tr("%1 is no admin any more.").replace("%1", name)
        self.ask_first(
            self.tr("Remove %1 as an admin?").replace("%1", name),
            self.tr("Signing in ends at once, everywhere. What was set stays."),
            stay=self.tr("Keep as an admin"),
            act=self.tr("Remove"),
            then=lambda: self.carry_out("remove_admin", chosen.admin_id, said=said),
        )

    @Slot()
    def _invite(self) -> None:
        InviteSheet(self.account, self.window()).open()


class InviteSheet(Sheet):
    """Makes a sign-up link, and shows it this once."""

    def __init__(self, account: Account, parent: QWidget) -> None:
        super().__init__(account, parent)
        self.heading.setText(self.tr("Invite an admin"))
        self.text.setText(
            self.tr(
                "Give this link to one person. It is good once, for a week, and is shown only now. That"
                " person opens the preferences at a computer of the clinic and presses"
                " “I have a sign-up link…”."
            )
        )
        self.link = self.add_field(self.tr("Sign-up link"), QLineEdit(readOnly=True), ltr=True)
        self.copy = button("", "copy")
        self.copy.setText(self.tr("Copy the link"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.link.text()))
        self.copy.setEnabled(False)
        self.foot.insertWidget(0, self.copy)
        self.back.setVisible(False)
        self.act.setText(self.tr("Close"))
        self.link.setPlaceholderText(self.tr("Making a link…"))
        account.ask(self, "invite", done=self._show, failed=self.failed)

    def complete(self) -> bool:
        return True

    def ask(self) -> None:
        self.succeeded(None)

    def _show(self, link: str) -> None:
        self.link.setText(link)
        self.link.setCursorPosition(0)
        self.copy.setEnabled(True)
        self.copy.setFocus()
