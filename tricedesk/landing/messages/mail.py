"""The mail that brings a link.

Owns: its subject, plain text and HTML, in the page's language (and a second one below), and its headers.
Refuses: remote images, attachments, tracking of any kind, and any code but the one that deletes.

There is no List-Unsubscribe: nobody is subscribed. A mail goes out once, when a person at the clinic sends
it.
"""

from __future__ import annotations

import functools
import re
from datetime import datetime
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path
from typing import Final
from uuid import UUID

import jinja2
from markupsafe import Markup

from tricedesk.errors import ConfigurationError
from tricedesk.landing.languages import Translation, templates
from tricedesk.landing.messages.letter import Letter, fill, pieces

__all__ = ["AddressError", "Letter", "address", "compose"]

_HOST: Final = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")


class AddressError(ValueError):
    """No mail can be written to this address."""


def compose(letter: Letter, *, to: str, sender: str, message_id: UUID, now: datetime) -> EmailMessage:
    """Return the mail, ready to be sent.

    Args:
        sender: the server's address; the clinic's name stands before it.
        message_id: makes the Message-ID; the same again marks a mail that was sent twice as one.

    Raises:
        AddressError: `to` can't be written into a mail.
        ConfigurationError: `sender` can't.
    """
    t = letter.tongues()[0]
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = subject(letter)
    try:
        mail["From"] = address(sender, one_line(letter.sender_name or letter.clinic))
    except AddressError as error:
        raise ConfigurationError(
            "TRICEDESK_MAIL_FROM is no mail address.", hint="Write one like pictures@example.org."
        ) from error
    mail["To"] = address(to)
    if letter.reply_to:
        mail["Reply-To"] = address(letter.reply_to)
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<{message_id}@{sender.rpartition('@')[2]}>"
    # No answer of a machine, and none to a machine (RFC 3834; Exchange has a header of its own).
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"
    mail.set_content(plain_text(letter))
    mail.add_alternative(html(letter, t), subtype="html")
    # Last: what is there before moves with its fellows (Content-…) into the first part.
    mail["Content-Language"] = ", ".join(each.language for each in letter.tongues())
    return mail


def subject(letter: Letter) -> str:
    """Return the subject line."""
    said = letter.tongues()[0].say("Your pictures from %(clinic)s", clinic=letter.clinic)
    return one_line(said)


def plain_text(letter: Letter) -> str:
    """Return the mail's plain text."""
    sections = [_section("section.txt", letter, t).strip() for t in letter.tongues()]
    return "\n\n----\n\n".join(sections) + f"\n\n{letter.sender_name or letter.clinic}\n"


def html(letter: Letter, t: Translation | None = None) -> str:
    """Return the mail's HTML document."""
    t = t or letter.tongues()[0]
    # Markup: rendered with escaping, just now.
    sections = [(each, Markup(_section("section.html", letter, each))) for each in letter.tongues()]  # noqa: S704
    said: str = _environment(t).get_template("mail.html").render(letter=letter, t=t, sections=sections)
    return said


def one_line(text: str) -> str:
    """Return a text that can be a header: no line ends in it, nothing that can't be seen."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _section(template: str, letter: Letter, t: Translation) -> str:
    """Return what is said in one language. (In plain text the catalog's own marks isolate names.)"""
    as_html = template.endswith(".html")
    values = {
        "clinic": letter.clinic,
        "date": t.day(letter.last_day),
        "link": letter.link,
        "code": letter.delete_code,
        "phone": letter.phone,
    }
    own = letter.words(t)
    said: str = (
        _environment(t)
        .get_template(template)
        .render(
            {name: _isolated(value, name) for name, value in values.items()} if as_html else values,
            letter=letter,
            t=t,
            own=fill(own, values) if own else "",
            paragraphs=_paragraphs(own, values),
        )
    )
    return said


def _isolated(value: str, name: str) -> str:
    """Return a value as HTML that keeps its own direction; a number is never parted over two lines."""
    if not value or name == "link":
        return value
    attributes = Markup(' dir="ltr" style="white-space:nowrap"') if name == "phone" else ""
    return Markup("<bdi{}>{}</bdi>").format(attributes, value)


def _paragraphs(own: str, values: dict[str, str]) -> list[list[list[tuple[str, str]]]]:
    """Return a clinic's own words as paragraphs of lines of ("text" or "link", …)."""
    return [
        [
            [
                (kind if kind == "link" else "text", text or values.get(kind, ""))
                for kind, text in pieces(line)
            ]
            for line in paragraph.split("\n")
        ]
        for paragraph in re.split(r"\n\s*\n", own)
        if paragraph.strip()
    ]


def address(text: str, name: str = "") -> Address:
    """Return a mail address as a header holds it.

    Raises:
        AddressError: it can't be written into one.
    """
    local, _, domain = text.rpartition("@")
    try:
        host = domain.encode("idna").decode()  # "praxis-müller.example" as DNS has it
        if not (local and local.isprintable() and _HOST.fullmatch(host)):
            raise AddressError("no address for mail")
        return Address(name, local, host)
    except (UnicodeError, HeaderParseError, ValueError, IndexError) as error:
        raise AddressError("no address for mail") from error


@functools.cache
def _environment(t: Translation) -> jinja2.Environment:
    return templates(Path(__file__).with_name("templates"), t)
