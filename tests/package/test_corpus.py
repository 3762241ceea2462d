"""Every frame of every real file: a picture that matches, or a reason. No identity in any byte.

The reference is pydicom's own decoding where it has a decoder; what it can't decode is compared with nothing
but must still give a picture or a reason.
"""

from __future__ import annotations

import io
import warnings
from contextlib import suppress
from pathlib import Path
from typing import Any

import av
import numpy as np
import pydicom
import pytest
from numpy.typing import NDArray
from PIL import Image
from pydicom.pixels.processing import apply_color_lut, apply_modality_lut, apply_voi_lut
from pydicom.pixels.utils import pixel_array

from tricedesk.clean.verdict import Level
from tricedesk.dicom.frames import FrameReader
from tricedesk.errors import TriceDeskError
from tricedesk.package.maker import MadePicture, PictureMaker

pytestmark = [pytest.mark.corpus, pytest.mark.slow, pytest.mark.filterwarnings("ignore::UserWarning")]

Pixels = NDArray[np.int16]


@pytest.fixture(scope="module")
def everything(corpus: Path, reader: FrameReader, request: pytest.FixtureRequest) -> dict[Path, Any]:
    """Each file's MadePicture, or the error that says why there is none."""
    maker = PictureMaker(reader, request.getfixturevalue("cleaner"))
    found: dict[Path, Any] = {}
    for path in sorted(p for p in corpus.rglob("*") if p.is_file()):
        try:
            found[path] = maker.make(reader.picture(path), [])
        except TriceDeskError as error:
            found[path] = error
    return found


def frames_of(made: MadePicture) -> list[Pixels]:
    """The outgoing picture, decoded, without the black that fills up a clip."""
    data = made.files[0].data
    if made.files[0].media_type == "image/jpeg":
        return [np.asarray(Image.open(io.BytesIO(data)).convert("RGB")).astype(np.int16)]
    rows, columns = made.picture.Rows, made.picture.Columns
    with av.open(io.BytesIO(data), "r") as container:
        return [
            np.asarray(frame.to_ndarray(format="rgb24"))[:rows, :columns].astype(np.int16)
            for frame in container.decode(video=0)
        ]


def reference(path: Path) -> list[Pixels] | None:
    """The source's frames as pydicom shows them (RGB of 8 bits); None where it can't.

    It takes a palette of a big-endian file for little-endian; that file's twin is compared instead.
    """
    ds = pydicom.dcmread(path, force=True)
    if ds.get("PhotometricInterpretation") == "PALETTE COLOR" and not ds.original_encoding[1]:
        return None
    if "TransferSyntaxUID" not in ds.get("file_meta", {}):
        ds.file_meta = pydicom.dataset.FileMetaDataset()
        ds.file_meta.TransferSyntaxUID = pydicom.uid.ImplicitVRLittleEndian
    try:
        pixels = pixel_array(ds)
    except Exception:  # noqa: BLE001 - whatever a decoder raises, it has no reference
        return None
    many = [pixels] if int(ds.get("NumberOfFrames") or 1) == 1 else list(pixels)
    return [shown(frame, ds) for frame in many]


def shown(frame: NDArray[Any], ds: pydicom.Dataset) -> Pixels:
    kind = str(ds.PhotometricInterpretation)
    if kind == "PALETTE COLOR":
        rgb = apply_color_lut(frame, ds)
        return (rgb >> 8 if rgb.dtype == np.uint16 else rgb).astype(np.int16)
    if frame.ndim == 3:
        return frame.astype(np.int16)
    grey = apply_voi_lut(apply_modality_lut(frame, ds), ds).astype(float)
    low, high = float(grey.min()), float(grey.max())
    if "WindowCenter" in ds:  # windowing gives the whole range of stored values, rescaled (PS3.3 C.11.2.1.2)
        depth, signed = 2 ** int(ds.BitsStored), int(ds.PixelRepresentation)
        ends = np.array([0, depth - 1]) - (depth // 2 if signed else 0)
        low, high = ends * float(ds.get("RescaleSlope", 1)) + float(ds.get("RescaleIntercept", 0))
    elif int(ds.BitsStored) == 8:
        low, high = 0.0, 255.0
    scaled = ((grey - low) / (high - low or 1) * 255).clip(0, 255)
    if kind == "MONOCHROME1":
        scaled = 255 - scaled
    return np.repeat(scaled[..., None], 3, axis=2).astype(np.int16)


def test_each_file_gives_a_picture_or_a_reason(everything: dict[Path, Any]) -> None:
    assert len(everything) > 50
    for path, made in everything.items():
        if isinstance(made, TriceDeskError):
            assert str(made), path
            continue
        # no verdict is clean yet
        assert made.verdict.level in (Level.NEEDS_LOOK, Level.REFUSED), path
        assert made.verdict.reasons[0].sentence, path
        assert (made.verdict.level is Level.REFUSED) == (not made.files) == (not made.digest), path
        if made.files:
            assert len(frames_of(made)) == made.picture.NumberOfFrames, path
    pictures = [made for made in everything.values() if isinstance(made, MadePicture) and made.files]
    assert len(pictures) >= 35


def test_pictures_match_in_the_kept_area(everything: dict[Path, Any]) -> None:
    compared = 0
    for path, made in everything.items():
        if isinstance(made, TriceDeskError) or not made.files:
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            wanted = reference(path)
        if wanted is None:
            continue
        limit = 3.0 if len(wanted) == 1 else 7.0  # a clip's colours have a quarter of the pixels
        for index, (whole, got) in enumerate(zip(wanted, frames_of(made), strict=True)):
            want = whole.copy()
            for box in made.covered:
                want[box.y0 : box.y1, box.x0 : box.x1] = 0
            for box in made.keep:
                area = np.s_[box.y0 : box.y1, box.x0 : box.x1]
                error = np.abs(got[area] - want[area]).mean()
                assert error < limit, (path.name, index, error)
                # colours: a swapped or doubly converted channel shifts its mean
                shift = np.abs((got[area] - want[area]).mean(axis=(0, 1))).max()
                assert shift < 2, (path.name, index, shift)
            compared += 1
    assert compared >= 200


@pytest.mark.parametrize(
    ("one", "twin"),
    [
        ("us/pydicom-data/OBXXXX1A.dcm", "us/pydicom-data/OBXXXX1A_expb.dcm"),
        ("us/pydicom-data/OBXXXX1A.dcm", "us/pydicom-data/OBXXXX1A_rle.dcm"),
        ("us/DICOMHTJ2K/US1_UNC", "us/DICOMHTJ2K/US1_JPH"),
        ("us/DICOMHTJ2K/US1_UNC", "us/pydicom-data/US1_J2KR.dcm"),
        ("us/DICOMHTJ2K/US1_UNC", "us/dicom-test-files/US1_RLE"),
        ("us/dcm4che/US-PAL-8-10x-echo", "us/dcm4che/jpeg-ls-Palette.dcm"),
        ("us/pydicom-data/color-pl.dcm", "us/pydicom-data/color-px.dcm"),
    ],
)
def test_one_picture_in_two_encodings_gives_the_same_bytes(
    corpus: Path, everything: dict[Path, Any], one: str, twin: str
) -> None:
    if not (corpus / one).exists():
        pytest.skip("another corpus")
    assert everything[corpus / one].digest == everything[corpus / twin].digest != ""


def test_everything_else_is_black(everything: dict[Path, Any]) -> None:
    for path, made in everything.items():
        if isinstance(made, TriceDeskError) or not made.files:
            continue
        far = np.ones((made.picture.Rows, made.picture.Columns), bool)
        for box in made.keep:  # 16 pixels: a block's ringing
            far[max(box.y0 - 16, 0) : box.y1 + 16, max(box.x0 - 16, 0) : box.x1 + 16] = False
        for frame in frames_of(made):
            assert frame[far].max(initial=0) <= 8, path


def leaks(path: Path, made: MadePicture, data: bytes) -> list[str]:
    """Which of a source's identifying values of six characters or more stand in some bytes."""
    values = {text.strip() for _, text in made.picture.identifiers} | header_values(path)
    if data.startswith(b"\xff\xd8"):
        data = data[data.index(b"\xff\xda") :]  # the fixed tables of every JPEG hold such runs as 456789
    return [
        value
        for value in sorted(values)
        for encoding in ("utf-8", "latin-1", "utf-16-le", "utf-16-be")
        if len(value) >= 6 and value.encode(encoding, "replace") in data
    ]


def header_values(path: Path) -> set[str]:
    """Names, IDs, dates and UIDs that pydicom itself finds in the header, whatever the reader told."""
    found: set[str] = set()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        ds = pydicom.dcmread(path, force=True, stop_before_pixels=True)
        with suppress(NotImplementedError):  # a file with a stray item tag: what stands before it counts
            for element in ds.iterall():
                if element.VR in ("PN", "DA", "DT", "UI", "LO", "SH") and element.value:
                    found.update(str(element.value).split("^"))
    return found


def test_no_identifying_value_stands_in_an_output(everything: dict[Path, Any]) -> None:
    searched = 0
    for path, made in everything.items():
        if isinstance(made, TriceDeskError) or not made.files:
            continue
        for file in made.files:
            assert leaks(path, made, file.data) == [], (path.name, file.role)
            searched += 1
        longest = max((text for _, text in made.picture.identifiers), key=len)
        assert leaks(path, made, made.files[0].data + longest.encode("utf-16-le")), path.name
    assert searched >= 80
