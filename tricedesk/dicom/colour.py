"""Turns the samples of a Frame into RGB as a person would see them.

Owns: grey scales (modality LUT, VOI LUT, windows, MONOCHROME1), palettes, luma and colour differences,
16 bits to 8.
Refuses: overlays (60xx), ICC profiles and presentation states. Nothing is drawn that isn't in the samples.

Every table is made once for all values that a sample can have, so a Frame costs at most one look-up a pixel.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.pixels.processing import apply_color_lut, apply_modality_lut, apply_voi

from tricedesk.dicom.decode import RGB, Layout, Samples
from tricedesk.errors import UnreadableFileError

Table = NDArray[np.uint8]
CHANNELS = 3

_PALETTES = tuple(
    f"{segmented}{colour}PaletteColorLookupTableData"
    for segmented in ("", "Segmented")
    for colour in ("Red", "Green", "Blue")
)


def all_values(dtype: np.dtype[Any]) -> NDArray[Any]:
    """Every value of an 8- or 16-bit integer type, in the order of its unsigned bits."""
    bits = 8 * dtype.itemsize
    return np.arange(1 << bits, dtype=np.uint32).astype(f"u{dtype.itemsize}").view(dtype.newbyteorder("="))


def unsigned(samples: Samples) -> Samples:
    """Samples as places in a table over `all_values`."""
    native = samples.astype(samples.dtype.newbyteorder("="), copy=False)
    return native.view(f"u{native.itemsize}")


def palette_table(ds: Dataset, dtype: np.dtype[Any], *, big_endian: bool) -> Table:
    """The palette, plain or segmented, as RGB for each value (PS3.3 C.7.6.3.1.5).

    Raises:
        ValueError, AttributeError: there is no usable palette.
    """
    source = Dataset()
    source.update(ds.group_dataset(0x0028))
    source.set_original_encoding(False, True)
    for keyword in _PALETTES:
        if not source.get(keyword):
            source.pop(keyword, None)  # pydicom takes an empty one for a palette
        elif big_endian:
            words = np.frombuffer(getattr(source, keyword), ">u2")
            setattr(source, keyword, words.astype("<u2").tobytes())
    table = apply_color_lut(all_values(dtype), source)[:, :3]
    if table.dtype.itemsize == 2 and table.max() > 255:  # many write 8-bit entries into 16-bit words
        table = table >> 8
    return table.astype(np.uint8)


def grey_table(
    ds: Dataset, groups: tuple[Dataset, ...], layout: Layout, first: Samples, samples: Samples
) -> Table:
    """The shade of grey of each value: modality LUT, then VOI LUT or window, then the polarity.

    Without VOI LUT or window, samples of up to 8 bits keep their full scale; deeper ones are stretched from
    the least to the greatest value of the clip's first Frame, so that a clip doesn't flicker.

    Args:
        groups: functional groups of this Frame, the most special first; searched before `ds`.
        first: the samples of the first Frame.
        samples: of the Frame itself.
    """
    values = all_values(samples.dtype)
    shades = _rescaled(values, next((group for group in (*groups, ds) if _rescales(group)), ds))
    voi = next((group for group in (*groups, ds) if group.get("VOILUTSequence")), None)
    window = next((w for w in map(_window, (*groups, ds)) if w), None)
    if voi is not None:
        limits = np.iinfo(np.int32)
        mapped = apply_voi(np.clip(shades, limits.min, limits.max).astype(np.int32), voi)
        descriptor = voi.VOILUTSequence[0].LUTDescriptor
        scaled = np.asarray(mapped, np.float64) * (255 / ((1 << int(descriptor[2])) - 1))
    elif window is not None:
        scaled = _windowed(shades, *window)
    else:
        if layout.BitsStored <= 8:
            signed = layout.PixelRepresentation
            low, high = -(1 << layout.BitsStored - 1) * signed, (1 << layout.BitsStored - signed) - 1
        else:
            low, high = int(first.min()), int(first.max())
        edges = shades[[low % len(values), high % len(values)]]
        low_shade, high_shade = float(edges.min()), float(edges.max())
        scaled = (shades - low_shade) * (255 / max(high_shade - low_shade, 1e-9))
    table = np.clip(np.floor(scaled + 0.5), 0, 255).astype(np.uint8)
    inverse = layout.PhotometricInterpretation == "MONOCHROME1"
    return 255 - table if inverse or ds.get("PresentationLUTShape") == "INVERSE" else table


def _rescales(ds: Dataset) -> bool:
    return any(ds.get(keyword) is not None for keyword in ("RescaleSlope", "RescaleIntercept"))


def _rescaled(values: NDArray[Any], ds: Dataset) -> NDArray[np.float64]:
    """The modality LUT, or slope and intercept: an element without a value changes nothing."""
    if ds.get("ModalityLUTSequence"):
        return np.asarray(apply_modality_lut(values, ds), np.float64)
    slope, intercept = ds.get("RescaleSlope"), ds.get("RescaleIntercept")
    shades = values.astype(np.float64)
    if slope is not None:
        shades *= slope
    if intercept is not None:
        shades += intercept
    return shades


def _window(ds: Dataset) -> tuple[float, float, str] | None:
    """The first window's centre, width and function."""
    centre, width = ds.get("WindowCenter"), ds.get("WindowWidth")
    try:
        centre, width = (float(v if isinstance(v, str) else np.ravel(v)[0]) for v in (centre, width))
    except (TypeError, ValueError, IndexError):
        return None
    function = str(ds.get("VOILUTFunction") or "LINEAR")
    if not np.isfinite([centre, width]).all() or width <= 0 or (width < 1 and function == "LINEAR"):
        return None
    return centre, width, function


def _windowed(values: NDArray[np.float64], centre: float, width: float, function: str) -> NDArray[np.float64]:
    """PS3.3 C.11.2.1.2.1 and C.11.2.1.3, to 0 … 255."""
    if function == "SIGMOID":
        return np.asarray(255 / (1 + np.exp(np.clip(-4 * (values - centre) / width, -700, 700))))
    if function == "LINEAR":
        centre -= 0.5
        width -= 1
    if width == 0:
        return np.where(values <= centre, 0.0, 255.0)
    return np.asarray(((values - centre) / width + 0.5) * 255)


def draw_table(table: Table, samples: Samples, out: RGB) -> None:
    """Look every sample up, in a table of greys or of colours, into `out`."""
    places = unsigned(samples)
    if places.dtype == np.uint8 and len(table) == 256 and out.flags.c_contiguous:
        pixels, flat = out.reshape(-1, CHANNELS), np.ascontiguousarray(places).reshape(-1)
        even = flat.size & ~1
        pairs = _pairs(table.tobytes(), table.ndim)
        # No place lies outside of the table; any mode but "raise" spares numpy a buffer for `out`.
        np.take(pairs, flat[:even].view("<u2"), out=pixels[:even].reshape(-1).view(pairs.dtype), mode="clip")
        pixels[even:] = table[flat[even:]].reshape(-1, table.ndim * 2 - 1)
    elif table.ndim == 1:
        greys = table[places]
        for channel in range(CHANNELS):  # a plane at a time is faster than a broadcast over the short axis
            out[:, :, channel] = greys
    else:
        np.take(table, places, axis=0, out=out)


@lru_cache(maxsize=8)
def _pairs(table: bytes, dimensions: int) -> NDArray[np.void]:
    """The table of 256 greys or colours for two neighbouring pixels at a time: half as many look-ups.

    Kept from file to file: one machine writes the same few tables into all of its files.

    Returns:
        The six bytes R G B R G B of each little-endian pair of samples; 384 KiB.
    """
    colours = np.frombuffer(table, np.uint8).reshape(256, -1)
    if dimensions == 1:
        colours = np.repeat(colours, CHANNELS, axis=1)
    whole = colours.reshape(-1).view(f"V{CHANNELS}")
    pairs = np.empty((256, 256, 2), whole.dtype)  # second sample, first sample
    pairs[..., 0] = whole
    pairs[..., 1] = whole[:, None]
    return pairs.reshape(-1).view(f"V{2 * CHANNELS}")


def draw_colours(samples: Samples, photometric: str, layout: Layout, out: RGB) -> None:
    """Draw three samples a pixel into `out`; samples of RGB may lie there already.

    Raises:
        UnreadableFileError: a kind of colour that isn't read.
    """
    if samples.dtype.itemsize > 1:
        samples = (unsigned(samples) >> max(layout.BitsStored - 8, 0)).astype(np.uint8)
    elif samples.dtype != np.uint8:
        samples = samples.view(np.uint8)
    match photometric:
        case "RGB":
            if samples.flags.c_contiguous:
                if not np.may_share_memory(samples, out):
                    out[:] = samples
            else:  # planes: one at a time is three times as fast
                for channel in range(CHANNELS):
                    out[:, :, channel] = samples[:, :, channel]
        case "YBR_FULL" | "YBR_FULL_422":
            _draw_ybr(samples, out, partial=False)
        case "YBR_PARTIAL_422" | "YBR_PARTIAL_420":
            _draw_ybr(samples, out, partial=True)
        case _:
            raise UnreadableFileError(
                "The picture's colours are of a kind that TriceDesk can't read.", photometric[:16]
            )


def _draw_ybr(samples: NDArray[np.uint8], out: RGB, *, partial: bool) -> None:
    """PS3.3 C.7.6.3.1.2. Y is an integer, so what is added to it can be rounded beforehand, exactly."""
    red, green, blue, grey = _ybr_tables(partial)
    y, cb, cr = (np.ascontiguousarray(samples[:, :, channel]) for channel in range(CHANNELS))
    luma = grey[y] if partial else y
    together = cb.astype(np.uint16) << 8 | cr
    for channel, (table, places) in enumerate(((red, cr), (green, together), (blue, cb))):
        added = np.take(table, places, mode="clip")  # no place lies outside; "raise" would be slower
        np.add(added, luma, out=added)
        out[:, :, channel] = np.clip(added, 0, 255, out=added)


@cache
def _ybr_tables(partial: bool) -> tuple[NDArray[np.int16], ...]:
    """What Cr adds to R, Cb and Cr together to G, Cb to B; and the luma of Y."""
    scale, gain, floor = (255 / 224, 255 / 219, 16) if partial else (1.0, 1.0, 0)
    difference = (np.arange(256) - 128) * scale
    red = 1.402 * difference
    blue = 1.772 * difference
    green = -(0.114 * 1.772 / 0.587) * difference[:, None] - (0.299 * 1.402 / 0.587) * difference
    grey = (np.arange(256) - floor) * gain
    return tuple(np.floor(table + 0.5).astype(np.int16).ravel() for table in (red, green, blue, grey))
