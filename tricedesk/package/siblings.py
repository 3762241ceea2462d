"""What the files of a study say together of whom it is about.

Owns: reading the identifiers of every Instance once, of those too that are never sent (reports, documents).
Refuses: failing for one file: what can't be read tells nothing, and its siblings are searched all the same.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

from tricedesk.clean.identity import shared_identifiers
from tricedesk.dicom.frames import FrameReader
from tricedesk.dicom.study import Picture, Study
from tricedesk.errors import UnreadableFileError

Pairs = tuple[tuple[str, str], ...]
"""(DICOM keyword, text)."""

_KEPT = 4096  # files whose identifiers are remembered; a study asked for again is not read again


class Siblings:
    """Asks one reader for the identifiers of studies. Thread-safe."""

    def __init__(self, reader: FrameReader) -> None:
        self._reader = reader
        self._known: dict[tuple[Path, int, int], Pairs] = {}
        self._lock = threading.Lock()

    def known(self, study: Study) -> bool:
        """Tell whether `of` would read no file. Waits for nobody who reads."""
        return all(_key(instance.path) in self._known for instance in study.instances)

    def of(self, study: Study) -> Pairs:
        """Return what the headers of all the study's Instances say of it; the same in any order of files."""
        with self._lock:
            keys = [key for instance in study.instances if (key := _key(instance.path))]
            unknown = [key for key in keys if key not in self._known]
            for key in unknown:  # one by one: whoever waits for a frame meanwhile waits for no more than one
                self._known[key] = self._read(key[0])
            found = shared_identifiers(self._known[key] for key in keys)
            for key in list(self._known)[: max(0, len(self._known) - _KEPT)]:
                del self._known[key]
            return found

    def _read(self, path: Path) -> Pairs:
        try:
            (pairs,) = self._reader.identifiers([path])
        except UnreadableFileError:
            return ()
        return pairs


def with_siblings(picture: Picture, shared: Pairs) -> Picture:
    """Return the picture with its study's identifiers beside its own."""
    return replace(picture, identifiers=tuple(dict.fromkeys((*picture.identifiers, *shared))))


def _key(path: Path) -> tuple[Path, int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return path, status.st_size, status.st_mtime_ns
