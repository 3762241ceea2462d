"""What was looked at, and what is covered."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tricedesk.ledger import Ledger
from tricedesk.ledger.reviews import CoverLook, Review

LOOK = Review("a" * 64, "b" * 64, "1", "c" * 64, "Cart 2", datetime(2027, 1, 15, 12, tzinfo=UTC))


def test_a_look_holds_for_the_very_bytes_that_were_shown(ledger: Ledger) -> None:
    ledger.reviews.add(LOOK)
    ledger.reviews.add(replace(LOOK, who="Cart 9", why="It names nobody"))
    assert ledger.reviews.get("a" * 64) == LOOK
    assert ledger.reviews.get("d" * 64) is None
    assert ledger.reviews.looked_at(["a" * 64, "d" * 64]) == {"a" * 64}
    assert ledger.reviews.looked_at([]) == frozenset()


def test_a_look_says_why_something_was_uncovered(ledger: Ledger) -> None:
    ledger.reviews.add(replace(LOOK, why="It is a measurement"))
    found = ledger.reviews.get("a" * 64)
    assert found is not None
    assert found.why == "It is a measurement"


def test_ten_thousand_digests_are_asked_for_at_once(ledger: Ledger) -> None:
    ledger.reviews.add(LOOK)
    assert ledger.reviews.looked_at([f"{n:064x}" for n in range(10_000)] + ["a" * 64]) == {"a" * 64}


def test_covers_are_kept_by_machine(ledger: Ledger) -> None:
    ledger.covers.put("ACME|X1|1024x768", [[0, 0, 1024, 60]], who="Cart 2")
    ledger.covers.put("ACME|X1|1024x768", {"boxes": [[0, 0, 1024, 80]]}, who="Cart 2")
    ledger.covers.put("ACME|X2|800x600", [], who="Cart 2")
    assert ledger.covers.get("ACME|X1|1024x768") == {"boxes": [[0, 0, 1024, 80]]}
    assert ledger.covers.get("other") is None
    ledger.covers.remove("ACME|X2|800x600")
    assert set(ledger.covers.all()) == {"ACME|X1|1024x768"}


def test_proposals_wait_beside_what_was_confirmed(ledger: Ledger) -> None:
    ledger.covers.put("one", 1, who="Cart 2")
    ledger.covers.propose("one", 2, who="Cart 2")
    ledger.covers.propose("two", 3, who="Cart 2")
    ledger.covers.propose("two", 4, who="Cart 2")
    assert (ledger.covers.all(), ledger.covers.proposals()) == ({"one": 1}, {"one": 2, "two": 4})
    ledger.covers.put("two", 5, who="Cart 2")
    assert (ledger.covers.all(), ledger.covers.proposals()) == ({"one": 1, "two": 5}, {"one": 2})
    ledger.covers.remove("one")
    assert (ledger.covers.all(), ledger.covers.proposals()) == ({"two": 5}, {})


def test_looks_at_a_cover_are_counted_by_picture(ledger: Ledger) -> None:
    look = CoverLook("cover", "a" * 64, "study", 4, "Cart 2", datetime(2027, 1, 15, 12, tzinfo=UTC))
    later = replace(look, source_sha256="b" * 64, at=datetime(2027, 1, 15, 13, tzinfo=UTC))
    for one in (later, look, replace(look, of_study=5)):
        ledger.covers.look(one)
    assert ledger.covers.looks("cover") == (replace(look, of_study=5), later)
    assert ledger.covers.looks("other") == ()
    ledger.covers.forget_looks("cover")
    assert ledger.covers.looks("cover") == ()
