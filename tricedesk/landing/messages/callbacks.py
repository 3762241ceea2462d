"""The gateway's reports on texts: `POST /callbacks/text/{message}`.

Owns: that route, checking each report's signature over the public address, and passing it on to `outcome`.
Refuses: a report that is not signed (403), and telling anyone which messages there are: without the right
signature every address answers alike.
"""

from __future__ import annotations

from urllib.parse import parse_qsl
from uuid import UUID

import sqlalchemy as sa
import structlog
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from tricedesk.landing.db.tables import messages
from tricedesk.landing.messages import gateway, outcome, statuses
from tricedesk.landing.services import Services

ROOT = "/callbacks/text"
LARGEST_REPORT = 16 * 1024
ACTOR = "gateway"

_log = structlog.get_logger("tricedesk.callbacks")


def address(services: Services, message_id: UUID) -> str:
    """Return where the gateway reports what becomes of a message."""
    return f"{services.config.public_url}{ROOT}/{message_id}"


def routes(services: Services) -> list[BaseRoute]:
    """Return the route, to stand beside the patients' pages."""

    async def report(request: Request) -> Response:
        body = bytearray()
        async for piece in request.stream():
            body += piece
            if len(body) > LARGEST_REPORT:
                return Response(status_code=413)
        message_id: UUID = request.path_params["message_id"]
        url = address(services, message_id)
        if request.url.query:
            url += f"?{request.url.query}"
        try:
            fields = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=100)
        except ValueError:
            return Response(status_code=400)
        claimed = request.headers.get("x-twilio-signature", "")
        if not services.config.text_url or not statuses.is_signed(
            gateway.from_config(services.config).token, url, fields, claimed
        ):
            return Response(status_code=403)
        try:
            await run_in_threadpool(apply, services, message_id, dict(fields))
        except (sa.exc.DBAPIError, sa.exc.TimeoutError) as error:
            _log.warning("report not kept", error=type(error).__name__)
            return Response(status_code=503, headers={"Retry-After": "5"})
        return Response(status_code=204)

    return [Route(f"{ROOT}/{{message_id:uuid}}", report, methods=["POST"])]


def apply(services: Services, message_id: UUID, report: dict[str, str]) -> None:
    """Write down what a signed report says; what is old or of an unknown message changes nothing."""
    status = report.get("MessageStatus") or report.get("SmsStatus") or ""
    state = statuses.STATES.get(status.casefold())
    if state is None:
        return
    reason = statuses.reason(report.get("ErrorCode", ""), status) if state in ("bounced", "failed") else ""
    sid = report.get("MessageSid") or report.get("SmsSid") or ""
    with services.db.write() as conn:
        account_id = conn.execute(
            sa.select(messages.c.account_id).where(messages.c.id == message_id, messages.c.channel == "sms")
        ).scalar_one_or_none()
        if account_id is None:
            return
        news = outcome.settle(
            conn,
            account_id,
            message_id,
            state,
            actor=ACTOR,
            now=services.clock(),
            reason=reason,
            provider_id=sid if sid.isascii() and sid.isalnum() and len(sid) <= 64 else None,
        )
    if news:
        _log.info("message reported", message=str(message_id), state=state, reason=reason)
