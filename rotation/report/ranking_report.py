"""Who could hold one seat, in words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from constraints.case import Case
from constraints.posts import Seat
from constraints.words import Language
from rotation.conflict_data import Conflict, ConflictItem
from rotation.explaining.ranking import RankEntry, Ranking
from rotation.report.beside import MOST_TOLD, cost_lines, fact_line, plan_table, seat_lines
from rotation.report.build import Report, ReportTable, Section
from rotation.report.saying import Speaker, capital


def ranking_report(found: Ranking, case: Case, language: Language) -> Report:
    """The proposal, the members in order with what each costs and changes, and who cannot hold the seat and why."""
    speaker = Speaker(case.setting, language)
    post, term = found.seat.post, found.seat.term
    return Report(
        title=capital(speaker.say("ranking.title", body=found.seat.body, post=post, term=term)),
        lead=tuple(_lead(found, speaker)),
        tables=(plan_table(found.plan, speaker, caption=speaker.say("beside.proposal")),),
        note=" ".join(fact_line(found.facts, speaker)),
        sections=tuple(section for section in _sections(found, case, speaker) if section.lines or section.table),
    )


def _lead(found: Ranking, speaker: Speaker) -> Iterator[str]:
    post, term = found.seat.post, found.seat.term
    if found.carrier != found.seat:
        yield speaker.say(
            "ranking.carrier", junior=found.carrier.post, earlier=found.carrier.term, post=post, term=term
        )
    holder = speaker.setting.held(found.plan, found.seat)
    if holder is not None:
        yield speaker.say("ranking.holder", member=holder, post=post, term=term)
    if not found.proven or not all(entry.proven for entry in found.entries):
        yield speaker.say("ranking.stopped")
    elif found.member is None and all(entry.impossible for entry in found.entries):
        yield speaker.say("ranking.none")
    else:
        yield speaker.say("ranking.solved")


def _sections(found: Ranking, case: Case, speaker: Speaker) -> Iterator[Section]:
    placed = [entry for entry in found.entries if entry.plan is not None]
    if found.member is not None:
        yield from (_alone(found, entry, case, speaker) for entry in placed)
    elif placed:
        lines = tuple(_legend(found, placed, case, speaker))
        yield Section(speaker.say("ranking.section"), lines, _table(found, placed, speaker))
    left = [entry for entry in found.entries if entry.plan is None and not entry.impossible]
    told = tuple(speaker.say("ranking.open", member=entry.member) for entry in left)
    yield Section(speaker.say("ranking.section_open"), told)
    barred = [entry for entry in found.entries if entry.impossible]
    lines = tuple(line for entry in barred for line in _why_not(found, entry, case, speaker))
    yield Section(speaker.say("ranking.section_impossible"), lines)


# --- who can ---------------------------------------------------------------------------------------------------------


def _legend(found: Ranking, placed: list[RankEntry], case: Case, speaker: Speaker) -> Iterator[str]:
    """What the numbers of the table count."""
    yield speaker.say("ranking.legend")
    for rank in found.costs:
        rules = "; ".join(speaker.rule(rule) for rule in case.rules if rule.order == rank)
        yield speaker.say("ranking.legend_rank", hand=speaker.hand(rank), rules=rules)
    if any(one.costs == other.costs for one, other in pairwise(placed)):
        yield speaker.say("ranking.level")


def _table(found: Ranking, placed: list[RankEntry], speaker: Speaker) -> ReportTable:
    header = (
        speaker.say("ranking.place"),
        speaker.say("ranking.member"),
        *(capital(speaker.hand(rank)) for rank in found.costs),
        speaker.say("ranking.changes"),
    )
    return ReportTable(header, tuple(_row(found, entry, speaker) for entry in placed))


def _row(found: Ranking, entry: RankEntry, speaker: Speaker) -> tuple[str, ...]:
    more = (_signed(entry.costs[rank] - cost) for rank, cost in found.costs.items())
    told = [_changes(entry, speaker), *_unproven(entry, speaker)]
    return (str(entry.place), entry.member, *more, " ".join(told))


def _unproven(entry: RankEntry, speaker: Speaker) -> Iterator[str]:
    if not entry.proven:
        yield speaker.say("ranking.unproven", member=entry.member)


def _signed(number: int) -> str:
    """With its sign; the minus is the typographic one."""
    return f"+{number}" if number > 0 else f"\N{MINUS SIGN}{-number}" if number else "0"


def _changes(entry: RankEntry, speaker: Speaker) -> str:
    """Who gets which of the seats that change."""
    if entry.plan is None or not entry.seats:
        return speaker.say("ranking.nothing")
    given: dict[str, list[str]] = {}
    for seat in entry.seats:
        given.setdefault(entry.plan.holder(seat), []).append(speaker.seat(seat))
    told = (speaker.say("ranking.seats", member=name, seats=speaker.listed(seats)) for name, seats in given.items())
    return " ".join(told)


def _alone(found: Ranking, entry: RankEntry, case: Case, speaker: Speaker) -> Section:
    """All about one member in the seat."""
    heading = entry.member
    lines = [speaker.say("ranking.at", member=entry.member, place=entry.place or 0)]
    lines += _unproven(entry, speaker)
    if entry.plan is None or not entry.seats:
        return Section(heading, (*lines, speaker.say("ranking.published", member=entry.member)))
    lines += cost_lines(entry, entry.costs == found.costs, case, speaker)
    if len(entry.seats) <= MOST_TOLD:
        return Section(heading, (*lines, *seat_lines(found.plan, entry.plan, entry.seats, speaker)))
    lines.append(speaker.say("beside.marked", n=len(entry.seats), all=len(entry.plan)))
    return Section(heading, tuple(lines), plan_table(entry.plan, speaker, entry.seats))


# --- who cannot ------------------------------------------------------------------------------------------------------


def _why_not(found: Ranking, entry: RankEntry, case: Case, speaker: Speaker) -> Iterator[str]:
    if entry.barred is not None:
        yield speaker.say(f"ranking.{entry.barred}", member=entry.member)
    elif entry.absences:
        yield from (_absence(found, entry.member, number, speaker) for number in entry.absences)
    elif entry.conflict is None:
        yield speaker.say("ranking.unclear", member=entry.member)
    else:
        yield from _conflict(entry.member, entry.conflict, case, speaker)


def _absence(found: Ranking, member: str, number: int, speaker: Speaker) -> str:
    """Which of the seats concerned the member has declined, and why."""
    setting = speaker.setting
    absence = setting.absences[number]
    beyond = [seat for seat, carrier in setting.designated.items() if carrier == found.carrier]
    concerned = list(dict.fromkeys([found.seat, found.carrier, *beyond]))
    named = [*setting.absence_seats(absence)]
    seats = speaker.listed(speaker.seat(seat) for seat in concerned if seat in named)
    reason = f" ({absence.reason.rstrip('.')})" if absence.reason else ""
    return speaker.say("ranking.absent", member=member, seats=seats, reason=reason)


def _conflict(member: str, conflict: Conflict, case: Case, speaker: Speaker) -> Iterator[str]:
    if conflict.kind == "structure":
        yield speaker.say("ranking.structure", member=member)
        return
    parts = speaker.listed(_part(item, case, speaker) for item in conflict.items)
    yield speaker.say("ranking.hindered", member=member, parts=parts)
    if not conflict.minimal:
        yield speaker.say("ranking.not_minimal")


def _part(item: ConflictItem, case: Case, speaker: Speaker) -> str:
    """One must or absence of a conflict, as a clause."""
    if item.kind == "absence":
        absence = case.setting.absences[int(item.id)]
        body = case.setting.body(absence.body).name
        seats = speaker.listed(speaker.seat(Seat(body, str(post), str(term))) for term, post in item.keys)
        return speaker.say("ranking.part_absence", member=absence.member, seats=seats)
    rule = case.rule(item.id)
    terms = _terms(item, case)
    told = "" if rule.said or not terms else speaker.say("ranking.part_terms", terms=terms)
    return speaker.say("ranking.part_rule", rule=speaker.rule(rule), terms=told)


def _terms(item: ConflictItem, case: Case) -> tuple[str, ...]:
    """The terms that the keys of a rule name, earliest first."""
    ladders = case.setting.body(case.rule(item.id).body).ladders
    labels = {term.label: term.start for ladder in ladders for term in ladder.timeline.terms}
    found = dict.fromkeys(str(part) for key in item.keys for part in key if part in labels)
    return tuple(sorted(found, key=lambda label: labels[label]))
