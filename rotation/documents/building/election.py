"""Who is elected: a point for each post, or a table of cases where uncertain facts leave many; what is settled stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constraints.posts import Seat
from rotation.documents.building.conditional import cases_in_words, each_case_in_words, in_words, many_cases
from rotation.documents.building.context import Context
from rotation.documents.building.points import point, point_in_table
from rotation.documents.building.stated import state_of, to_be_elected
from rotation.documents.building.who import Who
from rotation.documents.model import Cell, Column, Runs, Table, runs
from rotation.report.saying import capital

#: Who is to hold a seat.
Holding = tuple[Seat, Who]

#: The key of the table of cases.
CASES = "cases"


def election(context: Context, who: Sequence[Holding]) -> Iterator[Runs]:
    """Who is elected for a term: one point for two posts, else a point for each; a sentence for each case.

    Nobody is elected anew to a seat that is settled: the election stands, or somebody is acting. Of a disputed seat the
    point says whom the plan goes by.
    """
    if len(who) <= 2 and all(item.form == "certain" and state_of(context, seat) == "planned" for seat, item in who):
        yield _certain(context, who)
        return
    for seat, item in who:
        if to_be_elected(context, seat):
            yield from _elected(context, seat, item)
        else:
            yield stated_point(context, seat, in_words(context, item, seat))


def stated_point(context: Context, seat: Seat, who: str) -> Runs:
    """The point on a seat that is settled or disputed."""
    post, term = context.post_of(seat), context.term(seat)
    return point(context, state_of(context, seat), who=who, post=post, term=term)


def _certain(context: Context, who: Sequence[Holding]) -> Runs:
    """One or two posts in one point."""
    names = [in_words(context, item, seat) for seat, item in who]
    (senior, _), (junior, _) = who[0], who[-1]
    args = {"who": names[0], "post": context.post_of(senior), "term": context.term(senior)}
    if len(who) == 1:
        return point(context, "elect", when="", **args)
    return point(context, "elect_both", other=names[1], junior=context.post_of(junior), **args)


def _elected(context: Context, seat: Seat, item: Who) -> Iterator[Runs]:
    """The election to one seat: in sentences one point, in clauses one for each case."""
    args = {"post": context.post_of(seat), "term": context.term(seat)}
    if many_cases(context, item):
        yield point_in_table(context, "elect_cases", CASES, **args)
        return
    code, vacant = f"point.elect.{context.profile.decision.style}", state_of(context, seat) == "vacant"
    because = context.say("point.because_vacant") if vacant else ""
    each = cases_in_words(context, item, seat)
    if context.names_open and item.form not in ("certain", "cases"):
        each = ((context.say("minutes.name", who=name), when) for name, when in each)
    told = [context.say(code, who=name, when=when or because, **args) for name, when in each]
    if context.profile.decision.style == "clauses":
        yield from (runs(text) for text in told)
    else:
        yield runs(" ".join(capital(text) for text in told))


# --- many cases --------------------------------------------------------------------------------------------------


def case_table(context: Context, who: Sequence[Holding]) -> Iterator[Table]:
    """The table that the points refer to: a row for each case, on which condition, and who is elected then. None if no
    point needs it.
    """
    told = [(seat, item) for seat, item in who if to_be_elected(context, seat) and many_cases(context, item)]
    if not told:
        return
    rows = [
        (Cell(text=capital(context.post_of(seat))), Cell(text=when), Cell(text=name))
        for seat, item in told
        for name, when in each_case_in_words(context, item, seat)
    ]
    terms = context.span([seat for seat, _ in told])
    columns = (
        Column(title=context.say("column.post"), share=20),
        Column(title=context.say("column.if"), share=55),
        Column(title=context.say("column.elected"), share=25),
    )
    yield Table(key=CASES, caption=context.say("cases.table", terms=terms), columns=columns, rows=tuple(rows))
