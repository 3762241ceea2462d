"""Sending a page's pictures again, once it has ended: its study is drafted anew; what is the same goes out.

Owns: which studies this desk's folder holds, which pages are being made anew, and what takes whose place.
Refuses: drafting and freezing (workers do), and the look that other bytes than before need: that is the
gate's, in Studies.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from tricedesk.dicom.study import Study
from tricedesk.pipeline import Draft
from tricedesk.ui.banners import Banner, Tone
from tricedesk.ui.front_asks import Frame
from tricedesk.ui.front_worker import Rebuild
from tricedesk.ui.send_values import SendOrder
from tricedesk.ui.stories import Story
from tricedesk.ui.toast import Toast

_BANNER = "again"


class Again(QObject):
    """Pages that are made anew.

    Signals:
        folder_holds(frozenset[str]): StudyInstanceUIDs of the folder.
        draft_wanted(str): this study's draft is wanted whole.
        rebuild_asked(Rebuild, Draft): send what is the same of it.
        look_asked(str, str, str): open this study in Studies, with these contacts ("" for none).
    """

    folder_holds = Signal(object)
    draft_wanted = Signal(str)
    rebuild_asked = Signal(object, object)
    look_asked = Signal(str, str, str)

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._studies: dict[str, list[Study]] = {}
        self._making: dict[str, Rebuild] = {}
        self._replacing: dict[str, UUID] = {}

    @Slot(object)
    def set_studies(self, studies: tuple[Study, ...]) -> None:
        """Take what the folder holds."""
        self._studies = {}
        for study in studies:
            self._studies.setdefault(study.StudyInstanceUID, []).append(study)
        self.folder_holds.emit(frozenset(self._studies))

    @Slot(object, str, str)
    def begin(self, story: Story, number: str, address: str) -> None:
        """Make a page anew for a number and an address ("" for none)."""
        found = self._studies.get(story.study_uid, [])
        if not found or story.package_id is None:
            return
        if len(found) > 1:  # of different patients, whose names differ, too
            found = [study for study in found if study.PatientName == story.name]
        if len(found) != 1:
            text = self.tr(
                "Studies of several patients have the same number here. Open the right one, then send it."
            )
            self._frame.show_view("studies")
            self._frame.show_banner(Banner(_BANNER, text, Tone.INFO, dismissable=True))
            return
        local_id = found[0].local_id
        wanted = Rebuild(story.page_id, story.package_id, local_id, number, address, story.language)
        if not story.is_kept:  # another desk chose its pictures: which, a person here decides anew
            self.look_needed(wanted)
            return
        self._making[local_id] = wanted
        self._frame.show_toast(Toast(_BANNER, self.tr("The pictures are made again, then sent…"), seconds=20))
        self.draft_wanted.emit(local_id)

    @Slot(object)
    def take_draft(self, draft: Draft) -> None:
        """A study's draft is whole."""
        wanted = self._making.pop(draft.study.local_id, None)
        if wanted is not None:
            self.rebuild_asked.emit(wanted, draft)

    @Slot(object)
    def look_needed(self, wanted: Rebuild) -> None:
        """A person must look before this goes out: open it in Studies, where Send then replaces the page."""
        self._replacing[wanted.local_id] = wanted.package_id
        text = self.tr("Look at the pictures, then send them. The new page takes the old one's place.")
        self._frame.show_view("studies")
        self._frame.show_banner(Banner(_BANNER, text, Tone.INFO, dismissable=True))
        self.look_asked.emit(wanted.local_id, wanted.number, wanted.address)

    def completed(self, order: SendOrder) -> SendOrder:
        """Return an order with the page whose place it takes, if it takes one's."""
        replaces = self._replacing.pop(order.local_id, None)
        if replaces is None:
            return order
        self._frame.hide_banner(_BANNER)
        return replace(order, replaces=replaces)
