"""What is this computer's own: its folder, its look, its preferences, and how it was set up.

Owns: the home as it is now, changing its settings on the disk, and the two dialogs that do so.
Refuses: pairing (`pair_asked` and `recovery_entered` say what was typed; others connect the answers),
looking through the folder, and what is on the dialogs.
"""

from __future__ import annotations

import platform
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from tricedesk import settings as settings_module
from tricedesk.errors import TriceDeskError
from tricedesk.home import Home
from tricedesk.settings import Settings
from tricedesk.ui import language, texts, theme
from tricedesk.ui.first_run import FirstRun
from tricedesk.ui.foot import Connection
from tricedesk.ui.main_window import MainWindow
from tricedesk.ui.preferences import values
from tricedesk.ui.preferences.account import Account
from tricedesk.ui.preferences.dialog import PreferencesDialog
from tricedesk.ui.privacy import Privacy


class ComputerRoom(QObject):
    """This computer's settings, and the dialogs that change them.

    Attributes:
        home: as it is now. clinic: the name of the clinic that this computer is paired with.

    Signals:
        folder_changed(Path | None): look through this folder from now on.
        settings_changed(Settings): they are other than before. network_changed(): the way to the server is.
        first_run_opened(FirstRun): its answers are wanted; first_run_ended(): it was closed.
        pair_asked(str, str, str), recovery_entered(str): as `FirstRun` says them.
        failed(str, str): what could not be kept, in words to show; its hint.
    """

    folder_changed = Signal(object)
    settings_changed = Signal(object)
    network_changed = Signal()
    first_run_opened = Signal(object)
    first_run_ended = Signal()
    pair_asked = Signal(str, str, str)
    recovery_entered = Signal(str)
    failed = Signal(str, str)

    def __init__(
        self, home: Home, state: QSettings, window: MainWindow, privacy: Privacy, account: Account
    ) -> None:
        super().__init__(window)
        self.home = home
        self.clinic = ""
        self._state = state
        self._window = window
        self._privacy = privacy
        self._account = account
        self._sent_away = False

    def begin(self) -> None:
        """The window is open: set this computer up, if that was not done yet."""
        settings = self.home.settings
        self._open_on_sent()
        if (settings.folder is None and not settings.no_folder) or settings.account_id is None:
            self.open_first_run()

    def load(self) -> None:
        """Read the settings again: pairing has changed them."""
        self._take(settings_module.load(self.home.paths.settings_file))

    @Slot()
    def choose_folder(self) -> None:
        """Ask which folder it is."""
        before = str(self.home.settings.folder or Path.home())
        words = self.tr("The folder that the ultrasound machine writes to")
        self.take_folder(QFileDialog.getExistingDirectory(self._window, words, before))

    @Slot(str)
    def take_folder(self, folder: str) -> None:
        """Look through this folder from now on; "" leaves all as it is."""
        if folder:
            self._keep(folder=Path(folder), no_folder=False)
            self.folder_changed.emit(Path(folder))

    def set_connection(self, connection: Connection) -> None:
        """The server knows this desk, or doesn't any more."""
        self._sent_away = connection is Connection.UNPAIRED and self.home.settings.account_id is not None

    @Slot()
    def open_first_run(self) -> None:
        """Set this computer up, or pair it; one that was paired before is paired again."""
        self._open_steps(1 if self._sent_away else 0)

    @Slot()
    def open_recovery(self) -> None:
        """Ask for the recovery key that was put off when this computer was paired."""
        self._open_steps(2)

    def _open_steps(self, begin: int) -> None:
        settings = self.home.settings
        steps = FirstRun(
            str(settings.folder or ""),
            settings.server_url or "",
            settings.workstation_name or platform.node(),
            paired=settings.account_id is not None,
            begin=begin,
            parent=self._window,
        )
        steps.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        steps.folder_chosen.connect(self.take_folder)
        steps.folder_absent.connect(self._leave_folder_out)
        steps.pair_asked.connect(self.pair_asked)
        steps.recovery_entered.connect(self.recovery_entered)
        if not begin:
            steps.finished.connect(self._open_on_sent)
            steps.finished.connect(self.first_run_ended)
        self.first_run_opened.emit(steps)
        steps.open()

    @Slot()
    def open_preferences(self) -> None:
        """Open the preferences."""
        settings = self.home.settings
        dialog = PreferencesDialog(
            values.of_settings(settings, *self._look(), has_pin=self._privacy.has_pin()),
            self._window,
            desk=settings.workstation_name,
            clinic=self.clinic or (settings.server_url or "" if settings.account_id else ""),
            account=self._account,
            sent_away=self._sent_away,
            lacks_key=settings.account_id is not None and self.home.credentials.account_key is None,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self._save)
        dialog.pairing_asked.connect(self.open_first_run)
        dialog.recovery_asked.connect(self.open_recovery)
        dialog.log_asked.connect(self._show_log)
        dialog.open()

    @Slot()
    def _show_log(self) -> None:
        logs = self.home.paths.logs
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(logs))):
            self.failed.emit(self.tr("The folder can't be opened here."), texts.isolated_ltr(str(logs)))

    def _look(self) -> tuple[str, str]:
        return look(self._state)

    @Slot()
    def _leave_folder_out(self) -> None:
        self._keep(folder=None, no_folder=True)
        self.folder_changed.emit(None)

    @Slot()
    def _open_on_sent(self) -> None:
        """A computer without a folder is a front desk: what it is there for comes first."""
        if self.home.settings.no_folder:
            self._window.show_view("sent")

    @Slot(object)
    def _save(self, chosen: values.ComputerPreferences) -> None:
        before = self.home.settings
        try:
            settings = values.to_settings(before, chosen)
            settings_module.save(settings, self.home.paths.settings_file)
            self._privacy.keep(chosen.lock_minutes, has_pin=chosen.has_pin, new_pin=chosen.new_pin)
        except TriceDeskError as error:
            self.failed.emit(f"{error.title} {error.message}".strip(), error.hint)
            return
        self._state.setValue("look/appearance", chosen.appearance)
        self._state.setValue("look/size", chosen.size)
        self._take(settings)
        dress(self.home, self._state)
        if settings.folder != before.folder:
            self.folder_changed.emit(settings.folder)
        if (settings.proxy, settings.speed_limit) != (before.proxy, before.speed_limit):
            self.network_changed.emit()

    def _keep(self, **changes: object) -> None:
        """Change this computer's settings, on the disk too."""
        settings = settings_module.change(self.home.settings, **changes)
        settings_module.save(settings, self.home.paths.settings_file)
        self._take(settings)

    def _take(self, settings: Settings) -> None:
        self.home = replace(self.home, settings=settings)
        self.settings_changed.emit(settings)


def look(state: QSettings) -> tuple[str, str]:
    """Return appearance and size as they were chosen."""
    return str(state.value("look/appearance", "system")), str(state.value("look/size", "desk"))


def dress(home: Home, state: QSettings) -> None:
    """Give the application its look and its language."""
    appearance, size = look(state)
    theme.apply(theme.make(theme.Appearance(appearance), theme.Size(size)))
    language.apply(language.choose(home.settings.language), home.paths.cache)
