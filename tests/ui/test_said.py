"""What comes from below in English is said in the desk's language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import tricedesk
from tricedesk.dicom.header import CUT_SHORT
from tricedesk.errors import LedgerError, UnreadableFileError
from tricedesk.ui import language
from tricedesk.ui.said import SENTENCES, said

SOURCES = Path(tricedesk.__file__).parent
KINDS = {
    *("UnreadableFileError", "LedgerError", "MissingFileError"),
    *("OfflineError", "SilentServerError", "ProxyError", "NotPairedError", "ServerBusyError"),
}
HOLES = re.compile(r"%\d")


@pytest.fixture
def spanish(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    language.apply("es", tmp_path)
    yield
    language.apply("en", tmp_path)


def literals(path: Path) -> Iterator[str]:
    """Yield what a module's errors say, with `%1` for whatever differs."""
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(call, ast.Call) or getattr(call.func, "id", "") not in KINDS:
            continue
        for value in (*call.args, *(word.value for word in call.keywords)):
            if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value:
                yield value.value
            elif isinstance(value, ast.JoinedStr):
                parts = [p.value if isinstance(p, ast.Constant) else None for p in value.values]
                places = iter(range(1, 10))
                yield "".join(str(part) if part is not None else f"%{next(places)}" for part in parts)


def test_what_scan_ledger_and_sync_say_is_marked() -> None:
    marked = {str(sentence) for sentence in SENTENCES}
    missing = []
    for folder in ("dicom", "ledger", "sync", "ui"):
        for path in sorted((SOURCES / folder).glob("*.py")):
            for text in literals(path):
                if HOLES.sub("", text).strip(" .:()") and text not in marked:
                    missing.append(f"{path.name}: {text}")
    assert missing == []
    assert CUT_SHORT in marked


@pytest.mark.usefixtures("spanish")
def test_sentences_are_found_whole_and_one_by_one() -> None:
    full = LedgerError(
        "The disk is full.",
        "TriceDesk can't write its records in /home/a. b/desk.",
        "Make room on the disk. Nothing that was queued is lost; it goes on by itself.",
    )
    assert said(str(full)) == (
        "El disco está lleno. TriceDesk no puede escribir sus registros en /home/a. b/desk. "
        "Libere espacio en el disco. Nada de lo que está en cola se pierde; continúa por sí solo."
    )
    assert said(str(UnreadableFileError("The file is too large.", "It grows beyond 512 MB."))) == (
        "El archivo es demasiado grande. Supera los 512 MB."
    )


@pytest.mark.usefixtures("spanish")
def test_what_nobody_marked_stays_as_it_came() -> None:
    assert said("Something new. The file is damaged.") == "Something new. El archivo está dañado."
    assert said("") == ""
