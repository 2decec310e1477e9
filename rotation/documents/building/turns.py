"""When each member has its turn, in the plan and after it, under every reading of the history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from constraints.posts import Seat
from rotation.documents.building.conditional import cases_in_words, holder_in_words, in_words, many_cases, whose
from rotation.documents.building.context import Context
from rotation.documents.building.stated import taken
from rotation.documents.building.tables import member_column, of_body, post_number
from rotation.documents.model import Block, Cell, Column, Listing, Table, runs
from rotation.explaining.expected_turns import MemberTurns, PostTurns
from rotation.explaining.fairness_account import MemberFairness, PostFairness
from rotation.explaining.fairness_counting import Held
from rotation.results import ReadingPlan


class Turns(NamedTuple):
    """One member's turns in one reading: the terms in the plan, and the next one."""

    planned: tuple[str, ...]
    next: str


def ordered_posts(context: Context) -> Iterator[PostFairness]:
    """The posts that have a turn order, in the order of the account."""
    yield from (post for post in context.account.fairness.posts if post.order_of == post.post)


def turns_cross(context: Context, post: PostFairness) -> bool:
    """Whether somebody takes a planned turn before another and has its next one after that other's."""
    turns = [(_taken(context, item)[0].number, item.terms_after) for item in post.members if _taken(context, item)]
    later = [after for _, after in sorted(turns) if after is not None]
    return later != sorted(later)


def _of_post(context: Context, body: str, post: str) -> tuple[PostTurns, ...]:
    return tuple(turns for each in context.turns for turns in each if (turns.body, turns.post) == (body, post))


# --- the table ---------------------------------------------------------------------------------------------------


def turns_table(context: Context, post: PostFairness) -> Table:
    """When each member has its turn: when it had it last, its terms in the plan, and the next turn after it."""
    members = sorted(post.members, key=lambda item: _first_turn(context, item))
    rows = [row for item in members for row in _rows(context, post, item)]
    columns = (
        member_column(context, 40),
        Column(title=context.say("column.before"), share=20),
        Column(title=context.say("column.in_plan"), share=20),
        Column(title=context.say("column.next"), share=20),
    )
    return Table(
        key=f"turns-{post_number(context, post)}",
        caption=of_body(context, post, context.say("fairness.turns", post=context.post(post.post, post.body))),
        columns=columns,
        rows=tuple(rows),
        note=" ".join(_notes(context, post, rows)),
    )


def _notes(context: Context, post: PostFairness, rows: Sequence[tuple[Cell, ...]]) -> Iterator[str]:
    """What is not certain, and who is acting without taking a turn."""
    if any(cell.text.endswith("*") for row in rows for cell in row):
        yield context.say("fairness.unsure")
        if not context.account.dependence.known:
            yield context.say("fairness.others")
    for item in post.members:
        planned = [held.seat for held in item.held if held.planned]
        acting = [seat for seat in planned if seat not in taken(context, planned)]
        if acting:
            yield context.say("stated.turns", who=context.setting.official(item.member), terms=context.span(acting))


def _taken(context: Context, item: MemberFairness) -> list[Held]:
    """The planned holdings by which a member takes a turn."""
    return [held for held in item.held if held.planned and context.setting.takes_turn(held.seat)]


def _first_turn(context: Context, item: MemberFairness) -> tuple[int, int]:
    """Members by their first turn from now on; those without any come last."""
    planned = [held.number for held in _taken(context, item)]
    if planned:
        return (0, planned[0])
    return (1, item.terms_after) if item.terms_after is not None else (2, 0)


def _turns(context: Context, post: PostFairness, name: str) -> list[Turns | None]:
    """A member's turns in each reading; None where it has none."""
    found: list[Turns | None] = []
    for each in _of_post(context, post.body, post.post):
        told = next((item for item in each.members if item.member == name), None)
        if told is None:
            found.append(None)
            continue
        planned = tuple(seat.term for seat in taken(context, told.holds) if seat in context.setting.planned)
        beyond = [seat.term for seat in told.holds if seat not in context.setting.planned]
        found.append(Turns(planned, (beyond or [_expected(context, post, told)])[0]))
    return found


def _expected(context: Context, post: PostFairness, told: MemberTurns) -> str:
    """The term of the turn after the plan; where groups take turns it is the group's. It may be that it is not drawn yet."""
    item = post.of(told.member)
    if told.next and item is not None and item.group:
        return context.say("fairness.of_group", term=context.label(told.next), group=item.group)
    return told.next or (context.say("fairness.not_drawn") if told.no_turn == "not_drawn" else "")


def _rows(context: Context, post: PostFairness, item: MemberFairness) -> Iterator[tuple[Cell, ...]]:
    """A row for a member, or one for each case that uncertain facts leave open."""
    turns = _turns(context, post, item.member)
    ways = [*dict.fromkeys(each for each in turns if each is not None)]
    when = _cases(context, turns, ways) if len(ways) > 1 else {}
    if len(when) < len(ways) or len(ways) < 2:
        before = _before(context, post, item, context.proposal.readings)
        yield _row(context, item.member, before, ways)
        return
    planned = iter(turns)
    each_reading = [(reading, next(planned) if reading.plan else None) for reading in context.proposal.readings]
    for place, each in enumerate(ways):
        before = _before(context, post, item, [reading for reading, found in each_reading if found == each])
        yield _row(context, f"{item.member}{when[place]}", before, [each])


def _cases(context: Context, turns: list[Turns | None], ways: list[Turns]) -> dict[int, str]:
    """On which condition each way holds; nothing where that cannot be said."""
    places = iter(turns)
    holders = [
        None if reading.plan is None or (found := next(places)) is None else str(ways.index(found))
        for reading in context.proposal.readings
    ]
    who = whose(context, holders)
    if who is None or who.form != "cases" or many_cases(context, who):
        return {}
    return {int(case.holder): when for case, (_, when) in zip(who.cases, cases_in_words(context, who), strict=True)}


def _row(context: Context, name: str, before: str, turns: Sequence[Turns]) -> tuple[Cell, ...]:
    return (
        Cell(text=name),
        Cell(text=before),
        Cell(text=_either(context, [each.planned for each in turns]) or "\N{EN DASH}"),
        Cell(
            text=_either(context, [(each.next,) if each.next else () for each in turns]) or context.say("fairness.none")
        ),
    )


def _either(context: Context, ways: Sequence[tuple[str, ...]]) -> str:
    """The terms that are the same each way, or each that may be, once and in order, with a star; no term comes last."""
    different = [*dict.fromkeys(ways)]
    if len(different) < 2:
        return _labelled(context, different[0]) if different else ""
    told = [_labelled(context, terms) for terms in sorted(terms for terms in different if terms)]
    told += [] if all(different) else [context.say("fairness.not_at_all")]
    return context.say("fairness.either", ways=tuple(told)) + "*"


def _labelled(context: Context, terms: Sequence[str]) -> str:
    return context.listed([context.label(term) for term in terms])


def _before(context: Context, post: PostFairness, item: MemberFairness, readings: Sequence[ReadingPlan]) -> str:
    """When it held the post last, as far as that is known under some readings; what they assume counts as known."""
    told = {_last(context, post, item, reading) for reading in readings}
    return told.pop() if len(told) == 1 else _last(context, post, item, None)


def _last(context: Context, post: PostFairness, item: MemberFairness, reading: ReadingPlan | None) -> str:
    """When it held the post last: by the case, and by what a reading assumes."""
    past = context.setting.past(post.body, post.post)
    assumed = {seat: reading.facts[seat] for seat in past if seat in reading.facts} if reading else {}
    settled = {seat.term for seat in assumed}
    known = [one for one in item.held if not one.planned and one.term not in settled]
    held = [one.term for one in known if not one.assumed]
    held = [seat.term for seat in past if seat.term in held or assumed.get(seat) == item.member]
    possible = [term for term in item.possible if term not in settled] + [one.term for one in known if one.assumed]
    later = [term for term in possible if not held or term > held[-1]]
    perhaps = [context.say("fairness.perhaps", term=context.label(max(later)))] if later else []
    if held and not perhaps and any(_unknown(context, seat) and seat not in assumed for seat in _after(past, held[-1])):
        perhaps = [context.say("fairness.maybe_later")]
    if held or perhaps:
        return ", ".join([*(_dated(context, post, term) for term in held[-1:]), *perhaps])
    if not past:
        return "\N{EN DASH}"
    if any(_unknown(context, seat) for seat in past):
        return context.say("history.unknown")
    return context.say("fairness.not_since", terms=context.span(past) if len(past) > 1 else context.term(past[0]))


def _after(past: Sequence[Seat], term: str) -> Sequence[Seat]:
    """The earlier seats after a term."""
    return past[[seat.term for seat in past].index(term) + 1 :]


def _dated(context: Context, post: PostFairness, term: str) -> str:
    """A term in which it held the post; said to be assumed where that is only inferred."""
    seat = next(seat for seat in context.setting.past(post.body, post.post) if seat.term == term)
    cell = context.setting.record.cells[seat]
    inferred = cell.known is not None and cell.surety != "published"
    called = context.label(term)
    return context.say("fairness.assumed", term=called) if inferred else called


def _unknown(context: Context, seat: Seat) -> bool:
    record = context.setting.record
    cell = record.cells[seat]
    return not cell.known and not cell.one_of and not any(seat in row.seats for row in record.rows)


# --- in words ----------------------------------------------------------------------------------------------------


def turns_in_order(context: Context, post: PostFairness) -> Iterator[Block]:
    """Whose turn comes when, from the first planned term until every member has had one; as far as it is known."""
    seats = taken(context, context.setting.seats)
    planned = [seat for seat in seats if (seat.body, seat.post) == (post.body, post.post)]
    told = [(context.term(seat), holder_in_words(context, seat)) for seat in planned]
    items = [context.say("answer.one", term=term, who=who) for term, who in told if who is not None]
    items += after_the_plan(context, post)
    if items:
        lead = runs(context.say("answer.in_order", post=context.post_in(post.body, post.post)))
        yield Listing(style="fragments", lead=lead, items=tuple(runs(item) for item in items))


def after_the_plan(context: Context, post: PostFairness) -> Iterator[str]:
    """Whose turn comes in each term after the plan, until every member has had one; as far as it is known."""
    readings = _of_post(context, post.body, post.post)
    sequence = context.setting.sequence(post.body, post.post)
    for seat in sequence:
        carrier = context.setting.designated.get(seat)
        if carrier is not None:
            holders = [r.plan.holder(carrier) if r.plan else None for r in context.proposal.readings]
            yield from _one(context, holders, context.term(seat))
    left = [m for m in post.members if m.expected and not m.designated and not _taken(context, m)]
    for place in range(len(left)):
        terms = {each.onward[place].term for each in readings if place < len(each.onward)}
        if len(terms) == 1 and all(place < len(each.onward) for each in readings):
            yield from _one(context, _at(context, readings, place), context.label(terms.pop()))


def later_turn(context: Context, seat: Seat) -> Iterator[str]:
    """Whose turn it is in the first term of a post that nobody is planned or designated for."""
    post = context.account.fairness.of(seat.body, seat.post)
    readings = _of_post(context, seat.body, seat.post)
    if all(each.onward for each in readings) and len({each.onward[0].term for each in readings}) == 1:
        label = context.label(readings[0].onward[0].term)
        yield from _next(context, _at(context, readings, 0), post, label)


def _at(context: Context, readings: tuple[PostTurns, ...], place: int) -> list[str | None]:
    """Whose turn it is, for each reading of the proposal."""
    found = iter(readings)
    return [next(found).onward[place].member if r.plan is not None else None for r in context.proposal.readings]


def _one(context: Context, holders: list[str | None], term: str) -> Iterator[str]:
    who = whose(context, holders)
    if who is not None:
        yield context.say("answer.one", term=term, who=in_words(context, who))


def _next(context: Context, holders: list[str | None], post: PostFairness, term: str) -> Iterator[str]:
    who = whose(context, holders)
    for name, when in cases_in_words(context, who) if who is not None else ():
        called = context.post_in(post.body, post.post)
        yield context.say("answer.next", who=name, post=called, term=term, when=when)
