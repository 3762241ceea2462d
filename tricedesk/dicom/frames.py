"""Gives an Instance's description and its Frames, one by one, as RGB.

Owns: the shared memory through which pixels leave the reader child, and the check of everything that the
child says about a file.
Refuses: parsing and decoding; the child does that (`reader.py`). Refuses to believe it, too: an answer that
isn't of the promised shape is an unreadable file.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import stat
from collections.abc import Mapping, Sequence
from contextlib import suppress
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from tricedesk.dicom import limits
from tricedesk.dicom.study import Picture, Region
from tricedesk.errors import TriceDeskError, UnreadableFileError
from tricedesk.isolation import Child

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    RGB = NDArray[np.uint8]  #: Rows x Columns x 3

CHANNELS = 3
_AT_ONCE = 16  # files whose identifiers are asked for in one request


class FrameBuffer:
    """One shared-memory block for one RGB Frame; made here, filled in a child, removed here.

    Use it as a context manager. A view from `array` stays valid for as long as someone holds it, also after
    the block: the memory goes with the last view, its name with the block.

    Args:
        Rows, Columns: the Frame's size in pixels.

    Raises:
        UnreadableFileError: the size is none that a Frame may have.
    """

    def __init__(self, Rows: int, Columns: int) -> None:
        if not (0 < Rows <= limits.MAX_SIDE and 0 < Columns <= limits.MAX_SIDE):
            raise UnreadableFileError("The picture has no size.")
        if Rows * Columns > limits.MAX_PIXELS:
            raise UnreadableFileError(
                "The picture is too large.",
                f"{Columns} x {Rows} pixels; at most {limits.MAX_PIXELS // limits.MIB} megapixels are read.",
            )
        self.Rows = Rows
        self.Columns = Columns
        self.name = f"td-{secrets.token_hex(8)}"
        self._mapping: _Mapping | None = _Mapping(
            SharedMemory(self.name, create=True, size=Rows * Columns * CHANNELS), Rows, Columns
        )

    def array(self) -> RGB:
        """The Frame as it is in the block now: uint8, Rows x Columns x 3, writable, no copy."""
        if self._mapping is None:
            raise ValueError("The buffer is closed.")
        return self._mapping.array()

    def close(self) -> None:
        """Remove the block's name; its memory goes with the last view of it."""
        if self._mapping is not None:
            self._mapping.unlink()
            self._mapping = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def attach_frame(name: str, Rows: int, Columns: int) -> RGB:
    """In a child: the block that the parent made, as uint8 Rows x Columns x 3, writable, no copy.

    The mapping is closed with the last view of the array.

    Raises:
        ValueError: the block is smaller than such a Frame.
        OSError: there is no such block (any more).
    """
    # The child shares the parent's resource tracker, where the name stands already and from where the
    # parent's `close` takes it: neither registering it again here nor leaving it does harm.
    return _Mapping(SharedMemory(name), Rows, Columns).array()


class _Mapping:
    """Keeps a block mapped for as long as an array looks at it.

    `SharedMemory.close` fails while views exist, and later complains from its finaliser. So the arrays own
    this object (numpy keeps whatever gave `__array_interface__`), which owns the mapping.
    """

    def __init__(self, memory: SharedMemory, Rows: int, Columns: int) -> None:
        import numpy as np

        if memory.size < Rows * Columns * CHANNELS:
            memory.close()
            raise ValueError("The shared block is smaller than the Frame.")
        self._memory = memory
        assert memory.buf is not None
        address = np.frombuffer(memory.buf, np.uint8).ctypes.data
        self.__array_interface__ = {
            "version": 3,
            "shape": (Rows, Columns, CHANNELS),
            "typestr": "|u1",
            "data": (address, False),
        }

    def array(self) -> RGB:
        import numpy as np

        return np.asarray(self)

    def unlink(self) -> None:
        with suppress(FileNotFoundError):
            self._memory.unlink()


class FrameReader:
    """Describes Instances and reads their Frames through a reader child.

    Args:
        child: of kind READER; may be shared between threads (it works on one request at a time).
    """

    def __init__(self, child: Child) -> None:
        self.child = child

    def get_ready(self) -> None:
        """Let the child, and this process, load what frames need; what goes wrong the first file tells."""
        with suppress(TriceDeskError), FrameBuffer(1, 1) as buffer:
            buffer.array()
            self.child.call("get_reader_ready", {}, timeout=limits.READ_TIMEOUT)

    def picture(self, path: Path) -> Picture:
        """What cleaning and encoding need to know of a file, besides its pixels.

        Raises:
            UnreadableFileError: it can't be read, holds no picture, or asks for too much.
        """
        source_sha256 = sha256_of(path)
        answer = self.child.call("describe", {"path": os.fspath(path)}, timeout=limits.READ_TIMEOUT)
        try:
            return _checked(path, source_sha256, answer.untrusted)
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            raise UnreadableFileError(
                "The file could not be read.", "Its reader gave no sensible answer."
            ) from error

    def identifiers(self, paths: Sequence[Path]) -> list[tuple[tuple[str, str], ...] | None]:
        """The (keyword, text) pairs of each file's header that may identify; None where it can't be read.

        Raises:
            UnreadableFileError: the reader gave no sensible answer.
        """
        found: list[tuple[tuple[str, str], ...] | None] = []
        for start in range(0, len(paths), _AT_ONCE):
            some = [os.fspath(path) for path in paths[start : start + _AT_ONCE]]
            answer = self.child.call("identify", {"paths": some}, timeout=limits.READ_TIMEOUT)
            try:
                lists = _items(answer.untrusted["found"], len(some))
                found += [None if one is None else _identifiers(one) for one in lists]
                if len(lists) != len(some):
                    raise ValueError("not one list for each file")
            except (KeyError, TypeError, ValueError) as error:
                raise UnreadableFileError(
                    "The file could not be read.", "Its reader gave no sensible answer."
                ) from error
        return found

    def document(self, path: Path) -> bytes:
        """The PDF that an encapsulated document holds. Nobody has cleaned it.

        Raises:
            UnreadableFileError: it can't be read, or is no PDF.
        """
        answer = self.child.call("read_document", {"path": os.fspath(path)}, timeout=limits.READ_TIMEOUT)
        blobs = answer.untrusted_blobs
        if len(blobs) != 1 or not blobs[0].startswith(b"%PDF-") or len(blobs[0]) > limits.MAX_DOCUMENT:
            raise UnreadableFileError("The document is no PDF.")
        return blobs[0]

    def read(self, picture: Picture, index: int, buffer: FrameBuffer) -> None:
        """Decode one Frame (`index` from 0) into `buffer`, as RGB, overlays not drawn.

        Raises:
            UnreadableFileError: the Frame is missing, damaged, or not as the header says.
            ValueError: `index` or the buffer's size doesn't fit the picture.
        """
        if not 0 <= index < picture.NumberOfFrames:
            raise ValueError(f"Frame {index} of {picture.NumberOfFrames}.")
        if (buffer.Rows, buffer.Columns) != (picture.Rows, picture.Columns):
            raise ValueError("The buffer is of another size than the picture.")
        request = {
            "path": os.fspath(picture.path),
            "index": index,
            "buffer": buffer.name,
            "Rows": buffer.Rows,
            "Columns": buffer.Columns,
        }
        self.child.call("read_frame", request, timeout=limits.READ_TIMEOUT)


def sha256_of(path: Path | str) -> str:
    """Digest of a whole file, read in pieces.

    Raises:
        UnreadableFileError: it is gone, not a file, or may not be read.
    """
    try:
        # Without O_NONBLOCK the opening of a pipe waits for ever for someone to write into it.
        flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
        with os.fdopen(os.open(path, flags), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise UnreadableFileError("This is not a file.")
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UnreadableFileError("The file could not be opened.", os.strerror(error.errno or 0)) from error


def _checked(path: Path, source_sha256: str, untrusted: Mapping[str, Any]) -> Picture:
    """Build a `Picture` from the child's answer.

    Raises:
        KeyError, TypeError, ValueError: something is missing, of another type, or out of bounds.
    """
    Rows = _integer(untrusted["Rows"], 1, limits.MAX_SIDE)
    Columns = _integer(untrusted["Columns"], 1, limits.MAX_SIDE)
    if Rows * Columns > limits.MAX_PIXELS:
        raise ValueError("too many pixels")
    frame_ms = float(untrusted["frame_ms"])
    NumberOfFrames = _integer(untrusted["NumberOfFrames"], 1, limits.MAX_FRAMES)
    if NumberOfFrames == 1:
        frame_ms = 0.0
    elif not limits.MIN_FRAME_MS <= frame_ms <= limits.MAX_FRAME_MS:
        raise ValueError("frame_ms out of bounds")
    return Picture(
        path=path,
        SOPInstanceUID=_text(untrusted["SOPInstanceUID"]),
        Rows=Rows,
        Columns=Columns,
        NumberOfFrames=NumberOfFrames,
        frame_ms=frame_ms,
        Manufacturer=_text(untrusted["Manufacturer"]),
        ManufacturerModelName=_text(untrusted["ManufacturerModelName"]),
        regions=tuple(
            _region(item, Rows, Columns) for item in _items(untrusted["regions"], limits.MAX_REGIONS)
        ),
        identifiers=_identifiers(untrusted["identifiers"]),
        source_sha256=source_sha256,
    )


def _identifiers(untrusted: Any) -> tuple[tuple[str, str], ...]:
    pairs = _items(untrusted, limits.MAX_IDENTIFIERS)
    return tuple((_text(keyword), _text(text)) for keyword, text in pairs)


def _region(item: Any, Rows: int, Columns: int) -> Region:
    x0, y0, x1, y1, spatial_format, data_type = _items(item, 6)
    x0, x1 = _integer(x0, 0, Columns - 1), _integer(x1, 1, Columns)
    y0, y1 = _integer(y0, 0, Rows - 1), _integer(y1, 1, Rows)
    if x0 >= x1 or y0 >= y1:
        raise ValueError("an empty region")
    return Region(x0, y0, x1, y1, _integer(spatial_format, 0, 0xFFFF), _integer(data_type, 0, 0xFFFF))


def _integer(value: Any, least: int, most: int) -> int:
    if type(value) is not int or not least <= value <= most:
        raise ValueError("a number out of bounds")
    return value


def _text(value: Any) -> str:
    if type(value) is not str or len(value) > limits.MAX_TEXT:
        raise ValueError("no text, or too much of it")
    return value


def _items(value: Any, most: int) -> list[Any]:
    if type(value) is not list or len(value) > most:
        raise ValueError("no list, or too long")
    return value
