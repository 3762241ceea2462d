"""The frame: rail, views, banners, foot, toast; how the window opens and closes.

Owns: which view is shown, the keys that act everywhere, the window's place on the screen, and the question
before quitting with unsent packages.
Refuses: knowing any view (they come by `add_view`, their titles are their `windowTitle`), the ledger, the
settings.
"""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QSettings, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from tricedesk.ui.banners import Banner, Banners
from tricedesk.ui.foot import Connection, Foot
from tricedesk.ui.help_sheet import HelpSheet
from tricedesk.ui.idle_lock import SHOWN_WHILE_LOCKED
from tricedesk.ui.question import Question
from tricedesk.ui.rail import Rail
from tricedesk.ui.toast import Toast, ToastBar
from tricedesk.ui.widgets import line

TURN: Final = 0.0005
"""Seconds after which a thread lets another one go on. Python's own 5 ms, once for each thread at work, are
what a hand feels as a stumble."""


class MainWindow(QMainWindow):
    """The window of the desk.

    Signals:
        view_changed(str): this view is shown now.
        preferences_asked(): a person wants the preferences.
        banner_acted(str, str): ids of a banner and of its action.
        toast_acted(str): the toast's button was pressed (Undo), or Ctrl+Z.
        toast_ended(str): the toast has passed without it.
        lock_asked(): a person leaves: names and pictures are to be hidden.
        names_asked(): hide names, or show them again.
        quitting(): the window closes for good; `quit` may follow.
    """

    view_changed = Signal(str)
    preferences_asked = Signal()
    banner_acted = Signal(str, str)
    toast_acted = Signal(str)
    toast_ended = Signal(str)
    lock_asked = Signal()
    names_asked = Signal()
    quitting = Signal()

    def __init__(self, state: QSettings, parent: QWidget | None = None) -> None:
        """Make an empty frame.

        Args:
            state: where the window's place and the view shown last are kept (an INI file of the home).
        """
        super().__init__(parent)
        sys.setswitchinterval(TURN)
        self._state = state
        self._unsent = 0
        self._has_tray = False
        self._stays = False
        self._to_quit = False
        self._quits = False
        self._views: dict[str, QWidget] = {}
        self.setWindowTitle("TriceDesk")
        self.resize(self._first_size())
        self.setMinimumSize(480, 420)

        self.rail = Rail()
        self.banners = Banners()
        self.foot = Foot()
        self._stack = QStackedWidget()
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addWidget(self.banners)
        side.addWidget(self._stack, 1)
        side.addWidget(line())
        side.addWidget(self.foot)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(line(Qt.Orientation.Vertical))
        row.addLayout(side, 1)
        self._middle = middle
        self._layers = QStackedWidget()
        self._layers.addWidget(middle)
        self.setCentralWidget(self._layers)
        self._keys: list[QShortcut] = []
        self._held: Toast | None = None
        self._toast = ToastBar(middle)
        side.insertWidget(side.indexOf(self._stack) + 1, self._toast.room)

        self.rail.chosen.connect(self.show_view)
        self.rail.preferences_asked.connect(self.preferences_asked)
        self.rail.help_asked.connect(self.show_help)
        self.banners.acted.connect(self.banner_acted)
        self._toast.acted.connect(self.toast_acted)
        self._toast.ended.connect(self.toast_ended)
        for keys, slot in (
            ("Ctrl+,", self.preferences_asked.emit),
            ("F1", self.show_help),
            ("Ctrl+Z", self._toast.act),
            ("Ctrl+L", self.lock_asked.emit),
            ("F8", self.names_asked.emit),
        ):
            self._add_key(keys).activated.connect(slot)
        geometry = state.value("window/geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)

    def _add_key(self, keys: str) -> QShortcut:
        self._keys.append(QShortcut(QKeySequence(keys), self))
        return self._keys[-1]

    def _first_size(self) -> QSize:
        """Return the size to open with when nothing is remembered: wide enough for list and picture."""
        return QSize(1400, 860).boundedTo(self.screen().availableSize())

    # ---- views --------------------------------------------------------------------------------------------

    def add_view(self, name: str, icon: str, widget: QWidget) -> None:
        """Add a view below the others; `Ctrl+n` shows it. Its title is its `windowTitle`, and may change."""
        self.rail.add(name, icon)
        self._views[name] = widget
        self._stack.addWidget(widget)
        self.rail.rename(name, widget.windowTitle())
        widget.windowTitleChanged.connect(lambda title: self.rail.rename(name, title))
        shortcut = self._add_key(f"Ctrl+{len(self._views)}")
        shortcut.activated.connect(lambda: self.show_view(name))
        if len(self._views) == 1 or self._state.value("window/view") == name:
            self.show_view(name)

    @Slot(str)
    def show_view(self, name: str) -> None:
        """Bring a view to the front and give it the focus."""
        widget = self._views[name]
        self.rail.set_current(name)
        self._stack.setCurrentWidget(widget)
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.view_changed.emit(name)

    def cover(self, page: QWidget | None) -> None:
        """Put a page before everything, keys and all; None: take it away.

        What passes meanwhile is said afterwards.
        """
        if page is not None and self._layers.indexOf(page) < 0:
            self._layers.addWidget(page)
        for key in self._keys:
            key.setEnabled(page is None)
        self._middle.setEnabled(page is None)
        self._layers.setCurrentWidget(self._middle if page is None else page)
        held, self._held = self._held, None
        if page is None:
            if (view := self._views.get(self.current_view)) is not None:
                view.setFocus(Qt.FocusReason.OtherFocusReason)
            if held is not None:
                self._toast.show_toast(held)

    @property
    def is_covered(self) -> bool:
        """Whether a page stands before everything."""
        return self._layers.currentWidget() is not self._middle

    @property
    def current_view(self) -> str:
        """The name of the view that is shown; empty before there is one."""
        current = self._stack.currentWidget()
        return next((name for name, widget in self._views.items() if widget is current), "")

    # ---- what others have to say --------------------------------------------------------------------------

    @Slot(str, str)
    def set_workstation(self, name: str, clinic: str) -> None:
        """Say at the foot which desk this is."""
        self.foot.set_workstation(name, clinic)

    @Slot(object)
    def set_connection(self, connection: Connection) -> None:
        """Say at the foot whether the server is there."""
        self.foot.set_connection(connection)

    @Slot(str, int)
    def set_badge(self, view: str, count: int) -> None:
        """Show how many things wait in a view; 0 for none."""
        self.rail.set_badge(view, count)

    @Slot(int)
    def set_unsent(self, count: int) -> None:
        """Say how many packages have not been sent: closing asks first."""
        self._unsent = count

    @Slot(object)
    def show_banner(self, banner: Banner) -> None:
        """Show a lasting state above the views."""
        self.banners.show_banner(banner)

    @Slot(str)
    def hide_banner(self, banner_id: str) -> None:
        """That state is over."""
        self.banners.hide_banner(banner_id)

    @Slot(object)
    def show_toast(self, toast: Toast) -> None:
        """Show a message that passes; Ctrl+Z does what its button does."""
        if self.is_covered:
            self._held = toast
        else:
            self._toast.show_toast(toast)

    @Slot()
    def show_help(self) -> None:
        """Open the sheet of keys."""
        sheet = HelpSheet(self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    # ---- opening and closing ------------------------------------------------------------------------------

    def set_tray(self, there: bool) -> None:
        """Say whether there is a tray that brings the window back."""
        self._has_tray = there

    def set_stays(self, stays: bool) -> None:
        """Say whether closing the window leaves the program in the tray, where there is one."""
        self._stays = stays

    @Slot()
    def bring_up(self) -> None:
        """Show the window in front, from wherever it was: tray, taskbar, another start of the program."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    @Slot()
    def ask_to_quit(self) -> None:
        """Close for good, after asking if something has not been sent."""
        if self._unsent:
            self.bring_up()
        self._to_quit = True
        self.close()
        self._to_quit = False

    def save_state(self) -> None:
        """Remember the window's place and view."""
        self._state.setValue("window/geometry", self.saveGeometry())
        self._state.setValue("window/view", self.current_view)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.save_state()
        if self._stays and self._has_tray and not self._to_quit and not self._quits:
            event.ignore()
            self.hide()
            return
        if self._unsent and not self._quits and not self._may_quit():
            event.ignore()
            if self._has_tray:
                self.hide()
            else:
                self.showMinimized()
            return
        self._quits = True
        event.accept()
        self.quitting.emit()

    def quit_question(self) -> Question:
        """Return the question that closing asks; accepted means quit."""
        question = Question(
            self,
            self.tr("%Ln studies have not been sent.", "", self._unsent),
            self.tr(
                "While TriceDesk runs they go out by themselves. Otherwise they wait until it is opened."
            ),
            stay=self.tr("Keep running"),
            act=self.tr("Quit anyway"),
        )
        question.setProperty(SHOWN_WHILE_LOCKED, True)
        return question

    def _may_quit(self) -> bool:
        question = self.quit_question()
        answer = question.exec()
        question.deleteLater()
        return answer == Question.DialogCode.Accepted
