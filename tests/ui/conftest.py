"""What tests of the window share: each begins alike, and a Qt warning fails it."""

from __future__ import annotations

import functools
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tricedesk.demo import samples
from tricedesk.dicom.study import Scan, Study
from tricedesk.pipeline import Draft, Workshop
from tricedesk.ui import language, theme
from tricedesk.ui.draft_views import draft_view, picture_key
from tricedesk.ui.preview.model import DraftView

sys.path.insert(0, str(Path(__file__).parent))  # where `spoken` is


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let pytest-qt fail a test of this folder in which Qt warns."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            # what the platform that draws nowhere says of dialogs and menus
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(autouse=True)
def plain_desk(qapp: QApplication) -> Iterator[None]:
    """Each test begins in English, light, Desk size."""
    while language._installed:  # a window of another folder's test may have spoken through this application
        qapp.removeTranslator(language._installed.pop())
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    plain = theme.make(theme.Appearance.LIGHT, theme.Size.DESK)
    if theme.current() != plain or not qapp.styleSheet():
        theme.apply(plain)
    yield
    QLocale.setDefault(before)


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Waits up to twenty seconds where nothing else is said: how busy the machine is decides no test."""
    qtbot.waitUntil = functools.partial(qtbot.waitUntil, timeout=20_000)  # type: ignore[method-assign]
    return qtbot


@pytest.fixture
def window_state(tmp_path: Path) -> QSettings:
    """Where a window remembers its place."""
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@dataclass(frozen=True, slots=True)
class Drafted:
    """A scanned folder and the draft of each of its studies, in the scan's order."""

    scan: Scan
    drafts: tuple[Draft, ...]

    def of(self, patient: str) -> Draft:
        """Return the draft of the patient in whose name this stands."""
        return next(draft for draft in self.drafts if patient in draft.study.PatientName)

    def view(self, study: Study) -> DraftView:
        """Return a study as the preview shows it before anybody looked at it."""
        draft = next(draft for draft in self.drafts if draft.study.local_id == study.local_id)
        return draft_view(study, {picture_key(p.instance): p for p in draft.pictures}, (), {})


@pytest.fixture(scope="session")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Drafted:
    """The sample studies by the real pipeline: three pictures and a clip of one patient, one of another."""
    folder = tmp_path_factory.mktemp("drafted")
    with Workshop() as workshop:
        scan = workshop.scan(samples.make(folder / "dicom"))
        drafts = [workshop.draft(s, folder / f"draft-{n}", []) for n, s in enumerate(scan.studies)]
    return Drafted(scan, tuple(drafts))
