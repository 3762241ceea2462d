"""Packages over HTTP, on both engines: announce, upload, publish, repeat, refuse, bury."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing import passwords
from tricedesk.landing.db.tables import (
    accounts,
    jobs,
    links,
    messages,
    metadata,
    packages,
    pages,
    parts,
)

Make = Callable[..., tuple[wire.Manifest, list[bytes]]]


def _count(desk: Any, table: sa.Table) -> int:
    with desk.services.db.read() as conn:
        return int(conn.execute(sa.select(sa.func.count()).select_from(table)).scalar_one())


def _page(desk: Any, manifest: wire.Manifest) -> Any:
    with desk.services.db.read() as conn:
        return conn.execute(sa.select(pages).where(pages.c.id == manifest.page_id)).one()


def test_announce_upload_publish(desk: Any, make_package: Make) -> None:
    manifest, contents = make_package()
    first = desk.send("PUT", f"/packages/{manifest.package_id}", body=manifest)
    assert first.json()["state"] == "receiving"
    assert first.json()["missing"] == [{"n": n, "k": 0} for n in range(4)]
    desk.upload(manifest, contents)
    assert desk.send("GET", f"/packages/{manifest.package_id}").json()["state"] == "complete"
    published = desk.send("POST", f"/packages/{manifest.package_id}/publish").json()
    assert published["state"] == "published"
    assert published["page_id"] == str(manifest.page_id)
    # 15 January, 13:30 in New York; 90 days later is 15 April, whose end is 04:00 UTC (summer time).
    assert datetime.fromisoformat(published["expires_at"]).isoformat() == "2027-04-16T04:00:00+00:00"
    with desk.services.db.read() as conn:
        stored = conn.execute(sa.select(parts).order_by(parts.c.n)).all()
    for part, content in zip(stored, contents, strict=True):
        assert desk.services.storage.read(part.object) == content


def test_every_write_repeated_is_success_and_changes_nothing(desk: Any, make_package: Make) -> None:
    manifest, contents = make_package()
    root = f"/packages/{manifest.package_id}"
    for _ in range(2):
        desk.upload(manifest, contents)
    first = [desk.send("POST", f"{root}/publish").json() for _ in range(3)]
    assert first[0] == first[1] == first[2]
    desk.upload(manifest, contents)  # an upload whose last answer was lost starts again
    assert [_count(desk, table) for table in (packages, pages, links, messages, jobs)] == [1, 1, 1, 1, 1]
    assert desk.kinds().count("package.started") == 1
    assert desk.kinds().count("page.published") == 1
    for _ in range(2):
        assert desk.send("DELETE", root).json()["state"] == "deleted"
    assert desk.kinds().count("package.deleted") == 1
    assert desk.kinds().count("page.deleted") == 1


def test_the_same_id_with_other_content_is_a_conflict(desk: Any, make_package: Make) -> None:
    manifest, contents = make_package()
    desk.upload(manifest, contents)
    other = manifest.model_copy(update={"language": "en", "lifespan_days": 5})
    reply = desk.send("PUT", f"/packages/{manifest.package_id}", body=other)
    assert (reply.status_code, reply.json()["code"]) == (409, "conflict")
    # Another package with a page or link that is taken.
    for taken in ("page_id", "link_id"):
        again, _ = make_package(**{taken: getattr(manifest, taken)})
        assert desk.send("PUT", f"/packages/{again.package_id}", body=again).status_code == 409


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-1],
        lambda data: data + b"!",
        lambda data: b"X" + data[1:],
        lambda data: b"",
    ],
)
def test_a_damaged_part_is_refused_and_stays_missing(
    desk: Any, make_package: Make, damage: Callable[[bytes], bytes]
) -> None:
    manifest, contents = make_package()
    root = f"/packages/{manifest.package_id}"
    desk.send("PUT", root, body=manifest)
    reply = desk.send("PUT", f"{root}/files/0/parts/0", body=damage(contents[0]))
    assert reply.json()["code"] in ("wrong_digest", "too_large")
    assert {"n": 0, "k": 0} in desk.send("GET", root).json()["missing"]
    assert list(desk.services.storage.list(str(desk.account_id))) == []


def test_parts_in_any_order_and_a_file_of_several(
    desk: Any, make_package: Make, a_file: Callable[..., wire.PackageFile]
) -> None:
    big = bytes(range(256)) * (wire.PART_SIZE // 256) + b"the rest"
    files = (a_file(0, wire.FileRole.PICTURE, big),)
    manifest, _ = make_package(files=files)
    root = f"/packages/{manifest.package_id}"
    desk.send("PUT", root, body=manifest)
    assert desk.send("PUT", f"{root}/files/0/parts/1", body=b"the rest").json()["missing"] == [
        {"n": 0, "k": 0}
    ]
    assert desk.send("POST", f"{root}/publish").json()["code"] == "incomplete"
    assert desk.send("PUT", f"{root}/files/0/parts/0", body=big[: wire.PART_SIZE]).json()["missing"] == []
    assert desk.send("POST", f"{root}/publish").status_code == 200


def test_unknown_parts_are_not_found(desk: Any, make_package: Make) -> None:
    manifest, _ = make_package()
    root = f"/packages/{manifest.package_id}"
    desk.send("PUT", root, body=manifest)
    for path in ("files/0/parts/1", "files/9/parts/0"):
        assert desk.send("PUT", f"{root}/{path}", body=b"x").status_code == 404
    for path in ("files/-1/parts/0", "files/0/parts/99999999999999999999", "files/x/parts/0"):
        assert desk.send("PUT", f"{root}/{path}", body=b"x").status_code == 400


def test_deleted_stays_deleted(desk: Any, make_package: Make) -> None:
    manifest, contents = make_package()
    desk.publish(manifest, contents)
    root = f"/packages/{manifest.package_id}"
    desk.send("DELETE", root)
    late = [
        desk.send("PUT", root, body=manifest),
        desk.send("PUT", f"{root}/files/0/parts/0", body=contents[0]),
        desk.send("POST", f"{root}/publish"),
        desk.send("GET", root),
    ]
    assert [(reply.status_code, reply.json()["code"]) for reply in late] == [(410, "gone")] * 4
    page = _page(desk, manifest)
    assert page.state == "deleted"
    with desk.services.db.read() as conn:
        assert conn.execute(sa.select(links.c.voided_at)).scalar_one() == page.ended_at


def test_a_tombstone_for_a_package_that_never_came(desk: Any, make_package: Make) -> None:
    manifest, _ = make_package()
    assert desk.send("DELETE", f"/packages/{manifest.package_id}").status_code == 200
    assert desk.send("PUT", f"/packages/{manifest.package_id}", body=manifest).status_code == 410


def test_a_part_that_lands_after_the_deletion_leaves_nothing(
    desk: Any, make_package: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    manifest, contents = make_package()
    root = f"/packages/{manifest.package_id}"
    desk.send("PUT", root, body=manifest)
    put = desk.services.storage.put

    def slow_put(name: str, pieces: Any) -> None:
        put(name, pieces)
        assert desk.send("DELETE", root).status_code == 200  # while the part is between disk and row

    monkeypatch.setattr(desk.services.storage, "put", slow_put)
    assert desk.send("PUT", f"{root}/files/0/parts/0", body=contents[0]).status_code == 410
    assert list(desk.services.storage.list(str(desk.account_id))) == []


def test_twenty_publish_at_once_and_one_page_comes(desk: Any, make_package: Make) -> None:
    manifest, contents = make_package(code=wire.OwnCode(code="maple-2027"))
    desk.upload(manifest, contents)
    replies: list[Any] = []

    def publish() -> None:
        replies.append(desk.send("POST", f"/packages/{manifest.package_id}/publish"))

    threads = [threading.Thread(target=publish) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {reply.status_code for reply in replies} <= {200, 503}
    assert any(reply.status_code == 200 for reply in replies)
    assert [_count(desk, table) for table in (pages, links, messages, jobs)] == [1, 1, 1, 1]


def test_quota(pair: Callable[..., Any], make_package: Make) -> None:
    manifest, contents = make_package()
    desk = pair(quota_bytes=manifest.total_size * 2 - 1)
    desk.upload(manifest, contents)
    second, _ = make_package()
    reply = desk.send("PUT", f"/packages/{second.package_id}", body=second)
    assert (reply.status_code, reply.json()["code"]) == (507, "no_space")
    assert int(reply.headers["Retry-After"]) > 0
    assert desk.send("PUT", f"/packages/{manifest.package_id}", body=manifest).status_code == 200


def test_a_full_disk_is_no_success(desk: Any, make_package: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    manifest, contents = make_package()
    root = f"/packages/{manifest.package_id}"
    desk.send("PUT", root, body=manifest)

    def full(name: str, pieces: Any) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(desk.services.storage, "put", full)
        reply = desk.send("PUT", f"{root}/files/0/parts/0", body=contents[0])
    assert (reply.status_code, reply.json()["code"]) == (507, "no_space")
    assert "Retry-After" in reply.headers
    assert {"n": 0, "k": 0} in desk.send("GET", root).json()["missing"]
    assert desk.send("PUT", f"{root}/files/0/parts/0", body=contents[0]).status_code == 200


def test_gates(desk: Any, make_package: Make) -> None:
    open_page, contents = make_package(code=wire.NoCode())
    desk.publish(open_page, contents)
    assert (_page(desk, open_page).gate, _page(desk, open_page).secret_hash) == ("none", None)

    own, contents = make_package(code=wire.OwnCode(code="maple-2027"))
    desk.publish(own, contents)
    assert _page(desk, own).gate == "code"
    assert passwords.matches(_page(desk, own).secret_hash, "maple-2027")

    for choice in (wire.AccountCode(), wire.NoCode()):
        attached, contents = make_package(code=choice, attachment=b"%PDF-1.7")
        desk.publish(attached, contents)
        assert (_page(desk, attached).gate, _page(desk, attached).secret_hash) == ("password", None)

    link_code = passwords.hash_secret("clinic code")
    with desk.services.db.write() as conn:
        conn.execute(sa.update(accounts).values(link_code_hash=link_code))
    by_account, contents = make_package(code=wire.AccountCode(), attachment=b"%PDF-1.7")
    desk.publish(by_account, contents)
    assert (_page(desk, by_account).gate, _page(desk, by_account).secret_hash) == ("code", link_code)


def test_a_language_that_pages_do_not_have(desk: Any, make_package: Make) -> None:
    manifest, _ = make_package(language="xx")
    reply = desk.send("PUT", f"/packages/{manifest.package_id}", body=manifest)
    assert (reply.status_code, reply.json()["code"]) == (400, "bad_request")


def test_a_dump_holds_no_contact_code_or_token(desk: Any, make_package: Make) -> None:
    manifest, contents = make_package(code=wire.OwnCode(code="maple-2027"))
    desk.upload(manifest, contents)
    before = _dump(desk)
    desk.publish(manifest, contents)
    after = _dump(desk)
    token = desk.services.keys.link_token(manifest.link_id, 1, desk.services.keys.version)
    for text in (before, after):
        for secret in ("ann@patients", "maple-2027", token, desk.token):
            assert secret not in text
    assert str(manifest.page_id).replace("-", "") in after.replace("-", "")  # the dump would show it


def _dump(desk: Any) -> str:
    with desk.services.db.read() as conn:
        return repr([conn.execute(sa.select(table)).all() for table in metadata.sorted_tables])


def test_one_message_each_by_mail_and_text(desk: Any, make_package: Make) -> None:
    recipients = (
        wire.Recipient(message_id=wire.new_id(), channel=wire.Channel.EMAIL, address="a@b.example"),
        wire.Recipient(message_id=wire.new_id(), channel=wire.Channel.SMS, address="+15550134"),
    )
    manifest, contents = make_package(recipients=recipients)
    desk.publish(manifest, contents)
    queued = [c for c in desk.changes() if c["kind"] == "message.queued"]
    assert {c["message_id"] for c in queued} == {str(r.message_id) for r in recipients}
    again, _ = make_package(recipients=(recipients[0],))
    assert desk.send("PUT", f"/packages/{again.package_id}", body=again).status_code == 409


def test_replaces_names_a_package_of_this_account(
    desk: Any, pair: Callable[..., Any], make_package: Make
) -> None:
    first, contents = make_package()
    desk.publish(first, contents)
    rebuilt, contents = make_package(replaces=first.package_id)
    desk.publish(rebuilt, contents)
    published = [c for c in desk.changes() if c["kind"] == "page.published"]
    assert published[1]["detail"]["replaces"] == str(first.package_id)
    foreign, _ = make_package(replaces=first.package_id)
    stranger = pair("Oak Clinic")
    assert stranger.send("PUT", f"/packages/{foreign.package_id}", body=foreign).status_code == 404
    unknown, _ = make_package(replaces=uuid.uuid4())
    assert stranger.send("PUT", f"/packages/{unknown.package_id}", body=unknown).status_code == 200
