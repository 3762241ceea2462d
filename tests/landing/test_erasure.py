"""What is left after a page's end: nothing in storage, no contact, no secret."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing import events, jobs, worker
from tricedesk.landing.db.tables import attempts, messages, packages, pages, parts, viewers

Make = Callable[..., tuple[wire.Manifest, list[bytes]]]


def _objects(desk: Any) -> list[str]:
    return sorted(desk.services.storage.list(str(desk.account_id)))


def _work(desk: Any) -> None:
    worker.tidy(desk.services)
    while worker.step(desk.services):
        pass


@pytest.mark.parametrize("how", ["expire", "expire closed", "delete"])
def test_the_end_erases_pictures_contacts_and_secrets(
    desk: Any, make_package: Make, clock: Any, how: str
) -> None:
    kept, kept_contents = make_package(lifespan_days=200)
    desk.publish(kept, kept_contents)
    kept_objects = _objects(desk)
    manifest, contents = make_package(code=wire.OwnCode(code="maple-2027"))
    desk.publish(manifest, contents)
    now = clock()
    with desk.services.db.write() as conn:
        conn.execute(
            sa.insert(viewers).values(
                page_id=manifest.page_id, viewer="v", account_id=desk.account_id, seen_at=now
            )
        )
        conn.execute(
            sa.insert(attempts).values(
                link_id=manifest.link_id, scope="link", window="w", account_id=desk.account_id, count=1
            )
        )
    if how == "delete":
        desk.send("DELETE", f"/packages/{manifest.package_id}")
    else:
        if how == "expire closed":
            desk.command(wire.ClosePage(page_id=manifest.page_id))
        clock.now = _page(desk, manifest).expires_at
    _work(desk)
    page = _page(desk, manifest)
    assert page.state == ("deleted" if how == "delete" else "expired")
    assert (page.secret_hash, page.erased_at) == (None, clock())
    assert _objects(desk) == kept_objects
    with desk.services.db.read() as conn:
        contacts = conn.execute(
            sa.select(messages.c.contact).where(messages.c.page_id == manifest.page_id)
        ).scalars()
        assert set(contacts) == {""}
        assert conn.execute(sa.select(viewers)).all() == conn.execute(sa.select(attempts)).all() == []
        row = conn.execute(sa.select(packages).where(packages.c.id == manifest.package_id)).one()
        assert (row.manifest, row.erased_at) == ("", clock())
        left = conn.execute(sa.select(parts.c.object).where(parts.c.package_id == manifest.package_id))
        assert set(left.scalars()) == {None}
        assert events.broken_at(conn, desk.account_id) is None
    assert desk.kinds()[-1] == "page.erased"
    assert desk.kinds().count("page.expired") == (0 if how == "delete" else 1)
    _work(desk)  # again: nothing more to do or to tell
    assert desk.kinds().count("page.erased") == 1


def _page(desk: Any, manifest: wire.Manifest) -> Any:
    with desk.services.db.read() as conn:
        return conn.execute(sa.select(pages).where(pages.c.id == manifest.page_id)).one()


def test_a_page_lives_to_its_last_moment(desk: Any, make_package: Make, clock: Any) -> None:
    manifest, contents = make_package()
    desk.publish(manifest, contents)
    clock.now = _page(desk, manifest).expires_at
    clock.move(seconds=-1)
    _work(desk)
    assert _page(desk, manifest).state == "open"
    clock.move(seconds=1)
    _work(desk)
    assert _page(desk, manifest).state == "expired"


def test_a_job_never_erases_what_has_not_ended(desk: Any, make_package: Make) -> None:
    manifest, contents = make_package()
    desk.publish(manifest, contents)
    before = _objects(desk)
    with desk.services.db.write() as conn:
        jobs.add(
            conn,
            desk.account_id,
            jobs.JobKind.ERASE_PACKAGE,
            manifest.package_id,
            now=desk.services.clock(),
        )
    _work(desk)
    assert _objects(desk) == before
    assert _page(desk, manifest).erased_at is None


def test_a_deleted_upload_leaves_nothing_and_gives_its_quota_back(
    pair: Callable[..., Any], make_package: Make
) -> None:
    manifest, contents = make_package()
    desk = pair(quota_bytes=manifest.total_size)
    desk.upload(manifest, contents)
    assert len(_objects(desk)) == 4
    desk.send("DELETE", f"/packages/{manifest.package_id}")
    _work(desk)
    assert _objects(desk) == []
    second, contents = make_package()
    desk.upload(second, contents)


def test_storage_that_fails_is_tried_again(
    desk: Any, make_package: Make, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    manifest, contents = make_package()
    desk.publish(manifest, contents)
    desk.send("DELETE", f"/packages/{manifest.package_id}")

    def broken(name: str) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(desk.services.storage, "delete", broken)
        _work(desk)
    assert len(_objects(desk)) == 4
    assert _page(desk, manifest).erased_at is None  # never said before it is so
    clock.move(minutes=1)
    _work(desk)
    assert _objects(desk) == []
