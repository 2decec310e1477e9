"""Mix: posts held at the same time, or one post in consecutive terms, go to members that differ in something."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import pairwise
from typing import ClassVar, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from constraints.breaches import Breach, Key, breach
from constraints.names import Name
from constraints.posts import Seat
from constraints.problems import Problem, below, problem
from constraints.rule import Example, Rule
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from constraints.structure import overlapping
from constraints.words import Catalogue, Words


class Mix(Rule):
    """Members that follow each other, or hold posts at the same time, differ in an attribute (``bloc``, ``size``…).

    ``between = "posts"`` (the default): one breach per pair of planned seats of different posts (``posts``, default:
    all of the body) whose terms overlap and whose holders have the same value. ``between = "terms"``: one breach per
    two consecutive terms of ``post`` whose holders have the same value; the later one is planned or designated, the
    earlier one may be history. Every breach weighs 1. A member that follows itself has the same value too.
    """

    kind: Literal["mix"] = "mix"
    attribute: Name
    between: Literal["posts", "terms"] = "posts"
    posts: tuple[Name, ...] = ()
    of_post: Name | None = Field(default=None, alias="post")

    title: ClassVar[Words] = Words(
        "uppdragen går till medlemmar av olika slag", "the posts go to members of different kinds"
    )
    said: ClassVar[Words | None] = Words(
        "uppdragen går till medlemmar som skiljer sig åt i {attribute}",
        "the posts go to members that differ in {attribute}",
    )
    texts: ClassVar[Catalogue] = {
        "same_time": Words(
            "{member} ({post:post} {term}) och {other} ({other_post:post} {other_term}) "
            "har samma värde för {attribute}: {value}.",
            "{member} ({post:post} in {term}) and {other} ({other_post:post} in {other_term}) "
            "have the same {attribute}: {value}.",
        ),
        "in_a_row": Words(
            "De som är {post:post} {earlier} och {later} ({member}, {other}) har samma värde för {attribute}: {value}.",
            "Those who are {post:post} in {earlier} and {later} ({member}, {other}) "
            "have the same {attribute}: {value}.",
        ),
        "itself": Words(
            "{member} är {post:post} både {earlier} och {later} (samma värde för {attribute}: {value}).",
            "{member} is {post:post} both in {earlier} and in {later} (the same {attribute}: {value}).",
        ),
    }
    example: ClassVar[Example] = Example(
        toml='kind = "mix"\nstrength = "wish"\nattribute = "size"\nposts = ["chair", "vice_chair"]',
        says="Chair and vice-chair of a year are a large and a small municipality, where that can be had.",
    )

    @model_validator(mode="after")
    def _parameters_of_the_choice(self) -> Mix:
        strangers = {"post": self.of_post} if self.between == "posts" else {"posts": self.posts}
        for name, value in strangers.items():
            if value:
                args = {"name": name, "between": self.between}
                raise PydanticCustomError("mix.not_with", "{name} with {between}", args)
        if self.between == "terms" and self.of_post is None:
            raise PydanticCustomError("mix.no_post", "terms without post")
        if self.posts and len(set(self.posts)) < 2:
            raise PydanticCustomError("mix.few_posts", "one post alone")
        return self

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        found = []
        for one, other in self._pairs(setting):
            first, second = setting.held(plan, one), setting.held(plan, other)
            value = self._value(setting, first)
            if first is not None and second is not None and value and value == self._value(setting, second):
                code, args = self._words(one, other, first == second)
                args |= {"member": first, "other": second, "attribute": self.attribute, "value": value}
                members = tuple(dict.fromkeys((first, second)))
                found.append(breach(self._key(one, other), (one, other), members, code, args))
        return found

    def post(self, seats: Seats, setting: Setting) -> None:
        values: dict[str, list[str]] = {}
        for member in self.home(setting).members:
            if value := self._value(setting, member.name):
                values.setdefault(value, []).append(member.name)
        pairs = self._pairs(setting)
        held = {
            seat: {value: seats.any_of([seats.holds(name, seat) for name in names]) for value, names in values.items()}
            for seat in dict.fromkeys(seat for pair in pairs for seat in pair)
        }
        for one, other in pairs:
            same = [seats.all_of([held[one][value], held[other][value]]) for value in values]
            seats.breach(self._key(one, other), seats.any_of(same))

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        body = self.home(setting)
        for number, post in enumerate(self.posts):
            if post not in body.posts:
                yield problem(below(path, "posts", number), "post.unknown", post=post, known=body.posts)
        if self.of_post is not None:
            yield from self.post_problems(setting, path, self.of_post)
        if self.between == "posts" and len(body.posts) < 2:
            yield problem(below(path, "between"), "mix.few_posts")
        for member in body.members:
            if not self._value(setting, member.name):
                args = {"member": member.name, "attribute": self.attribute}
                yield problem(below(path, "attribute"), "mix.no_value", **args)

    def history(self, setting: Setting) -> tuple[Seat, ...]:
        earlier = [one for one, _ in self._pairs(setting)] if self.between == "terms" else []
        return tuple(seat for seat in earlier if setting.number(seat) < 1)

    def history_input(self, setting: Setting) -> Hashable:
        """The values alone: which member it was does not matter."""
        return tuple(self._value(setting, setting.reading.get(seat)) for seat in self.history(setting))

    def _pairs(self, setting: Setting) -> list[tuple[Seat, Seat]]:
        """The seats compared, in canonical order."""
        body = self.home(setting)
        if self.of_post is not None:
            pairs = pairwise(setting.everything(body.name, self.of_post))
            return [(one, other) for one, other in pairs if setting.number(other) >= 1]
        posts = self.posts or body.posts
        return [
            (one, other)
            for one, other in overlapping(setting)
            if one.body == body.name and one.post != other.post and one.post in posts and other.post in posts
        ]

    def _key(self, one: Seat, other: Seat) -> Key:
        return (other.term,) if self.between == "terms" else (one.term, one.post, other.term, other.post)

    def _words(self, one: Seat, other: Seat, alone: bool) -> tuple[str, dict[str, str]]:
        if self.between == "terms":
            return "itself" if alone else "in_a_row", {"post": one.post, "earlier": one.term, "later": other.term}
        return "same_time", {"post": one.post, "term": one.term, "other_post": other.post, "other_term": other.term}

    def _value(self, setting: Setting, member: str | None) -> str:
        """A member's value of the attribute; empty if it has none."""
        found = self.home(setting).by_name.get(member or "")
        return found.attributes.get(self.attribute, "") if found else ""
