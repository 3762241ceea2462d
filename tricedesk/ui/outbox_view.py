"""The outbox: what has not reached its patient yet, how far it is, and what can be done about it.

Owns: the list, the details of the chosen package, and the buttons.
Refuses: doing it; the signals say what a person wants.
"""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from tricedesk.ui import icons, texts, theme
from tricedesk.ui.cards import card_list
from tricedesk.ui.empty import EmptyState
from tricedesk.ui.foot import Connection
from tricedesk.ui.outbox_model import OutboxModel
from tricedesk.ui.question import Question
from tricedesk.ui.records import OutboxRow
from tricedesk.ui.said import said
from tricedesk.ui.split import Split
from tricedesk.ui.states import SIGNS, State
from tricedesk.ui.widgets import button, label, scrolling, surface

_CLOCK_MS = 30_000


class OutboxView(QWidget):
    """Packages on their way.

    Signals:
        pause_asked(UUID), resume_asked(UUID), retry_asked(UUID), cancel_asked(UUID): for this package.
    """

    pause_asked = Signal(object)
    resume_asked = Signal(object)
    retry_asked = Signal(object)
    cancel_asked = Signal(object)

    def __init__(self, model: OutboxModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._chosen: UUID | None = None
        self._heading = label("title")
        self.list = card_list()
        self.list.setModel(model)
        self.details = OutboxDetails(model)
        self._empty = EmptyState("outbox")

        lists = surface()
        self._lists = QVBoxLayout(lists)
        self._lists.addWidget(self._heading)
        self._lists.addWidget(self.list, 1)
        split = Split(lists, scrolling(self.details))
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(split)

        model.modelReset.connect(self._choose_again)
        model.dataChanged.connect(self._show_chosen)
        self.list.selectionModel().currentChanged.connect(self._remember)
        for wanted, asked in (
            (self.details.pause_asked, self.pause_asked),
            (self.details.resume_asked, self.resume_asked),
            (self.details.retry_asked, self.retry_asked),
        ):
            wanted.connect(asked)
        self.details.cancel_asked.connect(self._ask_to_cancel)
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
    def _choose_again(self) -> None:
        """After other rows came: keep the package that was chosen, else take the first."""
        count = self.model.rowCount()
        self._pages.setCurrentIndex(1 if count else 0)
        if not count:
            self._chosen = None
            return
        place = self.model.place_of(self._chosen) if self._chosen else -1
        self.list.setCurrentIndex(self.model.index(max(place, 0)))
        self._show_chosen()

    @Slot()
    def _remember(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self._chosen = self.model.row(index.row()).package_id
            self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.details.show_row(self.model.row(index.row()))

    @Slot(object)
    def _ask_to_cancel(self, package_id: UUID) -> None:
        question = Question(
            self,
            self.tr("Cancel this sending?"),
            self.tr("The patient gets nothing. What was uploaded is deleted. The study stays in its folder."),
            stay=self.tr("Go back"),
            act=self.tr("Cancel the sending"),
            kind="danger",
        )
        if question.exec() == Question.DialogCode.Accepted:
            self.cancel_asked.emit(package_id)
        question.deleteLater()

    def _measure(self) -> None:
        metrics = theme.current().metrics
        self._lists.setContentsMargins(0, metrics.pad, 0, 0)
        self._lists.setSpacing(metrics.gap)
        self._heading.setContentsMargins(metrics.pad, 0, metrics.pad, 0)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Outbox"))
        self._heading.setText(self.tr("Outbox"))
        self.list.setAccessibleName(self.tr("Outbox"))
        self._empty.say(
            self.tr("Nothing waits here."),
            self.tr("What you send stands here until it has arrived."),
        )


class OutboxDetails(QWidget):
    """One package in full, and what can be done with it.

    Signals:
        pause_asked(UUID), resume_asked(UUID), retry_asked(UUID), cancel_asked(UUID).
    """

    pause_asked = Signal(object)
    resume_asked = Signal(object)
    retry_asked = Signal(object)
    cancel_asked = Signal(object)

    def __init__(self, model: OutboxModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._row: OutboxRow | None = None
        self._name = label("title", wraps=True)
        self._detail = label("muted", wraps=True)
        self._sign = QLabel()
        self._word = label("heading")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bytes = label("small")
        self._why = label(wraps=True, selectable=True)
        self.pause = self._act("", "pause", self.pause_asked)
        self.resume = self._act("primary", "play", self.resume_asked)
        self.retry = self._act("primary", "retry", self.retry_asked)
        self.cancel = self._act("danger", "close", self.cancel_asked)

        state = QHBoxLayout()
        state.addWidget(self._sign)
        state.addWidget(self._word, 1)
        acts = QHBoxLayout()
        for act in (self.pause, self.resume, self.retry, self.cancel):
            acts.addWidget(act)
        acts.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._name)
        self._column.addWidget(self._detail)
        self._column.addSpacing(8)
        self._column.addLayout(state)
        self._column.addWidget(self._bar)
        self._column.addWidget(self._bytes)
        self._column.addWidget(self._why)
        self._column.addSpacing(8)
        self._column.addLayout(acts)
        self._column.addStretch(1)
        self._measure()
        self._retranslate()

    def show_row(self, row: OutboxRow) -> None:
        """Show a package as it is now."""
        self._row = row
        model, state = self._model, self._model.shown_state(row)
        self._name.setText(model.title(row))
        self._detail.setText(model.detail(row))
        self._word.setText(model.word(row))
        sign, edge = SIGNS[state], theme.current().metrics.icon
        self._sign.setPixmap(icons.pixmap(sign.icon, sign.ink, edge, self.devicePixelRatioF()))
        self._bar.setValue(row.percent)
        self._bar.setAccessibleName(model.word(row))
        self._bytes.setText(self._amount(row))
        self._why.setText(self._reason(row, state))
        self._why.setVisible(bool(self._why.text()))
        stops = state in (State.WAITING, State.UPLOADING, State.OFFLINE)
        self.pause.setVisible(stops)
        self.resume.setVisible(state is State.PAUSED)
        self.retry.setVisible(state is State.FAILED)
        self.cancel.setVisible(state is not State.CANCELLING)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._measure()
        else:
            return
        if self._row is not None:
            self.show_row(self._row)

    def _amount(self, row: OutboxRow) -> str:
        of = self.tr("%1 of %2").replace("%1", texts.size(row.sent_bytes))
        return of.replace("%2", texts.size(row.total_bytes))

    def _reason(self, row: OutboxRow, state: State) -> str:
        """Say why it is where it is, then what to do."""
        stopped = self.tr("Upload stopped at %1 %. It will carry on from there.").replace(
            "%1", texts.number(row.percent)
        )
        match state:
            case State.OFFLINE:
                return self._offline(stopped if row.percent else "")
            case State.WAITING | State.UPLOADING if self._model.standing.connection is Connection.ELSEWHERE:
                return self.tr("It goes out through another TriceDesk on this computer.")
            case State.PAUSED:
                return self.tr("Nothing goes out until you resume it.")
            case State.FAILED:
                return "\n".join(
                    filter(None, (said(row.trouble) or self.tr("The server refused it."), said(row.hint)))
                )
            case State.CANCELLING:
                return self.tr("It goes away as soon as the server has deleted what it has.")
        if not row.trouble:
            return ""
        again = ""
        if row.next_attempt_at is not None:
            again = self.tr("It is tried again by itself at %1.").replace(
                "%1", texts.clock(row.next_attempt_at)
            )
        return "\n".join(filter(None, (said(row.trouble), again)))

    def _offline(self, stopped: str) -> str:
        """Say what it waits for; `stopped` says how far it was."""
        standing = self._model.standing
        if standing.is_silence or not standing.why:
            return stopped or self.tr("No connection. It goes out by itself as soon as there is one.")
        settled = stopped or self.tr("It goes out by itself as soon as that is settled.")
        return f"{standing.why}\n{settled}"

    def _act(self, kind: str, icon: str, asked: object) -> QPushButton:
        made = button(kind, icon)
        made.clicked.connect(lambda: self._row is not None and asked.emit(self._row.package_id))  # type: ignore[attr-defined]
        return made

    def _measure(self) -> None:
        metrics = theme.current().metrics
        self._column.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        self._column.setSpacing(metrics.gap)

    def _retranslate(self) -> None:
        self.pause.setText(self.tr("Pause"))
        self.resume.setText(self.tr("Resume"))
        self.retry.setText(self.tr("Try again"))
        self.cancel.setText(self.tr("Cancel"))
