"""The desk's languages: which there are, which one is on, and the translators that speak it.

Owns: compiling `translations/desk/*.ts`, the locale of dates and numbers, and the direction of the layout.
Refuses: the languages of the patient's page and messages, which are the server's.

A catalogue is compiled by Qt's own `lrelease` (10 ms) at its first use and kept in the cache under its
digest, so that a compiled file can't be older than its source. A bundle has no `lrelease`: there the `.qm`
files lie beside the sources. (A QTranslator written in Python is no way: PySide 6.12 lets go of a None that
it doesn't hold at each text, until the interpreter dies.)
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType

import PySide6
from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from tricedesk import system
from tricedesk.ui.resources import translations

LANGUAGES = MappingProxyType({"en": "English", "es": "Español", "ar": "العربية"})
"""Each by the name that its speakers give it."""

_installed: list[QTranslator] = []


def choose(setting: str, wanted: Sequence[str] | None = None) -> str:
    """Return the language to speak.

    Args:
        setting: what was chosen in the preferences; empty for the system's.
        wanted: the system's languages, the best first; None: asks the system.
    """
    if wanted is None:
        wanted = QLocale.system().uiLanguages()
    for tag in (setting, *wanted):
        language = tag.replace("_", "-").split("-")[0].lower()
        if language in LANGUAGES:
            return language
    return "en"


def compiled(language: str, cache: Path) -> Path | None:
    """Return a language's compiled catalogue; None where it can't be made (the texts stay English then).

    Args:
        cache: a folder of ours that may be emptied at any time.
    """
    source = translations() / f"{language}.ts"
    if getattr(sys, "frozen", False):
        return source.with_suffix(".qm")
    try:
        target = cache / f"desk-{language}-{hashlib.sha256(source.read_bytes()).hexdigest()[:16]}.qm"
        if target.is_file():
            return target
        cache.mkdir(parents=True, exist_ok=True)
        temporary = target.with_name(f".{target.name}.{os.getpid()}")
        tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
        command = [str(tool), "-silent", str(source), "-qm", str(temporary)]
        subprocess.run(command, check=True, capture_output=True, timeout=30, creationflags=_NO_WINDOW)
        system.replace(temporary, target)
    except (OSError, subprocess.SubprocessError):
        return None
    return target


def apply(language: str, cache: Path) -> None:
    """Speak a language from now on: texts (open widgets hear `LanguageChange`), dates, numbers, direction."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("a language needs a QApplication")
    system_locale = QLocale.system()
    spoken = system_locale.name().split("_")[0] == language
    locale = system_locale if spoken else QLocale(language)
    QLocale.setDefault(locale)
    right_to_left = locale.textDirection() is Qt.LayoutDirection.RightToLeft
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    while _installed:
        app.removeTranslator(_installed.pop())
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ours = compiled(language, cache)
    for path in (Path(qt) / f"qtbase_{language}.qm", ours):
        translator = QTranslator()
        if path is not None and path.is_file() and translator.load(str(path)):
            app.installTranslator(translator)
            _installed.append(translator)


_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0
"""CREATE_NO_WINDOW: no black box flashes up while a catalogue is compiled."""
