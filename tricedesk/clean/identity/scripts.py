"""Text made comparable: one spelling for what people, machines and recognisers write in several.

Owns: folding of case, accents, widths, look-alike letters of three alphabets and a recogniser's confusions;
romanised Greek; edit distance.
Refuses: knowing what a text means.

Two depths. `fold` loses nothing that tells words apart for a reader: case, accents, width. `look` goes
further and gives one class to characters that a recogniser takes for one another; it is for words of five
letters and more and for numbers, where little else looks the same.
"""

# ruff: noqa: RUF001 - Greek and Cyrillic letters are meant

from __future__ import annotations

import re
import unicodedata

_EXPANDED = {
    "ä": "ae",
    "ö": "oe",
    "ü": "ue",
    "ø": "oe",
    "å": "aa",
    "æ": "ae",
    "œ": "oe",
    "ij": "ij",
    "ñ": "ny",
    "þ": "th",
    "ð": "dh",
}
_PLAIN = {
    "ß": "ss",
    "ø": "o",
    "æ": "a",
    "œ": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ħ": "h",
}
#: Greek and Cyrillic capitals that are drawn as Latin ones, folded: a recogniser can't tell them apart.
_ALIKE = str.maketrans("αβεζηικμνορτυχ" + "авекмнорстухіј", "abezhikmnoptyx" + "abekmhopctyxij")
#: ELOT 743 (ISO 843), as passports have it, with accents gone.
_GREEK_PAIRS = {
    "ου": "ou",
    "αυ": "av",
    "ευ": "ev",
    "ηυ": "iv",
    "γγ": "ng",
    "γξ": "nx",
    "γχ": "nch",
    "μπ": "b",
    "ντ": "nt",
}
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρστυφχψω",
        ("a", "v", "g", "d", "e", "z", "i", "th", *"iklmnxoprstyf", "ch", "ps", "o"),
        strict=True,
    )
)
_CLASSES = str.maketrans("0dq1il|!5s8b2z9g6", "ooo11111ssbbzzgg6")
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "o"), ("ii", "u"))
_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_KATAKANA = {n: n - 0x60 for n in range(0x30A1, 0x30F7)}  # to Hiragana


def fold(text: str) -> str:
    """Return the text in small letters, without accents, in half-width forms and European digits."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_KATAKANA)
    # Only what follows a letter that has no accent of its own is lost: a voiced Kana stays.
    stripped = "".join(c if is_cjk(c) else _base(c) for c in folded)
    return "".join(_digit(c) for c in stripped)


def plain(text: str) -> str:
    """Return the text without accents, its case and signs as they were."""
    if text.isascii():
        return text
    return "".join(
        c if is_cjk(c) or not c.isalpha() else _base(c) for c in unicodedata.normalize("NFC", text)
    )


def spellings(word: str) -> frozenset[str]:
    """Return the folded spellings of a word: without accents, with them written out, romanised, look-alike.

    `MÜLLER` is muller and mueller; `ΠΑΠΑΣ` is παπας, papas and what its capitals look like in Latin.
    """
    folded = fold(word)
    lower = unicodedata.normalize("NFKC", word).casefold()
    found = {folded, fold("".join(_EXPANDED.get(c, c) for c in lower)), folded.translate(_ALIKE)}
    if any("α" <= c <= "ω" for c in folded):
        found.add(_romanised(folded))
    return frozenset(found)


def look(word: str) -> str:
    """Return a folded word, one class for what a recogniser confuses: 0ODQ 1lI| 5S 8B 2Z 9g rn/m ii/u."""
    for pair, one in _PAIRS:
        word = word.replace(pair, one)
    return word.translate(_CLASSES)


def listed(text: str) -> frozenset[str]:
    """Return the words of a list that is written as a text."""
    return frozenset(text.split())


def words(text: str) -> list[str]:
    """Return the runs of letters and digits of a folded text."""
    return _WORD.findall(text)


def is_cjk(character: str) -> bool:
    """Tell whether a character is Chinese, or Japanese Kana: scripts without spaces between words."""
    n = ord(character)
    return 0x3040 <= n <= 0x30FF or 0x3400 <= n <= 0x9FFF or 0xF900 <= n <= 0xFAFF or n >= 0x20000


def within(one: str, other: str, most: int) -> bool:
    """Tell whether at most `most` characters inserted, dropped or exchanged make one text the other."""
    if abs(len(one) - len(other)) > most:
        return False
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
        if min(row) > most:
            return False
    return row[-1] <= most


def _base(character: str) -> str:
    if character in _PLAIN:
        return _PLAIN[character]
    return "".join(c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c))


def _digit(character: str) -> str:
    if character.isascii() or not character.isdecimal():
        return character
    return str(unicodedata.decimal(character))


def _romanised(folded: str) -> str:
    for pair, latin in _GREEK_PAIRS.items():
        folded = folded.replace(pair, latin)
    return "".join(_GREEK.get(c, c) for c in folded)
