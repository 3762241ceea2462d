"""Handing a text to a gateway that speaks as Twilio does.

Owns: its HTTP: sending (`POST /2010-04-01/Accounts/{account}/Messages.json`), looking whether a text was
taken when the answer was lost, and telling a refusal for now from one for good.
Refuses: redirects, and repeating what the gateway says, which may hold the number: only its codes are kept.

The gateway offers no key that makes a send idempotent. Where an answer is lost, `find` looks for a
text to this number with this link, which no other text has.
"""

from __future__ import annotations

import base64
import http.client
import json
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import quote, unquote, urlencode, urlsplit

from tricedesk.landing.config import Config
from tricedesk.landing.messages import statuses
from tricedesk.landing.messages.refusals import PermanentError, TemporaryError, UnansweredError

TIMEOUT: Final = 15.0
"""Seconds that any single answer may take."""
_VERSION: Final = "/2010-04-01"
_LARGEST_ANSWER: Final = 4 * 1024 * 1024
_PAGE: Final = 100


@dataclass(frozen=True, slots=True)
class Taken:
    """A text that the gateway has: its number there (`SM…`), and where it is (`queued`, `sent`, …)."""

    id: str
    status: str
    error_code: str = ""


@dataclass(frozen=True, slots=True)
class Gateway:
    """Where texts are handed over. `url` names no account; `account` and `token` sign in."""

    url: str
    account: str
    token: str = field(repr=False)
    sender: str = ""

    def send(self, to: str, text: str, *, report_to: str = "") -> Taken:
        """Hand a text over; when this returns, the gateway has taken it.

        Args:
            to: the number in E.164 form.
            report_to: https address to which the gateway tells what becomes of it; empty: nowhere.

        Raises:
            PermanentError, TemporaryError; UnansweredError: it may have been taken (see `find`).
        """
        fields = {"To": to, "Body": text}
        # A messaging service has an id like MG and 32 hexadecimal digits; all else is a sender itself.
        is_service = len(self.sender) == 34 and self.sender.startswith("MG")
        fields["MessagingServiceSid" if is_service else "From"] = self.sender
        if report_to:
            fields["StatusCallback"] = report_to
        return _taken(self._ask("POST", "Messages.json", fields))

    def find(self, to: str, link: str, *, since: datetime) -> Taken | None:
        """Return the text with this link to this number, if the gateway has taken one since then.

        Raises:
            TemporaryError: it can't tell now. PermanentError: it can't tell at all.
        """
        # The gateway compares whole days.
        query = {
            "To": to,
            "DateSent>": (since - timedelta(days=1)).date().isoformat(),
            "PageSize": str(_PAGE),
        }
        listing = self._ask("GET", f"Messages.json?{urlencode(query)}")
        rows = listing.get("messages")
        if not isinstance(rows, list):
            raise PermanentError("The text gateway does not tell what it has taken.")
        for row in rows:
            if isinstance(row, dict) and link in str(row.get("body")) and row.get("to") == to:
                return _taken(row)
        return None

    def check(self) -> None:
        """Ask whether the gateway lets this server in.

        Raises:
            TemporaryError, PermanentError.
        """
        self._ask("GET", "")

    def _ask(self, method: str, path: str, fields: Mapping[str, str] | None = None) -> dict[str, Any]:
        account = quote(self.account, safe="")
        target = f"{_VERSION}/Accounts/{account}" + (f"/{path}" if path else ".json")
        credentials = base64.b64encode(f"{self.account}:{self.token}".encode()).decode()
        headers = {"Authorization": f"Basic {credentials}", "Accept": "application/json"}
        body = urlencode(fields).encode() if fields else None
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection = self._connection()
        try:
            connection.connect()
        except OSError as error:
            connection.close()
            raise TemporaryError(f"The text gateway can't be reached ({type(error).__name__}).") from error
        try:
            connection.request(method, urlsplit(self.url).path + target, body, headers)
            response = connection.getresponse()
            data = response.read(_LARGEST_ANSWER)
        except (OSError, http.client.HTTPException) as error:
            raise UnansweredError(f"The text gateway did not answer ({type(error).__name__}).") from error
        finally:
            connection.close()
        return _understood(response.status, data)

    def _connection(self) -> http.client.HTTPConnection:
        parts = urlsplit(self.url)
        host = parts.hostname or ""
        if parts.scheme == "https":
            context = ssl.create_default_context()
            return http.client.HTTPSConnection(host, parts.port, timeout=TIMEOUT, context=context)
        return http.client.HTTPConnection(host, parts.port, timeout=TIMEOUT)


def from_config(config: Config) -> Gateway:
    """Return the gateway that the settings name; they do name one."""
    parts = urlsplit(config.text_url)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    port = f":{parts.port}" if parts.port else ""
    return Gateway(
        url=f"{parts.scheme}://{host}{port}{parts.path.rstrip('/')}",
        account=unquote(parts.username or ""),
        token=unquote(parts.password or ""),
        sender=config.text_from,
    )


def _understood(status: int, data: bytes) -> dict[str, Any]:
    """Return a success's JSON object; raise what a refusal means."""
    try:
        untrusted_answer = json.loads(data)
    except ValueError:
        untrusted_answer = None
    answer: dict[str, Any] = untrusted_answer if isinstance(untrusted_answer, dict) else {}
    if 200 <= status < 300:
        if not answer:
            raise UnansweredError("The text gateway's answer can't be read.")
        return answer
    code = _digits(answer.get("code"))
    number = f"{status} {code}".strip()
    if status in (401, 403, 404, 405) and not code.startswith("21"):
        raise TemporaryError(f"The text gateway does not let this server in ({number}).")
    if status in (408, 425, 429) or 300 <= status < 400 or statuses.is_passing(code):
        raise TemporaryError(f"The text gateway says: not now ({number}).")
    if status >= 500:
        raise UnansweredError(f"The text gateway is in trouble ({number}).")
    raise PermanentError(statuses.reason(code) if code else f"The text gateway refused the text ({number}).")


def _taken(answer: Mapping[str, Any]) -> Taken:
    sid = answer.get("sid")
    if not isinstance(sid, str) or not 0 < len(sid) <= 64 or not sid.isascii() or not sid.isalnum():
        raise UnansweredError("The text gateway's answer has no number.")
    return Taken(sid, str(answer.get("status", ""))[:20], _digits(answer.get("error_code")))


def _digits(value: Any) -> str:
    text = str(value) if isinstance(value, int | str) else ""
    return text if text.isascii() and text.isdigit() and len(text) <= 6 else ""
