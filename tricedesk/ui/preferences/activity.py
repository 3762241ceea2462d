"""The page "Activity log": what has happened, by kind, workstation and day; also as a table for spreadsheets.

Owns: the filters, the list and where the CSV goes.
Refuses: the log itself, which only the server has and only admins may read.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, Slot
from PySide6.QtWidgets import QComboBox, QDateEdit, QFileDialog, QHBoxLayout, QSizePolicy, QWidget

from tricedesk import wire
from tricedesk.ui import texts
from tricedesk.ui.preferences.account import Account, LogFilter
from tricedesk.ui.preferences.activity_words import GROUPS, actor_words, detail_words, kind_words
from tricedesk.ui.preferences.form import Form
from tricedesk.ui.preferences.page import AccountPage
from tricedesk.ui.preferences.tables import Table
from tricedesk.ui.widgets import button, label


class Span(StrEnum):
    """Which days."""

    ALL = "all"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    OWN = "own"


_DAYS = {Span.TODAY: 0, Span.WEEK: 6, Span.MONTH: 29}


class ActivityPage(AccountPage):
    """Everything that has happened."""

    def __init__(self, account: Account, form: Form) -> None:
        super().__init__(account)
        del form
        self._entries: list[wire.ActivityEntry] = []
        self._more = False
        self._asked = LogFilter()
        self.words = self.add_hint()
        self.kind, self.workstation, self.span = QComboBox(), QComboBox(), QComboBox()
        for kinds, _ in GROUPS:
            self.kind.addItem("", kinds)
        self.workstation.addItem("", None)
        for span in Span:
            self.span.addItem("", span.value)
        for box in (self.kind, self.workstation, self.span):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.add_row(self.kind, self.workstation, self.span, stretch=False)
        self.days = QWidget()
        row = QHBoxLayout(self.days)
        row.setContentsMargins(0, 0, 0, 0)
        today = QDate.currentDate()
        self.since, self.until = QDateEdit(today.addDays(-6)), QDateEdit(today)
        self.from_words, self.to_words = label(), label()
        for each in (self.from_words, self.since, self.to_words, self.until):
            row.addWidget(each)
        row.addStretch(1)
        self.days.setVisible(False)
        self.column.addWidget(self.days)
        self.table = Table(4, stretched=3)
        self.column.addWidget(self.table, 1)
        self.older, self.save = button("", "down"), button("", "log")
        self.add_row(self.older, self.save)
        self.span.currentIndexChanged.connect(self._choose_span)
        for box in (self.kind, self.workstation, self.span):
            box.currentIndexChanged.connect(self._read)
        for day in (self.since, self.until):
            day.setCalendarPopup(True)
            day.dateChanged.connect(self._read)
        self.older.clicked.connect(self._read_older)
        self.save.clicked.connect(self._choose_file)
        self.close_page()

    def title(self) -> str:
        return self.tr("Activity log")

    def begin(self) -> None:
        self.account.ask(self, "workstations", done=self._take_workstations, failed=lambda _: None)
        self._read()

    def retranslate(self) -> None:
        self.words.setText(
            self.tr("What was done and by whom, the newest first. It names no patient, number or address.")
        )
        for place, (_, source) in enumerate(GROUPS):
            self.kind.setItemText(place, QCoreApplication.translate("Activity", str(source)))
        self.workstation.setItemText(0, self.tr("Everybody"))
        spans = (
            self.tr("All days"),
            self.tr("Today"),
            self.tr("7 days"),
            self.tr("30 days"),
            self.tr("These days:"),
        )
        for place, text in enumerate(spans):
            self.span.setItemText(place, text)
        self.from_words.setText(self.tr("From"))
        self.to_words.setText(self.tr("to"))
        self.kind.setAccessibleName(self.tr("Kind of entries"))
        self.workstation.setAccessibleName(self.tr("Workstation"))
        self.span.setAccessibleName(self.tr("Days"))
        self.since.setAccessibleName(self.tr("First day"))
        self.until.setAccessibleName(self.tr("Last day"))
        self.table.name_columns((self.tr("When"), self.tr("What"), self.tr("Who"), self.tr("Details")))
        self.table.setAccessibleName(self.tr("Activity log"))
        self.older.setText(self.tr("Show older"))
        self.save.setText(self.tr("Save as CSV…"))
        self._show()

    def lock(self) -> None:
        for each in (self.kind, self.workstation, self.span, self.since, self.until, self.save):
            each.setEnabled(not self.locked)
        self.older.setEnabled(not self.locked and self._more)
        if self.isVisible() and not self.locked and not self._entries:
            self._read()

    # ---- asking -------------------------------------------------------------------------------------------

    @property
    def wanted(self) -> LogFilter:
        """Which entries are asked for."""
        since, until = self._days()
        return LogFilter(
            kinds=tuple(self.kind.currentData() or ()),
            workstation_id=self.workstation.currentData(),
            since=since,
            until=until,
        )

    def _days(self) -> tuple[datetime | None, datetime | None]:
        span = Span(self.span.currentData())
        if span is Span.ALL:
            return None, None
        today = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        if span is not Span.OWN:
            return today - timedelta(days=_DAYS[span]), None
        return _midnight(self.since.date()), _midnight(self.until.date().addDays(1))

    @Slot()
    def _choose_span(self) -> None:
        self.days.setVisible(self.span.currentData() == Span.OWN.value)

    @Slot()
    def _read(self) -> None:
        if self.locked:
            return
        wanted = self._asked = self.wanted
        self.account.ask(
            self, "activity", wanted, done=lambda found: self._take(wanted, found), failed=self.refuse
        )

    @Slot()
    def _read_older(self) -> None:
        if self.locked or not self._entries:
            return
        wanted = self._asked
        self.account.ask(
            self,
            "activity",
            wanted,
            self._entries[-1].seq,
            done=lambda found: self._take(wanted, found, older=True),
            failed=self.refuse,
        )

    def _take(self, wanted: LogFilter, found: wire.Activity, *, older: bool = False) -> None:
        if wanted is not self._asked:
            return  # the filter has moved on
        self._entries = [*(self._entries if older else ()), *found.entries]
        self._more = found.more
        self._show()
        self.lock()

    def _take_workstations(self, found: tuple[wire.WorkstationInfo, ...]) -> None:
        chosen = self.workstation.currentData()
        self.workstation.blockSignals(True)
        while self.workstation.count() > 1:
            self.workstation.removeItem(1)
        for one in found:
            self.workstation.addItem(texts.isolated(one.name), one.workstation_id)
        self.workstation.setCurrentIndex(max(0, self.workstation.findData(chosen)) if chosen else 0)
        self.workstation.blockSignals(False)

    def _show(self) -> None:
        self.table.set_rows(
            [
                (
                    each.seq,
                    (
                        texts.moment(each.at),
                        kind_words(each.kind),
                        actor_words(each),
                        detail_words(each.detail),
                    ),
                )
                for each in self._entries
            ]
        )

    # ---- the file -----------------------------------------------------------------------------------------

    @Slot()
    def _choose_file(self) -> None:
        kinds = self.tr("Tables (%1)").replace("%1", "*.csv")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Where the log goes"), "activity.csv", kinds)
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Write the entries that the filter names to a file."""

        def write(data: bytes) -> None:
            if self.write_file(path, data):
                text = self.tr("The activity log is in %1.")
                self.done.emit(text.replace("%1", texts.isolated_ltr(str(path))))

        self.account.ask(self, "activity_csv", self.wanted, done=write, failed=self.refuse)


def _midnight(day: QDate) -> datetime:
    return datetime(day.year(), day.month(), day.day()).astimezone()
