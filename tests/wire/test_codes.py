"""A sending's own code: what the server will compare is what a patient can type."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from tricedesk import wire


@pytest.mark.parametrize("code", ["maple7 ", " maple7", "maple\u20667", "maple\n7", "      ", "short"])
def test_a_code_that_nobody_could_type_is_refused(code: str) -> None:
    with pytest.raises(ValidationError):
        wire.OwnCode(code=code)


def test_a_code_may_have_spaces_inside_and_any_letters() -> None:
    assert wire.OwnCode(code="Ähre 7 كود").code == "Ähre 7 كود"
