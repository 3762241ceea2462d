"""Gathers from a header whatever may name a person, place or time.

Owns: which elements are identity. All text is, private and nested elements included, unless it stands in
the short list of what describes the machine or the method; of private numbers, those that are long enough for
an ID.
Refuses: judging whether a value really identifies someone; the cleaner looks for all of them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any

from pydicom.datadict import keyword_for_tag
from pydicom.dataelem import DataElement, RawDataElement, convert_raw_data_element
from pydicom.dataset import Dataset

from tricedesk.dicom import limits

_TEXT = frozenset(
    ("AE", "AS", "DA", "DT", "LO", "LT", "PN", "SH", "ST", "TM", "UC", "UI", "UN", "UR", "UT"),
)
#: Text that says how a picture was made, in words which machines also draw beside it.
_TECHNICAL = frozenset(
    (
        "AcquisitionDeviceProcessingDescription",
        "BodyPartExamined",
        "CodeMeaning",
        "CodeValue",
        "CodingSchemeDesignator",
        "CodingSchemeVersion",
        "ContextGroupVersion",
        "ContextIdentifier",
        "ContextUID",
        "ConvolutionKernel",
        "DerivationDescription",
        "DimensionDescriptionLabel",
        "FilterType",
        "ImplementationClassUID",
        "ImplementationVersionName",
        "LUTExplanation",
        "LongCodeValue",
        "Manufacturer",
        "ManufacturerModelName",
        "MappingResourceName",
        "ModalityLUTType",
        "PatientOrientation",
        "PrivateCreator",
        "ProcessingFunction",
        "RescaleType",
        "ScheduledProcedureStepLocation",
        "SoftwareVersions",
        "TransducerData",
        "WindowCenterWidthExplanation",
    )
)
_TELLING = frozenset(("DA", "DT", "PN", "TM"))  # VRs that say what a private text is
_OF_NUMBERS = b"0123456789+-.eE \\\0"  # what may stand in a Decimal or Integer String
_TECHNICAL_UIDS = "1.2.840.10008."  # what the standard itself registered


def identifiers_in(ds: Dataset, meta: Dataset | None = None) -> list[tuple[str, str]]:
    """All (keyword, text) of a header, without repeats, at most `limits.MAX_IDENTIFIERS`.

    A private or unknown element's keyword is its tag, "(0009,1001)"; where its VR says that it is a name, a
    date or a time, that follows: "(0009,1001) PN". What stands higher in the tree comes first. Long texts
    are cut into lines and pieces of `limits.MAX_TEXT` characters.

    Raises:
        Exception: whatever pydicom raises on nonsense.
    """
    found: dict[tuple[str, str], None] = {}
    for source in (meta, ds):
        for keyword, text in _texts(source) if source is not None else ():
            found[keyword, text] = None
            if len(found) >= limits.MAX_IDENTIFIERS:
                return list(found)
    return list(found)


def _texts(ds: Dataset) -> Iterator[tuple[str, str]]:
    waiting = deque([ds])
    items = 0
    while waiting and items < limits.MAX_ITEMS:
        item = waiting.popleft()
        items += 1
        for tag in sorted(item.keys()):
            vr, value = _converted(item.get_item(tag), item)
            if vr == "SQ":
                waiting.extend(value)
            elif _counts(vr, value, private=tag.is_private) and not 0x6000 <= tag.group <= 0x60FF:
                keyword = keyword_for_tag(tag) or f"({tag.group:04X},{tag.element:04X})"
                if tag.is_private and vr in _TELLING:
                    keyword = f"{keyword} {vr}"
                if keyword not in _TECHNICAL and not tag.is_private_creator:
                    for text in _pieces(vr, value):
                        yield keyword, text


def _counts(vr: str, value: Any, *, private: bool) -> bool:
    """Text counts; of what a maker keeps in elements of its own, codes too, and numbers of six digits."""
    if vr in _TEXT:
        return True
    return private and (vr == "CS" or (vr == "IS" and len(str(value)) >= 6))


def _converted(element: DataElement | RawDataElement, ds: Dataset) -> tuple[str, Any]:
    """VR and value of an element; what breaks its VR's own rules is bytes of unknown kind (UN)."""
    if not isinstance(element, RawDataElement):
        return element.VR, element.value
    raw = element.value or b""
    if element.VR == "OW" or (element.VR in ("DS", "IS") and raw.translate(None, _OF_NUMBERS)):
        return ("OW" if element.VR == "OW" else "UN"), raw
    try:
        converted = convert_raw_data_element(element, encoding=ds._character_set, ds=ds)  # noqa: SLF001
    except Exception:  # noqa: BLE001 - one odd value must not hide the others
        return "UN", raw
    return converted.VR, converted.value


def _pieces(vr: str, value: Any) -> Iterator[str]:
    if isinstance(value, bytes):
        if not _is_text(value):
            return
        value = value.rstrip(b"\0 ").decode("latin-1").split("\\")
    # A PersonName can be iterated too, letter by letter: only what is a sequence has several values.
    values = list(value) if isinstance(value, Sequence) and not isinstance(value, str) else [value]
    for one in values:
        for line in str(one).splitlines():
            text = "".join(c if c.isprintable() else " " for c in line).strip()
            if vr == "UI" and text.startswith(_TECHNICAL_UIDS):
                continue
            for start in range(0, len(text), limits.MAX_TEXT):
                yield text[start : start + limits.MAX_TEXT]


def _is_text(value: bytes) -> bool:
    """Is a value of unknown representation text? Private text often comes as UN."""
    content = value.rstrip(b"\0 ")
    return 0 < len(content) <= 64 * 1024 and all(byte >= 32 or byte in b"\t\r\n\x1b\x0c" for byte in content)
