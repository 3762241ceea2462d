"""The page "Workstations": which desks the clinic has; rename, remove, pair another one.

Owns: the list, the question before one is sent away, and showing a pairing code once.
Refuses: making codes (`sync.pairing` does, at this desk: a code's secret half never travels).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import segno
from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from tricedesk import wire
from tricedesk.ui import pairing_text, texts, theme
from tricedesk.ui.first_run_pages import fixed_font
from tricedesk.ui.preferences.account import Account, Refusal
from tricedesk.ui.preferences.form import Form
from tricedesk.ui.preferences.locked import Sheet
from tricedesk.ui.preferences.page import AccountPage
from tricedesk.ui.preferences.tables import Table
from tricedesk.ui.widgets import button, label

GOOD_FOR = timedelta(minutes=10)
_WITH_KEY = 20
"""A code that brings the clinic's key is longer than this; one without is shorter."""


class WorkstationsPage(AccountPage):
    """The clinic's desks."""

    def __init__(self, account: Account, form: Form) -> None:
        super().__init__(account)
        del form
        self._known: dict[UUID, wire.WorkstationInfo] = {}
        self.words = self.add_hint()
        self.table = Table(3)
        self.column.addWidget(self.table, 1)
        self.rename, self.remove = button(), button("danger", "trash")
        self.pair = button("primary", "plus")
        self.add_row(self.rename, self.remove).addWidget(self.pair)
        self.table.itemSelectionChanged.connect(self.lock)
        self.table.itemActivated.connect(self._rename)
        self.rename.clicked.connect(self._rename)
        self.remove.clicked.connect(self._ask_removal)
        self.pair.clicked.connect(self._pair)
        self.close_page()

    def title(self) -> str:
        return self.tr("Workstations")

    def begin(self) -> None:
        self.account.ask(self, "workstations", done=self._take, failed=self.refuse)

    def retranslate(self) -> None:
        self.words.setText(self.tr("The computers that can send for the clinic, the newest first."))
        self.table.name_columns((self.tr("Name"), self.tr("Paired on"), self.tr("State")))
        self.table.setAccessibleName(self.tr("Workstations"))
        self.rename.setText(self.tr("Rename…"))
        self.remove.setText(self.tr("Remove…"))
        self.pair.setText(self.tr("Pair a workstation…"))
        self._show()

    def lock(self) -> None:
        chosen = self._chosen
        living = chosen is not None and chosen.revoked_at is None
        self.pair.setEnabled(not self.locked)
        self.rename.setEnabled(not self.locked and living)
        self.remove.setEnabled(
            not self.locked
            and living
            and chosen is not None
            and chosen.workstation_id != self.account.workstation_id
        )

    @property
    def _chosen(self) -> wire.WorkstationInfo | None:
        keys = self.table.chosen
        return self._known.get(keys[0]) if keys else None  # type: ignore[call-overload]

    def _take(self, found: tuple[wire.WorkstationInfo, ...]) -> None:
        self._known = {each.workstation_id: each for each in found}
        self._show()

    def _show(self) -> None:
        # Those that are no longer there stand below: the list is for those that are.
        rows = sorted(self._known.values(), key=lambda each: each.revoked_at is not None)
        self.table.set_rows([(each.workstation_id, self._row(each)) for each in rows])

    def _row(self, one: wire.WorkstationInfo) -> tuple[str, ...]:
        return texts.leading(one.name), texts.day(one.paired_at.astimezone()), self._state(one)

    def _state(self, one: wire.WorkstationInfo) -> str:
        if one.revoked_at is not None:
            return self.tr("Removed on %1").replace("%1", texts.day(one.revoked_at.astimezone()))
        if one.workstation_id == self.account.workstation_id:
            return self.tr("This computer")
        return self.tr("Paired")

    # ---- acts ---------------------------------------------------------------------------------------------

    @Slot()
    def _rename(self) -> None:
        chosen = self._chosen
        if chosen is not None and self.rename.isEnabled():
            sheet = RenameSheet(self.account, chosen, self.window())
            sheet.accepted.connect(self.begin)
            sheet.open()

    @Slot()
    def _ask_removal(self) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        name = texts.isolated(chosen.name)
        said = self.tr("%1 is removed.").replace("%1", name)
        self.ask_first(
            self.tr("Remove %1?").replace("%1", name),
            self.tr(
                "It can't send or read anything of the clinic any more, at once. What waits in its outbox is"
                " not sent. Pages that it has sent stay."
            ),
            stay=self.tr("Keep it"),
            act=self.tr("Remove it"),
            then=lambda: self.carry_out("revoke_workstation", chosen.workstation_id, said=said),
        )

    @Slot()
    def _pair(self) -> None:
        sheet = PairSheet(self.account, self.window())
        sheet.finished.connect(self.begin)
        sheet.open()


class RenameSheet(Sheet):
    """Calls a workstation otherwise."""

    def __init__(self, account: Account, one: wire.WorkstationInfo, parent: QWidget) -> None:
        super().__init__(account, parent)
        self._one = one
        self.heading.setText(self.tr("Rename %1").replace("%1", texts.isolated(one.name)))
        self.text.setText(self.tr("All desks show the new name."))
        self.name = self.add_field(self.tr("Name"), QLineEdit(one.name, maxLength=80))
        self.act.setText(self.tr("Rename"))
        self.judge()
        self.name.selectAll()
        self.name.setFocus()

    def ask(self) -> None:
        self._account.ask(
            self,
            "rename_workstation",
            self._one.workstation_id,
            self.name.text(),
            done=self.succeeded,
            failed=self.failed,
        )


class PairSheet(Sheet):
    """Shows a one-time code, made now; what stands here is kept nowhere."""

    def __init__(self, account: Account, parent: QWidget) -> None:
        super().__init__(account, parent)
        self.code = label(selectable=True, wraps=True)
        self.code.setFont(fixed_font(4))
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.picture = QrCode()
        self.note = label("muted", wraps=True)
        self.copy, self.again = button("", "copy"), button("", "rescan")
        place = self.column.indexOf(self.trouble)
        for n, each in enumerate((self.code, self.picture, self.note)):
            self.column.insertWidget(place + n, each)
        self.column.setAlignment(self.picture, Qt.AlignmentFlag.AlignHCenter)
        self.foot.insertWidget(0, self.copy)
        self.foot.insertWidget(1, self.again)
        self.back.setVisible(False)
        self.heading.setText(self.tr("Pair a workstation"))
        self.text.setText(
            self.tr(
                "At the new computer, start TriceDesk and type this code where it asks for it, or scan it"
                " there with a barcode scanner."
            )
            + " "
            + self.tr("The server's address is %1; the picture holds both.").replace(
                "%1", texts.isolated_ltr(account.server_url)
            )
        )
        self.copy.setText(self.tr("Copy the code"))
        self.again.setText(self.tr("New code"))
        self.act.setText(self.tr("Close"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.code.text()))
        self.again.clicked.connect(self._make)
        self._show("")
        self._make()

    def complete(self) -> bool:
        return True

    def ask(self) -> None:
        self.succeeded(None)

    @Slot()
    def _make(self) -> None:
        self.again.setEnabled(False)
        self.say_trouble("")
        self._account.ask(self, "pairing_code", done=self._show, failed=self._unmade)

    def _unmade(self, refusal: Refusal) -> None:
        self.again.setEnabled(True)
        self.failed(refusal)

    def _show(self, code: str) -> None:
        self.again.setEnabled(bool(code))
        self.copy.setEnabled(bool(code))
        self.code.setText(code)
        self.code.setVisible(bool(code))
        self.code.setAccessibleName(self.tr("Pairing code"))
        self.picture.show_text(pairing_text.written(self._account.server_url, code) if code else "")
        self.picture.setVisible(bool(code))
        self.picture.setAccessibleName(self.tr("The pairing code as a QR code"))
        until = texts.clock(datetime.now().astimezone() + GOOD_FOR)
        words = self.tr("Good once, until %1.").replace("%1", until)
        if code and len(code) < _WITH_KEY:
            words += " " + self.tr(
                "This computer has not the clinic's key: the new one shows names once the recovery key is"
                " entered there."
            )
        self.note.setText(words if code else self.tr("Making a code…"))


class QrCode(QWidget):
    """A QR code, dark on white in every theme, as scanners want it."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[list[bool]] = []
        self.text = ""
        edge = theme.current().metrics.target * 5
        self.setFixedSize(QSize(edge, edge))

    def show_text(self, text: str) -> None:
        """Show a text."""
        self.text = text
        made = segno.make(text, error="m", micro=False) if text else None
        self._rows = [[bool(cell) for cell in row] for row in made.matrix_iter(border=4)] if made else []
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        self.draw(painter, self.rect())

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw it into a square."""
        if not self._rows:
            return
        cell = max(1, area.width() // len(self._rows))
        edge = cell * len(self._rows)
        left, top = area.x() + (area.width() - edge) // 2, area.y() + (area.height() - edge) // 2
        painter.fillRect(QRect(left, top, edge, edge), QColor(Qt.GlobalColor.white))
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(
                        QRect(left + x * cell, top + y * cell, cell, cell), QColor(Qt.GlobalColor.black)
                    )
