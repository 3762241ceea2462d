"""The network of our own text detector: small, for one thing.

Owns: its layers. Refuses: knowing what it is shown. Takes what the general detector takes (blue, green, red,
less ImageNet's mean, by its deviation; sides of multiples of 16) and answers at half that size with logits.

Depthwise convolutions of 5 by 5 between pointwise ones, four times halved; the three deepest scales are added
up and looked at once more. 273,000 weights: 1024 by 768 takes some 60 ms of one core.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn


def convolution(ins: int, outs: int, size: int = 3, *, stride: int = 1, groups: int = 1) -> nn.Sequential:
    """Return a convolution that keeps the size (but for its stride), normalised and rectified."""
    return nn.Sequential(
        nn.Conv2d(ins, outs, size, stride, size // 2, groups=groups, bias=False),
        nn.BatchNorm2d(outs),
        nn.ReLU(inplace=True),
    )


class Block(nn.Module):
    """Looks around in each channel, then mixes them; what came in is added."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.around = nn.Sequential(
            nn.Conv2d(channels, channels, 5, 1, 2, groups=channels, bias=False), nn.BatchNorm2d(channels)
        )
        self.wide = convolution(channels, 2 * channels, 1)
        self.narrow = nn.Sequential(
            nn.Conv2d(2 * channels, channels, 1, bias=False), nn.BatchNorm2d(channels)
        )

    def forward(self, x: Tensor) -> Tensor:
        mixed: Tensor = x + self.narrow(self.wide(self.around(x)))
        return mixed


class Network(nn.Module):
    """Pictures (N, 3, Rows, Columns) → logits (N, 1, Rows / 2, Columns / 2) of being a line's core."""

    def __init__(self) -> None:
        super().__init__()
        self.first = convolution(3, 12, stride=2)
        self.quarter = nn.Sequential(convolution(12, 32, stride=2), *(Block(32) for _ in range(2)))
        self.eighth = nn.Sequential(convolution(32, 64, stride=2), *(Block(64) for _ in range(3)))
        self.sixteenth = nn.Sequential(convolution(64, 96, stride=2), *(Block(96) for _ in range(3)))
        self.from_sixteenth, self.from_eighth = nn.Conv2d(96, 32, 1), nn.Conv2d(64, 32, 1)
        self.from_quarter = nn.Conv2d(32, 32, 1)
        self.smooth = convolution(32, 32, groups=32)
        self.judge = nn.Sequential(
            convolution(32, 32, groups=32),
            convolution(32, 32, 1),
            convolution(32, 32, groups=32),
            convolution(32, 24, 1),
            nn.Conv2d(24, 4, 1),
        )
        self.twice = nn.Upsample(scale_factor=2, mode="nearest")
        self.spread = nn.PixelShuffle(2)

    def forward(self, x: Tensor) -> Tensor:
        quarter = self.quarter(self.first(x))
        eighth = self.eighth(quarter)
        deep = self.from_eighth(eighth) + self.twice(self.from_sixteenth(self.sixteenth(eighth)))
        seen = self.from_quarter(quarter) + self.twice(self.smooth(deep))
        logits: Tensor = self.spread(self.judge(seen))
        return logits


class Probabilities(nn.Module):
    """The network as it ships: its answers between 0 and 1."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, x: Tensor) -> Tensor:
        return torch.sigmoid(self.network(x))
