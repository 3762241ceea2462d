"""The worker against the real server."""

from __future__ import annotations

from typing import Any

from tricedesk import wire
from tricedesk.ledger.states import State
from tricedesk.sync.report import Connection
from tricedesk.sync.worker import SyncWorker


def test_a_package_becomes_a_page(desk: Any, parcel: Any) -> None:
    manifest, files = parcel(sizes=(3000, wire.PART_SIZE + 5))
    desk.ledger.packages.queue(manifest, files, account_id=desk.account_id)
    worker = SyncWorker(desk.ledger, desk.client(), desk.account_id)
    report = worker.run_once()
    assert (report.connection, report.trouble, report.sent) == (
        Connection.ONLINE,
        None,
        (manifest.package_id,),
    )
    package = desk.ledger.packages.get(manifest.package_id)
    assert package.state is State.SENT
    assert package.expires_at is not None
    assert not (desk.paths.packages / str(manifest.package_id)).exists()
    page = desk.ledger.mirror.page(manifest.page_id)
    assert page is not None
    assert (page.state, page.images, page.package_id) == ("open", 2, manifest.package_id)
    assert [message.channel for message in desk.ledger.mirror.messages(manifest.page_id)] == ["email"]
    account = desk.ledger.mirror.account(desk.account_id)
    assert account is not None
    assert account.name == "Maple Clinic"
