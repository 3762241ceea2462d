"""The study scenes of `screenshots.py`: real drafts of the sample studies, in the window's own room.

Owns: making those drafts once, and the states of the list, the preview and the sending.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tricedesk import practice, wire
from tricedesk.demo import samples
from tricedesk.dicom.study import Scan, Study
from tricedesk.pipeline import Draft, Workshop
from tricedesk.ui.confirm_sheet import ConfirmSheet
from tricedesk.ui.draft_views import draft_view, picture_key, study_row
from tricedesk.ui.preview.model import DraftView
from tricedesk.ui.records import Records
from tricedesk.ui.send_panel import SendPanel
from tricedesk.ui.states import State
from tricedesk.ui.studies_room import StudiesRoom
from tricedesk.ui.studies_view import Looking, ScanState
from tricedesk.ui.study_rows import StudyRow
from tricedesk.ui.unreadable import UnreadableDialog

Scene = tuple[str, Callable[[], QWidget | None]]

NAMES = (
    "MOORE^ALICE", "GARCÍA LÓPEZ^MARÍA DEL CARMEN", "حسن^ليلى", "OKAFOR^NGOZI", "NGUYỄN^THỊ HƯƠNG",
    "VON UND ZU HOHENSTEIN-WARTENBERG^ANNA-KATHARINA ELISABETH MARGARETE", "SMITH^JO", "", "LEVY^דנה",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Made:
    """The sample folder as it was scanned, its studies' drafts, and the cleaned picture for practice."""

    scan: Scan
    drafts: tuple[Draft, ...]
    practice: Path

    def view(self, study: Study, *, looked: bool, fresh: bool = False) -> DraftView:
        """Return a study as the preview shows it; `fresh`: only its first picture is made so far."""
        draft = next(d for d in self.drafts if d.study.local_id == study.local_id)
        pictures = draft.pictures[:1] if fresh else draft.pictures
        made = {picture_key(p.instance): p for p in pictures}
        seen = {p.digest for p in pictures} if looked else set()
        return draft_view(study, made, seen, {})


def make(stack: ExitStack) -> Made:
    """Scan and clean the sample studies; their files live as long as `stack`."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    samples.make(folder / "dicom")
    with Workshop() as workshop:
        scan = workshop.scan(folder / "dicom")
        drafts = tuple(
            workshop.draft(study, folder / f"draft-{n}", ()) for n, study in enumerate(scan.studies)
        )
        practice.write(folder / "practice")
        (study,) = workshop.scan(folder / "practice").studies
        (picture,) = workshop.draft(study, folder / "draft-practice", ()).pictures
    assert picture.stored is not None
    return Made(scan, drafts, picture.stored.main.path)


def rows(count: int) -> list[StudyRow]:
    """Return rows in every state, one a few hours before the other."""
    states = (
        State.LOOK,
        State.READY,
        State.NEW,
        State.UPLOADING,
        State.SENT,
        State.OPENED,
        State.UNDELIVERED,
    )
    today = date.today()  # noqa: DTZ011 - a study's day is local
    return [
        StudyRow(
            local_id=f"row-{n}",
            state=states[n % len(states)],
            PatientName=NAMES[n % len(NAMES)],
            PatientID=f"MRN-{4471 + n}",
            StudyDate=f"{today - timedelta(days=n // 6):%Y%m%d}",
            StudyTime=f"{17 - n % 6:02d}{n * 7 % 60:02d}00",
            StudyDescription=("Obstetric, 2nd trimester", "Pelvis", "Abdomen complete", "")[n % 4],
            images=3 + n % 9,
            clips=n % 3,
            attachments=int(n % 5 == 0),
            percent=42 if states[n % len(states)] is State.UPLOADING else None,
        )
        for n in range(count)
    ]


def scenes(room: StudiesRoom, made: Made, window: QWidget) -> Iterator[Scene]:
    """Yield the scenes of the first view; each leaves the room as the next one wants it."""
    study = max(made.scan.studies, key=lambda s: len(s.instances))
    draft = next(d for d in made.drafts if d.study.local_id == study.local_id)

    def looking(state: Looking, folder: str = "/data/ultrasound", found: int = 0) -> None:
        room.view.set_scan(ScanState(state, folder, found))

    def listed(count: int, *, looked: bool, fresh: bool = False, place: int = 0) -> None:
        room.take_scan(made.scan)
        others = rows(count)
        own = replace(study_row(study, {}, ()), StudyDate=others[0].StudyDate, StudyTime="175500")
        room.model.set_rows([replace(own, state=State.READY if looked else State.LOOK), *others])
        looking(Looking.IDLE, found=count + 1)
        room.view.select(study.local_id)
        room.open(study.local_id)
        room.setFocus()
        view = replace(made.view(study, looked=looked, fresh=fresh), StudyDate=own.StudyDate)
        room.take_draft(view, draft)
        room.preview.show_picture(view.pictures[place].key)
        settle(until=lambda: bool(room.preview.stage.canvas.shown.digest))

    def unreadable() -> QWidget:
        files = [
            ("/data/ultrasound/2026/IM0007", "The file ends in the middle."),
            ("/data/ultrasound/2026/IM0019", "This is no DICOM file."),
        ]
        room.view.set_unreadable(files)
        dialog = UnreadableDialog(files, window)
        dialog.show()
        return dialog

    def folded() -> None:
        room.fold(True)
        settle(0.3)

    def text(steps: int) -> None:
        listed(24, looked=False, place=1)
        canvas = room.preview.stage.canvas
        canvas.setFocus()
        for _ in range(steps):
            QTest.keyClick(canvas, Qt.Key.Key_Tab)

    def drawing() -> None:
        listed(24, looked=False, place=1)
        canvas = room.preview.stage.canvas
        canvas.setFocus()
        for key in (Qt.Key.Key_D, Qt.Key.Key_Left, Qt.Key.Key_Down):
            QTest.keyClick(canvas, key)

    def panel() -> SendPanel:
        room.fold(False)
        room.take_records(Records(account=account()))
        room.preview.ask_send()
        found = room.findChildren(SendPanel)
        return found[-1]

    def confirm() -> QWidget:
        opened = room.findChildren(SendPanel)[-1]
        opened.show()
        opened.confirm()
        sheet = opened.findChild(ConfirmSheet)
        assert sheet is not None
        return sheet

    yield "studies-no-folder", lambda: looking(Looking.NO_FOLDER, "")
    yield "studies-none-here", lambda: looking(Looking.NONE_HERE, "")
    yield "studies-looking", lambda: looking(Looking.SCANNING, found=1240)
    yield "studies-lost", lambda: looking(Looking.LOST, "D:\\DICOM")
    yield "studies-empty", lambda: looking(Looking.IDLE)
    yield "studies-preparing", lambda: listed(24, looked=False, fresh=True)
    yield "studies-look", lambda: listed(24, looked=False)
    yield "studies-clip", lambda: listed(24, looked=False, place=_clip(made.view(study, looked=False)))
    yield "studies-ready", lambda: listed(24, looked=True, place=1)
    yield "studies-label", lambda: text(1)
    yield "studies-covered", lambda: text(3)
    yield "studies-drawing", drawing
    yield "studies-folded", folded
    yield "send", panel
    yield "send-confirm", confirm
    yield "unreadable", unreadable
    yield "studies-10000", lambda: listed(10_000, looked=True)


def settle(seconds: float = 0.6, until: Callable[[], bool] = lambda: True) -> None:
    """Let loaders, the player and the painted picture arrive: so many seconds after `until`, ten at most."""
    longest, rest = QDeadlineTimer(10_000), QDeadlineTimer(round(seconds * 1000))
    while not (rest.hasExpired() or longest.hasExpired()):
        QApplication.processEvents()
        if not until():
            rest.setRemainingTime(round(seconds * 1000))


def account() -> wire.AccountInfo:
    """Return the clinic that sends."""
    return wire.AccountInfo(
        account_id=wire.new_id(),
        name="Maple Clinic",
        phone="+1 555 0134",
        time_zone="America/New_York",
        country="US",
        language="en",
        lifespan_days=90,
        has_link_code=True,
        languages=("en", "es", "ar"),
    )


def _clip(view: DraftView) -> int:
    return next((n for n, picture in enumerate(view.pictures) if picture.is_clip), 0)
