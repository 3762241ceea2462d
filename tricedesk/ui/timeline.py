"""What has happened to a page, and the one thing that fits now.

Owns: finding the reason why a patient may not see her pictures, and naming the action that fits it and those
that are possible. The lines of the story are `happenings`'.
Refuses: Qt (the sentences found here are translated by `timeline_words`), reading the ledger, and acting.

A reason is the English source text itself, with holes in braces.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from tricedesk.ledger.mirror import Page
from tricedesk.ui.happenings import MESSAGES, Known, Line, lines_of, text_of
from tricedesk.wire import Change, EventKind

LOCKED_FOR = timedelta(days=1)
"""So long a link takes no more guesses once it had too many (the server counts them by the day)."""
SOON = timedelta(days=7)


class Action(StrEnum):
    """What can be done about a page. The value is the name of its command, where it has one."""

    RESEND = "resend"
    SEND_AGAIN = "send_again"  #: made anew from the study: the page has ended
    COPY_LINK = "copy_link"
    SHOW_CODE = "show_delete_code"
    PREVIEW = "preview"
    EXTEND = "extend"
    RESET_PASSWORD = "reset_password"  # noqa: S105 - a command's name
    CLOSE = "close"
    REOPEN = "reopen"
    SHOW_NEWER = "show_newer"  #: go to the page that took this one's place


class Reason(StrEnum):
    """Why she may not see her pictures: what happened, then what to do.

    `{contact}`: where the message went; `{when}`: when it happened last; `{until}`: the page's last day.
    """

    REPLACED = "A newer page took this one's place {when}. Go on there."
    DELETED = (
        "The patient deleted the pictures {when}, with the code in the message. Send the study again if that"
        " was a mistake."
    )
    TAKEN_BACK = "The clinic took this sending back {when}. Send the study again if the patient needs it."
    EXPIRED = "The page closed on {until}, and its pictures are erased. Send the study again."
    CLOSED = "The clinic closed this page {when}. Open it again, and its link works as before."
    DAMAGED = "Pictures of this page are gone from the server's storage. Send the study again."
    CODE_LOCKED = (
        "Too many wrong codes were entered, the last one {when}: this link takes no more for a day. Tell the"
        " patient the Patient Link Code, and send a new link."
    )
    LOCKED_OUT = (
        "Too many wrong passwords were entered, the last one {when}. Reset the password: the patient then"
        " chooses a new one."
    )
    MAIL_BOUNCED = "The e-mail to {contact} came back. Check the address, then send it again."
    MAIL_FAILED = "The e-mail to {contact} was not delivered. Check the address, then send it again."
    TEXT_FAILED = "The text to {contact} was not delivered. Check the number, then send it again."
    WRONG_CODE = (
        "A wrong code was entered {when}. Tell the patient the Patient Link Code: it is not in the message,"
        " and the four digits there only delete. A new link begins the tries anew."
    )
    FORGOTTEN = "A wrong password was entered {when}. Reset the password: the patient then chooses a new one."
    DELETE_LOCKED = (
        "Ten wrong delete codes were entered, the last one {when}. The pictures can still be seen. Send a new"
        " link: it comes with a new delete code."
    )
    WRONG_DELETE = "A wrong delete code was entered {when}. Tell the patient the right one."
    ON_ITS_WAY = "The message is on its way. Copy the link if the patient waits beside you."
    HELD_UP = (
        "The message could not go out {when}. The server tries again by itself. Copy the link if the patient"
        " can't wait."
    )
    NOT_OPENED = (
        "Nobody has opened the page yet. Ask the patient to look for the message, among junk mail too, or"
        " send it again."
    )
    ENDS_SOON = "The page was opened {when}, and closes on {until}. Extend it if the patient needs longer."
    OPENED = "The patient can open the page: it was opened {when}. If the link is lost, send it again."


FITTING: Mapping[Reason, Action] = {
    Reason.REPLACED: Action.SHOW_NEWER,
    Reason.DELETED: Action.SEND_AGAIN,
    Reason.TAKEN_BACK: Action.SEND_AGAIN,
    Reason.EXPIRED: Action.SEND_AGAIN,
    Reason.CLOSED: Action.REOPEN,
    Reason.DAMAGED: Action.SEND_AGAIN,
    Reason.CODE_LOCKED: Action.RESEND,
    Reason.LOCKED_OUT: Action.RESET_PASSWORD,
    Reason.MAIL_BOUNCED: Action.RESEND,
    Reason.MAIL_FAILED: Action.RESEND,
    Reason.TEXT_FAILED: Action.RESEND,
    Reason.WRONG_CODE: Action.RESEND,
    Reason.FORGOTTEN: Action.RESET_PASSWORD,
    Reason.DELETE_LOCKED: Action.RESEND,
    Reason.WRONG_DELETE: Action.SHOW_CODE,
    Reason.ON_ITS_WAY: Action.COPY_LINK,
    Reason.HELD_UP: Action.COPY_LINK,
    Reason.NOT_OPENED: Action.RESEND,
    Reason.ENDS_SOON: Action.EXTEND,
    Reason.OPENED: Action.RESEND,
}
"""The one action that comes first."""
TROUBLES = frozenset(Reason) - {
    Reason.ON_ITS_WAY,
    Reason.HELD_UP,
    Reason.NOT_OPENED,
    Reason.ENDS_SOON,
    Reason.OPENED,
}
"""Reasons that a front desk should see without looking for them."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Why, and what to do first. `detail` is the server's reason for what was not delivered."""

    reason: Reason
    action: Action
    at: datetime | None = None
    contact: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A page's lines, oldest first, what was found, and all that can be done, the fitting action first."""

    lines: tuple[Line, ...]
    finding: Finding
    actions: tuple[Action, ...]


def tell(known: Known, now: datetime) -> Told:
    """Return a page's story as it is now."""
    finding = _find(known, now)
    possible = _possible(known.page, now)
    actions = (finding.action, *(action for action in possible if action is not finding.action))
    return Told(lines_of(known), finding, actions)


def answer_to(page: Page, now: datetime) -> Action:
    """Return what fits where a patient asks for her pictures again."""
    return next(iter(_possible(page, now)), Action.SHOW_NEWER)


# ---- why, and what to do ----------------------------------------------------------------------------------


class _Since:
    """The newest event of each kind that still matters, since the newest link was made."""

    def __init__(self, changes: Sequence[Change]) -> None:
        self.last: dict[str, Change] = {}
        self.by_channel: dict[str, Change] = {}
        for change in changes:
            if change.kind == EventKind.LINK_ISSUED:
                for kind in _GUESSES:
                    self.last.pop(kind, None)
            elif change.kind == EventKind.PAGE_PASSWORD_RESET:
                for kind in (EventKind.CODE_WRONG, EventKind.CODE_LOCKED):
                    self.last.pop(kind, None)
            self.last[change.kind] = change
            if change.kind in MESSAGES:
                self.by_channel[text_of(change.detail.get("channel"))] = change

    def at(self, kind: EventKind) -> datetime | None:
        return self.last[kind].at if kind in self.last else None

    def after_view(self, kind: EventKind) -> datetime | None:
        """Return when this happened last, unless the page was opened since."""
        at, viewed = self.at(kind), self.at(EventKind.PAGE_VIEWED)
        return at if at is not None and (viewed is None or at >= viewed) else None


_GUESSES = (
    EventKind.CODE_WRONG,
    EventKind.CODE_LOCKED,
    EventKind.DELETE_WRONG,
    EventKind.DELETE_LOCKED,
)


def _find(known: Known, now: datetime) -> Finding:
    page, since = known.page, _Since(known.changes)
    return _gone(page, since, now) or _locked_out(page, since, now) or _living(known, since, now)


def _gone(page: Page, since: _Since, now: datetime) -> Finding | None:
    if page.replaced_by is not None:
        return _found(Reason.REPLACED, since.at(EventKind.PAGE_REPLACED))
    if page.state == "deleted":
        deleted = since.last.get(EventKind.PAGE_DELETED)
        by_patient = deleted is None or deleted.actor == "patient"
        return _found(Reason.DELETED if by_patient else Reason.TAKEN_BACK, deleted.at if deleted else None)
    if page.state in ("expired", "erased") or (page.expires_at is not None and page.expires_at <= now):
        return _found(Reason.EXPIRED, page.expires_at)
    if page.state == "closed":
        return _found(Reason.CLOSED, since.at(EventKind.PAGE_CLOSED))
    if EventKind.PAGE_DAMAGED in since.last:
        return _found(Reason.DAMAGED, since.at(EventKind.PAGE_DAMAGED))
    return None


def _locked_out(page: Page, since: _Since, now: datetime) -> Finding | None:
    locked = since.at(EventKind.CODE_LOCKED)
    if locked is None or now - locked >= LOCKED_FOR:
        return None
    by_password = page.gate == "password"
    return _found(Reason.LOCKED_OUT if by_password else Reason.CODE_LOCKED, locked)


def _living(known: Known, since: _Since, now: datetime) -> Finding:
    page, viewed = known.page, since.at(EventKind.PAGE_VIEWED)
    if viewed is None:
        for channel in ("email", "sms"):
            change = since.by_channel.get(channel)
            reason = _UNDELIVERED.get((channel, change.kind)) if change else None
            if change is not None and reason is not None:
                contact = next((c for c in known.contacts if ("@" in c) is (channel == "email")), "")
                why = text_of(change.detail.get("reason"))
                return Finding(reason, FITTING[reason], change.at, contact, why)
    if wrong := since.after_view(EventKind.CODE_WRONG):
        by_password = page.gate == "password"
        return _found(Reason.FORGOTTEN if by_password else Reason.WRONG_CODE, wrong)
    if locked := since.at(EventKind.DELETE_LOCKED):
        return _found(Reason.DELETE_LOCKED, locked)
    wrong, shown = since.at(EventKind.DELETE_WRONG), since.at(EventKind.DELETE_CODE_SHOWN)
    if wrong is not None and (shown is None or shown < wrong):
        return _found(Reason.WRONG_DELETE, wrong)
    if viewed is None:
        held_up = next((c for c in since.by_channel.values() if c.kind == EventKind.MESSAGE_WAITS), None)
        if held_up is not None:
            why = text_of(held_up.detail.get("reason"))
            return Finding(Reason.HELD_UP, FITTING[Reason.HELD_UP], held_up.at, detail=why)
        waits = any(c.kind == EventKind.MESSAGE_QUEUED for c in since.by_channel.values())
        return _found(Reason.ON_ITS_WAY if waits or not since.by_channel else Reason.NOT_OPENED, None)
    if page.expires_at is not None and page.expires_at - now <= SOON:
        return _found(Reason.ENDS_SOON, viewed)
    return _found(Reason.OPENED, viewed)


_UNDELIVERED: Mapping[tuple[str, str], Reason] = {
    ("email", EventKind.MESSAGE_BOUNCED): Reason.MAIL_BOUNCED,
    ("email", EventKind.MESSAGE_FAILED): Reason.MAIL_FAILED,
    ("sms", EventKind.MESSAGE_BOUNCED): Reason.TEXT_FAILED,
    ("sms", EventKind.MESSAGE_FAILED): Reason.TEXT_FAILED,
}


def _found(reason: Reason, at: datetime | None) -> Finding:
    return Finding(reason, FITTING[reason], at)


def _possible(page: Page, now: datetime) -> tuple[Action, ...]:
    """Return what the server would do for this page now."""
    if page.state in ("deleted", "expired", "erased") or (
        page.expires_at is not None and page.expires_at <= now
    ):
        return (Action.SEND_AGAIN,)
    if page.state == "closed":
        return (Action.REOPEN,) if page.replaced_by is None else ()
    actions = [Action.RESEND, Action.COPY_LINK, Action.SHOW_CODE, Action.PREVIEW, Action.EXTEND]
    if page.gate == "password" and page.password_set:
        actions.append(Action.RESET_PASSWORD)
    return (*actions, Action.CLOSE)
