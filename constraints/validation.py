"""What is wrong with a case as a whole: members, posts, history, orders, absences; every problem at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from constraints.building import BodyParts
from constraints.document import CaseDocument
from constraints.history import ROW_KEYS, HistoryRow
from constraints.names import composed
from constraints.orders import AgreedOrder, Order, PopulationOrder
from constraints.problems import Problem, below, problem
from constraints.setting import Setting


def case_problems(document: CaseDocument, parts: Iterable[BodyParts], setting: Setting | None) -> Iterator[Problem]:
    """Everything wrong with a case besides its shape, its terms and its rules."""
    parts = tuple(parts)
    yield from _twice((body.name for body in document.body), "body", "body.duplicate", "name")
    for part in parts:
        yield from _member_problems(part)
        yield from _ladder_problems(part)
        yield from _history_problems(part)
        yield from _order_problems(part)
    yield from _statement_problems(document, parts, setting)


def _twice(names: Iterable[str], path: str, code: str, argument: str) -> Iterator[Problem]:
    """Names that stand twice, or differ only in capitals or in how letters are composed."""
    listed = list(names)
    exact = Counter(listed)
    folded = Counter(composed(name).casefold() for name in listed)
    for place, name in enumerate(listed):
        if exact[name] > 1:
            yield problem(below(path, place), code, **{argument: name})
        elif folded[composed(name).casefold()] > 1:
            yield problem(below(path, place), "name.alike", name=name)


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
    posts = [post.name for ladder in part.ladders for post in ladder.posts]
    path = below(part.top, "ladder")
    yield from (problem(path, "post.duplicate", post=post) for post, n in Counter(posts).items() if n > 1)
    yield from (problem(path, "post.reserved", post=post) for post in dict.fromkeys(posts) if post in ROW_KEYS)
    yield from (problem(path, "post.term", post=post) for post in dict.fromkeys(posts) if post == "term")


def _unknown(names: Iterable[str], part: BodyParts, path: str) -> Iterator[Problem]:
    known = tuple(member.name for member in part.body.members)
    for name in dict.fromkeys(names):
        if name not in known:
            yield problem(path, "member.unknown", member=name, known=known)


# --- history ---------------------------------------------------------------------------------------------------


def _history_problems(part: BodyParts) -> Iterator[Problem]:
    posts = tuple(post.name for ladder in part.ladders for post in ladder.posts)
    for label, row in part.history.items():
        path = below(part.top, "history", label)
        for post in sorted({*row.cells, *(post for option in row.one_of for post in option)}):
            if post not in posts:
                yield problem(below(path, post), "post.unknown", post=post, known=posts)
        for post, cell in row.cells.items():
            yield from _unknown([*([cell.known] if cell.known else []), *cell.one_of], part, below(path, post))
            if len(set(cell.one_of)) < len(cell.one_of):
                yield problem(below(path, post, "one_of"), "history.same_twice")
        for number, option in enumerate(row.one_of):
            yield from _unknown(option.values(), part, below(path, "one_of", number))
        yield from _two_posts(row, path)


def _two_posts(row: HistoryRow, path: str) -> Iterator[Problem]:
    """One member in two posts of the body at once: the history contradicts itself."""
    fixed = {post: cell.known for post, cell in row.cells.items() if cell.known}
    for option in row.one_of or ({},):
        counted = Counter([*fixed.values(), *option.values()])
        twice = [member for member, number in counted.items() if number > 1]
        if twice:
            yield problem(path, "history.two_posts", members=tuple(twice))
            return


# --- orders ----------------------------------------------------------------------------------------------------


def _order_problems(part: BodyParts) -> Iterator[Problem]:
    posts = tuple(post.name for ladder in part.ladders for post in ladder.posts)
    counted = Counter(order.post for order in part.orders)
    for place, order in enumerate(part.orders):
        path = below(part.top, "order", place) if len(part.orders) > 1 else below(part.top, "order")
        if order.post not in posts:
            yield problem(below(path, "post"), "post.unknown", post=order.post, known=posts)
        if counted[order.post] > 1:
            yield problem(below(path, "post"), "order.duplicate", post=order.post)
        yield from _participant_problems(order, part, path)


def _participant_problems(order: Order, part: BodyParts, path: str) -> Iterator[Problem]:
    listed = order.list if isinstance(order, AgreedOrder) else ()
    for key, names in (("participants", order.participants or ()), ("list", listed)):
        yield from _unknown(names, part, below(path, key))
        yield from (
            problem(below(path, key), "member.duplicate", member=name) for name, n in Counter(names).items() if n > 1
        )
    if order.participants is not None and listed and set(order.participants) != set(listed):
        yield problem(below(path, "participants"), "order.list_differs")
    taking_part = order.participants or listed or tuple(member.name for member in part.body.members)
    if order.start is not None and order.start not in taking_part:
        yield problem(below(path, "start"), "order.start", member=order.start, known=taking_part)
    if isinstance(order, PopulationOrder):
        for member in part.body.members:
            if member.name in taking_part and member.population_at(order.date) is None:
                args = {"member": member.name, "date": str(order.date)}
                yield problem(below(path, "date"), "order.no_population", **args)


# --- absences and power shifts -----------------------------------------------------------------------------------


def _statement_problems(
    document: CaseDocument, parts: tuple[BodyParts, ...], setting: Setting | None
) -> Iterator[Problem]:
    names = tuple(dict.fromkeys(member.name for part in parts for member in part.body.members))
    for place, shift in enumerate(document.power_shift):
        if shift.member not in names:
            path = below("power_shift", place, "member")
            yield problem(path, "member.unknown", member=shift.member, known=names)
    for place, absence in enumerate(document.absence):
        path = below("absence", place)
        part = next((part for part in parts if absence.body in (part.body.name, None)), None)
        if part is None or (absence.body is None and len(parts) > 1):
            yield problem(below(path, "body"), "body.which", known=tuple(part.body.name for part in parts))
            continue
        yield from _unknown([absence.member], part, below(path, "member"))
        posts = tuple(post.name for ladder in part.ladders for post in ladder.posts)
        for post in absence.posts:
            if post not in posts:
                yield problem(below(path, "posts"), "post.unknown", post=post, known=posts)
        if not absence.terms:
            yield problem(below(path, "terms"), "absence.no_terms")
        if setting is not None:
            known = _labels(setting, part.body.name, [post for post in absence.posts if post in posts])
            for term in absence.terms:
                if term not in known:
                    yield problem(below(path, "terms"), "term.unknown", term=term, known=known)


def _labels(setting: Setting, body: str, posts: list[str]) -> tuple[str, ...]:
    home = setting.body(body)
    found = [seat.term for post in posts or home.posts for seat in setting.sequence(body, post)]
    return tuple(dict.fromkeys(sorted(found)))
