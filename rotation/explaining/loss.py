"""What is asked of alternatives: their kind, and how much more each rank may cost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from constraints.case import Case
from constraints.names import composed
from constraints.problems import Problem, problem
from rotation.explaining.asking import QuestionError
from rotation.solving.levels import ranks_of

#: ``equal``: as good as the proposal. ``next``: the next best, equals first. ``different``: good ones that differ most.
Kind = Literal["equal", "next", "different"]

#: How much more each rank may cost; None: whatever it costs.
Loss = Mapping[int, int | None]


def checked_loss(case: Case, kind: Kind, loss: Loss | None) -> dict[int, int | None]:
    """How much more every rank may cost. Raises QuestionError for unknown ranks and negative numbers, all at once."""
    ranks = ranks_of(case.rules)
    if loss is None:
        return dict.fromkeys(ranks, 1) if kind == "different" else {}
    found = [*_loss_problems(ranks, loss)]
    if kind != "different":
        found.append(problem("loss", "loss.kind"))
    if found:
        raise QuestionError(found)
    return {rank: loss.get(rank, 0) for rank in ranks}


def _loss_problems(ranks: list[int], loss: Loss) -> Iterator[Problem]:
    for rank, more in loss.items():
        if not ranks:
            yield problem("loss", "loss.no_ranks", rank=rank)
        elif rank not in ranks:
            yield problem("loss", "loss.rank", rank=rank, known=tuple(str(item) for item in ranks))
        if more is not None and more < 0:
            yield problem("loss", "loss.negative", rank=rank, more=more)


def parsed_loss(case: Case, kind: Kind, texts: Iterable[str]) -> dict[int, int | None]:
    """A loss from texts like "1=2" and "2=any". Raises QuestionError with everything that cannot be read or does not fit."""
    found: dict[int, int | None] = {}
    problems: list[Problem] = []
    for text in texts:
        rank, _, more = composed(text).replace(" ", "").partition("=")
        if not _number(rank) or not (_number(more) or more.casefold() == "any"):
            problems.append(problem("loss", "loss.syntax", given=text))
        elif int(rank) in found:
            problems.append(problem("loss", "loss.twice", rank=rank))
        else:
            found[int(rank)] = int(more) if _number(more) else None
    try:
        checked_loss(case, kind, found)
    except QuestionError as error:
        problems += error.problems
    if problems:
        raise QuestionError(problems)
    return found


def _number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10
