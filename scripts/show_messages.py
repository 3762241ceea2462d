"""Writes docs/messages.md: one mail and one text as a patient gets them, and what texts take.

`python scripts/show_messages.py` writes it; a test says whether it is still true.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from tricedesk.landing import languages
from tricedesk.landing.messages import mail, texts
from tricedesk.landing.messages.letter import Letter
from tricedesk.wire import gsm

PAGE: Final = Path(__file__).parents[1] / "docs" / "messages.md"
NOW: Final = datetime(2027, 1, 15, 18, 30, tzinfo=UTC)
LETTER: Final = Letter(
    language="en",
    clinic="Maple Clinic",
    phone="555 0134",
    country="US",
    time_zone="America/New_York",
    link="https://pics.example.org/p/6Xn2qLrQeZ8vHk3PdWb7Ty",
    delete_code="4821",
    gate="code",
    expires_at=datetime(2027, 4, 16, 4, tzinfo=UTC),
    sms_name="Maple Clinic",
    own_language="en",
)
INTRODUCTION: Final = """\
# What a patient gets

Written by `python scripts/show_messages.py`; a test keeps it true. The link and the codes are made up.

The four digits delete the page. The Patient Link Code and a page's password are never in a message: they
travel another way. A clinic may set words of its own for each channel; they name `{clinic}`, `{date}`,
`{link}`, `{code}` and `{phone}`, and are refused without `{link}` or `{code}`. They are said where the page
is in the clinic's own language; in every other, TriceDesk's are. With a second language set, everything is
said again in it, below.
"""


def headers_and_text(letter: Letter) -> str:
    """Return the mail as its plain part reads, with the headers that say what it is."""
    composed = mail.compose(
        letter,
        to="ann@patients.example.net",
        sender="pictures@example.org",
        message_id=UUID("01947c3e-0000-7000-8000-000000000001"),
        now=NOW,
    )
    names = ("Subject", "From", "To", "Date", "Message-ID", "Auto-Submitted", "Content-Language")
    plain = composed.get_body(("plain",))
    assert plain is not None
    return "\n".join(f"{name}: {composed[name]}" for name in names) + f"\n\n{plain.get_content().strip()}"


def page() -> str:
    """Return the whole document."""
    parts = [INTRODUCTION, "## A mail\n", f"```\n{headers_and_text(LETTER)}\n```\n"]
    parts.append(
        "Its second part says the same in HTML, with a button, in light and dark; it fetches nothing, and\n"
        "has nothing attached.\n\n## A text\n"
    )
    longest = replace(LETTER, sms_name="Maple Clinic Imaging")
    rows = []
    for language in languages.available():
        text = texts.compose(replace(longest, language=language))
        size = gsm.measure(text)
        parts.append(
            f"{languages.own_name(language)}, with the longest name that a clinic's may have in a text:\n"
        )
        parts.append(f"```\n{text}\n```\n")
        rows.append(f"| {languages.own_name(language)} | {size.alphabet} | {size.units} | {size.parts} |")
    parts.append(
        "| language | alphabet | units | parts |\n| --- | --- | --- | --- |\n" + "\n".join(rows) + "\n"
    )
    parts.append(
        "A part holds 160 septets of the GSM alphabet, or 70 UTF-16 units of any other; of several parts\n"
        "each holds 153 or 67. The preview in the account's settings counts them before anything is sent.\n"
    )
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
