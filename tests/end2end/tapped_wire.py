"""A wire between desk and server that keeps what crosses it, and a search for words in any spelling.

Owns: a TCP proxy on 127.0.0.1, and the forms in which a text may hide in bytes.
Refuses: changing a byte of what it carries.
"""

from __future__ import annotations

import base64
import json
import socket
import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Self
from urllib.parse import quote, urlsplit


class Wire:
    """Carries every connection on to a server and keeps both ways. A context manager.

    Attributes:
        url: the server's address, through this wire.
    """

    def __init__(self, to: str) -> None:
        parts = urlsplit(to)
        self._to = (parts.hostname or "", parts.port or 80)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self._kept: list[bytearray] = []
        self._lock = threading.Lock()
        self._open: list[socket.socket] = []

    def __enter__(self) -> Self:
        threading.Thread(target=self._listen, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        for each in (self._listening, *self._open):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def crossed(self) -> bytes:
        """Return all that has crossed so far, connection after connection, each way by itself."""
        with self._lock:
            return b"\n".join(bytes(one) for one in self._kept)

    def _listen(self) -> None:
        while True:
            try:
                near, _ = self._listening.accept()
                far = socket.create_connection(self._to)
            except OSError:
                return
            self._open += (near, far)
            for source, target in ((near, far), (far, near)):
                kept = bytearray()
                with self._lock:
                    self._kept.append(kept)
                threading.Thread(target=self._carry, args=(source, target, kept), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket, kept: bytearray) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                with self._lock:
                    kept += data
                target.sendall(data)
        with suppress(OSError):
            target.shutdown(socket.SHUT_WR)


def spellings(secret: str | bytes) -> Iterator[tuple[str, bytes, bool]]:
    """Yield (form's name, bytes, whether capitals matter) of a text or of raw bytes."""
    if isinstance(secret, bytes):
        yield "raw", secret, True
        raws = [("bytes", secret)]
    else:
        raws = [(name, secret.encode(name)) for name in ("utf-8", "utf-16-le", "utf-16-be")]
        for name, raw in raws:
            yield name, raw, False
        with suppress(UnicodeEncodeError):
            yield "latin-1", secret.encode("latin-1"), False
        yield "JSON", json.dumps(secret)[1:-1].encode(), False
        yield "percent", quote(secret, safe="").encode(), False
        yield "percent, whole", "".join(f"%{byte:02x}" for byte in secret.encode()).encode(), False
    for name, raw in raws:
        yield f"hex of {name}", raw.hex().encode(), False
        for shift in range(3):  # where in a group of three the text begins
            whole = base64.b64encode(bytes(shift) + raw)
            inner = whole[-(-shift * 4 // 3) : (shift + len(raw)) * 8 // 6]  # what neighbours can't change
            yield f"base64 of {name}", inner, True
            yield f"base64 for addresses of {name}", inner.translate(bytes.maketrans(b"+/", b"-_")), True


def found(data: bytes, secrets: Iterable[str | bytes]) -> list[str]:
    """Return which secrets stand in some bytes, and how."""
    small = data.lower()
    return [
        f"{secret!r} as {form}"
        for secret in secrets
        for form, spelled, exact in spellings(secret)
        if spelled and (spelled in data if exact else spelled.lower() in small)
    ]


def found_below(folder: Path, secrets: Iterable[str | bytes], *, but: Iterable[Path] = ()) -> list[str]:
    """Return which secrets stand in a folder: in its files, their names, or the names of folders."""
    secrets, but = tuple(secrets), set(but)
    names = "\n".join(str(path.relative_to(folder)) for path in folder.rglob("*"))
    leaks = [f"a file's name: {leak}" for leak in found(names.encode(), secrets)]
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path not in but:
            leaks += [f"{path.relative_to(folder)}: {leak}" for leak in found(path.read_bytes(), secrets)]
    return leaks
