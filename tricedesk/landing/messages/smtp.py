"""Handing a mail to a mail server.

Owns: the connection that TRICEDESK_MAIL_URL names, and telling a refusal for now from one for good.
Refuses: repeating what the server says, which may hold the address: only its numbers are kept.
"""

from __future__ import annotations

import contextlib
import re
import smtplib
import ssl
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Final
from urllib.parse import unquote, urlsplit

from tricedesk.errors import ConfigurationError

TIMEOUT: Final = 15.0
"""Seconds that any single answer may take."""
_PORTS: Final = {"smtp": 25, "smtps": 465, "smtp+starttls": 587}
_ENHANCED: Final = re.compile(rb"\b[245]\.\d{1,3}\.\d{1,3}\b")
_NO_MAILBOX: Final = ("5.1.1", "5.1.0", "5.1.10", "5.5.0")
_MAILBOX_FULL: Final = ("5.2.2", "4.2.2")


class TemporaryError(Exception):
    """Not now: the server can't be reached, or says so. The text is words for the log and the desk."""


class PermanentError(Exception):
    """Not ever: this address, or this mail, is refused. The text is words for the desk."""


@contextlib.contextmanager
def connect(mail_url: str) -> Iterator[smtplib.SMTP]:
    """Open a session with the mail server, encrypted and signed in as the URL says.

    Raises:
        ConfigurationError: the URL can't be used.
        TemporaryError: it can't be reached, or does not let us in.
    """
    parts = urlsplit(mail_url)
    if parts.scheme not in _PORTS or not parts.hostname:
        raise ConfigurationError(
            f"TRICEDESK_MAIL_URL names {parts.scheme or 'nothing'!r}.",
            hint="Write smtp://host:25, smtps://user:password@host or smtp+starttls://user:password@host.",
        )
    context = ssl.create_default_context()
    try:
        port = parts.port or _PORTS[parts.scheme]
    except ValueError as error:
        raise ConfigurationError("TRICEDESK_MAIL_URL has no usable port.", hint="Write host:25.") from error
    with _translated():
        if parts.scheme == "smtps":
            session: smtplib.SMTP = smtplib.SMTP_SSL(parts.hostname, port, timeout=TIMEOUT, context=context)
        else:
            session = smtplib.SMTP(parts.hostname, port, timeout=TIMEOUT)
    try:
        with _translated():
            session.ehlo_or_helo_if_needed()
            if parts.scheme == "smtp+starttls":
                session.starttls(context=context)
            if parts.username:
                session.login(unquote(parts.username), unquote(parts.password or ""))
        yield session
    finally:
        with contextlib.suppress(smtplib.SMTPException, OSError):
            session.quit()
        session.close()


def send(mail_url: str, mail: EmailMessage) -> None:
    """Hand a mail over; when this returns, the server has taken it.

    Raises:
        TemporaryError, PermanentError, ConfigurationError.
    """
    with connect(mail_url) as session, _translated():
        session.send_message(mail)


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    """Turn what smtplib raises into one of our two kinds."""
    try:
        yield
    except smtplib.SMTPRecipientsRefused as error:
        code, text = next(iter(error.recipients.values()))
        _refuse(code, text)
    except smtplib.SMTPNotSupportedError as error:
        raise PermanentError("The mail server can't write to this address.") from error
    except smtplib.SMTPDataError as error:
        _refuse(error.smtp_code, error.smtp_error)
    except smtplib.SMTPResponseException as error:  # greeting, sign-in, sender: ours to repair
        number = _number(error.smtp_code, error.smtp_error)
        raise TemporaryError(f"The mail server does not take mail from here ({number}).") from error
    except (smtplib.SMTPException, OSError) as error:
        raise TemporaryError(f"The mail server can't be reached ({type(error).__name__}).") from error


def _refuse(code: int, text: bytes | str) -> None:
    number = _number(code, text)
    if code < 500:
        raise TemporaryError(f"The mail server says: not now ({number}).")
    if number.endswith(_NO_MAILBOX):
        raise PermanentError(f"There is no such mailbox ({number}).")
    if number.endswith(_MAILBOX_FULL):
        raise PermanentError(f"The mailbox is full ({number}).")
    raise PermanentError(f"The mail server refused this address ({number}).")


def _number(code: int, text: bytes | str) -> str:
    raw = text if isinstance(text, bytes) else text.encode()
    enhanced = _ENHANCED.search(raw)
    return f"{code} {enhanced[0].decode()}" if enhanced else str(code)
