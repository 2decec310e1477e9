"""What is wrong with a case as a whole: members, posts, history, orders, absences; every problem at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from constraints.absences import Absence
from constraints.building import BodyParts
from constraints.document import CaseDocument
from constraints.history import ROW_KEYS, HistoryRow
from constraints.names import composed
from constraints.orders import AgreedOrder, Order, PopulationOrder
from constraints.problems import Problem, below, problem
from constraints.setting import BodySetting, Setting
from constraints.validation_groups import (
    figure_problems,
    group_problems,
    joins_late,
    renaming_problems,
    replacement_problems,
    rounds_problems,
)
from constraints.validation_lots import draw_problems, seed_problems
from constraints.validation_states import statement_problems


def case_problems(document: CaseDocument, parts: Iterable[BodyParts], setting: Setting | None) -> Iterator[Problem]:
    """Everything wrong with a case besides its shape, its terms and its rules."""
    parts = tuple(parts)
    yield from _twice((body.name for body in document.body), "body", "body.duplicate", "name")
    for part in parts:
        yield from _member_problems(part)
        yield from group_problems(part)
        yield from replacement_problems(part)
        yield from renaming_problems(part)
        yield from _ladder_problems(part)
        yield from _history_problems(part)
        if setting is not None:
            yield from _outsiders(part, setting.body(part.body.name))
        yield from _order_problems(part, setting)
    yield from _statement_problems(document, parts, setting)
    if setting is not None:
        yield from statement_problems(document, setting)


def _twice(names: Iterable[str], path: str, code: str, argument: str) -> Iterator[Problem]:
    """Names that stood earlier, or differ from an earlier one only in capitals."""
    first: dict[str, str] = {}
    seen: set[str] = set()
    for place, name in enumerate(names):
        earlier = first.setdefault(composed(name).casefold(), name)
        if name in seen:
            yield problem(below(path, place), code, **{argument: name})
        elif name != earlier:
            yield problem(below(path, place), "name.alike", name=name, other=earlier)
        seen.add(name)


def _member_problems(part: BodyParts) -> Iterator[Problem]:
    path = below(part.path, "members")
    yield from _twice([member.name for member in part.body.members], path, "member.duplicate", "member")
    for place, member in enumerate(part.body.members):
        if member.joins and member.leaves and member.leaves < member.joins:
            yield problem(
                below(path, place, "leaves"),
                "member.leaves_early",
                member=member.name,
                joins=str(member.joins),
                leaves=str(member.leaves),
            )


def _ladder_problems(part: BodyParts) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, ladder in enumerate(part.ladders):
        path = below(part.top, "ladder", number) if len(part.ladders) > 1 else below(part.top, "ladder")
        for place, post in enumerate(ladder.names):
            where = below(path, "posts", place)
            if post in seen:
                yield problem(where, "post.duplicate", post=post)
            elif post in ROW_KEYS:
                yield problem(where, "post.reserved", post=post)
            elif post == "term":
                yield problem(where, "post.term", post=post)
            seen.add(post)


def _unknown(name: str, part: BodyParts, path: str) -> Iterator[Problem]:
    known = tuple(dict.fromkeys(member.name for member in part.body.members))
    if name not in known:
        yield problem(path, "member.unknown", member=name, known=known)


# --- history ---------------------------------------------------------------------------------------------------


def _history_problems(part: BodyParts) -> Iterator[Problem]:
    posts = tuple(post.name for ladder in part.ladders for post in ladder.posts)
    for label, row in part.history.items():
        path = below(part.top, "history", label)
        for post, cell in row.cells.items():
            yield from _post(post, posts, below(path, post))
            if cell.known:
                yield from _unknown(cell.known, part, below(path, post))
            for place, name in enumerate(cell.one_of):
                yield from _unknown(name, part, below(path, post, "one_of", place))
                if name in cell.one_of[:place]:
                    yield problem(below(path, post, "one_of", place), "history.same_twice", member=name)
        for number, option in enumerate(row.one_of):
            for post, name in option.items():
                where = below(path, "one_of", number, post)
                yield from _post(post, posts, where)
                yield from _unknown(name, part, where)
        yield from _two_posts(row, path)


def _outsiders(part: BodyParts, body: BodySetting) -> Iterator[Problem]:
    """Members that the history has in a post on no day of which they were members: it contradicts the membership."""
    for label, row in part.history.items():
        path = below(part.top, "history", label)
        for post, cell in row.cells.items():
            stated = [(cell.known, below(path, post))] if cell.known else []
            stated += [(name, below(path, post, "one_of", place)) for place, name in enumerate(cell.one_of)]
            yield from _not_members(stated, body, post, label)
        for number, option in enumerate(row.one_of):
            for post, name in option.items():
                yield from _not_members([(name, below(path, "one_of", number, post))], body, post, label)


def _not_members(stated: list[tuple[str, str]], body: BodySetting, post: str, label: str) -> Iterator[Problem]:
    timeline = body.ladder_of(post).timeline if post in body.posts else None
    label = timeline.other_names.get(label, label) if timeline else label
    if timeline is None or label not in timeline:
        return
    term = timeline.term(label)
    for name, path in stated:
        member = body.by_name.get(name)
        late = member is not None and member.joins is not None and member.joins > term.end
        gone = member is not None and member.leaves is not None and member.leaves < term.start
        if late or gone:
            yield problem(path, "history.not_member", member=name, term=label)


def _post(post: str, posts: tuple[str, ...], path: str) -> Iterator[Problem]:
    if post not in posts:
        yield problem(path, "post.unknown", post=post, known=posts)


def _two_posts(row: HistoryRow, path: str) -> Iterator[Problem]:
    """One member in two posts of the body at once: the history contradicts itself."""
    fixed = {post: cell.known for post, cell in row.cells.items() if cell.known}
    for number, option in enumerate(row.one_of or ({},)):
        counted = Counter([*fixed.values(), *option.values()])
        twice = [member for member, number in counted.items() if number > 1]
        if twice:
            where = below(path, "one_of", number) if set(twice) & set(option.values()) else path
            yield problem(where, "history.two_posts", members=tuple(twice))


# --- orders ----------------------------------------------------------------------------------------------------


def _order_problems(part: BodyParts, setting: Setting | None) -> Iterator[Problem]:
    posts = tuple(post.name for ladder in part.ladders for post in ladder.posts)
    for place, order in enumerate(part.orders):
        path = below(part.top, "order", place) if len(part.orders) > 1 else below(part.top, "order")
        yield from _post(order.post, posts, below(path, "post"))
        if any(other.post == order.post for other in part.orders[:place]):
            yield problem(below(path, "post"), "order.duplicate", post=order.post)
        yield from _participant_problems(order, part, path)
        yield from rounds_problems(order, part, path)
        yield from seed_problems(order, path)
        if setting is not None:
            yield from draw_problems(order, setting.body(part.body.name), setting, path)


def _participant_problems(order: Order, part: BodyParts, path: str) -> Iterator[Problem]:
    listed = order.list if isinstance(order, AgreedOrder) else ()
    members = tuple(member.name for member in part.body.members)
    named = tuple(group.name for group in part.body.group) if order.takers == "groups" else members
    for key, names in (("participants", order.participants or ()), ("list", listed)):
        for place, name in enumerate(names):
            if name not in named:
                code = "group.unknown" if order.takers == "groups" else "member.unknown"
                yield problem(below(path, key, place), code, member=name, known=tuple(dict.fromkeys(named)))
            if name in names[:place]:
                yield problem(below(path, key, place), "member.duplicate", member=name)
    if order.participants is not None and listed and set(order.participants) != set(listed):
        yield problem(below(path, "participants"), "order.list_differs")
    taking_part = order.participants or listed or named
    if order.start is not None and order.start not in taking_part:
        known = tuple(name for name in named if name in taking_part)
        yield problem(below(path, "start"), "order.start", member=order.start, known=known)
    if isinstance(order, PopulationOrder):
        groups = {name: group.name for group in part.body.group for name in group.members}
        turns = {m.name: groups.get(m.name, "") if order.takers == "groups" else m.name for m in part.body.members}
        among = [member for member in part.body.members if turns[member.name] in taking_part]
        for member in among:
            day = member.joins if member.joins and joins_late(member, order, part) else order.date
            if member.population_at(day) is None:
                args = {"member": member.name, "date": str(order.date)}
                yield problem(below(path, "date"), "order.no_population", **args)
        yield from figure_problems(order, part, among)


# --- what to give up first ----------------------------------------------------------------------------------------


def give_up_problems(
    listed: Sequence[str], strengths: Mapping[str, object], path: str = "give_up"
) -> Iterator[Problem]:
    """Rules to be given up that are not there, are no musts, or stand there twice.

    ``strengths`` has every rule's strength by its id, as it is written.
    """
    musts = tuple(name for name, strength in strengths.items() if strength == "must")
    for place, name in enumerate(listed):
        where = below(path, place)
        if name in listed[:place]:
            yield problem(where, "give_up.duplicate", id=name)
        elif name not in strengths:
            yield problem(where, "give_up.unknown" if musts else "give_up.no_musts", id=name, known=musts)
        elif strengths[name] == "wish":
            yield problem(where, "give_up.wish", id=name)


# --- absences and power shifts -----------------------------------------------------------------------------------


def _statement_problems(
    document: CaseDocument, parts: tuple[BodyParts, ...], setting: Setting | None
) -> Iterator[Problem]:
    names = tuple(dict.fromkeys(member.name for part in parts for member in part.body.members))
    for place, shift in enumerate(document.power_shift):
        if shift.member not in names:
            path = below("power_shift", place, "member")
            yield problem(path, "member.unknown", member=shift.member, known=names)
    bodies = tuple(part.body.name for part in parts)
    for place, absence in enumerate(document.absence):
        path = below("absence", place)
        part = next((part for part in parts if absence.body in (part.body.name, None)), None)
        if part is None:
            yield problem(below(path, "body"), "body.unknown", body=absence.body or "", known=bodies)
        elif absence.body is None and len(parts) > 1:
            yield problem(below(path, "body"), "body.which", known=bodies)
        else:
            yield from _absence_problems(absence, part, setting, path)


def _absence_problems(absence: Absence, part: BodyParts, setting: Setting | None, path: str) -> Iterator[Problem]:
    yield from _unknown(absence.member, part, below(path, "member"))
    posts = tuple(post.name for ladder in part.ladders for post in ladder.posts)
    for number, post in enumerate(absence.posts):
        yield from _post(post, posts, below(path, "posts", number))
    if not absence.terms:
        yield problem(below(path, "terms"), "absence.no_terms")
    if setting is not None:
        known = _labels(setting, part.body.name, [post for post in absence.posts if post in posts])
        for number, term in enumerate(absence.terms):
            if term not in known:
                yield problem(below(path, "terms", number), "term.unknown", term=term, known=known)


def _labels(setting: Setting, body: str, posts: list[str]) -> tuple[str, ...]:
    home = setting.body(body)
    found = [seat.term for post in posts or home.posts for seat in setting.sequence(body, post)]
    return tuple(dict.fromkeys(sorted(found)))
