"""What is wrong with swaps and with the states of seats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constraints.absences import Swap
from constraints.document import CaseDocument
from constraints.posts import Seat
from constraints.problems import Problem, below, problem
from constraints.rule import Rule
from constraints.rules.keep_free import KeepFree
from constraints.rules.pin import Pin
from constraints.setting import BodySetting, Setting
from constraints.states import State
from constraints.terms import Term


def statement_problems(document: CaseDocument, setting: Setting) -> Iterator[Problem]:
    """Swaps and states that name what is not there, or that contradict themselves, each other or an absence."""
    for number, swap in enumerate(document.swap):
        path = below("swap", number)
        body, wrong = _body(swap.body, setting, path)
        yield from wrong
        if body is not None:
            yield from _swap(swap, body, setting, path)
            yield from _swapped_before(document.swap[:number], swap, body, path)
    for number, state in enumerate(document.state):
        path = below("state", number)
        body, wrong = _body(state.body, setting, path)
        yield from wrong
        if body is not None:
            yield from _state(state, body, setting, path)
            yield from _other_states(document.state[:number], state, body, setting, path)


def _body(name: str | None, setting: Setting, path: str) -> tuple[BodySetting | None, list[Problem]]:
    known = tuple(body.name for body in setting.bodies)
    if name is None and len(known) > 1:
        return None, [problem(below(path, "body"), "body.which", known=known)]
    if name is not None and name not in known:
        return None, [problem(below(path, "body"), "body.unknown", body=name, known=known)]
    return setting.body(name), []


def _unknown(name: str, body: BodySetting, path: str) -> Iterator[Problem]:
    known = tuple(member.name for member in body.members)
    if name not in known:
        yield problem(path, "member.unknown", member=name, known=known)


# --- swaps -----------------------------------------------------------------------------------------------------------


def swap_post(swap: Swap, body: BodySetting) -> str | None:
    """The post whose turns are swapped: the stated one, or the only one with an order."""
    orders = [order.post for order in body.orders if order.post in body.posts]
    if swap.post is not None:
        return swap.post if swap.post in orders else None
    return orders[0] if len(orders) == 1 else None


def _swap(swap: Swap, body: BodySetting, setting: Setting, path: str) -> Iterator[Problem]:
    for place, name in enumerate(swap.members):
        takers = {taker.name for order in body.orders for taker in body.takers(order)}
        if name not in takers:
            yield from _unknown(name, body, below(path, "members", place))
    if len(set(swap.members)) < 2:
        yield problem(below(path, "members"), "swap.same", member=swap.members[0])
    if not swap.approval:
        yield problem(below(path, "approval"), "swap.no_approval")
    post = swap_post(swap, body)
    if post is None:
        yield _no_order(swap, body, below(path, "post"))
        return
    yield from _of_group(swap, body, post, path)
    known = tuple(seat.term for seat in setting.sequence(body.name, post))
    for place, term in enumerate(swap.terms):
        if term not in known:
            yield problem(below(path, "terms", place), "term.unknown", term=term, known=known)
    if len(set(swap.terms)) < 2:
        yield problem(below(path, "terms"), "swap.same_term", term=swap.terms[0])


def _of_group(swap: Swap, body: BodySetting, post: str, path: str) -> Iterator[Problem]:
    """Members whose group has the turn, and that are not two of one group with an order within it."""
    order = body.order_of(post)
    if order is None or order.takers != "groups":
        return
    takers = {taker.name for taker in body.takers(order)}
    groups = [None if name in takers else body.group_of(name) for name in swap.members]
    if None not in groups and len({group.name for group in groups if group}) == 1 and order.inside is not None:
        return
    code = "swap.of_group" if order.inside is not None else "swap.no_inside"
    for place, (name, group) in enumerate(zip(swap.members, groups, strict=True)):
        if group is not None:
            yield problem(below(path, "members", place), code, member=name, group=group.name)


def _no_order(swap: Swap, body: BodySetting, path: str) -> Problem:
    known = tuple(dict.fromkeys(order.post for order in body.orders if order.post in body.posts))
    if not known:
        return problem(path, "swap.no_orders")
    if swap.post is None:
        return problem(path, "swap.orders", known=known)
    return problem(path, "swap.no_order", post=swap.post, known=known)


def _swapped_before(earlier: Sequence[Swap], swap: Swap, body: BodySetting, path: str) -> Iterator[Problem]:
    same = [other for other in earlier if (other.body, other.post) == (swap.body, swap.post)]
    # Groups exchange terms in the queue of the post; two of a group then exchange theirs in its own line.
    same = [other for other in same if _line(other, body) == _line(swap, body)]
    for place, term in enumerate(swap.terms):
        if any(term in other.terms for other in same):
            yield problem(below(path, "terms", place), "swap.twice", term=term)


def _line(swap: Swap, body: BodySetting) -> str | None:
    """The group in whose own line two members swap; None for a swap in the queue of the post."""
    order = body.order_of(swap_post(swap, body) or "")
    if order is None or order.takers != "groups" or {*swap.members} & {taker.name for taker in body.takers(order)}:
        return None
    groups = {group.name if (group := body.group_of(name)) else None for name in swap.members}
    return groups.pop() if len(groups) == 1 else None


# --- states ----------------------------------------------------------------------------------------------------------


def _state(state: State, body: BodySetting, setting: Setting, path: str) -> Iterator[Problem]:
    if state.post not in body.posts:
        yield problem(below(path, "post"), "post.unknown", post=state.post, known=body.posts)
        return
    known = tuple(term.label for term in body.ladder_of(state.post).timeline.planned)
    if state.term not in known:
        yield problem(below(path, "term"), "state.term", term=state.term, known=known)
        return
    if state.state in ("elected", "acting") and state.member is None:
        yield problem(below(path, "member"), "state.no_member", state=state.state)
    if state.state not in ("elected", "acting") and state.member is not None:
        yield problem(below(path, "member"), "state.member_with", state=state.state)
    if state.one_of and state.state != "disputed":
        yield problem(below(path, "one_of"), "state.one_of", state=state.state)
    seat = Seat(body.name, state.post, state.term)
    for place, name in enumerate((state.member,) if state.member else state.one_of):
        where = below(path, "member") if state.member else below(path, "one_of", place)
        yield from _holder(name, seat, body, setting, where)


def _holder(name: str, seat: Seat, body: BodySetting, setting: Setting, path: str) -> Iterator[Problem]:
    yield from _unknown(name, body, path)
    if name not in body.by_name:
        return
    if not body.by_name[name].belongs(setting.term(seat)):
        yield problem(path, "state.not_member", member=name, term=seat.term)
    for number in setting.absent(name, seat) if _absences_are_whole(setting) else ():
        yield problem(path, "state.absent", member=name, term=seat.term, place=f"absence[{number + 1}]")


def _absences_are_whole(setting: Setting) -> bool:
    """Whether every absence names a body and posts that there are; what is wrong with the others is told elsewhere."""
    posts = {body.name: body.posts for body in setting.bodies}
    alone = setting.bodies[0].name if len(setting.bodies) == 1 else None
    return all(
        set(absence.posts) <= set(posts.get(absence.body or alone or "", ())) for absence in setting.absences
    ) and all((absence.body or alone) in posts for absence in setting.absences)


def _other_states(
    earlier: Sequence[State], state: State, body: BodySetting, setting: Setting, path: str
) -> Iterator[Problem]:
    """Another state of the same seat, or the same member in another post at the same time."""
    if state.post not in body.posts or state.term not in body.ladder_of(state.post).timeline:
        return
    term = setting.term(Seat(body.name, state.post, state.term))
    for other in earlier:
        if (other.body or body.name) != body.name or other.post not in body.posts:
            continue
        if (other.post, other.term) == (state.post, state.term):
            yield problem(path, "state.twice", post=state.post, term=state.term)
        elif state.fact is not None and state.fact == other.fact and _at_once(term, other, body, setting):
            yield problem(
                below(path, "member"), "state.two_posts", member=state.fact, post=state.post, other=other.post
            )


def _at_once(term: Term, other: State, body: BodySetting, setting: Setting) -> bool:
    """Whether another seat's term has a day in common with a term."""
    listed = other.term in body.ladder_of(other.post).timeline
    return listed and term.overlaps(setting.term(Seat(body.name, other.post, other.term)))


def contradicted_states(setting: Setting, rules: Sequence[tuple[int, Rule]]) -> Iterator[Problem]:
    """Elected or acting members that a must pins elsewhere or keeps away."""
    for number, state in enumerate(setting.states):
        seat = Seat(state.body or setting.bodies[0].name, state.post, state.term)
        for place, rule in rules:
            if state.fact is not None and forbids(rule, (state.fact,), seat, setting):
                args = {"member": state.fact, "term": state.term, "place": f"rule[{place + 1}]"}
                yield problem(below("state", number, "member"), "state.rule", **args)


def forbids(rule: Rule, members: Sequence[str], seat: Seat, setting: Setting) -> bool:
    """Whether a must gives a seat to none of these members: it is pinned to another, or kept free of them."""
    if not isinstance(rule, Pin | KeepFree) or rule.strength != "must" or seat not in rule.seats(setting):
        return False
    if any(waiver.covers((seat.term,)) for waiver in rule.waivers):
        return False
    return rule.member not in members if isinstance(rule, Pin) else {rule.member} == {*members}
