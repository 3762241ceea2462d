"""What the files of a study say together of whom it is about.

Owns: reading the identifiers of every Instance once, of those too that are never sent (reports, documents),
and telling which could not be read.
Refuses: failing for one file: its siblings are searched for what the others say. What an unread file says
nobody knows: that isn't taken for nothing, and isn't remembered for longer than a moment.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path

from tricedesk.clean.identity import shared_identifiers
from tricedesk.dicom.frames import FrameReader
from tricedesk.dicom.study import Picture, Study
from tricedesk.errors import TriceDeskError

Pairs = tuple[tuple[str, str], ...]
"""(DICOM keyword, text)."""

_KEPT = 4096  # files whose identifiers are remembered; a study asked for again is not read again
_AGAIN = (
    30.0  # seconds until a file is tried again: each picture of a study asks, and one try may take seconds
)
_Key = tuple[Path, int, int]


@dataclass(frozen=True, slots=True)
class StudySays:
    """What the files of a study say of whom it is about.

    Attributes:
        pairs: all that was read, the same in any order of files.
        unread: the names of files that could not be read, whatever they say.
    """

    pairs: Pairs = ()
    unread: tuple[str, ...] = ()

    def is_in(self, picture: Picture) -> bool:
        """Tell whether a picture is searched for all of this."""
        return set(self.pairs) <= set(picture.identifiers)


class Siblings:
    """Asks one reader for the identifiers of studies. Thread-safe."""

    def __init__(self, reader: FrameReader) -> None:
        self._reader = reader
        self._known: dict[_Key, Pairs] = {}
        self._unread: dict[_Key, float] = {}  # when they were tried
        self._lock = threading.Lock()

    def known(self, study: Study) -> bool:
        """Tell whether `of` would read no file. Waits for nobody who reads."""
        keys = (_key(instance.path) for instance in study.instances)
        return all(key is not None and (key in self._known or self._tried(key)) for key in keys)

    def try_again(self) -> None:
        """Let files that could not be read be tried at once when they are next asked for."""
        with self._lock:
            self._unread.clear()

    def of(self, study: Study) -> StudySays:
        """Return what the headers of all the study's Instances say of it."""
        with self._lock:
            found: list[Pairs] = []
            unread: list[str] = []
            for (
                instance
            ) in study.instances:  # one by one: whoever waits for a frame waits for no more than one
                key = _key(instance.path)
                pairs = self._read(key) if key else None
                if pairs is None:
                    unread.append(instance.path.name)
                else:
                    found.append(pairs)
            said = StudySays(shared_identifiers(found), tuple(sorted(unread)))
            for kept in (self._known, self._unread):
                for key in list(kept)[: max(0, len(kept) - _KEPT)]:
                    del kept[key]
            return said

    def _read(self, key: _Key) -> Pairs | None:
        if key in self._known:
            return self._known[key]
        if self._tried(key):
            return None
        try:
            (pairs,) = self._reader.identifiers([key[0]])
        except TriceDeskError:
            pairs = None
        if pairs is None:
            self._unread[key] = time.monotonic()
        else:
            self._unread.pop(key, None)
            self._known[key] = pairs
        return pairs

    def _tried(self, key: _Key) -> bool:
        tried = self._unread.get(key)
        return tried is not None and time.monotonic() - tried < _AGAIN


def with_siblings(picture: Picture, shared: Pairs) -> Picture:
    """Return the picture with its study's identifiers beside its own."""
    return replace(picture, identifiers=tuple(dict.fromkeys((*picture.identifiers, *shared))))


def _key(path: Path) -> _Key | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return path, status.st_size, status.st_mtime_ns
