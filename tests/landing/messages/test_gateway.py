"""The text gateway as a real process: taken, refused, silent; found again when its answer was lost."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from tricedesk.landing.config import load
from tricedesk.landing.messages import gateway
from tricedesk.landing.messages.gateway import Gateway
from tricedesk.landing.messages.refusals import PermanentError, TemporaryError, UnansweredError

NUMBER, LINK = "+15550134471", "https://pics.example.org/p/6Xn2qLrQeZ8vHk3PdWb7Ty"
NOW = datetime(2027, 1, 15, tzinfo=UTC)


def _at(url: str, sender: str = "+15550100") -> Gateway:
    return gateway.from_config(load({"TRICEDESK_TEXT_URL": url, "TRICEDESK_TEXT_FROM": sender}))


@pytest.mark.parametrize(
    ("sender", "field"),
    [("+15550100", "From"), ("Maple", "From"), ("MG" + "a" * 32, "MessagingServiceSid")],
)
def test_a_text_is_taken(office: Any, sender: str, field: str) -> None:
    taken = _at(office.text_url, sender).send(NUMBER, f"Hi ñ & = + {LINK}", report_to="https://a.example/cb")
    (text,) = office.texts()
    assert (taken.id, taken.status) == (text["sid"], "queued")
    assert {k: text[k] for k in ("To", "Body", field, "StatusCallback")} == {
        "To": NUMBER,
        "Body": f"Hi ñ & = + {LINK}",
        field: sender,
        "StatusCallback": "https://a.example/cb",
    }


def test_over_tls_with_a_certificate_that_is_checked(
    office: Any, certificates: Any, monkeypatch: Any
) -> None:
    secure = _at(office.secure_text_url())
    with pytest.raises(TemporaryError, match="can't be reached"):
        secure.send(NUMBER, LINK)
    assert office.texts() == []
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates / "ca.pem"))
    secure.send(NUMBER, LINK)
    secure.check()
    assert len(office.texts()) == 1


@pytest.mark.parametrize(
    ("status", "code", "kind", "words"),
    [
        (400, 21211, PermanentError, "This is not a phone number. Check the number. (21211)"),
        (400, 21610, PermanentError, "told the sender to stop"),
        (400, 21614, PermanentError, "may be a landline"),
        (403, 21408, PermanentError, "not set up to send to this country"),
        (400, 99999, PermanentError, "The text was not delivered. (99999)"),
        (400, None, PermanentError, "refused the text (400)"),
        (429, 20429, TemporaryError, "not now (429 20429)"),
        (400, 21611, TemporaryError, "not now (400 21611)"),
        (400, 21606, TemporaryError, "not now (400 21606)"),
        (401, 20003, TemporaryError, "does not let this server in (401 20003)"),
        (307, None, TemporaryError, "not now (307)"),
        (500, None, UnansweredError, "in trouble (500)"),
        (503, 20503, UnansweredError, "in trouble (503 20503)"),
    ],
)
def test_refusals_for_now_and_for_good(
    office: Any, status: int, code: int | None, kind: type[Exception], words: str
) -> None:
    office.ask("gateway answers", status=status, code=code)
    with pytest.raises(kind) as told:
        _at(office.text_url).send(NUMBER, LINK)
    assert type(told.value) is kind
    assert words in str(told.value)
    assert "5550134" not in str(told.value)  # the gateway's own words hold the number


def test_a_lost_answer_is_no_refusal_and_the_text_is_found(office: Any) -> None:
    through = _at(office.text_url)
    assert through.find(NUMBER, LINK, since=NOW) is None
    office.ask("gateway answers", hangs_up=True)
    with pytest.raises(UnansweredError):
        through.send(NUMBER, f"Your pictures: {LINK} Code 4821")
    found = through.find(NUMBER, LINK, since=NOW)
    assert found is not None
    assert found.id == office.texts()[0]["sid"]
    assert through.find("+15550199", LINK, since=NOW) is None
    assert through.find(NUMBER, LINK[:-1] + "x", since=NOW) is None


def test_a_gateway_that_keeps_no_list_says_so(office: Any) -> None:
    office.ask("gateway answers", keeps_list=False)
    with pytest.raises(PermanentError):
        _at(office.text_url).find(NUMBER, LINK, since=NOW)


def test_nobody_there(office: Any) -> None:
    with pytest.raises(TemporaryError, match="can't be reached") as told:
        _at("http://AC0:token@127.0.0.1:1").send(NUMBER, LINK)
    assert not isinstance(told.value, UnansweredError)  # it can't have been taken


def test_a_wrong_token_is_ours_to_repair(office: Any) -> None:
    wrong = _at(office.text_url.replace("gateway", "getaway"))
    for ask in (wrong.check, lambda: wrong.send(NUMBER, LINK)):
        with pytest.raises(TemporaryError, match="does not let this server in"):
            ask()
    assert "getaway" not in repr(wrong)
