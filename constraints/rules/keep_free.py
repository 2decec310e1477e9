"""Keep free: a member does not hold a post in stated terms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from constraints.breaches import Breach, breach
from constraints.names import Line, Name
from constraints.posts import Seat
from constraints.problems import Problem
from constraints.rule import Example, Rule
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from constraints.words import Catalogue, Words


class KeepFree(Rule):
    """The member does not hold the post in any of the terms; ``reason`` says why.

    Breaches: one, of weight 1, per term in which it holds the post. The terms may reach past the horizon as far as
    holders are designated. It is a rule of the body and never strikes a turn; what a member asks for is an absence.
    """

    kind: Literal["keep_free"] = "keep_free"
    member: Name
    of_post: Name = Field(alias="post")
    terms: tuple[str, ...] = Field(min_length=1)
    reason: Line = ""

    title: ClassVar[Words] = Words(
        "en viss medlem har inte uppdraget vissa verksamhetsår",
        "a stated member does not hold the post in stated terms",
    )
    said: ClassVar[Words | None] = Words(
        "{member} hålls utanför uppdraget som {post:post} {terms:span}",
        "{member} stays out of the post of {post:post} in {terms:span}",
    )
    texts: ClassVar[Catalogue] = {
        "held": Words("{member} är {post:post} {term}.", "{member} is {post:post} in {term}."),
    }
    example: ClassVar[Example] = Example(
        toml='kind = "keep_free"\nstrength = "wish"\nmember = "Nykvarn"\npost = "vice_chair"\nterms = ["2025"]\n'
        'reason = "Nykvarns kommun leder ett annat samarbete det året"',
        says="Nykvarn is not vice-chair in 2025 if that can be avoided.",
    )

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        found = []
        for seat in self.seats(setting):
            if setting.held(plan, seat) == self.member:
                args = {"member": self.member, "post": seat.post, "term": seat.term}
                found.append(breach((seat.term,), (seat,), (self.member,), "held", args))
        return found

    def post(self, seats: Seats, setting: Setting) -> None:
        for seat in self.seats(setting):
            seats.breach((seat.term,), seats.holds(self.member, seat))

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        yield from self.member_problems(setting, path, self.member)
        yield from self.post_problems(setting, path, self.of_post)
        yield from self.term_problems(setting, path, self.of_post, *self.terms)

    def seats(self, setting: Setting) -> tuple[Seat, ...]:
        """The seats that the member is not to hold."""
        body = self.home(setting).name
        return tuple(Seat(body, self.of_post, term) for term in dict.fromkeys(self.terms))
