"""Sample studies: pydicom's own ultrasound files, given to two patients who don't exist.

Owns: which files, and the header elements that make them one study as a machine would have written it.
Refuses: pixels; they are as pydicom ships them.
"""

from __future__ import annotations

from pathlib import Path

from tricedesk.clean.boxes import Box

NAMES = ("examples_ybr_color.dcm", "examples_palette.dcm", "examples_jpeg2k.dcm", "examples_rgb_color.dcm")
STUDIES = (
    ("Sample^Anna", "SAMPLE-0001", "anna.sample@example.org", "Pelvis", NAMES),
    ("Sample^Berta", "SAMPLE-0002", "berta.sample@example.org", "Abdomen", NAMES[1:2]),
)

DRAWN = {(480, 640): Box(7, 105, 630, 336), (240, 320): Box(0, 53, 320, 172)}
"""What a person keeps of the LOGIQ 700's pictures, by Rows and Columns: they carry no region tag, and the
detected sector takes the clinic's name above the image along."""


def make(folder: Path) -> Path:
    """Write the sample studies below `folder` and return it."""
    from pydicom import dcmread
    from pydicom.data import get_testdata_file
    from pydicom.uid import generate_uid

    for place, (name, patient_id, email, description, files) in enumerate(STUDIES, 1):
        target = folder / f"study-{place}"
        target.mkdir(parents=True)
        study = generate_uid(entropy_srcs=[patient_id, "study"])
        series = generate_uid(entropy_srcs=[patient_id, "series"])
        for number, file in enumerate(files, 1):
            path = get_testdata_file(file, download=False)
            if not isinstance(path, str):
                raise FileNotFoundError(file)
            ds = dcmread(path)
            ds.PatientName, ds.PatientID = name, patient_id
            ds.PatientTelephoneNumbers = ""
            ds.StudyInstanceUID, ds.SeriesInstanceUID = study, series
            ds.SOPInstanceUID = generate_uid(entropy_srcs=[patient_id, file])
            ds.file_meta.MediaStorageSOPInstanceUID = ds.SOPInstanceUID
            ds.StudyDate, ds.StudyTime = "20260116", "101500"
            ds.StudyDescription = description
            ds.PatientComments = email
            ds.SeriesNumber, ds.InstanceNumber = 1, number
            ds.save_as(target / f"IM{number:04d}")
    return folder
