"""Rows and storage agree, or are made to: proved on SQLite with a folder, and on PostgreSQL with S3."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing import chores, events, reconcile, worker
from tricedesk.landing.db.tables import packages, parts
from tricedesk.landing.parts import object_name
from tricedesk.landing.reconcile import Report
from tricedesk.landing.services import Services

pytestmark = pytest.mark.slow

Make = Callable[..., tuple[wire.Manifest, list[bytes]]]


@pytest.fixture(autouse=True)
def _on_both(services: Services, request: pytest.FixtureRequest, clock: Any) -> None:
    if not services.db.is_sqlite:
        object.__setattr__(services, "storage", request.getfixturevalue("s3").storage())
    clock.now = datetime.now(UTC)  # storage tells real times


def _sizes(manifest: wire.Manifest) -> int:
    return sum(file.size for file in manifest.files)


def _name(desk: Any, manifest: wire.Manifest, n: int) -> str:
    return object_name(desk.account_id, manifest.package_id, n, 0)


def _old(services: Services) -> None:
    """Let all that storage holds be older than the grace time."""
    services.clock.now += timedelta(days=2)  # type: ignore[attr-defined]


def test_what_agrees_is_left_alone(desk: Any, make_package: Make) -> None:
    page, contents = make_package()
    desk.publish(page, contents)
    waiting, waiting_contents = make_package()
    desk.send("PUT", f"/packages/{waiting.package_id}", body=waiting)
    desk.send("PUT", f"/packages/{waiting.package_id}/files/0/parts/0", body=waiting_contents[0])
    _old(desk.services)
    report = reconcile.reconcile(desk.services)
    assert report == Report(objects=5, bytes=_sizes(page) + len(contents[0]), packages=2)
    assert report.agrees
    assert desk.kinds().count("page.damaged") == 0


def test_objects_of_nothing_are_erased_once_they_are_old(desk: Any, make_package: Make) -> None:
    page, contents = make_package()
    desk.publish(page, contents)
    gone, gone_contents = make_package()
    desk.publish(gone, gone_contents)
    desk.send("DELETE", f"/packages/{gone.package_id}")
    while worker.step(desk.services):
        pass
    storage = desk.services.storage
    lost = [
        _name(desk, page, 77),  # a file that the page doesn't have
        object_name(wire.new_id(), page.package_id, 0, 0),  # another account's, of this package
        object_name(desk.account_id, wire.new_id(), 0, 0),  # of no package
        _name(desk, gone, 0),  # came after the erasure
        "check/0001",
    ]
    for name in lost:
        storage.put(name, [b"lost"])
    fresh = reconcile.reconcile(desk.services)
    assert (fresh.erased, fresh.young) == (0, len(lost))
    assert all(storage.exists(name) for name in lost)
    _old(desk.services)
    looked = reconcile.reconcile(desk.services, dry_run=True)
    assert looked.erased == len(lost)
    assert all(storage.exists(name) for name in lost)
    done = reconcile.reconcile(desk.services)
    assert (done.erased, done.young, done.agrees) == (len(lost), 0, True)
    assert not any(storage.exists(name) for name in lost)
    assert [storage.read(_name(desk, page, n)) for n in range(4)] == contents
    assert reconcile.reconcile(desk.services) == Report(objects=4, bytes=_sizes(page), packages=1)


def test_an_upload_that_goes_on_loses_nothing(desk: Any, make_package: Make) -> None:
    """The server died after the object was written and before its row was: the desk sends the part again."""
    manifest, contents = make_package()
    desk.send("PUT", f"/packages/{manifest.package_id}", body=manifest)
    desk.services.storage.put(_name(desk, manifest, 0), [contents[0]])
    _old(desk.services)
    report = reconcile.reconcile(desk.services)
    assert (report.objects, report.erased, report.young) == (1, 0, 0)
    desk.publish(manifest, contents)
    assert reconcile.reconcile(desk.services).agrees


@pytest.mark.parametrize("how", ["gone", "cut"])
def test_parts_of_an_upload_whose_bytes_are_gone_are_wanted_again(
    desk: Any, make_package: Make, how: str
) -> None:
    manifest, contents = make_package()
    desk.upload(manifest, contents)
    name = _name(desk, manifest, 2)
    if how == "gone":
        desk.services.storage.delete(name)
    else:
        desk.services.storage.put(name, [contents[2][:-1]])
    assert reconcile.reconcile(desk.services, dry_run=True).wanted_again == 1
    assert desk.send("GET", f"/packages/{manifest.package_id}").json()["state"] == "complete"
    report = reconcile.reconcile(desk.services)
    assert (report.wanted_again, report.missing) == (1, [])
    status = desk.send("GET", f"/packages/{manifest.package_id}").json()
    assert status["missing"] == [{"n": 2, "k": 0}]
    desk.publish(manifest, contents)
    assert desk.services.storage.read(name) == contents[2]


def test_published_pictures_without_bytes_are_told_once(desk: Any, make_package: Make) -> None:
    whole, whole_contents = make_package()
    desk.publish(whole, whole_contents)
    damaged, contents = make_package()
    desk.publish(damaged, contents)
    for n in (0, 3):
        desk.services.storage.delete(_name(desk, damaged, n))
    for _ in range(2):
        report = reconcile.reconcile(desk.services)
        assert report.missing == [f"{damaged.package_id}/{n}-0" for n in (0, 3)]
        assert not report.agrees
    told = [change for change in desk.changes() if change["kind"] == "page.damaged"]
    assert [(c["page_id"], c["detail"], c["actor"]) for c in told] == [
        (str(damaged.page_id), {"files": 2}, "worker")
    ]
    with desk.services.db.read() as conn:
        assert events.broken_at(conn, desk.account_id) is None
    assert "Restore these from the backup" in report.in_words(dry_run=False)
    json.dumps(report.as_json())


def test_what_was_erased_is_not_missed(desk: Any, make_package: Make, clock: Any) -> None:
    manifest, contents = make_package()
    desk.publish(manifest, contents)
    clock.move(days=91)
    worker.tidy(desk.services)
    while worker.step(desk.services):
        pass
    assert reconcile.reconcile(desk.services) == Report()


def test_many_packages_take_several_batches(
    desk: Any, make_package: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconcile, "_BATCH", 3)
    made = [make_package() for _ in range(4)]
    for manifest, contents in made:
        desk.publish(manifest, contents)
    desk.services.storage.delete(_name(desk, made[3][0], 1))
    report = reconcile.reconcile(desk.services)
    assert (report.objects, report.packages) == (15, 4)
    assert report.missing == [f"{made[3][0].package_id}/1-0"]


def test_a_worker_compares_once_a_day_and_sooner_after_a_failure(
    desk: Any, make_package: Make, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    services: Services = desk.services
    services.storage.put("check/lost", [b"x"])
    _old(services)
    worker.do_chores(services)
    assert not services.storage.exists("check/lost")
    services.storage.put("check/lost", [b"x"])
    _old(services)
    clock.move(days=-2, hours=23)
    worker.do_chores(services)  # not due
    assert services.storage.exists("check/lost")
    clock.move(days=2)

    def down() -> Any:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(services.storage, "survey", down)
        with pytest.raises(OSError, match="Input/output"):
            worker.do_chores(services)
    worker.do_chores(services)  # not at once
    assert services.storage.exists("check/lost")
    clock.move(minutes=16)
    worker.do_chores(services)
    assert not services.storage.exists("check/lost")


def test_a_chore_is_one_workers(services: Services, clock: Any) -> None:
    every = timedelta(hours=1)
    assert [chores.claim(services, "sweep", every) for _ in range(3)] == [True, False, False]
    clock.move(hours=1)
    assert [chores.claim(services, "sweep", every) for _ in range(3)] == [True, False, False]
    assert chores.claim(services, "dust", every)


# ---- uploads that nobody finishes -------------------------------------------------------------------------


def test_an_abandoned_upload_is_buried_and_its_desk_told(
    pair: Callable[..., Any], make_package: Make, clock: Any
) -> None:
    manifest, contents = make_package()
    desk = pair(quota_bytes=manifest.total_size)
    desk.upload(manifest, contents)
    clock.move(days=29)
    worker.tidy(desk.services)
    assert desk.send("GET", f"/packages/{manifest.package_id}").status_code == 200
    clock.move(days=1)
    worker.tidy(desk.services)
    while worker.step(desk.services):
        pass
    assert list(desk.services.storage.survey()) == []
    with desk.services.db.read() as conn:
        row = conn.execute(sa.select(packages)).one()
        assert (row.state, row.manifest, row.erased_at) == ("deleted", "", clock())
        assert set(conn.execute(sa.select(parts.c.object)).scalars()) == {None}
        assert events.broken_at(conn, desk.account_id) is None
    assert desk.changes()[-1]["kind"] == "package.deleted"
    assert desk.changes()[-1]["detail"]["reason"] == "The upload was never finished."
    for method, path in (("GET", ""), ("PUT", "/files/0/parts/0"), ("POST", "/publish")):
        reply = desk.send(method, f"/packages/{manifest.package_id}{path}", body=contents[0])
        assert reply.status_code == 410
    second, second_contents = make_package()
    desk.upload(second, second_contents)  # its quota is free again


def test_a_published_page_is_never_abandoned(desk: Any, make_package: Make, clock: Any) -> None:
    manifest, contents = make_package(lifespan_days=365)
    desk.publish(manifest, contents)
    clock.move(days=200)
    worker.tidy(desk.services)
    assert desk.send("GET", f"/packages/{manifest.package_id}").json()["state"] == "published"
