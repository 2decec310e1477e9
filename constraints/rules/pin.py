"""Pin: a member holds a post in stated terms."""

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


class Pin(Rule):
    """The member holds the post in each of the terms; ``reason`` says why.

    Breaches: one, of weight 1, per term in which somebody else holds the post, or nobody is designated for it. The
    terms may reach past the horizon as far as holders are designated.
    """

    kind: Literal["pin"] = "pin"
    member: Name
    of_post: Name = Field(alias="post")
    terms: tuple[str, ...] = Field(min_length=1)
    reason: Line = ""

    title: ClassVar[Words] = Words(
        "en viss medlem har uppdraget vissa verksamhetsår", "a stated member holds the post in stated terms"
    )
    said: ClassVar[Words | None] = Words(
        "{member} är {post:post} {terms:span}", "{member} is {post:post} in {terms:span}"
    )
    texts: ClassVar[Catalogue] = {
        "not_held": Words("{member} är inte {post:post} {term}.", "{member} is not {post:post} in {term}."),
    }
    example: ClassVar[Example] = Example(
        toml='kind = "pin"\nstrength = "must"\nmember = "Huddinge"\npost = "chair"\nterms = ["2026"]\n'
        'reason = "Huddinge kommun är värd för jubileet"',
        says="Huddinge chairs in 2026.",
    )

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        found = []
        for seat in self.seats(setting):
            holder = setting.held(plan, seat)
            if holder != self.member:
                members = (self.member,) if holder is None else (self.member, holder)
                args = {"member": self.member, "post": seat.post, "term": seat.term}
                found.append(breach((seat.term,), (seat,), members, "not_held", args))
        return found

    def post(self, seats: Seats, setting: Setting) -> None:
        for seat in self.seats(setting):
            seats.breach((seat.term,), seats.no(seats.holds(self.member, seat)))

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        yield from self.member_problems(setting, path, self.member)
        yield from self.post_problems(setting, path, self.of_post)
        yield from self.term_problems(setting, path, self.of_post, *self.terms)
        yield from self._membership_problems(setting, below(path, "terms"))

    def _membership_problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        """Terms in which the member has left already, or has not joined yet."""
        member = self.home(setting).by_name.get(self.member)
        known = self.labels(self.of_post, setting) if self.of_post in self.home(setting).posts else ()
        for number, seat in enumerate(Seat(self.home(setting).name, self.of_post, term) for term in self.terms):
            if member is None or seat.term not in known or member.belongs(setting.term(seat)):
                continue
            args = {"member": member.name, "term": seat.term}
            if member.has_left(setting.term(seat)):
                yield problem(below(path, number), "member.left", day=str(member.leaves), **args)
            else:
                yield problem(below(path, number), "member.not_yet", day=str(member.joins), **args)

    def seats(self, setting: Setting) -> tuple[Seat, ...]:
        """The seats that the member is to hold."""
        body = self.home(setting).name
        return tuple(Seat(body, self.of_post, term) for term in dict.fromkeys(self.terms))
