"""The desk's languages: which there are, which one is on, and the translator that speaks it.

Owns: reading `translations/desk/*.ts` at the start, plural forms, the locale of dates and numbers, and the
direction of the layout.
Refuses: the languages of the patient's page and messages, which are the server's.

The catalogues are read as translators write them: a compiled file beside them could be older than they are.
Reading one takes a few milliseconds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from tricedesk.ui.resources import translations

LANGUAGES = MappingProxyType({"en": "English", "es": "Español", "ar": "العربية"})
"""Each by the name that its speakers give it."""

_Key = tuple[str, str, str]  # context, source, comment


def _two_forms(n: int) -> int:
    return 0 if n == 1 else 1


def _arabic_forms(n: int) -> int:
    if n in (0, 1, 2):
        return n
    if 3 <= n % 100 <= 10:
        return 3
    return 4 if n % 100 >= 11 else 5


_FORMS: dict[str, tuple[int, Callable[[int], int]]] = {
    "en": (2, _two_forms),
    "es": (2, _two_forms),
    "ar": (6, _arabic_forms),
}
"""How many plural forms a language has, and which one a number takes; Qt's own order."""


class Catalogue(QTranslator):
    """One `.ts` file, read at the start; what it lacks stays as the source has it."""

    def __init__(self, path: Path, language: str) -> None:
        """Read a catalogue.

        Raises:
            OSError, ElementTree.ParseError: it can't be read; only possible in a damaged installation.
        """
        super().__init__()
        self._form = _FORMS[language][1]
        self._plain: dict[_Key, str] = {}
        self._plural: dict[_Key, Sequence[str]] = {}
        for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
            name = context.findtext("name", "")
            for message in context.iter("message"):
                self._take(name, message)

    def _take(self, context: str, message: ElementTree.Element) -> None:
        translation = message.find("translation")
        if translation is None or translation.get("type") in ("vanished", "obsolete"):
            return
        key = (context, message.findtext("source", ""), message.findtext("comment", ""))
        if message.get("numerus") == "yes":
            forms = [form.text or "" for form in translation.iter("numerusform")]
            if all(forms):
                self._plural[key] = forms
        elif translation.text:
            self._plain[key] = translation.text

    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the translation, `%n` still in it; None lets the next translator, or the source, speak."""
        key = (context, sourceText, disambiguation or "")
        if n >= 0 and key in self._plural:
            forms = self._plural[key]
            return forms[min(self._form(n), len(forms) - 1)]
        return self._plain.get(key)

    def isEmpty(self) -> bool:
        return not self._plain and not self._plural


_installed: list[QTranslator] = []


def choose(setting: str, wanted: Sequence[str] = ()) -> str:
    """Return the language to speak.

    Args:
        setting: what was chosen in the preferences; empty for the system's.
        wanted: the system's languages, the best first (`QLocale.system().uiLanguages()`).
    """
    for tag in (setting, *wanted):
        language = tag.replace("_", "-").split("-")[0].lower()
        if language in LANGUAGES:
            return language
    return "en"


def apply(language: str) -> None:
    """Speak a language from now on: texts (open widgets hear `LanguageChange`), dates, numbers, direction."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("a language needs a QApplication")
    system = QLocale.system()
    locale = system if system.name().split("_")[0] == language else QLocale(language)
    QLocale.setDefault(locale)
    while _installed:
        app.removeTranslator(_installed.pop())
    qt = QTranslator()
    if language != "en" and qt.load(
        f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        app.installTranslator(qt)
        _installed.append(qt)
    ours = Catalogue(translations() / f"{language}.ts", language)
    app.installTranslator(ours)
    _installed.append(ours)
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft
        if locale.textDirection() is Qt.LayoutDirection.RightToLeft
        else Qt.LayoutDirection.LeftToRight
    )
