"""The page "Clinic": name, phone, logo, country, languages, time zone.

Owns: these fields. Refuses: keeping anything (`form` does); the logo alone is set by itself, at once.
"""

from __future__ import annotations

import unicodedata
import zoneinfo
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QLocale, Qt, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFileDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
)

from tricedesk import wire
from tricedesk.ui import theme
from tricedesk.ui.patient_gets import fitted
from tricedesk.ui.preferences.account import Account, Refusal, Why
from tricedesk.ui.preferences.form import Form
from tricedesk.ui.preferences.page import FormPage, HasValue
from tricedesk.ui.preferences.words import changed_words, language_name, setting_name
from tricedesk.ui.widgets import button, label, set_style_property

LOGO_EDGE = 160
_ANY = QLocale.Language.AnyLanguage


class ClinicPage(FormPage):
    """How the clinic appears to its patients."""

    def __init__(self, account: Account, form: Form) -> None:
        super().__init__(account, form)
        self._logo = b""
        self._logo_sha = ""
        self.shown = self.add_heading()
        self.name = QLineEdit(maxLength=80)
        self.phone = QLineEdit(maxLength=40)
        self.phone.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.add_field("name", self.name)
        self.add_field("phone", self.phone)
        self.phone_hint = self.add_hint()
        self.logo_name = label()
        self.column.addWidget(self.logo_name)
        self.logo = QLabel()
        self.logo.setProperty("kind", "muted")
        self.column.addWidget(self.logo)
        self.choose, self.remove = button("", "image"), button("", "trash")
        self.add_row(self.choose, self.remove)
        self.logo_hint = self.add_hint()

        self.place = self.add_heading()
        self.country = QComboBox()
        for code, country in countries():
            self.country.addItem(f"{country} ({code})", code)
        self.add_field("country", self.country)
        self.zone = QComboBox(editable=True)
        self.zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.zone.addItems(sorted(zoneinfo.available_timezones()))
        self.zone.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        completer = self.zone.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.add_field("time_zone", self.zone)
        self.zone_hint = self.add_hint()

        self.spoken = self.add_heading()
        self.language = QComboBox()
        self.add_field("language", self.language)
        self.languages = Languages()
        self.add_field("languages", self.languages)
        self.languages_hint = self.add_hint()

        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(lambda: self._send_logo(b""))
        account.settings_changed.connect(self._offer)
        account.settings_changed.connect(self._show_logo)
        self._offer()
        self.close_page()

    def title(self) -> str:
        return self.tr("Clinic")

    def begin(self) -> None:
        super().begin()
        self._show_logo()

    def retranslate(self) -> None:
        self.shown.setText(self.tr("What patients see"))
        self.phone_hint.setText(self.tr("Pages and messages name it, for questions."))
        self.logo_name.setText(self.tr("Logo"))
        self.logo_hint.setText(
            self.tr("PNG or JPEG, at most 256 kB and 2,000 pixels a side. It is set at once, for all pages.")
        )
        self.choose.setText(self.tr("Choose a logo…"))
        self.remove.setText(self.tr("Remove the logo"))
        self.place.setText(self.tr("Where the clinic is"))
        self.zone_hint.setText(self.tr("A page closes at the end of a day in this time zone."))
        self.spoken.setText(self.tr("Languages of pages and messages"))
        self.languages_hint.setText(self.tr("Desks offer these when a study is sent."))
        self.languages.setAccessibleName(setting_name("languages"))
        self._draw_logo()

    def lock(self) -> None:
        for each in (self.choose, self.remove):
            each.setEnabled(not self.form.locked)
        settings = self.account.settings
        self.remove.setVisible(settings is not None and settings.logo is not None)

    @Slot()
    def _offer(self) -> None:
        """Offer the languages that pages can have."""
        settings = self.account.settings
        if settings is None:
            return
        tags = settings.available_languages or (settings.language,)
        if [self.language.itemData(n) for n in range(self.language.count())] != list(tags):
            self.language.blockSignals(True)
            self.language.clear()
            for tag in tags:
                self.language.addItem(language_name(tag), tag)
            self.language.blockSignals(False)
        self.languages.offer(tags)
        for field in self.fields.values():
            field.show()

    # ---- the logo -----------------------------------------------------------------------------------------

    @Slot()
    def _show_logo(self) -> None:
        settings = self.account.settings
        wanted = settings.logo.sha256 if settings and settings.logo else ""
        if wanted != self._logo_sha:
            self._logo_sha = wanted
            self._logo = b""
            if wanted:
                self.account.ask(self, "logo", done=self._take_logo, failed=lambda _: None)
        self._draw_logo()
        self.lock()

    def _take_logo(self, data: bytes | None) -> None:
        self._logo = data or b""
        self._draw_logo()

    def _draw_logo(self) -> None:
        picture = QPixmap()
        if self._logo and picture.loadFromData(self._logo):
            self.logo.setPixmap(fitted(picture, LOGO_EDGE, self.devicePixelRatioF()))
            self.logo.setAccessibleName(self.tr("The clinic's logo"))
        else:
            self.logo.setText(self.tr("No logo.") if not self._logo_sha else self.tr("Loading the logo…"))
            self.logo.setAccessibleName(self.logo.text())

    @Slot()
    def _choose(self) -> None:
        kinds = self.tr("Pictures (%1)").replace("%1", "*.png *.jpg *.jpeg")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("The clinic's logo"), "", kinds)
        if name:
            self.take_file(Path(name))

    def take_file(self, path: Path) -> None:
        """Send a file as the logo."""
        try:
            size = path.stat().st_size
            data = path.read_bytes() if size <= wire.MAX_LOGO_SIZE else b""
        except OSError:
            self.refuse(Refusal(self.tr("The file can't be read. Choose another one.")))
            return
        if not data:
            self.refuse(Refusal(self.tr("The file is larger than 256 kB. Make the picture smaller.")))
            return
        self._send_logo(data)

    def _send_logo(self, data: bytes) -> None:
        settings = self.account.settings
        if settings is not None:
            self.account.ask(
                self,
                "save_logo",
                data,
                settings.version,
                wire.new_id(),
                done=self._logo_set,
                failed=self._logo_refused,
            )

    def _logo_set(self, settings: Any) -> None:
        self.account.take_settings(settings)
        self.done.emit(self.tr("The logo is set.") if settings.logo else self.tr("The logo is removed."))

    def _logo_refused(self, refusal: Refusal) -> None:
        settings = self.account.settings
        if refusal.why is Why.CONFLICT and settings is not None:
            again = self.tr("The logo was not changed. Look at what is set now, then try again.")
            refusal = Refusal(f"{changed_words(settings)} {again}")
        self.refuse(refusal)


class Languages(HasValue):
    """Which languages are offered; all ticked is no choice at all, so that later ones are offered too."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.current().metrics.pad)
        self._boxes: dict[str, QCheckBox] = {}

    def offer(self, tags: tuple[str, ...]) -> None:
        """Offer these."""
        if tuple(self._boxes) == tags:
            return
        for box in self._boxes.values():
            box.deleteLater()
        self._boxes = {}
        for place, tag in enumerate(tags):
            box = QCheckBox(language_name(tag))
            box.setAccessibleName(language_name(tag))
            box.setChecked(True)
            set_style_property(box, "locked", not self.isEnabled())
            box.toggled.connect(self.value_changed)
            self._grid.addWidget(box, place // 3, place % 3)
            self._boxes[tag] = box
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            for box in self._boxes.values():
                set_style_property(box, "locked", not self.isEnabled())

    def value(self) -> tuple[str, ...]:
        ticked = tuple(tag for tag, box in self._boxes.items() if box.isChecked())
        return () if len(ticked) == len(self._boxes) else ticked

    def set_value(self, value: tuple[str, ...]) -> None:
        for tag, box in self._boxes.items():
            box.setChecked(not value or tag in value)

    @property
    def boxes(self) -> dict[str, QCheckBox]:
        """The boxes by language."""
        return self._boxes


def countries() -> list[tuple[str, str]]:
    """Return (code, name) of every country, by name.

    Qt knows it in the desk's language only where that is spoken; elsewhere it is the country's own name, or
    English where fonts for its script may be missing.
    """
    found = {}
    for territory in QLocale.Country:
        code = QLocale.territoryToCode(territory)
        if len(code) == 2 and code.isalpha() and code not in found:
            spoken = (QLocale(tongue, territory) for tongue in (QLocale().language(), _ANY))
            names = (each.nativeTerritoryName() for each in spoken if each.territory() == territory)
            own = next((name for name in names if name and _read_here(name)), "")
            found[code] = own or QLocale.territoryToString(territory)
    return sorted(found.items(), key=lambda each: each[1].casefold())


def _read_here(name: str) -> bool:
    """Tell whether each letter is Latin or Arabic: fonts for all other scripts may be missing here."""
    return all(unicodedata.name(char, "").startswith(("LATIN", "ARABIC")) for char in name if char.isalpha())
