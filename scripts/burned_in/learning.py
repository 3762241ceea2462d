"""How the network learns: what counts as wrong, how fast it changes, and how it is written.

Owns: torch's side of the training. Refuses: what it is shown (`pictures` makes that).
"""

from __future__ import annotations

import hashlib
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from network import Network, Probabilities
from pictures import Piece, Pieces, Pixels
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits
from torch.utils.data import DataLoader, IterableDataset

BATCH = 16
RATES = (4e-3, 2.5e-3)
"""The highest rate of learning in each of two equal parts of the time."""
NEGATIVES = 3
"""Of the pixels that are no text the hardest count, so many for each that is."""
# those of the general detector, whose input this one shares: blue, green, red
MEAN = torch.tensor([0.485, 0.456, 0.406]).view(1, 3, 1, 1) * 255
DEVIATION = torch.tensor([0.229, 0.224, 0.225]).view(1, 3, 1, 1) * 255

Batch = tuple[Tensor, Tensor, Tensor]


class Stream(IterableDataset[Piece]):
    """Pieces without end."""

    def __init__(self, real: list[Pixels]) -> None:
        self._real = real

    def __iter__(self) -> Iterator[Piece]:
        pieces = Pieces(1000, self._real)
        while True:
            yield pieces.piece()


def batch_of(pieces: list[Piece]) -> Batch:
    """Return pieces as the network takes them: pictures, cores, and where either answer is right."""
    pixels = torch.from_numpy(np.stack([piece.pixels for piece in pieces])).permute(0, 3, 1, 2)
    fed = (pixels[:, [2, 1, 0]].float() - MEAN) / DEVIATION
    cores = torch.from_numpy(np.stack([piece.core for piece in pieces])).float()
    return fed, cores, torch.from_numpy(np.stack([piece.either for piece in pieces]))


def loss_of(logits: Tensor, cores: Tensor, either: Tensor) -> Tensor:
    """Return how wrong the answers are: at cores, at the hardest of the rest, and in the overlap of both."""
    wrong = binary_cross_entropy_with_logits(logits, cores, reduction="none")
    text, rest = cores > 0, ~either & (cores == 0)
    count = int(text.sum())
    hard = min(max(NEGATIVES * count, 2000), int(rest.sum()))
    at_rest = (wrong * rest).flatten().topk(hard, sorted=False).values.mean()
    counted = torch.sigmoid(logits) * ~either
    overlap = 2 * (counted * cores).sum() / (counted.square().sum() + cores.sum() + 1)
    return (wrong * text).sum() / max(count, 1) + at_rest + 1 - overlap


def train(network: Network, batches: Iterator[Batch], seconds: float, rate: float) -> None:
    """Teach the network for so long."""
    network.train()
    optimiser = torch.optim.AdamW(network.parameters(), rate, weight_decay=1e-3)
    start, step = time.monotonic(), 0
    while (done := (time.monotonic() - start) / seconds) < 1:
        for group in optimiser.param_groups:
            group["lr"] = rate * min(1, step / 100) * (0.5 * (1 + np.cos(np.pi * done)) + 0.005)
        fed, cores, either = next(batches)
        loss = loss_of(network(fed.contiguous(memory_format=torch.channels_last))[:, 0], cores, either)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimiser.step()
        step += 1
        if step % 100 == 0:
            sys.stdout.write(f"{step} steps, {done:.0%}, loss {loss.item():.3f}\n")
            sys.stdout.flush()


def learn(real: list[Pixels], minutes: float, path: Path) -> None:
    """Train a new network on pieces of these backgrounds and others, and write it."""
    torch.manual_seed(0)
    loader = DataLoader(Stream(real), batch_size=BATCH, num_workers=1, collate_fn=batch_of, prefetch_factor=6)
    batches = iter(loader)
    network = Network().to(memory_format=torch.channels_last)
    for rate in RATES:
        train(network, batches, minutes * 60 / len(RATES), rate)
    write(network, path)


def write(network: Network, path: Path) -> None:
    """Write what ships: probabilities, for pictures of any size."""
    network.eval()
    sizes = {"x": {0: "n", 2: "rows", 3: "columns"}, "y": {0: "n", 2: "rows", 3: "columns"}}
    torch.onnx.export(
        Probabilities(network),
        (torch.zeros(1, 3, 256, 256),),
        path,
        input_names=["x"],
        output_names=["y"],
        dynamic_axes=sizes,
        opset_version=17,
        dynamo=False,
    )
    sys.stdout.write(f"{path}: {hashlib.sha256(path.read_bytes()).hexdigest()}\n")
