"""The first run: which folder, which clinic, and the recovery key to keep.

Owns: three steps, each of which can be left for later but the last.
Refuses: pairing itself; it says what was typed and is told what came of it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from tricedesk.ui import texts, theme
from tricedesk.ui.first_run_pages import FolderPage, PairPage, Step
from tricedesk.ui.recovery_page import KeyPage
from tricedesk.ui.said import said
from tricedesk.ui.widgets import button, label, line, scrolling


class FirstRun(QDialog):
    """Shown while this computer has no folder or no clinic; one step of it also from then on: to pair again,
    and to enter the recovery key that was put off.

    Signals:
        folder_chosen(str): the folder that the ultrasound machine writes to.
        folder_absent(): this computer has none, as at a front desk.
        pair_asked(str, str, str): server address, one-time code, this computer's name. Answer by
            `pairing_done` or `pairing_failed`.
        recovery_entered(str): the recovery key as it was typed. Answer by `labels_readable` or
            `pairing_failed`.
    """

    folder_chosen = Signal(str)
    folder_absent = Signal()
    pair_asked = Signal(str, str, str)
    recovery_entered = Signal(str)

    def __init__(
        self,
        folder: str = "",
        server_url: str = "",
        name: str = "",
        *,
        paired: bool = False,
        begin: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """Begin with what is known; `paired` leaves out the second step, `begin` those before that one."""
        super().__init__(parent)
        self._paired = paired
        self._begin = begin
        self._busy = False
        self._step_words = label("small")
        self.folder = FolderPage(folder)
        self.pair = PairPage(server_url, name)
        self.key = KeyPage()
        self._steps: list[Step] = [self.folder, self.pair, self.key]
        self._stack = QStackedWidget()
        for page in self._steps:
            self._stack.addWidget(scrolling(page))
            page.changed.connect(self._judge)
        self.back = button()
        self.later = button("plain")
        self.next = button("primary")
        self.next.setDefault(True)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._step_words)
        self._foot.addStretch(1)
        for each in (self.later, self.back, self.next):
            self._foot.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(line())
        column.addLayout(self._foot)
        self.back.clicked.connect(lambda: self._go(0))
        self.later.clicked.connect(self._skip)
        self.next.clicked.connect(self._next)
        self.key.entered.connect(self._enter_key)
        metrics = theme.current().metrics
        self.resize(metrics.target * 19, metrics.target * 16)
        self._measure()
        if begin == 2:
            self.key.show_key("", "")
        self._go(begin)

    # ---- answers -----

    @Slot(str, str, bool)
    def pairing_done(self, clinic: str, recovery: str, has_labels: bool) -> None:
        """The desk is paired; `recovery` is shown if there is one, `has_labels` False asks for it."""
        self._busy = False
        self._paired = True
        self.pair.set_busy(False)
        if not recovery and has_labels:
            self.accept()
            return
        self.key.show_key(clinic, recovery)
        self._go(2)

    @Slot()
    def labels_readable(self) -> None:
        """The recovery key that was typed is the clinic's."""
        self._busy = False
        self.accept()

    @Slot(str, str)
    def pairing_failed(self, words: str, hint: str) -> None:
        """Say what went wrong and what to do; everything typed stays."""
        self._busy = False
        self.pair.set_busy(False)
        self._steps[self._stack.currentIndex()].say_trouble(said(f"{words} {hint}".strip()))
        self._judge()

    # ---- steps -----

    @property
    def step(self) -> int:
        """Which step is shown: 0 the folder, 1 the clinic, 2 the recovery key."""
        return self._stack.currentIndex()

    def reject(self) -> None:
        """Esc and the window's cross: not while a request runs, nor past an unkept recovery key."""
        if not self._busy and (self.step < 2 or self.key.asks or self.key.complete()):
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()
        if self.isHidden():
            event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._judge()
        elif event.type() == QEvent.Type.PaletteChange:
            self._measure()

    @Slot()
    def _next(self) -> None:
        match self.step:
            case 0:
                self.folder_chosen.emit(self.folder.value())
                self._after_folder()
            case 1:
                self._busy = True
                self.pair.say_trouble("")
                self.pair.set_busy(True)
                self._judge()
                self.pair_asked.emit(*self.pair.values())
            case _:
                self.accept()

    @Slot()
    def _skip(self) -> None:
        if self.step == 0:
            self.folder_absent.emit()
            self._after_folder()
        else:
            self.accept()

    def _after_folder(self) -> None:
        if self._paired:
            self.accept()
        else:
            self._go(1)

    def _go(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        self._steps[step].begin()
        self._judge()

    @Slot(str)
    def _enter_key(self, text: str) -> None:
        self._busy = True
        self.key.say_trouble("")
        self._judge()
        self.recovery_entered.emit(text)

    @Slot()
    def _judge(self) -> None:
        step = self.step
        self.setWindowTitle(self.tr("Set up this computer"))
        self._step_words.setText(
            ""
            if (self._paired and step == 0) or self._begin
            else self.tr("Step %1 of 3").replace("%1", texts.number(step + 1))
        )
        self.next.setText((self.tr("Continue"), self.tr("Pair"), self.tr("Done"))[step])
        self.next.setEnabled(not self._busy and self._steps[step].complete())
        self.back.setText(self.tr("Back"))
        self.back.setVisible(step == 1 and not self._begin)
        self.back.setEnabled(not self._busy)
        self.later.setText(
            (self.tr("This computer has no ultrasound folder"), self.tr("Later"), self.tr("Enter it later"))[
                step
            ]
        )
        self.later.setVisible(step < 2 or self.key.asks)
        self.later.setEnabled(not self._busy)

    def _measure(self) -> None:
        metrics = theme.current().metrics
        self._foot.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        self._foot.setSpacing(metrics.gap)
