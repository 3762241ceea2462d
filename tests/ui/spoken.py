"""What a screen reader could not say of the controls on the screen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

KINDS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)
NO_CONTROL = {
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Window,
    QAccessible.Role.Pane,
    QAccessible.Role.Grouping,
}


def controls(root: QWidget) -> Iterator[QWidget]:
    """Yield everything on the screen that takes keys or presses, without the insides of Qt's own widgets."""
    for widget in root.findChildren(QWidget):
        parent = widget.parentWidget()
        inside = (
            isinstance(widget, QScrollBar | QHeaderView)
            or widget.objectName().startswith("qt_")
            or isinstance(parent, QLineEdit | QAbstractSpinBox | QComboBox)
        )
        tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
        if widget.isVisible() and not inside and (tabbed or isinstance(widget, KINDS)):
            yield widget


def complaints(root: QWidget) -> list[str]:
    """Return what a screen reader could not say."""
    found = []
    for widget in controls(root):
        spoken = QAccessible.queryAccessibleInterface(widget)
        if not spoken.isValid():
            found.append(f"{place(widget)}: nothing is told of it")
            continue
        if not spoken.text(QAccessible.Text.Name).strip():
            found.append(f"{place(widget)}: no name")
        if spoken.role() in NO_CONTROL and not isinstance(widget, QScrollArea):  # Qt has no role for it
            found.append(f"{place(widget)}: role {spoken.role().name}")
    return found


def place(widget: QWidget) -> str:
    """Return where a widget is, from the inside out."""
    names = []
    at: QWidget | None = widget
    while at is not None:
        names.append(type(at).__name__)
        at = at.parentWidget()
    return " in ".join(names[:5])
