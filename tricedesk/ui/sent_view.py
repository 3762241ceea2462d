"""What was sent: who has it, was it opened, until when does it stay.

Owns: the list, its search, and the details of the chosen page.
Refuses: asking the server for anything.
"""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from tricedesk.ui import icons, theme
from tricedesk.ui.cards import card_list
from tricedesk.ui.empty import EmptyState
from tricedesk.ui.palettes import Ink
from tricedesk.ui.sent_details import SentDetails
from tricedesk.ui.sent_model import SentModel
from tricedesk.ui.split import Split
from tricedesk.ui.widgets import label, scrolling, surface

_CLOCK_MS = 30_000


class SentView(QWidget):
    """Pages that were published; `Ctrl+F` searches.

    Signals:
        looked(UUID): this page is looked at now; None for none. Its story is wanted (`details.show_story`).
    """

    looked = Signal(object)

    def __init__(self, model: SentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._chosen: UUID | None = None
        self._told: UUID | None = None
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
            self._look(None)
            return
        place = self.model.place_of(self._chosen) if self._chosen else -1
        self.list.setCurrentIndex(self.model.index(max(place, 0)))
        self._show_chosen()

    @Slot()
    def _remember(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self._chosen = self.model.row(index.row()).page_id
            self.model.keep(self._chosen)
            self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            row = self.model.row(index.row())
            self.details.show_row(row)
            self._look(row.page_id)

    def _look(self, page_id: UUID | None) -> None:
        if page_id != self._told:
            self._told = page_id
            self.looked.emit(page_id)

    @property
    def chosen(self) -> UUID | None:
        """The page that is looked at; None where the list is empty."""
        return self._told

    def choose(self, page_id: UUID) -> bool:
        """Look at a page, with the search emptied if that hides it; False where there is no such page."""
        if self.model.place_of(page_id) < 0:
            self.search.clear()
        place = self.model.place_of(page_id)
        if place < 0:
            return False
        self.model.reach(place)
        self.list.setCurrentIndex(self.model.index(place))
        self.list.scrollTo(self.list.currentIndex())
        return True

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
