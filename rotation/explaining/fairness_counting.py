"""What the fairness account counts: known holdings, seats left out, shares, and where members stand term by term."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from fractions import Fraction

from dateutil.relativedelta import relativedelta

from constraints.case import Case
from constraints.fairness import tijdeman_bound
from constraints.frozen import Frozen
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.rules.fair_counting import Counting, count
from constraints.rules.fair_share import FairShare
from constraints.setting import Setting
from rotation.plain import SeatField

#: Who held earlier seats that the case file leaves open, as the published reading has it.
Assumed = Mapping[Seat, str]


class Held(Frozen):
    """One holding that counts: its seat, the term's number (1: the first planned one), and whether it is only inferred.

    ``assumed``: the case file leaves it open, and the published reading gives it to this member.
    """

    seat: SeatField
    number: int
    inferred: bool = False
    assumed: bool = False

    @property
    def term(self) -> str:
        """The term's label."""
        return self.seat.term

    @property
    def planned(self) -> bool:
        """Whether the plan has it, not history."""
        return self.number > 0


class Uncounted(Frozen):
    """An earlier seat whose holder neither the case file nor the published reading states; ``among`` are its alternatives
    (none: unknown)."""

    seat: SeatField
    among: tuple[str, ...]


@dataclass(frozen=True)
class Standings:
    """Shares and balances by member; nobody has any if nothing counts.

    A balance is what a member has held less its entitlement, after each planned term until it leaves.
    """

    counted: int = 0
    weighted: bool = False
    shares: Mapping[str, Fraction] = field(default_factory=dict)
    balances: Mapping[str, tuple[Fraction, ...]] = field(default_factory=dict)

    @property
    def bound(self) -> Fraction:
        """Tijdeman's bound for so many members."""
        return tijdeman_bound(max(len(self.shares), 1))


def holdings(setting: Setting, plan: Plan, body: str, post: str, assumed: Assumed) -> Mapping[str, tuple[Held, ...]]:
    """The known and the assumed earlier holdings and the planned ones of a post by member, oldest first."""
    found: dict[str, list[Held]] = {}
    for seat in setting.past(body, post):
        cell = setting.record.cells[seat]
        if cell.known:
            held = Held(seat=seat, number=setting.number(seat), inferred=cell.surety != "published")
            found.setdefault(cell.known, []).append(held)
        elif seat in assumed:
            held = Held(seat=seat, number=setting.number(seat), inferred=True, assumed=True)
            found.setdefault(assumed[seat], []).append(held)
    for seat in setting.sequence(body, post):
        if seat in setting.planned:
            found.setdefault(plan.holder(seat), []).append(Held(seat=seat, number=setting.number(seat)))
    return {member: tuple(held) for member, held in found.items()}


def uncounted(setting: Setting, body: str, post: str, assumed: Assumed) -> tuple[Uncounted, ...]:
    """The earlier seats of a post that the case file leaves open and nothing is assumed of."""
    cells = ((seat, setting.record.cells[seat]) for seat in setting.past(body, post) if seat not in assumed)
    return tuple(Uncounted(seat=seat, among=cell.one_of) for seat, cell in cells if not cell.known)


def same_length(setting: Setting, body: str, post: str) -> bool:
    """Whether the listed terms of a post last equally long: as many months, and days beside them."""
    timeline = setting.body(body).ladder_of(post).timeline
    lengths = [relativedelta(t.end + timedelta(days=1), t.start) for t in (*timeline.history, *timeline.planned)]
    return all(length == lengths[0] for length in lengths)


def possible(setting: Setting, member: str, body: str, post: str, assumed: Assumed) -> tuple[str, ...]:
    """The earlier terms in which a member is one of several alternatives, less those that it is assumed to have held."""
    cells = ((seat, setting.record.cells[seat]) for seat in setting.past(body, post))
    return tuple(seat.term for seat, cell in cells if member in cell.one_of and assumed.get(seat) != member)


def standings(case: Case, plan: Plan, setting: Setting, body: str, post: str, assumed: Assumed) -> Standings:
    """Where everybody stands in one post after each planned term, counted as a ``fair_share`` rule counts, and with what is
    assumed of the history."""
    counting, weighted = _counting(case, setting, body, post, assumed)
    if not counting.whole:
        return Standings()
    found = [counting.shares(plan, prefix) for prefix in counting.prefixes]
    return Standings(
        counted=len(counting.prefixes[-1].past) + len(counting.prefixes[-1].planned),
        weighted=weighted,
        shares={name: Fraction(weight, counting.whole) for name, weight in counting.weights.items()},
        balances={
            name: tuple(
                shares[place].served - shares[place].entitlement
                for prefix, shares in zip(counting.prefixes, found, strict=True)
                if not has_left(setting, name, prefix.ending[0])
            )
            for place, name in enumerate(counting.weights)
        },
    )


def has_left(setting: Setting, name: str, seat: Seat) -> bool:
    """Whether a member of the seat's body has left before the seat's term ends: nothing is due to it any more."""
    return setting.body(seat.body).by_name[name].has_left(setting.term(seat))


def _counting(case: Case, setting: Setting, body: str, post: str, assumed: Assumed) -> tuple[Counting, bool]:
    """By the case's rule for just this post, if it has one; else equal shares for who takes part in the post's order."""
    for rule in case.rules:
        if isinstance(rule, FairShare) and rule.home(setting).name == body and set(rule.posts) == {post}:
            return rule.counting(setting, assumed), bool(rule.weights)
    home = setting.body(body)
    order = home.order_of(post)
    members = home.participants(order) if order else home.members
    return count(setting, replace(home, members=members), (post,), {}, assumed), False


def number_after(setting: Setting, seat: Seat) -> int:
    """How many terms after the last planned one a seat's term comes."""
    return setting.number(seat) - setting.ladder(seat).timeline.count
