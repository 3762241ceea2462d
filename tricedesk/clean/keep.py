"""Which rectangles of a picture are kept, and on whose word.

Owns: the order of trust: a confirmed cover, else the header's regions, else a detected sector, else nothing.
Refuses: pixels. The sector is found elsewhere (`sector.py`, in the cleaner child) and handed in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tricedesk.clean.boxes import Box
from tricedesk.clean.covers import Cover, MachineKey, find_cover
from tricedesk.clean.regions import kept_regions
from tricedesk.clean.verdict import Code, Reason, reason
from tricedesk.dicom.study import Picture


@dataclass(frozen=True, slots=True)
class Keep:
    """What to keep, what to cover inside it (pixels), and what is to be said of the choice."""

    keep: tuple[Box, ...]
    cover: tuple[Box, ...]
    reasons: tuple[Reason, ...]


def known_keep(picture: Picture, covers: Sequence[Cover]) -> Keep | None:
    """Return what is known without looking at pixels; None if neither cover nor region tells anything."""
    key = MachineKey.of(picture)
    cover = find_cover(covers, key)
    if cover is not None:
        unsure = () if key.named and not cover.proposed else (reason(Code.UNKNOWN_MACHINE),)
        return Keep(cover.keep, cover.cover, unsure)
    regions = kept_regions(picture.regions, picture.Rows, picture.Columns)
    if not regions:
        return None
    return Keep(regions, (), (_unconfirmed(key, covers),))


def guessed_keep(picture: Picture, covers: Sequence[Cover], sector: Box | None) -> Keep:
    """Return what a detected sector proposes; without one nothing is kept and the reason refuses."""
    if sector is None:
        return Keep((), (), (reason(Code.NOTHING_TO_KEEP),))
    return Keep(
        (sector,),
        (),
        (
            _unconfirmed(MachineKey.of(picture), covers),
            reason(Code.SECTOR_GUESSED, boxes=[sector]),
        ),
    )


def _unconfirmed(key: MachineKey, covers: Sequence[Cover]) -> Reason:
    """Say why no cover fits: an unknown machine, or a known one whose picture looks different."""
    if key.named and any(key.same_machine(cover.key) for cover in covers):
        return reason(Code.LAYOUT_DIFFERS)
    return reason(Code.UNKNOWN_MACHINE)
