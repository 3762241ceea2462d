"""Makes studies of records: who belongs together, in which order, and what is there twice.

Owns: grouping, order, local ids, conflicts, and where a loose file belongs.
Refuses: reading anything.

Several files with one SOPInstanceUID: those with the same pixels are copies, of which the first is sent and
the others are listed as not sent; where pixels differ, all are listed as they are and flagged as a conflict.
One StudyInstanceUID on files of people whose PatientIDs and PatientNames both differ makes several studies: a
patient must not get another's pictures.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from tricedesk.dicom.kinds import DICOMDIR, kind_of
from tricedesk.dicom.records import Record, What
from tricedesk.dicom.study import Instance, Kind, LooseFile, Study, Unreadable

_LOOSE = frozenset((What.JPEG, What.PNG, What.PDF))
_STUDY_TEXTS = (
    "PatientName",
    "PatientID",
    "PatientBirthDate",
    "StudyDate",
    "StudyTime",
    "StudyDescription",
    "AccessionNumber",
)
_Key = tuple[
    str, str, str, str
]  # StudyInstanceUID or else the folder; the patient's PatientID and PatientName
_Members = dict[_Key, list[tuple[Instance, Record]]]


@dataclass(slots=True)
class Grouped:
    """Where every path ended up."""

    studies: list[Study] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    ignored: list[Path] = field(default_factory=list)


def shared_uids(records: Iterable[tuple[str, Record]]) -> list[list[str]]:
    """Paths of the files that share a SOPInstanceUID, together: their pixels must be compared."""
    by_uid: defaultdict[str, list[str]] = defaultdict(list)
    for path, record in records:
        if record.what == What.DICOM and record.SOPInstanceUID and (record.pixels or record.document):
            by_uid[record.SOPInstanceUID].append(path)
    return [paths for paths in by_uid.values() if len(paths) > 1]


def group(records: Iterable[tuple[str, Record]]) -> Grouped:
    """Sort all files out. Every path given is in the result exactly once, but for files that are gone."""
    grouped = Grouped()
    dicom: list[tuple[Instance, Record]] = []
    loose: list[tuple[str, Record]] = []
    for path, record in records:
        match record.what:
            case What.DICOM if record.SOPClassUID != DICOMDIR:
                try:
                    instance = _instance(path, record)
                except ValueError as error:
                    grouped.unreadable.append(Unreadable(Path(path), str(error)))
                else:
                    dicom.append((instance, record))
            case What.UNREADABLE | What.BARRED:
                grouped.unreadable.append(Unreadable(Path(path), record.reason))
            case What.GONE:
                pass
            case what if what in _LOOSE:
                loose.append((path, record))
            case _:
                grouped.ignored.append(Path(path))
    members = _by_study(dicom)
    loose_by_study = _placed(loose, members, grouped)
    conflicts, copies = _compared(members)
    ids = _local_ids(members)
    for key, found in members.items():
        instances = [copies.get(i.path, i) for i, _ in sorted(found, key=_order)]
        grouped.studies.append(
            Study(
                local_id=ids[key],
                StudyInstanceUID=key[0],
                **{name: _first(found, name) for name in _STUDY_TEXTS},
                instances=tuple(instances),
                loose_files=tuple(loose_by_study.get(key, ())),
                conflicts=tuple(i.path for i in instances if i.path in conflicts),
            )
        )
    grouped.studies.sort(key=lambda study: study.local_id)
    grouped.studies.sort(key=lambda study: (study.StudyDate, study.StudyTime), reverse=True)
    return grouped


def _instance(path: str, record: Record) -> Instance:
    kind, reason = kind_of(record)
    return Instance(
        path=Path(path),
        kind=kind,
        SOPClassUID=record.SOPClassUID,
        SOPInstanceUID=record.SOPInstanceUID,
        SeriesInstanceUID=record.SeriesInstanceUID,
        SeriesNumber=record.SeriesNumber,
        InstanceNumber=record.InstanceNumber,
        AcquisitionDateTime=record.AcquisitionDateTime,
        Modality=record.Modality,
        Rows=record.Rows,
        Columns=record.Columns,
        NumberOfFrames=record.NumberOfFrames,
        TransferSyntaxUID=record.TransferSyntaxUID,
        reason=reason,
    )


def _by_study(dicom: list[tuple[Instance, Record]]) -> _Members:
    """Group by StudyInstanceUID, or else by folder; then tell different patients apart."""
    together: defaultdict[tuple[str, str], list[tuple[Instance, Record]]] = defaultdict(list)
    for instance, record in dicom:
        uid = record.StudyInstanceUID
        together[uid, "" if uid else os.fspath(instance.path.parent)].append((instance, record))
    members: defaultdict[_Key, list[tuple[Instance, Record]]] = defaultdict(list)
    for (uid, folder), found in together.items():
        named = _patients({(record.PatientID, record.PatientName) for _, record in found})
        for instance, record in found:
            patient = named[record.PatientID, record.PatientName]
            members[uid, folder, *patient].append((instance, record))
    return members


def _patients(names: set[tuple[str, str]]) -> dict[tuple[str, str], tuple[str, str]]:
    """Which (PatientID, PatientName) are one person's: those that share one of the two, and those without.

    Returns:
        For each pair, the pair that stands for the person.
    """
    people: list[list[tuple[str, str]]] = []
    for pair in sorted(names, reverse=True):
        same = [
            person
            for person in people
            if any((a and a == b) for other in person for a, b in zip(pair, other, strict=True))
        ]
        if not same and pair == ("", "") and people:
            same = people[:1]
        joined = [other for person in same for other in person]
        people = [person for person in people if person not in same] + [[*joined, pair]]
    return {pair: person[0] for person in people for pair in person}


def _local_ids(members: Iterable[_Key]) -> dict[_Key, str]:
    """A study's own UID; a digest where it has none, or shares it with another patient's.

    All that share a UID get one: were the UID left to the first of them, it would name another patient once
    a file of one comes or goes.
    """
    keys = list(members)
    holders = Counter(key[0] for key in keys)
    ids: dict[_Key, str] = {}
    for key in keys:
        uid = key[0]
        if uid and holders[uid] == 1:
            ids[key] = uid
        else:
            name = "\0".join(key).encode("utf-8", "surrogateescape")
            ids[key] = f"local:{hashlib.sha256(name).hexdigest()[:32]}"
    return ids


def _order(member: tuple[Instance, Record]) -> tuple[object, ...]:
    """By SeriesNumber, InstanceNumber, time, name; what has no number comes last."""
    i = member[0]
    return (
        i.SeriesNumber is None,
        i.SeriesNumber or 0,
        i.SeriesInstanceUID,
        i.InstanceNumber is None,
        i.InstanceNumber or 0,
        i.AcquisitionDateTime,
        i.path,
    )


def _first(found: list[tuple[Instance, Record]], name: str) -> str:
    """A text of the study, from the first of its files (in the order of their paths) that has it."""
    texts = (getattr(record, name) for _, record in sorted(found, key=lambda member: member[0].path))
    return next((text for text in texts if text), "")


def _placed(
    loose: list[tuple[str, Record]],
    members: _Members,
    grouped: Grouped,
) -> dict[_Key, list[LooseFile]]:
    """Give each loose file to the one study in its folder; where there are none or several, ignore it."""
    studies: defaultdict[Path, set[_Key]] = defaultdict(set)
    for key, found in members.items():
        for instance, _ in found:
            studies[instance.path.parent].add(key)
    placed: defaultdict[_Key, list[LooseFile]] = defaultdict(list)
    for text, record in sorted(loose):
        path = Path(text)
        if len(keys := studies.get(path.parent, set())) == 1:
            placed[next(iter(keys))].append(LooseFile(path, str(record.what)))
        else:
            grouped.ignored.append(path)
    return placed


def _compared(members: _Members) -> tuple[set[Path], dict[Path, Instance]]:
    """Find the paths in conflict, and what becomes of copies."""
    same_uid: defaultdict[str, list[tuple[_Key, Instance, Record]]] = defaultdict(list)
    for key, found in members.items():
        for instance, record in sorted(found, key=_order):
            if record.digest and instance.kind is not Kind.NOT_SENT:
                same_uid[instance.SOPInstanceUID].append((key, instance, record))
    conflicts: set[Path] = set()
    copies: dict[Path, Instance] = {}
    for found_with_uid in same_uid.values():
        originals: dict[tuple[_Key, str], Path] = {}
        for key, instance, record in found_with_uid:
            original = originals.setdefault((key, record.digest), instance.path)
            if original is not instance.path:
                reason = f"The same picture as {original.name}."
                copies[instance.path] = replace(instance, kind=Kind.NOT_SENT, reason=reason)
        if len(originals) > 1:
            conflicts.update(instance.path for _, instance, _ in found_with_uid)
    return conflicts, copies
