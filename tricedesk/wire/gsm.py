"""How many parts a text message takes.

Owns: the GSM 7-bit alphabet with its extension, the choice between it and UCS-2, and counting parts. The desk
counts while an admin types, the server when it writes the message; both count here.
Refuses: making a text shorter: what it costs is told. Only typographic spaces, quotes and dashes become plain
ones, because a single one of them makes a text of one part a text of three.

Sources: 3GPP TS 23.038, 6.2.1 (the alphabet; an extension character takes two septets) and TS 23.040,
9.2.3.24.1 (a part of several has a header of six octets: 153 septets or 67 UTF-16 units are left).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENSION: Final = frozenset("\f^{}\\[~]|€")
_GSM7_ONE, _GSM7_MANY = 160, 153
_UCS2_ONE, _UCS2_MANY = 70, 67
_PLAIN: Final = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2007\u2009\u202f", " "),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u2018\u2019\u201b\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201f\u2033", '"'),
        "\u2026": "...",
        "\u00ad": None,
        "\u200b": None,
    }
)


@dataclass(frozen=True, slots=True)
class Size:
    """What a text takes.

    Attributes:
        units: septets (`gsm7`) or UTF-16 units (`ucs2`).
        parts: messages that are paid for; 0 for an empty text.
        left: units that the last part still holds.
    """

    alphabet: Literal["gsm7", "ucs2"]
    units: int
    parts: int
    left: int


def measure(text: str) -> Size:
    """Return what a text takes; one character outside the GSM alphabet makes all of it UCS-2."""
    if all(char in BASIC or char in EXTENSION for char in text):
        return _count("gsm7", [2 if char in EXTENSION else 1 for char in text], _GSM7_ONE, _GSM7_MANY)
    return _count("ucs2", [2 if ord(char) > 0xFFFF else 1 for char in text], _UCS2_ONE, _UCS2_MANY)


def strangers(text: str) -> str:
    """Return the characters that make a text UCS-2, each once, in order."""
    return "".join(dict.fromkeys(char for char in text if char not in BASIC and char not in EXTENSION))


def plain(text: str) -> str:
    """Return a text with plain spaces, quotes and dashes."""
    return text.translate(_PLAIN)


def _count(alphabet: Literal["gsm7", "ucs2"], widths: list[int], one: int, many: int) -> Size:
    units = sum(widths)
    if units <= one:
        return Size(alphabet, units, 1 if units else 0, one - units)
    parts, filled = 1, 0
    for width in widths:  # a character of two units is never parted
        if filled + width > many:
            parts, filled = parts + 1, 0
        filled += width
    return Size(alphabet, units, parts, many - filled)
