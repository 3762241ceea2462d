"""The catalogues are whole and current, and the window speaks what was chosen at once."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tricedesk.ui import language
from tricedesk.ui.outbox_model import OutboxModel
from tricedesk.ui.outbox_view import OutboxView
from tricedesk.ui.resources import translations

SOURCES = Path(language.__file__).parents[1]
_HOLES = re.compile(r"%L?n|%\d|\{[a-z0-9_]*\}")


@pytest.fixture
def spoken(tmp_path: Path, qapp: QApplication) -> Iterator[Path]:
    """A cache for catalogues; English again afterwards."""
    yield tmp_path / "cache"
    language.apply("en", tmp_path / "cache")


def messages(path: Path) -> Iterator[tuple[str, str, list[str], bool]]:
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = (
                f"{context.findtext('name')}|{message.findtext('source')}|{message.findtext('comment') or ''}"
            )
            yield key, message.findtext("source", ""), forms, translation.get("type") is None


@pytest.mark.parametrize("code", ["es", "ar"])
def test_every_text_is_translated_with_its_holes(code: str) -> None:
    found = list(messages(translations() / f"{code}.ts"))
    assert len(found) > 300
    assert [key for key, _, forms, done in found if not done or not all(forms)] == []
    for key, source, forms, _ in found:
        wanted = set(_HOLES.findall(source)) - {"%n", "%Ln"}
        for form in forms:
            assert set(_HOLES.findall(form)) - {"%n", "%Ln"} == wanted, key
        if "%Ln" in source or "%n" in source:
            assert len(forms) == {"es": 2, "ar": 6}[code], key
            assert any("%Ln" in form or "%n" in form for form in forms), key


def test_what_begins_with_a_latin_word_runs_from_right_to_left_in_arabic() -> None:
    """Qt lays a label out by its first letter, whichever way the window runs. Digits decide nothing."""
    wrong = []
    for key, _, forms, _ in messages(translations() / "ar.ts"):
        for form in forms:
            ways = [unicodedata.bidirectional(char) for char in _HOLES.sub("", form)]
            if "AL" in ways and next(way for way in ways if way in ("L", "R", "AL")) == "L":
                wrong.append(key)
    assert wrong == []


def test_english_has_both_forms_of_whatever_is_counted() -> None:
    assert all(done and len(forms) == 2 for _, _, forms, done in messages(translations() / "en.ts"))


def test_the_catalogues_know_every_text_of_the_source(tmp_path: Path) -> None:
    """What was written since the catalogues were renewed is found here, not by a person."""
    files = [*sorted((SOURCES / "ui").rglob("*.py")), SOURCES / "app.py"]
    fresh = tmp_path / "fresh.ts"
    lupdate = Path(sys.executable).parent / "pyside6-lupdate"
    subprocess.run(
        [lupdate, *(f for f in files if f.stat().st_size), "-ts", fresh, "-locations", "none"],
        check=True,
        capture_output=True,
    )
    needed = {key for key, *_ in messages(fresh)}
    for code in ("es", "ar"):
        assert needed - {key for key, *_ in messages(translations() / f"{code}.ts")} == set()


def test_the_translators_tool_overlooks_no_text() -> None:
    """`lupdate` reads Python by rough rules: a call that it can't follow it leaves out without a word."""
    known = {source for _, source, *_ in messages(translations() / "es.ts")}
    missing = []
    for path in (*(SOURCES / "ui").rglob("*.py"), SOURCES / "app.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            place = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}.get(name)
            if place is None or len(node.args) <= place:
                continue
            text = node.args[place]
            if isinstance(text, ast.Constant) and isinstance(text.value, str) and text.value not in known:
                missing.append(f"{path.name}: {text.value}")
    assert missing == []


@pytest.mark.parametrize(
    ("setting", "system", "spoken_then"),
    [
        ("es", ["ar"], "es"),
        ("", ["ar-EG", "en"], "ar"),
        ("", ["fr-FR", "es_MX"], "es"),
        ("xx", ["fr"], "en"),
        ("", [], "en"),
    ],
)
def test_the_best_language_that_there_is(setting: str, system: list[str], spoken_then: str) -> None:
    assert language.choose(setting, system) == spoken_then


def test_open_widgets_speak_at_once(qtbot: QtBot, spoken: Path) -> None:
    view = OutboxView(OutboxModel())
    qtbot.addWidget(view)
    for code, title in (("es", "Salida"), ("ar", "الصادر"), ("en", "Outbox")):
        language.apply(code, spoken)
        QApplication.processEvents()
        assert view.windowTitle() == title
        right_to_left = QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        assert right_to_left == (code == "ar")
    assert QLocale().language() is QLocale.Language.English


@pytest.mark.parametrize(
    ("code", "count", "said"),
    [
        ("en", 1, "1 picture"),
        ("en", 2, "2 pictures"),
        ("es", 1, "una imagen"),
        ("es", 1234567, "1.234.567 imágenes"),
        ("ar", 2, "صورتان"),
        ("ar", 3, "\u0663 صور"),
        ("ar", 11, "\u0661\u0661 صورة"),
    ],
)
def test_counted_things_take_the_languages_own_form(
    qtbot: QtBot, spoken: Path, code: str, count: int, said: str
) -> None:
    language.apply(code, spoken)
    assert QCoreApplication.translate("OutboxModel", "%Ln pictures", "", count) == said


def test_qts_own_words_are_translated_too(spoken: Path, qapp: QApplication) -> None:
    language.apply("es", spoken)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"


def test_a_catalogue_is_compiled_once_and_never_stale(
    tmp_path: Path, spoken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = language.compiled("es", spoken)
    assert first is not None
    stamp = first.stat().st_mtime_ns
    assert language.compiled("es", spoken) == first
    assert first.stat().st_mtime_ns == stamp
    changed = (translations() / "es.ts").read_text(encoding="utf-8").replace("Salida", "Bandeja")
    (tmp_path / "es.ts").write_text(changed, encoding="utf-8")
    monkeypatch.setattr(language, "translations", lambda: tmp_path)
    second = language.compiled("es", spoken)
    assert second is not None
    assert second != first
    language.apply("es", spoken)
    assert QCoreApplication.translate("OutboxView", "Outbox") == "Bandeja"


def test_without_a_cache_the_texts_stay_english_and_the_window_opens(
    tmp_path: Path, qapp: QApplication
) -> None:
    blocked = tmp_path / "a file, no folder"
    blocked.write_bytes(b"")
    assert language.compiled("es", blocked) is None
    language.apply("es", blocked)
    assert QCoreApplication.translate("OutboxView", "Outbox") == "Outbox"
    language.apply("en", tmp_path)
