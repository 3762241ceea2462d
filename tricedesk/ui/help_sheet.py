"""The sheet of keys that F1 opens.

Owns: showing every key of the desk in one place, in the person's language.
Refuses: the keys' meaning, which is where they act.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tricedesk.ui import texts, theme
from tricedesk.ui.widgets import button, label


def key_groups() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return groups of (keys, what they do); keys are spelled as Qt's portable text, `/` between two."""
    translate = QCoreApplication.translate
    return (
        (
            translate("Keys", "Everywhere"),
            (
                ("Ctrl+1/Ctrl+4", translate("Keys", "First view … fourth view")),
                ("Ctrl+F", translate("Keys", "Search")),
                ("F5", translate("Keys", "Look through the folder again")),
                ("F9", translate("Keys", "Hide the list of studies, or show it")),
                ("F8", translate("Keys", "Hide names")),
                ("Ctrl+L", translate("Keys", "Hide names and pictures until you are back")),
                ("Ctrl+Z", translate("Keys", "Undo the sending, while it can be undone")),
                ("Ctrl+,", translate("Keys", "Preferences")),
                ("F1", translate("Keys", "These keys")),
            ),
        ),
        (
            translate("Keys", "Studies"),
            (
                ("PgUp/PgDown", translate("Keys", "Study before, next study")),
                ("Up/Down", translate("Keys", "Picture before, next picture")),
                ("X", translate("Keys", "Include the picture or leave it out")),
                ("Ctrl+Enter", translate("Keys", "Send")),
            ),
        ),
        (
            translate("Keys", "Picture"),
            (
                ("Space/C", translate("Keys", "Play or stop a clip")),
                ("Left/Right", translate("Keys", "Frame before, next frame")),
                ("Home/End", translate("Keys", "First frame, last frame")),
                ("+/-/0", translate("Keys", "Larger, smaller, whole picture")),
                ("B", translate("Keys", "Hold to see the original")),
                ("Tab", translate("Keys", "Next text or cover on the picture")),
                ("Enter", translate("Keys", "Cover it, or uncover it")),
                ("D/K", translate("Keys", "Draw a cover, draw what to keep")),
            ),
        ),
    )


class HelpSheet(QDialog):
    """All keys in columns; Esc closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        metrics = theme.current().metrics
        self.setWindowTitle(self.tr("Keys"))
        page = QWidget()
        page.setProperty("kind", "page")
        columns = QHBoxLayout(page)
        columns.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        columns.setSpacing(metrics.pad * 2)
        for title, keys in key_groups():
            columns.addLayout(_group(title, keys))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(self.windowTitle())
        area.setWidget(page)
        close = button("primary")
        close.setText(self.tr("Close"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.setContentsMargins(metrics.pad, 0, metrics.pad, metrics.pad)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area, 1)
        column.addLayout(foot)
        wanted = page.sizeHint()
        self.resize(wanted.width() + 4, wanted.height() + metrics.target + metrics.pad + metrics.gap)
        close.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setWindowTitle(self.tr("Keys"))


def _group(title: str, keys: tuple[tuple[str, str], ...]) -> QGridLayout:
    metrics = theme.current().metrics
    grid = QGridLayout()
    grid.setHorizontalSpacing(metrics.gap)
    grid.setVerticalSpacing(metrics.gap)
    heading = label("heading")
    heading.setText(title)
    grid.addWidget(heading, 0, 0, 1, 2)
    for row, (spelled, meaning) in enumerate(keys, start=1):
        caps = QHBoxLayout()
        caps.setSpacing(4)
        caps.addStretch(1)
        for one in spelled.split("/"):
            cap = label("key")
            cap.setText(
                texts.isolated_ltr(QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText))
            )
            caps.addWidget(cap)
        grid.addLayout(caps, row, 0, Qt.AlignmentFlag.AlignVCenter)
        words = label()
        words.setText(meaning)
        grid.addWidget(words, row, 1)
    grid.setRowStretch(len(keys) + 1, 1)
    return grid
