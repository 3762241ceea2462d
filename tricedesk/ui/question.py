"""A question with two answers, the safe one first.

Owns: its look, that Enter and Esc give the safe answer.
Refuses: the words.
"""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tricedesk.ui import theme
from tricedesk.ui.widgets import button, label


class Question(QDialog):
    """Accepted only by the button that does it; everything else leaves things as they are."""

    def __init__(
        self, parent: QWidget, title: str, text: str, *, stay: str, act: str, kind: str = ""
    ) -> None:
        """Make the question.

        Args:
            title, text: what happened or is asked; what follows from it.
            stay: the safe answer, which has the focus.
            act: the other answer; `kind` is its button's kind in the style sheet.
        """
        super().__init__(parent)
        metrics = theme.current().metrics
        self.setWindowTitle("TriceDesk")
        self.setAccessibleName(title)
        heading, words = label("title", wraps=True), label(wraps=True)
        heading.setText(title)
        words.setText(text)
        self.stay = button("primary")
        self.stay.setText(stay)
        self.act = button(kind)
        self.act.setText(act)
        self.stay.setDefault(True)
        self.stay.clicked.connect(self.reject)
        self.act.clicked.connect(self.accept)
        answers = QHBoxLayout()
        answers.setSpacing(metrics.gap)
        answers.addStretch(1)
        answers.addWidget(self.act)
        answers.addWidget(self.stay)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.pad * 2, metrics.pad * 2, metrics.pad * 2, metrics.pad)
        column.setSpacing(metrics.gap)
        column.addWidget(heading)
        column.addWidget(words)
        column.addSpacing(metrics.pad)
        column.addLayout(answers)
        width = metrics.target * 14
        self.resize(width, column.heightForWidth(width))
        self.stay.setFocus()
