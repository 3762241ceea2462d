"""Small things that every view builds from.

Owns: labels, buttons and lines that wear the style sheet's kinds and carry an accessible name.
Refuses: anything with a meaning of its own.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QWidget

from tricedesk.ui import icons, theme
from tricedesk.ui.palettes import Ink


def set_kind(widget: QWidget, kind: str) -> None:
    """Give a widget a kind of the style sheet, at once."""
    set_style_property(widget, "kind", kind)


def set_style_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet selects by, and let the style see it."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


def label(kind: str = "", *, wraps: bool = False, selectable: bool = False) -> QLabel:
    """Return an empty label: plain text only, whatever comes into it."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("kind", kind)
    if wraps:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


def button(kind: str = "", icon: str = "", ink: Ink | None = None) -> QPushButton:
    """Return a button without words yet; its words become its accessible name."""
    made = QPushButton()
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    if icon:
        if ink is None:
            ink = {"primary": Ink.ON_ACCENT, "send": Ink.ON_ACCENT, "danger": Ink.BAD}.get(kind, Ink.TEXT)
        made.setIcon(icons.icon(icon, ink))
        fit_icon(made)
    return made


def fit_icon(made: QPushButton) -> None:
    """Give a button's icon the theme's size; again after the theme has changed."""
    edge = theme.current().metrics.small_icon
    made.setIconSize(QSize(edge, edge))


def surface() -> QWidget:
    """Return an area that lies on the window's ground."""
    made = QWidget()
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    made.setProperty("kind", "surface")
    return made


class TallPage(QWidget):
    """A page for `scrolling` with texts that wrap: as high as they are at its width."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


def scrolling(page: QWidget) -> QScrollArea:
    """Return a page that scrolls where the window is too small for it."""
    page.setProperty("kind", "page")
    made = QScrollArea()
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setWidget(page)
    return made


def line(orientation: Qt.Orientation = Qt.Orientation.Horizontal) -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setProperty("kind", "line")
    if orientation is Qt.Orientation.Horizontal:
        made.setFixedHeight(1)
    else:
        made.setFixedWidth(1)
    return made


def behind_a_dialog(widget: QWidget) -> bool:
    """Tell whether a dialog that holds the window may lie over this widget."""
    dialog = QApplication.activeModalWidget()
    return dialog is not None and not dialog.isAncestorOf(widget)
