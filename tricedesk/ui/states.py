"""What a study or a package is right now: a shape and a word, never a colour alone.

Owns: the states that are shown, and for each its word, icon and ink.
Refuses: deciding which state something is in; the view's model does, from the ledger.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tricedesk.ui.palettes import Ink
from tricedesk.ui.texts import number


class State(StrEnum):
    """States in the order of a package's life."""

    NEW = "new"
    LOOK = "look"
    READY = "ready"
    WAITING = "waiting"
    OFFLINE = "offline"
    UPLOADING = "uploading"
    PAUSED = "paused"
    SENT = "sent"
    OPENED = "opened"
    EXPIRED = "expired"
    DELETED = "deleted"
    CLOSED = "closed"
    FAILED = "failed"
    UNDELIVERED = "undelivered"
    CANCELLING = "cancelling"


@dataclass(frozen=True, slots=True)
class Sign:
    """How a state is shown: `word` is the English source, `glyph` its shape where only text can stand."""

    word: object  # so Qt types a marked source text
    icon: str
    glyph: str
    ink: Ink


SIGNS: dict[State, Sign] = {
    State.NEW: Sign(QT_TRANSLATE_NOOP("State", "New"), "state-new", "○", Ink.MUTED),
    State.LOOK: Sign(QT_TRANSLATE_NOOP("State", "Needs a look"), "state-look", "◐", Ink.WARN),
    State.READY: Sign(QT_TRANSLATE_NOOP("State", "Ready"), "state-ready", "●", Ink.ACCENT),
    State.WAITING: Sign(QT_TRANSLATE_NOOP("State", "Waiting"), "state-waiting", "⋯", Ink.MUTED),
    State.OFFLINE: Sign(QT_TRANSLATE_NOOP("State", "Offline"), "state-offline", "⋯", Ink.WARN),
    State.UPLOADING: Sign(QT_TRANSLATE_NOOP("State", "Uploading"), "state-uploading", "↻", Ink.ACCENT),
    State.PAUSED: Sign(QT_TRANSLATE_NOOP("State", "Paused"), "state-paused", "‖", Ink.WARN),
    State.SENT: Sign(QT_TRANSLATE_NOOP("State", "Sent"), "state-sent", "✓", Ink.GOOD),
    State.OPENED: Sign(QT_TRANSLATE_NOOP("State", "Opened"), "state-opened", "✓✓", Ink.GOOD),
    State.EXPIRED: Sign(QT_TRANSLATE_NOOP("State", "Expired"), "state-expired", "◷", Ink.MUTED),
    State.DELETED: Sign(
        QT_TRANSLATE_NOOP("State", "Deleted by the patient"), "state-deleted", "⌫", Ink.MUTED
    ),
    State.CLOSED: Sign(QT_TRANSLATE_NOOP("State", "Closed by the clinic"), "state-closed", "⊘", Ink.MUTED),
    State.FAILED: Sign(QT_TRANSLATE_NOOP("State", "Failed"), "state-failed", "✕", Ink.BAD),
    State.UNDELIVERED: Sign(QT_TRANSLATE_NOOP("State", "Not delivered"), "state-failed", "✕", Ink.BAD),
    State.CANCELLING: Sign(QT_TRANSLATE_NOOP("State", "Cancelling"), "state-waiting", "⋯", Ink.MUTED),
}


def word(state: State, percent: int | None = None) -> str:
    """Return the state's word in the desk's language; with `percent`, how far it is: "Uploading 42 %"."""
    text = QCoreApplication.translate("State", str(SIGNS[state].word))
    if percent is None:
        return text
    share = QCoreApplication.translate("State", "%1 %").replace("%1", number(percent))
    return f"{text} {share}"
