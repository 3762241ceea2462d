"""The machines whose pictures this desk knows: what is kept of them, and how far that is confirmed.

Owns: the way from a person's looks to a confirmed cover, and covers from and to files.
Refuses: drawing and showing (the window does), and what a cover is (`clean.covers` says).

A cover is used from the moment a person confirms it on one picture, and each of its pictures still needs a
look until it has been looked at on three (`clean.covers.confirmed_by`). A cover from a file is used as a
proposal; a person's first confirmation here makes it the desk's own, and the counting begins with that.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from pydantic import JsonValue

from tricedesk import system, wire
from tricedesk.clean.boxes import Box
from tricedesk.clean.covers import (
    MOST_CHARACTERS,
    Cover,
    Looks,
    MachineKey,
    confirmed_by,
    covers_from_json,
    covers_to_json,
    find_cover,
)
from tricedesk.dicom.study import Kind, Picture, Study
from tricedesk.errors import UsageError
from tricedesk.ledger import Ledger
from tricedesk.ledger.reviews import CoverLook


class MadeOf(Protocol):
    """A picture as it was made; `workshop.DraftPicture` is one."""

    @property
    def picture(self) -> Picture | None:
        """What its header says; None if it could not be read."""

    @property
    def machine(self) -> MachineKey | None:
        """The key of a cover for pictures like it; None if it could not be read."""

    @property
    def keep(self) -> tuple[Box, ...]:
        """What was kept."""

    @property
    def covered(self) -> tuple[Box, ...]:
        """What is black, as boxes that don't overlap."""

    @property
    def digest(self) -> str:
        """SHA-256 of the outgoing file."""


class StudyOf(Protocol):
    """A study and those of its pictures that are made; `workshop.Draft` is one."""

    @property
    def study(self) -> Study:
        """The study."""

    @property
    def pictures(self) -> Sequence[MadeOf]:
        """Its pictures, as far as they are made."""


@dataclass(frozen=True, slots=True)
class KnownCover:
    """A cover that this desk has, and how far it is confirmed.

    Attributes:
        id: names it on the command line; twelve hexadecimal digits of its machine's key.
        imported: it came in a file, and nobody has confirmed it here.
    """

    id: str
    cover: Cover
    imported: bool
    looks: Looks


def known_covers(ledger: Ledger) -> list[KnownCover]:
    """Return every cover of this desk, by machine; a damaged one counts as none."""
    found = []
    own = _covers(ledger.covers.all())
    for machine, cover in own.items():
        looks = _looks(ledger, cover)
        found.append(KnownCover(_id(machine), replace(cover, proposed=not looks.confirmed), False, looks))
    for machine, cover in _covers(ledger.covers.proposals()).items():
        if machine not in own:
            found.append(KnownCover(_id(machine), replace(cover, proposed=True), True, confirmed_by(0)))
    return sorted(found, key=lambda known: _order(known.cover.key))


def confirmed_covers(ledger: Ledger) -> list[Cover]:
    """Return the covers with which pictures are made; those not confirmed on enough pictures are `proposed`.

    A proposal from a file gives way to whatever a person has confirmed here for such pictures.
    """
    known = known_covers(ledger)
    own = [one.cover for one in known if not one.imported]
    return own + [one.cover for one in known if one.imported and find_cover(own, one.cover.key) is None]


def confirm_cover(
    picture: MadeOf, who: str, ledger: Ledger, cover: Sequence[Box] = (), *, draft: StudyOf | None = None
) -> Cover | None:
    """Remember what was kept of a picture as the cover of its machine; None if nothing was kept.

    `cover` are boxes within it that are black on every such picture. Whoever calls this has had a person
    look at the picture; that is the first of its looks. `draft` is the study it is of. The same boxes once
    more change nothing but the count.
    """
    if picture.machine is None or not picture.keep:
        return None
    before = find_cover(confirmed_covers(ledger), picture.machine)
    confirmed = Cover(
        picture.machine,
        picture.keep,
        tuple(cover),
        who,
        datetime.now(UTC),
        before.version + 1 if before else 1,
    )
    machine = _key(picture.machine)
    kept = _covers(ledger.covers.all()).get(machine)
    if kept is not None and kept.digest == confirmed.digest:
        confirmed = kept
    else:
        ledger.covers.put(machine, json.loads(confirmed.to_json()), who=who)
    _look(picture, confirmed, who, ledger, draft)
    return replace(confirmed, proposed=not _looks(ledger, confirmed).confirmed)


def count_looks(draft: StudyOf, digests: Collection[str], who: str, ledger: Ledger) -> None:
    """Count the pictures that a person has looked at for the covers with which they were made.

    A picture that was drawn on differs from its machine's cover and says nothing of it.
    """
    own = _covers(ledger.covers.all()).values()
    for picture in draft.pictures:
        if picture.digest and picture.digest in digests and picture.machine is not None:
            cover = find_cover(own, picture.machine)
            if cover is not None and _made_with(picture, cover):
                _look(picture, cover, who, ledger, draft)


def machine_progress(draft: StudyOf, machine: MachineKey, ledger: Ledger) -> Looks | None:
    """Return how far the cover of a study's machine is confirmed; None where it has none of this desk's own.

    `needed` is three, or fewer where the study has fewer pictures of that machine as it is now.
    """
    cover = find_cover(_covers(ledger.covers.all()).values(), machine)
    if cover is None:
        return None
    looked = {look.source_sha256 for look in ledger.covers.looks(cover.digest)}
    missing = [p for p in draft.pictures if _is_like(p, machine) and _source(p) not in looked]
    return confirmed_by(len(looked), len(missing) + _unmade(draft))


def machines_progress(draft: StudyOf, ledger: Ledger) -> dict[MachineKey, Looks]:
    """Return how far those of a study's machines are confirmed that this desk knows."""
    machines = {picture.machine for picture in draft.pictures if picture.machine is not None}
    found = {machine: machine_progress(draft, machine, ledger) for machine in machines}
    return {machine: looks for machine, looks in found.items() if looks is not None}


def import_covers(covers: Iterable[Cover], who: str, ledger: Ledger) -> dict[str, int]:
    """Take in covers from a file as proposals; return how many were `proposed`, `known` and `older`.

    One that this desk has with the same boxes is known; one of a lower version than it has is older.
    """
    counts = {"proposed": 0, "known": 0, "older": 0}
    for cover in covers:
        machine = _key(cover.key)
        here = _covers(ledger.covers.all()).get(machine)
        waiting = _covers(ledger.covers.proposals()).get(machine)
        if any(one is not None and one.digest == cover.digest for one in (here, waiting)):
            counts["known"] += 1
        elif any(one is not None and one.version > cover.version for one in (here, waiting)):
            counts["older"] += 1
        else:
            if here is not None:  # else the desk's own would hide what is newer, and nobody would be asked
                ledger.covers.remove(machine)
            ledger.covers.propose(machine, json.loads(cover.to_json()), who=who)
            counts["proposed"] += 1
    return counts


def export_file(known: Sequence[KnownCover], file: Path) -> list[KnownCover]:
    """Write those covers of `known` that are confirmed to a file for another desk; return them.

    Raises:
        UsageError: none is confirmed, or the file can't be written; nothing was.
    """
    going = [one for one in known if not one.cover.proposed]
    if not going:
        raise UsageError("There is no confirmed cover to export.", hint="Look at more pictures first.")
    try:
        system.write_durably(file, covers_to_json(one.cover for one in going).encode())
    except OSError as error:
        raise UsageError(f"{file} can't be written.", f"{error.strerror or error}.") from error
    return going


def read_file(file: Path) -> list[Cover]:
    """Return the covers that another desk has written to a file.

    Raises:
        UsageError: there is no such file, or it holds something else.
    """
    try:
        if not file.is_file():
            raise UsageError(f"{file} is no file.", hint="Name a file that another desk has exported.")
        with file.open("rb") as opened:
            text = opened.read(4 * MOST_CHARACTERS).decode("utf-8")
    except OSError as error:
        raise UsageError(f"{file} can't be read.", f"{error.strerror or error}.") from error
    except UnicodeDecodeError:
        text = ""  # no text at all: `covers_from_json` says so
    return list(covers_from_json(text))


def remove_covers(ids: Iterable[str], ledger: Ledger) -> int:
    """Forget covers by the beginning of their ids; return how many. Their pictures need a look again.

    Raises:
        UsageError: an id names none, or several; nothing was removed.
    """
    known = known_covers(ledger)
    found = {one.id: one for one in (named(known, name) for name in ids)}
    for one in found.values():
        ledger.covers.remove(_key(one.cover.key))
        ledger.covers.forget_looks(one.cover.digest)
    return len(found)


def named(known: Iterable[KnownCover], name: str) -> KnownCover:
    """Return the one cover whose id begins so.

    Raises:
        UsageError: there is none, or there are several.
    """
    matching = [one for one in known if name and one.id.startswith(name.lower())]
    if len(matching) != 1:
        what = "No machine cover has" if not matching else "Several machine covers have"
        raise UsageError(f"{what} the id {name}.", hint="`tricedesk covers list` shows them.")
    return matching[0]


def _look(picture: MadeOf, cover: Cover, who: str, ledger: Ledger, draft: StudyOf | None) -> None:
    if picture.picture is None or picture.machine is None:
        return
    study, alike = (draft.study.mark, _alike(draft, picture.machine)) if draft else ("", 0)
    source = picture.picture.source_sha256
    ledger.covers.look(CoverLook(cover.digest, source, study, alike, who, datetime.now(UTC)))


def _looks(ledger: Ledger, cover: Cover) -> Looks:
    return confirmed_by(len(ledger.covers.looks(cover.digest)))


def _alike(draft: StudyOf, machine: MachineKey) -> int:
    """How many pictures of a study are of a machine; those not made yet may be."""
    return sum(_is_like(picture, machine) for picture in draft.pictures) + _unmade(draft)


def _is_like(picture: MadeOf, machine: MachineKey) -> bool:
    return picture.machine is not None and picture.machine.matches(machine)


def _source(picture: MadeOf) -> str:
    return picture.picture.source_sha256 if picture.picture else ""


def _unmade(draft: StudyOf) -> int:
    sources = sum(i.kind in (Kind.IMAGE, Kind.CLIP) for i in draft.study.instances)
    return max(0, sources - len(draft.pictures))


def _made_with(picture: MadeOf, cover: Cover) -> bool:
    return picture.keep == cover.keep and all(
        sum(_shared(box, black) for black in picture.covered) == box.area for box in cover.cover
    )


def _shared(one: Box, other: Box) -> int:
    width = min(one.x1, other.x1) - max(one.x0, other.x0)
    height = min(one.y1, other.y1) - max(one.y0, other.y0)
    return max(0, width) * max(0, height)


def _covers(kept: Mapping[str, JsonValue]) -> dict[str, Cover]:
    covers = {}
    for machine, value in kept.items():
        with suppress(UsageError):
            covers[machine] = Cover.from_json(json.dumps(value))
    return covers


def _order(key: MachineKey) -> tuple[str, str, int, int, tuple[tuple[int, ...], ...]]:
    layout = tuple((b.x0, b.y0, b.x1, b.y1) for b in key.layout)
    return key.Manufacturer, key.ManufacturerModelName, key.Rows, key.Columns, layout


def _key(machine: MachineKey) -> str:
    return wire.canonical_json(asdict(machine)).decode()


def _id(machine: str) -> str:
    return hashlib.sha256(machine.encode()).hexdigest()[:12]
