"""What was sent: who has it, was it opened, until when does it stay.

Owns: the list, its search, and the details of the chosen page.
Refuses: asking the server for anything.
"""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from tricedesk.ui import icons, texts, theme
from tricedesk.ui.cards import card_list
from tricedesk.ui.empty import EmptyState
from tricedesk.ui.palettes import Ink
from tricedesk.ui.records import MessageRow, SentRow
from tricedesk.ui.sent_model import SentModel
from tricedesk.ui.split import Split
from tricedesk.ui.states import SIGNS
from tricedesk.ui.widgets import label, scrolling, surface

_CLOCK_MS = 30_000


class SentView(QWidget):
    """Pages that were published; `Ctrl+F` searches."""

    def __init__(self, model: SentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._chosen: UUID | None = None
        self._heading = label("title")
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self._lens = QAction(self.search)
        self.search.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self.list = card_list()
        self.list.setModel(model)
        self.details = SentDetails(model)
        self._empty = EmptyState("sent")
        self._none = EmptyState("search")

        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self.search, 1)
        self._top = top
        found = QWidget()
        self._found = QStackedLayout(found)
        self._found.addWidget(self._none)
        self._found.addWidget(self.list)
        lists = surface()
        self._lists = QVBoxLayout(lists)
        self._lists.addLayout(top)
        self._lists.addWidget(found, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(Split(lists, scrolling(self.details)))

        self.search.textChanged.connect(model.search)
        model.modelReset.connect(self._choose_again)
        model.dataChanged.connect(self._show_chosen)
        self.list.selectionModel().currentChanged.connect(self._remember)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self._find)
        self._clock = QTimer(self)
        self._clock.timeout.connect(model.refresh)
        self._clock.start(_CLOCK_MS)
        self.setFocusProxy(self.list)
        self._retranslate()
        self._measure()
        self._choose_again()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.model.refresh()
        elif event.type() == QEvent.Type.PaletteChange:
            self._measure()

    @Slot()
    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @Slot()
    def _choose_again(self) -> None:
        """After other rows came: keep the page that was chosen, else take the first."""
        self._pages.setCurrentIndex(1 if self.model.total else 0)
        count = self.model.rowCount()
        self._found.setCurrentIndex(1 if count else 0)
        self.details.setVisible(bool(count))
        if not count:
            return
        place = self.model.place_of(self._chosen) if self._chosen else -1
        self.list.setCurrentIndex(self.model.index(max(place, 0)))
        self._show_chosen()

    @Slot()
    def _remember(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self._chosen = self.model.row(index.row()).page_id
            self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.details.show_row(self.model.row(index.row()))

    def _measure(self) -> None:
        metrics = theme.current().metrics
        self._lists.setContentsMargins(0, metrics.pad, 0, 0)
        self._lists.setSpacing(metrics.gap)
        self._top.setContentsMargins(metrics.pad, 0, metrics.pad, 0)
        self._lens.setIcon(icons.icon("search", Ink.MUTED))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Sent"))
        self._heading.setText(self.tr("Sent"))
        self.list.setAccessibleName(self.tr("Sent"))
        self.search.setPlaceholderText(self.tr("Name, ID, contact or date"))
        self.search.setAccessibleName(self.tr("Search what was sent"))
        self._lens.setText(self.tr("Search"))
        self._empty.say(
            self.tr("Nothing has been sent yet."),
            self.tr("A study that you send stands here once the patient can open it."),
        )
        self._none.say(self.tr("Nothing found."), self.tr("Search for fewer words, or for another spelling."))


class SentDetails(QWidget):
    """One page in full."""

    def __init__(self, model: SentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._row: SentRow | None = None
        self._name = label("title", wraps=True, selectable=True)
        self._detail = label("muted", wraps=True)
        self._sign = QLabel()
        self._word = label("heading")
        self._facts = QFormLayout()
        self._facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        state = QHBoxLayout()
        state.addWidget(self._sign)
        state.addWidget(self._word, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._name)
        self._column.addWidget(self._detail)
        self._column.addSpacing(8)
        self._column.addLayout(state)
        self._column.addLayout(self._facts)
        self._column.addStretch(1)
        self._measure()

    def show_row(self, row: SentRow) -> None:
        """Show a page as it is now."""
        self._row = row
        self._name.setText(self._model.title(row))
        self._detail.setText(self._model.detail(row))
        self._word.setText(self._model.word(row))
        sign, edge = SIGNS[row.state], theme.current().metrics.icon
        self._sign.setPixmap(icons.pixmap(sign.icon, sign.ink, edge, self.devicePixelRatioF()))
        lines = [(name, value) for name, value in self._lines(row) if value]
        while self._facts.rowCount() < len(lines):
            self._facts.addRow(label("muted"), label(wraps=True, selectable=True))
        for place in range(self._facts.rowCount()):
            self._facts.setRowVisible(place, place < len(lines))
        for place, (name, value) in enumerate(lines):
            for role, text in (
                (QFormLayout.ItemRole.LabelRole, name),
                (QFormLayout.ItemRole.FieldRole, value),
            ):
                item = self._facts.itemAt(place, role)
                shown = item.widget() if item else None
                assert isinstance(shown, QLabel)
                shown.setText(text)
                shown.setAccessibleName(f"{name}: {value}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._measure()
        elif event.type() != QEvent.Type.LanguageChange:
            return
        if self._row is not None:
            self.show_row(self._row)

    def _lines(self, row: SentRow) -> list[tuple[str, str]]:
        opened = ""
        if row.views:
            opened = self.tr("%Ln times", "", row.views)
            if row.last_viewed_at is not None:
                last = self.tr("last %1").replace("%1", texts.moment(row.last_viewed_at))
                opened = f"{opened} · {last}"
        return [
            (self.tr("ID"), self._model.patient_id(row)),
            (self.tr("Sent on"), texts.moment(row.sent_at)),
            (self.tr("From"), texts.leading(row.workstation)),
            *((self._channel(message), self._fate(message)) for message in row.messages),
            (self.tr("Opened"), opened or self.tr("not yet")),
            (self.tr("Stays until"), texts.day(row.last_day) if row.last_day else ""),
        ]

    def _measure(self) -> None:
        metrics = theme.current().metrics
        self._column.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        self._column.setSpacing(metrics.gap)
        self._facts.setHorizontalSpacing(metrics.pad)
        self._facts.setVerticalSpacing(metrics.gap)

    def _channel(self, message: MessageRow) -> str:
        return self.tr("E-mail") if message.channel == "email" else self.tr("Text message")

    def _fate(self, message: MessageRow) -> str:
        """Say what became of a message, with the reason where it failed."""
        words = {
            "queued": self.tr("on its way"),
            "sent": self.tr("sent"),
            "delivered": self.tr("delivered"),
            "bounced": self.tr("not delivered. Check the address."),
            "failed": self.tr("not delivered. Check the number or address."),
        }.get(message.state, message.state)
        reason = f" ({texts.isolated(message.reason)})" if message.reason else ""
        return f"{words}{reason} · {texts.moment(message.at)}"
