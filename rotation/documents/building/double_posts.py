"""Who holds posts of several bodies at the same time, by the proposal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constraints.posts import Seat
from constraints.terms import Term
from rotation.documents.building.context import Context

#: So many members are told one by one.
MOST_TOLD = 6


def double_lines(context: Context) -> Iterator[str]:
    """A sentence for each member and term in which it holds posts of several bodies; under what the proposal assumes, where
    that can be otherwise.
    """
    found = [*_double(context)]
    if len(found) > MOST_TOLD:
        yield context.say("double.many", count=len(found))
        return
    for seats in found:
        unsure = any(seat in context.proposal.differing for seat in seats)
        yield context.say("double.assumed" if unsure else "double.sure", told=_told(context, seats))


def _told(context: Context, seats: Sequence[Seat]) -> str:
    """ "A är ordförande i X och vice ordförande i Y 2024"; terms that are not the same stand with their posts."""
    member, terms = context.official(seats[0]), [context.term(seat) for seat in seats]
    if len(set(terms)) == 1:
        posts = tuple(context.post_of(seat) for seat in seats)
        return context.say("double.same_term", member=member, posts=posts, term=terms[0])
    args = [{"post": context.post_of(seat), "term": term} for seat, term in zip(seats, terms, strict=True)]
    return context.say("double.terms", member=member, posts=tuple(context.say("double.post", **each) for each in args))


def _double(context: Context) -> Iterator[tuple[Seat, ...]]:
    """The seats of other bodies that a member holds together with its seat, for each first of them."""
    plan, told = context.proposal.plan, set[Seat]()
    for seat, member in plan:
        term = context.setting.term(seat)
        others = [s for s, m in plan if m == member and s.body != seat.body and s not in told]
        at_once = [s for s in others if _meet(context.setting.term(s), term)]
        if at_once and seat not in told:
            told |= {seat, *at_once}
            yield (seat, *at_once)


def _meet(one: Term, other: Term) -> bool:
    """Whether two terms have a day in common."""
    return one.start <= other.end and other.start <= one.end
