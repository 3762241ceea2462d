"""Which recognised lines may stay on a picture: measurements, anatomy and machine settings.

Owns: the allow-list and its grammar, and which scripts the recogniser can read at all.
Refuses: identity (`identity` is asked first, and wins), and guesses: what isn't on the list doesn't stay.
"""

from __future__ import annotations

import re
import unicodedata

_READABLE = ("LATIN", "GREEK", "CJK", "HIRAGANA", "KATAKANA", "FULLWIDTH", "HALFWIDTH", "IDEOGRAPHIC")
_WORDS = frozenset("bpd hc ac fl crl nt efw ga afi hr cm mm bpm mi tis tib tic db hz mhz fps".split())


def is_allowed(text: str) -> bool:
    """Tell whether a line is a measurement, an anatomy word or a machine setting that may stay."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return bool(text.strip()) and not re.search(r"\d{5}", text) and all(word in _WORDS for word in words)


def is_readable(text: str) -> bool:
    """Tell whether every letter is of a script that the recogniser reads: Latin, Greek, CJK."""
    return all(unicodedata.name(c, "").startswith(_READABLE) for c in text if c.isalpha())
