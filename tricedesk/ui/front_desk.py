"""The front desk's half of the window: sent pages, requests, and what a person wants done about them.

Owns: both views, and the sheets that ask before something is done.
Refuses: the server and the ledger (its signals go to `front_worker`), what becomes of commands (`front_asks`
knows), and making pages anew (`again` does).
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from tricedesk import wire
from tricedesk.ui import texts
from tricedesk.ui.front_asks import Asks, Frame
from tricedesk.ui.front_worker import recipients
from tricedesk.ui.page_sheets import ExtendSheet
from tricedesk.ui.question import Question
from tricedesk.ui.records import Records
from tricedesk.ui.requests_model import RequestsModel
from tricedesk.ui.requests_view import RequestsView
from tricedesk.ui.resend_sheet import ResendSheet
from tricedesk.ui.sent_model import SentModel
from tricedesk.ui.sent_view import SentView
from tricedesk.ui.stories import RequestRow, Story
from tricedesk.ui.timeline import Action


class FrontDesk(QObject):
    """Sent and Requests, and all that is done from there.

    Signals:
        looked(UUID): this page's story is wanted; None for none.
        again_asked(Story, str, str): make this page anew, for this number and address ("" for none).
        folder_asked(): choose the folder that has the study.
    """

    looked = Signal(object)
    again_asked = Signal(object, str, str)
    folder_asked = Signal()

    def __init__(self, frame: Frame, parent: QWidget) -> None:
        """Make both views; `parent` is the window that sheets open over."""
        super().__init__(parent)
        self._frame = frame
        self._over = parent
        self.asks = Asks(frame, parent)
        self.sent = SentModel()
        self.requests = RequestsModel()
        self.sent_view = SentView(self.sent)
        self.requests_view = RequestsView(self.requests)
        self._current = ""
        self._account: wire.AccountInfo | None = None
        self._in_folder: frozenset[str] = frozenset()
        self._story: Story | None = None
        for view, signal in (("sent", self.sent_view.looked), ("requests", self.requests_view.looked)):
            signal.connect(lambda page_id, v=view: self._look(v, page_id))
        for source in (self.sent_view.details, self.requests_view):
            source.acted.connect(self.act)
            source.desk_asked.connect(self._ask_desk)
            source.folder_asked.connect(self.folder_asked)
        self.requests_view.declined.connect(self._decline)
        self.requests_view.page_asked.connect(self.show_page)

    # ---- what is told -------------------------------------------------------------------------------------

    @Slot(object)
    def take_records(self, records: Records) -> None:
        """Take what was sent, and the account."""
        self._account = records.account
        self.sent.set_rows(records.sent)

    @Slot(object)
    def take_requests(self, rows: tuple[RequestRow, ...]) -> None:
        """Take what is asked for; the rail counts it."""
        self.requests.set_rows(rows)
        self._frame.set_badge("requests", len(rows))

    @Slot(object)
    def take_story(self, story: Story) -> None:
        """Take the story of the page that is looked at."""
        self._story = story
        self._show_story()

    @Slot(object)
    def set_studies(self, uids: frozenset[str]) -> None:
        """Take the StudyInstanceUIDs that this desk's folder holds."""
        self._in_folder = uids
        self._show_story()

    @Slot(bool)
    def set_names_hidden(self, hidden: bool) -> None:
        """Show no names and contacts."""
        self.sent.set_names_hidden(hidden)
        self.requests.set_names_hidden(hidden)
        self._show_story()

    @Slot(str)
    def view_changed(self, name: str) -> None:
        """This view is shown now: its page is looked at."""
        self._current = name
        row = self.requests_view.chosen
        if name == "requests":
            self.looked.emit(row.page_id if row else None)
        elif name == "sent":
            self.looked.emit(self.sent_view.chosen)

    @Slot(object)
    def show_page(self, page_id: UUID) -> None:
        """Go to a page among what was sent."""
        self._frame.show_view("sent")
        self.sent_view.choose(page_id)

    @Slot(object)
    def show_request(self, page_id: UUID) -> None:
        """Go to what is asked for about a page; to the page where it was answered meanwhile."""
        if self.requests_view.choose(page_id):
            self._frame.show_view("requests")
        else:
            self.show_page(page_id)

    def _look(self, view: str, page_id: UUID | None) -> None:
        if view == self._current:
            self.looked.emit(page_id)

    def _show_story(self) -> None:
        if self._story is None:
            return
        here = self._story.study_uid in self._in_folder
        self.sent_view.details.show_story(self._story, in_folder=here)
        self.requests_view.show_story(self._story, in_folder=here)

    # ---- what a person wants ------------------------------------------------------------------------------

    @Slot(object, object)
    def act(self, action: Action, story: Story) -> None:
        """Do something about a page, after asking where that is needed."""
        page_id, name = story.page_id, self._name(story)
        match action:
            case Action.RESEND | Action.SEND_AGAIN:
                self._open_resend(story, has_link=action is Action.RESEND)
            case Action.COPY_LINK:
                self.asks.ask(wire.CopyLink(page_id=page_id), name)
            case Action.SHOW_CODE:
                self.asks.ask(wire.ShowDeleteCode(page_id=page_id), name)
            case Action.PREVIEW:
                self.asks.ask(wire.PreviewPage(page_id=page_id), name)
            case Action.EXTEND:
                self._open_extend(story)
            case Action.REOPEN:
                self.asks.ask(wire.ReopenPage(page_id=page_id), name)
            case Action.CLOSE if self._sure(
                self.tr("Close this page?"),
                self.tr(
                    "Nobody can open it until you open it again. The pictures are kept until it expires."
                ),
                self.tr("Close the page"),
            ):
                self.asks.ask(wire.ClosePage(page_id=page_id), name)
            case Action.RESET_PASSWORD if self._sure(
                self.tr("Reset the password?"),
                self.tr("Whoever opens the link next chooses a new one. Tell the patient to do it now."),
                self.tr("Reset the password"),
            ):
                self.asks.ask(wire.ResetPassword(page_id=page_id), name)
            case Action.SHOW_NEWER if story.replaced_by is not None:
                self.show_page(story.replaced_by)
            case _:
                pass

    def _open_resend(self, story: Story, *, has_link: bool) -> None:
        sheet = ResendSheet(
            self._name(story),
            () if self.sent.names_hidden else story.contacts,
            self._account.country if self._account else "",
            lambda contact: self._used_today(contact, story),
            has_link=has_link,
            parent=self._over,
        )
        sheet.confirmed.connect(
            lambda number, address, keep: (
                self._resend(story, number, address, keep)
                if has_link
                else self.again_asked.emit(story, number, address)
            )
        )
        sheet.open()

    def _resend(self, story: Story, number: str, address: str, keep: bool) -> None:
        command = wire.Resend(
            page_id=story.page_id,
            link_id=wire.new_id(),
            recipients=recipients(number, address),
            keep_old_link=keep,
        )
        self.asks.ask(command, self._name(story), tuple(filter(None, (number, address))))

    def _open_extend(self, story: Story) -> None:
        usual = self._account.lifespan_days if self._account else 90
        today = datetime.now().astimezone().date()
        sheet = ExtendSheet(self._name(story), story.last_day, today, usual, self._over)
        sheet.confirmed.connect(
            lambda days: self.asks.ask(wire.Extend(page_id=story.page_id, days=days), self._name(story))
        )
        sheet.open()

    @Slot(object)
    def _ask_desk(self, story: Story) -> None:
        if story.desk_id is not None:
            command = wire.AskWorkstation(page_id=story.page_id, workstation_id=story.desk_id)
            self.asks.ask(command, story.desk)

    @Slot(object)
    def _decline(self, row: RequestRow) -> None:
        if self._sure(
            self.tr("Put this request away?"),
            self.tr("Nothing is sent. The patient is told nothing: call if an answer is due."),
            self.tr("Put it away"),
        ):
            command = wire.AnswerRequest(page_id=row.page_id, request_id=row.request_id, outcome="declined")
            self.asks.ask(command, self.requests.title(row))

    def _sure(self, title: str, text: str, act: str) -> bool:
        question = Question(self._over, title, text, stay=self.tr("Go back"), act=act)
        answer = question.exec()
        question.deleteLater()
        return answer == Question.DialogCode.Accepted

    def _used_today(self, contact: str, story: Story) -> bool:
        """Whether a contact was used today for another patient than this page's."""
        today = datetime.now().astimezone().date()
        who = (story.patient_id, story.name)
        return any(
            (row.patient_id, row.name) != who and contact in row.contacts for row in self.sent.rows_of(today)
        )

    def _name(self, story: Story) -> str:
        return "" if self.sent.names_hidden else texts.person(story.name)
