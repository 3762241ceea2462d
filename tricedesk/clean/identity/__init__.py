"""Whether a line of text, as a recogniser read it from a picture, names this patient, place or time.

Owns: `Identity`, made from a study's identifiers, and its one question `match`.
Refuses: reading pixels, and saying that a line is harmless: what matches nothing here may still be a name
that no header holds (`labels` says what may stay).
"""

from __future__ import annotations

from tricedesk.clean.identity.matcher import Identity
from tricedesk.clean.identity.study import shared_identifiers

__all__ = ["Identity", "shared_identifiers"]
