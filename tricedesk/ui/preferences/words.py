"""The account's settings in words: their names, their values, and what is wrong with one.

Owns: these sentences, which pages and the question about two admins' changes say alike.
Refuses: the values.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from tricedesk import wire
from tricedesk.ui import texts
from tricedesk.ui.patient_languages import OWN_NAMES
from tricedesk.ui.preferences.checks import PLACEHOLDERS, Problem

LONGEST = 160
"""So much of a text is shown beside another."""


def setting_name(name: str) -> str:
    """Return what a setting is called."""
    translate = QCoreApplication.translate
    return {
        "name": translate("Settings", "Name of the clinic"),
        "phone": translate("Settings", "Phone"),
        "sms_name": translate("Settings", "Name in text messages"),
        "country": translate("Settings", "Country"),
        "time_zone": translate("Settings", "Time zone"),
        "language": translate("Settings", "Language of the clinic"),
        "second_language": translate("Settings", "Second language"),
        "languages": translate("Settings", "Languages that are offered"),
        "lifespan_days": translate("Settings", "Pages stay for"),
        "password_rule": translate("Settings", "Password where there is no code"),
        "anonymized_uplink": translate("Settings", "Anonymized Uplink"),
        "mail_text": translate("Settings", "Own text of e-mails"),
        "sms_text": translate("Settings", "Own text of text messages"),
        "sender_name": translate("Settings", "Sender of e-mails"),
        "reply_to": translate("Settings", "Answers go to"),
    }[name]


def setting_value(name: str, value: Any) -> str:
    """Return a value as a person reads it."""
    translate = QCoreApplication.translate
    if name == "lifespan_days":
        return Counted().days(int(value))
    if name == "anonymized_uplink":
        return translate("Settings", "on") if value else translate("Settings", "off")
    if name == "password_rule":
        return password_rule(str(value))
    if name in ("language", "second_language"):
        return language_name(value) if value else translate("Settings", "none")
    if name == "languages":
        return (
            QLocale().createSeparatedList([language_name(tag) for tag in value])
            if value
            else translate("Settings", "all")
        )
    text = " ".join(str(value).split())
    if not text:
        return translate("Settings", "empty")
    return texts.isolated(text if len(text) <= LONGEST else f"{text[:LONGEST]}…")


def password_rule(rule: str) -> str:
    """Return who chooses a password."""
    translate = QCoreApplication.translate
    if rule == wire.PasswordRule.ALWAYS:
        return translate("Settings", "the first visitor of every page chooses one")
    return translate("Settings", "only on pages with attachments")


def language_name(tag: str) -> str:
    """Return a patients' language as its speakers write it."""
    return texts.isolated(OWN_NAMES.get(tag, tag))


def problem_words(name: str, problem: Problem | None) -> str:
    """Return what is wrong with a setting and what to do; empty for nothing."""
    translate = QCoreApplication.translate
    match problem:
        case None:
            return ""
        case Problem.MISSING:
            return translate("Settings", "This can't be empty.")
        case Problem.TOO_LONG:
            return (
                translate("Settings", "Shorten it: a name in text messages has at most 20 characters.")
                if name == "sms_name"
                else translate("Settings", "The text is too long. Shorten it.")
            )
        case Problem.LETTERS:
            return translate("Settings", "Text messages don't have all of these letters. Write it plainly.")
        case Problem.ZONE:
            return translate("Settings", "There is no such time zone. Choose one from the list.")
        case Problem.OWN_LANGUAGE:
            return translate("Settings", "The clinic's own language is missing. Offer it too.")
        case Problem.ADDRESS:
            return translate("Settings", "Enter an e-mail address like name@example.org.")
        case Problem.NO_LINK:
            return translate(
                "Settings", "The text lacks {link}. Without it the patient can't open the page. Put it in."
            )
        case Problem.NO_CODE:
            return translate(
                "Settings", "The text lacks {code}. Without it the patient can't delete the page. Put it in."
            )
        case Problem.UNKNOWN_NAME:
            known = texts.isolated_ltr(" ".join(f"{{{each}}}" for each in PLACEHOLDERS))
            text = translate("Settings", "The text has braces with an unknown word. It may name %1.")
            return text.replace("%1", known)


def changed_words(settings: wire.AccountSettings) -> str:
    """Return who has changed the settings and when."""
    translate = QCoreApplication.translate
    who = texts.isolated(settings.changed_by) or translate("Settings", "Someone else")
    if settings.changed_at is None:
        return translate("Settings", "%1 changed these settings.").replace("%1", who)
    text = translate("Settings", "%1 changed these settings at %2.")
    return text.replace("%1", who).replace("%2", texts.clock(settings.changed_at))


class Counted(QObject):
    """What is counted."""

    def days(self, count: int) -> str:
        """Return a lifespan."""
        return self.tr("%Ln days", "", count)

    def pages(self, count: int) -> str:
        """Return a number of live pages."""
        return self.tr("%Ln live pages", "", count)
