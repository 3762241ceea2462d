"""The first two steps of the first run: the folder and the clinic.

Owns: their fields and words.
Refuses: going from one to the next (`first_run` does), the network and the disk.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from tricedesk.errors import UsageError
from tricedesk.settings import check_server_url
from tricedesk.ui import pairing_text, texts, theme
from tricedesk.ui.preferences.values import folder_there
from tricedesk.ui.widgets import button, label


class Step(QWidget):
    """One step: a heading, what it is for, fields, and what went wrong.

    Signals:
        changed(): `complete` may be another than before.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heading = label("title", wraps=True)
        self.words = label("muted", wraps=True)
        self.trouble = label("bad", wraps=True)
        self.trouble.setVisible(False)
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.words)
        self.column.addSpacing(theme.current().metrics.pad)

    def close_column(self) -> None:
        """Put the trouble below the fields, and the rest of the height below that."""
        self.column.addWidget(self.trouble)
        self.column.addStretch(1)
        self._dress()

    def begin(self) -> None:
        """The step comes into sight: put the focus where typing begins."""

    def complete(self) -> bool:
        """Return whether one may go on."""
        return True

    def say_trouble(self, text: str) -> None:
        """Say what went wrong and what to do; empty for nothing."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    def retranslate(self) -> None:
        """Write every text."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._dress()

    def _dress(self) -> None:
        metrics = theme.current().metrics
        margin = metrics.pad * 2
        self.column.setContentsMargins(margin, margin, margin, metrics.pad)
        self.column.setSpacing(metrics.gap)
        self.retranslate()


class FolderPage(Step):
    """Which folder the ultrasound machine writes to."""

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.field = QLineEdit(folder)
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.choose = button("", "folder")
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.choose)
        self.column.addLayout(row)
        self.choose.clicked.connect(self._choose)
        self.field.textChanged.connect(self._judge)
        self.close_column()
        self._judge()

    def value(self) -> str:
        """Return the folder, as typed."""
        return self.field.text().strip()

    def begin(self) -> None:
        self.choose.setFocus()

    def complete(self) -> bool:
        return folder_there(self.value()) if self.value() else False

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Where are the ultrasound pictures?"))
        self.words.setText(
            self.tr(
                "Choose the folder that the ultrasound machine writes to. TriceDesk only reads it."
                " Nothing in it is changed, and nothing leaves this computer before you send it."
                " A front desk needs none: it finds what was sent, and sends it again."
            )
        )
        self.field.setAccessibleName(self.tr("Folder with the ultrasound pictures"))
        self.choose.setText(self.tr("Choose…"))

    @Slot()
    def _choose(self) -> None:
        found = QFileDialog.getExistingDirectory(
            self, self.tr("Folder with the ultrasound pictures"), self.value()
        )
        if found:
            self.field.setText(found)

    @Slot()
    def _judge(self) -> None:
        folder = self.value()
        there = not folder or folder_there(folder)
        text = self.tr("Can't reach %1. Check the drive or cable.")
        self.say_trouble("" if there else text.replace("%1", texts.isolated_ltr(folder)))
        self.changed.emit()


class PairPage(Step):
    """Which clinic this computer belongs to."""

    def __init__(self, server_url: str, name: str) -> None:
        super().__init__()
        self.address = QLineEdit(server_url)
        self.code = QLineEdit()
        self.name = QLineEdit(name)
        for field in (self.address, self.code):
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.address.setPlaceholderText("https://pictures.example.org")
        self.code.setFont(fixed_font(0))
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setVisible(False)
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._names = [label("heading") for _ in range(3)]
        for words, field in zip(self._names, (self.address, self.code, self.name), strict=True):
            words.setBuddy(field)
            self._form.addRow(words, field)
            field.textChanged.connect(self._typed)
        for field in (self.address, self.code):
            field.textChanged.connect(self._take_both)
        self._length = len(server_url)
        self.column.addLayout(self._form)
        self.column.addWidget(self.busy)
        self.address.editingFinished.connect(self._check_address)
        self.code.editingFinished.connect(self._scanned)
        self.close_column()

    def values(self) -> tuple[str, str, str]:
        """Return address, code and name, as typed."""
        return self.address.text().strip(), self.code.text().strip(), self.name.text().strip()

    def begin(self) -> None:
        (self.code if self.address.text() else self.address).setFocus()

    def complete(self) -> bool:
        return all(self.values())

    def set_busy(self, busy: bool) -> None:
        """The server is asked; nothing is typed meanwhile."""
        self.busy.setVisible(busy)
        for field in (self.address, self.code, self.name):
            field.setEnabled(not busy)
        if not busy:
            self.code.setFocus()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Which clinic is this?"))
        self.words.setText(
            self.tr(
                "Make a one-time code at a computer of the clinic that is paired already, or ask your"
                " administrator for one. It is good for ten minutes. Address and code may be pasted"
                " together."
            )
        )
        for words, text in zip(
            self._names,
            (self.tr("Address of the server"), self.tr("One-time code"), self.tr("Name of this computer")),
            strict=True,
        ):
            words.setText(text)
        self.name.setPlaceholderText(self.tr("for example: Cart 2"))
        self.address.setAccessibleName(self.tr("Address of the server"))
        self.code.setAccessibleName(self.tr("One-time code"))
        self.name.setAccessibleName(self.tr("Name of this computer"))
        self.busy.setAccessibleName(self.tr("Asking the server"))

    @Slot()
    def _typed(self) -> None:
        self.say_trouble("")
        self.changed.emit()

    @Slot(str)
    def _take_both(self, text: str) -> None:
        """Share out what was pasted whole; what comes letter by letter may have more to come."""
        pasted = len(text) > self._length + 1
        self._length = len(text)
        if pasted:
            self._share_out(text)

    def _share_out(self, text: str) -> None:
        both = pairing_text.read(text)
        if both is not None:
            self.address.setText(both[0])
            self.code.setText(both[1])
            self.code.setCursorPosition(0)
            self.name.setFocus()

    @Slot()
    def _scanned(self) -> None:
        """A scanner types like a person, and ends with Return."""
        self._share_out(self.code.text())

    @Slot()
    def _check_address(self) -> None:
        """Say at once what is wrong with an address; bare names get the https:// that they need."""
        text = self.address.text().strip()
        if text and "://" not in text:
            text = f"https://{text}"
            self.address.setText(text)
        try:
            if text:
                check_server_url(text)
        except UsageError:
            self.say_trouble(
                self.tr("Write the server's address like %1.").replace(
                    "%1", texts.isolated_ltr("https://pictures.example.org")
                )
            )


def fixed_font(larger: float) -> QFont:
    """Return a font in which 0 and O, 1 and I differ."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(theme.current().metrics.font + larger)
    return font
