"""A sample through the whole cleaner: file, reader child, cleaner child, checked output.

Owns: the children, a machine's confirmed cover, and the outcome. Refuses: judging it.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from goal_files import write_dicom
from goal_frames import Sample
from goal_scoring import Outcome

from tricedesk.clean.covers import Cover, MachineKey
from tricedesk.clean.search import TextKind
from tricedesk.dicom.frames import FrameReader
from tricedesk.isolation import CLEANER, READER, Child
from tricedesk.package.maker import PictureMaker


class Bench:
    """One reader child, one cleaner child, and a folder for the file between. Use it as a context manager."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._children = Child(READER), Child(CLEANER)
        self._reader = FrameReader(self._children[0])
        self._maker = PictureMaker(self._reader, self._children[1])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for child in self._children:
            child.close()

    def clean(self, sample: Sample, *, known: bool) -> Outcome:
        """Clean a sample, of a machine whose cover a person has confirmed, or of an unknown one."""
        path = self._folder / f"{sample.seed}.dcm"
        write_dicom(sample, path)
        try:
            picture = self._reader.picture(path)
            cover = Cover(MachineKey.of(picture), (sample.keep,), (), "Kim", datetime.now(UTC), 1)
            start = time.perf_counter()
            made = self._maker.make(picture, [cover] if known else [])
            seconds = time.perf_counter() - start
        finally:
            path.unlink()
        labels = tuple(text.box for text in made.texts if text.kind is TextKind.LABEL)
        reasons = tuple(reason.code for reason in made.verdict.reasons)
        return Outcome(made.covered, labels, made.verdict.level, reasons, seconds)
