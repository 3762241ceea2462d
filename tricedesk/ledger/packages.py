"""The outbox: frozen packages, where each one is, and what the server has of it.

Owns: queueing (files durable, then the row), the state of each package and every change of it, the parts
that the server has acknowledged, why something failed and when it is tried again.
Refuses: talking to the server (`sync.worker` does), building packages (`pipeline` does), and showing a
contact or a code to whoever reads the database: the manifest is sealed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from tricedesk import wire
from tricedesk.errors import LedgerError, TriceDeskError, UsageError
from tricedesk.ledger.database import Database, Seal
from tricedesk.ledger.records import Trouble, moment, next_try, text
from tricedesk.ledger.shelf import Shelf
from tricedesk.ledger.states import ACTIVE, FINAL, State, Step, after


@dataclass(frozen=True, slots=True)
class Package:
    """One package, as it was when it was read.

    Attributes:
        study: the caller's own mark for the study it came from; opaque here, no UID.
        sent_bytes, total_bytes: what the server has acknowledged, of all.
        publish_after: until then it can be undone without the patient noticing.
        tries: tries in a row without progress; next_attempt_at: not before then.
        trouble: what the last try met; for `failed` the reason. Empty titles mean none.
    """

    id: UUID
    account_id: UUID
    page_id: UUID
    link_id: UUID
    state: State
    study: str
    replaces: UUID | None
    sent_bytes: int
    total_bytes: int
    created_at: datetime
    publish_after: datetime
    tries: int
    next_attempt_at: datetime | None
    trouble: Trouble
    sent_at: datetime | None
    expires_at: datetime | None

    def due_at(self, now: datetime) -> datetime | None:
        """Return from when on there is something to do; None if nothing is, or a person has to act first."""
        if self.state not in ACTIVE:
            return None
        when = next_try(self.next_attempt_at, self.created_at, now)
        if self.state is State.UPLOADED and now >= self.created_at - timedelta(minutes=1):
            when = max(when, self.publish_after)  # unless the clock was set back behind the queueing
        return when


class Packages:
    """The outbox of one home."""

    def __init__(self, database: Database, seal: Seal, shelf: Shelf) -> None:
        self._database = database
        self._seal = seal
        self._shelf = shelf

    # ---- queueing -----------------------------------------------------------------------------------------

    def queue(
        self,
        manifest: wire.Manifest,
        files: Sequence[Path],
        *,
        account_id: UUID,
        undo: timedelta = timedelta(),
        study: str = "",
        now: datetime | None = None,
    ) -> Package:
        """Freeze a package: copy its files, durably, then write its row. Once this returns it is never lost.

        Args:
            manifest: all that the server will learn.
            files: where file n of the manifest lies now; these are copied and stay the caller's.
            account_id: the account that it is sent for.
            undo: for so long it can be undone, counted from when its files are safe here.
            study: the caller's own opaque mark of the study.

        The same manifest again changes nothing and returns the package as it is.

        Raises:
            UsageError: this id was queued with another content.
            LedgerError: disk full, or a file is not what the manifest says. Nothing remains of it.
        """
        if (known := self._same(manifest)) is not None:
            return known
        with self._shelf.placed(manifest, files), self._database.write() as run:
            now = now or datetime.now(UTC)
            run(
                "INSERT INTO packages (id, account_id, page_id, link_id, state, study, replaces, manifest,"
                " manifest_sha256, total_bytes, created_at, publish_after)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    str(manifest.package_id),
                    str(account_id),
                    str(manifest.page_id),
                    str(manifest.link_id),
                    State.WAITING,
                    study,
                    str(manifest.replaces) if manifest.replaces else None,
                    self._seal.seal(manifest.model_dump_json().encode()),
                    manifest.digest(),
                    manifest.total_size,
                    text(now),
                    text(now + undo),
                ),
            )
        return self.get(manifest.package_id)

    def _same(self, manifest: wire.Manifest) -> Package | None:
        with self._database.read() as run:
            row = run(
                "SELECT manifest_sha256 FROM packages WHERE id = ?", (str(manifest.package_id),)
            ).fetchone()
        if row is None:
            return None
        if row[0] != manifest.digest():
            raise UsageError("A sending with this id is in the outbox already, with another content.")
        return self.get(manifest.package_id)

    def sweep(self) -> int:
        """Delete what a crash left on the disk; to be called while holding the sender's lock."""
        with self._database.read() as run:
            rows = run("SELECT id, state FROM packages").fetchall()
        return self._shelf.sweep({row[0] for row in rows if State(row[1]) not in FINAL})

    # ---- looking ------------------------------------------------------------------------------------------

    def get(self, package_id: UUID) -> Package:
        """Return one package; LedgerError if there is none."""
        found = self._select("WHERE p.id = ?", (str(package_id),))
        if not found:
            raise LedgerError("There is no such sending in the outbox.")
        return found[0]

    def all(self) -> list[Package]:
        """Return every package, newest first."""
        return self._select("ORDER BY p.created_at DESC, p.id DESC", ())

    def active(self, account_id: UUID) -> list[Package]:
        """Return the packages of an account with something to do, oldest first, due or not."""
        states = sorted(ACTIVE)
        marks = ", ".join("?" * len(states))
        return self._select(
            f"WHERE p.account_id = ? AND p.state IN ({marks}) ORDER BY p.created_at, p.id",
            (str(account_id), *states),
        )

    def unfinished(self, account_id: UUID) -> list[Package]:
        """Return an account's packages that are neither sent nor cancelled, newest first.

        Those that are sent and of which the server has not told yet are among them.
        """
        return self._select(
            "WHERE p.account_id = ? AND (p.state NOT IN (?, ?) OR (p.state = ? AND NOT EXISTS (SELECT 1 FROM"
            " pages WHERE pages.page_id = p.page_id AND pages.published_at IS NOT NULL)))"
            " ORDER BY p.created_at DESC, p.id DESC",
            (str(account_id), State.SENT, State.CANCELLED, State.SENT),
        )

    def of_study(self, study: str) -> list[Package]:
        """Return the packages that carry this mark, newest first."""
        return self._select("WHERE p.study = ? ORDER BY p.created_at DESC, p.id DESC", (study,))

    def manifest(self, package_id: UUID) -> wire.Manifest:
        """Return a package's manifest, contacts and label included.

        Raises:
            LedgerError: there is none, or it can't be unsealed here.
        """
        with self._database.read() as run:
            row = run("SELECT manifest FROM packages WHERE id = ?", (str(package_id),)).fetchone()
        if row is None:
            raise LedgerError("There is no such sending in the outbox.")
        manifest = wire.Manifest.model_validate_json(self._seal.unseal(row[0]))
        if manifest.package_id != package_id:
            raise LedgerError("A record of this computer is not what it says it is.", "It was tampered with.")
        return manifest

    def file_path(self, package_id: UUID, file: wire.PackageFile) -> Path:
        """Return where a file of a package that is not sent yet lies."""
        return self._shelf.path(package_id, file)

    def read_part(self, package_id: UUID, file: wire.PackageFile, k: int) -> bytes:
        """Return part `k` of a file, checked against the manifest (see `Shelf.read_part`)."""
        return self._shelf.read_part(package_id, file, k)

    # ---- what happens to them -----------------------------------------------------------------------------

    def advance(
        self,
        package_id: UUID,
        step: Step,
        *,
        trouble: TriceDeskError | None = None,
        expires_at: datetime | None = None,
        now: datetime | None = None,
    ) -> Package:
        """Take one step of the table in `states`; a final state lets the files go, after the commit.

        Raises:
            IllegalStepError: not from this state. Nothing has changed.
        """
        with self._database.write() as run:
            row = run("SELECT state FROM packages WHERE id = ?", (str(package_id),)).fetchone()
            if row is None:
                raise LedgerError("There is no such sending in the outbox.")
            state = after(State(row[0]), step)
            error = Trouble.of(trouble)
            run(
                "UPDATE packages SET state = ?, error_title = ?, error_message = ?, error_hint = ?,"
                " next_attempt_at = NULL, tries = CASE WHEN ? THEN 0 ELSE tries END,"
                " sent_at = COALESCE(?, sent_at), expires_at = COALESCE(?, expires_at) WHERE id = ?",
                (
                    state,
                    error.title,
                    error.message,
                    error.hint,
                    step not in _SERVER_STEPS,
                    text(now or datetime.now(UTC)) if state is State.SENT else None,
                    text(expires_at) if expires_at else None,
                    str(package_id),
                ),
            )
            if state in FINAL:
                run("DELETE FROM parts WHERE package_id = ?", (str(package_id),))
        if state in FINAL:
            self._shelf.remove(package_id)
        return self.get(package_id)

    def acknowledge(self, package_id: UUID, n: int, k: int, size: int) -> None:
        """Record that the server has part `k` of file `n`; any trouble before is over."""
        with self._database.write() as run:
            run("INSERT OR IGNORE INTO parts VALUES (?, ?, ?, ?)", (str(package_id), n, k, size))
            run(
                "UPDATE packages SET tries = 0, next_attempt_at = NULL, error_title = '', error_message = '',"
                " error_hint = '' WHERE id = ? AND state = ?",
                (str(package_id), State.UPLOADING),
            )

    def reconcile(self, manifest: wire.Manifest, missing: Iterable[wire.PartRef]) -> None:
        """Take the server's word for what it misses; all other parts count as acknowledged."""
        absent: Collection[tuple[int, int]] = {(part.n, part.k) for part in missing}
        key = str(manifest.package_id)
        with self._database.write() as run:
            run("DELETE FROM parts WHERE package_id = ?", (key,))
            for file in manifest.files:
                for k in range(len(file.parts)):
                    if (file.n, k) not in absent:
                        run("INSERT INTO parts VALUES (?, ?, ?, ?)", (key, file.n, k, file.part_size(k)))

    def postpone(self, package_id: UUID, trouble: TriceDeskError, until: datetime) -> None:
        """Record a try that did not pass; the state stays, the next try comes at `until`."""
        error = Trouble.of(trouble)
        with self._database.write() as run:
            run(
                "UPDATE packages SET tries = tries + 1, next_attempt_at = ?, error_title = ?,"
                " error_message = ?, error_hint = ? WHERE id = ?",
                (text(until), error.title, error.message, error.hint, str(package_id)),
            )

    def pause(self, package_id: UUID) -> Package:
        """Stop sending it until `resume`."""
        return self.advance(package_id, Step.PAUSE)

    def resume(self, package_id: UUID) -> Package:
        """Go on with a paused package."""
        return self.advance(package_id, Step.RESUME)

    def retry(self, package_id: UUID) -> Package:
        """Try a failed package again: a person has done something about the reason."""
        return self.advance(package_id, Step.RETRY)

    def cancel(self, package_id: UUID) -> Package:
        """Undo: nothing more is sent, and the server deletes what it has."""
        return self.advance(package_id, Step.CANCEL)

    def _select(self, rest: str, values: tuple[object, ...]) -> list[Package]:
        with self._database.read() as run:
            return _rows(run, rest, values)


_SERVER_STEPS = frozenset({Step.START, Step.ARRIVE, Step.MISS})
"""No progress by themselves: a server that says now this, now that, is asked ever less often."""

_COLUMNS = (
    "SELECT p.id, p.account_id, p.page_id, p.link_id, p.state, p.study, p.replaces,"
    " (SELECT COALESCE(SUM(size), 0) FROM parts WHERE package_id = p.id), p.total_bytes,"
    " p.created_at, p.publish_after, p.tries, p.next_attempt_at,"
    " p.error_title, p.error_message, p.error_hint, p.sent_at, p.expires_at FROM packages p "
)


def _rows(run: Callable[..., sqlite3.Cursor], rest: str, values: tuple[object, ...]) -> list[Package]:
    cursor = run(_COLUMNS + rest, values)
    return [
        Package(
            id=UUID(row[0]),
            account_id=UUID(row[1]),
            page_id=UUID(row[2]),
            link_id=UUID(row[3]),
            state=State(row[4]),
            study=row[5],
            replaces=UUID(row[6]) if row[6] else None,
            sent_bytes=row[8] if row[4] == State.SENT else row[7],
            total_bytes=row[8],
            created_at=datetime.fromisoformat(row[9]),
            publish_after=datetime.fromisoformat(row[10]),
            tries=row[11],
            next_attempt_at=moment(row[12]),
            trouble=Trouble(row[13], row[14], row[15]),
            sent_at=moment(row[16]),
            expires_at=moment(row[17]),
        )
        for row in cursor.fetchall()
    ]
