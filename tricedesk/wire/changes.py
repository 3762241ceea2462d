"""Changes: what the server tells each desk of its account, as events in one order.

Owns: the kinds of events, and one event as a desk reads it.
Refuses: contacts, tokens and codes; no event holds one.
"""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from pydantic import AwareDatetime, Field, JsonValue

from tricedesk.wire.base import Reply


class EventKind(StrEnum):
    """Everything that can be told of an account, in one table: timeline, activity log, audit, changes."""

    ACCOUNT_CREATED = "account.created"
    ACCOUNT_KEY_SET = "account.key_set"
    ACCOUNT_EXPORTED = "account.exported"
    ACCOUNT_ERASED = "account.erased"
    SETTINGS_CHANGED = "settings.changed"
    LINK_CODE_CHANGED = "settings.link_code"
    LOGO_CHANGED = "settings.logo"
    ADMIN_INVITED = "admin.invited"
    ADMIN_ADDED = "admin.added"
    ADMIN_REMOVED = "admin.removed"
    ADMIN_SIGNED_IN = "admin.signed_in"
    ADMIN_SIGNED_OUT = "admin.signed_out"
    ADMIN_WRONG = "admin.wrong_password"
    ADMIN_LOCKED = "admin.locked"
    ADMIN_PASSWORD_CHANGED = "admin.password_changed"  # noqa: S105 - an event's name
    ACTIVITY_EXPORTED = "activity.exported"
    WORKSTATION_PAIRED = "workstation.paired"
    WORKSTATION_RENAMED = "workstation.renamed"
    WORKSTATION_REVOKED = "workstation.revoked"
    PAIRING_CODE_MADE = "pairing.code_made"
    PACKAGE_STARTED = "package.started"
    PACKAGE_DELETED = "package.deleted"
    PAGE_PUBLISHED = "page.published"
    PAGE_LABELLED = "page.labelled"
    PAGE_VIEWED = "page.viewed"
    PAGE_PREVIEWED = "page.previewed"
    PAGE_LANGUAGE = "page.language"
    PAGE_PASSWORD_SET = "page.password_set"  # noqa: S105 - an event's name
    PAGE_PASSWORD_RESET = "page.password_reset"  # noqa: S105 - an event's name
    PAGE_EXTENDED = "page.extended"
    PAGE_CLOSED = "page.closed"
    PAGE_REOPENED = "page.reopened"
    PAGE_REPLACED = "page.replaced"
    PAGE_EXPIRED = "page.expired"
    PAGE_DELETED = "page.deleted"
    PAGE_ERASED = "page.erased"
    PAGE_DAMAGED = "page.damaged"  #: pictures of it are gone from the server's storage: send them again
    LINK_ISSUED = "link.issued"
    LINK_COPIED = "link.copied"
    LINK_VOIDED = "link.voided"
    DELETE_CODE_SHOWN = "link.delete_code_shown"
    CODE_WRONG = "code.wrong"
    CODE_LOCKED = "code.locked"
    DELETE_WRONG = "delete.wrong"
    DELETE_LOCKED = "delete.locked"
    MESSAGE_QUEUED = "message.queued"
    MESSAGE_WAITS = "message.waits"
    MESSAGE_SENT = "message.sent"
    MESSAGE_DELIVERED = "message.delivered"
    MESSAGE_BOUNCED = "message.bounced"
    MESSAGE_FAILED = "message.failed"
    PICTURES_REQUESTED = "pictures.requested"
    STUDY_ASKED = "study.asked"
    REQUEST_ANSWERED = "request.answered"


class Change(Reply):
    """One event, as the desk's mirror reads it. `detail` never holds a contact, a token or a code."""

    seq: int
    at: AwareDatetime
    kind: str
    actor: str
    page_id: UUID | None = None
    link_id: UUID | None = None
    message_id: UUID | None = None
    detail: dict[str, JsonValue] = Field(default_factory=dict)


class Changes(Reply):
    """`GET /changes?after=seq`: what has happened since, oldest first; `more` means ask again at once."""

    changes: tuple[Change, ...]
    more: bool
