"""The preferences dialog: pages at the side, Save and Cancel.

Owns: the frame, which page is shown, that nothing is kept before Save and nothing typed is lost unasked.
Refuses: what is on the pages, and keeping it; `saved` says what was chosen, the account's form saves itself.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tricedesk.ui import icons, texts, theme
from tricedesk.ui.banners import Banner, Banners, Tone
from tricedesk.ui.preferences.account import Account, Refusal, Why
from tricedesk.ui.preferences.computer import ComputerPage
from tricedesk.ui.preferences.conflicts import ConflictPanel
from tricedesk.ui.preferences.form import Form
from tricedesk.ui.preferences.locked import LockBar
from tricedesk.ui.preferences.page import AccountPage, FormPage
from tricedesk.ui.preferences.pages import PAGES
from tricedesk.ui.preferences.values import ComputerPreferences
from tricedesk.ui.question import Question
from tricedesk.ui.widgets import button, label, line, scrolling

_REFUSED, _DONE = "refused", "done"


class PreferencesDialog(QDialog):
    """Preferences of this computer, and of the account it is paired with.

    Signals:
        saved(ComputerPreferences): what was chosen, once, when Save is pressed.
        pairing_asked(), recovery_asked(): this computer is to be paired, or the recovery key to be entered;
            the dialog has closed, nothing of it is kept.
        log_asked(): a person wants to see the log's files.
    """

    saved = Signal(object)
    pairing_asked = Signal()
    recovery_asked = Signal()
    log_asked = Signal()

    def __init__(
        self,
        chosen: ComputerPreferences,
        parent: QWidget | None = None,
        *,
        desk: str = "",
        clinic: str = "",
        account: Account | None = None,
        sent_away: bool = False,
        lacks_key: bool = False,
    ) -> None:
        """Show what was chosen, for the desk of this name, which is paired with this clinic, if with any.

        `sent_away`: the server doesn't know it any more; `lacks_key`: it can't read the clinic's labels.
        """
        super().__init__(parent)
        self._desk = desk
        self._clinic = clinic
        self._sent_away = sent_away
        self._lacks_key = bool(clinic) and lacks_key and not sent_away
        self._chosen = chosen
        self._heading = label("title")
        self._account_words = label("muted", wraps=True)
        self.pair = button()
        self.pair.clicked.connect(lambda: self._leave_for(self.pairing_asked))
        self.recovery = button("", "key")
        self.recovery.clicked.connect(lambda: self._leave_for(self.recovery_asked))
        self._top = QHBoxLayout()
        self._top.addWidget(self._account_words, 1)
        self._top.addWidget(self.recovery)
        self._top.addWidget(self.pair)
        self.page = ComputerPage(chosen)
        self.page.log_asked.connect(self.log_asked)
        self.list = QListWidget()
        self.list.setProperty("kind", "pages")
        self._stack = QStackedWidget()
        self._stack.addWidget(scrolling(self.page))
        self.save = button("primary")
        self.cancel = button()
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self._foot.addWidget(self.cancel)
        self._foot.addWidget(self.save)
        self._head = QVBoxLayout()
        self._head.setSpacing(0)
        self._head.addWidget(self._heading)
        self._head.addLayout(self._top)
        self._side = QVBoxLayout()
        self._side.setSpacing(0)
        self._side.addLayout(self._head)
        self.banners = Banners()
        self.form: Form | None = None
        self.lock: LockBar | None = None
        self.conflicts: ConflictPanel | None = None
        self.pages: list[AccountPage] = []
        if account is not None and clinic:
            self._add_account(account)
        self._side.addWidget(self.banners)
        self._side.addWidget(self._stack, 1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.list)
        across.addWidget(line(Qt.Orientation.Vertical))
        across.addLayout(self._side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(across, 1)
        column.addWidget(line())
        column.addLayout(self._foot)
        self.list.setVisible(bool(self.pages))
        self.list.currentRowChanged.connect(self._go)
        self.page.changed.connect(self._judge)
        self.banners.acted.connect(self._acted)
        self._retranslate()
        self._measure()
        self.list.setCurrentRow(0)
        self._judge()
        self.page.folder.setFocus()

    def _add_account(self, account: Account) -> None:
        self.form = Form(account, self)
        self.lock = LockBar(account)
        self.conflicts = ConflictPanel(self.form)
        self._side.addWidget(self.lock)
        self._conflict_area = scrolling(self.conflicts)
        self.conflicts.setProperty("kind", "banner")
        self._side.addWidget(self._conflict_area)
        for _, make in PAGES:
            page = make(account, self.form)
            page.refused.connect(self._say_refusal)
            page.done.connect(self._say_done)
            self.pages.append(page)
            self._stack.addWidget(scrolling(page))
        self.form.changed.connect(self._judge)
        self.form.refused.connect(self._say_refusal)
        self.form.saved.connect(lambda: self._say_done(self.tr("Saved.")))
        account.who_changed.connect(self._forget_refusal)
        account.settings_changed.connect(self._judge)

    @property
    def current(self) -> AccountPage | None:
        """The account's page that is shown; None for this computer's."""
        row = self._stack.currentIndex()
        return self.pages[row - 1] if row > 0 else None

    def open_page(self, place: int) -> None:
        """Show a page: 0 is this computer's, then the account's in their order."""
        self.list.setCurrentRow(place)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._judge()
            self._measure()
        elif event.type() == QEvent.Type.PaletteChange:
            self._measure()

    def reject(self) -> None:
        if self._may_close():
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()
        if self.isHidden():
            event.accept()

    # ---- pages --------------------------------------------------------------------------------------------

    @Slot(int)
    def _go(self, row: int) -> None:
        self._stack.setCurrentIndex(max(row, 0))
        for banner in (_REFUSED, _DONE):
            self.banners.hide_banner(banner)
        self._judge()
        page = self.current
        if page is not None:
            page.begin()

    @Slot()
    def _judge(self) -> None:
        page, form = self.current, self.form
        self._heading.setText(page.title() if page is not None else self.tr("This computer"))
        self._account_words.setVisible(page is None)
        self.pair.setVisible(page is None and (self._sent_away or not self._clinic))
        self.recovery.setVisible(page is None and self._lacks_key)
        if self.lock is not None and self.conflicts is not None and form is not None:
            self.lock.setVisible(page is not None)
            asked = bool(form.conflicts or form.others) and page is not None
            self._conflict_area.setVisible(asked)
            room = max(self.height() // 3, 160)
            self._conflict_area.setFixedHeight(min(self.conflicts.sizeHint().height() + 4, room))
        self.cancel.setText(self.tr("Cancel") if page is None else self.tr("Close"))
        self.save.setVisible(page is None or page.is_form)
        if page is None:
            self.save.setEnabled(self.page.usable())
        elif form is not None:
            self.save.setEnabled(form.savable)
            self.save.setText(self.tr("Saving…") if form.busy else self.tr("Save"))
            if form.dirty:
                self.banners.hide_banner(_DONE)
        for place, each in enumerate(self.pages, start=1):
            mine = isinstance(each, FormPage) and form is not None and form.dirty & set(each.fields)
            words = each.title()
            self.list.item(place).setText(f"{words} •" if mine else words)
            spoken = self.tr("%1, not saved").replace("%1", words) if mine else words
            self.list.item(place).setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    @Slot()
    def _save(self) -> None:
        if self.current is not None:
            if self.form is not None:
                self.banners.hide_banner(_REFUSED)
                self.form.save()
            return
        if not self._may_close(computer=False):
            return
        self.accept()
        self.saved.emit(self.page.values())

    def _leave_for(self, asked: SignalInstance) -> None:
        self.reject()
        if self.isHidden():
            asked.emit()

    def _may_close(self, *, computer: bool = True) -> bool:
        """Ask before typed changes are lost; those of the page in sight are given up by Cancel."""
        form = self.form
        lost = bool(form and form.dirty)
        if computer and self.current is not None and self.page.values() != self._chosen:
            lost = True
        if not lost or not self.isVisible():
            return True
        question = Question(
            self,
            self.tr("Some changes are not saved."),
            self.tr("They are lost if you close the preferences now."),
            stay=self.tr("Go on changing"),
            act=self.tr("Close without saving"),
            kind="danger",
        )
        return question.exec() == QDialog.DialogCode.Accepted

    # ---- what came of it ----------------------------------------------------------------------------------

    @Slot(object)
    def _say_refusal(self, refusal: Refusal) -> None:
        words, actions = refusal.words, ()
        if refusal.why is Why.OFFLINE:
            words = self.tr("No connection to the server. What you have typed is kept here.")
            self.banners.show_banner(
                Banner(_REFUSED, words, Tone.WARN, (("again", self.tr("Try again")),), dismissable=True)
            )
            return
        self.banners.hide_banner(_DONE)
        self.banners.show_banner(Banner(_REFUSED, words, Tone.BAD, actions, dismissable=True))

    @Slot()
    def _forget_refusal(self) -> None:
        self.banners.hide_banner(_REFUSED)

    @Slot(str)
    def _say_done(self, words: str) -> None:
        self.banners.hide_banner(_REFUSED)
        self.banners.show_banner(Banner(_DONE, words, Tone.GOOD, dismissable=True))

    @Slot(str, str)
    def _acted(self, banner: str, _: str) -> None:
        self.banners.hide_banner(banner)
        page = self.current
        if page is not None and banner == _REFUSED:
            if page.is_form and self.form is not None and self.form.savable:
                self.form.save()
            else:
                page.begin()

    # ---- looks --------------------------------------------------------------------------------------------

    def _measure(self) -> None:
        metrics = theme.current().metrics
        self._heading.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, 0)
        self._top.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, 0)
        self._head.setContentsMargins(0, 0, 0, metrics.gap if self.pages else 0)
        self._foot.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        self._foot.setSpacing(metrics.gap)
        self.list.setIconSize(QSize(metrics.small_icon, metrics.small_icon))
        for place in range(self.list.count()):
            self.list.item(place).setSizeHint(QSize(0, metrics.target))
        wanted = self.page.sizeHint()
        height = wanted.height() + 4 * metrics.target + metrics.pad
        width = max(560, wanted.width() + 2 * metrics.pad)
        if self.pages:
            items = (self.list.item(place) for place in range(self.list.count()))
            longest = max(self.list.fontMetrics().horizontalAdvance(f"{item.text()} •") for item in items)
            self.list.setFixedWidth(longest + metrics.small_icon + metrics.pad * 2 + metrics.gap * 2)
            width = max(width + self.list.width(), metrics.target * 26)
            height = max(height, metrics.target * 19)
        room = self.screen().availableSize()
        above = self.parentWidget()
        if above is not None and self.pages:
            room = room.boundedTo(above.window().size().expandedTo(QSize(760, 560)))
        self.resize(min(room.width(), width), min(room.height(), height))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Preferences"))
        if self._clinic:
            words = self.tr("“%2” is paired with %1.") if self._desk else self.tr("Paired with %1.")
            if self._sent_away:
                words = self.tr("This computer is no longer paired with %1. Pair it again to send.")
            words = words.replace("%1", texts.isolated(self._clinic)).replace(
                "%2", texts.isolated(self._desk)
            )
        else:
            words = self.tr("This computer is not paired with a clinic yet. Pair it to send.")
        self._account_words.setText(words)
        self.pair.setText(self.tr("Pair again…") if self._sent_away else self.tr("Pair…"))
        self.recovery.setText(self.tr("Enter the recovery key…"))
        self.save.setText(self.tr("Save"))
        self.list.setAccessibleName(self.tr("Pages of the preferences"))
        self.list.blockSignals(True)
        row = self.list.currentRow()
        self.list.clear()
        names = [("workstation", self.tr("This computer"))]
        names += [(icon, page.title()) for (icon, _), page in zip(PAGES, self.pages, strict=False)]
        for icon, name in names:
            self.list.addItem(QListWidgetItem(icons.icon(icon), name))
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        metrics = theme.current().metrics
        for place in range(self.list.count()):
            self.list.item(place).setSizeHint(QSize(0, metrics.target))
