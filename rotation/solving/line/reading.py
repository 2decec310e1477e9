"""Which rules can be read along a line, and with which judge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from constraints.rule import Rule
from constraints.rules.adopted import Adopted
from constraints.rules.fair_share import FairShare
from constraints.rules.keep_free import KeepFree
from constraints.rules.mix import Mix
from constraints.rules.pin import Pin
from constraints.rules.spacing import Spacing
from constraints.rules.succession import Succession
from constraints.rules.turn_order import TurnOrder
from rotation.solving.line.judges import Alike, Cells, Delay, Judge, Near, Shares, Times
from rotation.solving.line.shape import Line


class Bound(NamedTuple):
    """A judge with what its breaches cost, at which rank (0: none is allowed)."""

    rank: int
    factor: int
    judge: Judge


def leading(rules: Sequence[Rule]) -> TurnOrder | None:
    """The order whose overtakes the lines are searched by; None if there is none, or another rule cannot be read along.

    It is the only order that counts overtakes, and a wish, with no exceptions. A rule from outside cannot be read, not even
    one that derives from a rule of the library: only its own code tells what it means.
    """
    if any(rule.from_outside for rule in rules):
        return None
    orders = [rule for rule in rules if isinstance(rule, TurnOrder) and rule.measure != "delay"]
    lead = orders[0] if len(orders) == 1 else None
    plain = lead is not None and lead.strength == "wish" and not lead.inside and not lead.waivers
    return lead if plain and all(rule is lead or _readable(rule) for rule in rules) else None


def _readable(rule: Rule) -> bool:
    if rule.waivers:
        return False
    if isinstance(rule, FairShare):
        return len(set(rule.posts)) == 1
    if isinstance(rule, Succession):
        return rule.strength == "must" and rule.when == "always"
    return isinstance(rule, TurnOrder | Spacing | Mix | Pin | KeepFree | Adopted)


def judges(line: Line, rules: Sequence[Rule], lead: TurnOrder, times: Times) -> list[Bound]:
    """The judges of all rules but the leading order, and of what holds without a rule: nobody holds two posts at once."""
    found = [Bound(0, 1, Near(line, line.posts, times))] if line.posts > 1 else []
    for rule in rules:
        judge = None if rule is lead else _judge(line, rule, times)
        if judge is not None:
            found.append(Bound(rule.order, rule.factor, judge))
    return found


def _judge(line: Line, rule: Rule, times: Times) -> Judge | None:
    setting = line.setting
    match rule:
        case TurnOrder():
            return Delay(line)
        case Spacing():
            past = [setting.reading.get(seat) for seat in setting.past(line.ladder.body, rule.of_post)]
            return Near(line, rule.terms, times, line.lag(rule.of_post), past)
        case Mix():
            return Alike(line, rule)
        case FairShare():
            return Shares(line, rule) if rule.counting(setting).whole else None
        case Pin():
            return Cells(line).missed((seat, rule.member) for seat in rule.seats(setting))
        case KeepFree():
            return Cells(line).held(rule.seats(setting), rule.member)
        case Adopted():
            return Cells(line).missed(rule.listed(setting))
        case _:
            return None  # succession: the line itself
