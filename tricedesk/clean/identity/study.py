"""What one file of a study tells about all of them.

Owns: which identifiers of an Instance are searched for on its siblings' pictures as well. A machine draws
what it knows; what it writes into the header differs from file to file: a report names the physician, a
secondary capture lacks the birth date.
Refuses: what is one Instance's own, its UIDs and times: any time of day drawn on a picture counts anyway.
"""

from __future__ import annotations

from collections.abc import Iterable

from tricedesk.clean.identity.kinds import Kind, kind_of

MOST = 20_000
"""Identifiers of one study; the patient's own come first."""


def shared_identifiers(of_instances: Iterable[Iterable[tuple[str, str]]]) -> tuple[tuple[str, str], ...]:
    """Return what the headers of a study's Instances say of the study, sorted, without repeats.

    The same whatever the order of the Instances; of a moment, its day.
    """
    found: set[tuple[Kind, str, str]] = set()
    for identifiers in of_instances:
        for keyword, text in identifiers:
            kind = kind_of(keyword, text)
            if kind is Kind.DATE:
                text = text[:8] if text[:8].isdigit() else text  # noqa: PLW2901 - a moment's day
                if len(text) < 8:
                    continue
            if kind is not Kind.NOTHING:
                found.add((kind, keyword, text))
    return tuple((keyword, text) for _, keyword, text in sorted(found)[:MOST])
