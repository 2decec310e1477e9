"""A line that meets the musts, for a search that is stopped before it knows the best one: found at once, not proven."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rotation.solving.line.fewest import Fewest, Step, steps_from
from rotation.solving.line.judges import Judge
from rotation.solving.line.reading import Bound
from rotation.solving.line.shape import Line

#: So many steps are looked at, which takes a fraction of a second. Counted, not timed: a case goes the same way on every
#: machine.
MOST_STEPS = 15_000

#: After so many steps the caller is asked.
ASKED_AFTER = 2_000

#: The steps that may come after a place, with the skipped spots of the state there; those to be tried first come first.
Steps = Callable[[int, int], Iterable[Step]]


def first_line(
    line: Line, judges: Sequence[Bound], steps: Steps, tell: Callable[[], None] = lambda: None
) -> tuple[str, ...] | None:
    """The first line that breaks none of the judges' musts, step by step, going back where one cannot go on.

    None if so many steps as are looked at do not find one. ``tell`` is called now and then.
    """
    musts = [bound.judge for bound in judges if bound.rank == 0]
    members: list[str] = []
    left = _Left(MOST_STEPS, tell)
    waiting = [_kept(musts, tuple(judge.start for judge in musts), 1, left.of(steps(0, 0)))]
    while waiting and len(members) < line.length:
        found = next(waiting[-1], None)
        if left.none:
            return None
        if found is None:
            waiting.pop()
            del members[-1:]
            continue
        step, memory = found
        members.append(line.owners[step.spot])
        place = len(members)
        following = steps(place, step.after) if place < line.length else ()
        waiting.append(_kept(musts, memory, place + 1, left.of(following)))
    return tuple(members) if len(members) == line.length else None


@dataclass
class _Left:
    """How many steps may still be looked at."""

    count: int
    tell: Callable[[], None]
    none: bool = False

    def of(self, steps: Iterable[Step]) -> Iterator[Step]:
        """These steps, each counted; they end when none is left."""
        for step in steps:
            if self.count == 0:
                self.none = True
                return
            self.count -= 1
            if self.count % ASKED_AFTER == 0:
                self.tell()
            yield step


def _kept(
    musts: Sequence[Judge], memory: tuple[Any, ...], place: int, steps: Iterable[Step]
) -> Iterator[tuple[Step, tuple[Any, ...]]]:
    """The steps that break no must, with what the judges remember after them."""
    for step in steps:
        judged = [judge.step(known, place, step) for judge, known in zip(musts, memory, strict=True)]
        if not any(weight for _, weight in judged):
            yield step, tuple(kept for kept, _ in judged)


def in_turn(line: Line) -> Steps:
    """Every place takes the first turn that it can, however many that overtakes later."""
    furthest = 2 * len(line.setting.bodies[0].members)

    def steps(place: int, skipped: int) -> Iterator[Step]:
        beyond = place + skipped.bit_count()
        held: list[Step] = []  # those skipped come last one first, and before all others
        for step in steps_from(line, place, skipped, furthest):
            if step.spot < beyond:
                held.append(step)
                continue
            yield from reversed(held)
            held = []
            yield step
        yield from reversed(held)

    return steps


def among(fewest: Fewest) -> Steps:
    """Only lines with the fewest overtakes."""
    return lambda place, skipped: fewest.steps[place].get(skipped, ())
