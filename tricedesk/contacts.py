"""Where a patient is reached: mobile numbers and e-mail addresses as people type them.

Owns: the check of both, what is wrong with them in words, what is better asked first (a landline, a typo in
a well-known mail domain), and their masked form.
Refuses: knowing whether anyone answers there, and Qt: the window translates the sentences found here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

MAX_ADDRESS = 254
"""Characters of an address that mail servers carry (RFC 5321, 4.5.3.1.3)."""


class Problem(StrEnum):
    """What is wrong, or worth a question. The value is the sentence, with `{digits}` and `{suggestion}`."""

    NUMBER_DIGITS = "Enter a mobile number with {digits} digits."
    NUMBER_COUNTRY = "Begin the number with + and the country's code."
    NUMBER_CHARACTERS = "A mobile number has only digits. Take the letters out."
    NUMBER_UNKNOWN = "No such number is known. Check it."
    NUMBER_LANDLINE = "This looks like a landline. Texts go to mobile numbers."
    ADDRESS_FORM = "Enter an e-mail address like name@example.org."
    ADDRESS_CHARACTERS = "An e-mail address has no spaces, commas or accents. Check it."
    ADDRESS_DOMAIN = "Check what stands after the @."
    ADDRESS_LONG = "An e-mail address has at most 254 characters. Check it."
    ADDRESS_TYPO = "Did you mean {suggestion}?"


@dataclass(frozen=True, slots=True)
class Contact:
    """The outcome of a check.

    `value` is what would be sent to: a number in E.164, an address with its domain in lower case; "" where
    nothing can be. A `problem` with a value is a question, one without stops. `suggestion` is the address
    that was probably meant; `digits` how many digits the country's mobile numbers have.
    """

    value: str
    problem: Problem | None = None
    digits: str = ""
    suggestion: str = ""

    @property
    def usable(self) -> bool:
        """Whether anything can be sent there."""
        return bool(self.value)

    @property
    def sentence(self) -> str:
        """The problem in English words, "" if there is none."""
        if self.problem is None:
            return ""
        return self.problem.format(digits=self.digits, suggestion=self.suggestion)


def check_number(text: str, country: str) -> Contact:
    """Check a mobile number as typed, in a country (ISO 3166, two letters) unless it begins with +.

    Digits of any script, spaces, brackets and dashes are fine; an extension is not. A number that the
    numbering plan doesn't list, or lists as a landline, comes back usable, with a question.
    """
    import phonenumbers

    text = text.strip()
    digits = _mobile_digits(country)
    if any(c.isalpha() for c in text):
        return Contact("", Problem.NUMBER_CHARACTERS)
    try:
        number = phonenumbers.parse(text, country.upper() or None)
    except phonenumbers.NumberParseException as error:
        foreign = error.error_type == phonenumbers.NumberParseException.INVALID_COUNTRY_CODE
        if foreign or not digits:
            return Contact("", Problem.NUMBER_COUNTRY)
        return Contact("", Problem.NUMBER_DIGITS, digits)
    if number.extension:
        return Contact("", Problem.NUMBER_CHARACTERS)
    region = phonenumbers.region_code_for_country_code(number.country_code or 0)
    possible = (
        phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE
    )
    valid = phonenumbers.is_valid_number(number)
    if not possible or not (valid or _has_mobile_length(number, region)):
        wanted = _mobile_digits(region)
        return Contact("", Problem.NUMBER_DIGITS if wanted else Problem.NUMBER_COUNTRY, wanted)
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if not valid:
        return Contact(e164, Problem.NUMBER_UNKNOWN)
    mobile = (
        phonenumbers.PhoneNumberType.MOBILE,
        phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
        phonenumbers.PhoneNumberType.PERSONAL_NUMBER,
    )
    if phonenumbers.number_type(number) not in mobile:
        return Contact(e164, Problem.NUMBER_LANDLINE)
    return Contact(e164)


def shown_number(e164: str, country: str) -> str:
    """Return a number as its readers write it: nationally in its own country, else with + and spaces."""
    import phonenumbers

    try:
        number = phonenumbers.parse(e164, None)
    except phonenumbers.NumberParseException:
        return e164
    form = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    if phonenumbers.region_code_for_number(number) == country.upper():
        form = phonenumbers.PhoneNumberFormat.NATIONAL
    return str(phonenumbers.format_number(number, form))


def check_address(text: str) -> Contact:
    """Check an e-mail address as typed. A domain in another script becomes its ASCII form (IDNA)."""
    text = text.strip().removeprefix("mailto:")
    local, at, domain = text.rpartition("@")
    if not (local and at and domain):
        return Contact("", Problem.ADDRESS_FORM)
    if len(text) > MAX_ADDRESS or len(local) > 64:
        return Contact("", Problem.ADDRESS_LONG)
    if not _LOCAL.fullmatch(local):
        return Contact("", Problem.ADDRESS_CHARACTERS)
    try:
        domain = domain.lower().encode("idna").decode("ascii")
    except UnicodeError:
        return Contact("", Problem.ADDRESS_DOMAIN)
    if local[0] == "." or local[-1] == "." or ".." in local or not _DOMAIN.fullmatch(domain):
        return Contact("", Problem.ADDRESS_DOMAIN if local.strip(".") == local else Problem.ADDRESS_FORM)
    address = f"{local}@{domain}"
    if len(address) > MAX_ADDRESS:
        return Contact("", Problem.ADDRESS_LONG)
    meant = _meant(domain)
    if meant:
        return Contact(address, Problem.ADDRESS_TYPO, suggestion=f"{local}@{meant}")
    return Contact(address)


def masked(contact: str) -> str:
    """Return what may stand in lists and on buttons: `…4471` of a number, `a…@example.org` of an address."""
    local, at, domain = contact.rpartition("@")
    if at:
        return f"{local[:1]}…@{domain}"
    return f"…{contact[-4:]}"


def contact_in(text: str, country: str) -> tuple[str, str]:
    """Return (number in E.164, address) found in a study's free text, "" where there is none.

    Machines without a field for it let people type the contact where there is room, so only what can't be
    anything else is taken: an address, and a text that is a mobile number as a whole.
    """
    address = next((c.value for m in _ADDRESS.findall(text) if (c := check_address(m)).usable), "")
    rest = _ADDRESS.sub(" ", text).strip(" ,;")
    number = check_number(rest, country) if sum(c.isdigit() for c in rest) >= 7 else Contact("")
    return ("" if number.problem else number.value), address


_LOCAL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+")
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = re.compile(rf"(?:{_LABEL}\.)+(?:[a-z]{{2,63}}|xn--[a-z0-9-]{{2,59}})")
_ADDRESS = re.compile(r"[^\s,;<>()\"]+@[^\s,;<>()\"]+\.[A-Za-z]{2,63}")

WELL_KNOWN = (
    "aol.com", "att.net", "bellsouth.net", "bigpond.com", "bluewin.ch", "btinternet.com", "comcast.net",
    "cox.net", "email.com", "free.fr", "freenet.de", "gmail.com", "gmx.at", "gmx.ch", "gmx.com", "gmx.de",
    "gmx.net", "googlemail.com", "hotmail.co.uk", "hotmail.com", "hotmail.de", "hotmail.es", "hotmail.fr",
    "hotmail.it", "icloud.com", "laposte.net", "libero.it", "live.com", "live.co.uk", "live.nl", "mac.com",
    "mail.com", "mail.ru", "me.com", "msn.com", "naver.com", "orange.fr", "outlook.com", "outlook.de",
    "outlook.es", "outlook.fr", "pm.me", "proton.me", "protonmail.com", "qq.com", "rocketmail.com",
    "sbcglobal.net", "sky.com", "t-online.de", "uol.com.br", "verizon.net", "wanadoo.fr", "web.de", "wp.pl",
    "yahoo.ca", "yahoo.co.in", "yahoo.co.jp", "yahoo.co.uk", "yahoo.com", "yahoo.com.br", "yahoo.com.mx",
    "yahoo.de", "yahoo.es", "yahoo.fr", "yahoo.it", "yandex.ru", "ymail.com", "ziggo.nl", "163.com",
)  # fmt: skip
"""Mail domains that many patients have: a neighbour of one of them is more often a typo than a domain."""
_ENDINGS = {"con": "com", "cmo": "com", "ocm": "com", "comm": "com", "cim": "com", "vom": "com", "nte": "net"}


def _meant(domain: str) -> str:
    """Return the well-known domain that a domain was probably meant to be, "" if none."""
    if domain in WELL_KNOWN:
        return ""
    name, _, ending = domain.rpartition(".")
    mended = f"{name}.{_ENDINGS[ending]}" if ending in _ENDINGS else domain
    if mended in WELL_KNOWN:
        return mended
    # One slip in a short name is often another name (me.com, mq.com): only longer ones are compared.
    near = [(d, known) for known in WELL_KNOWN if len(known) >= 8 and (d := _slips(mended, known)) <= 2]
    best, known = min(near, default=(9, ""))
    if best == 1 or (best == 2 and len(known) >= 11):
        return known
    return mended if mended != domain else ""


def _slips(a: str, b: str) -> int:
    """Return how many letters were missed, added, changed or swapped between two words."""
    if abs(len(a) - len(b)) > 2:
        return 9
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        earlier, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]


def _has_mobile_length(number: PhoneNumber, region: str) -> bool:
    from phonenumbers import PhoneMetadata, national_significant_number

    metadata = PhoneMetadata.metadata_for_region(region, None)
    lengths = () if metadata is None or metadata.mobile is None else metadata.mobile.possible_length
    return len(national_significant_number(number)) in lengths


def _mobile_digits(country: str) -> str:
    """Return how many digits a mobile number has as people of a country type it: "10", "10 or 11", ""."""
    import phonenumbers

    region = country.upper()
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region, None)
    example = phonenumbers.example_number_for_type(region, phonenumbers.PhoneNumberType.MOBILE)
    if metadata is None or example is None or metadata.mobile is None:
        return ""
    national = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.NATIONAL)
    prefix = sum(c.isdigit() for c in national) - len(str(example.national_number))
    lengths = sorted({n + prefix for n in metadata.mobile.possible_length if n > 0})
    return f"{lengths[0]}-{lengths[-1]}" if len(lengths) > 1 else str(lengths[0]) if lengths else ""
