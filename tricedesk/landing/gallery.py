"""What a page holds, under the names that a patient sees.

Owns: the order of pictures and clips, their neutral names (`ultrasound-01.jpg`), and where their bytes lie.
Refuses: who may see them; ask `links` first. A name never holds a name, date, ID or UID.

A picture is one file, `ultrasound-03.jpg`. A clip is `ultrasound-04.mp4` and its still `ultrasound-04.jpg`.
Either may have a form for the screen, `ultrasound-04.webp`, which is no download and not in the zip.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from tricedesk.landing import archive
from tricedesk.landing.db.tables import files, parts
from tricedesk.landing.ranges import Content, Stored
from tricedesk.wire import FileRole

ZIP_NAME: Final = "ultrasound-pictures.zip"
PER_PAGE: Final = 5

_EXTENSIONS: Final = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "video/mp4": "mp4",
    "application/pdf": "pdf",
}


@dataclass(frozen=True, slots=True)
class File:
    """One file of a page, under its public name. `crc32` is that of the whole, `size` in bytes."""

    name: str
    role: FileRole
    content: Content
    crc32: int
    width: int
    height: int

    @property
    def size(self) -> int:
        """The file's length in bytes."""
        return self.content.size


@dataclass(frozen=True, slots=True)
class Item:
    """A picture, or a clip with its still; `screen` is a smaller form of what stands still."""

    number: int
    main: File
    still: File | None = None
    screen: File | None = None

    @property
    def is_clip(self) -> bool:
        """Whether it moves."""
        return self.main.role is FileRole.CLIP

    @property
    def poster(self) -> File:
        """What to show of a clip before it plays: the smaller of its still and the screen's form."""
        still = self.still or self.main
        return self.screen if self.screen and self.screen.size < still.size else still


@dataclass(frozen=True)
class Gallery:
    """Everything on a page, in the order in which it was sent. It never changes once it is published."""

    items: tuple[Item, ...]
    attachments: tuple[File, ...]

    @property
    def weight(self) -> int:
        """How many files it names."""
        return len(self.files)

    @property
    def page_count(self) -> int:
        """How many pages of five there are."""
        return -(-len(self.items) // PER_PAGE)

    def page(self, number: int) -> tuple[Item, ...]:
        """Return the items of one page, counted from 1."""
        return self.items[(number - 1) * PER_PAGE : number * PER_PAGE]

    def downloads(self) -> Iterator[File]:
        """Yield what is saved: pictures, clips and their stills in order, then the attachments."""
        for item in self.items:
            yield item.main
            if item.still:
                yield item.still
        yield from self.attachments

    @functools.cached_property
    def files(self) -> dict[str, File]:
        """Every file by its name: what is saved, and what is for the screen alone."""
        screens = (item.screen for item in self.items if item.screen)
        return {file.name: file for file in (*self.downloads(), *screens)}

    @functools.cached_property
    def zip(self) -> Content:
        """The zip of all downloads."""
        return archive.plan(
            archive.Entry(
                file.name, file.crc32, tuple(p for p in file.content.pieces if isinstance(p, Stored))
            )
            for file in self.downloads()
        )


def load(conn: sa.Connection, account_id: UUID, package_id: UUID) -> Gallery:
    """Return what a published package shows."""
    mine = (files.c.account_id == account_id) & (files.c.package_id == package_id)
    rows = conn.execute(sa.select(files).where(mine).order_by(files.c.n)).all()
    stored: dict[int, list[sa.Row[*tuple[Any, ...]]]] = {}
    for part in conn.execute(
        sa.select(parts.c.n, parts.c.size, parts.c.crc32, parts.c.object)
        .where(parts.c.account_id == account_id, parts.c.package_id == package_id)
        .order_by(parts.c.n, parts.c.k)
    ):
        stored.setdefault(part.n, []).append(part)

    shown = [row for row in rows if row.role in (FileRole.PICTURE, FileRole.CLIP)]
    loose = [row for row in rows if row.role == FileRole.ATTACHMENT]
    digits = max(2, len(str(len(shown))))

    def name(row: sa.Row[*tuple[Any, ...]], number: int, stem: str = "ultrasound") -> File:
        pieces = stored.get(row.n, [])
        return File(
            name=f"{stem}-{number:0{digits}}.{_EXTENSIONS[row.media_type]}",
            role=FileRole(row.role),
            content=Content(tuple(Stored(p.object, p.size) for p in pieces), row.sha256, row.media_type),
            crc32=archive.combine_crc32((p.crc32, p.size) for p in pieces),
            width=row.width or 0,
            height=row.height or 0,
        )

    owned = {(row.of, row.role): row for row in rows if row.of is not None}
    items = []
    for number, row in enumerate(shown, 1):
        still, screen = owned.get((row.n, FileRole.POSTER)), owned.get((row.n, FileRole.SCREEN))
        items.append(
            Item(
                number,
                name(row, number),
                still=name(still, number) if still is not None else None,
                screen=name(screen, number) if screen is not None else None,
            )
        )
    return Gallery(
        tuple(items), tuple(name(row, number, "attachment") for number, row in enumerate(loose, 1))
    )
