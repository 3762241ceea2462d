"""What people type where a patient is to be reached."""

from __future__ import annotations

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricedesk import wire
from tricedesk.contacts import (
    Problem,
    check_address,
    check_number,
    contact_in,
    masked,
    shown_number,
)


@pytest.mark.parametrize(
    ("text", "country", "e164"),
    [
        ("(212) 555-0134", "US", "+12125550134"),
        ("212.736.5000", "us", "+12127365000"),
        ("07400 123456", "GB", "+447400123456"),
        ("612 34 56 78", "ES", "+34612345678"),
        ("٠٥١٢٣٤٥٦٧٨", "SA", "+966512345678"),
        ("+34 612 345 678", "US", "+34612345678"),
        ("06 12 34 56 78", "FR", "+33612345678"),
    ],
)
def test_number_becomes_e164(text: str, country: str, e164: str) -> None:
    contact = check_number(text, country)
    assert (contact.value, contact.problem) == (e164, None)


@pytest.mark.parametrize(
    ("text", "country", "sentence"),
    [
        ("555 0134", "US", "Enter a mobile number with 10 digits."),
        ("", "US", "Enter a mobile number with 10 digits."),
        ("2125550134567", "US", "Enter a mobile number with 10 digits."),
        ("0740", "GB", "Enter a mobile number with 11 digits."),
        ("0151 2", "DE", "Enter a mobile number with 11-12 digits."),
        ("212 555 0134 x12", "US", "A mobile number has only digits. Take the letters out."),
        ("+999 1234 5678", "US", "Begin the number with + and the country's code."),
        ("612345678", "", "Begin the number with + and the country's code."),
    ],
)
def test_wrong_number_says_what_to_do(text: str, country: str, sentence: str) -> None:
    contact = check_number(text, country)
    assert not contact.usable
    assert contact.sentence == sentence


def test_landline_and_unknown_number_ask_first() -> None:
    assert check_number("030 123456", "DE").problem is Problem.NUMBER_LANDLINE
    assert check_number("030 123456", "DE").usable
    assert check_number("111 111 1111", "US").problem is Problem.NUMBER_UNKNOWN


def test_number_is_shown_as_its_country_writes_it() -> None:
    assert shown_number("+12125550134", "US") == "(212) 555-0134"
    assert shown_number("+12125550134", "GB") == "+1 212-555-0134"
    assert shown_number("nonsense", "GB") == "nonsense"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (" Ana.Ruiz@Example.ORG ", "Ana.Ruiz@example.org"),
        ("mailto:ana@example.org", "ana@example.org"),
        ("ana+scan@sub.example.co.uk", "ana+scan@sub.example.co.uk"),
        ("ana@bücher.example", "ana@xn--bcher-kva.example"),
    ],
)
def test_address_is_taken(text: str, value: str) -> None:
    contact = check_address(text)
    assert (contact.value, contact.problem) == (value, None)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("ana", Problem.ADDRESS_FORM),
        ("ana@", Problem.ADDRESS_FORM),
        (".ana@example.org", Problem.ADDRESS_FORM),
        ("ana@@example.org", Problem.ADDRESS_CHARACTERS),
        ("ana ruiz@example.org", Problem.ADDRESS_CHARACTERS),
        ("ana,bea@example.org", Problem.ADDRESS_CHARACTERS),
        ("añá@example.org", Problem.ADDRESS_CHARACTERS),
        ("ana@example", Problem.ADDRESS_DOMAIN),
        ("ana@-example.org", Problem.ADDRESS_DOMAIN),
        ("ana@example..org", Problem.ADDRESS_DOMAIN),
        ("ana@exa mple.org", Problem.ADDRESS_DOMAIN),
        ("ana@" + "x" * 250 + ".org", Problem.ADDRESS_LONG),
    ],
)
def test_wrong_address_is_stopped(text: str, problem: Problem) -> None:
    contact = check_address(text)
    assert (contact.value, contact.problem) == ("", problem)


@pytest.mark.parametrize(
    ("domain", "meant"),
    [
        ("gmial.com", "gmail.com"),
        ("gmail.con", "gmail.com"),
        ("gmail.co", "gmail.com"),
        ("gamil.cmo", "gmail.com"),
        ("hotmial.com", "hotmail.com"),
        ("hotmil.com", "hotmail.com"),
        ("yahooo.com", "yahoo.com"),
        ("outlok.com", "outlook.com"),
        ("iclould.com", "icloud.com"),
        ("maple-clinic.con", "maple-clinic.com"),
    ],
)
def test_typo_of_a_well_known_domain_is_asked(domain: str, meant: str) -> None:
    contact = check_address(f"ana@{domain}")
    assert contact.usable
    assert contact.suggestion == f"ana@{meant}"
    assert contact.sentence == f"Did you mean ana@{meant}?"


@pytest.mark.parametrize(
    "domain", ["ymail.com", "gmx.at", "mail.com", "example.org", "mq.com", "maple.clinic"]
)
def test_domains_in_use_are_left_alone(domain: str) -> None:
    assert check_address(f"ana@{domain}").problem is None


@given(st.text(max_size=80))
def test_whatever_is_usable_the_contract_takes(text: str) -> None:
    contact = check_address(text)
    assert contact.usable == (contact.problem in (None, Problem.ADDRESS_TYPO))
    if contact.usable:
        wire.Recipient(message_id=uuid4(), channel=wire.Channel.EMAIL, address=contact.value)
    number = check_number(text, "US")
    if number.usable:
        wire.Recipient(message_id=uuid4(), channel=wire.Channel.SMS, address=number.value)


def test_masking_keeps_the_end_of_a_number_and_the_domain_of_an_address() -> None:
    assert masked("+12125554471") == "…4471"
    assert masked("ana@example.org") == "a…@example.org"


def test_contact_in_free_text() -> None:
    assert contact_in("ana@example.org", "US") == ("", "ana@example.org")
    assert contact_in("(212) 555-0134; ana@example.org", "US") == ("+12125550134", "ana@example.org")
    assert contact_in("20240131", "US") == ("", "")
    assert contact_in("Follow-up 12 weeks", "US") == ("", "")
