"""What is wrong with groups of members, with those who replace others, and with those who act for several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from constraints.building import BodyParts
from constraints.members import Member
from constraints.orders import AgreedOrder, Order, PopulationOrder
from constraints.problems import Problem, below, problem


def group_problems(part: BodyParts) -> Iterator[Problem]:
    """Groups that overlap, leave a member out, name nobody or are named like a member; all at once."""
    path = below(part.path, "group")
    members = [member.name for member in part.body.members]
    grouped: dict[str, str] = {}
    seen: set[str] = set()
    for number, group in enumerate(part.body.group):
        where = below(path, number)
        if group.name in seen:
            yield problem(below(where, "name"), "group.duplicate", group=group.name)
        if group.name in members:
            yield problem(below(where, "name"), "group.like_member", group=group.name)
        seen.add(group.name)
        for place, name in enumerate(group.members):
            inside = below(where, "members", place)
            if name not in members:
                yield problem(inside, "member.unknown", member=name, known=tuple(members))
            elif name in grouped:
                yield problem(inside, "group.overlap", member=name, group=grouped[name], other=group.name)
            grouped.setdefault(name, group.name)
    if part.body.group:
        for name in members:
            if name not in grouped:
                yield problem(path, "group.left_out", member=name)


def renaming_problems(part: BodyParts) -> Iterator[Problem]:
    """Members that take the name of another one that has not left by then, or a name that another takes too."""
    taken = {member.name: member for member in part.body.members}
    for number, member in enumerate(part.body.members):
        for day, name in member.renamed.items():
            other = taken.setdefault(name, member)
            gone = other.leaves is not None and other.leaves < day
            if other.name != member.name and not gone:
                where = below(part.path, "members", number, "renamed", day.isoformat())
                yield problem(where, "renamed.taken", member=member.name, name=name, other=other.name)


def replacement_problems(part: BodyParts) -> Iterator[Problem]:
    """Members that replace somebody unknown, still there, twice, too early or in a circle; names acted for twice."""
    by_name = {member.name: member for member in part.body.members}
    replaced: dict[str, str] = {}
    acted: dict[str, str] = {}
    for number, member in enumerate(part.body.members):
        path = below(part.path, "members", number)
        for place, former in enumerate(member.replaces):
            where = below(path, "replaces", place)
            if former not in by_name:
                yield problem(where, "member.unknown", member=former, known=tuple(by_name))
            elif former in replaced:
                yield problem(where, "replaces.twice", member=former, other=replaced[former])
            elif former == member.name or _circular(member, by_name):
                yield problem(where, "replaces.circle", member=member.name)
            else:
                yield from _days(member, by_name[former], where)
            replaced.setdefault(former, member.name)
        for place, name in enumerate(member.acts_for):
            where = below(path, "acts_for", place)
            if name in by_name and name != member.name:
                yield problem(where, "acts_for.member", name=name, member=member.name)
            elif name in acted:
                yield problem(where, "acts_for.twice", name=name, other=acted[name])
            acted.setdefault(name, member.name)


def _circular(member: Member, by_name: dict[str, Member]) -> bool:
    seen, open_names = set(), list(member.replaces)
    while open_names:
        name = open_names.pop()
        if name == member.name:
            return True
        if name in by_name and name not in seen:
            seen.add(name)
            open_names += by_name[name].replaces
    return False


def _days(member: Member, former: Member, where: str) -> Iterator[Problem]:
    if former.leaves is None:
        yield problem(where, "replaces.still_there", member=former.name, other=member.name)
    elif member.joins is None or member.joins <= former.leaves:
        joins = str(member.joins) if member.joins else "–"
        yield problem(
            where, "replaces.early", member=member.name, other=former.name, leaves=str(former.leaves), joins=joins
        )


def rounds_problems(order: Order, part: BodyParts, path: str) -> Iterator[Problem]:
    """Parameters of an order that do not go together, or lack what they need."""
    if order.renewed and isinstance(order, AgreedOrder):
        yield problem(below(path, "renewed"), "order.renewed_agreed")
    if order.restart is not None and part.horizon.elections is None:
        yield problem(below(path, "restart"), "order.restart_no_calendar")
    if order.takers == "groups" and not part.body.group:
        yield problem(below(path, "takers"), "order.no_groups")
    if order.inside is None:
        return
    if order.takers != "groups":
        yield problem(below(path, "inside"), "order.inside_members")
    if (lacking := order.inside.lacking) is not None:
        yield problem(
            below(path, "inside", lacking), "order.inside_lacks", key=lacking, principle=order.inside.principle
        )
    yield from _inside_members(order, part, path)


def _inside_members(order: Order, part: BodyParts, path: str) -> Iterator[Problem]:
    inside = order.inside
    if inside is None or inside.lacking is not None:
        return
    members: Sequence[Member] = part.body.members
    if inside.principle == "agreed":
        for member in members:
            if member.name not in inside.list:
                yield problem(below(path, "inside", "list"), "order.inside_left_out", member=member.name)
    if inside.principle == "population" and inside.date is not None:
        for member in members:
            if member.population_at(inside.date) is None:
                args = {"member": member.name, "date": str(inside.date)}
                yield problem(below(path, "inside", "date"), "order.no_population", **args)
        yield from _days_differ(inside.date, part, members)


def _days_differ(by: date, part: BodyParts, members: Sequence[Member]) -> Iterator[Problem]:
    """Members that lack the figure of the day whose figures count: the latest one by a date that any of them has."""
    latest = max((day for member in members for day in member.population if day <= by), default=None)
    for member in members:
        left = latest is not None and member.leaves is not None and member.leaves < latest
        if latest is not None and latest not in member.population and member.population_at(by) is not None and not left:
            where = below(part.path, "members", part.body.members.index(member), "population")
            yield problem(where, "order.population_day", member=member.name, date=str(latest))


def joins_late(member: Member, order: PopulationOrder, part: BodyParts) -> bool:
    """Whether the figures of a later day count for a member: it joins later, and rounds are made anew."""
    return order.renewed and member.joins is not None and member.joins > part.horizon.start


def figure_problems(order: PopulationOrder, part: BodyParts, members: Sequence[Member]) -> Iterator[Problem]:
    """Rounds that are made by figures of a day on which some of the members have one and others do not."""
    yield from _days_differ(order.date, part, [member for member in members if not joins_late(member, order, part)])
    if not (order.renewed or order.restart):
        return
    for day in sorted({day for member in members for day in member.population if day > order.date}):
        for member in members:
            left = member.leaves is not None and member.leaves < day
            if day not in member.population and not left:
                place = part.body.members.index(member)
                where = below(part.path, "members", place, "population")
                yield problem(where, "order.population_gap", member=member.name, date=str(day))
