"""What scripted people read: words without the marks that keep their order, and the digits of a mail."""

from __future__ import annotations

import re

_MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f\u200b")


def plain(text: str) -> str:
    """Return words without marks that nobody sees."""
    return text.translate(_MARKS)


def delete_code(letter: dict[str, str]) -> str:
    """Return the four digits of a mail."""
    text = letter["text"].replace(letter["link"], "")
    found = re.findall(r"(?<![\d-])\d{4}(?![\d-])", text)
    return next(digits for digits in found if not digits.startswith("20") and digits != "0134")
