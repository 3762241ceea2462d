"""The frame: views, keys, banners, the toast, and closing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tricedesk.ui.banners import Banner, Tone
from tricedesk.ui.foot import Connection
from tricedesk.ui.help_sheet import HelpSheet, key_groups
from tricedesk.ui.main_window import MainWindow
from tricedesk.ui.question import Question
from tricedesk.ui.rail import RailButton
from tricedesk.ui.toast import Toast, ToastBar

CTRL = Qt.KeyboardModifier.ControlModifier


class View(QLineEdit):
    """The smallest view that can have the focus."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setWindowTitle(title)


@pytest.fixture
def window(qtbot: QtBot, window_state: QSettings) -> Iterator[MainWindow]:
    made = MainWindow(window_state)
    for name, title in (("studies", "Studies"), ("outbox", "Outbox"), ("sent", "Sent")):
        made.add_view(name, name, View(title))
    qtbot.addWidget(made, before_close_func=lambda w: w.set_unsent(0))
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.set_unsent(0)


def toast_bar(window: MainWindow) -> ToastBar:
    found = window.findChild(ToastBar)
    assert found is not None
    return found


def rail_button(window: MainWindow, text: str) -> RailButton:
    return next(b for b in window.findChildren(RailButton) if b.text() == text)


def answer(qtbot: QtBot, choose: Callable[[Question], QPushButton | Qt.Key]) -> list[str]:
    """Answer the next question by a click or a key, as a person does; return what it asked."""
    asked: list[str] = []

    def act() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, Question)
        asked.extend(label.text() for label in question.findChildren(QLabel))
        chosen = choose(question)
        if isinstance(chosen, QPushButton):
            qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton)
        else:
            qtbot.keyClick(question, chosen)

    QTimer.singleShot(50, act)
    return asked


def test_views_come_by_click_and_by_key_and_take_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    assert window.current_view == "studies"
    with qtbot.waitSignal(window.view_changed) as changed:
        qtbot.mouseClick(rail_button(window, "Sent"), Qt.MouseButton.LeftButton)
    assert changed.args == ["sent"]
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    assert window.current_view == "outbox"
    assert rail_button(window, "Outbox").isChecked()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.windowTitle() == "Outbox"


def test_a_view_renames_its_button(window: MainWindow) -> None:
    view = next(v for v in window.findChildren(View) if v.windowTitle() == "Sent")
    view.setWindowTitle("Enviados")
    assert rail_button(window, "Enviados").accessibleName() == "Enviados"


def test_the_badge_is_said_as_well_as_shown(window: MainWindow) -> None:
    button = rail_button(window, "Outbox")
    bare = button.grab().toImage()
    window.set_badge("outbox", 3)
    assert button.accessibleName() == "Outbox, 3 waiting"
    assert button.grab().toImage() != bare
    window.set_badge("outbox", 0)
    assert button.accessibleName() == "Outbox"
    assert button.grab().toImage() == bare


def test_preferences_and_help_have_keys(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.preferences_asked):
        qtbot.keyClick(window, Qt.Key.Key_Comma, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    sheet = window.findChild(HelpSheet)
    assert sheet is not None
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    assert {meaning for _, keys in key_groups() for _, meaning in keys} <= shown
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isHidden()


def test_the_gravest_banner_stands_first_and_lasts_until_it_is_over(qtbot: QtBot, window: MainWindow) -> None:
    offline = Banner("offline", "No connection. 2 studies wait here.", Tone.WARN, (("again", "Try again"),))
    window.show_banner(Banner("hint", "A hint.", dismissable=True))
    window.show_banner(offline)
    window.show_banner(Banner("disk", "The disk is full.", Tone.BAD))
    assert [banner.id for banner in window.banners.shown()] == ["disk", "offline", "hint"]
    again = next(b for b in window.banners.findChildren(QPushButton) if b.text() == "Try again")
    with qtbot.waitSignal(window.banner_acted) as acted:
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert acted.args == ["offline", "again"]
    away = next(b for b in window.banners.findChildren(QPushButton) if b.accessibleName() == "Put away")
    qtbot.mouseClick(away, Qt.MouseButton.LeftButton)
    window.hide_banner("disk")
    window.hide_banner("never shown")
    assert window.banners.shown() == (offline,)
    window.hide_banner("offline")
    assert not window.banners.isVisible()


def test_a_banner_of_the_same_reason_takes_the_others_place(window: MainWindow) -> None:
    for count in (2, 3):
        window.show_banner(Banner("offline", f"{count} studies wait here."))
    assert [banner.text for banner in window.banners.shown()] == ["3 studies wait here."]
    texts = [label.text() for label in window.banners.findChildren(QLabel) if label.isVisibleTo(window)]
    assert texts.count("3 studies wait here.") == 1
    assert "2 studies wait here." not in texts


@pytest.mark.parametrize("how", ["click", "key"])
def test_undo_by_button_or_key_while_it_counts(qtbot: QtBot, window: MainWindow, how: str) -> None:
    window.setFocus()
    window.show_toast(Toast("one", "Sending in {seconds} s", "Undo", seconds=10))
    bar = toast_bar(window)
    assert bar.accessibleName() == "Sending in 10 s"
    qtbot.waitUntil(lambda: bar.accessibleName() == "Sending in 9 s", timeout=3000)
    with qtbot.waitSignal(window.toast_acted) as acted, qtbot.assertNotEmitted(window.toast_ended):
        if how == "key":
            rail_button(window, "Studies").setFocus()
            qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
        else:
            undo = next(b for b in bar.findChildren(QPushButton))
            qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert acted.args == ["one"]
    assert not bar.isVisible()
    with qtbot.assertNotEmitted(window.toast_acted):
        qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)


@pytest.mark.parametrize("width", [620, 1400])
def test_a_toast_covers_no_view_where_details_stand_below_the_list(
    qtbot: QtBot, window: MainWindow, width: int
) -> None:
    window.resize(width, 800)
    view, bar = window._stack, toast_bar(window)
    high = view.height()
    window.show_toast(Toast("one", "Sending in {seconds} s", "Undo", seconds=60))
    stacked = width == 620
    qtbot.waitUntil(lambda: (view.height() < high) == stacked)

    def covers() -> bool:
        place = QRect(bar.mapTo(window, QPoint()), bar.size())
        assert not place.intersects(QRect(window.foot.mapTo(window, QPoint()), window.foot.size()))
        return place.intersects(QRect(view.mapTo(window, QPoint()), view.size()))

    qtbot.waitUntil(lambda: covers() != stacked)
    window.resize(2020 - width, 700)
    qtbot.waitUntil(lambda: covers() == stacked)
    window.resize(width, 800)
    bar.act()
    qtbot.waitUntil(lambda: view.height() == high)


def test_a_toast_passes_and_a_new_one_ends_it(qtbot: QtBot, window: MainWindow) -> None:
    ended: list[str] = []
    window.toast_ended.connect(ended.append)
    window.show_toast(Toast("first", "Sending in {seconds} s", "Undo", seconds=10))
    window.show_toast(Toast("second", "Copied.", seconds=1))
    assert ended == ["first"]
    qtbot.waitUntil(lambda: ended == ["first", "second"], timeout=3000)
    assert not toast_bar(window).isVisible()


def moment(seconds: float) -> datetime:
    return datetime.now(UTC) + timedelta(seconds=seconds)


def test_what_can_be_undone_counts_down_to_its_own_moment(qtbot: QtBot, window: MainWindow) -> None:
    """Whenever it is shown: a slow disk, or a lock, must not promise time that is over."""
    window.show_toast(Toast("one", "Sending in {seconds} s", "Undo", until=moment(2.5)))
    assert toast_bar(window).accessibleName() == "Sending in 3 s"
    qtbot.waitUntil(lambda: not toast_bar(window).isVisible(), timeout=4000)
    with qtbot.waitSignal(window.toast_ended) as ended:
        window.show_toast(Toast("late", "Sending in {seconds} s", "Undo", until=moment(-1)))
    assert ended.args == ["late"]
    assert not toast_bar(window).isVisible()


def test_what_is_merely_told_waits_for_what_can_be_undone(qtbot: QtBot, window: MainWindow) -> None:
    bar = toast_bar(window)
    window.show_toast(Toast("one", "Sending in {seconds} s", "Undo", until=moment(60)))
    window.show_toast(Toast("told", "Copied."))
    assert bar.toast is not None
    assert bar.toast.id == "one"
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert bar.toast is not None
    assert bar.toast.id == "told"


def test_ctrl_z_in_a_field_undoes_the_typing_not_the_sending(qtbot: QtBot, window: MainWindow) -> None:
    field = next(v for v in window.findChildren(View) if v.isVisible())
    field.setFocus()
    qtbot.keyClicks(field, "abc")
    window.show_toast(Toast("one", "Sending in {seconds} s", "Undo", seconds=10))
    with qtbot.assertNotEmitted(window.toast_acted):
        qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == ""


def test_the_foot_says_where_and_whether_connected(window: MainWindow) -> None:
    window.set_workstation("Cart 2", "Maple Clinic")
    window.set_connection(Connection.OFFLINE)
    name = window.foot.accessibleName().replace("\u2068", "").replace("\u2069", "")
    assert name == "Cart 2 · Maple Clinic No connection"
    assert {c.value for c in Connection} >= {"unknown", "online", "offline", "unpaired"}


def test_closing_with_nothing_unsent_asks_nothing(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.quitting):
        window.close()
    assert not window.isVisible()


@pytest.mark.parametrize("tray", [True, False])
@pytest.mark.parametrize("how", ["keep running", "escape", "enter"])
def test_closing_with_unsent_packages_keeps_running_unless_told_twice(
    qtbot: QtBot, window: MainWindow, tray: bool, how: str
) -> None:
    window.set_tray(tray)
    window.set_unsent(2)
    keys = {"escape": Qt.Key.Key_Escape, "enter": Qt.Key.Key_Return}
    asked = answer(qtbot, lambda question: keys.get(how, question.stay))
    with qtbot.assertNotEmitted(window.quitting):
        window.close()
    assert asked[0] == "2 studies have not been sent."
    assert window.isVisible() is not tray
    window.bring_up()
    assert window.isVisible()
    assert not window.isMinimized()


@pytest.mark.parametrize("tray", [True, False])
def test_who_wishes_it_stays_beside_the_clock(qtbot: QtBot, window: MainWindow, tray: bool) -> None:
    window.set_tray(tray)
    window.set_stays(True)
    if tray:
        with qtbot.assertNotEmitted(window.quitting):
            window.close()
        assert not window.isVisible()
        window.bring_up()
        assert window.isVisible()
    with qtbot.waitSignal(window.quitting):  # whoever quits, or has no tray, ends it
        window.ask_to_quit() if tray else window.close()
    assert not window.isVisible()


def test_quit_anyway_quits(qtbot: QtBot, window: MainWindow) -> None:
    window.set_unsent(1)
    answer(qtbot, lambda question: question.act)
    with qtbot.waitSignal(window.quitting):
        window.ask_to_quit()


def test_the_window_remembers_its_size_and_view(
    qtbot: QtBot, window: MainWindow, window_state: QSettings
) -> None:
    window.resize(700, 500)
    window.show_view("sent")
    window.closeEvent(QCloseEvent())
    again = MainWindow(window_state)
    qtbot.addWidget(again)
    for name in ("studies", "outbox", "sent"):
        again.add_view(name, name, QWidget())
    assert (again.width(), again.height()) == (700, 500)
    assert again.current_view == "sent"
