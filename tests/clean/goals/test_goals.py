"""The goals of cleaning, measured over seeded frames and clips whose text is known.

`make test-clean` measures all of them and prints the table; a plain run takes the first few. The limits below
which it fails are the best that was ever measured of any other method; the goals stand beside them.
"""

from __future__ import annotations

import os
import queue
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import goal_fonts
import pytest
from goal_bases import Base, load_bases
from goal_cleaning import Bench
from goal_frames import CLIPS, make_sample
from goal_scoring import Score, score
from goal_table import failures, figures, table, what_it_would_take

from tricedesk.clean.verdict import Level

FRAMES = int(os.environ.get("TRICEDESK_CLEAN_FRAMES", "40"))
CLIP_COUNT = int(os.environ.get("TRICEDESK_CLEAN_CLIPS", "2"))
AT_ONCE = 2
EVERY = 8  # of so many samples one is cleaned as an unknown machine's too

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800)]

Measure = Callable[[list[int]], tuple[list[Score], list[Level]]]


def tell(text: str) -> None:
    """Say something while the measuring goes on; pytest shows it with `-s`, and after a failure."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


@pytest.fixture(scope="module")
def bases(request: pytest.FixtureRequest) -> list[Base]:
    if lacking := goal_fonts.missing():
        pytest.fail(lacking)
    try:
        corpus: Path | None = request.getfixturevalue("corpus")
    except pytest.skip.Exception:
        corpus = None  # fewer machines; the frames are others
    return load_bases(corpus)


@pytest.fixture(scope="module")
def measure(bases: list[Base], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Measure]:
    """Clean samples of some seeds, a few at once: their scores, and the levels of unknown machines' ones."""
    free: queue.SimpleQueue[Bench] = queue.SimpleQueue()

    def one(seed: int) -> tuple[Score, Level | None]:
        bench = free.get()
        try:
            sample = make_sample(seed, bases)
            known = score(sample, bench.clean(sample, known=True))
            unknown = bench.clean(sample, known=False).level if seed % EVERY == 0 else None
        finally:
            free.put(bench)
        return known, unknown

    def all_of(seeds: list[int]) -> tuple[list[Score], list[Level]]:
        scores, levels = [], []
        for done, (known, unknown) in enumerate(pool.map(one, seeds), 1):
            scores.append(known)
            levels += [unknown] if unknown is not None else []
            if done % 50 == 0:
                tell(f"{done} of {len(seeds)}")
        return scores, levels

    with ExitStack() as stack:
        for _ in range(AT_ONCE):
            free.put(stack.enter_context(Bench(tmp_path_factory.mktemp("bench"))))
        pool = stack.enter_context(ThreadPoolExecutor(AT_ONCE))
        yield all_of


@pytest.mark.parametrize(
    ("kind", "first", "count"), [("frames", 0, FRAMES), ("clips", CLIPS, CLIP_COUNT)], ids=["frames", "clips"]
)
def test_goals(kind: str, first: int, count: int, measure: Measure, bases: list[Base]) -> None:
    scores, unknown = measure(list(range(first, first + count)))
    tuning = [s for s in scores if s.seed % 2 == 0]
    evaluated = [s for s in scores if s.seed % 2]
    tell(f"\n{count} {kind} over {len(bases)} real machines' pictures and synthetic speckle")
    columns = {"evaluated": figures(evaluated), "tuning": figures(tuning), "all": figures(scores)}
    unlooked = sum(level is Level.CLEAN for level in unknown)
    tell(table(columns, (unlooked, len(unknown))))
    tell(what_it_would_take(scores))
    assert not failures(columns["evaluated"])
    assert not failures(columns["all"])
    assert unlooked == 0


def test_same_seed_makes_the_same_sample(bases: list[Base]) -> None:
    one, other = make_sample(3, bases), make_sample(3, bases)
    assert all((a == b).all() for a, b in zip(one.frames, other.frames, strict=True))
    assert [(i.text, i.box) for i in one.items] == [(i.text, i.box) for i in other.items]
