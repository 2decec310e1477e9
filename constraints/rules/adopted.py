"""Adopted: what an earlier plan says still stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from constraints.breaches import Breach, breach
from constraints.names import Line, Name
from constraints.posts import Seat
from constraints.problems import Problem, below, problem
from constraints.rule import Example, Rule
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from constraints.words import Catalogue, Words


class Adopted(Rule):
    """An earlier plan, ``{term: {post: member}}``, still stands; ``reason`` says why, or how it was adopted.

    Breaches: one, of weight 1, per listed seat that another member holds. Seats that it does not list are free.
    """

    kind: Literal["adopted"] = "adopted"
    plan: dict[str, dict[Name, Name]] = Field(min_length=1)
    reason: Line = ""

    title: ClassVar[Words] = Words("den tidigare planen gäller", "the earlier plan stands")
    texts: ClassVar[Catalogue] = {
        "departs": Words(
            "{member} är {post:post} {term}; den tidigare planen har {earlier}.",
            "{member} is {post:post} in {term}; the earlier plan has {earlier}.",
        ),
    }
    example: ClassVar[Example] = Example(
        toml='kind = "adopted"\nstrength = "wish"\nreason = "Inriktningen från 2023"\n'
        'plan = { 2025 = { chair = "Haninge", vice_chair = "Nykvarn" } }',
        says="As few seats as possible depart from the plan of 2023.",
    )

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        found = []
        for seat, earlier in self.listed(setting):
            holder = plan.holder(seat)
            if holder != earlier:
                args = {"member": holder, "post": seat.post, "term": seat.term, "earlier": earlier}
                found.append(breach((seat.term, seat.post), (seat,), (holder, earlier), "departs", args))
        return found

    def post(self, seats: Seats, setting: Setting) -> None:
        for seat, earlier in self.listed(setting):
            seats.breach((seat.term, seat.post), seats.no(seats.holds(earlier, seat)))

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        posts = self.home(setting).posts
        for term, row in self.plan.items():
            place = below(path, "plan", term)
            if other := self._named_twice(setting, term):
                yield problem(place, "history.two_names", given=term, label=other)
                continue
            for post, member in row.items():
                yield from self.member_problems(setting, place, member, key=post)
                if post in posts:
                    yield from self._term_problems(setting, place, post, term)
                else:
                    yield from self.post_problems(setting, place, post, key=post)

    def _named_twice(self, setting: Setting, term: str) -> str | None:
        """What the term of a row is called, if another row has it by that."""
        home = self.home(setting)
        timelines = [home.ladder_of(post).timeline for post in self.plan[term] if post in home.posts]
        called = (timeline.other_names.get(term, "") for timeline in timelines if term not in timeline)
        return next((label for label in called if label in self.plan), None)

    def _term_problems(self, setting: Setting, place: str, post: str, term: str) -> Iterator[Problem]:
        """A term that is not planned for the post (a designated one is settled by the plan itself)."""
        known = tuple(item.label for item in self.home(setting).ladder_of(post).timeline.planned)
        if term not in known:
            yield problem(below(place, post), "term.unknown", term=term, known=known)

    def listed(self, setting: Setting) -> Iterator[tuple[Seat, str]]:
        """The seats of the earlier plan with their members."""
        body = self.home(setting).name
        for term, row in self.plan.items():
            for post, member in row.items():
                yield Seat(body, post, term), member
