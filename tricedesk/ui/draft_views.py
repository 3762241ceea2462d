"""Turns what the pipeline made into what the preview shows.

Owns: `DraftView` of a study's pictures, those that are still being made included; the list's row of a study.
Refuses: Qt, and making pictures.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from tricedesk import contacts
from tricedesk.clean.boxes import Box, outside
from tricedesk.clean.covers import Looks, MachineKey
from tricedesk.clean.verdict import Level
from tricedesk.dicom.study import Instance, Kind, Study
from tricedesk.pipeline import DraftPicture
from tricedesk.ui.preview.model import AttachmentView, DraftView, PictureView, ReasonView
from tricedesk.ui.states import State
from tricedesk.ui.study_rows import StudyRow
from tricedesk.wire import FileRole

_CONTACT_KEYWORDS = (
    "PatientTelecomInformation",
    "PatientTelephoneNumbers",
    "PatientComments",
    "AdditionalPatientHistory",
    "PatientAddress",
)
"""Where machines carry a contact, or let people type one; the most telling first."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a person drew on one picture, as in `CoverEdit`; `why` are the reasons given so far."""

    keep: tuple[Box, ...]
    cover: tuple[Box, ...]
    why: str = ""


Drawn = Mapping[str, Drawing]
"""What a person drew on pictures, by picture key."""


def sources(study: Study) -> list[Instance]:
    """Return the Instances of a study that are pictures, in their order."""
    return [i for i in study.instances if i.kind in (Kind.IMAGE, Kind.CLIP)]


def picture_key(instance: Instance) -> str:
    """Return what names a picture within its study: its path, for UIDs may stand twice."""
    return str(instance.path)


def draft_view(
    study: Study,
    made: Mapping[str, DraftPicture],
    looked: Collection[str],
    drawn: Drawn,
    extra: Iterable[Path] = (),
    edits: int = 0,
    looks: Mapping[MachineKey, Looks] = MappingProxyType({}),
) -> DraftView:
    """Return a study as the preview shows it; what is not in `made` yet is being made.

    `looks` tells how far the machines that this desk knows are confirmed.
    """
    pictures = tuple(
        _picture(made[key], looked, drawn.get(key), looks) if (key := picture_key(i)) in made else _coming(i)
        for i in sources(study)
    )
    machines = {p.machine for p in made.values() if p.machine}
    names = {f"{m.Manufacturer} {m.ManufacturerModelName}".strip() for m in machines}
    unsure = {r.code for p in made.values() for r in p.verdict.reasons}
    loose = [*(f.path for f in study.loose_files), *extra]
    return DraftView(
        local_id=study.local_id,
        PatientName=study.PatientName,
        PatientID=study.PatientID,
        StudyDate=study.StudyDate,
        StudyDescription=study.StudyDescription,
        pictures=pictures,
        attachments=tuple(_attachment(path) for path in dict.fromkeys(loose)),
        machine=", ".join(sorted(name for name in names if name)),
        machine_known=bool(machines) and not unsure & {"unknown_machine", "layout_differs"},
        edits=edits,
    )


def study_row(
    study: Study,
    made: Mapping[str, DraftPicture],
    looked: Collection[str],
    drawn: Collection[str] = (),
) -> StudyRow:
    """Return a study's row in the list, before anything of it was sent; `drawn`: keys of changed pictures."""
    wanted = sources(study)
    state = State.NEW
    if wanted and all(picture_key(i) in made for i in wanted):
        going = [p for p in made.values() if p.stored]
        levels = {p.digest: level_of(p, changed=picture_key(p.instance) in drawn) for p in going}
        seen = all(digest in looked or level is Level.CLEAN for digest, level in levels.items())
        state = State.READY if going and seen else State.LOOK
    return StudyRow(
        local_id=study.local_id,
        state=state,
        PatientName=study.PatientName,
        PatientID=study.PatientID,
        StudyDate=study.StudyDate,
        StudyTime=study.StudyTime,
        StudyDescription=study.StudyDescription,
        images=study.images,
        clips=study.clips,
        attachments=study.attachments,
    )


def contact_of(made: Iterable[DraftPicture], country: str) -> tuple[str, str]:
    """Return (number in E.164, address) that the study itself carries; "" where it carries none."""
    number = address = ""
    texts = {
        pair for p in made if p.picture for pair in p.picture.identifiers if pair[0] in _CONTACT_KEYWORDS
    }
    for _keyword, text in sorted(texts, key=lambda pair: _CONTACT_KEYWORDS.index(pair[0])):
        found_number, found_address = contacts.contact_in(text, country)
        number, address = number or found_number, address or found_address
    return number, address


def _picture(
    made: DraftPicture,
    looked: Collection[str],
    drawn: Drawing | None,
    looks: Mapping[MachineKey, Looks],
) -> PictureView:
    far = looks.get(made.machine) if made.machine else None
    keep, cover = (drawn.keep, drawn.cover) if drawn else (made.keep, _cover(made))
    files = {file.role: file.path for file in made.stored.others} if made.stored else {}
    main = made.stored.main.path if made.stored else None
    return PictureView(
        key=picture_key(made.instance),
        digest=made.digest,
        width=made.instance.Columns,
        height=made.instance.Rows,
        level=level_of(made, changed=drawn is not None),
        reasons=tuple(ReasonView(r.code, r.sentence, r.boxes) for r in made.verdict.reasons),
        primary=main,
        thumbnail=files.get(FileRole.SCREEN) or files.get(FileRole.POSTER) or main,
        keep=keep,
        cover=cover,
        texts=made.texts,
        uncovered=tuple(text.box for text in made.texts if text.changed and not text.covered),
        machine=_machine(made),
        machine_left=far.needed - far.looked if far else None,
        frames=max(made.frames, 1),
        frame_ms=made.picture.frame_ms if made.picture else 0.0,
        looked=made.digest in looked,
        drawn=drawn is not None,
    )


def _cover(made: DraftPicture) -> tuple[Box, ...]:
    """Return what is covered within what is kept and isn't text: the machine's own cover."""
    if made.picture is None:
        return ()
    texts = [text.box for text in made.texts if text.covered]
    return _inside(_inside(made.covered, made.keep), outside(made.picture.Rows, made.picture.Columns, texts))


def level_of(made: DraftPicture, *, changed: bool) -> Level:
    """Return how far a picture may go: what a person has changed wants a look, however clean it is."""
    level = made.verdict.level
    return Level.NEEDS_LOOK if changed and level is Level.CLEAN else level


def _machine(made: DraftPicture) -> str:
    """Return how a person tells this machine's pictures from others: its model and their size."""
    if made.machine is None or not made.machine.named:
        return ""
    name = made.machine.ManufacturerModelName or made.machine.Manufacturer
    return f"{name}, {made.machine.Columns} × {made.machine.Rows}"  # noqa: RUF001 - a multiplication sign


def _coming(instance: Instance) -> PictureView:
    return PictureView(picture_key(instance), "", instance.Columns, instance.Rows, None)


def _inside(covered: Iterable[Box], keep: Iterable[Box]) -> tuple[Box, ...]:
    """Return the parts of covered boxes that lie within what is kept."""
    kept = list(keep)
    parts = (
        Box(max(c.x0, k.x0), max(c.y0, k.y0), min(c.x1, k.x1), min(c.y1, k.y1))
        for c in covered
        for k in kept
        if c.x0 < k.x1 and k.x0 < c.x1 and c.y0 < k.y1 and k.y0 < c.y1
    )
    return tuple(dict.fromkeys(parts))


def _attachment(path: Path) -> AttachmentView:
    kinds = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".pdf": "application/pdf"}
    try:
        size = path.stat().st_size
    except OSError:
        size = 0
    return AttachmentView(str(path), path.name, kinds.get(path.suffix.lower(), "application/pdf"), size)
