"""How far a search may go, and how it tells what it is doing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

#: What a search is doing: a rank, counting ties, breaking them, or looking for a conflict.
Stage = Literal["rank", "ties", "tie_break", "conflict"]


@dataclass(frozen=True)
class Limits:
    """Limits of one ``propose``.

    ``deterministic_time`` bounds the solver's work in its own units (about seconds), so that equal runs stop at equal
    places; ``seconds`` bounds its wall-clock time, so that runs may differ. None means no limit. ``ties`` plans are listed
    and ``readings`` planned at most.
    """

    deterministic_time: float | None = None
    seconds: float | None = None
    ties: int = 1000
    readings: int = 64

    def __post_init__(self) -> None:
        """Raise ValueError for limits that are not positive."""
        for name in ("deterministic_time", "seconds", "ties", "readings"):
            value = getattr(self, name)
            if value is not None and value <= 0:
                raise ValueError(f"{name} is to be more than 0, not {value}")


@dataclass(frozen=True)
class Progress:
    """Where a search is: the reading it plans (from 1), the stage and rank, the best cost of that rank so far."""

    reading: int
    readings: int
    stage: Stage
    rank: int | None = None
    best: int | None = None


#: Called several times a second; answering False ends the search with the best plan found.
ProgressCallback = Callable[[Progress], bool | None]
