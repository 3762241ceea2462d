"""The preview's words: where a picture stands, and why it needs a look.

Owns: the words of `gate.Look` and of spots, and the sentences of `clean.verdict` as they can be translated.
Refuses: deciding; `gate` and `clean.verdict` do.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tricedesk.ui import texts
from tricedesk.ui.palettes import Ink
from tricedesk.ui.preview.gate import Look
from tricedesk.ui.preview.model import ReasonView
from tricedesk.ui.preview.spots import Mark, Spot
from tricedesk.ui.said import said


@dataclass(frozen=True, slots=True)
class LookSign:
    """How it is shown where a picture stands: English source (a str), icon, ink."""

    word: object
    icon: str
    ink: Ink


LOOKS: dict[Look, LookSign] = {
    Look.PREPARING: LookSign(QT_TRANSLATE_NOOP("Look", "Being prepared"), "state-waiting", Ink.MUTED),
    Look.REFUSED: LookSign(QT_TRANSLATE_NOOP("Look", "Can't be sent"), "state-failed", Ink.BAD),
    Look.LEFT_OUT: LookSign(QT_TRANSLATE_NOOP("Look", "Left out"), "minus", Ink.MUTED),
    Look.UNSEEN: LookSign(QT_TRANSLATE_NOOP("Look", "Not shown yet"), "eye-off", Ink.WARN),
    Look.NEEDS_LOOK: LookSign(QT_TRANSLATE_NOOP("Look", "Needs a look"), "state-look", Ink.WARN),
    Look.READY: LookSign(QT_TRANSLATE_NOOP("Look", "Ready"), "state-ready", Ink.GOOD),
}


SENTENCES: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Verdict", "We don't know this ultrasound machine. Check every picture for names."),
    QT_TRANSLATE_NOOP(
        "Verdict",
        "This picture is laid out differently from those confirmed for its machine. Check it for names.",
    ),
    QT_TRANSLATE_NOOP(
        "Verdict", "What to keep was found from the picture alone. Check that nothing is missing."
    ),
    QT_TRANSLATE_NOOP("Verdict", "Text on the image itself was not searched for. Check it for names."),
    QT_TRANSLATE_NOOP(
        "Verdict",
        "What is written there of the patient is not known. Check for names, or press F5 to try again.",
    ),
    QT_TRANSLATE_NOOP("Verdict", "The colours may not be those of the machine. Check that they are right."),
    QT_TRANSLATE_NOOP("Verdict", "Something large on the image may be text. Cover it if it names anyone."),
    QT_TRANSLATE_NOOP(
        "Verdict",
        "Text on the image was covered because it may name someone. Check that nothing of it shows.",
    ),
    QT_TRANSLATE_NOOP("Verdict", "This is a page of text, not a picture. It stays here."),
    QT_TRANSLATE_NOOP("Verdict", "Draw what to keep."),
    QT_TRANSLATE_NOOP(
        "Verdict", "The picture could not be read. Press F5 to try again, or send it from the machine again."
    ),
    QT_TRANSLATE_NOOP(
        "Verdict",
        "Not all of the clip could be read. Press F5 to try again, or send it from the machine again.",
    ),
    QT_TRANSLATE_NOOP("Verdict", "The picture is too large to be sent."),
    QT_TRANSLATE_NOOP(
        "Verdict", "The picture could not be made. Press F5 to try again; if it happens again, leave it out."
    ),
    QT_TRANSLATE_NOOP("Verdict", "The finished file is not what it should be. Press F5 to make it again."),
    QT_TRANSLATE_NOOP("Verdict", "The finished file holds something that names the patient. It stays here."),
)
"""Every sentence of `clean.verdict`, marked for translation; a test compares both."""


SPOTS: dict[Mark, object] = {
    Mark.LOCKED: QT_TRANSLATE_NOOP("Spot", "%1: this matches the patient's own details. It stays covered."),
    Mark.COVERED: QT_TRANSLATE_NOOP("Spot", "%1 is covered. Press to show it."),
    Mark.UNREAD: QT_TRANSLATE_NOOP(
        "Spot", "Text that can't be read here is covered. Press to show it, and say why."
    ),
    Mark.DRAWN: QT_TRANSLATE_NOOP("Spot", "A cover. Press to take it away, and say why."),
    Mark.LABEL: QT_TRANSLATE_NOOP("Spot", "%1 is sent: it names nobody. Press to cover it."),
    Mark.SHOWN: QT_TRANSLATE_NOOP("Spot", "%1 is sent: you uncovered it. Press to cover it again."),
    Mark.SUSPECT: QT_TRANSLATE_NOOP("Spot", "This may be text, and is sent. Press to cover it."),
}


def spot_words(spot: Spot, number: int = 0, count: int = 0) -> str:
    """Return what a spot is and what a click on it does; with its number, which of how many it is."""
    what = f"“{texts.isolated(spot.text)}”" if spot.text else QCoreApplication.translate("Spot", "Text")
    said = QCoreApplication.translate("Spot", str(SPOTS[spot.mark])).replace("%1", what)
    if not number:
        return said
    place = QCoreApplication.translate("Spot", "%1 of %2")
    return f"{place.replace('%1', texts.number(number)).replace('%2', texts.number(count))}. {said}"


def look_word(look: Look) -> str:
    """Return where a picture stands, in a word or two."""
    return QCoreApplication.translate("Look", str(LOOKS[look].word))


def reason_sentence(reason: ReasonView) -> str:
    """Return a reason in the desk's language, and a detail in front of it as far as it is known."""
    for sentence in map(str, SENTENCES):
        if reason.sentence.endswith(sentence):
            detail = reason.sentence[: -len(sentence)]
            return said(detail.strip()) + " " * bool(detail) + QCoreApplication.translate("Verdict", sentence)
    return reason.sentence
