"""The list of files that could not be read, each with its reason.

Owns: showing it. Refuses: opening or mending the files.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QSize
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from tricedesk.ui import texts, theme
from tricedesk.ui.widgets import button, label


class UnreadableDialog(QDialog):
    """File, folder and reason of each; the whole path on hovering."""

    def __init__(self, files: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        metrics = theme.current().metrics
        self.setWindowTitle(self.tr("Files that could not be read"))
        self.resize(760, 420)
        words = label("muted", wraps=True)
        words.setText(
            self.tr("The other files are not affected. Send these again from the machine, or remove them.")
        )
        model = QStandardItemModel(0, 3, self)
        model.setHorizontalHeaderLabels([self.tr("File"), self.tr("Reason"), self.tr("Folder")])
        for path, reason in files:
            # A scan of a Windows folder has backslashes; PurePath of this system splits its own kind.
            parts = PurePath(path)
            row = [
                QStandardItem(texts.isolated_ltr(parts.name)),
                QStandardItem(texts.isolated(reason)),
                QStandardItem(texts.isolated_ltr(str(parts.parent))),
            ]
            for item in row:
                item.setEditable(False)
                item.setToolTip(path)
                item.setSizeHint(QSize(0, metrics.target))
            model.appendRow(row)
        self.list = QTreeView()
        self.list.setModel(model)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setAccessibleName(self.windowTitle())
        header = self.list.header()
        header.setAccessibleName(self.tr("Columns"))
        header.resizeSection(0, 200)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        close = button()
        close.setText(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        column.setSpacing(metrics.gap)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
