"""The front desk's scenes of `screenshots.py`: every reason why she can't open it, the sheets, requests.

Owns: made-up events of made-up pages, told by the window's own `timeline`, in the window's own views.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget
from screenshot_studies import NAMES, account

from tricedesk import wire
from tricedesk.ledger.mirror import Page
from tricedesk.ui.front_desk import FrontDesk
from tricedesk.ui.happenings import Known
from tricedesk.ui.main_window import MainWindow
from tricedesk.ui.page_sheets import CodeSheet, ExtendSheet
from tricedesk.ui.records import MessageRow, Records, SentRow
from tricedesk.ui.resend_sheet import ResendSheet
from tricedesk.ui.states import State
from tricedesk.ui.stories import RequestRow, Story, Waiting
from tricedesk.ui.timeline import Action, Told, tell
from tricedesk.wire import EventKind

Scene = tuple[str, Callable[[], QWidget | None]]
NOW = datetime.now(UTC)
CART = UUID(int=2)
CONTACTS = ("+15550134471", "alice@example.org")
UNKNOWN = "The number is unknown. (30005)"
_MAIL, _TEXT = {"channel": "email"}, {"channel": "sms"}
_SENT: tuple[tuple[str, dict[str, Any]], ...] = (
    (EventKind.PAGE_PUBLISHED, {"workstation": "Cart 2"}),
    (EventKind.LINK_ISSUED, {}),
    (EventKind.MESSAGE_QUEUED, _MAIL),
    (EventKind.MESSAGE_QUEUED, _TEXT),
    (EventKind.MESSAGE_SENT, _MAIL),
    (EventKind.MESSAGE_SENT, _TEXT),
    (EventKind.MESSAGE_DELIVERED, _TEXT),
)
_VIEWED = (EventKind.PAGE_VIEWED, {"views": 1})

CASES: dict[str, tuple[dict[str, Any], tuple[tuple[str, dict[str, Any]], ...]]] = {
    "bounced": ({}, (*_SENT, (EventKind.MESSAGE_BOUNCED, {**_MAIL, "reason": "There is no such mailbox."}))),
    "text": ({}, (*_SENT[:6], (EventKind.MESSAGE_FAILED, {**_TEXT, "reason": UNKNOWN}))),
    "codes": ({"gate": "code"}, (*_SENT, (EventKind.CODE_WRONG, {}), (EventKind.CODE_WRONG, {}))),
    "locked": (
        {"gate": "code"},
        (*_SENT, *[(EventKind.CODE_WRONG, {})] * 5, (EventKind.CODE_LOCKED, {})),
    ),
    "password": (
        {"gate": "password", "password_set": True},
        (*_SENT, (EventKind.PAGE_PASSWORD_SET, {}), _VIEWED, (EventKind.CODE_WRONG, {})),
    ),
    "delete-locked": (
        {"views": 1},
        (*_SENT, _VIEWED, *[(EventKind.DELETE_WRONG, {})] * 10, (EventKind.DELETE_LOCKED, {})),
    ),
    "not-opened": ({}, _SENT),
    "opened": (
        {"views": 3},
        (
            *_SENT, _VIEWED, (EventKind.LINK_COPIED, {}), (EventKind.PAGE_LANGUAGE, {"language": "es"}),
            *[_VIEWED] * 2,
        ),
    ),
    "expired": (
        {"state": "expired", "expires_at": NOW - timedelta(days=1), "views": 1},
        (*_SENT, _VIEWED, (EventKind.PAGE_EXPIRED, {}), (EventKind.PAGE_ERASED, {})),
    ),
    "deleted": ({"state": "deleted", "views": 1}, (*_SENT, _VIEWED, (EventKind.PAGE_DELETED, {}))),
    "closed": ({"state": "closed"}, (*_SENT, (EventKind.PAGE_CLOSED, {}))),
}  # fmt: skip


def story(case: str, place: int, **more: Any) -> Story:
    """Return what the window would tell of such a page."""
    changed, kinds = CASES[case]
    page_id, link_id = UUID(int=place + 1), UUID(int=place + 500)
    began = NOW - timedelta(hours=5 * place + 3)
    values: dict[str, Any] = {
        "page_id": page_id,
        "package_id": UUID(int=place + 900),
        "state": "open",
        "label": "",
        "language": "en",
        "gate": "none",
        "images": 5,
        "clips": 1,
        "attachments": 0,
        "workstation": "Cart 2",
        "replaces": None,
        "published_at": began,
        "expires_at": NOW + timedelta(days=80),
        "views": 0,
        "last_viewed_at": None,
        "wrong_codes": 0,
        "locked": False,
        "delete_locked": False,
        "requested_at": None,
        "workstation_id": CART,
    }
    page = Page(**(values | changed))
    changes = [
        wire.Change(
            seq=n + 1,
            at=began + timedelta(minutes=9 * n),
            kind=kind,
            actor=_actor(kind),
            page_id=page_id,
            link_id=link_id,
            detail=detail,
        )
        for n, (kind, detail) in enumerate(kinds)
    ]
    told: Told = tell(Known(page, changes, CONTACTS, {CART: "Cart 2"}, began - timedelta(minutes=2)), NOW)
    name = NAMES[place % len(NAMES)]
    day = (page.expires_at or NOW).astimezone().date()
    made: dict[str, Any] = {
        "page_id": page_id,
        "package_id": page.package_id,
        "told": told,
        "last_day": day,
        "name": name,
        "patient_id": f"MRN-{4471 + place}",
        "contacts": CONTACTS,
        "study_uid": "1.2.3",
        "pictures": 6,
        "desk_id": CART,
        "desk": "Cart 2",
        "is_mine": True,
        "is_kept": True,
    }
    return Story(**(made | more))


def _actor(kind: str) -> str:
    if kind.startswith(("message.", "page.expired", "page.erased")):
        return "worker"
    clinic = (EventKind.PAGE_PUBLISHED, EventKind.LINK_ISSUED, EventKind.LINK_COPIED, EventKind.PAGE_CLOSED)
    return f"workstation:{CART}" if kind in clinic else "patient"


def row(case: str, place: int) -> SentRow:
    """Return the row of such a page in the list."""
    told = story(case, place)
    changed, kinds = CASES[case]
    views = int(changed.get("views", 0))
    state = {"expired": State.EXPIRED, "deleted": State.DELETED, "closed": State.CLOSED}.get(case)
    failed = [kind for kind, _ in kinds if kind in (EventKind.MESSAGE_BOUNCED, EventKind.MESSAGE_FAILED)]
    if state is None:
        state = State.UNDELIVERED if failed else State.OPENED if views else State.SENT
    sent_at = NOW - timedelta(hours=5 * place + 3)
    return SentRow(
        page_id=told.page_id,
        name=told.name,
        patient_id=f"MRN-{4471 + place}",
        contacts=CONTACTS,
        pictures=6,
        state=state,
        sent_at=sent_at,
        expires_at=NOW + timedelta(days=80),
        last_day=told.last_day,
        views=views,
        last_viewed_at=NOW - timedelta(minutes=40) if views else None,
        workstation="Cart 2",
        messages=(
            MessageRow(
                "sms", "failed" if case == "text" else "delivered",
                UNKNOWN if case == "text" else "", sent_at,
            ),
            MessageRow(
                "email", "bounced" if case == "bounced" else "sent",
                "There is no such mailbox." if case == "bounced" else "", sent_at,
            ),
        ),
    )  # fmt: skip


def request(place: int, page_state: State, *, by: str = "", times: int = 1) -> RequestRow:
    """Return a request of a patient, or of the desk `by`."""
    return RequestRow(
        request_id=UUID(int=place + 700), page_id=UUID(int=place + 1), name=NAMES[place % len(NAMES)],
        patient_id=f"MRN-{4471 + place}", contacts=CONTACTS, study_uid="1.2.3", pictures=6,
        page_state=page_state, sent_at=NOW - timedelta(days=97 + place),
        at=NOW - timedelta(minutes=12 + 50 * place), times=times, asked_by=by, action=Action.SEND_AGAIN,
    )  # fmt: skip


def scenes(front: FrontDesk, window: MainWindow) -> Iterator[Scene]:
    """Yield the scenes; rows are those of `CASES`, in that order."""
    names = list(CASES)

    def sent(case: str, *, in_folder: bool = True, **more: Any) -> None:
        window.show_view("sent")
        front.view_changed("sent")
        front.sent_view.search.clear()
        front.take_records(
            Records(sent=tuple(row(name, n) for n, name in enumerate(names)), account=account())
        )
        front.set_studies(frozenset({"1.2.3"} if in_folder else ()))
        place = names.index(case)
        front.sent_view.choose(UUID(int=place + 1))
        front.take_story(story(case, place, **more))

    def asked(place: int, *, in_folder: bool = True) -> None:
        window.show_view("requests")
        front.set_studies(frozenset({"1.2.3"} if in_folder else ()))
        front.take_requests(
            (
                request(8, State.EXPIRED),
                request(9, State.DELETED, times=2),
                request(10, State.CLOSED),
                request(4, State.EXPIRED, by="Front desk"),
            )
        )
        front.requests_view.list.setCurrentIndex(front.requests.index(place))
        case, page = (("expired", 8), ("deleted", 9), ("closed", 10), ("expired", 4))[place]
        front.take_story(story(case, page))

    def none_asked() -> None:
        front.take_requests(())
        window.show_view("requests")

    def shown(dialog: QWidget) -> QWidget:
        dialog.show()
        return dialog

    def resend(*, corrected: bool = False, has_link: bool = True) -> QWidget:
        sheet = ResendSheet(
            "MOORE, ALICE", CONTACTS, "US", lambda _: corrected, has_link=has_link, parent=window
        )
        if corrected:
            sheet.number.setText("(212) 555-4475")
            sheet.address.setText("alice@gmial.com")
        return shown(sheet)

    def extend() -> QWidget:
        today = NOW.date()
        return shown(ExtendSheet("MOORE, ALICE", today + timedelta(days=12), today, 90, window))

    for name in names:
        yield f"sent-{name}", lambda name=name: sent(name)  # type: ignore[misc]
    away = {"is_mine": False, "is_kept": False}
    yield "sent-elsewhere", lambda: sent("expired", in_folder=False, **away)
    yield (
        "sent-asked",
        lambda: sent("expired", in_folder=False, asked="Cart 2", asked_at=NOW - timedelta(hours=1), **away),
    )
    yield "sent-lost", lambda: sent("deleted", in_folder=False)
    yield "sent-waiting", lambda: sent("bounced", waiting=(Waiting("resend", NOW, ""),))
    yield "resend", resend
    yield "resend-corrected", lambda: resend(corrected=True)
    yield "send-again", lambda: resend(has_link=False)
    yield "extend", extend
    yield "delete-code", lambda: shown(CodeSheet("MOORE, ALICE", "4821", window))
    yield "requests-empty", none_asked
    yield "requests-patient", lambda: asked(0)
    yield "requests-closed", lambda: asked(2)
    yield "requests-desk", lambda: asked(3)
