"""What can't be set, seen before the server is asked. No Qt.

Owns: the checks that need nothing but the values themselves. Refuses: words (`words`), and the last word,
which is the server's.
"""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from tricedesk import contacts
from tricedesk.wire import gsm

LONGEST_SMS_NAME = 20
PLACEHOLDERS = ("clinic", "date", "link", "code", "phone")
"""What a clinic's own words may name, in braces."""
_NAMED = re.compile(r"\{([^{}]*)\}")
_LONGEST = {"mail_text": 4000, "sms_text": 1000}


class Problem(StrEnum):
    """Why a value can't be set."""

    MISSING = "missing"
    TOO_LONG = "too long"
    LETTERS = "letters"
    ZONE = "zone"
    OWN_LANGUAGE = "own language"
    ADDRESS = "address"
    NO_LINK = "no link"
    NO_CODE = "no code"
    UNKNOWN_NAME = "unknown name"


def problems(values: Mapping[str, Any]) -> dict[str, Problem]:
    """Return what is wrong, by setting."""
    found: dict[str, Problem] = {}
    if not values:
        return found
    if not values["name"]:
        found["name"] = Problem.MISSING
    name = values["sms_name"]
    if not name:
        found["sms_name"] = Problem.MISSING
    elif gsm.strangers(name) or any(char in gsm.EXTENSION for char in name):
        found["sms_name"] = Problem.LETTERS
    elif len(name) > LONGEST_SMS_NAME:
        found["sms_name"] = Problem.TOO_LONG
    if values["time_zone"] not in zoneinfo.available_timezones():
        found["time_zone"] = Problem.ZONE
    if values["languages"] and values["language"] not in values["languages"]:
        found["languages"] = Problem.OWN_LANGUAGE
    reply_to = values["reply_to"]
    if reply_to and not contacts.check_address(reply_to).usable:
        found["reply_to"] = Problem.ADDRESS
    for name in _LONGEST:
        problem = words_problem(values[name], _LONGEST[name])
        if problem is not None:
            found[name] = problem
    return found


def words_problem(text: str, longest: int) -> Problem | None:
    """Return what is wrong with a clinic's own words; empty ones are fine, and mean TriceDesk's."""
    if not text.strip():
        return None
    named = _NAMED.findall(text)
    if "link" not in named:
        return Problem.NO_LINK
    if "code" not in named:
        return Problem.NO_CODE
    if any(name not in PLACEHOLDERS for name in named):
        return Problem.UNKNOWN_NAME
    return Problem.TOO_LONG if len(text) > longest else None


def fill(words: str, values: Mapping[str, str]) -> str:
    """Return a clinic's own words with `{link}` and the others filled in, as the server does it."""
    return _NAMED.sub(lambda found: values.get(found[1], found[0]), words)
