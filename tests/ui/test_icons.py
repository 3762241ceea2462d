"""Every icon is a picture, in the ink of the theme that is on, facing the right way."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage

from tricedesk.ui import icons, theme
from tricedesk.ui.palettes import DARK, LIGHT, Ink
from tricedesk.ui.resources import resource
from tricedesk.ui.states import SIGNS
from tricedesk.ui.theme import Appearance

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))


def image(name: str, ink: Ink = Ink.TEXT) -> QImage:
    return icons.icon(name, ink).pixmap(QSize(48, 48), 1.0).toImage()


def inks(picture: QImage) -> set[str]:
    """The colours of its opaque pixels."""
    pixels = (picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def weight(picture: QImage) -> float:
    """Where its middle lies between left (0) and right (1)."""
    columns = [
        sum(picture.pixelColor(x, y).alpha() for y in range(picture.height())) for x in range(picture.width())
    ]
    return sum(x * alpha for x, alpha in enumerate(columns)) / sum(columns) / (picture.width() - 1)


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_in_one_ink_and_not_empty(name: str) -> None:
    assert inks(image(name, Ink.BAD)) == {LIGHT.bad}


def test_an_icon_follows_the_theme_without_being_made_again() -> None:
    icon = icons.icon("send")
    assert inks(icon.pixmap(QSize(48, 48), 1.0).toImage()) == {LIGHT.text}
    theme.apply(theme.make(Appearance.DARK))
    assert inks(icon.pixmap(QSize(48, 48), 1.0).toImage()) == {DARK.text}
    grey = icon.pixmap(QSize(48, 48), 1.0, QIcon.Mode.Disabled).toImage()
    assert inks(grey) == {DARK.edge}


def test_an_icon_is_sharp_at_any_scale() -> None:
    assert icons.icon("send").pixmap(QSize(20, 20), 2.0).toImage().width() == 40
    assert icons.pixmap("send", Ink.TEXT, 20, 1.5).toImage().width() == 30


def test_what_points_along_the_text_turns_with_it_and_play_does_not() -> None:
    there = {name: image(name) for name in ("send", "play")}
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    back = {name: image(name) for name in ("send", "play")}
    assert there["play"] == back["play"]
    assert weight(there["send"]) == pytest.approx(1 - weight(back["send"]), abs=0.01)
    assert weight(there["send"]) != pytest.approx(0.5, abs=0.01)


def test_every_state_has_a_shape_that_is_its_own() -> None:
    shapes = {sign.icon: image(sign.icon) for sign in SIGNS.values()}
    pictures = list(shapes.values())
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])


def test_an_icon_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")


def test_icons_ask_for_nothing_outside_their_file() -> None:
    for name in NAMES:
        assert not re.search(r"href|url\(|<script|<image", resource(f"icons/{name}.svg").read_text())
