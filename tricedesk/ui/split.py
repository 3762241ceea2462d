"""A list beside its details; below them where the window is narrow.

Owns: which of the two, by width, and the shares that a person gave them.
Refuses: what is in either.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

NARROW = 640
"""Below this width in device-independent pixels, details stand under the list."""


class Split(QSplitter):
    """Two widgets that share a view, at first in these `shares`."""

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        parent: QWidget | None = None,
        *,
        shares: tuple[int, int] = (3, 2),
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(first)
        self.addWidget(second)
        second.setMinimumWidth(240)
        for place, share in enumerate(shares):
            self.setStretchFactor(place, share)
        self.setSizes([share * 1000 for share in shares])  # only their ratio counts

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < NARROW
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self.orientation() is not wanted:
            self.setOrientation(wanted)
        super().resizeEvent(event)
