"""Where the ultrasound sector seems to be, when the header doesn't say.

Owns: a proposal from one frame's pixels. Refuses: certainty. A dark picture may give nothing, a bright
background too much; a person looks in either case.

Anatomy is a large area of grey that changes from pixel to pixel. Letters are thin strokes on black, bars and
frames are flat. So: a grid of small cells, of which those count that are mostly not black and not flat; the
grid is opened (bridges of one cell break), and the largest connected patch is the sector's core. The sector
is what hangs together with the core among the cells that are at least partly filled: its dark near field and
edges.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tricedesk.clean.boxes import Box
from tricedesk.clean.regions import tells_something

CELLS = 96
"""Cells along the picture's longer edge."""
DARK = 10
"""A pixel up to this value is background."""
FILLED = 0.6
"""The share of a cell's pixels that are not background in the core."""
PARTLY = 0.4
"""That share at the edges. Lines of text reach it too, but are too thin to survive the opening."""
ROUGH = 1.0
"""The least mean difference between neighbouring pixels of a cell where there is anatomy."""
MIN_SHARE = 0.06
"""The least share of the picture that a core takes."""

Grid = NDArray[np.bool_]


def find_sector(frame: NDArray[np.uint8]) -> Box | None:
    """Return the box of the detected sector of one RGB frame (Rows, Columns, 3), or None."""
    Rows, Columns = frame.shape[:2]
    cell = max(2, -(-max(Rows, Columns) // CELLS))
    if min(Rows, Columns) < 8 * cell:
        return None
    grey = frame.max(axis=2)
    core = _largest(_opened(_anatomy(grey, cell, FILLED)))
    if core.sum() < MIN_SHARE * core.size:
        return None
    patch = _grown(core, _opened(_anatomy(grey, cell, PARTLY)) | core)
    ys, xs = np.flatnonzero(patch.any(axis=1)), np.flatnonzero(patch.any(axis=0))
    box = Box(
        int(xs[0]) * cell, int(ys[0]) * cell, (int(xs[-1]) + 1) * cell, (int(ys[-1]) + 1) * cell
    ).clipped(Rows, Columns)
    return box if tells_something(box, Rows, Columns) else None


def _anatomy(grey: NDArray[np.uint8], cell: int, share: float) -> Grid:
    """Return which cells have at least this share of pixels above the background, and are not flat."""
    high, wide = grey.shape[0] // cell, grey.shape[1] // cell
    blocks = grey[: high * cell, : wide * cell].reshape(high, cell, wide, cell)
    filled: NDArray[np.float64] = (blocks > DARK).mean(axis=(1, 3))
    across = blocks.astype(np.int16)
    rough: NDArray[np.float64] = np.abs(np.diff(across, axis=3)).mean(axis=(1, 3))
    rough += np.abs(np.diff(across, axis=1)).mean(axis=(1, 3))
    anatomy: Grid = (filled >= share) & (rough >= 2 * ROUGH)
    return anatomy


def _opened(cells: Grid) -> Grid:
    """Return the cells without patches and bridges narrower than three."""
    inner = np.pad(cells, 1)
    eroded = _around(inner, np.logical_and)
    return _around(np.pad(eroded, 1), np.logical_or)


def _around(padded: Grid, join: np.ufunc) -> Grid:
    """Join each cell with its eight neighbours."""
    high, wide = padded.shape[0] - 2, padded.shape[1] - 2
    joined = padded[1 : 1 + high, 1 : 1 + wide].copy()
    for dy in range(3):
        for dx in range(3):
            join(joined, padded[dy : dy + high, dx : dx + wide], out=joined)
    return joined


def _largest(cells: Grid) -> Grid:
    """Return the largest patch of cells that touch at their edges."""
    best = np.zeros_like(cells)
    rest = cells.copy()
    while rest.sum() > best.sum():
        seed = np.zeros_like(cells)
        seed.flat[np.argmax(rest)] = True
        patch = _grown(seed, rest)
        if patch.sum() > best.sum():
            best = patch
        rest &= ~patch
    return best


def _grown(seed: Grid, cells: Grid) -> Grid:
    """Return the cells that can be reached from the seed over edges of cells."""
    patch, size = seed.copy(), 0
    while (grown := int(patch.sum())) != size:
        size = grown
        patch[1:] |= patch[:-1]
        patch[:-1] |= patch[1:]
        patch[:, 1:] |= patch[:, :-1]
        patch[:, :-1] |= patch[:, 1:]
        patch &= cells
    return patch
