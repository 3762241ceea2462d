"""What the ultrasound machine says of its own picture: SequenceOfUltrasoundRegions (PS3.3 C.8.5.5).

Owns: which regions count, and their boxes. Refuses: trust; a region is a proposal until a person confirms.

A third of real files lack the sequence, and some machines call the whole picture one region: that tells
nothing about where the banner is, so it counts as no knowledge.
"""

from __future__ import annotations

from collections.abc import Iterable

from tricedesk.clean.boxes import Box
from tricedesk.dicom.study import Region

IMAGE_2D = 1
M_MODE = 2
SPECTRAL = 3
KEPT_FORMATS = frozenset({IMAGE_2D, M_MODE, SPECTRAL})
"""RegionSpatialFormat: 2D, M-mode and spectral Doppler. Waveforms and graphics carry no anatomy."""
WHOLE = 0.95
"""A region with more than this share of the picture says nothing."""


def kept_regions(regions: Iterable[Region], Rows: int, Columns: int) -> tuple[Box, ...]:
    """Return the boxes to keep: clipped to the picture, without empty, whole and repeated ones, sorted."""
    return _boxes(regions, KEPT_FORMATS, Rows, Columns)


def layout(regions: Iterable[Region], Rows: int, Columns: int) -> tuple[Box, ...]:
    """Return the 2D regions' boxes, by which pictures of one machine are told apart, sorted.

    Other regions change from picture to picture (one machine's six clips had six different second ones).
    """
    return _boxes(regions, frozenset({IMAGE_2D}), Rows, Columns)


def tells_something(box: Box, Rows: int, Columns: int) -> bool:
    """Tell whether a box is neither empty nor nearly the whole picture."""
    return 0 < box.area <= WHOLE * Rows * Columns


def _boxes(regions: Iterable[Region], formats: frozenset[int], Rows: int, Columns: int) -> tuple[Box, ...]:
    boxes = {
        Box(r.x0, r.y0, r.x1, r.y1).clipped(Rows, Columns) for r in regions if r.spatial_format in formats
    }
    return tuple(sorted(box for box in boxes if tells_something(box, Rows, Columns)))
