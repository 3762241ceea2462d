"""What the send panel is given, and what it gives: frozen values without widgets.

Owns: `SendOffer` and `SendOrder`, and what must be right before there can be an order.
Refuses: sending.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from tricedesk import contacts
from tricedesk.contacts import Contact
from tricedesk.ui.preview.gate import Release

MIN_CODE, MAX_CODE = 6, 128


class CodeKind(StrEnum):
    """Which Patient Link Code the page asks for."""

    ACCOUNT = "account"
    OWN = "own"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class SendOffer:
    """What is to be sent, and what is known beforehand.

    Attributes:
        release: exactly what may go, from the gate.
        images, clips, attachments: how many of each.
        first_picture: the file of the first thumbnail.
        number, address: where the study itself says the patient is reached; number in E.164.
        country: the account's, ISO 3166, two letters.
        zone: the clinic's time zone, in which the page's days end; None: this computer's own.
        languages: (tag, name in that language) of the patient's page.
        lifespan_days: the account's. has_link_code: whether the account has a code.
        password_always: the account's rule: each page without a code gets a password.
    """

    local_id: str
    release: Release
    PatientName: str
    images: int
    clips: int
    attachments: int
    first_picture: Path | None
    country: str
    clinic: str
    languages: tuple[tuple[str, str], ...]
    language: str
    lifespan_days: int
    has_link_code: bool
    number: str = ""
    address: str = ""
    zone: tzinfo | None = None
    password_always: bool = False

    @property
    def asks_password(self) -> bool:
        """Whether a page without a code lets its first visitor choose a password."""
        return self.password_always or bool(self.attachments)


@dataclass(frozen=True, slots=True)
class SendOrder:
    """What the person has decided.

    Attributes:
        own_code: empty unless `code` is OWN.
        replaces: the package whose page this one takes the place of; None for none.
    """

    local_id: str
    release: Release
    number: str
    address: str
    language: str
    code: CodeKind
    own_code: str
    lifespan_days: int
    replaces: UUID | None = None

    @property
    def contacts(self) -> tuple[str, ...]:
        """Where it goes, the number first."""
        return tuple(contact for contact in (self.number, self.address) if contact)


@dataclass(frozen=True, slots=True)
class Checks:
    """What the fields hold, checked. An empty field is no problem while the other one holds a contact."""

    number: Contact
    address: Contact
    nobody: bool
    code_short: bool

    @property
    def usable(self) -> bool:
        """Whether an order can be made of them."""
        stopped = any(c.problem is not None and not c.usable for c in (self.number, self.address))
        return not (stopped or self.nobody or self.code_short)


def tidy_code(typed: str) -> str:
    """Return a code without what pasting brings along: spaces around it, marks that nobody sees or types."""
    return "".join(char for char in typed if char.isprintable()).strip()


def check_fields(number: str, address: str, country: str, code: CodeKind, own_code: str) -> Checks:
    """Check what was typed."""
    nothing = Contact("")
    checked = contacts.check_number(number, country) if number.strip() else nothing
    mail = contacts.check_address(address) if address.strip() else nothing
    short = code is CodeKind.OWN and not MIN_CODE <= len(tidy_code(own_code)) <= MAX_CODE
    return Checks(checked, mail, not number.strip() and not address.strip(), short)
