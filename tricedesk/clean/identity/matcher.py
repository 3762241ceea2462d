"""The search for a study's identifiers in one recognised line."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Self


@dataclass(frozen=True)
class Identity:
    """What names a patient, place or time in one study."""

    identifiers: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, identifiers: Iterable[tuple[str, str]]) -> Self:
        """Return the identity that (DICOM keyword, text) pairs of a study's headers hold."""
        return cls(tuple(sorted(set(identifiers))))

    @cached_property
    def digest(self) -> str:
        """SHA-256 of what is searched for."""
        return hashlib.sha256(repr(self.identifiers).encode()).hexdigest()

    def match(self, text: str) -> str | None:
        """Return the keyword of the identifier that a recognised line matches, else None."""
        line = _folded(text)
        for keyword, value in self.identifiers:
            if keyword.endswith("UID"):
                continue
            for part in value.replace("^", " ").replace("=", " ").replace("\\", " ").split():
                folded = _folded(part)
                if len(folded) >= 3 and folded in line:
                    return keyword
        return None


def _folded(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if c.isalnum())
