"""Says in the desk's language what the parts below the window say in English: what happened, and what to do.

Owns: every sentence of an error, an unreadable file or a refusal that this window may show, marked for
translation, and finding it again in a text that came. Names, figures and paths in it stay as they came.
Refuses: other texts: a sentence that nobody marked is shown as it is.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

SENTENCES: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Said", "This is not a whole recovery key."),
    QT_TRANSLATE_NOOP("Said", "It has %1 letters and digits in groups of four; %2 were typed."),
    QT_TRANSLATE_NOOP("Said", "Type all of it from the printed sheet."),
    QT_TRANSLATE_NOOP("Said", "The recovery key has a typing mistake."),
    QT_TRANSLATE_NOOP("Said", "Its letters and digits don't fit together."),
    QT_TRANSLATE_NOOP("Said", "Compare it with the printed sheet."),
    QT_TRANSLATE_NOOP("Said", "This pairing code does not open the account's key."),
    QT_TRANSLATE_NOOP("Said", "It may be mistyped, or of another clinic."),
    QT_TRANSLATE_NOOP("Said", "Make a new code at a paired desk and type all of it."),
    QT_TRANSLATE_NOOP("Said", "TriceDesk's keys can't be read or kept on this computer."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Restore TriceDesk's settings folder from a backup, or pair this computer anew in an empty home.",
    ),
    QT_TRANSLATE_NOOP("Said", "A record of this computer can't be opened."),
    QT_TRANSLATE_NOOP("Said", "It was sealed by another computer or user, or is damaged."),
    QT_TRANSLATE_NOOP("Said", "Restore TriceDesk's data and its keys from the same backup."),
    QT_TRANSLATE_NOOP("Said", "The keys of this computer are in use."),
    QT_TRANSLATE_NOOP("Said", "Close the other TriceDesk and try again."),
    QT_TRANSLATE_NOOP("Said", "The computer's password store can't be used."),
    QT_TRANSLATE_NOOP("Said", "It holds TriceDesk's keys, and did not answer (%1)."),
    QT_TRANSLATE_NOOP("Said", "Unlock it (sign in to the desktop), then start TriceDesk again."),
    QT_TRANSLATE_NOOP("Said", "A frame is damaged."),
    QT_TRANSLATE_NOOP("Said", "The picture's colours are of a kind that TriceDesk can't read."),
    QT_TRANSLATE_NOOP("Said", "The picture is stored in a way that TriceDesk can't read."),
    QT_TRANSLATE_NOOP("Said", "Transfer syntax %1."),
    QT_TRANSLATE_NOOP("Said", "It is of another size than the header says."),
    QT_TRANSLATE_NOOP("Said", "Its run lengths don't fill the picture."),
    QT_TRANSLATE_NOOP("Said", "It ends before the picture does."),
    QT_TRANSLATE_NOOP("Said", "It has other colours than the header says."),
    QT_TRANSLATE_NOOP("Said", "It is of another depth than the header says."),
    QT_TRANSLATE_NOOP("Said", "The folder can't be opened."),
    QT_TRANSLATE_NOOP("Said", "Choose another folder."),
    QT_TRANSLATE_NOOP("Said", "The picture has no size."),
    QT_TRANSLATE_NOOP("Said", "The picture is too large."),
    QT_TRANSLATE_NOOP("Said", "%1 x %2 pixels; at most %3 megapixels are read."),
    QT_TRANSLATE_NOOP("Said", "The file could not be opened."),
    QT_TRANSLATE_NOOP("Said", "The file could not be read."),
    QT_TRANSLATE_NOOP("Said", "Its reader gave no sensible answer."),
    QT_TRANSLATE_NOOP("Said", "This is not a file."),
    QT_TRANSLATE_NOOP("Said", "The file is too large."),
    QT_TRANSLATE_NOOP("Said", "It grows beyond %1 MB."),
    QT_TRANSLATE_NOOP("Said", "The file is cut short: it ends before its content does."),
    QT_TRANSLATE_NOOP("Said", "The file is damaged."),
    QT_TRANSLATE_NOOP("Said", "It can't be told which of its fragments make up which frame."),
    QT_TRANSLATE_NOOP("Said", "The document is no PDF."),
    QT_TRANSLATE_NOOP("Said", "The document is too large."),
    QT_TRANSLATE_NOOP("Said", "A frame is missing."),
    QT_TRANSLATE_NOOP("Said", "The file holds fewer than it says."),
    QT_TRANSLATE_NOOP("Said", "It holds more frames than it says."),
    QT_TRANSLATE_NOOP("Said", "A frame is empty or too large."),
    QT_TRANSLATE_NOOP("Said", "The file is cut short."),
    QT_TRANSLATE_NOOP("Said", "A frame ends before it should."),
    QT_TRANSLATE_NOOP("Said", "No frame of it is whole."),
    QT_TRANSLATE_NOOP("Said", "Its pixels are not where they should be."),
    QT_TRANSLATE_NOOP("Said", "Its offset table is too large."),
    QT_TRANSLATE_NOOP("Said", "The file holds too many fragments."),
    QT_TRANSLATE_NOOP("Said", "The file holds no picture."),
    QT_TRANSLATE_NOOP("Said", "The picture's values are no whole numbers; TriceDesk can't show them."),
    QT_TRANSLATE_NOOP("Said", "Its pixels aren't stored as it says."),
    QT_TRANSLATE_NOOP("Said", "%1 x %2 pixels."),
    QT_TRANSLATE_NOOP("Said", "The picture's values are of a size that TriceDesk can't read."),
    QT_TRANSLATE_NOOP("Said", "%1 values of %2 bits a pixel."),
    QT_TRANSLATE_NOOP("Said", "Its colours contradict each other."),
    QT_TRANSLATE_NOOP("Said", "Its colours contradict its size."),
    QT_TRANSLATE_NOOP("Said", "Its %1 makes no sense."),
    QT_TRANSLATE_NOOP("Said", "The file has changed."),
    QT_TRANSLATE_NOOP("Said", "Scan the folder again."),
    QT_TRANSLATE_NOOP("Said", "A draft can't be kept on this computer."),
    QT_TRANSLATE_NOOP("Said", "Make room on the disk, then try again."),
    QT_TRANSLATE_NOOP("Said", "The part of TriceDesk that runs apart (%1) could not start."),
    QT_TRANSLATE_NOOP("Said", "Install TriceDesk again; if that doesn't help, tell us."),
    QT_TRANSLATE_NOOP("Said", "The program that reads it stopped on it."),
    QT_TRANSLATE_NOOP("Said", "The file took too long to read."),
    QT_TRANSLATE_NOOP("Said", "Given up after %1 seconds."),
    QT_TRANSLATE_NOOP("Said", "TriceDesk's records were sealed with other keys than this computer has."),
    QT_TRANSLATE_NOOP("Said", "The data comes from another computer or user, or the keys were lost."),
    QT_TRANSLATE_NOOP(
        "Said", "Restore data and settings from the same backup, or start with an empty home and pair again."
    ),
    QT_TRANSLATE_NOOP("Said", "A record of this computer is not what it says it is."),
    QT_TRANSLATE_NOOP("Said", "It was tampered with."),
    QT_TRANSLATE_NOOP("Said", "TriceDesk's records can't be read or written."),
    QT_TRANSLATE_NOOP(
        "Said",
        "Make room on the disk, or give yourself the right to write there. Nothing that was queued is lost.",
    ),
    QT_TRANSLATE_NOOP("Said", "TriceDesk's records can't be used."),
    QT_TRANSLATE_NOOP("Said", "The disk is full."),
    QT_TRANSLATE_NOOP("Said", "TriceDesk can't write its records in %1."),
    QT_TRANSLATE_NOOP(
        "Said", "Make room on the disk. Nothing that was queued is lost; it goes on by itself."
    ),
    QT_TRANSLATE_NOOP("Said", "TriceDesk's records are damaged."),
    QT_TRANSLATE_NOOP("Said", "%1 is not a whole database."),
    QT_TRANSLATE_NOOP(
        "Said", "Move it away and put a backup of it in its place (there may be a %1.v1 beside it)."
    ),
    QT_TRANSLATE_NOOP("Said", "TriceDesk's records are in use."),
    QT_TRANSLATE_NOOP("Said", "Another program has held %1 for more than %2 seconds."),
    QT_TRANSLATE_NOOP("Said", "Close the other TriceDesk or the backup program, then try again."),
    QT_TRANSLATE_NOOP("Said", "TriceDesk's records can't be opened for writing."),
    QT_TRANSLATE_NOOP("Said", "%1 or its folder is read-only for you."),
    QT_TRANSLATE_NOOP("Said", "Give yourself the right to write there."),
    QT_TRANSLATE_NOOP("Said", "The disk failed while TriceDesk's records were read or written."),
    QT_TRANSLATE_NOOP("Said", "Check the disk and its cable. What was queued before is kept."),
    QT_TRANSLATE_NOOP("Said", "TriceDesk's records can't be kept here."),
    QT_TRANSLATE_NOOP("Said", "%1 is on a kind of disk that can't keep them safe (a network share?)."),
    QT_TRANSLATE_NOOP("Said", "Let TriceDesk keep its data on this computer's own disk."),
    QT_TRANSLATE_NOOP("Said", "TriceDesk's records would not survive a power cut."),
    QT_TRANSLATE_NOOP("Said", "TriceDesk's records were written by a newer version."),
    QT_TRANSLATE_NOOP("Said", "Install the newest TriceDesk on this computer."),
    QT_TRANSLATE_NOOP("Said", "There is no such sending in the outbox."),
    QT_TRANSLATE_NOOP("Said", "A picture changed while it was being queued."),
    QT_TRANSLATE_NOOP("Said", "File %1 is not the one that was shown."),
    QT_TRANSLATE_NOOP("Said", "Open the study again, look at the pictures, and send it again."),
    QT_TRANSLATE_NOOP("Said", "Another TriceDesk is queueing a study at this moment."),
    QT_TRANSLATE_NOOP("Said", "Send this one again when the other is queued."),
    QT_TRANSLATE_NOOP("Said", "This picture can't be sent."),
    QT_TRANSLATE_NOOP("Said", "There is no picture to send."),
    QT_TRANSLATE_NOOP("Said", "Choose at least one."),
    QT_TRANSLATE_NOOP("Said", "These are too many pictures for one sending."),
    QT_TRANSLATE_NOOP("Said", "They make %1 files; at most %2 can go together."),
    QT_TRANSLATE_NOOP("Said", "Send them in two."),
    QT_TRANSLATE_NOOP("Said", "A file changed after it was made."),
    QT_TRANSLATE_NOOP("Said", "It is not what was looked at."),
    QT_TRANSLATE_NOOP("Said", "Prepare the study again."),
    QT_TRANSLATE_NOOP("Said", "This attachment is no JPEG, PNG or PDF."),
    QT_TRANSLATE_NOOP("Said", "Leave it out."),
    QT_TRANSLATE_NOOP("Said", "This attachment is too large."),
    QT_TRANSLATE_NOOP("Said", "TriceDesk can't make its own folder."),
    QT_TRANSLATE_NOOP("Said", "There is nothing to send."),
    QT_TRANSLATE_NOOP("Said", "No picture of this study has been looked at."),
    QT_TRANSLATE_NOOP("Said", "None of its pictures can be cleaned."),
    QT_TRANSLATE_NOOP("Said", "%1 is not a server's address."),
    QT_TRANSLATE_NOOP("Said", "Write it like https://pictures.example.org."),
    QT_TRANSLATE_NOOP("Said", "The server's address must begin with https://."),
    QT_TRANSLATE_NOOP(
        "Said", "Over plain http, contacts and the workstation's token could be read on the way."
    ),
    QT_TRANSLATE_NOOP("Said", "The settings can't be read."),
    QT_TRANSLATE_NOOP("Said", "The settings file is damaged."),
    QT_TRANSLATE_NOOP("Said", "The settings can't be saved."),
    QT_TRANSLATE_NOOP("Said", "Make room on the disk, or give yourself the right to write there."),
    QT_TRANSLATE_NOOP("Said", "The setting can't be used."),
    QT_TRANSLATE_NOOP("Said", "Something else answers in the server's place."),
    QT_TRANSLATE_NOOP(
        "Said", "It may be a network's sign-in page, or the address is not a TriceDesk server's."
    ),
    QT_TRANSLATE_NOOP(
        "Said", "Open a web page in a browser to sign in to the network, or check the server's address."
    ),
    QT_TRANSLATE_NOOP("Said", "The server can't take it now."),
    QT_TRANSLATE_NOOP("Said", "What waits here goes out by itself later."),
    QT_TRANSLATE_NOOP("Said", "This computer is not paired with an account."),
    QT_TRANSLATE_NOOP("Said", "Pair it with a code from your administrator."),
    QT_TRANSLATE_NOOP("Said", "%1 was removed from the clinic's account."),
    QT_TRANSLATE_NOOP("Said", "Nothing is sent from here."),
    QT_TRANSLATE_NOOP("Said", "This workstation is not paired with an account."),
    QT_TRANSLATE_NOOP("Said", "Pair it again with a code from your administrator."),
    QT_TRANSLATE_NOOP("Said", "This TriceDesk and the server don't fit together."),
    QT_TRANSLATE_NOOP("Said", "The desk speaks version %1, the server %2."),
    QT_TRANSLATE_NOOP("Said", "The server's identity can't be confirmed."),
    QT_TRANSLATE_NOOP("Said", "Its certificate is not one that this computer trusts. Nothing was sent."),
    QT_TRANSLATE_NOOP("Said", "Check this computer's date, or ask whoever looks after the network."),
    QT_TRANSLATE_NOOP("Said", "The proxy can't be reached."),
    QT_TRANSLATE_NOOP("Said", "Check the proxy in the preferences of this computer."),
    QT_TRANSLATE_NOOP("Said", "No connection to the server."),
    QT_TRANSLATE_NOOP("Said", "%1 does not answer."),
    QT_TRANSLATE_NOOP("Said", "What waits here goes out by itself when the connection is back."),
    QT_TRANSLATE_NOOP("Said", "This is not a whole pairing code."),
    QT_TRANSLATE_NOOP("Said", "A code has %1 or %2 letters and digits; %3 were typed."),
    QT_TRANSLATE_NOOP("Said", "Type all of it as it is shown at the other desk or by your administrator."),
    QT_TRANSLATE_NOOP("Said", "This is not the recovery key of this account."),
    QT_TRANSLATE_NOOP("Said", "It is written rightly, but belongs to another account."),
    QT_TRANSLATE_NOOP(
        "Said", "Look for the sheet that was printed when this clinic's first desk was paired."
    ),
    QT_TRANSLATE_NOOP("Said", "Give this computer a name of 1 to 80 characters."),
    QT_TRANSLATE_NOOP("Said", "For example: Cart 2."),
    QT_TRANSLATE_NOOP("Said", "The pairing code has a typing mistake."),
    QT_TRANSLATE_NOOP("Said", "Compare its last letters with the other desk's."),
    QT_TRANSLATE_NOOP("Said", "The code brought another key than the account's."),
    QT_TRANSLATE_NOOP("Said", "Labels made with it could be read by no other desk."),
    QT_TRANSLATE_NOOP("Said", "Make a new code at a paired desk."),
    QT_TRANSLATE_NOOP("Said", "The server's answer makes no sense."),
    QT_TRANSLATE_NOOP("Said", "It is asked again later. Nothing is lost."),
    QT_TRANSLATE_NOOP("Said", "TriceDesk made a mistake while sending."),
    QT_TRANSLATE_NOOP("Said", "Nothing that was queued is lost."),
    QT_TRANSLATE_NOOP("Said", "It tries again by itself. Tell your administrator if this stays."),
    QT_TRANSLATE_NOOP("Said", "The server did not do it."),
    QT_TRANSLATE_NOOP("Said", "Ask again."),
    QT_TRANSLATE_NOOP("Said", "TriceDesk's own folder can't be written to."),
    QT_TRANSLATE_NOOP("Said", "Another TriceDesk is sending from this computer."),
    QT_TRANSLATE_NOOP("Said", "What waits in the outbox goes out through the other one."),
    QT_TRANSLATE_NOOP("Said", "There is no such command."),
    QT_TRANSLATE_NOOP("Said", "SQLite refused FULL."),
    QT_TRANSLATE_NOOP("Said", "TriceDesk made a mistake."),
    QT_TRANSLATE_NOOP("Said", "Nothing was changed here."),
    QT_TRANSLATE_NOOP("Said", "This sign-up link is taken."),
    QT_TRANSLATE_NOOP("Said", "Make another one."),
    QT_TRANSLATE_NOOP("Said", "A name has no control characters."),
    QT_TRANSLATE_NOOP("Said", "Type it anew."),
    QT_TRANSLATE_NOOP("Said", "Someone signs in by this name already."),
    QT_TRANSLATE_NOOP("Said", "Choose another sign-in name."),
    QT_TRANSLATE_NOOP("Said", "This is the clinic's only administrator."),
    QT_TRANSLATE_NOOP("Said", "Invite another one first."),
    QT_TRANSLATE_NOOP("Said", "This sign-up link is not known here, was used, or is older than a week."),
    QT_TRANSLATE_NOOP("Said", "Ask whoever sent it for a new one."),
    QT_TRANSLATE_NOOP("Said", "This password is too easy to guess."),
    QT_TRANSLATE_NOOP("Said", "Use at least one letter."),
    QT_TRANSLATE_NOOP("Said", "Use at least one number."),
    QT_TRANSLATE_NOOP("Said", "Many people use this one."),
    QT_TRANSLATE_NOOP("Said", "Choose another."),
    QT_TRANSLATE_NOOP("Said", "Use %1 to %2 characters."),
    QT_TRANSLATE_NOOP("Said", "Name or password is not right."),
    QT_TRANSLATE_NOOP("Said", "Check both."),
    QT_TRANSLATE_NOOP("Said", "Capitals matter."),
    QT_TRANSLATE_NOOP("Said", "This session's number is taken."),
    QT_TRANSLATE_NOOP("Said", "Sign in again."),
    QT_TRANSLATE_NOOP("Said", "An administrator must sign in for this."),
    QT_TRANSLATE_NOOP("Said", "A session ends after %1 minutes without use."),
    QT_TRANSLATE_NOOP("Said", "This is not your password."),
    QT_TRANSLATE_NOOP("Said", "Type it again."),
    QT_TRANSLATE_NOOP("Said", "Too many tries."),
    QT_TRANSLATE_NOOP("Said", "Try again in %1 minutes."),
    QT_TRANSLATE_NOOP("Said", "Another administrator can still sign in."),
    QT_TRANSLATE_NOOP("Said", "A workstation's name has no control characters."),
    QT_TRANSLATE_NOOP("Said", "Retype it."),
    QT_TRANSLATE_NOOP("Said", "This is the workstation that you sit at."),
    QT_TRANSLATE_NOOP("Said", "Remove it from another one."),
    QT_TRANSLATE_NOOP("Said", "This is not the clinic's name."),
    QT_TRANSLATE_NOOP("Said", "Type it as it stands in the settings."),
    QT_TRANSLATE_NOOP("Said", "A code has no spaces around it."),
    QT_TRANSLATE_NOOP("Said", "Type it anew, without pasting."),
    QT_TRANSLATE_NOOP("Said", "A logo is a PNG or JPEG picture."),
    QT_TRANSLATE_NOOP("Said", "Save it as one of these, then try again."),
    QT_TRANSLATE_NOOP("Said", "A logo has at most %1 by %2 pixels."),
    QT_TRANSLATE_NOOP("Said", "Make it smaller, then try again."),
    QT_TRANSLATE_NOOP("Said", "The text message name has letters that text messages don't have."),
    QT_TRANSLATE_NOOP("Said", "Use %1, for example."),
    QT_TRANSLATE_NOOP("Said", "The clinic's own language is not among those offered."),
    QT_TRANSLATE_NOOP("Said", "Offer it too."),
    QT_TRANSLATE_NOOP("Said", "The address for answers is no mail address."),
    QT_TRANSLATE_NOOP("Said", "The text has more than %1 characters."),
    QT_TRANSLATE_NOOP("Said", "Shorten it."),
    QT_TRANSLATE_NOOP("Said", "The text holds characters that can't be seen."),
    QT_TRANSLATE_NOOP("Said", "The clinic's own text holds the Patient Link Code."),
    QT_TRANSLATE_NOOP("Said", "A code travels another way: whoever reads the message could open the page."),
    QT_TRANSLATE_NOOP("Said", "Take it out of the text."),
    QT_TRANSLATE_NOOP("Said", "This is not a whole sign-up link."),
    QT_TRANSLATE_NOOP("Said", "Copy all of it, from https:// to the last letter."),
    QT_TRANSLATE_NOOP("Said", "A session ends after ten minutes without use."),
    QT_TRANSLATE_NOOP("Said", "Something is missing."),
    QT_TRANSLATE_NOOP("Said", "Fill it in."),
    QT_TRANSLATE_NOOP("Said", "This can't be a sign-in name."),
    QT_TRANSLATE_NOOP("Said", "Use 2 to 80 small letters and digits, or a mail address."),
    QT_TRANSLATE_NOOP("Said", "The name is missing or too long."),
    QT_TRANSLATE_NOOP("Said", "Enter 1 to 80 characters."),
    QT_TRANSLATE_NOOP("Said", "The password is too short or too long."),
    QT_TRANSLATE_NOOP("Said", "Use %1 to 128 characters, with a letter and a number."),
    QT_TRANSLATE_NOOP("Said", "Your current password is missing."),
    QT_TRANSLATE_NOOP("Said", "Type it."),
    QT_TRANSLATE_NOOP("Said", "There is no confirmed cover to export."),
    QT_TRANSLATE_NOOP("Said", "Look at more pictures first."),
    QT_TRANSLATE_NOOP("Said", "%1 is no file."),
    QT_TRANSLATE_NOOP("Said", "Name a file that another desk has exported."),
    QT_TRANSLATE_NOOP("Said", "%1 can't be read."),
    QT_TRANSLATE_NOOP("Said", "%1 can't be written."),
    QT_TRANSLATE_NOOP("Said", "This is no file of machine covers."),
    QT_TRANSLATE_NOOP("Said", "A picture of this sending is gone or damaged on this computer."),
    QT_TRANSLATE_NOOP("Said", "It was deleted or changed after it was queued."),
    QT_TRANSLATE_NOOP("Said", "Cancel this sending and send the study again."),
    QT_TRANSLATE_NOOP("Said", "This computer's records can't be opened at the moment."),
    QT_TRANSLATE_NOOP("Said", "Nothing was done."),
    QT_TRANSLATE_NOOP("Said", "Make room on the disk if it is full, then try again."),
    QT_TRANSLATE_NOOP("Said", "The study could not be queued."),
    QT_TRANSLATE_NOOP("Said", "Nothing was sent. Make room on the disk, then send it again."),
)
"""The sentences; `%1` to `%3` stand for what differs."""
_HOLE = re.compile(r"%(\d)")
_END = re.compile(r"(?<=[.!?]) (?=[A-Z])")
_INSIDE = r"(?:(?![.!?] [A-Z]).)"  # what differs never reaches into the next sentence


def said(text: str) -> str:
    """Return a text in the desk's language, sentence by sentence, the longest that is known first."""
    return translated(text, "Said", SENTENCES)


def translated(text: str, context: str, sentences: Sequence[object]) -> str:
    """Return a text with its known sentences in the desk's language; the others as they came."""
    parts = _END.split(text)
    made = []
    while parts:
        for count in range(len(parts), 0, -1):
            known = _one(" ".join(parts[:count]), context, sentences)
            if known is not None or count == 1:
                made.append(parts[0] if known is None else known)
                del parts[:count]
                break
    return " ".join(made)


def _one(sentence: str, context: str, sentences: Sequence[object]) -> str | None:
    """Return one known sentence; None where it isn't known."""
    for source in map(str, sentences):
        found = _pattern(source).fullmatch(sentence)
        if found is not None:
            whole = QCoreApplication.translate(context, source)
            holes = found.groupdict()
            return _HOLE.sub(lambda hole, holes=holes: holes[f"h{hole.group(1)}"], whole)  # type: ignore[misc]
    return None


@functools.cache
def _pattern(source: str) -> re.Pattern[str]:
    """Return what matches a sentence with anything in its holes."""
    seen: set[str] = set()

    def hole(found: re.Match[str]) -> str:
        name = f"h{found.group(1)}"
        fresh = name not in seen
        seen.add(name)
        return f"(?P<{name}>{_INSIDE}+?)" if fresh else f"(?P={name})"

    return re.compile(_HOLE.sub(hole, re.escape(source)), re.DOTALL)
