"""What a message will say, before one is sent.

Owns: writing the message that a patient would get now, with the clinic's words as they are or as they would
be, and what a text takes.
Refuses: real links and codes: a preview opens nothing.
"""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing import languages
from tricedesk.landing.days import end_of_day
from tricedesk.landing.db.tables import accounts
from tricedesk.landing.messages import letter as letter_module
from tricedesk.landing.messages import mail, texts
from tricedesk.landing.refusals import RefusalError
from tricedesk.landing.services import Services
from tricedesk.wire import Channel, ErrorCode, gsm

SAMPLE_TOKEN = "SampLeSampLeSampLe1234"  # noqa: S105 - as long as a token, and none
SAMPLE_CODE = "4821"


def preview(services: Services, account_id: UUID, request: wire.MessagePreviewRequest) -> wire.MessagePreview:
    """Return the message as a patient of this account would get it.

    Raises:
        RefusalError: BAD_REQUEST; the words lack the link or the delete code, or no page has this language.
    """
    if request.language not in languages.available():
        raise RefusalError(
            ErrorCode.BAD_REQUEST,
            f"Messages are not offered in {request.language!r}.",
            f"Choose one of {', '.join(languages.available())}.",
        )
    with services.db.read() as conn:
        account = conn.execute(sa.select(accounts).where(accounts.c.id == account_id)).one()
    changed: dict[str, str] = {}
    if request.words is not None:
        letter_module.check_words(request.channel, request.words)
        # Draft words are shown in whatever language was asked for, so that they can be seen at all.
        changed = {"own_words": request.words, "own_language": request.language}
    letter = letter_module.for_account(
        account,
        request.channel,
        **{
            "language": request.language,
            "link": f"{services.config.public_url}/p/{SAMPLE_TOKEN}",
            "delete_code": SAMPLE_CODE,
            "gate": "code" if account.link_code_hash else "none",
            "expires_at": end_of_day(services.clock(), account.lifespan_days, account.time_zone),
            **changed,
        },
    )
    if request.channel is Channel.EMAIL:
        return wire.MessagePreview(
            subject=mail.subject(letter), text=mail.plain_text(letter), html=mail.html(letter)
        )
    text = texts.compose(letter)
    size = gsm.measure(text)
    return wire.MessagePreview(
        text=text,
        parts=size.parts,
        units=size.units,
        units_left=size.left,
        alphabet=size.alphabet,
        costly=gsm.strangers(text),
    )
