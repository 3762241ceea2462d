"""A study's draft while it is made: which pictures are there, and what was drawn on them.

Owns: what belongs to one study, and which of it is still true: a picture is true of one state of its file and
of all that the study's files say of the patient. Refuses: making anything, and the ledger.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tricedesk.clean.covers import MachineKey
from tricedesk.dicom.study import Study
from tricedesk.package.siblings import StudySays
from tricedesk.pipeline import Draft, DraftPicture
from tricedesk.ui.draft_views import Drawing, picture_key, sources

Stamp = tuple[int, int]
"""Size and time of a file: another stamp, another file."""


@dataclass(slots=True)
class DraftJob:
    """A study's draft, as far as it is; pictures and drawings by `picture_key`.

    Attributes:
        stamps: of the files of which pictures and documents were made, as they were by then.
        says: what the study's files say, as far as anybody asked since they changed.
        again: pictures that are true no more but were drawn on: they are made again with what was drawn.
    """

    study: Study
    folder: Path
    made: dict[str, DraftPicture] = field(default_factory=dict)
    drawn: dict[str, Drawing] = field(default_factory=dict)
    extra: list[Path] = field(default_factory=list)
    documents: dict[str, Path | None] = field(default_factory=dict)  # None: it can't be read
    stamps: dict[str, Stamp | None] = field(default_factory=dict)
    says: StudySays | None = None
    again: dict[str, DraftPicture] = field(default_factory=dict)
    begun: int = 0

    @property
    def draft(self) -> Draft:
        """What can be frozen of it now, in the study's order."""
        made = (self.made.get(picture_key(instance)) for instance in sources(self.study))
        return Draft(self.study, self.folder, tuple(picture for picture in made if picture))

    @property
    def whole(self) -> bool:
        """Whether each picture of the study was made, or found unfit."""
        return all(picture_key(instance) in self.made for instance in sources(self.study))

    @property
    def digests(self) -> set[str]:
        """Those of the pictures that are there."""
        return {picture.digest for picture in self.made.values() if picture.digest}

    @property
    def attachments(self) -> list[Path]:
        """The study's own documents, then what a person added."""
        there = {picture_key(instance) for instance in self.study.instances}
        return [path for key, path in self.documents.items() if path and key in there] + self.extra

    def own_folder(self, what: str) -> Path:
        """Return a folder for one making: a picture's place in its study changes as files come."""
        self.begun += 1
        return self.folder / f"{what}-{self.begun}"

    def change(self, study: Study) -> bool:
        """Take the study as it is now; what was made of files that stayed as they were is kept.

        Return whether anything is otherwise than before.
        """
        changed = study != self.study
        self.study = study
        there = {picture_key(instance) for instance in study.instances}
        lost = {key for key, stamp in self.stamps.items() if key not in there or stamp_of(key) != stamp}
        for key in lost:
            self.documents.pop(key, None)
            self._lose(key)
        return changed or bool(lost)

    def hear(self, says: StudySays) -> bool:
        """Take what the study's files say now; return whether a picture was made knowing something else."""
        self.says = says
        return self._drop(key for key, made in self.made.items() if not self._is_true(made))

    def take(self, key: str, stamp: Stamp | None, made: DraftPicture) -> None:
        """Keep what was made of a file that had this stamp before, if it is true."""
        if stamp_of(key) != stamp:
            self._lose(key)
        elif self._is_true(made) and any(picture_key(one) == key for one in sources(self.study)):
            self.made[key], self.stamps[key] = made, stamp
            self.again.pop(key, None)

    def redrawn(self, key: str, stamp: Stamp | None) -> tuple[DraftPicture, Drawing] | None:
        """Return what was drawn on a picture that is to be made again of a file that has this stamp."""
        if key in self.again and self.stamps.get(key) != stamp:
            self._lose(key)  # it was drawn on another picture
        return (self.again[key], self.drawn[key]) if key in self.again else None

    def retry(self) -> bool:
        """Let what could not be made, or not for sure, be made again; return whether there is such."""
        return self._drop(key for key, made in self.made.items() if not made.stored or made.says.unread)

    def forget(self, machine: MachineKey, seen: frozenset[str]) -> None:
        """Let a machine's pictures be made again, but for those drawn on and those in `seen`, by digest."""
        self.made = {
            key: made
            for key, made in self.made.items()
            if made.machine != machine or key in self.drawn or made.digest in seen
        }

    def _is_true(self, made: DraftPicture) -> bool:
        """Tell whether a picture knows what the study's files say. A refused one goes nowhere anyway."""
        if made.stored is None or made.picture is None:
            return True
        return (
            self.says is not None and self.says.is_in(made.picture) and self.says.unread == made.says.unread
        )

    def _drop(self, keys: Iterable[str]) -> bool:
        dropped = list(keys)
        for key in dropped:
            made = self.made.pop(key)
            if key in self.drawn:
                self.again[key] = made
        return bool(dropped)

    def _lose(self, key: str) -> None:
        for kept in (self.made, self.drawn, self.again, self.stamps):
            kept.pop(key, None)


def stamp_of(path: str | Path) -> Stamp | None:
    """Return what tells one state of a file from another; None where there is no file."""
    try:
        status = Path(path).stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns
