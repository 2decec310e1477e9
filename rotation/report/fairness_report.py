"""The fairness account in words: a table per post, how it was counted, several plans beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from constraints.posts import Seat
from constraints.setting import Setting
from constraints.words import Language
from rotation.explaining.fairness_account import (
    FairnessAccount,
    FairnessComparison,
    Largest,
    MemberFairness,
    PostFairness,
)
from rotation.explaining.fairness_counting import Held
from rotation.report.build import Report, ReportTable, Section, report_title
from rotation.report.facts import facts_in_words
from rotation.report.fairness_member import member_lines
from rotation.report.membership import membership_lines
from rotation.report.saying import Speaker, capital
from rotation.report.sections import decimal

#: In a cell: there is nothing to state.
_NOTHING = "\N{EN DASH}"


def fairness_report(
    found: FairnessComparison,
    setting: Setting,
    language: Language,
    member: str | None = None,
    titles: Mapping[str, str] | None = None,
) -> Report:
    """The account of the first plan, or what each means for one member; all plans beside each other, if there are more.

    ``titles`` say what the plans are called, by their names. Raises ValueError without plans.
    """
    if not found.plans:
        raise ValueError("no plans")
    speaker, first = Speaker(setting, language), found.plans[0]
    titles = {plan.name: (titles or {}).get(plan.name, plan.name) for plan in found.plans}
    several = len(found.plans) > 1
    lead = [speaker.say("fairness.lead")] if member is None else []
    if several and member is None:
        lead.append(speaker.say("fairness.lead_plan", plan=titles[first.name]))
    sections = [*_posts(first.account, speaker)] if member is None else [*_members(found, member, titles, speaker)]
    if several and member is None:
        sections.append(_compared(found, titles, speaker))
    notes = tuple(_notes(first.account, speaker, tables=member is None))
    sections += [Section(speaker.say("section.fairness_notes"), notes)] if notes else []
    return Report(report_title(setting, speaker, "fairness.title"), tuple(lead), sections=tuple(sections))


def _members(found: FairnessComparison, member: str, titles: Mapping[str, str], speaker: Speaker) -> Iterator[Section]:
    """What each plan means for one member."""
    code = "fairness.member.title_plan" if len(found.plans) > 1 else "fairness.member.title"
    for plan in found.about(member).plans:
        lines = tuple(member_lines(plan.account, speaker))
        yield Section(speaker.say(code, member=member, plan=titles[plan.name]), lines)


# --- one post ----------------------------------------------------------------------------------------------------


def _posts(account: FairnessAccount, speaker: Speaker) -> Iterator[Section]:
    several = len(speaker.setting.bodies) > 1
    for post in account.posts:
        code = "fairness.heading_body" if several else "fairness.heading"
        here = speaker.at(post.body)
        heading = capital(here.say(code, body=post.body, post=post.post))
        yield Section(heading, tuple(_post_lines(post, here)), _table(post, here))


def _post_lines(post: PostFairness, speaker: Speaker) -> Iterator[str]:
    past = post.counted - len(post.terms)
    told = speaker.say("fairness.counted" if past else "fairness.counted_new", count=post.counted, past=past)
    shares = speaker.say("fairness.weighted" if post.weighted else "fairness.equal")
    yield f"{told} {shares}"
    if post.uncounted:
        yield " ".join(_uncounted(post, speaker))
    if post.largest is not None:
        yield _largest(post.largest, speaker)
    yield from _longest(post, speaker)
    yield from _part_time(post, speaker)
    if not post.same_length:
        yield speaker.say("fairness.lengths")
    if post.former:
        members = [
            speaker.say("fairness.former_one", member=item.member, terms=tuple(held.term for held in item.held))
            for item in post.former
        ]
        yield speaker.say("fairness.former", post=post.post, members=speaker.listed(members))
    if post.order_of is None:
        yield speaker.say("fairness.no_order", post=post.post)


def _uncounted(post: PostFairness, speaker: Speaker) -> Iterator[str]:
    """The terms that are left out: first those with stated alternatives, then those of which nothing is stated."""
    for code, terms in (
        ("fairness.uncounted", tuple(item.seat.term for item in post.uncounted if item.among)),
        ("fairness.unknown", tuple(item.seat.term for item in post.uncounted if not item.among)),
    ):
        if terms:
            yield speaker.say(code, post=post.post, terms=terms)
    yield speaker.say("fairness.left_out")


def _largest(largest: Largest, speaker: Speaker) -> str:
    """The largest deviation, and beside it what could always be kept without history and other rules."""
    deviation = decimal(largest.deviation, speaker.language)
    told = speaker.say("fairness.largest", deviation=deviation, member=largest.member, term=largest.term)
    bound = decimal(largest.bound, speaker.language)
    beside = speaker.say("fairness.bound_beside", members=largest.members, bound=bound)
    return f"{told} {beside}"


def _longest(post: PostFairness, speaker: Speaker) -> Iterator[str]:
    members, waited = post.longest.members, post.longest.waited
    if not members:
        return
    if waited is None:
        yield speaker.say("fairness.never", members=members, post=post.post)
    elif waited:
        code = "fairness.longest_one" if waited == 1 else "fairness.longest"
        yield speaker.say(code, members=members, waited=waited)


def _part_time(post: PostFairness, speaker: Speaker) -> Iterator[str]:
    """Who has a share but joins or leaves during the planned terms, and what that means for the figures."""
    sharing = {item.member for item in post.members if item.share}
    told = [*membership_lines(speaker, post.body, sharing)]
    if told:
        left = [speaker.say("fairness.left")] if any(item.left for item in post.members) else []
        yield " ".join([*told, speaker.say("fairness.part_time"), *left])


def _table(post: PostFairness, speaker: Speaker) -> ReportTable:
    noun = speaker.setting.body(post.body).noun.text(speaker.language)
    columns = ("times", "earlier", "share", "deviation", "next", "when")
    header = (capital(noun), *(speaker.say(f"column.{column}") for column in columns))
    return ReportTable(header, tuple(_row(item, speaker) for item in post.members))


def _row(item: MemberFairness, speaker: Speaker) -> tuple[str, ...]:
    share, last = item.entitlement, item.balances[-1] if item.balances and not item.left else None
    return (
        item.member,
        str(len(item.held)),
        str(item.earlier),
        _NOTHING if share is None else decimal(share, speaker.language),
        _NOTHING if last is None else signed(last, speaker.language),
        _next(item, speaker),
        ", ".join(_when(item, speaker)) or _NOTHING,
    )


def _next(item: MemberFairness, speaker: Speaker) -> str:
    if item.designated:
        return speaker.say("fairness.next_by_plan", term=item.designated[0])
    if item.expected and item.group:
        return speaker.say("fairness.next_of_group", term=item.expected, group=item.group)
    if item.no_turn == "not_drawn":
        return speaker.say("account.turns.not_drawn")
    return item.expected or _NOTHING


def _when(item: MemberFairness, speaker: Speaker) -> Iterator[str]:
    """Its terms in order of time; those that are only possible lie before the horizon."""
    earlier = [(held.term, _held(held, speaker)) for held in item.held if not held.planned]
    earlier += [(term, speaker.say("fairness.possible", term=term)) for term in item.possible]
    yield from (told for _, told in sorted(earlier))
    yield from (_held(held, speaker) for held in item.held if held.planned)


def _held(held: Held, speaker: Speaker) -> str:
    if held.assumed:
        return speaker.say("fairness.assumed", term=held.term)
    return speaker.say("fairness.inferred", term=held.term) if held.inferred else held.term


def signed(number: Fraction, language: Language) -> str:
    """Two decimals with a sign; nought has none."""
    text = decimal(abs(number), language)
    mark = "" if not number else "+" if number > 0 else "\N{MINUS SIGN}"
    return f"{mark}{text}"


def _notes(account: FairnessAccount, speaker: Speaker, tables: bool) -> Iterator[str]:
    if tables:
        yield speaker.say("fairness.note_deviation")
    if tables and account.largest is not None:
        yield speaker.say("fairness.note_bound")
    if tables and any(item.possible for post in account.posts for item in post.members):
        yield speaker.say("fairness.note_possible")
    if any(post.onward for post in account.posts):
        told = [speaker.say("fairness.note_next")]
        if any(item.group for post in account.posts for item in post.members):
            told.append(speaker.say("fairness.note_group"))
        yield " ".join(told)
    if account.assumes:
        facts: dict[Seat, str] = {item.seat: item.member for item in account.assumes}
        yield speaker.say("fairness.note_assumes", facts=facts_in_words(facts, tuple(facts), speaker))


# --- several plans -----------------------------------------------------------------------------------------------


def _compared(found: FairnessComparison, titles: Mapping[str, str], speaker: Speaker) -> Section:
    columns = ("plan", "post", "largest", "longest")
    header = tuple(speaker.say(f"column.{column}") for column in columns)
    rows = [
        (titles[plan.name] if place == 0 else "", _post_name(post, speaker), _largest_cell(post, speaker), told)
        for plan in found.plans
        for place, post in enumerate(plan.account.posts)
        for told in [_longest_cell(post, speaker)]
    ]
    return Section(speaker.say("section.fairness_plans"), (), ReportTable(header, tuple(rows)))


def _post_name(post: PostFairness, speaker: Speaker) -> str:
    code = "fairness.heading_body" if len(speaker.setting.bodies) > 1 else "fairness.heading"
    return speaker.at(post.body).say(code, body=post.body, post=post.post)


def _largest_cell(post: PostFairness, speaker: Speaker) -> str:
    if post.largest is None:
        return _NOTHING
    deviation = decimal(post.largest.deviation, speaker.language)
    return speaker.say("fairness.cell_largest", deviation=deviation, member=post.largest.member, term=post.largest.term)


def _longest_cell(post: PostFairness, speaker: Speaker) -> str:
    members, waited = post.longest.members, post.longest.waited
    if not members:
        return _NOTHING
    if waited is None:
        return speaker.say("fairness.cell_never", members=members)
    return speaker.say("fairness.cell_longest", members=members, waited=waited)
