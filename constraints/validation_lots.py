"""What is wrong with the seeds of lots: blank ones, seeds of days on which nothing is drawn, draws that lack one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from constraints.elections import ElectionCalendar
from constraints.orders import Lot, LotOrder, Order
from constraints.problems import Problem, below, problem
from constraints.setting import BodySetting, Setting


def seed_problems(order: Order, path: str) -> Iterator[Problem]:
    """Lots that nobody could draw again, because the seed is blank or missing; seeds of draws that are never made."""
    seeds: list[tuple[str, object]] = [("ties.lot", order.ties.lot if isinstance(order.ties, Lot) else None)]
    if isinstance(order, LotOrder):
        missing = "" if order.seed is None and not order.seeds else None
        seeds += [("seed", order.seed if missing is None else missing)]
        seeds += [(f"seeds.{day.isoformat()}", seed) for day, seed in order.seeds.items()]
    if order.inside is not None:
        seeds += [("inside.seed", order.inside.seed)]
        seeds += [("inside.ties.lot", order.inside.ties.lot if isinstance(order.inside.ties, Lot) else None)]
    for key, seed in seeds:
        if isinstance(seed, str) and not seed.strip():
            yield problem(below(path, key), "order.lot_seed")
    if isinstance(order, LotOrder) and order.seeds:
        if order.restart is None and not order.renewed:
            yield problem(below(path, "seeds"), "order.seeds_once")
        elif order.seed is None and order.renewed:
            yield problem(below(path, "seed"), "order.seed_renewed")


def draw_problems(order: Order, body: BodySetting, setting: Setting, path: str) -> Iterator[Problem]:
    """Seeds of days on which no draw can be made, and elections whose draw the plan needs and that have no seed."""
    calendar = setting.calendar
    if not isinstance(order, LotOrder) or not order.seeds or order.post not in body.posts:
        return
    terms = [setting.term(seat).start for seat in setting.everything(body.name, order.post)]
    planned = [setting.term(seat).start for seat in setting.sequence(body.name, order.post)]
    if order.restart is not None and calendar is not None:
        yield from _missing(order, planned, calendar, below(path, "seeds"))
    for day in order.seeds:
        where = below(path, "seeds", day.isoformat())
        if order.restart is not None and calendar is not None and _is_election(day, calendar):
            continue
        if order.renewed and (day in terms or day < terms[0]):
            continue
        if order.restart is not None and calendar is not None and not order.renewed:
            yield problem(where, "order.seed_no_election", day=day.isoformat(), known=_near(day, calendar))
        elif order.renewed:
            yield problem(where, "order.seed_no_term", day=day.isoformat(), known=tuple(map(str, planned)))


def _is_election(day: date, calendar: ElectionCalendar) -> bool:
    return calendar.between(day, day) == (day,)


def _near(day: date, calendar: ElectionCalendar) -> tuple[str, ...]:
    """The elections before and after a day."""
    return tuple(str(found) for found in (calendar.before(day), calendar.after(day)) if found is not None)


def _missing(order: LotOrder, planned: Iterable[date], calendar: ElectionCalendar, path: str) -> Iterator[Problem]:
    """The elections before the planned and designated terms whose draw has no seed."""
    for election in dict.fromkeys(calendar.before(day) for day in planned):
        if order.seed_of(election) is None:
            yield problem(path, "order.seed_missing", day=str(election or "–"))
