"""New pair: the same two members do not hold two posts together in two terms in a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from constraints.breaches import Breach, breach
from constraints.names import Name
from constraints.posts import Seat
from constraints.problems import Problem, below, problem
from constraints.rule import Example, Rule
from constraints.seats import Literal as SeatLiteral
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from constraints.words import Argument, Catalogue, Words

#: The seats of the two posts in one term, then in the next.
Four = tuple[Seat, Seat, Seat, Seat]


class NewPair(Rule):
    """Whoever holds two posts together does not hold them together again in the next term, not the other way round either.

    ``posts`` are the two (default: the body's, if it has just two). Breaches: one, of weight 1, per planned term whose pair
    is that of the listed term before.
    """

    kind: Literal["new_pair"] = "new_pair"
    posts: tuple[Name, ...] = ()

    title: ClassVar[Words] = Words(
        "samma två medlemmar har inte uppdragen tillsammans två gånger i rad",
        "the same two members do not hold the posts together twice in a row",
    )
    texts: ClassVar[Catalogue] = {
        "same": Words(
            "{members} har uppdragen tillsammans både {earlier} och {later}.",
            "{members} hold the posts together both in {earlier} and in {later}.",
        ),
    }
    waived_by: ClassVar[frozenset[str]] = frozenset({"terms"})
    example: ClassVar[Example] = Example(
        toml='kind = "new_pair"\nstrength = "must"',
        says="Chair and vice-chair of one year do not change places the year after, nor stay.",
    )

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        found = []
        for seats in self._fours(setting):
            pair = [setting.held(plan, seat) for seat in seats]
            if None not in pair and {*pair[:2]} == {*pair[2:]} and len({*pair}) == 2:
                members = tuple(name for name in pair[:2] if name)
                args: dict[str, Argument] = {"members": members, "earlier": seats[0].term, "later": seats[2].term}
                found.append(breach((seats[2].term,), seats, members, "same", args))
        return found

    def post(self, seats: Seats, setting: Setting) -> None:
        names = [member.name for member in self.home(setting).members]

        def both(one: Seat, other: Seat) -> SeatLiteral:
            return seats.any_of([seats.all_of([seats.holds(n, one), seats.holds(n, other)]) for n in names])

        for one, other, next_one, next_other in self._fours(setting):
            stay = seats.all_of([both(one, next_one), both(other, next_other)])
            change = seats.all_of([both(one, next_other), both(other, next_one)])
            alone = [both(one, other), both(next_one, next_other)]
            same = seats.all_of([seats.any_of([stay, change]), *(seats.no(literal) for literal in alone)])
            seats.breach((next_one.term,), same)

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        body = self.home(setting)
        for place, post in enumerate(self.posts):
            if post not in body.posts:
                yield problem(below(path, "posts", place), "post.unknown", post=post, known=body.posts)
        posts = self.posts or body.posts
        if len(set(posts)) != 2:
            yield problem(below(path, "posts"), "new_pair.two", known=body.posts)
        elif len({body.ladder_of(post).timeline.labels for post in posts if post in body.posts}) > 1:
            yield problem(below(path, "posts"), "quota.terms", posts=tuple(posts))

    def history(self, setting: Setting) -> tuple[Seat, ...]:
        return tuple(seat for four in self._fours(setting) for seat in four[:2] if setting.number(seat) < 1)

    def _fours(self, setting: Setting) -> list[Four]:
        body = self.home(setting)
        one, other = self.posts or body.posts
        timeline = body.ladder_of(one).timeline
        found = []
        for term in timeline.planned:
            place = timeline.index(term.label)
            if place > 0:
                before = timeline.terms[place - 1].label
                labels = (before, before, term.label, term.label)
                first, second, third, fourth = zip((one, other, one, other), labels, strict=True)
                found.append(
                    (
                        Seat(body.name, *first),
                        Seat(body.name, *second),
                        Seat(body.name, *third),
                        Seat(body.name, *fourth),
                    )
                )
        return found
