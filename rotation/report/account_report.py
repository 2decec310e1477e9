"""The whole account in words: why each seat, what departs from the wishes, when each turn comes, what it depends on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from constraints.day_names import named
from constraints.posts import Seat
from constraints.setting import Setting
from constraints.words import Language
from rotation.explaining.account import Account, MemberView
from rotation.explaining.deviations import Deviation
from rotation.explaining.fairness_account import MemberFairness, PostFairness
from rotation.explaining.fairness_counting import Held
from rotation.explaining.reasons import SeatReason
from rotation.report.account_lines import deviation_line, reason_line
from rotation.report.build import Report, ReportTable, Section, facts_sections, proposal_lead, report_title
from rotation.report.dependence_report import member_section
from rotation.report.facts import facts_in_words
from rotation.report.fairness_member import member_lines
from rotation.report.saying import Speaker, capital
from rotation.report.sections import turn_lines
from rotation.results import Proposal


def account_report(
    proposal: Proposal, account: Account, language: Language, *, member: str | None = None, term: str | None = None
) -> Report:
    """The account of a proposal; for one member what it means there; for one term its seats alone."""
    speaker = Speaker(proposal.setting, language)
    told = account if term is None else account.in_term(term)
    if member is not None:
        return _for_member(proposal, told, member, term, speaker)
    none = speaker.say("breach.none") if not account.deviations else speaker.say("account.none_term", term=term or "")
    sections = [Section(speaker.say("section.breaches"), tuple(_departures(proposal, told.deviations, none, speaker)))]
    if term is None:
        sections += [*_turns(proposal, account, speaker), *facts_sections(account.dependence, speaker)]
        sections.append(Section(speaker.say("section.queue"), tuple(turn_lines(proposal, speaker))))
    return Report(
        title=report_title(proposal.setting, speaker, "account.title"),
        lead=tuple(proposal_lead(proposal, speaker)),
        tables=(_reasons(proposal, told.reasons, speaker),),
        note=speaker.say("mark") if any(r.seat in proposal.differing for r in told.reasons) else "",
        sections=tuple(section for section in sections if section.lines or section.table),
    )


def _for_member(proposal: Proposal, account: Account, member: str, term: str | None, speaker: Speaker) -> Report:
    """What the proposal means for one member; with a term only its seats and departures there."""
    view = account.about(member)
    none = speaker.say("account.none_member" if proposal.judgement.breaches else "breach.none", member=member)
    sections = [Section(speaker.say("section.breaches"), tuple(_departures(proposal, view.deviations, none, speaker)))]
    if term is None:
        sections += _over_time(view, account, speaker)
    title = "account.member.title" if term is None else "account.member.title_term"
    none = "account.member.none" if term is None else "account.member.none_term"
    holds = any(reason.member == member for reason in view.reasons)
    return Report(
        title=speaker.say(title, member=member, term=term or ""),
        lead=() if holds else (speaker.say(none, member=member, term=term or ""),),
        tables=(_reasons(proposal, view.reasons, speaker),) if view.reasons else (),
        note=speaker.say("mark") if any(reason.seat in proposal.differing for reason in view.reasons) else "",
        sections=tuple(section for section in sections if section.lines or section.table),
    )


def _over_time(view: MemberView, account: Account, speaker: Speaker) -> Iterator[Section]:
    """Fairness over time, and what the uncertain facts mean for the member."""
    if view.fairness is not None:
        lines = [*member_lines(view.fairness, speaker)]
        if account.fairness.assumes and any(item.otherwise for _, _, item in view.fairness.posts):
            lines.append(_assumes(account, speaker))
        yield Section(speaker.say("section.fairness"), tuple(lines))
    if account.dependence.facts:
        found = member_section(account.dependence, view.member, speaker)
        yield Section(speaker.say("section.facts"), found.lines, found.table)


def _assumes(account: Account, speaker: Speaker) -> str:
    """What the turns after the plan take for granted of the history."""
    facts: dict[Seat, str] = {item.seat: item.member for item in account.fairness.assumes}
    return speaker.say("account.turns.assumes", facts=facts_in_words(facts, tuple(facts), speaker))


def _reasons(proposal: Proposal, reasons: Sequence[SeatReason], speaker: Speaker) -> ReportTable:
    """A row per seat: term, post, member, and why."""
    several = len(proposal.setting.bodies) > 1
    header = (
        speaker.terms_heading(reason.seat.term for reason in reasons),
        speaker.say("column.post"),
        capital(proposal.setting.bodies[0].noun.text(speaker.language)),
        speaker.say("column.why"),
    )
    rows = []
    for reason in reasons:
        seat, star = reason.seat, "*" if reason.seat in proposal.differing else ""
        post = capital(proposal.setting.post(seat.post, speaker.language, seat.body))
        where = f"{seat.body}: {post}" if several else post
        holder = named(proposal.setting, reason.member, reason.seat)
        rows.append((seat.term, where, f"{holder}{star}", reason_line(proposal, reason, speaker)))
    return ReportTable(header, tuple(rows))


def _departures(proposal: Proposal, found: Iterable[Deviation], none: str, speaker: Speaker) -> Iterator[str]:
    """Each departure with what forces it; where there are none, the sentence that says so."""
    lines = [deviation_line(proposal, item, speaker) for item in found]
    yield from speaker.grouped(lines) if lines else iter([none])


def _turns(proposal: Proposal, account: Account, speaker: Speaker) -> Iterator[Section]:
    """For each post with an order of its own when every member's turn comes."""
    for post in account.fairness.posts:
        if post.order_of == post.post:
            told = speaker.at(post.body).say("account.turns", post=post.post)
            title = f"{told} ({post.body})" if speaker.several else told
            lines = [speaker.say("account.turns.lead", term=post.terms[-1])]
            if account.fairness.assumes:
                lines.append(_assumes(account, speaker))
            if any(item.otherwise for item in post.members):
                lines.append(speaker.say("account.turns.otherwise"))
            yield Section(title, tuple(lines), _turn_table(proposal, post, speaker))


def _turn_table(proposal: Proposal, post: PostFairness, speaker: Speaker) -> ReportTable:
    noun = speaker.setting.bodies[0].noun.text(speaker.language)
    header = (capital(noun), speaker.say("account.turns.planned"), speaker.say("account.turns.next"))
    ordered = sorted(post.members, key=lambda item: _first_turn(proposal.setting, item))
    rows = ((item.member, _planned(proposal, item, speaker), _next(item, speaker)) for item in ordered)
    return ReportTable(header, tuple(rows))


def _next(item: MemberFairness, speaker: Speaker) -> str:
    """The next turn, and when it comes if the uncertain facts are otherwise."""
    undrawn = item.no_turn == "not_drawn"
    told = item.next or (speaker.say("account.turns.not_drawn") if undrawn else "–")
    if item.group and item.expected and not item.designated:
        told = speaker.say("fairness.next_of_group", term=item.expected, group=item.group)
    return speaker.say("account.turns.either", term=told, others=item.otherwise) if item.otherwise else told


def _taken(setting: Setting, item: MemberFairness) -> list[Held]:
    """The planned holdings by which a member takes a turn: whoever is only acting takes none."""
    return [held for held in item.held if held.planned and setting.takes_turn(held.seat)]


def _first_turn(setting: Setting, item: MemberFairness) -> tuple[int, int]:
    """Members by their first turn from now on; those without any come last."""
    planned = [held.number for held in _taken(setting, item)]
    if planned:
        return (0, planned[0])
    return (1, item.terms_after) if item.terms_after is not None else (2, 0)


def _planned(proposal: Proposal, item: MemberFairness, speaker: Speaker) -> str:
    """The planned terms; those that depend on uncertain facts have a star."""
    seats = [held.seat for held in _taken(proposal.setting, item)]
    return speaker.listed(f"{seat.term}*" if seat in proposal.differing else seat.term for seat in seats) or "–"
