"""One DICOM file, opened for its pixels.

Owns: the checked layout of its Frames, where they lie, and the way of one of them from the file to RGB.
Refuses: loading the file, and beginning on what the limits don't allow.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any, BinaryIO

import numpy as np
from pydicom.dataset import Dataset

from tricedesk.dicom import colour, header, limits
from tricedesk.dicom.decode import RGB, Layout, Samples, decode
from tricedesk.dicom.offsets import FrameIndex
from tricedesk.dicom.parsing import Parsed, parse
from tricedesk.dicom.syntaxes import NATIVE
from tricedesk.errors import UnreadableFileError

_PIXEL_DATA = 0x7FE00010


class PixelFile:
    """A file's Frames by index. Keeps the file open; `close` it.

    Raises:
        UnreadableFileError: it holds no picture, or one that can't be read, in words.
        Exception: whatever pydicom raises on nonsense.
    """

    def __init__(self, path: str) -> None:
        self._file: BinaryIO = os.fdopen(header.open_file(path), "rb")
        try:
            self.parsed: Parsed = parse(self._file)
            self.layout: Layout = layout_of(self.parsed)
        except BaseException:
            self._file.close()
            raise
        self._index: FrameIndex | None = None
        self._first: Samples | None = None
        self._table: colour.Table | None = None

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def draw(self, index: int, out: RGB) -> None:
        """Draw one Frame as RGB into `out` (uint8, Rows x Columns x 3, C-contiguous); half, if it fails.

        Raises:
            UnreadableFileError: the Frame is missing or damaged.
            Exception: whatever a decoder raises on nonsense.
        """
        layout = self.layout
        samples, photometric = self._samples(index, out)
        if layout.SamplesPerPixel == 3:
            colour.draw_colours(samples, photometric, layout, out)
        else:
            colour.draw_table(self._table_for(index, samples), samples, out)

    def _samples(self, index: int, out: RGB | None = None) -> tuple[Samples, str]:
        return decode(self._bytes(index), self.layout, out)

    def _bytes(self, index: int) -> bytes:
        """What is stored of one Frame."""
        parsed, layout = self.parsed, self.layout
        assert parsed.pixel_offset is not None
        if parsed.pixel_length is None:
            if self._index is None:
                extended = parsed.ds.get("ExtendedOffsetTable", b"")
                self._index = FrameIndex(
                    parsed.source,
                    parsed.pixel_offset,
                    layout.NumberOfFrames,
                    extended if isinstance(extended, bytes) else b"",
                )
            return self._index.read(index)
        begin_bit = index * layout.frame_bits
        begin, end = begin_bit // 8, (begin_bit + layout.frame_bits + 7) // 8
        skipped = begin & 1 if layout.swapped_words else 0
        if layout.swapped_words:  # words begin at even places, Frames anywhere
            begin, end = begin - skipped, end + (end & 1)
        if end > parsed.pixel_length:
            raise UnreadableFileError("A frame is missing.", "The file holds fewer than it says.")
        parsed.source.seek(parsed.pixel_offset + begin)
        data = parsed.source.read(end - begin)
        if len(data) != end - begin:
            raise UnreadableFileError(header.CUT_SHORT)
        if layout.swapped_words:
            return np.frombuffer(data, ">u2").astype("<u2").tobytes()[skipped:][: layout.frame_bits // 8]
        if layout.BitsAllocated == 1 and begin_bit % 8:
            bits = np.unpackbits(np.frombuffer(data, np.uint8), bitorder="little")[begin_bit % 8 :]
            return np.packbits(bits, bitorder="little").tobytes()
        return data

    def _table_for(self, index: int, samples: Samples) -> colour.Table:
        """The greys or colours of this Frame's values; one table for all Frames, where all have the same."""
        parsed, layout = self.parsed, self.layout
        if layout.PhotometricInterpretation == "PALETTE COLOR":
            if self._table is None:
                self._table = colour.palette_table(parsed.ds, samples.dtype, big_endian=parsed.big_endian)
            return self._table
        groups, own = functional_groups(parsed.ds, index)
        if self._table is None or own:
            if self._first is None:
                self._first = samples if index == 0 else self._samples(0)[0]
            self._table = colour.grey_table(parsed.ds, groups, layout, self._first, samples)
        return self._table


def functional_groups(ds: Dataset, index: int) -> tuple[tuple[Dataset, ...], bool]:
    """The items that scale a Frame of an enhanced Instance, the most special first.

    Returns:
        The items, and whether some of them are this Frame's own.
    """
    items: list[Dataset] = []
    own = False
    for keyword, place in (
        ("PerFrameFunctionalGroupsSequence", index),
        ("SharedFunctionalGroupsSequence", 0),
    ):
        sequence = ds.get(keyword) or []
        if place >= len(sequence):
            continue
        for macro in ("FrameVOILUTSequence", "PixelValueTransformationSequence"):
            if found := sequence[place].get(macro):
                items.append(found[0])
                own = own or keyword.startswith("Per")
    return tuple(items), own


def layout_of(parsed: Parsed) -> Layout:
    """Check the Image Pixel Module and the limits.

    Raises:
        UnreadableFileError: there are no pixels, too many, or of a kind that isn't read.
    """
    ds = parsed.ds
    if parsed.pixel_offset is None:
        raise UnreadableFileError("The file holds no picture.")
    if parsed.pixel_tag != _PIXEL_DATA:
        raise UnreadableFileError("The picture's values are no whole numbers; TriceDesk can't show them.")
    native = parsed.transfer_syntax in NATIVE
    if native == (parsed.pixel_length is None):
        raise UnreadableFileError("The file is damaged.", "Its pixels aren't stored as it says.")
    Rows, Columns = (_integer(ds, keyword, 1, limits.MAX_SIDE) for keyword in ("Rows", "Columns"))
    if Rows * Columns > limits.MAX_PIXELS:
        raise UnreadableFileError("The picture is too large.", f"{Columns} x {Rows} pixels.")
    samples = _integer(ds, "SamplesPerPixel", 1, 4, 1)
    photometric = str(
        ds.get("PhotometricInterpretation") or ("MONOCHROME2" if samples == 1 else "RGB")
    ).strip()
    allocated = _integer(ds, "BitsAllocated", 1, 64)
    stored = _integer(ds, "BitsStored", 1, allocated, allocated)
    if allocated not in (1, 8, 16) or samples not in (1, 3):
        raise UnreadableFileError(
            "The picture's values are of a size that TriceDesk can't read.",
            f"{samples} values of {allocated} bits a pixel.",
        )
    if (samples == 1) != (photometric in ("MONOCHROME1", "MONOCHROME2", "PALETTE COLOR")):
        raise UnreadableFileError("The file is damaged.", "Its colours contradict each other.")
    high = _integer(ds, "HighBit", 0, allocated - 1, stored - 1)
    layout = Layout(
        TransferSyntaxUID=parsed.transfer_syntax,
        Rows=Rows,
        Columns=Columns,
        NumberOfFrames=_integer(ds, "NumberOfFrames", 1, limits.MAX_FRAMES, 1),
        SamplesPerPixel=samples,
        PhotometricInterpretation=photometric,
        PlanarConfiguration=_integer(ds, "PlanarConfiguration", 0, 1, 0),
        BitsAllocated=allocated,
        BitsStored=stored,
        HighBit=max(high, stored - 1),
        PixelRepresentation=_integer(ds, "PixelRepresentation", 0, 1, 0),
        swapped_words=parsed.big_endian and allocated == 8 and parsed.pixel_vr == "OW",
    )
    if parsed.pixel_length is None:
        return layout
    if layout.half_chroma:
        layout = _true_chroma(layout, parsed.pixel_length)
    promised = (layout.NumberOfFrames * layout.frame_bits + 7) // 8
    padding = promised & 1  # some pad more than that, but none with a whole Frame
    if 8 * (parsed.pixel_length - promised - padding) >= layout.frame_bits:
        raise UnreadableFileError("The file is damaged.", "It holds more frames than it says.")
    return layout


def _true_chroma(layout: Layout, pixel_length: int) -> Layout:
    """Some write "422" and store all colour differences; the length tells."""
    full = replace(layout, PhotometricInterpretation="YBR_FULL")
    beyond = 8 * pixel_length - layout.NumberOfFrames * full.frame_bits
    # As much as the third part of a Frame more is no padding: it may be two half ones, and not one whole.
    if layout.PhotometricInterpretation == "YBR_FULL_422" and 0 <= 3 * beyond < full.frame_bits:
        return full
    if layout.Columns % 2 or layout.BitsAllocated != 8:
        raise UnreadableFileError("The file is damaged.", "Its colours contradict its size.")
    return layout


def _integer(ds: Dataset, keyword: str, least: int, most: int, default: int | None = None) -> int:
    value: Any = ds.get(keyword)
    if value is None and default is not None:
        return default
    try:
        number = int(value)
    except (TypeError, ValueError):
        number = least - 1
    if not least <= number <= most:
        raise UnreadableFileError("The file is damaged.", f"Its {keyword} makes no sense.")
    return number
