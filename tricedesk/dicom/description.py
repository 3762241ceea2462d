"""Makes of a header what cleaning and encoding need to know (the fields of `study.Picture`).

Owns: ultrasound regions, the time between Frames, the machine's name.
Refuses: values outside sane bounds: a region is cut to the picture, a frame time to what can be shown.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

from pydicom.dataset import Dataset

from tricedesk.dicom import limits
from tricedesk.dicom.decode import Layout
from tricedesk.dicom.identity import identifiers_in
from tricedesk.dicom.pixels import PixelFile


def description_of(file: PixelFile) -> dict[str, Any]:
    """Describe an opened file; plain values, ready for JSON."""
    ds, layout = file.parsed.ds, file.layout
    return {
        "SOPInstanceUID": _text(ds, "SOPInstanceUID"),
        "Rows": layout.Rows,
        "Columns": layout.Columns,
        "NumberOfFrames": layout.NumberOfFrames,
        "frame_ms": frame_ms(ds) if layout.NumberOfFrames > 1 else 0.0,
        "Manufacturer": _text(ds, "Manufacturer"),
        "ManufacturerModelName": _text(ds, "ManufacturerModelName"),
        "regions": list(_regions(ds, layout)),
        "identifiers": identifiers_in(ds, getattr(ds, "file_meta", None)),
    }


def frame_ms(ds: Dataset) -> float:
    """Milliseconds from one Frame to the next: FrameTime, FrameTimeVector's mean, CineRate,
    RecommendedDisplayFrameRate; the first that says something sane, else 40.
    """
    vector = ds.get("FrameTimeVector")
    steps = [_number(step) for step in vector] if isinstance(vector, Sequence) else []
    moving = [step for step in steps[1:] if step > 0]
    mean = sum(moving) / len(moving) if moving else 0.0
    rates = (_number(ds.get(keyword)) for keyword in ("CineRate", "RecommendedDisplayFrameRate"))
    for ms in (_number(ds.get("FrameTime")), mean, *(1000 / rate if rate > 0 else 0.0 for rate in rates)):
        if limits.MIN_FRAME_MS <= ms <= limits.MAX_FRAME_MS:
            return ms
    return limits.DEFAULT_FRAME_MS


def _regions(ds: Dataset, layout: Layout) -> Iterator[list[int]]:
    """SequenceOfUltrasoundRegions as [x0, y0, x1, y1, RegionSpatialFormat, RegionDataType].

    The standard's corners are inclusive. A region outside the picture is left out.
    """
    for item in list(ds.get("SequenceOfUltrasoundRegions") or [])[: limits.MAX_REGIONS]:
        corners = [item.get(f"RegionLocation{name}") for name in ("MinX0", "MinY0", "MaxX1", "MaxY1")]
        if any(type(corner) is not int for corner in corners):
            continue
        x0, y0, x1, y1 = corners
        x0, y0 = max(x0, 0), max(y0, 0)
        x1, y1 = min(x1 + 1, layout.Columns), min(y1 + 1, layout.Rows)
        if x0 < x1 and y0 < y1:
            kinds = (item.get(keyword) for keyword in ("RegionSpatialFormat", "RegionDataType"))
            yield [
                x0,
                y0,
                x1,
                y1,
                *(kind if type(kind) is int and 0 <= kind <= 0xFFFF else 0 for kind in kinds),
            ]


def _number(value: Any) -> float:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return 0.0
    return number if math.isfinite(number) else 0.0


def _text(ds: Dataset, keyword: str) -> str:
    value = ds.get(keyword)
    text = "".join(c for c in str(value) if c.isprintable()) if value is not None else ""
    return text.strip()[: limits.MAX_TEXT]
