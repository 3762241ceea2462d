"""Looks at a page that are no visits: the clinic's own, and those of programs that preview links.

Owns: the signed, short-lived address through which a clinic looks at a page without being counted, and the
list of programs that fetch a link to show what is behind it.
Refuses: opening a gate. Who looks for the clinic sees the page as a visitor does, and changes nothing.

A pass is sealed for one link and its generation: a deletion makes it void, and with the link it ends.
"""

from __future__ import annotations

import functools
import re
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from tricedesk.landing.keys import Keys
from tricedesk.landing.services import Services

LIFE: Final = timedelta(minutes=15)
"""For how long a preview address works, and the look that it begins."""
PARAMETER: Final = "clinic"
_MAX_PASS: Final = 600
_SAYS: Final = "clinic"

# Each is a part of what the program says of itself, as their makers publish it. iMessage calls itself by
# several of these at once. Browsers inside messengers say none of them.
_PROGRAMS: Final = re.compile(
    r"facebookexternalhit|facebot|meta-externalagent|meta-externalfetcher|twitterbot|slackbot|slack-imgproxy"
    r"|discordbot|telegrambot|linkedinbot|skypeuripreview|^whatsapp/|^viber|pinterestbot|redditbot|applebot"
    r"|googlebot|google-pagerenderer|developers\.google\.com/\+/web/snippet|bingpreview|bingbot|vkshare"
    r"|embedly|iframely|mattermost-bot|mastodon/|snap url preview|kakaotalk-scrap|line-poker|synapse/"
    r"|nextcloud-spreed|rocket\.chat|zoominfobot|bitlybot|yandexbot|opengraph",
    re.IGNORECASE,
)


def address(
    services: Services, link_id: UUID, generation: int, key_version: int, *, now: datetime
) -> tuple[str, datetime]:
    """Return the address through which the clinic looks at a page, and until when it works."""
    token = services.keys.link_token(link_id, generation, key_version)
    shown = make_pass(services.keys, link_id, generation, now=now)
    return f"{services.config.public_url}/p/{token}?{PARAMETER}={shown}", now + LIFE


def make_pass(keys: Keys, link_id: UUID, generation: int, *, now: datetime) -> str:
    """Return what proves for `LIFE` that the clinic looks: hexadecimal, for this link alone."""
    until = int((now + LIFE).timestamp())
    return keys.seal(f"{_SAYS} {generation} {until}", link_id).encode().hex()


def seconds_left(keys: Keys, untrusted_pass: str, link_id: UUID, generation: int, *, now: datetime) -> int:
    """Return for how many seconds a pass still holds; 0 for one that is over, forged or another link's."""
    if not untrusted_pass or len(untrusted_pass) > _MAX_PASS:
        return 0
    try:
        says, for_generation, until = keys.unseal(bytes.fromhex(untrusted_pass).decode(), link_id).split(" ")
    except ValueError:  # SealError is one
        return 0
    if says != _SAYS or int(for_generation) != generation:
        return 0
    return max(0, int(until) - int(now.timestamp()))


def is_program(user_agent: str) -> bool:
    """Tell whether a program that shows links asks, not a person's browser."""
    return bool(user_agent) and _says_so(user_agent[:300])


@functools.lru_cache(maxsize=1024)
def _says_so(user_agent: str) -> bool:
    return _PROGRAMS.search(user_agent) is not None
