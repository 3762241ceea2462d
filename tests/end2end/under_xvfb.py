"""The real window on a real X server, from first run to sent, while the patient's page opens in Chromium.

    DISPLAY=:7 python tests/end2end/under_xvfb.py FOLDER

A server, a mailbox and a desk are made below FOLDER. The hand is `xdotool`: what it does reaches the window
through the X server, as a mouse and a keyboard would. Pictures of the whole screen, window and phone side by
side, go to FOLDER/screens. Prints one JSON document: what the patient got, and what the desk then said.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractItemView, QApplication, QCheckBox, QWidget

from tricedesk.demo import samples
from tricedesk.demo.server import DemoServer, MailFolder

SCREEN = (1800, 900)
DESK = (1280, 880)
PHONE = (500, 880)  # narrower than that Chromium will not be
LONG = 60.0
W = TypeVar("W", bound=QWidget)


class Hand:
    """Mouse and keyboard, and the eye that waits for what they did."""

    def __init__(self, screens: Path) -> None:
        self._screens = screens
        self._taken = 0
        screens.mkdir(parents=True, exist_ok=True)

    def wait(self, what: str, done: Callable[[], Any]) -> None:
        """Let the window live until something is so.

        Raises:
            TimeoutError: it is not within a minute; `failed.png` shows the screen.
        """
        end = time.monotonic() + LONG
        while not done():
            if time.monotonic() > end:
                self._grab("failed")
                raise TimeoutError(f"waited in vain for {what}")
            self.rest(0.02)

    @staticmethod
    def rest(seconds: float) -> None:
        """Let the window live for so long."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            QApplication.processEvents()
            time.sleep(0.005)

    def click(self, widget: QWidget) -> None:
        """Click into the middle of what is enabled and visible."""
        self.wait(f"{widget.objectName() or type(widget).__name__}", lambda: ready(widget))
        across = 12 if isinstance(widget, QCheckBox) else widget.width() // 2
        self._click_at(widget.mapToGlobal(QPoint(across, widget.height() // 2)), widget)

    def click_row(self, view: QAbstractItemView, row: int, column: int = 0) -> None:
        """Click into a row of a list or table."""
        self.wait("the row", lambda: view.isVisible() and view.model().rowCount() > row)
        spot = view.visualRect(view.model().index(row, column)).center()
        self._click_at(view.viewport().mapToGlobal(spot), view)

    def _click_at(self, at: QPoint, widget: QWidget) -> None:
        window = widget.window()
        if not window.isActiveWindow():  # a browser has the keyboard, and there is no window manager here
            self._xdotool("windowfocus", str(int(window.winId())))
        self._xdotool("mousemove", str(at.x()), str(at.y()), "click", "1")

    def write(self, field: QWidget, text: str) -> None:
        """Click into a field, and type over what stands there."""
        self.click(field)
        self.press("ctrl+a")
        self._xdotool("type", "--delay", "2", text)

    def press(self, *keys: str) -> None:
        """Press keys, by their X names."""
        self._xdotool("key", *keys)

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], check=True)
        self.rest(0.15)

    def look(self, name: str) -> None:
        """Keep a picture of the whole screen."""
        self.rest(0.3)
        self._taken += 1
        self._grab(f"{self._taken:02d}-{name}")

    def _grab(self, name: str) -> None:
        subprocess.run(["import", "-window", "root", str(self._screens / f"{name}.png")], check=True)


def ready(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()


def shown(kind: type[W]) -> W | None:
    """Return the open dialog of a kind."""
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None)


def dialog(hand: Hand, kind: type[W]) -> W:
    hand.wait(kind.__name__, lambda: shown(kind))
    found = shown(kind)
    assert found is not None
    return found


def phone(stack: ExitStack) -> Any:
    """Open a patient's browser beside the window, as narrow as a phone; it closes with the stack."""
    from playwright.sync_api import sync_playwright

    playwright = stack.enter_context(sync_playwright())
    browser = playwright.chromium.launch(
        executable_path="/usr/bin/chromium",
        headless=False,
        args=[
            "--no-sandbox",
            f"--window-position={DESK[0] + 10},0",
            f"--window-size={PHONE[0]},{PHONE[1]}",
        ],
    )
    stack.callback(browser.close)
    return browser.new_page(no_viewport=True)


def run(root: Path) -> dict[str, Any]:
    """Do all of it, and return what came of it."""
    from tricedesk.app import Desk
    from tricedesk.home import Home

    os.environ |= {"TRICEDESK_HOME": str(root / "desk"), "TRICEDESK_KEYRING": "file"}
    with ExitStack() as stack:
        mailbox = stack.enter_context(MailFolder(root / "mail"))
        server = stack.enter_context(DemoServer(root / "server", mailbox.url, "Maple Clinic"))
        studies = samples.make(root / "studies")
        application = QApplication([])
        desk = Desk(Home.open())
        stack.callback(desk.end)
        hand = Hand(root / "screens")
        desk.window.setGeometry(0, 0, *DESK)
        desk.begin()
        first_run(hand, studies, server)
        send(hand, desk, "Anna", 4)
        hand.wait("her mail", mailbox.letters)
        letter = mailbox.wait_for("anna.sample@example.org", 1)
        hand.wait("the page among those sent", lambda: desk.front.desk.sent.rowCount() == 1)
        desk.window.show_view("sent")

        page = phone(stack)
        page.goto(letter["link"])
        pictures = page.locator("main img").count()
        widths = page.evaluate("[...document.querySelectorAll('main img')].map(i => i.naturalWidth)")
        hand.look("the-patient-opens-her-page")
        page.mouse.wheel(0, 400)  # a sign of a person: the view counts
        hand.wait("the desk to hear of it", lambda: "opened" in _states(desk))
        hand.look("the-desk-hears-of-it")
        del application
        return {
            "subject": letter["subject"],
            "title": page.title(),
            "pictures": pictures,
            "widths": widths,
            "states": _states(desk),
        }


def first_run(hand: Hand, studies: Path, server: DemoServer) -> None:
    """Set up this computer: the folder, the clinic, the recovery key."""
    from tricedesk.ui.first_run import FirstRun
    from tricedesk.ui.practice_sheet import PracticeSheet

    steps = dialog(hand, FirstRun)
    hand.look("first-run")
    hand.write(steps.folder.field, str(studies))
    hand.click(steps.next)
    hand.wait("the second step", lambda: steps.step == 1)
    hand.write(steps.pair.address, server.url)
    hand.write(steps.pair.name, "Cart 1")
    hand.write(steps.pair.code, server.pairing_code())
    hand.click(steps.next)
    hand.wait("the recovery key", lambda: steps.step == 2)
    hand.look("recovery-key")
    hand.click(steps.key.kept)
    hand.click(steps.next)
    hand.wait("the end of first run", lambda: shown(FirstRun) is None)
    practice = dialog(hand, PracticeSheet)
    hand.wait("the picture for practice", lambda: not practice.picture.pixmap().isNull())
    hand.look("practice")
    hand.click(practice.later)
    hand.wait("the end of the practice", lambda: shown(PracticeSheet) is None)


def send(hand: Hand, desk: Any, patient: str, pictures: int) -> None:
    """Look at every picture of a patient's study and send it, as far as the toast."""
    from tricedesk.ui.confirm_sheet import ConfirmSheet
    from tricedesk.ui.send_panel import SendPanel

    room = desk.room
    hand.wait("both studies", lambda: room.model.rowCount() == 2)
    place = next(row for row in range(2) if patient in str(room.model.index(row, 1).data()))
    hand.click_row(room.view.table, place, 1)
    preview = room.preview
    hand.wait("the draft", lambda: room._draft is not None and len(room._draft.pictures) == pictures)
    hand.look("needs-a-look")
    while not ready(preview.gate_bar.send):
        hand.click(preview.gate_bar.next)
        if preview.current is not None and preview.current.is_clip:
            hand.rest(1.0)
            hand.press("space")
        digest = preview.current.digest if preview.current else ""
        hand.wait("a look", lambda digest=digest: preview._gate.looked(digest))
    hand.look("ready")
    hand.press("ctrl+Return")
    panel = dialog(hand, SendPanel)
    hand.wait("Send", lambda: ready(panel.send))
    hand.look("send")
    hand.click(panel.send)
    sheet = dialog(hand, ConfirmSheet)
    hand.look("confirm")
    hand.click(sheet.send)
    hand.wait("the toast", lambda: desk.outbox.rowCount() == 1)
    hand.look("sending-in-ten-seconds")


def _states(desk: Any) -> list[str]:
    return [row.state.value for row in desk.front.desk.sent._all]


if __name__ == "__main__":
    sys.stdout.write(json.dumps(run(Path(sys.argv[1]))))
