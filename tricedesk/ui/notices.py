"""What the window says around its views: how many studies wait, the sign in the tray, and what happened while
nobody looked.

Owns: the banner that says so, the tray where the desktop has one, and how often it speaks up: what comes
together is said as one, and then it is quiet for a while. A week offline is one notification that counts.
Refuses: finding out why there is no connection, ending the program, and names: neither a
patient nor a contact is ever named beside the clock.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from tricedesk.settings import Settings
from tricedesk.ui.banners import Banner, Tone
from tricedesk.ui.connection import BANNER, PAIR, PREFERENCES, ConnectionWords, Standing
from tricedesk.ui.main_window import MainWindow
from tricedesk.ui.news import Kind, News, Watch
from tricedesk.ui.records import Records
from tricedesk.ui.stories import RequestRow
from tricedesk.ui.tray import Tray

_NEWS = "news"
_SHOW = "show"
GATHER_MS = 3_000
"""So long more is waited for after the first news: what the server tells after a pause comes in pieces."""
QUIET_MS = 60_000
"""So long nothing more is said after something was."""


class Notices(QObject):
    """Keeps banner and tray true, in the window's language.

    Signals:
        page_asked(UUID), request_asked(UUID), view_asked(str): a person wants to see what was told of.
        pairing_asked(), preferences_asked(): a person wants to mend what keeps the server away.
    """

    page_asked = Signal(object)
    request_asked = Signal(object)
    view_asked = Signal(str)
    pairing_asked = Signal()
    preferences_asked = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._standing = Standing()
        self._words = ConnectionWords(self)
        self._unsent = 0
        self._tray: Tray | None = None
        self._watch = Watch()
        self._waiting: list[News] = []
        self._said: tuple[News, ...] = ()
        self._gather = _once(self, self._speak)
        self._quiet = _once(self, self._speak)
        window.banner_acted.connect(self._acted)
        window.installEventFilter(self)

    def begin(self, settings: Settings) -> None:
        """Take a place in the tray, where there is one."""
        self.set_settings(settings)
        if not Tray.there():
            return
        self._tray = Tray(self)
        self._tray.open_asked.connect(self._window.bring_up)
        self._tray.quit_asked.connect(self._window.ask_to_quit)
        self._tray.told_asked.connect(self.show_told)
        self._tray.set_waiting(self._unsent)
        self._tray.show()
        self._window.set_tray(True)

    # ---- what it is told ----------------------------------------------------------------------------------

    def set_settings(self, settings: Settings) -> None:
        """Tell a cart of its own pages, a front desk of all."""
        self._watch.own = None if settings.no_folder else settings.workstation_id
        self._watch.tells_opened = settings.tell_opened
        self._window.set_stays(settings.stay_in_tray)

    def paired(self, settings: Settings) -> None:
        """This computer belongs to a clinic from now on: what happened there before is no news."""
        self.set_settings(settings)
        self._watch.paired(datetime.now(UTC))

    @Slot(object)
    def set_standing(self, standing: Standing) -> None:
        """The server can be reached, or can't."""
        self._standing = standing
        self._tell()

    @Slot(object)
    def take_records(self, records: Records) -> None:
        """Take how many packages have not gone out yet, and what became of those that have."""
        self.set_unsent(records.unsent)
        self._take(self._watch.take_sent(records.sent))

    @Slot(object)
    def take_requests(self, rows: tuple[RequestRow, ...]) -> None:
        """Take what is asked for."""
        self._take(self._watch.take_requests(rows))

    @Slot(int)
    def set_unsent(self, count: int) -> None:
        """So many packages have not gone out yet."""
        self._unsent = count
        self._tell()

    # ---- what it says -------------------------------------------------------------------------------------

    def _tell(self) -> None:
        said = self._words.banner(self._standing, self._unsent)
        if said is not None:
            self._window.show_banner(said)
        else:
            self._window.hide_banner(BANNER)
        if self._tray is not None:
            self._tray.set_waiting(self._unsent)

    def _take(self, news: Iterable[News]) -> None:
        self._waiting += news
        if self._waiting and not self._gather.isActive() and not self._quiet.isActive():
            self._gather.start(GATHER_MS)

    @Slot()
    def _speak(self) -> None:
        """Say all that has gathered, as one, and be quiet for a while."""
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            self._quiet.start(QUIET_MS)
            self.say(waiting)

    def say(self, news: Sequence[News]) -> None:
        """Say this beside the clock, or in the window where there is no such place."""
        self._said = tuple(news)
        if self._tray is not None:
            self._tray.tell(self.words_of(self._said))
        else:
            self._show_banner()
            QApplication.alert(self._window)  # the task bar shows that something waits

    def _show_banner(self) -> None:
        bad = any(news.kind is Kind.UNDELIVERED for news in self._said)
        self._window.show_banner(
            Banner(
                _NEWS,
                self.words_of(self._said),
                Tone.WARN if bad else Tone.INFO,
                ((_SHOW, self.tr("Show")),),
                dismissable=True,
            )
        )

    def words_of(self, said: Sequence[News]) -> str:
        """Return what happened, each kind once with its number."""
        counts = Counter(news.kind for news in said)
        words = {
            Kind.UNDELIVERED: lambda n: self.tr("%Ln messages to patients could not be delivered.", "", n),
            Kind.ASKED: lambda n: self.tr("%Ln patients ask for their pictures again.", "", n),
            Kind.ASKED_HERE: lambda n: self.tr(
                "Other computers ask this one to send %Ln studies again.", "", n
            ),
            Kind.OPENED: lambda n: self.tr("%Ln pages were opened.", "", n),
        }
        return " ".join(words[kind](counts[kind]) for kind in Kind if counts[kind])

    # ---- what a person wants ------------------------------------------------------------------------------

    @Slot()
    def show_told(self) -> None:
        """Go to what was told last: to the page, or to the list where it was more than one."""
        self._window.hide_banner(_NEWS)
        self._window.bring_up()
        kinds = {news.kind for news in self._said}
        asked = bool(kinds) and kinds <= {Kind.ASKED, Kind.ASKED_HERE}
        if len(self._said) == 1:
            (self.request_asked if asked else self.page_asked).emit(self._said[0].page_id)
        elif self._said:
            self.view_asked.emit("requests" if asked else "sent")

    @Slot(str, str)
    def _acted(self, banner_id: str, action: str) -> None:
        if (banner_id, action) == (_NEWS, _SHOW):
            self.show_told()
        elif (banner_id, action) == (BANNER, PAIR):
            self.pairing_asked.emit()
        elif (banner_id, action) == (BANNER, PREFERENCES):
            self.preferences_asked.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            if self._tray is not None:
                self._tray.retranslate()
            self._tell()
            if any(banner.id == _NEWS for banner in self._window.banners.shown()):
                self._show_banner()
        return super().eventFilter(watched, event)


def _once(parent: QObject, slot: Callable[[], None]) -> QTimer:
    made = QTimer(parent)
    made.setSingleShot(True)
    made.timeout.connect(slot)
    return made
