"""A progress display on standard error, for runs that last more than a second."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from constraints.words import Language, Words, say
from rotation.limits import Progress, ProgressCallback

if TYPE_CHECKING:
    from rich.status import Status

#: Shorter runs show nothing (seconds).
_QUIET = 1.0

_STAGES: dict[str, Words] = {
    "rank": Words("Söker bästa fördelning", "Looking for the best plan"),
    "ties": Words("Räknar lika bra fördelningar", "Counting equally good plans"),
    "tie_break": Words("Väljer bland lika bra fördelningar", "Choosing among equally good plans"),
    "conflict": Words("Söker vad som inte går att förena", "Looking for what cannot be reconciled"),
}
_RANK = Words(", rang {rank}", ", rank {rank}")
_BEST = Words(", hittills {best}", ", so far {best}")
_READING = Words(" (läsning {reading} av {readings})", " (reading {reading} of {readings})")


#: What is said of a long run where no display can be shown, once for each step.
_STEPS: dict[str, Words] = {
    "plan": Words("Fördelningen beräknas …", "The plan is being computed …"),
    "reasons": Words("Skälen tas fram, plats för plats …", "The reasons are being found, seat by seat …"),
    "alternatives": Words("Alternativen tas fram …", "The alternatives are being found …"),
    "files": Words("Handlingarna skrivs …", "The papers are being written …"),
}
#: Shorter runs say nothing (seconds).
_LONG = 10.0


class Steps:
    """Says on standard error at which step a run is that lasts more than ten seconds: a line for each step."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self._begun, self._told = time.monotonic(), ""

    def at(self, step: str) -> ProgressCallback:
        """A callback for a search that is this step."""
        self._tell(step)
        return lambda _progress: self._tell(step)

    def _tell(self, step: str) -> bool:
        if step != self._told and time.monotonic() - self._begun > _LONG:
            print(say(_STEPS[step], {}, self.language), file=sys.stderr, flush=True)
            self._told = step
        return True


def begin_search() -> None:
    """Everything is loaded: what is made from here on is looked through for garbage again."""
    gc.freeze()
    gc.enable()


@contextmanager
def showing_progress(language: Language) -> Iterator[ProgressCallback | None]:
    """A callback for ``propose`` that shows where it is; None where nobody would see it."""
    begin_search()
    if not sys.stderr.isatty():
        yield None
        return
    display = _Display(language)
    try:
        yield display
    finally:
        display.stop()


class _Display:
    def __init__(self, language: Language) -> None:
        self._language, self._begun = language, time.monotonic()
        self._status: Status | None = None

    def __call__(self, progress: Progress) -> bool:
        if self._status is None and time.monotonic() - self._begun > _QUIET:
            from rich.console import Console

            self._status = Console(stderr=True).status("")
            self._status.start()
        if self._status is not None:
            self._status.update(progress_text(progress, self._language))
        return True

    def stop(self) -> None:
        if self._status is not None:
            self._status.stop()


def progress_text(progress: Progress, language: Language) -> str:
    """Where a search is, in words."""
    text = say(_STAGES[progress.stage], {}, language)
    if progress.stage == "rank" and progress.rank is not None:
        text += say(_RANK, {"rank": progress.rank}, language)
    if progress.best is not None:
        text += say(_BEST, {"best": progress.best}, language)
    if progress.readings > 1:
        text += say(_READING, {"reading": progress.reading, "readings": progress.readings}, language)
    return text
