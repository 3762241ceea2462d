"""docs/messages.md shows what is really sent."""

from __future__ import annotations

import importlib.util
from pathlib import Path


def test_the_mail_and_the_texts_in_the_documents_are_those_that_are_sent() -> None:
    script = Path(__file__).parents[3] / "scripts" / "show_messages.py"
    spec = importlib.util.spec_from_file_location("show_messages", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.PAGE.read_text(encoding="utf-8") == module.page(), "run python scripts/show_messages.py"
    assert "| English | gsm7 |" in module.page()
