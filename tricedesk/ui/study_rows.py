"""The rows of the study list: what each shows, which are wanted, in which order.

Owns: `StudyRow`, search, filters and sorting, in plain Python over the whole list at once.
Refuses: Qt models and widgets. (A filter in Python over 10,000 rows and one model reset take a few
milliseconds; `QSortFilterProxyModel` with a Python predicate takes ten times as long.)
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum, StrEnum

from tricedesk.ui.states import State


@dataclass(frozen=True, slots=True)
class StudyRow:
    """One study as the list shows it; text as in its header. `percent` is how far an upload is."""

    local_id: str
    state: State
    PatientName: str
    PatientID: str
    StudyDate: str
    StudyTime: str
    StudyDescription: str
    images: int
    clips: int
    attachments: int
    percent: int | None = None


class Column(IntEnum):
    """The columns, in their order."""

    STATE = 0
    PATIENT = 1
    ID = 2
    DATE = 3
    DESCRIPTION = 4
    IMAGES = 5
    CLIPS = 6
    ATTACHMENTS = 7


class Since(StrEnum):
    """From when on studies are wanted, by StudyDate."""

    TODAY = "today"
    WEEK = "week"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is to show. `unsent` leaves out what has been sent or is on its way."""

    text: str = ""
    since: Since = Since.ALL
    unsent: bool = False


UNSENT = frozenset({State.NEW, State.LOOK, State.READY, State.FAILED})


def wanted_rows(rows: Iterable[StudyRow], wanted: Wanted, today: date) -> list[StudyRow]:
    """Return the rows that are wanted, in the order given.

    Each word of the search must stand somewhere in name, ID, description or date; case and accents don't
    matter. A study without a date is shown under "all" only.
    """
    words = folded(wanted.text).split()
    first = {
        Since.ALL: "",
        Since.TODAY: f"{today:%Y%m%d}",
        Since.WEEK: f"{today - timedelta(days=6):%Y%m%d}",
    }[wanted.since]
    return [
        row
        for row in rows
        if (not first or row.StudyDate >= first)
        and (not wanted.unsent or row.state in UNSENT)
        and (not words or _has(row, words))
    ]


def sorted_rows(rows: Iterable[StudyRow], column: Column, descending: bool) -> list[StudyRow]:
    """Return the rows by one column; among equals the newest first."""
    newest = sorted(rows, key=lambda r: (r.StudyDate, r.StudyTime, r.local_id), reverse=True)
    if column is Column.DATE:
        return newest if descending else newest[::-1]
    states = list(State)
    keys = {
        Column.STATE: lambda r: states.index(r.state),
        Column.PATIENT: lambda r: folded(r.PatientName),
        Column.ID: lambda r: folded(r.PatientID),
        Column.DESCRIPTION: lambda r: folded(r.StudyDescription),
        Column.IMAGES: lambda r: r.images,
        Column.CLIPS: lambda r: r.clips,
        Column.ATTACHMENTS: lambda r: r.attachments,
    }
    return sorted(newest, key=keys[column], reverse=descending)


def folded(text: str) -> str:
    """Return a text without case and accents, for comparing."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


def study_day(StudyDate: str) -> date | None:
    """Return a DICOM date (DA, also with the dots of old files); None if it is none."""
    text = StudyDate.replace(".", "")
    if len(text) != 8 or not (text.isascii() and text.isdigit()):
        return None
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return None


def shown_name(PatientName: str) -> str:
    """Return a person name (PN) as people write it: "Doe, Jane M."; its first form that is not empty."""
    groups = [group for group in PatientName.split("=") if group.strip("^ ")]
    family, given, middle, prefix, suffix = (
        [" ".join(p.split()) for p in (groups[0] if groups else "").split("^")] + [""] * 5
    )[:5]
    after = " ".join(part for part in (prefix, given, middle, suffix) if part)
    return ", ".join(part for part in (family, after) if part)


def _has(row: StudyRow, words: list[str]) -> bool:
    text = folded(f"{row.PatientName} {row.PatientID} {row.StudyDescription} {_dates(row.StudyDate)}")
    return all(word in text for word in words)


def _dates(StudyDate: str) -> str:
    if len(StudyDate) != 8:
        return StudyDate
    return f"{StudyDate} {StudyDate[:4]}-{StudyDate[4:6]}-{StudyDate[6:]}"
