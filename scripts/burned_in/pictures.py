"""Pieces of ultrasound with text on them, and where that text is: what the network learns from.

Owns: what lies behind, what is no text though it looks a little like it (calipers, rulers, outlines), the
text, and the truth. Refuses: the frames that cleaning is measured with: none of their seeds, words or names,
and of their real backgrounds only those that pydicom itself brings.
"""

# ruff: noqa: S311 - chance here keeps no secret

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from dataclasses import dataclass

import goal_anatomy
import letters
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

SIDE = 256
"""Pixels of a piece, both ways."""
SIZES = (9, 9, 10, 10, 11, 11, 12, 12, 13, 14, 15, 16, 18, 20, 22, 24, 26, 28, 32)
INKS = (
    *((255, 255, 0), (255, 220, 60), (0, 255, 0), (90, 255, 120), (0, 255, 255), (120, 220, 255)),
    *((255, 160, 40), (255, 120, 120), (255, 100, 255)),
)
CORE = 0.2
"""A line's core is its box without so much of its height on each side."""

Pixels = NDArray[np.uint8]
Mask = NDArray[np.bool_]
Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """RGB (SIDE, SIDE, 3); at half that size where cores are, and where either answer is right."""

    pixels: Pixels
    core: Mask
    either: Mask


class Pieces:
    """Makes pieces; the same seed and backgrounds, the same pieces."""

    def __init__(self, seed: int, real: Sequence[Pixels], pool: int = 48) -> None:
        self._rng = random.Random(seed)
        self._real = real
        self._pool = [self._background() for _ in range(pool)]

    def piece(self) -> Piece:
        """Return one more."""
        rng = self._rng
        pixels = self._marked(self._cut())
        core, either = np.zeros((SIDE, SIDE), np.bool_), np.zeros((SIDE, SIDE), np.bool_)
        taken = np.zeros((SIDE, SIDE), np.bool_)
        for _ in range(0 if rng.random() < 0.15 else rng.choice((1, 1, 2, 2, 3))):
            self._write(pixels, core, either, taken)
        pixels = self._recompressed(pixels)
        by_half = (SIDE // 2, 2, SIDE // 2, 2)
        halved = core.reshape(by_half).mean((1, 3)) >= 0.5
        return Piece(pixels, halved, either.reshape(by_half).any((1, 3)) & ~halved)

    # ---- what lies behind ---------------------------------------------------------------------------------

    def _background(self) -> Pixels:
        rng = self._rng
        if rng.random() < 0.55:
            Columns, Rows = rng.choice(((512, 384), (640, 480), (800, 600), (1024, 768), (1280, 960)))
            (pixels,) = goal_anatomy.synthetic(rng, Rows, Columns, 1, bright=rng.random() < 0.5)
            doppler = 0.5
        else:
            pixels = rng.choice(self._real)
            high, wide = pixels.shape[:2]
            scale = max(rng.uniform(0.8, 3.2), (SIDE + 4) / min(high, wide))
            size = (int(wide * scale), int(high * scale))
            kind = rng.choice((Image.Resampling.BICUBIC, Image.Resampling.BILINEAR))
            pixels = np.asarray(Image.fromarray(pixels).resize(size, kind)).copy()
            doppler = 0.4
        if rng.random() < doppler:
            pixels = self._with_flow(pixels.copy())
        if rng.random() < 0.5:
            pixels = pixels[:, ::-1]
        if rng.random() < 0.3:
            pixels = pixels[::-1]
        if rng.random() < 0.2:
            pixels = np.rot90(pixels)
        level = (pixels / np.float32(255)) ** rng.uniform(0.55, 1.3) * rng.uniform(0.8, 1.4)
        return np.ascontiguousarray((level.clip(0, 1) * 255).astype(np.uint8))

    def _with_flow(self, pixels: Pixels) -> Pixels:
        """Return a picture with colour Doppler, its colours those of the usual map or of another one."""
        rng = self._rng
        for _ in range(rng.choice((1, 1, 2, 3))):
            goal_anatomy.add_doppler(rng, [pixels])
        if rng.random() < 0.4:
            coloured = pixels.max(axis=2).astype(int) - pixels.min(axis=2) > 20
            order = rng.choice(((0, 1, 2), (2, 1, 0), (1, 0, 2), (0, 2, 1)))
            other = pixels[..., list(order)] * np.array([rng.uniform(0.7, 1.2) for _ in range(3)])
            pixels[coloured] = other.clip(0, 255).astype(np.uint8)[coloured]
        return pixels

    def _cut(self) -> Pixels:
        rng = self._rng
        if rng.random() < 0.06:
            self._pool[rng.randrange(len(self._pool))] = self._background()
        whole = rng.choice(self._pool)
        cut = np.zeros((SIDE, SIDE, 3), np.uint8)
        for _ in range(4):  # most of a fan's corners are black, and teach nothing
            y = rng.randrange(max(1, whole.shape[0] - SIDE + 1))
            x = rng.randrange(max(1, whole.shape[1] - SIDE + 1))
            part = whole[y : y + SIDE, x : x + SIDE]
            cut[: part.shape[0], : part.shape[1]] = part
            if part.mean() > 12 or rng.random() < 0.15:
                break
        return cut

    # ---- what is no text ----------------------------------------------------------------------------------

    def _marked(self, pixels: Pixels) -> Pixels:
        """Return a piece with up to three crosses, dotted lines, outlines, ellipses or rulers."""
        rng = self._rng
        image = Image.fromarray(pixels)
        pen = ImageDraw.Draw(image)
        marks = (self._cross, self._cross, self._dots, self._dots, self._outline, self._ellipse, self._ruler)
        for _ in range(rng.choice((0, 0, 1, 1, 2, 3))):
            rng.choice(marks)(pen, rng.randrange(SIDE), rng.randrange(SIDE), self._colour())
        return np.asarray(image).copy()

    def _cross(self, pen: ImageDraw.ImageDraw, x: int, y: int, colour: Colour) -> None:
        arm, width = self._rng.randint(3, 9), self._rng.choice((1, 1, 2))
        if self._rng.random() < 0.7:
            pen.line((x - arm, y, x + arm, y), colour, width)
            pen.line((x, y - arm, x, y + arm), colour, width)
        else:
            pen.line((x - arm, y - arm, x + arm, y + arm), colour)
            pen.line((x - arm, y + arm, x + arm, y - arm), colour)

    def _dots(self, pen: ImageDraw.ImageDraw, x: int, y: int, colour: Colour) -> None:
        to_x, to_y, count = self._rng.randrange(SIDE), self._rng.randrange(SIDE), self._rng.randint(8, 60)
        edge = self._rng.choice((0, 0, 1))
        for n in range(count):
            at_x, at_y = x + (to_x - x) * n // count, y + (to_y - y) * n // count
            pen.rectangle((at_x, at_y, at_x + edge, at_y + edge), fill=colour)

    def _outline(self, pen: ImageDraw.ImageDraw, x: int, y: int, colour: Colour) -> None:
        if self._rng.random() < 0.5:
            pen.rectangle(
                (x, y, x + self._rng.randint(40, 200), y + self._rng.randint(40, 200)), outline=colour
            )
        else:
            to = (self._rng.randrange(SIDE), self._rng.randrange(SIDE))
            pen.line((x, y, *to), colour, self._rng.choice((1, 2)))

    def _ellipse(self, pen: ImageDraw.ImageDraw, x: int, y: int, colour: Colour) -> None:
        wide, high, count = (self._rng.randint(*span) for span in ((20, 120), (20, 120), (20, 70)))
        for angle in np.linspace(0, 2 * np.pi, count):
            pen.point((x + wide / 2 * np.cos(angle), y + high / 2 * np.sin(angle)), colour)

    def _ruler(self, pen: ImageDraw.ImageDraw, x: int, y: int, colour: Colour) -> None:
        step, length = self._rng.randint(8, 30), self._rng.randint(2, 8)
        for n in range(self._rng.randint(3, 14)):
            pen.line((x, y + n * step, x + length, y + n * step), colour)

    # ---- text ---------------------------------------------------------------------------------------------

    def _write(self, pixels: Pixels, core: Mask, either: Mask, taken: Mask) -> None:
        """Write a line somewhere, perhaps across an edge; nothing where one stands already."""
        rng = self._rng
        text, script = letters.line(rng)
        ink = letters.draw(rng, text, script, rng.choice(SIZES))
        if ink is None or ink.shape[0] > 60:
            return
        high, wide = ink.shape
        x = rng.randint(-wide // 3, max(SIDE - wide + wide // 3, -wide // 3 + 1))
        y = rng.randint(-high // 3, SIDE - high + high // 3)
        x0, y0, x1, y1 = max(x, 0), max(y, 0), min(x + wide, SIDE), min(y + high, SIDE)
        if min(x1 - x0, y1 - y0) < 4 or taken[max(y0 - 4, 0) : y1 + 4, max(x0 - 4, 0) : x1 + 4].any():
            return
        here = np.s_[y0:y1, x0:x1]
        taken[here] = either[here] = True
        seen = ink[y0 - y : y1 - y, x0 - x : x1 - x]
        if rng.random() < 0.3:
            pixels[here][_edged(seen > 100)] = 0
        share = seen[..., None] / 255 * rng.choice((1, 1, 1, 0.85, 0.7))
        colour = np.array((0, 0, 0) if rng.random() < 0.03 else self._colour())
        pixels[here] = (pixels[here] * (1 - share) + colour * share).astype(np.uint8)
        if y1 - y0 >= 0.7 * high and x1 - x0 >= min(wide, 1.2 * high):  # else too little of it is there
            side = CORE * min(high, wide)
            rows = slice(max(round(y + CORE * high), 0), min(round(y + high - CORE * high), SIDE))
            columns = slice(max(round(x + side), 0), min(round(x + wide - side), SIDE))
            core[rows, columns] = True

    def _colour(self) -> Colour:
        rng = self._rng
        chance = rng.random()
        if chance < 0.4:
            level = rng.randint(150, 255)
            return level, level, level
        if chance < 0.75:
            return rng.choice(INKS)
        parts = [rng.randint(0, 255) for _ in range(3)]
        parts[rng.randrange(3)] = rng.randint(200, 255)
        return parts[0], parts[1], parts[2]

    def _recompressed(self, pixels: Pixels) -> Pixels:
        quality = self._rng.choice((0, 0, 45, 55, 65, 75, 85, 92, 95))
        if not quality:
            return pixels
        file = io.BytesIO()
        Image.fromarray(pixels).save(file, "JPEG", quality=quality, subsampling=self._rng.choice((0, 2)))
        return np.asarray(Image.open(file))


def _edged(mask: Mask) -> Mask:
    """Return a mask and the pixels beside it."""
    grown = Image.fromarray(np.pad(mask, 1)).convert("L").filter(ImageFilter.MaxFilter(3))
    return np.asarray(grown)[1:-1, 1:-1] > 0
