"""Every sentence that comes from below can be translated."""

from __future__ import annotations

from tricedesk.clean import verdict
from tricedesk.contacts import Problem
from tricedesk.ui import contact_words
from tricedesk.ui.preview import words
from tricedesk.ui.preview.gate import Look
from tricedesk.ui.preview.model import ReasonView


def test_all_sentences_of_verdicts_and_contacts_are_marked() -> None:
    assert {str(s) for s in words.SENTENCES} == {verdict.reason(code).sentence for code in verdict.Code}
    assert {str(s) for s in contact_words.SENTENCES} == {problem.value for problem in Problem}
    assert set(words.LOOKS) == set(Look)


def test_a_detail_in_front_of_a_sentence_stays() -> None:
    said = verdict.reason(verdict.Code.UNREADABLE, "It is damaged.").sentence
    assert words.reason_sentence(ReasonView("unreadable", said)) == said
    assert words.reason_sentence(ReasonView("new", "Something else.")) == "Something else."
