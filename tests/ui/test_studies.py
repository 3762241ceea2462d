"""The study list with real events."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tricedesk.ui import theme
from tricedesk.ui.states import State
from tricedesk.ui.studies_model import HIDDEN, BelowRole, StudiesModel
from tricedesk.ui.studies_view import Looking, ScanState, StudiesView
from tricedesk.ui.study_rows import (
    Column,
    Since,
    StudyRow,
    Wanted,
    folded,
    shown_name,
    sorted_rows,
    study_day,
    wanted_rows,
)
from tricedesk.ui.unreadable import UnreadableDialog

TODAY = date.today()  # noqa: DTZ011


def row(n: int, **more: object) -> StudyRow:
    values: dict[str, object] = {
        "local_id": f"study-{n}",
        "state": State.NEW,
        "PatientName": f"DOE^JANE {n}",
        "PatientID": f"ID{n:05d}",
        "StudyDate": f"{TODAY - timedelta(days=n):%Y%m%d}",
        "StudyTime": "101500",
        "StudyDescription": "Pelvis",
        "images": 5,
        "clips": n % 3,
        "attachments": 0,
    }
    return StudyRow(**{**values, **more})  # type: ignore[arg-type]


# ---- rows, without a window ----


@pytest.mark.parametrize(
    ("search", "found"),
    [("garcía", 1), ("GARCIA maria", 1), ("id00002", 1), ("pelvis", 2), ("nobody", 0), ("2026-11-03", 1)],
)
def test_search_goes_over_all_words_without_case_and_accents(search: str, found: int) -> None:
    rows = [
        row(1, PatientName="García^María", StudyDescription="Fetal", StudyDate="20261103"),
        row(2, StudyDate="20260102"),
        row(3, StudyDate="20260103"),
    ]
    assert len(wanted_rows(rows, Wanted(search), TODAY)) == found


def test_filters_by_day_and_by_what_was_sent() -> None:
    rows = [row(0), row(6, state=State.SENT), row(7), row(3, StudyDate="")]
    assert [r.local_id for r in wanted_rows(rows, Wanted(since=Since.TODAY), TODAY)] == ["study-0"]
    assert [r.local_id for r in wanted_rows(rows, Wanted(since=Since.WEEK), TODAY)] == ["study-0", "study-6"]
    assert len(wanted_rows(rows, Wanted(), TODAY)) == 4
    assert "study-6" not in [r.local_id for r in wanted_rows(rows, Wanted(unsent=True), TODAY)]


def test_sorted_by_any_column_newest_first_among_equals() -> None:
    rows = [row(3, PatientName="ábel"), row(1, PatientName="Zoe"), row(2, PatientName="ABEL")]
    assert [r.local_id for r in sorted_rows(rows, Column.DATE, True)] == ["study-1", "study-2", "study-3"]
    assert [r.local_id for r in sorted_rows(rows, Column.PATIENT, False)] == ["study-2", "study-3", "study-1"]
    for column in Column:
        assert len(sorted_rows(rows, column, False)) == 3


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("DOE^JANE^M", "DOE, JANE M"),
        ("DOE", "DOE"),
        ("", ""),
        ("^^^", ""),
        ("Yamada^Tarou=山田^太郎=やまだ^たろう", "Yamada, Tarou"),
        ("=山田^太郎", "山田, 太郎"),
        ("De la Cruz ^ Ana  María^^Dr.^PhD", "De la Cruz, Dr. Ana María PhD"),
        ("a^b^c^d^e^f^g", "a, d b c e"),
    ],
)
def test_person_names_read_as_people_write_them(name: str, shown: str) -> None:
    assert shown_name(name) == shown


def test_dates_that_are_none_are_none() -> None:
    assert study_day("20240229") == date(2024, 2, 29)
    assert study_day("2024.02.29") == date(2024, 2, 29)
    for text in ("", "20230229", "2024", "٢٠٢٤٠٢٢٩", "unknown!"):
        assert study_day(text) is None
    assert folded("Ñandú") == "nandu"


# ---- the view ----


@pytest.fixture
def view(qtbot: QtBot) -> StudiesView:
    view = StudiesView(StudiesModel())
    qtbot.addWidget(view)
    view.resize(1000, 600)
    view.show()
    qtbot.waitExposed(view)
    return view


def model_of(view: StudiesView) -> StudiesModel:
    model = view.table.model()
    assert isinstance(model, StudiesModel)
    return model


def banner_texts(view: StudiesView) -> list[str]:
    return [banner.text for banner in view.banners.shown()]


def press(view: StudiesView, qtbot: QtBot, words: str) -> None:
    def found() -> list[QPushButton]:
        return [b for b in view.findChildren(QPushButton) if b.text() == words and b.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    qtbot.mouseClick(found()[0], Qt.MouseButton.LeftButton)


def test_rows_appear_while_the_scan_goes_on_and_the_choice_stays(view: StudiesView, qtbot: QtBot) -> None:
    view.set_scan(ScanState(Looking.SCANNING, "/dicom", 0))
    model = model_of(view)
    model.upsert([row(n) for n in range(5, 10)])
    qtbot.waitUntil(lambda: model.rowCount() == 5)
    with qtbot.waitSignal(view.selected) as chosen:
        view.table.selectRow(2)
    assert chosen.args == ["study-7"]
    with qtbot.assertNotEmitted(view.selected, wait=200):
        model.upsert([row(n) for n in range(5)])
    assert view.current() == "study-7"
    assert view.table.selectionModel().selectedRows()[0].row() == 7
    view.set_scan(ScanState(Looking.SCANNING, "/dicom", 10))
    with qtbot.waitSignal(view.stop_requested):
        press(view, qtbot, "Stop")


def test_keys_choose_and_open(view: StudiesView, qtbot: QtBot) -> None:
    model_of(view).set_rows([row(n) for n in range(3)])
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert opened.args == [view.current()] == ["study-2"]
    assert view.step(-2) == "study-0"
    assert view.step(-1) == ""
    assert view.step(2) == "study-2"


def test_search_and_filters_by_hand(view: StudiesView, qtbot: QtBot) -> None:
    model = model_of(view)
    model.set_rows([row(0, PatientName="ROE^ANN"), row(1), row(30)])
    view.focus_search()
    qtbot.keyClicks(view.search, "roe")
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    view.search.setText("nobody")
    qtbot.waitUntil(view.empty.isVisible)
    assert view.empty.text == "No study matches."
    press(view, qtbot, "Show all")
    assert model.rowCount() == 3
    qtbot.mouseClick(view.since[Since.WEEK], Qt.MouseButton.LeftButton)
    assert model.rowCount() == 2
    qtbot.mouseClick(view.unsent, Qt.MouseButton.LeftButton)
    model.upsert([row(1, state=State.SENT)])
    qtbot.waitUntil(lambda: model.rowCount() == 1)


def test_upload_progress_changes_a_cell_and_nothing_else(view: StudiesView, qtbot: QtBot) -> None:
    model = model_of(view)
    model.set_rows([row(n) for n in range(4)])
    with qtbot.assertNotEmitted(model.modelReset, wait=150):
        model.upsert([row(2, state=State.UPLOADING, percent=42)])
    assert model.index(2, Column.STATE).data() == "Uploading 42 %"


def test_each_state_says_what_happened_and_what_to_do(view: StudiesView, qtbot: QtBot) -> None:
    view.set_scan(ScanState(Looking.IDLE, "/dicom"))
    assert view.empty.text == "No studies in this folder yet."
    with qtbot.waitSignal(view.folder_change_requested):
        press(view, qtbot, "Change folder")
    view.set_scan(ScanState(Looking.NO_FOLDER))
    assert view.empty.text == "No folder is chosen."
    view.set_scan(ScanState(Looking.LOST, r"D:\DICOM"))
    assert banner_texts(view) == ["Can't reach \u2066D:\\DICOM\u2069. Check the drive or cable."]
    with qtbot.waitSignal(view.rescan_requested):
        press(view, qtbot, "Try again")
    view.set_scan(ScanState(Looking.IDLE, "/dicom"))
    assert banner_texts(view) == []


def test_unreadable_files_are_listed_with_their_reasons(view: StudiesView, qtbot: QtBot) -> None:
    files = [
        ("/dicom/a/IM1", "It is damaged."),
        ("/dicom/b/IM2", "It is empty."),
        ("/dicom/IM3", "It is empty."),
    ]
    view.set_unreadable(files)
    assert banner_texts(view) == ["3 files could not be read."]
    press(view, qtbot, "Show")
    dialog = view.findChild(UnreadableDialog)
    assert dialog is not None
    assert dialog.list.model().rowCount() == 3
    assert dialog.list.model().index(0, 1).data() == "\u2068It is damaged.\u2069"
    dialog.accept()
    view.set_unreadable([])
    assert banner_texts(view) == []


def test_hidden_names_are_nowhere_in_the_model(view: StudiesView, qtbot: QtBot) -> None:
    model = model_of(view)
    model.set_rows([row(0, PatientName="SECRET^ANN", PatientID="SECRET")])
    with qtbot.waitSignal(view.names_hidden) as hidden:
        qtbot.mouseClick(view.hide_names, Qt.MouseButton.LeftButton)
    assert hidden.args == [True]
    model.set_left_out({Column.ID, Column.DATE})
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        BelowRole,
    )
    said = " ".join(str(model.index(0, column).data(role)) for column in Column for role in roles)
    assert "SECRET" not in said
    assert HIDDEN in said


def test_what_has_no_column_is_said_in_a_second_line(view: StudiesView, qtbot: QtBot) -> None:
    model = model_of(view)
    model.set_rows(
        [row(0, PatientID="MRN-1", StudyDate="20261103"), row(1, PatientID="MRN-2", StudyDate="20261102")]
    )

    def said(role: int, column: Column = Column.PATIENT) -> str:
        return "".join(c for c in str(model.index(0, column).data(role)) if c.isprintable())

    wide = view.table.rowHeight(0)
    assert said(BelowRole) == ""
    order = [column for column in Column if not view.table.isColumnHidden(column)]
    assert order == list(Column)
    view.resize(430, 600)
    assert view.table.isColumnHidden(Column.ID)
    assert not view.table.isColumnHidden(Column.DATE)
    assert said(BelowRole) == "MRN-1 · Pelvis"
    view.resize(340, 600)
    assert view.table.isColumnHidden(Column.DATE)
    assert said(BelowRole).startswith("MRN-1 · ")
    assert said(BelowRole).endswith("2026 · Pelvis")
    assert view.table.rowHeight(0) >= max(wide, 2 * view.table.fontMetrics().height())
    for role, place in (
        (Qt.ItemDataRole.ToolTipRole, Column.STATE),
        (Qt.ItemDataRole.AccessibleTextRole, Column.PATIENT),
    ):
        for words in ("ID: MRN-1", "2026", "Description: Pelvis", "Images: 5", "Clips: –"):  # noqa: RUF001
            assert words in said(role, place)
    view.set_names_hidden(True)
    assert said(BelowRole).startswith(f"{HIDDEN} · ")


def test_the_second_line_is_drawn_below_the_first(view: StudiesView, qtbot: QtBot) -> None:
    model = model_of(view)
    view.resize(340, 600)

    def drawn(PatientID: str) -> QImage:
        model.set_rows([row(0, PatientID=PatientID)])
        return view.table.viewport().grab(view.table.visualRect(model.index(0, 0))).toImage()

    one, other = drawn("MRN-1"), drawn("XYZ-2")
    half = QRect(0, 0, one.width(), one.height() // 2)
    assert one.copy(half) == other.copy(half)
    assert one != other, "the line runs below the state too: it has the whole row"


@pytest.mark.parametrize(
    ("width", "words"), [(1000, ("Hide names", "Rescan")), (420, ("", "Rescan")), (250, ("", ""))]
)
def test_names_can_be_hidden_by_hand_however_narrow_the_list_is(
    view: StudiesView, qtbot: QtBot, width: int, words: tuple[str, str]
) -> None:
    view.set_scan(ScanState(Looking.IDLE))
    model_of(view).set_rows(row(n) for n in range(1234))
    view.resize(width, 600)
    assert (view.hide_names.text(), view.rescan.text()) == words
    assert view.count.isVisible() == (width > 250)
    for button in (view.hide_names, view.rescan):
        assert button.isVisible()
        assert button.width() >= theme.current().metrics.target
        assert button.geometry().right() < view.width()
        assert button.accessibleName()
        assert button.toolTip()
    with qtbot.waitSignal(view.names_hidden):
        qtbot.mouseClick(view.hide_names, Qt.MouseButton.LeftButton)


def test_ten_thousand_studies_are_searched(view: StudiesView, qtbot: QtBot) -> None:
    model = model_of(view)
    model.set_rows([row(n % 3000, local_id=f"s{n}") for n in range(10_000)])
    view.grab()
    model.set_wanted(Wanted("jane 299"))
    assert 0 < model.rowCount() < 100
