"""The thread of the window: signals with frozen values."""

from __future__ import annotations

from typing import Any

import pytest

pytest.importorskip("PySide6.QtCore")

from tricedesk import settings
from tricedesk.credentials import Credentials
from tricedesk.ledger.states import State
from tricedesk.paths import AppPaths
from tricedesk.settings import Settings
from tricedesk.sync.report import Connection
from tricedesk.sync.thread import SyncThread


def test_a_queued_package_is_sent_and_told_by_signals(desk: Any, parcel: Any, qtbot: Any) -> None:
    thread = SyncThread(desk.paths, desk.credentials)
    states: list[str] = []
    thread.package_changed.connect(lambda event: states.append(event.state))
    mirrored: list[int] = []
    thread.mirror_changed.connect(lambda event: mirrored.append(event.changes))
    manifest, files = parcel()
    with qtbot.waitSignal(thread.connection_changed, timeout=10_000) as connected:
        thread.start()
    assert connected.args[0].connection is Connection.ONLINE
    desk.ledger.packages.queue(manifest, files, account_id=desk.account_id)
    qtbot.waitUntil(lambda: State.SENT in states, timeout=10_000)
    qtbot.waitUntil(lambda: desk.ledger.mirror.page(manifest.page_id) is not None, timeout=10_000)
    assert sum(mirrored) > 0
    assert thread.end()
    assert thread.isFinished()


def test_an_unpaired_desk_says_so_and_ends(home: AppPaths, qtbot: Any) -> None:
    thread = SyncThread(home, Credentials.open(home))
    with qtbot.waitSignal(thread.connection_changed, timeout=10_000) as told:
        thread.start()
    assert told.args[0].connection is Connection.UNPAIRED
    assert told.args[0].trouble.hint
    assert thread.end()


def test_other_settings_are_in_force_after_a_restart(desk: Any, free_port: int, qtbot: Any) -> None:
    nowhere = f"http://127.0.0.1:{free_port}"
    desk.credentials.keep_token(nowhere, desk.credentials.token_for(desk.settings.server_url))
    settings.save(settings.change(desk.settings, server_url=nowhere), desk.paths.settings_file)
    thread = SyncThread(desk.paths, desk.credentials)
    connections: list[Connection] = []
    thread.connection_changed.connect(lambda event: connections.append(event.connection))
    thread.start()
    qtbot.waitUntil(lambda: Connection.OFFLINE in connections, timeout=10_000)
    desk.credentials.keep_token(desk.settings.server_url, desk.credentials.token_for(nowhere))
    settings.save(desk.settings, desk.paths.settings_file)
    thread.restart()
    qtbot.waitUntil(lambda: connections[-1] is Connection.ONLINE, timeout=10_000)
    assert thread.end()


def test_a_restart_in_the_middle_of_an_upload_loses_nothing(desk: Any, parcel: Any, qtbot: Any) -> None:
    settings.save(settings.change(desk.settings, speed_limit=20_000), desk.paths.settings_file)
    manifest, files = parcel(sizes=(1000, 2_000_000))  # 100 s at that speed
    desk.ledger.packages.queue(manifest, files, account_id=desk.account_id)
    thread = SyncThread(desk.paths, desk.credentials)
    states: list[str] = []
    thread.package_changed.connect(lambda event: states.append(event.state))
    going: list[int] = []
    thread.progressed.connect(lambda event: going.append(event.sent_bytes))
    thread.start()
    qtbot.waitUntil(lambda: any(sent > 1000 for sent in going), timeout=10_000)
    settings.save(desk.settings, desk.paths.settings_file)
    thread.restart()
    qtbot.waitUntil(lambda: State.SENT in states, timeout=10_000)
    assert State.FAILED not in states
    qtbot.waitUntil(lambda: desk.ledger.mirror.page(manifest.page_id) is not None, timeout=10_000)
    assert desk.ledger.mirror.page(manifest.page_id).images == 2
    assert thread.end()


def test_pairing_is_taken_up_by_a_restart(desk: Any, qtbot: Any) -> None:
    settings.save(Settings(), desk.paths.settings_file)
    thread = SyncThread(desk.paths, desk.credentials)
    with qtbot.waitSignal(thread.connection_changed, timeout=10_000) as told:
        thread.start()
    assert told.args[0].connection is Connection.UNPAIRED
    settings.save(desk.settings, desk.paths.settings_file)
    with qtbot.waitSignal(thread.connection_changed, timeout=10_000) as told:
        thread.restart()
    assert told.args[0].connection is Connection.ONLINE
    assert thread.end()


def test_a_home_that_cannot_be_opened_is_told_and_tried_again(
    desk: Any, qtbot: Any, monkeypatch: Any
) -> None:
    from tricedesk.sync import thread as thread_module

    monkeypatch.setattr(thread_module, "_OPEN_AGAIN", 0.05)
    good = desk.paths.settings_file.read_bytes()
    desk.paths.settings_file.write_bytes(b"damaged = ")
    thread = SyncThread(desk.paths, desk.credentials)
    with qtbot.waitSignal(thread.ledger_troubled, timeout=10_000) as told:
        thread.start()
    assert "damaged" in told.args[0].trouble.title
    troubles: list[str] = []
    thread.ledger_troubled.connect(lambda event: troubles.append(event.trouble.title))
    with qtbot.waitSignal(thread.connection_changed, timeout=10_000) as connected:
        desk.paths.settings_file.write_bytes(good)
    assert connected.args[0].connection is Connection.ONLINE
    assert troubles[-1] == ""  # it is over, and said so: else its banner stays for ever
    assert thread.end()


def test_settings_without_a_token_count_as_unpaired(home: AppPaths, qtbot: Any) -> None:
    settings.save(Settings(server_url="https://pictures.example.org"), home.settings_file)
    thread = SyncThread(home, Credentials.open(home))
    with qtbot.waitSignal(thread.connection_changed, timeout=10_000) as told:
        thread.start()
    assert told.args[0].connection is Connection.UNPAIRED
    assert thread.end()
