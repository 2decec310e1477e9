from __future__ import annotations

import pytest

from rotation.cli import progress
from rotation.cli.progress import progress_text, showing_progress
from rotation.limits import Progress


@pytest.mark.parametrize(
    ("state", "sv", "en"),
    [
        (Progress(1, 1, "rank"), "Söker bästa fördelning", "Looking for the best plan"),
        (
            Progress(2, 3, "rank", 1, 4),
            "Söker bästa fördelning, rang 1, hittills 4 (läsning 2 av 3)",
            "Looking for the best plan, rank 1, so far 4 (reading 2 of 3)",
        ),
        (Progress(1, 1, "conflict"), "Söker vad som inte går att förena", "Looking for what cannot be reconciled"),
    ],
)
def test_where_a_search_is(state: Progress, sv: str, en: str) -> None:
    """Stage, rank, best cost and reading, as far as there are any."""
    assert (progress_text(state, "sv"), progress_text(state, "en")) == (sv, en)


def test_nothing_is_shown_where_nobody_looks() -> None:
    """Without a terminal there is no callback at all."""
    with showing_progress("sv") as callback:
        assert callback is None


def test_short_runs_show_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The display starts after a second, and answers that the search may go on."""
    clock = iter([0.0, 0.5, 2.0, 2.1])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    monkeypatch.setattr(progress.sys.stderr, "isatty", lambda: True, raising=False)
    display = progress._Display("sv")
    assert display(Progress(1, 1, "rank")) is True
    assert display._status is None
    assert display(Progress(1, 1, "rank")) is True
    assert display._status is not None
    display.stop()
