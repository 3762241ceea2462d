"""What is written can be read, what is drawn can be seen: computed from the palettes."""

from __future__ import annotations

import pytest

from tricedesk.ui.palettes import DARK, LIGHT, Colours, Ink, contrast

PALETTES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("window", "surface", "raised", "soft")
INKS = [ink for ink in Ink if ink is not Ink.ON_ACCENT]


def test_contrast_is_the_published_formula() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#ffffff") == pytest.approx(1)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")


@PALETTES
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_ink_is_readable_on_every_ground(colours: Colours, ground: str) -> None:
    poor = {ink: contrast(colours.ink(ink), getattr(colours, ground)) for ink in INKS}
    assert {ink: round(ratio, 2) for ink, ratio in poor.items() if ratio < 4.5} == {}


@PALETTES
@pytest.mark.parametrize("ground", GROUNDS)
def test_borders_of_fields_and_disabled_icons_can_be_seen(colours: Colours, ground: str) -> None:
    assert contrast(colours.edge, getattr(colours, ground)) >= 3


@PALETTES
@pytest.mark.parametrize("tone", ["good", "warn", "bad"])
def test_banners_are_readable(colours: Colours, tone: str) -> None:
    ground = getattr(colours, f"{tone}_soft")
    assert contrast(colours.text, ground) >= 4.5
    assert contrast(getattr(colours, tone), ground) >= 4.5


@PALETTES
def test_what_is_written_on_the_accent_is_readable(colours: Colours) -> None:
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.on_accent, colours.accent_pressed) >= 4.5
    assert contrast(colours.muted, colours.line) >= 4.5, "a main button that can't be pressed yet"
    assert contrast(colours.text, colours.window) >= 4.5, "the toast is the palette turned round"
