"""Load: in each year, or over the plan, no member carries more posts than is even."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from constraints.across import AcrossBodies, PostOf, ahead, remembered
from constraints.breaches import Breach, Key, breach
from constraints.posts import Seat
from constraints.problems import Problem, below, problem
from constraints.rule import Example
from constraints.rules.load_counting import Period, whole_plan, years_of
from constraints.seats import Integer, Seats
from constraints.setting import Holders, Setting
from constraints.words import Argument, Arguments, Catalogue, Words


class WeighedPost(PostOf):
    """A post of a body, and how much a month in it counts."""

    weight: Annotated[int, Field(strict=True, ge=1, le=1000)] = 1


class Load(AcrossBodies):
    """No member carries more of the listed posts than is even, in any calendar year (or, with ``per``, over the whole plan).

    What is carried is counted in post-months: a month counts for whoever holds the post on its 15th day, as many times as
    the ``weight`` of the post says. Years count in which planned terms have a month; history and designated holdings
    count within them. A member may carry ``at_most`` so many; without it what is even: all post-months of the period,
    divided by the members that take part in the order of one of its planned posts (in a post without an order: all
    members), rounded up to a whole number. What a member carries by history alone is not too much.

    ``measure = "sum"`` (the default): one breach per member and period, and ``measure = "largest"``: one breach, the largest
    in any period. The weight is how many post-months are too many. The posts may be of one body.
    """

    kind: Literal["load"] = "load"
    posts: tuple[WeighedPost, ...] = Field(min_length=1)
    per: Literal["year", "horizon"] = "year"
    at_most: Annotated[int, Field(strict=True, ge=1)] | None = None
    measure: Literal["sum", "largest"] = "sum"

    several: ClassVar[bool] = False
    title: ClassVar[Words] = Words(
        "uppdragen i organen fördelas jämnt mellan medlemmarna",
        "the posts of the bodies are spread evenly over the members",
    )
    unit: ClassVar[Words] = Words("uppdragsmånader som är för många", "post-months that are too many")
    texts: ClassVar[Catalogue] = {
        "year": Words(
            "{member} har {carried} uppdragsmånader {period}, {over} fler än {bound}.",
            "{member} has {carried} post-months in {period}, {over} more than {bound}.",
        ),
        "whole": Words(
            "{member} har {carried} uppdragsmånader under hela planen, {over} fler än {bound}.",
            "{member} has {carried} post-months over the whole plan, {over} more than {bound}.",
        ),
    }
    example: ClassVar[Example] = Example(
        toml='kind = "load"\nstrength = "wish"\nposts = [\n    { body = "Styrelsen", post = "chair", weight = 2 },\n'
        '    { body = "Styrelsen", post = "vice_chair" },\n    { body = "Beredningen", post = "chair" },\n]',
        says="Each year the posts are spread as evenly as can be; a year as chair of the board counts as two.",
    )

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        over = []
        for period in self.periods(setting):
            bound = self._bounds(period, setting)
            for member, carried in period.carried(plan, setting).items():
                if carried > bound[member]:
                    over.append(self._breach(period, member, carried, bound[member], plan, setting))
        # max takes the first of the largest: the earliest period, then case-file order.
        return [max(over, key=lambda item: item.weight)] if self.measure == "largest" and over else over

    def _breach(self, period: Period, member: str, carried: int, bound: int, plan: Holders, setting: Setting) -> Breach:
        held = tuple(s for s in period.months if ahead(setting, s) and setting.held(plan, s) == member)
        args: dict[str, Argument] = {"member": member, "carried": carried, "over": carried - bound, "bound": bound}
        args |= {"period": period.label} if period.label else {}
        code = "year" if period.label else "whole"
        return breach(self._key(member, period), held, (member,), code, args, carried - bound)

    def post(self, seats: Seats, setting: Setting) -> None:
        beyond: list[Integer] = []
        for period in self.periods(setting):
            bound = self._bounds(period, setting)
            for member in period.members:
                held = [(months, seats.holds(member, seat)) for seat, months in period.months.items()]
                beyond.append(seats.total(held, -bound[member]))
                if self.measure == "sum":
                    seats.breach(self._key(member, period), seats.maximum([0, beyond[-1]]))
        if self.measure == "largest":
            seats.breach(("largest",), seats.maximum([0, *beyond]))

    @property
    def one_largest(self) -> bool:
        return self.measure == "largest"

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        yield from super().problems(setting, path)
        for number, waiver in enumerate(self.waivers):
            where = below(path, "waivers", number)
            if self.measure == "largest":
                yield problem(where, "load.largest")
            elif self.per == "horizon" and waiver.labels:
                yield problem(below(where, "terms"), "load.never")

    def waived_terms(self, setting: Setting) -> tuple[str, ...]:
        years = tuple(period.label for period in self.periods(setting) if period.label)
        return years or super().waived_terms(setting)

    def phrase(self, setting: Setting) -> tuple[Words, Arguments]:
        words, args = super().phrase(setting)
        return (words if self.at_most is None else _AT_MOST[self.per]), args

    def history(self, setting: Setting) -> tuple[Seat, ...]:
        return self.earlier(setting, (seat for period in self.periods(setting) for seat in period.months))

    def history_input(self, setting: Setting) -> Hashable:
        """What each member carries of the earlier seats, period by period."""
        return tuple(tuple(period.past(setting).items()) for period in self.periods(setting))

    def periods(self, setting: Setting) -> list[Period]:
        """The periods that are counted, earliest first."""
        return remembered(setting, ("periods", self.per, self.posts), lambda: self._periods(setting))

    def _periods(self, setting: Setting) -> list[Period]:
        weights = [item.weight for item in self.posts if item.exists(setting)]
        counted = years_of if self.per == "year" else whole_plan
        return counted(setting, self.listed(setting), weights, self.members(setting)) if weights else []

    def _bounds(self, period: Period, setting: Setting) -> dict[str, int]:
        """How much each member may carry; what history alone carries is no breach of the plan."""
        most = period.even if self.at_most is None else self.at_most
        return {member: max(most, carried) for member, carried in period.past(setting).items()}

    def _key(self, member: str, period: Period) -> Key:
        if self.measure == "largest":
            return ("largest",)
        return (member, period.label) if period.label else (member,)


_AT_MOST = {
    "year": Words(
        "ingen har mer än {at_most} uppdragsmånader om året", "nobody has more than {at_most} post-months a year"
    ),
    "horizon": Words(
        "ingen har mer än {at_most} uppdragsmånader under hela planen",
        "nobody has more than {at_most} post-months over the whole plan",
    ),
}
