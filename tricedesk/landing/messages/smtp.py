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

from tricedesk.landing.config import mail_port
from tricedesk.landing.messages.refusals import PermanentError, TemporaryError

TIMEOUT: Final = 15.0
"""Seconds that any single answer may take."""
_ENHANCED: Final = re.compile(rb"\b[245]\.\d{1,3}\.\d{1,3}\b")
_WORDS: Final[dict[str, str]] = {
    "5.1.0": "There is no such mailbox. Check the address.",
    "5.1.1": "There is no such mailbox. Check the address.",
    "5.1.2": "There is no such mail domain. Check what stands behind the @.",
    "5.1.3": "The mail server does not understand this address. Check it.",
    "5.1.6": "This mailbox has moved. Ask for the new address.",
    "5.1.10": "This mail domain takes no mail. Check what stands behind the @.",
    "5.2.1": "This mailbox is switched off.",
    "5.2.2": "The mailbox is full.",
    "5.2.3": "The mail is too large for this mailbox.",
    "5.3.4": "The mail is too large for this mail server.",
    "5.4.1": "The mail server does not take mail for this address. Check it.",
    "5.4.4": "No mail server can be found for this address. Check what stands behind the @.",
    "5.5.0": "There is no such mailbox. Check the address.",
    "5.7.1": "The mail server refused this mail by its own rules.",
}
"""RFC 3463's enhanced codes (registered with IANA) → what a front desk can do."""


@contextlib.contextmanager
def connect(mail_url: str, *, greet_as: str | None = None) -> Iterator[smtplib.SMTP]:
    """Open a session with the mail server, encrypted and signed in as the URL says.

    The server's certificate must be good for its name, by this machine's authorities or those that the
    environment's SSL_CERT_FILE names.

    Args:
        greet_as: the domain for EHLO; None: this machine's name.

    Raises:
        ConfigurationError: the URL can't be used.
        TemporaryError: it can't be reached, or does not let us in.
    """
    parts, port = urlsplit(mail_url), mail_port(mail_url)
    host = parts.hostname or ""
    context = ssl.create_default_context()
    with _translated():
        if parts.scheme == "smtps":
            session: smtplib.SMTP = smtplib.SMTP_SSL(host, port, greet_as, timeout=TIMEOUT, context=context)
        else:
            session = smtplib.SMTP(host, port, greet_as, timeout=TIMEOUT)
    try:
        with _translated():
            session.ehlo_or_helo_if_needed()
            if parts.scheme == "smtp+starttls":
                if not session.has_extn("starttls"):
                    raise TemporaryError("The mail server offers no encryption (STARTTLS).")
                session.starttls(context=context)
                session.ehlo()  # what was offered in the clear counts for nothing now (RFC 3207, 4.2)
            if parts.username:
                if not session.has_extn("auth"):
                    raise TemporaryError("The mail server lets nobody sign in here.")
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
    sender = mail["From"].addresses[0].domain
    with connect(mail_url, greet_as=sender) as session, _translated():
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
    except ssl.SSLCertVerificationError as error:
        raise TemporaryError("The mail server's certificate is not good for its name.") from error
    except (smtplib.SMTPException, OSError) as error:
        raise TemporaryError(f"The mail server can't be reached ({type(error).__name__}).") from error


def _refuse(code: int, text: bytes | str) -> None:
    number = _number(code, text)
    if code < 500:
        raise TemporaryError(f"The mail server says: not now ({number}).")
    words = _WORDS.get(number.partition(" ")[2])
    if words:
        raise PermanentError(f"{words} ({number})")
    raise PermanentError(f"The mail server refused this address ({number}).")


def _number(code: int, text: bytes | str) -> str:
    raw = text if isinstance(text, bytes) else text.encode()
    enhanced = _ENHANCED.search(raw)
    return f"{code} {enhanced[0].decode()}" if enhanced else str(code)
