"""All that a message says, whatever its channel.

Owns: `Letter`, the values that a clinic's own words may name (`{link}`, `{code}`, …), filling them in, and
refusing words that lack what a patient needs.
Refuses: the Patient Link Code and passwords: a letter has no field for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from tricedesk.landing.days import last_day
from tricedesk.landing.languages import Translation, translations
from tricedesk.landing.refusals import RefusalError
from tricedesk.wire import Channel, ErrorCode

PLACEHOLDERS: Final = ("clinic", "date", "link", "code", "phone")
"""What a clinic's own words may name, in curly brackets."""
_NEEDED: Final = {
    "link": "Without it the patient can't open the page.",
    "code": "Without it the patient can't delete the page.",
}
_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
SHORTEST_CODE: Final = 6
MOST_SUSPECTS: Final = 40
LONGEST: Final = {Channel.EMAIL: 4000, Channel.SMS: 1000}
"""Characters of a clinic's own words."""


@dataclass(frozen=True, slots=True)
class Letter:
    """All that a message says.

    Attributes:
        link: the page's whole address, with the token.
        delete_code: four digits.
        gate: what the page asks for: `none`, `code` or `password`.
        password_set: somebody has chosen the password already.
        expires_at: the moment at which the page closes, UTC; told as the last whole day in `time_zone`.
        sms_name: the clinic's name in a text, at most 20 characters of the GSM alphabet.
        second_language: everything is said again in it, below; empty: once is enough.
        own_words: the clinic's own text for this channel, said where the language is `own_language`.
        sender_name: who a mail is from; empty: the clinic. reply_to: where answers go; empty: nowhere.
    """

    language: str
    clinic: str
    phone: str
    country: str
    time_zone: str
    link: str
    delete_code: str
    gate: str
    expires_at: datetime
    password_set: bool = False
    sms_name: str = ""
    second_language: str = ""
    own_words: str = ""
    own_language: str = ""
    sender_name: str = ""
    reply_to: str = ""

    @property
    def last_day(self) -> date:
        """Return the last whole day on which the page can be opened, in the clinic's zone."""
        return last_day(self.expires_at, ZoneInfo(self.time_zone))

    def tongues(self) -> tuple[Translation, ...]:
        """Return the languages that it speaks, first the page's."""
        first = translations(self.language, self.country)
        second = translations(self.second_language, self.country) if self.second_language else first
        return (first,) if second.language == first.language else (first, second)

    def words(self, t: Translation) -> str:
        """Return the clinic's own words in this language; empty: it has none, ours are said."""
        return self.own_words.strip() if t.language == self.own_language else ""


def for_account(account: Any, channel: Channel, **values: Any) -> Letter:
    """Return a letter with all that an account's row decides; `values` are the rest."""
    own_words = account.mail_text if channel is Channel.EMAIL else account.sms_text
    said = {
        "clinic": account.name,
        "phone": account.phone,
        "country": account.country,
        "time_zone": account.time_zone,
        "sms_name": account.sms_name,
        "second_language": account.second_language or "",
        "own_words": own_words,
        "own_language": account.language,
        "sender_name": account.sender_name,
        "reply_to": account.reply_to,
    }
    return Letter(**{**said, **values})


def check_words(channel: Channel, text: str) -> None:
    """Check a clinic's own words; empty ones are fine, and mean ours.

    Raises:
        RefusalError: BAD_REQUEST; link or delete code is missing, a name is unknown, it is too long.
    """
    if not text.strip():
        return
    if len(text) > LONGEST[channel]:
        raise _refused(f"The text has more than {LONGEST[channel]} characters.", "Shorten it.")
    if any(not (char.isprintable() or char == "\n") for char in text):
        raise _refused("The text holds characters that can't be seen.", "Type it anew, without pasting.")
    named = _PLACEHOLDER.findall(text)
    for name, why in _NEEDED.items():
        if name not in named:
            raise _refused(f"The text lacks {{{name}}}.", f"{why} Put {{{name}}} where it belongs.")
    for name in named:
        if name not in PLACEHOLDERS:
            known = ", ".join(f"{{{each}}}" for each in PLACEHOLDERS)
            raise _refused(f"The text names {{{name}}}, which is unknown.", f"It may name {known}.")


def check_hides(code: str, *all_words: str) -> None:
    """Check that a Patient Link Code does not stand in a clinic's own words.

    Raises:
        RefusalError: BAD_REQUEST, it does.
    """
    if any(code.casefold() in words.casefold() for words in all_words):
        raise reveals_code()


def suspects(words: str) -> tuple[str, ...]:
    """Return what in a clinic's own words may be a code, when only the code's hash is known.

    These are at most `MOST_SUSPECTS`, because each takes some 20 ms to try; those with a digit come first.
    """
    bare = _PLACEHOLDER.sub(" ", words)
    found = {token.strip(".,;:!?()[]\"'«»“”") for token in bare.split()}
    likely = sorted((token for token in found if len(token) >= SHORTEST_CODE), key=_unlikeliness)
    return tuple(likely[:MOST_SUSPECTS])


def reveals_code() -> RefusalError:
    """Return the refusal for words that hold the Patient Link Code."""
    return _refused(
        "The clinic's own text holds the Patient Link Code.",
        "A code travels another way: whoever reads the message could open the page. Take it out of the text.",
    )


def _unlikeliness(token: str) -> tuple[bool, bool, str]:
    return not any(char.isdigit() for char in token), token.isalpha(), token


def pieces(words: str) -> Iterator[tuple[str, str]]:
    """Yield a clinic's own words as ("text", …) and ("link", ""), ("code", ""), …, in order."""
    end = 0
    for match in _PLACEHOLDER.finditer(words):
        if match[1] in PLACEHOLDERS:
            yield "text", words[end : match.start()]
            yield match[1], ""
            end = match.end()
    yield "text", words[end:]


def fill(words: str, values: dict[str, str]) -> str:
    """Return a clinic's own words with `{link}` and the others filled in."""
    return "".join(values.get(kind, "") if kind != "text" else text for kind, text in pieces(words))


def _refused(title: str, hint: str) -> RefusalError:
    return RefusalError(ErrorCode.BAD_REQUEST, title, hint)
