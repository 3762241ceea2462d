"""Requests: patients who asked for their pictures again, and desks that ask this one for a study.

Owns: the list, the chosen request in full, and its two answers: what fits the page, or not now.
Refuses: answering; the signals say what a person wants.
"""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from PySide6.QtCore import QEvent, QTimer, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from tricedesk.ui import icons, texts, theme
from tricedesk.ui.cards import card_list
from tricedesk.ui.empty import EmptyState
from tricedesk.ui.requests_model import RequestsModel
from tricedesk.ui.split import Split
from tricedesk.ui.states import SIGNS
from tricedesk.ui.stories import RequestRow, Story
from tricedesk.ui.timeline_words import when_words
from tricedesk.ui.why_card import WhyCard, source_of
from tricedesk.ui.widgets import TallPage, button, label, scrolling, surface

_CLOCK_MS = 30_000


class RequestsView(QWidget):
    """What waits for an answer.

    Signals:
        looked(UUID): a request for this page is looked at now, None for none; its story is wanted.
        acted(Action, Story): a person wants this done about the page.
        desk_asked(Story): the workstation that has the study is to send it again.
        folder_asked(): open the folder that has the study.
        declined(RequestRow): it was seen to otherwise, or isn't wanted any more.
        page_asked(UUID): show the page among what was sent.
    """

    looked = Signal(object)
    acted = Signal(object, object)
    desk_asked = Signal(object)
    folder_asked = Signal()
    declined = Signal(object)
    page_asked = Signal(object)

    def __init__(self, model: RequestsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._chosen: UUID | None = None
        self._told: UUID | None = None
        self._story: Story | None = None
        self._in_folder = False
        self._heading = label("title")
        self.list = card_list()
        self.list.setModel(model)
        self._empty = EmptyState("requests")
        self._name = label("title", wraps=True, selectable=True)
        self._detail = label("muted", wraps=True)
        self._sign = QLabel()
        self._word = label("heading")
        self._says = label(wraps=True)
        self.card = WhyCard()
        self.decline = button()
        self.page = button("plain", "sent")

        lists = surface()
        self._lists = QVBoxLayout(lists)
        self._lists.addWidget(self._heading)
        self._lists.addWidget(self.list, 1)
        state = QHBoxLayout()
        state.addWidget(self._sign)
        state.addWidget(self._word, 1)
        self._acts = QHBoxLayout()
        for act in (self.decline, self.page):
            self._acts.addWidget(act)
        self._acts.addStretch(1)
        details = TallPage()
        self._column = QVBoxLayout(details)
        for each in (self._name, self._detail):
            self._column.addWidget(each)
        self._column.addSpacing(8)
        self._column.addLayout(state)
        self._column.addWidget(self._says)
        self._column.addWidget(self.card)
        self._column.addLayout(self._acts)
        self._column.addStretch(1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(Split(lists, scrolling(details)))

        model.modelReset.connect(self._choose_again)
        model.dataChanged.connect(self._show_chosen)
        self.list.selectionModel().currentChanged.connect(self._remember)
        self.card.acted.connect(lambda action: self._with_story(self.acted, action))
        self.card.desk_asked.connect(lambda: self._with_story(self.desk_asked))
        self.card.folder_asked.connect(self.folder_asked)
        self.decline.clicked.connect(self._decline)
        self.page.clicked.connect(self._show_page)
        self._clock = QTimer(self)
        self._clock.timeout.connect(model.refresh)
        self._clock.start(_CLOCK_MS)
        self.setFocusProxy(self.list)
        self._retranslate()
        self._measure()
        self._choose_again()

    @property
    def chosen(self) -> RequestRow | None:
        """The request that is shown."""
        index = self.list.currentIndex()
        return self.model.row(index.row()) if index.isValid() and self.model.rowCount() else None

    def choose(self, page_id: UUID) -> bool:
        """Look at the newest request for a page; False where nobody asks for it."""
        for place in range(self.model.rowCount()):
            row = self.model.row(place)
            if row.page_id == page_id:
                self.list.setCurrentIndex(self.model.index(place))
                return True
        return False

    @property
    def story(self) -> Story | None:
        """The story of the page that is asked for; None before it was told."""
        row, story = self.chosen, self._story
        return story if row and story and story.page_id == row.page_id else None

    def show_story(self, story: Story, *, in_folder: bool) -> None:
        """Show what fits; `in_folder`: this desk has the study."""
        self._story, self._in_folder = story, in_folder
        self._show_card()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.model.refresh()
        elif event.type() == QEvent.Type.PaletteChange:
            self._measure()
            self._show_chosen()

    @Slot()
    def _choose_again(self) -> None:
        """After other rows came: keep the request that was chosen, else take the first."""
        count = self.model.rowCount()
        self._pages.setCurrentIndex(1 if count else 0)
        if not count:
            self._chosen = None
            self._look(None)
            return
        place = self.model.place_of(self._chosen) if self._chosen else -1
        self.list.setCurrentIndex(self.model.index(max(place, 0)))
        self._show_chosen()

    @Slot()
    def _remember(self) -> None:
        row = self.chosen
        if row is not None:
            self._chosen = row.request_id
            self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        row = self.chosen
        if row is None:
            return
        self._name.setText(self.model.title(row))
        patient_id = self.model.patient_id(row)
        self._detail.setText(" · ".join(filter(None, (patient_id, self.model.detail(row)))))
        sign, edge = SIGNS[row.page_state], theme.current().metrics.icon
        self._sign.setPixmap(icons.pixmap(sign.icon, sign.ink, edge, self.devicePixelRatioF()))
        self._word.setText(self.model.word(row))
        self._says.setText(self._sentence(row))
        self._look(row.page_id)
        self._show_card()

    def _show_card(self) -> None:
        story = self.story
        self.card.setVisible(story is not None)
        if story is not None:
            source = source_of(story, in_folder=self._in_folder)
            self.card.show_story(story, source, names_hidden=self.model.names_hidden)

    def _look(self, page_id: UUID | None) -> None:
        if page_id != self._told:
            self._told = page_id
            self.looked.emit(page_id)

    def _with_story(self, signal: SignalInstance, *first: object) -> None:
        if self.story is not None:
            signal.emit(*first, self.story)

    @Slot()
    def _decline(self) -> None:
        if self.chosen is not None:
            self.declined.emit(self.chosen)

    @Slot()
    def _show_page(self) -> None:
        if self.chosen is not None:
            self.page_asked.emit(self.chosen.page_id)

    def _sentence(self, row: RequestRow) -> str:
        """Say who asked, and when."""
        when = when_words(row.at, datetime.now(UTC))
        if row.asked_by:
            text = self.tr("{desk} asked {when} for this study, which this desk sent.")
            return text.replace("{desk}", texts.isolated(row.asked_by)).replace("{when}", when)
        return self.tr("The patient asked for the pictures again {when}.").replace("{when}", when)

    def _measure(self) -> None:
        metrics = theme.current().metrics
        self._lists.setContentsMargins(0, metrics.pad, 0, 0)
        self._lists.setSpacing(metrics.gap)
        self._heading.setContentsMargins(metrics.pad, 0, metrics.pad, 0)
        self._column.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        self._column.setSpacing(metrics.gap)
        self._acts.setSpacing(metrics.gap)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Requests"))
        self._heading.setText(self.tr("Requests"))
        self.list.setAccessibleName(self.tr("Requests"))
        self.decline.setText(self.tr("Not now…"))
        self.page.setText(self.tr("Show the page"))
        self._empty.say(
            self.tr("Nobody asks for anything."),
            self.tr("When a page has ended, its patient can ask for the pictures again. That stands here."),
        )
