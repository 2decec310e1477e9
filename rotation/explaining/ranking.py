"""Who could hold one seat: for every member the best plan that gives it the seat, and what it costs beside the proposal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from constraints.case import Case
from constraints.frozen import Frozen
from constraints.posts import Seat
from constraints.readings import differing_facts
from constraints.setting import Setting
from rotation.conflict_data import Conflict, ConflictItem, Demand
from rotation.explaining.alternatives import assumed, proposed
from rotation.explaining.asking import named_seat
from rotation.explaining.costs import RuleChange, rule_changes
from rotation.explaining.departures import Departure, departures_only
from rotation.limits import Limits, ProgressCallback
from rotation.plain import Holding, PlanField, SeatField
from rotation.results import Impossible, NothingFound, Proposal
from rotation.solving.questions import Answer, Questions
from rotation.tie_break import Preference

#: Why a member cannot hold the seat whatever the rules say: not a member for the whole of a term concerned; not taking
#: part in the order; still holding a post whose term lasts into this one.
Bar = Literal["no_member", "takes_no_part", "busy"]


class RankEntry(Frozen):
    """One member in the seat.

    ``place`` counts from 1; None if there is no plan. ``plan`` is the best plan with the member in the seat, ``costs`` its
    cost per rank, ``changes`` the rules that count it otherwise than the published plan; ``made`` are the departures from
    wishes that only this plan makes, ``avoided`` those that only the published one does; ``seats`` those that would change.
    ``proven`` is False if a limit ended the search: a better plan, or the first one, may have been missed.

    Without any plan ``impossible`` is True, and one of these says why: ``barred``; ``absences`` (places in the case file,
    from 0), which ``conflict`` then names too; or ``conflict``, None only if the search for it was stopped. Then
    ``possible_in`` counts the readings of the history in which it is possible all the same (None: there is one reading, or
    it was not looked into), and ``possible_if`` says how the first of these differs from the first reading.
    """

    member: str
    place: int | None = None
    plan: PlanField | None = None
    costs: dict[int, int] = Field(default_factory=dict)
    changes: tuple[RuleChange, ...] = ()
    made: tuple[Departure, ...] = ()
    avoided: tuple[Departure, ...] = ()
    seats: tuple[SeatField, ...] = ()
    proven: bool = True
    impossible: bool = False
    barred: Bar | None = None
    absences: tuple[int, ...] = ()
    conflict: Conflict | None = None
    possible_in: int | None = None
    possible_if: tuple[Holding, ...] = ()


class Ranking(Frozen):
    """Every member of the body as holder of one planned or designated seat, under the first reading of the history.

    The best first: by costs in rank order; of equals first the published plan's holder, then by the tie-break: how each
    stands for the seat in its own plan. After them those of whom it stayed open; last the impossible ones, in case-file
    order. ``carrier`` is the planned seat whose holder gets the seat: the seat itself, or for one beyond the horizon the
    seat that leads to it. ``plan`` and ``costs`` are the published plan's, ``proven`` whether that is proven. ``facts`` are
    what the first reading assumes of the uncertain history, ``readings`` how many readings there are.
    """

    seat: SeatField
    carrier: SeatField
    plan: PlanField
    costs: dict[int, int]
    proven: bool
    entries: tuple[RankEntry, ...]
    facts: tuple[Holding, ...] = ()
    readings: int = 1
    member: str | None = None

    def about(self, member: str) -> Ranking:
        """The same told to one member: only its own entry, with its place among all."""
        kept = tuple(entry for entry in self.entries if entry.member == member)
        return self.model_copy(update={"entries": kept, "member": member})

    @property
    def holder(self) -> str:
        """Who holds the carrying seat in the published plan."""
        return self.plan.holder(self.carrier)


def rank_seat(
    case: Case,
    post: str,
    term: str,
    *,
    body: str | None = None,
    proposal: Proposal | None = None,
    limits: Limits | None = None,
    progress: ProgressCallback | None = None,
) -> Ranking | Impossible | NothingFound:
    """Who could hold a seat, best first: solved for each member, not estimated.

    ``post`` and ``term`` as a person writes them; ``body`` only with several bodies. A ``proposal`` of the same case saves a
    search; ``limits`` bound that search, and all others together. Raises QuestionError for a seat that there is not,
    ValueError for another case's proposal, and what ``propose`` raises.
    """
    seat = named_seat(case, post, term, body)
    basis = proposed(case, proposal, limits, progress)
    if not isinstance(basis, Proposal):
        return basis
    questions = Questions(case, basis.setting, limits, progress)
    return _with_other_readings(_Ranked(basis, seat, questions).ranking(), questions)


def _with_other_readings(found: Ranking, first: Questions) -> Ranking:
    """The same, telling of each impossible member in how many readings of the history it can hold the seat."""
    readings = first.case.readings()
    if len(readings.settings) < 2:
        return found
    others: _OtherReadings | None = None
    entries = []
    for entry in found.entries:
        if entry.impossible and not entry.absences and readings.complete:
            others = others or _OtherReadings(found, first)
            entries.append(others.told(entry))
        else:
            entries.append(entry)
    return found.model_copy(update={"entries": tuple(entries), "readings": len(readings.settings)})


class _OtherReadings:
    """Whether a member can hold a seat under the other readings: any plan with it there will do."""

    def __init__(self, found: Ranking, first: Questions) -> None:
        self.found, case = found, first.case
        settings = case.readings().settings
        self.facts = differing_facts(settings, case.rules)
        self.questions = [Questions(case, setting) for setting in settings[1:]]
        for questions in self.questions:
            questions.watch = first.watch  # the limits hold for all questions together

    def told(self, entry: RankEntry) -> RankEntry:
        answers = [self._possible(questions, entry.member) for questions in self.questions]
        if any(answer is None for answer in answers):
            return entry
        places = [place for place, possible in enumerate(answers, start=1) if possible]
        return entry.model_copy(
            update={"possible_in": len(places), "possible_if": self._differing(places[0]) if places else ()}
        )

    def _possible(self, questions: Questions, member: str) -> bool | None:
        """None if the search was stopped."""
        if member not in questions.setting.entitled(self.found.carrier) or not all(
            questions.setting.belongs(member, seat) for seat in (self.found.seat, self.found.carrier)
        ):
            return False
        answer = questions.avoiding(Demand(holdings=(Holding(seat=self.found.carrier, member=member),)))
        return None if answer.plan is None and not answer.impossible else answer.plan is not None

    def _differing(self, place: int) -> tuple[Holding, ...]:
        """What a reading assumes that the first one does not."""
        first, other = self.facts[0], self.facts[place]
        return tuple(Holding(seat=seat, member=m) for seat, m in other.items() if first[seat] != m)


class _Ranked:
    def __init__(self, proposal: Proposal, seat: Seat, questions: Questions) -> None:
        self.proposal, self.seat, self.questions = proposal, seat, questions
        self.setting: Setting = proposal.setting
        self.carrier = self.setting.designated.get(seat, seat)

    def ranking(self) -> Ranking:
        entries = [self._entry(member.name) for member in self.setting.body(self.seat.body).members]
        return Ranking(
            seat=self.seat,
            carrier=self.carrier,
            plan=self.proposal.plan,
            costs=dict(self.proposal.costs),
            proven=self.proposal.proven,
            entries=self._sorted(entries),
            facts=assumed(self.proposal),
        )

    def _sorted(self, entries: list[RankEntry]) -> tuple[RankEntry, ...]:
        prefer, holder = Preference(self.setting), self.proposal.plan.holder(self.carrier)
        at = self.setting.seats.index(self.carrier)
        keys = {entry.member: prefer.key(entry.plan)[at] for entry in entries if entry.plan is not None}
        possible = [entry for entry in entries if entry.member in keys]
        possible.sort(key=lambda entry: (list(entry.costs.values()), entry.member != holder, keys[entry.member]))
        placed = [entry.model_copy(update={"place": place}) for place, entry in enumerate(possible, start=1)]
        rest = [entry for entry in entries if entry.plan is None]
        return (*placed, *sorted(rest, key=lambda entry: entry.impossible))

    def _entry(self, member: str) -> RankEntry:
        barred = self._barred(member)
        if barred is not None:
            return RankEntry(member=member, impossible=True, barred=barred)
        absences = self.setting.absent(member, self.carrier)
        if absences:
            found = self._declined(member, absences[0])
            return RankEntry(member=member, impossible=True, absences=absences, conflict=found)
        return self._solved(member)

    def _solved(self, member: str) -> RankEntry:
        holding = Holding(seat=self.carrier, member=member)
        answer = self._answer(holding)
        if answer.impossible:
            conflict = self.questions.conflict(Demand(holdings=(holding,)))
            return RankEntry(member=member, impossible=True, conflict=conflict)
        if answer.plan is None or answer.judgement is None:
            return RankEntry(member=member, proven=False)
        return RankEntry(
            member=member,
            plan=answer.plan,
            costs=answer.judgement.costs,
            changes=rule_changes(self.proposal.judgement, answer.judgement),
            made=departures_only(answer.judgement, self.proposal.judgement),
            avoided=departures_only(self.proposal.judgement, answer.judgement),
            seats=self.proposal.plan.differing(answer.plan),
            proven=answer.proven,
        )

    def _answer(self, holding: Holding) -> Answer:
        """The best plan with the holding; for who holds the seat already that is the published one."""
        found = self.proposal
        if holding.met(found.plan) and found.proven and found.canonical:
            return Answer(found.plan, found.judgement, True, costs=found.costs)
        return self.questions.best(holding)

    def _barred(self, member: str) -> Bar | None:
        """Why the structure alone, absences aside, keeps a member from the seat."""
        setting = self.setting
        if not all(setting.belongs(member, seat) for seat in (self.seat, self.carrier)):
            return "no_member"
        if any(setting.reading.get(earlier) == member for earlier in setting.running.get(self.carrier, ())):
            return "busy"
        return None if member in setting.entitled(self.carrier) else "takes_no_part"

    def _declined(self, member: str, number: int) -> Conflict:
        """The conflict with the absence: it alone stands against the member in the seat."""
        named = [*self.setting.absence_seats(self.setting.absences[number])]
        concerned = [seat for seat in self._leading_on() if seat in named][:1]
        keys = tuple((seat.term, seat.post) for seat in concerned)
        return Conflict("rules", (ConflictItem("absence", str(number), keys),), (), True)

    def _leading_on(self) -> Iterator[Seat]:
        """The seat asked for, the one that carries it, and all others that this one leads to."""
        yield from (self.seat, self.carrier)
        yield from (beyond for beyond, carrier in self.setting.designated.items() if carrier == self.carrier)
