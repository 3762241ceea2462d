"""One sent page in full: who, how it stands, why, what can be done, and all that happened.

Owns: the order in which this is told.
Refuses: the ledger; rows and stories come by `show_row` and `show_story`.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tricedesk.ui import icons, texts, theme
from tricedesk.ui.records import MessageRow, SentRow
from tricedesk.ui.sent_model import SentModel
from tricedesk.ui.states import SIGNS
from tricedesk.ui.stories import Story
from tricedesk.ui.story_list import StoryList
from tricedesk.ui.timeline import Action
from tricedesk.ui.undelivered import undelivered
from tricedesk.ui.why_card import WhyCard, source_of
from tricedesk.ui.widgets import TallPage, label


class SentDetails(TallPage):
    """One page in full.

    Signals:
        acted(Action, Story): a person wants this done.
        desk_asked(Story): the workstation that has the study is to send it again.
        folder_asked(): open the folder that has the study.
    """

    acted = Signal(object, object)
    desk_asked = Signal(object)
    folder_asked = Signal()

    def __init__(self, model: SentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._row: SentRow | None = None
        self._story: Story | None = None
        self._in_folder = False
        self._name = label("title", wraps=True, selectable=True)
        self._detail = label("muted", wraps=True)
        self._sign = QLabel()
        self._word = label("heading")
        self.card = WhyCard()
        self.happened = StoryList()
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
        self._column.addWidget(self.card)
        self._column.addLayout(self._facts)
        self._column.addSpacing(8)
        self._column.addWidget(self.happened)
        self._column.addStretch(1)
        self.card.acted.connect(self._act)
        self.card.desk_asked.connect(lambda: self._story and self.desk_asked.emit(self._story))
        self.card.folder_asked.connect(self.folder_asked)
        self._measure()
        self._show_story()

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
        self._show_story()

    @property
    def story(self) -> Story | None:
        """The story that is shown; None before it was told."""
        story = self._story
        return story if story and self._row and story.page_id == self._row.page_id else None

    def show_story(self, story: Story, *, in_folder: bool) -> None:
        """Show why and what happened; `in_folder`: this desk has the study."""
        self._story, self._in_folder = story, in_folder
        self._show_story()

    def act(self, action: Action) -> None:
        """Want this done, as if its button was pressed."""
        self._act(action)

    def _act(self, action: Action) -> None:
        if self.story is not None:
            self.acted.emit(action, self.story)

    def _show_story(self) -> None:
        story = self.story
        self.card.setVisible(story is not None)
        self.happened.setVisible(story is not None)
        if story is not None:
            source = source_of(story, in_folder=self._in_folder)
            self.card.show_story(story, source, names_hidden=self._model.names_hidden)
            self.happened.show_lines(story.told.lines)

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
        if message.state == "queued" and message.reason:
            words = self.tr("could not go out yet; tried again by itself")
        reason = f" ({texts.isolated(undelivered(message.reason))})" if message.reason else ""
        return f"{words}{reason} · {texts.moment(message.at)}"
