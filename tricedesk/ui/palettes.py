"""The colours of the window, light and dark, and how far apart two of them are.

Owns: every colour that is drawn; nobody else spells one out.
Refuses: Qt, so that contrasts are tested without a window. Which colour goes where is `theme` and
`resources/style.qss`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Ink(StrEnum):
    """What a colour says. Never the only thing that says it: a shape and a word stand beside it."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Colours:
    """One palette, `#rrggbb` each.

    Attributes:
        window, surface, raised: the ground, what lies on it, and fields and buttons on that.
        sunken: behind pictures; dark in both palettes, as in a reading room.
        line: a hairline between areas; carries no meaning.
        edge: the border of a field or button; at least 3:1 on all grounds.
        text, muted: at least 4.5:1 on all grounds.
        accent, on_accent: the one thing to do here, and what is written on it.
        soft: the ground of what is selected. Texts and inks are readable on it.
        good, warn, bad: done, needs a person, went wrong; `*_soft` are grounds of banners.
    """

    window: str
    surface: str
    raised: str
    sunken: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    accent_pressed: str
    on_accent: str
    soft: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str

    def ink(self, ink: Ink) -> str:
        """Return the colour of an ink."""
        colour: str = getattr(self, ink.value)
        return colour


LIGHT = Colours(
    window="#f3f6f7",
    surface="#ffffff",
    raised="#ffffff",
    sunken="#0c1114",
    line="#dbe3e6",
    edge="#73838c",
    text="#14212a",
    muted="#4d5f6a",
    accent="#0a6a80",
    accent_pressed="#085566",
    on_accent="#ffffff",
    soft="#dceff3",
    good="#146c43",
    good_soft="#e2f3ea",
    warn="#8a4b00",
    warn_soft="#fdf1dc",
    bad="#b3261e",
    bad_soft="#fdeae8",
)

DARK = Colours(
    window="#11171b",
    surface="#182026",
    raised="#212b32",
    sunken="#080c0e",
    line="#2a353d",
    edge="#7b8b96",
    text="#e7edf0",
    muted="#a7b5be",
    accent="#64c6dd",
    accent_pressed="#8bd6e7",
    on_accent="#052630",
    soft="#17404d",
    good="#6fd49c",
    good_soft="#15322a",
    warn="#f2bb66",
    warn_soft="#3a2d17",
    bad="#ff9d94",
    bad_soft="#41231f",
)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two `#rrggbb` colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
