"""The head of the preview: whose study it is.

Owns: name and facts of the draft, and hiding them; the button that folds the list away.
Refuses: everything below, and folding.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from tricedesk.ui import texts, theme
from tricedesk.ui.preview.model import DraftView
from tricedesk.ui.study_rows import shown_name, study_day
from tricedesk.ui.widgets import button, fit_icon, label

HIDDEN = "•••••"


class _Line(QLabel):
    """One line of small facts; what has no room is told by its tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", "muted")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._whole = ""

    def show_text(self, text: str) -> None:
        """Show as much of a text as there is room for."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_text(self._whole)


class PreviewHead(QWidget):
    """Two lines: the name, then ID, date, description, machine.

    Signals:
        fold_asked(bool): fold the list away and give the picture its room, or bring it back.
    """

    fold_asked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: DraftView | None = None
        self._hidden = False
        self.title = label("title")
        self.facts = _Line()
        self.fold = button("plain", "fold")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._folded)
        self._lines = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lines.addWidget(self.title)
        self._lines.addWidget(self.facts, 1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.fold)
        self._row.addLayout(self._lines, 1)
        self._fit()
        self._write()

    def show_draft(self, draft: DraftView | None) -> None:
        """Say whose study it is."""
        self._draft = draft
        self._write()

    def set_names_hidden(self, hidden: bool) -> None:
        """Hide name and ID, or show them."""
        self._hidden = hidden
        self._write()

    def set_folded(self, folded: bool) -> None:
        """Show whether the list is folded away."""
        self.fold.setChecked(folded)

    def set_low(self, low: bool) -> None:
        """Take one line, in a window that has few."""
        way = QBoxLayout.Direction.LeftToRight if low else QBoxLayout.Direction.TopToBottom
        if self._lines.direction() is not way:
            self._lines.setDirection(way)
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _folded(self, folded: bool) -> None:
        self._write_fold()
        self.fold_asked.emit(folded)

    def _write_fold(self) -> None:
        words = self.tr("Show the list (F9)") if self.fold.isChecked() else self.tr("Hide the list (F9)")
        self.fold.setToolTip(words)
        self.fold.setAccessibleName(words)

    def _fit(self) -> None:
        metrics = theme.current().metrics
        one = self._lines.direction() is QBoxLayout.Direction.LeftToRight
        above = metrics.gap // 2 if one else metrics.gap
        self._row.setContentsMargins(metrics.gap, above, metrics.pad, above)
        self._row.setSpacing(metrics.gap)
        self._lines.setSpacing(metrics.pad if one else 0)
        self.fold.setFixedWidth(metrics.target)
        fit_icon(self.fold)

    def _write(self) -> None:
        draft = self._draft
        self._write_fold()
        self.facts.setVisible(draft is not None)
        if draft is None:
            self.title.setText(self.tr("Preview"))
            return
        name = texts.leading(shown_name(draft.PatientName)) or self.tr("No name")
        self.title.setText(HIDDEN if self._hidden else name)
        day = study_day(draft.StudyDate)
        facts = (
            "" if self._hidden else texts.isolated_ltr(draft.PatientID),
            texts.day(day) if day else draft.StudyDate,
            texts.isolated(draft.StudyDescription),
            texts.isolated(draft.machine),
        )
        self.facts.show_text(" · ".join(fact for fact in facts if fact))
