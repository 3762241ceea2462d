"""A page's lines, newest first: a shape, when, and what happened.

Owns: rows of labels that are used again for the next page.
Refuses: the words (`timeline_words`) and their order (`timeline`).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from tricedesk.ui import icons, texts, theme
from tricedesk.ui.happenings import Line
from tricedesk.ui.timeline_words import line_words, sign
from tricedesk.ui.widgets import label


class StoryList(QWidget):
    """Lines under a heading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self._rows: list[tuple[QLabel, QLabel, QLabel]] = []
        self._heading = label("heading")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self._heading, 0, 0, 1, 3)
        self._grid.setColumnStretch(2, 1)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show what has happened; `lines` come oldest first."""
        self._lines = tuple(lines)
        self._write()

    @property
    def text(self) -> str:
        """All that it says, a line each."""
        return "\n".join(what.text() for _sign, _when, what in self._rows if not what.isHidden())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._write()

    def _write(self) -> None:
        metrics = theme.current().metrics
        self._grid.setHorizontalSpacing(metrics.gap)
        self._grid.setVerticalSpacing(metrics.gap)
        self._heading.setText(self.tr("What happened"))
        self._heading.setVisible(bool(self._lines))
        while len(self._rows) < len(self._lines):
            self._add()
        top = Qt.AlignmentFlag.AlignTop
        for place, (shape, when, what) in enumerate(self._rows):
            there = place < len(self._lines)
            for each in (shape, when, what):
                each.setVisible(there)
            if not there:
                continue
            line = self._lines[-1 - place]
            name, ink = sign(line)
            shape.setPixmap(icons.pixmap(name, ink, metrics.small_icon, self.devicePixelRatioF()))
            shape.setAlignment(top)
            shape.setFixedWidth(metrics.small_icon)
            when.setText(texts.moment(line.at))
            when.setAlignment(top)
            what.setText(line_words(line))
            what.setAlignment(top)
            what.setAccessibleName(f"{what.text()}, {when.text()}")

    def _add(self) -> None:
        row = (QLabel(), label("muted"), label(wraps=True, selectable=True))
        row[2].setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a screen reader walks over them; Tab goes to buttons
        self._rows.append(row)
        for column, each in enumerate(row):
            self._grid.addWidget(each, len(self._rows), column)
