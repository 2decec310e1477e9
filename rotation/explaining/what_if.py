"""What if: the best plan of a changed case beside the best plan as the case stands, or what stands against the change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pydantic import Field

from constraints.case import Case
from constraints.frozen import Frozen
from constraints.plan import Plan
from constraints.setting import Setting
from rotation.conflict_data import Conflict
from rotation.explaining import changes as kinds
from rotation.explaining.applying import apply_changes, asked_absences, asked_rules
from rotation.explaining.change_parsing import parse_changes
from rotation.explaining.costs import RuleChange, rule_changes
from rotation.explaining.departures import Departure, departures_only
from rotation.explaining.elsewhere import Elsewhere, elsewhere
from rotation.explaining.way_out import contradicts_alone, possible_question
from rotation.judging import judge
from rotation.limits import Limits, ProgressCallback
from rotation.plain import Holding, PlanField, SeatField
from rotation.planner import propose
from rotation.results import Impossible, NothingFound, Proposal

__all__ = ["Outcome", "SeatChange", "TurnChange", "WhatIf", "what_if", "why_not"]

Result = Proposal | Impossible | NothingFound


class Outcome(Frozen):
    """What ``propose`` found for one case, under the first reading of its history.

    ``costs`` per rank. ``plan`` is None if nothing is possible (then ``impossible`` is True) or nothing was found in time.
    ``ties`` is how many plans are equally good, this one counted (at least so many, unless ``ties_exact``). ``possible`` of
    ``readings`` have a plan; ``settled`` says that the plan is certain and no unknown fact changes a seat.
    """

    plan: PlanField | None = None
    impossible: bool = False
    proven: bool = False
    costs: dict[int, int] = Field(default_factory=dict)
    ties: int = 0
    ties_exact: bool = False
    readings: int = 0
    possible: int = 0
    settled: bool = False


class SeatChange(Frozen):
    """A seat that the two plans fill differently."""

    seat: SeatField
    before: str
    after: str


class TurnChange(Frozen):
    """When a member holds a post (planned, or designated for it), where that differs: labels, earliest first."""

    member: str
    body: str
    post: str
    before: tuple[str, ...]
    after: tuple[str, ...]


class WhatIf(Frozen):
    """The answer to a question: the case as it is beside the case with the changes.

    ``seats``, ``rules``, ``turns`` and ``departures`` say what differs (of the seats that both plans have); they are empty
    unless both have a plan. ``already`` says that the plan as it is meets what was asked for; if the published plan is
    still among the best, it is the answer. ``added`` are the seats of terms that the change adds; ``free_in`` counts the
    readings of the history in which the change costs nothing (None: there is only one, or they are not the same).

    If nothing is possible, ``conflict`` says why (None if the search for it was stopped); ``by_itself`` that what was asked
    for contradicts the structure, one absence or one must alone; ``elsewhere`` in which other readings it is possible
    (None: there are none). ``instead`` are then the changes of a question near to it that is possible (empty if none was
    found). ``added_rules`` (ids) and ``added_absences`` (places) are those of the changed case that the question added.
    ``member`` is whom the answer is told to; None: everybody.
    """

    changes: tuple[kinds.Change, ...]
    before: Outcome
    after: Outcome
    conflict: Conflict | None = None
    by_itself: bool = False
    instead: tuple[kinds.Change, ...] = ()
    already: bool = False
    seats: tuple[SeatChange, ...] = ()
    rules: tuple[RuleChange, ...] = ()
    turns: tuple[TurnChange, ...] = ()
    departures: tuple[Departure, ...] = ()
    added: tuple[Holding, ...] = ()
    free_in: int | None = None
    elsewhere: Elsewhere | None = None
    added_rules: tuple[str, ...] = ()
    added_absences: tuple[int, ...] = ()
    member: str | None = None

    def about(self, member: str) -> WhatIf:
        """The same answer for one member: the seats it gains or loses, when its turns come, departures that name it."""
        return self.model_copy(
            update={
                "member": member,
                "seats": tuple(item for item in self.seats if member in (item.before, item.after)),
                "turns": tuple(item for item in self.turns if item.member == member),
                "departures": tuple(item for item in self.departures if member in item.members),
                "added": tuple(item for item in self.added if item.member == member),
            }
        )


def what_if(
    case: Case,
    *changes: str | kinds.Change,
    limits: Limits | None = None,
    progress: ProgressCallback | None = None,
    proposal: Result | None = None,
) -> WhatIf:
    """The best plan under some changes, what differs and what it costs, or the conflict.

    A change is an expression ("chair 2025 = Haninge") or one of ``rotation.explaining.changes``; they are applied in order.
    ``proposal`` is what ``propose`` gave for the case, if that is known. Both sides are planned under the same limits.
    Raises QuestionError for what cannot be read or does not fit the case, ValueError for a proposal of another case, and
    what ``propose`` raises.
    """
    asked = parse_changes(case, changes)
    changed = apply_changes(case, asked)
    if proposal is not None and proposal.case.fingerprint != case.fingerprint:
        raise ValueError("the proposal is one of another case")
    before = proposal or propose(case, limits=limits, progress=progress)
    after = _kept(before, propose(changed, limits=limits, progress=progress))
    found = _Compared(case, changed, asked, before, after)
    answer = WhatIf(
        changes=asked,
        before=_outcome(before),
        after=_outcome(after),
        conflict=after.conflict if isinstance(after, Impossible) else None,
        already=found.already,
        added_rules=asked_rules(case, changed),
        added_absences=asked_absences(changed, asked),
        **found.differences,
    )
    conflict = answer.conflict
    if conflict is None or answer.before.impossible:
        return answer
    instead = possible_question(case, asked, conflict, limits=limits, progress=progress)
    itself = contradicts_alone(conflict, answer.added_rules, answer.added_absences)
    other = elsewhere(changed, limits, progress)
    return answer.model_copy(update={"by_itself": itself, "instead": instead, "elsewhere": other})


def _kept(before: Result, after: Result) -> Result:
    """What came of the changed case; of equally good plans the published one, if it is among them: nothing need change."""
    if not isinstance(before, Proposal) or not isinstance(after, Proposal) or not after.proven:
        return after
    if before.plan.seats != after.plan.seats:
        return after
    judgement = judge(before.plan, after.setting, after.case.rules)
    if not judgement.possible or judgement.costs != after.costs:
        return after
    return replace(after, plan=before.plan, judgement=judgement)


def why_not(
    case: Case,
    *changes: str | kinds.Change,
    limits: Limits | None = None,
    progress: ProgressCallback | None = None,
    proposal: Result | None = None,
) -> WhatIf:
    """Why the plan is not otherwise: what the other way would cost, and who would wait longer, or the conflict.

    The same data as ``what_if``; the words differ (see ``rotation.report.what_if_report``). Raises what ``what_if`` raises.
    """
    return what_if(case, *changes, limits=limits, progress=progress, proposal=proposal)


def _outcome(result: Result) -> Outcome:
    if not isinstance(result, Proposal):
        return Outcome(impossible=isinstance(result, Impossible), proven=isinstance(result, Impossible))
    return Outcome(
        plan=result.plan,
        proven=result.proven and result.canonical,
        costs=dict(result.costs),
        ties=result.ties.count,
        ties_exact=result.ties.exact and result.canonical,
        readings=len(result.readings),
        possible=sum(reading.plan is not None for reading in result.readings),
        settled=result.settled,
    )


# --- what differs -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Compared:
    """Both results, and what differs between them."""

    case: Case
    changed: Case
    asked: Sequence[kinds.Change]
    before: Result
    after: Result

    @property
    def already(self) -> bool:
        """Whether the plan as it is meets everything that was asked for; only seats can be asked for."""
        if not isinstance(self.before, Proposal):
            return False
        setting, plan = self.before.setting, self.before.plan
        return all(
            isinstance(change, kinds.Hold | kinds.Avoid)
            and (setting.held(plan, change.seat) == change.member) is isinstance(change, kinds.Hold)
            for change in self.asked
        )

    @property
    def same_wishes(self) -> bool:
        """Whether departures are counted alike before and after: no wish is added, dropped or weighed otherwise."""
        alike = (kinds.Hold, kinds.Avoid, kinds.Declare, kinds.Withdraw, kinds.Waive, kinds.Know)
        return all(isinstance(change, alike) for change in self.asked)

    @property
    def differences(self) -> dict[str, Any]:
        """Seats, rules, turns and departures that differ; nothing if a plan is missing."""
        if not isinstance(self.before, Proposal) or not isinstance(self.after, Proposal):
            return {}
        one, other = self.before, self.after
        rules = rule_changes(one.judgement, other.judgement)
        return {
            "seats": tuple(_seats(one.plan, other.plan)),
            "rules": tuple(item for item in rules if item.difference),
            "turns": tuple(_turns(one.setting, one.plan, other.setting, other.plan)),
            "departures": departures_only(other.judgement, one.judgement),
            "added": tuple(
                Holding(seat=seat, member=member) for seat, member in other.plan if seat not in set(one.plan.seats)
            ),
            "free_in": _free_in(one, other) if self.same_wishes else None,
        }


def _free_in(before: Proposal, after: Proposal) -> int | None:
    """In how many readings the change costs nothing; None where both do not have the same readings, or only one."""
    one, other = before.readings, after.readings
    if len(one) < 2 or [r.facts for r in one] != [r.facts for r in other] or not all(r.proven for r in (*one, *other)):
        return None
    pairs = zip(one, other, strict=True)
    return sum(b.plan is not None and dict(a.costs) == dict(b.costs) for a, b in pairs)


def _seats(before: Plan, after: Plan) -> Iterator[SeatChange]:
    common = set(after.seats)
    for seat, member in before:
        if seat in common and after.holder(seat) != member:
            yield SeatChange(seat=seat, before=member, after=after.holder(seat))


def _turns(setting: Setting, plan: Plan, other: Setting, after: Plan) -> Iterator[TurnChange]:
    """By post and member: the terms in which it holds the post, counted as far as both plans reach."""
    for body in setting.bodies:
        for post in body.posts:
            common = set(other.sequence(body.name, post))
            seats = [seat for seat in setting.sequence(body.name, post) if seat in common]
            for member in body.members:
                one = tuple(seat.term for seat in seats if setting.held(plan, seat) == member.name)
                two = tuple(seat.term for seat in seats if other.held(after, seat) == member.name)
                if one != two:
                    yield TurnChange(member=member.name, body=body.name, post=post, before=one, after=two)
