"""Two admins at once: what the other has set, beside one's own, and the choice for each setting.

Owns: showing it until it is answered. Refuses: answering for anybody: nothing is overwritten silently.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from tricedesk.ui import theme
from tricedesk.ui.preferences.edits import Conflict
from tricedesk.ui.preferences.form import Form
from tricedesk.ui.preferences.words import changed_words, setting_name, setting_value
from tricedesk.ui.widgets import button, label


class ConflictPanel(QFrame):
    """Hidden while nobody else has changed anything."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form
        self.setProperty("kind", "banner")
        self.setProperty("tone", "warn")
        self.heading = label("heading", wraps=True)
        self.others = label(wraps=True)
        self.seen = button()
        self.seen.clicked.connect(form.seen_others)
        self._rows = QWidget()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.heading)
        self._column.addWidget(self._rows)
        foot = QHBoxLayout()
        foot.addWidget(self.others, 1)
        foot.addWidget(self.seen)
        self._column.addLayout(foot)
        self._shown: object = None
        form.changed.connect(self._show)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._shown = None
            self._show()

    @Slot()
    def _show(self) -> None:
        settings, conflicts, others = self._form.account.settings, self._form.conflicts, self._form.others
        self.setVisible(bool(conflicts or others) and settings is not None)
        state = (settings, conflicts, tuple(others.items()))
        if settings is None or state == self._shown:
            return
        self._shown = state
        metrics = theme.current().metrics
        self._column.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        asks = self.tr("Load theirs or keep yours, for each.") if conflicts else ""
        self.heading.setText(f"{changed_words(settings)} {asks}".strip())
        self._column.removeWidget(self._rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = self._table(conflicts)
        self._column.insertWidget(1, self._rows)
        self._rows.setVisible(bool(conflicts))
        lines = [f"{setting_name(name)}: {setting_value(name, value)}" for name, value in others.items()]
        text = self.tr("Changed by them, and shown here now: %1").replace("%1", " · ".join(lines))
        self.others.setText(text if lines else "")
        self.seen.setText(self.tr("Seen"))
        self.seen.setAccessibleName(self.tr("Seen: what they have changed"))
        for each in (self.others, self.seen):
            each.setVisible(bool(lines))

    def _table(self, conflicts: tuple[Conflict, ...]) -> QWidget:
        metrics = theme.current().metrics
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(metrics.pad)
        grid.setVerticalSpacing(metrics.gap // 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for place, conflict in enumerate(conflicts):
            name = setting_name(conflict.name)
            heading = label()
            heading.setText(name)
            grid.addWidget(heading, place * 3, 0, 1, 2)
            for column, (words, value, act, done) in enumerate(
                (
                    (self.tr("Theirs: %1"), conflict.theirs, self.tr("Take theirs"), self._form.take_theirs),
                    (self.tr("Yours: %1"), conflict.mine, self.tr("Keep mine"), self._form.keep_mine),
                )
            ):
                text = label(wraps=True, selectable=False)
                text.setText(words.replace("%1", setting_value(conflict.name, value)))
                press = button()
                press.setText(act)
                press.setAccessibleName(f"{act}: {name}")
                press.clicked.connect(partial(done, conflict.name))
                grid.addWidget(text, place * 3 + 1, column)
                grid.addWidget(press, place * 3 + 2, column)
        return made
