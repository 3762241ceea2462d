"""The measured frames and clips: anatomy, text on and beside it, and the truth about each piece of text.

Owns: `Sample`, made from its seed alone (the bases given). Refuses: reading the cleaner's mind: nothing here
knows how text is found.

Seeds of even number are for tuning: whoever works on the text search may look at them. Odd seeds are only
ever evaluated. A seed from `CLIPS` on is a clip.
"""

from __future__ import annotations

import io
import random
from dataclasses import dataclass

import goal_anatomy
import goal_fonts
import goal_words
import numpy as np
from goal_anatomy import Mask
from goal_bases import Base, Frame
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from tricedesk.clean.boxes import Box

CLIPS = 1_000_000
CLIP_FRAMES = 12
SIZES = ((512, 384), (640, 480), (800, 600), (1024, 768), (1280, 720), (1280, 960), (1600, 1200))
MACHINES = 14
WHITES = ((255, 255, 255), (235, 235, 235), (200, 205, 210))
COLOURS = (
    *WHITES,
    *WHITES,
    (255, 255, 0),
    (255, 220, 60),
    (0, 255, 0),
    (90, 255, 120),
    (0, 255, 255),
    (120, 220, 255),
)
BANNERS = ((0, 0, 0), (0, 0, 0), (0, 0, 0), (16, 32, 72), (48, 48, 52), (0, 40, 60))
SCRIPTS = (goal_words.LATIN, *goal_words.NAMES)


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of text.

    Attributes:
        text: what it says.
        keyword: of the header element that it shows; "" where no header has it.
        allowed: whether it may stay: a measurement, an anatomy word, a setting. All else is identity.
        box, ink: where it is (pixels), and which pixels of the box are letters.
        on_anatomy: whether any of its ink touches anatomy.
        size, script: of its font.
        frames: from which frame of a clip on it is seen, and from which it is gone.
    """

    text: str
    keyword: str
    allowed: bool
    box: Box
    ink: NDArray[np.bool_]
    on_anatomy: bool
    size: int
    script: str
    frames: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sample:
    """One picture or clip of an invented patient.

    `keep` is what a person confirmed for the machine, `region` what its header says (None: nothing),
    `anatomy` where there is anatomy in any frame, `background` a word on what lies behind.
    """

    seed: int
    machine: str
    patient: goal_words.Patient
    frames: tuple[Frame, ...]
    items: tuple[Item, ...]
    anatomy: Mask
    keep: Box
    region: Box | None
    background: str

    @property
    def tuning(self) -> bool:
        """Whether it may be looked at while working on the search."""
        return self.seed % 2 == 0


def make_sample(seed: int, bases: list[Base]) -> Sample:
    """Return the sample of a seed: the same seed and bases, the same sample."""
    return _Canvas(random.Random(seed), seed, bases).sample()


class _Canvas:
    """One sample in the making."""

    def __init__(self, rng: random.Random, seed: int, bases: list[Base]) -> None:
        self.rng = rng
        self.seed = seed
        self.count = CLIP_FRAMES if seed >= CLIPS else 1
        machine = rng.randrange(MACHINES)
        self.machine = f"Sono {machine}"
        self.Columns, self.Rows = SIZES[machine % (3 if seed >= CLIPS else len(SIZES))]
        self.size = rng.randint(9, min(28, self.Rows // 24))  # real machines: a 30th to a 42nd of the height
        self.banner = round(max(self.Rows * 0.09, self.size * 3.4))
        script = goal_words.LATIN if rng.random() < 0.6 else rng.choice(SCRIPTS[1:])
        self.patient = goal_words.make_patient(rng, script)
        self.taken = np.zeros((self.Rows, self.Columns), np.bool_)
        self.items: list[Item] = []
        self.frames, self.place, self.background = self._anatomy(bases)
        self.anatomy = np.zeros((self.Rows, self.Columns), np.bool_)
        self.anatomy[self._slice(self.place)] = goal_anatomy.where(
            [f[self._slice(self.place)] for f in self.frames]
        )
        self.near = _grown(self.anatomy, 4)
        self.keep = self.place if machine % 2 else Box(0, self.banner, self.Columns, self.Rows)
        self.region = None if machine % 5 == 0 else self.keep

    def sample(self) -> Sample:
        self._texts()
        quality = self.rng.randint(45, 95) if self.rng.random() < 0.85 else 0
        subsampling = self.rng.choice((0, 2))
        return Sample(
            self.seed,
            self.machine,
            self.patient,
            tuple(_recompressed(frame, quality, subsampling) for frame in self.frames),
            tuple(self.items),
            self.anatomy,
            self.keep,
            self.region,
            self.background,
        )

    @staticmethod
    def _slice(box: Box) -> tuple[slice, slice]:
        return slice(box.y0, box.y1), slice(box.x0, box.x1)

    def _anatomy(self, bases: list[Base]) -> tuple[list[Frame], Box, str]:
        """Return the frames without text, the box that the anatomy is in, and what it is."""
        rng = self.rng
        left, right = (
            round(self.Columns * rng.uniform(0.14, 0.22)),
            round(self.Columns * rng.uniform(0.03, 0.1)),
        )
        below = self.size * 3
        high, wide = self.Rows - self.banner - below, self.Columns - left - right
        if rng.random() < 0.5:
            base = rng.choice([b for b in bases if self.count == 1 or len(b.frames) > 1])
            fields, name = goal_anatomy.real(base, high, wide, self.count), base.name
        else:
            bright = rng.random() < 0.45
            fields = goal_anatomy.synthetic(rng, high, wide, self.count, bright=bright)
            name = "bright speckle" if bright else "speckle"
        fields = [field.copy() for field in fields]
        if rng.random() < 0.3:
            goal_anatomy.add_doppler(rng, fields)
            name += " with Doppler"
        y0, x0 = self.banner, left + (wide - fields[0].shape[1]) // 2
        box = Box(x0, y0, x0 + fields[0].shape[1], y0 + fields[0].shape[0])
        frames: list[Frame] = []
        for field in fields:
            frame = np.zeros((self.Rows, self.Columns, 3), np.uint8)
            frame[: self.banner] = rng.choice(BANNERS) if not frames else frames[0][0, 0]
            frame[self._slice(box)] = field
            frames.append(frame)
        return frames, box, name

    # ---- text ---------------------------------------------------------------------------------------------

    def _texts(self) -> None:
        rng = self.rng
        colour = rng.choice(WHITES) if rng.random() < 0.75 else rng.choice(COLOURS)
        banner = Box(0, 0, self.Columns, self.banner)
        left = Box(0, self.banner, self.place.x0, self.Rows)
        foot = Box(0, self.place.y1, self.Columns, self.Rows)
        beside = Box(self.place.x1, self.banner, self.Columns, self.Rows)
        for n, (keyword, text) in enumerate(goal_words.banner_texts(rng, self.patient)):
            places = [banner, foot, left, beside] if n < 6 or rng.random() < 0.5 else [left, foot, banner]
            self._beside(text, keyword, places, colour)
        for text in rng.sample(goal_words.SETTINGS, rng.randint(3, 7)):
            self._beside(text, None, [left, beside, foot], colour)
        for _ in range(rng.randrange(3)):
            self._beside(goal_words.label(rng), None, [foot, left], colour)
        if self.anatomy.any():
            for _ in range(rng.choice((0, 0, 1, 1, 2))):
                self._on_anatomy(goal_words.label(rng), None)
            for _ in range(rng.choice((0, 0, 0, 0, 0, 1, 1, 2))):
                keyword, text = goal_words.image_text(rng, self.patient)
                self._on_anatomy(text, keyword, self._moments())

    def _moments(self) -> tuple[int, int]:
        """Return when a text typed on the image is seen: always, from a frame on, or for a part of it."""
        if self.count == 1 or self.rng.random() < 0.5:
            return 0, self.count
        start = self.rng.randrange(1, self.count // 2)
        return start, self.count if self.rng.random() < 0.5 else start + self.count // 3

    def _script_of(self, text: str) -> str:
        """Return the patient's script if the text has its letters; else Latin's fonts write it."""
        own = {c for c in "".join(self.patient.written) if ord(c) > 0x24F}
        return self.patient.script if own & set(text.upper() + text.lower() + text) else goal_words.LATIN

    def _beside(
        self, text: str, keyword: str | None, places: list[Box], colour: tuple[int, int, int]
    ) -> None:
        """Write off the anatomy, in the first of the places with room; nowhere if none has any."""
        script = self._script_of(text)
        size = max(9, min(28, self.size + self.rng.randint(-1, 2)))
        ink = goal_fonts.draw(self.rng, text, script, size)
        high, wide = ink.shape
        gap = max(4, size // 2)
        for place in places:
            columns = [place.x0 + 6, (place.x0 + place.x1) // 2 - wide // 2, place.x1 - wide - 6]
            spots = [(y, x) for y in range(place.y0 + 4, place.y1 - high - 2, size + gap) for x in columns]
            self.rng.shuffle(spots)
            for y, x in spots:
                around = self._slice(Box(max(x - gap, 0), max(y - gap, 0), x + wide + gap, y + high + gap))
                here = self._slice(Box(x, y, x + wide, y + high))
                if x < 2 or x + wide > self.Columns - 2 or self.taken[around].any() or self.near[here].any():
                    continue
                self._write(text, keyword, ink, (x, y), colour, size, script, (0, self.count))
                return

    def _on_anatomy(self, text: str, keyword: str | None, frames: tuple[int, int] | None = None) -> None:
        """Write somewhere on the anatomy, in any colour, with or without an outline."""
        script = self._script_of(text)
        size = self.rng.randint(max(9, self.size - 3), min(28, self.size + 6))
        ink = goal_fonts.draw(self.rng, text, script, size)
        high, wide = ink.shape
        ys, xs = np.nonzero(self.anatomy)
        for _ in range(60):
            n = self.rng.randrange(len(ys))
            y, x = int(ys[n]) - high // 2, int(xs[n]) - wide // 2
            box = Box(x, y, x + wide, y + high)
            if x < 2 or y < self.banner or x + wide > self.Columns - 2 or y + high > self.Rows - 2:
                continue
            here = self._slice(box)
            around = self._slice(Box(max(x - 5, 0), max(y - 5, 0), box.x1 + 5, box.y1 + 5))
            if self.taken[around].any() or self.anatomy[here].mean() < 0.5:
                continue
            outline = self.rng.random() < 0.35
            self._write(
                text,
                keyword,
                ink,
                (x, y),
                self.rng.choice(COLOURS),
                size,
                script,
                frames or (0, self.count),
                outline,
            )
            return

    def _write(
        self,
        text: str,
        keyword: str | None,
        ink: goal_fonts.Ink,
        at: tuple[int, int],
        colour: tuple[int, int, int],
        size: int,
        script: str,
        frames: tuple[int, int],
        outline: bool = False,
    ) -> None:
        """Draw a text and note it; `keyword` None says that it may stay."""
        x, y = at
        box = Box(x, y, x + ink.shape[1], y + ink.shape[0])
        here = self._slice(box)
        letters = ink > 127 if (ink > 127).any() else ink > 64
        share = ink[..., None] / 255
        for frame in self.frames[frames[0] : frames[1]]:
            if outline:
                edge = _grown(np.pad(ink > 100, 1), 1)
                around = frame[y - 1 : box.y1 + 1, x - 1 : box.x1 + 1]
                around[edge] = 0
            frame[here] = (frame[here] * (1 - share) + np.array(colour) * share).astype(np.uint8)
        self.taken[here] = True
        touches = bool((self.anatomy[here] & letters).any())
        self.items.append(
            Item(text, keyword or "", keyword is None, box, letters, touches, size, script, frames)
        )


def _grown(mask: Mask, by: int) -> Mask:
    """Return a mask with everything within `by` pixels of it."""
    image = Image.fromarray((mask * 255).astype(np.uint8)).filter(ImageFilter.MaxFilter(2 * by + 1))
    return np.asarray(image) > 0


def _recompressed(frame: Frame, quality: int, subsampling: int) -> Frame:
    """Return a frame as JPEG of that quality leaves it; 0 leaves it as it is."""
    if not quality:
        return frame
    file = io.BytesIO()
    Image.fromarray(frame).save(file, "JPEG", quality=quality, subsampling=subsampling)
    return np.asarray(Image.open(file))
