"""Words that many views say alike: isolates, numbers, dates and how long ago.

Owns: the bidirectional isolates, and dates, sizes and numbers in the desk's language.
Refuses: the texts of a view, which stand in the view.

`QLocale()` is the desk's language (see `language`). Times come aware and are shown in this computer's zone.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt, QTime
from PySide6.QtGui import QGuiApplication

_LRI, _FSI, _PDI, _LRM, _RLM = "\u2066", "\u2068", "\u2069", "\u200e", "\u200f"
_WEEKDAY = re.compile(r"^d{3,4}[,،\s]*|[,،\s]*d{3,4}$")
_MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e\u200e\u200f")


def isolated(text: str) -> str:
    """Return a name, or any text of unknown direction, so that it can't reorder the sentence around it.

    Marks inside it that would reach out are taken away: a name is data, not layout.
    """
    return f"{_FSI}{text.translate(_MARKS)}{_PDI}" if text else ""


def isolated_ltr(text: str) -> str:
    """Return an address, number, path or code, which always runs from left to right, in the same way."""
    return f"{_LRI}{text.translate(_MARKS)}{_PDI}" if text else ""


def leading(text: str) -> str:
    """Return a text that stands alone in its line, so that it begins at the layout's own side."""
    if not text:
        return ""
    right_to_left = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return f"{_RLM if right_to_left else _LRM}{isolated(text)}"


def person(PatientName: str) -> str:
    """Return a name as it is read: "DOE^JANE^M" is "DOE, JANE M"; the first of its spellings."""
    parts = [" ".join(part.split()) for part in PatientName.split("=")[0].split("^")]
    family, given = parts[0], " ".join(part for part in parts[1:] if part)
    return ", ".join(part for part in (family, given) if part)


def contact_end(address: str) -> str:
    """Return enough of a contact to tell it apart: `…4471` of a number, a mail address whole."""
    return isolated_ltr(address if "@" in address else f"…{address[-4:]}")


def number(value: int) -> str:
    """Return a number in the desk's language."""
    return QLocale().toString(value)


def size(count: int) -> str:
    """Return a number of bytes as a person reads it: "3.4 MB"."""
    return QLocale().formattedDataSize(
        max(0, count), 1 if count >= 1_000_000 else 0, QLocale.DataSizeFormat.DataSizeSIFormat
    )


def day(when: date) -> str:
    """Return a date, as short as it can be without doubt: "12 May 2026", in the language's own order."""
    pattern = QLocale().dateFormat(QLocale.FormatType.LongFormat)
    pattern = _WEEKDAY.sub("", pattern)
    if "'" not in pattern:  # "12 de mayo de 2026" has no short form that reads well
        pattern = pattern.replace("MMMM", "MMM")
    return QLocale().toString(QDate(when.year, when.month, when.day), pattern)


def clock(when: datetime) -> str:
    """Return a time of day: "14:02" or "2:02 PM", by the language."""
    local = when.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def moment(when: datetime) -> str:
    """Return a date and time in full, for tool tips and timelines."""
    local = when.astimezone()
    value = QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))
    return QLocale().toString(value, QLocale.FormatType.ShortFormat)


def ago(when: datetime, now: datetime) -> str:
    """Return when something was, as one says it: "5 min ago", "14:02", "yesterday 14:02", a date."""
    seconds = (now - when).total_seconds()
    then, today = when.astimezone().date(), now.astimezone().date()
    if -60 < seconds < 60:
        return QCoreApplication.translate("When", "just now")
    if 60 <= seconds < 3600:
        minutes = int(seconds // 60)
        return QCoreApplication.translate("When", "%1 min ago").replace("%1", number(minutes))
    if then == today:
        return clock(when)
    if (today - then).days == 1:
        return QCoreApplication.translate("When", "yesterday %1").replace("%1", clock(when))
    return day(then)
