"""Trains our own text detector, and writes it as ONNX.

    .venv/bin/pip install torch onnx fonttools     # not in the lock: nothing else needs them
    .venv/bin/python scripts/burned_in/train.py burned_in.onnx --minutes 45

Two cores show it some 100,000 pieces of 256 by 256 pixels in that time; the rate of learning falls twice from
high to nothing. The file belongs to resources/models, its hash into `tricedesk/clean/text/models.py`; then
`make test-clean` says what it is worth. Chance and clock have a part: no two runs make the same network.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tests" / "clean" / "goals"))

from goal_bases import load_bases


def main() -> None:
    """Train, and write."""
    parser = argparse.ArgumentParser(description="Train our own text detector.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=45)
    options = parser.parse_args()
    real = [frame for base in load_bases(None) for frame in base.frames]
    from learning import learn  # late: the reader child imports this module, and has no room for torch

    learn(real, options.minutes, options.out)


if __name__ == "__main__":
    main()
