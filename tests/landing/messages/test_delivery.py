"""Mails over real SMTP, in the page's language; what is refused is told, what waits goes out later."""

from __future__ import annotations

import email
import email.policy
import re
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any

import pytest
import sqlalchemy as sa
from aiosmtpd.controller import Controller

from tricedesk import wire
from tricedesk.landing import jobs, worker
from tricedesk.landing.db.tables import jobs as jobs_table
from tricedesk.landing.db.tables import messages, pages
from tricedesk.landing.services import Services

MOMENT = datetime(2027, 4, 16, tzinfo=UTC)
Make = Callable[..., tuple[wire.Manifest, list[bytes]]]


class Mailbox:
    """A mail server that keeps what it gets, and answers as the test says."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.recipients: list[list[str]] = []
        self.rcpt_answer = ""
        self.data_answer = "250 taken"
        self.on_data: Callable[[], None] = lambda: None

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        if self.rcpt_answer:
            return self.rcpt_answer
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.data_answer.startswith("250"):
            parsed = email.message_from_bytes(envelope.content, policy=email.policy.default)
            assert isinstance(parsed, EmailMessage)
            self.mails.append(parsed)
            self.recipients.append(envelope.rcpt_tos)
        self.on_data()
        return self.data_answer


@pytest.fixture
def mailbox() -> Iterator[tuple[Mailbox, str]]:
    box = Mailbox()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    yield box, f"smtp://127.0.0.1:{port}"
    controller.stop()


@pytest.fixture
def box(mailbox: tuple[Mailbox, str]) -> Mailbox:
    return mailbox[0]


@pytest.fixture
def posting(mailbox: tuple[Mailbox, str], with_mail_at: Callable[[str], Services]) -> Services:
    """The server's parts with the mailbox as their mail server."""
    return with_mail_at(mailbox[1])


def _text(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    return str(part.get_content())


def _state(services: Services) -> tuple[str, str]:
    with services.db.read() as conn:
        row = conn.execute(sa.select(messages.c.state, messages.c.reason)).one()
    return row.state, row.reason


def test_the_mail_says_all_that_it_must(
    pair: Callable[..., Any], make_package: Make, posting: Services, box: Mailbox
) -> None:
    desk = pair('Maple & "Oak" Clinic <b>')
    manifest, contents = make_package(code=wire.OwnCode(code="maple-2027"))
    desk.publish(manifest, contents)
    assert worker.step(posting)
    assert not worker.step(posting)
    (message,) = box.mails
    assert box.recipients == [["ann@patients.example.net"]]
    assert message["Subject"] == 'Your pictures from Maple & "Oak" Clinic <b>'
    assert message["From"].addresses[0].addr_spec == "pictures@example.org"
    assert message["From"].addresses[0].display_name == 'Maple & "Oak" Clinic <b>'
    assert message["To"] == "ann@patients.example.net"
    assert message["Message-ID"].endswith("@example.org>")
    keys = posting.keys
    link = f"https://pictures.example.org/p/{keys.link_token(manifest.link_id, 1, keys.version)}"
    code = keys.delete_code(manifest.link_id, 1, keys.version)
    for kind in ("plain", "html"):
        said = _text(message, kind)
        for part in (link, code, "April 15, 2027", "555 0134", "Download all"):
            assert part in said, (kind, part)
        assert "maple-2027" not in said
    html = _text(message, "html")
    assert "Maple &amp; &#34;Oak&#34; Clinic &lt;b&gt;" in html
    assert set(re.findall(r'(?:src|href)="([^"]*)"', html)) == {link}
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]
    assert _state(posting) == ("sent", "")
    assert desk.kinds()[-1] == "message.sent"


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (
            "550 5.1.1 <ann@patients.example.net>: user unknown",
            "There is no such mailbox. Check the address. (550 5.1.1)",
        ),
        ("552 5.2.2 ann is over quota", "The mailbox is full. (552 5.2.2)"),
        ("554 go away ann@patients.example.net", "The mail server refused this address (554)."),
    ],
)
def test_a_refusal_for_good_is_told_without_the_address(
    desk: Any, make_package: Make, posting: Services, box: Mailbox, answer: str, reason: str
) -> None:
    manifest, contents = make_package()
    desk.publish(manifest, contents)
    box.rcpt_answer = answer
    worker.step(posting)
    assert _state(posting) == ("failed", reason)
    failed = desk.changes()[-1]
    assert (failed["kind"], failed["detail"]) == ("message.failed", {"channel": "email", "reason": reason})
    assert failed["message_id"] == str(manifest.recipients[0].message_id)
    assert not worker.step(posting)


def test_the_desk_hears_once_why_a_mail_has_not_gone_out(
    desk: Any, make_package: Make, posting: Services, box: Mailbox, clock: Any
) -> None:
    manifest, contents = make_package()
    desk.publish(manifest, contents)
    box.rcpt_answer = "451 4.7.1 greylisted"
    for _ in range(3):
        worker.step(posting)
        clock.move(minutes=10)
    told = [change for change in desk.changes() if change["kind"] == "message.waits"]
    reason = "The mail server says: not now (451 4.7.1)."
    assert [change["detail"] for change in told] == [{"channel": "email", "reason": reason}]
    assert _state(posting) == ("queued", reason)
    box.rcpt_answer = ""
    worker.step(posting)
    assert _state(posting) == ("sent", "")


def test_a_sender_that_is_none_is_the_servers_fault_not_the_patients(
    desk: Any, make_package: Make, posting: Services, clock: Any
) -> None:
    manifest, contents = make_package()
    desk.publish(manifest, contents)
    broken = replace(posting, config=replace(posting.config, mail_from="pictures@my_clinic.example.org"))
    worker.step(broken)
    assert _state(broken) == ("queued", "Something on the server is at fault. Tell who runs it.")
    clock.move(hours=1)
    worker.step(posting)
    assert _state(posting) == ("sent", "")


def test_a_resend_does_not_speak_of_a_first_visit(
    desk: Any, make_package: Make, posting: Services, box: Mailbox
) -> None:
    manifest, contents = make_package()
    desk.publish(manifest, contents)
    with posting.db.write() as conn:
        conn.execute(sa.update(pages).values(gate="password", secret_hash="x"))
    worker.step(posting)
    for kind in ("plain", "html"):
        said = _text(box.mails[0], kind)
        assert "The page asks for the password that was chosen at the first visit." in said
        assert "you choose a password" not in said


@pytest.mark.parametrize("answer", ["451 4.7.1 greylisted", "421 too many connections"])
def test_a_refusal_for_now_is_tried_again(
    desk: Any, make_package: Make, posting: Services, box: Mailbox, clock: Any, answer: str
) -> None:
    manifest, contents = make_package()
    desk.publish(manifest, contents)
    box.rcpt_answer = answer
    waits = []
    for _ in range(6):
        began = clock()
        while not worker.step(posting):
            clock.move(seconds=1)
        waits.append((clock() - began).total_seconds())
        assert _state(posting)[0] == "queued"
    assert waits[0] == 0
    assert all(7 <= wait <= 260 for wait in waits[1:])
    assert waits[5] > 2 * waits[1]
    box.rcpt_answer = ""
    clock.move(hours=1)
    assert worker.step(posting)
    assert len(box.mails) == 1
    assert _state(posting) == ("sent", "")


def test_a_mail_server_that_is_down_three_days(
    desk: Any, make_package: Make, services: Services, clock: Any
) -> None:
    manifest, contents = make_package()
    desk.publish(manifest, contents)
    worker.step(services)  # nobody listens on port 1
    assert _state(services)[0] == "queued"
    clock.move(days=3)
    worker.step(services)
    state, reason = _state(services)
    assert state == "failed"
    assert "3 days" in reason
    assert "can't be reached" in reason


def test_texts_are_not_set_up_and_it_says_so(desk: Any, make_package: Make, services: Services) -> None:
    number = wire.Recipient(message_id=wire.new_id(), channel=wire.Channel.SMS, address="+15550134")
    manifest, contents = make_package(recipients=(number,))
    desk.publish(manifest, contents)
    worker.step(services)
    assert _state(services) == (
        "failed",
        "Text messages are not set up on this server. Send an e-mail instead.",
    )
    assert desk.changes()[-1]["detail"]["channel"] == "sms"


@pytest.mark.parametrize("how", ["delete", "close", "resend", "expire"])
def test_no_mail_for_what_has_ended(
    desk: Any, make_package: Make, posting: Services, box: Mailbox, clock: Any, how: str
) -> None:
    manifest, contents = make_package()
    desk.publish(manifest, contents)
    someone = wire.Recipient(message_id=wire.new_id(), channel=wire.Channel.EMAIL, address="right@b.example")
    if how == "delete":
        desk.send("DELETE", f"/packages/{manifest.package_id}")
    elif how == "close":
        desk.command(wire.ClosePage(page_id=manifest.page_id))
    elif how == "resend":
        resend = wire.Resend(page_id=manifest.page_id, link_id=wire.new_id(), recipients=(someone,))
        desk.command(resend)
    else:
        clock.move(days=91)
    while worker.step(posting):
        pass
    assert box.recipients == ([["right@b.example"]] if how == "resend" else [])
    assert desk.kinds().count("message.failed") == 1


def test_a_worker_killed_after_sending_sends_the_same_message_again(
    desk: Any, make_package: Make, posting: Services, box: Mailbox, clock: Any
) -> None:
    manifest, contents = make_package()
    desk.publish(manifest, contents)

    class Killed(BaseException):
        """What a kill looks like from inside: nothing after it runs."""

    original = posting.db.write

    def killed() -> Any:
        raise Killed

    def kill() -> None:
        object.__setattr__(posting, "db", _Without(posting.db, killed))

    database = posting.db
    box.on_data = kill
    with pytest.raises(Killed):
        worker.step(posting)
    object.__setattr__(posting, "db", database)
    assert original == posting.db.write
    box.on_data = lambda: None
    assert _state(posting)[0] == "queued"
    assert not worker.step(posting)  # the dead worker's lease still holds
    clock.move(seconds=jobs.LEASE.total_seconds())
    assert worker.step(posting)
    assert len({m["Message-ID"] for m in box.mails}) == 1
    assert _state(posting)[0] == "sent"
    assert desk.kinds().count("message.sent") == 1


class _Without:
    """A database whose writes no longer happen."""

    def __init__(self, db: Any, write: Callable[[], Any]) -> None:
        self.read = db.read
        self.write = write


def test_one_bad_job_does_not_block_the_others(
    desk: Any, make_package: Make, posting: Services, box: Mailbox, clock: Any
) -> None:
    bad, contents = make_package()
    desk.publish(bad, contents)
    with posting.db.write() as conn:  # its contact can't be opened: another key, a damaged row
        conn.execute(sa.update(messages).values(contact="1.AAAA"))
    clock.move(seconds=1)
    good, contents = make_package()
    desk.publish(good, contents)
    assert worker.step(posting)
    assert worker.step(posting)
    assert len(box.mails) == 1
    with posting.db.read() as conn:
        waiting = conn.execute(sa.select(jobs_table).where(jobs_table.c.done_at.is_(None))).one()
    assert (waiting.subject, waiting.error) == (
        bad.recipients[0].message_id,
        "Something on the server is at fault. Tell who runs it.",
    )
    assert waiting.run_after > clock() + timedelta(seconds=5)


@pytest.mark.parametrize(
    "address", ["ann@exa(mple.org", f"ann@{'a' * 64}.example", "ann@ex..ample.org", "ann@-.-"]
)
def test_an_address_that_no_mail_can_have(
    desk: Any, make_package: Make, posting: Services, box: Mailbox, address: str
) -> None:
    odd = wire.Recipient(message_id=wire.new_id(), channel=wire.Channel.EMAIL, address=address)
    manifest, contents = make_package(recipients=(odd,))
    desk.publish(manifest, contents)
    worker.step(posting)
    assert _state(posting) == ("failed", "No mail can be written to this address.")
    assert box.mails == []
