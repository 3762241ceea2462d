"""The text message that brings a link.

Owns: what it says, in the page's language, as short as it must be: English fits one part.
Refuses: a patient's name (a lock screen shows it to anyone), and any code but the one that deletes.

Typographic spaces, quotes and dashes become plain ones (`gsm.plain`). Letters with accents are left as they
are: `gsm.measure` tells what they cost.
"""

from __future__ import annotations

from itertools import product

from tricedesk.landing.languages import Translation
from tricedesk.landing.messages.letter import Letter, fill
from tricedesk.wire import gsm


def compose(letter: Letter) -> str:
    """Return the whole text; a second language stands below the first."""
    # A text begins in the direction of its first letter, and the clinic's name may be Latin: say which it is.
    marks = {"rtl": "\u200f", "ltr": ""}
    return "\n".join(marks[t.direction] + _one(letter, t) for t in letter.tongues())


def _one(letter: Letter, t: Translation) -> str:
    values = {
        "clinic": letter.sms_name or letter.clinic,
        "date": t.short_day(letter.last_day),
        "link": letter.link,
        "code": letter.delete_code,
        "phone": letter.phone,
    }
    own = letter.words(t)
    if own:
        return gsm.plain(fill(own, values))
    # From the fullest to the shortest; the first of those that take the fewest parts.
    bodies = (
        t.say(
            "%(clinic)s: your scan pictures are ready until %(date)s. %(link)s Code to delete them: %(code)s",
            **values,
        ),
        t.say("%(clinic)s: scan pictures until %(date)s. %(link)s Delete code: %(code)s", **values),
    )
    ends = [""]
    if letter.phone:
        digits = {"phone": _digits(letter.phone)}
        ends = [t.say("Questions? %(phone)s", **values), t.say("Tel %(phone)s", **digits)]
    candidates = [gsm.plain(" ".join(filter(None, pair))) for pair in product(bodies, ends)]
    return min(candidates, key=lambda text: gsm.measure(text).parts)


def _digits(phone: str) -> str:
    """Return a number without what only makes it legible; one with letters as it is."""
    if any(char.isalpha() for char in phone):
        return phone
    return "".join(char for char in phone if char.isdigit() or char in "+,;#*")
