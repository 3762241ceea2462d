"""A study's draft while it is made: which pictures are there, and what was drawn on them.

Owns: what belongs to one study, and which of it outlives a change. Refuses: making anything, and the ledger.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from tricedesk.clean.covers import MachineKey
from tricedesk.dicom.study import Study
from tricedesk.pipeline import Draft, DraftPicture
from tricedesk.ui.draft_views import Drawing, picture_key, sources


@dataclass(slots=True)
class DraftJob:
    """A study's draft, as far as it is; pictures and drawings by `picture_key`."""

    study: Study
    folder: Path
    made: dict[str, DraftPicture] = field(default_factory=dict)
    drawn: dict[str, Drawing] = field(default_factory=dict)
    extra: list[Path] = field(default_factory=list)
    documents: dict[str, Path | None] = field(default_factory=dict)  # None: it can't be read

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
    def machines(self) -> set[MachineKey]:
        """Those that its pictures come from."""
        return {picture.machine for picture in self.made.values() if picture.machine}

    @property
    def attachments(self) -> list[Path]:
        """The study's own documents, then what a person added."""
        there = {picture_key(instance) for instance in self.study.instances}
        return [path for key, path in self.documents.items() if path and key in there] + self.extra

    def has(self, key: str) -> bool:
        """Whether a picture is still of this study."""
        return any(picture_key(instance) == key for instance in sources(self.study))

    def change(self, study: Study) -> None:
        """Take the study with other files; what was made of those that stayed is kept."""
        self.study = study
        there = {picture_key(instance) for instance in sources(study)}
        self.made = {key: made for key, made in self.made.items() if key in there}
        self.drawn = {key: drawn for key, drawn in self.drawn.items() if key in there}

    def forget(self, machine: MachineKey, seen: frozenset[str]) -> None:
        """Let a machine's pictures be made again, but for those drawn on and those in `seen`, by digest."""
        self.made = {
            key: made
            for key, made in self.made.items()
            if made.machine != machine or key in self.drawn or made.digest in seen
        }
