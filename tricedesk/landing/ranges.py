"""Files in answers: whole, or the range that was asked for.

Owns: RFC 9110's single byte ranges with If-Range, 206 and 416, and sending a file that lies in pieces:
parts in storage, or bytes made up for the purpose (a zip's headers). Images, clips and the zip all pass here.
Refuses: who may see a file (`pages` asks `links`), and several ranges in one answer (they get the whole).

An answer holds at most `WHOLE` bytes, a stream one read of `CHUNK`. No cache may keep a file (`no-store`).
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from tricedesk.landing.answers import Ready

CHUNK: Final = 320 * 1024
"""Of a large file, what is read and sent at once: most pictures of a zip whole."""
WHOLE: Final = 512 * 1024
"""What is sent in one piece: most pictures."""
_RANGE: Final = re.compile(r"bytes=[ \t]*(\d*)-(\d*)[ \t]*", re.ASCII | re.IGNORECASE)


class Reader(Protocol):
    """What is asked of a storage: `length` bytes of an object, from `start`."""

    def read(self, name: str, start: int = 0, length: int | None = None) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Stored:
    """A whole object in storage and its length in bytes."""

    object: str
    size: int


Piece = bytes | Stored


@dataclass(frozen=True, slots=True)
class Content:
    """A file: its consecutive pieces, a strong validator (no quotes) and its media type."""

    pieces: tuple[Piece, ...]
    etag: str
    media_type: str

    @property
    def size(self) -> int:
        """The file's length in bytes."""
        return sum(_length(piece) for piece in self.pieces)


class Unsatisfiable(ValueError):  # noqa: N818 - RFC 9110's word
    """The range asked for starts behind the file's end."""


def parse(header: str | None, size: int) -> tuple[int, int] | None:
    """Return (start, stop) of the one range that a Range header asks for; None: send the whole.

    Raises:
        Unsatisfiable: a well-formed range that holds not one byte of the file.
    """
    match = _RANGE.fullmatch(header) if header and len(header) < 100 else None
    if match is None:
        return None
    first, last = match.groups()
    if not first and not last:
        return None
    if not first:
        start, stop = max(0, size - int(last)), size
    else:
        start, stop = int(first), min(size, int(last) + 1) if last else size
        if last and int(last) < start:
            return None
    if start >= size or stop <= start:
        raise Unsatisfiable
    return start, stop


def slices(
    pieces: tuple[Piece, ...], start: int, stop: int, chunk: int = CHUNK
) -> Iterator[tuple[Piece, int, int]]:
    """Yield (piece, from, to) of at most `chunk` bytes each that make up bytes `start` to `stop`."""
    offset = 0
    for piece in pieces:
        end = offset + _length(piece)
        position = max(start, offset)
        while position < min(stop, end):
            upto = min(stop, end, position + chunk)
            yield piece, position - offset, upto - offset
            position = upto
        offset = end
        if offset >= stop:
            return


async def respond(
    request: Request,
    content: Content,
    storage: Reader,
    headers: Mapping[str, str] | None = None,
    *,
    inline: bool = False,
) -> Response:
    """Answer a GET or HEAD with the file or the range of it that was asked for.

    Args:
        inline: the storage is a disk of this machine: what fits into `WHOLE` bytes is read without a thread.

    Raises:
        OSError, LookupError: the first bytes can't be read. Later, the connection is closed short.
    """
    size = content.size
    quoted = f'"{content.etag}"'
    common = {**(headers or {}), "Accept-Ranges": "bytes", "ETag": quoted, "Cache-Control": "no-store"}
    wanted: tuple[int, int] | None = None
    # RFC 9110, 14.2: Range means something on GET alone; 13.1.5: an If-Range that fails asks for the whole.
    if request.method == "GET" and request.headers.get("if-range", quoted) == quoted:
        try:
            wanted = parse(request.headers.get("range"), size)
        except Unsatisfiable:
            return Response(status_code=416, headers={**common, "Content-Range": f"bytes */{size}"})
    start, stop = wanted or (0, size)
    if wanted:
        common["Content-Range"] = f"bytes {start}-{stop - 1}/{size}"
    common["Content-Length"] = str(stop - start)
    status = 206 if wanted else 200
    if request.method == "HEAD":
        return Response(status_code=status, headers=common, media_type=content.media_type)
    if stop - start <= WHOLE:
        pieces = slices(content.pieces, start, stop, WHOLE)
        if inline:
            body = b"".join([_read_now(storage, *each) for each in pieces])
        else:
            body = b"".join([await _read(storage, *each) for each in pieces])
        return Response(body, status, headers=common, media_type=content.media_type)
    parts = slices(content.pieces, start, stop)
    first = await _read(storage, *next(parts))  # what can't be read is noticed before an answer begins
    return StreamingResponse(
        _stream(first, parts, storage), status, headers=common, media_type=content.media_type
    )


def ready(content: Content, headers: Mapping[str, str]) -> Ready | None:
    """Return the answer to a GET of a file that is one object of at most `WHOLE` bytes; None for others.

    Its body is the object: whoever sends it reads it.
    """
    if len(content.pieces) != 1 or not isinstance(content.pieces[0], Stored) or content.size > WHOLE:
        return None
    raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    fixed = [(b"content-type", content.media_type.encode()), (b"etag", f'"{content.etag}"'.encode())]
    return Ready(
        b"", [*raw, *fixed, (b"accept-ranges", b"bytes"), (b"cache-control", b"no-store")], size=content.size
    )


async def _stream(
    first: bytes, parts: Iterator[tuple[Piece, int, int]], storage: Reader
) -> AsyncIterator[bytes]:
    yield first
    for part in parts:
        yield await _read(storage, *part)


async def _read(storage: Reader, piece: Piece, start: int, stop: int) -> bytes:
    if isinstance(piece, bytes):
        return piece[start:stop]
    return await to_thread.run_sync(_read_now, storage, piece, start, stop)


def _read_now(storage: Reader, piece: Piece, start: int, stop: int) -> bytes:
    if isinstance(piece, bytes):
        return piece[start:stop]
    data = storage.read(piece.object, start, stop - start)
    if len(data) != stop - start:
        raise OSError(f"an object in storage is shorter than recorded: {len(data)} of {stop - start} bytes")
    return data


def _length(piece: Piece) -> int:
    return len(piece) if isinstance(piece, bytes) else piece.size
