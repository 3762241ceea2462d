"""The head of the preview: whose study it is.

Owns: name and facts of the draft, and hiding them. Refuses: everything below.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from tricedesk.ui import texts, theme
from tricedesk.ui.preview.model import DraftView
from tricedesk.ui.study_rows import shown_name, study_day
from tricedesk.ui.widgets import label

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
    """Two lines: the name, then ID, date, description, machine."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: DraftView | None = None
        self._hidden = False
        self.title = label("title")
        self.facts = _Line()
        metrics = theme.current().metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.gap)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.facts)
        self._write()

    def show_draft(self, draft: DraftView | None) -> None:
        """Say whose study it is."""
        self._draft = draft
        self._write()

    def set_names_hidden(self, hidden: bool) -> None:
        """Hide name and ID, or show them."""
        self._hidden = hidden
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()

    def _write(self) -> None:
        draft = self._draft
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
