"""Hand-overs: not all posts pass to somebody else on the same day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from constraints.across import AcrossBodies, Pair, ahead, remembered, same_holder, somebody
from constraints.breaches import Breach, Key, breach
from constraints.posts import Seat, qualified
from constraints.problems import Problem, below, problem
from constraints.rule import Example
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from constraints.words import Argument, Arguments, Catalogue, Words


class Handovers(AcrossBodies):
    """At most ``at_most`` of the listed posts are handed over on the same day (default: not all of them).

    A post is handed over on the first day of a term that somebody else held in the term before; the first listed term of a
    post is no hand-over. Days count on which a planned or designated term begins; hand-overs of another body's history on
    such a day count too. Breaches: one per day with more hand-overs; the weight is how many are too many. The posts may be
    of one body, if they have ladders of their own.
    """

    kind: Literal["handovers"] = "handovers"
    at_most: Annotated[int, Field(strict=True, ge=1)] | None = None

    several: ClassVar[bool] = False
    title: ClassVar[Words] = Words(
        "alla uppdragen byter inte innehavare samma dag", "the posts are not all handed over on the same day"
    )
    said: ClassVar[Words | None] = Words(
        "{posts:post_of} byter inte innehavare samma dag",
        "{posts:post_of} do not change holders on the same day",
    )
    unit: ClassVar[Words] = Words("byten som är för många", "hand-overs that are too many")
    texts: ClassVar[Catalogue] = {
        "same_day": Words(
            "{day} byter {found:number} uppdrag innehavare: {posts:post_of}. Det får vara högst {most:number}.",
            "On {day}, {found:number} posts are handed over: {posts:post_of}. The limit is {most:number}.",
        ),
    }
    waived_by: ClassVar[frozenset[str]] = frozenset({"terms"})
    example: ClassVar[Example] = Example(
        toml='kind = "handovers"\nstrength = "wish"\nposts = [\n    { body = "Styrelsen", post = "chair" },\n'
        '    { body = "Beredningen", post = "chair" },\n]',
        says="When the board gets a new chair, the preparatory group keeps its own.",
    )

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        found = []
        for day, steps in self._days(setting):
            held = {seat: setting.held(plan, seat) for step in steps for seat in step}
            known = [step for step in steps if None not in (held[step[0]], held[step[1]])]
            new = [later for earlier, later in known if held[earlier] != held[later]]
            if len(new) > self._most:
                args: dict[str, Argument] = {"day": str(day), "found": len(new), "most": self._most}
                args["posts"] = tuple(qualified(seat.body, seat.post) for seat in new)
                members = tuple(dict.fromkeys(name for seat in new if (name := held[seat])))
                found.append(breach(_key(steps), tuple(new), members, "same_day", args, len(new) - self._most))
        return found

    def post(self, seats: Seats, setting: Setting) -> None:
        for _, steps in self._days(setting):
            changed = []
            for earlier, later in steps:
                both = [somebody(seats, setting, earlier), somebody(seats, setting, later)]
                changed.append(seats.all_of([*both, seats.no(same_holder(seats, setting, earlier, later))]))
            over = seats.total([(1, literal) for literal in changed], -self._most)
            seats.breach(_key(steps), seats.maximum([0, over]))

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        wrong = [*super().problems(setting, path)]
        yield from wrong
        if self.at_most is not None and 1 < len(self.posts) <= self.at_most:
            yield problem(below(path, "at_most"), "across.at_most", most=self.at_most, posts=len(self.posts))
        elif not wrong and all(len(steps) <= self._most for _, steps in self._days(setting)):
            yield problem(below(path, "posts"), "across.no_day", most=self._most)

    def phrase(self, setting: Setting) -> tuple[Words, Arguments]:
        words, args = super().phrase(setting)
        return (words if self.at_most is None else _AT_MOST), args

    def history(self, setting: Setting) -> tuple[Seat, ...]:
        return self.earlier(setting, (seat for _, steps in self._days(setting) for step in steps for seat in step))

    @property
    def _most(self) -> int:
        return len(self.posts) - 1 if self.at_most is None else self.at_most

    def _days(self, setting: Setting) -> list[tuple[date, list[Pair]]]:
        """The days on which planned or designated terms begin; each with the seats that then follow others of their post."""
        return remembered(setting, ("steps", self.posts), lambda: self._found_days(setting))

    def _found_days(self, setting: Setting) -> list[tuple[date, list[Pair]]]:
        found: dict[date, list[Pair]] = {}
        for body, post in self.listed(setting):
            for earlier, later in pairwise(setting.everything(body, post)):
                found.setdefault(setting.term(later).start, []).append((earlier, later))
        return [(day, found[day]) for day in sorted(found) if any(ahead(setting, later) for _, later in found[day])]


_AT_MOST = Words(
    "högst {at_most:number} av uppdragen byter innehavare samma dag",
    "at most {at_most:number} of the posts are handed over on the same day",
)


def _key(steps: list[Pair]) -> Key:
    """The labels of the terms that begin on the day: no two days have the same."""
    return tuple(dict.fromkeys(later.term for _, later in steps))
