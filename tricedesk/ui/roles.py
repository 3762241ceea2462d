"""What a widget that draws itself is, told to screen readers.

Owns: the accessible role of our own widgets; Qt knows only the roles of its own.
Refuses: names and descriptions, which every widget has by `setAccessibleName`.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_PROPERTY = "accessibleRole"
_installed = False


def tell_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Say what a widget is, before a screen reader first asks for it."""
    global _installed
    if not _installed:
        QAccessible.installFactory(_interface)
        _installed = True
    widget.setProperty(_PROPERTY, role.value)


def _interface(_class_name: str, of: QObject) -> QAccessibleInterface | None:
    """Return the interface of a widget whose role was told; Qt makes all others."""
    if not isinstance(of, QWidget):
        return None
    role = of.property(_PROPERTY)
    return None if role is None else QAccessibleWidget(of, QAccessible.Role(role))
