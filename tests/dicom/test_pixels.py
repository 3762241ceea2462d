"""Every kind of pixel comes out as pydicom's own pipeline makes it; each file gives frames or a reason."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pydicom
import pytest
import simplejpeg
from numpy.typing import NDArray
from pydicom import uid
from pydicom.pixels import apply_color_lut, apply_modality_lut, apply_voi_lut, pixel_array

from tricedesk.dicom.parsing import why_unreadable
from tricedesk.dicom.pixels import PixelFile
from tricedesk.errors import UnreadableFileError

Write = Callable[..., Path]
LOSSY = frozenset((uid.JPEGBaseline8Bit, uid.JPEGExtended12Bit))


@pytest.fixture(autouse=True)
def _as_in_the_child() -> Iterator[None]:
    """pydicom warns of every oddity; a reader child is deaf to it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def drawn(path: Path, index: int = 0) -> NDArray[np.uint8]:
    file = PixelFile(str(path))
    try:
        out = np.empty((file.layout.Rows, file.layout.Columns, 3), np.uint8)
        file.draw(index, out)
        return out
    finally:
        file.close()


def expected(ds: pydicom.Dataset, index: int) -> NDArray[Any]:
    """pydicom's rendering to 8-bit RGB: as exact as its decoders; windows are scaled to 0 … 255."""
    pixels = pixel_array(ds, index=index)
    if ds.PhotometricInterpretation == "PALETTE COLOR":
        colours = apply_color_lut(pixels, ds)
        wide = colours.dtype.itemsize == 2 and colours.max() > 255
        return (colours >> 8 if wide else colours).astype(np.uint8)[..., :3]
    if pixels.ndim == 3:
        return pixels >> (ds.BitsStored - 8) if ds.BitsStored > 8 else pixels
    stored = apply_modality_lut(pixels, ds)
    if "VOILUTSequence" in ds:
        shown = apply_voi_lut(stored, ds) / ((1 << ds.VOILUTSequence[0].LUTDescriptor[2]) - 1) * 255
    elif ds.get("WindowWidth"):
        shown = apply_voi_lut(stored, ds)
        low, high = stored_range(ds)
        shown = (shown - low) / (high - low) * 255
    elif ds.BitsStored > 8:
        first = apply_modality_lut(pixel_array(ds, index=0), ds)
        shown = (stored - float(first.min())) / max(float(first.max() - first.min()), 1e-9) * 255
    else:
        shown = stored / ((1 << ds.BitsStored) - 1) * 255
    grey = np.clip(np.floor(shown + 0.5), 0, 255)
    if ds.PhotometricInterpretation == "MONOCHROME1":
        grey = 255 - grey
    return np.repeat(grey[..., None], 3, axis=-1)


def stored_range(ds: pydicom.Dataset) -> tuple[float, float]:
    """The range that pydicom maps a window to: all stored values, rescaled."""
    bits = ds.BitsStored
    low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if ds.PixelRepresentation else (0, (1 << bits) - 1)
    slope, intercept = float(ds.get("RescaleSlope", 1)), float(ds.get("RescaleIntercept", 0))
    return low * slope + intercept, high * slope + intercept


def compare(path: Path, frames: int = 3) -> str:
    """Compare some frames of a file with pydicom's; returns what happened."""
    try:
        file = PixelFile(str(path))
    except Exception as error:  # noqa: BLE001 - that is the question
        reason = why_unreadable(error)
        assert reason.strip()
        return f"refused: {reason}"
    file.close()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        ds = pydicom.dcmread(path, force=True)
        if "TransferSyntaxUID" not in getattr(ds, "file_meta", {}):
            ds.file_meta = pydicom.dataset.FileMetaDataset()
            ds.file_meta.TransferSyntaxUID = uid.ImplicitVRLittleEndian
        compared = 0
        for index in range(min(frames, file.layout.NumberOfFrames)):
            try:
                reference = expected(ds, index)
            except Exception as error:  # noqa: BLE001 - what pydicom can't decode can't be compared here
                try:
                    drawn(path, index)
                except UnreadableFileError as refusal:
                    return f"refused, as by pydicom: {refusal}"
                return f"drawn; pydicom: {type(error).__name__}"
            ours = drawn(path, index).astype(int)
            worst = np.abs(ours - reference).max()
            # Exact where nothing is rounded; a step where pydicom scales in floating point or libjpeg's
            # colour conversion differs from a matrix.
            exact = reference.dtype == np.uint8 and ds.file_meta.TransferSyntaxUID not in LOSSY
            assert worst <= (0 if exact else 1), f"{path.name}, frame {index}: off by {worst}"
            compared += 1
    return f"compared {compared}"


def test_every_file_of_the_corpus_matches_or_says_why_not(corpus: Path) -> None:
    outcomes = {
        path.name: compare(path)
        for path in sorted(corpus.rglob("*"))
        if path.is_file() and path.name != "index.tsv"
    }
    assert len(outcomes) == 53
    refused = {name for name, outcome in outcomes.items() if outcome.startswith("refused")}
    assert refused == {
        "3gb-bulk-data-truncated",  # cut short
        "1.2.276.0.7230010.3.1.4.1787205428.166.1117461927.100",  # report
        "1.2.276.0.7230010.3.1.4.1787205428.166.1117461927.65",  # report
        "1.2.840.113619.2.235.269315576960411179141218324",  # PDF
        "wave_dfl",  # waveform
    }
    beyond_pydicom = {name for name, outcome in outcomes.items() if outcome.startswith("drawn")}
    assert beyond_pydicom <= {
        "NM1_JPLY",
        "HTJ2KLossless_08_RGB.dcm",
        "HTJ2K_08_RGB.dcm",
        "US1_JPH",
        "liver_deflate.dcm",
        "emri_small_jpeg_2k_lossless_too_short.dcm",
    }


def test_htj2k_is_the_picture_it_was_made_from(corpus: Path) -> None:
    """pydicom can't decode it without a plugin; the same picture lies beside it uncompressed."""
    folder = corpus / "us" / "DICOMHTJ2K"
    np.testing.assert_array_equal(drawn(folder / "US1_JPH"), drawn(folder / "US1_UNC"))


@pytest.mark.slow
def test_every_bundled_file_matches_or_says_why_not() -> None:
    bundled = Path(pydicom.__file__).parent / "data" / "test_files"
    outcomes = {path.name: compare(path, frames=2) for path in sorted(bundled.glob("*.dcm"))}
    compared = [name for name, outcome in outcomes.items() if outcome.startswith("compared")]
    assert len(compared) >= 30, outcomes


# Synthetic files: each kind of storage, exactly.

RNG = np.random.default_rng(4)
GREY = RNG.integers(0, 256, (10, 14), np.uint8)
COLOUR = RNG.integers(0, 256, (10, 14, 3), np.uint8)


def test_planar_colours(write: Write) -> None:
    planes = np.ascontiguousarray(np.moveaxis(COLOUR, -1, 0))
    path = write("a", COLOUR, PlanarConfiguration=1, PixelData=planes.tobytes())
    np.testing.assert_array_equal(drawn(path), COLOUR)


def test_monochrome1_is_inverted(write: Write) -> None:
    path = write("a", GREY, PhotometricInterpretation="MONOCHROME1")
    np.testing.assert_array_equal(drawn(path)[:, :, 1], 255 - GREY)


@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize("window", [None, (100, 200), (40, 1), ([50, 1000], [400, 2000])])
@pytest.mark.parametrize("rescale", [None, (2, -1024)])
def test_twelve_bits_with_windows_and_rescaling(
    write: Write, signed: bool, window: Any, rescale: tuple[int, int] | None
) -> None:
    low = -2048 if signed else 0
    pixels = RNG.integers(low, low + 4096, (3, 10, 14)).astype(np.int16 if signed else np.uint16)
    elements: dict[str, Any] = {"BitsStored": 12, "HighBit": 11}
    if window:
        elements |= {"WindowCenter": window[0], "WindowWidth": window[1]}
    if rescale:
        elements |= {"RescaleSlope": rescale[0], "RescaleIntercept": rescale[1]}
    assert compare(write("a", pixels, **elements)) == "compared 3"


@pytest.mark.parametrize("function", ["LINEAR_EXACT", "SIGMOID"])
def test_other_window_functions(write: Write, function: str) -> None:
    pixels = RNG.integers(0, 4096, (10, 14), np.uint16)
    path = write(
        "a", pixels, BitsStored=12, HighBit=11, WindowCenter=2000, WindowWidth=900, VOILUTFunction=function
    )
    assert compare(path) == "compared 1"


@pytest.mark.parametrize("width", [0, -5, "nan"])
def test_an_impossible_window_is_ignored(write: Write, width: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        path = write("a", GREY, WindowCenter=5, WindowWidth=width)
        np.testing.assert_array_equal(drawn(path)[:, :, 0], GREY)


def test_a_voi_lut(write: Write) -> None:
    item = pydicom.Dataset()
    item.LUTDescriptor = [256, 0, 16]
    item.LUTData = (np.arange(256, dtype=np.uint16)[::-1] * 257).tobytes()
    item["LUTData"].VR = "OW"
    path = write("a", GREY, VOILUTSequence=[item])
    np.testing.assert_array_equal(drawn(path)[:, :, 0], 255 - GREY)


EMPTY = (
    {"VOILUTSequence": []},
    {"ModalityLUTSequence": []},
    {"RescaleSlope": None},
    {"RescaleIntercept": None},
    {"WindowCenter": None},
    {"VOILUTFunction": None},
    {"PresentationLUTShape": None},
    {"NumberOfFrames": None},
    {"PlanarConfiguration": None},
    {"SharedFunctionalGroupsSequence": [], "PerFrameFunctionalGroupsSequence": []},
    {"FrameTime": None, "SequenceOfUltrasoundRegions": []},
)


@pytest.mark.parametrize("elements", EMPTY, ids=lambda elements: next(iter(elements)))
def test_an_optional_element_without_a_value_is_as_none(write: Write, elements: dict[str, Any]) -> None:
    pixels = RNG.integers(0, 4096, (10, 14), np.uint16)
    usual = {"BitsStored": 12, "HighBit": 11, "WindowCenter": 500, "WindowWidth": 900}
    bare = write("bare", pixels, **{k: v for k, v in usual.items() if k not in elements})
    path = write("a", pixels, **usual)
    ds = pydicom.dcmread(path)
    for keyword, value in elements.items():
        setattr(ds, keyword, value)
    ds.save_as(path)
    np.testing.assert_array_equal(drawn(path), drawn(bare))


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ({"RescaleSlope": None, "RescaleIntercept": -200}, {"RescaleSlope": 1, "RescaleIntercept": -200}),
        ({"RescaleSlope": 3, "RescaleIntercept": None}, {"RescaleSlope": 3, "RescaleIntercept": 0}),
    ],
)
def test_a_slope_without_a_value_is_one_and_an_intercept_nought(
    write: Write, given: dict[str, Any], meant: dict[str, Any]
) -> None:
    pixels = RNG.integers(0, 4096, (10, 14), np.uint16)
    usual = {"BitsStored": 12, "HighBit": 11, "WindowCenter": 900, "WindowWidth": 900}
    path = write("a", pixels, **usual, **meant)
    whole = drawn(path)
    ds = pydicom.dcmread(path)
    for keyword, value in given.items():
        setattr(ds, keyword, value)
    ds.save_as(path)
    np.testing.assert_array_equal(drawn(path), whole)


def test_overlays_are_never_drawn(write: Write) -> None:
    """Neither those in elements of their own, nor those in the unused high bits of pixels."""
    pixels = RNG.integers(0, 4096, (10, 14), np.uint16)
    plain = write("plain", pixels, BitsStored=12, HighBit=11, WindowCenter=2048, WindowWidth=4096)
    ds = pydicom.dcmread(plain)
    ds.PixelData = (pixels | 0xF000).tobytes()
    ds.add_new(0x60000010, "US", 10)
    ds.add_new(0x60000011, "US", 14)
    ds.add_new(0x60000100, "US", 1)
    ds.add_new(0x60003000, "OW", b"\xff" * 18)
    ds.add_new(0x60020010, "US", 10)
    ds.add_new(0x60020011, "US", 14)
    ds.add_new(0x60020100, "US", 16)
    ds.add_new(0x60020102, "US", 12)
    ds.save_as(plain.with_name("overlaid"))
    np.testing.assert_array_equal(drawn(plain.with_name("overlaid")), drawn(plain))


def test_pixels_may_lie_in_the_high_bits(write: Write) -> None:
    pixels = RNG.integers(0, 4096, (10, 14), np.uint16)
    low = write("low", pixels, BitsStored=12, HighBit=11)
    high = write("high", pixels << 4 | 0xF, BitsStored=12, HighBit=15)
    np.testing.assert_array_equal(drawn(high), drawn(low))


def test_a_clip_of_deep_pixels_does_not_flicker(write: Write) -> None:
    """Without a window, the first frame's range scales all frames, whichever is read first."""
    ramps = [np.linspace(0, top, 140).reshape(10, 14) for top in (1000, 500, 3000)]
    frames = np.stack(ramps).astype(np.uint16)
    path = write("a", frames, BitsStored=12, HighBit=11)
    assert drawn(path, 0).max() == 255
    assert drawn(path, 1).max() in (127, 128)
    assert drawn(path, 2).max() == 255


def test_sixteen_bit_colours_keep_their_high_byte(write: Write) -> None:
    wide = RNG.integers(0, 65536, (10, 14, 3), np.uint16)
    np.testing.assert_array_equal(drawn(write("a", wide)), (wide >> 8).astype(np.uint8))


def test_one_bit_frames_follow_each_other_without_a_gap(write: Write) -> None:
    bits = RNG.integers(0, 2, (3, 7, 9), np.uint8)
    packed = np.packbits(bits.ravel(), bitorder="little").tobytes()
    path = write(
        "a", bits, BitsAllocated=1, BitsStored=1, HighBit=0, PixelData=packed + bytes(len(packed) % 2)
    )
    for index in range(3):
        np.testing.assert_array_equal(drawn(path, index)[:, :, 2], bits[index] * 255)


def test_half_chroma_and_full_chroma_called_half(write: Write) -> None:
    y, cb, cr = (RNG.integers(0, 256, (10, 14), np.uint8) for _ in range(3))
    cb[:, 1::2], cr[:, 1::2] = cb[:, ::2], cr[:, ::2]
    whole = np.stack([y, cb, cr], -1)
    full = write("full", whole, PhotometricInterpretation="YBR_FULL")
    called_half = write("called", whole, PhotometricInterpretation="YBR_FULL_422")
    pairs = np.stack([y[:, ::2], y[:, 1::2], cb[:, ::2], cr[:, ::2]], -1)
    half = write("half", whole, PhotometricInterpretation="YBR_FULL_422", PixelData=pairs.tobytes())
    assert compare(full) == "compared 1"
    np.testing.assert_array_equal(drawn(half), drawn(full))
    np.testing.assert_array_equal(drawn(called_half), drawn(full))


def test_partial_range_ends_at_black_and_white(write: Write) -> None:
    pairs = np.array([[[16, 235, 128, 128]]], np.uint8)
    path = write(
        "a",
        np.zeros((1, 2, 3), np.uint8),
        PhotometricInterpretation="YBR_PARTIAL_422",
        PixelData=pairs.tobytes(),
    )
    np.testing.assert_array_equal(drawn(path), [[[0, 0, 0], [255, 255, 255]]])


def palette(entries: int, bits: int, first: int = 0) -> dict[str, Any]:
    dtype = np.uint8 if bits == 8 else np.uint16
    ramp = np.linspace(0, 255 if bits == 8 else 65535, entries).astype(dtype)
    elements: dict[str, Any] = {"PhotometricInterpretation": "PALETTE COLOR"}
    for colour, table in (("Red", ramp), ("Green", ramp[::-1]), ("Blue", np.roll(ramp, 3))):
        elements[f"{colour}PaletteColorLookupTableDescriptor"] = [entries, first, bits]
        elements[f"{colour}PaletteColorLookupTableData"] = table.tobytes()
    return elements


@pytest.mark.parametrize(("entries", "bits", "first"), [(256, 16, 0), (256, 8, 0), (99, 16, 50), (9, 16, 0)])
def test_palettes(write: Write, entries: int, bits: int, first: int) -> None:
    assert compare(write("a", GREY, **palette(entries, bits, first))) == "compared 1"


def test_a_palette_of_bytes_in_words(write: Write) -> None:
    elements = palette(256, 16)
    for keyword, value in elements.items():
        if keyword.endswith("Data"):
            elements[keyword] = (np.frombuffer(value, np.uint16) >> 8).astype(np.uint16).tobytes()
    path = write("a", GREY, **elements)
    assert drawn(path).max() > 200
    assert compare(path) == "compared 1"


def test_a_segmented_palette(write: Write) -> None:
    elements: dict[str, Any] = {"PhotometricInterpretation": "PALETTE COLOR"}
    segments = struct.pack("<HHHHHH", 0, 1, 0, 1, 255, 65535)
    for colour in ("Red", "Green", "Blue"):
        elements[f"{colour}PaletteColorLookupTableDescriptor"] = [256, 0, 16]
        elements[f"Segmented{colour}PaletteColorLookupTableData"] = segments
    np.testing.assert_array_equal(drawn(write("a", GREY, **elements))[:, :, 0], GREY)


def test_an_empty_palette_beside_a_segmented_one_is_none(write: Write) -> None:
    elements: dict[str, Any] = {"PhotometricInterpretation": "PALETTE COLOR"}
    for colour in ("Red", "Green", "Blue"):
        elements[f"{colour}PaletteColorLookupTableDescriptor"] = [256, 0, 16]
        elements[f"{colour}PaletteColorLookupTableData"] = b""
        elements[f"Segmented{colour}PaletteColorLookupTableData"] = struct.pack(
            "<HHHHHH", 0, 1, 0, 1, 255, 65535
        )
    np.testing.assert_array_equal(drawn(write("a", GREY, **elements))[:, :, 0], GREY)


# Compressed synthetic streams.


SMOOTH = np.add.outer(np.arange(10) * 12, np.arange(14) * 9).astype(np.uint8)
SMOOTH_COLOURS = np.stack([SMOOTH, 255 - SMOOTH, SMOOTH // 2], -1)


def jpeg(subsampling: str, *, jfif: bool) -> bytes:
    data: bytes = simplejpeg.encode_jpeg(SMOOTH_COLOURS, 98, colorsubsampling=subsampling)
    if not jfif:
        data = data[:2] + data[4 + struct.unpack(">H", data[4:6])[0] :]
    return data + bytes(len(data) % 2)


@pytest.mark.parametrize(
    ("label", "subsampling", "jfif"),
    [
        ("YBR_FULL_422", "422", True),
        ("YBR_FULL_422", "422", False),
        ("YBR_FULL", "444", False),
        ("RGB", "444", True),  # the trap: labelled RGB, and JFIF says YCbCr
        ("RGB", "422", False),  # labelled RGB, without a marker, and yet subsampled
    ],
)
def test_a_jpeg_in_luma_and_colour_differences(
    encapsulate: Write, label: str, subsampling: str, jfif: bool
) -> None:
    path = encapsulate(
        "a",
        [jpeg(subsampling, jfif=jfif)],
        pixels=COLOUR,
        TransferSyntaxUID=uid.JPEGBaseline8Bit,
        PhotometricInterpretation=label,
    )
    allowed = 24 if subsampling == "422" else 6
    assert np.abs(drawn(path).astype(int) - SMOOTH_COLOURS).max() <= allowed


def test_a_jpeg_of_true_rgb_without_any_marker_is_left_as_it_is(encapsulate: Write) -> None:
    """Made by encoding three grey planes as if they were Y, Cb, Cr: no colour conversion at all."""
    data = imagecodecs.jpeg8_encode(
        SMOOTH_COLOURS, 100, colorspace="RGB", outcolorspace="RGB", subsampling="444"
    )
    marker = data.index(b"Adobe") - 4
    data = data[:marker] + data[marker + 16 :]
    path = encapsulate(
        "a",
        [data + bytes(len(data) % 2)],
        pixels=COLOUR,
        TransferSyntaxUID=uid.JPEGBaseline8Bit,
        PhotometricInterpretation="RGB",
    )
    assert np.abs(drawn(path).astype(int) - SMOOTH_COLOURS).max() <= 6


ENCODERS: list[tuple[str, Callable[[Any], bytes], NDArray[Any]]] = [
    (uid.JPEGLosslessSV1, lambda a: imagecodecs.jpeg8_encode(a, lossless=True), GREY),
    (uid.JPEGLosslessSV1, lambda a: imagecodecs.jpeg8_encode(a, lossless=True), GREY.astype(np.uint16) << 8),
    (uid.JPEGLSLossless, imagecodecs.jpegls_encode, GREY),
    (uid.JPEGLSLossless, imagecodecs.jpegls_encode, COLOUR),
    (uid.JPEGLSLossless, imagecodecs.jpegls_encode, GREY.astype(np.uint16) << 8),
    (uid.JPEG2000Lossless, lambda a: imagecodecs.jpeg2k_encode(a, codecformat="j2k", level=0), COLOUR),
    (uid.JPEG2000Lossless, lambda a: imagecodecs.jpeg2k_encode(a, codecformat="jp2", level=0), GREY),
    (uid.HTJ2KLossless, lambda a: imagecodecs.htj2k_encode(a, level=None), COLOUR),
]


@pytest.mark.parametrize(("syntax", "encode", "pixels"), ENCODERS)
def test_lossless_streams_come_back_exactly(
    encapsulate: Write, syntax: str, encode: Callable[[Any], bytes], pixels: NDArray[Any]
) -> None:
    data = encode(pixels)
    deep = pixels.dtype == np.uint16
    path = encapsulate(
        "a",
        [data + bytes(len(data) % 2)],
        pixels=pixels,
        TransferSyntaxUID=syntax,
        WindowCenter=32768 if deep else None,
        WindowWidth=65536 if deep else None,
    )
    ours = drawn(path)
    if deep:
        assert np.abs(ours[:, :, 0] - pixels / 257).max() <= 1
    else:
        np.testing.assert_array_equal(ours, pixels if pixels.ndim == 3 else pixels[..., None].repeat(3, -1))


JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"


def lossless(pixels: NDArray[Any], marker: str = "") -> bytes:
    """Three components as they are; imagecodecs itself names them "RGB" and writes an Adobe marker."""
    data: bytes = imagecodecs.jpeg8_encode(pixels, lossless=True)
    if marker != "Adobe":
        begin = data.index(b"Adobe") - 4
        data = data[:begin] + data[begin + 16 :]
        for between in (b"\x11\x00", b"\x00"):  # in the frame's header, in the scan's
            data = data.replace(
                b"".join(bytes([name]) + between for name in b"RGB"),
                b"".join(bytes([name]) + between for name in (1, 2, 3)),
            )
    if marker == "JFIF":
        data = data[:2] + JFIF + data[2:]
    return data + bytes(len(data) % 2)


@pytest.mark.parametrize("label", ["RGB", "YBR_FULL"])
@pytest.mark.parametrize("marker", ["", "Adobe", "JFIF"])
@pytest.mark.parametrize("bits", [8, 16])
def test_lossless_colours_are_what_the_label_says(
    encapsulate: Write, write: Write, label: str, marker: str, bits: int
) -> None:
    pixels = COLOUR if bits == 8 else COLOUR.astype(np.uint16) << 8
    path = encapsulate(
        "a",
        [lossless(pixels, marker)],
        pixels=pixels,
        TransferSyntaxUID=uid.JPEGLosslessSV1,
        PhotometricInterpretation=label,
    )
    native = write("native", pixels, PhotometricInterpretation=label)
    np.testing.assert_array_equal(drawn(path), drawn(native))


def test_lossless_colours_of_half_the_width_are_refused(encapsulate: Write) -> None:
    data = lossless(COLOUR).replace(b"\x01\x11\x00\x02\x11", b"\x01\x21\x00\x02\x11")
    path = encapsulate("a", [data], pixels=COLOUR, TransferSyntaxUID=uid.JPEGLosslessSV1)
    with pytest.raises(UnreadableFileError, match="can't read"):
        drawn(path)


def test_a_stream_of_another_size_than_the_header_is_refused_before_decoding(encapsulate: Write) -> None:
    huge = bytearray(simplejpeg.encode_jpeg(COLOUR, 90))
    place = huge.index(b"\xff\xc0") + 5
    huge[place : place + 4] = b"\xff\xff\xff\xff"
    path = encapsulate("a", [bytes(huge)], pixels=COLOUR, TransferSyntaxUID=uid.JPEGBaseline8Bit)
    with pytest.raises(UnreadableFileError, match="another size"):
        drawn(path)


@pytest.mark.parametrize(
    ("elements", "reason"),
    [
        ({"Rows": 0}, "Rows"),
        ({"Columns": None}, "Columns"),
        ({"Rows": 65535, "Columns": 65535}, "too large"),
        ({"NumberOfFrames": 2_000_000_000}, "NumberOfFrames"),
        ({"NumberOfFrames": -1}, "NumberOfFrames"),
        ({"BitsAllocated": 32, "BitsStored": 32, "HighBit": 31}, "32 bits"),
        ({"BitsStored": 9}, "BitsStored"),
        ({"SamplesPerPixel": 3}, "contradict"),
        ({"PhotometricInterpretation": "RGB"}, "contradict"),
        ({"PixelData": None}, "no picture"),
        ({"TransferSyntaxUID": uid.JPEGBaseline8Bit, "PixelData": b"ab"}, "stored"),
    ],
)
def test_impossible_layouts_are_refused_in_words(write: Write, elements: dict[str, Any], reason: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            path = write("a", GREY, **elements)
        except ValueError:  # pydicom itself won't write this one: mend the transfer syntax afterwards
            path = write("a", GREY, PixelData=b"ab")
            native, other = b"1.2.840.10008.1.2.1\0", b"1.2.840.10008.1.2.5\0"
            path.write_bytes(path.read_bytes().replace(native, other))
        with pytest.raises(UnreadableFileError, match=reason):
            drawn(path)


def test_a_clip_that_promises_more_frames_than_it_holds(write: Write) -> None:
    path = write("a", RNG.integers(0, 256, (3, 10, 14), np.uint8), NumberOfFrames=5)
    assert drawn(path, 2).shape == (10, 14, 3)
    with pytest.raises(UnreadableFileError, match="fewer"):
        drawn(path, 3)


@pytest.mark.parametrize("number", [None, 1, 2])
@pytest.mark.parametrize("kind", ["grey", "colour", "half", "bits", "small"])
def test_a_clip_that_holds_more_frames_than_it_says(write: Write, kind: str, number: int | None) -> None:
    elements: dict[str, Any] = {}
    match kind:
        case "grey":
            pixels = RNG.integers(0, 256, (3, 10, 14), np.uint8)
        case "colour":
            pixels = RNG.integers(0, 256, (3, 10, 14, 3), np.uint8)
        case "half":  # as many bytes as two frames have whole colours, if two are said
            pixels = RNG.integers(0, 256, (4, 10, 14, 3), np.uint8)
            elements = {"PhotometricInterpretation": "YBR_FULL_422", "PixelData": pixels[..., :2].tobytes()}
        case "bits":
            pixels = RNG.integers(0, 2, (3, 8, 8), np.uint8)
            packed = np.packbits(pixels.ravel(), bitorder="little").tobytes()
            elements = {"BitsAllocated": 1, "BitsStored": 1, "HighBit": 0, "PixelData": packed}
        case _:
            pixels = RNG.integers(0, 256, (4, 1, 1), np.uint8)
    path = write("a", pixels, **elements, NumberOfFrames=number)
    with pytest.raises(UnreadableFileError, match="more frames than it says"):
        drawn(path)
    assert drawn(write("a", pixels, **elements), len(pixels) - 1).any()


@pytest.mark.parametrize("beyond", [1, 2, 138])
def test_padding_is_no_frame(write: Write, beyond: int) -> None:
    path = write("a", GREY, PixelData=GREY.tobytes() + bytes(beyond + beyond % 2))
    assert drawn(path).shape == (10, 14, 3)
    one = write("b", GREY[:1, :1], PixelData=GREY[:1, :1].tobytes() + b"\0")
    assert drawn(one)[0, 0, 0] == GREY[0, 0]


def test_frames_of_odd_length_in_big_endian_words(write: Write) -> None:
    """The second frame begins in the middle of a word."""
    frames = RNG.integers(0, 256, (3, 5, 7), np.uint8)
    data = frames.tobytes() + b"\0"
    swapped = np.frombuffer(data, "<u2").astype(">u2").tobytes()
    path = write("a", frames, TransferSyntaxUID=uid.ExplicitVRBigEndian, PixelData=swapped)
    path.write_bytes(path.read_bytes().replace(b"\x7f\xe0\x00\x10OB", b"\x7f\xe0\x00\x10OW"))
    for index in range(3):
        np.testing.assert_array_equal(drawn(path, index)[:, :, 0], frames[index])
