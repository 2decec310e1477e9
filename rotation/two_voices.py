"""Whether a rule from outside means the same with ``check`` and ``post``: asked of every plan that is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constraints.plan import Plan
from constraints.problems import InputError, Problem, problem
from constraints.rule import Rule
from constraints.setting import Setting


class TwoVoices(InputError):
    """A rule of one's own says two things of a plan: nothing that was found with it can be trusted."""


def agreed(plan: Plan, setting: Setting, rules: Sequence[Rule]) -> None:
    """Raise TwoVoices if ``check`` and ``post`` of a rule from outside differ about a plan, by a key or a weight.

    The library's own rules are compared by its tests, not here.
    """
    problems = [item for rule in rules if rule.from_outside for item in _differing(rule, plan, setting)]
    if problems:
        raise TwoVoices(problems)


def _differing(rule: Rule, plan: Plan, setting: Setting) -> Iterator[Problem]:
    """The first breach on which the two differ."""
    from constraints.own_places import start_of  # a case without rules of one's own need not load these
    from constraints.plan_seats import PlanSeats

    seats = PlanSeats(plan, setting)
    rule.post(seats, setting)
    checked = {item.key: item.weight for item in rule.check(plan, setting)}
    posted = seats.breaches
    for key in {**checked, **posted}:
        one, other = checked.get(key), posted.get(key)
        if one != other:
            name, place = rule.id or rule.kind, start_of(type(rule).post)
            if other is None:
                yield problem(place, "own_rule.check_alone", rule=name, key=str(key))
            elif one is None:
                yield problem(place, "own_rule.post_alone", rule=name, key=str(key))
            else:
                yield problem(place, "own_rule.two_weights", rule=name, key=str(key), checked=one, posted=other)
            return
