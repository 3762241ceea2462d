"""A picture's text through both real children: covered, searched again, remembered."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from tricedesk.clean.boxes import Box
from tricedesk.clean.covers import Cover, MachineKey
from tricedesk.clean.search import FoundText, TextFound, TextKind, Uncover
from tricedesk.clean.text.judging import show_the_same
from tricedesk.clean.verdict import Code, Level
from tricedesk.dicom.frames import FrameBuffer, FrameReader
from tricedesk.dicom.study import Picture
from tricedesk.isolation import Child
from tricedesk.package.maker import MadePicture, PictureMaker
from tricedesk.package.memory import TextMemory, key_of
from tricedesk.package.texts import Lacking, Searched, differ, steady, text_reasons
from tricedesk.vault import SealedFile, Vault

Frame = NDArray[np.uint8]
WriteDicom = Callable[..., Path]
REGION = (20, 20, 310, 230)
KEEP = Box(*REGION)


def sealed(path: Path) -> SealedFile:
    """Return a memory's file at this place."""
    return SealedFile(path, Vault(bytes(range(32))))


def typed(text: str, frame: int = 0, size: int = 20) -> Frame:
    """Dark speckle with a line typed on it."""
    noise = np.random.default_rng(frame).integers(0, 60, (240, 320, 1), dtype=np.uint8)
    image = Image.fromarray(np.repeat(noise, 3, axis=2))
    ImageDraw.Draw(image).text((60, 100), text, (255, 255, 255), ImageFont.load_default(size))
    return np.array(image)


def cover_of(picture: Picture, cover: tuple[Box, ...] = ()) -> list[Cover]:
    return [Cover(MachineKey.of(picture), (KEEP,), cover, "Kim", datetime.now(UTC), 1)]


def codes(made: MadePicture) -> list[Code]:
    return [reason.code for reason in made.verdict.reasons]


def where_typed(made: MadePicture) -> NDArray[np.uint8]:
    image = np.asarray(Image.open(io.BytesIO(made.files[0].data)).convert("RGB"))
    return image[100:124, 60:200]


def test_the_patients_name_on_the_image_is_covered_for_good(
    maker: PictureMaker, reader: FrameReader, write_dicom: WriteDicom
) -> None:
    picture = reader.picture(write_dicom([typed("CANARYDOE")], [REGION]))
    made = maker.make(picture, cover_of(picture))
    (match,) = [t for t in made.texts if t.kind is TextKind.MATCH]
    assert where_typed(made).max() < 100
    assert codes(made) == [Code.TEXT_FOUND]
    assert made.verdict.reasons[0].boxes == (match.box,)
    again = maker.make(picture, cover_of(picture), uncover=[Uncover(match.box, "it is nobody")])
    assert again.digest == made.digest


def test_a_label_stays_until_it_is_covered_and_the_picture_is_clean(
    maker: PictureMaker, reader: FrameReader, write_dicom: WriteDicom
) -> None:
    picture = reader.picture(write_dicom([typed("BPD 4.21 cm")], [REGION]))
    made = maker.make(picture, cover_of(picture))
    (label,) = made.texts
    assert (label.kind, label.text) == (TextKind.LABEL, "BPD 4.21 cm")
    assert where_typed(made).max() > 200
    assert (made.verdict.level, codes(made)) == (Level.CLEAN, [])
    covered = maker.make(picture, cover_of(picture, (label.box,)))
    assert where_typed(covered).max() < 100
    assert covered.texts[0].covered


def test_other_text_is_covered_until_a_person_uncovers_it(
    maker: PictureMaker, reader: FrameReader, write_dicom: WriteDicom
) -> None:
    picture = reader.picture(write_dicom([typed("Thistlewood")], [REGION]))
    made = maker.make(picture, cover_of(picture))
    assert where_typed(made).max() < 100
    shown = maker.make(picture, cover_of(picture), uncover=[Uncover(made.texts[0].box)])
    assert where_typed(shown).max() > 200
    assert shown.texts[0].changed
    assert shown.digest != made.digest


def test_text_typed_in_the_middle_of_a_clip_is_covered_in_all_of_it(
    maker: PictureMaker, reader: FrameReader, write_dicom: WriteDicom
) -> None:
    frames = [typed("CANARYDOE" if 4 <= n < 8 else "", n) for n in range(12)]
    picture = reader.picture(write_dicom(frames, [REGION]))
    made = maker.make(picture, cover_of(picture))
    assert [t.kind for t in made.texts] == [TextKind.MATCH]
    assert any(b.x0 <= 62 and b.x1 >= 150 and b.y0 <= 105 and b.y1 >= 118 for b in made.covered)


def test_identity_that_the_search_missed_is_found_in_what_was_made(
    reader: FrameReader, cleaner: Child, write_dicom: WriteDicom
) -> None:
    class Blind(PictureMaker):
        """Its first search sees nothing."""

        def __init__(self, reader: FrameReader, cleaner: Child) -> None:
            super().__init__(reader, cleaner)
            self._search.find = self.nothing  # type: ignore[method-assign]

        @staticmethod
        def nothing(*_: object, **__: object) -> Searched:
            return Searched(TextFound((), False))

    for count in (1, 3):
        picture = reader.picture(write_dicom([typed("CANARYDOE", n) for n in range(count)], [REGION]))
        made = Blind(reader, cleaner).make(picture, cover_of(picture))
        assert [t.kind for t in made.texts] == [TextKind.MATCH]
        assert any(b.x0 <= 62 and b.x1 >= 150 and b.y0 <= 105 and b.y1 >= 118 for b in made.covered)
        assert codes(made) == [] or codes(made) == [Code.TEXT_FOUND]


def test_what_was_found_is_remembered(
    tmp_path: Path, reader: FrameReader, cleaner: Child, write_dicom: WriteDicom
) -> None:
    reads: list[int] = []

    class Noting(FrameReader):
        def read(self, picture: Picture, index: int, buffer: FrameBuffer) -> None:
            reads.append(index)
            super().read(picture, index, buffer)

    picture = reader.picture(write_dicom([typed("CANARYDOE", n) for n in range(3)], [REGION]))
    made = []
    for _ in range(2):
        memory = TextMemory(sealed(tmp_path / "texts.db"))
        made.append(PictureMaker(Noting(reader.child), cleaner, memory).make(picture, cover_of(picture)))
        memory.close()
    assert made[0] == made[1]
    assert reads == [0, 1, 2, 0, 1, 2, 0, 1, 2]  # searched and made; the second time only made


def test_a_memory_that_is_damaged_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "texts.db"
    path.write_bytes(b"no database at all" * 100)
    memory = TextMemory(sealed(path))
    assert memory.get(key_of("a")) is None
    memory.put(key_of("a"), {"b": 1})
    assert memory.get(key_of("a")) == {"b": 1}
    memory.close()
    assert TextMemory(None).get("a") is None


def text(kind: TextKind, words: str, box: Box = KEEP, confidence: float = 0.9) -> FoundText:
    return FoundText(box, kind, words, confidence, on_image=True)


def frame_with(*texts: FoundText) -> TextFound:
    return TextFound(texts, False)


def test_frames_differ_by_words_not_by_spots() -> None:
    word, spot = text(TextKind.COVERED, "Jane"), text(TextKind.UNREADABLE, "", Box(0, 0, 9, 9))
    assert not differ([frame_with(word), frame_with(word, spot)])
    assert differ([frame_with(word), frame_with()])
    scrawl = text(TextKind.UNREADABLE, "", Box(0, 0, 60, 20))
    assert differ([frame_with(scrawl), frame_with()])
    unseen = {Lacking(0, 1, scrawl.box)}  # its pixels are there all the same
    assert not differ([frame_with(scrawl), frame_with()], unseen)
    assert differ([frame_with(scrawl), frame_with(word)], unseen)


def test_a_line_that_is_there_unfound_is_told_from_one_that_went() -> None:
    line = Box(55, 95, 200, 130)
    shown, without = typed("CANARYDOE"), typed("")
    noisy = io.BytesIO()
    Image.fromarray(shown).save(noisy, "JPEG", quality=95)
    assert show_the_same(shown, np.asarray(Image.open(noisy)), line)
    assert not show_the_same(shown, without, line)
    assert not show_the_same(shown, typed("CANARYJOE"), line)
    assert not show_the_same(shown, shown, Box(400, 95, 500, 130))


def test_frames_that_show_the_same_are_compared_in_the_child(
    reader: FrameReader, cleaner: Child, write_dicom: WriteDicom
) -> None:
    frames = [typed("CANARYDOE"), typed("CANARYDOE"), typed("")]
    picture = reader.picture(write_dicom(frames, [REGION]))
    line = Box(55, 95, 200, 130)
    with FrameBuffer(240, 320) as one, FrameBuffer(240, 320) as other:
        reader.read(picture, 0, one)
        told = []
        for index in (1, 2):
            reader.read(picture, index, other)
            request = {
                "frames": [[b.name, b.Rows, b.Columns] for b in (one, other)],
                "boxes": [[line.x0, line.y0, line.x1, line.y1]],
            }
            told.append(cleaner.call("show_same", request, timeout=60).untrusted)
    assert told == [{"same": [True]}, {"same": [False]}]


def test_a_spot_in_one_frame_alone_is_dropped() -> None:
    spot, scrawl = (
        text(TextKind.UNREADABLE, "", Box(0, 0, 9, 9)),
        text(TextKind.UNREADABLE, "", Box(0, 0, 60, 20)),
    )
    clip = [frame_with(spot), frame_with(scrawl), frame_with(spot), frame_with(spot)]
    assert [len(f.texts) for f in steady(clip)] == [0, 0, 1, 1]
    assert [len(f.texts) for f in steady(clip, small=True)] == [0, 1, 1, 1]


@pytest.mark.parametrize(
    ("searched", "want"),
    [
        (Searched(TextFound((), False), missing=True), [Code.TEXT_NOT_SEARCHED]),
        (Searched(TextFound((), False), tinted=True), [Code.COLOURS_UNCERTAIN]),
        (Searched(TextFound((), True)), [Code.REPORT_PAGE]),
        (Searched(frame_with(text(TextKind.SUSPECT, "A"))), [Code.SUSPECT_TEXT]),
        (Searched(frame_with(text(TextKind.COVERED, "Jane"))), [Code.TEXT_FOUND]),
        (Searched(frame_with(text(TextKind.COVERED, "e"))), []),
        (Searched(frame_with(text(TextKind.LABEL, "BPD"))), []),
    ],
)
def test_what_a_search_means(searched: Searched, want: list[Code]) -> None:
    assert [r.code for r in text_reasons(searched, [KEEP])] == want
