"""The mail that brings a link.

Owns: its subject, plain text and HTML, in the page's language, and its headers.
Refuses: remote images, attachments, tracking of any kind, and any code but the one that deletes.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

import jinja2

from tricedesk.landing.languages import Translation, translations

_HOST: Final = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")


class AddressError(ValueError):
    """No mail can be written to this address."""


@dataclass(frozen=True, slots=True)
class Letter:
    """All that a mail says.

    Attributes:
        link: the page's whole address, with the token.
        delete_code: four digits.
        gate: what the page asks for: `none`, `code` or `password`.
        expires_at: the moment at which the page closes, UTC; told as the last whole day in `time_zone`.
    """

    language: str
    clinic: str
    phone: str
    country: str
    time_zone: str
    link: str
    delete_code: str
    gate: str
    expires_at: datetime


def compose(letter: Letter, *, to: str, sender: str, message_id: UUID, now: datetime) -> EmailMessage:
    """Return the mail, ready to be sent.

    Args:
        sender: the server's address; the clinic's name stands before it.
        message_id: makes the Message-ID; the same again marks a mail that was sent twice as one.

    Raises:
        AddressError: `to` can't be written into a mail.
    """
    t = translations(letter.language, letter.country)
    last_day = (letter.expires_at - timedelta(seconds=1)).astimezone(ZoneInfo(letter.time_zone)).date()
    values = {"letter": letter, "t": t, "until": t.day(last_day)}
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = t.gettext("Your pictures from %(clinic)s") % {"clinic": letter.clinic}
    mail["From"] = _address(sender, letter.clinic)
    mail["To"] = _address(to)
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<{message_id}@{sender.rpartition('@')[2]}>"
    mail["Content-Language"] = t.language
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(_environment(t).get_template("mail.txt").render(values))
    mail.add_alternative(_environment(t).get_template("mail.html").render(values), subtype="html")
    return mail


def _address(text: str, name: str = "") -> Address:
    local, _, domain = text.rpartition("@")
    try:
        host = domain.encode("idna").decode()  # "praxis-müller.example" as DNS has it
        if not (_HOST.fullmatch(host) and local.isprintable()):
            raise AddressError("no address for mail")
        return Address(name, local, host)
    except (UnicodeError, HeaderParseError, ValueError, IndexError) as error:
        raise AddressError("no address for mail") from error


@functools.cache
def _environment(t: Translation) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).with_name("templates")),
        autoescape=jinja2.select_autoescape(["html"]),
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.install_gettext_callables(t.gettext, t.ngettext, newstyle=True)  # type: ignore[attr-defined]
    return environment
