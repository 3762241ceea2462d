"""How the window looks: light, dark or as the system; Cart size or Desk size.

Owns: the Qt palette, font, measures and style sheet made from `palettes` and `resources/style.qss`, and which
theme is on.
Refuses: colours of its own, and the setting itself (the caller says what is chosen).

Qt's own `setColorScheme` does nothing under plain X and offscreen, hence palettes of our own on Fusion.
"""

from __future__ import annotations

import string
from dataclasses import asdict, dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from tricedesk.ui.palettes import DARK, LIGHT, Colours, Ink
from tricedesk.ui.resources import resource

_FAMILIES = ("Segoe UI", "Inter", "Noto Sans")
"""Taken where the system has them, in this order; else the system's own."""


class Appearance(StrEnum):
    """What a person chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Size(StrEnum):
    """Where the desk stands: under gloved hands, or under a mouse."""

    DESK = "desk"
    CART = "cart"


@dataclass(frozen=True, slots=True)
class Metrics:
    """Measures in device-independent pixels; `font` in points.

    Attributes:
        target: the least height of anything that is pressed.
        send: the height of the one button that sends.
        gap, pad: between things, and around them.
        icon, small_icon: edges of icons in buttons and in lines of text.
        font, title: sizes of text and of a view's heading.
    """

    target: int
    send: int
    gap: int
    pad: int
    radius: int
    icon: int
    small_icon: int
    rail: int
    font: float
    small: float
    title: float


METRICS = {
    Size.DESK: Metrics(
        target=32,
        send=40,
        gap=8,
        pad=16,
        radius=6,
        icon=20,
        small_icon=16,
        rail=100,
        font=10,
        small=9,
        title=15,
    ),
    Size.CART: Metrics(
        target=48,
        send=56,
        gap=12,
        pad=20,
        radius=8,
        icon=26,
        small_icon=20,
        rail=124,
        font=12.5,
        small=11,
        title=18,
    ),
}


@dataclass(frozen=True, slots=True)
class Theme:
    """All that drawing needs to know."""

    dark: bool
    size: Size
    colours: Colours
    metrics: Metrics

    def colour(self, ink: Ink) -> QColor:
        """Return an ink's colour."""
        return QColor(self.colours.ink(ink))


def make(appearance: Appearance = Appearance.SYSTEM, size: Size = Size.DESK) -> Theme:
    """Return the theme for what was chosen; `SYSTEM` is light where the platform says nothing."""
    dark = appearance is Appearance.DARK
    if appearance is Appearance.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return Theme(dark=dark, size=size, colours=DARK if dark else LIGHT, metrics=METRICS[size])


_current: Theme | None = None


def current() -> Theme:
    """Return the theme that is on; light and Desk size before `apply` was called."""
    global _current
    if _current is None:
        _current = make(Appearance.LIGHT)
    return _current


def apply(theme: Theme) -> None:
    """Dress the application. Widgets that draw for themselves hear of it by `changeEvent(PaletteChange)`."""
    global _current
    _current = theme
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("the theme needs a QApplication")
    if not app.styleSheet():  # under a style sheet the base style can't be asked for its name
        app.setStyle("fusion")
    app.setFont(_font(theme))
    app.setPalette(palette(theme.colours))
    app.setStyleSheet(style_sheet(theme))


def palette(colours: Colours) -> QPalette:
    """Return the Qt palette of our colours."""
    made = QPalette()
    role = QPalette.ColorRole
    for roles, colour in (
        ((role.Window,), colours.window),
        ((role.Base,), colours.surface),
        ((role.AlternateBase,), colours.window),
        ((role.Button, role.ToolTipBase), colours.raised),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), colours.text),
        ((role.BrightText,), colours.on_accent),
        ((role.PlaceholderText,), colours.muted),
        ((role.Highlight, role.Accent, role.Link, role.LinkVisited), colours.accent),
        ((role.HighlightedText,), colours.on_accent),
        ((role.Mid, role.Dark), colours.edge),
        ((role.Light, role.Midlight), colours.line),
        ((role.Shadow,), colours.sunken),
    ):
        for each in roles:
            made.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(colours.edge))
    return made


def style_sheet(theme: Theme) -> str:
    """Return `resources/style.qss` with the theme's colours and measures filled in.

    Raises:
        KeyError: the sheet names a colour or measure that there isn't.
    """
    metrics, shade = theme.metrics, "dark" if theme.dark else "light"
    values = {
        **asdict(theme.colours),
        **{
            name: f"{value}pt" if isinstance(value, float) else value
            for name, value in asdict(metrics).items()
        },
        "font": f"{metrics.font}pt",
        "small": f"{metrics.small}pt",
        "title": f"{metrics.title}pt",
        # A style sheet's min-height leaves out the border: 1 px, and 2 px around what has the focus.
        "inner": metrics.target - 2,
        "inner_focus": metrics.target - 4,
        "send_inner": metrics.send - 2,
        "send_inner_focus": metrics.send - 4,
        "pad_focus": metrics.pad - 1,
        "gap_focus": metrics.gap - 1,
        "half_gap": metrics.gap // 2,
        "menu": metrics.small_icon + metrics.gap + 4,
        "menu_focus": metrics.small_icon + metrics.gap + 3,
        "rail_inner": metrics.rail - 2 * metrics.gap - 8,
        "scroll": 12 if theme.size is Size.DESK else 22,
        "scroll_radius": 4 if theme.size is Size.DESK else 9,
        "round": (metrics.small_icon + 2) // 2,
        "dot": metrics.small_icon // 3,
        "dot_inner": metrics.small_icon + 2 - metrics.small_icon // 3 * 2,
        "arrow": resource(f"icons/arrow-{shade}.svg").as_posix(),
        "tick": resource(f"icons/tick-{shade}.svg").as_posix(),
    }
    return string.Template(resource("style.qss").read_text(encoding="utf-8")).substitute(values)


def _font(theme: Theme) -> QFont:
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    here = set(QFontDatabase.families())
    font = QFont(system)
    font.setFamilies([*(family for family in _FAMILIES if family in here), system.family()])
    font.setPointSizeF(theme.metrics.font)
    return font
