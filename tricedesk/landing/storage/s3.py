"""Objects in a bucket of an S3-compatible service.

Owns: `S3Storage`, and turning what the client library raises into OSError and `MissingObjectError`.
Refuses: multipart uploads (an object is at most one part of 8 MiB, sent in one request, which S3 takes whole
or not at all), and long waiting: a service that is down is said to be down within seconds, so that the desk
and the patient hear it; retrying later is theirs.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any, Final, NoReturn

from tricedesk.landing.config import S3Access
from tricedesk.landing.storage.base import (
    MissingObjectError,
    StorageError,
    StoredObject,
    check_name,
    is_name,
)

_FULL: Final = ("507 ", "InsufficientStorage", "StorageFull", "QuotaExceeded")
_CLIENT: Final[dict[str, Any]] = {
    "connect_timeout": timedelta(seconds=3),
    "timeout": timedelta(seconds=30),
}
_RETRIES: Final[dict[str, Any]] = {
    "max_retries": 2,
    "retry_timeout": timedelta(seconds=8),
    "backoff": {
        "init_backoff": timedelta(milliseconds=100),
        "max_backoff": timedelta(seconds=1),
        "base": 2,
    },
}


class S3Storage:
    """Objects below a prefix of one bucket."""

    def __init__(self, bucket: str, prefix: str = "", access: S3Access | None = None) -> None:
        access = access or S3Access()
        from obstore.store import S3Store

        settings: dict[str, Any] = {"region": access.region or "us-east-1"}
        if access.endpoint:
            settings |= {"endpoint": access.endpoint, "virtual_hosted_style_request": False}
        if access.key_id:
            settings |= {"access_key_id": access.key_id, "secret_access_key": access.secret}
        plain = access.endpoint.startswith("http://")
        self._store = S3Store(
            bucket,
            prefix=prefix or None,
            client_options={**_CLIENT, "allow_http": plain},  # type: ignore[arg-type]
            retry_config=_RETRIES,  # type: ignore[arg-type]
            **settings,
        )

    def put(self, name: str, pieces: Iterable[bytes]) -> None:
        import obstore

        check_name(name)
        data = b"".join(pieces)
        try:
            obstore.put(self._store, name, data, use_multipart=False)
        except (obstore.exceptions.BaseError, OSError) as error:
            _fail(error)

    def read(self, name: str, start: int = 0, length: int | None = None) -> bytes:
        import obstore

        check_name(name)
        if length == 0:
            return b"" if self.exists(name) else _missing(name)
        try:
            if length is not None:
                return obstore.get_range(self._store, name, start=start, length=length).to_bytes()
            options: Any = {"range": {"offset": start}} if start else None
            return obstore.get(self._store, name, options=options).bytes().to_bytes()
        except FileNotFoundError:
            _missing(name)
        except (obstore.exceptions.BaseError, OSError) as error:
            # S3 refuses (416) what starts behind the end; a file gives nothing there, and so do we.
            found = self._head(name)
            if found is None:
                _missing(name)
            if start >= int(found["size"]):
                return b""
            _fail(error)

    def exists(self, name: str) -> bool:
        return self.size(name) is not None

    def size(self, name: str) -> int | None:
        found = self._head(check_name(name))
        return None if found is None else int(found["size"])

    def delete(self, name: str) -> None:
        import obstore

        try:
            obstore.delete(self._store, check_name(name))
        except FileNotFoundError:
            return
        except (obstore.exceptions.BaseError, OSError) as error:
            _fail(error)

    def list(self, prefix: str) -> Iterator[str]:
        for found in self._listing(check_name(prefix)):
            yield found["path"]

    def survey(self) -> Iterator[StoredObject]:
        for found in self._listing(None):
            if is_name(found["path"]):
                yield StoredObject(found["path"], int(found["size"]), found["last_modified"])

    def clear_unfinished(self, older_than: timedelta) -> int:
        return 0

    def _head(self, name: str) -> Any:
        import obstore

        try:
            return obstore.head(self._store, name)
        except FileNotFoundError:
            return None
        except (obstore.exceptions.BaseError, OSError) as error:
            _fail(error)

    def _listing(self, prefix: str | None) -> Iterator[Any]:
        import obstore

        try:
            for page in obstore.list(self._store, prefix, chunk_size=1000):
                yield from page
        except (obstore.exceptions.BaseError, OSError) as error:
            _fail(error)


def _missing(name: str) -> NoReturn:
    raise MissingObjectError(name)


def _fail(error: Exception) -> NoReturn:
    """Raise what our callers know. The library's own words hold addresses; they stay in the cause."""
    if any(mark in str(error) for mark in _FULL):
        raise StorageError(errno.ENOSPC, "the storage is full") from error
    raise StorageError(errno.EIO, f"the storage does not answer ({type(error).__name__})") from error
