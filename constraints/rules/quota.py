"""Quota: at least, or at most, so many of certain members hold posts in a term, in a row of terms, or in a set of terms."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from constraints.breaches import Breach, Key, breach
from constraints.names import Line, Name
from constraints.posts import Seat
from constraints.problems import Problem, below, problem
from constraints.rule import Example, Rule
from constraints.rules.quota_phrase import Who, quota_phrase
from constraints.seats import Integer, Seats
from constraints.seats import Literal as SeatLiteral
from constraints.setting import Holders, Setting
from constraints.words import Argument, Arguments, Catalogue, Words

#: The seats of one window, and those of the same posts in the listed terms before it.
Window = tuple[tuple[Seat, ...], tuple[Seat, ...]]


class Quota(Rule):
    """So many holdings of the posts (default: all of the body) are by certain members: those in ``members``, of a ``group``,
    with a ``value`` of an ``attribute``, or ``newcomers`` (that have held none of the posts in the listed terms before).

    They are counted in every window: a single term; ``within`` = n: every n terms in a row; ``sets`` = n: sets of n terms
    one after the other, counted from the listed term ``since`` (default: the first planned one). Only windows of listed
    terms count that have a planned one; designations do not. Breaches: one per window with fewer than ``at_least`` or more
    than ``at_most``; the weight is how many are lacking, or too many.
    """

    kind: Literal["quota"] = "quota"
    posts: tuple[Name, ...] = ()
    members: tuple[Name, ...] = ()
    group: Name | None = None
    attribute: Name | None = None
    value: Line | None = None
    newcomers: Annotated[bool, Field(strict=True)] = False
    at_least: Annotated[int, Field(strict=True, ge=1)] | None = None
    at_most: Annotated[int, Field(strict=True, ge=0)] | None = None
    within: Annotated[int, Field(strict=True, ge=1)] | None = None
    sets: Annotated[int, Field(strict=True, ge=1)] | None = None
    since: str | None = None

    title: ClassVar[Words] = Words(
        "vissa medlemmar har uppdrag ett visst antal gånger", "certain members hold posts a certain number of times"
    )
    unit: ClassVar[Words] = Words("uppdrag som fattas eller är för många", "holdings that are lacking or too many")
    texts: ClassVar[Catalogue] = {
        "few": Words(
            "Bland dem som har uppdrag {terms:span} är {found:number} {who:or}. Det behövs minst {least:number}.",
            "Of those who hold posts in {terms:span}, {found:number} are {who:or}. At least {least:number} are needed.",
        ),
        "many": Words(
            "Bland dem som har uppdrag {terms:span} är {found:number} {who:or}. Det får vara högst {most:number}.",
            "Of those who hold posts in {terms:span}, {found:number} are {who:or}. At most {most:number} are allowed.",
        ),
        "few_new": Words(
            "Bland dem som har uppdrag {terms:span} är {found:number} nya. Det behövs minst {least:number}.",
            "Of those who hold posts in {terms:span}, {found:number} are new. At least {least:number} are needed.",
        ),
        "many_new": Words(
            "Bland dem som har uppdrag {terms:span} är {found:number} nya. Det får vara högst {most:number}.",
            "Of those who hold posts in {terms:span}, {found:number} are new. At most {most:number} are allowed.",
        ),
    }
    waived_by: ClassVar[frozenset[str]] = frozenset({"terms"})
    example: ClassVar[Example] = Example(
        toml='kind = "quota"\nstrength = "wish"\nattribute = "size"\nvalue = "small"\nat_least = 1',
        says="Each year at least one of chair and vice-chair is a small municipality.",
    )

    @model_validator(mode="after")
    def _one_kind(self) -> Quota:
        given = [bool(self.members), self.group is not None, self.attribute is not None, self.newcomers]
        if sum(given) != 1 or (self.attribute is None) != (self.value is None):
            raise PydanticCustomError("quota.who", "not one of members, group, attribute with value, newcomers")
        if self.at_least is None and self.at_most is None:
            raise PydanticCustomError("quota.how_many", "neither at_least nor at_most")
        if (self.within is not None and self.sets is not None) or (self.since is not None and self.sets is None):
            raise PydanticCustomError("quota.window", "within or sets, since with sets")
        return self

    def phrase(self, setting: Setting) -> tuple[Words, Arguments]:
        """Who, how many, of which posts, and in which terms."""
        by_key: dict[Who, bool] = {
            "members": len(self.members) > 1,
            "member": len(self.members) == 1,
            "group": self.group is not None,
            "attribute": self.attribute is not None,
        }
        who: Who = next((key for key, given in by_key.items() if given), "newcomers")
        window: Literal["within", "sets", "term"] = "within" if self.within else "sets" if self.sets else "term"
        words = quota_phrase(who, self.at_least, self.at_most, window, posts=bool(self.posts))
        return words, self.arguments()

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        found = []
        for seats, before in self._windows(setting):
            earlier = {setting.held(plan, seat) for seat in before} if self.newcomers else set()
            holders = [setting.held(plan, seat) for seat in seats]
            number = sum(name is not None and name not in earlier and self._counts(name, setting) for name in holders)
            found += self._breaches(seats, number, tuple(dict.fromkeys(n for n in holders if n)), setting)
        return found

    def _breaches(
        self, seats: tuple[Seat, ...], number: int, holders: tuple[str, ...], setting: Setting
    ) -> list[Breach]:
        planned = tuple(seat for seat in seats if seat in setting.planned)
        terms = tuple(dict.fromkeys(seat.term for seat in seats))
        args: dict[str, Argument] = {"terms": terms, "found": number}
        if not self.newcomers:
            args["who"] = self.members or self.group or self.value or ""
        new = "_new" if self.newcomers else ""
        short, over = (self.at_least or 0) - number, number - (number if self.at_most is None else self.at_most)
        found = []
        if short > 0:
            told = {**args, "least": self.at_least or 0}
            found.append(breach(self._key(seats, "few"), planned, holders, f"few{new}", told, short))
        if over > 0:
            told = {**args, "most": self.at_most or 0}
            found.append(breach(self._key(seats, "many"), planned, holders, f"many{new}", told, over))
        return found

    def post(self, seats: Seats, setting: Setting) -> None:
        names = [member.name for member in self.home(setting).members if self._counts(member.name, setting)]
        for window, before in self._windows(setting):
            held = [self._new(seats, name, seat, before) for seat in window for name in names]
            if self.at_least is not None:
                short = seats.total([(-1, literal) for literal in held], self.at_least)
                seats.breach(self._key(window, "few"), self._beyond_nought(seats, short))
            if self.at_most is not None:
                over = seats.total([(1, literal) for literal in held], -self.at_most)
                seats.breach(self._key(window, "many"), self._beyond_nought(seats, over))

    def _new(self, seats: Seats, name: str, seat: Seat, before: tuple[Seat, ...]) -> SeatLiteral:
        holds = seats.holds(name, seat)
        if not self.newcomers:
            return holds
        return seats.all_of([holds, seats.no(seats.any_of([seats.holds(name, other) for other in before]))])

    @staticmethod
    def _beyond_nought(seats: Seats, number: Integer) -> Integer:
        return seats.maximum([0, number])

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        body = self.home(setting)
        for place, post in enumerate(self.posts):
            if post not in body.posts:
                yield problem(below(path, "posts", place), "post.unknown", post=post, known=body.posts)
        for place, name in enumerate(self.members):
            if name not in body.by_name:
                yield problem(below(path, "members", place), "member.unknown", member=name, known=tuple(body.by_name))
        groups = tuple(group.name for group in body.groups)
        if self.group is not None and self.group not in groups:
            yield problem(below(path, "group"), "quota.no_group", group=self.group, known=groups)
        if self.attribute is not None and not any(self._counts(name, setting) for name in body.by_name):
            yield problem(below(path, "value"), "quota.no_value", attribute=self.attribute, value=self.value or "")
        posts = [post for post in self.posts or body.posts if post in body.posts]
        if len({body.ladder_of(post).timeline.labels for post in posts}) > 1:
            yield problem(below(path, "posts"), "quota.terms", posts=tuple(posts))
        elif self.since is not None and posts and self.since not in (known := self._labels(setting)):
            yield problem(below(path, "since"), "term.unknown", term=self.since, known=known)

    def history(self, setting: Setting) -> tuple[Seat, ...]:
        windows = self._windows(setting)
        looked = dict.fromkeys(s for seats, before in windows for s in (*seats, *(before if self.newcomers else ())))
        return tuple(seat for seat in looked if setting.number(seat) < 1)

    def history_input(self, setting: Setting) -> Hashable:
        """For newcomers the holders; else how many count."""
        held = [setting.reading.get(seat) for seat in self.history(setting)]
        return tuple(held) if self.newcomers else tuple(n is not None and self._counts(n, setting) for n in held)

    # --- windows, and who counts -------------------------------------------------------------------------------

    def _posts(self, setting: Setting) -> tuple[str, ...]:
        return self.posts or self.home(setting).posts

    def _labels(self, setting: Setting) -> tuple[str, ...]:
        """The listed terms: history and planned ones."""
        timeline = self.home(setting).ladder_of(self._posts(setting)[0]).timeline
        return tuple(term.label for term in (*timeline.history, *timeline.planned))

    def _windows(self, setting: Setting) -> list[Window]:
        """Each window's seats by term, with those of the listed terms before it."""
        labels = self._labels(setting)
        first = len(labels) - self.home(setting).ladder_of(self._posts(setting)[0]).timeline.count
        size, step = self.sets or self.within or 1, self.sets or 1
        begin = labels.index(self.since) if self.since is not None else first
        starts = range(begin % step, len(labels) - size + 1, step)
        return [
            (self._seats(setting, labels[start : start + size]), self._seats(setting, labels[:start]))
            for start in starts
            if start + size > first
        ]

    def _seats(self, setting: Setting, labels: tuple[str, ...]) -> tuple[Seat, ...]:
        body = self.home(setting).name
        return tuple(Seat(body, post, label) for label in labels for post in self._posts(setting))

    def _counts(self, name: str, setting: Setting) -> bool:
        body = self.home(setting)
        if self.members:
            return name in self.members
        if self.group is not None:
            found = body.group_of(name)
            return found is not None and found.name == self.group
        if self.attribute is not None:
            return name in body.by_name and body.by_name[name].attributes.get(self.attribute) == self.value
        return True

    def _key(self, seats: tuple[Seat, ...], side: str) -> Key:
        return (seats[0].term, seats[-1].term, side)
