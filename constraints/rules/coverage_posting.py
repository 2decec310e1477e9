"""Nobody twice, for a solver: a holder that has reached a number of holdings which somebody who takes part has not."""

from __future__ import annotations

from collections.abc import Sequence

from constraints.posts import Seat
from constraints.seats import Literal, Seats
from constraints.setting import BodySetting, Setting


def post_nobody_twice(seats: Seats, setting: Setting, body: BodySetting, post: str, taking_part: Sequence[str]) -> None:
    """Name the breaches: one per planned seat of the post."""
    past = [setting.reading.get(seat) for seat in setting.past(body.name, post)]
    names = [member.name for member in body.members]
    before = {name: past.count(name) for name in names}
    planned = [seat for seat in setting.sequence(body.name, post) if seat in setting.planned]
    for place, seat in enumerate(planned):
        waiting = [name for name in taking_part if setting.belongs(name, seat)]
        ahead = []
        # Somebody has fewer holdings than the holder if and only if the holder has reached one more than the fewest that
        # anybody has; and the fewest are never more than the average.
        fewest = min((before[name] for name in waiting), default=0)
        average = (sum(before[name] for name in waiting) + place) // max(len(waiting), 1)
        for number in range(fewest + 1, average + 2):
            reached = {name: _reached(seats, name, planned[:place], number - before[name]) for name in names}
            holder = [seats.all_of([seats.holds(name, seat), reached[name]]) for name in names]
            everybody = seats.all_of([reached[name] for name in waiting])
            ahead.append(seats.all_of([seats.any_of(holder), seats.no(everybody)]))
        seats.breach((seat.term,), seats.any_of(ahead))


def _reached(seats: Seats, member: str, planned: Sequence[Seat], missing: int) -> Literal:
    """The member holds at least so many of the planned seats."""
    if missing < 1:
        return True
    if missing > len(planned):
        return False
    return seats.at_least([seats.holds(member, seat) for seat in planned], missing)
