"""Different: who holds posts of several bodies at the same time comes from different groups."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import ClassVar, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from constraints.across import AcrossBodies, places
from constraints.breaches import Breach, breach
from constraints.names import Name
from constraints.posts import Seat
from constraints.problems import Problem, below, problem
from constraints.rule import Example
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from constraints.words import Argument, Arguments, Catalogue, Words


class Different(AcrossBodies):
    """Those who hold posts of different bodies at the same time come from different groups.

    The groups are stated as lists of members in ``groups`` (those of other bodies may stand there too), or they are the
    values of an ``attribute`` of the members; a member that sits in several bodies needs the attribute in one of them. Two
    holdings are at the same time if their terms have a day in common. Breaches: one, of weight 1, per two such seats of
    different bodies whose holders come from the same group (one member that holds both does too); at least one of the two
    is planned or designated, the other may be history that lasts into the plan.
    """

    kind: Literal["different"] = "different"
    groups: dict[Name, tuple[Name, ...]] = Field(default_factory=dict)
    attribute: Name | None = None

    title: ClassVar[Words] = Words(
        "uppdragen i organen går samtidigt till medlemmar ur olika grupper",
        "the posts of the bodies go to members of different groups at the same time",
    )
    said: ClassVar[Words | None] = Words(
        "de som samtidigt är {posts:post_of} kommer ur olika grupper",
        "those who are at the same time {posts:post_of} come from different groups",
    )
    texts: ClassVar[Catalogue] = {
        "same_group": Words(
            "{member} ({post:post_of} {term}) och {other} ({other_post:post_of} {other_term}) "
            "kommer ur samma grupp: {group}.",
            "{member} ({post:post_of} in {term}) and {other} ({other_post:post_of} in {other_term}) "
            "come from the same group: {group}.",
        ),
        "itself": Words(
            "{member} är {post:post_of} {term} och samtidigt {other_post:post_of} {other_term} (grupp: {group}).",
            "{member} is {post:post_of} in {term} and at the same time {other_post:post_of} in {other_term} "
            "(group: {group}).",
        ),
    }
    waived_by: ClassVar[frozenset[str]] = frozenset({"terms"})
    example: ClassVar[Example] = Example(
        toml='kind = "different"\nstrength = "wish"\nposts = [\n    { body = "Styrelsen", post = "chair" },\n'
        '    { body = "Beredningen", post = "chair" },\n]\n'
        'groups = { north = ["Björkö", "Ekhult"], south = ["Granås", "Lindby"] }',
        says="At no time do both chairs come from the north, or both from the south.",
    )

    @model_validator(mode="after")
    def _one_way(self) -> Different:
        if bool(self.groups) == (self.attribute is not None):
            raise PydanticCustomError("different.which", "either groups or attribute")
        return self

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        group, found = self._group_of(setting), []
        for one, other in self.pairs(setting):
            first, second = setting.held(plan, one), setting.held(plan, other)
            if first is not None and second is not None and group[first] == group[second]:
                args: dict[str, Argument] = {"member": first, "other": second, "group": group[first]}
                code = "itself" if first == second else "same_group"
                members = tuple(dict.fromkeys((first, second)))
                found.append(breach((*one, *other), (one, other), members, code, args | places(one, other)))
        return found

    def post(self, seats: Seats, setting: Setting) -> None:
        group, pairs = self._group_of(setting), self.pairs(setting)
        held = {
            (seat, name): seats.any_of(
                [seats.holds(m, seat) for m in setting.body(seat.body).by_name if group[m] == name]
            )
            for seat in dict.fromkeys(seat for pair in pairs for seat in pair)
            for name in dict.fromkeys(group.values())
        }
        for one, other in pairs:
            same = [seats.all_of([held[one, name], held[other, name]]) for name in dict.fromkeys(group.values())]
            seats.breach((*one, *other), seats.any_of(same))

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        yield from super().problems(setting, path)
        yield from self._attribute_problems(setting, path) if self.attribute else self._group_problems(setting, path)

    def _group_problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        everybody = tuple(dict.fromkeys(name for body in setting.bodies for name in body.by_name))
        members, seen = self.members(setting), dict[str, str]()
        where = below(path, "groups")
        for name, listed in self.groups.items():
            if not listed:
                yield problem(below(where, name), "different.empty_group", group=name)
            for place, member in enumerate(listed):
                here = below(where, name, place)
                if member not in everybody:
                    yield problem(here, "member.unknown", member=member, known=everybody)
                elif member in seen:
                    yield problem(here, "different.twice", member=member, group=seen[member])
                seen.setdefault(member, name)
        if left := tuple(member for member in members if member not in seen):
            yield problem(where, "different.left_out", members=left)
        if len(self.groups) == 1:
            yield problem(where, "different.one_group")

    def _attribute_problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        where, attribute = below(path, "attribute"), self.attribute or ""
        for member in self.members(setting):
            values = self._values(setting, member)
            if not values:
                yield problem(where, "different.no_value", member=member, attribute=attribute)
            elif len(values) > 1:
                yield problem(where, "different.two_values", member=member, attribute=attribute, values=values)

    def phrase(self, setting: Setting) -> tuple[Words, Arguments]:
        words, args = super().phrase(setting)
        by_attribute = _TWO_BY_ATTRIBUTE if len(self.posts) == 2 else _BY_ATTRIBUTE
        return (by_attribute if self.attribute else words), args

    def history(self, setting: Setting) -> tuple[Seat, ...]:
        return self.earlier(setting, (seat for pair in self.pairs(setting) for seat in pair))

    def history_input(self, setting: Setting) -> Hashable:
        """The groups alone: which of its members it was does not matter."""
        group = self._group_of(setting)
        return tuple(group.get(setting.reading.get(seat, "")) for seat in self.history(setting))

    def _group_of(self, setting: Setting) -> dict[str, str]:
        """Every member's group."""
        if self.attribute:
            return {name: "".join(self._values(setting, name)[:1]) for name in self.members(setting)}
        return {member: name for name, listed in self.groups.items() for member in listed}

    def _values(self, setting: Setting, member: str) -> tuple[str, ...]:
        """What the bodies state as a member's value of the attribute, each once."""
        stated = [body.by_name[member].attributes for body in self.bodies(setting) if member in body.by_name]
        return tuple(dict.fromkeys(value for found in stated if (value := found.get(self.attribute or ""))))


_BY_ATTRIBUTE = Words(
    "uppdragen i organen går samtidigt till medlemmar som skiljer sig åt i {attribute}",
    "the posts of the bodies go at the same time to members that differ in {attribute}",
)
_TWO_BY_ATTRIBUTE = Words(
    "de som samtidigt är {posts:post_of} skiljer sig åt i {attribute}",
    "those who are at the same time {posts:post_of} differ in {attribute}",
)
