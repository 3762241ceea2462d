"""Compressed streams are asked for their size and colours before a decoder sees them."""

from __future__ import annotations

import struct

import imagecodecs
import numpy as np
import pytest
import simplejpeg

from tricedesk.dicom.codestream import read_jpeg, read_jpeg2000, with_transform
from tricedesk.errors import UnreadableFileError

PIXELS = np.random.default_rng(3).integers(0, 256, (24, 40, 3), np.uint8)
ADOBE_RGB = b"\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00\x00"


def test_a_baseline_stream() -> None:
    stream = read_jpeg(simplejpeg.encode_jpeg(PIXELS, 90, colorsubsampling="422"))
    assert (stream.Rows, stream.Columns, stream.components, stream.precision) == (24, 40, 3, 8)
    assert (stream.sof, stream.jfif, stream.adobe, stream.subsampled) == (0xC0, True, None, True)


def test_a_jpeg_ls_stream() -> None:
    stream = read_jpeg(imagecodecs.jpegls_encode(PIXELS[:, :, 0].astype(np.uint16) << 8))
    assert (stream.Rows, stream.Columns, stream.components) == (24, 40, 1)
    assert (stream.sof, stream.precision) == (0xF7, 16)


@pytest.mark.parametrize("boxed", [False, True])
def test_a_jpeg_2000_stream(boxed: bool) -> None:
    data = imagecodecs.jpeg2k_encode(PIXELS, codecformat="jp2" if boxed else "j2k", level=0)
    stream = read_jpeg2000(data)
    assert (stream.Rows, stream.Columns, stream.components, stream.precision) == (24, 40, 3, 8)
    assert not stream.signed


@pytest.mark.parametrize("length", range(0, 60, 3))
def test_a_stream_cut_in_its_header_is_refused(length: int) -> None:
    with pytest.raises(UnreadableFileError):
        read_jpeg(simplejpeg.encode_jpeg(PIXELS, 90)[:length])
    with pytest.raises(UnreadableFileError):
        read_jpeg2000(imagecodecs.jpeg2k_encode(PIXELS, codecformat="j2k")[: min(length, 40)])


def test_a_stream_without_a_frame_header_is_refused() -> None:
    for data in (
        b"\xff\xd8\xff\xda\0\x02",
        b"\xff\xd8\xff\xe0\0\0",
        b"\xff\xd8" + b"\xff" * 50,
        b"\xff\xd8ab",
    ):
        with pytest.raises(UnreadableFileError):
            read_jpeg(data)


def without_jfif(data: bytes) -> bytes:
    (length,) = struct.unpack(">H", data[4:6])
    assert data[2:4] == b"\xff\xe0"
    return data[:2] + data[4 + length :]


@pytest.mark.parametrize(
    ("subsampling", "jfif", "adobe", "label", "rgb"),
    [
        ("444", True, False, "RGB", False),  # JFIF is YCbCr, whatever the label says
        ("444", True, False, "YBR_FULL", False),
        ("444", False, False, "RGB", True),  # nothing but the label speaks
        ("444", False, False, "YBR_FULL", False),
        ("422", False, False, "RGB", False),  # nobody subsamples green and blue
        ("444", False, True, "YBR_FULL_422", True),
        ("444", True, True, "RGB", True),
    ],
)
def test_what_three_components_are(subsampling: str, jfif: bool, adobe: bool, label: str, rgb: bool) -> None:
    data = simplejpeg.encode_jpeg(PIXELS, 90, colorsubsampling=subsampling)
    if adobe:
        data = data[:2] + ADOBE_RGB + data[2:]
    elif not jfif:
        data = without_jfif(data)
    assert read_jpeg(data).is_rgb(label) is rgb


def test_component_names_speak_first() -> None:
    data = bytearray(simplejpeg.encode_jpeg(PIXELS, 90, colorsubsampling="444"))
    place = data.index(b"\xff\xc0") + 10
    data[place], data[place + 3], data[place + 6] = b"RGB"
    assert read_jpeg(bytes(data)).is_rgb("YBR_FULL_422")


@pytest.mark.parametrize("marked", [b"", ADOBE_RGB])
def test_a_transform_can_be_forced_either_way(marked: bytes) -> None:
    data = simplejpeg.encode_jpeg(PIXELS, 100, colorsubsampling="444")
    data = data[:2] + marked + data[2:]
    as_ybr = simplejpeg.decode_jpeg(with_transform(data, rgb=False)).astype(int)
    as_is = simplejpeg.decode_jpeg(with_transform(data, rgb=True)).astype(int)
    assert np.abs(as_ybr - PIXELS).max() <= 4
    luma = PIXELS @ [0.299, 0.587, 0.114]
    assert np.abs(as_is[:, :, 0] - luma).max() <= 4
