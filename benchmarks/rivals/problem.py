"""A case of ``cases.four_ranks`` as one line of turns: all that a hand-written program needs, without the library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks import cases


@dataclass(frozen=True)
class Problem:
    """Places 1 to ``length`` each take a turn; turn j (from 1) belongs to ``owners[j - 1]``, and stands at place j.

    ``free[p]`` has the members that can stand at place p: none that is absent in a term in which it would be vice-chair or
    chair. Two turns of a member are to lie ``apart`` places apart; the last chair before the plan stood at place 0.
    With ``ranks`` = 1 the overtakes alone count.
    """

    length: int
    owners: tuple[str, ...]
    free: tuple[frozenset[str], ...]
    apart: int
    last: str
    bloc: dict[str, str]
    ranks: int = 4

    @property
    def turns(self) -> range:
        return range(1, len(self.owners) + 1)

    @property
    def places(self) -> range:
        return range(1, self.length + 1)

    def owner(self, turn: int) -> str:
        return self.owners[turn - 1]

    def may(self, turn: int, place: int) -> bool:
        return self.owner(turn) in self.free[place]

    def near(self) -> Iterator[tuple[int, int]]:
        """Pairs of turns of one member, earlier and later."""
        for turn in self.turns:
            yield from ((turn, other) for other in self.turns if other > turn and self.owner(other) == self.owner(turn))

    def twice(self) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        """Turns with places that would give a member two posts at once: of two neighbouring places."""
        for one, other in self.near():
            yield from (((one, p), (other, p + 1)) for p in self.places)


def problem(members: int, terms: int, ranks: int = 4) -> Problem:
    """The numbers of ``cases.four_ranks``, with one round of turns more than there are places."""
    case = cases.four_ranks(members, terms)
    names = [member["name"] for member in case["body"]["members"]]
    away = {item["member"]: {int(year) - cases.FIRST_YEAR + 1 for year in item["terms"]} for item in case["absence"]}
    free = [frozenset(names)]
    for place in range(1, terms + 2):
        held = {term for term in (place - 1, place) if 1 <= term <= terms}
        free.append(frozenset(name for name in names if not held & away.get(name, set())))
    free[1] &= {names[0]}
    length = terms + 1
    owners = tuple(names[spot % members] for spot in range(length + members))
    bloc = {member["name"]: member["attributes"]["bloc"] for member in case["body"]["members"]}
    return Problem(length, owners, tuple(free), members * 3 // 4, names[-1], bloc, ranks)


#: The members in line, and whether that is proven best; None if nothing was found.
Answer = tuple[list[str] | None, bool]
