"""Avoid: members do not hold posts while they have another duty, or in a term with an election of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from constraints.breaches import Breach, breach
from constraints.elections import calendar_of
from constraints.frozen import Frozen
from constraints.given import Day
from constraints.members import Member
from constraints.names import Line, Name
from constraints.posts import Seat
from constraints.problems import Problem, below, problem
from constraints.rule import Example, Rule
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from constraints.terms import Term
from constraints.words import Argument, Arguments, Catalogue, Words

#: So many different reasons are told in the phrase.
_MOST_REASONS = 3
_BUSY = Words(
    "medlemmar har inte uppdrag när de är upptagna på annat håll{what}",
    "members hold no posts while they are busy elsewhere{what}",
)
_BUSY_OR_ELECTION = Words(
    "medlemmar har inte uppdrag när de är upptagna på annat håll{what} eller har eget val",
    "members hold no posts while they are busy elsewhere{what} or have an election of their own",
)
_OWN_ELECTION = Words(
    "medlemmar har inte uppdrag när de har eget val",
    "members hold no posts in a term with an election of their own",
)


class Duty(Frozen):
    """What keeps a member busy elsewhere, from a first to a last day: another chair, a jubilee, an assembly."""

    member: Name
    start: Day
    end: Day
    reason: Line = ""


class Avoid(Rule):
    """Members do not hold the posts (default: all of the body) while they are busy elsewhere.

    ``duties`` list who is busy when; a duty counts in a term with which it has at least ``days`` days in common.
    ``elections = "own"``: a member is busy in a term with an election day of its own (its ``elections``, else those of the
    horizon). Breaches: one, of weight 1, per planned seat whose holder is busy. The dates may come from another body's plan.
    """

    kind: Literal["avoid"] = "avoid"
    posts: tuple[Name, ...] = ()
    duties: tuple[Duty, ...] = ()
    days: Annotated[int, Field(strict=True, ge=1)] = 1
    elections: Literal["own"] | None = None

    title: ClassVar[Words] = Words(
        "medlemmar har inte uppdrag när de är upptagna på annat håll",
        "members hold no posts while they are busy elsewhere",
    )
    texts: ClassVar[Catalogue] = {
        "duty": Words(
            "{member} är {post:post} {term} och är samtidigt upptagen på annat håll{reason}.",
            "{member} is {post:post} in {term} and busy elsewhere at the same time{reason}.",
        ),
        "election": Words(
            "{member} är {post:post} {term} och har då eget val.",
            "{member} is {post:post} in {term}, and has an election of its own then.",
        ),
    }
    example: ClassVar[Example] = Example(
        toml='kind = "avoid"\nstrength = "wish"\nposts = ["chair"]\n'
        'duties = [{ member = "Nykvarn", start = 2025-07-01, end = 2026-06-30, reason = "leder ett annat samarbete" }]',
        says="Nykvarn does not chair while it leads another cooperation.",
    )

    @model_validator(mode="after")
    def _something(self) -> Avoid:
        if not self.duties and self.elections is None:
            raise PydanticCustomError("avoid.nothing", "neither duties nor elections")
        return self

    def phrase(self, setting: Setting) -> tuple[Words, Arguments]:
        """With what keeps them busy: the reasons of the duties, else the rule's own name if it was given one."""
        if not self.duties:
            return _OWN_ELECTION, {}
        reasons = tuple(dict.fromkeys(duty.reason.rstrip(".") for duty in self.duties if duty.reason))
        named = self.id or ""
        given = re.fullmatch(rf"({self.kind}(-\d+)?)?", named) is None
        what = ", ".join(reasons) if 0 < len(reasons) <= _MOST_REASONS else named if given else ""
        words = _BUSY_OR_ELECTION if self.elections else _BUSY
        return words, {"what": f" ({what})" if what else ""}

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        found = []
        for seat in self._seats(setting):
            member = plan.holder(seat)
            if code := self._busy(member, seat, setting):
                args: dict[str, Argument] = {"member": member, "post": seat.post, "term": seat.term}
                if code == "duty":
                    args["reason"] = self._reason(member, setting.term(seat))
                found.append(breach((seat.term, seat.post, member), (seat,), (member,), code, args))
        return found

    def post(self, seats: Seats, setting: Setting) -> None:
        for seat in self._seats(setting):
            for member in self.home(setting).members:
                if self._busy(member.name, seat, setting):
                    seats.breach((seat.term, seat.post, member.name), seats.holds(member.name, seat))

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        body = self.home(setting)
        for place, post in enumerate(self.posts):
            if post not in body.posts:
                yield problem(below(path, "posts", place), "post.unknown", post=post, known=body.posts)
        for place, duty in enumerate(self.duties):
            where = below(path, "duties", place)
            if duty.member not in body.by_name:
                yield problem(below(where, "member"), "member.unknown", member=duty.member, known=tuple(body.by_name))
            if duty.end < duty.start:
                yield problem(below(where, "end"), "avoid.ends_early", start=str(duty.start), end=str(duty.end))
        if self.elections and setting.calendar is None and not all(member.elections for member in body.members):
            yield problem(below(path, "elections"), "avoid.no_calendar")

    def _seats(self, setting: Setting) -> list[Seat]:
        body = self.home(setting)
        return [seat for seat in setting.seats if seat.body == body.name and seat.post in (self.posts or body.posts)]

    def _busy(self, name: str, seat: Seat, setting: Setting) -> str:
        """Why a member is busy in a seat's term: the code of the text; empty if it is not."""
        term, member = setting.term(seat), self.home(setting).by_name.get(name)
        if self._duties(name, term):
            return "duty"
        return "election" if member and self.elections and _has_election(member, term, setting) else ""

    def _duties(self, name: str, term: Term) -> list[Duty]:
        def shared(duty: Duty) -> int:
            return (min(duty.end, term.end) - max(duty.start, term.start)).days + 1

        return [duty for duty in self.duties if duty.member == name and shared(duty) >= self.days]

    def _reason(self, name: str, term: Term) -> str:
        reasons = [duty.reason.rstrip(".") for duty in self._duties(name, term) if duty.reason]
        return f" ({', '.join(reasons)})" if reasons else ""


def _has_election(member: Member, term: Term, setting: Setting) -> bool:
    calendar = calendar_of(member.elections) if member.elections else setting.calendar
    return calendar is not None and any(term.start <= day <= term.end for day in calendar.between(term.start, term.end))
