"""Spacing: some terms pass before the same member holds a post again."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import ClassVar, Literal

from pydantic import Field

from constraints.breaches import Breach, Key, breach
from constraints.names import Name
from constraints.posts import Seat
from constraints.problems import Problem
from constraints.rule import Example, Rule
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from constraints.words import Catalogue, Words


class Spacing(Rule):
    """Two holdings of the post by one member begin at least ``terms`` terms apart (3: in 2025, then not before 2028).

    Breaches: one per closer pair whose later holding is planned or designated; the earlier one may be history. The
    weight is the number of terms by which the distance falls short. Every pair counts, not only neighbouring ones.
    """

    kind: Literal["spacing"] = "spacing"
    of_post: Name = Field(alias="post")
    terms: int = Field(ge=2, strict=True)

    title: ClassVar[Words] = Words(
        "det går en viss tid innan samma medlem får uppdraget igen",
        "some time passes before the same member holds the post again",
    )
    said: ClassVar[Words | None] = Words(
        "den som är {post:post} är det igen tidigast {terms:number} verksamhetsår senare",
        "whoever is {post:post} is so again {terms:number} terms later at the earliest",
    )
    unit: ClassVar[Words] = Words("verksamhetsår som fattas i avståndet", "terms by which the distance falls short")
    texts: ClassVar[Catalogue] = {
        "close": Words(
            "{member} är {post:post} {earlier} och igen {later}.",
            "{member} is {post:post} in {earlier} and again in {later}.",
        ),
    }
    example: ClassVar[Example] = Example(
        toml='kind = "spacing"\nstrength = "must"\npost = "chair"\nterms = 3',
        says="Who chairs in 2025 does not chair again before 2028.",
    )

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        found = []
        body = self.home(setting).name
        held: dict[str, list[tuple[int, Seat]]] = {}
        for place, later in enumerate(setting.everything(body, self.of_post)):
            member = setting.held(plan, later)
            if member is None:
                continue
            for before, earlier in held.setdefault(member, []):
                short = self.terms - (place - before)
                if short > 0 and setting.number(later) >= 1:
                    args = {"member": member, "post": later.post, "earlier": earlier.term, "later": later.term}
                    key = _key(member, earlier, later)
                    found.append(breach(key, (earlier, later), (member,), "close", args, short))
            held[member].append((place, later))
        return found

    def post(self, seats: Seats, setting: Setting) -> None:
        members = [member.name for member in self.home(setting).members]
        for earlier, later, short in self._pairs(setting):
            past = setting.reading.get(earlier)
            for member in members if past is None else [past]:
                both = seats.all_of([seats.holds(member, earlier), seats.holds(member, later)])
                seats.breach(_key(member, earlier, later), seats.total([(short, both)]))

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        yield from self.post_problems(setting, path, self.of_post)

    def history(self, setting: Setting) -> tuple[Seat, ...]:
        earlier = dict.fromkeys(earlier for earlier, _, _ in self._pairs(setting))
        return tuple(seat for seat in earlier if setting.number(seat) < 1)

    def history_input(self, setting: Setting) -> Hashable:
        """The holders that can hold the post again; one that has left cannot come too close."""
        later = setting.sequence(self.home(setting).name, self.of_post)
        holders = [setting.reading.get(seat, "") for seat in self.history(setting)]
        return tuple(name if any(setting.belongs(name, seat) for seat in later) else None for name in holders)

    def _pairs(self, setting: Setting) -> Iterator[tuple[Seat, Seat, int]]:
        """Seats too close for one member, earlier and later, and by how many terms."""
        body = self.home(setting).name
        seats = setting.everything(body, self.of_post)
        for place in range(len(setting.past(body, self.of_post)), len(seats)):
            for distance in range(min(self.terms - 1, place), 0, -1):
                yield seats[place - distance], seats[place], self.terms - distance


def _key(member: str, earlier: Seat, later: Seat) -> Key:
    return (member, earlier.term, later.term)
