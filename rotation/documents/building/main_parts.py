"""The first parts of the decision basis: decision, summary, the matter, principles, the proposal and its reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constraints.rule import Rule
from constraints.words import Argument
from rotation.documents.building.conditional import assumed_in_words, fact_in_words
from rotation.documents.building.context import Context
from rotation.documents.building.decision import asked, decision_listings, decision_tables, to_look_up, unsettled
from rotation.documents.building.pictures import timelines
from rotation.documents.building.tables import PLAN, plan_table, reasons_table
from rotation.documents.model import Block, Listing, Paragraph, Run, runs
from rotation.documents.profile import BodyProfile
from rotation.report.account_lines import deviation_line
from rotation.report.membership import membership_lines, present
from rotation.report.order_lines import state_lines
from rotation.report.saying import capital
from rotation.report.sections import queue_lines, statement_lines, waiver_lines, with_unless

#: A sentence is not to be longer (words); what would be is set as a list.
MOST_WORDS = 25


def sentences(*lines: str) -> Iterator[Paragraph]:
    """One paragraph of some sentences; none if there are none."""
    told = [line for line in lines if line]
    if told:
        yield Paragraph(runs=runs(" ".join(told)))


def referring(context: Context, code: str, *keys: str, **args: Argument) -> Paragraph:
    """A sentence with references where its text has "|"."""
    return with_references(context.say(code, **args), *keys)


def with_references(text: str, *keys: str) -> Paragraph:
    """A text with references where it has "|"."""
    parts = text.split("|")
    found: list[str | Run] = [parts[0]]
    for key, part in zip(keys, parts[1:], strict=True):
        found += [Run(refers=key), part]
    return Paragraph(runs=runs(*found))


def enumerated(context: Context, code: str, names: Sequence[str], **args: Argument) -> Block:
    """A sentence that ends with some names; a list where they are many."""
    said = context.say(code, names=tuple(names), **args)
    if len(said.split()) <= MOST_WORDS:
        return Paragraph(runs=runs(f"{capital(said)}."))
    lead = context.say(code, names=(), **args).strip()
    return Listing(style="fragments", lead=runs(capital(lead)), items=tuple(runs(name) for name in names))


def decision(context: Context) -> Iterator[Block]:
    """The decision points; in a draft also what is not settled yet. Raises Unsettled."""
    yield from decision_listings(context, PLAN)
    yield from decision_tables(context)
    yield from unsettled_blocks(context)


def unsettled_blocks(context: Context) -> Iterator[Block]:
    """What a draft says of seats whose holder is not known for every reading: what it assumes, and what to find out."""
    if not unsettled(context):
        return
    if facts := context.account.dependence.readings[0].facts:
        yield enumerated(context, "unsettled.assumes", [fact_in_words(context, item) for item in facts])
    told = [asked(context, fact) for fact in to_look_up(context)]
    yield from sentences(context.say("unsettled.unknown" if told else "unsettled.more_time"))
    if told:
        yield enumerated(context, "unsettled.look_up", told)


def matter(context: Context) -> Iterator[Block]:
    """What the paper is about, who the members are, what the cooperation rests on."""
    profile = context.profile.body
    for body in context.setting.bodies:
        name = body.name if context.several else context.body
        seats = [seat for seat in context.setting.seats if seat.body == body.name]
        posts = tuple(context.post(post, body.name) for post in body.posts)
        yield from sentences(context.say("matter.covers", posts=posts, body=name, terms=context.span(seats)))
    elections = tuple(str(day.year) for day in context.elections)
    if elections:
        yield from sentences(
            context.say("matter.election" if len(elections) == 1 else "matter.elections", years=elections)
        )
    for body in context.setting.bodies:
        names = [member.official_name for member in present(context.setting, body)]
        name = body.name if context.several else context.body
        yield enumerated(context, "matter.members", names, body=name)
        days = membership_lines(context.speaker, body.name, day=context.day, called=lambda member: member.official_name)
        yield from sentences(*(context.speaker.of_body(body.name, line) for line in days))
    kind, paper = context.text(profile.kind), context.text(profile.founding_paper)
    stated = profile.founding_paper != BodyProfile().founding_paper
    yield from sentences(
        context.say("matter.kind", kind=kind) if kind else "",
        context.say("matter.rests", paper=paper) if paper and stated else "",
    )
    yield from sentences(context.say("matter.noun.decided" if context.decided else "matter.noun", noun=context.noun))


def principles(context: Context) -> Iterator[Block]:
    """The conditions in order of weight, with their sources, and how the turn order came about."""
    items = []
    rules = sorted(context.proposal.case.rules, key=lambda rule: rule.order)
    for rule in rules:
        source = context.say("principles.source", source=rule.source.rstrip(".")) if rule.source else ""
        said = condition(context, rule)
        items.append(runs(context.say("principles.rule", hand=strength(context, rule), rule=said, source=source)))
    if items:
        yield Listing(style="sentences", lead=runs(context.say("principles.lead")), items=tuple(items))
        yield from sentences(*_weights(context, rules))
        yield from sentences(*(f"{note.rstrip('.')}." for rule in rules if (note := context.text(rule.note))))
    yield from sentences(*queue_lines(context.proposal, context.speaker), assumed_in_words(context, "assumed.order"))


def condition(context: Context, rule: Rule) -> str:
    """What a rule says, with its body where there are several."""
    return with_unless(rule, context.speaker)


def strength(context: Context, rule: Rule) -> str:
    """How strong a rule is: "krav", "bör i första hand"; of wishes of one rank "bör"."""
    if rule.strength == "must":
        return context.say("rules.must")
    if len(context.account.costs) < 2:
        return context.say("rules.should")
    return context.say("rules.should_ranked", hand=context.speaker.hand(rule.order))


def _weights(context: Context, rules: Sequence[Rule]) -> Iterator[str]:
    if any(rule.strength == "must" for rule in rules):
        yield context.say("principles.must")
    if any(rule.strength == "wish" for rule in rules):
        yield context.say("principles.should")
    if len(context.account.costs) > 1:
        yield context.say("principles.ranks")


def proposal(context: Context) -> Iterator[Block]:
    """The plan as a table and as a picture, and who is designated beyond it."""
    pictures = [block for body in context.setting.bodies for block in timelines(context, body)]
    yield referring(context, "proposal.lead", PLAN, next(block.key for block in pictures if block.block == "figure"))
    for body, ladder in context.ladders:
        yield plan_table(context, body, ladder)
    yield from sentences(*_beyond(context))
    yield from sentences(*state_lines(context.proposal, context.speaker))
    yield from (block for block in pictures if block.block == "figure")


def _beyond(context: Context) -> Iterator[str]:
    for seat, carrier in context.beyond:
        member = context.setting.held(context.proposal.plan, seat)
        if member is not None and carrier not in context.proposal.differing:
            yield context.say(
                "proposal.beyond",
                member=context.setting.official(member),
                junior=context.post_of(carrier),
                earlier=context.term(carrier),
                senior=context.post_of(seat),
                later=context.term(seat),
            )


def reasons(context: Context) -> Iterator[Block]:
    """Why each seat."""
    yield reasons_table(context)


def deviations(context: Context) -> Iterator[Block]:
    """Every departure with what forces it; exceptions that are laid down; what members declined, and what it means."""
    speaker = context.speaker
    found = [deviation_line(context.proposal, item, speaker) for item in context.account.deviations]
    if found:
        items = tuple(runs(line) for line in speaker.grouped(found))
        yield Listing(style="sentences", lead=runs(context.say("deviations.lead")), items=items)
        yield from sentences(assumed_in_words(context, "assumed.reasons"))
    else:
        yield from sentences(context.say("deviations.none" if context.proposal.case.rules else "summary.no_rules"))
    yield from sentences(*waiver_lines(context.proposal, speaker))
    stated = [*statement_lines(context.proposal, speaker, None)]
    if stated:
        lead = runs(context.say("deviations.stated"))
        yield Listing(style="sentences", lead=lead, items=tuple(runs(line) for line in stated))
