"""What is special in a turn order: rounds made anew, who entered or went on for whom, turns moved or swapped, groups."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.day_names import named
from constraints.orders import Inside, Order, PopulationOrder
from constraints.posts import Seat
from constraints.queue import Queue
from constraints.queue_inside import inner_queues
from constraints.setting import BodySetting
from constraints.states import State
from constraints.words import Argument
from rotation.report.saying import Speaker
from rotation.results import Proposal


def order_lines(proposal: Proposal, speaker: Speaker, queue: Queue, order: Order) -> Iterator[str]:
    """One sentence or two for each thing that an ordinary order does not have."""
    body = proposal.setting.body(queue.body)
    yield from _rounds(speaker, order)
    yield from _groups(proposal, speaker, body, order)
    yield from _members(proposal, speaker, body)
    yield from _moved(speaker, queue)
    yield from _swaps(proposal, speaker, queue)


def round_told(queue: Queue) -> str:
    """Which words tell round 1: where every round is made anew it is what is left of the running one, if anything."""
    if not queue.renewed:
        return "line"
    return "running" if queue.round_one else "no_running"


def population_lines(order: PopulationOrder, queue: Queue, speaker: Speaker) -> Iterator[str]:
    """By which figures the round goes that is told first; one that begins with the plan has figures of its own."""
    told = round_told(queue)
    if told != "no_running":
        code = "queue.population_running" if told == "running" else "queue.population"
        yield speaker.say(code, date=order.date.isoformat())


def _rounds(speaker: Speaker, order: Order) -> Iterator[str]:
    if order.renewed:
        yield speaker.say("queue.renewed_population" if isinstance(order, PopulationOrder) else "queue.renewed")
    if order.restart:
        yield speaker.say("queue.restart")
    if order.leavers == "filled":
        yield speaker.say("queue.filled")
    if order.ties == "alphabetical":
        yield speaker.say("queue.ties_alphabetical")
    elif order.ties != "listed":
        yield speaker.say("queue.ties_lot", seed=str(order.ties.lot))


def _groups(proposal: Proposal, speaker: Speaker, body: BodySetting, order: Order) -> Iterator[str]:
    if order.takers != "groups":
        return
    for group in body.groups:
        yield speaker.say("queue.group", group=group.name, members=body.within(order, group.name))
    if order.inside is not None:
        yield inside_line(order.inside, speaker)
    for inner in inner_queues(proposal.setting, body, order):
        name = body.taker_of(order, inner.round_one[0])
        yield speaker.say("queue.inside", group=name, members=inner.round_one)


def inside_line(inside: Inside, speaker: Speaker) -> str:
    """By which principle the members of a group take its turns."""
    return speaker.say(f"inside.{inside.principle}", seed=str(inside.seed), date=str(inside.date))


def _members(proposal: Proposal, speaker: Speaker, body: BodySetting) -> Iterator[str]:
    last = max(proposal.setting.term(seat).end for seat in proposal.setting.seats)
    for member in body.members:
        if member.replaces:
            yield speaker.say("queue.replaces", member=member.name, former=member.replaces)
        if member.acts_for:
            yield speaker.say("queue.acts_for", member=member.name, names=member.acts_for)
        for day in sorted(day for day in member.renamed if day <= last):
            yield speaker.say("queue.renamed", member=member.name, name=member.renamed[day], day=day.isoformat())


def _moved(speaker: Speaker, queue: Queue) -> Iterator[str]:
    for why in ("shifted", "back"):
        for name in dict.fromkeys(item.member for item in queue.moved if item.why == why):
            yield speaker.say(f"queue.{why}", member=name)


def _swaps(proposal: Proposal, speaker: Speaker, queue: Queue) -> Iterator[str]:
    body = proposal.setting.body(queue.body)
    order = body.order_of(queue.post)
    inner = inner_queues(proposal.setting, body, order) if order is not None else ()
    carried_out = [swap for line in (queue, *inner) for swap in line.swapped]
    for swap in proposal.setting.swaps_of(queue.body, queue.post):
        (one, other), (first, second) = swap.members, swap.terms
        code = "queue.swapped" if swap in carried_out else "queue.swap_lapsed"
        approval = swap.approval.rstrip(".")
        yield speaker.say(code, one=one, other=other, first=first, second=second, approval=approval)


def state_lines(proposal: Proposal, speaker: Speaker) -> Iterator[str]:
    """What is settled of planned seats, or open: who is elected or acting, what is vacant or disputed."""
    for seat, state in proposal.setting.stated.items():
        if state.state != "planned":
            yield state_line(seat, state, speaker)


def state_line(seat: Seat, state: State, speaker: Speaker) -> str:
    """What is stated of one seat, with its source."""
    source = speaker.say("state.source", source=state.source.rstrip(".")) if state.source else ""
    args: dict[str, Argument] = {"seat": speaker.seat(seat), "source": source}
    if state.fact is not None:
        return speaker.say(f"state.{state.state}", member=named(speaker.setting, state.fact, seat), **args)
    if state.one_of:
        members = tuple(named(speaker.setting, member, seat) for member in state.one_of)
        return speaker.say("state.disputed_among", members=members, **args)
    return speaker.say(f"state.{state.state}", **args)
