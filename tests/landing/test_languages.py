import re
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import babel
import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from tricedesk.landing import languages

PLACEHOLDER = re.compile(r"%\(\w+\)s")
ROOT = Path(__file__).parents[2]


def test_the_list_of_texts_is_that_of_the_sources() -> None:
    with (languages.folder() / "babel.cfg").open() as file:
        methods, options = parse_mapping_cfg(file)
    keywords = {"_": None, "gettext": None, "ngettext": (1, 2), "say": None, "count": (1, 2)}
    found = extract_from_dir(
        ROOT, methods, options, keywords=keywords, directory_filter=lambda folder: ".venv" not in folder
    )
    used = {message if isinstance(message, str) else message[0] for _, _, message, _, _ in found}
    assert used == set(languages.source_texts())


def test_english_spanish_and_arabic_are_offered() -> None:
    assert set(languages.available()) >= {"en", "es", "ar"}


@pytest.mark.parametrize(
    "language", [name for name in languages.ORDER if (languages.folder() / f"{name}.po").is_file()]
)
def test_a_catalog_is_complete_with_the_same_placeholders(language: str) -> None:
    assert language in languages.available()
    forms = {
        f
        for f in languages.PLURAL_ORDER
        if f in babel.Locale.parse(language.replace("-", "_")).plural_form.tags
    }
    for text, source in languages.source_texts().items():
        t = languages.Translation(language)
        if isinstance(source, str):
            assert sorted(PLACEHOLDER.findall(t.gettext(text))) == sorted(PLACEHOLDER.findall(text)), text
            continue
        translated = {t.ngettext(*source, n) for n in (0, 1, 2, 3, 11, 100, 1_000_000)}
        assert not translated & set(source), text
        assert all(sorted(PLACEHOLDER.findall(form)) == ["%(num)s"] for form in translated), text
    with (languages.folder() / f"{language}.po").open("rb") as file:
        assert read_po(file).num_plurals == len(forms | {"other"})


def test_no_catalog_keeps_a_text_that_nobody_says() -> None:
    for path in languages.folder().glob("*.po"):
        with path.open("rb") as file:
            ids = {m.id[0] if isinstance(m.id, tuple) else m.id for m in read_po(file) if m.id}
        assert ids == set(languages.source_texts()), path.name


def test_plurals_follow_the_language() -> None:
    said = [
        languages.translations("ar").count("%(num)s day is left.", "%(num)s days are left.", n)
        for n in (1, 2, 3, 11, 100)
    ]
    assert len({re.sub(r"\d+", "", text) for text in said}) == 5
    assert (
        languages.translations("es").count("%(num)s day is left.", "%(num)s days are left.", 90)
        == "Quedan 90 días."
    )
    assert (
        languages.translations("en").count("%(num)s day is left.", "%(num)s days are left.", 1)
        == "1 day is left."
    )


def test_dates_are_written_as_language_and_country_do() -> None:
    day = date(2027, 2, 10)
    assert languages.translations("en", "US").day(day) == "February 10, 2027"
    assert languages.translations("en", "IE").day(day) == "10 February 2027"
    assert languages.translations("es", "MX").day(day) == "10 de febrero de 2027"
    assert languages.translations("ar").day(day) == "10 فبراير 2027"
    assert languages.translations("en", "ZZ").day(day) == "February 10, 2027"
    moment = datetime(2027, 2, 10, 20, 40, tzinfo=UTC)
    assert (
        languages.translations("en", "US").time(moment, ZoneInfo("America/New_York")).replace("\u202f", " ")
        == "3:40 PM"
    )


def test_an_unknown_language_is_english() -> None:
    assert languages.translations("tlh").language == "en"
    assert languages.translations("../../etc/passwd").gettext("Back") == "Back"


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("es-MX,es;q=0.9,en;q=0.8", "es"),
        ("tlh, ar;q=0.5, en;q=0.4", "ar"),
        ("en;q=0.1,es;q=0.2", "es"),
        ("", "en"),
        ("*", "en"),
        ("es;q=x, ar", "ar"),
    ],
)
def test_the_browsers_wish_is_heard(header: str, language: str) -> None:
    assert languages.preferred(header) == language


def test_languages_call_themselves_by_their_own_name() -> None:
    assert [languages.own_name(each) for each in ("en", "es", "ar")] == ["English", "Español", "العربية"]
