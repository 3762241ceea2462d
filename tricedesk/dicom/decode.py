"""Turns the stored bytes of one Frame into samples.

Owns: which library decodes which transfer syntax, and the check that what came out is what the header says.
Refuses: colour and grey scales (`colour.py`), and any stream whose own size isn't the header's.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tricedesk.dicom import codestream, limits, syntaxes
from tricedesk.errors import UnreadableFileError

_LOSSLESS = 0xC3  # the frame header of a JPEG that is compressed by prediction, not by cosines
Samples = NDArray[Any]  #: Rows x Columns, or Rows x Columns x 3; integers
RGB = NDArray[np.uint8]  #: Rows x Columns x 3


@dataclass(frozen=True, slots=True)
class Layout:
    """How the samples of a Frame are stored: the Image Pixel Module, checked (PS3.3 C.7.6.3)."""

    TransferSyntaxUID: str
    Rows: int
    Columns: int
    NumberOfFrames: int
    SamplesPerPixel: int
    PhotometricInterpretation: str
    PlanarConfiguration: int
    BitsAllocated: int
    BitsStored: int
    HighBit: int
    PixelRepresentation: int
    swapped_words: bool = False  #: 8-bit samples in big-endian words (VR OW); `pixels.py` swaps them

    @property
    def half_chroma(self) -> bool:
        """Do two pixels share one pair of colour differences, as stored natively?"""
        return self.PhotometricInterpretation in ("YBR_FULL_422", "YBR_PARTIAL_422")

    @property
    def frame_bits(self) -> int:
        """Length of one native Frame, in bits."""
        samples = 2 if self.half_chroma and self.SamplesPerPixel == 3 else self.SamplesPerPixel
        return self.Rows * self.Columns * samples * self.BitsAllocated


def decode(data: bytes, layout: Layout, out: RGB | None = None) -> tuple[Samples, str]:
    """Decode one Frame.

    Args:
        out: uint8, Rows x Columns x 3, C-contiguous: a decoder that makes RGB of 8 bits may write it here
            and return it, which spares a copy. After an error, it may be half filled.

    Returns:
        Samples, and their PhotometricInterpretation as it is now: "RGB" after a decoder converted colours.

    Raises:
        UnreadableFileError: no library decodes this, or the stream isn't as the header says.
        Exception: whatever a decoder raises on nonsense.
    """
    syntax = layout.TransferSyntaxUID
    if syntax in syntaxes.NATIVE:
        return _native(data, layout), layout.PhotometricInterpretation
    decoder = _DECODERS.get(syntax)
    if decoder is None:
        raise UnreadableFileError(
            "The picture is stored in a way that TriceDesk can't read.", f"Transfer syntax {syntax}."
        )
    samples, photometric = decoder(data, layout, out)
    if samples.ndim == 3 and samples.shape[2] == 1:
        samples = samples[:, :, 0]
    expected = (layout.Rows, layout.Columns) + ((3,) if layout.SamplesPerPixel == 3 else ())
    if samples.shape != expected:
        raise UnreadableFileError("A frame is damaged.", "It is of another size than the header says.")
    return samples, photometric


def _native(data: bytes, layout: Layout) -> Samples:
    if layout.BitsAllocated == 1:
        bits = np.unpackbits(np.frombuffer(data, np.uint8), bitorder="little")
        return bits[: layout.Rows * layout.Columns].reshape(layout.Rows, layout.Columns)
    order = ">" if layout.TransferSyntaxUID == syntaxes.BIG_ENDIAN else "<"
    samples = np.frombuffer(data, f"{order}u{layout.BitsAllocated // 8}")
    if layout.half_chroma and layout.SamplesPerPixel == 3:
        pairs = samples.reshape(layout.Rows, layout.Columns // 2, 4)  # Y Y Cb Cr
        planes = np.empty((3, layout.Rows, layout.Columns // 2, 2), samples.dtype)
        for pixel in range(2):
            for plane, place in enumerate((pixel, 2, 3)):
                planes[plane, ..., pixel] = pairs[..., place]
        return np.moveaxis(planes.reshape(3, layout.Rows, layout.Columns), 0, -1)
    if layout.SamplesPerPixel == 1:
        return _stored(samples.reshape(layout.Rows, layout.Columns), layout)
    if layout.PlanarConfiguration == 1:
        planes = samples.reshape(3, layout.Rows, layout.Columns)
        return _stored(np.moveaxis(planes, 0, -1), layout)
    return _stored(samples.reshape(layout.Rows, layout.Columns, 3), layout)


def _stored(samples: Samples, layout: Layout) -> Samples:
    """Keep the stored bits: what lies above or below them (old overlays) is no picture. Extends the sign."""
    low = layout.HighBit + 1 - layout.BitsStored
    if layout.BitsStored == layout.BitsAllocated:
        return samples.view(samples.dtype.str.replace("u", "i")) if layout.PixelRepresentation else samples
    samples = samples.astype(samples.dtype.newbyteorder("="))
    if not layout.PixelRepresentation:
        return (samples >> low) & ((1 << layout.BitsStored) - 1)
    signed = samples << (layout.BitsAllocated - 1 - layout.HighBit)
    return signed.view(f"i{samples.itemsize}") >> (layout.BitsAllocated - layout.BitsStored)


def _rle(data: bytes, layout: Layout, _out: RGB | None) -> tuple[Samples, str]:
    import imagecodecs

    dtype = np.dtype(f"u{layout.BitsAllocated // 8}")
    size = layout.Rows * layout.Columns * layout.SamplesPerPixel * dtype.itemsize
    out = bytearray(size)
    decoded = imagecodecs.dicomrle_decode(data, dtype, out=out)
    if len(decoded) != size:
        raise UnreadableFileError("A frame is damaged.", "Its run lengths don't fill the picture.")
    planes = np.frombuffer(decoded, dtype).reshape(layout.SamplesPerPixel, layout.Rows, layout.Columns)
    samples = planes[0] if layout.SamplesPerPixel == 1 else np.moveaxis(planes, 0, -1)
    return _stored(samples, layout), layout.PhotometricInterpretation


def _deflated(data: bytes, layout: Layout, _out: RGB | None) -> tuple[Samples, str]:
    size = (layout.frame_bits + 7) // 8
    inflated = zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, size + 1)
    if len(inflated) < size:
        raise UnreadableFileError("A frame is damaged.", "It ends before the picture does.")
    return _native(inflated[:size], layout), layout.PhotometricInterpretation


def _jpeg(data: bytes, layout: Layout, out: RGB | None) -> tuple[Samples, str]:
    stream = codestream.read_jpeg(data)
    _check(stream, layout)
    if stream.components == 3 and stream.sof == _LOSSLESS:
        if stream.subsampled:
            raise UnreadableFileError("The picture is stored in a way that TriceDesk can't read.")
        # libjpeg-turbo converts no colours here, and fails where a marker asks for it; a later step does.
        # What was compressed is what the label says, whatever a marker says: no encoder converted it either.
        data = codestream.with_transform(data, rgb=True)
        return _libjpeg(data, stream, "RGB", out), layout.PhotometricInterpretation
    if stream.components == 3:
        data = codestream.with_transform(data, rgb=stream.is_rgb(layout.PhotometricInterpretation))
        samples = _libjpeg(data, stream, "RGB", out)
        return samples, "RGB"
    samples = _libjpeg(data, stream, "GRAY", None)
    if layout.PixelRepresentation:  # JPEG knows no sign
        samples = samples.view(samples.dtype.str.replace("u", "i"))
        shift = samples.itemsize * 8 - layout.BitsStored
        samples = samples << shift >> shift
    return samples, layout.PhotometricInterpretation


def _libjpeg(data: bytes, stream: codestream.Stream, colours: str, out: RGB | None) -> Samples:
    """8-bit by simplejpeg; 12 and 16 bits, and lossless colour, by imagecodecs' libjpeg-turbo."""
    if stream.precision == 8 and (stream.sof != _LOSSLESS or colours == "GRAY"):
        import simplejpeg

        try:
            return np.asarray(simplejpeg.decode_jpeg(data, colours, buffer=out))
        except ValueError as error:
            # Stray bytes between segments harm nothing; anything else means a picture with holes.
            if "extraneous" not in str(error):
                raise
            return np.asarray(simplejpeg.decode_jpeg(data, colours, buffer=out, strict=False))
    import imagecodecs

    return np.asarray(imagecodecs.jpeg8_decode(data))


def _jpegls(data: bytes, layout: Layout, _out: RGB | None) -> tuple[Samples, str]:
    import imagecodecs

    _check(codestream.read_jpeg(data), layout)
    samples = np.asarray(imagecodecs.jpegls_decode(data))
    if layout.PixelRepresentation:  # JPEG-LS knows no sign
        shift = samples.itemsize * 8 - layout.BitsStored
        samples = samples.view(f"i{samples.itemsize}") << shift >> shift
    return samples, layout.PhotometricInterpretation


def _jpeg2000(data: bytes, layout: Layout, _out: RGB | None) -> tuple[Samples, str]:
    import imagecodecs

    stream = codestream.read_jpeg2000(data)
    _check(stream, layout)
    high_throughput = layout.TransferSyntaxUID in syntaxes.HTJ2K
    decoder = imagecodecs.htj2k_decode if high_throughput else imagecodecs.jpeg2k_decode
    samples = np.asarray(decoder(data))
    if layout.PixelRepresentation and not stream.signed:  # the header's word on the sign counts
        shift = samples.itemsize * 8 - layout.BitsStored
        samples = samples.view(f"i{samples.itemsize}") << shift >> shift
    elif stream.signed and not layout.PixelRepresentation:
        samples = samples.view(f"u{samples.itemsize}") & ((1 << layout.BitsStored) - 1)
    photometric = layout.PhotometricInterpretation
    return samples, "RGB" if photometric in ("YBR_ICT", "YBR_RCT") else photometric


def _check(stream: codestream.Stream, layout: Layout) -> None:
    """Don't let a decoder begin on a stream that isn't as the header says."""
    if (stream.Rows, stream.Columns) != (layout.Rows, layout.Columns):
        raise UnreadableFileError("A frame is damaged.", "It is of another size than the header says.")
    if stream.components != layout.SamplesPerPixel:
        raise UnreadableFileError("A frame is damaged.", "It has other colours than the header says.")
    if stream.precision > limits.MAX_PRECISION or stream.precision > layout.BitsAllocated:
        raise UnreadableFileError("A frame is damaged.", "It is of another depth than the header says.")


_Decoder = Callable[[bytes, Layout, RGB | None], tuple[Samples, str]]
_DECODERS: dict[str, _Decoder] = {
    syntaxes.RLE: _rle,
    syntaxes.DEFLATED_FRAMES: _deflated,
    **dict.fromkeys(syntaxes.JPEG, _jpeg),
    **dict.fromkeys(syntaxes.JPEG_LS, _jpegls),
    **dict.fromkeys(syntaxes.JPEG_2000 | syntaxes.HTJ2K, _jpeg2000),
}
