"""Halves: a member does not hold a post in the same half of the year every time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from constraints.breaches import Breach, breach
from constraints.names import Name
from constraints.posts import Seat
from constraints.problems import Problem
from constraints.rule import Example, Rule
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from constraints.words import Catalogue, Words


class Halves(Rule):
    """A member's holdings of the post begin in different halves of the calendar year from one time to the next.

    Breaches: one, of weight 1, per two holdings of the post by one member, with none of its own between, that begin in the
    same half; the later one is planned or designated, the earlier one may be history.
    """

    kind: Literal["halves"] = "halves"
    of_post: Name = Field(alias="post")

    title: ClassVar[Words] = Words(
        "samma medlem har inte uppdraget i samma halva av året varje gång",
        "the same member does not hold the post in the same half of the year every time",
    )
    texts: ClassVar[Catalogue] = {
        "same_half": Words(
            "{member} är {post:post} {earlier} och nästa gång {later}, i samma halva av året.",
            "{member} is {post:post} in {earlier} and next in {later}, in the same half of the year.",
        ),
    }
    example: ClassVar[Example] = Example(
        toml='kind = "halves"\nstrength = "wish"\npost = "chair"',
        says="Who chaired in an autumn chairs next in a spring, where terms are half-years.",
    )

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        last: dict[str, Seat] = {}
        found = []
        for seat in setting.everything(self.home(setting).name, self.of_post):
            member = setting.held(plan, seat)
            if member is None:
                continue
            earlier = last.get(member)
            if earlier is not None and setting.number(seat) >= 1 and _half(earlier, setting) == _half(seat, setting):
                args = {"member": member, "post": seat.post, "earlier": earlier.term, "later": seat.term}
                key = (member, earlier.term, seat.term)
                found.append(breach(key, (earlier, seat), (member,), "same_half", args))
            last[member] = seat
        return found

    def post(self, seats: Seats, setting: Setting) -> None:
        line = setting.everything(self.home(setting).name, self.of_post)
        names = [member.name for member in self.home(setting).members]
        for place, seat in enumerate(line):
            if setting.number(seat) < 1:
                continue
            for before in range(place):
                if _half(line[before], setting) == _half(seat, setting):
                    self._name_pairs(seats, names, line[before : place + 1])

    def _name_pairs(self, seats: Seats, names: list[str], line: tuple[Seat, ...]) -> None:
        """Each member that may hold the first and the last of these seats, and none between."""
        for name in names:
            ends = [seats.holds(name, line[0]), seats.holds(name, line[-1])]
            between = seats.any_of([seats.holds(name, seat) for seat in line[1:-1]])
            seats.breach((name, line[0].term, line[-1].term), seats.all_of([*ends, seats.no(between)]))

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        yield from self.post_problems(setting, path, self.of_post)

    def history(self, setting: Setting) -> tuple[Seat, ...]:
        return setting.past(self.home(setting).name, self.of_post)


def _half(seat: Seat, setting: Setting) -> int:
    return (setting.term(seat).start.month - 1) // 6
