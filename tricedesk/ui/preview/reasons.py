"""Why a picture needs a look, and what can be done about it, above the picture.

Owns: the words and which actions stand beside them. Refuses: the verdict, and doing what is asked.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QWidget

from tricedesk.clean.verdict import Level
from tricedesk.ui import texts
from tricedesk.ui.banners import Banner, Banners, Tone
from tricedesk.ui.preview.model import DraftView, PictureView
from tricedesk.ui.preview.words import reason_sentence


class Reasons(Banners):
    """One banner for the picture that is shown.

    Signals:
        keep_asked(): draw what is to be kept.
        confirm_asked(): what is kept of this picture is right for its machine.
    """

    keep_asked = Signal()
    confirm_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what: tuple[DraftView, PictureView, bool, bool] | None = None
        self.acted.connect(self._act)

    def show_reasons(self, draft: DraftView, picture: PictureView, *, looked: bool, done: bool) -> None:
        """Say why, until it is `done`; `looked`: a person has looked at these very bytes."""
        self._what = (draft, picture, looked, done)
        if not picture.reasons and not picture.drawn:
            self.hide_banner("reason")
            return
        refused = picture.level is Level.REFUSED
        sentences = [self.tr("Looked at.")] if done else [reason_sentence(r) for r in picture.reasons]
        if picture.drawn and not done:
            sentences.append(self.tr("You changed what is covered. Look at it once more."))
        if picture.is_clip and not refused and not done:
            sentences.append(self.tr("Play the clip once through."))
        actions: tuple[tuple[str, str], ...] = ()
        if "nothing_to_keep" in {reason.code for reason in picture.reasons}:
            actions = (("keep", self.tr("Draw")),)
        elif looked and picture.keep and picture.machine and (picture.drawn or not draft.machine_known):
            words = self.tr("Use for this machine (%1)").replace("%1", texts.isolated_ltr(picture.machine))
            actions = (("confirm", words),)
        tone = Tone.BAD if refused else Tone.GOOD if done else Tone.WARN
        self.show_banner(Banner("reason", " ".join(sentences), tone, actions))

    def show_nothing(self) -> None:
        """No picture is shown."""
        self._what = None
        self.hide_banner("reason")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._what is not None:
            draft, picture, looked, done = self._what
            self.show_reasons(draft, picture, looked=looked, done=done)

    @Slot(str, str)
    def _act(self, _banner: str, action: str) -> None:
        if action == "keep":
            self.keep_asked.emit()
        else:
            self.confirm_asked.emit()
