"""The preview's words: where a picture stands, why it needs a look, why the gate is shut.

Owns: the sentences of `clean.verdict` as they can be translated, and those of the gate.
Refuses: deciding; `gate` and `clean.verdict` do.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tricedesk.ui import texts
from tricedesk.ui.palettes import Ink
from tricedesk.ui.preview.gate import Answer, Hold, Look
from tricedesk.ui.preview.model import PictureView, ReasonView


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
    QT_TRANSLATE_NOOP("Verdict", "Draw what to keep."),
    QT_TRANSLATE_NOOP("Verdict", "The picture could not be read. Send it from the machine again."),
    QT_TRANSLATE_NOOP("Verdict", "Not all of the clip could be read. Send it from the machine again."),
    QT_TRANSLATE_NOOP("Verdict", "The picture is too large to be sent."),
    QT_TRANSLATE_NOOP(
        "Verdict", "The picture could not be made. Try again; if it happens again, leave it out."
    ),
    QT_TRANSLATE_NOOP("Verdict", "The finished file is not what it should be. Make the picture again."),
    QT_TRANSLATE_NOOP("Verdict", "The finished file holds something that names the patient. It stays here."),
)
"""Every sentence of `clean.verdict`, marked for translation; a test compares both."""


def look_word(look: Look) -> str:
    """Return where a picture stands, in a word or two."""
    return QCoreApplication.translate("Look", str(LOOKS[look].word))


def reason_sentence(reason: ReasonView) -> str:
    """Return a reason in the desk's language. A detail in front of the usual sentence stays as it came."""
    for sentence in map(str, SENTENCES):
        if reason.sentence.endswith(sentence):
            detail = reason.sentence[: -len(sentence)]
            return detail + QCoreApplication.translate("Verdict", sentence)
    return reason.sentence


def gate_sentence(answer: Answer) -> str:
    """Return what to do before the draft can be sent, or what would be sent."""
    hold = answer.holds[0] if answer.holds else None
    if hold is Hold.NO_DRAFT:
        return QCoreApplication.translate("Gate", "Choose a study.")
    if hold is Hold.PREPARING:
        return QCoreApplication.translate("Gate", "%Ln pictures are being prepared.", "", answer.preparing)
    if hold is Hold.NOTHING_INCLUDED:
        if answer.refused:
            return QCoreApplication.translate("Gate", "None of these pictures can be sent. See why at each.")
        return QCoreApplication.translate("Gate", "Every picture is left out. Include at least one.")
    if hold is Hold.ATTACHMENTS_OFF:
        return QCoreApplication.translate(
            "Gate", "Attachments can't be sent while Anonymized Uplink is on. Take them out."
        )
    if hold is not None:
        waiting = answer.to_check + answer.not_shown
        return QCoreApplication.translate("Gate", "Check %Ln more pictures before you send.", "", waiting)
    ready = QCoreApplication.translate("Gate", "%Ln pictures are ready to send.", "", answer.included)
    if answer.refused:
        left = QCoreApplication.translate("Gate", "%Ln can't be sent and stay here.", "", answer.refused)
        return f"{ready} {left}"
    return ready


def picture_title(picture: PictureView, place: int, of: int) -> str:
    """Return "Picture 3 of 12" or "Clip 3 of 12, 40 frames"."""
    if picture.is_clip:
        text = QCoreApplication.translate("Preview", "Clip %1 of %2, %Ln frames", "", picture.frames)
    else:
        text = QCoreApplication.translate("Preview", "Picture %1 of %2")
    return text.replace("%1", texts.number(place)).replace("%2", texts.number(of))
