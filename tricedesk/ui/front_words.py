"""What is said of a command: that it was done, or what it was that was not done.

Owns: one sentence a kind. Refuses: why it was not done; the server's words say that.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from tricedesk import wire
from tricedesk.ui import texts

_DONE: dict[type[wire.Request], object] = {
    wire.Resend: QT_TRANSLATE_NOOP("Command", "Sent again to {to}."),
    wire.Extend: QT_TRANSLATE_NOOP("Command", "Extended. The link stays the same."),
    wire.ClosePage: QT_TRANSLATE_NOOP("Command", "Closed. Nobody can open the page now."),
    wire.ReopenPage: QT_TRANSLATE_NOOP("Command", "Open again. Its link works as before."),
    wire.ResetPassword: QT_TRANSLATE_NOOP("Command", "Password reset. The next visitor chooses a new one."),
    wire.AskWorkstation: QT_TRANSLATE_NOOP("Command", "{name} was asked to send the study again."),
    wire.AnswerRequest: QT_TRANSLATE_NOOP("Command", "The request was put away."),
}
_NOT_DONE: dict[type[wire.Request], object] = {
    wire.CopyLink: QT_TRANSLATE_NOOP("Command", "The link of {name} was not copied."),
    wire.ShowDeleteCode: QT_TRANSLATE_NOOP("Command", "The delete code of {name} could not be shown."),
    wire.PreviewPage: QT_TRANSLATE_NOOP("Command", "The page of {name} was not opened."),
    wire.Resend: QT_TRANSLATE_NOOP("Command", "The link of {name} was not sent again."),
    wire.Extend: QT_TRANSLATE_NOOP("Command", "The page of {name} was not extended."),
    wire.ClosePage: QT_TRANSLATE_NOOP("Command", "The page of {name} was not closed."),
    wire.ReopenPage: QT_TRANSLATE_NOOP("Command", "The page of {name} was not opened again."),
    wire.ResetPassword: QT_TRANSLATE_NOOP("Command", "The password of {name} was not reset."),
    wire.AskWorkstation: QT_TRANSLATE_NOOP("Command", "{name} was not asked."),
    wire.AnswerRequest: QT_TRANSLATE_NOOP("Command", "The request of {name} was not put away."),
}


def done_words(command: wire.Command, name: str, to: tuple[str, ...] = ()) -> str:
    """Return what was done: "Sent again to …4471."; `to` are contacts, masked."""
    text = QCoreApplication.translate("Command", str(_DONE[type(command)]))
    sent_to = QLocale().createSeparatedList([texts.isolated_ltr(contact) for contact in to])
    return text.replace("{to}", sent_to).replace("{name}", _name(name))


def asking_words(command: wire.Command, name: str) -> str:
    """Return what was not done."""
    text = QCoreApplication.translate("Command", str(_NOT_DONE[type(command)]))
    return text.replace("{name}", _name(name))


def _name(name: str) -> str:
    return texts.isolated(name) or QCoreApplication.translate("Command", "this patient")
