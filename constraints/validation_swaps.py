"""What is wrong with swaps once the turns are laid: turns of others, and terms that a member cannot take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from constraints.absences import Swap
from constraints.posts import Seat
from constraints.problems import Problem, below, problem
from constraints.queue import Queue, queue_of
from constraints.queue_inside import inner_queues
from constraints.rule import Rule
from constraints.setting import BodySetting, Setting
from constraints.states import State
from constraints.validation_states import forbids, swap_post


def swap_problems(
    swaps: Iterable[tuple[int, Swap]], first: Setting, rules: Sequence[tuple[int, Rule]]
) -> Iterator[Problem]:
    """Swaps (with their places) that cannot be carried out as written: ``first`` is the setting under its first reading."""
    for number, swap in swaps:
        body = first.body(swap.body)
        post = swap_post(swap, body)
        if post is None:
            continue
        path = below("swap", number)
        queue = queue_with(swap, first, body, post)
        if swap not in queue.swapped:
            yield from _not_held(swap, queue, path)
            continue
        for name, term, place in zip(swap.members, reversed(swap.terms), (1, 0), strict=True):
            yield from _not_possible(name, Seat(body.name, post, term), first, rules, below(path, "terms", place))


def queue_with(swap: Swap, setting: Setting, body: BodySetting, post: str) -> Queue:
    """The queue in which two exchange turns: that of the post, or that of the group of the two."""
    order = body.order_of(post)
    inner = inner_queues(setting, body, order) if order is not None else ()
    return next((queue for queue in inner if {*swap.members} <= {*queue.round_one}), queue_of(setting, body.name, post))


def _not_held(swap: Swap, queue: Queue, path: str) -> Iterator[Problem]:
    laid = {term: name for term, name in queue.laid if term in swap.terms}
    for place, (name, term) in enumerate(zip(swap.members, swap.terms, strict=True)):
        where = below(path, "terms", place)
        if term not in laid:
            yield problem(where, "swap.no_turn", member=name, term=term)
        elif laid[term] != name:
            yield problem(where, "swap.not_held", member=name, term=term, holder=laid[term])


def _not_possible(
    name: str, seat: Seat, setting: Setting, rules: Sequence[tuple[int, Rule]], path: str
) -> Iterator[Problem]:
    """A member (or group) gets a term for which it is no member, or that a must gives to another or keeps from it."""
    body = setting.body(seat.body)
    alone = name in body.by_name
    if alone and not setting.belongs(name, seat):
        yield problem(path, "swap.not_member", member=name, term=seat.term)
        return
    group = next((group.members for group in body.groups if group.name == name), ())
    for place, rule in rules:
        if forbids(rule, (name,) if alone else group, seat, setting) or (alone and _refutes(rule, name, seat, setting)):
            yield problem(path, "swap.rule", member=name, term=seat.term, place=f"rule[{place + 1}]")


def _refutes(rule: Rule, name: str, seat: Seat, setting: Setting) -> bool:
    """Whether a must and the history alone keep a member from a term: it would be broken if that were elected."""
    if rule.strength != "must" or rule.from_outside or seat not in setting.planned or seat in setting.stated:
        return False
    elected = State(post=seat.post, term=seat.term, state="elected", member=name, body=seat.body)
    return not rule.refuted(setting) and rule.refuted(replace(setting, states=(*setting.states, elected)))
