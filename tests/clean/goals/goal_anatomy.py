"""What lies behind the text: real anatomy, or a synthetic sector of speckle, with or without colour Doppler.

Owns: the pixels of the anatomy and where there is any. Refuses: text.
"""

from __future__ import annotations

import random

import numpy as np
from goal_bases import Base, Frame
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Mask = NDArray[np.bool_]
Grey = NDArray[np.float32]


def real(base: Base, Rows: int, Columns: int, count: int) -> list[Frame]:
    """Return `count` frames of a base, scaled to fit into the size with its proportions kept."""
    high, wide = base.frames[0].shape[:2]
    scale = min(Rows / high, Columns / wide)
    size = (max(1, round(wide * scale)), max(1, round(high * scale)))
    scaled = [np.asarray(Image.fromarray(f).resize(size, Image.Resampling.BICUBIC)) for f in base.frames]
    there_and_back = [*range(len(scaled)), *range(len(scaled) - 2, 0, -1)]
    return [scaled[there_and_back[n % len(there_and_back)]] for n in range(count)]


def synthetic(rng: random.Random, Rows: int, Columns: int, count: int, *, bright: bool) -> list[Frame]:
    """Return `count` frames of a fan of speckle that drifts a little; `bright` as few machines show it."""
    noise = np.random.default_rng(rng.randrange(2**32))
    y, x = np.mgrid[:Rows, :Columns].astype(np.float32)
    top, middle = -Rows * rng.uniform(0.02, 0.2), Columns / 2
    angle = np.arctan2(x - middle, y - top)
    depth = np.hypot(x - middle, y - top)
    reach = rng.uniform(0.55, 0.95)
    fan = (np.abs(angle) < reach) & (depth > Rows * 0.12 + abs(top)) & (depth < Rows + abs(top))
    level = np.full((Rows, Columns), rng.uniform(95, 150) if bright else rng.uniform(25, 70), np.float32)
    for _ in range(rng.randrange(4, 10)):  # layers and organs
        cy, cx = rng.uniform(0.1, 1) * Rows, rng.uniform(0.1, 0.9) * Columns
        ry, rx = rng.uniform(0.03, 0.25) * Rows, rng.uniform(0.05, 0.3) * Columns
        inside = ((y - cy) / ry) ** 2 + ((x - cx) / rx) ** 2
        level *= np.where(
            inside < 1, rng.uniform(0.15, 0.7) if rng.random() < 0.5 else rng.uniform(1.1, 1.7), 1
        )
        level += np.where(np.abs(inside - 1) < 0.08, rng.uniform(20, 110), 0)
    level *= 1.15 - 0.5 * rng.random() * depth / (Rows + abs(top))
    grain = max(1, round(Rows * rng.uniform(0.003, 0.009)))
    coarse = noise.rayleigh(0.8, (Rows // grain + 2 + count, Columns // (2 * grain) + 2)).astype(np.float32)
    frames = []
    for n in range(count):
        speckle = np.asarray(
            Image.fromarray(coarse[n : n + Rows // grain + 2]).resize(
                (Columns, Rows), Image.Resampling.BICUBIC
            )
        )
        grey = np.clip(level * speckle, 0, 255) * fan
        frames.append(np.repeat(grey[..., None].astype(np.uint8), 3, axis=2))
    return frames


def add_doppler(rng: random.Random, frames: list[Frame]) -> None:
    """Paint red-yellow and blue-cyan flow into a box of each frame, and its outline."""
    Rows, Columns = frames[0].shape[:2]
    high, wide = int(Rows * rng.uniform(0.3, 0.6)), int(Columns * rng.uniform(0.25, 0.5))
    y0, x0 = rng.randrange(Rows - high), rng.randrange(Columns - wide)
    noise = np.random.default_rng(rng.randrange(2**32))
    coarse = Image.fromarray(noise.normal(0, 1, (9, 9)).astype(np.float32))
    flow = np.asarray(coarse.resize((wide, high), Image.Resampling.BICUBIC))
    for n, frame in enumerate(frames):
        moved = np.roll(flow, n, axis=1) + noise.normal(0, 0.12, flow.shape)
        strength = np.clip(np.abs(moved) * 160, 0, 255)
        red = np.stack([strength, np.clip(strength * 2 - 255, 0, 255), strength * 0.05], axis=2)
        blue = np.stack([strength * 0.05, np.clip(strength * 2 - 255, 0, 255), strength], axis=2)
        colour = np.where((moved > 0)[..., None], red, blue).astype(np.uint8)
        part = frame[y0 : y0 + high, x0 : x0 + wide]
        seen = (np.abs(moved) > 0.45) & (part.max(axis=2) > 3)
        part[seen] = colour[seen]


def where(frames: list[Frame]) -> Mask:
    """Return where any frame shows anatomy: bright pixels, and the dark ones between them."""
    brightest = np.max([frame.max(axis=2) for frame in frames], axis=0)
    near = Image.fromarray(((brightest > 14) * 255).astype(np.uint8)).filter(ImageFilter.BoxBlur(6))
    mask: Mask = np.asarray(near) > 40
    return mask
