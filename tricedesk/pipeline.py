"""The data path on one page: folder → Study → draft → frozen package → outbox.

Owns: the order of the steps, and the gate that lets into a package only what a person has looked at.
Refuses: how each step is done (`workshop`, `package`, `ledger` know), and sending (`sync` does).
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from tricedesk import wire
from tricedesk.clean.verdict import Level
from tricedesk.dicom.study import Scan, Study
from tricedesk.errors import RefusedError, UsageError
from tricedesk.ledger import Ledger
from tricedesk.ledger.packages import Package
from tricedesk.ledger.reviews import Review
from tricedesk.machines import confirm_cover, confirmed_covers, count_looks, machine_progress
from tricedesk.package.labels import Label, seal_label
from tricedesk.package.maker import CLEANER_VERSION
from tricedesk.package.manifest import build_manifest, store_attachment
from tricedesk.workshop import AT_ONCE, Draft, DraftPicture, Workshop

__all__ = [
    "AT_ONCE",
    "Draft",
    "DraftPicture",
    "Sender",
    "Sending",
    "Workshop",
    "confirm_cover",
    "confirmed_covers",
    "find_study",
    "freeze",
    "machine_progress",
    "remember_looks",
]


@dataclass(frozen=True, slots=True)
class Sending:
    """What the sonographer has chosen for one sending."""

    recipients: tuple[wire.Recipient, ...]
    language: str
    code: wire.CodeChoice
    lifespan_days: int | None = None
    undo: timedelta = timedelta()
    replaces: UUID | None = None


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends: the account and this desk, and the account's key for the label (None: no label)."""

    account_id: UUID
    workstation_name: str
    account_key: bytes | None


def freeze(
    draft: Draft,
    looked_at: Collection[str],
    sending: Sending,
    sender: Sender,
    ledger: Ledger,
    *,
    attachments: Sequence[Path] = (),
) -> Package:
    """Make a package of what may go of a draft, and queue it. Once this returns it is never lost.

    `attachments` are files that a person added one by one; they go as they are.

    Raises:
        RefusedError: nothing of it may go, or a file of it is not what was looked at any more.
        LedgerError: this computer can't keep it; nothing remains.
    """
    going = [p for p in draft.pictures if p.may_go(looked_at)]
    if not going:
        raise RefusedError(
            "There is nothing to send.",
            "No picture of this study has been looked at."
            if any(p.verdict.level is not Level.REFUSED for p in draft.pictures)
            else "None of its pictures can be cleaned.",
            "Look at the pictures first (tricedesk clean), then name them (--looked-at).",
        )
    page_id = wire.new_id()
    built = build_manifest(
        [picture.stored for picture in going if picture.stored],
        [store_attachment(draft.folder, n, path) for n, path in enumerate(attachments, 1)],
        package_id=wire.new_id(),
        page_id=page_id,
        link_id=wire.new_id(),
        language=sending.language,
        lifespan_days=sending.lifespan_days,
        code=sending.code,
        recipients=sending.recipients,
        label=_label(draft.study, sending, sender, page_id),
        replaces=sending.replaces,
    )
    return ledger.packages.queue(
        built.manifest,
        built.paths,
        account_id=sender.account_id,
        undo=sending.undo,
        study=draft.study.mark,
    )


def remember_looks(draft: Draft, digests: Collection[str], who: str, ledger: Ledger, why: str = "") -> None:
    """Keep what a person has looked at, so that the same output needs no second look; machines learn from it.

    `why` are the reasons for which something was uncovered on it.
    """
    for picture in draft.pictures:
        if picture.digest in digests and picture.picture is not None:
            boxes = [[b.x0, b.y0, b.x1, b.y1] for b in picture.covered]
            ledger.reviews.add(
                Review(
                    output_sha256=picture.digest,
                    source_sha256=picture.picture.source_sha256,
                    cleaner_version=CLEANER_VERSION,
                    covers_sha256=hashlib.sha256(wire.canonical_json(boxes)).hexdigest(),
                    who=who,
                    at=datetime.now(UTC),
                    why=why,
                )
            )
    count_looks(draft, digests, who, ledger)


def find_study(scan: Scan, uid: str) -> Study:
    """Return the study with this local id, or the one with this StudyInstanceUID.

    Raises:
        UsageError: the folder holds no such study, or several patients' with this UID.
    """
    for study in scan.studies:
        if uid == study.local_id:
            return study
    same = [study for study in scan.studies if uid and uid == study.StudyInstanceUID]
    if len(same) == 1:
        return same[0]
    if same:
        raise UsageError(
            f"{len(same)} studies of different patients have the UID {uid}.",
            hint=f"Name one by its id, as `tricedesk scan` does: {', '.join(s.local_id for s in same)}.",
        )
    raise UsageError(
        f"No study {uid} in {scan.folder}.", hint="`tricedesk scan` lists the studies of a folder."
    )


def _label(study: Study, sending: Sending, sender: Sender, page_id: UUID) -> str:
    if sender.account_key is None:
        return ""
    label = Label(
        PatientName=study.PatientName,
        PatientID=study.PatientID,
        StudyDate=study.StudyDate,
        StudyInstanceUID=study.StudyInstanceUID,
        workstation=sender.workstation_name,
        contacts=tuple(recipient.address for recipient in sending.recipients),
    )
    return seal_label(label, sender.account_key, page_id)
