"""The preferences dialog: pages at the side, Save and Cancel.

Owns: the frame, and that nothing is kept before Save.
Refuses: what is on the pages, and keeping it; `saved` says what was chosen.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tricedesk.ui import texts, theme
from tricedesk.ui.preferences.computer import ComputerPage
from tricedesk.ui.preferences.values import ComputerPreferences
from tricedesk.ui.widgets import button, label, line, scrolling


class PreferencesDialog(QDialog):
    """Preferences of this computer.

    Signals:
        saved(ComputerPreferences): what was chosen, once, when Save is pressed.
        pairing_asked(): this computer is to be paired; the dialog has closed, nothing of it is kept.
    """

    saved = Signal(object)
    pairing_asked = Signal()

    def __init__(
        self, chosen: ComputerPreferences, parent: QWidget | None = None, *, desk: str = "", clinic: str = ""
    ) -> None:
        """Show what was chosen, for the desk of this name, which is paired with this clinic, if with any."""
        super().__init__(parent)
        self._desk = desk
        self._clinic = clinic
        self._heading = label("title")
        self._account = label("muted", wraps=True)
        self.pair = button()
        self.pair.setVisible(not clinic)
        self.pair.clicked.connect(self._pair)
        self._top = QHBoxLayout()
        self._top.addWidget(self._account, 1)
        self._top.addWidget(self.pair)
        self.page = ComputerPage(chosen)
        self.save = button("primary")
        self.cancel = button()
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self._foot.addWidget(self.cancel)
        self._foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addLayout(self._top)
        column.addWidget(scrolling(self.page), 1)
        column.addWidget(line())
        column.addLayout(self._foot)
        self.page.changed.connect(self._judge)
        self._retranslate()
        self._measure()
        self._judge()
        self.page.folder.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._measure()

    @Slot()
    def _judge(self) -> None:
        self.save.setEnabled(self.page.usable())

    @Slot()
    def _save(self) -> None:
        self.accept()
        self.saved.emit(self.page.values())

    @Slot()
    def _pair(self) -> None:
        self.reject()
        self.pairing_asked.emit()

    def _measure(self) -> None:
        metrics = theme.current().metrics
        self._heading.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, 0)
        self._top.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, 0)
        self._foot.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        self._foot.setSpacing(metrics.gap)
        wanted = self.page.sizeHint()
        height = wanted.height() + 4 * metrics.target + metrics.pad
        self.resize(
            max(560, wanted.width() + 2 * metrics.pad), min(self.screen().availableSize().height(), height)
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Preferences"))
        self._heading.setText(self.tr("This computer"))
        if self._clinic:
            words = self.tr("“%2” is paired with %1.") if self._desk else self.tr("Paired with %1.")
            words = words.replace("%1", texts.isolated(self._clinic)).replace(
                "%2", texts.isolated(self._desk)
            )
        else:
            words = self.tr("This computer is not paired with a clinic yet. Pair it to send.")
        self._account.setText(words)
        self.pair.setText(self.tr("Pair…"))
        self.save.setText(self.tr("Save"))
        self.cancel.setText(self.tr("Cancel"))
