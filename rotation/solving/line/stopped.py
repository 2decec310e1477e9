"""A line that meets the musts, for a search that is stopped before it knows the best one: found at once, not proven."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from rotation.solving.line.fewest import Fewest, Step, steps_from
from rotation.solving.line.judges import Judge
from rotation.solving.line.reading import Bound
from rotation.solving.line.shape import Line

#: So many steps are tried. Counted, not timed: a case goes the same way on every machine.
MOST_TRIED = 50_000

#: The steps that may come after a place, with the skipped spots of the state there; those to be tried first come first.
Steps = Callable[[int, int], Iterable[Step]]


def first_line(line: Line, judges: Sequence[Bound], steps: Steps) -> tuple[str, ...] | None:
    """The first line that breaks none of the judges' musts, step by step, going back where one cannot go on.

    None if so many steps as are tried do not find one.
    """
    musts = [bound.judge for bound in judges if bound.rank == 0]
    members: list[str] = []
    waiting = [_kept(musts, tuple(judge.start for judge in musts), 1, steps(0, 0))]
    for _ in range(MOST_TRIED):
        if len(members) == line.length or not waiting:
            break
        found = next(waiting[-1], None)
        if found is None:
            waiting.pop()
            del members[-1:]
            continue
        step, memory = found
        members.append(line.owners[step.spot])
        place = len(members)
        following = steps(place, step.after) if place < line.length else ()
        waiting.append(_kept(musts, memory, place + 1, following))
    return tuple(members) if len(members) == line.length else None


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

    def steps(place: int, skipped: int) -> list[Step]:
        return sorted(steps_from(line, place, skipped, furthest), key=lambda step: step.spot)

    return steps


def among(fewest: Fewest) -> Steps:
    """Only lines with the fewest overtakes."""
    return lambda place, skipped: fewest.steps[place].get(skipped, ())
