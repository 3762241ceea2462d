"""A page's story, told without a window: its lines, why she can't open it, and the one fitting action."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication

from tricedesk import wire
from tricedesk.ledger.mirror import Page
from tricedesk.ui import language, timeline_words
from tricedesk.ui.happenings import Happened, Known, Line
from tricedesk.ui.timeline import FITTING, Action, Reason, Told, tell
from tricedesk.wire import EventKind as E

NOW = datetime(2026, 11, 3, 14, 2, tzinfo=UTC)
CART, PAGE, FIRST, SECOND = (UUID(int=n) for n in range(1, 5))
CONTACTS = ("+15550134471", "a+b@example.org")
Event = tuple[str, dict[str, Any]]
MAIL, TEXT = {"channel": "email"}, {"channel": "sms"}
SENT: tuple[Event, ...] = (
    (E.PAGE_PUBLISHED, {"workstation": "Cart 2"}),
    (E.LINK_ISSUED, {"link": FIRST}),
    (E.MESSAGE_QUEUED, MAIL),
    (E.MESSAGE_QUEUED, TEXT),
    (E.MESSAGE_SENT, MAIL),
    (E.MESSAGE_SENT, TEXT),
)
VIEWED: Event = (E.PAGE_VIEWED, {"views": 1})


def page(**more: Any) -> Page:
    values: dict[str, Any] = {
        "page_id": PAGE, "package_id": None, "state": "open", "label": "", "language": "en", "gate": "none",
        "images": 4, "clips": 1, "attachments": 0, "workstation": "Cart 2", "replaces": None,
        "published_at": NOW, "expires_at": NOW + timedelta(days=80), "views": 0, "last_viewed_at": None,
        "wrong_codes": 0, "locked": False, "delete_locked": False, "requested_at": None,
    }  # fmt: skip
    return Page(**(values | more))


def story(*events: Event, now: datetime = NOW, **more: Any) -> Told:
    """Tell a page on which these happened, a minute apart, the last one a minute ago."""
    changes = []
    for n, (kind, detail) in enumerate(events):
        actor = detail.get("actor", f"workstation:{CART}")
        changes.append(
            wire.Change(
                seq=n + 1,
                at=NOW - timedelta(minutes=len(events) - n),
                kind=kind,
                actor=actor,
                page_id=PAGE,
                link_id=detail.get("link"),
                detail={key: value for key, value in detail.items() if key not in ("link", "actor")},
            )
        )
    return tell(Known(page(**more), changes, CONTACTS, {CART: "Cart 2"}), now)


BY_PATIENT = {"actor": "patient"}
WRONG: Event = (E.CODE_WRONG, BY_PATIENT)
GUESSED: Event = (E.DELETE_WRONG, BY_PATIENT)


@pytest.mark.parametrize(
    ("events", "more", "reason"),
    [
        ((*SENT, (E.MESSAGE_BOUNCED, {**MAIL, "reason": "No such mailbox."})), {}, Reason.MAIL_BOUNCED),
        ((*SENT[:4], (E.MESSAGE_FAILED, MAIL)), {}, Reason.MAIL_FAILED),
        ((*SENT, (E.MESSAGE_FAILED, TEXT)), {}, Reason.TEXT_FAILED),
        ((*SENT, WRONG), {"gate": "code"}, Reason.WRONG_CODE),
        ((*SENT, WRONG), {"gate": "password", "password_set": True}, Reason.FORGOTTEN),
        ((*SENT, WRONG, (E.CODE_LOCKED, BY_PATIENT)), {"gate": "code"}, Reason.CODE_LOCKED),
        ((*SENT, WRONG, (E.CODE_LOCKED, BY_PATIENT)), {"gate": "password"}, Reason.LOCKED_OUT),
        ((*SENT, VIEWED, GUESSED), {"views": 1}, Reason.WRONG_DELETE),
        ((*SENT, VIEWED, GUESSED, (E.DELETE_LOCKED, BY_PATIENT)), {"views": 1}, Reason.DELETE_LOCKED),
        ((*SENT, VIEWED, (E.PAGE_EXPIRED, {"actor": "worker"})), {"state": "expired"}, Reason.EXPIRED),
        ((*SENT, (E.PAGE_DELETED, BY_PATIENT)), {"state": "deleted"}, Reason.DELETED),
        ((*SENT, (E.PAGE_DELETED, {})), {"state": "deleted"}, Reason.TAKEN_BACK),
        ((*SENT, (E.PAGE_CLOSED, {})), {"state": "closed"}, Reason.CLOSED),
        ((*SENT, (E.PAGE_CLOSED, {})), {"state": "closed", "replaced_by": SECOND}, Reason.REPLACED),
        ((*SENT, VIEWED, (E.PAGE_DAMAGED, {"actor": "worker"})), {"views": 1}, Reason.DAMAGED),
        (SENT, {}, Reason.NOT_OPENED),
        (SENT[:5], {}, Reason.ON_ITS_WAY),
        ((*SENT[:5], (E.MESSAGE_WAITS, {**TEXT, "reason": "Not now."})), {}, Reason.HELD_UP),
        ((*SENT[:4], (E.MESSAGE_WAITS, MAIL), (E.MESSAGE_SENT, MAIL)), {}, Reason.ON_ITS_WAY),
        ((*SENT, VIEWED), {"views": 1}, Reason.OPENED),
        ((*SENT, VIEWED), {"views": 1, "expires_at": NOW + timedelta(days=3)}, Reason.ENDS_SOON),
    ],
)
def test_each_reason_is_found_and_has_its_action(
    events: tuple[Event, ...], more: dict[str, Any], reason: Reason
) -> None:
    told = story(*events, **more)
    assert told.finding.reason is reason
    assert told.actions[0] is told.finding.action is FITTING[reason]
    assert len(set(told.actions)) == len(told.actions)


def test_a_page_past_its_day_has_expired_before_the_server_says_so() -> None:
    told = story(*SENT, VIEWED, views=1, expires_at=NOW)
    assert told.finding.reason is Reason.EXPIRED
    assert told.actions == (Action.SEND_AGAIN,)


def test_a_new_link_begins_anew() -> None:
    locked = (*SENT, WRONG, (E.CODE_LOCKED, BY_PATIENT), GUESSED, (E.DELETE_LOCKED, BY_PATIENT))
    again = (E.LINK_ISSUED, {"link": SECOND}), (E.MESSAGE_QUEUED, MAIL), (E.MESSAGE_SENT, MAIL)
    assert story(*locked, gate="code").finding.reason is Reason.CODE_LOCKED
    assert story(*locked, *again, gate="code").finding.reason is Reason.NOT_OPENED


def test_who_got_in_after_a_wrong_code_needs_nothing() -> None:
    told = story(*SENT, WRONG, VIEWED, gate="code", views=1)
    assert told.finding.reason is Reason.OPENED


def test_a_failed_text_does_not_hide_behind_a_sent_mail() -> None:
    told = story(*SENT[:5], (E.MESSAGE_FAILED, {**TEXT, "reason": "Unknown number."}))
    assert (told.finding.contact, told.finding.detail) == ("+15550134471", "Unknown number.")


def test_a_mail_that_went_through_at_last_is_no_trouble() -> None:
    told = story(
        *SENT[:4], (E.MESSAGE_FAILED, MAIL), (E.LINK_ISSUED, {"link": SECOND}), (E.MESSAGE_SENT, MAIL)
    )
    assert told.finding.reason is not Reason.MAIL_FAILED


def test_a_shown_delete_code_settles_a_wrong_one() -> None:
    told = story(*SENT, VIEWED, GUESSED, (E.DELETE_CODE_SHOWN, {}), views=1)
    assert told.finding.reason is Reason.OPENED


def test_a_lock_of_the_day_before_is_over() -> None:
    events = (*SENT, WRONG, (E.CODE_LOCKED, BY_PATIENT))
    assert story(*events, gate="code", now=NOW + timedelta(days=1)).finding.reason is Reason.WRONG_CODE


def test_lines_name_who_did_it_and_what_repeats_is_one_line() -> None:
    told = story(*SENT, VIEWED, VIEWED, VIEWED, (E.LINK_COPIED, {}), (E.LINK_ISSUED, {"link": SECOND}))
    assert [line.kind for line in told.lines] == [
        Happened.UPLOADED, Happened.MAIL_QUEUED, Happened.TEXT_QUEUED, Happened.MAIL_SENT, Happened.TEXT_SENT,
        Happened.OPENED, Happened.LINK_COPIED, Happened.RESENT,
    ]  # fmt: skip
    opened, copied = told.lines[-3:-1]
    assert (opened.times, opened.at) == (3, NOW - timedelta(minutes=3))
    assert (told.lines[0].desk, copied.desk) == ("Cart 2", "Cart 2")


def test_what_is_malformed_or_unknown_stops_no_story() -> None:
    told = story(
        ("page.sung_to", {}), (E.PAGE_EXTENDED, {"expires_at": "soon"}),
        (E.LINK_COPIED, {"actor": "workstation:x"}), (E.MESSAGE_FAILED, {"channel": 7, "reason": ["?"]}),
    )  # fmt: skip
    assert [line.kind for line in told.lines] == [
        Happened.EXTENDED,
        Happened.LINK_COPIED,
        Happened.MAIL_FAILED,
    ]


@pytest.mark.parametrize(
    ("more", "possible", "impossible"),
    [
        ({}, Action.EXTEND, Action.RESET_PASSWORD),
        ({"gate": "password", "password_set": True}, Action.RESET_PASSWORD, Action.REOPEN),
        ({"state": "closed"}, Action.REOPEN, Action.RESEND),
        ({"state": "deleted"}, Action.SEND_AGAIN, Action.COPY_LINK),
    ],
)
def test_only_what_the_server_would_do_is_offered(
    more: dict[str, Any], possible: Action, impossible: Action
) -> None:
    actions = story(*SENT, **more).actions
    assert possible in actions
    assert impossible not in actions


def test_every_reason_is_one_of_the_table_and_every_sentence_is_marked() -> None:
    assert set(FITTING) == set(Reason)
    assert {str(s) for s in timeline_words.SENTENCES} == {*map(str, Happened), *map(str, Reason)}


@pytest.mark.parametrize("reason", Reason)
def test_a_sentence_says_what_happened_then_what_to_do(reason: Reason) -> None:
    said = reason.value.lower()
    assert said.count(". ") >= 1 or ": " in said, "two parts"
    for word in ("please", "sorry", "invalid", "oops", "error"):
        assert word not in said


@pytest.mark.parametrize(("spoken", "said"), [("en", "3 times"), ("es", "3 veces"), ("ar", "مرات")])
def test_what_happened_more_than_once_is_counted_in_every_language(
    qapp: QApplication, tmp_path: Path, spoken: str, said: str
) -> None:
    language.apply(spoken, tmp_path)
    assert said in timeline_words.line_words(Line(Happened.OPENED, NOW, times=3))
    language.apply("en", tmp_path)
