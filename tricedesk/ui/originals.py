"""A frame of a picture's source, to be shown beside what was made of it.

Owns: the way from the reader's shared memory to a `QImage` of its own. Refuses: saying why one can't be read.
"""

from __future__ import annotations

from PySide6.QtGui import QImage

from tricedesk.dicom.study import Picture
from tricedesk.errors import TriceDeskError
from tricedesk.pipeline import Workshop


def original_of(workshop: Workshop, picture: Picture, frame: int) -> QImage | None:
    """Read one frame of a picture's source, the last where there are not so many; None where it can't be."""
    from tricedesk.dicom.frames import FrameBuffer

    try:
        with FrameBuffer(picture.Rows, picture.Columns) as buffer:
            workshop.frames.read(picture, min(frame, picture.NumberOfFrames - 1), buffer)
            data = buffer.array().tobytes()
    except TriceDeskError:
        return None
    line = picture.Columns * 3
    return QImage(data, picture.Columns, picture.Rows, line, QImage.Format.Format_RGB888).copy()
