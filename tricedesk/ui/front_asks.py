"""Commands on their way to the server, and what is said when the answer comes.

Owns: which commands were asked for and for whom, the clipboard and the browser for what is told, the banner
that says why something was not done, and trying it again.
Refuses: deciding what is asked, and queueing it (`front_worker` does).

Commands that tell something (a link, a code, a preview) make no sense later: without a connection they are
not asked for at all. The others wait in the ledger and are done by themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from tricedesk import contacts, wire
from tricedesk.ui.banners import Banner, Tone
from tricedesk.ui.foot import Connection
from tricedesk.ui.front_words import asking_words, done_words
from tricedesk.ui.page_sheets import CodeSheet
from tricedesk.ui.toast import Toast

PATIENCE_MS = 20_000
"""So long an answer that must come at once is waited for."""
AT_ONCE = (wire.CopyLink, wire.ShowDeleteCode, wire.PreviewPage)
"""Commands whose answer is for the person who waits before the screen."""


class Answer(Protocol):
    """What the server answered to a command (`sync.report.CommandAnswered`)."""

    @property
    def command_id(self) -> UUID: ...
    @property
    def done(self) -> bool: ...
    @property
    def trouble(self) -> Trouble: ...
    @property
    def link(self) -> str | None: ...
    @property
    def delete_code(self) -> str | None: ...
    @property
    def preview(self) -> str | None: ...


class Trouble(Protocol):
    """Why it was not done, in words."""

    @property
    def title(self) -> str: ...
    @property
    def message(self) -> str: ...
    @property
    def hint(self) -> str: ...


class Frame(Protocol):
    """What of the main window is used here."""

    def show_view(self, name: str) -> None: ...
    def show_toast(self, toast: Toast) -> None: ...
    def show_banner(self, banner: Banner) -> None: ...
    def hide_banner(self, banner_id: str) -> None: ...
    def set_badge(self, view: str, count: int) -> None: ...


@dataclass(frozen=True, slots=True)
class _Asked:
    """A command that is on its way, and for whom."""

    command: wire.Command
    name: str
    contacts: tuple[str, ...] = ()


class Asks(QObject):
    """What was asked for, until it is answered.

    Signals:
        asked(UUID, Command): queue this command under this id.
    """

    asked = Signal(object, object)

    def __init__(self, frame: Frame, parent: QWidget) -> None:
        """Begin with nothing asked; `parent` is the window that a code is shown over."""
        super().__init__(parent)
        self._frame = frame
        self._over = parent
        self._connection = Connection.UNKNOWN
        self._asked: dict[UUID, _Asked] = {}
        self._failed: dict[str, _Asked] = {}

    @Slot(object)
    def set_connection(self, connection: Connection) -> None:
        """Say whether the server is there."""
        self._connection = connection

    def ask(self, command: wire.Command, name: str = "", to: tuple[str, ...] = ()) -> None:
        """Ask the server for something, and remember what for."""
        asked = _Asked(command, name, to)
        online = self._connection is Connection.ONLINE
        if isinstance(command, AT_ONCE) and not online:
            self._say_failed(asked, self.tr("No connection. This needs one."))
            return
        command_id = wire.new_id()
        self._asked[command_id] = asked
        if isinstance(command, AT_ONCE):
            QTimer.singleShot(PATIENCE_MS, self, lambda: self._give_up(command_id))
        elif not online:
            waits = self.tr("No connection. It waits here and is done by itself.")
            self._frame.show_toast(Toast(f"waits-{command_id}", waits))
        self._frame.hide_banner(_banner_id(command))
        self.asked.emit(command_id, command)

    @Slot(object)
    def answered(self, answer: Answer) -> None:
        """The server has answered a command, perhaps one that nobody waits for any more."""
        asked = self._asked.pop(answer.command_id, None)
        if asked is None:
            return
        if not answer.done:
            trouble = answer.trouble
            self._say_failed(asked, " ".join(filter(None, (trouble.title, trouble.message, trouble.hint))))
        elif answer.link:
            QGuiApplication.clipboard().setText(answer.link)
            self._toast(self.tr("Link copied. Whoever has it can open the page."))
        elif answer.delete_code:
            CodeSheet(asked.name, answer.delete_code, self._over).open()
        elif answer.preview:
            self._open_browser(answer.preview)
        else:
            self._toast(done_words(asked.command, asked.name, tuple(map(contacts.masked, asked.contacts))))

    @Slot(object, str, str)
    def refused(self, command_id: UUID, words: str, hint: str) -> None:
        """A command was not even queued."""
        asked = self._asked.pop(command_id, None)
        if asked is not None:
            self._say_failed(asked, f"{words} {hint}".strip())

    @Slot(str, str)
    def banner_acted(self, banner: str, action: str) -> None:
        """A person tries again what was not done."""
        asked = self._failed.pop(banner, None)
        if asked is None or action != "again":
            return
        self._frame.hide_banner(banner)
        command = asked.command
        if isinstance(command, wire.Resend):  # its numbers may be what was refused
            fresh = tuple(r.model_copy(update={"message_id": wire.new_id()}) for r in command.recipients)
            command = command.model_copy(update={"link_id": wire.new_id(), "recipients": fresh})
        self.ask(command, asked.name, asked.contacts)

    def _give_up(self, command_id: UUID) -> None:
        asked = self._asked.pop(command_id, None)
        if asked is not None:
            self._say_failed(asked, self.tr("The server has not answered."))

    def _say_failed(self, asked: _Asked, why: str) -> None:
        banner = _banner_id(asked.command)
        self._failed[banner] = asked
        text = f"{asking_words(asked.command, asked.name)} {why}"
        again = (("again", self.tr("Try again")),)
        self._frame.show_banner(Banner(banner, text, Tone.BAD, again, dismissable=True))

    def _toast(self, text: str) -> None:
        self._frame.show_toast(Toast("front-desk", text))

    def _open_browser(self, address: str) -> None:
        url = QUrl(address)
        if url.scheme() not in ("http", "https") or not QDesktopServices.openUrl(url):
            self._toast(self.tr("No browser opened on this computer."))


def _banner_id(command: wire.Command) -> str:
    return f"command-{command.kind}-{command.page_id}"
