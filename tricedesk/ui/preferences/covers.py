"""The page "Machine covers": the machines that this desk knows, from and to other desks.

Owns: the list, the files' places, and the question before one is forgotten.
Refuses: drawing and confirming covers, which is done on pictures.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog

from tricedesk.ui import texts
from tricedesk.ui.preferences.account import Account
from tricedesk.ui.preferences.covers_worker import CoverRow
from tricedesk.ui.preferences.form import Form
from tricedesk.ui.preferences.page import AccountPage
from tricedesk.ui.preferences.tables import Table
from tricedesk.ui.widgets import button


class CoversPage(AccountPage):
    """What is kept and covered on each machine's pictures."""

    def __init__(self, account: Account, form: Form) -> None:
        super().__init__(account)
        del form
        self._known: dict[object, CoverRow] = {}
        self.words = self.add_hint()
        self.table = Table(4, several=True)
        self.column.addWidget(self.table, 1)
        self.export, self.take = button("", "up"), button("", "down")
        self.remove = button("danger", "trash")
        self.add_row(self.export, self.take).addWidget(self.remove)
        self.table.itemSelectionChanged.connect(self.lock)
        self.export.clicked.connect(self._choose_target)
        self.take.clicked.connect(self._choose_source)
        self.remove.clicked.connect(self._ask_removal)
        self.close_page()

    def title(self) -> str:
        return self.tr("Machine covers")

    def begin(self) -> None:
        self.account.ask_here(self, "covers", done=self._take, failed=self.refuse)

    def retranslate(self) -> None:
        self.words.setText(
            self.tr(
                "Machines that this computer knows, and how many of their pictures a person has looked at."
                " Other computers know them once the file is taken in there, and are asked to confirm each."
            )
        )
        self.table.name_columns(
            (self.tr("Machine"), self.tr("Picture"), self.tr("State"), self.tr("Confirmed by"))
        )
        self.table.setAccessibleName(self.tr("Machine covers"))
        self.export.setText(self.tr("Export…"))
        self.take.setText(self.tr("Import…"))
        self.remove.setText(self.tr("Forget…"))
        self._show()

    def lock(self) -> None:
        self.export.setEnabled(not self.locked and any(r.state == "confirmed" for r in self._known.values()))
        self.take.setEnabled(not self.locked)
        self.remove.setEnabled(not self.locked and bool(self.table.chosen))

    def _take(self, found: tuple[CoverRow, ...]) -> None:
        self._known = {each.id: each for each in found}
        self._show()
        self.lock()

    def _show(self) -> None:
        self.table.set_rows([(each.id, self._row(each)) for each in self._known.values()])

    def _row(self, one: CoverRow) -> tuple[str, ...]:
        size = texts.isolated_ltr(f"{one.columns} x {one.rows}")
        by = self.tr("%1, %2").replace("%1", texts.isolated(one.author))
        by = by.replace("%2", texts.day(one.created_at.astimezone()))
        return texts.leading(one.machine) or self.tr("Unnamed machine"), size, self._state(one), by

    def _state(self, one: CoverRow) -> str:
        if one.state == "confirmed":
            return self.tr("Confirmed")
        if one.state == "proposed":
            return self.tr("Proposed by another desk")
        text = self.tr("Looked at on %1 of %2 pictures")
        return text.replace("%1", texts.number(one.looked)).replace("%2", texts.number(one.needed))

    # ---- acts ---------------------------------------------------------------------------------------------

    @Slot()
    def _choose_target(self) -> None:
        kinds = self.tr("Machine covers (%1)").replace("%1", "*.json")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Where the covers go"), "machine-covers.json", kinds
        )
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write the confirmed covers that are chosen, or all, to a file."""

        def written(count: int) -> None:
            text = self.tr("%Ln covers are written to %1.", "", count)
            self.done.emit(text.replace("%1", texts.isolated_ltr(str(path))))

        chosen = tuple(str(key) for key in self.table.chosen)
        self.account.ask_here(self, "export_covers", path, chosen, done=written, failed=self.refuse)

    @Slot()
    def _choose_source(self) -> None:
        kinds = self.tr("Machine covers (%1)").replace("%1", "*.json")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Covers of another computer"), "", kinds)
        if name:
            self.import_from(Path(name))

    def import_from(self, path: Path) -> None:
        """Take in another desk's covers, as proposals."""

        def taken(counts: dict[str, int]) -> None:
            new = self.tr("%Ln are new here", "", counts["proposed"])
            known = self.tr("%Ln are known already", "", counts["known"])
            older = self.tr("%Ln are older", "", counts["older"])
            text = self.tr("%1, %2, %3. New ones are confirmed once you look at their machine's pictures.")
            self.done.emit(text.replace("%1", new).replace("%2", known).replace("%3", older))
            self.begin()

        self.account.ask_here(self, "import_covers", path, done=taken, failed=self.refuse)

    @Slot()
    def _ask_removal(self) -> None:
        chosen = tuple(str(key) for key in self.table.chosen)
        self.ask_first(
            self.tr("Forget %Ln machines?", "", len(chosen)),
            self.tr("Their pictures need a look again, each of them, until they are confirmed anew."),
            stay=self.tr("Keep"),
            act=self.tr("Forget"),
            then=lambda: self._remove(chosen),
        )

    def _remove(self, ids: tuple[str, ...]) -> None:
        self.account.ask_here(self, "remove_covers", ids, done=lambda _: self.begin(), failed=self.refuse)
