"""How this desk stands with its server, and what is said of it.

Owns: what is known of it, and the banner's words and buttons.
Refuses: finding out (the sync says so), and showing it (`notices`, `foot`, `outbox_view`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject

from tricedesk.ui.banners import Banner, Tone
from tricedesk.ui.foot import Connection
from tricedesk.ui.said import said

BANNER = "offline"
PAIR, PREFERENCES = "pair", "preferences"
"""What the banner's button asks for."""


class Cause(StrEnum):
    """What keeps them apart; spelled as the sync spells it."""

    NONE = "none"
    SILENCE = "silence"
    BUSY = "busy"
    PROXY = "proxy"
    OTHER = "other"


_PASSES = frozenset({Cause.NONE, Cause.SILENCE, Cause.BUSY})


@dataclass(frozen=True, slots=True)
class Standing:
    """The connection, what keeps it away, and why, in the words of who found out (English)."""

    connection: Connection = Connection.UNKNOWN
    cause: Cause = Cause.NONE
    title: str = ""
    message: str = ""
    hint: str = ""

    @property
    def why(self) -> str:
        """Why there is none and what to do, in the desk's language; empty where nobody knows."""
        return said(" ".join(filter(None, (self.title, self.message, self.hint))))

    @property
    def is_silence(self) -> bool:
        """Whether there simply is no connection, and nothing more to be known of it."""
        return self.connection is Connection.OFFLINE and self.cause in (Cause.NONE, Cause.SILENCE)


class ConnectionWords(QObject):
    """Says it above the views; an object because only `tr` knows plurals."""

    def banner(self, standing: Standing, unsent: int) -> Banner | None:
        """Return the banner while so many studies wait.

        What passes by itself is said only while something waits for it: otherwise the foot says enough.
        """
        connection = standing.connection
        if connection in (Connection.UNKNOWN, Connection.ONLINE):
            return None
        passes = connection is Connection.OFFLINE and standing.cause in _PASSES
        if passes and not unsent:
            return None
        if standing.is_silence:
            words = self.tr("No connection. %Ln studies wait here and go out by themselves.", "", unsent)
            return Banner(BANNER, " ".join(filter(None, (words, said(standing.message)))), Tone.WARN)
        if connection is Connection.ELSEWHERE:  # nothing waits in vain
            return Banner(BANNER, standing.why, Tone.INFO)
        waits = self.tr("%Ln studies wait here.", "", unsent) if unsent else ""
        words = " ".join(filter(None, (standing.why, waits)))
        return Banner(BANNER, words, Tone.WARN, self._actions(standing))

    def _actions(self, standing: Standing) -> tuple[tuple[str, str], ...]:
        if standing.connection is Connection.UNPAIRED:
            return ((PAIR, self.tr("Pair…")),)
        if standing.cause is Cause.PROXY:
            return ((PREFERENCES, self.tr("Preferences…")),)
        return ()
