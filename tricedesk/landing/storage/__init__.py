"""Where pictures lie: immutable objects under names of ours, in a folder or in S3.

Owns: one interface (`Storage`), its two forms, and choosing between them by a URL. One suite of tests runs
against both.
Refuses: callers that care which of the two it is.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from urllib.request import url2pathname

from tricedesk.errors import ConfigurationError
from tricedesk.landing.config import S3Access
from tricedesk.landing.storage.base import (
    MissingObjectError,
    Storage,
    StorageError,
    StoredObject,
    is_name,
)
from tricedesk.landing.storage.folder import FolderStorage
from tricedesk.landing.storage.s3 import S3Storage

__all__ = [
    "FolderStorage",
    "MissingObjectError",
    "S3Storage",
    "Storage",
    "StorageError",
    "StoredObject",
    "open_storage",
]

_BUCKET: Final = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")


def open_storage(url: str, access: S3Access | None = None) -> Storage:
    """Return the storage that a URL names: `file:///…`, a folder on this machine, or `s3://bucket[/prefix]`.

    Raises:
        ConfigurationError: no such kind of storage, or a name that no bucket or prefix can have.
    """
    parts = urlsplit(url)
    if parts.scheme == "file" and parts.netloc in ("", "localhost") and parts.path not in ("", "/"):
        return FolderStorage(Path(url2pathname(parts.path)))
    prefix = parts.path.strip("/")
    named = _BUCKET.fullmatch(parts.netloc) and (not prefix or is_name(prefix)) and not parts.query
    if parts.scheme == "s3" and named:
        return S3Storage(parts.netloc, prefix, access)
    raise ConfigurationError(
        f"TRICEDESK_STORAGE_URL names {parts.scheme or 'nothing'!r}, but no folder and no bucket.",
        hint="Write a folder's address (file:///srv/tricedesk/storage) or a bucket's (s3://bucket/prefix).",
    )
