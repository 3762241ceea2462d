"""Do rows and storage agree? Each object has its row, each row its object.

Owns: comparing the two in one pass over each, erasing objects that belong to nothing, asking again for parts
of an unfinished upload whose bytes are gone, and telling of published pictures that are.
Refuses: guessing. What may still be on its way (an upload that goes on, an object younger than a day)
is left alone, and what looks gone is looked at once more before it is said to be.

An object is written before its row, and erased before its row says so; hence an object without a row may be a
write that goes on, but a row without an object never is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from itertools import islice
from typing import Any, Final, TypeVar
from uuid import UUID

import sqlalchemy as sa
import structlog

from tricedesk.landing import events
from tricedesk.landing.db.tables import accounts, packages, parts
from tricedesk.landing.db.tables import events as events_table
from tricedesk.landing.services import Services
from tricedesk.landing.storage import StoredObject
from tricedesk.wire import EventKind, PackageState

GRACE: Final = timedelta(days=1)
"""How old an object must be before it counts as belonging to nothing."""
ACTOR = "worker"
_BATCH: Final = 500
_ID: Final = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_NAME: Final = re.compile(rf"({_ID})/({_ID})/(\d{{1,6}})-(\d{{1,6}})")
_Item = TypeVar("_Item")

_log = structlog.get_logger("tricedesk.reconcile")


@dataclass(slots=True)
class Report:
    """What was found, and done.

    Attributes:
        objects, bytes: all that storage holds.
        packages: unerased packages that were compared.
        erased: objects that belonged to nothing (in a dry run: would be erased).
        young: objects without a row that may still get one.
        wanted_again: parts of unfinished uploads whose bytes are gone; the desk sends them again.
        missing: published parts whose bytes are gone, as `package/file-part`.
    """

    objects: int = 0
    bytes: int = 0
    packages: int = 0
    erased: int = 0
    young: int = 0
    wanted_again: int = 0
    missing: list[str] = field(default_factory=list)

    @property
    def agrees(self) -> bool:
        """Tell whether every published picture has its bytes."""
        return not self.missing

    def in_words(self, *, dry_run: bool) -> str:
        """Return it for people, a line a finding."""
        lines = [
            f"{self.objects} objects ({self.bytes} bytes) in storage; {self.packages} packages have some.",
            f"{self.erased} objects belong to nothing"
            + (", and would be erased." if dry_run else ", and were erased."),
            f"{self.young} objects have no row yet; they are younger than a day.",
            f"{self.wanted_again} parts of unfinished uploads are gone; desks send them again.",
            f"{len(self.missing)} parts of published pages are gone."
            + (" Restore these from the backup, or send the studies again:" if self.missing else ""),
        ]
        return "\n".join([*lines, *(f"  {name}" for name in self.missing)])

    def as_json(self) -> dict[str, Any]:
        """Return it for `--json`."""
        return asdict(self) | {"agrees": self.agrees}


def reconcile(services: Services, *, grace: timedelta = GRACE, dry_run: bool = False) -> Report:
    """Compare rows and storage; erase and repair unless it is a dry run.

    Raises:
        OSError: the storage does not answer; what was done so far stays done.
    """
    report, whole = Report(), Counter[UUID]()
    for found in _batches(services.storage.survey(), _BATCH):
        _compare_objects(services, found, whole, report, grace=grace, dry_run=dry_run)
    for rows in _living_packages(services):
        _compare_rows(services, rows, whole, report, dry_run=dry_run)
    _log.info("reconciled", dry_run=dry_run, **(report.as_json() | {"missing": len(report.missing)}))
    return report


def _compare_objects(
    services: Services,
    found: Sequence[StoredObject],
    whole: Counter[UUID],
    report: Report,
    *,
    grace: timedelta,
    dry_run: bool,
) -> None:
    """Count the objects that have their row in `whole`, by package; erase those that belong to nothing."""
    matches = {each.name: _NAME.fullmatch(each.name) for each in found}
    ids = {UUID(match[2]) for match in matches.values() if match}
    known, rows = _rows_of(services, ids)
    logos = _logos_of(services, {each.name for each in found if not matches[each.name]})
    for each in found:
        report.objects += 1
        report.bytes += each.size
        match = matches[each.name]
        package = known.get(UUID(match[2])) if match else None
        part = rows.get(each.name)
        if part is not None and package is not None and package.erased_at is None:
            whole[package.id] += int(part.size == each.size)
        elif each.name in logos or _may_be_wanted(package, match):
            pass
        elif each.stored_at > services.clock() - grace:
            report.young += 1
        else:
            report.erased += 1
            if not dry_run:
                services.storage.delete(each.name)
                _log.warning("object of nothing erased", name=each.name, bytes=each.size)


def _may_be_wanted(package: Any, match: re.Match[str] | None) -> bool:
    """Tell whether an object without a row belongs to an upload that goes on, or to an erasure's job."""
    if package is None or match is None or str(package.account_id) != match[1]:
        return False
    return package.erased_at is None and package.state != PackageState.PUBLISHED


def _rows_of(services: Services, ids: Iterable[UUID]) -> tuple[dict[UUID, Any], dict[str, Any]]:
    """Return packages by id, and their stored parts by their object's name."""
    with services.db.read() as conn:
        known = conn.execute(
            sa.select(packages.c.id, packages.c.account_id, packages.c.state, packages.c.erased_at).where(
                packages.c.id.in_(ids)
            )
        ).all()
        rows = conn.execute(
            sa.select(parts.c.object, parts.c.size).where(
                parts.c.package_id.in_(ids), parts.c.object.is_not(None)
            )
        ).all()
    return {row.id: row for row in known}, {row.object: row for row in rows}


def _logos_of(services: Services, names: Iterable[str]) -> set[str]:
    """Return those of some objects' names that are an account's logo."""
    with services.db.read() as conn:
        return set(conn.execute(sa.select(accounts.c.logo).where(accounts.c.logo.in_(names))).scalars())


def _living_packages(services: Services) -> Iterator[Sequence[Any]]:
    """Give all packages that storage should hold something of, in batches, with how many parts that is."""
    last: UUID | None = None
    while True:
        condition = packages.c.erased_at.is_(None) & (packages.c.state != PackageState.DELETED)
        with services.db.read() as conn:
            rows = conn.execute(
                sa.select(
                    packages.c.id,
                    packages.c.account_id,
                    packages.c.page_id,
                    sa.func.count(parts.c.object).label("stored"),
                )
                .join(parts, parts.c.package_id == packages.c.id)
                .where(condition if last is None else condition & (packages.c.id > last))
                .group_by(packages.c.id, packages.c.account_id, packages.c.page_id)
                .order_by(packages.c.id)
                .limit(_BATCH)
            ).all()
        if not rows:
            return
        yield rows
        last = rows[-1].id


def _compare_rows(
    services: Services, rows: Sequence[Any], whole: Counter[UUID], report: Report, *, dry_run: bool
) -> None:
    for package in rows:
        report.packages += 1
        if package.stored > whole[package.id]:  # else every part that is recorded was seen
            gone = [part for part in _stored_parts(services, package.id) if _is_gone(services, part)]
            if gone:
                _tell(services, package, gone, report, dry_run=dry_run)


def _stored_parts(services: Services, package_id: UUID) -> Sequence[Any]:
    with services.db.read() as conn:
        return conn.execute(
            sa.select(parts.c.n, parts.c.k, parts.c.size, parts.c.object)
            .where(parts.c.package_id == package_id, parts.c.object.is_not(None))
            .order_by(parts.c.n, parts.c.k)
        ).all()


def _is_gone(services: Services, part: Any) -> bool:
    return bool(services.storage.size(part.object) != part.size)


def _tell(services: Services, package: Any, gone: Sequence[Any], report: Report, *, dry_run: bool) -> None:
    """Say what became of parts without bytes, by the state that their package has now."""
    with services.db.write() as conn:
        state = conn.execute(
            sa.select(packages.c.state)
            .where(packages.c.id == package.id, packages.c.erased_at.is_(None))
            .with_for_update()
        ).scalar_one_or_none()
        if state == PackageState.RECEIVING:
            report.wanted_again += len(gone)
            if not dry_run:
                for part in gone:
                    conn.execute(
                        sa.update(parts)
                        .where(parts.c.package_id == package.id, parts.c.n == part.n, parts.c.k == part.k)
                        .values(object=None, crc32=None)
                    )
        elif state == PackageState.PUBLISHED:
            report.missing += [f"{package.id}/{part.n}-{part.k}" for part in gone]
            if not dry_run and not _is_told(conn, package.page_id):
                events.record(
                    conn,
                    package.account_id,
                    EventKind.PAGE_DAMAGED,
                    ACTOR,
                    now=services.clock(),
                    page_id=package.page_id,
                    detail={"files": len({part.n for part in gone})},
                )


def _is_told(conn: sa.Connection, page_id: UUID) -> bool:
    told = sa.select(events_table.c.seq).where(
        events_table.c.page_id == page_id, events_table.c.kind == EventKind.PAGE_DAMAGED.value
    )
    return conn.execute(told.limit(1)).first() is not None


def _batches(items: Iterable[_Item], size: int) -> Iterator[list[_Item]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
