"""Commands wait until they are answered, once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tricedesk import wire
from tricedesk.errors import ServerBusyError, ServerRefusedError
from tricedesk.ledger import Ledger
from tricedesk.ledger.commands import CommandState

ACCOUNT = wire.new_id()
NOW = datetime(2027, 1, 15, 12, tzinfo=UTC)


def test_a_command_waits_in_order_and_is_asked_once(ledger: Ledger) -> None:
    page_id = wire.new_id()
    first = ledger.commands.queue(wire.ClosePage(page_id=page_id), account_id=ACCOUNT, now=NOW)
    second = ledger.commands.queue(
        wire.ReopenPage(page_id=page_id), account_id=ACCOUNT, now=NOW + timedelta(seconds=1)
    )
    again = ledger.commands.queue(wire.ClosePage(page_id=page_id), account_id=ACCOUNT, command_id=first)
    assert again == first
    assert [command.id for command in ledger.commands.active(ACCOUNT)] == [first, second]
    assert [command.id for command in ledger.commands.of_page(page_id)] == [second, first]
    assert ledger.commands.request(first) == wire.CommandRequest(
        command_id=first, command=wire.ClosePage(page_id=page_id)
    )
    ledger.commands.done(first, now=NOW)
    command = ledger.commands.get(first)
    assert (command.state, command.done_at, command.due_at(NOW)) == (CommandState.DONE, NOW, None)
    assert [command.id for command in ledger.commands.active(ACCOUNT)] == [second]


def test_a_refusal_keeps_its_reason_and_a_late_answer_changes_nothing(ledger: Ledger) -> None:
    command_id = ledger.commands.queue(wire.CopyLink(page_id=wire.new_id()), account_id=ACCOUNT)
    ledger.commands.failed(command_id, ServerRefusedError("This page has expired.", hint="Send it again."))
    ledger.commands.done(command_id)
    ledger.commands.postpone(command_id, ServerBusyError("Busy."), NOW)
    command = ledger.commands.get(command_id)
    assert (command.state, command.trouble.title, command.tries) == (
        CommandState.FAILED,
        "This page has expired.",
        0,
    )


def test_a_try_that_did_not_pass_waits(ledger: Ledger) -> None:
    command_id = ledger.commands.queue(wire.CopyLink(page_id=wire.new_id()), account_id=ACCOUNT, now=NOW)
    until = NOW + timedelta(minutes=1)
    ledger.commands.postpone(command_id, ServerBusyError("Busy."), until)
    command = ledger.commands.get(command_id)
    assert (command.tries, command.due_at(NOW), command.trouble.title) == (1, until, "Busy.")
    assert command.due_at(NOW - timedelta(days=2)) == NOW - timedelta(days=2)  # the clock was set back
