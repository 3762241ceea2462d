"""Every view is walked as a screen reader does: each control has a name, a role and a way to reach it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from uuid import UUID

import pytest
from PIL import Image
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPoint, QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from spoken import complaints, controls, place

from tricedesk.clean.verdict import Level
from tricedesk.settings import Settings
from tricedesk.ui import theme
from tricedesk.ui.banners import Banner, Tone
from tricedesk.ui.confirm_sheet import ConfirmSheet
from tricedesk.ui.first_run import FirstRun
from tricedesk.ui.help_sheet import HelpSheet
from tricedesk.ui.lock_page import LockPage
from tricedesk.ui.main_window import MainWindow
from tricedesk.ui.outbox_model import OutboxModel
from tricedesk.ui.outbox_view import OutboxView
from tricedesk.ui.practice_sheet import PracticeSheet
from tricedesk.ui.preferences.dialog import PreferencesDialog
from tricedesk.ui.preferences.values import of_settings
from tricedesk.ui.preview.gate import Release
from tricedesk.ui.preview.model import AttachmentView, DraftView, PictureView, ReasonView
from tricedesk.ui.records import OutboxRow, SentRow
from tricedesk.ui.send_panel import SendPanel
from tricedesk.ui.send_values import SendOffer
from tricedesk.ui.sent_model import SentModel
from tricedesk.ui.sent_view import SentView
from tricedesk.ui.states import State
from tricedesk.ui.studies_room import StudiesRoom
from tricedesk.ui.studies_view import Looking, ScanState
from tricedesk.ui.study_rows import StudyRow
from tricedesk.ui.toast import Toast
from tricedesk.ui.unreadable import UnreadableDialog

NOW = datetime(2026, 11, 3, 14, 2, tzinfo=UTC)


# ---- what is walked ----


@pytest.fixture
def stage(qtbot: QtBot, window_state: QSettings, tmp_path: Path) -> Iterator[MainWindow]:
    """The window with all of its views, each holding something, a banner and a toast."""
    window = MainWindow(window_state)
    qtbot.addWidget(window)
    room, outbox, sent = StudiesRoom(), OutboxModel(), SentModel()
    window.add_view("studies", "studies", room)
    window.add_view("outbox", "outbox", OutboxView(outbox))
    window.add_view("sent", "sent", SentView(sent))
    room.model.set_rows([StudyRow("study", State.LOOK, "DOE^JANE", "ID1", "20261101", "", "Pelvis", 2, 0, 1)])
    room.view.set_scan(ScanState(Looking.IDLE, "/dicom", 1))
    room.view.set_unreadable([("/dicom/broken", "No DICOM file.")])
    room.preview.set_draft(draft(tmp_path))
    base = OutboxRow(
        UUID(int=1), UUID(int=1), "DOE^JANE", "ID1", ("+15550134471",), 5, State.FAILED, 1, 2, NOW,
        hint="Wait.",
    )  # fmt: skip
    outbox.set_rows(
        tuple(
            replace(base, package_id=UUID(int=n), state=state)
            for n, state in enumerate((State.UPLOADING, State.PAUSED, State.FAILED), 1)
        )
    )
    sent.set_rows((SentRow(UUID(int=9), "DOE^JANE", "ID1", ("a@example.org",), 5, State.SENT, NOW),))
    window.show_banner(Banner("b", "It stopped.", Tone.BAD, (("again", "Try again"),), dismissable=True))
    window.show_toast(Toast("t", "Sending in {seconds} s", "Undo", 10))
    window.resize(1180, 760)
    window.show()
    qtbot.waitExposed(window)
    yield window
    room.preview.close_workers()


def draft(folder: Path) -> DraftView:
    """Two pictures, one of which needs a look, and an attachment."""
    pictures = []
    for key, level in (("a", Level.NEEDS_LOOK), ("b", Level.CLEAN)):
        path = folder / f"{key}.jpg"
        Image.new("RGB", (320, 240), "grey").save(path)
        reasons = (ReasonView("unknown_machine", "Check it."),) if level is Level.NEEDS_LOOK else ()
        pictures.append(PictureView(key, key * 64, 320, 240, level, reasons, path, path))
    attachment = AttachmentView("pdf", "report.pdf", "application/pdf", 1000)
    return DraftView("study", "DOE^JANE", "ID1", "20261101", "Pelvis", tuple(pictures), (attachment,))


def offer(folder: Path) -> SendOffer:
    path = folder / "first.jpg"
    Image.new("RGB", (64, 48), "grey").save(path)
    languages = (("en", "English"), ("es", "Español"))
    return SendOffer(
        "study", Release("study", (("a", "digest"),)), "DOE^JANE", 5, 2, 0, path, "US", "Maple Clinic",
        languages, "en", 90, has_link_code=True, number="+12125554471", address="jane@gmial.com",
    )  # fmt: skip


def first_run(_folder: Path) -> QWidget:
    return FirstRun()


def pairing(_folder: Path) -> QWidget:
    run = FirstRun(server_url="https://pictures.example.org", name="Cart 2")
    run.later.click()
    return run


def recovery(_folder: Path) -> QWidget:
    run = FirstRun()
    run.pairing_done("Maple Clinic", "ABCD-EFGH-IJKL-MNOP", True)
    return run


def recovery_asked(_folder: Path) -> QWidget:
    run = FirstRun()
    run.pairing_done("Maple Clinic", "", False)
    return run


def preferences(_folder: Path) -> QWidget:
    return PreferencesDialog(of_settings(Settings(proxy="http://proxy.example.org:3128"), "system", "desk"))


def locked(_folder: Path) -> QWidget:
    page = LockPage(lambda: True, lambda _pin: False)
    page.begin()
    return page


def confirm(folder: Path) -> QWidget:
    panel = SendPanel(offer(folder), lambda *_: True)
    panel.show()
    panel.confirm()
    return panel


DIALOGS: dict[str, Callable[[Path], QWidget]] = {
    "first-run": first_run,
    "pairing": pairing,
    "recovery": recovery,
    "recovery-asked": recovery_asked,
    "preferences": preferences,
    "send": lambda folder: SendPanel(offer(folder), lambda *_: False),
    "confirm": confirm,
    "help": lambda _: HelpSheet(),
    "locked": locked,
    "practice": lambda _: PracticeSheet(),
    "unreadable": lambda _: UnreadableDialog([("/dicom/broken", "No DICOM file.")]),
}


@pytest.fixture(params=DIALOGS)
def dialog(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> QWidget:
    """Each dialog of the desk, on the screen."""
    made: QWidget = DIALOGS[request.param](tmp_path)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


# ---- names and roles ----


@pytest.mark.parametrize("view", ["studies", "outbox", "sent"])
def test_every_control_of_a_view_has_a_name_and_a_role(stage: MainWindow, view: str) -> None:
    stage.show_view(view)
    assert len(list(controls(stage))) > 8
    assert complaints(stage) == []


def test_every_control_of_a_dialog_has_a_name_and_a_role(dialog: QWidget) -> None:
    assert list(controls(dialog))
    assert complaints(dialog) == []


def test_an_icon_alone_is_not_a_name(qtbot: QtBot) -> None:
    """The walk itself can fail."""
    root = QWidget()
    qtbot.addWidget(root)
    button = QPushButton(root)
    root.show()
    assert complaints(root) == ["QPushButton in QWidget: no name"]
    button.setAccessibleName("Play")
    assert complaints(root) == []


def test_a_view_says_its_rows(stage: MainWindow, qtbot: QtBot) -> None:
    """What a delegate draws is told in words too: name and state."""
    for view, words in (
        ("studies", ("DOE, JANE", "Needs a look")),
        ("outbox", ("DOE, JANE", "Failed")),
        ("sent", ("DOE, JANE", "Sent")),
    ):
        stage.show_view(view)
        qtbot.wait(20)
        said = "\n".join(_rows(stage))
        for word in words:
            assert word in said, view


def _rows(root: QWidget) -> Iterator[str]:
    for listing in root.findChildren(QAbstractItemView):
        if not listing.isVisible() or listing.objectName().startswith("qt_") or listing.model() is None:
            continue
        model = listing.model()
        here = QModelIndex()
        for row in range(model.rowCount(here)):
            columns = model.columnCount(here) if isinstance(model, QAbstractTableModel) else 1
            for column in range(columns):
                spoken = model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
                yield str(spoken or model.index(row, column).data(Qt.ItemDataRole.DisplayRole) or "")


# ---- by keyboard alone ----


def test_tab_reaches_every_control_of_a_dialog(dialog: QWidget, qtbot: QtBot) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is not None)
    top = QApplication.activeWindow()
    assert top is not None
    assert _out_of_reach(top) == []


@pytest.mark.parametrize("view", ["studies", "outbox", "sent"])
def test_tab_reaches_every_control_of_a_view(stage: MainWindow, view: str, qtbot: QtBot) -> None:
    stage.activateWindow()
    qtbot.waitUntil(stage.isActiveWindow)
    stage.show_view(view)
    assert _out_of_reach(stage) == []


def _out_of_reach(top: QWidget) -> list[str]:
    """Follow the chain that Tab follows, and return what it leaves out.

    Of buttons of which only one can be taken, Tab reaches the taken one, and arrows the others.
    """
    reached, at = set(), top.nextInFocusChain()
    while at is not None and at is not top and at not in reached:
        reached.add(at)
        at = at.nextInFocusChain()
    missing = []
    for widget in controls(top):
        if not widget.isEnabled() or widget.window() is not top:
            continue
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not _pressed_by_key(widget):
            missing.append(f"{place(widget)}: {widget.accessibleName()} takes no Tab")
        elif widget not in reached:
            missing.append(place(widget))
    return missing


def _pressed_by_key(widget: QWidget) -> bool:
    """Whether a control without Tab has another way in: a key of its own, or the list it heads."""
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractItemView) or "\u2066" in widget.toolTip() or "(" in widget.toolTip()


# ---- targets ----


@pytest.mark.parametrize("size", list(theme.Size))
def test_targets_are_as_large_as_the_size_says(stage: MainWindow, size: theme.Size, qtbot: QtBot) -> None:
    theme.apply(theme.make(theme.Appearance.DARK, size))
    stage.resize(1366, 820)
    for view in ("studies", "outbox", "sent"):
        stage.show_view(view)
        qtbot.wait(20)
        small = [
            f"{place(button)} {button.accessibleName()}: {button.width()} by {button.height()}"
            for button in controls(stage)
            if isinstance(button, QPushButton | QToolButton | QComboBox | QLineEdit)
            and min(button.width(), button.height()) < theme.METRICS[size].target
        ]
        assert small == [], view


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_nothing_lies_on_anything_else(
    stage: MainWindow, direction: Qt.LayoutDirection, qtbot: QtBot
) -> None:
    """Two controls beside each other never share a pixel, whichever way the window runs."""
    stage.setLayoutDirection(direction)
    for view in ("studies", "outbox", "sent"):
        stage.show_view(view)
        qtbot.wait(20)
        boxes = sorted(
            (
                (widget, widget.rect().translated(widget.mapTo(stage, QPoint(0, 0))))
                for widget in controls(stage)
                if isinstance(widget, QPushButton | QComboBox | QLineEdit)
                and type(widget.parentWidget()).__name__ != "ToastBar"  # it floats, and passes
            ),
            key=lambda each: (each[1].top(), each[1].left()),
        )
        crossing = [
            f"{place(one)} / {place(other)}"
            for (one, first), (other, second) in pairwise(boxes)
            if first.intersects(second)
        ]
        assert crossing == [], view


def test_a_banner_and_a_toast_are_told(stage: MainWindow) -> None:
    names = {
        QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        for widget in stage.findChildren(QWidget)
    }
    assert {"It stopped.", "Sending in 10 s"} <= names


def test_confirming_is_spoken_before_it_is_done(qtbot: QtBot, tmp_path: Path) -> None:
    panel = confirm(tmp_path)
    qtbot.addWidget(panel)
    sheet = panel.findChild(ConfirmSheet)
    assert sheet is not None
    assert "4471" in sheet.send.text()
