"""The front desk's search and lists over 50,000 pages, beside SQLite's own LIKE over the same texts in clear.

The peer may do what TriceDesk must not: keep the patients' names on disk.

    python benchmarks/bench_search.py [pages]
"""

from __future__ import annotations

import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from tricedesk import account_key, wire
from tricedesk.credentials import Credentials
from tricedesk.ledger import open_ledger
from tricedesk.package.labels import Label, seal_label
from tricedesk.paths import AppPaths
from tricedesk.ui.records import RecordsReader
from tricedesk.ui.searching import searched
from tricedesk.ui.sent_model import SentModel

ACCOUNT = wire.new_id()
TYPED = ("garcia", "maria gar", "555 01", "2026-1", "4711", "zzz nobody", "g", "garcia@example.org")
FIRST = ("Maria", "Jane", "Aisha", "Chloé", "Ana", "Fatima", "Olga", "Mei")
LAST = ("Garcia", "Doe", "Müller", "Nguyen", "Kowalska", "Haddad", "Østergård", "Okafor")


def main() -> None:
    """Print a row a measurement, in milliseconds."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    rng, key, start = random.Random(1), account_key.new_account_key(), datetime(2026, 1, 1, tzinfo=UTC)
    texts: dict[UUID, str] = {}
    changes: list[wire.Change] = []
    for n in range(count):
        page_id, patient = wire.new_id(), f"{rng.choice(LAST)}{n % 977}^{rng.choice(FIRST)}"
        label = Label(
            PatientName=patient,
            PatientID=str(rng.randrange(10**7)),
            StudyDate=(start + timedelta(minutes=n * 10)).strftime("%Y%m%d"),
            StudyInstanceUID=f"1.2.3.{n}",
            workstation="Cart 2",
            contacts=(f"{patient.partition('^')[0].lower()}@example.org", f"+1555{n % 10**7:07}"),
        )
        texts[page_id] = described(label)
        detail = {
            "label": seal_label(label, key, page_id),
            "package_id": str(page_id),
            "workstation": "Cart 2",
            "expires_at": (start + timedelta(days=900)).isoformat(),
        }
        base = {"at": start + timedelta(minutes=n * 10), "actor": "workstation:x", "page_id": page_id}
        changes.append(
            wire.Change(seq=2 * n + 1, kind=wire.EventKind.PAGE_PUBLISHED, detail=detail, **base)  # type: ignore[arg-type]
        )
        queued = {"channel": "email"}
        changes.append(
            wire.Change(
                seq=2 * n + 2,
                kind=wire.EventKind.MESSAGE_QUEUED,
                message_id=wire.new_id(),
                detail=queued,  # type: ignore[arg-type]
                **base,  # type: ignore[arg-type]
            )
        )
    with tempfile.TemporaryDirectory() as folder:
        paths = AppPaths.below(Path(folder)).create()
        credentials = Credentials.open(paths, {"TRICEDESK_KEYRING": "file"})
        with open_ledger(paths, credentials) as ledger:
            mirror = ledger.mirror
            took(
                "take in the changes, in replies of 500",
                lambda: [mirror.apply(ACCOUNT, changes[i : i + 500]) for i in range(0, len(changes), 500)],
            )
            reader, model = RecordsReader(ledger, ACCOUNT, key), SentModel()
            took("open all labels, once a start", reader.read)
            took("read again, nothing new", reader.read)
            model.set_rows(reader.read().sent)
            took("all pages", lambda: mirror.pages(ACCOUNT))
            took("all messages, one question", lambda: mirror.messages_of_all(ACCOUNT))
            took("a page's timeline", lambda: mirror.timeline(changes[0].page_id or ACCOUNT))
            peer = clear_text_database(texts)
            for typed in TYPED:
                ours = statistics.median(find(model, typed) for _ in range(9))
                words = searched(typed, typed=True).split()
                query = "SELECT id FROM pages WHERE " + " AND ".join("text LIKE ?" for _ in words)
                values = [f"%{word}%" for word in words]
                theirs = statistics.median(
                    milliseconds(lambda q=query, v=values: peer.execute(q, v).fetchall()) for _ in range(9)
                )
                print(f"find {typed!r:24} {ours:8.1f} ms   LIKE in clear {theirs:8.1f} ms")
            peer.close()


def find(model: SentModel, typed: str) -> float:
    """Return how long the list takes to show what a typed text finds, in milliseconds."""
    model.search("")
    return milliseconds(lambda: model.search(typed))


def described(label: Label | None) -> str:
    """Return what is searched of a label."""
    if label is None:
        return ""
    return " ".join((label.PatientName, label.PatientID, label.StudyDate, *label.contacts))


def clear_text_database(texts: dict[UUID, str]) -> sqlite3.Connection:
    """Return a database with the same texts, as they are compared, in clear."""
    peer = sqlite3.connect(":memory:")
    peer.execute("CREATE TABLE pages (id TEXT PRIMARY KEY, text TEXT NOT NULL)")
    peer.executemany(
        "INSERT INTO pages VALUES (?, ?)", [(str(page_id), searched(text)) for page_id, text in texts.items()]
    )
    return peer


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def took(what: str, work: Callable[[], object]) -> None:
    """Print how long a piece of work takes."""
    print(f"{what:44} {milliseconds(work):8.1f} ms", flush=True)


if __name__ == "__main__":
    main()
