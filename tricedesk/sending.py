"""One sending as a terminal asks for it: the choices, the wait until the page is there, its link.

Owns: what `tricedesk send`, `sync` and `pair` need besides printing.
Refuses: options and printing (`desk`), and the work (`pipeline`, `sync`).
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any
from uuid import UUID

from tricedesk import contacts, logs, wire
from tricedesk.errors import BusyHomeError, OfflineError, RefusedError, ServerRefusedError, UsageError
from tricedesk.home import Home
from tricedesk.ledger import Ledger
from tricedesk.ledger.packages import Package
from tricedesk.ledger.states import FINAL, State
from tricedesk.pipeline import Sender, Sending
from tricedesk.sync.client import open_client
from tricedesk.sync.report import Connection, Progress, Report, SyncEvent
from tricedesk.sync.worker import SyncWorker

WAIT_FOR_OTHER = 1.0
"""Seconds between two looks at the outbox while another process sends from it."""

Moved = Callable[[int, int], None]
"""Called with bytes sent and bytes in all."""


def choices(
    home: Home,
    ledger: Ledger,
    *,
    email: str,
    sms: str,
    language: str,
    code: str,
    no_code: bool,
    days: int | None,
) -> Sending:
    """Return what was chosen, checked as a person would be told.

    Raises:
        UsageError: no contact, one that can't be right, or choices that contradict each other.
    """
    account = ledger.mirror.account(home.account_id)
    recipients = []
    if email:
        recipients.append(_recipient(wire.Channel.EMAIL, contacts.check_address(email)))
    if sms:
        country = account.country if account else ""
        recipients.append(_recipient(wire.Channel.SMS, contacts.check_number(sms, country)))
    if not recipients:
        raise UsageError("Nobody to send to.", hint="Name an e-mail address (--email) or a number (--sms).")
    if code and no_code:
        raise UsageError("A code and no code can't both be.", hint="Leave out --code or --no-code.")
    code = code.strip() if code else code
    if code and not (6 <= len(code) <= 128 and code.isprintable()):
        raise UsageError(
            "A Patient Link Code has 6 to 128 characters that can be seen.", hint="Choose another one."
        )
    chosen = language or (account.language if account else "en")
    choice: wire.CodeChoice = wire.AccountCode()
    if no_code:
        choice = wire.NoCode()
    elif code:
        choice = wire.OwnCode(code=code)
    return Sending(tuple(recipients), chosen, choice, days)


def _recipient(channel: wire.Channel, contact: contacts.Contact) -> wire.Recipient:
    if not contact.usable:
        raise UsageError("The patient can't be reached like that.", hint=contact.sentence)
    return wire.Recipient(message_id=wire.new_id(), channel=channel, address=contact.value)


def sender(home: Home) -> Sender:
    """Return who sends from this home."""
    return Sender(home.account_id, home.settings.workstation_name, home.credentials.account_key)


def sync(home: Home, ledger: Ledger, stop: threading.Event | None) -> dict[str, Any]:
    """Do all that is due: once, or until `stop` is set. Return what was done.

    Raises:
        OfflineError, NotPairedError: what ended the one round early. What waits goes out later.
        BusyHomeError: another process sends from this home.
    """
    client = open_client(home.settings, home.credentials)
    logs.configure(home.paths)
    try:
        worker = SyncWorker(ledger, client, home.account_id)
        if stop is not None:
            worker.run(stop)
            return {}
        report = worker.run_once()
    finally:
        client.close()
    if report.trouble is not None:
        raise report.trouble
    return {
        "sent": [str(id_) for id_ in report.sent],
        "failed": [str(id_) for id_ in report.failed],
        "cancelled": [str(id_) for id_ in report.cancelled],
        "postponed": [str(id_) for id_ in report.postponed],
        "changes": report.changes,
    }


def finish(home: Home, ledger: Ledger, package_id: UUID, moved: Moved | None = None) -> dict[str, Any]:
    """Sync until a package is sent, then ask for its page's link. Return the page's state and link.

    Raises:
        OfflineError: the server can't be reached; the package waits and goes out later.
        ServerRefusedError: the server does not take it.
        RefusedError: it was cancelled meanwhile.
    """

    def notify(event: SyncEvent) -> None:
        if moved and isinstance(event, Progress) and event.package_id == package_id:
            moved(event.sent_bytes, event.total_bytes)

    client = open_client(home.settings, home.credentials)
    logs.configure(home.paths)
    pause = threading.Event()
    try:
        worker = SyncWorker(ledger, client, home.account_id, notify=notify)
        while (package := ledger.packages.get(package_id)).state not in FINAL:
            _check_failed(package)
            try:
                report = worker.run_once()
            except BusyHomeError:  # the window sends it
                pause.wait(WAIT_FOR_OTHER)
                continue
            if ledger.packages.get(package_id).state not in FINAL:
                _check_connection(report)
                pause.wait(WAIT_FOR_OTHER)
        if package.state is not State.SENT:
            raise RefusedError("The sending was cancelled.")
        result = client.command(
            wire.CommandRequest(command_id=wire.new_id(), command=wire.CopyLink(page_id=package.page_id))
        )
    finally:
        client.close()
    page = ledger.mirror.page(package.page_id)
    return {
        "state": package.state,
        "sent_bytes": package.sent_bytes,
        "sent_at": package.sent_at.isoformat() if package.sent_at else None,
        "page_state": page.state if page else "open",
        "expires_at": package.expires_at.isoformat() if package.expires_at else None,
        "link": result.link,
    }


def _check_failed(package: Package) -> None:
    if package.state is State.FAILED:
        raise ServerRefusedError(package.trouble.title, package.trouble.message, package.trouble.hint)
    if package.state is State.PAUSED:
        raise RefusedError("The sending is paused.", hint="Resume it in the outbox.")


def _check_connection(report: Report) -> None:
    if report.trouble is None:
        return
    if report.connection is Connection.OFFLINE:
        raise OfflineError(report.trouble.title, "The study waits in the outbox.", report.trouble.hint)
    raise report.trouble
