"""Coverage: everybody gets the post before anybody gets it again, or once in every period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from constraints.breaches import Breach, breach
from constraints.members import Member
from constraints.names import Name
from constraints.posts import Seat
from constraints.problems import Problem, below, problem
from constraints.rule import Example, Rule
from constraints.rules.coverage_periods import Period, periods
from constraints.rules.coverage_posting import post_nobody_twice
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from constraints.words import Argument, Arguments, Catalogue, Words

_NOBODY_TWICE = Words(
    "ingen får uppdraget som {post:post} igen förrän alla har haft det lika många gånger",
    "nobody gets the post of {post:post} again before everybody has held it as many times",
)
_PER_PERIOD = Words(
    "alla får uppdraget som {post:post} i varje period om {period:number} verksamhetsår",
    "everybody gets the post of {post:post} in every period of {period:number} terms",
)
_PER_TERM = Words(
    "alla får uppdraget som {post:post} varje verksamhetsår", "everybody gets the post of {post:post} in every term"
)
_PER_ELECTION = Words(
    "alla får uppdraget som {post:post} mellan ett val och nästa",
    "everybody gets the post of {post:post} between one election and the next",
)


class Coverage(Rule):
    """Everybody gets the post: all those who take part in its order, or all members where it has none.

    ``mode = "nobody_twice"``: one breach per planned holding whose member has held the post in more listed terms
    before (history, and planned terms) than somebody else who takes part and is a member then. It is counted from the first
    listed term: whoever had its turn of a round before that would have another. So begin the history where a round begins.

    ``mode = "per_period"``: one breach per period and member that belongs to the body for the whole period and does not
    hold the post in it. ``period`` is a number of terms, counted from the listed term ``since`` (the first planned one), or
    ``"election"``: the terms that start after one election day and on or before the next. Only periods wholly inside
    history and horizon that have a planned term count.

    Every breach weighs 1; designations beyond the horizon do not count.
    """

    kind: Literal["coverage"] = "coverage"
    of_post: Name = Field(alias="post")
    mode: Literal["nobody_twice", "per_period"]
    period: Annotated[int, Field(strict=True, ge=1)] | Literal["election"] | None = None
    since: str | None = None

    title: ClassVar[Words] = Words("alla får uppdraget", "everybody gets the post")
    texts: ClassVar[Catalogue] = {
        "again": Words(
            "{member} är {post:post} {term}, men {waiting} har färre tidigare verksamhetsår i uppdraget "
            "enligt historik och plan.",
            "{member} is {post:post} in {term}, though history and plan list fewer earlier terms in the post "
            "for {waiting}.",
        ),
        "without": Words(
            "{member} är inte {post:post} något av verksamhetsåren {terms:span}.",
            "{member} is not {post:post} in any of the terms {terms:span}.",
        ),
    }
    example: ClassVar[Example] = Example(
        toml='kind = "coverage"\nstrength = "wish"\npost = "chair"\nmode = "nobody_twice"',
        says="Nobody chairs again before everybody has chaired as many times.",
    )

    @model_validator(mode="after")
    def _parameters_of_the_mode(self) -> Coverage:
        given = [name for name in ("period", "since") if getattr(self, name) is not None]
        if self.mode == "nobody_twice" and given:
            raise PydanticCustomError("coverage.not_with", "{name} with {mode}", {"name": given[0], "mode": self.mode})
        if self.mode == "per_period" and self.period is None:
            raise PydanticCustomError("coverage.no_period", "per_period without period")
        if self.period == "election" and self.since is not None:
            raise PydanticCustomError("coverage.since_election", "since with election")
        return self

    def phrase(self, setting: Setting) -> tuple[Words, Arguments]:
        """The two modes say different things; the period is told."""
        if self.mode == "nobody_twice":
            return _NOBODY_TWICE, self.arguments()
        if self.period == "election":
            return _PER_ELECTION, self.arguments()
        return _PER_TERM if self.period == 1 else _PER_PERIOD, self.arguments()

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        if self.mode == "per_period":
            return [*self._without(plan, setting)]
        return [*self._again(plan, setting)]

    def _again(self, plan: Holders, setting: Setting) -> Iterator[Breach]:
        body = self.home(setting).name
        held = Counter(setting.held(plan, seat) for seat in setting.past(body, self.of_post))
        for seat in self._planned(setting):
            member = plan.holder(seat)
            others = [other.name for other in self._members(setting) if setting.belongs(other.name, seat)]
            waiting = tuple(other for other in others if held[other] < held[member])
            if waiting:
                args: dict[str, Argument] = {"member": member, "post": seat.post, "term": seat.term, "waiting": waiting}
                yield breach((seat.term,), (seat,), (member, *waiting), "again", args)
            held[member] += 1

    def _without(self, plan: Holders, setting: Setting) -> Iterator[Breach]:
        for period, member in self._expected(setting):
            if all(setting.held(plan, seat) != member for seat in period):
                terms = tuple(seat.term for seat in period)
                args: dict[str, Argument] = {"member": member, "post": self.of_post, "terms": terms}
                planned = tuple(seat for seat in period if seat in setting.planned)
                yield breach((period[0].term, member), planned, (member,), "without", args)

    def post(self, seats: Seats, setting: Setting) -> None:
        if self.mode == "nobody_twice":
            names = tuple(member.name for member in self._members(setting))
            post_nobody_twice(seats, setting, self.home(setting), self.of_post, names)
            return
        for period, member in self._expected(setting):
            held = seats.any_of([seats.holds(member, seat) for seat in period])
            seats.breach((period[0].term, member), seats.no(held))

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        if self.of_post not in self.home(setting).posts:
            yield from self.post_problems(setting, path, self.of_post)
            return
        timeline = self.home(setting).ladder_of(self.of_post).timeline
        known = tuple(term.label for term in (*timeline.history, *timeline.planned))
        if self.since is not None and self.since not in known:
            yield problem(below(path, "since"), "term.unknown", term=self.since, known=known)
        if self.period == "election" and setting.calendar is None:
            yield problem(below(path, "period"), "coverage.no_calendar")

    def history(self, setting: Setting) -> tuple[Seat, ...]:
        past = setting.past(self.home(setting).name, self.of_post)
        inside = {seat for period in self._periods(setting) for seat in period}
        return past if self.mode == "nobody_twice" else tuple(seat for seat in past if seat in inside)

    def history_input(self, setting: Setting) -> Hashable:
        """How many times each member that can still hold the post has held it, or who has held it in which period."""
        if self.mode == "per_period":
            seats = self.history(setting)
            return tuple(
                any(setting.reading.get(seat) == member for seat in period if seat in seats)
                for period, member in self._expected(setting)
            )
        held = Counter(setting.reading.get(seat) for seat in self.history(setting))
        names = [member.name for member in self.home(setting).members]
        planned = self._planned(setting)
        return tuple((name, held[name]) for name in names if any(setting.belongs(name, seat) for seat in planned))

    def _planned(self, setting: Setting) -> tuple[Seat, ...]:
        body = self.home(setting).name
        return tuple(seat for seat in setting.sequence(body, self.of_post) if seat in setting.planned)

    def _members(self, setting: Setting) -> tuple[Member, ...]:
        """Who takes part."""
        body = self.home(setting)
        order = body.order_of(self.of_post)
        return body.participants(order) if order else body.members

    def _periods(self, setting: Setting) -> tuple[Period, ...]:
        if self.period is None:
            return ()
        return periods(setting, self.home(setting).name, self.of_post, self.period, self.since)

    def _expected(self, setting: Setting) -> Iterator[tuple[Period, str]]:
        """Each period with each member that is to hold the post in it."""
        for period in self._periods(setting):
            for member in self._members(setting):
                if all(setting.belongs(member.name, seat) for seat in period):
                    yield period, member.name
