"""A clinic's own words: what they must name, what they may, and what is refused."""

from __future__ import annotations

import pytest

from tricedesk.landing.messages.letter import LONGEST, check_words, fill
from tricedesk.landing.refusals import RefusalError
from tricedesk.wire import Channel, ErrorCode

WHOLE = "{clinic}: {link}, until {date}. Delete: {code}. Call {phone}."


@pytest.mark.parametrize("channel", list(Channel))
@pytest.mark.parametrize(
    "text", ["", "  \n ", WHOLE, "{link}{code}", "{link} {code} } braces {link that name nothing {"]
)
def test_words_that_will_do(channel: Channel, text: str) -> None:
    check_words(channel, text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Delete: {code}", "The text lacks {link}."),
        ("Open {link}", "The text lacks {code}."),
        ("Open {Link}, delete {code}", "The text lacks {link}."),
        ("{link} {code} {name}", "The text names {name}, which is unknown."),
        ("{link} {code} { link }", "The text names { link }, which is unknown."),
        ("{link} {code} {}", "The text names {}, which is unknown."),
        ("{link} {code} \u202ereversed", "The text holds characters that can't be seen."),
        ("{link} {code} \x00", "The text holds characters that can't be seen."),
        ("{link} {code} \r\nBcc: all@example.org", "The text holds characters that can't be seen."),
    ],
)
def test_words_that_are_refused(text: str, title: str) -> None:
    for channel in Channel:
        with pytest.raises(RefusalError) as told:
            check_words(channel, text)
        assert (told.value.code, told.value.title) == (ErrorCode.BAD_REQUEST, title)
        assert told.value.hint


def test_words_that_are_too_long() -> None:
    for channel, longest in LONGEST.items():
        check_words(channel, "{link}{code}".ljust(longest, "x"))
        with pytest.raises(RefusalError, match="more than"):
            check_words(channel, "{link}{code}".ljust(longest + 1, "x"))


def test_filling_in() -> None:
    values = {"clinic": "Maple", "link": "L", "date": "Jan 27", "code": "0042", "phone": ""}
    assert fill(WHOLE, values) == "Maple: L, until Jan 27. Delete: 0042. Call ."
    assert fill("{code}{code} { code }", values) == "00420042 { code }"
