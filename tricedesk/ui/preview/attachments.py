"""Files that can't be cleaned: off until a person adds each one, with a warning that stays.

Owns: showing and ticking them. Refuses: opening them, and ticking any by itself.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from tricedesk.ui import icons, texts, theme
from tricedesk.ui.banners import Banner, Banners, Tone
from tricedesk.ui.preview.model import AttachmentView
from tricedesk.ui.widgets import button, label


class Attachments(QWidget):
    """The attachments of a draft.

    Signals:
        toggled(str, bool): send this attachment along, or not.
        add_asked(): choose a file of this computer.
    """

    toggled = Signal(str, bool)
    add_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[AttachmentView, ...] = ()
        self._has_draft = False
        self._allowed = True
        self._attached: Callable[[str], bool] = lambda _: False
        self.boxes: dict[str, QCheckBox] = {}
        self._title = label(wraps=True)
        self.open = button("plain", "down")
        self.open.setCheckable(True)
        self.open.toggled.connect(lambda _: self._write())
        self._body = QWidget()
        self.add = button("plain", "plus")
        self.add.clicked.connect(self._ask_file)
        self._warning = Banners()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.add)
        head.addWidget(self.open)
        metrics = theme.current().metrics
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(metrics.gap // 2)
        body.addLayout(self._list)
        body.addWidget(self._warning)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.pad, metrics.gap // 2, metrics.pad, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._body)
        self._write()

    def show_attachments(
        self,
        attachments: tuple[AttachmentView, ...] | None,
        attached: Callable[[str], bool],
        *,
        allowed: bool,
    ) -> None:
        """Show these, None: of no draft; `attached` tells of a key whether it is to be sent along."""
        self._has_draft, self._shown = attachments is not None, attachments or ()
        self._attached, self._allowed = attached, allowed
        self._write()

    def _write(self) -> None:
        # Without any there is one thing to do, if that: add the first.
        self.setVisible(bool(self._shown) or (self._has_draft and self._allowed))
        self._write_title()
        self.add.setText(self.tr("Add file"))
        self.add.setVisible(self._allowed and (self.open.isChecked() or not self._shown))
        self.open.setVisible(bool(self._shown))
        self.open.setText(self.tr("Hide") if self.open.isChecked() else self.tr("Show"))
        self.open.setIcon(icons.icon("up" if self.open.isChecked() else "down"))
        self._body.setVisible(self.open.isChecked())
        wanted = {a.key for a in self._shown}
        for key in [key for key in self.boxes if key not in wanted]:
            self.boxes.pop(key).deleteLater()
        for attachment in self._shown:
            box = self.boxes.get(attachment.key)
            if box is None:
                box = self.boxes[attachment.key] = QCheckBox()
                box.toggled.connect(lambda on, key=attachment.key: self._toggle(key, on))
                self._list.addWidget(box)
            box.setText(f"{texts.isolated_ltr(attachment.name)}, {texts.size(attachment.size)}")
            box.blockSignals(True)
            box.setChecked(self._attached(attachment.key))
            box.blockSignals(False)
            box.setEnabled(self._allowed or box.isChecked())
        self._warn()

    def _ask_file(self) -> None:
        self.open.setChecked(True)  # what is added is to be seen, and ticked
        self.add_asked.emit()

    def _write_title(self) -> None:
        if not self._shown:
            self._title.setText(self.tr("No attachments"))
            return
        chosen = sum(self._attached(a.key) for a in self._shown)
        text = self.tr("%Ln attachments in the folder", "", len(self._shown))
        along = self.tr("%Ln go along", "", chosen) if chosen else self.tr("none goes along")
        self._title.setText(f"{text}, {along}")

    def _toggle(self, key: str, on: bool) -> None:
        self.toggled.emit(key, on)
        self._write_title()
        self._warn()

    def _warn(self) -> None:
        chosen = sum(box.isChecked() for box in self.boxes.values())
        if not self._allowed:
            text = self.tr("Anonymized Uplink is on: attachments stay here.")
            self._warning.show_banner(Banner("attachments", text, Tone.INFO))
        elif chosen:
            text = self.tr(
                "%Ln files may show the patient's name. The patient will choose a password.", "", chosen
            )
            self._warning.show_banner(Banner("attachments", text, Tone.WARN))
        else:
            self._warning.hide_banner("attachments")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()
