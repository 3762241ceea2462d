"""A text's whole way: sent by the worker, reported by the gateway, once, with a state of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pytest
import requests
import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing import worker
from tricedesk.landing.db.tables import messages
from tricedesk.landing.messages import callbacks, statuses
from tricedesk.landing.services import Services

Make = Callable[..., tuple[wire.Manifest, list[bytes]]]


def _states(services: Services) -> dict[str, tuple[str, str]]:
    with services.db.read() as conn:
        rows = conn.execute(sa.select(messages.c.channel, messages.c.state, messages.c.reason)).all()
    return {row.channel: (row.state, row.reason) for row in rows}


def _work(services: Services) -> None:
    while worker.step(services):
        pass


def test_a_text_is_sent_and_its_delivery_told(
    through: Services, desk: Any, texted: Make, office: Any, served: str
) -> None:
    manifest, contents = texted(code=wire.OwnCode(code="maple-2027"))
    desk.publish(manifest, contents)
    _work(through)
    (text,) = office.texts()
    keys = through.keys
    token = keys.link_token(manifest.link_id, 1, keys.version)
    assert text["To"] == "+15550134471"
    assert f"https://pictures.example.org/p/{token} " in text["Body"]
    assert keys.delete_code(manifest.link_id, 1, keys.version) in text["Body"]
    assert "maple-2027" not in text["Body"]
    message_id = manifest.recipients[0].message_id
    assert text["StatusCallback"] == f"https://pictures.example.org/callbacks/text/{message_id}"
    assert _states(through) == {"sms": ("sent", "")}
    for status in ("sending", "sent", "delivered", "delivered", "sent"):  # twice, and late
        assert office.report(served, MessageStatus=status) == 204
    assert _states(through) == {"sms": ("delivered", "")}
    told = [(c["kind"], c["actor"]) for c in desk.changes() if c["kind"].startswith("message.")]
    assert told[1:] == [("message.sent", "worker"), ("message.delivered", "gateway")]


@pytest.mark.parametrize(
    ("status", "code", "state", "words"),
    [
        ("undelivered", "30003", "bounced", "The phone can't be reached"),
        ("undelivered", "30005", "bounced", "Nobody has this number"),
        ("undelivered", "30006", "bounced", "landline"),
        ("undelivered", "30007", "bounced", "spam"),
        ("failed", "21610", "failed", "told the sender to stop"),
        ("failed", "", "failed", "was not delivered"),
        ("canceled", "", "failed", "called off"),
    ],
)
def test_a_failed_text_never_hides_behind_a_sent_mail(
    through: Services,
    desk: Any,
    texted: Make,
    office: Any,
    served: str,
    status: str,
    code: str,
    state: str,
    words: str,
) -> None:
    manifest, contents = texted(mail=True)
    desk.publish(manifest, contents)
    _work(through)
    assert _states(through) == {"sms": ("sent", ""), "email": ("sent", "")}
    assert office.report(served, MessageStatus=status, ErrorCode=code) == 204
    found = _states(through)
    assert found["email"] == ("sent", "")
    assert found["sms"][0] == state
    assert words in found["sms"][1]
    last = desk.changes()[-1]
    assert (last["kind"], last["detail"]["channel"]) == (f"message.{state}", "sms")
    assert words in last["detail"]["reason"]
    assert last["message_id"] == str(manifest.recipients[0].message_id)


def test_a_refused_number_is_told_and_not_tried_again(
    through: Services, desk: Any, texted: Make, office: Any
) -> None:
    desk.publish(*texted())
    office.ask("gateway answers", status=400, code=21211)
    _work(through)
    assert _states(through)["sms"][0] == "failed"
    assert "not a phone number" in _states(through)["sms"][1]
    assert len(office.ask("asked")) == 1


def test_a_lost_answer_sends_no_second_text(
    through: Services, desk: Any, texted: Make, office: Any, clock: Any
) -> None:
    desk.publish(*texted())
    office.ask("gateway answers", hangs_up=True)
    _work(through)
    reason = "The text gateway did not answer (RemoteDisconnected)."
    assert _states(through) == {"sms": ("queued", reason)}
    office.ask("gateway answers")
    clock.move(minutes=1)
    _work(through)
    assert _states(through) == {"sms": ("sent", "")}
    assert len(office.texts()) == 1
    with through.db.read() as conn:
        assert conn.execute(sa.select(messages.c.provider_id)).scalar_one() == office.texts()[0]["sid"]


def test_a_report_that_comes_before_the_answer_settles_it(
    through: Services, desk: Any, texted: Make, office: Any, served: str, clock: Any
) -> None:
    desk.publish(*texted())
    office.ask("gateway answers", hangs_up=True, keeps_list=False)
    _work(through)
    assert office.report(served, MessageStatus="sent") == 204
    clock.move(minutes=1)
    office.ask("gateway answers", keeps_list=False)
    _work(through)
    assert len(office.texts()) == 1
    assert _states(through) == {"sms": ("sent", "")}


def test_where_nothing_can_be_known_a_text_goes_out_rather_twice_than_never(
    through: Services, desk: Any, texted: Make, office: Any, clock: Any
) -> None:
    desk.publish(*texted())
    office.ask("gateway answers", hangs_up=True, keeps_list=False)
    _work(through)
    office.ask("gateway answers", keeps_list=False)
    clock.move(minutes=1)
    _work(through)
    first, second = office.texts()
    assert first["Body"] == second["Body"]
    assert _states(through) == {"sms": ("sent", "")}


def test_a_gateway_in_trouble_is_tried_until_it_works(
    through: Services, desk: Any, texted: Make, office: Any, clock: Any
) -> None:
    desk.publish(*texted())
    for status in (503, 429, 401):
        office.ask("gateway answers", status=status)
        _work(through)
        assert _states(through)["sms"][0] == "queued"
        clock.move(minutes=10)
    office.ask("gateway answers")
    _work(through)
    assert _states(through) == {"sms": ("sent", "")}
    assert len(office.texts()) == 1


def test_a_gateway_in_trouble_for_three_days(
    through: Services, desk: Any, texted: Make, office: Any, clock: Any
) -> None:
    desk.publish(*texted())
    office.ask("gateway answers", status=503)
    _work(through)
    clock.move(days=3)
    _work(through)
    state, reason = _states(through)["sms"]
    assert state == "failed"
    assert reason.startswith("Tried for 3 days.")
    assert reason.endswith("It may have arrived all the same.")


# ---- reports ----------------------------------------------------------------------------------------------


def test_only_a_signed_report_counts(
    through: Services, desk: Any, texted: Make, office: Any, served: str
) -> None:
    desk.publish(*texted())
    _work(through)
    assert office.report(served, token="another token", MessageStatus="failed") == 403
    path = f"{served}{callbacks.ROOT}/{_message(through)}"
    for headers in ({}, {"X-Twilio-Signature": ""}, {"X-Twilio-Signature": "é".encode("latin-1")}):
        assert (
            requests.post(path, {"MessageStatus": "failed"}, headers=headers, timeout=30).status_code == 403
        )
    assert _states(through) == {"sms": ("sent", "")}


def test_a_signature_is_good_for_its_message_and_its_fields_alone(
    through: Services, desk: Any, texted: Make, office: Any, served: str
) -> None:
    desk.publish(*texted())
    _work(through)
    good = {"MessageSid": office.texts()[0]["sid"], "MessageStatus": "delivered"}
    address = callbacks.address(through, _message(through))
    signature = statuses.signature(post_token(through), address, good.items())
    headers = {"X-Twilio-Signature": signature}
    path = f"{served}{callbacks.ROOT}/"
    assert requests.post(f"{path}{wire.new_id()}", good, headers=headers, timeout=30).status_code == 403
    forged = good | {"MessageStatus": "failed"}
    assert requests.post(f"{path}{_message(through)}", forged, headers=headers, timeout=30).status_code == 403
    more = good | {"Extra": "1"}
    assert requests.post(f"{path}{_message(through)}", more, headers=headers, timeout=30).status_code == 403
    assert _states(through) == {"sms": ("sent", "")}
    assert requests.post(f"{path}{_message(through)}", good, headers=headers, timeout=30).status_code == 204
    assert _states(through) == {"sms": ("delivered", "")}


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"MessageStatus": "unheard of"},
        {"MessageStatus": "delivered", "MessageSid": "x" * 500},
        {"MessageStatus": "failed", "ErrorCode": "<script>"},
    ],
)
def test_odd_reports_that_are_signed_break_nothing(
    through: Services, desk: Any, texted: Make, office: Any, served: str, fields: dict[str, str]
) -> None:
    desk.publish(*texted())
    _work(through)
    assert office.report(served, **fields) == 204
    assert "<" not in str(_states(through))


def test_a_signed_report_of_an_unknown_message_changes_nothing(
    through: Services, office: Any, served: str
) -> None:
    address = callbacks.address(through, wire.new_id())
    fields = {"MessageStatus": "failed"}
    headers = {"X-Twilio-Signature": statuses.signature(post_token(through), address, fields.items())}
    path = address.removeprefix("https://pictures.example.org")
    assert requests.post(served + path, fields, headers=headers, timeout=30).status_code == 204


def test_other_ways_to_ask_are_refused(through: Services, served: str) -> None:
    path = f"{served}{callbacks.ROOT}/{wire.new_id()}"
    assert requests.get(path, timeout=30).status_code == 405
    assert requests.post(f"{served}{callbacks.ROOT}/no-id", timeout=30).status_code == 404
    assert requests.post(path, b"x" * (callbacks.LARGEST_REPORT + 1), timeout=30).status_code == 413
    assert requests.post(path, b"\xff\xfe=1", timeout=30).status_code == 400
    assert "Content-Security-Policy" in requests.post(path, timeout=30).headers


def test_a_server_without_texts_takes_no_reports(desk: Any, served: str) -> None:
    path = f"{served}{callbacks.ROOT}/{wire.new_id()}"
    signature = statuses.signature("", f"https://pictures.example.org{callbacks.ROOT}/{wire.new_id()}", [])
    reply = requests.post(path, headers={"X-Twilio-Signature": signature}, timeout=30)
    assert reply.status_code == 403


def test_the_signature_is_the_published_one() -> None:
    """The example of Twilio's own helper libraries."""
    fields = parse_qsl(
        urlencode(
            {
                "Digits": "1234",
                "To": "+18005551212",
                "From": "+14158675309",
                "Caller": "+14158675309",
                "CallSid": "CA1234567890ABCDE",
            }
        )
    )
    url = "https://mycompany.com/myapp.php?foo=1&bar=2"
    assert statuses.signature("12345", url, fields) == "RSOYDt4T1cUTdK1PDd93/VVr8B8="


def _message(services: Services) -> str:
    with services.db.read() as conn:
        return str(conn.execute(sa.select(messages.c.id)).scalar_one())


def post_token(services: Services) -> str:
    from tricedesk.landing.messages import gateway

    return gateway.from_config(services.config).token
