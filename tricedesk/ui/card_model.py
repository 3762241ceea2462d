"""What the lists of cards have in common: each row is a card, asked for by role.

Owns: what a role of a card is.
Refuses: the rows; a list's own model knows them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from tricedesk.ui import texts
from tricedesk.ui.cards import CardRole
from tricedesk.ui.states import State


@dataclass(frozen=True, slots=True)
class Card:
    """One row. `percent`: 0 to 100, or None for no bar."""

    title: str
    word: str
    detail: str
    state: State
    at: datetime
    percent: int | None = None


class CardModel(QAbstractListModel):
    """A list whose rows are cards."""

    def card(self, place: int) -> Card:
        """Return the row at a place, in words; each list has its own."""
        raise NotImplementedError

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        card = self.card(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{card.title}, {card.word}, {card.detail}"
            case CardRole.STATE:
                return card.state
            case CardRole.WORD:
                return card.word
            case CardRole.DETAIL:
                return card.detail
            case CardRole.TIME:
                return texts.ago(card.at, datetime.now(UTC))
            case CardRole.PERCENT:
                return card.percent
        return None
