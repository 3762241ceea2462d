"""The activity log in words: what has happened, by whom, and its details.

Owns: one sentence for each kind of event. Refuses: asking for the log (`activity`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pydantic import JsonValue
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from tricedesk import wire
from tricedesk.ui import texts
from tricedesk.ui.preferences.words import language_name, setting_name
from tricedesk.wire import EventKind

KINDS: Final[Mapping[str, object]] = {
    EventKind.ACCOUNT_CREATED: QT_TRANSLATE_NOOP("Activity", "Account created"),
    EventKind.ACCOUNT_KEY_SET: QT_TRANSLATE_NOOP("Activity", "Clinic's key made"),
    EventKind.ACCOUNT_EXPORTED: QT_TRANSLATE_NOOP("Activity", "Records exported"),
    EventKind.ACCOUNT_ERASED: QT_TRANSLATE_NOOP("Activity", "Account erased"),
    EventKind.SETTINGS_CHANGED: QT_TRANSLATE_NOOP("Activity", "Settings changed"),
    EventKind.LINK_CODE_CHANGED: QT_TRANSLATE_NOOP("Activity", "Patient Link Code changed"),
    EventKind.LOGO_CHANGED: QT_TRANSLATE_NOOP("Activity", "Logo changed"),
    EventKind.ADMIN_INVITED: QT_TRANSLATE_NOOP("Activity", "Admin invited"),
    EventKind.ADMIN_ADDED: QT_TRANSLATE_NOOP("Activity", "Admin signed up"),
    EventKind.ADMIN_REMOVED: QT_TRANSLATE_NOOP("Activity", "Admin removed"),
    EventKind.ADMIN_SIGNED_IN: QT_TRANSLATE_NOOP("Activity", "Admin signed in"),
    EventKind.ADMIN_SIGNED_OUT: QT_TRANSLATE_NOOP("Activity", "Admin signed out"),
    EventKind.ADMIN_WRONG: QT_TRANSLATE_NOOP("Activity", "Wrong password of an admin"),
    EventKind.ADMIN_LOCKED: QT_TRANSLATE_NOOP("Activity", "Signing in locked after wrong passwords"),
    EventKind.ADMIN_PASSWORD_CHANGED: QT_TRANSLATE_NOOP("Activity", "Admin's password changed"),
    EventKind.ACTIVITY_EXPORTED: QT_TRANSLATE_NOOP("Activity", "Activity log exported"),
    EventKind.WORKSTATION_PAIRED: QT_TRANSLATE_NOOP("Activity", "Workstation paired"),
    EventKind.WORKSTATION_RENAMED: QT_TRANSLATE_NOOP("Activity", "Workstation renamed"),
    EventKind.WORKSTATION_REVOKED: QT_TRANSLATE_NOOP("Activity", "Workstation removed"),
    EventKind.PAIRING_CODE_MADE: QT_TRANSLATE_NOOP("Activity", "Pairing code made"),
    EventKind.PACKAGE_STARTED: QT_TRANSLATE_NOOP("Activity", "Upload begun"),
    EventKind.PACKAGE_DELETED: QT_TRANSLATE_NOOP("Activity", "Upload taken back"),
    EventKind.PAGE_PUBLISHED: QT_TRANSLATE_NOOP("Activity", "Page published"),
    EventKind.PAGE_LABELLED: QT_TRANSLATE_NOOP("Activity", "Page's label written"),
    EventKind.PAGE_VIEWED: QT_TRANSLATE_NOOP("Activity", "Page opened by its patient"),
    EventKind.PAGE_PREVIEWED: QT_TRANSLATE_NOOP("Activity", "Page looked at by the clinic"),
    EventKind.PAGE_LANGUAGE: QT_TRANSLATE_NOOP("Activity", "Page's language changed"),
    EventKind.PAGE_PASSWORD_SET: QT_TRANSLATE_NOOP("Activity", "Page's password chosen"),
    EventKind.PAGE_PASSWORD_RESET: QT_TRANSLATE_NOOP("Activity", "Page's password reset"),
    EventKind.PAGE_EXTENDED: QT_TRANSLATE_NOOP("Activity", "Page extended"),
    EventKind.PAGE_CLOSED: QT_TRANSLATE_NOOP("Activity", "Page closed"),
    EventKind.PAGE_REOPENED: QT_TRANSLATE_NOOP("Activity", "Page opened again"),
    EventKind.PAGE_REPLACED: QT_TRANSLATE_NOOP("Activity", "Page replaced by a newer one"),
    EventKind.PAGE_EXPIRED: QT_TRANSLATE_NOOP("Activity", "Page expired"),
    EventKind.PAGE_DELETED: QT_TRANSLATE_NOOP("Activity", "Page deleted"),
    EventKind.PAGE_ERASED: QT_TRANSLATE_NOOP("Activity", "Page's pictures erased"),
    EventKind.PAGE_DAMAGED: QT_TRANSLATE_NOOP("Activity", "Page's pictures are damaged"),
    EventKind.LINK_ISSUED: QT_TRANSLATE_NOOP("Activity", "Link made"),
    EventKind.LINK_COPIED: QT_TRANSLATE_NOOP("Activity", "Link copied"),
    EventKind.LINK_VOIDED: QT_TRANSLATE_NOOP("Activity", "Link made void"),
    EventKind.DELETE_CODE_SHOWN: QT_TRANSLATE_NOOP("Activity", "Delete code shown"),
    EventKind.CODE_WRONG: QT_TRANSLATE_NOOP("Activity", "Wrong code at a page"),
    EventKind.CODE_LOCKED: QT_TRANSLATE_NOOP("Activity", "Page's code locked after wrong ones"),
    EventKind.DELETE_WRONG: QT_TRANSLATE_NOOP("Activity", "Wrong delete code"),
    EventKind.DELETE_LOCKED: QT_TRANSLATE_NOOP("Activity", "Deleting locked after wrong codes"),
    EventKind.MESSAGE_QUEUED: QT_TRANSLATE_NOOP("Activity", "Message queued"),
    EventKind.MESSAGE_WAITS: QT_TRANSLATE_NOOP("Activity", "Message held up"),
    EventKind.MESSAGE_SENT: QT_TRANSLATE_NOOP("Activity", "Message sent"),
    EventKind.MESSAGE_DELIVERED: QT_TRANSLATE_NOOP("Activity", "Message delivered"),
    EventKind.MESSAGE_BOUNCED: QT_TRANSLATE_NOOP("Activity", "Message came back"),
    EventKind.MESSAGE_FAILED: QT_TRANSLATE_NOOP("Activity", "Message failed"),
    EventKind.PICTURES_REQUESTED: QT_TRANSLATE_NOOP("Activity", "Pictures asked for again"),
    EventKind.STUDY_ASKED: QT_TRANSLATE_NOOP("Activity", "Study asked of another desk"),
    EventKind.REQUEST_ANSWERED: QT_TRANSLATE_NOOP("Activity", "Request answered"),
}
GROUPS: Final[tuple[tuple[tuple[str, ...], object], ...]] = (
    ((), QT_TRANSLATE_NOOP("Activity", "Everything")),
    (("page",), QT_TRANSLATE_NOOP("Activity", "Pages")),
    (("link",), QT_TRANSLATE_NOOP("Activity", "Links")),
    (("message",), QT_TRANSLATE_NOOP("Activity", "Messages")),
    (("code", "delete"), QT_TRANSLATE_NOOP("Activity", "Wrong codes")),
    (("pictures", "study", "request"), QT_TRANSLATE_NOOP("Activity", "Requests")),
    (("package",), QT_TRANSLATE_NOOP("Activity", "Uploads")),
    (("settings",), QT_TRANSLATE_NOOP("Activity", "Settings")),
    (("admin", "account", "activity"), QT_TRANSLATE_NOOP("Activity", "Admins and account")),
    (("workstation", "pairing"), QT_TRANSLATE_NOOP("Activity", "Workstations")),
)
"""Kinds of entries that are asked for together."""
_PLAIN = ("name", "workstation", "to", "reason")


def kind_words(kind: str) -> str:
    """Return what has happened; a newer server's kind as it is called there."""
    source = KINDS.get(kind)
    return QCoreApplication.translate("Activity", str(source)) if source is not None else kind


def actor_words(entry: wire.ActivityEntry) -> str:
    """Return who has done it."""
    if entry.actor_name:
        return texts.isolated(entry.actor_name)
    kind = entry.actor.partition(":")[0]
    return {
        "patient": QCoreApplication.translate("Activity", "Patient"),
        "system": QCoreApplication.translate("Activity", "Server"),
        "server": QCoreApplication.translate("Activity", "Server"),
        "operator": QCoreApplication.translate("Activity", "Whoever runs the server"),
    }.get(kind, kind)


def detail_words(detail: Mapping[str, JsonValue]) -> str:
    """Return what more is told of an entry, as far as it says something to a person."""
    said = []
    changed = detail.get("changed")
    if isinstance(changed, list):
        said.append(QLocale().createSeparatedList([_setting(str(name)) for name in changed]))
    for name in _PLAIN:
        value = detail.get(name)
        if isinstance(value, str) and value:
            said.append(texts.isolated(value))
    language = detail.get("language")
    if isinstance(language, str):
        said.append(language_name(language))
    return " · ".join(said)


def _setting(name: str) -> str:
    try:
        return setting_name(name)
    except KeyError:  # a newer server's
        return name
