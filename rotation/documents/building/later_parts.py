"""The later parts: alternatives, fairness, uncertain facts, consequences, answers, papers and who gets the decision."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from constraints.posts import Seat
from constraints.queue import queue_of
from constraints.term_names import is_year
from constraints.words import LANGUAGES
from rotation.documents.building.beside import beside_lines, waiting_lines
from rotation.documents.building.common_points import substitutes, turns_are_kept
from rotation.documents.building.conditional import assumed_in_words, holder_in_words
from rotation.documents.building.context import Context
from rotation.documents.building.main_parts import referring, sentences
from rotation.documents.building.pictures import letter, side_by_side
from rotation.documents.building.stated import settled
from rotation.documents.building.tied import tied_lines
from rotation.documents.building.turns import ordered_posts, turns_cross, turns_in_order, turns_table
from rotation.documents.model import Block, Listing, Paragraph, Run, runs
from rotation.documents.profile import DecisionProfile
from rotation.explaining.fairness_account import PostFairness
from rotation.report.order_lines import round_told
from rotation.report.sections import origin_lines

#: A section of a paper, as a source names it after the paper: "5 §", "§ 5", "5 kap. 2 §", "section 5".
_SECTION = re.compile(r"(\d+ kap\. )?\d+( ?[a-z])? §§?|§§? ?\d+( ?[a-z])?|section \d+")


def alternatives(context: Context) -> Iterator[Block]:
    """The next best plans beside the proposal, and what each means."""
    found = context.alternatives
    if found is None or not found.alternatives:
        musts = any(rule.strength == "must" for rule in context.proposal.case.rules)
        none = "alternatives.none" if musts else "alternatives.impossible"
        code = "alternatives.skipped" if found is None or found.stopped else none
        yield from sentences(context.say(code))
        return
    count = len(found.alternatives)
    code = "alternatives.lead.all" if found.complete else "alternatives.lead.one" if count == 1 else "alternatives.lead"
    yield referring(context, code, "alternatives-picture", count=count)
    yield from sentences(assumed_in_words(context, "assumed.compared"))
    pictures = side_by_side(context, [item.plan for item in found.alternatives])
    yield from (block for block in pictures if block.block == "figure")
    for place, item in enumerate(found.alternatives):
        name = context.say("alternatives.name", letter=letter(place))
        told = " ".join([*beside_lines(context, item), *waiting_lines(context, item)])
        yield Paragraph(runs=runs(Run(text=f"{name}: ", strong=True), told))
    yield from sentences(context.say("alternatives.motions"))


def fairness(context: Context) -> Iterator[Block]:
    """When each member has its turn, in the plan and after it."""
    for post in ordered_posts(context):
        table = turns_table(context, post)
        yield referring(context, "fairness.lead", table.key)
        yield table
        last = next(
            seat for seat in reversed(context.setting.seats) if (seat.body, seat.post) == (post.body, post.post)
        )
        end = last.term if is_year(last.term) else context.day(context.setting.term(last).end)
        of_groups = any(item.group and item.expected for item in post.members)
        note = context.say("fairness.of_group_note") if of_groups else ""
        late = context.say("fairness.late") if turns_cross(context, post) else ""
        yield from sentences(context.say("fairness.expected", term=end), late, note)


def consequences(context: Context) -> Iterator[Block]:
    """From when a holding runs, who convenes until then, what the paper is not about, who keeps the archive."""
    profile = context.profile
    convenes, archive = context.text(profile.decision.convenes), context.text(profile.body.archive)
    length = "one_term" if context.one_term else "yearly" if context.by_year else "each_term"
    items = [
        *_from_days(context),
        context.say("consequence.convenes", who=convenes) if convenes else context.say("consequence.convenes_default"),
        context.say(f"consequence.{length}") if profile.decision.yearly else "",
        context.say("consequence.archive", archive=archive) if archive else context.say("consequence.archive_default"),
        context.say("consequence.only", body=context.body),
        context.say("consequence.proposer", proposer=apart) if (apart := context.proposer_apart) else "",
    ]
    yield Listing(style="sentences", items=tuple(runs(item) for item in items if item))


def _from_days(context: Context) -> Iterator[str]:
    """From when a holding runs: what the profile says, else the first day of the terms."""
    stated = context.profile.decision.from_day
    if stated != DecisionProfile().from_day:
        yield context.say("consequence.from", day=context.text(stated))
        return
    found: dict[str, list[Seat]] = {}
    for _, ladder in context.ladders:
        days = dict.fromkeys(context.day(term.start).rpartition(" ")[0] for term in ladder.timeline.planned)
        day = next(iter(days)) if len(days) == 1 else context.say("consequence.first_day")
        found.setdefault(day, []).extend(
            ladder.seat(post, ladder.timeline.planned[0]) for post in reversed(ladder.posts)
        )
    for day, seats in found.items():
        posts = context.listed([context.post_of(seat) for seat in seats])
        yield context.say("consequence.from_of" if len(found) > 1 else "consequence.from", day=day, posts=posts)


def questions(context: Context) -> Iterator[tuple[str, str, tuple[Block, ...]]]:
    """The questions that members will ask and that have an answer: for each its key, the question, and the answer."""
    answers = {"before": _before, "shift": _shift, "bind": _bind}
    for name, answer in answers.items():
        code = "question.shift_terms" if name == "shift" and not context.by_year else f"question.{name}"
        if blocks := tuple(answer(context)):
            yield f"question-{name}", context.say(code), blocks


def _before(context: Context) -> Iterator[Block]:
    """The principle of the order and who was committed, whose turn comes after the plan, then the year of each."""
    for post in ordered_posts(context):
        told = [*_order(context, post), *tied_lines(context, post.body, post.post)]
        yield from sentences(*told, assumed_in_words(context, "assumed.order"))
        yield from turns_in_order(context, post)
        key = turns_table(context, post).key
        if context.shows("fairness"):
            yield referring(context, "answer.turns", key)
        else:
            yield turns_table(context, post)


def _order(context: Context, post: PostFairness) -> Iterator[str]:
    """Round one of a queue and where it comes from."""
    queue = queue_of(context.setting, post.body, post.post)
    order = context.setting.body(post.body).order_of(post.post)
    told = {"line": "answer.queue", "running": "answer.running", "no_running": "answer.no_running"}[round_told(queue)]
    yield context.say(told, post=context.post_in(post.body, post.post), members=queue.round_one)
    if order is not None:
        yield from origin_lines(context.proposal, context.speaker, queue, order)
        if order.renewed:
            yield context.say("answer.renewed")


def _shift(context: Context) -> Iterator[Block]:
    holder = context.text(context.profile.body.holder)
    told = [context.say("answer.shift", noun=context.noun)]
    told += [context.say("answer.holder", holder=holder)] if holder else []
    pairs = substitutes(context, context.setting.bodies)
    for body, junior, senior in pairs:
        told.append(context.say("answer.substitute", junior=junior, senior=senior, body=body))
    told.append(context.say("answer.substitution" if pairs else "answer.no_substitute"))
    yield from sentences(*told, context.say("answer.request"))


def _bind(context: Context) -> Iterator[Block]:
    told = [*_binding(context)]
    if context.profile.decision.yearly and len({seat.term for seat in context.setting.seats}) > 1:
        told.append(context.say("answer.why_several", paper=context.text(context.profile.body.founding_paper)))
    if context.has_turns:
        told.append(context.say("answer.decline" if turns_are_kept(context) else "answer.decline_open"))
    told.append(context.say("answer.swap"))
    if context.lasting:
        election = context.lasting[-1].year
        told.append(context.say("answer.after_election", election=str(election)))
        if context.profile.decision.review:
            told.append(context.say("answer.review", year=str(election + 1)))
    for seat, carrier in context.beyond:
        who = holder_in_words(context, carrier)
        if who is not None:
            args = {"junior": context.post_of(carrier), "earlier": context.term(carrier), "who": who}
            told.append(context.say("answer.beyond", later=context.term(seat), senior=context.post_of(seat), **args))
    yield from sentences(*told)


def _binding(context: Context) -> Iterator[str]:
    """For how long the decision binds; nobody is elected first where the posts are filled already."""
    if not context.profile.decision.yearly:
        yield context.say("answer.bind_whole")
        return
    first = [seat for _, ladder in context.ladders for seat in context.planned(ladder)[0]]
    filled = all(settled(context, seat) for seat in first)
    year = context.by_year
    if filled:
        yield context.say("answer.bind_settled")
        if not context.one_term:
            yield context.say("answer.bind_later" if year else "answer.bind_later_terms")
    elif context.one_term:
        yield context.say("answer.bind_one")
    else:
        yield context.say("answer.bind" if year else "answer.bind_terms")


def papers(context: Context) -> Iterator[Block]:
    """This paper, then the sources that the rules name, then the profile's own list."""
    date = context.profile.paper.date
    dated = context.say("papers.dated", day=context.day(date)) if date else ""
    own = context.say("papers.this", kind=context.say("kind.basis"), dated=dated)
    sources = dict.fromkeys(rule.source.rstrip(".") for rule in context.proposal.case.rules if rule.source)
    listed = [own, *(text.text(context.language).rstrip(".") for text in context.profile.papers)]
    given = [_letters(text.text(language)) for text in context.profile.papers for language in LANGUAGES]
    # A source that names a place in a paper of the list is not another paper.
    listed += _by_paper(
        context, [item for item in sources if not any(_letters(item).startswith(paper) for paper in given if paper)]
    )
    yield Listing(style="fragments", items=tuple(runs(item) for item in dict.fromkeys(listed)))


def _by_paper(context: Context, sources: Sequence[str]) -> Iterator[str]:
    """Sources, with the sections of one paper together: "stadgarna, 4 § och 5 §"."""
    sections: dict[str, list[str]] = {}
    for source in sources:
        paper, comma, section = source.rpartition(", ")
        in_paper = bool(comma) and _SECTION.fullmatch(section) is not None
        sections.setdefault(paper if in_paper else source, []).extend([section] if in_paper else [])
    for paper, found in sections.items():
        ordered = sorted(found, key=lambda text: [int(number) for number in re.findall(r"\d+", text)])
        yield f"{paper}, {context.listed(ordered)}" if found else paper


def _letters(text: str) -> str:
    """A text without what two ways of writing it may differ in."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def recipients(context: Context) -> Iterator[Block]:
    """Who gets the decision: the profile's list, else the members."""
    yield Listing(style="fragments", items=tuple(runs(item) for item in recipients_of(context)))


def recipients_of(context: Context) -> tuple[str, ...]:
    """Who gets the decision, by name."""
    given = [context.text(text).rstrip(".") for text in context.profile.recipients]
    return tuple(dict.fromkeys(given or context.official_members))
