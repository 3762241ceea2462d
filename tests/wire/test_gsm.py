"""What a text takes: the GSM alphabet and its extension, UCS-2, one part and several."""

from __future__ import annotations

import pytest

from tricedesk.wire import gsm


@pytest.mark.parametrize(
    ("text", "alphabet", "units", "parts", "left"),
    [
        ("", "gsm7", 0, 0, 160),
        ("a" * 160, "gsm7", 160, 1, 0),
        ("a" * 161, "gsm7", 161, 2, 2 * 153 - 161),
        ("a" * 306, "gsm7", 306, 2, 0),
        ("a" * 307, "gsm7", 307, 3, 3 * 153 - 307),
        ("€" * 80, "gsm7", 160, 1, 0),
        ("€" * 81, "gsm7", 162, 2, 153 - 10),  # 76 fit into 153 septets, one septet stays empty
        ("a" * 152 + "€" * 4 + "a", "gsm7", 161, 2, 153 - 9),  # never parted between its two septets
        ("ñ¿É@\n", "gsm7", 5, 1, 155),
        ("á" + "a" * 69, "ucs2", 70, 1, 0),
        ("á" + "a" * 70, "ucs2", 71, 2, 2 * 67 - 71),
        ("م" * 134, "ucs2", 134, 2, 0),
        ("م" * 135, "ucs2", 135, 3, 3 * 67 - 135),
        ("😀" * 35, "ucs2", 70, 1, 0),
        ("😀" * 36, "ucs2", 72, 2, 67 - 6),  # 33 fit into 67 units, one unit stays empty
    ],
)
def test_a_texts_size(text: str, alphabet: str, units: int, parts: int, left: int) -> None:
    size = gsm.measure(text)
    assert (size.alphabet, size.units, size.parts, size.left) == (alphabet, units, parts, left)


def test_the_alphabet_is_whole() -> None:
    """3GPP TS 23.038: 128 places, of which one is the escape; ten extensions (with the form feed)."""
    assert len(gsm.BASIC) == 127
    assert len(gsm.EXTENSION) == 10
    assert not gsm.BASIC & gsm.EXTENSION


def test_the_characters_that_cost() -> None:
    assert gsm.strangers("Clínica Núñez, ya “está”, í") == "íú“á”"
    assert gsm.strangers("plain ñ € [x]") == ""
