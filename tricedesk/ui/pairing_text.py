"""A server's address and a one-time code that come as one text: scanned from a picture, or pasted.

Owns: putting them together and telling them apart. Refuses: judging them (`settings.check_server_url` and the
pairing do).

    https://pictures.example.org/#7QK2-M0XD-9V4H   the code as the address's fragment, which no browser sends
    https://pictures.example.org 7QK2M-0XD9V       side by side, in either order, with or without words around
"""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"https?://[^\s#?]+", re.IGNORECASE)
_DASH = "-\u2010\u2011\u2012\u2013\u2014"
_CODE = re.compile(rf"[0-9A-Za-z]{{4,}}(?:[{_DASH}][0-9A-Za-z]{{2,}})+|[0-9A-Za-z]{{10,}}")


def written(server_url: str, code: str) -> str:
    """Return address and code as one text, for a picture that is scanned."""
    return f"{server_url}/#{code}" if server_url else code


def read(text: str) -> tuple[str, str] | None:
    """Return address and code; None where the text does not hold both."""
    found = _ADDRESS.search(text)
    if found is None:
        return None
    codes = _CODE.findall(text[: found.start()] + " " + text[found.end() :])
    return (found[0].rstrip("/"), max(codes, key=len)) if codes else None
