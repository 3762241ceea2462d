"""The desk's own name for a page: readable at every desk of the clinic, and nowhere else.

Owns: what a label says, and its form in `wire.Manifest.label`. Refuses: holding the account's key.

The label is sealed for one page: the server can neither read it nor put it on another page. Its length is
padded, so that it tells nothing either.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from uuid import UUID

from tricedesk.account_key import seal, unseal
from tricedesk.wire import MAX_LABEL_SIZE

_CONTEXT = b"tricedesk label "
_MAX_TEXT = 200
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Label:
    """What a desk wants to know of a page that it or another desk has sent."""

    PatientName: str
    PatientID: str
    StudyDate: str
    StudyInstanceUID: str
    workstation: str
    contacts: tuple[str, ...] = ()


def seal_label(label: Label, key: bytes, page_id: UUID) -> str:
    """Return the label for one page, sealed with the account's key; fits `wire.Manifest.label`.

    A text of more than 200 characters is cut; control characters are left out.
    """
    texts = [f.name for f in fields(label) if f.name != "contacts"]
    short = replace(
        label,
        contacts=tuple(_short(contact) for contact in label.contacts[:2]),
        **{name: _short(getattr(label, name)) for name in texts},
    )
    plain = json.dumps({"v": _VERSION, **asdict(short)}, ensure_ascii=False).encode("utf-8", "replace")
    sealed = seal(key, plain, _CONTEXT + page_id.bytes)
    assert len(sealed) <= MAX_LABEL_SIZE
    return sealed


def _short(text: str) -> str:
    return "".join(letter for letter in text if letter >= " ")[:_MAX_TEXT]


def open_label(sealed: str, key: bytes, page_id: UUID) -> Label | None:
    """Return the label of a page; None where it is another key's or page's, or of an unknown kind."""
    plain = unseal(key, sealed, _CONTEXT + page_id.bytes)
    if plain is None:
        return None
    try:
        found = json.loads(plain)
        if found.pop("v") != _VERSION:
            return None
        return Label(**{**found, "contacts": tuple(found["contacts"])})
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
