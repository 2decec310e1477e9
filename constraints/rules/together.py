"""Together: the same member holds posts of several bodies at the same time."""

from __future__ import annotations

from typing import ClassVar, Literal

from constraints.across import SharedMembers, places, same_holder, somebody
from constraints.breaches import Breach, breach
from constraints.rule import Example
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from constraints.words import Catalogue, Words


class Together(SharedMembers):
    """Whoever holds one of the listed posts also holds those of the other bodies, for as long as their terms overlap.

    Two holdings are at the same time if their terms have a day in common: terms are compared by date, so they may be of
    unequal length and begin on different days. Breaches: one, of weight 1, per two such seats of different bodies with
    different holders; at least one of them is planned or designated, the other may be history that lasts into the plan.
    """

    kind: Literal["together"] = "together"

    title: ClassVar[Words] = Words(
        "samma medlem har uppdragen i organen samtidigt",
        "the same member holds the posts of the bodies at the same time",
    )
    said: ClassVar[Words | None] = Words(
        "samma medlem är samtidigt {posts:post_of}",
        "the same member is at the same time {posts:post_of}",
    )
    texts: ClassVar[Catalogue] = {
        "apart": Words(
            "{member} är {post:post_of} {term}, men {other} är {other_post:post_of} {other_term}.",
            "{member} is {post:post_of} in {term}, but {other} is {other_post:post_of} in {other_term}.",
        ),
    }
    waived_by: ClassVar[frozenset[str]] = frozenset({"terms"})
    example: ClassVar[Example] = Example(
        toml='kind = "together"\nstrength = "wish"\nposts = [\n    { body = "Styrelsen", post = "chair" },\n'
        '    { body = "Beredningen", post = "chair" },\n]',
        says="Whoever chairs the board chairs the preparatory group too.",
    )

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        found = []
        for one, other in self.pairs(setting):
            first, second = setting.held(plan, one), setting.held(plan, other)
            if first is not None and second is not None and first != second:
                args = {"member": first, "other": second, **places(one, other)}
                found.append(breach((*one, *other), (one, other), (first, second), "apart", args))
        return found

    def post(self, seats: Seats, setting: Setting) -> None:
        for one, other in self.pairs(setting):
            both = [somebody(seats, setting, one), somebody(seats, setting, other)]
            apart = seats.all_of([*both, seats.no(same_holder(seats, setting, one, other))])
            seats.breach((*one, *other), apart)
