"""The preview over the API: what a patient would get, and how many parts a text takes."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing.db.tables import accounts, jobs, messages
from tricedesk.wire import gsm


def _ask(desk: Any, **fields: Any) -> Any:
    return desk.send("PUT", "/messages/preview", body=wire.MessagePreviewRequest(**fields))


def _see(desk: Any, **fields: Any) -> wire.MessagePreview:
    reply = _ask(desk, **fields)
    assert reply.status_code == 200, reply.text
    return wire.MessagePreview.model_validate_json(reply.content)


def test_a_texts_preview_tells_what_it_takes(desk: Any) -> None:
    seen = _see(desk, channel=wire.Channel.SMS, language="en")
    assert seen.text.startswith("Maple Clinic: ")
    assert "Code to delete them: 4821" in seen.text
    size = gsm.measure(seen.text)
    assert (seen.parts, seen.units, seen.units_left, seen.alphabet) == (1, size.units, size.left, "gsm7")
    assert seen.costly == ""
    costly = _see(desk, channel=wire.Channel.SMS, language="en", words="Clínica: {link} {code} " + "x" * 80)
    assert (costly.alphabet, costly.costly) == ("ucs2", "í")
    assert costly.parts == 3


def test_a_mails_preview_has_subject_text_and_html(desk: Any) -> None:
    seen = _see(desk, channel=wire.Channel.EMAIL, language="ar")
    assert "Maple Clinic" in seen.subject
    assert 'dir="rtl"' in seen.html
    assert "4821" in seen.text
    assert seen.parts == 0


def test_what_is_set_is_shown_and_drafts_are_shown_instead(desk: Any) -> None:
    with desk.services.db.write() as conn:
        conn.execute(
            sa.update(accounts).values(
                sms_text="{clinic} as set {link} {code}", second_language="es", link_code_hash="x"
            )
        )
    texts = [
        _see(desk, channel=wire.Channel.SMS, language=language, words=words).text
        for language, words in (("en", None), ("es", None), ("es", "Borrador {link} {code}"), ("en", ""))
    ]
    assert texts[0].startswith("Maple Clinic as set https")
    assert len(texts[0].split("\n")) == 2  # and in Spanish, below
    assert "as set" not in texts[1]
    assert texts[2].startswith("Borrador https")
    assert "your scan pictures" in texts[3]
    gate = "the code that the clinic gave you"
    assert gate in _see(desk, channel=wire.Channel.EMAIL, language="en").text


@pytest.mark.parametrize("words", ["Open {link}", "Delete {code}", "{link} {code} {patient}"])
def test_words_that_lack_something_are_refused_in_words(desk: Any, words: str) -> None:
    for channel in wire.Channel:
        reply = _ask(desk, channel=channel, language="en", words=words)
        assert reply.status_code == 400
        assert reply.json()["title"].startswith("The text ")


def test_a_language_that_no_page_has(desk: Any) -> None:
    reply = _ask(desk, channel=wire.Channel.SMS, language="xx")
    assert reply.status_code == 400
    assert "'xx'" in reply.json()["title"]


def test_a_preview_sends_nothing_and_opens_nothing(desk: Any) -> None:
    seen = _see(desk, channel=wire.Channel.SMS, language="en")
    with desk.services.db.read() as conn:
        assert conn.execute(sa.select(jobs)).all() == conn.execute(sa.select(messages)).all() == []
    link = next(word for word in seen.text.split() if word.startswith("https"))
    import requests

    assert requests.get(link.replace("https://pictures.example.org", desk.url), timeout=30).status_code == 404


def test_it_is_for_paired_desks_alone(desk: Any) -> None:
    desk.headers = {}
    assert _ask(desk, channel=wire.Channel.SMS, language="en").status_code == 401
