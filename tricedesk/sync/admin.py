"""What an admin does at the desk: signing up and in, the account's settings, workstations, the activity log.

Owns: one admin's session (its token lives in this object's memory, nowhere else) and one method for each
thing that she can ask.
Refuses: waiting. None of this makes sense later, so each call is answered or fails at once, with the reason
(`OfflineError`: "No connection to the server."). Qt (`admin_thread`).

What was asked for in vain may be asked for again as it was: the desk makes the ids, the server does it once.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import string
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, TypeVar
from uuid import UUID

from pydantic import BaseModel

from tricedesk import wire
from tricedesk.errors import UsageError
from tricedesk.sync.answers import NotSignedInError
from tricedesk.sync.client import Client
from tricedesk.wire import ErrorCode

_BASE58: Final = "".join(c for c in string.digits + string.ascii_letters if c not in "0OIl")
_INVITATION: Final = re.compile(rf"(?:^|/)([{_BASE58}]{{22}})/?$")
_Model = TypeVar("_Model", bound=BaseModel)
_Answer = TypeVar("_Answer")


@dataclass(slots=True)
class _Session:
    session_id: UUID
    token: str = field(repr=False)
    admin: wire.AdminInfo
    idle_seconds: float
    used_at: float


@dataclass(frozen=True, slots=True)
class ActivityFilter:
    """Which entries of the activity log.

    `kinds` are whole ones (`page.deleted`) or groups (`page`); the span is from `since` up to `until`.
    """

    kinds: tuple[str, ...] = ()
    workstation_id: UUID | None = None
    page_id: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None

    def query(self) -> dict[str, object]:
        """Return it as the server is asked."""
        return {
            "kind": list(self.kinds) or None,
            "workstation_id": self.workstation_id,
            "page_id": self.page_id,
            "since": self.since.isoformat() if self.since else None,
            "until": self.until.isoformat() if self.until else None,
        }


class AdminDesk:
    """An admin's way to the server, for one thread.

    Args:
        open_client: makes a client of this desk's server and workstation; see `client.open_client`.
        monotonic: seconds, for the idle time.
    """

    def __init__(
        self, open_client: Callable[[], Client], *, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._open_client = open_client
        self._monotonic = monotonic
        self._opened: Client | None = None
        self._session: _Session | None = None

    def close(self) -> None:
        """Close the connection and forget the session; the server ends it by itself."""
        self._session = None
        self.disconnect()

    def disconnect(self) -> None:
        """Close the connection; the next question opens another. Whoever is signed in stays so."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    # ---- coming and going ---------------------------------------------------------------------------------

    @property
    def signed_in(self) -> wire.AdminInfo | None:
        """Who is signed in; None also once she has been idle for ten minutes."""
        session = self._session
        if session is not None and self._monotonic() - session.used_at >= session.idle_seconds:
            self._session = session = None
        return session.admin if session else None

    @property
    def seconds_left(self) -> float:
        """After how many idle seconds the session ends; 0 where there is none."""
        if self.signed_in is None or self._session is None:
            return 0.0
        return self._session.idle_seconds - (self._monotonic() - self._session.used_at)

    def sign_up(self, link: str, login: str, name: str, password: str) -> wire.AdminInfo:
        """Make an admin of who has a sign-up link; she then signs in.

        Raises:
            UsageError: the link or a field can't be right.
            RefusalError: the link is not known (any more), the sign-in name is taken, the password is easy.
        """
        found = _INVITATION.search(link.strip())
        if found is None:
            raise UsageError(
                "This is not a whole sign-up link.",
                hint="Copy all of it, from https:// to the last letter.",
            )
        values = {"login": login.strip().lower(), "name": name.strip(), "password": password}
        # The same link makes the same id, so that a repeated try is the same admin.
        admin_id = UUID(bytes=hashlib.sha256(f"admin {found[1]}".encode()).digest()[:16])
        request = _checked(wire.SignUpRequest, admin_id=admin_id, invitation=found[1], **values)
        return self._client.ask("PUT", f"/admins/{admin_id}", wire.AdminInfo, body=request)

    def sign_in(self, login: str, password: str) -> wire.AdminInfo:
        """Begin a session.

        Raises:
            UsageError: a field is empty.
            RefusalError: name or password is wrong.
            ServerBusyError: too many tries; `retry_after` says for how long.
        """
        session_id, token = wire.new_id(), secrets.token_urlsafe(32)
        request = _checked(
            wire.SignInRequest,
            session_id=session_id,
            login=login.strip().lower(),
            password=password,
            token_sha256=hashlib.sha256(token.encode()).hexdigest(),
        )
        reply = self._client.ask("PUT", f"/admin/sessions/{session_id}", wire.SignInReply, body=request)
        self._session = _Session(session_id, token, reply.admin, reply.idle_seconds, self._monotonic())
        return reply.admin

    def sign_out(self) -> None:
        """End the session here at once, and at the server if it can be reached."""
        session, self._session = self._session, None
        if session is not None:
            self._client.send(
                "DELETE", f"/admin/sessions/{session.session_id}", headers={wire.ADMIN_HEADER: session.token}
            )

    def change_password(self, current: str, password: str) -> None:
        """Change one's own password; one's sessions elsewhere end."""
        request = _checked(wire.PasswordChange, current=current, password=password)
        self._send("PUT", f"/admins/{self._need().admin.admin_id}/password", body=request)

    def admins(self) -> tuple[wire.AdminInfo, ...]:
        """Return the account's admins, removed ones included; needs no session."""
        return self._client.ask("GET", "/admins", wire.Admins).admins

    def invite(self) -> str:
        """Make a sign-up link for one more admin, good for a week; return it."""
        token = "".join(secrets.choice(_BASE58) for _ in range(22))
        digest = hashlib.sha256(token.encode()).hexdigest()
        request = wire.InvitationRequest(token_sha256=digest)
        self._send("PUT", f"/admin/invitations/{digest}", body=request)
        return f"{self._client.server_url}/join/{token}"

    def remove_admin(self, admin_id: UUID) -> None:
        """Take an admin's right away."""
        self._send("DELETE", f"/admins/{admin_id}")

    # ---- settings -----------------------------------------------------------------------------------------

    def settings(self) -> wire.AccountSettings:
        """Return what is set now, with how many pages live; needs no session."""
        return self._client.settings()

    def save_settings(self, change: wire.SettingsChange) -> wire.AccountSettings:
        """Set all values.

        Raises:
            SettingsConflictError: someone else was quicker; `theirs`.
        """
        return self._ask("PUT", "/account/settings", wire.AccountSettings, body=change)

    def save_link_code(self, change: wire.LinkCodeChange) -> wire.AccountSettings:
        """Set, change or clear the Patient Link Code; live pages keep theirs, or follow."""
        return self._ask("PUT", "/account/link-code", wire.AccountSettings, body=change)

    def logo(self) -> bytes | None:
        """Return the logo's bytes; None where there is none. Needs no session."""
        from tricedesk.sync.client import RefusalError

        try:
            return self._client.send("GET", "/account/logo")
        except RefusalError as error:
            if error.code is ErrorCode.NOT_FOUND:
                return None
            raise

    def save_logo(self, data: bytes, version: int, change_id: UUID | None = None) -> wire.AccountSettings:
        """Keep a PNG or JPEG as the logo; empty: take it away."""
        query = {"change_id": change_id or wire.new_id(), "version": version}
        return self._ask("PUT", "/account/logo", wire.AccountSettings, body=data, query=query)

    def preview_message(self, request: wire.MessagePreviewRequest) -> wire.MessagePreview:
        """Return a message as a patient would get it, with its size; needs no session."""
        return self._client.ask("PUT", "/messages/preview", wire.MessagePreview, body=request)

    # ---- workstations, activity ---------------------------------------------------------------------------

    def workstations(self) -> tuple[wire.WorkstationInfo, ...]:
        """Return the account's workstations, newest first; needs no session."""
        return self._client.ask("GET", "/workstations", wire.Workstations).workstations

    def rename_workstation(self, workstation_id: UUID, name: str) -> wire.WorkstationInfo:
        """Call a workstation otherwise."""
        request = _checked(wire.RenameWorkstation, name=name.strip())
        return self._ask("PUT", f"/workstations/{workstation_id}", wire.WorkstationInfo, body=request)

    def revoke_workstation(self, workstation_id: UUID) -> wire.WorkstationInfo:
        """Send a workstation away, at once."""
        return self._ask("DELETE", f"/workstations/{workstation_id}", wire.WorkstationInfo)

    def activity(self, wanted: ActivityFilter = ActivityFilter(), before: int | None = None) -> wire.Activity:
        """Return the newest entries of the activity log, or those before a number."""
        return self._ask("GET", "/activity", wire.Activity, query={**wanted.query(), "before": before})

    def activity_csv(self, wanted: ActivityFilter = ActivityFilter()) -> bytes:
        """Return the activity log as CSV; that is an entry of its own."""
        return self._send("GET", "/activity.csv", query=wanted.query())

    # ---- leaving ------------------------------------------------------------------------------------------

    def export(self) -> bytes:
        """Return all that the server knows of the clinic, as a zip: no pictures, no contacts."""
        return self._send("GET", "/account/export")

    def erase(self, name: str, password: str) -> None:
        """End the account and everything in it, for good; this desk is unpaired by it.

        Args:
            name: the clinic's, typed again; password: the admin's own, too.
        """
        self._send(
            "PUT", "/account/erasure", body=_checked(wire.ErasureRequest, name=name, password=password)
        )

    # ---- one request --------------------------------------------------------------------------------------

    @property
    def _client(self) -> Client:
        if self._opened is None:
            self._opened = self._open_client()
        return self._opened

    def _need(self) -> _Session:
        if self.signed_in is None or self._session is None:
            raise NotSignedInError(
                "An administrator must sign in for this.",
                hint="A session ends after ten minutes without use.",
                code=ErrorCode.NOT_SIGNED_IN,
            )
        return self._session

    def _ask(self, method: str, route: str, model: type[_Model], **how: Any) -> _Model:
        return self._as_admin(lambda headers: self._client.ask(method, route, model, headers=headers, **how))

    def _send(self, method: str, route: str, **how: Any) -> bytes:
        return self._as_admin(lambda headers: self._client.send(method, route, headers=headers, **how))

    def _as_admin(self, ask: Callable[[dict[str, str]], _Answer]) -> _Answer:
        session = self._need()
        try:
            answer = ask({wire.ADMIN_HEADER: session.token})
        except NotSignedInError:
            self._session = None
            raise
        session.used_at = self._monotonic()
        return answer


def _checked(model: type[_Model], **values: Any) -> _Model:
    """Return a request; what a person typed wrongly is said in words.

    Raises:
        UsageError.
    """
    from pydantic import ValidationError

    try:
        return model(**values)
    except ValidationError as error:
        places: Sequence[object] = error.errors(include_input=False, include_context=False)[0]["loc"]
        title, hint = _WORDS.get(str(places[0]) if places else "", ("Something is missing.", "Fill it in."))
        raise UsageError(title, hint=hint) from error


_WORDS: Final = {
    "login": (
        "This can't be a sign-in name.",
        "Use 2 to 80 small letters and digits, or a mail address.",
    ),
    "name": ("The name is missing or too long.", "Enter 1 to 80 characters."),
    "password": (
        "The password is too short or too long.",
        f"Use {wire.MIN_ADMIN_PASSWORD} to 128 characters, with a letter and a number.",
    ),
    "current": ("Your current password is missing.", "Type it."),
}
