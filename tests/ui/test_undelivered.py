"""Why a message was not delivered is said in the desk's language, whatever the server can say."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import tricedesk
from tricedesk.landing.messages import smtp, statuses
from tricedesk.ui import language
from tricedesk.ui.undelivered import undelivered

MESSAGES = Path(tricedesk.__file__).parent / "landing" / "messages"
RAISED = {"PermanentError", "TemporaryError", "UnansweredError"}
AMONG_THEMSELVES = "The text gateway does not tell what it has taken."  # no desk hears of it


@pytest.fixture(params=["es", "ar"])
def spoken(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[str]:
    language.apply(request.param, tmp_path)
    yield request.param
    language.apply("en", tmp_path)


def raised() -> Iterator[str]:
    """Yield what the server's messages raise, with a number for whatever differs."""
    for path in sorted(MESSAGES.glob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call) or getattr(call.func, "id", "") not in RAISED or not call.args:
                continue
            (said, *_) = call.args
            if isinstance(said, ast.Constant):
                yield str(said.value)
            elif isinstance(said, ast.JoinedStr) and isinstance(said.values[0], ast.Constant):
                yield "".join(
                    str(p.value) if isinstance(p, ast.Constant) else "450 4.7.1" for p in said.values
                )


def everything() -> Iterator[str]:
    yield from (said for said in raised() if said != AMONG_THEMSELVES)
    yield from (f"{words} (550 5.1.1)" for words in smtp._WORDS.values())
    yield from (statuses.reason(code) for code in statuses._REASONS)
    yield from (statuses.reason(""), statuses.reason("", "canceled"), statuses.reason("99999"))
    yield "Tried for 3 days. The mail server can't be reached (TimeoutError)."
    yield "Tried for 3 days. The text gateway did not answer (Timeout). It may have arrived all the same."


def test_every_reason_of_the_server_is_known(spoken: str) -> None:
    reasons = list(everything())
    assert len(reasons) > 50
    english = [r for r in reasons if re.search(r"\b(the|is|not|this|can't)\b", undelivered(r), re.IGNORECASE)]
    assert english == []


def test_the_other_sides_number_stays(spoken: str) -> None:
    assert undelivered("The mailbox is full. (552 5.2.2)").endswith(" (552 5.2.2)")
    assert "451 4.7.1" in undelivered("The mail server says: not now (451 4.7.1).")


def test_what_nobody_foresaw_is_shown_as_it_came(qapp: QApplication) -> None:
    assert undelivered("Postmaster is asleep (4711)") == "Postmaster is asleep (4711)"
    assert undelivered("") == ""
