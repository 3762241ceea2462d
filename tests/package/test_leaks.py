"""Tokens planted wherever a file can hold identity: none stands in what is made of it, whatever its spelling.

The search here is its own: it knows what was planted, not what the reader gathered.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate

from tests.package.conftest import doppler
from tricedesk.pipeline import Draft, Workshop

WriteDicom = Callable[..., Path]

NAMES = (
    "QUILLFEATHER",
    "Quillfeather",
    "quillfeather",
    "ZEPHYRINE",
    "Zephyrine",
    "OSTROWSKÁ",
    "OSTROWSKA",
    "山田太郎",
)
NUMBERS = ("8675309-4471", "86753094471", "KX77-20431", "KX7720431", "SN5550123987")
DATES = (
    *("19510829", "29081951", "08291951", "1951-08-29", "29.08.1951", "8/29/1951", "29.8.51", "08/29/51"),
    *(
        "29 AUG 1951",
        "29-Aug-51",
        "August 29, 1951",
        "29 août 1951",
        "29 de agosto de 1951",
        "510829",
        "290851",
    ),
)
PLACES = (
    "Larkspur Infirmary",
    "LARKSPUR",
    "77 Wexcombe Lane",
    "Wexcombe",
    "quill@larkspur.example",
    "+15550199734",
)
TOKENS = (
    *NAMES,
    *NUMBERS,
    *DATES,
    *PLACES,
    "planted-in-preamble",
    "planted-behind",
    "planted-in-name",
    "planted-COM",
)
ENCODINGS = ("utf-8", "latin-1", "utf-16-le", "utf-16-be", "utf-32-le", "cp037", "shift_jis", "iso8859-7")


def plant(ds: Dataset) -> None:
    """Fill a header: top level, nested three deep, private in every text VR, unknown, comments."""
    ds.SpecificCharacterSet = "ISO_IR 192"
    ds.PatientName, ds.OtherPatientNames = (
        "QUILLFEATHER^ZEPHYRINE=山田^太郎",
        ["OSTROWSKÁ^Zephyrine", "山田太郎"],
    )
    ds.PatientID, ds.AccessionNumber, ds.DeviceSerialNumber = "8675309-4471", "KX77-20431", "SN5550123987"
    ds.PatientBirthDate, ds.StudyDate = "19510829", "19510829"
    ds.AcquisitionDateTime = "19510829101112.5"
    ds.InstitutionName, ds.InstitutionAddress = "Larkspur Infirmary", "77 Wexcombe Lane"
    ds.PatientTelephoneNumbers, ds.PatientComments = (
        "+15550199734",
        "quill@larkspur.example 29 de agosto de 1951",
    )
    ds.ImageComments = "\n".join(TOKENS)
    block = ds.private_block(0x0009, "ACME", create=True)
    texts = ("LO", "SH", "ST", "LT", "UT", "UC", "PN", "UN", "OB")
    for n, vr in enumerate(texts):
        token = TOKENS[n % len(TOKENS)]
        block.add_new(n + 1, vr, token.encode() + b"\0" if vr in ("UN", "OB") else token.upper())
    inner = ds
    for _ in range(3):
        item = Dataset()
        item.ReferringPhysicianName, item.PatientID = "QUILLFEATHER^ZEPHYRINE", "8675309-4471"
        item.private_block(0x0011, "ACME", create=True).add_new(1, "UN", "\\".join(DATES).encode())
        inner.ReferencedStudySequence = [item]
        inner = item


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Draft]:
    """A study of an image, a JPEG image and a clip, each full of tokens, drafted by the real children."""
    folder = tmp_path_factory.mktemp("QUILLFEATHER-8675309-4471-planted-in-name")
    for n, count in enumerate((1, 1, 6)):
        frames = [doppler(index) for index in range(count)]
        ds = Dataset()
        ds.file_meta = pydicom.dataset.FileMetaDataset()
        ds.file_meta.TransferSyntaxUID = pydicom.uid.ExplicitVRLittleEndian
        ds.SOPClassUID = "1.2.840.10008.5.1.4.1.1.3.1" if count > 1 else "1.2.840.10008.5.1.4.1.1.6.1"
        ds.SOPInstanceUID, ds.StudyInstanceUID, ds.SeriesInstanceUID = f"1.2.3.{n}", "1.2.3", "1.2.3.0"
        ds.Modality, ds.Manufacturer, ds.ManufacturerModelName = "US", "ACME", "Sono 1"
        ds.Rows, ds.Columns, ds.SamplesPerPixel = *frames[0].shape[:2], 3
        ds.PhotometricInterpretation, ds.PlanarConfiguration = "RGB", 0
        ds.BitsAllocated, ds.BitsStored, ds.HighBit, ds.PixelRepresentation = 8, 8, 7, 0
        if count > 1:
            ds.NumberOfFrames, ds.FrameTime = count, "40"
        plant(ds)
        region = Dataset()
        region.RegionSpatialFormat, region.RegionDataType, region.RegionFlags = 1, 1, 0
        region.RegionLocationMinX0, region.RegionLocationMinY0 = 20, 30
        region.RegionLocationMaxX1, region.RegionLocationMaxY1 = 299, 219
        ds.SequenceOfUltrasoundRegions = [region]
        ds.PixelData = np.stack(frames).tobytes()
        if n == 1:
            ds.PixelData = encapsulate([with_comment(frames[0])])
            ds["PixelData"].is_undefined_length = True
            ds.PhotometricInterpretation = "YBR_FULL_422"
            ds.file_meta.TransferSyntaxUID = pydicom.uid.JPEGBaseline8Bit
        ds.preamble = b"planted-in-preamble QUILLFEATHER 8675309-4471".ljust(128, b"\0")
        path = folder / f"Quillfeather 19510829 {n}.dcm"
        ds.save_as(path, enforce_file_format=True)
        with path.open("ab") as file:
            file.write(struct.pack("<HH2sHI", 0xFFFC, 0xFFFC, b"OB", 0, 64))
            file.write(b"planted-behind QUILLFEATHER 8675309-4471".ljust(64, b"\0"))
    with Workshop() as workshop:
        study = workshop.scan(folder).studies[0]
        yield workshop.draft(study, tmp_path_factory.mktemp("out"), [])


def with_comment(frame: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> bytes:
    """A JPEG as a machine may write it: with a comment and an APP1 full of tokens."""
    import io

    from PIL import Image

    out = io.BytesIO()
    Image.fromarray(frame).save(out, "JPEG", comment=b"planted-COM QUILLFEATHER", exif=exif())
    return out.getvalue()


def exif() -> bytes:
    """EXIF whose description and artist name the patient."""
    from PIL import Image

    tags = Image.Exif()
    tags[0x010E], tags[0x013B] = "Zephyrine Quillfeather 29.08.1951", "QUILLFEATHER"
    return bytes(tags.tobytes())


def leaks(data: bytes) -> list[str]:
    """Return the planted tokens of six bytes or more that stand in some bytes, in any of the encodings."""
    found = []
    for token in TOKENS:
        for encoding in ENCODINGS:
            spelled = token.encode(encoding, "ignore")
            if len(spelled) >= 6 and len(token) >= 4 and spelled in data:
                found.append(f"{token} ({encoding})")
    return found


def searched(data: bytes) -> bytes:
    """What differs from picture to picture: of a JPEG the scan; its fixed tables hold runs like 456789."""
    return data[data.index(b"\xff\xda") :] if data.startswith(b"\xff\xd8") else data


def test_no_token_stands_in_any_file_or_its_name(draft: Draft) -> None:
    assert [picture.frames for picture in draft.pictures] == [1, 1, 6], draft.pictures
    files = [path for path in draft.folder.rglob("*") if path.is_file()]
    assert len(files) >= 7
    for path in files:
        assert leaks(searched(path.read_bytes())) == [], path.name
        assert leaks(path.name.encode()) == []


def test_a_planted_leak_is_seen(draft: Draft) -> None:
    data = next(path for path in draft.folder.rglob("*.jpg")).read_bytes()
    for token in TOKENS:
        if len(token.encode()) >= 6 and len(token) >= 4:
            for encoding in ("utf-8", "utf-16-le"):
                assert leaks(searched(data + token.encode(encoding)))


def test_the_header_was_gathered_whole(draft: Draft) -> None:
    """The tokens are among what the finished files were searched for, those of private elements too."""
    picture = draft.pictures[0].picture
    assert picture is not None
    texts = "\n".join(text for _, text in picture.identifiers)
    for token in (*NAMES, *NUMBERS, *DATES, *PLACES):
        assert token.upper() in texts.upper(), token
