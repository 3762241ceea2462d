"""Lays real pictures before and after cleaning side by side into docs/cleaning, to be looked at.

    python scripts/contact_sheets.py [FOLDER] [--corpus ../shared/dicom]

Each ultrasound file of the corpus is cleaned as `tricedesk clean` does, as an unknown machine's. On the left
stands the source with what was found outlined: red what matches the patient, orange what else is covered,
green what stays as a label, blue what is only suspected; on the right what would be sent. Of files that show
the same pixels one is shown. Licences come from index.tsv: what asks for a licence of its own (MPL) stands on
sheets of its own, and what is under no licence named here is left out.
"""

from __future__ import annotations

import argparse
import csv
import io
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from tricedesk.clean.search import TextKind
from tricedesk.dicom.frames import FrameBuffer
from tricedesk.pipeline import DraftPicture, Workshop

SHEETS = {
    "MIT": "sheet",
    "Apache-2.0": "sheet",
    "Apache-2.0/MIT": "sheet",
    "MS-PL": "sheet",
    "MPL": "mpl-sheet",
}
"""Licence of a file → the sheets it may stand on."""
COLOURS = {
    TextKind.MATCH: (255, 50, 50),
    TextKind.COVERED: (255, 160, 0),
    TextKind.UNREADABLE: (255, 160, 0),
    TextKind.LABEL: (0, 220, 90),
    TextKind.SUSPECT: (60, 140, 255),
}
WIDE, HIGH, HEAD = 560, 420, 40
A_SHEET = 4


@dataclass(frozen=True, slots=True)
class Pair:
    """One file's picture before and after, and what is said of it."""

    name: str
    title: str
    sheets: str
    before: Image.Image
    after: Image.Image


def pairs(corpus: Path) -> Iterator[Pair]:
    """Clean every file that may be shown, and yield its pair; of equal pictures the first."""
    with (corpus / "index.tsv").open(encoding="utf-8", newline="") as file:
        rows = {corpus / row["path"]: row for row in csv.DictReader(file, delimiter="\t")}
    seen: set[bytes] = set()
    with tempfile.TemporaryDirectory() as name, Workshop() as workshop:
        for number, study in enumerate(workshop.scan(corpus / "us").studies):
            for made in workshop.draft(study, Path(name) / str(number), []).pictures:
                row = rows.get(made.instance.path)
                if row is None or row["licence"] not in SHEETS or made.picture is None:
                    continue
                before = source(workshop, made)
                if before.tobytes() in seen:
                    continue
                seen.add(before.tobytes())
                title = f"{row['path'].removeprefix('us/')}  ({row['source']}, {row['licence']})"
                yield Pair(
                    row["path"],
                    f"{title}  {made.verdict.level}",
                    SHEETS[row["licence"]],
                    outlined(before, made),
                    outgoing(made, before.size),
                )


def source(workshop: Workshop, made: DraftPicture) -> Image.Image:
    """Return the source's first frame."""
    assert made.picture is not None
    with FrameBuffer(made.picture.Rows, made.picture.Columns) as buffer:
        workshop.frames.read(made.picture, 0, buffer)
        return Image.fromarray(buffer.array().copy())


def outlined(picture: Image.Image, made: DraftPicture) -> Image.Image:
    """Return the source with what is kept in grey dashes, and all text that was found."""
    picture = picture.copy()
    pen = ImageDraw.Draw(picture)
    width = max(1, picture.width // 500)
    for box in made.keep:
        pen.rectangle((box.x0, box.y0, box.x1 - 1, box.y1 - 1), outline=(150, 150, 150), width=width)
    for text in made.texts:
        b = text.box
        pen.rectangle((b.x0, b.y0, b.x1 - 1, b.y1 - 1), outline=COLOURS[text.kind], width=width)
    return picture


def outgoing(made: DraftPicture, size: tuple[int, int]) -> Image.Image:
    """Return the JPEG that would be sent, or the MP4's first frame; black where nothing would be."""
    if made.stored is None:
        return Image.new("RGB", size)
    data = made.stored.main.path.read_bytes()
    if data.startswith(b"\xff\xd8"):
        return Image.open(io.BytesIO(data)).convert("RGB")
    with av.open(io.BytesIO(data), "r") as container:
        frame = next(container.decode(video=0)).to_ndarray(format="rgb24")
    return Image.fromarray(np.ascontiguousarray(frame[: size[1], : size[0]]))


def sheet(shown: list[Pair]) -> Image.Image:
    """Return a sheet with a pair a row."""
    font = ImageFont.load_default(13)
    paper = Image.new("RGB", (2 * WIDE + 30, len(shown) * (HIGH + HEAD) + 10), (90, 90, 90))
    pen = ImageDraw.Draw(paper)
    for n, pair in enumerate(shown):
        top = n * (HIGH + HEAD) + 10
        pen.text((10, top), pair.title, fill=(255, 255, 255), font=font)
        for column, picture in enumerate((pair.before, pair.after)):
            small = picture.copy()
            small.thumbnail((WIDE, HIGH), Image.Resampling.LANCZOS)
            paper.paste(small, (10 + column * (WIDE + 10), top + HEAD - 15))
    return paper


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    root = Path(__file__).parents[1]
    arguments.add_argument("folder", type=Path, nargs="?", default=root / "docs" / "cleaning")
    arguments.add_argument("--corpus", type=Path, default=root.parent / "shared" / "dicom")
    given = arguments.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    for old in given.folder.glob("*sheet-*.webp"):
        old.unlink()
    shown = list(pairs(given.corpus))
    for kind in sorted(set(SHEETS.values())):
        those = [pair for pair in shown if pair.sheets == kind]
        for start in range(0, len(those), A_SHEET):
            some = those[start : start + A_SHEET]
            path = given.folder / f"{kind}-{start // A_SHEET + 1}.webp"
            sheet(some).save(path, "WEBP", quality=80, method=6)
            sys.stdout.write(f"{path.name}: {', '.join(pair.name for pair in some)}\n")


if __name__ == "__main__":
    main()
