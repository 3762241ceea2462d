"""What a person has looked at, and the covers that a person has drawn for a machine.

Owns: *looked at*, kept by the digest of the very bytes that were shown, so that the same output needs no
second look and a changed one always does; covers by machine key.
Refuses: deciding what needs a look (`clean.verdict` does), and knowing what a cover's value means.

Nothing here names a patient: digests, versions, a workstation's or person's own mark, machine keys.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime

from pydantic import JsonValue

from tricedesk.ledger.database import Database
from tricedesk.ledger.records import text


@dataclass(frozen=True, slots=True)
class Review:
    """A person has looked at these bytes.

    Attributes:
        output_sha256: digest of the cleaned file that was shown.
        source_sha256: digest of what it was made from.
        cleaner_version, covers_sha256: what it was made with.
        who: who looked, as the audit names them (the workstation).
        why: the reasons for which something was uncovered on them; "" if nothing was that asks for one.
    """

    output_sha256: str
    source_sha256: str
    cleaner_version: str
    covers_sha256: str
    who: str
    at: datetime
    why: str = ""


class Reviews:
    """What has been looked at in this home."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, review: Review) -> None:
        """Record a look. The first look at these bytes stays on record."""
        with self._database.write() as run:
            run(
                "INSERT OR IGNORE INTO reviews VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    review.output_sha256,
                    review.source_sha256,
                    review.cleaner_version,
                    review.covers_sha256,
                    review.who,
                    text(review.at),
                    review.why,
                ),
            )

    def get(self, output_sha256: str) -> Review | None:
        """Return the look at these bytes; None if nobody has looked at them."""
        with self._database.read() as run:
            row = run("SELECT * FROM reviews WHERE output_sha256 = ?", (output_sha256,)).fetchone()
        if row is None:
            return None
        output, source, cleaner, covers, who, at, why = row
        return Review(output, source, cleaner, covers, who, datetime.fromisoformat(at), why)

    def looked_at(self, output_sha256s: Collection[str]) -> frozenset[str]:
        """Return those of these digests that a person has looked at."""
        with self._database.read() as run:
            rows = run(
                "SELECT output_sha256 FROM reviews WHERE output_sha256 IN (SELECT value FROM json_each(?))",
                (json.dumps(sorted(output_sha256s)),),
            ).fetchall()
        return frozenset(row[0] for row in rows)


@dataclass(frozen=True, slots=True)
class CoverLook:
    """A person has looked at one picture that was made with a cover.

    Attributes:
        cover: the cover's digest.
        source_sha256: digest of the picture's source.
        study: the study's opaque mark.
        of_study: how many pictures that study has of this machine.
        who: who looked.
    """

    cover: str
    source_sha256: str
    study: str
    of_study: int
    who: str
    at: datetime


class Covers:
    """What is covered on the pictures of each machine, as people have confirmed it here or sent it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, machine: str, value: JsonValue, *, who: str, now: datetime | None = None) -> None:
        """Remember a machine's covers (any JSON value) in place of those before, and of what was proposed."""
        with self._database.write() as run:
            run("DELETE FROM cover_proposals WHERE machine = ?", (machine,))
            run(
                "INSERT INTO covers VALUES (?, ?, ?, ?) ON CONFLICT (machine) DO UPDATE SET"
                " value = excluded.value, who = excluded.who, at = excluded.at",
                (machine, json.dumps(value), who, text(now or datetime.now(UTC))),
            )

    def get(self, machine: str) -> JsonValue | None:
        """Return a machine's covers; None if nothing was confirmed for it."""
        with self._database.read() as run:
            row = run("SELECT value FROM covers WHERE machine = ?", (machine,)).fetchone()
        return None if row is None else _json(row[0])

    def all(self) -> dict[str, JsonValue]:
        """Return the covers of every machine that a person has confirmed here, by machine key."""
        with self._database.read() as run:
            return {row[0]: _json(row[1]) for row in run("SELECT machine, value FROM covers")}

    def propose(self, machine: str, value: JsonValue, *, who: str, now: datetime | None = None) -> None:
        """Remember what came in a file, in place of an earlier proposal; what was confirmed here stays."""
        with self._database.write() as run:
            run(
                "INSERT OR REPLACE INTO cover_proposals VALUES (?, ?, ?, ?)",
                (machine, json.dumps(value), who, text(now or datetime.now(UTC))),
            )

    def proposals(self) -> dict[str, JsonValue]:
        """Return the covers that came in files and that nobody has confirmed here, by machine key."""
        with self._database.read() as run:
            return {row[0]: _json(row[1]) for row in run("SELECT machine, value FROM cover_proposals")}

    def remove(self, machine: str) -> None:
        """Forget a machine's covers, confirmed or proposed; its pictures need a look again."""
        with self._database.write() as run:
            run("DELETE FROM covers WHERE machine = ?", (machine,))
            run("DELETE FROM cover_proposals WHERE machine = ?", (machine,))

    def look(self, look: CoverLook) -> None:
        """Record that a picture made with a cover was looked at; of the same picture the last look counts."""
        with self._database.write() as run:
            run(
                "INSERT OR REPLACE INTO cover_looks VALUES (?, ?, ?, ?, ?, ?)",
                (look.cover, look.source_sha256, look.study, look.of_study, look.who, text(look.at)),
            )

    def looks(self, cover: str) -> tuple[CoverLook, ...]:
        """Return the looks at a cover's pictures, the first one first."""
        with self._database.read() as run:
            rows = run("SELECT * FROM cover_looks WHERE cover = ? ORDER BY at", (cover,)).fetchall()
        return tuple(
            CoverLook(of, source, study, of_study, who, datetime.fromisoformat(at))
            for of, source, study, of_study, who, at in rows
        )

    def forget_looks(self, cover: str) -> None:
        """Forget every look at a cover's pictures."""
        with self._database.write() as run:
            run("DELETE FROM cover_looks WHERE cover = ?", (cover,))


def _json(kept: str) -> JsonValue:
    value: JsonValue = json.loads(kept)
    return value
