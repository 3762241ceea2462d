"""The measuring itself: a cleaning that shows, covers or blackens too much is told from a good one."""

from __future__ import annotations

import pytest
from goal_frames import Sample, make_sample
from goal_scoring import Outcome, score
from goal_table import failures, figures

from tricedesk.clean.boxes import Box, outside
from tricedesk.clean.verdict import Level


@pytest.fixture(scope="module")
def sample() -> Sample:
    """A frame of synthetic speckle with text on the anatomy and off it; it needs no real picture."""
    import goal_fonts

    if lacking := goal_fonts.missing():
        pytest.fail(lacking)
    for seed in range(2, 200, 2):
        try:
            made = make_sample(seed, [])
        except IndexError:  # it wanted a real picture
            continue
        on = [item for item in made.items if item.on_anatomy]
        if any(i.allowed for i in on) and any(not i.allowed for i in on):
            return made
    raise AssertionError("no seed has both")


def cleaned(sample: Sample, *cover: Box, level: Level = Level.CLEAN, labels: tuple[Box, ...] = ()) -> Outcome:
    Rows, Columns = sample.frames[0].shape[:2]
    whole = [Box(0, 0, Columns, Rows)]
    return Outcome(outside(Rows, Columns, whole, cover), labels, level, (), 0.1)


def identity(sample: Sample) -> list[Box]:
    return [item.box for item in sample.items if not item.allowed]


def test_nothing_covered_misses_everything(sample: Sample) -> None:
    result = score(sample, cleaned(sample))
    assert len(result.missed) == len(identity(sample)) == result.off_anatomy + result.on_anatomy > 5
    assert result.labels_kept == result.labels > 0
    assert result.lost == 0
    told = failures(figures([result]))
    assert any("off the anatomy" in line for line in told)
    assert any("called clean leak" in line for line in told)


def test_identity_covered_passes(sample: Sample) -> None:
    result = score(sample, cleaned(sample, *identity(sample)))
    assert not result.missed
    assert result.labels_kept == result.labels
    assert failures(figures([result])) == []


def test_a_fifth_of_a_name_left_is_a_miss(sample: Sample) -> None:
    first, *others = identity(sample)
    cut = Box(first.x0, first.y0, first.x1 - first.width // 5, first.y1)
    (missed,) = score(sample, cleaned(sample, cut, *others)).missed
    assert missed.item.box == first
    assert 0.1 < missed.visible < 0.5


def test_everything_black_loses_the_anatomy_and_the_labels(sample: Sample) -> None:
    Rows, Columns = sample.frames[0].shape[:2]
    result = score(sample, cleaned(sample, Box(0, 0, Columns, Rows)))
    assert result.lost > 0.5
    assert result.labels_kept == 0
    assert any("anatomy is lost" in line for line in failures(figures([result] * 20)))


def test_identity_left_as_a_label_is_told(sample: Sample) -> None:
    first, *others = identity(sample)
    result = score(sample, cleaned(sample, *others, labels=(first,)))
    assert [m.kept_by_list for m in result.missed] == [True]
    assert any("stayed as allowed labels" in line for line in failures(figures([result] * 20)))
