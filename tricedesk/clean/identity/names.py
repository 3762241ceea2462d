"""Names of people and places: the words a header gives, and finding them in a line.

Owns: taking names apart, which of their words count alone, and how far a recognised word may differ.
Refuses: numbers and dates.

What counts, and why
- Every word of the patient's and her relatives' names of two letters or more, also where it is a word of
  the allow-list (a patient called Long or Hart): identity wins. Of other people's names, a short word that
  is as well an abbreviation on pictures (an operator "HC") doesn't count alone.
- The same without accents, with them written out (ä, ae), romanised where the header or ISO 843 romanises,
  with look-alike letters of other alphabets, in any order, joined (DOEJOHN), split (D OE), cut off
  (PATIENTFI…).
- Characters that a recogniser confuses, from three letters on; beyond that one wrong character in five
  letters, two in eight, three in twelve. A word of the allow-list is never taken for another word.
- Initials with points (J.D., D.J.). Without points two letters are an abbreviation far more often than a
  person; such a pair isn't on the allow-list either, unless it is one.
- Titles and particles (Dr, van, de la) never count alone, nor what every institution's name holds (clinic).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

from tricedesk.clean.identity.kinds import Kind
from tricedesk.clean.identity.scripts import fold, is_cjk, listed, look, spellings, within, words
from tricedesk.clean.vocabulary import WORDS

MOST_WORDS = 5000
"""Of one study; what a hostile header holds beyond isn't searched for. The patient's own come first."""
MOST_FUZZY = 1500

_TITLES = listed(
    "dr prof md phd do rn rdms rdcs rvt bsc msc mba jr sr ii iii iv mr mrs ms miss mme mlle frau herr"
    " sra dra don dona de del della di da dos das du des la le les el al van von der den ten ter zu zum"
    " zur af av y und et e i of the and bin ibn abu st sankt saint san santa"
)
_COMMON = listed(
    "hospital hosp hospitals clinic clinics clinica clinique klinik klinikum centre center centro"
    " zentrum ctr med medical medicine medico medica medizin health healthcare care general university"
    " universitat universitario universidad universite krankenhaus hopital ospedale institute institut"
    " instituto department dept abteilung radiology radiologie radiologia radiologico imaging diagnostic"
    " diagnostics ultrasound ultraschall sonography echo ecografia echographie obstetrics gynecology"
    " gynaecology obgyn maternity women womens childrens praxis practice group systems system service"
    " services surgical surgery emergency outpatient regional county city district national"
    " international north south east west street road avenue strasse suite floor room building box"
    " unknown none anonymous anonymized anonymised default test name patient address with from that this"
    " have been study image images view views only software output investigational use ltd inc gmbh"
    " company corp"
)
_NO_CODES = WORDS | _COMMON
_NO_NAMES = _NO_CODES | _TITLES
_LETTERS = re.compile(r"[^\W\d_]+")
_CAMEL = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
_DOTTED = re.compile(r"(?<![^\W_])([^\W\d_])\s?\.\s?([^\W\d_])(?:\s?\.\s?([^\W\d_]))?\s?\.")


class Names:
    """The words of a study's names, ready to be found in lines. The first keyword of a word stays."""

    def __init__(self) -> None:
        self._exact: dict[str, str] = {}
        self._looks: dict[str, str] = {}
        self._parts: dict[str, str] = {}
        self._fuzzy: list[tuple[str, int, tuple[str, ...], str]] = []
        self._cjk: dict[str, str] = {}
        self._pairs: dict[tuple[str, str], str] = {}
        self._places: dict[str, str] = {}
        self._initials: dict[str, str] = {}

    def add(self, keyword: str, kind: Kind, text: str) -> None:
        """Take in a name, an institution, an address or a text that may hold a name."""
        if kind in (Kind.PATIENT, Kind.PERSON):
            for group in text.replace("\\", "=").split("="):
                self._add_person(keyword, kind, group)
        elif kind is Kind.PLACE:
            self._add_place(keyword, text)
        else:
            for word in _LETTERS.findall(text):
                folded = fold(word)
                if len(folded) >= 4 and folded not in _NO_NAMES:
                    self._add_word(keyword, word, fuzzy=False)

    def add_code(self, keyword: str, text: str) -> None:
        """Take in an identifier that is written in letters alone, as a station's or a test patient's."""
        folded = "".join(words(fold(text)))
        if len(folded) >= 2 and (keyword == "PatientID" or folded not in _NO_CODES):
            self._add_word(keyword, folded, fuzzy=len(folded) >= 6)

    def find(self, text: str) -> str | None:
        """Return the keyword of a name that stands in a line, else None."""
        raw = unicodedata.normalize("NFKC", text)
        for character, keyword in self._cjk.items():
            if character in fold(raw).replace(" ", ""):
                return keyword
        for match in _DOTTED.finditer(fold(raw)):
            keyword_of = self._initials.get("".join(part for part in match.groups() if part))
            if keyword_of:
                return keyword_of
        pieces = [word for run in raw.split() for word in words(run)]
        camel = [part for piece in pieces for part in _CAMEL.split(piece) if part != piece]
        return next(filter(None, (self._word(word) for word in (*pieces, *camel))), None) or self._across(
            [fold(piece) for piece in pieces]
        )

    def _word(self, word: str) -> str | None:
        forms = spellings(word)
        for form in forms:
            if form in self._exact:
                return self._exact[form]
        if fold(word) in WORDS or len(word) < 3 or word.isdigit():
            return None
        for form in forms:
            seen = look(form)
            if seen in self._looks and 2 * sum(c.isdigit() for c in form) <= len(form):
                return self._looks[seen]
            if len(form) >= 4:
                for part, keyword in self._parts.items():
                    if part in form or part.startswith(form):
                        return keyword
            if len(seen) >= 4:
                for name, most, ends, keyword in self._fuzzy:
                    if any(end in seen for end in ends) and within(name, seen, most):
                        return keyword
        return None

    def _across(self, pieces: list[str]) -> str | None:
        """Words that only together are a name (D OE), and two words in a row of a place's name."""
        joined = "".join(pieces)
        if len(pieces) >= 2 and len(joined) >= 8 and not all(piece in WORDS for piece in pieces):
            for place, keyword in self._places.items():
                if place.startswith(joined):  # cut off: KLINIK SO
                    return keyword
        for one, other in pairwise(pieces):
            if (one, other) in self._pairs:
                return self._pairs[one, other]
        spaced = "".join(piece for piece in pieces if len(piece) == 1)
        if len(spaced) == len(pieces) >= 3 and spaced in self._exact:  # J A N E
            return self._exact[spaced]
        for count in (2, 3):
            for start in range(len(pieces) - count + 1):
                run = pieces[start : start + count]
                joined = "".join(run)
                if (
                    len(joined) >= 3
                    and joined in self._exact
                    and not all(p in WORDS or p.isdigit() for p in run)
                ):
                    return self._exact[joined]
        return None

    def _add_person(self, keyword: str, kind: Kind, group: str) -> None:
        parts = [[w for w in _LETTERS.findall(part) if fold(w)] for part in group.split("^")]
        counted = [w for part in parts for w in part if fold(w) not in _TITLES]
        counted = counted or [w for part in parts for w in part]
        for word in counted:
            folded = fold(word)
            if all(is_cjk(c) for c in folded):
                self._cjk.setdefault(folded, keyword)
            elif len(folded) >= 2 and (kind is Kind.PATIENT or len(folded) > 3 or folded not in WORDS):
                self._add_word(keyword, word)
        for joined in _joined(parts):
            if len(joined) >= 5 and joined not in WORDS:
                self._add_word(keyword, joined)
        firsts = [fold(part[0])[:1] for part in parts[:3] if part and not is_cjk(part[0][0])]
        if kind is Kind.PATIENT and len(firsts) >= 2:
            for initials in (firsts[:2], firsts[1::-1], firsts, [*firsts[1:], firsts[0]]):
                self._initials.setdefault("".join(initials), keyword)

    def _add_place(self, keyword: str, text: str) -> None:
        found = _LETTERS.findall(text)
        for word in found:
            folded = fold(word)
            if all(is_cjk(c) for c in folded) and len(folded) >= 2:
                self._cjk.setdefault(folded, keyword)
            elif len(folded) >= 3 and folded not in _NO_NAMES:
                self._add_word(keyword, word, fuzzy=len(folded) >= 6)
        plain = [fold(w) for w in found]
        if len(self._places) < MOST_FUZZY:
            self._places.setdefault("".join(words(fold(text))), keyword)
        for one, other in pairwise(plain):
            if not (one in WORDS and other in WORDS) and len(one + other) >= 5:
                self._pairs.setdefault((one, other), keyword)

    def _add_word(self, keyword: str, word: str, *, fuzzy: bool = True) -> None:
        if len(self._exact) >= MOST_WORDS:
            return
        for form in spellings(word):
            self._exact.setdefault(form, keyword)
            if len(form) >= 3:
                self._looks.setdefault(look(form), keyword)
            if len(form) >= 4:
                self._parts.setdefault(form, keyword)
            seen = look(form)
            most = 0 if len(seen) < 5 else 1 if len(seen) < 8 else 2 if len(seen) < 12 else 3
            if fuzzy and most and len(self._fuzzy) < MOST_FUZZY:
                self._fuzzy.append((seen, most, tuple(_pieces(seen, most + 1)), keyword))


def _joined(parts: Iterable[list[str]]) -> Iterator[str]:
    """The parts of a name written as one word, in both orders, and each part's own words as one."""
    whole = ["".join(fold(w) for w in part) for part in parts if part]
    yield from whole
    if len(whole) >= 2:
        yield whole[0] + whole[1]
        yield whole[1] + whole[0]
    yield "".join(whole)


def _pieces(text: str, count: int) -> Iterator[str]:
    """Cut a text in pieces, one of which must stand unchanged where fewer characters are wrong."""
    size = len(text) // count
    for n in range(count):
        yield text[n * size : (n + 1) * size if n < count - 1 else len(text)]
