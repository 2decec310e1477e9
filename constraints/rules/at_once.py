"""At once: a member holds at most so many posts at the same time, in all bodies together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from constraints.across import SharedMembers, ahead, remembered
from constraints.breaches import Breach, Key, breach
from constraints.posts import Seat, qualified
from constraints.problems import Problem, below, problem
from constraints.rule import Example
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from constraints.words import Argument, Arguments, Catalogue, Words


class AtOnce(SharedMembers):
    """No member holds more than ``at_most`` of the listed posts at the same time.

    It is counted on the days on which a planned or designated term of a listed post begins: at other times nothing is added.
    Breaches: one per member and such day on which the member begins a term and then holds too many of the posts, history
    that lasts into the plan included; the weight is how many are too many.
    """

    kind: Literal["at_once"] = "at_once"
    at_most: Annotated[int, Field(strict=True, ge=1)]

    title: ClassVar[Words] = Words(
        "ingen har för många uppdrag samtidigt", "nobody holds too many posts at the same time"
    )
    unit: ClassVar[Words] = Words("uppdrag som är för många", "posts that are too many")
    texts: ClassVar[Catalogue] = {
        "many": Words(
            "Från och med {day} har {member} {found:number} uppdrag samtidigt: {posts:post_of}. "
            "Det får vara högst {most:number}.",
            "From {day} on, {member} holds {found:number} posts at the same time: {posts:post_of}. "
            "The limit is {most:number}.",
        ),
    }
    example: ClassVar[Example] = Example(
        toml='kind = "at_once"\nstrength = "must"\nat_most = 1\nposts = [\n    { body = "Styrelsen", post = "chair" },\n'
        '    { body = "Styrelsen", post = "vice_chair" },\n    { body = "Beredningen", post = "chair" },\n]',
        says="Whoever has a post in the board does not chair the preparatory group meanwhile.",
    )

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        found = []
        for day, running in self._days(setting):
            for member in self.members(setting):
                held = tuple(seat for seat in running if setting.held(plan, seat) == member)
                if len(held) > self.at_most and any(_begins(setting, seat, day) for seat in held):
                    args: dict[str, Argument] = {"member": member, "day": str(day), "found": len(held)}
                    args |= {"most": self.at_most, "posts": tuple(qualified(seat.body, seat.post) for seat in held)}
                    key, weight = _key(setting, member, day, running), len(held) - self.at_most
                    found.append(breach(key, held, (member,), "many", args, weight))
        return found

    def post(self, seats: Seats, setting: Setting) -> None:
        for day, running in self._days(setting):
            for member in self.members(setting):
                own = [seat for seat in running if member in setting.body(seat.body).by_name]
                held = {seat: seats.holds(member, seat) for seat in own}
                begins = seats.any_of([held[seat] for seat in own if _begins(setting, seat, day)])
                # One more for each number above what is allowed that is reached.
                steps = range(self.at_most + 1, len(own) + 1)
                many = [seats.all_of([begins, seats.at_least(held.values(), number)]) for number in steps]
                seats.breach(_key(setting, member, day, running), seats.count(many))

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        yield from super().problems(setting, path)
        if 1 < len(self.posts) <= self.at_most:
            yield problem(below(path, "at_most"), "across.at_most", most=self.at_most, posts=len(self.posts))

    def phrase(self, setting: Setting) -> tuple[Words, Arguments]:
        return _PHRASE, super().phrase(setting)[1]

    def history(self, setting: Setting) -> tuple[Seat, ...]:
        return self.earlier(setting, (seat for _, running in self._days(setting) for seat in running))

    def _days(self, setting: Setting) -> list[tuple[date, list[Seat]]]:
        """The days on which planned or designated terms begin, each with the seats of the listed posts held then."""
        return remembered(setting, ("days", self.posts), lambda: self._found_days(setting))

    def _found_days(self, setting: Setting) -> list[tuple[date, list[Seat]]]:
        seats = [seat for body, post in self.listed(setting) for seat in setting.everything(body, post)]
        terms = {seat: setting.term(seat) for seat in seats}
        days = sorted({terms[seat].start for seat in seats if ahead(setting, seat)})
        lasting = [seat for seat in seats if terms[seat].end >= days[0]]
        return [(day, [seat for seat in lasting if terms[seat].start <= day <= terms[seat].end]) for day in days]


_PHRASE = Words(
    "ingen har mer än {at_most:number} av uppdragen i organen samtidigt",
    "nobody holds more than {at_most:number} of the posts of the bodies at the same time",
)


def _begins(setting: Setting, seat: Seat, day: date) -> bool:
    return setting.term(seat).start == day and ahead(setting, seat)


def _key(setting: Setting, member: str, day: date, running: list[Seat]) -> Key:
    """The member, and the labels of the terms that begin on the day: no two days have the same."""
    return (member, *dict.fromkeys(seat.term for seat in running if _begins(setting, seat, day)))
