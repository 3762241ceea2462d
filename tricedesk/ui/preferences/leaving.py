"""The page "Export and erase": what a clinic that leaves takes along, and the end of its account.

Owns: where the zip goes, and that nobody erases by mistake: the clinic's name and the password are typed.
Refuses: pictures and contacts in the export, which the server leaves out.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from tricedesk.ui import texts
from tricedesk.ui.preferences.account import Account, Refusal
from tricedesk.ui.preferences.form import Form
from tricedesk.ui.preferences.locked import Sheet
from tricedesk.ui.preferences.page import AccountPage
from tricedesk.ui.widgets import button, label, set_kind


class LeavingPage(AccountPage):
    """Taking along, and ending."""

    def __init__(self, account: Account, form: Form) -> None:
        super().__init__(account)
        del form
        self._busy = False
        self.taking = self.add_heading()
        self.taking_words = label(wraps=True)
        self.column.addWidget(self.taking_words)
        self.export = button("", "down")
        self.add_row(self.export)
        self.ending = self.add_heading()
        self.ending_words = label(wraps=True)
        self.column.addWidget(self.ending_words)
        self.erase = button("danger", "trash")
        self.add_row(self.erase)
        self.export.clicked.connect(self._choose)
        self.erase.clicked.connect(self._erase)
        self.close_page()

    def title(self) -> str:
        return self.tr("Export and erase")

    def retranslate(self) -> None:
        self.taking.setText(self.tr("Take the clinic's records along"))
        self.taking_words.setText(
            self.tr(
                "A zip file with all that the server knows of the clinic: settings, pages, messages and the"
                " activity log. It holds no pictures and no patient's number or address."
            )
        )
        self.export.setText(self.tr("Export…") if not self._busy else self.tr("Exporting…"))
        self.ending.setText(self.tr("End the account"))
        self.ending_words.setText(
            self.tr(
                "Every page closes at once and its pictures are erased from the server. No desk can send any"
                " more. This can't be undone: export first."
            )
        )
        self.erase.setText(self.tr("Erase the account…"))

    def lock(self) -> None:
        self.export.setEnabled(not self.locked and not self._busy)
        self.erase.setEnabled(not self.locked and self.account.settings is not None)

    @Slot()
    def _choose(self) -> None:
        kinds = self.tr("Zip files (%1)").replace("%1", "*.zip")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Where the records go"), "tricedesk-account.zip", kinds
        )
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write the clinic's records to a file."""

        def write(data: bytes) -> None:
            self._set_busy(busy=False)
            if self.write_file(path, data):
                self.done.emit(self.tr("The records are in %1.").replace("%1", texts.isolated_ltr(str(path))))

        def not_so(refusal: Refusal) -> None:
            self._set_busy(busy=False)
            self.refuse(refusal)

        self._set_busy(busy=True)
        self.account.ask(self, "export", done=write, failed=not_so)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.retranslate()
        self.lock()

    @Slot()
    def _erase(self) -> None:
        sheet = EraseSheet(self.account, self.window())
        sheet.erased.connect(
            lambda: self.done.emit(
                self.tr("The account is erased. This computer is not paired with a clinic any more.")
            )
        )
        sheet.open()


class EraseSheet(Sheet):
    """Asks for the clinic's name and the password before the account ends.

    Signals:
        erased(): it has ended.
    """

    erased = Signal()

    def __init__(self, account: Account, parent: QWidget) -> None:
        super().__init__(account, parent)
        settings = account.settings
        self._clinic = settings.name if settings is not None else ""
        self.heading.setText(self.tr("Erase the account of %1?").replace("%1", texts.isolated(self._clinic)))
        pages = settings.live_pages if settings is not None else 0
        self.text.setText(
            self.tr("%Ln live pages close at once. Patients lose what they have not saved.", "", pages)
        )
        self.name = self.add_field(self.tr("Type the clinic's name"), QLineEdit())
        self.password = self.add_field(self.tr("Your password"), QLineEdit(), ltr=True, secret=True)
        self.act.setText(self.tr("Erase for good"))
        set_kind(self.act, "danger")
        self.act.setDefault(False)
        self.back.setDefault(True)
        self.judge()
        self.name.setFocus()

    def complete(self) -> bool:
        return self.name.text().strip() == self._clinic != "" and bool(self.password.text())

    def ask(self) -> None:
        self._account.ask(
            self,
            "erase",
            self.name.text().strip(),
            self.password.text(),
            done=self.succeeded,
            failed=self.failed,
        )

    def succeeded(self, answer: object) -> None:
        self.erased.emit()
        super().succeeded(answer)
