"""Commands: what a desk asks for a page, once however often it is asked.

Owns: every kind of command and the answer.
Refuses: commands that make no sense later (settings, signing in); `account` has those.
"""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from tricedesk.wire.base import MAX_LABEL_SIZE, MAX_LIFESPAN_DAYS, Base64, Reply, Request
from tricedesk.wire.packages import Recipient


class CopyLink(Request):
    """Tell me the page's current address; audited."""

    kind: Literal["copy_link"] = "copy_link"
    page_id: UUID


class ShowDeleteCode(Request):
    """Tell me the four digits that delete the page through its current link; audited."""

    kind: Literal["show_delete_code"] = "show_delete_code"
    page_id: UUID


class PreviewPage(Request):
    """Give me a short-lived address at which the clinic sees the page as it is; never a view."""

    kind: Literal["preview"] = "preview"
    page_id: UUID


class Resend(Request):
    """A new link, a new delete code and new messages for the same page.

    `keep_old_link` lets the old link live; a corrected contact voids it all the same. `label`, if there is
    one, takes the place of the page's (it names the contacts).
    """

    kind: Literal["resend"] = "resend"
    page_id: UUID
    link_id: UUID
    recipients: tuple[Recipient, ...] = Field(min_length=1, max_length=2)
    keep_old_link: bool = False
    label: Base64 = Field(default="", max_length=MAX_LABEL_SIZE)


class Extend(Request):
    """Let the page live for `days` from today, never shorter than it already does."""

    kind: Literal["extend"] = "extend"
    page_id: UUID
    days: int = Field(ge=1, le=MAX_LIFESPAN_DAYS)


class ClosePage(Request):
    """Close the page; what it holds is kept until it expires."""

    kind: Literal["close"] = "close"
    page_id: UUID


class ReopenPage(Request):
    """Open a page again that the clinic closed."""

    kind: Literal["reopen"] = "reopen"
    page_id: UUID


class ResetPassword(Request):
    """Forget the password that a visitor chose: the next one chooses another. Guesses begin anew."""

    kind: Literal["reset_password"] = "reset_password"
    page_id: UUID


class AskWorkstation(Request):
    """Ask another workstation, which has the study, to send this page's pictures again.

    The command's own id is the request's.
    """

    kind: Literal["ask_workstation"] = "ask_workstation"
    page_id: UUID
    workstation_id: UUID


class AnswerRequest(Request):
    """Say that a request was seen to: `sent` again, or `declined` (told otherwise, no longer wanted)."""

    kind: Literal["answer_request"] = "answer_request"
    page_id: UUID
    request_id: UUID
    outcome: Literal["sent", "declined"]


Command = Annotated[
    CopyLink
    | ShowDeleteCode
    | PreviewPage
    | Resend
    | Extend
    | ClosePage
    | ReopenPage
    | ResetPassword
    | AskWorkstation
    | AnswerRequest,
    Field(discriminator="kind"),
]


class CommandRequest(Request):
    """`PUT /commands/{id}`: do this once, however often it is asked."""

    command_id: UUID
    command: Command


class CommandResult(Reply):
    """What became of a command.

    `link`, `delete_code` and `preview` answer the command that asked for them, and are never stored.
    """

    command_id: UUID
    done: bool
    link: str | None = Field(default=None, repr=False)
    expires_at: AwareDatetime | None = None
    delete_code: str | None = Field(default=None, repr=False)
    preview: str | None = Field(default=None, repr=False)
