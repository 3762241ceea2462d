"""So many messages a page and hour; more are refused in words that say when."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing.db.tables import links, messages


def _resend(desk: Any, page_id: Any, *channels: wire.Channel) -> Any:
    address = {wire.Channel.EMAIL: "ann@patients.example.net", wire.Channel.SMS: "+15550134471"}
    recipients = tuple(
        wire.Recipient(message_id=wire.new_id(), channel=channel, address=address[channel])
        for channel in channels
    )
    return desk.command(wire.Resend(page_id=page_id, link_id=wire.new_id(), recipients=recipients))


def _count(desk: Any, table: sa.Table) -> int:
    with desk.services.db.read() as conn:
        return int(conn.execute(sa.select(sa.func.count()).select_from(table)).scalar_one())


def test_the_seventh_message_within_an_hour_is_refused(
    desk: Any, make_package: Callable[..., Any], clock: Any
) -> None:
    manifest, contents = make_package()
    other, other_contents = make_package()
    desk.publish(manifest, contents)  # 18:30 UTC, 1:30 pm in New York: one message
    clock.move(minutes=10)
    both = (wire.Channel.EMAIL, wire.Channel.SMS)
    assert _resend(desk, manifest.page_id, *both).status_code == 200
    clock.move(minutes=10)
    assert _resend(desk, manifest.page_id, *both).status_code == 200
    before = _count(desk, links)
    refused = _resend(desk, manifest.page_id, *both)
    assert refused.status_code == 409
    reply = refused.json()
    assert reply["title"] == "5 messages about this page went out within the hour."
    assert reply["hint"].replace("\u202f", " ") == "Try again after 2:30 PM, or call the patient."
    assert _count(desk, links) == before  # refused as a whole: the old link lives
    assert _resend(desk, manifest.page_id, wire.Channel.SMS).status_code == 200  # the sixth
    assert _resend(desk, manifest.page_id, wire.Channel.SMS).status_code == 409
    desk.publish(other, other_contents)  # another page is another matter
    clock.move(minutes=40)
    assert _resend(desk, manifest.page_id, wire.Channel.SMS).status_code == 200
    assert _resend(desk, manifest.page_id, *both).status_code == 409
    clock.move(minutes=10)
    assert _resend(desk, manifest.page_id, *both).status_code == 200
    assert _count(desk, messages) == 10
