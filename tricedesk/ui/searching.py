"""What it means that a typed text finds a page, by patient, contact or date.

Owns: how texts are compared. Refuses: which pages there are, and writing any of it down: labels stand on disk
as the server has them, sealed.

Every typed word must occur somewhere in what is known of a page, accents and capitals aside. Digits find
numbers however these are parted: `555 0134` and `(555) 01-34` find +1 555 0134; `2027-01-15` and `15.01.2027`
find a date.
"""

from __future__ import annotations

import re
import unicodedata

_ISO_DATE = re.compile(r"\b(\d{4})[-./](\d{1,2})[-./](\d{1,2})\b")
_DAY_FIRST = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_NUMBER = re.compile(r"\+?[\d(][\d\s()/-]{4,}\d")
_NOT_SEARCHED = re.compile(r"[^\w@.+]+")


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
