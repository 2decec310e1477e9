"""One structured report per result and language; the renderers only set it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from constraints.day_names import named
from constraints.posts import Seat
from constraints.setting import BodySetting, Setting
from constraints.term_names import is_year
from constraints.words import Language
from rotation.explaining.dependence import Dependence, dependence_of
from rotation.report.conflict_lines import conflict_lines
from rotation.report.facts import assumption_lines, fact_lines, fact_table, reading_lines
from rotation.report.order_lines import state_lines
from rotation.report.provenance import provenance_lines
from rotation.report.reasons import reasons
from rotation.report.saying import Speaker, capital
from rotation.report.sections import breach_lines, condition_lines, fairness_lines, statement_lines, turn_lines
from rotation.results import Impossible, NothingFound, Proposal


@dataclass(frozen=True)
class ReportTable:
    """A header and its rows; the last column holds sentences and is wrapped where a line is too long.

    Of a body's plan: a row per term with the posts from senior to junior and why.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""


@dataclass(frozen=True)
class Section:
    """A heading with its sentences, and it may be a table below them."""

    heading: str
    lines: tuple[str, ...]
    table: ReportTable | None = None


@dataclass(frozen=True)
class Report:
    """A result in words: title, what the case calls itself, lead, one table per body, a note below them, sections."""

    title: str
    lead: tuple[str, ...]
    tables: tuple[ReportTable, ...] = ()
    note: str = ""
    sections: tuple[Section, ...] = ()
    subject: str = ""


def report_on(
    result: Proposal | Impossible | NothingFound,
    language: Language = "sv",
    *,
    idle: frozenset[int] | None = None,
    provenance: bool = True,
) -> Report:
    """A report in one language.

    ``idle`` are the absences known to change nothing (see ``rotation.effects``). Without ``provenance`` the report
    holds no version numbers.
    """
    setting = result.case.setting if isinstance(result, NothingFound) else result.setting
    speaker = Speaker(setting, language)
    footer = [Section(speaker.say("section.provenance"), tuple(provenance_lines(result, speaker)))]
    if isinstance(result, Proposal):
        report = _on_proposal(result, speaker, idle)
    elif isinstance(result, Impossible):
        told = [
            ("section.conflict", (*conflict_lines(result, speaker), speaker.say("conflict.command"))),
            ("section.facts", tuple(assumption_lines(result, speaker))),
        ]
        sections = tuple(Section(speaker.say(code), lines) for code, lines in told if lines)
        lead = (speaker.say("lead.impossible"),)
        report = Report(report_title(setting, speaker, "title.impossible"), lead, sections=sections)
    else:
        code = "lead.history_open" if result.history_open else "lead.nothing_found"
        report = Report(report_title(setting, speaker, "title.impossible"), (speaker.say(code),))
    title = result.case.document.title.rstrip(".")
    report = replace(report, subject=speaker.say("subject", title=title) if title else "")
    return replace(report, sections=(*report.sections, *footer)) if provenance else report


def report_title(setting: Setting, speaker: Speaker, code: str) -> str:
    """The bodies and the years that their planned terms span, in the words of a title."""
    ladders = [ladder for body in setting.bodies for ladder in body.ladders]
    terms = sorted({(t.start, t.end, t.label) for ladder in ladders for t in ladder.timeline.planned})
    names = speaker.bodies()
    labels = tuple(dict.fromkeys(label for _, _, label in terms))
    if not all(is_year(label) for label in labels):
        labels = (f"{terms[0][0].isoformat()}\N{EN DASH}{max(end for _, end, _ in terms).isoformat()}",)
    return capital(speaker.say(code, body=names, terms=labels))


# --- a proposal --------------------------------------------------------------------------------------------------


def _on_proposal(proposal: Proposal, speaker: Speaker, idle: frozenset[int] | None) -> Report:
    before: list[tuple[str, Iterable[str]]] = [
        ("section.conditions", condition_lines(proposal, speaker)),
        ("section.breaches", breach_lines(proposal, speaker)),
    ]
    after: list[tuple[str, Iterable[str]]] = [
        ("section.states", state_lines(proposal, speaker)),
        ("section.statements", statement_lines(proposal, speaker, idle)),
        ("section.queue", turn_lines(proposal, speaker)),
        ("section.fairness", fairness_lines(proposal, speaker)),
    ]
    facts = facts_sections(dependence_of(proposal), speaker)
    return Report(
        title=report_title(proposal.setting, speaker, "title"),
        lead=tuple(proposal_lead(proposal, speaker)),
        tables=tuple(_table(proposal, body, speaker) for body in proposal.setting.bodies),
        note=speaker.say("mark") if proposal.differing else "",
        sections=(*_sections(before, speaker), *facts, *_sections(after, speaker)),
    )


def _sections(parts: Iterable[tuple[str, Iterable[str]]], speaker: Speaker) -> Iterator[Section]:
    """The sections that have something to say."""
    for code, lines in parts:
        if told := tuple(lines):
            yield Section(speaker.say(code), told)


def facts_sections(found: Dependence, speaker: Speaker) -> Iterator[Section]:
    """The uncertain facts and what to look up; then, as a table, how the plan would read in each case."""
    yield from _sections([("section.facts", fact_lines(found, speaker))], speaker)
    if table := fact_table(found, speaker):
        lines = tuple(reading_lines(found, table, speaker))
        yield Section(speaker.say("section.readings"), lines, ReportTable(table.header, table.rows))


def proposal_lead(proposal: Proposal, speaker: Speaker) -> Iterator[str]:
    """Whether the plan is proven best, whether others are equally good, and that no person is named."""
    yield speaker.say("lead.proven" if proposal.proven else "lead.best_found")
    if proposal.proven and not proposal.canonical:
        yield speaker.say("lead.not_canonical")
    elif proposal.proven:
        unique = not proposal.ties.decided
        code = "lead.unique" if unique else "lead.ties" if proposal.ties.exact else "lead.many_ties"
        yield speaker.say(code, count=proposal.ties.count)
    yield speaker.say("lead.not_person", noun=proposal.setting.bodies[0].noun.text(speaker.language))


def _table(proposal: Proposal, body: BodySetting, speaker: Speaker) -> ReportTable:
    differing = set(proposal.differing)
    seats = [seat for seat in proposal.plan.seats if seat.body == body.name]
    header = (
        speaker.terms_heading(seat.term for seat in seats),
        *(capital(speaker.setting.post(post, speaker.language, body.name)) for post in body.posts),
        speaker.say("column.why"),
    )

    def cell(seat: Seat) -> str:
        if seat not in seats:
            return ""
        return named(proposal.setting, proposal.plan.holder(seat), seat) + ("*" if seat in differing else "")

    rows = []
    for label in dict.fromkeys(seat.term for seat in seats):
        row = [Seat(body.name, post, label) for post in body.posts]
        why = " ".join(reasons(proposal, speaker, [seat for seat in row if seat in seats]))
        rows.append((label, *(cell(seat) for seat in row), why))
    return ReportTable(header, tuple(rows), body.name if len(proposal.setting.bodies) > 1 else "")
