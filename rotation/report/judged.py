"""A report on a hand-made plan: what it breaks, what it costs, how far it is from the best."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from constraints.case import Case
from constraints.plan import Plan
from constraints.setting import BodySetting, Setting
from constraints.structure import StructureFault
from constraints.words import Language
from rotation.judging import Judgement
from rotation.report.build import Report, ReportTable, Section
from rotation.report.saying import Speaker, capital


class Best(NamedTuple):
    """The proven best plan and its cost per rank."""

    plan: Plan
    costs: Mapping[int, int]


def judged_report(
    case: Case, plan: Plan, judgement: Judgement, best: Best | None, language: Language, *, compared: bool = True
) -> Report:
    """What all rules say about a plan, in words.

    ``best`` is None if it was not asked for (then ``compared`` is False) or if no plan keeps every must.
    """
    speaker = Speaker(case.setting, language)
    costs = _distance(plan, judgement, best, speaker) if compared else _costs(judgement, speaker)
    sections = [
        ("section.broken", tuple(_broken(case, judgement, speaker))),
        ("section.breaches", tuple(_wishes(case, judgement, speaker))),
        ("section.distance" if compared else "section.costs", tuple(costs)),
    ]
    lead = "judged.possible" if judgement.possible else "judged.impossible"
    return Report(
        title=speaker.say("title.judged"),
        lead=(speaker.say(lead),),
        tables=tuple(_table(plan, body, case.setting, speaker) for body in case.setting.bodies),
        sections=tuple(Section(speaker.say(code), lines) for code, lines in sections if lines),
    )


def _table(plan: Plan, body: BodySetting, setting: Setting, speaker: Speaker) -> ReportTable:
    held = {(seat.post, seat.term): member for seat, member in plan if seat.body == body.name}
    labels = dict.fromkeys(term for _, term in held)
    first = speaker.say("column.year" if all(label.isdigit() for label in labels) else "column.first_day")
    return ReportTable(
        (first, *(capital(setting.post(post, speaker.language)) for post in body.posts)),
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
    for verdict in sorted(wishes, key=lambda verdict: verdict.rank):
        for item in verdict.breaches:
            yield speaker.breach(case.rule(verdict.rule), item)
    if wishes and not any(verdict.breaches for verdict in wishes):
        yield speaker.say("judged.none")


def _costs(judgement: Judgement, speaker: Speaker) -> Iterator[str]:
    for rank, cost in judgement.costs.items():
        yield speaker.say("distance.cost", rank=rank, cost=cost)


def _distance(plan: Plan, judgement: Judgement, best: Best | None, speaker: Speaker) -> Iterator[str]:
    """Cost per rank beside the best, and the seats that differ."""
    if best is None:
        yield from _costs(judgement, speaker)
        yield speaker.say("distance.none")
        return
    for rank, cost in judgement.costs.items():
        yield speaker.say("distance.beside", rank=rank, cost=cost, best=best.costs[rank])
    seats = plan.differing(best.plan)
    if not seats:
        yield speaker.say("distance.same")
    elif judgement.possible and judgement.costs == best.costs:
        yield speaker.say("distance.as_good")
    for seat in seats:
        args = {"post": seat.post, "term": seat.term, "member": plan.holder(seat), "best": best.plan.holder(seat)}
        yield speaker.say("distance.seat", **args)
