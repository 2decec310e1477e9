"""A report on a hand-made plan: what it breaks, what it costs, how far it is from the best."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from constraints.case import Case
from constraints.plan import Plan
from constraints.setting import BodySetting, Setting
from constraints.structure import StructureFault
from constraints.words import Language
from rotation.checking import ReadingVerdict
from rotation.explaining.improving import Improvement
from rotation.judging import Judgement
from rotation.report.build import Report, ReportTable, Section, report_title
from rotation.report.facts import facts_in_words
from rotation.report.saying import Speaker, capital


class Best(NamedTuple):
    """The proven best plan and its cost per rank.

    ``ties`` counts the plans that are as good, itself included (``exact``; else there are at least so many).
    """

    plan: Plan
    costs: Mapping[int, int]
    ties: int = 1
    exact: bool = True


def judged_report(
    case: Case,
    plan: Plan,
    readings: Sequence[ReadingVerdict],
    best: Best | None,
    language: Language,
    *,
    compared: bool = True,
    improvement: Improvement | None = None,
) -> Report:
    """What all rules say about a plan, in words: under the first reading, and briefly under the others.

    ``best`` is None if it was not asked for (then ``compared`` is False) or if no plan keeps every must. ``improvement`` is
    the first place to improve, if it was asked for and there is one.
    """
    speaker = Speaker(case.setting, language)
    judgement = readings[0].judgement
    costs = _distance(case, plan, judgement, best, speaker) if compared else _costs(case, judgement, speaker)
    sections = [
        ("section.broken", tuple(_broken(case, judgement, speaker))),
        ("section.breaches", tuple(_wishes(case, judgement, speaker))),
        ("section.distance" if compared else "section.costs", (*costs, *improvement_lines(improvement, speaker))),
        ("section.facts", tuple(_readings(readings, speaker))),
    ]
    lead = "judged.possible" if judgement.possible else "judged.impossible"
    return Report(
        title=report_title(case.setting, speaker, "title.judged"),
        lead=(speaker.say(lead),),
        tables=tuple(plan_table(plan, body, case.setting, speaker) for body in case.setting.bodies),
        sections=tuple(Section(speaker.say(code), lines) for code, lines in sections if lines),
    )


def plan_table(plan: Plan, body: BodySetting, setting: Setting, speaker: Speaker) -> ReportTable:
    """One body's part of a plan: a row per term, a column per post from senior to junior."""
    held = {(seat.post, seat.term): member for seat, member in plan if seat.body == body.name}
    labels = dict.fromkeys(term for _, term in held)
    first = speaker.terms_heading(labels)
    return ReportTable(
        (first, *(capital(setting.post(post, speaker.language, body.name)) for post in body.posts)),
        tuple((label, *(held.get((post, label), "") for post in body.posts)) for label in labels),
        body.name if len(setting.bodies) > 1 else "",
    )


def _broken(case: Case, judgement: Judgement, speaker: Speaker) -> Iterator[str]:
    for fault in judgement.faults:
        yield _fault(case, fault, speaker)
    for verdict in judgement.broken:
        yield from (speaker.breach(case.rule(verdict.rule), item) for item in verdict.breaches)


def _fault(case: Case, fault: StructureFault, speaker: Speaker) -> str:
    seats = speaker.listed(speaker.seat(seat) for seat in fault.seats)
    reason = ""
    if fault.absence is not None and case.setting.absences[fault.absence].reason:
        reason = f" ({case.setting.absences[fault.absence].reason.rstrip('.')})"
    return speaker.say(f"fault.{fault.fault}", member=fault.member, seats=seats, reason=reason)


def _wishes(case: Case, judgement: Judgement, speaker: Speaker) -> Iterator[str]:
    wishes = [verdict for verdict in judgement.verdicts if verdict.strength == "wish"]
    ranked = sorted(wishes, key=lambda verdict: verdict.rank)
    yield from speaker.grouped(speaker.breach(case.rule(v.rule), item) for v in ranked for item in v.breaches)
    if wishes and not any(verdict.breaches for verdict in wishes):
        yield speaker.say("judged.none")


def _costs(case: Case, judgement: Judgement, speaker: Speaker) -> Iterator[str]:
    for rank, cost in judgement.costs.items():
        rules, amount = _rules(case, rank, speaker), _amount(cost, speaker)
        yield speaker.say("distance.cost", hand=speaker.hand(rank), rules=rules, amount=amount)


def _amount(cost: int, speaker: Speaker) -> str:
    """So many departures."""
    code = {0: "amount.none", 1: "amount.one"}.get(cost, "amount.several")
    return speaker.say(code, count=cost)


def _rules(case: Case, rank: int, speaker: Speaker) -> str:
    return "; ".join(speaker.rule(rule) for rule in case.rules if rule.order == rank)


def _readings(readings: Sequence[ReadingVerdict], speaker: Speaker) -> Iterator[str]:
    """Which facts the judgement assumes, and what would be said of the plan if they were otherwise."""
    if len(readings) < 2:
        return
    first, *others = readings
    yield speaker.say("judged.assumes", facts=facts_in_words(first.facts, tuple(first.facts), speaker))
    for reading in others:
        cells = tuple(seat for seat in first.facts if reading.facts[seat] != first.facts[seat])
        facts = facts_in_words(reading.facts, cells, speaker)
        costs = reading.judgement.costs.items()
        told = speaker.listed(
            speaker.say("judged.cost", hand=speaker.hand(rank), amount=_amount(cost, speaker)) for rank, cost in costs
        )
        if not reading.judgement.possible:
            yield speaker.say("judged.reading_broken", facts=facts)
        elif told:
            yield speaker.say("judged.reading", facts=facts, costs=told)


def _distance(case: Case, plan: Plan, judgement: Judgement, best: Best | None, speaker: Speaker) -> Iterator[str]:
    """Cost per rank beside the best, and the seats that differ."""
    if best is None:
        yield from _costs(case, judgement, speaker)
        yield speaker.say("distance.none")
        return
    for rank, cost in judgement.costs.items():
        rules = _rules(case, rank, speaker)
        amount, least = _amount(cost, speaker), _amount(best.costs[rank], speaker)
        yield speaker.say("distance.beside", hand=speaker.hand(rank), rules=rules, amount=amount, best=least)
    seats = plan.differing(best.plan)
    several = best.ties > 1 or not best.exact
    if not seats:
        yield speaker.say("distance.one_of_best" if several else "distance.same")
    elif judgement.possible and judgement.costs == best.costs:
        yield speaker.say("distance.as_good")
    elif several:
        yield speaker.say("distance.several" if best.exact else "distance.several_least", count=best.ties)
    for seat in seats:
        args = {
            "post": speaker.called(seat),
            "term": seat.term,
            "member": plan.holder(seat),
            "best": best.plan.holder(seat),
        }
        yield speaker.say("distance.seat_one_of" if several else "distance.seat", **args)


def improvement_lines(found: Improvement | None, speaker: Speaker) -> Iterator[str]:
    """The first place to improve, who would sit there in a better plan, and what keeping it costs."""
    if found is None:
        return
    seat = speaker.seat(found.seat)
    if found.why == "broken":
        yield speaker.say("improve.broken", seat=seat, member=found.member)
        return
    yield speaker.say("improve.seat", seat=seat, member=found.member)
    if found.instead is not None:
        yield speaker.say("improve.instead", member=found.instead)
    # Ranks are settled in order: the first one that differs says it all.
    rank = next(rank for rank, cost in found.least.items() if cost != found.best[rank])
    cost, best = found.least[rank], found.best[rank]
    amounts = {"amount": _amount(cost, speaker), "best": _amount(best, speaker)}
    yield speaker.say("improve.least", seat=seat, hand=speaker.hand(rank), **amounts)
    if found.plan is not None and found.seat != found.plan.seats[-1]:
        yield speaker.say("improve.first_only")
