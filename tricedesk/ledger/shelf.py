"""The files of frozen packages on this disk.

Owns: `packages/<id>/`, one folder a package; that it is there whole or not at all, after a crash or a power
cut at any moment; that what is read from it is what was frozen.
Refuses: knowing states. `packages` says what is kept.

Order: files are written into a folder with a temporary name and made durable, then the folder is renamed,
then the row is written. A folder without a row is left over from a crash, and swept away.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from uuid import UUID

from tricedesk import system, wire
from tricedesk.errors import BusyHomeError, LedgerError
from tricedesk.ledger.database import translated

QUEUE_WAIT = 120.0
"""Seconds to wait while another process of this home puts a package in place."""

_SUFFIXES = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
    "video/mp4": ".mp4",
    "application/pdf": ".pdf",
}
_PIECE = 1024 * 1024


class MissingFileError(LedgerError):
    """A file of a queued package is gone or no longer what was frozen."""


class Shelf:
    """The packages' folder."""

    def __init__(self, folder: Path, lock: Path) -> None:
        self._folder = folder
        self._lock = lock

    def path(self, package_id: UUID, file: wire.PackageFile) -> Path:
        """Return where a file of a package lies; its name says nothing about the patient."""
        return self._folder / str(package_id) / f"{file.n:04d}{_SUFFIXES[file.media_type]}"

    @contextlib.contextmanager
    def placed(self, manifest: wire.Manifest, sources: Sequence[Path]) -> Iterator[None]:
        """Copy a package's files to their place, durably; the block writes the row. If it fails, they go.

        Args:
            manifest: what the files must be, byte for byte.
            sources: where file n lies now, in the manifest's order.

        Raises:
            LedgerError: a file is not what the manifest says, the disk is full, another process is at it.
        """
        if len(sources) != len(manifest.files):
            raise ValueError("one source for each file of the manifest")
        target = self._folder / str(manifest.package_id)
        temporary = self._folder / f".{manifest.package_id}.tmp"
        with self._alone(QUEUE_WAIT):
            with translated(target):
                shutil.rmtree(temporary, ignore_errors=True)
                shutil.rmtree(target, ignore_errors=True)  # no row: the caller has looked
            try:
                with translated(target):
                    temporary.mkdir(mode=0o700)
                    for file, source in zip(manifest.files, sources, strict=True):
                        _copy(file, source, temporary / self.path(manifest.package_id, file).name)
                    system.sync_folder(temporary)
                    system.replace(temporary, target)
                yield
            except BaseException:
                shutil.rmtree(temporary, ignore_errors=True)
                shutil.rmtree(target, ignore_errors=True)
                raise

    def read_part(self, package_id: UUID, file: wire.PackageFile, k: int) -> bytes:
        """Return part `k` of a file, at most `wire.PART_SIZE` bytes, and never other bytes than were frozen.

        Raises:
            MissingFileError: the file is gone or has changed.
            LedgerError: the disk can't be read.
        """
        path = self.path(package_id, file)
        try:
            with translated(path), path.open("rb") as opened:
                opened.seek(k * wire.PART_SIZE)
                data = opened.read(file.part_size(k))
        except LedgerError as error:
            if isinstance(error.__cause__, FileNotFoundError | NotADirectoryError):
                raise _changed() from error
            raise
        if hashlib.sha256(data).hexdigest() != file.parts[k]:
            raise _changed()
        return data

    def remove(self, package_id: UUID) -> None:
        """Delete a package's files. What can't be deleted now is swept at the next start."""
        shutil.rmtree(self._folder / str(package_id), ignore_errors=True)

    def sweep(self, keep: set[str]) -> int:
        """Delete every folder that is not of a package in `keep` (ids); return how many went.

        Nothing is deleted while a package is being put in place.
        """
        swept = 0
        try:
            with self._alone(0.0), translated(self._folder):
                for entry in self._folder.iterdir():
                    if entry.name not in keep:
                        shutil.rmtree(entry, ignore_errors=True)
                        swept += not entry.exists()
        except LedgerError as error:
            if not isinstance(error.__cause__, BusyHomeError):
                raise
        return swept

    @contextlib.contextmanager
    def _alone(self, wait: float) -> Iterator[None]:
        with contextlib.ExitStack() as stack:
            try:
                with translated(self._lock):
                    stack.enter_context(system.exclusive_lock(self._lock, wait=wait))
            except BusyHomeError as error:
                raise LedgerError(
                    "Another TriceDesk is queueing a study at this moment.",
                    hint="Send this one again when the other is queued.",
                ) from error
            yield


def _copy(file: wire.PackageFile, source: Path, target: Path) -> None:
    """Copy one file durably, checking on the way that it is what the manifest says."""
    whole, parts, size = hashlib.sha256(), [hashlib.sha256()], 0
    with source.open("rb") as reader, target.open("xb") as writer:
        system.make_private(target)
        while piece := reader.read(_PIECE):  # pieces never straddle parts: 8 MiB is a multiple of 1 MiB
            if size and size % wire.PART_SIZE == 0:
                parts.append(hashlib.sha256())
            size += len(piece)
            if size > file.size:
                break
            whole.update(piece)
            parts[-1].update(piece)
            writer.write(piece)
        system.sync_file(writer)
    found = (size, whole.hexdigest(), tuple(part.hexdigest() for part in parts))
    if found != (file.size, file.sha256, file.parts):
        raise LedgerError(
            "A picture changed while it was being queued.",
            f"File {file.n} is not the one that was shown.",
            "Open the study again, look at the pictures, and send it again.",
        )


def _changed() -> MissingFileError:
    return MissingFileError(
        "A picture of this sending is gone or damaged on this computer.",
        "It was deleted or changed after it was queued.",
        "Cancel this sending and send the study again.",
    )
