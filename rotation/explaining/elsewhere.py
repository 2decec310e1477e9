"""What is impossible under the first reading of the history may be possible under another one."""

from __future__ import annotations

from constraints.case import Case
from constraints.frozen import Frozen
from constraints.readings import differing_facts
from rotation.conflict_data import Demand
from rotation.limits import Limits, ProgressCallback
from rotation.plain import Holding
from rotation.solving.questions import Questions


class Elsewhere(Frozen):
    """In how many of the ``readings`` there is a plan; ``facts`` are how the first of these differs from the first reading.

    ``complete`` is False if some reading was not settled, or there are more of them.
    """

    readings: int
    possible: int
    facts: tuple[Holding, ...]
    complete: bool


def elsewhere(case: Case, limits: Limits | None = None, progress: ProgressCallback | None = None) -> Elsewhere | None:
    """Which other readings of a case have a plan; None if there is only one reading."""
    found = case.readings((limits or Limits()).readings)
    if len(found.settings) < 2:
        return None
    facts = differing_facts(found.settings, case.rules)
    answers = [Questions(case, setting, limits, progress).avoiding(Demand()) for setting in found.settings[1:]]
    places = [place for place, answer in enumerate(answers, start=1) if answer.plan is not None]
    differing = (
        tuple(
            Holding(seat=seat, member=member)
            for seat, member in facts[places[0]].items()
            if facts[0].get(seat) != member
        )
        if places
        else ()
    )
    settled = all(answer.plan is not None or answer.impossible for answer in answers)
    return Elsewhere(
        readings=len(found.settings), possible=len(places), facts=differing, complete=found.complete and settled
    )
