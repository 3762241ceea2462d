"""What one file of a study says counts for the others."""

from __future__ import annotations

from tricedesk.clean.identity import Identity, shared_identifiers

PICTURE = (("PatientName", "Doe^Jane"), ("SOPInstanceUID", "1.2.3"), ("ContentTime", "101112"))
REPORT = (
    ("PatientName", "Doe^Jane"),
    ("ReferringPhysicianName", "Lestrade^G"),
    ("PatientBirthDate", "19510829"),
    ("AcquisitionDateTime", "20170302172501.06"),
    ("TextValue", "Demonstrated is a lesion."),
    ("SOPInstanceUID", "1.2.4"),
    ("PatientAge", "065Y"),
)


def test_names_numbers_and_days_are_shared_times_and_uids_are_not() -> None:
    assert shared_identifiers([PICTURE, REPORT]) == (
        ("PatientName", "Doe^Jane"),
        ("ReferringPhysicianName", "Lestrade^G"),
        ("AcquisitionDateTime", "20170302"),
        ("PatientBirthDate", "19510829"),
    )


def test_the_order_of_files_changes_nothing_and_neither_does_one_more_picture() -> None:
    both = shared_identifiers([PICTURE, REPORT])
    another = (("PatientName", "Doe^Jane"), ("SOPInstanceUID", "1.2.9"), ("ContentTime", "111213"))
    assert shared_identifiers([REPORT, another, PICTURE]) == both
    assert shared_identifiers([]) == ()


def test_a_picture_is_searched_for_what_its_sibling_says() -> None:
    assert Identity.of(PICTURE).match("Dr. Lestrade") is None
    assert Identity.of((*PICTURE, *shared_identifiers([PICTURE, REPORT]))).match("Dr. Lestrade")
