"""Succession: who holds a post in one term holds the next post up the ladder in the next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar, Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from constraints.breaches import Breach, breach
from constraints.frozen import Frozen
from constraints.names import Name
from constraints.posts import Seat
from constraints.problems import Problem, below, problem
from constraints.rule import Example, Rule
from constraints.seats import Literal as SeatLiteral
from constraints.seats import Seats
from constraints.setting import BodySetting, Boundary, Holders, LadderSetting, Setting
from constraints.words import Arguments, Catalogue, Words


class Otherwise(Frozen):
    """Who steps in where the one who would move up cannot: the holder of another ``post`` in the earlier term, or a stated
    ``member``.
    """

    post: Name | None = None
    member: Name | None = None

    @model_validator(mode="after")
    def _one(self) -> Otherwise:
        if (self.post is None) == (self.member is None):
            raise PydanticCustomError("succession.otherwise", "either post or member")
        return self


class Succession(Rule):
    """Who holds a post in one term holds the next post up the ladder in the next.

    Breaches: one, of weight 1, per link and boundary where the junior holder is not the senior holder next; none if the
    boundary is waived or the junior holder has left, or if the senior holder is only acting: whoever acts fills in for the
    one who would have moved up, whoever that is. A junior holder that is only acting has to move up as any other: whoever
    holds the junior post is the one who knows the work. The first boundary counts too: from the last term of the history.

    With ``when = "eligible"`` nobody has to move up who cannot hold the senior post then: because it has declined, or takes
    no part. That another is elected is no such reason. ``otherwise`` says who steps in: there is a breach if that one could
    hold the post and does not.
    """

    kind: Literal["succession"] = "succession"
    when: Literal["always", "eligible"] = "always"
    otherwise: Otherwise | None = None

    title: ClassVar[Words] = Words(
        "den som har ett uppdrag går nästa verksamhetsår vidare till det uppdrag som följer",
        "whoever holds a post moves on to the one that follows in the next term",
    )
    one_link: ClassVar[Words] = Words(
        "den som är {junior:post} blir {senior:post} nästa verksamhetsår",
        "whoever is {junior:post} is {senior:post} in the next term",
    )
    #: The same for those alone that can take the senior post.
    title_of_able: ClassVar[Words] = Words(
        "den som har ett uppdrag går nästa verksamhetsår vidare till det uppdrag som följer, om den kan ta det",
        "whoever holds a post moves on to the one that follows in the next term, if able to take it",
    )
    one_link_of_able: ClassVar[Words] = Words(
        "den som är {junior:post} blir {senior:post} nästa verksamhetsår, om den kan ta det uppdraget",
        "whoever is {junior:post} is {senior:post} in the next term, if able to take that post",
    )
    #: The same for one ladder of several links: the posts in order.
    chain: ClassVar[Words] = Words(
        "den som har ett uppdrag går vidare, ett steg per verksamhetsår, i ordningen {posts:post}",
        "whoever holds a post moves on, one step a term, in the order {posts:post}",
    )
    chain_of_able: ClassVar[Words] = Words(
        "den som har ett uppdrag går vidare, ett steg per verksamhetsår, i ordningen {posts:post}, om den kan ta uppdraget",
        "whoever holds a post moves on, one step a term, in the order {posts:post}, if able to take the post",
    )
    texts: ClassVar[Catalogue] = {
        "broken": Words(
            "{member} är {junior:post} {earlier} men inte {senior:post} {later}.",
            "{member} is {junior:post} in {earlier} but not {senior:post} in {later}.",
        ),
        "stand_in": Words(
            "{member} skulle vara {senior:post} {later} i stället för {instead}, men är det inte.",
            "{member} would be {senior:post} in {later} instead of {instead}, but is not.",
        ),
    }
    waived_by: ClassVar[frozenset[str]] = frozenset({"terms"})
    example: ClassVar[Example] = Example(
        toml='kind = "succession"\nstrength = "must"\n'
        'waivers = [{ into = "2024", reason = "Salems kommun har avstått" }]',
        says="The vice-chair of one year chairs the next, but nobody has to move up into 2024.",
    )

    def phrase(self, setting: Setting) -> tuple[Words, Arguments]:
        """In one ladder the posts are named; ``when`` is told."""
        able = self.when == "eligible"
        ladders = [ladder for ladder in self.home(setting).ladders if ladder.ladder.links]
        links = [pair for ladder in ladders for pair in pairwise(ladder.posts)]
        if len(links) > 1 and len(ladders) == 1:
            return self.chain_of_able if able else self.chain, {"posts": ladders[0].posts}
        if len(links) != 1:
            return (self.title_of_able, {}) if able else super().phrase(setting)
        return self.one_link_of_able if able else self.one_link, {"junior": links[0][0], "senior": links[0][1]}

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        return [found for edge in self._edges(setting) if (found := self._at(edge, plan, setting)) is not None]

    def _at(self, edge: Boundary, plan: Holders, setting: Setting) -> Breach | None:
        """The breach at one boundary, if there is one."""
        member = setting.moving_up(setting.held(plan, edge.junior), edge.senior)
        if member is None or not setting.belongs(member, edge.senior):
            return None
        expected = member if self._moves(member, edge, setting) else self._stand_in(plan, edge, setting)
        if expected is None or setting.held(plan, edge.senior) == expected:
            return None
        return self._broken(edge, member, expected)

    def _broken(self, edge: Boundary, member: str, expected: str) -> Breach:
        args = {"member": expected, "senior": edge.senior.post, "later": edge.senior.term}
        if expected != member:
            return breach(_key(edge), edge, (expected, member), "stand_in", {**args, "instead": member})
        args |= {"junior": edge.junior.post, "earlier": edge.junior.term}
        return breach(_key(edge), edge, (member,), "broken", args)

    def _moves(self, member: str, edge: Boundary, setting: Setting) -> bool:
        """Whether a junior holder is expected to move up."""
        return self.when == "always" or _can(member, edge.senior, setting)

    def _other_seat(self, edge: Boundary, setting: Setting) -> Seat | None:
        """The seat whose holder steps in."""
        post = self.otherwise.post if self.otherwise else None
        return setting.at(edge.junior.body, post, setting.number(edge.junior)) if post else None

    def _stand_in(self, plan: Holders, edge: Boundary, setting: Setting) -> str | None:
        """Who steps in for somebody that cannot move up; None if nobody can."""
        seat = self._other_seat(edge, setting)
        name = setting.held(plan, seat) if seat else self.otherwise.member if self.otherwise else None
        return name if name is not None and _can(name, edge.senior, setting) else None

    def post(self, seats: Seats, setting: Setting) -> None:
        for edge in self._edges(setting):
            moving = [(m.name, setting.moving_up(m.name, edge.senior)) for m in self.home(setting).members]
            found = [
                seats.all_of([seats.holds(member, edge.junior), self._missing(heir, edge, seats, setting)])
                for member, heir in moving
                if heir is not None and setting.belongs(heir, edge.senior)
            ]
            seats.breach(_key(edge), seats.any_of(found))

    def _missing(self, heir: str, edge: Boundary, seats: Seats, setting: Setting) -> SeatLiteral:
        """Who is expected in the senior seat is not there."""
        if self._moves(heir, edge, setting):
            return seats.no(seats.holds(heir, edge.senior))
        if self.otherwise is None:
            return False
        other = self._other_seat(edge, setting)
        named = [self.otherwise.member] if other is None else [m.name for m in self.home(setting).members]
        able = [name for name in named if name is not None and _can(name, edge.senior, setting)]
        return seats.any_of(
            seats.all_of([seats.holds(n, other) if other else True, seats.no(seats.holds(n, edge.senior))])
            for n in able
        )

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        ladders = [ladder for ladder in self.home(setting).ladders if len(ladder.posts) > 1]
        if not any(ladder.ladder.links for ladder in ladders):
            yield problem(path, "succession.no_links")
        known = tuple(dict.fromkeys(term.label for ladder in ladders for term in ladder.timeline.planned))
        for number, waiver in enumerate(self.waivers):
            if waiver.into is not None and waiver.into not in known:
                yield problem(below(path, "waivers", number, "into"), "term.unknown", term=waiver.into, known=known)

        if self.otherwise is not None and self.when == "always":
            yield problem(below(path, "otherwise"), "succession.otherwise_always")
        if self.otherwise is not None and self.otherwise.post is not None:
            yield from self.post_problems(setting, below(path, "otherwise"), self.otherwise.post)
        if self.otherwise is not None and self.otherwise.member is not None:
            yield from self.member_problems(setting, below(path, "otherwise"), self.otherwise.member)

    def history(self, setting: Setting) -> tuple[Seat, ...]:
        edges = [edge for edge in self._edges(setting) if setting.number(edge.junior) < 1]
        others = [seat for edge in edges if (seat := self._other_seat(edge, setting)) is not None]
        return (*(edge.junior for edge in edges), *others)

    def closed_links(self, setting: Setting) -> tuple[Boundary, ...]:
        """Boundaries between planned terms at which a must cannot hold, by the data alone: nobody that may hold the junior
        seat may hold the senior one, or leaves. Elected and acting members, and absences, do not count.
        """
        if self.strength != "must" or self.when != "always":
            return ()
        home = self.home(setting)
        # Most bodies have somebody who can hold every post in every term: then there is nothing to look for.
        steady = {post for ladder in home.ladders if _somebody_always(ladder, home) for post in ladder.posts}
        edges = (edge for edge in self._edges(setting) if edge.senior.post not in steady)
        return tuple(edge for edge in edges if _closed(edge, setting))

    def _edges(self, setting: Setting) -> Iterator[Boundary]:
        for edge in setting.boundaries(self.home(setting).name):
            if setting.takes_turn(edge.senior) and not any(waiver.covers(_key(edge)) for waiver in self.waivers):
                yield edge


def _key(edge: Boundary) -> tuple[str, ...]:
    return (edge.senior.term, edge.junior.post, edge.senior.post)


def _somebody_always(ladder: LadderSetting, home: BodySetting) -> bool:
    """Whether some member takes part in the turns of every post of a ladder and is one through all its planned terms."""
    orders = [order for post in ladder.posts if (order := home.order_of(post)) is not None]
    taking_part = [{member.name for member in home.participants(order)} for order in orders]
    first, last = ladder.timeline.planned[0], ladder.timeline.planned[-1]
    there = (member.name for member in home.members if member.belongs(first) and member.belongs(last))
    return any(all(name in names for names in taking_part) for name in there)


def _closed(edge: Boundary, setting: Setting) -> bool:
    """Whether nobody can move up at a boundary between two planned terms, though somebody may hold either seat."""
    if edge.junior not in setting.planned or {*edge} & setting.stated.keys():
        return False
    above, below_it = setting.entitled(edge.senior), setting.entitled(edge.junior)
    heirs = (setting.moving_up(member, edge.senior) for member in below_it)
    free = (heir for heir in heirs if heir is None or not setting.belongs(heir, edge.senior) or heir in above)
    return bool(above and below_it) and next(free, None) is None


def _can(member: str, seat: Seat, setting: Setting) -> bool:
    """Whether a member could hold a planned seat, whoever is elected, and has not declined it."""
    return member in setting.eligible(seat) and not setting.absent(member, seat)
