"""The sentences about contacts, in the desk's language.

Owns: marking `contacts.Problem` for translation. Refuses: checking.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tricedesk.contacts import Contact
from tricedesk.ui import texts

SENTENCES: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Contacts", "Enter a mobile number with {digits} digits."),
    QT_TRANSLATE_NOOP("Contacts", "Begin the number with + and the country's code."),
    QT_TRANSLATE_NOOP("Contacts", "A mobile number has only digits. Take the letters out."),
    QT_TRANSLATE_NOOP("Contacts", "No such number is known. Check it."),
    QT_TRANSLATE_NOOP("Contacts", "This looks like a landline. Texts go to mobile numbers."),
    QT_TRANSLATE_NOOP("Contacts", "Enter an e-mail address like name@example.org."),
    QT_TRANSLATE_NOOP("Contacts", "An e-mail address has no spaces, commas or accents. Check it."),
    QT_TRANSLATE_NOOP("Contacts", "Check what stands after the @."),
    QT_TRANSLATE_NOOP("Contacts", "An e-mail address has at most 254 characters. Check it."),
    QT_TRANSLATE_NOOP("Contacts", "Did you mean {suggestion}?"),
)
"""Every sentence of `contacts.Problem`; a test compares both."""


def contact_sentence(contact: Contact) -> str:
    """Return what is wrong with a contact, or worth a question; "" if nothing is."""
    if contact.problem is None:
        return ""
    text = QCoreApplication.translate("Contacts", contact.problem.value)
    return text.replace("{digits}", contact.digits).replace(
        "{suggestion}", texts.isolated_ltr(contact.suggestion)
    )
