"""The sentences of `timeline`, in the desk's language, and the names of what can be done.

Owns: marking them for translation and filling their holes, contacts and names isolated.
Refuses: deciding which one is said.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from tricedesk.ui import texts
from tricedesk.ui.happenings import Happened, Line
from tricedesk.ui.palettes import Ink
from tricedesk.ui.timeline import Action, Finding
from tricedesk.ui.undelivered import undelivered

SENTENCES: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Happened", "Queued to be sent"),
    QT_TRANSLATE_NOOP("Happened", "Uploaded by {desk}"),
    QT_TRANSLATE_NOOP("Happened", "E-mail made ready"),
    QT_TRANSLATE_NOOP("Happened", "Text made ready"),
    QT_TRANSLATE_NOOP("Happened", "E-mail could not go out yet"),
    QT_TRANSLATE_NOOP("Happened", "Text could not go out yet"),
    QT_TRANSLATE_NOOP("Happened", "E-mail sent"),
    QT_TRANSLATE_NOOP("Happened", "Text sent"),
    QT_TRANSLATE_NOOP("Happened", "E-mail delivered"),
    QT_TRANSLATE_NOOP("Happened", "Text delivered"),
    QT_TRANSLATE_NOOP("Happened", "E-mail came back"),
    QT_TRANSLATE_NOOP("Happened", "Text came back"),
    QT_TRANSLATE_NOOP("Happened", "E-mail not delivered"),
    QT_TRANSLATE_NOOP("Happened", "Text not delivered"),
    QT_TRANSLATE_NOOP("Happened", "Opened"),
    QT_TRANSLATE_NOOP("Happened", "Language of the page changed to {detail}"),
    QT_TRANSLATE_NOOP("Happened", "The patient chose a password"),
    QT_TRANSLATE_NOOP("Happened", "Password reset by {desk}"),
    QT_TRANSLATE_NOOP("Happened", "Wrong code entered"),
    QT_TRANSLATE_NOOP("Happened", "Too many wrong codes: locked for a day"),
    QT_TRANSLATE_NOOP("Happened", "Wrong delete code entered"),
    QT_TRANSLATE_NOOP("Happened", "Too many wrong delete codes: deleting is locked"),
    QT_TRANSLATE_NOOP("Happened", "Sent again by {desk}, with a new link"),
    QT_TRANSLATE_NOOP("Happened", "The old link stopped working"),
    QT_TRANSLATE_NOOP("Happened", "Link copied by {desk}"),
    QT_TRANSLATE_NOOP("Happened", "Delete code looked at by {desk}"),
    QT_TRANSLATE_NOOP("Happened", "Looked at by {desk}"),
    QT_TRANSLATE_NOOP("Happened", "Extended to {until} by {desk}"),
    QT_TRANSLATE_NOOP("Happened", "Closed by {desk}"),
    QT_TRANSLATE_NOOP("Happened", "Opened again by {desk}"),
    QT_TRANSLATE_NOOP("Happened", "Expired"),
    QT_TRANSLATE_NOOP("Happened", "Deleted by the patient"),
    QT_TRANSLATE_NOOP("Happened", "Taken back by {desk}"),
    QT_TRANSLATE_NOOP("Happened", "Pictures erased from the server"),
    QT_TRANSLATE_NOOP("Happened", "Pictures are gone from the server's storage"),
    QT_TRANSLATE_NOOP("Happened", "A newer page took its place"),
    QT_TRANSLATE_NOOP("Happened", "The patient asked for the pictures again"),
    QT_TRANSLATE_NOOP("Happened", "{desk} asked {detail} to send the study again"),
    QT_TRANSLATE_NOOP("Happened", "The patient's request was answered"),
    QT_TRANSLATE_NOOP("Reason", "A newer page took this one's place {when}. Go on there."),
    QT_TRANSLATE_NOOP(
        "Reason",
        "The patient deleted the pictures {when}, with the code in the message. Send the study "
        "again if that was a mistake.",
    ),
    QT_TRANSLATE_NOOP(
        "Reason",
        "The clinic took this sending back {when}. Send the study again if the patient needs it.",
    ),
    QT_TRANSLATE_NOOP(
        "Reason",
        "The page closed on {until}, and its pictures are erased. Send the study again.",
    ),
    QT_TRANSLATE_NOOP(
        "Reason",
        "The clinic closed this page {when}. Open it again, and its link works as before.",
    ),
    QT_TRANSLATE_NOOP(
        "Reason",
        "Pictures of this page are gone from the server's storage. Send the study again.",
    ),
    QT_TRANSLATE_NOOP(
        "Reason",
        "Too many wrong codes were entered, the last one {when}: this link takes no more for a "
        "day. Tell the patient the Patient Link Code, and send a new link.",
    ),
    QT_TRANSLATE_NOOP(
        "Reason",
        "Too many wrong passwords were entered, the last one {when}. Reset the password: the "
        "patient then chooses a new one.",
    ),
    QT_TRANSLATE_NOOP("Reason", "The e-mail to {contact} came back. Check the address, then send it again."),
    QT_TRANSLATE_NOOP(
        "Reason",
        "The e-mail to {contact} was not delivered. Check the address, then send it again.",
    ),
    QT_TRANSLATE_NOOP(
        "Reason",
        "The text to {contact} was not delivered. Check the number, then send it again.",
    ),
    QT_TRANSLATE_NOOP(
        "Reason",
        "A wrong code was entered {when}. Tell the patient the Patient Link Code: it is not in "
        "the message, and the four digits there only delete. A new link begins the tries anew.",
    ),
    QT_TRANSLATE_NOOP(
        "Reason",
        "A wrong password was entered {when}. Reset the password: the patient then chooses a new one.",
    ),
    QT_TRANSLATE_NOOP(
        "Reason",
        "Ten wrong delete codes were entered, the last one {when}. The pictures can still be "
        "seen. Send a new link: it comes with a new delete code.",
    ),
    QT_TRANSLATE_NOOP("Reason", "A wrong delete code was entered {when}. Tell the patient the right one."),
    QT_TRANSLATE_NOOP("Reason", "The message is on its way. Copy the link if the patient waits beside you."),
    QT_TRANSLATE_NOOP(
        "Reason",
        "The message could not go out {when}. The server tries again by itself. Copy the link if "
        "the patient can't wait.",
    ),
    QT_TRANSLATE_NOOP(
        "Reason",
        "Nobody has opened the page yet. Ask the patient to look for the message, among junk "
        "mail too, or send it again.",
    ),
    QT_TRANSLATE_NOOP(
        "Reason",
        "The page was opened {when}, and closes on {until}. Extend it if the patient needs longer.",
    ),
    QT_TRANSLATE_NOOP(
        "Reason",
        "The patient can open the page: it was opened {when}. If the link is lost, send it again.",
    ),
)
"""Every sentence of `Happened` and `Reason`; a test compares both."""

_ACTIONS: dict[Action, object] = {
    Action.RESEND: QT_TRANSLATE_NOOP("Action", "Resend…"),
    Action.SEND_AGAIN: QT_TRANSLATE_NOOP("Action", "Send again…"),
    Action.COPY_LINK: QT_TRANSLATE_NOOP("Action", "Copy link"),
    Action.SHOW_CODE: QT_TRANSLATE_NOOP("Action", "Show delete code"),
    Action.PREVIEW: QT_TRANSLATE_NOOP("Action", "See the page"),
    Action.EXTEND: QT_TRANSLATE_NOOP("Action", "Extend…"),
    Action.RESET_PASSWORD: QT_TRANSLATE_NOOP("Action", "Reset password…"),
    Action.CLOSE: QT_TRANSLATE_NOOP("Action", "Close page…"),
    Action.REOPEN: QT_TRANSLATE_NOOP("Action", "Open again"),
    Action.SHOW_NEWER: QT_TRANSLATE_NOOP("Action", "Go to the newer page"),
}
ICONS: dict[Action, str] = {
    Action.RESEND: "send",
    Action.SEND_AGAIN: "send",
    Action.COPY_LINK: "copy",
    Action.SHOW_CODE: "key",
    Action.PREVIEW: "eye",
    Action.EXTEND: "calendar",
    Action.RESET_PASSWORD: "lock",
    Action.CLOSE: "state-closed",
    Action.REOPEN: "retry",
    Action.SHOW_NEWER: "next",
}
_GOOD = frozenset({Happened.OPENED, Happened.MAIL_DELIVERED, Happened.TEXT_DELIVERED})
_WARN = frozenset(
    {
        Happened.WRONG_CODE,
        Happened.WRONG_DELETE,
        Happened.REQUESTED,
        Happened.ASKED,
        Happened.MAIL_WAITS,
        Happened.TEXT_WAITS,
    }
)
_BAD = frozenset(
    {
        Happened.MAIL_BOUNCED,
        Happened.TEXT_BOUNCED,
        Happened.MAIL_FAILED,
        Happened.TEXT_FAILED,
        Happened.CODE_LOCKED,
        Happened.DELETE_LOCKED,
        Happened.DAMAGED,
    }
)
_SIGNS: dict[Happened, str] = {
    Happened.QUEUED: "state-waiting",
    Happened.UPLOADED: "state-uploading",
    Happened.OPENED: "state-opened",
    Happened.EXPIRED: "state-expired",
    Happened.DELETED: "state-deleted",
    Happened.TAKEN_BACK: "state-deleted",
    Happened.ERASED: "trash",
    Happened.CLOSED: "state-closed",
    Happened.REOPENED: "retry",
    Happened.RESENT: "send",
    Happened.EXTENDED: "calendar",
    Happened.PASSWORD_SET: "lock",
    Happened.PASSWORD_RESET: "lock",
    Happened.LINK_COPIED: "copy",
    Happened.CODE_SHOWN: "key",
    Happened.PREVIEWED: "eye",
    Happened.LANGUAGE: "language",
    Happened.REQUESTED: "requests",
    Happened.ASKED: "requests",
    Happened.ANSWERED: "check",
    Happened.REPLACED: "next",
    Happened.MAIL_QUEUED: "mail",
    Happened.TEXT_QUEUED: "phone",
    Happened.MAIL_SENT: "state-sent",
    Happened.TEXT_SENT: "state-sent",
    Happened.MAIL_DELIVERED: "state-sent",
    Happened.TEXT_DELIVERED: "state-sent",
    Happened.LINK_VOID: "close",
}


def action_word(action: Action) -> str:
    """Return what its button says."""
    return QCoreApplication.translate("Action", str(_ACTIONS[action]))


def sign(line: Line) -> tuple[str, Ink]:
    """Return a line's icon and ink."""
    if line.kind in _BAD:
        return "state-failed", Ink.BAD
    if line.kind in _WARN:
        return _SIGNS.get(line.kind, "warning"), Ink.WARN
    return _SIGNS.get(line.kind, "info"), Ink.GOOD if line.kind in _GOOD else Ink.MUTED


def line_words(line: Line) -> str:
    """Return what happened: "E-mail not delivered (no such box)", "Opened, 3 times"."""
    said = QCoreApplication.translate("Happened", line.kind.value)
    said = said.replace("{desk}", _desk(line.desk))
    if "{until}" in said:
        said = said.replace("{until}", _until(line.until))
    if "{detail}" in said:
        detail = own_name(line.detail) if line.kind is Happened.LANGUAGE else line.detail
        said = said.replace("{detail}", texts.isolated(detail) or "?")
    elif line.detail:
        said = f"{said} ({texts.isolated(undelivered(line.detail))})"
    if line.times > 1:
        # the translators' tool finds plurals in a widget's `tr` alone; the page's details say the same
        times = QCoreApplication.translate("SentDetails", "%Ln times", "", line.times)
        said = QCoreApplication.translate("Timeline", "{what}, {times}").replace("{what}", said)
        said = said.replace("{times}", times)
    return said


def finding_words(finding: Finding, last_day: date | None, now: datetime, *, hidden: bool = False) -> str:
    """Return why, and what to do, whole sentences; no contact where names are hidden."""
    said = QCoreApplication.translate("Reason", finding.reason.value)
    contact = "" if hidden or not finding.contact else texts.contact_end(finding.contact)
    said = said.replace("{contact}", contact or QCoreApplication.translate("Timeline", "the patient"))
    said = said.replace("{until}", texts.day(last_day) if last_day else "?")
    return said.replace("{when}", when_words(finding.at, now) if finding.at else "")


def when_words(when: datetime, now: datetime) -> str:
    """Return a moment as it stands in a sentence: "at 14:02", "yesterday at 14:02", "on 12 May 2026"."""
    then, today = when.astimezone().date(), now.astimezone().date()
    if (today - then).days > 1:
        return QCoreApplication.translate("Timeline", "on {day}").replace("{day}", texts.day(then))
    said = (
        QCoreApplication.translate("Timeline", "at {time}")
        if then == today
        else QCoreApplication.translate("Timeline", "yesterday at {time}")
    )
    return said.replace("{time}", texts.clock(when))


def own_name(tag: str) -> str:
    """Return a language as it calls itself; its tag where Qt knows none."""
    return QLocale(tag).nativeLanguageName() or tag


def _desk(name: str) -> str:
    return texts.isolated(name) or QCoreApplication.translate("Timeline", "the clinic")


def _until(moment: datetime | None) -> str:
    if moment is None:
        return "?"
    return texts.day((moment - timedelta(microseconds=1)).astimezone().date())
