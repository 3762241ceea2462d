"""The errors a person can meet.

Owns: the one base class and its few kinds. Each says what happened (`title`), what it means here
(`message`) and what to do (`hint`), in words that can be shown as they are.
Refuses: codes, stack traces, and anything that identifies a patient. A foreign exception becomes one of
these at the border where it is met (`dicom`, `sync.client`, `landing.api`), never further in.
"""

from __future__ import annotations

from typing import ClassVar


class TriceDeskError(Exception):
    """Something went wrong that a person must hear of.

    Args:
        title: what happened, one short sentence.
        message: what it means here; may be empty.
        hint: what to do about it; may be empty.
    """

    #: The exit code of the command line (see `tricedesk --help`).
    exit_code: ClassVar[int] = 1

    def __init__(self, title: str, message: str = "", hint: str = "") -> None:
        super().__init__(title)
        self.title = title
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return " ".join(part for part in (self.title, self.message, self.hint) if part)

    def __reduce__(self) -> tuple[type[TriceDeskError], tuple[str, str, str]]:
        return (type(self), (self.title, self.message, self.hint))


class UsageError(TriceDeskError):
    """What was asked for can't be done as asked: a wrong address, an unknown study."""

    exit_code = 2


class UnreadableFileError(TriceDeskError):
    """A file is no DICOM file, is damaged, or asks for more than it may have."""

    exit_code = 3


class RefusedError(TriceDeskError):
    """A picture can't be sent: it can't be cleaned, or nobody has looked at it."""

    exit_code = 4


class OfflineError(TriceDeskError):
    """The server can't be reached. A state, not a failure: what waits goes out by itself later."""

    exit_code = 5


class SilentServerError(OfflineError):
    """Nothing answers: the network is down, or the server. It passes by itself."""


class ProxyError(OfflineError):
    """The proxy between this computer and the server can't be reached: the preferences name it."""


class ServerRefusedError(TriceDeskError):
    """The server understood and said no; trying again changes nothing."""

    exit_code = 6


class ServerBusyError(TriceDeskError):
    """The server can't take it now (429, 503, 507); the same request may pass later.

    Attributes:
        retry_after: seconds to wait, as the server said; None if it did not.
    """

    exit_code = 5

    def __init__(
        self, title: str, message: str = "", hint: str = "", *, retry_after: float | None = None
    ) -> None:
        super().__init__(title, message, hint)
        self.retry_after = retry_after


class NotPairedError(TriceDeskError):
    """This workstation belongs to no account yet, or no longer."""

    exit_code = 7


class BusyHomeError(TriceDeskError):
    """Another TriceDesk is sending from this home already."""

    exit_code = 8


class LedgerError(TriceDeskError):
    """The workstation's own records can't be read or written: disk full, damaged, no right to write."""

    exit_code = 9


class ConfigurationError(TriceDeskError):
    """The server's settings contradict each other or the machine."""

    exit_code = 10
