"""Posts that nobody at all can hold: what is certain from the data, before anything is solved.

Absences play no part here: what members decline is told as a conflict, with the ways out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from constraints.building import BodyParts
from constraints.orders import Order
from constraints.posts import Seat
from constraints.problems import Problem, below, problem
from constraints.rule import Rule
from constraints.rules.succession import Succession
from constraints.setting import BodySetting, Setting
from constraints.term_names import consecutive

#: So many terms that are no years are named; of more only the first and the last.
_MOST = 6


def unreachable_problems(
    parts: Iterable[BodyParts], setting: Setting, rules: Sequence[tuple[int, Rule]]
) -> Iterator[Problem]:
    """Planned seats for which the data leave nobody, post by post; and links over which nobody can move up."""
    for part in parts:
        body = setting.body(part.body.name)
        yield from _no_members(part, body, setting)
        for post in body.posts:
            yield from _nobody_by_order(part, body, post, setting)
    yield from _nobody_disputed(setting)
    for number, rule in rules:
        if isinstance(rule, Succession):
            yield from _closed_links(rule, setting, below("rule", number))


def _terms(labels: Iterable[str]) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(labels))
    return found if consecutive(found) or len(found) <= _MOST else (f"{found[0]} … {found[-1]}",)


def _there(member_names: Iterable[str], seat: Seat, setting: Setting) -> bool:
    """Whether any of them is a member for the whole term of a seat."""
    return any(setting.belongs(name, seat) for name in member_names)


def _no_members(part: BodyParts, body: BodySetting, setting: Setting) -> Iterator[Problem]:
    """Terms for the whole of which nobody is a member."""
    empty = [seat for seat in setting.seats if seat.body == body.name and not _there(body.by_name, seat, setting)]
    empty = [seat for seat in empty if seat not in setting.stated]
    if empty:
        posts = tuple(dict.fromkeys(seat.post for seat in empty))
        args = {"posts": posts, "terms": _terms(seat.term for seat in empty)}
        yield problem(below(part.path, "members"), "seat.no_members", **args)


# --- orders ----------------------------------------------------------------------------------------------------------


def _nobody_by_order(part: BodyParts, body: BodySetting, post: str, setting: Setting) -> Iterator[Problem]:
    """Terms in which those that take part are not there; and a last term whose holder would have to take part in two
    orders that have nobody in common.
    """
    seats = [
        seat
        for seat in setting.seats
        if seat[:2] == (body.name, post) and seat not in setting.stated and _there(body.by_name, seat, setting)
    ]
    order = body.order_of(post)
    names = () if order is None else _names(order, body)
    own = [seat for seat in seats if order is not None and not _there(names, seat, setting)]
    if own and order is not None:
        code = "order.nobody" if names else "order.nobody_takes_part"
        yield problem(_order_path(part, order), code, post=post, terms=_terms(seat.term for seat in own))
    carriers = {*setting.designated.values()}
    for seat in seats:
        if seat in carriers and seat not in own and not setting.entitled(seat):
            yield from _nobody_beyond(part, body, seat, setting)


def _nobody_beyond(part: BodyParts, body: BodySetting, seat: Seat, setting: Setting) -> Iterator[Problem]:
    """Nobody that can hold a seat of the last term takes part in the order of the post that it designates for."""
    for beyond, carrier in setting.designated.items():
        senior = body.order_of(beyond.post) if carrier == seat else None
        # Where the senior post has nobody at all, that is told for its order.
        if senior is not None and _there(_names(senior, body), seat, setting):
            args = {"post": seat.post, "term": seat.term, "senior": beyond.post, "later": beyond.term}
            yield problem(_order_path(part, senior), "order.nobody_moves_up", **args)
            return


def _names(order: Order, body: BodySetting) -> tuple[str, ...]:
    return tuple(member.name for member in body.participants(order))


def _order_path(part: BodyParts, order: Order) -> str:
    """Where an order stands, down to the key that says who takes part."""
    path = below(part.top, "order")
    path = below(path, part.orders.index(order)) if len(part.orders) > 1 else path
    key = "list" if order.participants is None and order.principle == "agreed" else "participants"
    return below(path, key)


# --- states and links --------------------------------------------------------------------------------------------


def _nobody_disputed(setting: Setting) -> Iterator[Problem]:
    """Disputed seats that none of those named can hold."""
    for number, state in enumerate(setting.states):
        seat = Seat(state.body or setting.bodies[0].name, state.post, state.term)
        if state.one_of and seat in setting.planned and not setting.entitled(seat):
            args = {"post": state.post, "term": state.term}
            yield problem(below("state", number, "one_of"), "state.nobody", **args)


def _closed_links(rule: Succession, setting: Setting, path: str) -> Iterator[Problem]:
    """Links over which a must asks somebody to move up, and nobody can."""
    closed = rule.closed_links(setting)
    for junior, senior in dict.fromkeys((edge.junior.post, edge.senior.post) for edge in closed):
        terms = _terms(edge.senior.term for edge in closed if (edge.junior.post, edge.senior.post) == (junior, senior))
        yield problem(path, "succession.nobody", junior=junior, senior=senior, terms=terms)
