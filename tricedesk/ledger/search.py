"""Finding pages by patient, contact or date, among tens of thousands, at each key.

Owns: an index in memory of what labels say, brought up to date from the mirror by its newest changes, and
what it means that a typed text fits.
Refuses: writing any of it down (labels stand on disk as the server has them, sealed), and opening labels:
whoever makes an index says how.

Every typed word must occur somewhere in what is known of a page, accents and capitals aside. Digits find
numbers however these are parted: `555 0134` and `(555) 01-34` find +1 555 0134; `2027-01-15` and `15.01.2027`
find a date.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import datetime, tzinfo
from uuid import UUID

from tricedesk.ledger.mirror import Mirror

_ISO_DATE = re.compile(r"\b(\d{4})[-./](\d{1,2})[-./](\d{1,2})\b")
_DAY_FIRST = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_NUMBER = re.compile(r"\+?[\d(][\d\s()/-]{4,}\d")
_NOT_SEARCHED = re.compile(r"[^\w@.+]+")


class PageIndex:
    """Pages by what is known of them, newest first. For the mirror's thread.

    Args:
        describe: returns what a page's sealed label says, as one text (name, ID, date, contacts); empty where
            it can't be read.
        zone: in whose days a sending's date is typed; None: UTC.
    """

    def __init__(
        self,
        mirror: Mirror,
        account_id: UUID,
        describe: Callable[[UUID, str], str],
        *,
        zone: tzinfo | None = None,
    ) -> None:
        self._mirror = mirror
        self._account_id = account_id
        self._describe = describe
        self._zone = zone
        self._seq = 0
        self._known: dict[UUID, tuple[str, str, str]] = {}  # published at, sealed label, what is searched
        self._order: list[tuple[str, UUID]] = []

    def refresh(self) -> bool:
        """Take in what the mirror has learned since; return whether there was anything."""
        rows = self._mirror.labels(self._account_id, self._seq)
        for page_id, label, published_at, workstation, seq in rows:
            self._seq = max(self._seq, seq)
            if published_at is None:  # told of before it was published
                continue
            before = self._known.get(page_id)
            if before is None or before[:2] != (published_at, label):
                text = f"{self._describe(page_id, label)} {self._day(published_at)} {workstation}"
                self._known[page_id] = (published_at, label, searched(text))
        if rows:
            newest = sorted(self._known.items(), key=lambda item: (item[1][0], item[0]), reverse=True)
            self._order = [(known[2], page_id) for page_id, known in newest]
        return bool(rows)

    def find(self, typed: str, limit: int | None = None) -> list[UUID]:
        """Return the pages that a typed text fits, newest first; all for an empty one."""
        words = searched(typed, typed=True).split()
        found = []
        for text, page_id in self._order:
            for word in words:
                if word not in text:
                    break
            else:
                found.append(page_id)
                if len(found) == limit:
                    break
        return found

    def __len__(self) -> int:
        return len(self._order)

    def _day(self, published_at: str) -> str:
        return datetime.fromisoformat(published_at).astimezone(self._zone).date().isoformat()


def searched(text: str, *, typed: bool = False) -> str:
    """Return a text as it is compared: no accents, no capitals, dates and numbers as their digits.

    Args:
        typed: it is what to look for; what parts a number's digits is then left out.
    """
    text = _ISO_DATE.sub(lambda m: f"{m[1]}{int(m[2]):02}{int(m[3]):02}", text)
    text = _DAY_FIRST.sub(lambda m: f"{m[3]}{int(m[2]):02}{int(m[1]):02}", text)
    if typed:
        text = _NUMBER.sub(lambda m: re.sub(r"\D", "", m[0]), text)
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _NOT_SEARCHED.sub(" ", text.casefold()).strip()
