"""What a person has confirmed for one machine's pictures of one size and layout.

Owns: the key by which machines are told apart, the cover, its JSON and that of a file of several, which cover
fits, and when one counts as confirmed.
Refuses: storing covers (the ledger does) and fitting by half: another size, model or layout is another key.

A cover is confirmed here once a person has confirmed it and looked at three pictures made with these very
boxes, of whatever studies. A study that has fewer asks for a look at each of them and no more; one that comes
later, or of another study, still asks. A cover that came in a file is a proposal like the header's own
regions: the file isn't signed, and the cart it comes from may be set up differently. It saves drawing, not
looking. Other boxes, also of a newer version, are looked at anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Self

from pydantic import AwareDatetime, TypeAdapter, ValidationError

from tricedesk.clean.boxes import Box
from tricedesk.clean.regions import layout
from tricedesk.dicom.study import Picture
from tricedesk.errors import UsageError

FORMAT = "tricedesk-machine-covers"
PICTURES = 3
"""On how many pictures a cover is looked at before it counts as confirmed."""
MAX_SIDE = 65535  # Rows, Columns: VR US
MOST_TEXT = 256
MOST_BOXES = 64
MOST_VERSIONS = 1_000_000
MOST_COVERS = 1000
MOST_CHARACTERS = 4_000_000
_SOMETIME = datetime(2000, 1, 1, tzinfo=UTC)
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

    `author` and `created_at` say who confirmed it and when; `version` counts its changes from 1. `proposed`:
    it is not confirmed on enough pictures here, so that each of its pictures needs a look; no file says so.
    """

    key: MachineKey
    keep: tuple[Box, ...]
    cover: tuple[Box, ...]
    author: str
    created_at: AwareDatetime
    version: int
    proposed: bool = False

    @property
    def digest(self) -> str:
        """SHA-256, in hexadecimal, of machine and boxes: what a look at its pictures is worth for."""
        same = replace(self, author="", created_at=_SOMETIME, version=1)
        return hashlib.sha256(same.to_json().encode()).hexdigest()

    def to_json(self) -> str:
        """Return the cover as JSON, as it is stored and exported."""
        return _adapter().dump_json(self, exclude={"proposed"}).decode()

    @classmethod
    def from_json(cls, text: str) -> Cover:
        """Return the cover that `to_json` wrote.

        Raises:
            UsageError: no cover, or one that keeps nothing or lies outside its picture.
        """
        try:
            cover = _adapter().validate_json(text, strict=True, extra="forbid")
            told = set(json.loads(text))
        except (ValidationError, ValueError, RecursionError):
            raise _no_cover("It is damaged or was not made by TriceDesk.") from None
        if "proposed" in told or not cover.plausible:
            raise _no_cover("It is damaged or was not made by TriceDesk.")
        Rows, Columns = cover.key.Rows, cover.key.Columns
        if not cover.keep:
            raise _no_cover("It keeps nothing.")
        if any(b != b.clipped(Rows, Columns) or not b.area for b in (*cover.keep, *cover.cover)):
            raise _no_cover("It reaches outside its picture.")
        if cover.version < 1:
            raise _no_cover("Its version is no number from 1.")
        return cover

    @property
    def plausible(self) -> bool:
        """Whether its texts are such as people and headers write, and its figures such as a picture has."""
        key = self.key
        texts = (key.Manufacturer, key.ManufacturerModelName, self.author)
        return (
            all(len(text) <= MOST_TEXT and text.isprintable() for text in texts)
            and 1 <= key.Rows <= MAX_SIDE
            and 1 <= key.Columns <= MAX_SIDE
            and max(len(key.layout), len(self.keep), len(self.cover)) <= MOST_BOXES
            and self.version <= MOST_VERSIONS
            and all(box == box.clipped(key.Rows, key.Columns) for box in key.layout)
        )


@dataclass(frozen=True, slots=True)
class Looks:
    """How far a cover is confirmed.

    Attributes:
        looked: on so many pictures it was looked at.
        needed: on so many it must be, for all pictures or for those of the study at hand.
        confirmed: whether it counts for every picture like these; `looked` may reach `needed` before.
    """

    looked: int
    needed: int
    confirmed: bool


def confirmed_by(looked: int, missing: int = PICTURES) -> Looks:
    """Say how far so many looks confirm a cover; `missing`: pictures of the study at hand without one."""
    return Looks(looked, looked + max(0, min(PICTURES - looked, missing)), looked >= PICTURES)


def covers_to_json(covers: Iterable[Cover]) -> str:
    """Return the file in which covers go to another desk."""
    listed = [json.loads(cover.to_json()) for cover in covers]
    return json.dumps({"format": FORMAT, "version": 1, "covers": listed}, indent=2, ensure_ascii=False) + "\n"


def covers_from_json(text: str) -> tuple[Cover, ...]:
    """Return the covers in a file that `covers_to_json` made, all of them or none.

    Raises:
        UsageError: it is no such file, too large, of a newer version, or one of its covers is none.
    """
    if len(text) > MOST_CHARACTERS:
        raise _no_file(f"It is longer than {MOST_CHARACTERS:,} characters.")
    try:
        untrusted = json.loads(text)
    except (ValueError, RecursionError):
        raise _no_file("It is damaged, or something else altogether.") from None
    if not isinstance(untrusted, dict) or untrusted.get("format") != FORMAT:
        raise _no_file("It is something else.")
    if untrusted.get("version") != 1 or isinstance(untrusted["version"], bool):
        raise _no_file("It was made by a newer TriceDesk.")
    listed = untrusted.get("covers")
    if set(untrusted) != {"format", "version", "covers"} or not isinstance(listed, list):
        raise _no_file("It is damaged.")
    if len(listed) > MOST_COVERS:
        raise _no_file(f"It holds more than {MOST_COVERS} covers.")
    return tuple(Cover.from_json(json.dumps(one)) for one in listed)


def find_cover(covers: Iterable[Cover], key: MachineKey) -> Cover | None:
    """Return the cover that fits a picture: of several a confirmed one, the newest, the latest made."""
    fitting = [cover for cover in covers if key.matches(cover.key)]
    return max(fitting, key=_age, default=None)


def _age(cover: Cover) -> tuple[bool, int, datetime]:
    return not cover.proposed, cover.version, cover.created_at


def _adapter() -> TypeAdapter[Cover]:
    return TypeAdapter(Cover)


def _no_file(message: str) -> UsageError:
    return UsageError(
        "This is no file of machine covers.", message, "Export it again at the desk that has them."
    )


def _no_cover(message: str) -> UsageError:
    return UsageError("This is no machine cover.", message, "Export it again at the desk that has it.")
