"""Why a picture needs a look, and what can be done about it, above the picture.

Owns: the words and which actions stand beside them. Refuses: the verdict, and doing what is asked.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from tricedesk.clean.verdict import Level
from tricedesk.ui import texts, theme
from tricedesk.ui.banners import Banner, Banners, Tone
from tricedesk.ui.preview.model import DraftView, PictureView
from tricedesk.ui.preview.words import reason_sentence

NARROW = 44
"""Below this width, in points of the font's size, a button doesn't name the machine."""


class Reasons(Banners):
    """One banner for the picture that is shown: the weightiest reason, and the others on demand.

    Signals:
        keep_asked(): draw what is to be kept.
        confirm_asked(): what is kept of this picture is right for its machine.
    """

    keep_asked = Signal()
    confirm_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what: tuple[DraftView, PictureView, bool, bool] | None = None
        self._whole = ""  # the picture of which every reason is said
        self.acted.connect(self._act)

    def show_reasons(self, draft: DraftView, picture: PictureView, *, looked: bool, done: bool) -> None:
        """Say why, until it is `done`; `looked`: a person has looked at these very bytes."""
        self._what = (draft, picture, looked, done)
        if not picture.reasons and not picture.drawn:
            self.hide_banner("reason")
            return
        refused = picture.level is Level.REFUSED
        sentences = [self.tr("Looked at.")] if done else [reason_sentence(r) for r in picture.reasons]
        if done and picture.machine_left:
            sentences[0] += " " + self.tr(
                "Check %Ln more pictures of this machine.", "", picture.machine_left
            )
        more = len(sentences) - 1 if self._whole != picture.key else 0
        sentences = sentences[:1] if more else sentences
        if picture.drawn and not done:
            sentences.append(self.tr("You changed what is covered. Look at it once more."))
        if picture.is_clip and not refused and not done:
            sentences.append(self.tr("Play the clip once through."))
        actions: tuple[tuple[str, str], ...] = ()
        if "nothing_to_keep" in {reason.code for reason in picture.reasons}:
            actions = (("keep", self.tr("Draw")),)
        elif looked and picture.keep and picture.machine and (picture.drawn or picture.machine_left is None):
            words = self.tr("Use for this machine (%1)").replace("%1", texts.isolated_ltr(picture.machine))
            narrow = self.width() < NARROW * theme.current().metrics.font
            actions = (("confirm", self.tr("Use for this machine") if narrow else words),)
        if more:
            actions = (*actions, ("more", self.tr("%Ln more", "", more)))
        tone = Tone.BAD if refused else Tone.GOOD if done else Tone.WARN
        self.show_banner(Banner("reason", " ".join(sentences), tone, actions))

    def show_nothing(self) -> None:
        """No picture is shown."""
        self._what = None
        self.hide_banner("reason")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            QTimer.singleShot(0, self, self._say_again)

    @Slot()
    def _say_again(self) -> None:
        if self._what is not None:
            draft, picture, looked, done = self._what
            self.show_reasons(draft, picture, looked=looked, done=done)

    @Slot(str, str)
    def _act(self, _banner: str, action: str) -> None:
        if action == "keep":
            self.keep_asked.emit()
        elif action == "more" and self._what is not None:
            self._whole = self._what[1].key
            self._say_again()
        else:
            self.confirm_asked.emit()
