"""Alternatives to a proposal, in words."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.case import Case
from constraints.words import Language
from rotation.explaining.alternatives import Alternative, Alternatives
from rotation.report.beside import MOST_TOLD, cost_lines, fact_line, plan_table, seat_lines, signed_number
from rotation.report.build import Report, ReportTable, Section, report_title
from rotation.report.saying import Speaker, capital


def alternatives_report(found: Alternatives, case: Case, language: Language) -> Report:
    """The proposal, then one section per alternative: what it costs beside the proposal, and which seats it changes."""
    speaker = Speaker(case.setting, language)
    return Report(
        title=report_title(case.setting, speaker, f"alternatives.title.{found.kind}"),
        lead=tuple(_lead(found, speaker)),
        tables=(plan_table(found.plan, speaker, caption=speaker.say("beside.proposal")),),
        note=" ".join(fact_line(found.facts, speaker)),
        sections=(*_overview(found, speaker), *(_section(found, item, case, speaker) for item in found.alternatives)),
    )


def _overview(found: Alternatives, speaker: Speaker) -> Iterator[Section]:
    """All of them in a table: what each costs more per rank, and how many seats it changes."""
    if len(found.alternatives) < 2:
        return
    apart = found.kind == "different"
    header = (
        speaker.say("alternatives.column_number"),
        *(capital(speaker.hand(rank)) for rank in found.costs),
        speaker.say("alternatives.column_seats"),
        *([speaker.say("alternatives.column_apart")] if apart else []),
    )
    rows = tuple(
        (
            str(item.number),
            *(signed_number(item.costs[rank] - cost) for rank, cost in found.costs.items()),
            str(item.distance),
            *([str(item.apart)] if apart else []),
        )
        for item in found.alternatives
    )
    lines = (speaker.say("alternatives.legend"),) if found.costs else ()
    yield Section(speaker.say("alternatives.overview"), lines, ReportTable(header, rows))


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
    yield from _hint(found, speaker)
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
    """How many more departures are accepted; ranks with the same number together."""
    together: dict[int | None, list[int]] = {}
    for rank, more in found.loss.items():
        together.setdefault(more, []).append(rank)
    for more, ranks in together.items():
        hands = capital(speaker.listed(speaker.hand(rank) for rank in ranks))
        each = speaker.say("alternatives.each") if len(ranks) > 1 else ""
        ending = "_any" if more is None else {0: "_none", 1: "_one"}.get(more, "")
        yield speaker.say(f"alternatives.loss{ending}", hands=hands, n=more or 0, each=each)


def _hint(found: Alternatives, speaker: Speaker) -> Iterator[str]:
    """How to see plans that differ more."""
    limited = next((rank for rank, more in found.loss.items() if more is not None), None)
    if found.kind == "different" and limited is not None:
        yield speaker.say("alternatives.hint", rank=limited)


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
    if found.kind == "different":
        first = "_first" if item.number == 1 else ""
        ending = "_one" if item.apart == 1 else ""
        lines.append(speaker.say(f"alternatives.apart{first}{ending}", n=item.apart))
    table = plan_table(item.plan, speaker, item.seats) if whole else None
    return Section(speaker.say("alternatives.number", n=item.number), tuple(lines), table)
