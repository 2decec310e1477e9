"""Who could hold one seat, in words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from constraints.case import Case
from constraints.posts import Seat
from constraints.rules.succession import Succession
from constraints.words import Language
from rotation.conflict_data import Conflict, ConflictItem
from rotation.explaining.ranking import RankEntry, Ranking
from rotation.explaining.turn_basis import is_certain
from rotation.report.beside import MOST_TOLD, cost_lines, fact_line, plan_table, seat_lines, signed_number
from rotation.report.build import Report, ReportTable, Section
from rotation.report.conflict_lines import terms_told
from rotation.report.facts import facts_in_words
from rotation.report.saying import Speaker, capital


def ranking_report(found: Ranking, case: Case, language: Language) -> Report:
    """The proposal, the members in order with what each costs and changes, and who cannot hold the seat and why."""
    speaker = Speaker(case.setting, language, found.seat.body)
    post, term = found.seat.post, found.seat.term
    return Report(
        title=capital(speaker.say("ranking.title", body=found.seat.body, post=post, term=term)),
        lead=tuple(_lead(found, speaker)),
        tables=(plan_table(found.plan, speaker, caption=speaker.say("beside.proposal")),),
        note=" ".join(_assumes(found, speaker)),
        sections=tuple(section for section in _sections(found, case, speaker) if section.lines or section.table),
    )


def _assumes(found: Ranking, speaker: Speaker) -> Iterator[str]:
    """What it rests on; of impossible members the other possibilities may have been looked into."""
    if any(entry.possible_in is not None for entry in found.entries):
        held = {fact.seat: fact.member for fact in found.facts}
        yield speaker.say("ranking.facts", facts=facts_in_words(held, tuple(held), speaker))
    else:
        yield from fact_line(found.facts, speaker)


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
        noun = speaker.setting.body(found.seat.body).noun.text(speaker.language)
        yield speaker.say("ranking.solved", noun=noun)


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
    yield Section(speaker.say("ranking.section_impossible"), tuple(_impossible(found, barred, case, speaker)))


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
        capital(speaker.setting.body(found.seat.body).noun.text(speaker.language)),
        *(capital(speaker.hand(rank)) for rank in found.costs),
        speaker.say("ranking.changes"),
    )
    return ReportTable(header, tuple(_row(found, entry, speaker) for entry in placed))


def _row(found: Ranking, entry: RankEntry, speaker: Speaker) -> tuple[str, ...]:
    more = (signed_number(entry.costs[rank] - cost) for rank, cost in found.costs.items())
    told = [_changes(found, entry, speaker), *_unproven(entry, speaker)]
    return (str(entry.place), entry.member, *more, " ".join(told))


def _unproven(entry: RankEntry, speaker: Speaker) -> Iterator[str]:
    if not entry.proven:
        yield speaker.say("ranking.unproven", member=entry.member)


def _changes(found: Ranking, entry: RankEntry, speaker: Speaker) -> str:
    """Who gets which of the seats that change, and in whose stead."""
    if entry.plan is None or not entry.seats:
        return speaker.say("ranking.nothing")
    given: dict[tuple[str, str], list[str]] = {}
    for seat in entry.seats:
        given.setdefault((entry.plan.holder(seat), found.plan.holder(seat)), []).append(speaker.seat(seat))
    told = (
        speaker.say("ranking.seats", member=member, instead=instead, seats=speaker.listed(seats))
        for (member, instead), seats in given.items()
    )
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


def _impossible(found: Ranking, entries: list[RankEntry], case: Case, speaker: Speaker) -> Iterator[str]:
    """Why each cannot hold the seat; members with the same hindrance together."""
    alike: dict[tuple[object, ...], list[RankEntry]] = {}
    for entry in entries:
        same = entry.conflict is not None and entry.barred is None and not entry.absences
        key = (entry.conflict, entry.possible_in, entry.possible_if) if same else (entry.member,)
        alike.setdefault(key, []).append(entry)
    for group in alike.values():
        names = tuple(entry.member for entry in group)
        told = [*_why_not(found, group[0], names, case, speaker), *_elsewhere(found, group[0], speaker)]
        yield " ".join(told)


def _elsewhere(found: Ranking, entry: RankEntry, speaker: Speaker) -> Iterator[str]:
    """In how many of the possible histories it can hold the seat all the same."""
    if entry.barred in ("no_member", "takes_no_part") or entry.possible_in is None:
        return
    if not entry.possible_in:
        yield speaker.say("ranking.nowhere")
        return
    held = {fact.seat: fact.member for fact in entry.possible_if}
    facts = facts_in_words(held, tuple(held), speaker)
    code = "ranking.elsewhere_one" if entry.possible_in == 1 else "ranking.elsewhere"
    yield speaker.say(code, n=entry.possible_in, all=found.readings, facts=facts)


def _why_not(found: Ranking, entry: RankEntry, names: tuple[str, ...], case: Case, speaker: Speaker) -> Iterator[str]:
    if entry.barred is not None:
        yield speaker.say(f"ranking.{entry.barred}", member=entry.member)
    elif entry.absences:
        yield from (_absence(found, entry.member, number, speaker) for number in entry.absences)
    elif entry.conflict is None:
        yield speaker.say("ranking.unclear", member=entry.member)
    else:
        yield from _conflict(names, entry.conflict, case, speaker)


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


def _conflict(members: tuple[str, ...], conflict: Conflict, case: Case, speaker: Speaker) -> Iterator[str]:
    if conflict.kind == "structure":
        yield speaker.say("ranking.structure", members=members)
        return
    parts = speaker.listed(_part(item, case, speaker) for item in conflict.items)
    yield speaker.say("ranking.hindered", members=members, parts=parts)
    yield from _holders(conflict, case, speaker)
    if not conflict.minimal:
        yield speaker.say("ranking.not_minimal")


def _holders(conflict: Conflict, case: Case, speaker: Speaker) -> Iterator[str]:
    """Who held the junior posts, before the plan, from which the holders are to move up."""
    setting = case.readings(1).settings[0]
    for item in conflict.items:
        rule = case.rule(item.id) if item.kind == "rule" else None
        if isinstance(rule, Succession):
            for edge in setting.boundaries(rule.home(setting).name):
                named = (edge.senior.term, edge.junior.post, edge.senior.post) in item.keys
                if named and edge.junior not in setting.planned:
                    code = "ranking.was" if is_certain(setting, edge.junior) else "ranking.assumed"
                    holder = setting.reading[edge.junior]
                    yield speaker.at(edge.junior.body).say(
                        code, member=holder, post=edge.junior.post, term=edge.junior.term
                    )


def _part(item: ConflictItem, case: Case, speaker: Speaker) -> str:
    """One must or absence of a conflict, as a clause."""
    if item.kind == "absence":
        absence = case.setting.absences[int(item.id)]
        body = case.setting.body(absence.body).name
        seats = speaker.listed(speaker.seat(Seat(body, str(post), str(term))) for term, post in item.keys)
        return speaker.say("ranking.part_absence", member=absence.member, seats=seats)
    rule = case.rule(item.id)
    terms = terms_told(rule, item, case.setting)
    told = speaker.say("ranking.part_terms", terms=terms) if terms else ""
    return speaker.say("ranking.part_rule", rule=speaker.rule(rule), terms=told)
