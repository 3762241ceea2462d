"""The account's settings: set whole, from a version; of two admins the second is told."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from typing import Any

import pytest
import requests
import sqlalchemy as sa
from admin_at_desk import AdminAtDesk, sign_in, sign_up

from tricedesk import wire
from tricedesk.landing.db.tables import accounts, pages

Make = Callable[..., tuple[wire.Manifest, list[bytes]]]


def _png(width: int = 40, height: int = 30) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    pixels = zlib.compress(b"".join(b"\0" + b"\x80" * width for _ in range(height)))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def test_settings_are_read_by_every_desk_and_set_by_an_admin(admin: AdminAtDesk, desk: Any) -> None:
    before = desk.send("GET", "/account/settings").json()
    assert (before["version"], before["name"], before["has_link_code"]) == (1, "Maple Clinic", False)
    reply = admin.change(
        name="Maple and Oak",
        sms_name="MapleOak",
        lifespan_days=30,
        languages=("en", "es"),
        second_language="es",
        anonymized_uplink=True,
        mail_text="See {link}, delete with {code}.",
    )
    assert reply.status_code == 200, reply.text
    after = desk.send("GET", "/account/settings").json()
    assert after == reply.json()
    assert (after["version"], after["changed_by"], after["languages"]) == (2, "Ada", ["en", "es"])
    info = desk.send("GET", "/account").json()
    assert (info["name"], info["lifespan_days"], info["anonymized_uplink"]) == ("Maple and Oak", 30, True)
    assert (info["languages"], info["settings_version"]) == (["en", "es"], 2)
    (told,) = [c for c in desk.changes() if c["kind"] == "settings.changed"]
    assert told["actor"] == f"admin:{admin.admin_id}"
    assert "mail_text" in told["detail"]["changed"]
    assert "See {link}" not in str(told)


def test_nobody_else_may(desk: Any) -> None:
    settings = wire.AccountSettings.model_validate(desk.send("GET", "/account/settings").json())
    change = wire.SettingsChange(change_id=wire.new_id(), version=1, values=settings.values())
    reply = desk.send("PUT", "/account/settings", body=change)
    assert (reply.status_code, reply.json()["code"]) == (403, "not_signed_in")


def test_of_two_admins_the_second_is_told_and_nothing_is_overwritten(
    admin: AdminAtDesk, desk: Any, clock: Any
) -> None:
    sign_up(desk, "bea", name="Bea")
    bea = sign_in(desk, "bea")
    clock.move(minutes=3)
    assert admin.change(version=1, phone="555 0199").status_code == 200
    reply = bea.change(version=1, phone="555 0111")
    assert (reply.status_code, reply.json()["code"]) == (409, "conflict")
    conflict = wire.SettingsConflict.model_validate(reply.json())
    assert conflict.title == "Ada changed these settings at 13:33."  # the clinic's time, not UTC
    assert (conflict.theirs.phone, conflict.theirs.version, conflict.theirs.changed_at) == (
        "555 0199",
        2,
        clock(),
    )
    assert desk.send("GET", "/account/settings").json()["phone"] == "555 0199"
    assert bea.change(version=2, phone="555 0111").status_code == 200


def test_a_change_whose_answer_was_lost_is_made_once(admin: AdminAtDesk, desk: Any) -> None:
    settings = wire.AccountSettings.model_validate(admin.settings())
    change = wire.SettingsChange(
        change_id=wire.new_id(),
        version=1,
        values=settings.values().model_copy(update={"phone": "555 0199"}),
    )
    replies = [admin.send("PUT", "/account/settings", body=change) for _ in range(2)]
    assert [r.json()["version"] for r in replies] == [2, 2]
    assert desk.kinds().count("settings.changed") == 1


@pytest.mark.parametrize(
    "values",
    [
        {"time_zone": "Mars/Olympus"},
        {"language": "xx"},
        {"languages": ("es",)},
        {"name": "Maple\u202e" + "\n"},
        {"name": " Maple"},
        {"sms_name": "Kraków"},
        {"sms_text": "No link, no code"},
        {"mail_text": "Only {link}"},
        {"reply_to": "nobody"},
        {"reply_to": "info@my_clinic.example.org"},
    ],
    ids=lambda values: next(iter(values)),
)
def test_a_value_that_can_not_be_is_refused_in_words(admin: AdminAtDesk, values: dict[str, Any]) -> None:
    reply = admin.change(**values)
    assert (reply.status_code, reply.json()["code"]) == (400, "bad_request")
    assert reply.json()["title"]
    assert admin.settings()["version"] == 1


def test_anonymized_uplink_is_kept_by_the_server(admin: AdminAtDesk, desk: Any, make_package: Make) -> None:
    with_pdf, contents = make_package(attachment=b"%PDF-1.7")
    desk.upload(with_pdf, contents)  # taken in before
    admin.change(anonymized_uplink=True)
    other, _ = make_package(attachment=b"%PDF-1.7")
    refused = [
        desk.send("POST", f"/packages/{with_pdf.package_id}/publish"),
        desk.send(
            "PUT", f"/packages/{(other := make_package(attachment=b'%PDF')[0]).package_id}", body=other
        ),
    ]
    assert [(r.status_code, r.json()["code"]) for r in refused] == [(403, "not_allowed")] * 2
    plain, contents = make_package()
    desk.publish(plain, contents)


def test_the_password_rule_gates_pages_without_attachments(
    admin: AdminAtDesk, desk: Any, make_package: Make
) -> None:
    admin.change(password_rule=wire.PasswordRule.ALWAYS)
    manifest, contents = make_package()
    desk.publish(manifest, contents)
    assert _gates(desk) == {manifest.page_id: "password"}


# ---- the Patient Link Code --------------------------------------------------------------------------------


def _gates(desk: Any) -> dict[Any, str]:
    with desk.services.db.read() as conn:
        return {row.id: row.gate for row in conn.execute(sa.select(pages.c.id, pages.c.gate))}


def _publish(desk: Any, make_package: Make, **options: Any) -> Any:
    manifest, contents = make_package(**options)
    desk.publish(manifest, contents)
    return manifest.page_id


def test_a_changed_code_applies_to_live_pages_where_that_was_asked(
    admin: AdminAtDesk, desk: Any, make_package: Make, clock: Any
) -> None:
    gone = _publish(desk, make_package, lifespan_days=1)
    clock.move(days=3)
    admin = sign_in(desk)
    plain, papers = _publish(desk, make_package), _publish(desk, make_package, attachment=b"%PDF")
    own = _publish(desk, make_package, code=wire.OwnCode(code="my own 1"))
    none = _publish(desk, make_package, code=wire.NoCode())
    settings = admin.settings()
    assert (settings["live_pages"], settings["live_code_pages"], settings["live_following_pages"]) == (
        4,
        0,
        2,
    )
    kept = _gates(desk)
    assert admin.set_code("maple 2027").json()["has_link_code"] is True
    assert _gates(desk) == kept
    new = _publish(desk, make_package)
    assert admin.settings()["live_code_pages"] == 1
    admin.set_code("maple 2028", "apply")
    assert _gates(desk) == {
        gone: "none",
        plain: "code",
        papers: "code",
        own: "code",
        none: "none",
        new: "code",
    }
    with desk.services.db.read() as conn:
        rows = conn.execute(sa.select(pages.c.id, pages.c.secret_hash)).all()
        hashes = {row.id: row.secret_hash for row in rows}
        assert hashes[plain] == hashes[papers] == hashes[new] != hashes[own]
    admin.set_code(None, "apply")
    after = _gates(desk)
    assert (after[plain], after[papers], after[new], after[own]) == ("none", "password", "none", "code")
    told = [c["detail"] for c in desk.changes() if c["kind"] == "settings.link_code"]
    assert [(t["done"], t["follow"], t["pages"]) for t in told] == [
        ("set", "keep", 0),
        ("changed", "apply", 3),
        ("cleared", "apply", 3),
    ]
    assert "maple" not in str(told)


def test_who_was_admitted_by_the_old_code_needs_the_new_one(
    admin: AdminAtDesk, desk: Any, make_package: Make
) -> None:
    admin.set_code("maple 2027")
    page_id = _publish(desk, make_package)
    address = desk.command(wire.CopyLink(page_id=page_id)).json()["link"]
    url = desk.url + address.removeprefix("https://pictures.example.org")
    with requests.Session() as visitor:
        reply = visitor.post(
            f"{url}/enter",
            {"code": "maple 2027"},
            headers={"Origin": "https://pictures.example.org"},
            allow_redirects=False,
            timeout=30,
        )
        assert reply.status_code == 303, reply.status_code
        cookies = "; ".join(c.partition(";")[0] for c in reply.raw.headers.getlist("Set-Cookie"))
        picture, shown = f"{url}/ultrasound-01.jpg", {"Cookie": cookies}
        assert visitor.get(picture, headers=shown, timeout=30).status_code == 200
        admin.set_code("maple 2028", "apply")
        assert visitor.get(picture, headers=shown, timeout=30).status_code == 403


def test_a_code_has_six_characters_and_is_stored_nowhere(admin: AdminAtDesk, desk: Any) -> None:
    reply = admin.send(
        "PUT",
        "/account/link-code",
        json={"change_id": str(wire.new_id()), "version": 1, "code": "short", "follow": "keep"},
    )
    assert reply.status_code == 400
    assert admin.set_code(" maple 2027").status_code == 400
    admin.set_code("maple 2027")
    with desk.services.db.read() as conn:
        row = conn.execute(sa.select(accounts).where(accounts.c.id == desk.account_id)).one()
    assert row.link_code_hash.startswith("$argon2id$")
    assert "maple 2027" not in str(row)


# ---- the logo ---------------------------------------------------------------------------------------------


def _put_logo(admin: AdminAtDesk, data: bytes) -> Any:
    version = admin.settings()["version"]
    return admin.send(
        "PUT", "/account/logo", params={"change_id": str(wire.new_id()), "version": version}, body=data
    )


def test_a_logo_is_kept_given_back_replaced_and_taken_away(admin: AdminAtDesk, desk: Any) -> None:
    assert desk.send("GET", "/account/logo").status_code == 404
    first, second = _png(), _png(60, 20)
    logo = _put_logo(admin, first).json()["logo"]
    assert (logo["media_type"], logo["width"], logo["height"]) == ("image/png", 40, 30)
    reply = desk.send("GET", "/account/logo")
    assert (reply.content, reply.headers["Content-Type"]) == (first, "image/png")
    assert reply.headers["X-Content-Type-Options"] == "nosniff"
    _put_logo(admin, second)
    kept = list(desk.services.storage.list(f"{desk.account_id}/logo"))
    assert (len(kept), desk.send("GET", "/account/logo").content) == (1, second)
    assert _put_logo(admin, b"").json()["logo"] is None
    assert list(desk.services.storage.list(f"{desk.account_id}/logo")) == []


def test_a_jpeg_is_measured_by_its_frame_header(admin: AdminAtDesk) -> None:
    from PIL import Image

    file = io.BytesIO()
    Image.new("RGB", (48, 24), "navy").save(file, "JPEG", progressive=True)
    logo = _put_logo(admin, file.getvalue()).json()["logo"]
    assert (logo["media_type"], logo["width"], logo["height"]) == ("image/jpeg", 48, 24)


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", 400),
        (b"GIF89a" + b"\0" * 40, 400),
        (_png()[:-8], 400),
        (_png(3000, 10), 400),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", 400),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * (wire.MAX_LOGO_SIZE + 1), 413),
    ],
    ids=["svg", "gif", "cut", "wide", "headless", "heavy"],
)
def test_what_is_no_logo_is_refused(admin: AdminAtDesk, data: bytes, status: int) -> None:
    assert _put_logo(admin, data).status_code == status
    assert admin.settings()["version"] == 1
