"""Messages before they are sent: what a mail or text will say.

Owns: asking for a preview, with the clinic's words as they are or as an admin is typing them, and the answer.
Refuses: contacts, links and codes: a preview shows samples of these.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from tricedesk.wire.base import Language, Reply, Request
from tricedesk.wire.packages import Channel


class MessagePreviewRequest(Request):
    """`PUT /messages/preview`: what would a patient get?

    Attributes:
        words: the clinic's own words as they would be; None: as they are set; empty: TriceDesk's.
    """

    channel: Channel
    language: Language
    words: str | None = Field(default=None, max_length=4000)


class MessagePreview(Reply):
    """The message, with a sample link and code.

    `subject` and `html` are a mail's. A text has `parts` (each is paid for) of an `alphabet`, `units` in all
    and `units_left` in the last part; `costly` are the characters that make it longer by their kind.
    """

    text: str
    subject: str = ""
    html: str = ""
    parts: int = 0
    units: int = 0
    units_left: int = 0
    alphabet: Literal["", "gsm7", "ucs2"] = ""
    costly: str = ""
