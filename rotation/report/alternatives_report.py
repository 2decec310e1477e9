"""Alternatives to a proposal, in words."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.case import Case
from constraints.words import Language
from rotation.explaining.alternatives import Alternative, Alternatives
from rotation.report.beside import MOST_TOLD, cost_lines, fact_line, plan_table, seat_lines
from rotation.report.build import Report, Section, report_title
from rotation.report.saying import Speaker, capital


def alternatives_report(found: Alternatives, case: Case, language: Language) -> Report:
    """The proposal, then one section per alternative: what it costs beside the proposal, and which seats it changes."""
    speaker = Speaker(case.setting, language)
    return Report(
        title=report_title(case.setting, speaker, f"alternatives.title.{found.kind}"),
        lead=tuple(_lead(found, speaker)),
        tables=(plan_table(found.plan, speaker, caption=speaker.say("beside.proposal")),),
        note=" ".join(fact_line(found.facts, speaker)),
        sections=tuple(_section(found, item, case, speaker) for item in found.alternatives),
    )


def _lead(found: Alternatives, speaker: Speaker) -> Iterator[str]:
    if found.kind == "different":
        yield from _loss(found, speaker)
    if found.stopped:
        yield speaker.say("alternatives.stopped" if found.listed else "alternatives.stopped_early")
    elif found.kind == "equal":
        yield from _equal(found, speaker)
    else:
        yield _counted(f"alternatives.{found.kind}", found.listed, speaker)
    if found.complete and found.listed and found.kind != "equal":
        yield speaker.say("alternatives.no_more" if found.kind == "next" else "alternatives.no_more_within")
    if found.member is not None and found.listed:
        yield from _member(found, found.member, speaker)


def _equal(found: Alternatives, speaker: Speaker) -> Iterator[str]:
    """How many there are, and how many of them are shown."""
    if found.exact:
        yield _counted("alternatives.equal", found.found, speaker)
    else:
        yield _counted("alternatives.equal_least", found.found, speaker)
    if found.listed < found.found:
        yield _counted("alternatives.shown", found.listed, speaker)


def _counted(code: str, number: int, speaker: Speaker) -> str:
    """A text for none, one or several."""
    ending = {0: "_none", 1: "_one"}.get(number, "")
    return speaker.say(f"{code}{ending}", n=number)


def _loss(found: Alternatives, speaker: Speaker) -> Iterator[str]:
    for rank, more in found.loss.items():
        hand = capital(speaker.hand(rank))
        if more is None:
            yield speaker.say("alternatives.loss_any", hand=hand)
        else:
            ending = {0: "_none", 1: "_one"}.get(more, "")
            yield speaker.say(f"alternatives.loss{ending}", hand=hand, n=more)


def _member(found: Alternatives, member: str, speaker: Speaker) -> Iterator[str]:
    if not found.alternatives:
        yield speaker.say("alternatives.member_none", member=member)
        return
    yield speaker.say("alternatives.member", member=member)
    if len(found.alternatives) < found.listed:
        yield speaker.say("alternatives.member_rest", member=member)


def _section(found: Alternatives, item: Alternative, case: Case, speaker: Speaker) -> Section:
    lines = [*cost_lines(item, item.costs == found.costs, case, speaker)]
    whole = found.member is None and item.distance > MOST_TOLD
    if whole:
        lines.append(speaker.say("beside.marked", n=item.distance, all=len(item.plan)))
    else:
        lines += seat_lines(found.plan, item.plan, item.seats, speaker)
    if found.kind == "different" and item.number > 1:
        ending = "_one" if item.apart == 1 else ""
        lines.append(speaker.say(f"alternatives.apart{ending}", n=item.apart))
    table = plan_table(item.plan, speaker, item.seats) if whole else None
    return Section(speaker.say("alternatives.number", n=item.number), tuple(lines), table)
