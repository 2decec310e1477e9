"""Not both: no member holds posts of several bodies at the same time."""

from __future__ import annotations

from typing import ClassVar, Literal

from constraints.across import SharedMembers, places, shared
from constraints.breaches import Breach, Key, breach
from constraints.posts import Seat
from constraints.rule import Example
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from constraints.words import Catalogue, Words


class NotBoth(SharedMembers):
    """No member holds two of the listed posts, of different bodies, at the same time.

    Two holdings are at the same time if their terms have a day in common: terms are compared by date, so they may be of
    unequal length and begin on different days. Breaches: one, of weight 1, per two such holdings of one member; at least one
    of them is planned or designated, the other may be history that lasts into the plan.
    """

    kind: Literal["not_both"] = "not_both"

    title: ClassVar[Words] = Words(
        "ingen har uppdrag i två organ samtidigt", "nobody holds posts of two bodies at the same time"
    )
    said: ClassVar[Words | None] = Words(
        "ingen är samtidigt {posts:post_of}",
        "nobody is at the same time {posts:post_of}",
    )
    texts: ClassVar[Catalogue] = {
        "both": Words(
            "{member} är {post:post_of} {term} och samtidigt {other_post:post_of} {other_term}.",
            "{member} is {post:post_of} in {term} and at the same time {other_post:post_of} in {other_term}.",
        ),
    }
    example: ClassVar[Example] = Example(
        toml='kind = "not_both"\nstrength = "must"\nposts = [\n    { body = "Styrelsen", post = "chair" },\n'
        '    { body = "Beredningen", post = "chair" },\n]',
        says="Nobody chairs the board and the preparatory group at once.",
    )

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        found = []
        for one, other in self.pairs(setting):
            member = setting.held(plan, one)
            if member is not None and setting.held(plan, other) == member:
                args = {"member": member, **places(one, other)}
                found.append(breach(_key(member, one, other), (one, other), (member,), "both", args))
        return found

    def post(self, seats: Seats, setting: Setting) -> None:
        for one, other in self.pairs(setting):
            for member in shared(setting, one, other):
                both = seats.all_of([seats.holds(member, one), seats.holds(member, other)])
                seats.breach(_key(member, one, other), both)


def _key(member: str, one: Seat, other: Seat) -> Key:
    return (member, *one, *other)
