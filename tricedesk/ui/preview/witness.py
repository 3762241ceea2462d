"""Whether a person can see what a widget has painted.

Owns: the one answer. Refuses: any doubt: hidden, minimised, cut off or behind a dialog is not on the screen.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from tricedesk.ui.widgets import behind_a_dialog


def is_on_screen(widget: QWidget, part: QRectF) -> bool:
    """Tell whether all of a part of a widget is to be seen on a window that is on the screen."""
    window = widget.window()
    if window.isMinimized() or not widget.isVisible():
        return False
    if not window.windowHandle().isExposed() or behind_a_dialog(widget):
        return False
    return widget.visibleRegion().boundingRect().contains(part.toAlignedRect().intersected(widget.rect()))
