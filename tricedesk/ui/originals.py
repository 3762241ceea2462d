"""What is taken out of a study's files as it is: a frame to be shown beside what was made of it, documents.

Owns: the way from the reader's shared memory to a `QImage` of its own, and PDFs from their DICOM files.
Refuses: making pictures, and saying in the window what can't be read.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QImage

from tricedesk.dicom.study import Kind, Picture
from tricedesk.errors import TriceDeskError
from tricedesk.pipeline import Workshop
from tricedesk.ui.draft_job import DraftJob, stamp_of
from tricedesk.ui.draft_views import picture_key


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


def take_documents(workshop: Workshop, job: DraftJob) -> Iterator[Exception]:
    """Take the PDFs out of a study's encapsulated documents, each once; yield why one can't be taken."""
    for instance in job.study.instances:
        key = picture_key(instance)
        if instance.kind is not Kind.ATTACHMENT or key in job.documents:
            continue
        job.documents[key], job.stamps[key] = None, stamp_of(instance.path)
        try:
            job.documents[key] = workshop.document(instance, job.own_folder("document"))
        except (TriceDeskError, OSError) as error:
            yield error
