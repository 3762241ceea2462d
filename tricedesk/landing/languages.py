"""The languages that patients read: pages, mails and texts.

Owns: the catalogs in `translations/landing` (one `.po` file a language, read once into memory), which
languages are offered, and how each writes a number, a plural, a date and a time, by CLDR.
Refuses: the texts themselves. English is the source and stands where it is used; `landing.pot` lists every
one of them, and a language is offered only when its catalog has them all.

A catalog's plural forms stand in CLDR's order (zero, one, two, few, many, other), as far as the language
has them; its `Plural-Forms` header says the same to translators' tools.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import Any, Final

import jinja2

SOURCE: Final = "en"
ORDER: Final = (
    *("en", "es", "fr", "de", "pt", "it", "nl", "pl", "ru"),
    *("uk", "tr", "ar", "he", "hi", "zh-Hans", "ja", "ko", "vi"),
)
"""The languages that a page may have, in the order of its menu."""
RIGHT_TO_LEFT: Final = frozenset({"ar", "he"})
PLURAL_ORDER: Final = ("zero", "one", "two", "few", "many", "other")

Forms = str | tuple[str, ...]
"""One text, or one a plural form."""


@dataclass(frozen=True, slots=True)
class Translation:
    """How one language says things.

    `country` (two letters, may be empty) decides how the language writes dates where countries differ:
    "February 10, 2027" in the United States, "10 February 2027" in Ireland.
    """

    language: str
    country: str = ""

    @property
    def direction(self) -> str:
        """Return `rtl` or `ltr`."""
        return "rtl" if self.language in RIGHT_TO_LEFT else "ltr"

    def gettext(self, text: str, /) -> str:
        """Return `text` in this language, placeholders untouched; in English where it isn't known."""
        found = _catalog(self.language).get(text)
        return found if isinstance(found, str) else text

    def ngettext(self, singular: str, plural: str, n: int, /) -> str:
        """Return the form that goes with `n`, placeholders untouched."""
        found = _catalog(self.language).get(singular)
        if isinstance(found, tuple):
            return found[plural_index(self.language, n)]
        return singular if n == 1 else plural

    def say(self, text: str, /, **values: object) -> str:
        """Return `text` in this language with `%(name)s` filled from `values`."""
        return self.gettext(text) % values

    def count(self, singular: str, plural: str, n: int, /, **values: object) -> str:
        """Return the form that goes with `n`, filled from `values` and `%(num)s`."""
        return self.ngettext(singular, plural, n) % {"num": self.number(n), **values}

    def day(self, day: date, /) -> str:
        """Return a day spelled out: "February 10, 2027"."""
        import babel.dates

        return str(babel.dates.format_date(day, format="long", locale=self._locale()))

    def short_day(self, day: date, /) -> str:
        """Return a day without its year, the month shortened, for a text message: "Feb 10"."""
        import babel.dates

        return str(babel.dates.format_skeleton("MMMd", day, locale=self._locale()))

    def time(self, moment: datetime, zone: tzinfo, /) -> str:
        """Return the time of day there: "3:40 PM"."""
        import babel.dates

        return str(babel.dates.format_time(moment, format="short", tzinfo=zone, locale=self._locale()))

    def day_and_time(self, moment: datetime, zone: tzinfo, /) -> str:
        """Return day and time there, the day spelled out."""
        return f"{self.day(moment.astimezone(zone).date())}, {self.time(moment, zone)}"

    def number(self, n: int, /) -> str:
        """Return a whole number with the language's own grouping, in European digits everywhere."""
        import babel.numbers

        return str(babel.numbers.format_decimal(n, locale=self._locale()))

    def _locale(self) -> Any:
        return _locale(self.language, self.country)


@functools.cache
def translations(language: str, country: str = "") -> Translation:
    """Return how `language` says things; English where the language isn't offered."""
    return Translation(language if language in available() else SOURCE, country.upper())


def templates(of: Path, t: Translation) -> jinja2.Environment:
    """Return the templates of a folder, speaking one language; HTML is escaped, a missing value an error."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(of),
        autoescape=jinja2.select_autoescape(["html"]),
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.install_gettext_callables(t.gettext, t.ngettext, newstyle=True)  # type: ignore[attr-defined]
    return environment


@functools.cache
def available() -> tuple[str, ...]:
    """Return the languages with a complete catalog, in the order of the menu."""
    wanted = source_texts().keys()
    return tuple(
        language
        for language in ORDER
        if language == SOURCE or (_path(language).is_file() and wanted <= _catalog(language).keys())
    )


def preferred(accept_language: str) -> str:
    """Return the offered language that an Accept-Language header likes best; English if it likes none."""
    wishes = []
    for place, wish in enumerate(accept_language[:200].split(",")):
        tag, _, quality = wish.strip().partition(";q=")
        try:
            wishes.append((-float(quality or 1), place, tag.casefold()))
        except ValueError:
            continue
    offered = {language.casefold(): language for language in available()}
    offered |= {language.partition("-")[0]: language for language in available()}
    for _, _, tag in sorted(wishes):
        found = offered.get(tag) or offered.get(tag.partition("-")[0])
        if found:
            return found
    return SOURCE


@functools.cache
def own_name(language: str) -> str:
    """Return what a language calls itself: "Español"."""
    name = str(_locale(language, "").get_display_name(language.replace("-", "_")))
    return name[:1].upper() + name[1:]


@functools.cache
def source_texts() -> dict[str, Forms]:
    """Return every text that a patient may read, in English, by its singular."""
    return _read(folder() / "landing.pot", untranslated=True)


def plural_index(language: str, n: int) -> int:
    """Return the place of the plural form that goes with `n` among those of the language."""
    rule = _locale(language, "").plural_form
    forms = [form for form in PLURAL_ORDER if form in rule.tags or form == "other"]
    return forms.index(rule(n))


def folder() -> Path:
    """Return where the catalogs are: in the installed package, or in a checkout beside it."""
    here = Path(__file__)
    installed = here.parents[1] / "_data" / "translations" / "landing"
    return installed if installed.is_dir() else here.parents[2] / "translations" / "landing"


@functools.cache
def _catalog(language: str) -> dict[str, Forms]:
    path = _path(language)
    return _read(path) if language != SOURCE and path.is_file() else {}


def _path(language: str) -> Path:
    return folder() / f"{language}.po"


def _read(path: Path, *, untranslated: bool = False) -> dict[str, Forms]:
    """Return a file's texts; those that are missing, in part or in doubt (fuzzy) are left out."""
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        catalog = read_po(file)
    texts: dict[str, Forms] = {}
    for message in catalog:
        if not message.id or (message.fuzzy and not untranslated):
            continue
        key = message.id[0] if message.pluralizable else message.id
        text: Any = message.id if untranslated else message.string
        if untranslated or (all(text) if message.pluralizable else text):
            texts[str(key)] = tuple(map(str, text)) if message.pluralizable else str(text)
    return texts


@functools.cache
def _locale(language: str, country: str) -> Any:
    import babel

    tag = language.replace("-", "_")
    if country:
        try:
            return babel.Locale.parse(f"{tag}_{country}")
        except (babel.UnknownLocaleError, ValueError):
            pass
    return babel.Locale.parse(tag)
