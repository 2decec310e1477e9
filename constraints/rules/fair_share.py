"""Fair share: over time every member has held as many seats as its share says."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from fractions import Fraction
from math import floor
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from constraints.breaches import Breach, Key, breach
from constraints.fairness import Share
from constraints.names import Name
from constraints.posts import Seat
from constraints.problems import Problem, below, problem
from constraints.rule import Example, Rule
from constraints.rules.fair_counting import Counting, Prefix, count
from constraints.seats import Integer, Seats
from constraints.setting import Holders, Setting
from constraints.words import Argument, Catalogue, Words

Weight = Annotated[int, Field(strict=True, ge=0, le=1_000_000_000)]
_WholeTerms = Annotated[int, Field(strict=True, ge=0, le=1000)]
_DecimalTerms = Annotated[float, Field(strict=True, ge=0, le=1000, allow_inf_nan=False)]


class FairShare(Rule):
    """Over time every member has held as many of the seats of ``posts`` as its share says.

    Counted are the organisations that are members in at least one planned term. Their shares go by ``weights``
    (default: 1 each).
    Counted seats are the planned ones, and the earlier ones whose holder is counted and known in the case file itself.
    A member's deviation after a planned term is |served - share|, in units of 1 / (sum of weights) terms.
    ``measure = "largest"`` (the default): one breach, the largest deviation of any member after any planned term.
    ``measure = "sum"``: one breach per member, its deviation after the last planned term. A must allows deviations up
    to ``within`` terms; its breaches weigh what goes beyond.
    """

    kind: Literal["fair_share"] = "fair_share"
    posts: tuple[Name, ...] = Field(min_length=1)
    weights: dict[Name, Weight] = Field(default_factory=dict)
    measure: Literal["largest", "sum"] = "largest"
    within: _WholeTerms | _DecimalTerms | None = None

    title: ClassVar[Words] = Words(
        "uppdragen fördelas över tid efter medlemmarnas andelar",
        "the posts are distributed over time by the members' shares",
    )
    said: ClassVar[Words | None] = Words(
        "uppdragen som {posts:post} fördelas över tid efter medlemmarnas andelar",
        "the posts of {posts:post} are distributed over time by the members' shares",
    )
    unit: ClassVar[Words] = Words(
        "delar av ett verksamhetsår (med åtta lika medlemmar är en del en åttondel)",
        "parts of a term (with eight equal members one part is an eighth)",
    )
    texts: ClassVar[Catalogue] = {
        "share": Words(
            "Till och med {term} har {member} {served} av {seats} räknade platser ({posts:post}); "
            "andelen är {weight} av {whole}.",
            "Up to and including {term}, {member} has {served} of {seats} counted places ({posts:post}); "
            "its share is {weight} of {whole}.",
        ),
    }
    origin: ClassVar[str] = (
        "The deviation is that of R. Tijdeman, The chairman assignment problem, Discrete Mathematics 32 (1980)."
    )
    example: ClassVar[Example] = Example(
        toml='kind = "fair_share"\nstrength = "wish"\nposts = ["chair"]\nmeasure = "largest"',
        says="After every year, what each member has chaired stays as close as possible to its equal share.",
    )

    @model_validator(mode="after")
    def _within_belongs_to_a_must(self) -> FairShare:
        if self.strength == "must" and self.within is None:
            raise PydanticCustomError("rule.must_without", "{name} is needed", {"name": "within"})
        if self.strength == "wish" and self.within is not None:
            raise PydanticCustomError("rule.wish_with", "{name} on a wish", {"name": "within"})
        return self

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        counting = self.counting(setting)
        if not counting.whole:
            return []
        if self.measure == "sum":
            last = counting.prefixes[-1]
            return [
                found for share in counting.shares(plan, last) for found in self._breach((share.member,), last, share)
            ]
        # max takes the first of the largest: the earliest term, then case-file order.
        standings = [(prefix, share) for prefix, found in self.standings(plan, setting) for share in found]
        return [*self._breach(("largest",), *max(standings, key=lambda standing: standing[1].deviation))]

    def post(self, seats: Seats, setting: Setting) -> None:
        counting = self.counting(setting)
        if not counting.whole:
            return
        if self.measure == "sum":
            for member in counting.weights:
                deviations = [self._deviation(seats, counting, counting.prefixes[-1], member)]
                seats.breach((member,), self._beyond(seats, counting, deviations))
            return
        deviations = [
            self._deviation(seats, counting, prefix, member)
            for prefix in counting.prefixes
            for member in counting.weights
        ]
        seats.breach(("largest",), self._beyond(seats, counting, deviations))

    @property
    def one_largest(self) -> bool:
        return self.measure == "largest"

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        posts, unknown = self.home(setting).posts, False
        for number, post in enumerate(self.posts):
            if post not in posts:
                unknown = True
                yield problem(below(path, "posts", number), "post.unknown", post=post, known=posts)
        for member in self.weights:
            yield from self.member_problems(setting, below(path, "weights"), member, key=member)
        if self.weights and not unknown:
            yield from self._weight_problems(setting, below(path, "weights"))

    def _weight_problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        counting = self.counting(setting)
        for member in counting.weights:
            if member not in self.weights:
                yield problem(path, "fair_share.no_weight", member=member)
        if not counting.whole:
            yield problem(path, "fair_share.no_sum")

    def history(self, setting: Setting) -> tuple[Seat, ...]:
        body = self.home(setting).name
        past = [seat for post in dict.fromkeys(self.posts) for seat in setting.past(body, post)]
        return tuple(seat for seat in past if setting.record.known(seat) is not None)

    def history_input(self, setting: Setting) -> Hashable:
        """Nothing: what is known in the case file is the same in every reading."""
        return ()

    def counting(self, setting: Setting, assumed: Mapping[Seat, str] | None = None) -> Counting:
        """The members, weights and seats that are counted, prefix by prefix; ``assumed`` earlier holders too, if any.

        The rule itself counts none of these: what it asks for is the same in every reading.
        """
        return count(setting, self.home(setting), self.posts, self.weights, assumed)

    def counted(self, setting: Setting) -> Mapping[str, int]:
        """The members counted, in case-file order, with their weights."""
        return self.counting(setting).weights

    def standings(self, plan: Holders, setting: Setting) -> list[tuple[Prefix, list[Share]]]:
        """Where each counted member stands after each planned term."""
        counting = self.counting(setting)
        return [(prefix, counting.shares(plan, prefix)) for prefix in counting.prefixes if counting.whole]

    def _breach(self, key: Key, prefix: Prefix, share: Share) -> Iterator[Breach]:
        beyond = share.deviation - self.allowed(share.whole)
        if beyond > 0:
            posts, term = tuple(dict.fromkeys(self.posts)), prefix.ending[0].term
            args: dict[str, Argument] = {**share._asdict(), "posts": posts, "term": term}
            yield breach(key, prefix.ending, (share.member,), "share", args, beyond)

    def _deviation(self, seats: Seats, counting: Counting, prefix: Prefix, member: str) -> Integer:
        held = [(counting.whole, seats.holds(member, seat)) for seat in prefix.planned]
        places = len(prefix.past) + len(prefix.planned)
        constant = counting.whole * prefix.past.count(member) - counting.weights[member] * places
        return seats.absdiff(seats.total(held, constant), 0)

    def _beyond(self, seats: Seats, counting: Counting, deviations: Sequence[Integer]) -> Integer:
        """The largest deviation, less what is allowed."""
        largest, allowed = seats.maximum(deviations), self.allowed(counting.whole)
        return seats.maximum([0, seats.total([(1, largest)], -allowed)]) if allowed else largest

    def allowed(self, whole: int) -> int:
        """The deviation that a must allows, in units of 1 / ``whole`` terms; 0 for a wish."""
        return floor(Fraction(str(self.within or 0)) * whole)
