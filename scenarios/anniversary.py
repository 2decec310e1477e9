"""A rule from outside the library: a member does not chair in a year in which it celebrates an anniversary of its own.

Named on the command line: ``rotation propose scenarios/own_rule.toml --rules scenarios/anniversary.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from constraints.breaches import Breach, breach
from constraints.members import Member
from constraints.names import Name
from constraints.posts import Seat
from constraints.problems import Problem, below
from constraints.rule import Example, Rule
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from constraints.words import Argument, Catalogue, Words


class Anniversary(Rule):
    """A member does not hold the post in a term in which it celebrates an anniversary: every so many years since it was
    founded, by the year in an attribute of the member.

    Breaches: one, of weight 1, per planned seat whose holder celebrates in a calendar year in which the term ends.
    """

    kind: Literal["anniversary"] = "anniversary"
    of_post: Name = Field(alias="post")
    attribute: Name = "founded"
    every: Annotated[int, Field(strict=True, ge=1)] = 50

    title: ClassVar[Words] = Words(
        "den som firar jubileum har inte uppdraget det året", "whoever celebrates an anniversary does not hold the post"
    )
    said: ClassVar[Words | None] = Words(
        "den som firar jubileum är inte {post:post} det året",
        "whoever celebrates an anniversary is not {post:post} in that year",
    )
    texts: ClassVar[Catalogue] = {
        "celebrates": Words(
            "{member} är {post:post} {term} och firar då {years} år.",
            "{member} is {post:post} in {term}, when it celebrates {years} years.",
        ),
    }
    problem_texts: ClassVar[Catalogue] = {
        "no_year": Words(
            "{member} saknar ett årtal i {attribute}. Skriv det bland medlemmens attributes.",
            "{member} has no year in {attribute}. Write it among the member's attributes.",
        ),
    }
    example: ClassVar[Example] = Example(
        toml='kind = "anniversary"\nstrength = "must"\npost = "chair"\nevery = 25',
        says="A municipality that was founded in 1975 does not chair in 2025.",
    )

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        """Every planned seat whose holder celebrates."""
        found = []
        for seat in self._seats(setting):
            member = plan.holder(seat)
            if years := self._celebrates(member, seat, setting):
                args: dict[str, Argument] = {"member": member, "post": seat.post, "term": seat.term, "years": years}
                found.append(breach((seat.term,), (seat,), (member,), "celebrates", args))
        return found

    def post(self, seats: Seats, setting: Setting) -> None:
        """The same, for the solver: one of those who celebrate holds the seat."""
        names = [member.name for member in self.home(setting).members]
        for seat in self._seats(setting):
            celebrating = [name for name in names if self._celebrates(name, seat, setting)]
            seats.breach((seat.term,), seats.any_of(seats.holds(name, seat) for name in celebrating))

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        """An unknown post, and members without a year."""
        yield from self.post_problems(setting, path, self.of_post)
        for member in self.home(setting).members:
            if _year(member, self.attribute) is None:
                yield self.wrong(below(path, "attribute"), "no_year", member=member.name, attribute=self.attribute)

    def _seats(self, setting: Setting) -> list[Seat]:
        home = self.home(setting).name
        return [seat for seat in setting.seats if (seat.body, seat.post) == (home, self.of_post)]

    def _celebrates(self, name: str, seat: Seat, setting: Setting) -> int:
        """How many years the member has been there when the term ends, if that is a number to celebrate; else 0."""
        founded = _year(self.home(setting).by_name[name], self.attribute)
        age = setting.term(seat).end.year - (founded or 0)
        return age if age > 0 and age % self.every == 0 else 0


def _year(member: Member, attribute: str) -> int | None:
    written = member.attributes.get(attribute, "")
    return int(written) if written.isascii() and written.isdigit() else None
