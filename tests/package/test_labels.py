"""The desk's label for a page."""

from __future__ import annotations

import base64
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricedesk.account_key import new_account_key, seal
from tricedesk.package.labels import Label, open_label, seal_label
from tricedesk.wire import MAX_LABEL_SIZE, new_id

KEY = new_account_key()
PAGE = UUID("01900000-0000-7000-8000-000000000001")
LABEL = Label("DOE^JANE", "1234567", "20261124", "1.2.3.4", "Cart 2", ("jane@example.org", "+15550134"))


def test_label_is_read_at_every_desk_of_the_clinic() -> None:
    sealed = seal_label(LABEL, KEY, PAGE)
    assert open_label(sealed, KEY, PAGE) == LABEL
    assert b"DOE" not in base64.b64decode(sealed)


def test_label_is_read_nowhere_else() -> None:
    sealed = seal_label(LABEL, KEY, PAGE)
    assert open_label(sealed, new_account_key(), PAGE) is None
    assert open_label(sealed, KEY, new_id()) is None
    assert open_label(sealed[:-8], KEY, PAGE) is None
    assert open_label("", KEY, PAGE) is None


def test_length_tells_nothing() -> None:
    other = Label("Ng^A", "", "", "", "", ())
    assert len(seal_label(other, KEY, PAGE)) == len(seal_label(LABEL, KEY, PAGE))


@given(st.lists(st.text(alphabet=st.characters(), max_size=300), min_size=7, max_size=7))
def test_any_text_fits_and_comes_back(texts: list[str]) -> None:
    name, id_, date, uid, workstation, *contacts = texts
    label = Label(name, id_, date, uid, workstation, tuple(contacts))
    sealed = seal_label(label, KEY, PAGE)
    assert len(sealed) <= MAX_LABEL_SIZE
    found = open_label(sealed, KEY, PAGE)
    assert found is not None
    assert len(found.PatientName) <= 200
    assert len(found.contacts) == 2


def test_longest_label_fits() -> None:
    for letter in ("x", '"', "\\", "\x01", "\U0001f600", "\ud800"):
        text = letter * 5000
        label = Label(text, text, text, text, text, (text,) * 9)
        assert len(seal_label(label, KEY, PAGE)) <= MAX_LABEL_SIZE


@pytest.mark.parametrize(
    "plain", [b"", b"{}", b"[]", b"\xff", b'{"v":2}', b'{"v":1}', b'{"v":1,"contacts":1}', b'"v"']
)
def test_label_of_another_kind_is_no_label(plain: bytes) -> None:
    assert open_label(seal(KEY, plain, b"tricedesk label " + PAGE.bytes), KEY, PAGE) is None
