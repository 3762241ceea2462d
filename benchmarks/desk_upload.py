"""A package of 200 MB on its way from `bench_desk.py`'s home to a server process on this machine."""

from __future__ import annotations

import hashlib
import math
import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from tricedesk import settings, wire
from tricedesk.credentials import Credentials
from tricedesk.demo.server import DemoServer, MailFolder
from tricedesk.home import Home
from tricedesk.ledger.states import State
from tricedesk.package.manifest import StoredFile, StoredPicture, build_manifest
from tricedesk.paths import AppPaths
from tricedesk.sync import pairing
from tricedesk.sync.report import PackageChanged
from tricedesk.sync.thread import SyncThread
from tricedesk.wire import FileRole

FILES, FILE_SIZE = 25, 8_000_000
SPEED = 12_000_000
"""Bytes a second at most: else it would be over before the pictures are made."""


class Upload(QObject):
    """How it goes; `took` is NaN until it has arrived."""

    def __init__(self) -> None:
        super().__init__()
        self.took = math.nan
        self._begun = time.perf_counter()

    @Slot(object)
    def changed(self, event: PackageChanged) -> None:
        """A package of the home has another state."""
        if event.state in (State.UPLOADED, State.SENT) and math.isnan(self.took):
            self.took = time.perf_counter() - self._begun


@contextmanager
def uploading(paths: AppPaths, folder: Path) -> Iterator[Upload]:
    """Pair the home at `paths` with a server below `folder`, and send 200 MB there in a thread of its own."""
    with ExitStack() as stack:
        mail = stack.enter_context(MailFolder(folder / "mail"))
        server = stack.enter_context(DemoServer(folder / "server", mail.url, "Bench"))
        home = Home(paths, settings.load(paths.settings_file), Credentials.open(paths))
        pairing.pair(
            server.url, server.pairing_code(), "Bench", paths=home.paths, credentials=home.credentials
        )
        chosen = settings.change(settings.load(paths.settings_file), speed_limit=SPEED)
        settings.save(chosen, paths.settings_file)
        home = replace(home, settings=chosen)
        _queue(home, folder)
        upload = Upload()
        thread = SyncThread(paths, home.credentials)
        thread.package_changed.connect(upload.changed)
        thread.start()
        stack.callback(thread.end, 10)
        yield upload


def _queue(home: Home, folder: Path) -> None:
    """Put 25 files of 8 MB into the outbox, as pictures that compress no more."""
    drafts = folder / "draft"
    drafts.mkdir(parents=True)
    pictures = []
    for number in range(1, FILES + 1):
        path, data = drafts / f"picture-{number:04d}.jpg", os.urandom(FILE_SIZE)
        path.write_bytes(data)
        digest = hashlib.sha256(data).hexdigest()
        pictures.append(StoredPicture(StoredFile(path, FileRole.PICTURE, "image/jpeg", digest, 1, 1), ()))
    recipient = wire.Recipient(message_id=wire.new_id(), channel=wire.Channel.EMAIL, address="a@example.org")
    built = build_manifest(
        pictures,
        [],
        package_id=wire.new_id(),
        page_id=wire.new_id(),
        link_id=wire.new_id(),
        language="en",
        lifespan_days=90,
        code=wire.NoCode(),
        recipients=(recipient,),
        label="",
        replaces=None,
    )
    with home.ledger() as ledger:
        ledger.packages.queue(built.manifest, built.paths, account_id=home.account_id)
