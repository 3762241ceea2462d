"""A scan's result as text, for the cache; and studies that unfold their Instances only when asked.

Owns: the form in which a result is kept. A list of studies needs names and counts; ten thousand Instances
cost more to build than the folder to walk, so each study's stay packed until someone looks inside.
Refuses: deciding when a result is still true (`cache.py` and `folder.py` do).
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from tricedesk.dicom.study import Instance, Kind, LooseFile, Study, Unreadable

_INSTANCE = tuple(field.name for field in fields(Instance))[2:]  # all but path and kind
_STUDY = tuple(
    field.name for field in fields(Study) if field.name not in ("instances", "loose_files", "conflicts")
)


class StoredStudy(Study):
    """A `Study` whose Instances are unfolded at first sight. Equal to another one with the same content."""

    __slots__ = ("_counts", "_packed", "_root")
    _packed: str
    _root: Path
    _counts: tuple[int, int, int]

    def __getattr__(self, name: str) -> Any:
        # Reached only for slots that aren't filled yet.
        if name == "instances":
            value: Any = tuple(_instance(self._root, item) for item in json.loads(self._packed))
        elif name == "_counts":
            value = tuple(
                sum(i.kind is kind for i in self.instances)
                for kind in (Kind.IMAGE, Kind.CLIP, Kind.ATTACHMENT)
            )
        else:
            raise AttributeError(name)
        object.__setattr__(self, name, value)
        return value

    @property
    def images(self) -> int:
        return self._counts[0]

    @property
    def clips(self) -> int:
        return self._counts[1]

    @property
    def attachments(self) -> int:
        return self._counts[2] + len(self.loose_files)


# A frozen study's slots, filled directly: a list of thousands appears without a pause.
_FILL = tuple(getattr(Study, name).__set__ for name in _STUDY)
_FILL_LOOSE = Study.__dict__["loose_files"].__set__
_FILL_CONFLICTS = Study.__dict__["conflicts"].__set__
_FILL_ROOT = StoredStudy.__dict__["_root"].__set__
_FILL_PACKED = StoredStudy.__dict__["_packed"].__set__
_FILL_COUNTS = StoredStudy.__dict__["_counts"].__set__


@dataclass(frozen=True, slots=True)
class Packed:
    """A result: an overview, and each study's Instances, all as JSON."""

    overview: str
    instances: tuple[str, ...]


def pack(root: Path, studies: list[Study], unreadable: list[Unreadable], ignored: list[Path]) -> Packed:
    """Pack a result; paths become relative to `root`."""
    rows = [
        [
            [getattr(study, name) for name in _STUDY],
            [study.images, study.clips, study.attachments - len(study.loose_files)],
            [[_relative(root, loose.path), loose.media_type] for loose in study.loose_files],
            [_relative(root, path) for path in study.conflicts],
        ]
        for study in studies
    ]
    overview = [
        rows,
        [[_relative(root, item.path), item.reason] for item in unreadable],
        [_relative(root, path) for path in ignored],
    ]
    return Packed(json.dumps(overview), tuple(_packed_instances(root, study) for study in studies))


def unpack(root: Path, packed: Packed) -> tuple[tuple[Study, ...], list[Unreadable], list[Path]]:
    """What was packed.

    Raises:
        ValueError, TypeError: it isn't what `pack` made.
    """
    rows, unreadable, ignored = json.loads(packed.overview)
    studies: list[Study] = []
    for (values, counts, loose_files, conflicts), instances in zip(rows, packed.instances, strict=True):
        study = object.__new__(StoredStudy)
        for fill, value in zip(_FILL, values, strict=True):
            fill(study, value)
        _FILL_LOOSE(study, tuple(LooseFile(root / path, kind) for path, kind in loose_files))
        _FILL_CONFLICTS(study, tuple(root / path for path in conflicts))
        _FILL_ROOT(study, root)
        _FILL_PACKED(study, instances)
        _FILL_COUNTS(study, counts)
        studies.append(study)
    return (
        tuple(studies),
        [Unreadable(root / path, reason) for path, reason in unreadable],
        [root / path for path in ignored],
    )


def _packed_instances(root: Path, study: Study) -> str:
    return json.dumps(
        [
            [_relative(root, i.path), i.kind, *(getattr(i, name) for name in _INSTANCE)]
            for i in study.instances
        ]
    )


def _instance(root: Path, item: list[Any]) -> Instance:
    path, kind, *values = item
    return Instance(root / path, Kind(kind), *values)


def _relative(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()
