"""Where drafts lie on this computer, and that those of a dead process go away.

Owns: one folder a draft below the cache, held by a lock for as long as its process lives.
Refuses: what is in it.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tricedesk import system
from tricedesk.errors import BusyHomeError, LedgerError
from tricedesk.paths import AppPaths

_LOCK = ".lock"


@contextmanager
def draft_folder(paths: AppPaths) -> Iterator[Path]:
    """Make a folder for one draft; it is deleted with the block, or by the next `sweep` after a crash.

    Raises:
        LedgerError: it can't be made.
    """
    folder = paths.drafts / secrets.token_hex(8)
    lock = folder.with_suffix(_LOCK)
    try:
        paths.drafts.mkdir(parents=True, exist_ok=True)
        system.make_private(paths.drafts)
        with system.exclusive_lock(lock):
            folder.mkdir()
            try:
                yield folder
            finally:
                shutil.rmtree(folder, ignore_errors=True)
        lock.unlink(missing_ok=True)
    except OSError as error:
        raise LedgerError(
            "A draft can't be kept on this computer.",
            f"{error.strerror or error}.",
            "Make room on the disk, then try again.",
        ) from error


def sweep(paths: AppPaths) -> int:
    """Delete what dead processes have left; return how many drafts those were."""
    found = 0
    for lock in paths.drafts.glob(f"*{_LOCK}"):
        try:
            with system.exclusive_lock(lock):
                shutil.rmtree(lock.with_suffix(""), ignore_errors=True)
                found += 1
        except BusyHomeError:
            continue
        lock.unlink(missing_ok=True)
    return found
