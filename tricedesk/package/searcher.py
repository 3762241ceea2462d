"""The cleaner child's search for text: pixels in, boxes and their kinds out.

Owns: the one `TextSearch` of this process, and the identity that it compares with. Refuses: covering; the
answer is data, and what was made of it is searched once more before it may leave.
"""

from __future__ import annotations

import functools
import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from typing import Any

import av
import numpy as np
import simplejpeg

from tricedesk.clean.boxes import Box
from tricedesk.clean.cleaner import Pixels
from tricedesk.clean.identity import Identity
from tricedesk.clean.search import TextKind, TextSearch
from tricedesk.clean.text.judging import show_the_same
from tricedesk.clean.text.models import ModelMissingError
from tricedesk.clean.tint import is_tinted
from tricedesk.dicom.frames import attach_frame
from tricedesk.isolation import isolated
from tricedesk.package.sizes import samples
from tricedesk.package.texts import told

_search = TextSearch()


@isolated
def search_text(request: dict[str, Any]) -> dict[str, Any]:
    """`{frame, keep, identifiers, thorough, beyond, alone}` → `{texts, report_page, tinted}`, or `{missing}`.

    Each text is a row that `told` makes. `missing` says that no model can be used here. `alone`: nothing
    else is at work, and a second core may be used.
    """
    frame = attach_frame(*request["frame"])
    keep = [Box(*box) for box in request["keep"]]
    try:
        with _lanes(alone=bool(request["alone"])):
            found = _search.find(
                frame,
                keep,
                _identity(request["identifiers"]),
                thorough=bool(request["thorough"]),
                beyond=bool(request["beyond"]),
            )
    except ModelMissingError:
        return {"missing": True}
    return {
        "texts": [told(text) for text in found.texts],
        "report_page": found.report_page,
        "tinted": is_tinted(frame),
    }


def warm_up() -> None:
    """Load the models, and let one see a small picture; it does not look at a black one."""
    with suppress(ModelMissingError):
        _search.find(np.full((64, 64, 3), 40, np.uint8), [Box(0, 0, 64, 64)], Identity.of(()))


@isolated
def show_same(request: dict[str, Any]) -> dict[str, Any]:
    """`{frames, boxes}` → `{same}`: of each box whether two frames of one size show the same in it."""
    one, other = (attach_frame(*frame) for frame in request["frames"])
    return {"same": [show_the_same(one, other, Box(*box)) for box in request["boxes"]]}


def shown_in_jpeg(
    data: bytes, keep: Sequence[Box], identifiers: Sequence[Sequence[str]], *, alone: bool
) -> list[list[int]]:
    """Return the boxes [x0, y0, x1, y1] of a finished JPEG in which this patient's identity can be read.

    `alone` as in `search_text`.
    """
    with _lanes(alone=alone):
        return _shown([simplejpeg.decode_jpeg(data, "RGB")], keep, identifiers)


def shown_in_mp4(
    data: bytes, frames: int, keep: Sequence[Box], identifiers: Sequence[Sequence[str]]
) -> list[list[int]]:
    """Return the same of a finished clip's sampled frames."""
    return _shown(_decoded(data, set(samples(frames))), keep, identifiers)


def _shown(
    frames: Iterable[Pixels], keep: Sequence[Box], identifiers: Sequence[Sequence[str]]
) -> list[list[int]]:
    try:
        found = _search.find_again(frames, keep, _identity(identifiers))
    except ModelMissingError:
        return []  # then the verdict says that nothing was searched
    matches = (text.box for text in found.texts if text.kind is TextKind.MATCH)
    return [[box.x0, box.y0, box.x1, box.y1] for box in matches]


def _lanes(*, alone: bool) -> AbstractContextManager[None]:
    return _search.lanes.two() if alone else nullcontext()


def _decoded(data: bytes, wanted: set[int]) -> Iterator[Pixels]:
    with av.open(io.BytesIO(data), "r", format="mp4") as container:
        container.streams.video[0].codec_context.thread_count = 1
        for index, frame in enumerate(container.decode(video=0)):
            if index in wanted:
                yield np.asarray(frame.to_ndarray(format="rgb24"), np.uint8)


def _identity(identifiers: Sequence[Sequence[str]]) -> Identity:
    return _identity_of(tuple((keyword, text) for keyword, text in identifiers))


@functools.lru_cache(maxsize=4)  # a study's pictures follow each other
def _identity_of(identifiers: tuple[tuple[str, str], ...]) -> Identity:
    return Identity.of(identifiers)
