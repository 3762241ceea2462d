"""The front desk at work: a key in the search, a change on the server, and a window that nobody touches.

    python benchmarks/bench_front_desk.py [PAGES] [IDLE_SECONDS]

The real window on a real, paired home, before a server process on this machine. First its own list with so
many pages (made up, in clear only here); then the window left alone, with one page that was really sent; then
its patient opens that page while the desk is fresh. Times are what a person waits, on this machine as it is
now; nothing fails, whatever they are.
"""

from __future__ import annotations

import math
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TRICEDESK_KEYRING"] = "file"

import requests
from bench_desk import Figure, until
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from tricedesk import wire
from tricedesk.demo import samples
from tricedesk.demo.server import DemoServer, MailFolder
from tricedesk.sync.client import Client
from tricedesk.ui.records import SentRow, searchable
from tricedesk.ui.states import State

PAGES, IDLE = 50_000, 120
TYPED = ("garcia 97", "maria", "555 01", "may 2026", "zzz nobody", "garcia@example.org")
ADDRESS = "anna@example.org"


def made_up(count: int) -> tuple[SentRow, ...]:
    """Return so many rows of pages, ten minutes apart."""
    first, last = ("MARIA", "JANE", "AISHA", "OLGA"), ("GARCIA", "DOE", "NGUYEN", "OKAFOR", "HADDAD")
    now = datetime.now(UTC)
    rows = []
    for n in range(count):
        family = f"{last[n % len(last)]}{n % 977}"
        row = SentRow(
            page_id=UUID(int=n + 1),
            name=f"{family}^{first[n % len(first)]}",
            patient_id=f"{n * 7919 % 10**7:07}",
            contacts=(f"{family.lower()}@example.org", f"+1555{n % 10**7:07}"),
            pictures=5,
            state=State.SENT,
            sent_at=now - timedelta(minutes=10 * n),
        )
        rows.append(searchable(row))
    return tuple(rows)


def searched(count: int) -> Iterator[Figure]:
    """Type into the search of the real view, key by key."""
    from tricedesk.ui.sent_model import SentModel
    from tricedesk.ui.sent_view import SentView

    model = SentModel()
    view = SentView(model)
    view.resize(1280, 800)
    view.show()
    rows = made_up(count)
    begin = time.perf_counter()
    model.set_rows(rows)
    QApplication.processEvents()
    yield Figure(f"{count:,} pages: listed", (time.perf_counter() - begin) * 1000, "ms", math.nan)
    keys = []
    for text in TYPED:
        view.search.clear()
        QApplication.processEvents()
        for end in range(1, len(text) + 1):
            begin = time.perf_counter()
            view.search.setText(text[:end])
            QApplication.processEvents()  # until it is painted
            keys.append((time.perf_counter() - begin) * 1000)
    keys.sort()
    yield Figure(f"{count:,} pages: a key in the search, median", keys[len(keys) // 2], "ms", math.nan)
    yield Figure(f"{count:,} pages: a key in the search, slowest of {len(keys)}", keys[-1], "ms", 100)
    view.hide()


class Requests:
    """Counts what this process asks the server."""

    def __init__(self) -> None:
        self.count = 0
        send = Client._send  # the one place that every request passes

        def counted(client: Client, *values: Any, **more: Any) -> bytes:
            self.count += 1
            return send(client, *values, **more)

        Client._send = counted  # type: ignore[method-assign]


def sent_page(stack: ExitStack, folder: Path) -> str:
    """Pair a home below `folder` with a server there, send one study from it, and return the page's link."""
    mail = stack.enter_context(MailFolder(folder / "mail"))
    server = stack.enter_context(DemoServer(folder / "server", mail.url, "Bench"))
    studies, home = samples.make(folder / "dicom"), folder / "home"
    os.environ["TRICEDESK_HOME"] = str(home)

    def desk(*words: str | Path) -> str:
        command = [sys.executable, "-m", "tricedesk", *map(str, words)]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    desk("pair", server.url, server.pairing_code(), "--name", "Bench")
    looked = folder / "looked.json"
    looked.write_text(desk("clean", studies, "--out", folder / "look", "--json"))
    uid = re.search(r'"id": "([^"]+)"', looked.read_text())
    assert uid is not None
    desk("send", studies, "--study", uid[1], "--email", ADDRESS, "--looked-at", looked, "--wait")
    return mail.wait_for(ADDRESS, 60)["link"]


def leave_alone(seconds: float) -> None:
    """Let the window live for so long without asking it anything."""
    loop = QEventLoop()
    timer = QTimer(loop, singleShot=True, interval=round(seconds * 1000))
    timer.setTimerType(Qt.TimerType.PreciseTimer)  # others may end early
    timer.timeout.connect(loop.quit)
    timer.start()
    loop.exec()


def at_the_server(folder: Path, idle: int) -> Iterator[Figure]:
    """A change while the desk is fresh; then nothing at all."""
    from tricedesk.app import Desk
    from tricedesk.home import Home
    from tricedesk.ui.foot import Connection

    with ExitStack() as stack:
        link = sent_page(stack, folder)
        asked = Requests()
        desk = Desk(Home.open())
        stack.callback(desk.end)
        desk.begin()
        for dialog in QApplication.topLevelWidgets():
            if dialog is not desk.window and dialog.isVisible():
                dialog.close()  # no folder here: the first run would ask for one
        front = desk.front.desk
        until(lambda: front.sent.rowCount() == 1 and desk.window.foot.connection is Connection.ONLINE)
        desk.window.show_view("sent")
        leave_alone(idle / 10)
        before, begun, spent = asked.count, time.perf_counter(), time.process_time()
        leave_alone(idle)
        minutes = (time.perf_counter() - begun) / 60
        busy = (time.process_time() - spent) / (minutes * 60) * 100
        yield Figure(f"idle for {idle} s: of a core", busy, "%", 1)
        yield Figure(f"idle for {idle} s: requests a minute", (asked.count - before) / minutes, "", 2)
        front.asks.ask(wire.PreviewPage(page_id=front.sent.row(0).page_id))  # now the desk is fresh
        leave_alone(4)
        base = link.split("/p/")[0]
        requests.post(f"{link}/seen", headers={"Origin": base, "Sec-Fetch-Site": "same-origin"}, timeout=30)
        begun = time.perf_counter()
        until(lambda: front.sent.row(0).state is State.OPENED)
        yield Figure("opened by the patient: seen at the desk after", time.perf_counter() - begun, "s", 3)


def main() -> None:
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else PAGES
    idle = int(sys.argv[2]) if len(sys.argv) > 2 else IDLE
    application = QApplication([])
    print(f"{'':<62} {'measured':>13} {'target':>9}")
    for figure in searched(pages):
        print(figure, flush=True)
    with tempfile.TemporaryDirectory(prefix="bench-front-") as name:
        for figure in at_the_server(Path(name), idle):
            print(figure, flush=True)
    del application


if __name__ == "__main__":
    main()
