"""A lack of members named by matching alone: which absences and musts leave too few of them for some seats.

Only sets of rivals that lack members with everything can lack them with less; so a question about some items looks at these
sets alone. What is said to be minimal is so: without any one item there is a plan, by a matching for every set of rivals, or
(with a spacing) by a plan in rounds that the rules themselves find without a breach. Where neither shows it, or seats have
different rivals at different times, nothing is said here and the solver is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from constraints.plan import Plan
from constraints.posts import Seat
from constraints.rule import Rule
from constraints.rules.spacing import Spacing
from constraints.setting import Setting
from rotation.conflict_data import Conflict, ConflictItem
from rotation.solving.capacity import Capacity, matched, too_many
from rotation.solving.minimal import minimal

#: A conflict of more breaches than this names its items as wholes.
MOST_PARTS = 100


def lack(setting: Setting, rules: Sequence[Rule]) -> Conflict | None:
    """The conflict of a case that has too few members for some seats; None if it has enough, or that is not all.

    Over items it is the same that the solver would name: the first ones in the case file preferred. Its keys are those of
    the first set of rivals that lacks members.
    """
    found = _Lack(Capacity(setting, rules))
    if not found.short or not found.capacity.apart:
        return None
    if found.clash(()):
        return Conflict("structure", (), tuple(minimal(found.seats, found.unfilled)), True)
    items = minimal([*found.capacity.everything], found.clash)
    return found.with_keys(items) if found.needs_all(items) else None


class _Lack:
    """The sets of rivals that are too many when every item holds, and what is left of that with fewer items."""

    def __init__(self, capacity: Capacity) -> None:
        self.capacity = capacity
        among = capacity.among(capacity.everything)
        rivals = capacity.rivals(capacity.everything)
        self.short = [(spacing, seats) for spacing, seats in rivals if too_many(seats, among)]
        together = {seat for _, seats in self.short for seat in seats}
        self.seats = [seat for seat in capacity.setting.seats if seat in together]

    def clash(self, items: Iterable[ConflictItem]) -> bool:
        """Whether these items leave too few members."""
        return self._clashing([*items]) is not None

    def _clashing(self, items: Sequence[ConflictItem]) -> Sequence[Seat] | None:
        """The first set of rivals for which these items leave too few members."""
        among = self.capacity.among(items, self.seats)
        chosen = {None, *items}
        return next((seats for spacing, seats in self.short if spacing in chosen and too_many(seats, among)), None)

    def unfilled(self, seats: Sequence[Seat]) -> bool:
        """Whether some of these seats are too many for all members."""
        wanted, everyone = {*seats}, self.capacity.among((), self.seats)
        return any(too_many([s for s in rivals if s in wanted], everyone) for by, rivals in self.short if by is None)

    def needs_all(self, items: Sequence[ConflictItem]) -> bool:
        """Whether it is certain that there is a plan without any one of these items, which clash together."""
        spacings = [item for item in items if self.capacity.spacing(item)]
        if len(spacings) > 1:
            return False
        # Without the spacing nothing but matchings is needed, and none of them is lacking.
        others = [item for item in items if spacings and item not in spacings]
        return all(self._in_rounds([one for one in items if one != item], spacings[0]) for item in others)

    def _in_rounds(self, items: Sequence[ConflictItem], spaced: ConflictItem) -> bool:
        """Whether there is a plan with these items in which the spaced post goes round, the other seats filled around it."""
        rule = self.capacity.spacing(spaced)
        among = dict(self.capacity.among(items))
        if rule is None or not self._bind(rule, among):
            return False
        holders: dict[Seat, str] = {}
        for rivals in self.capacity.at_one_time:
            holders |= matched(rivals, among) or {}
        seats = self.capacity.setting.seats
        plan = Plan(tuple((seat, holders[seat]) for seat in seats if seat in holders))
        return len(holders) == len(seats) and not rule.check(plan, self.capacity.setting)

    def _bind(self, rule: Spacing, among: dict[Seat, Sequence[str]]) -> bool:
        """Give each seat of the spaced post one member, the same again after the spacing; False if there is no such way."""
        setting = self.capacity.setting
        body = rule.home(setting).name
        seats = [seat for seat in setting.sequence(body, rule.of_post) if seat in setting.planned]
        recent = [setting.reading.get(seat) for seat in setting.past(body, rule.of_post)][::-1]
        rounds = {seat: seats[place :: rule.terms] for place, seat in enumerate(seats[: rule.terms])}
        free = {
            first: [
                name
                for name in among[first]
                if all(name in among[seat] for seat in again) and name not in recent[: rule.terms - 1 - place]
            ]
            for place, (first, again) in enumerate(rounds.items())
        }
        found = matched([*rounds], free)
        among.update({seat: [name] for first, name in (found or {}).items() for seat in rounds[first]})
        return found is not None

    def with_keys(self, items: Sequence[ConflictItem]) -> Conflict | None:
        """The conflict of these items, with those of their keys that clash; without them where they are too many.

        None with a spacing whose keys may be few: they are not found by matching.
        """
        seats = self._clashing(items) or ()
        if any(self.capacity.spacing(item) for item in items):
            few = len(seats) * (len(seats) - 1) ** 2 // 2 + len(items) <= MOST_PARTS
            return None if few else Conflict("rules", tuple(items), (), True)
        parts = [(item, said) for item in items for said in self.capacity.said(item) if said.seat in seats]
        for part in reversed(parts):
            others = [other for other in parts if other != part]
            if too_many(seats, self.capacity.left((said for _, said in others), seats)):
                parts = others
        if len(parts) > MOST_PARTS:
            return Conflict("rules", tuple(items), (), True)
        keyed = [item.with_keys(tuple(said.key for of, said in parts if of == item)) for item in items]
        return Conflict("rules", tuple(keyed), (), True)
