"""Every real ultrasound file with identity burned in: cleaned, then read again by the same recogniser.

What stands in the pictures was listed by eye. A person still looks; this tells what the automatic step
leaves for her to find.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from tricedesk.clean.boxes import whole
from tricedesk.clean.identity import Identity
from tricedesk.clean.search import TextKind, TextSearch
from tricedesk.clean.verdict import Level
from tricedesk.pipeline import DraftPicture, Workshop

pytestmark = [pytest.mark.corpus, pytest.mark.slow, pytest.mark.timeout(1200)]

#: file → words of the names, IDs, institutions, dates and times that its pixels show
BURNED_IN = {
    "us/DICOMHTJ2K/US1_UNC": ("baptist", "2:09:04"),
    "us/DICOMHTJ2K/US1_JPH": ("baptist", "2:09:04"),
    "us/dicom-test-files/US1_RLE": ("baptist", "2:09:04"),
    "us/pydicom-data/US1_J2KI.dcm": ("baptist", "2:09:04"),
    "us/pydicom-data/US1_J2KR.dcm": ("baptist", "2:09:04"),
    "us/ITKPOCUS/sonoque_anechoic-3mm-3mm.dcm": ("2020-04-28", "13:28"),
    "us/cornerstone3D/no-pixel-spacing.dcm": ("test", "1234", "latour", "cardiolatou", "03-may", "05:05"),
    "us/dcm4che/US-PAL-8-10x-echo": ("30jan", "11:24"),
    "us/dcm4che/jpeg-ls-Palette.dcm": ("30jan", "11:24"),
    "us/dcm4che/US-RGB-8-epicard": ("gemedical",),
    "us/dcm4che/YBR_FULL-RLE.dcm": ("doe", "john", "montgeneral", "mongeneral", "17oct", "1:29", "1:25"),
    "us/deid-data/GREYSCALE_IMAGE.dcm": ("zzz", "00079241539", "08/29", "cchs", "03/02", "05:24"),
    "us/deid-data/GREYSCALE_CINE.dcm": ("zzz", "00079241539", "08/29", "cchs", "03/02", "05:24"),
    "us/pydicom-data/OBXXXX1A.dcm": ("142825", "philipshealthcare", "5/25", "2:56"),
    "us/pydicom-data/OBXXXX1A_2frame.dcm": ("142825", "philipshealthcare", "5/25", "2:56"),
    "us/pydicom-data/OBXXXX1A_expb.dcm": ("142825", "philipshealthcare", "5/25", "2:56"),
    "us/pydicom-data/OBXXXX1A_rle.dcm": ("142825", "philipshealthcare", "5/25", "2:56"),
    "us/pydicom-data/OBXXXX1A_rle_2frame.dcm": ("142825", "philipshealthcare", "5/25", "2:56"),
}

Frame = NDArray[np.uint8]


@pytest.fixture(scope="module")
def drafted(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, DraftPicture]:
    """Each file of the corpus's ultrasound, cleaned as an unknown machine's."""
    made: dict[str, DraftPicture] = {}
    with Workshop() as workshop:
        for n, study in enumerate(workshop.scan(corpus / "us").studies):
            draft = workshop.draft(study, tmp_path_factory.mktemp("drafts") / str(n), [])
            made |= {str(p.instance.path.relative_to(corpus)): p for p in draft.pictures}
    return made


def frames_of(made: DraftPicture) -> Iterator[Frame]:
    """The outgoing picture; of a clip every eighth frame."""
    if made.stored is None:
        return
    data = made.stored.main.path.read_bytes()
    if data.startswith(b"\xff\xd8"):
        yield np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))
        return
    with av.open(io.BytesIO(data), "r") as container:
        for index, frame in enumerate(container.decode(video=0)):
            if index % 8 == 0:
                yield np.asarray(frame.to_ndarray(format="rgb24"), np.uint8)


def read(frame: Frame, identity: Identity) -> list[tuple[str, TextKind]]:
    """Every line of a frame, wherever it stands."""
    found = TextSearch().find(frame, [whole(*frame.shape[:2])], identity, thorough=False)
    return [(text.text, text.kind) for text in found.texts]


def test_no_identifying_line_is_left(drafted: dict[str, DraftPicture]) -> None:
    looked_at = 0
    for name, words in BURNED_IN.items():
        if name not in drafted or drafted[name].picture is None:
            continue
        made = drafted[name]
        identity = Identity.of(made.picture.identifiers if made.picture else ())
        for frame in frames_of(made):
            lines = read(frame, identity)
            assert not [text for text, kind in lines if kind is TextKind.MATCH], name
            squeezed = [text.casefold().replace(" ", "") for text, _ in lines]
            assert not [text for text in squeezed if any(word in text for word in words)], name
        looked_at += 1
    if not looked_at:
        pytest.skip("another corpus")
    assert looked_at >= 8  # of files that are one Instance in several encodings, one is drafted


def test_the_words_are_found_before_cleaning(corpus: Path, drafted: dict[str, DraftPicture]) -> None:
    """Else the test above would pass on whatever the recogniser can't read."""
    from tricedesk.dicom.frames import FrameBuffer

    for kind in ("YBR_FULL", "US1_", "OBXXXX1A", "GREYSCALE_IMAGE"):
        name = next((name for name in BURNED_IN if kind in name and name in drafted), None)
        if name is None or (picture := drafted[name].picture) is None:
            pytest.skip("another corpus")
        with Workshop() as workshop, FrameBuffer(picture.Rows, picture.Columns) as buffer:
            workshop.frames.read(picture, 0, buffer)
            lines = read(buffer.array().copy(), Identity.of(picture.identifiers))
        text = "".join(line.casefold().replace(" ", "") for line, _ in lines)
        assert sum(word in text for word in BURNED_IN[name]) >= 2, (name, lines)


def test_a_name_typed_on_the_image_is_found(drafted: dict[str, DraftPicture]) -> None:
    made = drafted.get("us/dcm4che/YBR_FULL-RLE.dcm")
    if made is None:
        pytest.skip("another corpus")
    (typed,) = [text for text in made.texts if text.text.casefold() == "doe" and text.box.y0 > 300]
    assert typed.kind is TextKind.MATCH
    assert typed.covered
    (frame,) = frames_of(made)
    inside = frame[typed.box.y0 + 2 : typed.box.y1 - 2, typed.box.x0 + 2 : typed.box.x1 - 2]
    assert inside.max() < 40


def test_the_crosses_of_a_caliper_stay(drafted: dict[str, DraftPicture]) -> None:
    made = drafted.get("us/fo-dicom/GH364.dcm")
    if made is None:
        pytest.skip("another corpus")
    assert not [text for text in made.texts if text.covered]


def test_no_picture_of_an_unknown_machine_goes_unlooked(drafted: dict[str, DraftPicture]) -> None:
    assert all(made.verdict.level is not Level.CLEAN for made in drafted.values())
