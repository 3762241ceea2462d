"""Which study is meant: never another patient's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tricedesk.dicom.study import Scan, Study
from tricedesk.errors import UsageError
from tricedesk.pipeline import find_study


def study(local_id: str, uid: str, name: str) -> Study:
    return Study(local_id, uid, name, "", "", "", "", "", "", ())


ANNA = study("local:a", "1.2.3", "Sample^Anna")
BERTA = study("local:b", "1.2.3", "Sample^Berta")
ALONE = study("1.2.4", "1.2.4", "Sample^Carla")
NAMELESS = study("local:c", "", "")
SCAN = Scan(Path("folder"), (ANNA, BERTA, ALONE, NAMELESS), (), ())


@pytest.mark.parametrize("one", SCAN.studies)
def test_each_study_is_found_by_its_id(one: Study) -> None:
    assert find_study(SCAN, one.local_id) is one


def test_a_uid_that_two_patients_share_names_neither() -> None:
    with pytest.raises(UsageError) as raised:
        find_study(SCAN, "1.2.3")
    assert "local:a, local:b" in raised.value.hint
    assert "Sample" not in str(raised.value), "an error names nobody"


def test_a_uid_of_one_study_is_enough() -> None:
    assert find_study(Scan(Path("folder"), (BERTA, ALONE), (), ()), "1.2.3") is BERTA


@pytest.mark.parametrize("uid", ["1.2.5", "", "1.2"])
def test_what_is_not_there_is_said(uid: str) -> None:
    with pytest.raises(UsageError, match="No study"):
        find_study(SCAN, uid)
