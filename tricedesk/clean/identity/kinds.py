"""What each identifier is, by its DICOM keyword or, for a private element, by its content.

Owns: the table from keyword to `Kind`.
Refuses: what is searched for in each kind (`names`, `numbers`, `dates`).

What stands in no table is text that someone typed: a comment, a description, a protocol's name. Of it counts
what looks like a name or a record's number. The prose of a report (TextValue) is none of it.
"""

from __future__ import annotations

import re
from enum import IntEnum, auto

from tricedesk.clean.identity.scripts import listed


class Kind(IntEnum):
    """What an identifier is; the smaller, the more it says of the patient."""

    PATIENT = auto()  #: the patient's names and her relatives': any word, a label's too
    PERSON = auto()  #: names of physicians, operators, others
    NUMBER = auto()  #: IDs, accession, serial and telephone numbers, station names
    DATE = auto()  #: a date, a time, or both
    PLACE = auto()  #: institution, department, addresses, organisations
    TEXT = auto()  #: what someone typed
    NOTHING = auto()  #: never drawn on a picture as identity: UIDs, ages below 90, technical text


_PATIENT = listed(
    "PatientName OtherPatientNames PatientBirthName PatientMotherBirthName ResponsiblePerson CameraOwnerName"
)
_PERSON = listed(
    "ConsultingPhysicianName ContentCreatorName CurrentObserverTrial DistributionName"
    " DocumentAuthorTrial EvaluatorName HumanPerformerName InterpretationAuthor InterpretationRecorder"
    " InterpretationTranscriber NameOfPhysiciansReadingStudy NamesOfIntendedRecipientsOfResults"
    " OperatorsName OrderEnteredBy PersonName PerformingPhysicianName PhysicianApprovingInterpretation"
    " PhysiciansOfRecord ROIInterpreter ReferringPhysicianName RequestingPhysician ReviewerName"
    " ScheduledPerformingPhysicianName SecondaryReviewerName SelectorPNValue VerbalSourceTrial"
    " VerifyingObserverName ContactDisplayName ClinicalTrialSubjectID"
)
_NUMBER = listed(
    "PatientID OtherPatientIDs AccessionNumber AdmissionID StudyID DeviceSerialNumber"
    " RequestedProcedureID ScheduledProcedureStepID PerformedProcedureStepID ServiceEpisodeID"
    " PlacerOrderNumberImagingServiceRequest FillerOrderNumberImagingServiceRequest"
    " SpecimenAccessionNumber ClinicalTrialSubjectReadingID DeviceID DetectorID GantryID CassetteID"
    " PlateID SecondaryCaptureDeviceID UniversalEntityID LensSerialNumber InsurancePlanIdentification"
    " SourceSerialNumber StationName ScheduledStationName PerformedStationName StationAETitle"
    " ScheduledStationAETitle PerformedStationAETitle SourceApplicationEntityTitle RetrieveAETitle"
    " NetworkID PatientTelephoneNumbers ReferringPhysicianTelephoneNumbers PersonTelephoneNumbers"
    " OrderCallbackPhoneNumber TelephoneNumberTrial PatientTelecomInformation PersonTelecomInformation"
    " OrderCallbackTelecomInformation ContainerIdentifier SpecimenIdentifier"
)
_PLACE = listed(
    "InstitutionName InstitutionAddress InstitutionalDepartmentName ResponsibleOrganization"
    " PatientAddress PersonAddress ReferringPhysicianAddress AddressTrial CurrentPatientLocation"
    " AssignedLocation PatientInstitutionResidence ScheduledPatientInstitutionResidence"
    " HumanPerformerOrganization RequestingService OrderEntererLocation RequestedProcedureLocation"
    " PerformedLocation CountryOfResidence RegionOfResidence IssuerOfPatientID IssuerOfAdmissionID"
    " LocalNamespaceEntityID VerifyingOrganization ClinicalTrialSiteName"
    " ClinicalTrialCoordinatingCenterName ClinicalTrialSponsorName DistributionAddress"
    " CodingSchemeResponsibleOrganization ScheduledStudyLocation Occupation PatientReligiousPreference"
    " MilitaryRank BranchOfService"
)
_DATE = re.compile(
    r".*(Date|Time)(s|Stamp|Trial|InAlternativeCalendar)?|(Issue)?(Date|Time|DateTime)Of.*|Selector(DA|DT|TM)Value"
)
_NOTHING = re.compile(
    r".*(UID|UIDs)$|PatientAge|TimezoneOffsetFromUTC|DeidentificationMethod|TextValue|MIMEType.*|.*URL$"
)
_PRIVATE = re.compile(r"\([0-9A-F]{4},[0-9A-F]{4}\)(?: (?P<vr>[A-Z]{2}))?")
_DATE_SHAPED = re.compile(r"(19|20)\d\d[01]\d[0-3]\d([0-2]\d[0-5]\d[0-5]\d(\.\d+)?)?")
_NAME_SHAPED = re.compile(r"[^\W\d_]+(?:[ '-][^\W\d_]+)*\s?[\^,]\s?[^\W\d_].*")


def kind_of(keyword: str, text: str) -> Kind:
    """Return what an identifier is."""
    private = _PRIVATE.fullmatch(keyword)
    if private:
        return _private(private["vr"] or "", text)
    for kind, keywords in (
        (Kind.PATIENT, _PATIENT),
        (Kind.PERSON, _PERSON),
        (Kind.NUMBER, _NUMBER),
        (Kind.PLACE, _PLACE),
    ):
        if keyword in keywords:
            return kind
    if _NOTHING.fullmatch(keyword):
        return Kind.NOTHING
    return Kind.DATE if _DATE.fullmatch(keyword) else Kind.TEXT


def _private(vr: str, text: str) -> Kind:
    """A private element's kind: what its VR says, else what it looks like.

    Most private text is technical (presets, versions, switches): without the look of a name, a date or a
    record's number none of it counts, unless it holds an identifier known from elsewhere, which is searched
    for anyway.
    """
    if vr == "PN" or _NAME_SHAPED.fullmatch(text):
        return Kind.PERSON
    if vr in ("DA", "DT", "TM") or _DATE_SHAPED.fullmatch(text):
        return Kind.DATE
    if sum(c.isdigit() for c in text) >= 6 and len(text.split()) == 1 and text.count(".") < 2:
        return Kind.NUMBER
    return Kind.NOTHING
