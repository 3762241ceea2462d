"""The text message: one part in English, no names, the clinic's words, a second language below."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tricedesk.landing import languages
from tricedesk.landing.messages import texts
from tricedesk.landing.messages.letter import Letter
from tricedesk.wire import gsm

MOMENT = datetime(2027, 1, 28, tzinfo=UTC)
LETTER = Letter(
    language="en",
    clinic="Maple Clinic of Ultrasound",
    phone="555 0134",
    country="US",
    time_zone="UTC",
    link="https://pics.example.org/p/6Xn2qLrQeZ8vHk3PdWb7Ty",
    delete_code="4821",
    gate="none",
    expires_at=MOMENT,
    sms_name="Maple Clinic",
    own_language="en",
)


def test_the_english_text() -> None:
    assert texts.compose(LETTER) == (
        "Maple Clinic: your scan pictures are ready until Jan 27. "
        "https://pics.example.org/p/6Xn2qLrQeZ8vHk3PdWb7Ty Code to delete them: 4821 Questions? 555 0134"
    )


@pytest.mark.parametrize("phone", ["", "555 0134", "(555) 555-0134", "+1 (555) 555-0134"])
@pytest.mark.parametrize("host", ["pics.example.org", "pictures.maple-clinics.example.com"])
def test_english_fits_one_part_with_the_longest_name_on_every_day(phone: str, host: str) -> None:
    letter = replace(
        LETTER,
        sms_name="M" * 20,
        phone=phone,
        link=f"https://{host}/p/{'W' * 22}",
    )
    for country in ("US", "IE", "AU", "IN", ""):
        for day in range(0, 366, 3):
            written = replace(letter, country=country, expires_at=MOMENT + timedelta(days=day))
            text = texts.compose(written)
            assert gsm.measure(text).parts == 1, text
            assert letter.link in text.split(" ")
            assert "4821" in text
            digits = "".join(c for c in phone if c.isdigit())
            assert digits == "".join(c for c in text.rpartition("4821")[2] if c.isdigit())


@pytest.mark.parametrize("language", languages.available())
def test_every_language_says_all_of_it(language: str) -> None:
    text = texts.compose(replace(LETTER, language=language))
    words = text.split()
    for part in ("Maple Clinic", "4821", "27"):
        assert part in text
    assert LETTER.link in words  # nothing sticks to it that a phone would take for a part of it
    assert "0134" in text
    if language != "en":
        assert "pictures" not in text.replace(LETTER.link, "")


def test_spanish_fits_one_part_too() -> None:
    for day in range(0, 366, 3):
        letter = replace(LETTER, language="es", country="MX", expires_at=MOMENT + timedelta(days=day))
        assert gsm.measure(texts.compose(letter)) == replace(gsm.measure(texts.compose(letter)), parts=1)
        assert gsm.measure(texts.compose(letter)).alphabet == "gsm7"


def test_arabic_takes_at_most_three_parts() -> None:
    size = gsm.measure(texts.compose(replace(LETTER, language="ar")))
    assert size.alphabet == "ucs2"
    assert size.parts <= 3


def test_a_second_language_stands_below() -> None:
    text = texts.compose(replace(LETTER, second_language="es"))
    first, second = text.split("\n")
    assert first == texts.compose(LETTER)
    assert second == texts.compose(replace(LETTER, language="es"))
    assert texts.compose(replace(LETTER, language="es", second_language="es")).count("\n") == 0


def test_the_clinics_own_words_in_its_own_language_only() -> None:
    own = replace(LETTER, own_words="{clinic}, {phone}: {link} until {date}; delete: {code}")
    assert texts.compose(own) == (
        "Maple Clinic, 555 0134: https://pics.example.org/p/6Xn2qLrQeZ8vHk3PdWb7Ty until Jan 27; delete: 4821"
    )
    assert texts.compose(replace(own, language="es")) == texts.compose(replace(LETTER, language="es"))


def test_values_are_never_read_as_names() -> None:
    odd = replace(LETTER, sms_name="{code} {link}", own_words="{clinic} {link} {code}")
    assert texts.compose(odd) == f"{{code}} {{link}} {LETTER.link} 4821"


def test_typographic_marks_cost_nothing() -> None:
    own = replace(LETTER, own_words="\u201cMaple\u201d \u2013 it\u2019s\u00a0here\u2026 {link} {code}")
    text = texts.compose(own)
    assert text.startswith('"Maple" - it\'s here... https')
    assert gsm.measure(text).alphabet == "gsm7"
