"""The months' names in the languages that machines' banners and people use, folded.

Owns: names, and the abbreviations that follow from them. Refuses: reading dates (`dates` does).

Nominative and, where dates are written with it, genitive; case and accents are gone (`scripts.fold`).
"""

# ruff: noqa: RUF001 - letters of other alphabets are meant

from __future__ import annotations

import functools

from tricedesk.clean.identity.scripts import fold

ENGLISH = "January February March April May June July August September October November December"
_NAMES = (
    ENGLISH,
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "Jänner Feber Maerz April Mai Juno Julei August Sept Oktober November Dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november december",
    "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    """Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος Σεπτέμβριος Οκτώβριος
    Νοέμβριος Δεκέμβριος""",
    """Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου
    Νοεμβρίου Δεκεμβρίου""",
    "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "leden únor březen duben květen červen červenec srpen září říjen listopad prosinec",
    "ledna února března dubna května června července srpna září října listopadu prosince",
    "január február március április május június július augusztus szeptember október november december",
    """tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu
    joulukuu""",
    """tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta
    lokakuuta marraskuuta joulukuuta""",
    "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
)


@functools.cache
def month_words() -> dict[str, frozenset[int]]:
    """Return every name and each of its beginnings of three letters or more, with the months it may mean."""
    found: dict[str, set[int]] = {}
    for names in _NAMES:
        for month, name in enumerate(names.split(), 1):
            folded = fold(name)
            for length in range(min(3, len(folded)), len(folded) + 1):
                found.setdefault(folded[:length], set()).add(month)
    for short, month in (("gru", 12), ("jl", 7), ("jn", 6)):
        found.setdefault(short, set()).add(month)
    return {word: frozenset(months) for word, months in found.items()}


@functools.cache
def english_words() -> frozenset[str]:
    """Return the English names and their usual abbreviations, which stand for a month without any year."""
    names = fold(ENGLISH).split()
    return frozenset(names) | {name[:3] for name in names} | {"sept"}


@functools.cache
def spelled_months() -> tuple[frozenset[str], ...]:
    """Return, for January to December, the names as written: whole, and cut to three letters."""
    months: list[set[str]] = [set() for _ in range(12)]
    for names in _NAMES:
        for month, name in enumerate(names.split()):
            months[month] |= {name, name[:3]}
    return tuple(frozenset(month) for month in months)
