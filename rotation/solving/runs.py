"""Running the solver: one worker, a fixed seed, limits by its own clock, and a caller who may stop it."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace

from ortools.sat.python import cp_model

from rotation.limits import Limits, Progress, ProgressCallback

#: The parameters of every run, recorded with every result.
PARAMETERS: dict[str, int] = {"num_workers": 1, "random_seed": 1, "linearization_level": 2}

#: How often a caller hears of a running search (seconds).
_TICK = 0.2


class SolverFault(RuntimeError):
    """The solver gave an answer that cannot be: a model it calls invalid, or a status that means nothing here."""


class Cancelled(Exception):
    """The caller, or a limit, ended the search: not an error, it was asked for."""


@dataclass
class Watch:
    """What is left of the limits, and who is told of the progress."""

    limits: Limits
    callback: ProgressCallback | None = None
    progress: Progress = field(default_factory=lambda: Progress(1, 1, "rank"))
    spent: float = 0.0
    seconds: float = 0.0
    cancelled: bool = False

    def tell(self, **changes: object) -> None:
        """Say where the search is. Raises Cancelled when the caller has had enough."""
        self.progress = replace(self.progress, **changes)  # type: ignore[arg-type]
        if self.callback is not None and self.callback(self.progress) is False:
            self.cancelled = True
        if self.cancelled:
            raise Cancelled

    def apply(self, solver: cp_model.CpSolver) -> None:
        """Set a solver's parameters and what is left of the limits. Raises Cancelled when nothing is left."""
        for name, value in PARAMETERS.items():
            setattr(solver.parameters, name, value)
        for name, limit, used in (
            ("max_deterministic_time", self.limits.deterministic_time, self.spent),
            ("max_time_in_seconds", self.limits.seconds, self.seconds),
        ):
            if limit is None:
                continue
            if used >= limit:
                raise Cancelled
            setattr(solver.parameters, name, limit - used)


def run(
    model: cp_model.CpModel,
    watch: Watch,
    listener: cp_model.CpSolverSolutionCallback | None = None,
    *,
    most_work: float | None = None,
    **parameters: object,
) -> tuple[cp_model.CpSolver, cp_model.CpSolverStatus]:
    """Solve once, with at most so much work of its own. Raises Cancelled when no limit is left, SolverFault for a model
    that the solver calls invalid.
    """
    solver = cp_model.CpSolver()
    watch.apply(solver)
    if most_work is not None:
        solver.parameters.max_deterministic_time = min(most_work, solver.parameters.max_deterministic_time)
    for name, value in parameters.items():
        setattr(solver.parameters, name, value)
    status = _run_told(solver, model, watch, listener) if watch.callback else solver.solve(model, listener)
    watch.spent += solver.response_proto.deterministic_time
    watch.seconds += solver.wall_time
    if status == cp_model.MODEL_INVALID:
        raise SolverFault(f"the solver calls the model invalid: {model.validate()}")
    return solver, status


def _run_told(
    solver: cp_model.CpSolver,
    model: cp_model.CpModel,
    watch: Watch,
    listener: cp_model.CpSolverSolutionCallback | None,
) -> cp_model.CpSolverStatus:
    """Solve in a thread, so that the caller's callback runs in the caller's own, also while no solution turns up."""
    found: list[cp_model.CpSolverStatus] = []
    failures: list[BaseException] = []

    def work() -> None:
        try:
            found.append(solver.solve(model, listener))
        except BaseException as failure:  # handed on to the caller's thread below
            failures.append(failure)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    try:
        while thread.is_alive():
            thread.join(_TICK)
            if thread.is_alive() and watch.callback is not None and watch.callback(watch.progress) is False:
                watch.cancelled = True
                solver.stop_search()
    finally:
        if thread.is_alive():
            solver.stop_search()
            thread.join()
    if failures:
        raise failures[0]
    return found[0]
