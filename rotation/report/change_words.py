"""Changes in words: each as a clause that follows "if"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from constraints.absences import Absence
from constraints.case import Case
from constraints.rule import Rule
from rotation.explaining import changes as kinds
from rotation.explaining.applying import apply_change
from rotation.report.saying import Speaker


def change_clauses(case: Case, changes: Sequence[kinds.Change], speaker: Speaker) -> list[str]:
    """One clause per change, each told of the case as the ones before it have changed it."""
    found = []
    for change in changes:
        changed = apply_change(case, change)
        found.append(_SAID[change.change](_Teller(case, changed, speaker), change))
        case = changed
    return found


def absence_posts(absence: Absence, speaker: Speaker) -> str:
    """Which posts an absence is about, as what is declined."""
    return speaker.say("absence.posts" if absence.posts else "absence.all_posts", posts=absence.posts)


def declared(absence: Absence, speaker: Speaker) -> str:
    """That a member declines, and what becomes of its turn."""
    return speaker.say(
        "change.declare",
        member=absence.member,
        posts=absence_posts(absence, speaker),
        terms=absence.terms,
        fate=speaker.say(f"change.{absence.turn}"),
    )


class _Teller:
    """One change between two cases."""

    def __init__(self, case: Case, changed: Case, speaker: Speaker) -> None:
        self.case, self.changed, self.speaker = case, changed, speaker

    def held(self, change: kinds.Hold | kinds.Avoid | kinds.Know) -> str:
        return self.speaker.say(f"change.{change.change}", member=change.member, seat=self.speaker.seat(change.seat))

    def drop(self, change: kinds.Drop) -> str:
        return self.speaker.say("change.drop", rule=self.speaker.rule(self.case.rule(change.rule)))

    def added(self, change: kinds.AddRule) -> str:
        rule = self.changed.rules[-1]
        if rule.strength == "must":
            return self.speaker.say("change.more_must", rule=self.speaker.rule(rule))
        return self.speaker.say("change.more_wish", rule=self.speaker.rule(rule), hand=self.speaker.hand(rule.order))

    def stands(self, change: kinds.Rank | kinds.Strength) -> str:
        rule: Rule = self.changed.rule(change.rule)
        if rule.strength == "must":
            return self.speaker.say("change.must", rule=self.speaker.rule(rule))
        return self.speaker.say("change.wish", rule=self.speaker.rule(rule), hand=self.speaker.hand(rule.order))

    def weighs(self, change: kinds.Weight) -> str:
        rule = self.changed.rule(change.rule)
        return self.speaker.say("change.weight", rule=self.speaker.rule(rule), weight=rule.factor)

    def declares(self, change: kinds.Declare) -> str:
        return declared(change.absence, self.speaker)

    def swaps(self, change: kinds.Exchange) -> str:
        (one, other), (first, second) = change.swap.members, change.swap.terms
        return self.speaker.say("change.swap", one=one, other=other, first=first, second=second)

    def withdraws(self, change: kinds.Withdraw) -> str:
        if change.number is None:
            return self.speaker.say("change.withdraw", member=str(change.member))
        absence = self.case.setting.absences[change.number]
        posts = absence_posts(absence, self.speaker)
        return self.speaker.say("change.withdraw_one", member=absence.member, posts=posts, terms=absence.terms)

    def waives(self, change: kinds.Waive) -> str:
        return self.speaker.say("change.waive", term=change.into)

    def extends(self, change: kinds.Extend) -> str:
        return self.speaker.say("change.extend_one" if change.terms == 1 else "change.extend", count=change.terms)


_SAID: dict[str, Callable[[_Teller, Any], str]] = {
    "hold": _Teller.held,
    "avoid": _Teller.held,
    "know": _Teller.held,
    "drop": _Teller.drop,
    "add_rule": _Teller.added,
    "rank": _Teller.stands,
    "strength": _Teller.stands,
    "weight": _Teller.weighs,
    "declare": _Teller.declares,
    "withdraw": _Teller.withdraws,
    "waive": _Teller.waives,
    "extend": _Teller.extends,
    "swap": _Teller.swaps,
}
