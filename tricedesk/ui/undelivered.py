"""Says in the desk's language why a message was not delivered: the server says so in English.

Owns: every sentence of such a reason. Refuses: finding it in a text (`said`), and what to do about it
(`timeline`).
"""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP

from tricedesk.ui import said

SENTENCES: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Undelivered", "There is no such mailbox."),
    QT_TRANSLATE_NOOP("Undelivered", "Check the address."),
    QT_TRANSLATE_NOOP("Undelivered", "There is no such mail domain."),
    QT_TRANSLATE_NOOP("Undelivered", "Check what stands behind the @."),
    QT_TRANSLATE_NOOP("Undelivered", "The mail server does not understand this address."),
    QT_TRANSLATE_NOOP("Undelivered", "Check it."),
    QT_TRANSLATE_NOOP("Undelivered", "This mailbox has moved."),
    QT_TRANSLATE_NOOP("Undelivered", "Ask for the new address."),
    QT_TRANSLATE_NOOP("Undelivered", "This mail domain takes no mail."),
    QT_TRANSLATE_NOOP("Undelivered", "This mailbox is switched off."),
    QT_TRANSLATE_NOOP("Undelivered", "The mailbox is full."),
    QT_TRANSLATE_NOOP("Undelivered", "The mail is too large for this mailbox."),
    QT_TRANSLATE_NOOP("Undelivered", "The mail is too large for this mail server."),
    QT_TRANSLATE_NOOP("Undelivered", "The mail server does not take mail for this address."),
    QT_TRANSLATE_NOOP("Undelivered", "No mail server can be found for this address."),
    QT_TRANSLATE_NOOP("Undelivered", "The mail server refused this mail by its own rules."),
    QT_TRANSLATE_NOOP("Undelivered", "The mail server refused this address (%1)."),
    QT_TRANSLATE_NOOP("Undelivered", "The mail server says: not now (%1)."),
    QT_TRANSLATE_NOOP("Undelivered", "The mail server does not take mail from here (%1)."),
    QT_TRANSLATE_NOOP("Undelivered", "The mail server's certificate is not good for its name."),
    QT_TRANSLATE_NOOP("Undelivered", "The mail server can't be reached (%1)."),
    QT_TRANSLATE_NOOP("Undelivered", "The mail server offers no encryption (STARTTLS)."),
    QT_TRANSLATE_NOOP("Undelivered", "The mail server lets nobody sign in here."),
    QT_TRANSLATE_NOOP("Undelivered", "The mail server can't write to this address."),
    QT_TRANSLATE_NOOP("Undelivered", "No mail can be written to this address."),
    QT_TRANSLATE_NOOP("Undelivered", "Tried for %1 days."),
    QT_TRANSLATE_NOOP("Undelivered", "It may have arrived all the same."),
    QT_TRANSLATE_NOOP("Undelivered", "Something on the server is at fault."),
    QT_TRANSLATE_NOOP("Undelivered", "Tell who runs it."),
    QT_TRANSLATE_NOOP("Undelivered", "The link was replaced or deleted before this message went out."),
    QT_TRANSLATE_NOOP("Undelivered", "The page ended or was closed before this message went out."),
    QT_TRANSLATE_NOOP("Undelivered", "Text messages are not set up on this server."),
    QT_TRANSLATE_NOOP("Undelivered", "Send an e-mail instead."),
    QT_TRANSLATE_NOOP("Undelivered", "This number can't be written to from the clinic's sender."),
    QT_TRANSLATE_NOOP("Undelivered", "Check the number."),
    QT_TRANSLATE_NOOP("Undelivered", "This is not a phone number."),
    QT_TRANSLATE_NOOP("Undelivered", "This number can't be reached."),
    QT_TRANSLATE_NOOP("Undelivered", "A short code can't get this message."),
    QT_TRANSLATE_NOOP("Undelivered", "The number is the clinic's own sender."),
    QT_TRANSLATE_NOOP("Undelivered", "The text gateway is not set up to send to this country."),
    QT_TRANSLATE_NOOP("Undelivered", "This person has told the sender to stop (STOP)."),
    QT_TRANSLATE_NOOP("Undelivered", "Send a mail, or ask them to text START."),
    QT_TRANSLATE_NOOP("Undelivered", "Too many texts are waiting at the gateway."),
    QT_TRANSLATE_NOOP("Undelivered", "The gateway has no way to this number."),
    QT_TRANSLATE_NOOP("Undelivered", "This number can't get texts; it may be a landline."),
    QT_TRANSLATE_NOOP("Undelivered", "The text is too long for the gateway."),
    QT_TRANSLATE_NOOP("Undelivered", "The gateway had too many texts waiting and dropped this one."),
    QT_TRANSLATE_NOOP("Undelivered", "The gateway had too many texts at once and dropped this one."),
    QT_TRANSLATE_NOOP("Undelivered", "Resend it."),
    QT_TRANSLATE_NOOP("Undelivered", "The clinic's account at the text gateway is suspended."),
    QT_TRANSLATE_NOOP("Undelivered", "The phone can't be reached: switched off or without a network."),
    QT_TRANSLATE_NOOP("Undelivered", "The phone or its network blocks these texts."),
    QT_TRANSLATE_NOOP("Undelivered", "Nobody has this number."),
    QT_TRANSLATE_NOOP("Undelivered", "The mobile network took the text for spam."),
    QT_TRANSLATE_NOOP("Undelivered", "The mobile network did not deliver the text and gives no reason."),
    QT_TRANSLATE_NOOP("Undelivered", "The clinic's sender number is not verified yet."),
    QT_TRANSLATE_NOOP(
        "Undelivered", "The clinic's sender number is not registered for texts in this country."
    ),
    QT_TRANSLATE_NOOP("Undelivered", "The mobile network did not answer in time."),
    QT_TRANSLATE_NOOP("Undelivered", "The mobile network did not take the text."),
    QT_TRANSLATE_NOOP("Undelivered", "The text was called off."),
    QT_TRANSLATE_NOOP("Undelivered", "The text was not delivered."),
    QT_TRANSLATE_NOOP("Undelivered", "The text gateway can't be reached (%1)."),
    QT_TRANSLATE_NOOP("Undelivered", "The text gateway did not answer (%1)."),
    QT_TRANSLATE_NOOP("Undelivered", "The text gateway's answer can't be read."),
    QT_TRANSLATE_NOOP("Undelivered", "The text gateway's answer has no number."),
    QT_TRANSLATE_NOOP("Undelivered", "The text gateway does not let this server in (%1)."),
    QT_TRANSLATE_NOOP("Undelivered", "The text gateway says: not now (%1)."),
    QT_TRANSLATE_NOOP("Undelivered", "The text gateway is in trouble (%1)."),
    QT_TRANSLATE_NOOP("Undelivered", "The text gateway refused the text (%1)."),
)
"""The sentences; `%1` stands for what differs."""
_NUMBER = re.compile(r"(.*?)( \([\d ./]+\))?", re.DOTALL)


def undelivered(reason: str) -> str:
    """Return a reason in the desk's language; the other side's number stays behind it."""
    found = _NUMBER.fullmatch(reason)
    text, number = found.groups(default="") if found else (reason, "")
    return said.translated(text, "Undelivered", SENTENCES) + number
