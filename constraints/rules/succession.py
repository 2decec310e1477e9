"""Succession: who holds a post in one term holds the next post up the ladder in the next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar, Literal

from constraints.breaches import Breach, breach
from constraints.frozen import Frozen
from constraints.names import Line
from constraints.posts import Seat
from constraints.problems import Problem, below, problem
from constraints.rule import Example, Rule
from constraints.seats import Seats
from constraints.setting import Boundary, Holders, Setting
from constraints.words import Arguments, Catalogue, Words


class Waiver(Frozen):
    """A recorded exception: nobody has to move up into the term ``into``; ``reason`` says why."""

    into: str
    reason: Line


class Succession(Rule):
    """Who holds a post in one term holds the next post up the ladder in the next.

    Breaches: one, of weight 1, per link and boundary where the junior holder is not the senior holder next; none if the
    boundary is waived or the junior holder has left. The first boundary counts too: from the last term of the history.
    """

    kind: Literal["succession"] = "succession"
    waivers: tuple[Waiver, ...] = ()

    title: ClassVar[Words] = Words(
        "den som har ett uppdrag går nästa verksamhetsår vidare till uppdraget ovanför",
        "whoever holds a post moves up to the next one in the next term",
    )
    one_link: ClassVar[Words] = Words(
        "den som är {junior:post} blir {senior:post} nästa verksamhetsår",
        "whoever is {junior:post} is {senior:post} in the next term",
    )
    texts: ClassVar[Catalogue] = {
        "broken": Words(
            "{member} är {junior:post} {earlier} men inte {senior:post} {later}.",
            "{member} is {junior:post} in {earlier} but not {senior:post} in {later}.",
        ),
    }
    example: ClassVar[Example] = Example(
        toml='kind = "succession"\nstrength = "must"\n'
        'waivers = [{ into = "2024", reason = "Salems kommun har avstått" }]',
        says="The vice-chair of one year chairs the next, but nobody has to move up into 2024.",
    )

    def phrase(self, setting: Setting) -> tuple[Words, Arguments]:
        """With one link the two posts are named."""
        ladders = [ladder for ladder in self.home(setting).ladders if ladder.ladder.links]
        links = [pair for ladder in ladders for pair in pairwise(ladder.posts)]
        if len(links) != 1:
            return super().phrase(setting)
        return self.one_link, {"junior": links[0][0], "senior": links[0][1]}

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        found = []
        for edge in self._edges(setting):
            member = setting.moving_up(setting.held(plan, edge.junior), edge.senior)
            if member is None or setting.held(plan, edge.senior) == member or not setting.belongs(member, edge.senior):
                continue
            args = {
                "member": member,
                "junior": edge.junior.post,
                "earlier": edge.junior.term,
                "senior": edge.senior.post,
                "later": edge.senior.term,
            }
            found.append(breach(_key(edge), edge, (member,), "broken", args))
        return found

    def post(self, seats: Seats, setting: Setting) -> None:
        for edge in self._edges(setting):
            moving = [(m.name, setting.moving_up(m.name, edge.senior)) for m in self.home(setting).members]
            stays = [
                seats.all_of([seats.holds(member, edge.junior), seats.no(seats.holds(heir, edge.senior))])
                for member, heir in moving
                if heir is not None and setting.belongs(heir, edge.senior)
            ]
            seats.breach(_key(edge), seats.any_of(stays))

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        ladders = [ladder for ladder in self.home(setting).ladders if len(ladder.posts) > 1]
        if not any(ladder.ladder.links for ladder in ladders):
            yield problem(path, "succession.no_links")
        known = tuple(dict.fromkeys(term.label for ladder in ladders for term in ladder.timeline.planned))
        for number, waiver in enumerate(self.waivers):
            if waiver.into not in known:
                yield problem(below(path, "waivers", number, "into"), "term.unknown", term=waiver.into, known=known)

    def history(self, setting: Setting) -> tuple[Seat, ...]:
        return tuple(edge.junior for edge in self._edges(setting) if setting.number(edge.junior) < 1)

    def _edges(self, setting: Setting) -> Iterator[Boundary]:
        waived = {waiver.into for waiver in self.waivers}
        for edge in setting.boundaries(self.home(setting).name):
            if edge.senior.term not in waived:
                yield edge


def _key(edge: Boundary) -> tuple[str, ...]:
    return (edge.senior.term, edge.junior.post, edge.senior.post)
