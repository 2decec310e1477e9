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
