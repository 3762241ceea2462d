"""What a typed text finds in what is known of a page, through the list that a front desk searches."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from tricedesk.ui.records import SentRow
from tricedesk.ui.sent_model import SentModel
from tricedesk.ui.states import State

START = datetime(2027, 1, 15, 12, 0, tzinfo=UTC)
PATIENTS = {
    "a": ("DOE^JANE", "4711", "jane@patients.example"),
    "b": ("MÜLLER^ZOË", "0815", "+15550134"),
    "c": ("Østergård^Åse", "99", "+4520123456"),
    "d": ("دعاء", "12", "x@y.example"),
}


def pages() -> tuple[SentRow, ...]:
    made = SentRow(UUID(int=0), "", "", (), 5, State.SENT, START, workstation="Cart 2")
    return tuple(
        replace(
            made,
            page_id=UUID(int=n),
            name=name,
            patient_id=patient_id,
            contacts=(contact,),
            sent_at=START - timedelta(days=n),
        )
        for n, (name, patient_id, contact) in enumerate(PATIENTS.values())
    )


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", "abcd"),
        ("doe", "a"),
        ("jane doe", "a"),
        ("muller zoe", "b"),
        ("Müller", "b"),
        ("ase", "c"),
        ("دعاء", "d"),
        ("555 0134", "b"),
        ("(555) 01-34", "b"),
        ("+45 20 12 34 56", "c"),
        ("jane@patients", "a"),
        ("2027-01-14", "b"),
        ("14.1.2027", "b"),
        ("4711", "a"),
        ("doe muller", ""),
        ("cart", "abcd"),
        ("%", "abcd"),
        ("'; DROP TABLE pages", ""),
    ],
)
def test_what_is_typed_finds(typed: str, found: str) -> None:
    model = SentModel()
    model.set_rows(pages())
    model.search(typed)
    shown = [model.row(place).page_id.int for place in range(model.rowCount())]
    assert "".join("abcd"[n] for n in shown) == found
