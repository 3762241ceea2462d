"""Figures for who watches: with the settings' token alone, and without anyone's name."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from typing import Any

import pytest
import requests
import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing import checks, metrics
from tricedesk.landing.api import base
from tricedesk.landing.db.tables import events
from tricedesk.landing.throttle import Rate

TOKEN = "a token for figures"


@pytest.mark.parametrize("shown", ["", "Bearer ", f"Bearer {TOKEN}", "Bearer x"])
def test_without_a_token_in_the_settings_nobody_may(served: str, shown: str) -> None:
    reply = requests.get(f"{served}/api/v1/metrics", headers={"Authorization": shown}, timeout=30)
    assert reply.status_code == 404


def test_what_waits_lives_and_fails(desk: Any, make_package: Callable[..., Any], clock: Any) -> None:
    manifest, contents = make_package(label="c2VhbGVk")
    desk.publish(manifest, contents)
    waiting, _ = make_package()
    desk.send("PUT", f"/packages/{waiting.package_id}", body=waiting)
    clock.move(seconds=90)
    config = dataclasses.replace(desk.services.config, metrics_token=TOKEN)
    services = dataclasses.replace(desk.services, config=config)
    assert [metrics.may_read(services, shown) for shown in (TOKEN, "", TOKEN + "x", "é")] == [
        True,
        False,
        False,
        False,
    ]
    text = metrics.render(services)
    values = dict(re.findall(r"^tricedesk_(\S+) (\d+)$", text, re.MULTILINE))
    assert values["accounts"] == values["uploads"] == "1"
    assert values['pages{state="open"}'] == values['messages{channel="email",state="queued"}'] == "1"
    assert (values['jobs_waiting{kind="send_message"}'], values["jobs_oldest_seconds"]) == ("1", "90")
    assert int(values["stored_bytes"]) == manifest.total_size + waiting.total_size
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert all(re.fullmatch(r'tricedesk_[a-z_]+(\{([a-z]+="[^"]*",?)+\})? \d+', line) for line in lines)
    for secret in ("Maple", "ann@", str(manifest.page_id), "c2VhbGVk"):
        assert secret not in text


def test_a_changed_event_fails_the_check(desk: Any) -> None:
    environ = {
        "TRICEDESK_DATABASE_URL": desk.services.config.database_url,
        "TRICEDESK_MAIL_URL": "smtp://127.0.0.1:1",
    }

    def database() -> checks.Finding:
        found = {finding.setting: finding for finding in checks.run(environ)}
        return found["TRICEDESK_DATABASE_URL"]

    assert (database().ok, "3 events whole" in database().says) == (True, True)
    with desk.services.db.write() as conn:
        conn.execute(sa.update(events).where(events.c.seq == 2).values(actor="operator of another name"))
    assert (database().ok, "Event 2 of account" in database().says) == (False, True)


@pytest.fixture
def slow_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    """Servers made from now on let a workstation ask five times, then once in ten seconds."""
    monkeypatch.setattr(base, "WORKSTATION_RATE", Rate(burst=5, per_second=0.1))


def test_a_workstation_gone_wild_waits(slow_rate: None, desk: Any, second_desk: Callable[..., Any]) -> None:
    calm = second_desk()
    replies = [desk.send("GET", "/account") for _ in range(6)]
    assert [reply.status_code for reply in replies] == [200] * 5 + [429]
    assert replies[-1].json()["code"] == wire.ErrorCode.TOO_MANY
    assert 0 < int(replies[-1].headers["Retry-After"]) <= 10
    assert calm.send("GET", "/account").status_code == 200
