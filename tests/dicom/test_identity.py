"""Whatever may name a person, place or time is gathered, wherever in a header it stands."""

from __future__ import annotations

import warnings
from pathlib import Path

import pydicom
import pytest
from pydicom.dataset import Dataset

from tricedesk.dicom import limits
from tricedesk.dicom.identity import identifiers_in


def test_canaries_in_every_text_vr_nested_and_private() -> None:
    ds = Dataset()
    ds.PatientName = "Canary^PN"
    ds.PatientID = "canary-LO"
    ds.AccessionNumber = "canary-SH"
    ds.InstitutionAddress = "canary-ST line one\r\nline two"
    ds.PatientComments = "canary-LT"
    ds.StudyDate, ds.StudyTime, ds.AcquisitionDateTime = "20260102", "101112.5", "20260102101112"
    ds.PatientAge = "044Y"
    ds.StationAETitle = "canary-AE"
    ds.StudyInstanceUID = "1.2.3.4"
    ds.RetrieveURL = "https://canary-UR"
    ds.DeviceSerialNumber = "canary-serial"
    ds.OtherPatientNames = ["Canary^First", "Canary^Second"]
    inner = Dataset()
    inner.ReferringPhysicianName = "Canary^Nested"
    block = inner.private_block(0x0009, "ACME", create=True)
    block.add_new(1, "LO", "canary-private-nested")
    block.add_new(2, "UN", b"canary-private-UN\0")
    outer = Dataset()
    outer.ReferencedStudySequence = [inner]
    ds.RequestAttributesSequence = [outer]
    found = dict(identifiers_in(ds))
    texts = {text for _, text in identifiers_in(ds)}
    assert texts >= {
        "Canary^PN",
        "canary-LO",
        "canary-SH",
        "canary-ST line one",
        "line two",
        "canary-LT",
        "20260102",
        "101112.5",
        "20260102101112",
        "044Y",
        "canary-AE",
        "1.2.3.4",
        "https://canary-UR",
        "canary-serial",
        "Canary^First",
        "Canary^Second",
        "Canary^Nested",
        "canary-private-nested",
        "canary-private-UN",
    }
    assert found["(0009,1001)"] == "canary-private-nested"


def test_private_elements_say_what_they_are_where_their_vr_does() -> None:
    ds = Dataset()
    block = ds.private_block(0x0009, "ACME", create=True)
    for n, (vr, value) in enumerate(
        [("PN", "Canary^P"), ("DA", "20260102"), ("CS", "CANARY"), ("IS", 1234567), ("IS", 12), ("US", 7)], 1
    ):
        block.add_new(n, vr, value)
    assert identifiers_in(ds) == [
        ("(0009,1001) PN", "Canary^P"),
        ("(0009,1002) DA", "20260102"),
        ("(0009,1003)", "CANARY"),
        ("(0009,1004)", "1234567"),
    ]


def test_what_stands_higher_comes_first_and_the_tree_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    ds = Dataset()
    ds.RequestAttributesSequence = []
    for n in range(50):
        item, inner = Dataset(), Dataset()
        inner.AccessionNumber = f"inner-{n}"
        item.RequestingPhysician, item.ReferencedStudySequence = f"Outer^{n}", [inner]
        ds.RequestAttributesSequence.append(item)
    ds.StudyID = "top"
    texts = [text for _, text in identifiers_in(ds)]
    assert texts[0] == "top"
    assert texts.index("Outer^49") < texts.index("inner-0")
    assert len(texts) == 101
    monkeypatch.setattr(limits, "MAX_ITEMS", 11)
    assert [text for _, text in identifiers_in(ds)] == ["top", *(f"Outer^{n}" for n in range(10))]


def test_technical_words_that_machines_draw_are_no_identity() -> None:
    ds = Dataset()
    ds.SOPClassUID = "1.2.840.10008.5.1.4.1.1.6.1"
    ds.Manufacturer, ds.ManufacturerModelName, ds.SoftwareVersions = "ACME", "Sonic", "1.0"
    ds.BodyPartExamined, ds.Modality = "LIVER", "US"
    code = Dataset()
    code.CodeValue, code.CodeMeaning = "T-62000", "Liver"
    ds.AnatomicRegionSequence = [code]
    ds.private_block(0x0009, "ACME 1.0", create=True).add_new(1, "UN", bytes(range(40)))
    assert identifiers_in(ds) == []


def test_a_value_against_its_own_rules_is_still_gathered(tmp_path: Path) -> None:
    from tricedesk.dicom.parsing import parse

    ds = Dataset()
    ds.file_meta = pydicom.dataset.FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
    ds.SOPClassUID, ds.SOPInstanceUID = "1.2.840.10008.5.1.4.1.1.6.1", "1.2.3"
    ds.PatientID = "canary"
    ds.PatientBirthDate = "19510829"
    ds.PatientWeight = "70.5"
    ds.save_as(tmp_path / "a", enforce_file_format=True, implicit_vr=False)
    data = (tmp_path / "a").read_bytes().replace(b"19510829", b"8/29/51 ").replace(b"70.5", b"Doe!")
    (tmp_path / "a").write_bytes(data)
    with (tmp_path / "a").open("rb") as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        texts = {text for _, text in identifiers_in(parse(file).ds)}
    assert texts >= {"canary", "8/29/51", "Doe!"}


def test_long_texts_are_cut_and_the_number_is_bounded() -> None:
    ds = Dataset()
    ds.PatientComments = "".join(map(str, range(1000)))[:2500]
    assert [len(text) for _, text in identifiers_in(ds)] == [1024, 1024, 452]
    ds.OtherPatientIDsSequence = []
    for n in range(300):
        item = Dataset()
        item.OtherPatientNames = [f"{n}-{k}" for k in range(100)]
        ds.OtherPatientIDsSequence.append(item)
    assert len(identifiers_in(ds)) == limits.MAX_IDENTIFIERS
