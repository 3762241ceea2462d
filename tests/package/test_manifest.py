"""Files on disk, and the manifest that describes them."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from tricedesk.clean.covers import MachineKey
from tricedesk.clean.verdict import Code, reason, verdict
from tricedesk.dicom.study import Picture
from tricedesk.errors import RefusedError, UsageError
from tricedesk.package.maker import MadeFile, MadePicture
from tricedesk.package.manifest import BuiltPackage, build_manifest, store_attachment, store_picture
from tricedesk.wire import PART_SIZE, Channel, FileRole, Manifest, NoCode, Recipient, new_id

PDF = b"%PDF-1.7 " + b"x" * 100


def made(*files: MadeFile) -> MadePicture:
    source = Picture(Path("x"), "1.2", 240, 320, 1, 0.0, "ACME", "Sono", (), (), "0" * 64)
    code = Code.UNKNOWN_MACHINE if files else Code.NOTHING_TO_KEEP
    digest = hashlib.sha256(files[0].data).hexdigest() if files else ""
    return MadePicture(source, MachineKey.of(source), verdict([reason(code)]), (), (), files, digest)


def image(data: bytes = b"jpeg") -> MadePicture:
    return made(
        MadeFile(FileRole.PICTURE, "image/jpeg", 320, 240, data),
        MadeFile(FileRole.SCREEN, "image/webp", 320, 240, b"webp"),
    )


def clip() -> MadePicture:
    return made(
        MadeFile(FileRole.CLIP, "video/mp4", 320, 240, b"mp4" * PART_SIZE),
        MadeFile(FileRole.POSTER, "image/jpeg", 320, 240, b"still"),
        MadeFile(FileRole.SCREEN, "image/webp", 320, 240, b"still webp"),
    )


def build(pictures: list[Any], attachments: list[Any], **more: Any) -> BuiltPackage:
    recipient = Recipient(message_id=new_id(), channel=Channel.EMAIL, address="jane@example.org")
    return build_manifest(
        pictures,
        attachments,
        package_id=new_id(),
        page_id=new_id(),
        link_id=new_id(),
        language="en",
        recipients=[recipient],
        **more,
    )


def test_pictures_come_in_order_then_attachments(tmp_path: Path) -> None:
    source = tmp_path / "DOE JANE report.doc"
    source.write_bytes(PDF)
    pictures = [store_picture(tmp_path, n, each) for n, each in enumerate([image(), clip(), image()], 1)]
    built = build(pictures, [store_attachment(tmp_path, 1, source)])
    files = built.manifest.files
    assert [(file.role.value, file.of) for file in files] == [
        ("picture", None),
        ("screen", 0),
        ("clip", None),
        ("poster", 2),
        ("screen", 2),
        ("picture", None),
        ("screen", 5),
        ("attachment", None),
    ]
    for file, path in zip(files, built.paths, strict=True):
        data = path.read_bytes()
        assert (file.size, file.sha256) == (len(data), hashlib.sha256(data).hexdigest())
        pieces = [data[i : i + PART_SIZE] for i in range(0, len(data), PART_SIZE)]
        assert list(file.parts) == [hashlib.sha256(piece).hexdigest() for piece in pieces]
    assert len(files[2].parts) == 3
    assert built.paths[-1].read_bytes() == PDF
    assert Manifest.model_validate_json(built.manifest.model_dump_json()) == built.manifest


def test_names_are_neutral_and_ordered(tmp_path: Path) -> None:
    source = tmp_path / "DOE JANE 20261124.pdf"
    source.write_bytes(PDF)
    folder = tmp_path / "package"
    folder.mkdir()
    store_picture(folder, 1, image())
    store_picture(folder, 2, clip())
    store_attachment(folder, 1, source)
    assert sorted(path.name for path in folder.iterdir()) == [
        "attachment-0001.pdf",
        "picture-0001-screen.webp",
        "picture-0001.jpg",
        "picture-0002-screen.webp",
        "picture-0002-still.jpg",
        "picture-0002.mp4",
    ]


def test_choices_stand_in_the_manifest(tmp_path: Path) -> None:
    replaced = new_id()
    built = build(
        [store_picture(tmp_path, 1, image())],
        [],
        lifespan_days=30,
        code=NoCode(),
        label="AAAA",
        replaces=replaced,
    )
    manifest = built.manifest
    assert (manifest.lifespan_days, manifest.code, manifest.label) == (30, NoCode(), "AAAA")
    assert manifest.replaces == replaced


def test_refused_picture_is_not_stored(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="Draw what to keep"):
        store_picture(tmp_path, 1, made())
    assert list(tmp_path.iterdir()) == []


def test_attachments_and_pictures_never_mix(tmp_path: Path) -> None:
    source = tmp_path / "x.jpg"
    source.write_bytes(b"\xff\xd8\xff\xe0 a photograph with a name")
    attachment = store_attachment(tmp_path, 1, source)
    picture = store_picture(tmp_path, 1, image())
    wrong: list[tuple[list[Any], list[Any]]] = [
        ([picture, attachment], []),
        ([picture], [picture]),
        ([picture.main], []),
        ([picture, source], []),
        ([picture], [source]),
    ]
    for pictures, attachments in wrong:
        with pytest.raises(TypeError, match="stand among"):
            build(pictures, attachments)


def test_package_without_a_picture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no picture to send"):
        build([], [])


def test_file_that_changed_on_disk_is_refused(tmp_path: Path) -> None:
    stored = store_picture(tmp_path, 1, image())
    stored.main.path.write_bytes(b"another")
    with pytest.raises(RefusedError, match="changed"):
        build([stored], [])


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"DICM", b"<html>", b"\xff\xd8", b" %PDF-1.7"])
def test_attachment_of_another_kind_is_refused(tmp_path: Path, data: bytes) -> None:
    source = tmp_path / "report.pdf"
    source.write_bytes(data)
    with pytest.raises(UsageError, match="no JPEG, PNG or PDF"):
        store_attachment(tmp_path, 1, source)
    assert list(tmp_path.iterdir()) == [source]


def test_too_many_files_are_told(tmp_path: Path) -> None:
    stored = store_picture(tmp_path, 1, image())
    with pytest.raises(UsageError, match="too many pictures") as caught:
        build([stored] * 1001, [])
    assert "2002" in caught.value.message
