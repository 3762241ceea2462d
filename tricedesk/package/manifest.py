"""Made pictures and attachments → files on disk with neutral names, and the manifest that describes them.

Owns: names and order of a package's files, their digests, and the split between what was cleaned and what a
person added as it is. Refuses: putting one among the other: a picture comes from a `MadePicture` that was
not refused, an attachment from a path, and they have different types until the manifest.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from uuid import UUID

from tricedesk import system
from tricedesk.errors import RefusedError, UsageError
from tricedesk.package.maker import MadeFile, MadePicture
from tricedesk.wire import (
    MAX_FILE_SIZE,
    MAX_FILES,
    MIB,
    PART_SIZE,
    AccountCode,
    CodeChoice,
    FileRole,
    Manifest,
    PackageFile,
    Recipient,
)

_EXTENSIONS = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
    "video/mp4": ".mp4",
    "application/pdf": ".pdf",
}
_SUFFIXES = {FileRole.POSTER: "-still", FileRole.SCREEN: "-screen"}
_SIGNATURES = {
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"%PDF-": "application/pdf",
}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file of a package as it lies on disk; `sha256` is what it must still have when it is packed."""

    path: Path
    role: FileRole
    media_type: str
    sha256: str
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True)
class StoredPicture:
    """One cleaned picture or clip on disk: its JPEG or MP4, and what belongs to it."""

    main: StoredFile
    others: tuple[StoredFile, ...]


@dataclass(frozen=True, slots=True)
class StoredAttachment:
    """One attachment on disk. It was not cleaned."""

    file: StoredFile


@dataclass(frozen=True, slots=True)
class BuiltPackage:
    """A manifest, and where each of its files lies: `paths[n]` is file `n`."""

    manifest: Manifest
    paths: tuple[Path, ...]


def store_picture(folder: Path, place: int, made: MadePicture) -> StoredPicture:
    """Write a made picture's files as `picture-0001.jpg` and so on; `place` counts from 1.

    Raises:
        RefusedError: the picture was refused.
        OSError: disk full, no right to write.
    """
    if not made.files:
        sentence = made.verdict.reasons[0].sentence if made.verdict.reasons else ""
        raise RefusedError("This picture can't be sent.", sentence)
    main, *others = [_stored(folder, f"picture-{place:04d}", file) for file in made.files]
    return StoredPicture(main, tuple(others))


def store_attachment(folder: Path, place: int, source: Path) -> StoredAttachment:
    """Copy an attachment as `attachment-0001.pdf` and so on; `place` counts from 1.

    What it is, its first bytes say, not its name.

    Raises:
        UsageError: no JPEG, PNG or PDF, empty, or too large.
        OSError: can't be read, or can't be written.
    """
    with source.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        head = file.read(8)
        media_type = next((kind for sign, kind in _SIGNATURES.items() if head.startswith(sign)), None)
        if media_type is None:
            raise UsageError("This attachment is no JPEG, PNG or PDF.", hint="Leave it out.")
        if size > MAX_FILE_SIZE:
            raise UsageError("This attachment is too large.", hint="Leave it out.")
        file.seek(0)
        target = folder / f"attachment-{place:04d}{_EXTENSIONS[media_type]}"
        sha256 = _copy(file, target)
    return StoredAttachment(StoredFile(target, FileRole.ATTACHMENT, media_type, sha256))


def build_manifest(
    pictures: Sequence[StoredPicture],
    attachments: Sequence[StoredAttachment],
    *,
    package_id: UUID,
    page_id: UUID,
    link_id: UUID,
    language: str,
    recipients: Iterable[Recipient],
    lifespan_days: int | None = None,
    code: CodeChoice | None = None,
    label: str = "",
    replaces: UUID | None = None,
) -> BuiltPackage:
    """Return the manifest of files on disk: pictures in the order given, then attachments.

    Each file is read once, in pieces, and must be what was stored.

    Raises:
        RefusedError: a file on disk is not what was looked at.
        UsageError: no picture, or more files than a package takes.
        OSError: a file can't be read.
    """
    if not pictures:
        raise UsageError("There is no picture to send.", hint="Choose at least one.")
    rows: list[tuple[StoredFile, int | None]] = []
    for picture in pictures:
        if type(picture) is not StoredPicture:
            raise TypeError("only made pictures stand among the pictures")
        n = len(rows)
        rows += [(picture.main, None), *((other, n) for other in picture.others)]
    for attachment in attachments:
        if type(attachment) is not StoredAttachment:
            raise TypeError("only attachments stand among the attachments")
        rows.append((attachment.file, None))
    if len(rows) > MAX_FILES:
        raise UsageError(
            "These are too many pictures for one sending.",
            f"They make {len(rows)} files; at most {MAX_FILES} can go together.",
            "Send them in two.",
        )
    manifest = Manifest(
        package_id=package_id,
        page_id=page_id,
        link_id=link_id,
        language=language,
        lifespan_days=lifespan_days,
        code=code or AccountCode(),
        recipients=tuple(recipients),
        label=label,
        replaces=replaces,
        files=tuple(_described(n, file, of) for n, (file, of) in enumerate(rows)),
    )
    return BuiltPackage(manifest, tuple(file.path for file, _ in rows))


def _stored(folder: Path, name: str, file: MadeFile) -> StoredFile:
    path = folder / f"{name}{_SUFFIXES.get(file.role, '')}{_EXTENSIONS[file.media_type]}"
    system.write_durably(path, file.data)
    sha256 = hashlib.sha256(file.data).hexdigest()
    return StoredFile(path, file.role, file.media_type, sha256, file.width, file.height)


def _copy(source: IO[bytes], target: Path) -> str:
    """Copy durably, in pieces; return the digest of what was written."""
    digest = hashlib.sha256()
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            for piece in _pieces(source, MIB):
                digest.update(piece)
                file.write(piece)
            system.sync_file(file)
        system.replace(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return digest.hexdigest()


def _described(n: int, stored: StoredFile, of: int | None) -> PackageFile:
    whole = hashlib.sha256()
    parts: list[str] = []
    size = 0
    with stored.path.open("rb") as file:
        for piece in _pieces(file, PART_SIZE):
            whole.update(piece)
            parts.append(hashlib.sha256(piece).hexdigest())
            size += len(piece)
    if whole.hexdigest() != stored.sha256:
        raise RefusedError(
            "A file changed after it was made.",
            "It is not what was looked at.",
            "Prepare the study again.",
        )
    return PackageFile(
        n=n,
        role=stored.role,
        media_type=stored.media_type,
        size=size,
        sha256=stored.sha256,
        parts=tuple(parts),
        width=stored.width,
        height=stored.height,
        of=of,
    )


def _pieces(file: IO[bytes], size: int) -> Iterator[bytes]:
    while piece := file.read(size):
        yield piece
