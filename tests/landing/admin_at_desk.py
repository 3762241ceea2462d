"""An admin at a paired desk, for the tests of what only she may do."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass
from typing import Any

from tricedesk import wire
from tricedesk.landing import admins

PASSWORD = "correct horse 27"


@dataclass
class AdminAtDesk:
    """A signed-in admin; speaks HTTP through a desk of `conftest`."""

    desk: Any
    admin_id: uuid.UUID
    login: str
    session_id: uuid.UUID
    token: str

    def send(self, method: str, path: str, **options: Any) -> Any:
        return with_admin(self.desk, self.token, method, path, **options)

    def settings(self) -> dict[str, Any]:
        return dict(self.send("GET", "/account/settings").json())

    def change(self, version: int | None = None, **values: Any) -> Any:
        """Set some values, from the version of now unless another is named."""
        now = wire.AccountSettings.model_validate(self.settings())
        wanted = now.values().model_dump() | values
        change = wire.SettingsChange(
            change_id=wire.new_id(),
            version=version or now.version,
            values=wire.AccountValues(**wanted),
        )
        return self.send("PUT", "/account/settings", body=change)

    def set_code(self, code: str | None, follow: str = "keep") -> Any:
        change = wire.LinkCodeChange(
            change_id=wire.new_id(),
            version=self.settings()["version"],
            code=code,
            follow=follow,  # type: ignore[arg-type]
        )
        return self.send("PUT", "/account/link-code", body=change)


def with_admin(desk: Any, token: str, method: str, path: str, **options: Any) -> Any:
    """Send a desk's request with an admin's session."""
    before = dict(desk.headers)
    desk.headers[wire.ADMIN_HEADER] = token
    try:
        return desk.send(method, path, **options)
    finally:
        desk.headers.clear()
        desk.headers.update(before)


def sign_up(desk: Any, login: str = "ada@clinic.example", *, name: str = "Ada", link: str = "") -> Any:
    """Make an admin of a sign-up link; the server's operator makes one unless there is one."""
    request = wire.SignUpRequest(
        admin_id=wire.new_id(),
        invitation=link or admins.make_invitation(desk.services, desk.account_id),
        login=login,
        name=name,
        password=PASSWORD,
    )
    return desk.send("PUT", f"/admins/{request.admin_id}", body=request)


def sign_in_request(login: str = "ada@clinic.example", password: str = PASSWORD, token: str = "") -> Any:
    return wire.SignInRequest(
        session_id=wire.new_id(),
        login=login,
        password=password,
        token_sha256=hashlib.sha256((token or str(uuid.uuid4())).encode()).hexdigest(),
    )


def sign_in(desk: Any, login: str = "ada@clinic.example") -> AdminAtDesk:
    token = f"session {uuid.uuid4()}"
    request = sign_in_request(login, token=token)
    reply = desk.send("PUT", f"/admin/sessions/{request.session_id}", body=request)
    assert reply.status_code == 200, reply.text
    admin_id = uuid.UUID(reply.json()["admin"]["admin_id"])
    return AdminAtDesk(desk, admin_id, login, request.session_id, token)
