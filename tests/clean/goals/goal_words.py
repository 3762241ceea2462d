"""The invented patients, and what a machine writes on their pictures.

Owns: names in nine scripts, the header that goes with them, the ways in which machines spell each value,
and the labels that may stay. Refuses: fonts, pixels, and people who exist.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split(";"))


LATIN = "latin"
LATIN_FAMILIES = _listed(
    "Quillfeather;Brandvoll;Ostrowicz;Tamburello;Ferreyra;Achterberg;Nyquist;Lindqvist;Okonjo;Drummond;"
    "Villaseñor;Papadakis;Sørensen;Müller;Castañeda;O'Hanlon;Van-der-Meer;Bergström;Kowalczyk;Adeyemi;Doe;Lee;"
    "Ng;Li"
)
LATIN_GIVEN = _listed(
    "Mariella;Ingeborg;Philippa;Zofia;Aurelia;Josefina;Bettina;Rosalind;Chiamaka;Siobhan;Noémi;Anneliese;"
    "Fernanda;Ottilie;Ruth;Ana;Jane;Eva;Ida;Mia"
)
#: script → (as written, romanised) pairs of family and given name
NAMES: dict[str, tuple[tuple[tuple[str, str], tuple[str, str]], ...]] = {
    "greek": (
        (("Παπαδοπούλου", "Ελένη"), ("Papadopoulou", "Eleni")),
        (("Γεωργίου", "Δήμητρα"), ("Georgiou", "Dimitra")),
        (("ΚΑΡΑΓΙΑΝΝΗ", "ΣΟΦΙΑ"), ("Karagianni", "Sofia")),
    ),
    "cyrillic": (
        (("Кузнецова", "Ольга"), ("Kuznetsova", "Olga")),
        (("ШЕВЧЕНКО", "ОКСАНА"), ("Shevchenko", "Oksana")),  # noqa: RUF001
        (("Петрова", "Надежда"), ("Petrova", "Nadezhda")),
    ),
    "cjk": (
        (("王", "小燕"), ("Wang", "Xiaoyan")),
        (("陳", "美玲"), ("Chen", "Meiling")),
        (("山田", "花子"), ("Yamada", "Hanako")),
        (("佐藤", "裕美"), ("Sato", "Hiromi")),
    ),
    "hangul": (
        (("김", "희중"), ("Kim", "Huijung")),
        (("박", "지영"), ("Park", "Jiyoung")),
    ),
    "arabic": (
        (("القباني", "ليلى"), ("Alqabbani", "Layla")),
        (("حداد", "مريم"), ("Haddad", "Maryam")),
    ),
    "hebrew": (
        (("לוי", "שרה"), ("Levi", "Sarah")),
        (("כהן", "רבקה"), ("Cohen", "Rivka")),
    ),
    "devanagari": (
        (("शर्मा", "प्रिया"), ("Sharma", "Priya")),
        (("पटेल", "अंजलि"), ("Patel", "Anjali")),
    ),
}
INSTITUTIONS = _listed(
    "Northgate Women's Hospital;ST. BRIDE MEDICAL CTR;Klinik Sonnental;Hospital Santa Leocadia;"
    "Clinique des Tilleuls;WESTMARCH IMAGING;Centro Materno Azucena;Fetal Care Unit Elmwood"
)
PHYSICIANS = _listed("Hallorann;Vukovic;Iturbide;Thistlewood;Mbeki-Ross;Feldkamp;Santangelo")
MONTHS = {
    "en": _listed("Jan;Feb;Mar;Apr;May;Jun;Jul;Aug;Sep;Oct;Nov;Dec"),
    "es": _listed("ene;feb;mar;abr;may;jun;jul;ago;sep;oct;nov;dic"),
    "de": _listed("Jan;Feb;Mär;Apr;Mai;Jun;Jul;Aug;Sep;Okt;Nov;Dez"),
    "fr": _listed("janv;févr;mars;avr;mai;juin;juil;août;sept;oct;nov;déc"),
}
SETTINGS = _listed(
    "MI 0.9;MI 1.1;TIs 0.3;TIb 0.2;TIS<0.4;36Hz;28Hz;FR 34 Hz;C 55;Gn 60;2D;HGen;Dyn R 58;P Low;Gen;DR 72;"
    "11cm;15.0 cm;4.0 MHz;Freq 3.5 MHz;Gain 52%;Depth 14.2 cm;WF 120 Hz;PRF 1.3 kHz;SV 2.0 mm;Zoom 1.4"
)
WITH_A_NAME = _listed("Baby;BB;Twin A;Mrs;for")
ANATOMY = _listed(
    "Head;FACE;PROFILE;Spine;SPINE SAG;4 Chamber;4CH;Heart;PLACENTA;Placenta ant;LVOT;RVOT;Left kidney;"
    "RT KIDNEY;Stomach;Cord insertion;Femur;ABDOMEN;Cervix;Uterus;Left ovary;LT OVARY;Hand;FOOT;Nose;Lips;"
    "Cerebellum;Bladder;Diaphragm;Profile;Cabeza;Corazón;Columna;Fémur;Abdomen;Vejiga;Riñón izquierdo"
)


@dataclass(frozen=True, slots=True)
class Patient:
    """One study's identity.

    Attributes:
        script: in which the name is written on the picture.
        header: DICOM keyword → value, as the file's header holds it.
        written: family and given name as on the picture.
        born, seen, time: birth date, date and time of the study.
    """

    script: str
    header: dict[str, str]
    written: tuple[str, str]
    born: date
    seen: date
    time: tuple[int, int, int]


def make_patient(rng: random.Random, script: str) -> Patient:
    """Return an invented patient whose name is written in `script`."""
    if script == LATIN:
        written = romanised = (rng.choice(LATIN_FAMILIES), rng.choice(LATIN_GIVEN))
    else:
        written, romanised = rng.choice(NAMES[script])
    born = date(1968, 1, 1) + timedelta(days=rng.randrange(14_000))
    seen = date(2019, 1, 1) + timedelta(days=rng.randrange(2_800))
    time = (rng.randrange(7, 19), rng.randrange(60), rng.randrange(60))
    name = "^".join(romanised)
    if script in ("cjk", "hangul"):
        name += "=" + "^".join(written)  # PS3.5 6.2.1: alphabetic, then ideographic
    elif script != LATIN and rng.random() < 0.5:
        name = "^".join(written)  # the header's own script; else only the romanised name is known
    header = {
        "PatientName": name,
        "PatientID": _patient_id(rng),
        "PatientBirthDate": born.strftime("%Y%m%d"),
        "StudyDate": seen.strftime("%Y%m%d"),
        "ContentDate": seen.strftime("%Y%m%d"),
        "StudyTime": "{:02}{:02}{:02}".format(*time),
        "ContentTime": "{:02}{:02}{:02}".format(*time),
        "InstitutionName": rng.choice(INSTITUTIONS),
        "AccessionNumber": rng.choice(("", "A", "US", "ACC-")) + str(rng.randrange(10**6, 10**8)),
        "ReferringPhysicianName": f"{rng.choice(PHYSICIANS)}^{rng.choice(LATIN_GIVEN)}",
        "OperatorsName": f"{rng.choice(LATIN_FAMILIES)}^{rng.choice(LATIN_GIVEN)}",
    }
    return Patient(script, header, written, born, seen, time)


def banner_texts(rng: random.Random, patient: Patient) -> list[tuple[str, str]]:
    """Return what the machine writes of a patient around the picture: (keyword, text), likeliest first."""
    header = patient.header
    place = header["InstitutionName"]
    texts = [
        ("PatientName", _case(rng, _name(rng, patient))),
        ("PatientID", rng.choice(("", "", "ID: ", "ID ", "MRN ", "Pat-ID: ")) + header["PatientID"]),
        ("StudyDate", spell_date(rng, patient.seen)),
        ("InstitutionName", _case(rng, place if rng.random() < 0.8 else place[: rng.randrange(9, 14)])),
        ("StudyTime", _time(rng, patient.time)),
        (
            "PatientBirthDate",
            rng.choice(("DOB ", "DOB: ", "", "*", "Geb. ", "Né(e) ")) + spell_date(rng, patient.born),
        ),
        ("AccessionNumber", rng.choice(("Acc# ", "", "ACC: ", "Acc ")) + header["AccessionNumber"]),
        (
            "ReferringPhysicianName",
            _case(rng, "Dr. " * rng.randrange(2) + header["ReferringPhysicianName"].split("^")[0]),
        ),
        ("OperatorsName", _operator(rng, header["OperatorsName"])),
        ("PatientName", _case(rng, patient.written[0])),
        ("StudyDate", spell_date(rng, patient.seen)),
    ]
    return [texts[0], texts[1], *rng.sample(texts[2:], len(texts) - 2)]


def image_text(rng: random.Random, patient: Patient) -> tuple[str, str]:
    """Return identity that somebody typed on the image: (keyword, text); keyword "" if no header has it."""
    return rng.choices(
        (
            ("PatientName", _case(rng, patient.written[0])),
            ("PatientName", _case(rng, " ".join(patient.written))),
            ("PatientName", _case(rng, patient.written[1])),
            ("PatientID", patient.header["PatientID"]),
            ("StudyDate", spell_date(rng, patient.seen)),
            ("PatientBirthDate", spell_date(rng, patient.born)),
            ("", _case(rng, f"{rng.choice(WITH_A_NAME)} {rng.choice(LATIN_FAMILIES)}")),
        ),
        (5, 3, 2, 2, 2, 1, 2),
    )[0]  # fmt: skip


def label(rng: random.Random) -> str:
    """Return a measurement or an anatomy word that may stay."""
    return _measurement(rng) if rng.random() < 0.5 else rng.choice(ANATOMY)


def spell_date(rng: random.Random, day: date) -> str:
    """Return a date as one of the machines of this world writes it."""
    months = MONTHS[rng.choice(tuple(MONTHS))]
    month = months[day.month - 1]
    style: Callable[[], str] = rng.choice(
        (
            lambda: f"{day:%m/%d/%Y}",
            lambda: f"{day:%d/%m/%Y}",
            lambda: f"{day.day}.{day.month}.{day.year}",
            lambda: f"{day:%d.%m.%y}",
            lambda: f"{day:%Y-%m-%d}",
            lambda: f"{day:%Y/%m/%d}",
            lambda: f"{day:%Y%m%d}",
            lambda: f"{day:%d}-{month}-{day:%y}",
            lambda: f"{day:%d} {month.upper()} {day:%y}",
            lambda: f"{day.day} {month} {day.year}",
            lambda: f"{month} {day.day}, {day.year}",
        )
    )
    return style()


def _patient_id(rng: random.Random) -> str:
    digits = str(rng.randrange(10**5, 10**9))
    return rng.choice(
        (digits, f"{rng.choice('ABKMPZ')}{digits}", f"{digits[:3]}-{digits[3:]}", f"00{digits}")
    )


def _name(rng: random.Random, patient: Patient) -> str:
    family, given = patient.written
    if patient.script == "cjk":
        return rng.choice((family + given, f"{family} {given}"))
    return rng.choice(
        (
            f"{family}, {given}",
            f"{family} {given}",
            f"{given} {family}",
            f"{family}^{given}",
            f"{family}, {given[0]}.",
        )
    )


def _operator(rng: random.Random, name: str) -> str:
    family, given = name.split("^")
    return rng.choice((f"Sono: {given[0]}. {family}", f"{given} {family}", f"Op: {family}"))


def _case(rng: random.Random, text: str) -> str:
    return text.upper() if rng.random() < 0.4 else text


def _time(rng: random.Random, time: tuple[int, int, int]) -> str:
    hour, minute, second = time
    return rng.choice(
        (
            f"{hour:02}:{minute:02}:{second:02}",
            f"{hour:02}:{minute:02}",
            f"{(hour - 1) % 12 + 1}:{minute:02}:{second:02} {'PM' if hour > 11 else 'AM'}",
        )
    )


def _measurement(rng: random.Random) -> str:
    name, unit, low, high = rng.choice(
        (
            ("BPD", "cm", 2, 9), ("HC", "cm", 9, 33), ("AC", "cm", 8, 34), ("FL", "cm", 1, 7),
            ("CRL", "mm", 5, 80), ("NT", "mm", 0.8, 3), ("Dist", "cm", 0.5, 9), ("EFW", "g", 90, 3900),
            ("AFI", "cm", 5, 22), ("FHR", "bpm", 110, 170), ("HR", "bpm", 60, 170),
            ("PSV", "cm/s", 10, 90), ("Vol", "ml", 3, 60),
            ("RI", "", 0.4, 0.9), ("PI", "", 0.6, 1.9), ("OFD", "cm", 3, 11), ("+ Dist", "mm", 3, 60),
        )
    )  # fmt: skip
    if rng.random() < 0.12:
        return f"GA {rng.randrange(8, 41)}w{rng.randrange(7)}d"
    value = rng.uniform(low, high)
    number = f"{value:.0f}" if unit in ("g", "bpm") else f"{value:.2f}" if value < 10 else f"{value:.1f}"
    gap = " " * rng.randrange(2)
    return f"{name}{rng.choice((' ', ' ', '  ', '='))}{number}{gap}{unit}".strip()
