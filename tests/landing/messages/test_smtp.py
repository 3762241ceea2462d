"""Mail servers with TLS and without, with certificates that are good and that aren't; refusals in words."""

from __future__ import annotations

from email.message import EmailMessage
from typing import Any

import pytest

from tricedesk.landing.messages import smtp
from tricedesk.landing.messages.refusals import PermanentError, TemporaryError


@pytest.fixture
def mail() -> EmailMessage:
    mail = EmailMessage()
    mail["Subject"] = "Your pictures"
    mail["From"] = "Maple Clinic <pictures@example.org>"
    mail["To"] = "ann@patients.example.net"
    mail.set_content("Hello")
    return mail


@pytest.mark.parametrize("kind", ["starttls", "smtps"])
def test_encrypted_and_signed_in(office: Any, trusting: None, mail: EmailMessage, kind: str) -> None:
    smtp.send(office.secure_mail_url(kind), mail)
    (taken,) = office.ask("mails")
    assert taken["encrypted"]
    assert (taken["user"], taken["to"]) == ("pictures", ["ann@patients.example.net"])
    assert taken["greeting"] == "example.org"  # the sender's domain, not this machine's name


@pytest.mark.parametrize("kind", ["starttls", "smtps"])
def test_a_certificate_of_an_unknown_authority_gets_nothing(
    office: Any, mail: EmailMessage, kind: str
) -> None:
    with pytest.raises(TemporaryError, match="certificate is not good"):
        smtp.send(office.secure_mail_url(kind), mail)
    assert office.ask("mails") == []


@pytest.mark.parametrize("kind", ["starttls", "smtps"])
def test_a_certificate_for_another_name_gets_nothing(
    office: Any, trusting: None, mail: EmailMessage, kind: str
) -> None:
    url = office.secure_mail_url(kind).replace("@localhost", "@127.0.0.1")
    with pytest.raises(TemporaryError, match="certificate is not good"):
        smtp.send(url, mail)
    assert office.ask("mails") == []


def test_a_server_without_starttls_gets_nothing_in_the_clear(
    office: Any, trusting: None, mail: EmailMessage
) -> None:
    url = f"smtp+starttls://u:p@localhost:{office.ports['smtp']}"
    with pytest.raises(TemporaryError, match="no encryption"):
        smtp.send(url, mail)
    assert office.ask("mails") == []


def test_a_wrong_password_is_ours_to_repair(office: Any, trusting: None, mail: EmailMessage) -> None:
    with pytest.raises(TemporaryError, match=r"does not take mail from here \(535"):
        smtp.send(office.secure_mail_url("smtps", "wrong"), mail)


def test_a_server_that_lets_nobody_sign_in(office: Any, mail: EmailMessage) -> None:
    with pytest.raises(TemporaryError, match="lets nobody sign in"):
        smtp.send(office.mail_url.replace("//", "//user:secret@"), mail)


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        ("451 4.7.1 greylisted", TemporaryError, "not now (451 4.7.1)"),
        ("452 4.2.2 full", TemporaryError, "not now (452 4.2.2)"),
        ("550 5.1.1 no ann@patients.example.net", PermanentError, "no such mailbox"),
        ("550 5.1.2 no host", PermanentError, "no such mail domain"),
        ("552 5.2.2 over quota", PermanentError, "mailbox is full"),
        ("550 5.2.1 disabled", PermanentError, "switched off"),
        ("550 5.7.1 policy", PermanentError, "its own rules"),
        ("554 no", PermanentError, "refused this address (554)"),
    ],
)
def test_refusals_for_now_and_for_good(
    office: Any, mail: EmailMessage, answer: str, kind: type[Exception], words: str
) -> None:
    for stage in ("rcpt", "data"):
        office.ask("mail answers", **{stage: answer})
        with pytest.raises(kind) as told:
            smtp.send(office.mail_url, mail)
        assert words in str(told.value)
        assert "ann@" not in str(told.value)
    assert office.ask("mails") == []
