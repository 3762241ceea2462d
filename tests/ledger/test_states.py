"""The table of states, step by step."""

from __future__ import annotations

from itertools import product

import pytest

from tricedesk.ledger.states import ACTIVE, FINAL, TRANSITIONS, IllegalStepError, State, Step, after

# Written out a second time, on purpose: a change of the table must be meant.
EXPECTED = """
waiting    start   uploading
waiting    publish sent
waiting    refuse  failed
waiting    gone    cancelled
waiting    pause   paused
waiting    cancel  cancelling
uploading  start   uploading
uploading  arrive  uploaded
uploading  publish sent
uploading  refuse  failed
uploading  gone    cancelled
uploading  pause   paused
uploading  cancel  cancelling
uploaded   miss    uploading
uploaded   publish sent
uploaded   refuse  failed
uploaded   gone    cancelled
uploaded   pause   paused
uploaded   cancel  cancelling
paused     resume  waiting
paused     publish sent
paused     refuse  failed
paused     gone    cancelled
paused     cancel  cancelling
failed     retry   waiting
failed     cancel  cancelling
cancelling gone    cancelled
cancelling publish cancelling
cancelling refuse  failed
"""
LEGAL = {
    (State(state), Step(step)): State(then)
    for state, step, then in (line.split() for line in EXPECTED.strip().splitlines())
}


@pytest.mark.parametrize(("state", "step"), list(product(State, Step)))
def test_every_step_from_every_state(state: State, step: Step) -> None:
    if (state, step) in LEGAL:
        assert after(state, step) is LEGAL[state, step]
    else:
        with pytest.raises(IllegalStepError, match=f"{state} can't {step}"):
            after(state, step)


def test_what_is_final_stays_and_all_else_can_end() -> None:
    assert {State.SENT, State.CANCELLED} == FINAL
    for start in set(State) - FINAL:
        reached, todo = {start}, [start]
        while todo:
            for then in TRANSITIONS[todo.pop()].values():
                if then not in reached:
                    reached.add(then)
                    todo.append(then)
        assert State.CANCELLED in reached


def test_only_states_that_need_no_person_are_worked_on() -> None:
    assert set(State) - FINAL - ACTIVE == {State.PAUSED, State.FAILED}
