"""What the desk's commands say in JSON.

Owns: the shape of each document that `--json` prints, and reading back what `tricedesk clean` printed.
Refuses: printing, and doing what is reported.

Paths in a report are relative to the folder that was named, with forward slashes on every system.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tricedesk.clean.boxes import Box
from tricedesk.clean.search import FoundText, TextKind
from tricedesk.dicom.study import Kind, Scan, Study
from tricedesk.errors import UsageError
from tricedesk.ledger.packages import Package
from tricedesk.package.maker import CLEANER_VERSION
from tricedesk.pipeline import Draft, DraftPicture

Report = dict[str, Any]


def of_scan(scan: Scan) -> Report:
    """Report a folder: its studies, and under `files` what became of each path, once."""
    files: dict[str, Report] = {}
    for study in scan.studies:
        for instance in study.instances:
            files[_relative(instance.path, scan.folder)] = {
                "kind": instance.kind,
                "study": study.local_id,
                "SOPInstanceUID": instance.SOPInstanceUID,
                "frames": instance.NumberOfFrames if instance.kind in (Kind.IMAGE, Kind.CLIP) else 0,
                "conflict": instance.path in study.conflicts,
                **({"reason": instance.reason} if instance.reason else {}),
            }
        for loose in study.loose_files:
            files[_relative(loose.path, scan.folder)] = {
                "kind": Kind.ATTACHMENT,
                "study": study.local_id,
                "media_type": loose.media_type,
            }
    for unreadable in scan.unreadable:
        files[_relative(unreadable.path, scan.folder)] = {"kind": "unreadable", "reason": unreadable.reason}
    for path in scan.ignored:
        files[_relative(path, scan.folder)] = {"kind": "ignored"}
    return {
        "folder": str(scan.folder),
        "studies": [_study(study, scan.folder) for study in scan.studies],
        "files": dict(sorted(files.items())),
    }


def _study(study: Study, folder: Path) -> Report:
    return {
        "id": study.local_id,
        "StudyInstanceUID": study.StudyInstanceUID,
        "PatientName": study.PatientName,
        "PatientID": study.PatientID,
        "StudyDate": study.StudyDate,
        "StudyDescription": study.StudyDescription,
        "images": study.images,
        "clips": study.clips,
        "attachments": study.attachments,
        "not_sent": sum(instance.kind is Kind.NOT_SENT for instance in study.instances),
        "conflicts": [_relative(path, folder) for path in study.conflicts],
    }


def of_drafts(scan: Scan, out: Path, drafts: Iterable[Draft]) -> Report:
    """Report cleaned studies: per picture where it came from, its verdict, the file as it would be sent."""
    studies = [
        {
            "id": draft.study.local_id,
            "StudyInstanceUID": draft.study.StudyInstanceUID,
            "pictures": [_picture(picture, scan.folder, out) for picture in draft.pictures],
            "not_sent": [
                {"source": _relative(i.path, scan.folder), "reason": i.reason or "This is not a picture."}
                for i in draft.study.instances
                if i.kind not in (Kind.IMAGE, Kind.CLIP)
            ],
        }
        for draft in drafts
    ]
    return {
        "folder": str(scan.folder),
        "out": str(out),
        "cleaner_version": CLEANER_VERSION,
        "studies": studies,
        "unreadable": [
            {"source": _relative(u.path, scan.folder), "reason": u.reason} for u in scan.unreadable
        ],
        "ignored": [_relative(path, scan.folder) for path in scan.ignored],
    }


def _picture(picture: DraftPicture, folder: Path, out: Path) -> Report:
    return {
        "source": _relative(picture.instance.path, folder),
        "SOPInstanceUID": picture.instance.SOPInstanceUID,
        "frames": picture.frames,
        "verdict": picture.verdict.level,
        "reasons": [
            {"code": r.code, "sentence": r.sentence, "boxes": _boxes(r.boxes)}
            for r in picture.verdict.reasons
        ],
        "kept": _boxes(picture.keep),
        "covered": _boxes(picture.covered),
        "texts": [_text(text) for text in picture.texts],
        "output": _relative(picture.stored.main.path, out) if picture.stored else None,
        "sha256": picture.digest or None,
        "others": [_relative(f.path, out) for f in picture.stored.others] if picture.stored else [],
    }


def _text(text: FoundText) -> Report:
    """Report a text that was found; what it says only where it doesn't name the patient."""
    report: Report = {"kind": text.kind, "box": _boxes([text.box])[0], "covered": text.covered}
    return report if text.kind is TextKind.MATCH else {**report, "text": text.text}


def _boxes(boxes: Iterable[Box]) -> list[list[int]]:
    return [[box.x0, box.y0, box.x1, box.y1] for box in boxes]


def of_package(package: Package) -> Report:
    """Report one package of the outbox; no contact, no code."""
    return {
        "package": str(package.id),
        "page": str(package.page_id),
        "state": package.state,
        "sent_bytes": package.sent_bytes,
        "total_bytes": package.total_bytes,
        "queued_at": package.created_at.isoformat(),
        "next_attempt_at": package.next_attempt_at.isoformat() if package.next_attempt_at else None,
        "sent_at": package.sent_at.isoformat() if package.sent_at else None,
        "expires_at": package.expires_at.isoformat() if package.expires_at else None,
        "trouble": package.trouble.title or None,
        "what_to_do": package.trouble.hint or None,
    }


def looked_at(path: Path) -> frozenset[str]:
    """Return the output digests in what `tricedesk clean --json` printed.

    Who has not looked at a picture takes its entry out of the file.

    Raises:
        UsageError: the file can't be read, or is no such document.
    """
    try:
        document = json.loads(path.read_bytes())
        digests = {
            picture["sha256"]
            for study in document["studies"]
            for picture in study["pictures"]
            if picture["sha256"] is not None
        }
        if not all(isinstance(d, str) and re.fullmatch("[0-9a-f]{64}", d) for d in digests):
            raise ValueError("a digest has 64 hexadecimal digits")
    except OSError as error:
        raise UsageError(f"{path} can't be read.", str(error.strerror or error)) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UsageError(
            f"{path} is not what `tricedesk clean --json` prints.",
            hint="Run `tricedesk clean FOLDER --out DIR --json > FILE` and look at the pictures in DIR.",
        ) from error
    return frozenset(digests)


def _relative(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.as_posix()
