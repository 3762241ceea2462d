"""The last step of the first run: the recovery key, to be kept or to be entered.

Owns: showing it for copying and printing, and the field where there is none yet.
Refuses: keeping it, and judging what was typed.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from tricedesk.ui import texts
from tricedesk.ui.first_run_pages import Step, fixed_font
from tricedesk.ui.widgets import button, label


class KeyPage(Step):
    """The recovery key: shown by the clinic's first desk, asked for by one that has none.

    Signals:
        entered(str): the key as it was typed.
    """

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.asks = False
        self._clinic = ""
        self._key = ""
        card = QFrame()
        card.setProperty("kind", "card")
        self.shown = label("large", wraps=True, selectable=True)
        self.shown.setFont(fixed_font(3))
        self.shown.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        inside = QVBoxLayout(card)
        inside.addWidget(self.shown)
        self._card = card
        self.copy = button("", "copy")
        self.print = button("", "print")
        self.kept = QCheckBox()
        self.field = QLineEdit()
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.setFont(fixed_font(0))
        self.enter = button("primary", "key")
        acts = QHBoxLayout()
        for act in (self.copy, self.print):
            acts.addWidget(act)
        acts.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.enter)
        self.column.addWidget(card)
        self.column.addLayout(acts)
        self.column.addWidget(self.kept)
        self.column.addLayout(row)
        self.copy.clicked.connect(self._copy)
        self.print.clicked.connect(self._print)
        self.kept.toggled.connect(self.changed)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self.enter.click)
        self.enter.clicked.connect(lambda: self.entered.emit(self.field.text().strip()))
        self.close_column()
        self._typed()

    def show_key(self, clinic: str, key: str) -> None:
        """Show a key that must be kept; without one, ask for it."""
        self._clinic, self._key, self.asks = clinic, key, not key
        groups = key.split("-")
        lines = ("  ".join(groups[place : place + 5]) for place in range(0, len(groups), 5))
        self.shown.setText("\n".join(lines))
        for shown in (self._card, self.copy, self.print, self.kept):
            shown.setVisible(not self.asks)
        for asked in (self.field, self.enter):
            asked.setVisible(self.asks)
        self.retranslate()
        self.changed.emit()

    def begin(self) -> None:
        (self.field if self.asks else self.print).setFocus()

    def complete(self) -> bool:
        return self.kept.isChecked() and not self.asks

    def retranslate(self) -> None:
        if self.asks:
            self.heading.setText(self.tr("Enter the clinic's recovery key"))
            self.words.setText(
                self.tr(
                    "Patients' names are readable only at desks that have the clinic's key. It was printed"
                    " when the first desk was paired. Without it you can send; names of pages sent from other"
                    " desks stay hidden here."
                )
            )
        else:
            self.heading.setText(self.tr("Keep this recovery key"))
            self.words.setText(
                self.tr(
                    "It makes patients' names readable at another desk of the clinic. The server doesn't have"
                    " it. If every desk is lost and so is this key, the names can't be read again. Print it"
                    " and keep it where the clinic keeps its contracts."
                )
            )
        self.shown.setAccessibleName(self.tr("Recovery key"))
        self.copy.setText(self.tr("Copy"))
        self.print.setText(self.tr("Print…"))
        self.kept.setText(self.tr("I have printed it or written it down"))
        self.field.setAccessibleName(self.tr("Recovery key"))
        self.field.setPlaceholderText("XXXX-XXXX-XXXX-…")
        self.enter.setText(self.tr("Use this key"))

    @Slot()
    def _typed(self) -> None:
        self.enter.setEnabled(bool(self.field.text().strip()))
        self.say_trouble("")

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._key)

    @Slot()
    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the sheet: what it is, whose, the key, what to do with it."""
        painter = QPainter(printer)
        sheet = painter.viewport().adjusted(0, printer.resolution() // 2, 0, 0)
        plain = QFont(self.font())
        plain.setPointSizeF(12)
        title = QFont(plain)
        title.setPointSizeF(20)
        for font, text in (
            (title, self.tr("Recovery key of %1").replace("%1", texts.isolated(self._clinic))),
            (plain, self.words.text()),
            (fixed_font(8), self.shown.text()),
        ):
            painter.setFont(font)
            painter.drawText(sheet, int(Qt.TextFlag.TextWordWrap), text)
            used = painter.boundingRect(sheet, int(Qt.TextFlag.TextWordWrap), text)
            sheet.setTop(used.bottom() + printer.resolution() // 3)
        painter.end()
