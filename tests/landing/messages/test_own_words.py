"""A clinic's own words never hold its Patient Link Code, whichever of the two is set first."""

from __future__ import annotations

from typing import Any

import pytest

from tricedesk.landing.messages.letter import MOST_SUSPECTS, suspects

SAYING = "{link} {code}. The code is Maple-2027."


@pytest.mark.parametrize("field", ["mail_text", "sms_text"])
def test_the_code_first_then_the_words(admin: Any, desk: Any, field: str) -> None:
    assert admin.set_code("Maple-2027").status_code == 200
    refused = admin.change(**{field: SAYING})
    assert refused.status_code == 400
    assert refused.json()["title"] == "The clinic's own text holds the Patient Link Code."
    assert "Maple-2027" not in refused.text
    assert admin.settings()[field] == ""
    assert admin.change(**{field: "{link} {code}. Ask us for the code: 555-0134."}).status_code == 200


@pytest.mark.parametrize("field", ["mail_text", "sms_text"])
def test_the_words_first_then_the_code(admin: Any, desk: Any, field: str) -> None:
    assert admin.change(**{field: SAYING}).status_code == 200
    for code in ("Maple-2027", "maple-2027", "code is Maple"):
        assert admin.set_code(code).status_code == 400
    assert not admin.settings()["has_link_code"]
    assert admin.set_code("oaktree-81").status_code == 200


def test_words_without_the_link_are_refused_by_the_settings_too(admin: Any, desk: Any) -> None:
    refused = admin.change(sms_text="Call us! {code}")
    assert (refused.status_code, refused.json()["title"]) == (400, "The text lacks {link}.")


def test_what_may_be_a_code() -> None:
    found = suspects("Hi {clinic}: (Maple-2027), «secret99»! pictures {link} short {code} abc123.")
    assert set(found) == {"Maple-2027", "secret99", "pictures", "abc123"}
    assert found[-1] == "pictures"  # the likeliest first
    assert len(suspects(" ".join(f"word{n:04d}" for n in range(500)))) == MOST_SUSPECTS
