"""The sections of a report on a proposal: departures, statements, turn order, fairness."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from constraints.absences import Absence
from constraints.fairness import tijdeman_bound
from constraints.orders import LotOrder, Order, PopulationOrder
from constraints.posts import Seat
from constraints.queue import Queue, queue_of
from constraints.rule import Rule
from constraints.rules.fair_share import FairShare
from constraints.rules.pin import Pin
from constraints.rules.succession import Succession
from constraints.setting import BodySetting, Boundary, Setting
from constraints.waivers import Waiver
from rotation.explaining.expected_turns import PostTurns, expected_turns
from rotation.report.membership import membership_lines
from rotation.report.order_lines import order_lines, population_lines, round_told
from rotation.report.saying import Speaker
from rotation.results import Proposal


def breach_lines(proposal: Proposal, speaker: Speaker) -> Iterator[str]:
    """Every breach of a wish, one sentence each, by rank; "no departures" where there are none; then the waivers."""
    verdicts = sorted(proposal.judgement.verdicts, key=lambda verdict: verdict.rank)
    told = [speaker.breach(proposal.case.rule(v.rule), item) for v in verdicts for item in v.breaches]
    yield from speaker.grouped(told)
    if not told:
        yield speaker.say("breach.none")
    yield from waiver_lines(proposal, speaker)


def waiver_lines(proposal: Proposal, speaker: Speaker) -> Iterator[str]:
    """Every exception from a rule, with its reason and the decision."""
    for rule in proposal.case.rules:
        for waiver in rule.waivers:
            decision = speaker.say("waiver.decision", decision=waiver.decision.rstrip(".")) if waiver.decision else ""
            reason = f"{waiver.reason.rstrip('.')}{decision}"
            if isinstance(rule, Succession):
                yield from _waived_links(proposal, speaker, rule, waiver, reason)
                continue
            terms = speaker.say("waiver.terms", terms=waiver.labels) if waiver.labels else ""
            members = speaker.say("waiver.members", members=waiver.members) if waiver.members else ""
            yield speaker.say("waiver.rule", rule=speaker.rule(rule), terms=terms, members=members, reason=reason)


def _waived_links(proposal: Proposal, speaker: Speaker, rule: Succession, waiver: Waiver, reason: str) -> Iterator[str]:
    for edge in proposal.setting.boundaries(rule.home(proposal.setting).name):
        if waiver.covers((edge.senior.term, edge.junior.post, edge.senior.post)):
            yield speaker.at(edge.senior.body).say(
                "breach.waived",
                junior=edge.junior.post,
                earlier=edge.junior.term,
                senior=edge.senior.post,
                later=edge.senior.term,
                reason=reason,
            )


# --- declining, and changes of power -----------------------------------------------------------------------------


def statement_lines(proposal: Proposal, speaker: Speaker, idle: frozenset[int] | None) -> Iterator[str]:
    """What members said about their turns, and that a change of power alone costs none."""
    for number, absence in enumerate(proposal.setting.absences):
        reason = f" ({absence.reason.rstrip('.')})" if absence.reason else ""
        code = "absence.no_effect" if idle is not None and number in idle else "absence.effect"
        fate = speaker.say(f"absence.{_fate(proposal, absence)}")
        posts = speaker.say("absence.posts" if absence.posts else "absence.all_posts", posts=absence.posts)
        terms = _in_order(proposal.setting, absence)
        yield speaker.say(code, member=absence.member, posts=posts, terms=terms, reason=reason, fate=fate)
    yield from _shift_lines(proposal, speaker)


def _fate(proposal: Proposal, absence: Absence) -> str:
    """What becomes of the turn; a turn that was not laid on such a term does not pass."""
    if absence.turn == "kept":
        return "kept"
    setting = proposal.setting
    body = setting.body(absence.body)
    queues = [queue_of(setting, body.name, order.post) for order in body.orders]
    touched = [item for queue in queues for item in (*queue.struck, *queue.moved) if item.why == absence.turn]
    takers = {absence.member, *(queue.taker(absence.member) for queue in queues)}
    return absence.turn if any(item.member in takers for item in touched) else "untouched"


def _in_order(setting: Setting, absence: Absence) -> tuple[str, ...]:
    """The absence's terms, earliest first."""
    seats = sorted(setting.absence_seats(absence), key=lambda seat: setting.term(seat).start)
    return tuple(dict.fromkeys(seat.term for seat in seats))


def _shift_lines(proposal: Proposal, speaker: Speaker) -> Iterator[str]:
    by_time: dict[str, list[str]] = {}
    for shift in proposal.setting.power_shifts:
        by_time.setdefault(shift.when, []).append(shift.member)
    for when, members in by_time.items():
        noun = proposal.setting.bodies[0].noun.text(speaker.language)
        told = speaker.say("shift.when", when=when) if when else ""
        yield speaker.say("shift.none", when=told, members=tuple(members), noun=noun)


# --- turn order --------------------------------------------------------------------------------------------------


def queue_lines(proposal: Proposal, speaker: Speaker) -> Iterator[str]:
    """Round 1 of each queue, what its principle leaves open, which turns pass, and posts that no order governs."""
    setting = proposal.setting
    for body in setting.bodies:
        here = speaker.at(body.name)
        for order in body.orders:
            queue = queue_of(setting, body.name, order.post)
            told = here.say(f"queue.{round_told(queue)}", post=order.post, members=queue.round_one)
            yield here.of_body(body.name, told)
            yield from _queue_notes(proposal, here, queue, order)
        yield from (here.of_body(body.name, here.say("queue.free", post=post)) for post in _free(proposal, body))
    yield from (_departure(edge, proposal, speaker.at(edge.senior.body)) for edge in proposal.departures)


def turn_lines(proposal: Proposal, speaker: Speaker) -> Iterator[str]:
    """Who joins or leaves and when; then the turn order."""
    for body in proposal.setting.bodies:
        yield from (speaker.of_body(body.name, line) for line in membership_lines(speaker, body.name))
    yield from queue_lines(proposal, speaker)


def _departure(edge: Boundary, proposal: Proposal, speaker: Speaker) -> str:
    """A place in the history where nobody moved up; a name is told only if the case states it: what a reading fills in is
    no fact.
    """
    args: dict[str, str] = {"junior": edge.junior.post, "earlier": edge.junior.term}
    args |= {"senior": edge.senior.post, "later": edge.senior.term}
    cell = proposal.setting.record.cells.get(edge.junior)
    if cell is None or cell.known is None:
        return speaker.say("history.departure.unstated", **args)
    return speaker.say("history.departure", member=cell.known, **args)


def origin_lines(proposal: Proposal, speaker: Speaker, queue: Queue, order: Order) -> Iterator[str]:
    """By which principle a queue goes, where it begins, and whose turn the ladder had committed."""
    if isinstance(order, PopulationOrder):
        yield from population_lines(order, queue, speaker)
    else:
        yield from principle_lines(order, speaker)
    if order.start is not None:
        yield speaker.say("queue.start", member=order.start)
    yield from _committed(proposal, speaker, queue)


def principle_lines(order: Order, speaker: Speaker) -> Iterator[str]:
    """By which principle the members stand; of a lot the seeds of all draws."""
    if not isinstance(order, LotOrder):
        yield speaker.say(f"queue.{order.principle}")
        return
    if order.seed is not None:
        yield speaker.say("queue.lot", seed=str(order.seed))
    for day, seed in sorted(order.seeds.items()):
        yield speaker.say("queue.lot_of", day=day.isoformat(), seed=str(seed))


def _queue_notes(proposal: Proposal, speaker: Speaker, queue: Queue, order: Order) -> Iterator[str]:
    yield from origin_lines(proposal, speaker, queue, order)
    yield from _left_out(proposal, speaker, queue, order)
    joining = _joining(proposal, queue, order)
    if joining:
        yield speaker.say(f"queue.joining.{order.joiners}", members=joining)
    yield from order_lines(proposal, speaker, queue, order)
    if note := order.note.text(speaker.language):
        yield speaker.say("queue.note", note=note.rstrip("."))
    past = proposal.setting.past(queue.body, queue.post)
    if order.principle == "longest_waiting" and past:
        yield speaker.say("queue.never", term=past[0].term, post=queue.post)
    for group in queue.ties:
        yield speaker.say("queue.ties", members=group)
    for name in dict.fromkeys(item.member for item in queue.struck if item.why == "passed"):
        yield speaker.say("queue.struck", member=name)


def _joining(proposal: Proposal, queue: Queue, order: Order) -> tuple[str, ...]:
    """Those who have turns but none in round 1, and do not take over the place of another."""
    body = proposal.setting.body(queue.body)
    later = dict.fromkeys(turn.member for turn in queue.turns if turn.member not in queue.round_one)
    if order.renewed and order.joiners == "last":
        return tuple(n for n in later if n in body.by_name and body.by_name[n].joins and not body.replaced_by(n))
    return tuple(name for name in later if not (name in body.by_name and body.replaced_by(name)))


def _committed(proposal: Proposal, speaker: Speaker, queue: Queue) -> Iterator[str]:
    """Whose turn the ladder had committed, and through which post."""
    ladder = proposal.setting.body(queue.body).ladder_of(queue.post)
    for post in reversed(ladder.posts[: ladder.rung(queue.post)]):
        seat = proposal.setting.at(queue.body, post, 0)
        holder = proposal.setting.reading.get(seat) if seat else None
        holder = queue.taker(proposal.setting.body(queue.body).successor(holder)) if holder else None
        struck = any(item.member == holder and item.why == "passed" for item in queue.struck)
        if seat is not None and holder in queue.round_one[: queue.committed] and not struck:
            yield speaker.say("queue.committed", member=holder, post=post, term=seat.term)


def _left_out(proposal: Proposal, speaker: Speaker, queue: Queue, order: Order) -> Iterator[str]:
    """Members of some planned term that take no part in the order."""
    body = proposal.setting.body(queue.body)
    taking_part = body.participants(order)
    sequence = proposal.setting.sequence(queue.body, queue.post)
    others = [member for member in body.members if member not in taking_part]
    present = tuple(m.name for m in others if any(proposal.setting.belongs(m.name, seat) for seat in sequence))
    if present:
        yield speaker.say("queue.left_out", members=present)


def condition_lines(proposal: Proposal, speaker: Speaker) -> Iterator[str]:
    """The rules: musts, then wishes by rank, each with where the body has it from."""
    for rule in sorted(proposal.case.rules, key=lambda rule: rule.order):
        source = f" ({rule.source.rstrip('.')})" if rule.source else ""
        hand = speaker.say("condition.must") if rule.strength == "must" else speaker.hand(rule.order)
        yield speaker.say("condition", hand=hand, rule=with_unless(rule, speaker), source=source)


def with_unless(rule: Rule, speaker: Speaker) -> str:
    """What a rule says, and when the body may make an exception."""
    unless = rule.unless.text(speaker.language).rstrip(".")
    return speaker.say("condition.unless", rule=speaker.rule(rule), unless=unless) if unless else speaker.rule(rule)


def _free(proposal: Proposal, body: BodySetting) -> Iterator[str]:
    """Posts that no order governs, directly or through the links, and whose holder the rules leave open somewhere."""
    for ladder in body.ladders:
        governed = [post for post in ladder.posts if body.order_of(post)]
        for post in ladder.posts:
            linked = bool(governed) and ladder.ladder.links
            seats = [seat for seat in proposal.plan.seats if (seat.body, seat.post) == (body.name, post)]
            if post not in governed and not linked and not all(_pinned(proposal, seat) for seat in seats):
                yield post


def _pinned(proposal: Proposal, seat: Seat) -> bool:
    pins = [rule for rule in proposal.case.rules if isinstance(rule, Pin) and rule.strength == "must"]
    return any(seat in rule.seats(proposal.setting) for rule in pins)


# --- fairness ----------------------------------------------------------------------------------------------------


def fairness_lines(proposal: Proposal, speaker: Speaker) -> Iterator[str]:
    """For each fair_share rule the largest deviation, beside the bound that could be kept without other rules; then how the
    turns go on after the plan."""
    for rule in proposal.case.rules:
        if isinstance(rule, FairShare):
            yield from _largest(proposal, rule, speaker)
    yield from onward_lines(expected_turns(proposal.case, proposal.plan, proposal.setting), proposal, speaker)


def _largest(proposal: Proposal, rule: FairShare, speaker: Speaker) -> Iterator[str]:
    standings = rule.standings(proposal.plan, proposal.setting)
    found = [(prefix, share) for prefix, shares in standings for share in shares]
    if not found:
        return
    prefix, worst = max(found, key=lambda pair: pair[1].deviation)
    yield speaker.say(
        "fairness.largest",
        deviation=decimal(Fraction(worst.deviation, worst.whole), speaker.language),
        member=worst.member,
        term=prefix.ending[0].term,
    )
    members = len(rule.counted(proposal.setting))
    if len(set(rule.posts)) == 1:
        bound = decimal(tijdeman_bound(members), speaker.language)
        yield speaker.say("fairness.bound", members=members, bound=bound)


def onward_lines(posts: tuple[PostTurns, ...], proposal: Proposal, speaker: Speaker) -> Iterator[str]:
    """For each post with an order of its own whose turns follow the plan, those that it designates first."""
    code = "turns.onward_assumed" if len(proposal.readings) > 1 else "turns.onward"
    for found in posts:
        if found.order_of == found.post and found.onward:
            beyond = [
                (holder, seat.term)
                for seat in proposal.setting.sequence(found.body, found.post)
                if seat not in proposal.setting.planned and (holder := proposal.setting.held(proposal.plan, seat))
            ]
            turns = [*beyond, *((turn.member, turn.term) for turn in found.onward)]
            told = speaker.listed(speaker.say("turns.one", member=member, term=term) for member, term in turns)
            yield speaker.of_body(found.body, speaker.at(found.body).say(code, post=found.post, turns=told))


def decimal(number: Fraction | float, language: str) -> str:
    """Two decimals of a number that is not negative, with the language's decimal mark; halves go up."""
    cents = floor(Fraction(number) * 100 + Fraction(1, 2))
    text = f"{cents // 100}.{cents % 100:02d}"
    return text.replace(".", ",") if language == "sv" else text
