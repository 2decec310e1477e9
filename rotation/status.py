"""The state of every seat on a day: past, current, elected, acting, planned, vacant, disputed, overdue."""

from __future__ import annotations

from datetime import date
from typing import Literal

from constraints.case import Case
from constraints.frozen import Frozen
from constraints.setting import Setting
from constraints.states import Status, status_on
from constraints.terms import Term
from rotation.plain import SeatField

__all__ = ["SeatStatus", "StatusAccount", "status_of"]


class SeatStatus(Frozen):
    """One seat on the day: what it is, who holds it as far as that is settled, and the days of its term.

    ``overdue`` says that nobody is elected although the term has begun, or the day to elect by has gone by.
    """

    seat: SeatField
    status: Status
    member: str | None
    start: date
    end: date
    one_of: tuple[str, ...] = ()
    elect_by: date | None = None
    source: str = ""


class StatusAccount(Frozen):
    """Every listed and planned seat on a day, by term, in a term senior post first."""

    kind: Literal["status"] = "status"
    on: date
    seats: tuple[SeatStatus, ...]

    @property
    def overdue(self) -> tuple[SeatStatus, ...]:
        """The seats for which somebody should have been elected."""
        return tuple(item for item in self.seats if item.status == "overdue")


def status_of(case: Case, on: date) -> StatusAccount:
    """The state of every seat on a day. Nothing is planned for it: a seat without an election has no member."""
    setting = case.setting
    found = [
        (number, rung, term.start, _status(setting, body.name, post, term, on))
        for number, body in enumerate(setting.bodies)
        for ladder in body.ladders
        for rung, post in enumerate(reversed(ladder.posts))
        for term in (*ladder.timeline.history, *ladder.timeline.planned)
    ]
    ordered = sorted(found, key=lambda item: (item[0], item[2], item[1]))
    return StatusAccount(on=on, seats=tuple(item for *_, item in ordered))


def _status(setting: Setting, body: str, post: str, term: Term, on: date) -> SeatStatus:
    seat = setting.body(body).ladder_of(post).seat(post, term)
    state, planned = setting.stated.get(seat), seat in setting.planned
    held = setting.record.known(seat)
    status = status_on(on, term.start, term.end, held, state, planned=planned)
    return SeatStatus(
        seat=seat,
        status=status,
        member=state.fact if state is not None and status in ("elected", "acting", "current", "past") else held,
        start=term.start,
        end=term.end,
        one_of=state.one_of if state is not None and status == "disputed" else (),
        elect_by=state.elect_by if state is not None else None,
        source=state.source if state is not None else "",
    )
