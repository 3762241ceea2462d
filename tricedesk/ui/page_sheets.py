"""Small sheets about one page: until when it lives, and the four digits that delete it.

Owns: choosing a later last day, and showing a delete code large.
Refuses: asking the server: what was chosen is a signal, the code was told.
"""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from tricedesk.ui import texts, theme
from tricedesk.ui.send_panel import LIFESPANS
from tricedesk.ui.widgets import button, label


class ExtendSheet(QDialog):
    """Asks until when a page shall live; only longer than it does is offered.

    Signals:
        confirmed(int): so many days from today.
    """

    confirmed = Signal(int)

    def __init__(
        self, name: str, last_day: date | None, today: date, usual: int, parent: QWidget | None = None
    ) -> None:
        """Make the sheet; `usual` is the clinic's own lifespan in days, offered first if it is longer."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        metrics = theme.current().metrics
        self.setWindowTitle(self.tr("Extend"))
        title, text = label("title", wraps=True), label("muted", wraps=True)
        who = texts.isolated(name) or self.tr("this patient")
        title.setText(self.tr("Keep the page of %1 open longer").replace("%1", who))
        now = self.tr("It closes on %1.").replace("%1", texts.day(last_day)) if last_day else ""
        same = self.tr("The link stays the same, and nobody gets a message.")
        text.setText(f"{now} {same}".strip())
        left = (last_day - today).days if last_day else 0
        days = [n for n in sorted({*LIFESPANS, usual}) if n > left] or [left + 30, left + 90]
        chosen = usual if usual in days else days[0]
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.pad * 2, metrics.pad * 2, metrics.pad * 2, metrics.pad)
        column.setSpacing(metrics.gap)
        column.addWidget(title)
        column.addWidget(text)
        column.addSpacing(metrics.gap)
        self._group = QButtonGroup(self)
        for each in days:
            choice = QRadioButton()
            until = self.tr("until %1").replace("%1", texts.day(today + timedelta(days=each)))
            long = self.tr("%Ln days", "", each)
            choice.setText(f"{long}, {until}")
            choice.setChecked(each == chosen)
            self._group.addButton(choice, each)
            column.addWidget(choice)
        self.back, self.extend = button(), button("primary", "calendar")
        self.back.setText(self.tr("Go back"))
        self.extend.setText(self.tr("Extend"))
        self.extend.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.extend)
        column.addStretch(1)
        column.addSpacing(metrics.pad)
        column.addLayout(foot)
        width = round(46 * metrics.font)
        self.setMinimumWidth(width)
        self.resize(width, column.totalHeightForWidth(width))
        self.back.clicked.connect(self.reject)
        self.extend.clicked.connect(self._extend)
        self.extend.setFocus()

    def _extend(self) -> None:
        self.confirmed.emit(self._group.checkedId())
        self.accept()


class CodeSheet(QDialog):
    """Shows a page's delete code, to be told."""

    def __init__(self, name: str, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        metrics = theme.current().metrics
        self.setWindowTitle(self.tr("Delete code"))
        title, text = label("title", wraps=True), label("muted", wraps=True)
        who = texts.isolated(name) or self.tr("this patient")
        title.setText(self.tr("Delete code of %1").replace("%1", who))
        text.setText(
            self.tr("It only deletes the page. Tell it to nobody but the patient. It opens nothing.")
        )
        self.code = label("code", selectable=True)
        font = self.code.font()
        font.setPointSizeF(metrics.title * 3)
        font.setWeight(font.Weight.DemiBold)
        self.code.setFont(font)
        self.code.setText(texts.isolated_ltr(" ".join(code)))
        self.code.setAccessibleName(" ".join(code))  # digit by digit
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.copy, self.close_it = button("", "copy"), button("primary")
        self.copy.setText(self.tr("Copy"))
        self.close_it.setText(self.tr("Done"))
        self.close_it.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(self.close_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.pad * 2, metrics.pad * 2, metrics.pad * 2, metrics.pad)
        column.setSpacing(metrics.gap)
        column.addWidget(title)
        column.addWidget(text)
        column.addSpacing(metrics.pad)
        column.addWidget(self.code)
        column.addStretch(1)
        column.addSpacing(metrics.pad)
        column.addLayout(foot)
        width = round(42 * metrics.font)
        self.setMinimumWidth(width)
        self.resize(width, column.totalHeightForWidth(width))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(code))
        self.close_it.clicked.connect(self.accept)
        self.close_it.setFocus()
