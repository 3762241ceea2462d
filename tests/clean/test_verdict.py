"""The verdict follows from the reasons."""

from __future__ import annotations

import re

import pytest

from tricedesk.clean.boxes import Box
from tricedesk.clean.verdict import Code, Level, reason, verdict


def test_hardest_reason_decides_and_comes_first() -> None:
    look, stop = reason(Code.UNKNOWN_MACHINE), reason(Code.NOTHING_TO_KEEP)
    assert verdict([]).level is Level.CLEAN
    assert verdict([look]).level is Level.NEEDS_LOOK
    found = verdict([look, stop])
    assert found.level is Level.REFUSED
    assert found.reasons == (stop, look)


def test_order_within_a_level_stays() -> None:
    reasons = (reason(Code.SECTOR_GUESSED), reason(Code.UNKNOWN_MACHINE))
    assert verdict(reasons).reasons == reasons


@pytest.mark.parametrize("code", Code)
def test_each_reason_is_said_to_a_person(code: Code) -> None:
    said = reason(code, boxes=[Box(0, 0, 1, 1)])
    assert said.sentence.endswith(".")
    assert not re.search(r"please|sorry|invalid|oops", said.sentence, re.IGNORECASE)
    assert said.boxes == (Box(0, 0, 1, 1),)
    assert verdict([said]).level is not Level.CLEAN


def test_detail_stands_in_front() -> None:
    assert reason(Code.NOTHING_TO_KEEP).sentence == "Draw what to keep."
    assert reason(Code.NOTHING_TO_KEEP, "It is dark.").sentence == "It is dark. Draw what to keep."
