"""Which seats that are settled already (elected, acting, disputed) force a departure: without them it could be avoided."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constraints.posts import Seat
from rotation.conflict_data import Demand

if TYPE_CHECKING:
    from rotation.solving.questions import Answer, Questions

#: With more stated seats it is not looked into which of them force a departure.
MOST_STATES = 40


def forcing_states(questions: Questions, demand: Demand) -> tuple[Seat, ...]:
    """The stated seats that together keep every plan from a demand that none meets, none of which can be left out; by term.

    Empty if they do not (no plan meets the demand without them either), or if a search was stopped. No conflict names them:
    what is stated of a seat is a fact of the setting, beside which the rules are asked.
    """
    setting = questions.setting
    binding = [seat for seat, state in setting.stated.items() if state.fact is not None or state.one_of]
    if not binding or len(binding) > MOST_STATES or _asked(questions, demand, binding, kept=[]).plan is None:
        return ()
    kept = list(binding)
    for seat in binding:
        fewer = [other for other in kept if other != seat]
        answer = _asked(questions, demand, binding, kept=fewer) if fewer else None
        if answer is not None and answer.impossible:
            kept = fewer
        elif answer is not None and answer.plan is None:
            return ()
    return tuple(sorted(kept, key=lambda seat: setting.term(seat).start))


def _asked(questions: Questions, demand: Demand, binding: list[Seat], *, kept: list[Seat]) -> Answer:
    """A plan that meets the demand where of the stated seats only some are settled."""
    setting = questions.setting
    lifted = [setting.stated[seat] for seat in binding if seat not in kept]
    states = tuple(state for state in setting.states if state not in lifted)
    return questions.about(replace(setting, states=states)).avoiding(demand)
