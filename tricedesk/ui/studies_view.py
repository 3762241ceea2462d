"""The study list: search, filters, the table, and what stands there while there is nothing to list.

Owns: the view of the folder: its rows, what is being looked for, what could not be read.
Refuses: scanning and deciding states; it is told, and says what the person asks for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QItemSelection, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tricedesk.ui import texts, theme
from tricedesk.ui.banners import Banner, Banners, Tone
from tricedesk.ui.blank_page import BlankPage
from tricedesk.ui.list_head import ListHead
from tricedesk.ui.studies_model import StudiesModel
from tricedesk.ui.study_rows import Since, Wanted
from tricedesk.ui.study_table import StudyTable
from tricedesk.ui.unreadable import UnreadableDialog
from tricedesk.ui.widgets import button, fit_icon

ROOM = 19
"""The search has so much room at least beside the filters, in points of the font's size."""


class Looking(StrEnum):
    """What the scan is doing; `STOPPED` by a person before its end, `NONE_HERE`: no ultrasound folder."""

    IDLE = "idle"
    SCANNING = "scanning"
    STOPPED = "stopped"
    LOST = "lost"
    NO_FOLDER = "no_folder"
    NONE_HERE = "none_here"


@dataclass(frozen=True, slots=True)
class ScanState:
    """What the scan is doing, in which folder, and how many studies it has found so far."""

    looking: Looking
    folder: str = ""
    found: int = 0


class StudiesView(QWidget):
    """The list of studies.

    Signals:
        selected(str): this study is the current one now; "" if none is.
        opened(str): Enter or a double click on this study.
        rescan_requested(): look through the folder again.
        stop_requested(): stop looking.
        folder_change_requested(): choose another folder.
        names_hidden(bool): names are to be hidden everywhere, or shown again.
    """

    selected = Signal(str)
    opened = Signal(str)
    rescan_requested = Signal()
    stop_requested = Signal()
    folder_change_requested = Signal()
    names_hidden = Signal(bool)

    def __init__(self, model: StudiesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._model.setParent(self)
        self._scan = ScanState(Looking.IDLE)
        self._unreadable: tuple[tuple[str, str], ...] = ()
        self._current = ""
        self._build()
        self._connect()
        self.retranslate()
        self._fit_theme()

    # ---- what it is told ----

    def set_scan(self, scan: ScanState) -> None:
        """Show what the scan is doing."""
        self._scan = scan
        self._show_scan()
        self._show_page()

    def set_unreadable(self, files: Sequence[tuple[str, str]]) -> None:
        """Keep what could not be read: (path, reason in words)."""
        self._unreadable = tuple(files)
        self._show_unreadable()

    def select(self, local_id: str) -> None:
        """Make a study the current one, if it is shown."""
        place = self._model.place(local_id)
        if place is not None:
            self.table.select(place)
            self.table.scrollTo(self._model.index(place, 0))

    def step(self, by: int) -> str:
        """Make the study `by` rows further the current one; return its id, or "" if there is none there."""
        place = self._model.place(self._current)
        local_id = self._model.local_id(0 if place is None else place + by)
        if local_id:
            self.select(local_id)
        return local_id

    def set_names_hidden(self, hidden: bool) -> None:
        """Hide names and IDs, or show them; says so in `names_hidden` where that changes."""
        self.hide_names.setChecked(hidden)

    def current(self) -> str:
        """Return the current study's id."""
        return self._current

    def focus_search(self) -> None:
        """Let the person type what to look for (Ctrl+F)."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # ---- how it is built ----

    def _build(self) -> None:
        metrics = theme.current().metrics
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.since = {since: button("filter") for since in Since}
        group = QButtonGroup(self)
        for each in self.since.values():
            each.setCheckable(True)
            group.addButton(each)
        self.since[Since.ALL].setChecked(True)
        self.unsent = button("filter")
        self.unsent.setCheckable(True)
        self.hide_names = button("plain", "eye-off")
        self.hide_names.setCheckable(True)
        self.rescan = button("plain", "rescan")
        self.banners = Banners()
        self.table = StudyTable()
        self.table.setModel(self._model)
        self.empty = BlankPage()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.empty)
        self._head = ListHead(self.hide_names, self.rescan)
        self.title, self.count = self._head.title, self._head.count
        self._filters = QHBoxLayout()
        for each in (*self.since.values(), self.unsent):
            self._filters.addWidget(each)
        self._finding = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._finding.setSpacing(metrics.gap)
        self._finding.addWidget(self.search, 1)
        self._finding.addLayout(self._filters)
        head = QVBoxLayout()
        head.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.gap)
        head.setSpacing(metrics.gap)
        head.addWidget(self._head)
        head.addLayout(self._finding)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.banners)
        # The cells' own margin and this one add up to the heading's: text stands under text.
        inset = metrics.pad - metrics.gap
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addSpacing(inset)
        body.addWidget(self.pages)
        column.addLayout(body, 1)
        # Typing in the search is answered once it pauses: no key waits for 10,000 rows.
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(90)

    def _connect(self) -> None:
        self._typed.timeout.connect(self._apply_wanted)
        self.search.textChanged.connect(lambda _: self._typed.start())
        for each in (*self.since.values(), self.unsent):
            each.toggled.connect(lambda _: self._apply_wanted())
        self.hide_names.toggled.connect(self._hide_names)
        self.rescan.clicked.connect(self.rescan_requested)
        self.banners.acted.connect(self._banner_acted)
        self.empty.acted.connect(self._empty_acted)
        self._model.modelAboutToBeReset.connect(self._before_reset)
        self._model.refreshed.connect(self._after_reset)
        self.table.selectionModel().selectionChanged.connect(self._selection_changed)
        self.table.entered_row.connect(self._open_row)
        self.table.doubleClicked.connect(lambda index: self._open_row(index.row()))

    def retranslate(self) -> None:
        """Say everything in the desk's language."""
        self.setWindowTitle(self.tr("Studies"))
        self.title.setText(self.windowTitle())
        self.search.setPlaceholderText(self.tr("Search name, ID, date, description"))
        self.search.setAccessibleName(self.tr("Search studies"))
        for clear in self.search.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Clear the search"))
        self.since[Since.TODAY].setText(self.tr("Today"))
        self.since[Since.WEEK].setText(self.tr("7 days"))
        self.since[Since.ALL].setText(self.tr("All"))
        self.unsent.setText(self.tr("Not sent"))
        self.rescan.setAccessibleName(self.tr("Rescan"))
        self.rescan.setToolTip(self.tr("Look through the folder again (F5)"))
        self.hide_names.setAccessibleName(self.tr("Hide names"))
        self.hide_names.setToolTip(self.tr("Hide names and IDs (F8)"))
        self.table.setAccessibleName(self.tr("Studies"))
        self.table.horizontalHeader().setAccessibleName(self.tr("Columns"))
        self._head.fit()
        self.table.fit(theme.current().metrics)  # dates are as wide as the language makes them
        self._show_scan()
        self._show_unreadable()
        self._show_page()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit_theme()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return room for the filters alone, below the search."""
        return QSize(self._filters.sizeHint().width() + 2 * theme.current().metrics.pad, 240)

    def _arrange(self) -> None:
        """Put the filters below the search where there is no room for them beside it."""
        font = theme.current().metrics.font
        beside = self.width() - self.minimumSizeHint().width() >= ROOM * font
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._finding.setDirection(across if beside else down)

    def _fit_theme(self) -> None:
        metrics = theme.current().metrics
        for each in (self.rescan, self.hide_names):
            fit_icon(each)
        self.table.fit(metrics)
        self._model.forget_icons()
        self._head.fit()
        self._arrange()

    # ---- what it shows ----

    def _show_scan(self) -> None:
        folder = texts.isolated_ltr(self._scan.folder)
        for name, state in (
            ("looking", Looking.SCANNING),
            ("stopped", Looking.STOPPED),
            ("lost", Looking.LOST),
        ):
            if self._scan.looking is not state:
                self.banners.hide_banner(name)
        if self._scan.looking is Looking.SCANNING:
            text = self.tr("Looking for studies… %Ln found", "", self._scan.found)
            if not self._scan.found:
                text = self.tr("Looking for studies…")
            self.banners.show_banner(Banner("looking", text, Tone.INFO, (("stop", self.tr("Stop")),)))
        elif self._scan.looking is Looking.STOPPED:
            text = self.tr("Stopped. There may be more in the folder.")
            again = (("again", self.tr("Rescan")),)
            self.banners.show_banner(Banner("stopped", text, Tone.WARN, again))
        elif self._scan.looking is Looking.LOST:
            text = self.tr("Can't reach %1. Check the drive or cable.").replace("%1", folder)
            actions = (("again", self.tr("Try again")), ("folder", self.tr("Change folder")))
            self.banners.show_banner(Banner("lost", text, Tone.BAD, actions))
        self.rescan.setEnabled(self._scan.looking in (Looking.IDLE, Looking.STOPPED, Looking.LOST))

    def _show_unreadable(self) -> None:
        if not self._unreadable:
            self.banners.hide_banner("unreadable")
            return
        text = self.tr("%Ln files could not be read.", "", len(self._unreadable))
        self.banners.show_banner(Banner("unreadable", text, Tone.WARN, (("show", self.tr("Show")),), True))

    def _show_page(self) -> None:
        shown, total = self._model.rowCount(), self._model.total
        self.count.setText(self._model.count_words())
        self._head.fit()
        self.pages.setCurrentWidget(self.table if shown else self.empty)
        if shown:
            return
        rescan, change = ("again", self.tr("Rescan")), ("folder", self.tr("Change folder"))
        if self._scan.looking is Looking.NO_FOLDER:
            self.empty.show_state(
                "folder",
                self.tr("No folder is chosen."),
                self.tr("Choose the folder that the ultrasound machine writes to."),
                (("folder", self.tr("Choose folder")),),
            )
        elif self._scan.looking is Looking.NONE_HERE:
            self.empty.show_state(
                "folder",
                self.tr("This computer has no ultrasound folder."),
                self.tr(
                    "What the clinic has sent is under Sent. To send from here as well, choose the folder"
                    " that an ultrasound machine writes to."
                ),
                (("folder", self.tr("Choose folder")),),
            )
        elif total:
            self.empty.show_state(
                "search",
                self.tr("No study matches."),
                self.tr("Change the words or the filters."),
                (("all", self.tr("Show all")),),
            )
        elif self._scan.looking is Looking.SCANNING:
            self.empty.show_state("search", self.tr("Looking for studies…"), "", ())
        elif self._scan.looking is Looking.STOPPED:
            self.empty.show_state("search", self.tr("Nothing was found before the search stopped."), "", ())
        elif self._scan.looking is Looking.LOST:
            self.empty.show_state("offline", self.tr("The folder can't be reached."), "", ())
        else:
            self.empty.show_state(
                "studies",
                self.tr("No studies in this folder yet."),
                self.tr("New ones appear here by themselves once the machine has written them."),
                (rescan, change),
            )

    def _apply_wanted(self) -> None:
        self._typed.stop()
        since = next(since for since, each in self.since.items() if each.isChecked())
        self._model.set_wanted(Wanted(self.search.text(), since, self.unsent.isChecked()))

    def _hide_names(self, hidden: bool) -> None:
        self._model.set_names_hidden(hidden)
        self.names_hidden.emit(hidden)

    # ---- what the person does ----

    def _before_reset(self) -> None:
        self.table.selectionModel().blockSignals(True)

    def _after_reset(self) -> None:
        """Keep the current study through a reset; if it is no longer shown, none is current."""
        place = self._model.place(self._current) if self._current else None
        if place is not None:
            self.table.select(place)
        self.table.selectionModel().blockSignals(False)
        if place is None and self._current:
            self._current = ""
            self.selected.emit("")
        self._show_page()
        self.table.viewport().update()

    def _selection_changed(self, now: QItemSelection, before: QItemSelection) -> None:
        del before
        local_id = self._model.local_id(now.indexes()[0].row()) if now.indexes() else ""
        if local_id and local_id != self._current:
            self._current = local_id
            self.selected.emit(local_id)

    def _open_row(self, place: int) -> None:
        if local_id := self._model.local_id(place):
            self.opened.emit(local_id)

    def _banner_acted(self, banner: str, action: str) -> None:
        if banner == "unreadable":
            UnreadableDialog(self._unreadable, self).open()
        else:
            self._act(action)

    def _empty_acted(self, action: str) -> None:
        self._act(action)

    def _act(self, action: str) -> None:
        if action == "stop":
            self.stop_requested.emit()
        elif action == "again":
            self.rescan_requested.emit()
        elif action == "folder":
            self.folder_change_requested.emit()
        elif action == "all":
            self.search.clear()
            self.since[Since.ALL].setChecked(True)
            self.unsent.setChecked(False)
            self._apply_wanted()
