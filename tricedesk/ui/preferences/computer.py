"""The page "This computer": folder, look, language, network, what is hidden and told.

Owns: its fields, and what they say when they can't be used.
Refuses: keeping anything; `values()` is what was chosen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from tricedesk.settings import DIRECT
from tricedesk.ui import texts, theme
from tricedesk.ui.language import LANGUAGES
from tricedesk.ui.preferences.values import (
    IDLE,
    SHORTEST_PIN,
    SPEEDS,
    ComputerPreferences,
    folder_there,
    pin_usable,
    proxy_usable,
)
from tricedesk.ui.tray import Tray
from tricedesk.ui.widgets import button, label, set_style_property

_OWN = "own"


class ComputerPage(QWidget):
    """Fields for `ComputerPreferences`.

    Signals:
        changed(): something was typed or chosen.
        log_asked(): a person wants to see the log's files.
    """

    changed = Signal()
    log_asked = Signal()

    def __init__(self, chosen: ComputerPreferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._chosen = chosen
        self._headings = [label("heading") for _ in range(9)]
        self._column = QVBoxLayout(self)

        self.folder = QLineEdit(chosen.folder)
        self.folder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a path always runs this way
        self._choose = button("", "folder")
        self._choose.clicked.connect(self._choose_folder)
        self._folder_trouble = label("bad", wraps=True)
        self._group(0, self._beside(self.folder, self._choose), self._folder_trouble)

        self.appearance = _Choices(("system", "light", "dark"), chosen.appearance)
        self.target_size = _Choices(("desk", "cart"), chosen.size)
        self._group(1, self.appearance)
        self._group(2, self.target_size)

        self.language = QComboBox()
        self.language.addItem("", "")
        for tag, name in LANGUAGES.items():
            self.language.addItem(name, tag)
        self.language.setCurrentIndex(max(0, self.language.findData(chosen.language)))
        self._group(3, self.language)

        own = chosen.proxy not in ("", DIRECT)
        self.proxy = _Choices(("", DIRECT, _OWN), _OWN if own else chosen.proxy)
        self.proxy_address = QLineEdit(chosen.proxy if own else "")
        self.proxy_address.setPlaceholderText("http://proxy.example.org:3128")
        self.proxy_address.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._proxy_trouble = label("bad", wraps=True)
        self._speed_words = label()
        self.speed = QComboBox()
        for speed in sorted({*SPEEDS, chosen.speed_limit}):
            self.speed.addItem("", speed)
        self.speed.setCurrentIndex(self.speed.findData(chosen.speed_limit))
        self._group(
            4,
            self.proxy,
            self.proxy_address,
            self._proxy_trouble,
            self._beside(self._speed_words, self.speed),
        )
        self._idle_words = label()
        self.idle = QComboBox()
        for minutes in dict.fromkeys((*IDLE, chosen.lock_minutes)):
            self.idle.addItem("", minutes)
        self.idle.setCurrentIndex(self.idle.findData(chosen.lock_minutes))
        self.asks_pin = QCheckBox()
        self.asks_pin.setChecked(chosen.has_pin)
        self.pin = QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(64)
        self._pin_trouble = label("bad", wraps=True)
        self._group(5, self._beside(self._idle_words, self.idle), self.asks_pin, self.pin, self._pin_trouble)
        self.tells_opened = QCheckBox()
        self.tells_opened.setChecked(chosen.tell_opened)
        self._group(6, self.tells_opened)
        self.stays = QCheckBox()
        self.stays.setChecked(chosen.stay_in_tray)
        self.stays.setEnabled(Tray.there())
        self._no_tray = label("muted", wraps=True)
        self._no_tray.setVisible(not Tray.there())
        self._group(7, self.stays, self._no_tray)
        self._log_words = label("muted", wraps=True)
        self.log = button("", "folder")
        self.log.clicked.connect(self.log_asked)
        self._group(8, self._beside(self._log_words, self.log))
        self._column.addStretch(1)

        for signal in (
            self.folder.textChanged,
            self.proxy_address.textChanged,
            self.language.currentIndexChanged,
            self.speed.currentIndexChanged,
            self.appearance.chosen,
            self.target_size.chosen,
            self.proxy.chosen,
            self.idle.currentIndexChanged,
            self.asks_pin.toggled,
            self.pin.textChanged,
            self.tells_opened.toggled,
            self.stays.toggled,
        ):
            signal.connect(self._judge)
        self._retranslate()
        self._measure()
        self._judge()

    def values(self) -> ComputerPreferences:
        """Return what is chosen now."""
        proxy = self.proxy.value
        return replace(
            self._chosen,
            folder=self.folder.text().strip(),
            appearance=self.appearance.value,
            size=self.target_size.value,
            language=str(self.language.currentData()),
            proxy=self.proxy_address.text().strip() if proxy == _OWN else proxy,
            speed_limit=int(self.speed.currentData()),
            lock_minutes=int(self.idle.currentData()),
            has_pin=self.asks_pin.isChecked(),
            new_pin=self.pin.text() if self.asks_pin.isChecked() else "",
            tell_opened=self.tells_opened.isChecked(),
            stay_in_tray=self.stays.isChecked(),
        )

    def usable(self) -> bool:
        """Return whether it can be kept as it is. A folder that isn't there now is a warning only."""
        return self._proxy_fits() and self._pin_fits()

    def _proxy_fits(self) -> bool:
        return self.proxy.value != _OWN or proxy_usable(self.proxy_address.text().strip())

    def _pin_fits(self) -> bool:
        """Whether there is a PIN where one is to be asked for: typed now, or kept before."""
        typed = self.pin.text()
        kept = self._chosen.has_pin and not typed
        return not self.asks_pin.isChecked() or kept or pin_usable(typed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._judge()
        elif event.type() == QEvent.Type.PaletteChange:
            self._measure()

    @Slot()
    def _choose_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(
            self, self.tr("Folder with the ultrasound pictures"), self.folder.text()
        )
        if found:
            self.folder.setText(found)

    @Slot()
    def _judge(self) -> None:
        folder = self.folder.text().strip()
        lost = bool(folder) and not folder_there(folder)
        self._folder_trouble.setText(
            self.tr("Can't reach %1. Check the drive or cable.").replace("%1", texts.isolated_ltr(folder))
            if lost
            else ""
        )
        self._folder_trouble.setVisible(lost)
        own = self.proxy.value == _OWN
        self.proxy_address.setVisible(own)
        wrong = own and bool(self.proxy_address.text().strip()) and not self._proxy_fits()
        set_style_property(self.proxy_address, "wrong", wrong)
        self._proxy_trouble.setText(
            self.tr("Write the proxy like %1.").replace(
                "%1", texts.isolated_ltr("http://proxy.example.org:3128")
            )
            if wrong
            else ""
        )
        self._proxy_trouble.setVisible(wrong)
        asks = self.asks_pin.isChecked()
        self.pin.setVisible(asks)
        short = asks and bool(self.pin.text()) and not self._pin_fits()
        self._pin_trouble.setText(
            self.tr("Write a PIN of at least %1 characters.").replace("%1", texts.number(SHORTEST_PIN))
            if short
            else ""
        )
        self._pin_trouble.setVisible(short)
        self.changed.emit()

    def _group(self, place: int, *widgets: QWidget) -> None:
        self._column.addWidget(self._headings[place])
        for widget in widgets:
            self._column.addWidget(widget)

    @staticmethod
    def _beside(first: QWidget, second: QWidget) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(first, 1)
        row.addWidget(second)
        return both

    def _measure(self) -> None:
        metrics = theme.current().metrics
        self._column.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        self._column.setSpacing(metrics.gap // 2)
        for heading in self._headings[1:]:
            heading.setContentsMargins(0, metrics.pad, 0, 0)

    def _retranslate(self) -> None:
        words = (
            self.tr("Folder that the ultrasound machine writes to"),
            self.tr("Appearance"),
            self.tr("Size"),
            self.tr("Language"),
            self.tr("Network"),
            self.tr("When nobody is at this computer"),
            self.tr("Notifications"),
            self.tr("When the window is closed"),
            self.tr("Log"),
        )
        for heading, text in zip(self._headings, words, strict=True):
            heading.setText(text)
        named: Sequence[tuple[QWidget, str]] = (
            (self.folder, words[0]),
            (self.appearance, words[1]),
            (self.target_size, words[2]),
            (self.language, words[3]),
            (self.proxy, self.tr("Proxy")),
            (self.proxy_address, self.tr("Address of the proxy")),
            (self.speed, self.tr("Speed limit of uploads")),
            (self.idle, self.tr("Hide names and pictures")),
            (self.pin, self.tr("PIN")),
        )
        for widget, name in named:
            widget.setAccessibleName(name)
        self._choose.setText(self.tr("Choose…"))
        self.appearance.say((self.tr("As the system"), self.tr("Light"), self.tr("Dark")))
        self.target_size.say((self.tr("Desk: for a mouse"), self.tr("Cart: large targets, for gloves")))
        self.proxy.say((self.tr("Proxy as the system"), self.tr("No proxy"), self.tr("This proxy:")))
        self.language.setItemText(0, self.tr("As the system"))
        self._speed_words.setText(self.tr("Uploads take at most"))
        self._idle_words.setText(self.tr("Hide names and pictures"))
        self.asks_pin.setText(self.tr("Ask for a PIN to show them again"))
        self.pin.setPlaceholderText(
            self.tr("leave it empty to keep the PIN") if self._chosen.has_pin else self.tr("PIN")
        )
        self.tells_opened.setText(self.tr("Tell me when a patient opens a page"))
        self.stays.setText(self.tr("Keep TriceDesk beside the clock, sending"))
        self._no_tray.setText(self.tr("This desktop has no place beside the clock."))
        self._log_words.setText(
            self.tr(
                "What TriceDesk did here, without names and contacts. Send it along when you ask for help."
            )
        )
        self.log.setText(self.tr("Open the folder"))
        for place in range(self.idle.count()):
            minutes = int(self.idle.itemData(place))
            self.idle.setItemText(
                place, self.tr("after %Ln minutes", "", minutes) if minutes else self.tr("never")
            )
        for place in range(self.speed.count()):
            speed = int(self.speed.itemData(place))
            self.speed.setItemText(
                place,
                self.tr("%1 a second").replace("%1", texts.size(speed)) if speed else self.tr("no limit"),
            )


class _Choices(QWidget):
    """One of a few, side by side.

    Signals:
        chosen(): another one was taken.
    """

    chosen = Signal()

    def __init__(self, values: Sequence[str], value: str) -> None:
        super().__init__()
        self._values = tuple(values)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().metrics.pad)
        for place, each in enumerate(self._values):
            choice = QRadioButton()
            choice.setChecked(each == value)
            self._group.addButton(choice, place)
            row.addWidget(choice)
        row.addStretch(1)
        if self._group.checkedId() < 0:
            self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._toggled)
        self.setFocusProxy(self._group.button(self._group.checkedId()))

    @property
    def value(self) -> str:
        """What is taken."""
        return self._values[self._group.checkedId()]

    def choose(self, value: str) -> None:
        """Take one."""
        self._group.button(self._values.index(value)).setChecked(True)

    def say(self, words: Sequence[str]) -> None:
        """Write the words, in the order of the values."""
        for place, text in enumerate(words):
            self._group.button(place).setText(text)

    def _toggled(self, _: int, on: bool) -> None:
        if on:
            self.chosen.emit()
