"""Identifying values found in bytes, however they are spelled."""

from __future__ import annotations

import os

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.clean.lines import HEADER
from tricedesk.clean.identifiers import find, spellings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "latin-1"])
@pytest.mark.parametrize(
    ("value", "spelled"),
    [
        ("MÜLLER^JANE", "MÜLLER^JANE"),
        ("MÜLLER^JANE", "MÜLLER"),
        ("MÜLLER^JANE", "MÜLLER JANE"),
        ("A\\MAPLE CLINIC", "MAPLE CLINIC"),
        ("1.2.840.113619", "1.2.840.113619"),
    ],
)
def test_planted_value_is_found(encoding: str, value: str, spelled: str) -> None:
    wanted = spellings([("PatientName", value)])
    noise = os.urandom(5000)
    assert find(noise, wanted) is None
    assert find(noise + spelled.encode(encoding) + noise, wanted) is not None


def test_ideographic_names_are_spelled() -> None:
    wanted = spellings([("PatientName", "Yamada^Tarou=山田^太郎")])
    assert find("..山田太郎 山田..".encode(), wanted)
    assert find("..山田^太郎..".encode("utf-16-be"), wanted)


def test_short_values_are_not_searched_for() -> None:
    assert spellings([("PatientSex", "F"), ("PatientName", ""), ("PatientID", "12")]) == frozenset()
    assert b"12345" not in spellings([("PatientID", "12345")])
    assert b"123456" in spellings([("PatientID", "123456")])


@settings(deadline=None, max_examples=40)
@given(
    st.integers(0, 3_000_000),
    st.sampled_from([b"123456", b"DOE^JANE", b"1.2.840.113619.2.1"]),
    st.sampled_from([b"\0", b"1", b"DOE^JAN"]),
)
def test_no_place_is_missed(place: int, wanted: bytes, filling: bytes) -> None:
    data = bytearray((filling * (3_100_000 // len(filling) + 1))[:3_100_000])
    data[place : place + len(wanted)] = wanted
    assert find(bytes(data), frozenset([wanted, b"absent value"])) == wanted


@pytest.mark.parametrize("edge", [1 << 20, 2 << 20])
@pytest.mark.parametrize("shift", range(-9, 3))
def test_value_across_a_step_is_found(edge: int, shift: int) -> None:
    data = bytearray(edge + 100)
    data[edge + shift : edge + shift + 8] = b"DOE^JANE"
    assert find(bytes(data), frozenset([b"DOE^JANE"])) == b"DOE^JANE"


@given(st.binary(max_size=200), st.frozensets(st.binary(min_size=4, max_size=8), max_size=10))
def test_it_finds_what_a_plain_search_finds(data: bytes, wanted: frozenset[bytes]) -> None:
    found = find(data, wanted)
    assert (found is not None) == any(spelling in data for spelling in wanted)
    assert found is None or found in data


@pytest.mark.parametrize(
    ("keyword", "value", "spelled"),
    [
        ("PatientName", "DOE^JANET", "JANET DOE"),
        ("PatientName", "DOE^JANET", "Doe, Janet"),
        ("PatientName", "DOE^JANET", "doe_janet"),
        ("PatientName", "DOE^JANET", "JanetDoe"),
        ("PatientName", "MÜLLER^JÖRG", "MULLER"),
        ("PatientName", "MÜLLER^JÖRG", "Jorg Muller"),
        ("PatientID", "0007-9241.539", "00079241539"),
        ("PatientID", "0007-9241.539", "79241539"),
        ("InstitutionName", "Maple Clinic", "MAPLE CLINIC"),
        ("PatientBirthDate", "19510829", "29.08.1951"),
        ("PatientBirthDate", "19510829", "08/29/51"),
        ("PatientBirthDate", "19510829", "1951-08-29"),
        ("PatientBirthDate", "19510829", "290851"),
        ("PatientBirthDate", "19510829", "29 AUG 1951"),
        ("PatientBirthDate", "19510829", "August 29, 1951"),
        ("PatientBirthDate", "19510829", "29 août 1951"),
        ("AcquisitionDateTime", "20170302172501.06", "2.3.2017"),
        ("(0009,1001) DA", "19970806", "06/08/1997"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_other_forms_of_a_value_are_found(keyword: str, value: str, spelled: str, encoding: str) -> None:
    assert find(b"\0" * 99 + spelled.encode(encoding) + b"\1" * 99, spellings([(keyword, value)]))


def test_many_spellings_make_no_false_alarm_in_compressed_data() -> None:
    wanted = spellings(HEADER)
    assert len(wanted) > 10_000
    assert find(np.random.default_rng(7).bytes(4_000_000), wanted) is None


def test_the_number_of_spellings_is_bounded() -> None:
    many = [("StudyDate", f"{1900 + n % 200}{n % 12 + 1:02}{n % 28 + 1:02}") for n in range(5000)]
    assert len(spellings(many)) < 400_000
