"""What a person has confirmed for one machine's pictures of one size and layout.

Owns: the key by which machines are told apart, the confirmed cover, its JSON, and which cover fits.
Refuses: storing covers (the ledger does) and fitting by half: another size, model or layout is another key.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from pydantic import AwareDatetime, TypeAdapter, ValidationError

from tricedesk.clean.boxes import Box
from tricedesk.clean.regions import layout
from tricedesk.dicom.study import Picture
from tricedesk.errors import UsageError

TOLERANCE = 0.05
"""How far an edge of a 2D region may move, as a share of the picture's width or height."""


@dataclass(frozen=True, slots=True)
class MachineKey:
    """What makes pictures alike: the machine, the picture's size, and where its 2D regions lie."""

    Manufacturer: str
    ManufacturerModelName: str
    Rows: int
    Columns: int
    layout: tuple[Box, ...]

    @classmethod
    def of(cls, picture: Picture) -> Self:
        """Return the key of a picture."""
        return cls(
            picture.Manufacturer,
            picture.ManufacturerModelName,
            picture.Rows,
            picture.Columns,
            layout(picture.regions, picture.Rows, picture.Columns),
        )

    @property
    def named(self) -> bool:
        """Whether the machine says at all what it is."""
        return bool(self.Manufacturer or self.ManufacturerModelName)

    def same_machine(self, other: MachineKey) -> bool:
        """Tell whether both are of one machine model, whatever size and layout."""
        return (self.Manufacturer, self.ManufacturerModelName) == (
            other.Manufacturer,
            other.ManufacturerModelName,
        )

    def matches(self, other: MachineKey) -> bool:
        """Tell whether a cover of `other` fits: same machine and size, each region's edges within 5 %."""
        if not self.same_machine(other) or (self.Rows, self.Columns) != (other.Rows, other.Columns):
            return False
        return len(self.layout) == len(other.layout) and all(
            abs(a.x0 - b.x0) <= TOLERANCE * self.Columns
            and abs(a.x1 - b.x1) <= TOLERANCE * self.Columns
            and abs(a.y0 - b.y0) <= TOLERANCE * self.Rows
            and abs(a.y1 - b.y1) <= TOLERANCE * self.Rows
            for a, b in zip(self.layout, other.layout, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Cover:
    """A confirmed cover: of a machine's pictures keep these rectangles, and of these cover those boxes.

    `author` and `created_at` say who confirmed it and when; `version` counts its changes from 1.
    """

    key: MachineKey
    keep: tuple[Box, ...]
    cover: tuple[Box, ...]
    author: str
    created_at: AwareDatetime
    version: int

    def to_json(self) -> str:
        """Return the cover as JSON, as it is stored and exported."""
        return _adapter().dump_json(self).decode()

    @classmethod
    def from_json(cls, text: str) -> Cover:
        """Return the cover that `to_json` wrote.

        Raises:
            UsageError: no cover, or one that keeps nothing or lies outside its picture.
        """
        try:
            cover = _adapter().validate_json(text, strict=True, extra="forbid")
        except (ValidationError, RecursionError):
            raise _no_cover("It is damaged or was not made by TriceDesk.") from None
        Rows, Columns = cover.key.Rows, cover.key.Columns
        if not cover.keep:
            raise _no_cover("It keeps nothing.")
        if any(b != b.clipped(Rows, Columns) or not b.area for b in (*cover.keep, *cover.cover)):
            raise _no_cover("It reaches outside its picture.")
        if cover.version < 1:
            raise _no_cover("Its version is no number from 1.")
        return cover


def find_cover(covers: Iterable[Cover], key: MachineKey) -> Cover | None:
    """Return the cover that fits a picture; of several the newest version, then the latest made."""
    fitting = [cover for cover in covers if key.matches(cover.key)]
    return max(fitting, key=_age, default=None)


def _age(cover: Cover) -> tuple[int, datetime]:
    return cover.version, cover.created_at


def _adapter() -> TypeAdapter[Cover]:
    return TypeAdapter(Cover)


def _no_cover(message: str) -> UsageError:
    return UsageError("This is no machine cover.", message, "Export it again at the desk that has it.")
