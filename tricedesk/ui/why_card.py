"""Why she can't open her link, in one glance, and the one thing to do about it; the rest in a menu.

Owns: the sentence, the primary button and the menu, and what stands in for *Send again* where this desk has
not the study.
Refuses: acting; the signals say what a person wants.
"""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from tricedesk.ui import icons, texts, theme
from tricedesk.ui.palettes import Ink
from tricedesk.ui.said import said
from tricedesk.ui.stories import Story
from tricedesk.ui.timeline import TROUBLES, Action
from tricedesk.ui.timeline_words import ICONS, action_word, finding_words, when_words
from tricedesk.ui.undelivered import undelivered
from tricedesk.ui.widgets import button, fit_icon, label, set_style_property


class Source(StrEnum):
    """Where a page's study is, from here."""

    HERE = "here"  #: in this desk's folder
    ELSEWHERE = "elsewhere"  #: another workstation sent it, which can be asked
    ASKED = "asked"  #: it was asked, and has not answered
    LOST = "lost"  #: in no folder that is open


def source_of(story: Story, *, in_folder: bool) -> Source:
    """Return where a page's study is."""
    if in_folder:
        return Source.HERE
    if story.is_mine or story.desk_id is None:
        return Source.LOST
    return Source.ASKED if story.asked else Source.ELSEWHERE


class WhyCard(QFrame):
    """A page's reason and what can be done.

    Signals:
        acted(Action): a person wants this done.
        desk_asked(): ask the workstation that has the study.
        folder_asked(): open the folder that has the study.
    """

    acted = Signal(object)
    desk_asked = Signal()
    folder_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "why")
        self._story: Story | None = None
        self._source = Source.HERE
        self._hidden = False
        self._first: Action | None = None
        self.why = label(wraps=True, selectable=True)
        self.detail = label("muted", wraps=True, selectable=True)
        self.more_words = label(wraps=True)
        self.waits = label("muted", wraps=True)
        self.first = button("primary", "send")
        self.more = button("menu")
        self._menu = QMenu(self)
        self.more.setMenu(self._menu)
        self._acts = QHBoxLayout()
        self._acts.addWidget(self.first)
        self._acts.addWidget(self.more)
        self._acts.addStretch(1)
        self._column = QVBoxLayout(self)
        for each in (self.why, self.detail, self.more_words, self.waits):
            self._column.addWidget(each)
        self._column.addLayout(self._acts)
        self.first.clicked.connect(self._act)
        self._measure()

    def show_story(self, story: Story, source: Source, *, names_hidden: bool) -> None:
        """Show a page's reason."""
        self._story, self._source, self._hidden = story, source, names_hidden
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._measure()
        elif event.type() == QEvent.Type.LanguageChange:
            self._write()

    # ---- what it says -------------------------------------------------------------------------------------

    def _write(self) -> None:
        story = self._story
        if story is None:
            return
        now, finding = datetime.now(UTC), story.told.finding
        self.why.setText(finding_words(finding, story.last_day, now, hidden=self._hidden))
        tone = "warn" if finding.reason in TROUBLES else "info"
        set_style_property(self, "tone", tone)
        self._first = finding.action
        away = finding.action is Action.SEND_AGAIN and self._source is not Source.HERE
        self.more_words.setText(self._about_source(story, now) if away else "")
        why = undelivered(finding.detail)
        self.detail.setText(self.tr("Reason: %1").replace("%1", why) if why else "")
        self.waits.setText(self._waiting(story))
        for each in (self.detail, self.more_words, self.waits):
            each.setVisible(bool(each.text()))
        self.first.setVisible(not (away and self._source is Source.ASKED))
        self.first.setText(self._first_word(story, away=away))
        icon = "requests" if away and self._source is Source.ELSEWHERE else ICONS[finding.action]
        self.first.setIcon(
            icons.icon("folder" if away and self._source is Source.LOST else icon, Ink.ON_ACCENT)
        )
        fit_icon(self.first)
        self._fill_menu(story)
        self.setAccessibleName(self.why.text())

    def _first_word(self, story: Story, *, away: bool) -> str:
        if not away:
            return action_word(story.told.finding.action)
        if self._source is Source.ELSEWHERE:
            return self.tr("Ask %1").replace("%1", texts.isolated(story.desk) or self.tr("that desk"))
        return self.tr("Open folder…")

    def _about_source(self, story: Story, now: datetime) -> str:
        desk = texts.isolated(story.desk) or self.tr("Another desk")
        if self._source is Source.ELSEWHERE:
            return self.tr("%1 has this study.").replace("%1", desk)
        if self._source is Source.ASKED:
            said = self.tr("%1 was asked {when} and sends it again.")
            said = said.replace("%1", texts.isolated(story.asked) or desk)
            return said.replace("{when}", when_words(story.asked_at, now) if story.asked_at else "")
        return self.tr("The study is no longer in the folder. Open the folder that has it.")

    def _waiting(self, story: Story) -> str:
        """Say what was asked for and is not done yet, or was refused, however long ago that was."""
        known = {action.value: action_word(action).rstrip("…") for action in Action}
        asked = [known.get(waiting.kind, "") for waiting in story.waiting]
        named = ", ".join(dict.fromkeys(name for name in asked if name))
        if not named:
            refused = story.refused
            if refused is None or refused.kind not in known:
                return ""
            words = self.tr("“%1” was not done: %2").replace("%1", known[refused.kind])
            return words.replace("%2", said(refused.trouble))
        words = self.tr("Waits for the server: %1. It is done by itself as soon as there is a connection.")
        return words.replace("%1", named)

    def _fill_menu(self, story: Story) -> None:
        self._menu.clear()
        self._menu.setLayoutDirection(self.layoutDirection())
        others = [action for action in story.told.actions if action is not self._first]
        if Action.SEND_AGAIN in others and self._source is not Source.HERE:
            others.remove(Action.SEND_AGAIN)
        for action in others:
            entry = QAction(icons.icon(ICONS[action]), action_word(action), self._menu)
            entry.setData(action)
            entry.triggered.connect(lambda _=False, a=action: self.acted.emit(a))
            self._menu.addAction(entry)
        self.more.setText(self.tr("More"))
        self.more.setAccessibleName(self.tr("More that can be done"))
        self.more.setVisible(bool(others))

    def _act(self) -> None:
        if self._first is Action.SEND_AGAIN and self._source is Source.ELSEWHERE:
            self.desk_asked.emit()
        elif self._first is Action.SEND_AGAIN and self._source is Source.LOST:
            self.folder_asked.emit()
        elif self._first is not None:
            self.acted.emit(self._first)

    def _measure(self) -> None:
        metrics = theme.current().metrics
        self._column.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        self._column.setSpacing(metrics.gap)
        self._acts.setSpacing(metrics.gap)
        self._acts.setAlignment(Qt.AlignmentFlag.AlignLeading)
