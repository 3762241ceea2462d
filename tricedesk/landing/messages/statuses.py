"""What a text gateway says of a text, in our words.

Owns: Twilio's statuses and error codes as states and reasons that a front desk understands; its signature.
Refuses: what it can't prove: a status without the right signature is nobody's.

Sources: Twilio's "Message resource" (status values), "Error and warning dictionary", "Validating requests are
coming from Twilio" (X-Twilio-Signature).
"""

from __future__ import annotations

import base64
import hmac
from collections.abc import Iterable
from typing import Final

STATES: Final[dict[str, str]] = {
    "accepted": "sent",
    "scheduled": "sent",
    "queued": "sent",
    "sending": "sent",
    "sent": "sent",
    "delivered": "delivered",
    "read": "delivered",
    "undelivered": "bounced",
    "failed": "failed",
    "canceled": "failed",
}
"""A gateway's status → a message's state. What it has taken is `sent`, on its way."""

_CHECK = "Check the number."
_REASONS: Final[dict[str, str]] = {
    "14101": f"This number can't be written to from the clinic's sender. {_CHECK}",
    "21211": f"This is not a phone number. {_CHECK}",
    "21214": f"This number can't be reached. {_CHECK}",
    "21217": f"This is not a phone number. {_CHECK}",
    "21265": f"A short code can't get this message. {_CHECK}",
    "21266": f"The number is the clinic's own sender. {_CHECK}",
    "21408": "The text gateway is not set up to send to this country.",
    "21610": "This person has told the sender to stop (STOP). Send a mail, or ask them to text START.",
    "21611": "Too many texts are waiting at the gateway.",
    "21612": f"The gateway has no way to this number. {_CHECK}",
    "21614": f"This number can't get texts; it may be a landline. {_CHECK}",
    "21617": "The text is too long for the gateway.",
    "30001": "The gateway had too many texts waiting and dropped this one. Resend it.",
    "30002": "The clinic's account at the text gateway is suspended.",
    "30003": "The phone can't be reached: switched off or without a network.",
    "30004": "The phone or its network blocks these texts.",
    "30005": f"Nobody has this number. {_CHECK}",
    "30006": f"This number can't get texts; it may be a landline. {_CHECK}",
    "30007": "The mobile network took the text for spam.",
    "30008": "The mobile network did not deliver the text and gives no reason.",
    "30022": "The gateway had too many texts at once and dropped this one. Resend it.",
    "30032": "The clinic's sender number is not verified yet.",
    "30034": "The clinic's sender number is not registered for texts in this country.",
    "30410": "The mobile network did not answer in time.",
    "30453": "The mobile network did not take the text.",
}
_OURS: Final = frozenset(
    {
        *("20003", "20005", "20429"),  # signing in, account not active, too many requests
        *("14107", "21611", "30001", "30002", "30022", "63038"),  # queues full, account suspended, limits
        *("21603", "21606", "21659", "21660", "21703", "21704", "21705"),  # the sender is not set up
    }
)
"""Refusals that whoever runs the server can repair: the same text may pass later."""


def reason(code: str, status: str = "") -> str:
    """Return why a text did not arrive, in words; the gateway's number stands behind."""
    number = code if code.isascii() and code.isdigit() and len(code) <= 6 else ""
    if not number or number == "0":
        return "The text was called off." if status == "canceled" else "The text was not delivered."
    return f"{_REASONS.get(number, 'The text was not delivered.')} ({number})"


def is_passing(code: str) -> bool:
    """Tell whether a refusal with this number is about us and not about the text: it may pass later."""
    return code in _OURS


def signature(token: str, url: str, fields: Iterable[tuple[str, str]]) -> str:
    """Return the signature of a form that was posted to `url`: base64 of HMAC-SHA-1 (its choice)."""
    # Twilio sorts by name; several values of one name follow each other once each, sorted.
    said = url + "".join(name + value for name, value in sorted(set(fields)))
    return base64.b64encode(hmac.digest(token.encode(), said.encode(), "sha1")).decode()


def is_signed(token: str, url: str, fields: Iterable[tuple[str, str]], claimed: str) -> bool:
    """Tell whether a form's signature is right, in constant time."""
    return hmac.compare_digest(signature(token, url, fields).encode(), claimed.encode())
