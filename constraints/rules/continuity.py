"""Continuity: those who hold the posts of a term are not all new to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from constraints.breaches import Breach, breach
from constraints.names import Name
from constraints.posts import Seat
from constraints.problems import Problem, below, problem
from constraints.rule import Example, Rule
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from constraints.words import Catalogue, Words


class Continuity(Rule):
    """In every planned term at least one holder of the posts (default: all of the body) held one of them the term before.

    Breaches: one, of weight 1, per planned term in which all are new. The term before may be history; where it is not listed
    nothing is asked.
    """

    kind: Literal["continuity"] = "continuity"
    posts: tuple[Name, ...] = ()

    title: ClassVar[Words] = Words(
        "inte alla som har uppdrag är nya samtidigt", "not all who hold the posts are new at once"
    )
    texts: ClassVar[Catalogue] = {
        "all_new": Words(
            "Alla som har uppdrag {later} är nya: ingen av dem hade något {earlier}.",
            "All who hold posts in {later} are new: none of them held one in {earlier}.",
        ),
    }
    waived_by: ClassVar[frozenset[str]] = frozenset({"terms"})
    example: ClassVar[Example] = Example(
        toml='kind = "continuity"\nstrength = "wish"\nposts = ["chair", "vice_chair"]',
        says="Chair and vice-chair are never both new.",
    )

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        found = []
        for before, now in self._pairs(setting):
            earlier = {setting.held(plan, seat) for seat in before} - {None}
            holders = [setting.held(plan, seat) for seat in now]
            if not earlier & {*holders}:
                args = {"earlier": before[0].term, "later": now[0].term}
                members = tuple(dict.fromkeys(name for name in holders if name))
                found.append(breach((now[0].term,), (*before, *now), members, "all_new", args))
        return found

    def post(self, seats: Seats, setting: Setting) -> None:
        names = [member.name for member in self.home(setting).members]
        for before, now in self._pairs(setting):
            stays = [
                seats.all_of(
                    [seats.any_of(seats.holds(n, s) for s in before), seats.any_of(seats.holds(n, s) for s in now)]
                )
                for n in names
            ]
            seats.breach((now[0].term,), seats.no(seats.any_of(stays)))

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        body = self.home(setting)
        for place, post in enumerate(self.posts):
            if post not in body.posts:
                yield problem(below(path, "posts", place), "post.unknown", post=post, known=body.posts)
        posts = [post for post in self.posts or body.posts if post in body.posts]
        if len({body.ladder_of(post).timeline.labels for post in posts}) > 1:
            yield problem(below(path, "posts"), "quota.terms", posts=tuple(posts))

    def history(self, setting: Setting) -> tuple[Seat, ...]:
        return tuple(seat for before, _ in self._pairs(setting) for seat in before if setting.number(seat) < 1)

    def _pairs(self, setting: Setting) -> list[tuple[tuple[Seat, ...], tuple[Seat, ...]]]:
        """The seats of a listed term and those of the planned one after it."""
        body = self.home(setting)
        posts = self.posts or body.posts
        timeline = body.ladder_of(posts[0]).timeline
        found = []
        for term in timeline.planned:
            place = timeline.index(term.label)
            if place > 0:
                before = timeline.terms[place - 1].label
                found.append(
                    (
                        tuple(Seat(body.name, post, before) for post in posts),
                        tuple(Seat(body.name, post, term.label) for post in posts),
                    )
                )
        return found
