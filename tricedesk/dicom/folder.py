"""Says what a folder holds: its studies, and every other file with the reason why it is none.

Owns: the way from a folder to a `Scan`: walk, ask the cache, let the reader child read the rest, group.
Refuses: opening a file of the folder in this process, and stopping because of one of them.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from tricedesk.dicom import limits
from tricedesk.dicom.cache import ScanCache
from tricedesk.dicom.grouping import group, shared_uids
from tricedesk.dicom.packed import Packed, pack, unpack
from tricedesk.dicom.records import Record, What, checked
from tricedesk.dicom.study import Scan, Unreadable
from tricedesk.dicom.tree import Entry, Tree, walk
from tricedesk.errors import UnreadableFileError, UsageError
from tricedesk.isolation import Child
from tricedesk.vault import SealedFile

BATCH = 128
BATCH_TIMEOUT = 30.0  #: seconds of wall time for a batch of headers
FILE_TIMEOUT = 5.0  #: for one, after its batch failed
SETTLED = 2_000_000_000  #: nanoseconds; FAT counts time in steps of two seconds

Progress = Callable[[int], None]
Found = Callable[[Scan], None]


def scan(
    folder: Path,
    reader: Child,
    *,
    cache: SealedFile | None = None,
    progress: Progress | None = None,
    found: Found | None = None,
) -> Scan:
    """Find out what a folder and all below it hold.

    Args:
        folder: a folder, or the DICOMDIR file in one. The files count, not the DICOMDIR's list of them.
        reader: a child of kind READER.
        cache: a file for what was learnt; made if it isn't there, replaced if it is damaged.
        progress: is called with the number of files known so far, now and then and at the end.
        found: is called with what is known so far, early then at four times as many each time.
            Its studies may lack files: a list may show them, nobody may send them.

    Returns:
        A `Scan` with every path once. Files that vanish meanwhile aren't in it.

    Raises:
        UsageError: there is no such folder, or it may not be opened.
    """
    root = folder.parent if folder.name.upper() == "DICOMDIR" and folder.is_file() else folder
    # Within, all paths are absolute, so that what is remembered doesn't depend on where one stands.
    absolute = Path(os.path.abspath(root))  # noqa: PTH100 - `resolve` would follow links
    try:
        tree = walk(os.fspath(absolute))
    except OSError as error:
        raise UsageError(
            "The folder can't be opened.", os.strerror(error.errno or 0) + ".", "Choose another folder."
        ) from error
    with closing(ScanCache(cache)) as store:
        known = None
        if packed := store.result(os.fspath(absolute), tree.signature):
            with suppress(ValueError, TypeError):
                known = unpack(root, packed)
        if known is None:
            tell = _Telling(absolute, root, progress, found)
            known = unpack(root, _read(absolute, tree, reader, store, tell))
        elif progress is not None:
            progress(tree.files)
    studies, unreadable, ignored = known
    for path, reason in tree.closed.items():
        unreadable.append(Unreadable(root / os.path.relpath(path, absolute), reason))
    ignored += [root / os.path.relpath(path, absolute) for path in tree.special]
    return Scan(
        folder=root,
        studies=studies,
        unreadable=tuple(sorted(unreadable, key=lambda item: item.path)),
        ignored=tuple(sorted(ignored)),
    )


class _Telling:
    """Tells how far a scan is. Grouping what is known so far costs as much as it is long: with four times the
    number at each telling, all of them together cost a third of the last at most.
    """

    def __init__(self, absolute: Path, root: Path, progress: Progress | None, found: Found | None) -> None:
        self._absolute, self._root = absolute, root
        self._progress, self._found = progress, found
        self._next = 1

    def __call__(self, records: dict[str, Record]) -> None:
        if self._progress:
            self._progress(len(records))
        if self._found and len(records) >= self._next:
            self._next = 4 * len(records)
            known = group(sorted(records.items()))
            packed = pack(self._absolute, known.studies, known.unreadable, known.ignored)
            studies, unreadable, ignored = unpack(self._root, packed)
            self._found(Scan(self._root, studies, tuple(unreadable), tuple(ignored)))


def _read(root: Path, tree: Tree, reader: Child, store: ScanCache, tell: _Telling) -> Packed:
    """Read what the cache doesn't know, group it, and remember it."""
    now = time.time_ns()
    records: dict[str, Record] = {}
    entries: dict[str, tuple[str, Entry]] = {}
    unknown: list[str] = []
    for folder, listed in tree.folders.items():
        remembered = store.records(folder)
        for entry in listed.entries():
            path = os.path.join(folder, entry[0])  # noqa: PTH118 - tens of thousands of them
            entries[path] = (folder, entry)
            if (record := remembered.get(entry)) is not None:
                records[path] = record
            else:
                unknown.append(path)
    tell(records)
    for begin in range(0, len(unknown), BATCH):
        batch = unknown[begin : begin + BATCH]
        records.update(zip(batch, _headers(reader, batch), strict=True))
        tell(records)
    for paths in shared_uids(records.items()):
        if not all(records[path].digest for path in paths):
            for path, digest in _digests(reader, paths).items():
                records[path] = records[path]._replace(digest=digest)
    result = group(sorted(records.items()))
    packed = pack(root, result.studies, result.unreadable, result.ignored)
    _remember(records, entries, store, now)
    store.forget(os.fspath(root), set(tree.folders))
    if all(_lasting(records[path], entry, now) for path, (_, entry) in entries.items()):
        store.keep_result(os.fspath(root), tree.signature, packed)
    return packed


def _remember(
    records: dict[str, Record], entries: dict[str, tuple[str, Entry]], store: ScanCache, now: int
) -> None:
    folders: dict[str, dict[Entry, Record]] = {}
    for path, (folder, entry) in entries.items():
        of_folder = folders.setdefault(folder, {})
        if _lasting(records[path], entry, now):
            of_folder[entry] = records[path]
    store.keep_records(folders)


def _lasting(record: Record, entry: Entry, now: int) -> bool:
    """May this be remembered? Not if the file was written just now: another write might leave no trace in
    its time; and not what says no more than that the file couldn't be opened.
    """
    return record.what not in (What.BARRED, What.GONE) and abs(now - entry[2]) > SETTLED


def _headers(reader: Child, paths: list[str]) -> Iterator[Record]:
    """One record a path. If the child fails on a batch, each file of it is tried alone."""
    try:
        answer = reader.call("read_headers", {"paths": paths}, timeout=BATCH_TIMEOUT).untrusted.get("records")
        if type(answer) is list and len(answer) == len(paths):
            yield from map(checked, answer)
            return
    except UnreadableFileError:
        pass
    for path in paths:
        try:
            answer = reader.call("read_headers", {"paths": [path]}, timeout=FILE_TIMEOUT).untrusted["records"]
            yield checked(answer[0])
        except UnreadableFileError as error:
            # The disk may have been slow, the machine short of memory: tried again at the next scan.
            yield Record(What.BARRED, str(error))
        except (KeyError, IndexError, TypeError):
            yield checked(None)


def _digests(reader: Child, paths: list[str]) -> dict[str, str]:
    """A name for each file's pixels, by which these files can be compared with each other.

    Files that are the same byte for byte need no decoding. Others are compared as they are seen, so that a
    picture and its compressed copy are one; what can't be decoded in time counts as different.
    """
    whole = {path: _digest(reader, "file_digest", path) or f"path:{n}" for n, path in enumerate(paths)}
    if len(set(whole.values())) == 1:
        return whole
    seen = {digest: path for path, digest in whole.items()}
    decoded = {digest: _digest(reader, "pixel_digest", path) or digest for digest, path in seen.items()}
    return {path: decoded[digest] for path, digest in whole.items()}


def _digest(reader: Child, function: str, path: str) -> str:
    try:
        answer = reader.call(function, {"path": path}, timeout=limits.READ_TIMEOUT).untrusted.get("digest")
    except UnreadableFileError:
        return ""
    return answer[:64] if type(answer) is str else ""
