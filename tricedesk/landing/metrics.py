"""Figures for whoever watches over the server, in Prometheus' text form.

Owns: what waits, for how long, what lives, what failed: counted in the database, so that any process can
tell.
Refuses: names, ids and accounts one by one; and anyone without the token of the settings.

Source: Prometheus, "Exposition formats", text-based format 0.0.4.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

import sqlalchemy as sa

import tricedesk
from tricedesk.landing.db.tables import accounts, jobs, messages, packages, pages
from tricedesk.landing.services import Services

MEDIA_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
_LATELY: Final = timedelta(hours=24)


def may_read(services: Services, untrusted_token: str) -> bool:
    """Tell whether who shows this token may read the figures."""
    token = services.config.metrics_token
    return bool(token) and hmac.compare_digest(token.encode(), untrusted_token.encode())


def render(services: Services) -> str:
    """Return all figures of this moment."""
    now = services.clock()
    with services.db.read() as conn:
        lines = [
            *_metric("build_info", "Which version answers.", [(f'version="{tricedesk.__version__}"', 1)]),
            *_metric(
                "accounts",
                "Clinics that have not left.",
                [("", _count(conn, accounts.c.erased_at.is_(None)))],
            ),
            *_metric(
                "pages",
                "Landing pages by state.",
                [(f'state="{state}"', n) for state, n in _grouped(conn, pages.c.state)],
            ),
            *_metric(
                "uploads",
                "Packages that were announced and not published yet.",
                [("", _count(conn, packages.c.state == "receiving"))],
            ),
            *_metric(
                "stored_bytes",
                "Bytes of packages that are not erased.",
                [("", _sum(conn, packages.c.total_bytes, packages.c.erased_at.is_(None)))],
            ),
            *_metric(
                "messages",
                "Messages of the last 24 hours by channel and state.",
                [
                    (f'channel="{channel}",state="{state}"', n)
                    for channel, state, n in conn.execute(
                        sa.select(messages.c.channel, messages.c.state, sa.func.count())
                        .where(messages.c.created_at > now - _LATELY)
                        .group_by(messages.c.channel, messages.c.state)
                        .order_by(messages.c.channel, messages.c.state)
                    )
                ],
            ),
            *_metric(
                "jobs_waiting",
                "Jobs that are not done, by kind.",
                [(f'kind="{kind}"', n) for kind, n in _grouped(conn, jobs.c.kind, jobs.c.done_at.is_(None))],
            ),
            *_metric(
                "jobs_oldest_seconds",
                "For how long the longest waiting job is due.",
                [("", _oldest(conn, services))],
            ),
        ]
    return "\n".join(lines) + "\n"


def _metric(name: str, help_: str, values: list[tuple[str, int]]) -> Iterator[str]:
    yield f"# HELP tricedesk_{name} {help_}"
    yield f"# TYPE tricedesk_{name} gauge"
    for labels, value in values:
        yield f"tricedesk_{name}{{{labels}}} {value}" if labels else f"tricedesk_{name} {value}"


def _count(conn: sa.Connection, condition: sa.ColumnElement[bool]) -> int:
    return int(conn.execute(sa.select(sa.func.count()).where(condition)).scalar_one())


def _sum(conn: sa.Connection, column: sa.Column[int], condition: sa.ColumnElement[bool]) -> int:
    return int(
        conn.execute(sa.select(sa.func.coalesce(sa.func.sum(column), 0)).where(condition)).scalar_one()
    )


def _grouped(
    conn: sa.Connection, column: sa.Column[str], condition: sa.ColumnElement[bool] | None = None
) -> list[tuple[str, int]]:
    query = sa.select(column, sa.func.count()).group_by(column).order_by(column)
    rows = conn.execute(query if condition is None else query.where(condition)).all()
    return [(str(row[0]), int(row[1])) for row in rows]


def _oldest(conn: sa.Connection, services: Services) -> int:
    now = services.clock()
    due = conn.execute(
        sa.select(jobs.c.run_after)
        .where(jobs.c.done_at.is_(None), jobs.c.run_after <= now)
        .order_by(jobs.c.run_after)
        .limit(1)
    ).scalar()
    return int((now - due).total_seconds()) if due is not None else 0
